import PellucidTypes

extension AnyArray {
  /// Returns an array in C order whose elements are those of `self` cast to `target`, as NumPy's
  /// `astype` casts: floats are truncated towards zero, complex numbers lose their imaginary part,
  /// and what is not 0 is a true bool.
  public func converted(to target: DType) -> AnyArray {
    if dtype == target { return copied() }
    let source = isCContiguous ? self : copied()
    let result = AnyArray(uninitialized: shape, dtype: target)
    convertElements(
      source.dtype, UnsafeRawPointer(source.baseAddress), to: target, result.baseAddress,
      count: count)
    withExtendedLifetime(source.owner) {}
    return result
  }
}

extension AnyScalar {
  /// Returns the number cast to `target`, as NumPy's `astype` casts.
  public func converted(to target: DType) -> AnyScalar {
    withUnsafeTemporaryAllocation(of: Complex<Double>.self, capacity: 2) { cells in
      guard let base = cells.baseAddress else { return self }
      let (from, to) = (UnsafeMutableRawPointer(base), UnsafeMutableRawPointer(base + 1))
      store(to: from)
      convertElements(dtype, from, to: target, to, count: 1)
      return AnyScalar(target, loading: to)
    }
  }
}

/// Casts `count` numbers at `input` to `target` and stores them at `output`.
private func convertElements(
  _ source: DType, _ input: UnsafeRawPointer, to target: DType, _ output: UnsafeMutableRawPointer,
  count: Int
) {
  /// Takes the elements as the type that `cast` widens.
  func widen<From, Wide: WideNumber>(_ cast: (From) -> Wide) {
    let numbers = input.assumingMemoryBound(to: From.self)
    narrow(to: target, output, count: count) { cast(numbers[$0]) }
  }
  switch source {
  case .bool: widen { (byte: UInt8) in Int64(byte == 0 ? 0 : 1) }
  case .int8: widen { (number: Int8) in Int64(number) }
  case .int16: widen { (number: Int16) in Int64(number) }
  case .int32: widen { (number: Int32) in Int64(number) }
  case .int64: widen { (number: Int64) in number }
  case .uint8: widen { (number: UInt8) in Int64(number) }
  case .uint16: widen { (number: UInt16) in Int64(number) }
  case .uint32: widen { (number: UInt32) in Int64(number) }
  case .uint64: widen { (number: UInt64) in number }
  case .float32: widen { (number: Float) in Double(number) }
  case .float64: widen { (number: Double) in number }
  case .complex64:
    widen { (number: Complex<Float>) in Complex(Double(number.real), Double(number.imaginary)) }
  case .complex128: widen { (number: Complex<Double>) in number }
  }
}

/// Stores `count` numbers, which `input` gives by index, cast to `target` at `output`.
private func narrow<Wide: WideNumber>(
  to target: DType, _ output: UnsafeMutableRawPointer, count: Int, _ input: (Int) -> Wide
) {
  /// Stores the elements as the type that `cast` gives.
  func store<To>(_ cast: (Wide) -> To) {
    let numbers = output.assumingMemoryBound(to: To.self)
    for index in 0..<count { numbers[index] = cast(input(index)) }
  }
  switch target {
  case .bool: store { $0.isNotZero }
  case .int8: store { Int8(truncatingIfNeeded: $0.int32) }
  case .int16: store { Int16(truncatingIfNeeded: $0.int32) }
  case .int32: store { Int32(truncatingIfNeeded: $0.int32) }
  case .int64: store { $0.int64 }
  case .uint8: store { UInt8(truncatingIfNeeded: $0.int32) }
  case .uint16: store { UInt16(truncatingIfNeeded: $0.int32) }
  case .uint32: store { UInt32(truncatingIfNeeded: $0.int64) }
  case .uint64: store { $0.uint64 }
  case .float32: store { $0.float }
  case .float64: store { $0.complex.real }
  case .complex64: store { Complex($0.float, Float($0.complex.imaginary)) }
  case .complex128: store { $0.complex }
  }
}

/// A number wide enough for all of its kind.
private protocol WideNumber {
  /// The number as an integer, wrapped; the smallest where a float does not fit.
  var int32: Int32 { get }
  /// The number as an integer, wrapped; the smallest where a float does not fit.
  var int64: Int64 { get }
  /// The number as an integer without a sign, wrapped.
  var uint64: UInt64 { get }
  /// The real part, rounded once.
  var float: Float { get }
  /// The number itself, rounded.
  var complex: Complex<Double> { get }
  /// `true` iff the number is not 0.
  var isNotZero: Bool { get }
}

extension Int64: WideNumber {
  fileprivate var int32: Int32 { Int32(truncatingIfNeeded: self) }
  fileprivate var int64: Int64 { self }
  fileprivate var uint64: UInt64 { UInt64(bitPattern: self) }
  fileprivate var float: Float { Float(self) }
  fileprivate var complex: Complex<Double> { Complex(Double(self)) }
  fileprivate var isNotZero: Bool { self != 0 }
}

extension UInt64: WideNumber {
  fileprivate var int32: Int32 { Int32(truncatingIfNeeded: self) }
  fileprivate var int64: Int64 { Int64(bitPattern: self) }
  fileprivate var uint64: UInt64 { self }
  fileprivate var float: Float { Float(self) }
  fileprivate var complex: Complex<Double> { Complex(Double(self)) }
  fileprivate var isNotZero: Bool { self != 0 }
}

extension Double: WideNumber {
  fileprivate var int32: Int32 { Int32(exactly: rounded(.towardZero)) ?? .min }
  fileprivate var int64: Int64 { magnitude < 0x1p63 ? Int64(self) : .min }
  fileprivate var uint64: UInt64 {
    self >= 0x1p63 && self < 0x1p64 ? UInt64(self) : UInt64(bitPattern: int64)
  }
  fileprivate var float: Float { Float(self) }
  fileprivate var complex: Complex<Double> { Complex(self) }
  fileprivate var isNotZero: Bool { self != 0 }
}

extension Complex<Double>: WideNumber {
  fileprivate var int32: Int32 { real.int32 }
  fileprivate var int64: Int64 { real.int64 }
  fileprivate var uint64: UInt64 { real.uint64 }
  fileprivate var float: Float { Float(real) }
  fileprivate var complex: Complex<Double> { self }
  fileprivate var isNotZero: Bool { real != 0 || imaginary != 0 }
}
