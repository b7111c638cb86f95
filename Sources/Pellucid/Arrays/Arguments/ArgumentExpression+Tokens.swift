extension ArgumentExpression {
  /// The whole text.
  var whole: String { String(decoding: text, as: UTF8.self) }

  /// The text that is yet to be read, without the space before it.
  var rest: String {
    let start = text[position...].firstIndex { !isSpace($0) } ?? text.count
    return String(decoding: text[start...], as: UTF8.self)
  }

  /// Returns the text from `start` to the next byte.
  func source(from start: Int) -> String { String(decoding: text[start..<position], as: UTF8.self) }

  /// Moves behind white space.
  mutating func skipSpace() {
    while position < text.count, isSpace(text[position]) { position += 1 }
  }

  /// Moves behind `token`, if it is next, and returns if it was.
  mutating func accept(_ token: String) -> Bool {
    skipSpace()
    let end = position + token.utf8.count
    guard end <= text.count, text[position..<end].elementsEqual(token.utf8) else { return false }
    position = end
    return true
  }

  /// Moves behind the first of `symbols` that is next, and returns it.
  mutating func acceptOperator(_ symbols: [String]) -> ArithmeticOperator? {
    let start = position
    for symbol in symbols where accept(symbol) {
      if symbol != "*" || position == text.count || text[position] != UInt8(ascii: "*") {
        return ArithmeticOperator(rawValue: symbol)
      }
      position = start
    }
    return nil
  }

  /// Moves behind the name that is next, and returns it, if there is one.
  mutating func acceptName() -> String? {
    skipSpace()
    let start = position
    while position < text.count, isNameByte(text[position]) { position += 1 }
    return position == start ? nil : source(from: start)
  }

  /// `string ::= ''' byte* ''' | '"' byte* '"'`, without escapes.
  mutating func parseString() throws(ArgumentError) -> String {
    let quote = text[position]
    guard let end = text[(position + 1)...].firstIndex(of: quote) else {
      throw ArgumentError("'\(whole)': a string does not end")
    }
    defer { position = end + 1 }
    return String(decoding: text[(position + 1)..<end], as: UTF8.self)
  }

  /// `path ::= '@' byte* '.npy'`
  mutating func parsePath() throws(ArgumentError) -> String {
    position += 1
    guard let end = Self.fileEnd(in: text, from: position) else {
      throw ArgumentError("'\(rest)' does not end in '.npy'")
    }
    defer { position = end }
    return String(decoding: text[position..<end], as: UTF8.self)
  }

  /// Returns the offset behind the first `.npy` at or behind `start`.
  static func fileEnd(in text: [UInt8], from start: Int) -> Int? {
    let suffix = Array(".npy".utf8)
    var end = start + suffix.count
    while end <= text.count {
      if text[(end - suffix.count)..<end].elementsEqual(suffix) { return end }
      end += 1
    }
    return nil
  }

  /// Returns `true` iff `byte` is white space.
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Returns `true` iff `byte` is a decimal digit.
  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Returns `true` iff `byte` may stand in a name.
  func isNameByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return isDigit(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
  }
}
