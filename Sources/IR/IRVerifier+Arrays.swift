import PellucidTypes

/// The types of operations on whole arrays.
extension IRVerifier {
  /// Looks at the types of an operation on arrays, its body left out.
  mutating func verifyArrayOperation(_ operation: ArrayOperation) {
    for index in operation.indices { expect(index, .scalar(.int64)) }
    for extent in operation.extents { expect(extent, .int64) }
    if operation.indices.count != operation.extents.count {
      report("there are \(operation.indices.count) places and \(operation.extents.count) extents")
    }
    if let filter = operation.filter { verify(filter, of: operation) }
    switch operation.form {
    case .map(let register):
      guard let type = arrayType(register) else { return }
      let untested = operation.indices.count - (operation.filter?.rank ?? 0)
      verifySpace(of: operation, type, rank: operation.filter == nil ? untested : untested + 1)
      if type.layout != .c && type.layout != .f { report("\(name(register)) cannot be fresh") }
    case .store(let target):
      if let type = writableType(target) {
        verifySpace(of: operation, type, rank: operation.indices.count)
      }
    case .scatter(let target, at: let places):
      if let type = writableType(target) { verifySpace(of: operation, type, rank: places.count) }
      for place in places { expect(place, .int64) }
    case .reduce(let register, _, from: let initial):
      guard case .scalar(let type) = function[register].type else {
        report("\(name(register)) is no number")
        return
      }
      expect(initial, type)
      expect(operation.value, type)
    }
  }

  /// Looks at whether the values of `operation`, which have `rank` axes, fit an array of the type
  /// `type`.
  private mutating func verifySpace(
    of operation: ArrayOperation, _ type: ArrayType, rank: Int
  ) {
    expect(operation.value, type.element)
    if rank != type.rank { report("the array has \(type.rank) axes, not \(rank)") }
  }

  /// Looks at the types of the test of `operation`.
  private mutating func verify(_ filter: ArrayOperation.Filter, of operation: ArrayOperation) {
    expect(filter.condition, .bool)
    expect(filter.ordinal, .scalar(.int64))
    if !(1...max(1, operation.indices.count)).contains(filter.rank) {
      report("the test is made at the places of \(filter.rank) axes")
    }
  }
}
