/// A number with its NumPy type.
public enum AnyScalar: Hashable, Sendable {
  case bool(Bool)
  case int8(Int8)
  case int16(Int16)
  case int32(Int32)
  case int64(Int64)
  case uint8(UInt8)
  case uint16(UInt16)
  case uint32(UInt32)
  case uint64(UInt64)
  case float32(Float)
  case float64(Double)
  case complex64(Complex<Float>)
  case complex128(Complex<Double>)

  /// The type of the number.
  public var dtype: DType {
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

  /// Creates an instance with `value` and its type.
  public init<T: Element>(_ value: T) {
    self = withUnsafeBytes(of: value) { bytes in
      guard let address = bytes.baseAddress else { return .bool(false) }
      return AnyScalar(T.dtype, loading: address)
    }
  }

  /// Creates an instance with the number of type `dtype` that stands at `address`; a byte other
  /// than 0 is a true bool.
  /// - Requires: `address` is valid for `dtype.size` bytes; it need not be aligned.
  public init(_ dtype: DType, loading address: UnsafeRawPointer) {
    switch dtype {
    case .bool: self = .bool(address.load(as: UInt8.self) != 0)
    case .int8: self = .int8(address.load(as: Int8.self))
    case .int16: self = .int16(address.loadUnaligned(as: Int16.self))
    case .int32: self = .int32(address.loadUnaligned(as: Int32.self))
    case .int64: self = .int64(address.loadUnaligned(as: Int64.self))
    case .uint8: self = .uint8(address.load(as: UInt8.self))
    case .uint16: self = .uint16(address.loadUnaligned(as: UInt16.self))
    case .uint32: self = .uint32(address.loadUnaligned(as: UInt32.self))
    case .uint64: self = .uint64(address.loadUnaligned(as: UInt64.self))
    case .float32: self = .float32(address.loadUnaligned(as: Float.self))
    case .float64: self = .float64(address.loadUnaligned(as: Double.self))
    case .complex64: self = .complex64(address.loadUnaligned(as: Complex<Float>.self))
    case .complex128: self = .complex128(address.loadUnaligned(as: Complex<Double>.self))
    }
  }

  /// Stores the number at `address`.
  /// - Requires: `address` is valid for `dtype.size` bytes; it need not be aligned.
  public func store(to address: UnsafeMutableRawPointer) {
    switch self {
    case .bool(let value): address.storeBytes(of: value, as: Bool.self)
    case .int8(let value): address.storeBytes(of: value, as: Int8.self)
    case .int16(let value): address.storeBytes(of: value, as: Int16.self)
    case .int32(let value): address.storeBytes(of: value, as: Int32.self)
    case .int64(let value): address.storeBytes(of: value, as: Int64.self)
    case .uint8(let value): address.storeBytes(of: value, as: UInt8.self)
    case .uint16(let value): address.storeBytes(of: value, as: UInt16.self)
    case .uint32(let value): address.storeBytes(of: value, as: UInt32.self)
    case .uint64(let value): address.storeBytes(of: value, as: UInt64.self)
    case .float32(let value): address.storeBytes(of: value, as: Float.self)
    case .float64(let value): address.storeBytes(of: value, as: Double.self)
    case .complex64(let value): address.storeBytes(of: value, as: Complex<Float>.self)
    case .complex128(let value): address.storeBytes(of: value, as: Complex<Double>.self)
    }
  }

  /// Returns the number as a Swift value, if its type is that of `T`.
  public func value<T: Element>(as type: T.Type = T.self) -> T? {
    guard dtype == T.dtype else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 16, alignment: 16) { bytes in
      guard let address = bytes.baseAddress else { return nil }
      store(to: address)
      return address.load(as: T.self)
    }
  }
}
