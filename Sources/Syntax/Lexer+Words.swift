import PellucidSource

extension Lexer {
  /// Reads a name, a keyword, or the prefix of a string.
  mutating func lexWord() {
    let start = position
    var isASCII = true
    while position < text.count, text[position].isWordByte {
      if text[position] >= 0x80 { isASCII = false }
      position += 1
    }
    if position - start <= 2, peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'"),
      isStringPrefix(start, position)
    {
      let length = position - start
      position = start
      return lexString(prefixLength: length)
    }
    if !isASCII {
      position = start
      return lexUnicodeName()
    }
    append(keyword(start, position) ?? .name, from: start)
  }

  /// Returns the keyword that stands from `start` to `end`, if one does.
  func keyword(_ start: Int, _ end: Int) -> Token.Kind? {
    let length = end - start
    guard length >= 2, length <= 8 else { return nil }
    var packed: UInt64 = 0
    for place in start..<end { packed = packed << 8 | UInt64(text[place]) }
    for entry in Self.keywords[length] where entry.packed == packed { return entry.kind }
    return nil
  }

  /// The keywords by their length, each with its bytes packed into a number.
  private static let keywords: [[(packed: UInt64, kind: Token.Kind)]] = {
    var table = [[(packed: UInt64, kind: Token.Kind)]](repeating: [], count: 9)
    for kind in Token.Kind.allCases where kind.isKeyword {
      let bytes = kind.spelling.utf8
      table[bytes.count].append((bytes.reduce(0) { $0 << 8 | UInt64($1) }, kind))
    }
    return table
  }()

  /// Reads a name with characters outside ASCII, or reports a character that no name can hold.
  private mutating func lexUnicodeName() {
    let start = position
    var isFirst = true
    while let (scalar, length) = scalar(at: position) {
      let properties = scalar.properties
      let fits =
        scalar == "_" || (isFirst ? properties.isXIDStart : properties.isXIDContinue)
      guard fits else { break }
      position += length
      isFirst = false
    }
    if position > start { return append(.name, from: start) }
    skipInvalidCharacters()
  }

  /// Skips the characters that no token can start with, and reports them once.
  private mutating func skipInvalidCharacters() {
    let start = position
    guard let (first, length) = scalar(at: position) else {
      while position < text.count, text[position] >= 0x80, scalar(at: position) == nil {
        position += 1
      }
      return report(.invalidText(at: Span(start, position)))
    }
    position += length
    if first.properties.isWhitespace {
      return report(.unusualSpace(first, at: Span(start, position)))
    }
    while position < text.count, text[position] >= 0x80,
      let (next, length) = scalar(at: position), !next.properties.isXIDStart
    {
      position += length
    }
    report(.invalidCharacter(first, at: Span(start, position)))
  }

  /// Returns the character that starts at `offset` and its length in bytes; nil if it is not UTF-8.
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < text.count else { return nil }
    var iterator = text[offset..<min(offset + 4, text.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}
