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
    switch operation.form {
    case .map(let register):
      guard let type = arrayType(register) else { return }
      verifySpace(of: operation, type)
      if type.layout != .c && type.layout != .f { report("\(name(register)) cannot be fresh") }
    case .store(let target):
      if let type = writableType(target) { verifySpace(of: operation, type) }
    case .reduce(let register, _, from: let initial):
      guard case .scalar(let type) = function[register].type else {
        report("\(name(register)) is no number")
        return
      }
      expect(initial, type)
      expect(operation.value, type)
    }
  }

  /// Looks at whether the values of `operation` fill an array of the type `type`.
  private mutating func verifySpace(of operation: ArrayOperation, _ type: ArrayType) {
    expect(operation.value, type.element)
    if operation.indices.count != type.rank {
      report("the array has \(type.rank) axes, not \(operation.indices.count)")
    }
  }
}
