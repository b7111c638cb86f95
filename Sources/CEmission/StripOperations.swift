import PellucidRuntime

/// The functions compiled ahead that the C of a quick build calls by pointers, which the loader sets.
struct StripOperations {
  /// The functions.
  private let functions: [String]
  /// The vector versions of libm's functions.
  private let vectors: [String]

  /// Creates an instance for C that mentions `names`, and takes the functions out of its `helpers`.
  init(_ names: CNames, _ helpers: inout [RuntimeHelper]) {
    let replaced = Set(helpers.map(\.name)).intersection(Self.sums.keys)
    // What only the replaced ones call is not needed either.
    helpers.removeAll { replaced.contains($0.name) || Self.parts.contains($0.name) }
    functions = replaced.sorted() + names.calls.filter(Self.isOperation).sorted()
    vectors = names.variables.filter { $0.utf8.starts(with: "pel_vector_".utf8) }.sorted()
  }

  /// The runtime's functions that are compiled ahead, and their types.
  private static let sums = [
    "pel_sum_f64": "double", "pel_smallest_f64": "double", "pel_largest_f64": "double",
    "pel_smallest_f32": "float", "pel_largest_f32": "float",
  ]

  /// The parts of those functions.
  private static let parts: Set<String> = ["pel_sum_part", "pel_sum_halves"]

  /// Returns `true` iff a function over strips is called `name`.
  static func isOperation(_ name: String) -> Bool { operations[name] != nil }

  /// The parameters of the functions over strips, by name.
  private static let operations: [String: String] = {
    var result: [String: String] = [:]
    for (suffix, type) in [("f64", "double"), ("f32", "float")] {
      let (strip, target) = ("const \(type) *", "\(type) *")
      var forms: [(name: String, parameters: [String])] = [
        ("fill", [target, type]), ("accumulate", [type, strip]),
        ("map_one", ["void *", target, strip]), ("map_two", ["void *", target, strip, strip]),
      ]
      for name in ["copy", "negate", "fabs", "fabsf", "sqrt", "sqrtf"] {
        forms.append((name, [target, strip]))
      }
      for name in ["add", "subtract", "multiply", "divide"] {
        forms.append(("\(name)_vv", [target, strip, strip]))
        forms.append(("\(name)_vs", [target, strip, type]))
        forms.append(("\(name)_sv", [target, type, strip]))
      }
      for form in forms {
        let parameters = (form.parameters + ["int64_t"]).joined(separator: ", ")
        result["pel_\(form.name)_\(suffix)"] = parameters
      }
    }
    return result
  }()

  /// Returns the C that declares the pointers, and the function that sets them; nil if there are
  /// none.
  func text(ulps: Int) -> String? {
    if functions.isEmpty { return nil }
    var lines = [
      "/* Functions over many elements, compiled ahead; the loader sets the pointers. */"
    ]
    for name in functions {
      if let type = Self.sums[name] {
        lines.append("static \(type) (*\(name))(const \(type) *, int64_t);")
      } else {
        let isSum = name.utf8.starts(with: "pel_accumulate_".utf8)
        let result = isSum ? name.hasSuffix("f64") ? "double" : "float" : "void"
        lines.append("static \(result) (*\(name))(\(Self.operations[name] ?? ""));")
      }
    }
    for name in vectors { lines.append("static void *\(name);") }
    lines += [
      "", "void pel_share_strips(void *(*operation)(const char *),",
      "                      void *(*vector)(const char *, int))", "{",
    ]
    for name in functions { lines.append("    \(name) = operation(\"\(name.dropFirst(4))\");") }
    for name in vectors {
      lines.append("    \(name) = vector(\"\(name.dropFirst(11))\", \(ulps));")
    }
    if vectors.isEmpty { lines.append("    (void)vector;") }
    return (lines + ["}"]).joined(separator: "\n")
  }
}
