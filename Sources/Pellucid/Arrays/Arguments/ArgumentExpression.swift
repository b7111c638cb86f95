/// The text of an argument, evaluated while it is parsed.
struct ArgumentExpression {
  /// The text, as UTF-8.
  let text: [UInt8]
  /// The offset of the next byte.
  var position = 0
  /// The streams of random numbers.
  var random: LegacyRandom
  /// The number of brackets and signs that the parser stands in.
  private var depth = 0

  /// The number of brackets that may stand in one another.
  private static let depthLimit = 200

  /// Creates an instance for `text` that draws random numbers from `random`.
  init(_ text: String, random: LegacyRandom) {
    self.text = Array(text.utf8)
    self.random = random
  }

  /// `argument ::= sum`
  mutating func parse() throws(ArgumentError) -> ArgumentTerm {
    if rest.isEmpty { throw ArgumentError("an argument is empty") }
    let term = try parseSum()
    if accept(",") {
      throw ArgumentError("'\(whole)' is not an argument; write a tuple in parentheses")
    }
    guard rest.isEmpty else {
      throw ArgumentError("'\(whole)' is not an argument: '\(rest)' is one too many")
    }
    return term
  }

  /// `sum ::= product (('+' | '-') product)*`
  mutating func parseSum() throws(ArgumentError) -> ArgumentTerm {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw ArgumentError("the argument is nested too deeply") }
    var term = try parseProduct()
    while let symbol = acceptOperator(["+", "-"]) {
      term = try .combined(term, symbol, try parseProduct())
    }
    return term
  }

  /// `product ::= sign (('*' | '/' | '//' | '%') sign)*`
  private mutating func parseProduct() throws(ArgumentError) -> ArgumentTerm {
    var term = try parseSign()
    while let symbol = acceptOperator(["*", "//", "/", "%"]) {
      term = try .combined(term, symbol, try parseSign())
    }
    return term
  }

  /// `sign ::= ('+' | '-') sign | power`
  private mutating func parseSign() throws(ArgumentError) -> ArgumentTerm {
    guard let symbol = acceptOperator(["+", "-"]) else { return try parsePower() }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw ArgumentError("the argument is nested too deeply") }
    let term = try parseSign()
    return try term.signed(symbol)
  }

  /// `power ::= primary ('**' sign)?`
  private mutating func parsePower() throws(ArgumentError) -> ArgumentTerm {
    let term = try parsePrimary()
    guard accept("**") else { return term }
    return try .power(term, try parseSign())
  }

  /// `primary ::= atom ('.' name arguments? | '[' subscripts ']')*`
  private mutating func parsePrimary() throws(ArgumentError) -> ArgumentTerm {
    var term = try parseAtom()
    while true {
      if accept("[") {
        term = try parseSubscripts(of: term)
      } else if accept(".") {
        term = try parseAttribute(of: term)
      } else {
        return term
      }
    }
  }

  /// `atom ::= number | string | '@' path | '(' … ')' | '[' … ']' | name arguments?`
  private mutating func parseAtom() throws(ArgumentError) -> ArgumentTerm {
    skipSpace()
    guard position < text.count else { throw ArgumentError("'\(whole)' ends too early") }
    switch text[position] {
    case UInt8(ascii: "("): return try parseParentheses()
    case UInt8(ascii: "["):
      position += 1
      return .list(try parseTerms(until: "]").terms)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "@"): return .array(try ArgumentReader.array(in: parsePath()))
    case let byte where isDigit(byte) || byte == UInt8(ascii: "."): return try parseNumber()
    case let byte where isNameByte(byte): return try parseName()
    case let byte:
      let character = byte < 0x80 ? String(UnicodeScalar(byte)) : rest
      throw ArgumentError("'\(whole)' is not an argument: '\(character)' is not understood")
    }
  }

  /// `'(' sum ')' | '(' (sum ',')* sum? ')'`
  private mutating func parseParentheses() throws(ArgumentError) -> ArgumentTerm {
    position += 1
    let (terms, endsInComma) = try parseTerms(until: ")")
    return terms.count == 1 && !endsInComma ? terms[0] : .tuple(terms)
  }

  /// `(sum ',')* sum?`, and then `end`.
  private mutating func parseTerms(
    until end: String
  ) throws(ArgumentError) -> (terms: [ArgumentTerm], endsInComma: Bool) {
    var terms: [ArgumentTerm] = []
    var endsInComma = false
    while !accept(end) {
      if !terms.isEmpty && !endsInComma { throw ArgumentError("'\(whole)' lacks a '\(end)'") }
      terms.append(try parseSum())
      endsInComma = accept(",")
    }
    return (terms, endsInComma)
  }
}
