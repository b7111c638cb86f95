import Glibc

/// A finite real number in decimal digits: `0.d₁d₂… × 10^exponent`.
struct DecimalNumber: Hashable {
  /// `true` iff the sign bit is set.
  var isNegative: Bool
  /// The digits as characters, without zeros at either end; empty for 0.
  var digits: Substring
  /// The number of digits before the point; negative for zeros that follow the point.
  var exponent: Int

  /// Creates an instance with the fewest digits that only `number` has, nearest to it.
  /// - Requires: `number` is finite.
  init(shortest number: RealNumber) {
    self.init(
      parsing: number.isSingle ? Float(number.value).description : number.value.description)
  }

  /// Creates an instance with the shortest digits, or, if more than `count` of them follow the
  /// point, with `number` rounded exactly to so many.
  /// - Requires: `number` is finite.
  init(_ number: RealNumber, fractionDigits count: Int) {
    self.init(shortest: number)
    if digits.utf8.count - exponent > count {
      self.init(parsing: Self.printed("%.*f", count, number.value))
    }
  }

  /// Creates an instance with the shortest digits, or, if there are more than `count` of them, with
  /// `number` rounded exactly to so many.
  /// - Requires: `number` is finite.
  init(_ number: RealNumber, significantDigits count: Int) {
    self.init(shortest: number)
    if digits.utf8.count > count { self.init(rounding: number, significantDigits: count) }
  }

  /// Creates an instance with `number` rounded exactly to `count` digits.
  /// - Requires: `number` is finite.
  init(rounding number: RealNumber, significantDigits count: Int) {
    self.init(parsing: Self.printed("%.*e", count - 1, number.value))
  }

  /// Creates an instance from text such as `-12.5` or `1e-05`.
  private init(parsing text: String) {
    let parts = text.split(separator: "e", maxSplits: 1)
    let halves = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = halves.count > 1 ? halves[1] : ""
    let all = halves[0] + fraction
    let significant = all.drop { $0 == "0" }
    isNegative = text.hasPrefix("-")
    exponent = halves[0].utf8.count - (all.utf8.count - significant.utf8.count)
    if parts.count > 1 { exponent += Int(parts[1]) ?? 0 }
    digits = Substring(significant)
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.isEmpty { exponent = 1 }
  }

  /// Returns `number` as C's `printf` writes it, rounded from all its digits.
  private static func printed(_ format: String, _ count: Int, _ number: Double) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 400) { buffer in
      withVaList([Int32(count), number]) { arguments in
        _ = vsnprintf(buffer.baseAddress, buffer.count, format, arguments)
      }
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }
}

extension DecimalNumber {
  /// The digits before the point and those behind it, without exponent; none behind for integers.
  var positional: (whole: String, fraction: String) {
    let count = digits.utf8.count
    if digits.isEmpty { return ("0", "") }
    if exponent <= 0 { return ("0", String(repeating: "0", count: -exponent) + digits) }
    if exponent >= count { return (digits + String(repeating: "0", count: exponent - count), "") }
    return (String(digits.prefix(exponent)), String(digits.dropFirst(exponent)))
  }

  /// The digit before the point, those behind it, and the exponent, which has two digits or more.
  var scientific: (whole: String, fraction: String, exponent: String) {
    let power = digits.isEmpty ? 0 : exponent - 1
    let size = String(power.magnitude)
    let padded = (size.utf8.count < 2 ? "0" : "") + size
    let whole = digits.isEmpty ? "0" : String(digits.prefix(1))
    return (whole, String(digits.dropFirst()), (power < 0 ? "-" : "+") + padded)
  }
}
