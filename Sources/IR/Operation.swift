/// What an `assign` computes. The raw value is the name in IR text.
///
/// Operands and result have one type unless the family says otherwise; lowering converts before.
package enum Operation: String, CaseIterable, Hashable, Sendable {
  // A scalar, or an array register that from then on names the same memory.
  case copy
  /// To the type of the result register, as rule 8 of the language says.
  case convert

  // Arithmetic; wraps around on integers.
  case add, subtract, multiply
  /// True division of floats and complex numbers.
  case divide
  /// Rounds down. Integer divisors are not zero, or a `raise` before has seen to it.
  case floorDivide
  /// Has the sign of the divisor. Integer divisors are not zero.
  case modulo
  /// As `floorDivide` and `modulo` of signed integers that are known not to be negative, so that
  /// rounding towards zero does the same. Made by the pass `IndexProofs`.
  case divideTruncating, remainderTruncating
  /// Integers: repeated multiplication, negative exponents give 0 unless the base is 1 or -1.
  /// Floats: C's `pow`. Float and int64 exponent: repeated multiplication.
  case power
  case negate
  case absolute

  // Bits; shift counts are masked with 63. `bitNot`, `and` and `or` of bools are logical.
  case bitAnd, bitOr, bitXor, shiftLeft, shiftRight, bitNot
  /// The opposite of a bool.
  case not

  // Comparisons of two values of one type; the result is a bool.
  case equal = "eq"
  case notEqual = "ne"
  case less = "lt"
  case lessOrEqual = "le"
  case greater = "gt"
  case greaterOrEqual = "ge"

  // Python's and NumPy's ways to choose.
  /// Python's `min(a, b)`: `b if b < a else a`.
  case pythonMinimum, pythonMaximum
  /// NumPy's: NaN wins.
  case minimum, maximum
  /// NumPy's: NaN loses.
  case fmin, fmax

  // Places.
  /// `index + extent` if the index is negative: operands index and extent, both int64.
  case wrapIndex
  /// The number of values of `range(start, stop, step)`: three int64.
  case rangeLength
  /// An index of a slice, clipped: operands bound, low and high; the result lies in low ... high.
  case clip

  // Complex numbers.
  /// Two floats make a complex number.
  case makeComplex
  /// A part of a complex number, a float.
  case realPart, imaginaryPart
  case conjugate

  // Tests of a float or complex number; the result is a bool.
  case isNaN, isInfinite, isFinite, signBit

  // libm with one operand, float or where it exists complex.
  case sqrt, cbrt, exp, exp2, expm1, log, log2, log10, log1p
  case sin, cos, tan, asin, acos, atan
  case sinh, cosh, tanh, asinh, acosh, atanh
  case erf, erfc, gamma, logGamma
  case floor, ceil, truncate
  /// Rounds half to even, to a float.
  case roundToEven
  case sign

  // libm with two operands.
  case atan2, hypot, copySign, fmod, remainder, nextAfter
  /// A float and an int64 exponent.
  case ldexp
  /// The first times the second plus the third, rounded once.
  case fusedMultiplyAdd

  // Integers.
  case greatestCommonDivisor, leastCommonMultiple
  /// Floor of the square root of an int64 that is not negative.
  case integerSquareRoot
}

extension Operation {
  /// Hashes the number of the case, because the text of the raw value takes longer.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(unsafeBitCast(self, to: UInt8.self))
  }

  /// The rule that ties the types of operands and result.
  package enum Family: Hashable, Sendable {
    /// Any scalar or array, the same on both sides.
    case copy
    /// Any scalar to any scalar.
    case convert
    /// Operands and result have one scalar type.
    case uniform
    /// As `uniform`, but the second operand of a float base may be int64.
    case power
    /// Two operands of one scalar type, result bool.
    case comparison
    /// One operand of any scalar type, result bool.
    case test
    /// int64 or uint64 everywhere.
    case place
    /// Two floats to the complex type made of them.
    case makeComplex
    /// A complex number to a float.
    case part
    /// As `uniform`, except that a complex operand gives its real type.
    case absolute
    /// A float and an int64 to the float.
    case scale
  }

  /// What the operation table says of an operation.
  package struct Row: Hashable, Sendable {
    /// The rule of the types.
    package let family: Family
    /// The number of operands.
    package let arity: Int
    /// The name of the C function in <math.h> for float64, if that is what C calls; float32 has
    /// an `f` behind it.
    package let libm: String?

    /// Creates an instance with the given parts.
    init(_ family: Family, _ arity: Int, libm: String? = nil) {
      self.family = family
      self.arity = arity
      self.libm = libm
    }
  }

  /// The row of the operation table. All operations are pure.
  package var row: Row {
    switch self {
    case .copy: Row(.copy, 1)
    case .convert: Row(.convert, 1)
    case .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .divideTruncating,
      .remainderTruncating:
      Row(.uniform, 2)
    case .power: Row(.power, 2, libm: "pow")
    case .negate: Row(.uniform, 1)
    case .absolute: Row(.absolute, 1)
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight: Row(.uniform, 2)
    case .bitNot, .not: Row(.uniform, 1)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: Row(.comparison, 2)
    case .pythonMinimum, .pythonMaximum, .minimum, .maximum: Row(.uniform, 2)
    case .fmin: Row(.uniform, 2, libm: "fmin")
    case .fmax: Row(.uniform, 2, libm: "fmax")
    case .wrapIndex: Row(.place, 2)
    case .rangeLength, .clip: Row(.place, 3)
    case .makeComplex: Row(.makeComplex, 2)
    case .realPart, .imaginaryPart: Row(.part, 1)
    case .conjugate: Row(.uniform, 1)
    case .isNaN, .isInfinite, .isFinite, .signBit: Row(.test, 1)
    case .sqrt, .cbrt, .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sin, .cos, .tan, .asin,
      .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .erf, .erfc, .floor, .ceil:
      Row(.uniform, 1, libm: rawValue)
    case .gamma: Row(.uniform, 1, libm: "tgamma")
    case .logGamma: Row(.uniform, 1, libm: "lgamma")
    case .truncate: Row(.uniform, 1, libm: "trunc")
    case .roundToEven: Row(.uniform, 1, libm: "rint")
    case .sign: Row(.uniform, 1)
    case .atan2, .hypot, .fmod, .remainder: Row(.uniform, 2, libm: rawValue)
    case .copySign: Row(.uniform, 2, libm: "copysign")
    case .nextAfter: Row(.uniform, 2, libm: "nextafter")
    case .fusedMultiplyAdd: Row(.uniform, 3, libm: "fma")
    case .ldexp: Row(.scale, 2, libm: "ldexp")
    case .greatestCommonDivisor, .leastCommonMultiple: Row(.uniform, 2)
    case .integerSquareRoot: Row(.uniform, 1)
    }
  }
}
