import PellucidTypes

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
      .table(TableType(entries.first?.key.type ?? .none, entries.first?.value.type ?? Type.none))
    case .set(let elements): .table(TableType(elements.first?.type ?? .none, nil))
    case .string: .string
    }
  }
}
