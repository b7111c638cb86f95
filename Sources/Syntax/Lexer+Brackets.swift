import PellucidSource

extension Lexer {
  /// Reads an opening bracket.
  mutating func openBracket(closer: Token.Kind, _ kind: Token.Kind, isField: Bool = false) {
    let span = Span(position, position + 1)
    appendOperator(kind, 1)
    brackets.append(OpenBracket(closer: closer, span: span, isField: isField))
  }

  /// Reads a closing bracket, and closes with it those inside that were left open.
  mutating func closeBracket(_ kind: Token.Kind) {
    let span = Span(position, position + 1)
    guard let innermost = brackets.last else {
      position += 1
      return report(.unmatchedBracket(kind, at: span))
    }
    if innermost.closer == kind { return closeInnermost(length: 1) }
    guard let partner = partner(of: kind) else {
      if innermost.isField {
        position += 1
        return report(.unmatchedBracket(kind, at: span))
      }
      report(.mismatchedBracket(kind, at: span, opened: innermost.span, innermost.closer))
      return closeInnermost(length: 1)
    }
    report(.unclosedBracket(innermost, text: file.text(of: innermost.span), stoppedAt: span))
    while brackets.count > partner + 1 { closeInnermost(length: 0) }
    closeInnermost(length: 1)
  }

  /// Returns the index of the innermost open bracket that `kind` can close.
  private func partner(of kind: Token.Kind) -> Int? {
    for index in brackets.indices.reversed() {
      if brackets[index].closer == kind { return index }
      if brackets[index].isField { return nil }
    }
    return nil
  }

  /// Closes the innermost bracket with the next `length` bytes.
  mutating func closeInnermost(length: Int) {
    guard let bracket = brackets.popLast() else { return }
    appendOperator(bracket.closer, length)
    if bracket.isField { formatted[formatted.count - 1].fields.removeLast() }
    if brackets.isEmpty { resumption = nil }
  }

  /// Reads on in the next line of an open bracket, unless a statement starts there.
  mutating func continueLine() {
    let lineStart = position
    var column = 0
    while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") {
      column += peek() == UInt8(ascii: "\t") ? 8 - column % 8 : 1
      position += 1
    }
    let isOutside = column <= indents[indents.count - 1].column
    let startsLine = isOutside && !")]}#\r\n\"'".utf8.contains(peek())
    if startsLine, resumption == nil {
      resumption = Resumption(
        position: lineStart, counts: (tokens.count, comments.count, diagnostics.count),
        brackets: brackets, formatted: formatted, unterminatedString: unterminatedString)
    }
    // A string without an end has likely swallowed the closing bracket.
    let lostBracket = startsLine && unterminatedString > brackets[0].span.start
    if lostBracket || startsStatement() { abandonBrackets(at: lineStart) }
  }

  /// Returns `true` iff a keyword stands next that no expression can hold at the start of a line.
  private func startsStatement() -> Bool {
    let first = peek()
    guard first >= UInt8(ascii: "a"), first <= UInt8(ascii: "w") else { return false }
    var end = position
    while end < text.count, text[end].isWordByte { end += 1 }
    switch keyword(position, end) {
    case .assertKeyword, .breakKeyword, .classKeyword, .continueKeyword, .defKeyword, .delKeyword,
      .elifKeyword, .exceptKeyword, .finallyKeyword, .globalKeyword, .importKeyword,
      .nonlocalKeyword, .passKeyword, .raiseKeyword, .returnKeyword, .tryKeyword, .whileKeyword,
      .withKeyword:
      return true
    default: return false
    }
  }

  /// Closes all brackets because one of them is never closed, and takes up at a later statement.
  private mutating func abandonBrackets(at lineStart: Int) {
    var restart = lineStart
    if let resumption, rereadBudget >= lineStart - resumption.position {
      restart = resumption.position
      rereadBudget -= lineStart - restart
      tokens.removeSubrange(resumption.counts.tokens...)
      comments.removeSubrange(resumption.counts.comments...)
      diagnostics.removeSubrange(resumption.counts.diagnostics...)
      brackets = resumption.brackets
      formatted = resumption.formatted
      unterminatedString = resumption.unterminatedString
    }
    // A string without an end has swallowed the closing bracket.
    if let bracket = brackets.last, unterminatedString < bracket.span.start {
      report(.unclosedBracket(bracket, text: file.text(of: bracket.span), stoppedAt: nil))
    }
    position = tokens.last?.span.end ?? 0
    closeEverything()
    tokens.append(Token(.newline, Span(position, position)))
    lineHasTokens = false
    position = restart
    beginLine()
  }

  /// Closes all brackets and f-strings that are open, from the innermost to the outermost.
  private mutating func closeEverything() {
    while !brackets.isEmpty {
      let isField = brackets[brackets.count - 1].isField
      closeInnermost(length: 0)
      if isField, formatted[formatted.count - 1].fields.isEmpty {
        append(.formattedEnd, from: position)
        formatted.removeLast()
      }
    }
  }

  /// Deals with brackets and f-strings that are open at the end of the file; returns `true` iff
  /// there is text to read again. Ends because each time more of the text stays read.
  mutating func recoverAtEndOfFile() -> Bool {
    if let string = formatted.last, string.isInText { endFormattedString(unterminated: string) }
    guard !brackets.isEmpty else { return false }
    abandonBrackets(at: text.count)
    return position < text.count
  }
}
