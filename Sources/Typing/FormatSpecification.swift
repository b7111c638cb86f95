package import PellucidTypes

/// A format of an f-string, as in `{x:8.3f}`, where C's `printf` shows the same.
package struct FormatSpecification {
  /// The directive of `printf`, without what says the width of the argument: `%8.3f`, `%05d`. With
  /// the letter `s`, the text that Python shows without a format is put into a field.
  package let directive: String
  /// The type in which the number is passed.
  package let type: ScalarType

  /// Creates an instance for `text` and a number of type `type`; nil where `printf` does otherwise.
  package init?(_ text: String, of type: ScalarType) {
    var rest = text[...]
    let align = Self.take(&rest, "<>")
    let sign = Self.take(&rest, "+- ")
    let isZeroPadded = Self.take(&rest, "0") != nil
    let width = Self.takeDigits(&rest)
    var precision = ""
    if Self.take(&rest, ".") != nil {
      precision = "." + Self.takeDigits(&rest)
      if precision == "." { return nil }
    }
    guard rest.count <= 1, align != "<" || !isZeroPadded else { return nil }
    let flags =
      (align == "<" ? "-" : "") + (sign.map { $0 == "-" ? "" : String($0) } ?? "")
      + (isZeroPadded ? "0" : "")
    let isFlagged = sign != nil || isZeroPadded
    switch (rest.first, type.kind) {
    case (nil, .float):
      guard precision.isEmpty, !isFlagged else { return nil }
      self.directive = "%\(flags)\(width)s"
      self.type = type
    case (nil, .signed), (nil, .unsigned), ("d"?, .signed), ("d"?, .unsigned):
      // C ignores a '+' in front of unsigned numbers.
      guard precision.isEmpty, sign == nil || type.kind == .signed else { return nil }
      self.directive = "%\(flags)\(width)d"
      self.type = type.wide
    case (let letter?, .signed), (let letter?, .unsigned), (let letter?, .float):
      // C fills inf and nan with spaces where Python does with zeros.
      guard "feEgG".contains(letter), !isZeroPadded else { return nil }
      self.directive = "%\(flags)\(width)\(precision)\(letter)"
      self.type = .float64
    case (_, .bool), (_, .complex): return nil
    }
  }

  /// Takes the first letter of `text` if it is one of `letters`.
  private static func take(_ text: inout Substring, _ letters: String) -> Character? {
    guard let first = text.first, letters.contains(first) else { return nil }
    return text.popFirst()
  }

  /// Takes the digits at the start of `text`.
  private static func takeDigits(_ text: inout Substring) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    text = text.dropFirst(digits.count)
    return String(digits)
  }
}
