import PellucidSource

extension Lexer {
  /// Reads an operator that starts with `byte`, or reports a character that starts no token.
  mutating func lexOperator(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ","): appendOperator(.comma, 1)
    case UInt8(ascii: ";"): appendOperator(.semicolon, 1)
    case UInt8(ascii: "~"): appendOperator(.tilde, 1)
    case UInt8(ascii: "."):
      let isEllipsis = peek(1) == byte && peek(2) == byte
      appendOperator(isEllipsis ? .ellipsis : .dot, isEllipsis ? 3 : 1)
    case UInt8(ascii: ":"): lexColon()
    case UInt8(ascii: "="): lexPair(.equal, .doubleEqual)
    case UInt8(ascii: "!"): lexPair(.exclamation, .notEqual)
    case UInt8(ascii: "+"): lexPair(.plus, .plusEqual)
    case UInt8(ascii: "-"):
      if peek(1) == UInt8(ascii: ">") { return appendOperator(.arrow, 2) }
      lexPair(.minus, .minusEqual)
    case UInt8(ascii: "%"): lexPair(.percent, .percentEqual)
    case UInt8(ascii: "@"): lexPair(.at, .atEqual)
    case UInt8(ascii: "&"): lexPair(.ampersand, .ampersandEqual)
    case UInt8(ascii: "|"): lexPair(.bar, .barEqual)
    case UInt8(ascii: "^"): lexPair(.caret, .caretEqual)
    case UInt8(ascii: "*"):
      lexDoubled(byte, (.star, .starEqual), (.doubleStar, .doubleStarEqual))
    case UInt8(ascii: "/"):
      lexDoubled(byte, (.slash, .slashEqual), (.doubleSlash, .doubleSlashEqual))
    case UInt8(ascii: "<"):
      if peek(1) == UInt8(ascii: ">") { return lexOldInequality() }
      lexDoubled(byte, (.less, .lessOrEqual), (.leftShift, .leftShiftEqual))
    case UInt8(ascii: ">"):
      lexDoubled(byte, (.greater, .greaterOrEqual), (.rightShift, .rightShiftEqual))
    default: lexStrayByte(byte)
    }
  }

  /// Reads `plain`, or `withEqual` where `=` follows.
  private mutating func lexPair(_ plain: Token.Kind, _ withEqual: Token.Kind) {
    let hasEqual = peek(1) == UInt8(ascii: "=")
    appendOperator(hasEqual ? withEqual : plain, hasEqual ? 2 : 1)
  }

  /// Reads an operator of one or two equal bytes, with or without `=` behind.
  private mutating func lexDoubled(
    _ byte: UInt8, _ single: (Token.Kind, Token.Kind), _ double: (Token.Kind, Token.Kind)
  ) {
    let length = peek(1) == byte ? 2 : 1
    let kinds = length == 2 ? double : single
    let hasEqual = peek(length) == UInt8(ascii: "=")
    appendOperator(hasEqual ? kinds.1 : kinds.0, hasEqual ? length + 1 : length)
  }

  /// Reads `:` or `:=`; at the outer level of a replacement field, `:` starts the format.
  private mutating func lexColon() {
    if brackets.last?.isField == true {
      appendOperator(.colon, 1)
      let string = formatted.count - 1
      formatted[string].fields[formatted[string].fields.count - 1] = .format
      return
    }
    lexPair(.colon, .walrus)
  }

  /// Reads `<>`, which Python 2 had for `!=`.
  private mutating func lexOldInequality() {
    report(.oldInequality(at: Span(position, position + 2)))
    appendOperator(.notEqual, 2)
  }

  /// Reports a byte that starts no token.
  private mutating func lexStrayByte(_ byte: UInt8) {
    let start = position
    while position < text.count, text[position] == byte { position += 1 }
    report(.invalidCharacter(Unicode.Scalar(byte), at: Span(start, position)))
  }
}
