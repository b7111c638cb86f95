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
  static func isOperation(_ name: String) -> Bool { parameters(of: name) != nil }

  /// Returns the parameters of the function over strips called `name`, if there is one.
  private static func parameters(of name: String) -> String? {
    let words = name.split(separator: "_").map(String.init)
    guard words.count >= 3, words[0] == "pel", let suffix = words.last,
      suffix == "f64" || suffix == "f32"
    else { return nil }
    let type = suffix == "f64" ? "double" : "float"
    let (strip, target) = ("const \(type) *", "\(type) *")
    let parts: [String]
    switch (words[1], words.dropFirst(2).dropLast().joined(separator: "_")) {
    case ("add", let kinds), ("subtract", let kinds), ("multiply", let kinds),
      ("divide", let kinds):
      guard ["vv", "vs", "sv"].contains(kinds) else { return nil }
      parts = [target] + kinds.map { $0 == "v" ? strip : type }
    case ("copy", ""), ("negate", ""), ("fabs", ""), ("fabsf", ""), ("sqrt", ""), ("sqrtf", ""):
      parts = [target, strip]
    case ("fill", ""): parts = [target, type]
    case ("accumulate", ""): parts = [type, strip]
    case ("map", "one"): parts = ["void *", target, strip]
    case ("map", "two"): parts = ["void *", target, strip, strip]
    default: return nil
    }
    return (parts + ["int64_t"]).joined(separator: ", ")
  }

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
        lines.append("static \(result) (*\(name))(\(Self.parameters(of: name) ?? ""));")
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
