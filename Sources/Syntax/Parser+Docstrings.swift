import PellucidSource

extension Parser {
  /// Returns the docstring at the start of `body`, if there is one, and the rest of the body, to
  /// which the comments of the docstring go.
  func splitDocstring(_ body: Block) -> (docstring: String?, body: Block) {
    guard let first = body.statements.first, case .expression(let expression) = first.kind,
      case .string(let text) = expression.kind
    else { return (nil, body) }
    var statements = Array(body.statements.dropFirst())
    var closing = body.closingComments
    let orphans = first.leadingComments + [first.trailingComment].compactMap { $0 }
    if let next = statements.first, !orphans.isEmpty {
      statements[0] = Statement(
        id: next.id, span: next.span, leadingComments: orphans + next.leadingComments,
        trailingComment: next.trailingComment, kind: next.kind)
    } else {
      closing = orphans + closing
    }
    let rest = Block(statements, closingComments: closing, headerComment: body.headerComment)
    return (Self.unindented(text), rest)
  }

  /// Returns `text` as a person means it: tabs expanded, the common indentation of all lines but
  /// the first removed, as are blank lines at both ends (Python's `inspect.cleandoc`).
  static func unindented(_ text: String) -> String {
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map(expandTabs)
    let margin = lines.dropFirst().compactMap { line in
      line.firstIndex { !isSpace($0) }
    }.min()
    lines[0] = Array(lines[0].drop(while: isSpace))
    if let margin {
      for index in lines.indices.dropFirst() {
        lines[index] = Array(lines[index].dropFirst(margin))
      }
    }
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    let kept = lines.drop { $0.isEmpty }
    return String(decoding: Array(kept.joined(separator: [10])), as: UTF8.self)
  }

  /// Returns the bytes of `line` with tabs replaced by spaces up to the next multiple of 8.
  private static func expandTabs(_ line: Substring.UTF8View) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    for byte in line {
      if byte == 9 {
        result.append(contentsOf: repeatElement(32, count: 8 - result.count % 8))
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// `true` iff `byte` is white space.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
}
