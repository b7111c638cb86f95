/// How the real numbers of one array are aligned: NumPy's `FloatingFormat` with its default
/// options, which are at most 8 digits behind the point and no suppression of small numbers.
struct FloatColumn {
  /// `true` iff the numbers have exponents.
  private var hasExponent = false
  /// `true` iff positive numbers have a sign.
  private let showsPlus: Bool
  /// The characters before the point.
  private var left = 0
  /// The characters behind the point, an exponent included.
  private var right = 0
  /// The digits behind the point, where the numbers have exponents.
  private var fractionWidth = 0
  /// The digits of the exponents.
  private var exponentWidth = 0

  /// The greatest number of digits behind the point.
  private static let precision = 8

  /// Creates an instance for `numbers`, which the text shows.
  init(_ numbers: [RealNumber], showsPlus: Bool = false) {
    self.showsPlus = showsPlus
    let finite = numbers.filter(\.value.isFinite)
    hasExponent = Self.needsExponent(finite)
    for number in finite {
      if hasExponent { measureScientific(number) } else { measurePositional(number) }
    }
    if hasExponent { right = exponentWidth + 2 + fractionWidth }
    if finite.count < numbers.count {
      let hasSign = showsPlus || numbers.contains { $0.value == -.infinity }
      left = max(left, (hasSign ? 4 : 3) - (right + 1))
    }
  }

  /// Returns `true` iff `numbers` are too large, too small or too far apart to stand without
  /// exponents; for float32 everything is compared as float32.
  private static func needsExponent(_ numbers: [RealNumber]) -> Bool {
    let sizes = numbers.lazy.map(\.value.magnitude).filter { $0 != 0 }
    guard let largest = sizes.max(), let smallest = sizes.min() else { return false }
    if numbers[0].isSingle {
      let ratio = Float(largest) / Float(smallest)
      return largest >= 1e6 || Float(smallest) < 0.0001 || ratio > 1000
    }
    return largest >= 1e8 || smallest < 0.0001 || largest / smallest > 1000
  }

  /// Makes room for `number` without an exponent.
  private mutating func measurePositional(_ number: RealNumber) {
    let decimal = DecimalNumber(number, fractionDigits: Self.precision)
    let (whole, fraction) = decimal.positional
    left = max(left, sign(of: decimal).utf8.count + whole.utf8.count)
    right = max(right, fraction.utf8.count)
  }

  /// Makes room for `number` with an exponent.
  private mutating func measureScientific(_ number: RealNumber) {
    let decimal = DecimalNumber(number, significantDigits: Self.precision + 1)
    let (whole, fraction, exponent) = decimal.scientific
    left = max(left, sign(of: decimal).utf8.count + whole.utf8.count)
    fractionWidth = max(fractionWidth, fraction.utf8.count)
    exponentWidth = max(exponentWidth, exponent.utf8.count - 1)
  }

  /// Returns the sign that `decimal` is shown with.
  private func sign(of decimal: DecimalNumber) -> String {
    decimal.isNegative ? "-" : showsPlus ? "+" : ""
  }

  /// Returns the aligned text of `number`.
  func word(for number: RealNumber) -> String {
    guard number.value.isFinite else {
      let sign = number.value == -.infinity ? "-" : showsPlus ? "+" : ""
      let word = sign + (number.value.isNaN ? "nan" : "inf")
      return padding(left + right + 1 - word.utf8.count) + word
    }
    return hasExponent ? scientificWord(for: number) : positionalWord(for: number)
  }

  /// Returns the aligned text of `number` without an exponent.
  private func positionalWord(for number: RealNumber) -> String {
    let decimal = DecimalNumber(number, fractionDigits: Self.precision)
    let (whole, fraction) = decimal.positional
    let start = sign(of: decimal) + whole
    return padding(left - start.utf8.count) + start + "." + fraction
      + padding(right - fraction.utf8.count)
  }

  /// Returns the aligned text of `number` with an exponent; the digits beyond the shortest are
  /// those of the exact number, not zeros.
  private func scientificWord(for number: RealNumber) -> String {
    let decimal = DecimalNumber(rounding: number, significantDigits: fractionWidth + 1)
    let (whole, fraction, exponent) = decimal.scientific
    let start = sign(of: decimal) + whole
    let zeros = padding(fractionWidth - fraction.utf8.count, "0")
    let power = padding(exponentWidth + 1 - exponent.utf8.count, "0") + exponent.dropFirst()
    return padding(left - start.utf8.count) + start + "." + fraction + zeros + "e"
      + exponent.prefix(1) + power
  }

  /// Returns `count` times `character`, nothing if `count` is negative.
  private func padding(_ count: Int, _ character: String = " ") -> String {
    String(repeating: character, count: max(0, count))
  }
}
