import Glibc

extension ArgumentTerm {
  /// Returns `lhs ⊕ rhs` by the rules of Python for two literals, otherwise by those of NumPy.
  static func combined(
    _ lhs: ArgumentTerm, _ symbol: ArithmeticOperator, _ rhs: ArgumentTerm
  ) throws(ArgumentError) -> ArgumentTerm {
    if case .number(let left, true) = lhs, case .number(let right, true) = rhs {
      return .number(try literal(left, symbol, right), isLiteral: true)
    }
    let (left, right) = (try lhs.operand(symbol), try rhs.operand(symbol))
    guard left.shape == right.shape || left.rank == 0 || right.rank == 0 else {
      throw ArgumentError(
        "'\(symbol.rawValue)' meets arrays of shapes \(left.shape) and \(right.shape)")
    }
    var dtype = try commonDType(lhs, left.dtype, rhs, right.dtype)
    if symbol == .divide && dtype.isInteger { dtype = .float64 }
    guard let result = AnyArray.combined(left, symbol, right, as: dtype) else {
      throw ArgumentError("'\(symbol.rawValue)' is not for elements of type \(dtype)")
    }
    if case .number = lhs, case .number = rhs {
      return .number(result.scalar(at: []), isLiteral: false)
    }
    return .array(result)
  }

  /// Returns `base ** exponent` of two literals.
  static func power(
    _ base: ArgumentTerm, _ exponent: ArgumentTerm
  ) throws(ArgumentError) -> ArgumentTerm {
    guard case .number(let base, true) = base, case .number(let exponent, true) = exponent,
      !base.dtype.isComplex, !exponent.dtype.isComplex
    else { throw ArgumentError("'**' is for two real numbers") }
    if let integer = base.integerLiteral, let count = exponent.integerLiteral, count >= 0 {
      return .number(try literal(power(integer, count)), isLiteral: true)
    }
    let result = pow(base.float64Literal, exponent.float64Literal)
    if result.isNaN || result.isInfinite && base.float64Literal.isFinite {
      throw ArgumentError("a result is not a real number that fits float64")
    }
    return .number(.float64(result), isLiteral: true)
  }

  /// Returns the term behind the sign `symbol`.
  func signed(_ symbol: ArithmeticOperator) throws(ArgumentError) -> ArgumentTerm {
    _ = try operand(symbol)
    return symbol == .add ? self : try negated()
  }

  /// Returns the term with the other sign.
  private func negated() throws(ArgumentError) -> ArgumentTerm {
    if case .number(.uint64(0x8000_0000_0000_0000), true) = self {
      return .number(.int64(.min), isLiteral: true)
    }
    if case .number(.float64(let number), true) = self {
      return .number(.float64(-number), isLiteral: true)
    }
    if case .number(.complex128(let number), true) = self {
      return .number(.complex128(Complex(-number.real, -number.imaginary)), isLiteral: true)
    }
    return try .combined(.number(.int64(-1), isLiteral: true), .multiply, self)
  }

  /// Returns the array that the term is, a number as one of rank 0.
  private func operand(_ symbol: ArithmeticOperator) throws(ArgumentError) -> AnyArray {
    switch self {
    case .array(let array): return array
    case .number(let number, _): return AnyArray(number)
    case .nothing, .tuple, .list, .string, .dtype:
      throw ArgumentError("'\(symbol.rawValue)' is not for \(kind)")
    }
  }

  /// Returns the type in which two terms of the given types meet.
  private static func commonDType(
    _ lhs: ArgumentTerm, _ left: DType, _ rhs: ArgumentTerm, _ right: DType
  ) throws(ArgumentError) -> DType {
    if case .number(let number, true) = lhs {
      let dtype = right.promoted(withLiteral: left)
      try number.requireFit(in: dtype)
      return dtype
    }
    if case .number(let number, true) = rhs {
      let dtype = left.promoted(withLiteral: right)
      try number.requireFit(in: dtype)
      return dtype
    }
    return left.promoted(with: right)
  }
}

/// Arithmetic of literals.
extension ArgumentTerm {
  /// Returns `lhs ⊕ rhs` by the rules of Python, integers as far as 64 bits reach.
  private static func literal(
    _ lhs: AnyScalar, _ symbol: ArithmeticOperator, _ rhs: AnyScalar
  ) throws(ArgumentError) -> AnyScalar {
    let divides = symbol == .divide || symbol == .floorDivide || symbol == .remainder
    if divides && !rhs.isNonzero { throw ArgumentError("a number is divided by zero") }
    if lhs.dtype.isComplex || rhs.dtype.isComplex {
      if symbol == .divide { return .complex128(quotient(lhs.complexLiteral, rhs.complexLiteral)) }
      return try combined(.number(lhs), symbol, .number(rhs), as: .complex128)
    }
    guard symbol != .divide, let left = lhs.integerLiteral, let right = rhs.integerLiteral else {
      return try combined(.number(lhs), symbol, .number(rhs), as: .float64)
    }
    return switch symbol {
    case .add: try literal(left + right)
    case .subtract: try literal(left - right)
    case .multiply: try literal(left.multipliedReportingOverflow(by: right).partialValue)
    case .floorDivide, .divide: try literal(floorDivided(left, by: right).quotient)
    case .remainder: try literal(floorDivided(left, by: right).remainder)
    }
  }

  /// Returns `lhs / rhs` as Python computes it, which rounds otherwise than NumPy.
  private static func quotient(_ lhs: Complex<Double>, _ rhs: Complex<Double>) -> Complex<Double> {
    if rhs.real.magnitude >= rhs.imaginary.magnitude {
      let ratio = rhs.imaginary / rhs.real
      let scale = rhs.real + rhs.imaginary * ratio
      return Complex(
        (lhs.real + lhs.imaginary * ratio) / scale, (lhs.imaginary - lhs.real * ratio) / scale)
    }
    let ratio = rhs.real / rhs.imaginary
    let scale = rhs.real * ratio + rhs.imaginary
    return Complex(
      (lhs.real * ratio + lhs.imaginary) / scale, (lhs.imaginary * ratio - lhs.real) / scale)
  }

  /// Returns the literal of the value `integer`.
  private static func literal(_ integer: Int128) throws(ArgumentError) -> AnyScalar {
    if let integer = Int64(exactly: integer) { return .int64(integer) }
    if let integer = UInt64(exactly: integer) { return .uint64(integer) }
    throw ArgumentError("a result does not fit 64 bits")
  }

  /// Returns `lhs ⊕ rhs` in the type `dtype`.
  private static func combined(
    _ lhs: AnyArray, _ symbol: ArithmeticOperator, _ rhs: AnyArray, as dtype: DType
  ) throws(ArgumentError) -> AnyScalar {
    guard let result = AnyArray.combined(lhs, symbol, rhs, as: dtype) else {
      throw ArgumentError("'\(symbol.rawValue)' is not for numbers of type \(dtype)")
    }
    return result.scalar(at: [])
  }

  /// Returns `base` to the power of `exponent`, which is not negative.
  private static func power(_ base: Int128, _ exponent: Int128) throws(ArgumentError) -> Int128 {
    if base == 0 || base == 1 { return exponent == 0 ? 1 : base }
    if base == -1 { return exponent % 2 == 0 ? 1 : -1 }
    var result: Int128 = 1
    // Ends: with any base that is left, 64 steps are too many for 64 bits.
    for _ in 0..<exponent {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow || product.magnitude > UInt64.max {
        throw ArgumentError("a result does not fit 64 bits")
      }
      result = product
    }
    return result
  }
}

extension AnyArray {
  /// Returns the array of rank 0 that holds `number`.
  fileprivate static func number(_ number: AnyScalar) -> AnyArray { AnyArray(number) }
}

extension AnyScalar {
  /// The number, if it is an integer or bool of a literal's type.
  fileprivate var integerLiteral: Int128? {
    switch self {
    case .bool(let bool): bool ? 1 : 0
    case .int64(let integer): Int128(integer)
    case .uint64(let integer): Int128(integer)
    case .int8, .int16, .int32, .uint8, .uint16, .uint32, .float32, .float64, .complex64,
      .complex128:
      nil
    }
  }

  /// The number as a complex one.
  fileprivate var complexLiteral: Complex<Double> {
    if case .complex128(let number) = converted(to: .complex128) { number } else { Complex(.nan) }
  }

  /// The real part as a float.
  fileprivate var float64Literal: Double {
    if case .float64(let number) = converted(to: .float64) { number } else { .nan }
  }

  /// `true` iff the number is not 0.
  var isNonzero: Bool { converted(to: .bool) == .bool(true) }

  /// Throws if the number is an integer that no element of type `dtype` can be.
  func requireFit(in dtype: DType) throws(ArgumentError) {
    guard self.dtype.isInteger, dtype.isInteger, dtype != .bool else { return }
    let wrapped = converted(to: dtype)
    let isNegative = if case .int64(let integer) = self { integer < 0 } else { false }
    let wraps = dtype.scalarType.kind == .unsigned && isNegative
    let grows = dtype == .int64 && self.dtype == .uint64
    if wraps || grows || wrapped.converted(to: self.dtype) != self {
      throw ArgumentError("the number \(self) does not fit \(dtype)")
    }
  }
}
