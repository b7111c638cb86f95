extension Type {
  /// Returns the smallest type to which both `self` and `other` convert, or nil if there is none.
  package func unified(with other: Type) -> Type? {
    if self == other { return self }
    switch (self, other) {
    case (.scalar(let lhs), .scalar(let rhs)):
      return Promotion.unified(lhs, rhs).map(Type.scalar)
    case (.array(let lhs), .array(let rhs)):
      return lhs.unified(with: rhs).map(Type.array)
    case (.tuple(let lhs), .tuple(let rhs)):
      return lhs.unified(with: rhs).map(Type.tuple)
    case (.none, .optional), (.none, .scalar):
      return other.asOptional
    case (.optional, .none), (.scalar, .none):
      return asOptional
    case (.optional(let lhs), .optional(let rhs)):
      return lhs.unified(with: rhs).map(Type.optional)
    case (.optional(let wrapped), .scalar):
      return wrapped.unified(with: other).map(Type.optional)
    case (.scalar, .optional(let wrapped)):
      return unified(with: wrapped).map(Type.optional)
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.string, _),
      (.list, _), (.table, _):
      return nil
    }
  }

  /// Returns `true` iff a value of this type can be returned as, or passed for, one of type
  /// `target`.
  package func converts(to target: Type) -> Bool {
    switch (self, target) {
    case (.scalar(let source), .scalar(let scalar)): Promotion.canStore(source, in: scalar)
    case (.array(let source), .array(let array)): source.unified(with: array) == array
    case (.tuple(let source), .tuple(let tuple)):
      source.elements.count == tuple.elements.count
        && zip(source.elements, tuple.elements).allSatisfy { $0.converts(to: $1) }
    case (.none, .optional), (.none, .none), (.string, .string): true
    case (.optional(let source), .optional(let wrapped)): source.converts(to: wrapped)
    case (_, .optional(let wrapped)): converts(to: wrapped)
    case (.list(let source), .list(let list)):
      source.element == list.element && (list.isShared || !source.isShared)
    case (.table(let source), .table(let table)):
      source.key == table.key && source.value == table.value
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.string, _),
      (.list, _), (.table, _):
      false
    }
  }

  /// The type of a value of this type or None.
  private var asOptional: Type {
    if case .optional = self { return self }
    return .optional(self)
  }
}

extension ArrayType {
  /// Returns the type to which arrays of both types convert without a copy, or nil.
  package func unified(with other: ArrayType) -> ArrayType? {
    guard element == other.element && rank == other.rank else { return nil }
    let sharesRows =
      [layout, other.layout].allSatisfy { $0 == .c || $0 == .rows }
    let common: Layout = layout == other.layout ? layout : sharesRows ? .rows : .strided
    var result = ArrayType(
      element, rank: rank, layout: common, isReadOnly: isReadOnly || other.isReadOnly)
    result.unitAxes = unitAxes & other.unitAxes
    return result
  }
}

extension TupleType {
  /// Returns the tuple of the types to which the elements of both convert, or nil.
  package func unified(with other: TupleType) -> TupleType? {
    guard elements.count == other.elements.count else { return nil }
    var result = name == other.name ? self : TupleType(elements)
    for (index, pair) in zip(elements, other.elements).enumerated() {
      guard let type = pair.0.unified(with: pair.1) else { return nil }
      result.elements[index] = type
    }
    return result
  }
}
