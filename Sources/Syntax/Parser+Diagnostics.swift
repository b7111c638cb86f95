import PellucidSource

extension Parser {
  /// Reports a fault that makes the rest of the element or line unreadable.
  mutating func fail(_ diagnostic: Diagnostic) {
    guard !isRecovering else { return }
    isRecovering = true
    if !followsLexicalFault { diagnostics.append(diagnostic) }
  }

  /// Reports a fault behind which reading goes on.
  mutating func complain(_ diagnostic: Diagnostic) {
    if !isRecovering { diagnostics.append(diagnostic) }
  }

  /// `true` iff the lexer has reported a fault earlier in the line, which then explains this one.
  private var followsLexicalFault: Bool {
    var low = 0
    var high = lexicalFaults.count
    while low < high {
      let middle = (low + high) / 2
      if lexicalFaults[middle] < lineStart { low = middle + 1 } else { high = middle }
    }
    return low < lexicalFaults.count && lexicalFaults[low] <= token.span.end
  }

  /// What a person calls the next token.
  var foundText: String {
    switch token.kind {
    case .newline: "the end of the line"
    case .endOfFile: "the end of the file"
    case .dedent: "the end of the block"
    case .indent: "an indented block"
    case .string, .bytes: "a string"
    case .formattedStart, .formattedText, .formattedEnd: "an f-string"
    default: "'\(token.span.isEmpty ? token.kind.spelling : file.text(of: token.span))'"
    }
  }

  /// The place of the next token; for the end of a line, that behind the last token.
  var foundSpan: Span {
    token.kind.rawValue <= Token.Kind.dedent.rawValue
      ? Span(previousEnd, previousEnd) : token.span
  }

  /// Reports that the `:` of a header is missing; if the line ends here, reading goes on.
  mutating func reportMissingColon(_ keyword: String) {
    if token.kind == .newline || token.kind == .endOfFile || token.kind == .indent {
      guard !followsLexicalFault else { return }
      let span = Span(previousEnd, previousEnd)
      complain(
        .missingColon(
          keyword, found: "the end of the line", at: span,
          fix: .init("write ':'", replacing: span, with: ":")))
      return
    }
    fail(.missingColon(keyword, found: foundText, at: foundSpan, fix: nil))
  }
}
