import PellucidTypes

extension DType {
  /// Returns the type in which NumPy combines elements of `self` with elements of `other`
  /// (`np.promote_types`).
  func promoted(with other: DType) -> DType {
    let (low, high) = scalarType.kind <= other.scalarType.kind ? (self, other) : (other, self)
    switch (low.scalarType.kind, high.scalarType.kind) {
    case (.bool, _): return high
    case (.signed, .unsigned):
      if low.size > high.size { return low }
      return high.size == 1 ? .int16 : high.size == 2 ? .int32 : high.size == 4 ? .int64 : .float64
    case (.signed, .float), (.unsigned, .float):
      return low.size <= 2 ? high : .float64
    case (.signed, .complex), (.unsigned, .complex):
      return low.size <= 2 ? high : .complex128
    case (.float, .complex):
      return low == .float64 ? .complex128 : high
    case (let one, let two):
      precondition(one == two, "the kinds are in order")
      return low.size >= high.size ? low : high
    }
  }

  /// Returns the type in which NumPy combines elements of `self` with a Python number of type
  /// `literal` (NEP 50): the element's own, unless the number is of a higher kind.
  func promoted(withLiteral literal: DType) -> DType {
    let isHigher: Bool =
      switch literal.scalarType.kind {
      case .bool: false
      case .signed, .unsigned: self == .bool
      case .float: scalarType.kind < .float
      case .complex: scalarType.kind < .complex
      }
    guard isHigher else { return self }
    return literal == .complex128 && self == .float32 ? .complex64 : literal
  }

  /// `true` iff the type is an integer or bool.
  var isInteger: Bool { scalarType.isInteger || self == .bool }
  /// `true` iff the type is a complex one.
  var isComplex: Bool { scalarType.isComplex }
}
