import PellucidSource

extension Lexer {
  /// Reads a number.
  mutating func lexNumber() {
    let start = position
    if text[position] == UInt8(ascii: "0") {
      switch peek(1) | 0x20 {
      case UInt8(ascii: "x"): return lexPrefixedInteger(base: 16)
      case UInt8(ascii: "o"): return lexPrefixedInteger(base: 8)
      case UInt8(ascii: "b"): return lexPrefixedInteger(base: 2)
      default: break
      }
    }
    var isValid = skipDigits()
    var kind = Token.Kind.integer
    if peek() == UInt8(ascii: ".") {
      position += 1
      kind = .float
      if peek() == UInt8(ascii: "_") { isValid = false }
      isValid = skipDigits() && isValid
    }
    if peek() | 0x20 == UInt8(ascii: "e"), startsExponent() {
      position += peek(1).isDigit ? 1 : 2
      kind = .float
      isValid = skipDigits() && isValid
    }
    if peek() | 0x20 == UInt8(ascii: "j") {
      position += 1
      kind = .imaginary
    }
    endNumber(kind, from: start, isValid: isValid)
  }

  /// Reads `0x`, `0o` or `0b` and the digits behind it.
  private mutating func lexPrefixedInteger(base: UInt32) {
    let start = position
    position += 2
    var isValid = false
    var afterUnderscore = false
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "_") {
        if afterUnderscore { isValid = false }
        afterUnderscore = true
      } else if let digit = byte.hexadecimalValue, digit < base {
        isValid = isValid || position - start <= 3
        afterUnderscore = false
      } else {
        break
      }
      position += 1
    }
    endNumber(.integer, from: start, isValid: isValid && !afterUnderscore)
  }

  /// Skips decimal digits with single underscores between them; returns `false` iff an underscore
  /// is out of place.
  private mutating func skipDigits() -> Bool {
    var isValid = true
    while position < text.count {
      if text[position] == UInt8(ascii: "_") {
        if !peek(1).isDigit { isValid = false }
      } else if !text[position].isDigit {
        break
      }
      position += 1
    }
    return isValid
  }

  /// Returns `true` iff the next `e` starts an exponent.
  private func startsExponent() -> Bool {
    let next = peek(1)
    if next.isDigit { return true }
    return (next == UInt8(ascii: "+") || next == UInt8(ascii: "-")) && peek(2).isDigit
  }

  /// Appends a number, and reports it if it is not well formed.
  private mutating func endNumber(_ kind: Token.Kind, from start: Int, isValid: Bool) {
    var isValid = isValid
    if peek().isWordByte, !precedesKeyword() {
      isValid = false
      while peek().isWordByte { position += 1 }
    }
    let span = Span(start, position)
    append(kind, from: start)
    if !isValid {
      report(.invalidNumber(file.text(of: span), at: span))
    } else if kind == .integer, hasLeadingZero(span) {
      report(.leadingZero(file.text(of: span), at: span))
    }
  }

  /// Returns `true` iff a keyword follows that may touch a number, as in `1if x else 2`.
  private func precedesKeyword() -> Bool {
    var end = position
    while end < text.count, text[end].isWordByte { end += 1 }
    switch keyword(position, end) {
    case .andKeyword, .elseKeyword, .forKeyword, .ifKeyword, .inKeyword, .isKeyword, .notKeyword,
      .orKeyword:
      return true
    default: return false
    }
  }

  /// Returns `true` iff the integer at `span` is decimal and starts with a zero but is not zero.
  private func hasLeadingZero(_ span: Span) -> Bool {
    guard text[span.start] == UInt8(ascii: "0"), span.end - span.start > 1 else { return false }
    guard text[span.start + 1].isDigit || text[span.start + 1] == UInt8(ascii: "_") else {
      return false
    }
    return text[span.start..<span.end].contains { $0.isDigit && $0 != UInt8(ascii: "0") }
  }
}
