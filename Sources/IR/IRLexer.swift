/// A piece of IR text.
enum IRToken: Hashable {
  /// A keyword, the name of an operation or type, or another word.
  case word(String)
  /// A number as it is written, also `-inf` and `-nan`.
  case number(String)
  /// A string, with its escapes resolved.
  case string(String)
  /// `%total.1` or `%1`.
  case register(IRName)
  /// `@scale.1` or `@3`.
  case global(IRName)
  /// A tick behind a literal: the source spells it as given, or, if nil, as shown.
  case spelling(String?)
  /// A comment, with its mark and one space removed.
  case comment(String)
  /// An operator or a bracket.
  case symbol(String)
  /// The end of a line that is not empty.
  case lineEnd
  /// The end of the text.
  case end

  /// The token as a message shows it.
  var shown: String {
    switch self {
    case .word(let text), .number(let text), .symbol(let text): "'\(text)'"
    case .string(let text): IRText.string(text)
    case .register(let name): "'%\(name)'"
    case .global(let name): "'@\(name)'"
    case .spelling: "'''"
    case .comment: "a comment"
    case .lineEnd: "the end of the line"
    case .end: "the end of the text"
    }
  }
}

/// The name of a register, global or function in IR text.
struct IRName: Hashable, CustomStringConvertible {
  /// The name, if there is one.
  let name: String?
  /// The number of an unnamed one, or which of those that share the name is meant.
  let number: Int

  /// The name as it is written.
  var description: String {
    guard let name else { return "\(number)" }
    return IRText.word(name) + (number == 0 ? "" : ".\(number)")
  }
}

/// Cuts IR text into tokens.
struct IRLexer {
  /// The text, as UTF-8.
  private let text: [UInt8]
  /// The offset of the next byte.
  private var position = 0
  /// The line of the next byte, counted from 1.
  private var line = 1
  /// The offset at which that line starts.
  private var lineStart = 0

  /// Creates a lexer of `text`.
  init(_ text: String) { self.text = Array(text.utf8) }

  /// A token and where it starts.
  struct Placed {
    /// The token.
    let token: IRToken
    /// The line, counted from 1.
    let line: Int
    /// The column, counted in bytes from 1.
    let column: Int
  }

  /// Returns all tokens, ending with `.end`; line ends are given once, and never for empty lines.
  mutating func tokens() throws(IRSyntaxError) -> [Placed] {
    var result: [Placed] = []
    while true {
      skipBlanks()
      let (line, column) = (line, position - lineStart + 1)
      let token = try next()
      if token == .lineEnd, result.isEmpty || result.last?.token == .lineEnd { continue }
      result.append(Placed(token: token, line: line, column: column))
      if token == .end { return result }
    }
  }

  /// The next byte; 0 at the end.
  private var byte: UInt8 { position < text.count ? text[position] : 0 }
  /// The byte behind the next one; 0 at the end.
  private var following: UInt8 { position + 1 < text.count ? text[position + 1] : 0 }

  /// Returns the error `message` at the next byte.
  private func error(_ message: String) -> IRSyntaxError {
    IRSyntaxError(line: line, column: position - lineStart + 1, message: message)
  }

  /// Skips blanks and remarks, which begin with `//`.
  private mutating func skipBlanks() {
    while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") {
      position += 1
    }
    guard byte == UInt8(ascii: "/"), following == UInt8(ascii: "/") else { return }
    while position < text.count, byte != UInt8(ascii: "\n") { position += 1 }
  }

  /// Returns the token at the next byte, which is no blank.
  private mutating func next() throws(IRSyntaxError) -> IRToken {
    guard position < text.count else { return .end }
    switch byte {
    case UInt8(ascii: "\n"):
      position += 1
      line += 1
      lineStart = position
      return .lineEnd
    case UInt8(ascii: "#"): return .comment(try comment())
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "%"):
      position += 1
      return .register(try name())
    case UInt8(ascii: "@"):
      position += 1
      return .global(try name())
    case UInt8(ascii: "'"): return .spelling(try spelling())
    default: return try wordNumberOrSymbol()
    }
  }

  /// Returns the word, number or symbol at the next byte.
  private mutating func wordNumberOrSymbol() throws(IRSyntaxError) -> IRToken {
    if IRText.startsWord(byte) { return .word(take(while: IRText.continuesWord)) }
    let isSigned = byte == UInt8(ascii: "-") && following != UInt8(ascii: ">")
    if IRText.isDigit(byte) || isSigned { return .number(number()) }
    for symbol in ["..<", "->", "::"] where text[position...].starts(with: symbol.utf8) {
      position += symbol.utf8.count
      return .symbol(symbol)
    }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"):
      position += 1
      return .symbol(String(decoding: [text[position - 1]], as: UTF8.self))
    default: throw error("unexpected character")
    }
  }

  /// Returns the longest run of bytes that `belongs` holds for.
  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < text.count, belongs(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// Returns the number at the next byte: sign, word characters, one point, signed exponent.
  private mutating func number() -> String {
    let start = position
    position += 1
    while true {
      let before = text[position - 1]
      let isExponent = before == UInt8(ascii: "e") || before == UInt8(ascii: "E")
      let isSign = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      let isPoint = byte == UInt8(ascii: ".") && following != UInt8(ascii: ".")
      guard IRText.continuesWord(byte) || isPoint || isSign && isExponent else { break }
      position += 1
    }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  /// Returns the name at the next byte: a word, a string or a number, and behind the first two
  /// `.` and a number.
  private mutating func name() throws(IRSyntaxError) -> IRName {
    if IRText.isDigit(byte) { return IRName(name: nil, number: try decimal()) }
    let name: String
    if byte == UInt8(ascii: "\"") {
      name = try string()
    } else if IRText.startsWord(byte) {
      name = take(while: IRText.continuesWord)
    } else {
      throw error("expected a name")
    }
    guard byte == UInt8(ascii: "."), IRText.isDigit(following) else {
      return IRName(name: name, number: 0)
    }
    position += 1
    return IRName(name: name, number: try decimal())
  }

  /// Returns the decimal number at the next byte.
  private mutating func decimal() throws(IRSyntaxError) -> Int {
    guard let number = Int(take(while: IRText.isDigit)) else {
      throw error("expected a number that is not too large")
    }
    return number
  }

  /// Returns what stands behind `#`.
  private mutating func comment() throws(IRSyntaxError) -> String {
    position += 1
    if byte == UInt8(ascii: " ") { position += 1 }
    if byte == UInt8(ascii: "\"") { return try string() }
    return take { $0 != UInt8(ascii: "\n") }
  }

  /// Returns what stands behind a tick: nothing, a literal and a second tick, or a string.
  private mutating func spelling() throws(IRSyntaxError) -> String? {
    position += 1
    if byte == UInt8(ascii: "\"") { return try string() }
    let start = position
    let literal = take(while: IRText.isInLiteral)
    if !literal.isEmpty, byte == UInt8(ascii: "'") {
      position += 1
      return literal
    }
    position = start
    return nil
  }

  /// Returns the string at the next byte, with its escapes resolved.
  private mutating func string() throws(IRSyntaxError) -> String {
    position += 1
    var bytes: [UInt8] = []
    while byte != UInt8(ascii: "\"") {
      guard position < text.count, byte != UInt8(ascii: "\n") else {
        throw error("expected '\"' before the end of the line")
      }
      if byte == UInt8(ascii: "\\") {
        bytes += Array(String(try escape()).utf8)
      } else {
        bytes.append(byte)
        position += 1
      }
    }
    position += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the character that the escape at the next byte stands for.
  private mutating func escape() throws(IRSyntaxError) -> Unicode.Scalar {
    let kind = following
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "t"): "\t", UInt8(ascii: "r"): "\r",
    ]
    guard kind == UInt8(ascii: "u") || simple[kind] != nil else { throw error("unknown escape") }
    position += 2
    if let scalar = simple[kind] { return scalar }
    guard byte == UInt8(ascii: "{") else { throw error("expected '{'") }
    position += 1
    let digits = take(while: IRText.continuesWord)
    guard byte == UInt8(ascii: "}"), let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw error("expected the number of a character and '}'") }
    position += 1
    return scalar
  }
}
