import PellucidSource

extension Diagnostic {
  /// Reports a bracket without its partner, with the place that shows that it is missing.
  static func unclosedBracket(_ bracket: Lexer.OpenBracket, text: String, stoppedAt: Span?) -> Self
  {
    var notes: [Note] = []
    if let stoppedAt {
      notes = [Note(stoppedAt, "expected '\(bracket.closer.spelling)' before this")]
    }
    return Diagnostic(
      "unclosed-bracket", at: bracket.span, "'\(text)' is never closed", notes: notes)
  }

  /// Reports a closing bracket where none is open.
  static func unmatchedBracket(_ kind: Token.Kind, at span: Span) -> Self {
    Diagnostic("unmatched-bracket", at: span, "'\(kind.spelling)' closes no bracket")
  }

  /// Reports a closing bracket of the wrong kind.
  static func mismatchedBracket(
    _ kind: Token.Kind, at span: Span, opened: Span, _ closer: Token.Kind
  ) -> Self {
    Diagnostic(
      "mismatched-bracket", at: span,
      "found '\(kind.spelling)', expected '\(closer.spelling)'",
      notes: [Note(opened, "the bracket is opened here")],
      fix: Fix("write '\(closer.spelling)'", replacing: span, with: closer.spelling))
  }

  /// Reports a string without closing quotes.
  static func unterminatedString(at span: Span, _ quotes: String, insertAt end: Int) -> Self {
    let place = quotes.count == 3 ? "file" : "line"
    let message = "the string is not closed before the end of the \(place)"
    let fix = Fix("close it with \(quotes)", replacing: Span(end, end), with: quotes)
    return Diagnostic("unterminated-string", at: span, message, fix: fix)
  }

  /// Reports a `}` alone in the text of an f-string.
  static func singleBrace(at span: Span) -> Self {
    Diagnostic(
      "single-brace", at: span, "'}' closes no replacement field of the f-string",
      fix: Fix("write '}}'", replacing: span, with: "}}"))
  }

  /// Reports a malformed number.
  static func invalidNumber(_ spelling: String, at span: Span) -> Self {
    var fix: Fix?
    if spelling.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "l"),
      let digits = Optional(String(spelling.dropLast())), digits.utf8.allSatisfy(\.isDigit)
    {
      fix = Fix("write '\(digits)'", replacing: span, with: digits)
    }
    return Diagnostic("invalid-number", at: span, "'\(spelling)' is not a number", fix: fix)
  }

  /// Reports a decimal integer with leading zeros.
  static func leadingZero(_ spelling: String, at span: Span) -> Self {
    let digits = String(spelling.drop { $0 == "0" || $0 == "_" })
    let isOctal = digits.utf8.allSatisfy { $0 < UInt8(ascii: "8") }
    let octal = isOctal ? ", or '0o\(digits)' for an octal number" : ""
    return Diagnostic(
      "invalid-number", at: span, "'\(spelling)' is a decimal number with a leading zero",
      fix: Fix("write '\(digits)'\(octal)", replacing: span, with: digits))
  }

  /// Reports bytes that are not UTF-8.
  static func invalidText(at span: Span) -> Self {
    Diagnostic("invalid-character", at: span, "the text is not UTF-8")
  }

  /// Reports a character that no token can hold.
  static func invalidCharacter(_ scalar: Unicode.Scalar, at span: Span) -> Self {
    let name = scalar.value < 0x20 || scalar.value == 0x7F ? hexadecimal(scalar) : "'\(scalar)'"
    return Diagnostic(
      "invalid-character", at: span, "\(name) has no meaning in Python",
      fix: replacement(of: scalar).map { Fix("write \($0)", replacing: span, with: $0) })
  }

  /// Returns what `scalar` was likely meant to be.
  private static func replacement(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}": "\""
    case "\u{2212}", "\u{2013}": "-"
    case "\u{00D7}": "*"
    case "\u{00F7}": "/"
    case "\u{2264}": "<="
    case "\u{2265}": ">="
    case "\u{2260}": "!="
    default: nil
    }
  }

  /// Reports white space that is not a space, a tab or a line end.
  static func unusualSpace(_ scalar: Unicode.Scalar, at span: Span) -> Self {
    Diagnostic(
      "invalid-character", at: span, "found the space character \(hexadecimal(scalar))",
      fix: Fix("write a plain space", replacing: span, with: " "))
  }

  /// Returns `U+` and the number of `scalar`.
  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Reports a backslash with text behind it.
  static func textBehindContinuation(at span: Span) -> Self {
    Diagnostic("stray-backslash", at: span, "found text behind '\\', expected the end of the line")
  }

  /// Reports a backslash at the end of the file.
  static func danglingContinuation(at span: Span) -> Self {
    Diagnostic("stray-backslash", at: span, "found the end of the file behind '\\'")
  }

  /// Reports Python 2's `<>`.
  static func oldInequality(at span: Span) -> Self {
    Diagnostic(
      "old-inequality", at: span, "found '<>', expected '!='",
      fix: Fix("write '!='", replacing: span, with: "!="))
  }

  /// Reports an indentation whose width depends on the width of a tab.
  static func mixedTabs(at span: Span) -> Self {
    Diagnostic(
      "mixed-tabs", at: span, "the indentation mixes tabs and spaces in a way that can be misread")
  }

  /// Reports a line indented less than its block and more than the one around.
  static func inconsistentDedent(at span: Span) -> Self {
    Diagnostic(
      "inconsistent-dedent", at: span, "the indentation matches that of no block around it")
  }
}
