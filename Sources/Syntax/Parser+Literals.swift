import PellucidSource

extension Parser {
  /// Returns the integer that is written at `span`.
  func integer(at span: Span) -> Expression.Kind {
    let text = file.text
    var place = span.start
    var base: UInt64 = 10
    if text[place] == UInt8(ascii: "0"), place + 1 < span.end {
      switch text[place + 1] | 0x20 {
      case UInt8(ascii: "x"): base = 16
      case UInt8(ascii: "o"): base = 8
      case UInt8(ascii: "b"): base = 2
      default: break
      }
      if base != 10 { place += 2 }
    }
    var magnitude: UInt64? = 0
    while place < span.end {
      if let digit = text[place].hexadecimalValue, let value = magnitude, UInt64(digit) < base {
        let (product, tooLarge) = value.multipliedReportingOverflow(by: base)
        let (sum, overflow) = product.addingReportingOverflow(UInt64(digit))
        magnitude = tooLarge || overflow ? nil : sum
      }
      place += 1
    }
    return .integer(magnitude: magnitude, spelling: file.text(of: span))
  }

  /// Returns the number that is written at `span`.
  func float(at span: Span) -> Double {
    let digits = file.text[span.start..<span.end].filter { $0 != UInt8(ascii: "_") }
    var spelling = String(decoding: digits, as: UTF8.self)
    if spelling.utf8.last == UInt8(ascii: ".") { spelling += "0" }
    return Double(spelling) ?? 0
  }

  /// `strings: (STRING | BYTES | formatted)+`, which together are one string.
  mutating func parseStrings() -> Expression {
    let start = token.span.start
    var parts: [FormattedPart] = []
    var isFormatted = false
    var isTemplate = false
    var byteCount = 0
    var count = 0
    while true {
      if token.kind == .formattedStart {
        isFormatted = true
        if file.text[token.span.start] | 0x20 == UInt8(ascii: "t") { isTemplate = true }
        parseFormatted(into: &parts)
      } else if token.kind == .string || token.kind == .bytes {
        if token.kind == .bytes { byteCount += 1 }
        let text = StringLiteral(token.span, in: file).decoded(reportingTo: &diagnostics)
        Self.append(text, to: &parts)
        advance()
      } else {
        break
      }
      count += 1
    }
    if byteCount > 0 {
      if byteCount < count { complain(.mixedStrings(at: Span(start, previousEnd))) }
      return make(.unsupported("bytes"), from: start)
    }
    if isTemplate { return make(.unsupported("template string"), from: start) }
    if isFormatted { return make(.formatted(parts), from: start) }
    if case .text(let text) = parts.first { return make(.string(text), from: start) }
    return make(.string(""), from: start)
  }

  /// Appends literal text, to the last part if that is text too.
  private static func append(_ text: String, to parts: inout [FormattedPart]) {
    if text.isEmpty { return }
    if case .text(let before) = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(.text(text))
    }
  }

  /// `formatted: START (TEXT | field)* END`
  private mutating func parseFormatted(into parts: inout [FormattedPart]) {
    let literal = StringLiteral(token.span, in: file)
    advance()
    while token.kind != .formattedEnd {
      if token.kind == .formattedText {
        let text = literal.decodedPart(token.span, reportingTo: &diagnostics)
        Self.append(text, to: &parts)
        advance()
      } else if token.kind == .leftBrace {
        parseField(into: &parts)
      } else {
        return
      }
    }
    advance()
  }

  /// `field: '{' right_side ['='] ['!' NAME] [':' (TEXT | field)*] '}'`
  private mutating func parseField(into parts: inout [FormattedPart]) {
    guard enter() else { return skipField() }
    defer { depth -= 1 }
    advance()
    let start = previousEnd
    let value = parseRightSide()
    var isShown = false
    if !isRecovering, accept(.equal) {
      Self.append(String(decoding: file.text[start..<token.span.start], as: UTF8.self), to: &parts)
      isShown = true
    }
    var conversion: Character?
    if !isRecovering, accept(.exclamation) { conversion = parseConversion() }
    if isRecovering { skipToFormat() }
    var format: String?
    if accept(.colon) { format = parseFormat() }
    if token.kind != .rightBrace {
      fail(.unexpected("unexpected-token", found: foundText, at: foundSpan, expected: "'}'"))
    }
    if isShown, conversion == nil, format == nil { conversion = "r" }
    skipField()
    parts.append(.value(value, conversion: conversion, format: format))
  }

  /// `conversion: 'r' | 's' | 'a'`
  private mutating func parseConversion() -> Character? {
    let (name, span) = expectName("'r', 's' or 'a'")
    guard !isRecovering else { return nil }
    if name == "r" || name == "s" || name == "a" { return Character(name) }
    complain(
      .unexpected(
        "invalid-conversion", found: "'\(name)'", at: span, expected: "'r', 's' or 'a' behind '!'"))
    return nil
  }

  /// Returns the text of a format, with its fields as they are written.
  private mutating func parseFormat() -> String {
    let start = previousEnd
    var ignored: [FormattedPart] = []
    while token.kind == .formattedText || token.kind == .leftBrace {
      if token.kind == .formattedText { advance() } else { parseField(into: &ignored) }
    }
    let end = max(start, token.span.start)
    return String(decoding: file.text[start..<end], as: UTF8.self)
  }

  /// Skips to the `:` or `}` of a field behind a fault in its expression.
  private mutating func skipToFormat() {
    var open = 0
    while token.kind.rawValue > Token.Kind.dedent.rawValue {
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .colon where open == 0: return
      case .rightParenthesis, .rightBracket, .rightBrace:
        if open == 0 { return }
        open -= 1
      default: break
      }
      advance()
    }
  }

  /// Skips to behind the brace that closes a field.
  private mutating func skipField() {
    var open = token.kind == .leftBrace ? -1 : 0
    while token.kind.rawValue > Token.Kind.dedent.rawValue {
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        if open == 0 {
          isRecovering = false
          return advance()
        }
        open -= 1
      default: break
      }
      advance()
    }
  }
}
