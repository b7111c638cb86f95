import PellucidSource

extension Lexer {
  /// An f-string whose end has not been reached.
  struct FormattedString {
    /// A part of a replacement field.
    enum Field {
      case expression, format
    }

    /// The quote that ends the string.
    let quote: Quote
    /// The place of the prefix and the opening quotes.
    let span: Span
    /// The number of brackets open around the string.
    let bracketCount: Int
    /// The replacement fields that are open; a field inside a format stands behind the outer one.
    var fields: [Field] = []

    /// `true` iff the next byte is literal text, not part of an expression.
    var isInText: Bool { fields.last != .expression }
  }

  /// The quotes around a string.
  struct Quote {
    /// `'` or `"`.
    let byte: UInt8
    /// `true` iff there are three of them.
    let isTriple: Bool
    /// The number of quotes.
    var length: Int { isTriple ? 3 : 1 }
  }

  /// Returns `true` iff the one or two letters from `start` to `end` can stand before a string.
  func isStringPrefix(_ start: Int, _ end: Int) -> Bool {
    let first = text[start] | 0x20
    guard end - start == 2 else { return "rubft".utf8.contains(first) }
    let second = text[start + 1] | 0x20
    if first == UInt8(ascii: "r") { return "bft".utf8.contains(second) }
    return second == UInt8(ascii: "r") && "bft".utf8.contains(first)
  }

  /// Reads a string, or the opening quotes of an f-string.
  mutating func lexString(prefixLength: Int) {
    let start = position
    let letters = text[start..<start + prefixLength].map { $0 | 0x20 }
    position += prefixLength
    let byte = text[position]
    if prefixLength == 0, endsFieldEarly(byte) { return }
    let quote = Quote(byte: byte, isTriple: peek(1) == byte && peek(2) == byte)
    position += quote.length
    if letters.contains(UInt8(ascii: "f")) || letters.contains(UInt8(ascii: "t")) {
      let span = Span(start, position)
      append(.formattedStart, from: start)
      formatted.append(FormattedString(quote: quote, span: span, bracketCount: brackets.count))
      return
    }
    if !skipStringText(quote) {
      let opening = Span(start, start + prefixLength + quote.length)
      reportUnterminated(quote, opening)
    }
    append(letters.contains(UInt8(ascii: "b")) ? .bytes : .string, from: start)
  }

  /// Skips the text of a string and its closing quotes; returns `false` iff the quotes are missing.
  private mutating func skipStringText(_ quote: Quote) -> Bool {
    while position < text.count {
      let byte = text[position]
      if byte == quote.byte {
        if !quote.isTriple {
          position += 1
          return true
        }
        if peek(1) == byte, peek(2) == byte {
          position += 3
          return true
        }
      } else if byte == UInt8(ascii: "\\") {
        position += 1
        if skipLineEnd() { continue }
        if position >= text.count { return false }
      } else if byte.isLineEnd, !quote.isTriple {
        return false
      }
      position += 1
    }
    return false
  }

  /// Reports a string without closing quotes.
  private mutating func reportUnterminated(_ quote: Quote, _ opening: Span) {
    unterminatedString = opening.start
    let quotes = String(
      repeating: Character(Unicode.Scalar(quote.byte)), count: quote.length)
    let end = quote.isTriple ? opening.end : position
    report(.unterminatedString(at: Span(opening.start, end), quotes, insertAt: position))
  }

  /// Reads the literal text of an f-string up to a replacement field or the end.
  mutating func lexFormattedText() {
    let string = formatted[formatted.count - 1]
    let start = position
    let isFormat = !string.fields.isEmpty
    while position < text.count {
      let byte = text[position]
      switch byte {
      case string.quote.byte where endsString(string.quote):
        return endFormattedString(string, textStart: start)
      case UInt8(ascii: "{"):
        if !isFormat, peek(1) == byte {
          position += 2
          continue
        }
        return beginField(textStart: start)
      case UInt8(ascii: "}"):
        if isFormat {
          appendText(from: start)
          return closeBracket(.rightBrace)
        }
        if peek(1) != byte {
          report(.singleBrace(at: Span(position, position + 1)))
          position += 1
        } else {
          position += 2
        }
      case UInt8(ascii: "\\"): skipFormattedEscape()
      case UInt8(ascii: "\n") where !string.quote.isTriple,
        UInt8(ascii: "\r") where !string.quote.isTriple:
        appendText(from: start)
        return endFormattedString(unterminated: string)
      default: position += 1
      }
    }
    appendText(from: start)
  }

  /// Returns `true` iff the next bytes are the quotes that end a string.
  private func endsString(_ quote: Quote) -> Bool {
    !quote.isTriple || (peek(1) == quote.byte && peek(2) == quote.byte)
  }

  /// Skips a backslash and what it escapes; a brace is never escaped.
  private mutating func skipFormattedEscape() {
    position += 1
    if skipLineEnd() { return }
    if peek() == UInt8(ascii: "N"), peek(1) == UInt8(ascii: "{") {
      var end = position + 2
      while end < text.count, text[end].isWordByte || text[end] == 32 || text[end] == 45 {
        end += 1
      }
      if end < text.count, text[end] == UInt8(ascii: "}") { position = end + 1 }
      return
    }
    if position < text.count, peek() != UInt8(ascii: "{"), peek() != UInt8(ascii: "}") {
      position += 1
    }
  }

  /// Appends the literal text since `start`, if there is some.
  private mutating func appendText(from start: Int) {
    if position > start { append(.formattedText, from: start) }
  }

  /// Reads the brace that opens a replacement field.
  private mutating func beginField(textStart: Int) {
    appendText(from: textStart)
    openBracket(closer: .rightBrace, .leftBrace, isField: true)
    formatted[formatted.count - 1].fields.append(.expression)
  }

  /// Reads the closing quotes of an f-string.
  private mutating func endFormattedString(_ string: FormattedString, textStart: Int) {
    appendText(from: textStart)
    closeFields(of: string)
    appendOperator(.formattedEnd, string.quote.length)
    formatted.removeLast()
  }

  /// Ends an f-string whose closing quotes are missing.
  mutating func endFormattedString(unterminated string: FormattedString) {
    reportUnterminated(string.quote, string.span)
    while brackets.count > string.bracketCount { closeInnermost(length: 0) }
    append(.formattedEnd, from: position)
    formatted.removeLast()
  }

  /// Closes and reports the replacement fields of `string` that are still open.
  private mutating func closeFields(of string: FormattedString) {
    guard brackets.count > string.bracketCount, let bracket = brackets.last else { return }
    let stop = Span(position, position + string.quote.length)
    report(.unclosedBracket(bracket, text: file.text(of: bracket.span), stoppedAt: stop))
    while brackets.count > string.bracketCount { closeInnermost(length: 0) }
  }

  /// Ends the f-string around if `byte` is its quote and no further one is on the line, and returns
  /// `true` iff it did: the brace was forgotten, and no string starts here.
  private mutating func endsFieldEarly(_ byte: UInt8) -> Bool {
    guard let string = formatted.last, !string.quote.isTriple, string.quote.byte == byte else {
      return false
    }
    var place = position + 1
    while place < text.count, !text[place].isLineEnd {
      if text[place] == byte { return false }
      place += 1
    }
    closeFields(of: string)
    appendOperator(.formattedEnd, 1)
    formatted.removeLast()
    return true
  }
}
