import Glibc

/// Functions of libm for values that are known when the kernel is compiled.
enum ConstantFunctions {
  /// Returns `base ** exponent`.
  static func double(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// Returns the function `name` of `value`, if it is one that constants are made with.
  static func function(_ name: String, _ value: Double) -> Double? {
    switch name {
    case "sqrt": value.squareRoot()
    case "exp": exp(value)
    case "log": log(value)
    case "log2": log2(value)
    case "log10": log10(value)
    case "sin": sin(value)
    case "cos": cos(value)
    case "tan": tan(value)
    case "atan", "arctan": atan(value)
    case "radians", "deg2rad": value * (Double.pi / 180)
    case "degrees", "rad2deg": value * (180 / Double.pi)
    default: nil
    }
  }
}
