/// What stands behind `=`, and statements of one line that assign nothing.
extension IRReader {
  /// What a single register is assigned, without select and call.
  mutating func parseValue(for register: Register) throws(IRSyntaxError) -> Statement.Kind {
    let start = token
    let word = try parseWord("an operation")
    switch word {
    case "load": return .load(register, try parseElement())
    case "view":
      let base = try parseRegister()
      try expect("[")
      let selections = try parseList(until: "]") { reader throws(IRSyntaxError) in
        try reader.parseSelection()
      }
      return .view(register, of: base, selections)
    case "transpose": return .transpose(register, of: try parseRegister())
    case "reshape", "permute", "part": return try parseArrangement(register, word)
    case "allocate":
      try expect("(")
      return .allocate(register, extents: try parseOperands(until: ")"), try parseFill())
    case "pack": return .pack(register, try parseOperands())
    case "global":
      guard case .global(let name) = token else { throw expected("'@' and a name") }
      let id = try global(name)
      advance()
      return .globalArray(register, id)
    default:
      guard let operation = Operation(rawValue: word) else {
        throw error("\(start.shown) is no operation")
      }
      return .assign(register, operation, try parseOperands())
    }
  }

  /// What stands behind `reshape`, `permute` or `part`.
  private mutating func parseArrangement(
    _ register: Register, _ word: String
  ) throws(IRSyntaxError) -> Statement.Kind {
    if word == "part" {
      let name = try parseWord("'real' or 'imaginary'")
      guard let part = Arrangement.ComplexPart(rawValue: name) else {
        throw expected("'real' or 'imaginary'")
      }
      return .arrange(register, of: try parseRegister(), .part(part))
    }
    let base = try parseRegister()
    try expect("(")
    let operands = try parseOperands(until: ")")
    if word == "reshape" { return .arrange(register, of: base, .reshaped(operands)) }
    let axes = operands.compactMap { operand -> Int? in
      if case .signed(let axis)? = operand.constant?.value { return Int(axis) }
      return nil
    }
    guard axes.count == operands.count else { throw expected("the numbers of axes") }
    return .arrange(register, of: base, .permuted(axes))
  }

  /// A statement of one line that assigns nothing.
  mutating func parseAction() throws(IRSyntaxError) -> Statement.Kind {
    let start = token
    switch try parseWord("a statement") {
    case "store":
      let value = try parseOperand()
      try expectWord("to")
      return .store(value, try parseElement())
    case "release": return .release(try parseRegister())
    case "fill":
      let array = try parseRegister()
      try expectWord("with")
      return .fill(array, try parseOperand())
    case "copy":
      let source = try parseRegister()
      try expectWord("into")
      let target = try parseRegister()
      return .copy(into: target, from: source, mayOverlap: takeWord("overlapping"))
    case "call": return try parseCall([])
    case "raise": return try parseRaise()
    case "boundsCheck": return try parseBoundsCheck()
    case "print": return .print(try parseMessage())
    case "return": return .returned(try parseOperands())
    case "break": return .breakLoop
    case "continue": return .continueLoop
    case "comment": return .comment
    default: throw error("\(start.shown) is no statement")
    }
  }

  /// `@NAME(OPERANDS)` behind `call`.
  mutating func parseCall(_ destinations: [Register]) throws(IRSyntaxError) -> Statement.Kind {
    let name = try parseFunctionName()
    try expect("(")
    return .call(destinations, function: name, try parseOperands(until: ")"))
  }

  /// `CLASS PARTS` or `again` behind `raise`.
  private mutating func parseRaise() throws(IRSyntaxError) -> Statement.Kind {
    if takeWord("again") { return .raiseAgain }
    return .raise(try parseErrorClass(), try parseMessage())
  }

  /// The name of a class of errors.
  mutating func parseErrorClass() throws(IRSyntaxError) -> ErrorClass {
    guard case .word(let word) = token, let error = ErrorClass(rawValue: word) else {
      throw expected("the class of an error")
    }
    advance()
    return error
  }

  /// `INDEX of %ARRAY axis AXIS given ORIGINAL` behind `boundsCheck`.
  private mutating func parseBoundsCheck() throws(IRSyntaxError) -> Statement.Kind {
    let index = try parseOperand()
    try expectWord("of")
    let array = try parseRegister()
    try expectWord("axis")
    let axis = try parseInteger()
    try expectWord("given")
    let original = try parseOperand()
    return .boundsCheck(index: index, original: original, array: array, axis: axis)
  }

  /// Strings and operands with commas between them, or nothing.
  private mutating func parseMessage() throws(IRSyntaxError) -> [MessagePart] {
    var parts: [MessagePart] = []
    switch token {
    case .lineEnd, .end, .comment, .symbol, .word("augmented"): return parts
    case .word, .number, .string, .register, .global, .spelling: break
    }
    repeat {
      if case .string(let text) = token {
        advance()
        parts.append(.text(text))
      } else if takeWord("shape") {
        try expect("(")
        parts.append(.shape(try parseOperands(until: ")")))
      } else {
        let operand = try parseOperand()
        parts.append(
          takeWord("as") ? .formatted(operand, directive: try parseString()) : .value(operand))
      }
    } while take(",")
    return parts
  }

  /// `%ARRAY[INDICES]`.
  private mutating func parseElement() throws(IRSyntaxError) -> Element {
    let array = try parseRegister()
    try expect("[")
    return Element(array, try parseOperands(until: "]"))
  }

  /// `all`, `new`, `from START count COUNT step STEP` or an index.
  private mutating func parseSelection() throws(IRSyntaxError) -> AxisSelection {
    if takeWord("all") { return .all }
    if takeWord("new") { return .newAxis }
    guard takeWord("from") else { return .index(try parseOperand()) }
    let start = try parseOperand()
    try expectWord("count")
    let count = try parseOperand()
    try expectWord("step")
    return .slice(start: start, count: count, step: try parseOperand())
  }

  /// `zeros`, `fill VALUE` or nothing.
  private mutating func parseFill() throws(IRSyntaxError) -> Fill {
    if takeWord("zeros") { return .zeros }
    return takeWord("fill") ? .value(try parseOperand()) : .none
  }
}
