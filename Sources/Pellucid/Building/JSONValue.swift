/// A value of JSON; the members of an object keep their order.
indirect enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// Creates a string, or null for nil.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// Returns the member `name`, if this is an object that has one.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, if this is a string.
  var string: String? { if case .string(let text) = self { text } else { nil } }
  /// The number, if this is one.
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }
  /// The truth value, if this is one.
  var boolean: Bool? { if case .boolean(let flag) = self { flag } else { nil } }
  /// The elements, if this is an array.
  var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
  /// `true` iff this is null.
  var isNull: Bool { if case .null = self { true } else { false } }
}

extension JSONValue {
  /// Returns the text: objects and arrays of them a member a line, other arrays on one line.
  func written() -> String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  /// Adds the text to `text`; further lines start with `indent`.
  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += "\(number)"
    case .string(let string): text += JSONValue.quoted(string)
    case .array(let elements):
      let isWide = elements.contains { if case .object = $0 { true } else { false } }
      JSONValue.write(
        elements, between: ("[", "]"), isWide: isWide, to: &text, indent: indent
      ) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      JSONValue.write(
        members, between: ("{", "}"), isWide: true, to: &text, indent: indent
      ) {
        $1 += JSONValue.quoted($0.name) + ": "
        $0.value.write(to: &$1, indent: $2)
      }
    }
  }

  /// Adds `items` in brackets to `text`, each on a line of its own iff `isWide`.
  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), isWide: Bool, to text: inout String,
    indent: String, item write: (Item, inout String, String) -> Void
  ) {
    let inner = indent + "  "
    text += brackets.0
    for (index, item) in items.enumerated() {
      if isWide { text += "\n" + inner }
      write(item, &text, inner)
      if index + 1 < items.count { text += isWide ? "," : ", " }
    }
    if isWide, !items.isEmpty { text += "\n" + indent }
    text += brackets.1
  }

  /// Returns `text` as a JSON string.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
