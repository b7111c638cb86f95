import PellucidIR
import PellucidTypes

extension Constant {
  /// Returns the constant as C spells it.
  func expression(isQuick: Bool) -> CExpression {
    switch value {
    case .boolean(let value): .name(value ? "true" : "false")
    case .signed(let value): signed(value, isQuick: isQuick)
    case .unsigned(let value): unsigned(value, isQuick: isQuick)
    case .float(let value): Self.float(value, type, spelling: spelling)
    case .complex(let real, let imaginary):
      Self.complex(real, imaginary, type, isQuick: isQuick)
    }
  }

  /// Returns the constant as C spells it where a global gets its value, which no function may
  /// compute.
  func initializer(isQuick: Bool) -> CExpression {
    switch value {
    case .float(let number): part(number, isQuick: isQuick)
    case .complex(let real, let imaginary) where isQuick:
      .braces([part(real, isQuick: true), part(imaginary, isQuick: true)])
    case .complex(let real, let imaginary):
      complexInitializer(real, imaginary)
    case .boolean, .signed, .unsigned: expression(isQuick: isQuick)
    }
  }

  /// Returns a float, or a part of a complex number, where a global gets its value.
  private func part(_ number: Double, isQuick: Bool) -> CExpression {
    // To libtcc, the negation of a macro that is a quotient is no constant.
    isQuick && number == -.infinity
      ? .binary(.divide, .literal("-1.0"), .literal("0.0"))
      : Self.float(number, type.realType, spelling: type.isComplex ? nil : spelling)
  }

  /// Returns `re + im * I`; where a product with `I` would lose infinities, signs of zeros and what
  /// is no number, what the compiler has in its place.
  private func complexInitializer(_ real: Double, _ imaginary: Double) -> CExpression {
    let isPlain = [real, imaginary].allSatisfy { $0.isFinite && ($0 != 0 || $0.sign == .plus) }
    guard isPlain else {
      // Both arguments have to have one type, and the macro INFINITY is a float.
      let parts = [real, imaginary].map { number -> CExpression in
        let text = part(number, isQuick: false)
        return number.isFinite ? text : .cast(.scalar(type.realType), text)
      }
      return .call("__builtin_complex", parts)
    }
    return .binary(
      imaginary < 0 ? .subtract : .add, part(real, isQuick: false),
      .binary(.multiply, part(abs(imaginary), isQuick: false), .name("I")))
  }

  /// Returns a signed constant; the smallest int64 has no literal of its own in C.
  private func signed(_ value: Int64, isQuick: Bool) -> CExpression {
    if value == .min {
      let highest = wide(UInt64(Int64.max), isQuick: isQuick)
      return .binary(.subtract, .unary(.minus, highest), .literal("1"))
    }
    let magnitude = wide(value.magnitude, isQuick: isQuick)
    return value < 0 ? .unary(.minus, magnitude) : magnitude
  }

  /// Returns the literal of a signed number, with `INT64_C` around what an int does not hold.
  private func wide(_ magnitude: UInt64, isQuick: Bool) -> CExpression {
    let text = magnitudeText(magnitude)
    if magnitude <= UInt64(Int32.max) { return .literal(text) }
    return isQuick ? .literal(text + "L") : .call("INT64_C", [.literal(text)])
  }

  /// Returns an unsigned constant.
  private func unsigned(_ value: UInt64, isQuick: Bool) -> CExpression {
    let text = magnitudeText(value)
    if value <= UInt64(UInt32.max) { return .literal(text + "u") }
    return isQuick ? .literal(text + "UL") : .call("UINT64_C", [.literal(text)])
  }

  /// Returns the digits, as the source has them where C reads them alike.
  private func magnitudeText(_ magnitude: UInt64) -> String {
    guard let spelling,
      spelling.utf8.starts(with: "0x".utf8) || spelling.utf8.starts(with: "0X".utf8)
    else { return String(magnitude) }
    return spelling
  }

  /// Returns the literal of a float, as the source spells it where that is a C double.
  private static func float(_ value: Double, _ type: ScalarType, spelling: String?) -> CExpression {
    if value.isNaN { return .name("NAN") }
    if value.sign == .minus { return .unary(.minus, float(-value, type, spelling: nil)) }
    if value.isInfinite { return .name("INFINITY") }
    var text = type == .float32 ? "\(Float(value))" : "\(value)"
    if let spelling, isFloatSpelling(spelling) {
      let meant = type == .float32 ? Float(spelling).map(Double.init) : Double(spelling)
      if meant == value { text = spelling }
    }
    return .literal(type == .float32 ? text + "f" : text)
  }

  /// Returns `true` iff C reads `text` as a floating-point literal.
  private static func isFloatSpelling(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
      && text.utf8.allSatisfy { byte in
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: ".")
          || byte | 0x20 == UInt8(ascii: "e") || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "+")
      }
  }

  /// Returns a complex constant.
  private static func complex(
    _ real: Double, _ imaginary: Double, _ type: ScalarType, isQuick: Bool
  ) -> CExpression {
    let parts = [real, imaginary].map { float($0, type.realType, spelling: nil) }
    return .call(type.complexConstructor, parts)
  }
}

extension ScalarType {
  /// The function that makes a complex number of the type from two floats.
  var complexConstructor: String { "pel_make_" + shortName }

  /// The zero of the type, as it stands in a `return` or an initialiser.
  func zero(isQuick: Bool) -> CExpression {
    switch kind {
    case .bool: .name("false")
    case .signed, .unsigned: .literal("0")
    case .float: .literal(self == .float32 ? "0.0f" : "0.0")
    case .complex:
      isQuick
        ? .call(complexConstructor, [.literal("0.0"), .literal("0.0")])
        : .literal("0.0")
    }
  }
}
