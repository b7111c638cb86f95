package import PellucidTypes

/// The small pieces of IR text: words, strings, numbers and types.
package enum IRText {
  /// Returns `name` as it is if it is an identifier, otherwise as a string.
  static func word(_ name: String) -> String {
    isIdentifier(name) ? name : string(name)
  }

  /// `true` iff `name` is a letter, `_` or a byte beyond ASCII, followed by those and digits.
  static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, startsWord(first) else { return false }
    return name.utf8.allSatisfy(continuesWord)
  }

  /// `true` iff a word may start with `byte`.
  static func startsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// `true` iff a word may go on with `byte`.
  static func continuesWord(_ byte: UInt8) -> Bool { startsWord(byte) || isDigit(byte) }

  /// `true` iff `byte` is a decimal digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Returns `text` in double quotes, with escapes for what a line cannot show.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\0"..<" ", "\u{7F}": result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Returns `text` as a comment: as it is where a line can show it, otherwise as a string.
  static func comment(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return "#" }
    let isPlain =
      first != UInt8(ascii: "\"") && last > UInt8(ascii: " ")
      && bytes.allSatisfy { $0 >= UInt8(ascii: " ") }
    return "# " + (isPlain ? text : string(text))
  }

  /// Returns a type, as in `f64[:, ::1]`.
  package static func type(_ type: ValueType) -> String {
    switch type {
    case .scalar(let scalar): return scalar.shortName
    case .array(let array):
      var axes = Array(repeating: ":", count: array.rank)
      if array.rank > 0 {
        switch array.layout {
        case .c: axes[array.rank - 1] = "::1"
        case .f: axes[0] = "::1"
        case .rows: axes[array.rank - 1] = ":1"
        case .strided: break
        }
      }
      let text = "\(array.element.shortName)[\(axes.joined(separator: ", "))]"
      return array.isReadOnly ? "readonly \(text)" : text
    }
  }

  /// Returns a constant: its value, a tick if the source spells it like that or the spelling
  /// between ticks, and the type unless it is `expected` or follows from the value.
  package static func constant(_ constant: Constant, expected: ScalarType? = nil) -> String {
    let value = value(constant)
    let usual = expected ?? usualType(constant.value)
    var text = value
    if let spelling = constant.spelling {
      if spelling == value {
        text += "'"
      } else if !spelling.isEmpty, spelling.utf8.allSatisfy(isInLiteral) {
        text += "'\(spelling)'"
      } else {
        text += "'" + string(spelling)
      }
    }
    return constant.type == usual ? text : text + ":" + constant.type.shortName
  }

  /// `true` iff `byte` may stand in the spelling of a literal.
  static func isInLiteral(_ byte: UInt8) -> Bool {
    continuesWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }

  /// Returns the type that a constant of the given value has unless its text says otherwise.
  private static func usualType(_ value: Constant.Value) -> ScalarType? {
    switch value {
    case .boolean: .bool
    case .signed: .int64
    case .unsigned: nil
    case .float: .float64
    case .complex: .complex128
    }
  }

  /// Returns the text of the value of `constant`.
  private static func value(_ constant: Constant) -> String {
    switch constant.value {
    case .boolean(let value): "\(value)"
    case .signed(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .float(let value): number(value)
    case .complex(let real, let imaginary): "complex(\(number(real)), \(number(imaginary)))"
    }
  }

  /// Returns a number with a point, an exponent, or `inf` or `nan`.
  private static func number(_ value: Double) -> String {
    if value.isNaN { return value.sign == .minus ? "-nan" : "nan" }
    return "\(value)"
  }
}
