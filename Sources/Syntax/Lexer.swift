package import PellucidSource

/// The pieces of a source file, with its comments beside them.
///
/// Whatever the text, brackets are balanced, each `indent` has its `dedent`, and a `formattedStart`
/// has its `formattedEnd`: what is missing is put in with an empty span, and reported.
package struct Lexer: Sendable {
  /// The source.
  package let file: SourceFile
  /// The tokens in source order, ending with `endOfFile`; comments are not among them.
  package internal(set) var tokens: [Token] = []
  /// The comments in source order.
  package internal(set) var comments: [PlacedComment] = []
  /// The faults found, in the order of their discovery.
  package internal(set) var diagnostics: [Diagnostic] = []

  /// The bytes of the source.
  let text: [UInt8]
  /// The offset of the next byte to look at.
  var position = 0
  /// The offset past the last byte of the last token.
  var lastEnd = 0
  /// `true` iff the current logical line has a token.
  var lineHasTokens = false
  /// The columns of the open blocks.
  var indents = [Indentation()]
  /// The brackets that are open.
  var brackets: [OpenBracket] = []
  /// The f-strings that are open.
  var formatted: [FormattedString] = []
  /// Where to take up again if the outermost open bracket turns out to be never closed.
  var resumption: Resumption?
  /// The offset of the last string without closing quotes.
  var unterminatedString = -1
  /// How many more bytes may be read a second time.
  var rereadBudget: Int

  /// A comment and where on its line it stands.
  package struct PlacedComment: Sendable {
    /// The place of a comment relative to the statements.
    package enum Placement: Sendable {
      /// Alone on its line, outside brackets.
      case ownLine
      /// Behind the last token of a logical line.
      case trailing
      /// Inside brackets.
      case inside
    }

    /// The place, with its `#`.
    package let span: Span
    /// The kind of place.
    package let placement: Placement
    /// The width of the indentation, for one on a line of its own.
    package let column: Int
  }

  /// The width of an indentation, with tabs counted in two ways to find ambiguous ones.
  struct Indentation: Equatable {
    /// The width with tab stops at multiples of 8.
    var column = 0
    /// The width with tabs counted as 1.
    var narrowColumn = 0
  }

  /// A bracket that waits for its partner.
  struct OpenBracket {
    /// The kind of the closing bracket.
    let closer: Token.Kind
    /// The place of the opening bracket.
    let span: Span
    /// `true` iff the bracket opens a replacement field of an f-string.
    let isField: Bool
  }

  /// A state of the lexer at the start of a line inside brackets.
  struct Resumption {
    /// The offset of the line.
    let position: Int
    /// The number of tokens, comments and diagnostics before it.
    let counts: (tokens: Int, comments: Int, diagnostics: Int)
    /// The brackets open there.
    let brackets: [OpenBracket]
    /// The f-strings open there.
    let formatted: [FormattedString]
    /// The offset of the last string without closing quotes before it.
    let unterminatedString: Int
  }

  /// Creates an instance with the tokens of `file`.
  package init(_ file: SourceFile) {
    self.file = file
    self.text = file.text
    self.rereadBudget = 4 * file.text.count + 4096
    tokens.reserveCapacity(text.count / 2 + 8)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    beginLine()
    repeat {
      while position < text.count {
        if formatted.last?.isInText == true { lexFormattedText() } else { lexToken() }
      }
    } while recoverAtEndOfFile()
    endFile()
  }

  /// Returns the byte `distance` behind the next one, and 0 behind the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let place = position + distance
    return place < text.count ? text[place] : 0
  }

  /// Appends a token that starts at `start` and ends at the next byte.
  mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind, Span(start, position)))
    lastEnd = position
    lineHasTokens = true
  }

  /// Appends an operator of `length` bytes.
  mutating func appendOperator(_ kind: Token.Kind, _ length: Int) {
    let start = position
    position += length
    append(kind, from: start)
  }

  /// Reports `diagnostic`.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Reads a token, or what stands between tokens.
  private mutating func lexToken() {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0C: position += 1
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lexLineEnd()
    case UInt8(ascii: "#"): lexComment()
    case UInt8(ascii: "\\"): lexContinuation()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): lexString(prefixLength: 0)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber()
    case UInt8(ascii: ".") where peek(1).isDigit: lexNumber()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      lexWord()
    case UInt8(ascii: "("): openBracket(closer: .rightParenthesis, .leftParenthesis)
    case UInt8(ascii: "["): openBracket(closer: .rightBracket, .leftBracket)
    case UInt8(ascii: "{"): openBracket(closer: .rightBrace, .leftBrace)
    case UInt8(ascii: ")"): closeBracket(.rightParenthesis)
    case UInt8(ascii: "]"): closeBracket(.rightBracket)
    case UInt8(ascii: "}"): closeBracket(.rightBrace)
    default: lexOperator(byte)
    }
  }

  /// Reads a comment behind or between tokens.
  private mutating func lexComment() {
    let placement: PlacedComment.Placement = brackets.isEmpty ? .trailing : .inside
    appendComment(placement, column: 0)
  }

  /// Reads a comment up to the end of its line.
  mutating func appendComment(_ placement: PlacedComment.Placement, column: Int) {
    let start = position
    while position < text.count, !text[position].isLineEnd { position += 1 }
    var end = position
    while end > start + 1, text[end - 1].isBlank { end -= 1 }
    comments.append(PlacedComment(span: Span(start, end), placement: placement, column: column))
  }

  /// Reads a backslash that joins a line to the next one.
  private mutating func lexContinuation() {
    let start = position
    position += 1
    if skipLineEnd() {
      if position >= text.count { report(.danglingContinuation(at: Span(start, start + 1))) }
      return
    }
    if position >= text.count { return report(.danglingContinuation(at: Span(start, start + 1))) }
    report(.textBehindContinuation(at: Span(start, start + 1)))
  }

  /// Skips a line end, and returns `true` iff one was there.
  mutating func skipLineEnd() -> Bool {
    switch peek() {
    case UInt8(ascii: "\n"): position += 1
    case UInt8(ascii: "\r"): position += peek(1) == UInt8(ascii: "\n") ? 2 : 1
    default: return false
    }
    return true
  }
}

extension UInt8 {
  /// `true` iff the byte is a decimal digit.
  var isDigit: Bool { self &- 48 < 10 }

  /// `true` iff the byte ends a line.
  var isLineEnd: Bool { self == 10 || self == 13 }

  /// `true` iff the byte is white space inside a line.
  var isBlank: Bool { self == 32 || self == 9 || self == 12 }

  /// `true` iff the byte can be part of a name; bytes of non-ASCII characters count.
  var isWordByte: Bool {
    self >= 0x80 || self == 95 || isDigit || (self | 0x20) &- 97 < 26
  }

  /// The value of the byte as a hexadecimal digit, if it is one.
  var hexadecimalValue: UInt32? {
    if isDigit { return UInt32(self) - 48 }
    let letter = (self | 0x20) &- 97
    return letter < 6 ? UInt32(letter) + 10 : nil
  }
}
