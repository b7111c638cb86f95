/// The tables of types that operations on scalars follow.
///
/// Rules 1 to 11 of docs/language.md; checked against Numba 0.68 and NumPy 2.4.
package enum Promotion {
  /// Returns the type in which `+ - * // %` compute, which is the type of the result.
  package static func arithmetic(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    if lhs.isComplex || rhs.isComplex { return complex(lhs, rhs) }
    if lhs.isFloat || rhs.isFloat { return float(lhs, rhs) }
    return integer(lhs, rhs)
  }

  /// Returns the type of `lhs / rhs`.
  package static func division(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    let type = arithmetic(lhs, rhs)
    return type.isInteger ? .float64 : type
  }

  /// Returns the type of `base ** exponent`.
  package static func power(_ base: ScalarType, _ exponent: ScalarType) -> ScalarType {
    if base.isFloat && isIntegral(exponent) { return base }
    return arithmetic(base, exponent)
  }

  /// Returns the type of `lhs << rhs` and `lhs >> rhs`.
  package static func shift(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    lhs.kind == .unsigned ? .uint64 : .int64
  }

  /// Returns the type of `& | ^`, or nil where an operand is neither an integer nor a bool.
  package static func bitwise(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType? {
    guard isIntegral(lhs) && isIntegral(rhs) else { return nil }
    return lhs == .bool && rhs == .bool ? .bool : integer(lhs, rhs)
  }

  /// Returns the type of `-x`, `+x` and `~x`: integers keep their width, bools become int64.
  package static func unary(_ operand: ScalarType) -> ScalarType {
    operand == .bool ? .int64 : operand
  }

  /// Returns the type to which two values of a comparison are converted; for signed against
  /// uint64 there is none, and the comparison is by value.
  package static func comparison(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType? {
    if lhs == .bool && rhs == .bool { return .bool }
    let mixed =
      lhs.kind == .signed && rhs == .uint64 || lhs == .uint64 && rhs.kind == .signed
    if mixed { return nil }
    if isIntegral(lhs) && isIntegral(rhs) {
      return lhs == .uint64 || rhs == .uint64 ? .uint64 : .int64
    }
    return arithmetic(lhs, rhs)
  }

  /// Returns the float type in which NumPy's float functions compute for `operand`.
  package static func numpyFloat(_ operand: ScalarType) -> ScalarType {
    switch operand {
    case .bool, .int8, .int16, .uint8, .uint16: .float32
    case .int32, .int64, .uint32, .uint64: .float64
    case .float32, .float64, .complex64, .complex128: operand
    }
  }

  /// Returns the float type in which the functions of `math` compute for `operand`.
  package static func mathFloat(_ operand: ScalarType) -> ScalarType {
    operand.isFloat || operand.isComplex ? operand : .float64
  }

  /// Returns the type of NumPy's elementwise arithmetic on arrays of the two types, as
  /// `np.result_type` gives it.
  package static func numpy(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    if lhs == rhs { return lhs }
    if lhs.kind == .bool { return rhs }
    if rhs.kind == .bool { return lhs }
    if lhs.isComplex || rhs.isComplex {
      let narrow = fitsFloat32(lhs.realType) && fitsFloat32(rhs.realType)
      return narrow ? .complex64 : .complex128
    }
    if lhs.isFloat || rhs.isFloat {
      let narrow = fitsFloat32(lhs) && fitsFloat32(rhs)
      return narrow ? .float32 : .float64
    }
    return unifiedIntegers(lhs, rhs)
  }

  /// Returns the smallest type to which both convert without loss of kind, or nil.
  package static func unified(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType? {
    if lhs == rhs { return lhs }
    if lhs == .bool { return rhs }
    if rhs == .bool { return lhs }
    if lhs.isComplex || rhs.isComplex { return complex(lhs, rhs) }
    if lhs.isFloat || rhs.isFloat { return float(lhs, rhs) }
    return unifiedIntegers(lhs, rhs)
  }

  /// Returns `true` iff a value of type `source` may be stored into an element of type `target`.
  package static func canStore(_ source: ScalarType, in target: ScalarType) -> Bool {
    target.isComplex || !source.isComplex
  }

  /// Returns `true` iff NumPy casts `source` to `target` in place: not to a lower kind.
  package static func isSameKind(_ source: ScalarType, _ target: ScalarType) -> Bool {
    if source.kind == .signed && target.kind == .unsigned { return false }
    return source.kind <= target.kind
  }

  /// Returns `true` iff `type` is an integer type or bool.
  package static func isIntegral(_ type: ScalarType) -> Bool { type.kind <= .unsigned }

  /// Returns the 64-bit integer type in which integers and bools are combined.
  private static func integer(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    lhs.kind == .unsigned && rhs.kind == .unsigned ? .uint64 : .int64
  }

  /// Returns the float type that a real operation with at least one float has.
  private static func float(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    let narrow = isNarrow(lhs) && isNarrow(rhs)
    return narrow ? .float32 : .float64
  }

  /// Returns the complex type that an operation with at least one complex number has.
  private static func complex(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    let narrow = isNarrow(lhs.realType) && isNarrow(rhs.realType)
    return narrow ? .complex64 : .complex128
  }

  /// `true` iff a value of `type` joins a float32 without making it a float64.
  private static func isNarrow(_ type: ScalarType) -> Bool {
    switch type {
    case .bool, .int8, .int16, .uint8, .float32: true
    case .int32, .int64, .uint16, .uint32, .uint64, .float64, .complex64, .complex128: false
    }
  }

  /// `true` iff NumPy's `result_type` of `type` and float32 is float32.
  private static func fitsFloat32(_ type: ScalarType) -> Bool { isNarrow(type) || type == .uint16 }

  /// Returns the smallest type that holds the values of two integer types; signed with uint64
  /// gives float64.
  private static func unifiedIntegers(_ lhs: ScalarType, _ rhs: ScalarType) -> ScalarType {
    if lhs.kind == rhs.kind { return lhs.size >= rhs.size ? lhs : rhs }
    let (signed, unsigned) = lhs.kind == .signed ? (lhs, rhs) : (rhs, lhs)
    if signed.size > unsigned.size { return signed }
    switch unsigned {
    case .uint8: return .int16
    case .uint16: return .int32
    case .uint32: return .int64
    case .bool, .int8, .int16, .int32, .int64, .uint64, .float32, .float64, .complex64,
      .complex128:
      return .float64
    }
  }
}
