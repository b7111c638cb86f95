/// Why a text is not JSON.
struct JSONError: Error {
  /// What is wrong, and where.
  let message: String
}

/// Reads JSON strictly: nothing behind the value, no comments, no trailing commas; numbers are
/// integers that fit 64 bits.
struct JSONReader {
  /// The text.
  private let text: [UInt8]
  /// The offset of the next byte.
  private var position = 0
  /// The number of brackets around the next byte.
  private var depth = 0

  /// Returns the value that `text` spells.
  static func value(of text: [UInt8]) throws(JSONError) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.parseValue()
    reader.skipSpace()
    guard reader.position == text.count else { throw reader.error("nothing more is expected") }
    return value
  }

  /// Creates an instance at the start of `text`.
  private init(_ text: [UInt8]) { self.text = text }

  /// `value ::= object | array | string | integer | 'true' | 'false' | 'null'`
  private mutating func parseValue() throws(JSONError) -> JSONValue {
    skipSpace()
    // The bound keeps a malicious text from overflowing the stack.
    guard depth < 64 else { throw error("the brackets are nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    if accept("{") { return try parseObject() }
    if accept("[") { return try parseArray() }
    if accept("\"") { return .string(try parseString()) }
    for (word, value) in [
      ("true", JSONValue.boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    where text[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return value
    }
    return .integer(try parseInteger())
  }

  /// `object ::= '{' (string ':' value (',' string ':' value)*)? '}'`, behind '{'.
  private mutating func parseObject() throws(JSONError) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    if accept("}") { return .object([]) }
    repeat {
      guard accept("\"") else { throw error("the name of a member is expected") }
      let name = try parseString()
      if members.contains(where: { $0.name == name }) { throw error("'\(name)' stands twice") }
      guard accept(":") else { throw error("':' is expected") }
      members.append((name, try parseValue()))
    } while accept(",")
    guard accept("}") else { throw error("',' or '}' is expected") }
    return .object(members)
  }

  /// `array ::= '[' (value (',' value)*)? ']'`, behind '['.
  private mutating func parseArray() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    if accept("]") { return .array([]) }
    repeat { elements.append(try parseValue()) } while accept(",")
    guard accept("]") else { throw error("',' or ']' is expected") }
    return .array(elements)
  }

  /// `integer ::= '-'? ('0' | [1-9] digit*)`
  private mutating func parseInteger() throws(JSONError) -> Int {
    let start = position
    if position < text.count, text[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    while position < text.count, isDigit(text[position]) { position += 1 }
    let isPadded = position - first > 1 && text[first] == UInt8(ascii: "0")
    guard !isPadded, let number = Int(String(decoding: text[start..<position], as: UTF8.self))
    else {
      position = start
      throw error("a value is expected")
    }
    if position < text.count, [0x2E, 0x45, 0x65].contains(text[position]) {
      throw error("the number is no integer")
    }
    return number
  }

  /// `string ::= '"' (byte | escape)* '"'`, behind the first '"'.
  private mutating func parseString() throws(JSONError) -> String {
    var units: [UInt8] = []
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: units, as: UTF8.self) else {
          throw error("a string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): units += try parseEscape().utf8
      case 0..<0x20: throw error("a string holds a control character")
      default: units.append(byte)
      }
    }
    throw error("a string does not end")
  }

  /// `escape ::= '\' (["\/bfnrt] | 'u' hex hex hex hex)`, behind '\'.
  private mutating func parseEscape() throws(JSONError) -> String {
    guard position < text.count else { throw error("a string does not end") }
    let byte = text[position]
    position += 1
    let plain: [UInt8: String] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    if let character = plain[byte] { return character }
    guard byte == UInt8(ascii: "u") else { throw error("the escape is not known") }
    let unit = try parseUnit()
    guard (0xD800...0xDBFF).contains(unit) else {
      guard let scalar = Unicode.Scalar(unit) else { throw error("half a character stands alone") }
      return String(Character(scalar))
    }
    guard text[position...].starts(with: [0x5C, 0x75]) else {
      throw error("half a character stands alone")
    }
    position += 2
    let low = try parseUnit()
    let code = 0x10000 + ((unit - 0xD800) << 10) + (low &- 0xDC00)
    guard (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(code) else {
      throw error("half a character stands alone")
    }
    return String(Character(scalar))
  }

  /// Returns the number that four hexadecimal digits spell.
  private mutating func parseUnit() throws(JSONError) -> UInt32 {
    let digits = text[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits are expected") }
    position += 4
    return unit
  }

  /// Moves behind white space.
  private mutating func skipSpace() {
    while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
  }

  /// Moves behind `byte`, if it is the next one that is not white space, and returns if it was.
  private mutating func accept(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < text.count, text[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Returns `true` iff `byte` is a digit.
  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Returns the error that `message` describes, at the next byte.
  private func error(_ message: String) -> JSONError {
    let line = 1 + text[..<min(position, text.count)].count { $0 == 0x0A }
    return JSONError(message: "line \(line): \(message)")
  }
}
