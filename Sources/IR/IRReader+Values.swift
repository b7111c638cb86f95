import PellucidTypes

/// Types, constants and operands.
extension IRReader {
  /// `f64`, `f64[:, ::1]` or `readonly f64[:]`.
  mutating func parseType() throws(IRSyntaxError) -> ValueType {
    let isReadOnly = takeWord("readonly")
    let scalar = try parseScalarType()
    guard take("[") else {
      if isReadOnly { throw expected("'['") }
      return .scalar(scalar)
    }
    let axes = try parseList(until: "]") { reader throws(IRSyntaxError) in try reader.parseAxis() }
    guard let layout = layout(of: axes) else { throw error("this is no layout of an array") }
    return .array(ArrayType(scalar, rank: axes.count, layout: layout, isReadOnly: isReadOnly))
  }

  /// `f64` or another short name of a scalar type.
  mutating func parseScalarType() throws(IRSyntaxError) -> ScalarType {
    guard case .word(let word) = token, let type = ScalarType(shortName: word) else {
      throw expected("a type")
    }
    advance()
    return type
  }

  /// How an axis is written.
  private enum Axis { case any, unit, contiguous }

  /// `:`, `:1` or `::1`.
  private mutating func parseAxis() throws(IRSyntaxError) -> Axis {
    if take("::") {
      guard try parseInteger() == 1 else { throw error("expected '::1'") }
      return .contiguous
    }
    try expect(":")
    guard case .number("1") = token else { return .any }
    advance()
    return .unit
  }

  /// Returns the layout that the axes of a type show.
  private func layout(of axes: [Axis]) -> Layout? {
    let marked = axes.indices.filter { axes[$0] != .any }
    guard let place = marked.first else { return axes.isEmpty ? .c : .strided }
    guard marked.count == 1 else { return nil }
    switch axes[place] {
    case .contiguous where place == axes.count - 1: return .c
    case .contiguous where place == 0: return .f
    case .unit where place == axes.count - 1: return .rows
    case .any, .unit, .contiguous: return nil
    }
  }

  /// A number, `true`, `false` or `complex(REAL, IMAGINARY)`, the spelling behind a tick, and
  /// `:TYPE` if the type is not the usual one or `expected`.
  mutating func parseConstant(expected type: ScalarType? = nil) throws(IRSyntaxError) -> Constant {
    let (text, literal) = try parseLiteral()
    var spelling: String?
    if case .spelling(let given) = token {
      advance()
      spelling = given ?? text
    }
    var type = type
    if take(":") { type = try parseScalarType() }
    switch literal {
    case .boolean(let value):
      return Constant(.boolean(value), type ?? .bool, spelling: spelling)
    case .complex(let real, let imaginary):
      return Constant(.complex(real, imaginary), type ?? .complex128, spelling: spelling)
    case .float(let value):
      return Constant(.float(value), type ?? .float64, spelling: spelling)
    case .integer(let text):
      let type = type ?? .int64
      if type.kind == .unsigned, let value = UInt64(text) {
        return Constant(.unsigned(value), type, spelling: spelling)
      }
      guard let value = Int64(text) else { throw error("'\(text)' is no \(type.name)") }
      return Constant(.signed(value), type, spelling: spelling)
    }
  }

  /// What the text of a constant says by itself.
  private enum Literal {
    case boolean(Bool)
    case integer(String)
    case float(Double)
    case complex(Double, Double)
  }

  /// Returns the text and the value of the literal that stands next.
  private mutating func parseLiteral() throws(IRSyntaxError) -> (String, Literal) {
    switch token {
    case .word("true"), .word("false"):
      let text = try parseWord("a truth value")
      return (text, .boolean(text == "true"))
    case .word("complex"):
      advance()
      try expect("(")
      let (realText, real) = try parseFloat()
      try expect(",")
      let (imaginaryText, imaginary) = try parseFloat()
      try expect(")")
      return ("complex(\(realText), \(imaginaryText))", .complex(real, imaginary))
    case .number(let text) where Self.isWhole(text):
      advance()
      return (text, .integer(text))
    case .word, .number:
      let (text, value) = try parseFloat()
      return (text, .float(value))
    case .string, .register, .global, .spelling, .comment, .symbol, .lineEnd, .end:
      throw expected("a constant")
    }
  }

  /// `true` iff a number is written with digits and a sign alone.
  private static func isWhole(_ text: String) -> Bool {
    text.utf8.allSatisfy { IRText.isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// Returns the text and the value of the number that stands next, also `inf` and `nan`.
  private mutating func parseFloat() throws(IRSyntaxError) -> (String, Double) {
    let text: String
    switch token {
    case .word(let word): text = word
    case .number(let number): text = number
    case .string, .register, .global, .spelling, .comment, .symbol, .lineEnd, .end:
      throw expected("a number")
    }
    guard let value = Double(text) else { throw expected("a number") }
    advance()
    return (text, value)
  }

  /// `%NAME`, `@NAME`, `extent(%NAME, AXIS)`, `stride(%NAME, AXIS)` or a constant.
  mutating func parseOperand() throws(IRSyntaxError) -> Operand {
    switch token {
    case .register: return .register(try parseRegister())
    case .global(let name):
      let id = try global(name)
      advance()
      return .global(id)
    case .word("extent"):
      let (array, axis) = try parseAxisOfArray()
      return .extent(array, axis: axis)
    case .word("stride"):
      let (array, axis) = try parseAxisOfArray()
      return .stride(array, axis: axis)
    case .word, .number, .string, .spelling, .comment, .symbol, .lineEnd, .end:
      return .constant(try parseConstant())
    }
  }

  /// `extent(%NAME, AXIS)`, whatever the word.
  private mutating func parseAxisOfArray() throws(IRSyntaxError) -> (Register, Int) {
    advance()
    try expect("(")
    let array = try parseRegister()
    try expect(",")
    let axis = try parseInteger()
    try expect(")")
    return (array, axis)
  }

  /// Operands with commas between them up to `end`, which is taken.
  mutating func parseOperands(until end: String) throws(IRSyntaxError) -> [Operand] {
    try parseList(until: end) { reader throws(IRSyntaxError) in try reader.parseOperand() }
  }

  /// `true` iff an operand stands next.
  private var startsOperand: Bool {
    switch token {
    case .register, .global, .number, .word("extent"), .word("stride"), .word("true"),
      .word("false"), .word("complex"), .word("inf"), .word("nan"):
      true
    case .word, .string, .spelling, .comment, .symbol, .lineEnd, .end: false
    }
  }

  /// Operands with commas between them, or none.
  mutating func parseOperands() throws(IRSyntaxError) -> [Operand] {
    var operands: [Operand] = []
    guard startsOperand else { return operands }
    repeat { operands.append(try parseOperand()) } while take(",")
    return operands
  }
}
