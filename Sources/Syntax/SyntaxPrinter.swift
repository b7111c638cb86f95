import PellucidSource

extension SyntaxTree {
  /// Returns the tree as indented lines: a statement a line, expressions in prefix form.
  package func printed() -> String {
    var printer = SyntaxPrinter()
    printer.print(body)
    return printer.text
  }
}

/// Writes a syntax tree for a person to read.
private struct SyntaxPrinter {
  /// What has been written.
  var text = ""
  /// How many levels the next line is indented.
  private var level = 0

  /// Writes `content` on a line of its own, followed by `comment`.
  private mutating func line(_ content: String, _ comment: Comment? = nil) {
    text += String(repeating: "  ", count: level) + content
    if let comment { text += "  # " + comment.text }
    text += "\n"
  }

  /// Writes comments, one a line.
  private mutating func print(_ comments: [Comment]) {
    for comment in comments { line("# " + comment.text) }
  }

  /// Writes the statements of `block`.
  mutating func print(_ block: Block) {
    for statement in block.statements { print(statement) }
    if !block.closingComments.isEmpty {
      line("closing comments")
      level += 1
      print(block.closingComments)
      level -= 1
    }
  }

  /// Writes `block` one level deeper, below `title` if there is one.
  private mutating func print(_ block: Block?, title: String? = nil) {
    guard let block else { return }
    if let title { line(title, block.headerComment) }
    level += 1
    print(block)
    level -= 1
  }

  /// Writes `statement` and what it holds.
  private mutating func print(_ statement: Statement) {
    print(statement.leadingComments)
    let comment = statement.trailingComment
    switch statement.kind {
    case .forLoop(let target, let iterable, let body, let otherwise):
      line("for \(target.printed) in \(iterable.printed)", comment)
      print(body, title: nil)
      print(otherwise, title: "else")
    case .whileLoop(let test, let body, let otherwise):
      line("while \(test.printed)", comment)
      print(body, title: nil)
      print(otherwise, title: "else")
    case .ifElse(let test, let then, let otherwise, let isElseIf):
      line("\(isElseIf ? "elif" : "if") \(test.printed)", comment)
      print(then, title: nil)
      print(otherwise, title: "else")
    case .function(let function):
      line("def \(function.name)", comment)
      print(function)
    case .attempt(let attempt):
      line("try", comment)
      print(attempt.body, title: nil)
      for handler in attempt.handlers {
        var title = handler.isOfGroups ? "except*" : "except"
        if let classes = handler.classes { title += " \(classes.printed)" }
        if let name = handler.name { title += " as \(name)" }
        print(handler.body, title: title)
      }
      print(attempt.otherwise, title: "else")
      print(attempt.closing, title: "finally")
    case .expression, .assign, .augmentedAssign, .annotatedAssign, .returned, .raise, .assert,
      .breakLoop, .continueLoop, .pass, .importModule, .importFrom, .global, .nonlocal, .delete,
      .unsupported, .invalid:
      line(statement.kind.printedSimple, comment)
    }
  }

  /// Writes the parts of `function`.
  private mutating func print(_ function: Function) {
    level += 1
    for decorator in function.decorators { line("decorator \(decorator.printed)") }
    for parameter in function.parameters { line("parameter \(parameter.printed)") }
    if let annotation = function.returnAnnotation { line("returns \(annotation.printed)") }
    if let docstring = function.docstring { line("docstring \(quoted(docstring))") }
    print(function.body)
    level -= 1
  }
}

extension Statement.Kind {
  /// The line for a statement without a block.
  fileprivate var printedSimple: String {
    switch self {
    case .expression(let value): "expression \(value.printed)"
    case .assign(let targets, let value):
      "assign \(targets.map(\.printed).joined(separator: " = ")) = \(value.printed)"
    case .augmentedAssign(let target, let operation, let value):
      "assign \(target.printed) \(operation.rawValue)= \(value.printed)"
    case .annotatedAssign(let target, let annotation, let value):
      "declare \(target.printed): \(annotation.printed)" + (value.map { " = \($0.printed)" } ?? "")
    case .returned(let value): value.map { "return \($0.printed)" } ?? "return"
    case .raise(let value, let cause):
      "raise" + (value.map { " \($0.printed)" } ?? "")
        + (cause.map { " from \($0.printed)" } ?? "")
    case .assert(let test, let message):
      "assert \(test.printed)" + (message.map { ", \($0.printed)" } ?? "")
    case .breakLoop: "break"
    case .continueLoop: "continue"
    case .pass: "pass"
    case .importModule(let names): "import \(names.map(\.printed).joined(separator: ", "))"
    case .importFrom(let module, let names):
      "from \(module) import "
        + (names.isEmpty ? "*" : names.map(\.printed).joined(separator: ", "))
    case .global(let names): "global \(names.joined(separator: ", "))"
    case .nonlocal(let names): "nonlocal \(names.joined(separator: ", "))"
    case .delete(let targets): "del \(targets.map(\.printed).joined(separator: ", "))"
    case .invalid: "invalid"
    case .forLoop: "for"
    case .whileLoop: "while"
    case .ifElse: "if"
    case .attempt: "try"
    case .function(let function): "def \(function.name)"
    case .unsupported(let name): "unsupported \(quoted(name))"
    }
  }
}

extension ImportedName {
  /// The name with its alias.
  fileprivate var printed: String { alias.map { "\(name) as \($0)" } ?? name }
}
