/// An operator between two numbers, or between the elements of two arrays.
enum ArithmeticOperator: String {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case remainder = "%"
}

extension AnyArray {
  /// Returns the array of `lhs ⊕ rhs`, element by element, in NumPy's type `dtype`, or `nil` if the
  /// operator is not one of that type. One side may be of rank 0, which meets every element.
  /// - Requires: the shapes are equal or one side is of rank 0; `divide` is of a float type.
  static func combined(
    _ lhs: AnyArray, _ symbol: ArithmeticOperator, _ rhs: AnyArray, as dtype: DType
  ) -> AnyArray? {
    /// Returns what `operation` makes of the elements as numbers of the given type.
    func combine<T>(_ type: T.Type, _ operation: ((T, T) -> T)?) -> AnyArray? {
      guard let operation else { return nil }
      let (left, right) = (lhs.inOrder(as: dtype), rhs.inOrder(as: dtype))
      let result = AnyArray(
        uninitialized: left.rank == 0 ? right.shape : left.shape, dtype: dtype)
      let (leftStep, rightStep) = (left.rank == 0 ? 0 : 1, right.rank == 0 ? 0 : 1)
      let lefts = left.baseAddress.assumingMemoryBound(to: T.self)
      let rights = right.baseAddress.assumingMemoryBound(to: T.self)
      let results = result.baseAddress.assumingMemoryBound(to: T.self)
      for index in 0..<result.count {
        results[index] = operation(lefts[index * leftStep], rights[index * rightStep])
      }
      withExtendedLifetime((left.owner, right.owner)) {}
      return result
    }
    return switch dtype {
    case .bool: nil
    case .int8: combine(Int8.self, integerOperation(symbol))
    case .int16: combine(Int16.self, integerOperation(symbol))
    case .int32: combine(Int32.self, integerOperation(symbol))
    case .int64: combine(Int64.self, integerOperation(symbol))
    case .uint8: combine(UInt8.self, integerOperation(symbol))
    case .uint16: combine(UInt16.self, integerOperation(symbol))
    case .uint32: combine(UInt32.self, integerOperation(symbol))
    case .uint64: combine(UInt64.self, integerOperation(symbol))
    case .float32: combine(Float.self, floatOperation(symbol))
    case .float64: combine(Double.self, floatOperation(symbol))
    case .complex64: combine(Complex<Float>.self, complexOperation(symbol))
    case .complex128: combine(Complex<Double>.self, complexOperation(symbol))
    }
  }
}

extension AnyArray {
  /// Returns the elements in C order cast to `dtype`, copied only where they differ.
  fileprivate func inOrder(as dtype: DType) -> AnyArray {
    self.dtype == dtype && isCContiguous ? self : converted(to: dtype)
  }
}

/// Returns the operation that `symbol` means for integers, which wrap; dividing by 0 gives 0.
private func integerOperation<T: FixedWidthInteger>(
  _ symbol: ArithmeticOperator
) -> ((T, T) -> T)? {
  switch symbol {
  case .add: { $0 &+ $1 }
  case .subtract: { $0 &- $1 }
  case .multiply: { $0 &* $1 }
  case .divide: nil
  case .floorDivide: { floorDivided($0, by: $1).quotient }
  case .remainder: { floorDivided($0, by: $1).remainder }
  }
}

/// Returns the quotient rounded down and the remainder with the sign of `divisor`; both are 0 where
/// `divisor` is.
func floorDivided<T: FixedWidthInteger>(
  _ dividend: T, by divisor: T
) -> (quotient: T, remainder: T) {
  if divisor == 0 { return (0, 0) }
  let quotient = dividend.dividedReportingOverflow(by: divisor).partialValue
  let remainder = dividend.remainderReportingOverflow(dividingBy: divisor).partialValue
  if remainder != 0 && (remainder < 0) != (divisor < 0) {
    return (quotient - 1, remainder + divisor)
  }
  return (quotient, remainder)
}

/// Returns the operation that `symbol` means for floats.
private func floatOperation<T: BinaryFloatingPoint>(
  _ symbol: ArithmeticOperator
) -> ((T, T) -> T)? {
  switch symbol {
  case .add: { $0 + $1 }
  case .subtract: { $0 - $1 }
  case .multiply: { $0 * $1 }
  case .divide: { $0 / $1 }
  case .floorDivide: { floorDivided($0, by: $1).quotient }
  case .remainder: { floorDivided($0, by: $1).remainder }
  }
}

/// Returns the quotient rounded down and the remainder with the sign of `divisor`, by the rule of
/// CPython and NumPy, which keeps the two consistent.
func floorDivided<T: BinaryFloatingPoint>(
  _ dividend: T, by divisor: T
) -> (quotient: T, remainder: T) {
  var remainder = dividend.truncatingRemainder(dividingBy: divisor)
  if divisor == 0 { return (dividend / divisor, remainder) }
  var exact = (dividend - remainder) / divisor
  if remainder == 0 {
    remainder = T(signOf: divisor, magnitudeOf: 0)
  } else if (divisor < 0) != (remainder < 0) {
    remainder += divisor
    exact -= 1
  }
  if exact == 0 { return (T(signOf: dividend / divisor, magnitudeOf: 0), remainder) }
  let quotient = exact.rounded(.down)
  return (exact - quotient > 0.5 ? quotient + 1 : quotient, remainder)
}

/// Returns the operation that `symbol` means for complex numbers.
private func complexOperation<Real>(
  _ symbol: ArithmeticOperator
) -> ((Complex<Real>, Complex<Real>) -> Complex<Real>)? {
  switch symbol {
  case .add: { $0 + $1 }
  case .subtract: { $0 - $1 }
  case .multiply: { $0 * $1 }
  case .divide: { $0 / $1 }
  case .floorDivide, .remainder: nil
  }
}
