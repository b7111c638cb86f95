/// The type of a number.
package enum ScalarType: UInt8, CaseIterable, Hashable, Sendable {
  case bool
  case int8, int16, int32, int64
  case uint8, uint16, uint32, uint64
  case float32, float64
  case complex64, complex128

  /// The families of scalar types.
  package enum Kind: UInt8, Hashable, Sendable, Comparable {
    case bool, signed, unsigned, float, complex

    /// `true` iff `lhs` stands before `rhs` in the order of declaration.
    package static func < (lhs: Kind, rhs: Kind) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// The family that the type belongs to.
  package var kind: Kind {
    switch self {
    case .bool: .bool
    case .int8, .int16, .int32, .int64: .signed
    case .uint8, .uint16, .uint32, .uint64: .unsigned
    case .float32, .float64: .float
    case .complex64, .complex128: .complex
    }
  }

  /// The number of bytes that a value takes.
  package var size: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64, .complex64: 8
    case .complex128: 16
    }
  }

  /// `true` iff the type is an integer, bool not counted.
  package var isInteger: Bool { kind == .signed || kind == .unsigned }
  /// `true` iff the type is a real floating-point type.
  package var isFloat: Bool { kind == .float }
  /// `true` iff the type is a complex type.
  package var isComplex: Bool { kind == .complex }

  /// The name that NumPy and Numba use, as in `float64`.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .int8: "int8"
    case .int16: "int16"
    case .int32: "int32"
    case .int64: "int64"
    case .uint8: "uint8"
    case .uint16: "uint16"
    case .uint32: "uint32"
    case .uint64: "uint64"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    }
  }

  /// The short name used in IR text and in C names, as in `f64`.
  package var shortName: String {
    switch self {
    case .bool: "b8"
    case .int8: "i8"
    case .int16: "i16"
    case .int32: "i32"
    case .int64: "i64"
    case .uint8: "u8"
    case .uint16: "u16"
    case .uint32: "u32"
    case .uint64: "u64"
    case .float32: "f32"
    case .float64: "f64"
    case .complex64: "c64"
    case .complex128: "c128"
    }
  }

  /// Creates the type of the given short name, if there is one.
  package init?(shortName: some StringProtocol) {
    guard let type = ScalarType.allCases.first(where: { $0.shortName == shortName }) else {
      return nil
    }
    self = type
  }

  /// The type of the real and of the imaginary part of a complex type; otherwise the type itself.
  package var realType: ScalarType {
    switch self {
    case .complex64: .float32
    case .complex128: .float64
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float32,
      .float64:
      self
    }
  }
}

extension ScalarType {
  /// The type in which integers of this type are computed; floats and complex stay as they are.
  package var wide: ScalarType {
    switch kind {
    case .signed: .int64
    case .unsigned: .uint64
    case .bool, .float, .complex: self
    }
  }
}
