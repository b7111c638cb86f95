extension Value: CustomStringConvertible {
  /// The text that Python's `print` gives for the value; see `AnyScalar.description` for numbers.
  public var description: String {
    switch self {
    case .none: "None"
    case .scalar(let scalar): scalar.description
    case .array(let array): array.description
    case .string(let string): string
    case .list(let elements):
      "[" + elements.map(\.representation).joined(separator: ", ") + "]"
    case .dictionary(let entries):
      "{"
        + entries.map { "\($0.key.representation): \($0.value.representation)" }
        .joined(separator: ", ") + "}"
    case .set(let elements):
      elements.isEmpty
        ? "set()" : "{" + elements.map(\.representation).joined(separator: ", ") + "}"
    case .tuple(let elements):
      "(" + elements.map(\.representation).joined(separator: ", ")
        + (elements.count == 1 ? ",)" : ")")
    }
  }

  /// The text of the value as an element of a tuple: arrays as `array([…])`, strings in quotes,
  /// numbers plain.
  public var representation: String {
    switch self {
    case .none, .scalar, .tuple, .list, .dictionary, .set: description
    case .array(let array): array.representation
    case .string(let string): quoted(string)
    }
  }

  /// Returns `string` as Python's `repr` writes it.
  private func quoted(_ string: String) -> String {
    let quote: Unicode.Scalar = string.contains("'") && !string.contains("\"") ? "\"" : "'"
    var text = String(quote)
    for scalar in string.unicodeScalars {
      switch scalar {
      case quote, "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        text += "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      case _: text.unicodeScalars.append(scalar)
      }
    }
    return text + String(quote)
  }
}
