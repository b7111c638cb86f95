import PellucidTypes
import PellucidTyping

extension Value {
  /// The type that the value has in a kernel.
  var type: Type {
    switch self {
    case .none: .none
    case .scalar(let scalar): .scalar(scalar.dtype.scalarType)
    case .array(let array):
      .array(
        ArrayType(
          array.dtype.scalarType, rank: array.rank,
          layout: array.isCContiguous ? .c : array.isFContiguous ? .f : .strided,
          isReadOnly: !array.isWritable
        ).withUnitAxes(array.shape.map { $0 == 1 }))
    case .tuple(let elements): .tuple(TupleType(elements.map(\.type)))
    case .list(let elements): .list(ListType(elements.first?.type ?? .none, isBorrowed: true))
    case .dictionary(let entries):
      .table(TableType(passing: entries.first?.key.type, entries.first?.value.type ?? Type.none))
    case .set(let elements): .table(TableType(passing: elements.first?.type, nil))
    case .string: .string
    }
  }
}

extension TableType {
  /// Creates the type of a table with such keys and values that is passed.
  fileprivate init(passing key: Type?, _ value: Type?) {
    self.init(key?.asKey ?? .none, value)
    isLent = true
  }
}
