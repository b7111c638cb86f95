package import PellucidTypes

/// The type of the elements of an array, or of a scalar, as NumPy names it.
public enum DType: UInt8, CaseIterable, Hashable, Sendable {
  case bool
  case int8, int16, int32, int64
  case uint8, uint16, uint32, uint64
  case float32, float64
  case complex64, complex128

  /// The name that NumPy uses, as in `float64`.
  public var name: String { scalarType.name }

  /// The number of bytes that an element takes.
  public var size: Int { scalarType.size }

  /// Creates the type of the given NumPy name (`float64`) or code (`f8`, `i4`, `b1`), if there is
  /// one; the word `float` is NumPy's float64, `int` its int64 and `complex` its complex128.
  public init?(name: some StringProtocol) {
    switch name {
    case "bool", "bool_", "b1", "?": self = .bool
    case "int8", "i1", "byte": self = .int8
    case "int16", "i2", "short": self = .int16
    case "int32", "i4", "intc": self = .int32
    case "int64", "i8", "int", "int_", "intp", "longlong": self = .int64
    case "uint8", "u1", "ubyte": self = .uint8
    case "uint16", "u2", "ushort": self = .uint16
    case "uint32", "u4", "uintc": self = .uint32
    case "uint64", "u8", "uint", "uintp", "ulonglong": self = .uint64
    case "float32", "f4", "single": self = .float32
    case "float64", "f8", "float", "double": self = .float64
    case "complex64", "c8", "csingle": self = .complex64
    case "complex128", "c16", "complex", "cdouble": self = .complex128
    default: return nil
    }
  }
}

extension DType {
  /// The compiler's own name of the type.
  package var scalarType: ScalarType {
    switch self {
    case .bool: .bool
    case .int8: .int8
    case .int16: .int16
    case .int32: .int32
    case .int64: .int64
    case .uint8: .uint8
    case .uint16: .uint16
    case .uint32: .uint32
    case .uint64: .uint64
    case .float32: .float32
    case .float64: .float64
    case .complex64: .complex64
    case .complex128: .complex128
    }
  }

  /// Creates the public name of `type`.
  package init(_ type: ScalarType) {
    switch type {
    case .bool: self = .bool
    case .int8: self = .int8
    case .int16: self = .int16
    case .int32: self = .int32
    case .int64: self = .int64
    case .uint8: self = .uint8
    case .uint16: self = .uint16
    case .uint32: self = .uint32
    case .uint64: self = .uint64
    case .float32: self = .float32
    case .float64: self = .float64
    case .complex64: self = .complex64
    case .complex128: self = .complex128
    }
  }
}

extension DType: CustomStringConvertible {
  /// The name that NumPy uses, as in `float64`.
  public var description: String { name }
}
