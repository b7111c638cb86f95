import PellucidSource

/// Operations on whole arrays.
extension IRReader {
  /// `into %ARRAY map [PLACES] { BODY yield VALUE }`.
  mutating func parseStoringMap() throws(IRSyntaxError) -> Statement {
    try expectWord("into")
    let target = try parseRegister()
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

  /// `[%i: i64 < EXTENT, …] { BODY yield VALUE }`.
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
    try parseOpening(&statement)
    let yield = try parseYield()
    try expectLineEnd()
    operation.body = yield.body
    operation.value = yield.value
    statement.kind = .arrayOperation(operation)
    return statement
  }
}
