/// A Swift type whose values lie in an array's memory exactly as NumPy's of type `dtype` do.
///
/// The library's own conformances are complete; do not add others.
public protocol Element: BitwiseCopyable, Hashable, Sendable {
  /// The type as NumPy names it.
  static var dtype: DType { get }
}

extension Bool: Element {
  /// NumPy's `bool`.
  public static var dtype: DType { .bool }
}

extension Int8: Element {
  /// NumPy's `int8`.
  public static var dtype: DType { .int8 }
}

extension Int16: Element {
  /// NumPy's `int16`.
  public static var dtype: DType { .int16 }
}

extension Int32: Element {
  /// NumPy's `int32`.
  public static var dtype: DType { .int32 }
}

extension Int64: Element {
  /// NumPy's `int64`.
  public static var dtype: DType { .int64 }
}

extension Int: Element {
  /// NumPy's `int64`.
  public static var dtype: DType { .int64 }
}

extension UInt8: Element {
  /// NumPy's `uint8`.
  public static var dtype: DType { .uint8 }
}

extension UInt16: Element {
  /// NumPy's `uint16`.
  public static var dtype: DType { .uint16 }
}

extension UInt32: Element {
  /// NumPy's `uint32`.
  public static var dtype: DType { .uint32 }
}

extension UInt64: Element {
  /// NumPy's `uint64`.
  public static var dtype: DType { .uint64 }
}

extension UInt: Element {
  /// NumPy's `uint64`.
  public static var dtype: DType { .uint64 }
}

extension Float: Element {
  /// NumPy's `float32`.
  public static var dtype: DType { .float32 }
}

extension Double: Element {
  /// NumPy's `float64`.
  public static var dtype: DType { .float64 }
}

/// A real type that complex elements can be made of: `Float` or `Double`.
public protocol ComplexPart: BinaryFloatingPoint, BitwiseCopyable, Sendable {
  /// The type, as NumPy names it, of a complex number whose parts have this type.
  static var complexDType: DType { get }
}

extension Float: ComplexPart {
  /// NumPy's `complex64`.
  public static var complexDType: DType { .complex64 }
}

extension Double: ComplexPart {
  /// NumPy's `complex128`.
  public static var complexDType: DType { .complex128 }
}

extension Complex: Element {
  /// NumPy's `complex64` or `complex128`, by the type of the parts.
  public static var dtype: DType { Real.complexDType }
}
