/// A complex number, laid out in memory as C's and NumPy's: the real part, then the imaginary part.
public struct Complex<Real: ComplexPart>: Hashable, Sendable, BitwiseCopyable {
  /// The real part.
  public var real: Real
  /// The imaginary part.
  public var imaginary: Real

  /// Creates an instance with the given parts.
  public init(_ real: Real, _ imaginary: Real = 0) {
    self.real = real
    self.imaginary = imaginary
  }
}

extension Complex {
  /// Returns the sum of `lhs` and `rhs`.
  public static func + (lhs: Self, rhs: Self) -> Self {
    Self(lhs.real + rhs.real, lhs.imaginary + rhs.imaginary)
  }

  /// Returns the difference of `lhs` and `rhs`.
  public static func - (lhs: Self, rhs: Self) -> Self {
    Self(lhs.real - rhs.real, lhs.imaginary - rhs.imaginary)
  }

  /// Returns the product of `lhs` and `rhs` by the schoolbook rule, as NumPy computes it.
  public static func * (lhs: Self, rhs: Self) -> Self {
    Self(
      lhs.real * rhs.real - lhs.imaginary * rhs.imaginary,
      lhs.real * rhs.imaginary + lhs.imaginary * rhs.real)
  }

  /// Returns the quotient of `lhs` and `rhs` by Smith's method, as NumPy computes it.
  public static func / (lhs: Self, rhs: Self) -> Self {
    if rhs.real.magnitude >= rhs.imaginary.magnitude {
      if rhs.real == 0 && rhs.imaginary == 0 {
        return Self(lhs.real / rhs.real.magnitude, lhs.imaginary / rhs.real.magnitude)
      }
      let ratio = rhs.imaginary / rhs.real
      let scale = 1 / (rhs.real + rhs.imaginary * ratio)
      return Self(
        (lhs.real + lhs.imaginary * ratio) * scale, (lhs.imaginary - lhs.real * ratio) * scale)
    }
    let ratio = rhs.real / rhs.imaginary
    let scale = 1 / (rhs.imaginary + rhs.real * ratio)
    return Self(
      (lhs.real * ratio + lhs.imaginary) * scale, (lhs.imaginary * ratio - lhs.real) * scale)
  }
}
