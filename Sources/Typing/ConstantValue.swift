package import PellucidTypes

/// A value that is known when the kernel is compiled.
package indirect enum ConstantValue: Hashable, Sendable {
  case none
  case boolean(Bool)
  case signed(Int64, ScalarType)
  case unsigned(UInt64, ScalarType)
  case float(Double, ScalarType)
  case complex(Double, Double, ScalarType)
  case string(String)
  case tuple([ConstantValue], TupleType)
  /// A row-major array of scalars.
  case array([ConstantValue], extents: [Int], ScalarType)

  /// Returns the constant of type int64.
  package static func integer(_ value: Int) -> ConstantValue { .signed(Int64(value), .int64) }

  /// The type of the value.
  package var type: Type {
    switch self {
    case .none: .none
    case .boolean: .bool
    case .signed(_, let type), .unsigned(_, let type), .float(_, let type),
      .complex(_, _, let type):
      .scalar(type)
    case .string: .string
    case .tuple(_, let type): .tuple(type)
    case .array(_, let extents, let type):
      .array(ArrayType(type, rank: extents.count, layout: .c, isReadOnly: true))
    }
  }

  /// The value as an integer, if it is one; a bool is 0 or 1.
  package var integerValue: Int64? {
    switch self {
    case .boolean(let value): value ? 1 : 0
    case .signed(let value, _): value
    case .unsigned(let value, _): Int64(exactly: value)
    case .none, .float, .complex, .string, .tuple, .array: nil
    }
  }

  /// The value as a float, if it is a real number.
  package var floatValue: Double? {
    switch self {
    case .boolean(let value): value ? 1 : 0
    case .signed(let value, _): Double(value)
    case .unsigned(let value, _): Double(value)
    case .float(let value, _): value
    case .none, .complex, .string, .tuple, .array: nil
    }
  }

  /// Returns the value converted to `type` as a cast does, if it is a number that fits.
  package func converted(to type: ScalarType) -> ConstantValue? {
    switch type.kind {
    case .bool:
      return floatValue.map { .boolean($0 != 0) }
    case .signed:
      if let value = integerValue { return .signed(value.wrapped(to: type), type) }
      guard let value = floatValue, let whole = Int64(exactly: value.rounded(.towardZero)) else {
        return nil
      }
      return .signed(whole.wrapped(to: type), type)
    case .unsigned:
      if case .unsigned(let value, _) = self { return .unsigned(value.wrapped(to: type), type) }
      guard let value = converted(to: .int64)?.integerValue else { return nil }
      return .unsigned(UInt64(bitPattern: value).wrapped(to: type), type)
    case .float:
      guard let value = floatValue else { return nil }
      return .float(type == .float32 ? Double(Float(value)) : value, type)
    case .complex:
      if case .complex(let real, let imaginary, _) = self { return .complex(real, imaginary, type) }
      return floatValue.map { .complex($0, 0, type) }
    }
  }
}

extension Int64 {
  /// Returns the value of the low bits that the signed type `type` keeps.
  fileprivate func wrapped(to type: ScalarType) -> Int64 {
    let shift = 64 - 8 * Int64(type.size)
    return (self << shift) >> shift
  }
}

extension UInt64 {
  /// Returns the value of the low bits that the unsigned type `type` keeps.
  fileprivate func wrapped(to type: ScalarType) -> UInt64 {
    let shift = 64 - 8 * UInt64(type.size)
    return (self << shift) >> shift
  }
}
