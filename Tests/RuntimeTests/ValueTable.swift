/// Arguments of a helper and the results that they must give, as C literals.
struct ValueTable: Sendable {
  /// The name of the helper.
  let function: String
  /// The short names of the types of its parameters; `text` is room for a text.
  let parameters: [String]
  /// The short name of the type of its result.
  let result: String
  /// What gave the rows.
  let rule: String
  /// The rows, each `arguments -> results`; a complex number is its two parts.
  let rows: [Substring]

  /// Creates a table with the given parts.
  init(_ function: String, _ parameters: [String], _ result: String, rule: String, rows: String) {
    self.function = function
    self.parameters = parameters
    self.result = result
    self.rule = rule
    self.rows = rows.split(separator: "\n")
  }

  /// Returns a C function that calls the helper for each row and prints the rows that fail.
  func test(quick: Bool) -> String {
    let arguments = parameters.flatMap(ValueTable.parts)
    let results = result == "text" ? ["const char *"] : ValueTable.parts(result)
    let fields = (arguments + results).enumerated().map { "\($1) v\($0);" }
    let values = rows.map { "{\($0.replacing(" -> ", with: ", "))}" }
    let copies = arguments.enumerated().map { "volatile \($1) a\($0) = rows[i].v\($0);" }
    let checks = results.indices.map { index in
      "ok = ok && \(check(result: index, want: "rows[i].v\(arguments.count + index)", quick));"
    }
    return """
      static void test_\(function)(void)
      {
          const struct { \(fields.joined(separator: " ")) } rows[] = {
              \(values.joined(separator: ",\n        "))
          };
          for (int i = 0; i < \(rows.count); i++) {
              bool ok = true;
              \(copies.joined(separator: "\n        "))
              \(resultType(quick)) got = \(call);
              \(checks.joined(separator: "\n        "))
              if (!ok) {
                  printf("\(function) %d\\n", i);
              }
          }
      }

      """
  }

  /// The call of the helper with the copies of a row's arguments.
  private var call: String {
    var next = 0
    let arguments = parameters.map { type in
      defer { next += ValueTable.parts(type).count }
      switch type {
      case "text": return "(char[64]){0}"
      case "c128", "c64": return "pel_make_\(type)(a\(next), a\(next + 1))"
      default: return "a\(next)"
      }
    }
    return "\(function)(\(arguments.joined(separator: ", ")))"
  }

  /// Returns the C condition that a part of the result is the wanted value.
  private func check(result index: Int, want: String, _ quick: Bool) -> String {
    switch result {
    case "text": return "strcmp(got, \(want)) == 0"
    case "c128", "c64":
      let suffix = result == "c64" ? "f" : ""
      let part =
        quick
        ? "got.\(index == 0 ? "re" : "im")" : "\(index == 0 ? "creal" : "cimag")\(suffix)(got)"
      return "same(\(part), \(want))"
    case "f64", "f32": return "same(got, \(want))"
    default: return "got == \(want)"
    }
  }

  /// Returns the C type of the result.
  private func resultType(_ quick: Bool) -> String {
    switch result {
    case "c128": quick ? "pel_c128" : "double complex"
    case "c64": quick ? "pel_c64" : "float complex"
    default: ValueTable.parts(result).first ?? "const char *"
    }
  }

  /// Returns the C types of the parts of a value, of which room for a text has none.
  private static func parts(_ type: String) -> [String] {
    switch type {
    case "text": []
    case "b8": ["bool"]
    case "f64": ["double"]
    case "f32": ["float"]
    case "c128": ["double", "double"]
    case "c64": ["float", "float"]
    case let integer where integer.hasPrefix("u"): ["uint\(integer.dropFirst())_t"]
    case let integer: ["int\(integer.dropFirst())_t"]
    }
  }
}
