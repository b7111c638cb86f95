import PellucidSource
import PellucidSyntax
import Testing

/// Returns the tree of `text`.
func parse(_ text: String) -> SyntaxTree {
  SyntaxTree(parsing: SourceFile(name: "test.py", text: text))
}

/// Returns the printed tree of `text`, which must have no fault.
func tree(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  let tree = parse(text)
  #expect(tree.faults.isEmpty, sourceLocation: sourceLocation)
  return tree.printed()
}

/// Returns the printed form of the expression `text`, which must have no fault.
func expression(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) -> String {
  let printed = tree(text + "\n", sourceLocation: sourceLocation)
  return String(printed.dropFirst("expression ".count).dropLast())
}

/// Returns the faults of `text`, each as `line:column id`.
func faults(_ text: String) -> [String] { parse(text).faults }

extension SyntaxTree {
  /// The faults, each as `line:column id`.
  var faults: [String] {
    diagnostics.map {
      "\(file.line(of: $0.span)):\(file.column(at: $0.span.start)) \($0.id)"
    }
  }

  /// The rendered faults.
  var rendering: String { diagnostics.map { $0.rendered(in: file) }.joined() }
}
