import PellucidSource

/// Operations on whole arrays.
extension IRReader {
  /// `into %ARRAY map [PLACES] { BODY yield VALUE }`, or with `scatter` and `at INDICES` behind the
  /// value.
  mutating func parseStoringMap() throws(IRSyntaxError) -> Statement {
    try expectWord("into")
    let target = try parseRegister()
    if takeWord("scatter") { return try parseArrayOperation(.scatter(target, at: [])) }
    try expectWord("map")
    return try parseArrayOperation(.store(target))
  }

  /// `OPERATION from INITIAL [PLACES] { BODY yield VALUE }` behind `reduce`.
  mutating func parseReduce(_ register: Register) throws(IRSyntaxError) -> Statement {
    let start = token
    guard let operation = Operation(rawValue: try parseWord("an operation")) else {
      throw error("\(start.shown) is no operation")
    }
    try expectWord("from")
    return try parseArrayOperation(.reduce(register, operation, from: try parseOperand()))
  }

  /// `[%i: i64 < EXTENT, …] { BODY yield VALUE }`, with `where %k over RANK { TEST } then` before the
  /// body if places are left out.
  mutating func parseArrayOperation(
    _ form: ArrayOperation.Form
  ) throws(IRSyntaxError) -> Statement {
    var operation = ArrayOperation(
      form, indices: [], extents: [], body: Block(), value: .boolean(false))
    try expect("[")
    let places = try parseList(until: "]") { reader throws(IRSyntaxError) in
      let index = try reader.parseDestination()
      try reader.expect("<")
      return (index, try reader.parseOperand())
    }
    operation.indices = places.map(\.0)
    operation.extents = places.map(\.1)
    var statement = Statement(.comment)
    if takeWord("where") {
      let ordinal = try parseDestination()
      try expectWord("over")
      let rank = try parseInteger()
      try parseOpening(&statement)
      let test = try parseYield()
      operation.filter = ArrayOperation.Filter(
        rank: rank, body: test.body, condition: test.value, ordinal: ordinal)
      try expectWord("then")
      try expect("{")
      try expectLineEnd()
    } else {
      try parseOpening(&statement)
    }
    try parseElement(&operation)
    statement.kind = .arrayOperation(operation)
    return statement
  }

  /// `BODY yield VALUE }`, with `at INDICES` behind the value of a `scatter`.
  private mutating func parseElement(_ operation: inout ArrayOperation) throws(IRSyntaxError) {
    operation.body = try parseBlock()
    try expectWord("yield")
    operation.value = try parseOperand()
    if case .scatter(let target, at: _) = operation.form {
      try expectWord("at")
      operation.form = .scatter(target, at: try parseOperands())
    }
    try expectLineEnd()
    try expect("}")
    try expectLineEnd()
  }
}
