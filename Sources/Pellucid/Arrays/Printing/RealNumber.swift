/// A float64 or float32 number on its way to text.
struct RealNumber: Hashable {
  /// The number; one of type float32 is exact.
  let value: Double
  /// `true` iff the number is a float32.
  let isSingle: Bool

  /// Creates an instance of type float64.
  init(_ value: Double) {
    self.value = value
    self.isSingle = false
  }

  /// Creates an instance of type float32.
  init(_ value: Float) {
    self.value = Double(value)
    self.isSingle = true
  }

  /// The text that Python's `repr` gives a float, and NumPy's `str` a float32: the shortest digits,
  /// with an exponent where the number is very small or large.
  var text: String { text(pointed: true) }

  /// The text as a part of a complex number: integers have no '.0'.
  var partText: String { text(pointed: false) }

  /// Returns the text; integers end in '.0' iff `pointed`.
  private func text(pointed: Bool) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    let decimal = DecimalNumber(shortest: self)
    let sign = decimal.isNegative ? "-" : ""
    if hasExponent(decimal) {
      let (whole, fraction, exponent) = decimal.scientific
      return "\(sign)\(whole)\(fraction.isEmpty ? "" : ".")\(fraction)e\(exponent)"
    }
    let (whole, fraction) = decimal.positional
    if fraction.isEmpty { return sign + whole + (pointed ? ".0" : "") }
    return "\(sign)\(whole).\(fraction)"
  }

  /// Returns `true` iff the text has an exponent.
  private func hasExponent(_ decimal: DecimalNumber) -> Bool {
    if value == 0 { return false }
    if isSingle { return value.magnitude >= 1e6 || value.magnitude < 1e-4 }
    return decimal.exponent > 16 || decimal.exponent < -3
  }
}
