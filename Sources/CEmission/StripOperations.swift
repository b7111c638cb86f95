import PellucidRuntime
import PellucidTypes

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
  static func isOperation(_ name: String) -> Bool {
    name.utf8.starts(with: "pel_".utf8) && parameters(of: name) != nil
  }

  /// Returns the parameters of the function over strips called `name`, if there is one.
  private static func parameters(of name: String) -> String? {
    let words = name.split(separator: "_").map(String.init)
    guard words.count >= 3, words[0] == "pel",
      let scalar = ScalarType(shortName: words[words.count - 1]), scalar.isStripType
    else { return nil }
    let type = scalar.cName(.structure)
    let (strip, target) = ("const \(type) *", "\(type) *")
    let mask = "const bool *"
    var stem = words.dropFirst().dropLast()
    let kinds = stem.last.flatMap { ["vv", "vs", "sv"].contains($0) ? $0 : nil }
    if kinds != nil { stem.removeLast() }
    let operands = (kinds ?? "").map { $0 == "v" ? strip : type }
    let parts: [String]
    switch (stem.joined(separator: "_"), operands.count) {
    case ("equal", 2), ("not_equal", 2), ("less", 2), ("less_equal", 2):
      parts = ["bool *"] + operands
    case ("select", 2): parts = [target, mask] + operands
    case ("add", 2), ("subtract", 2), ("multiply", 2), ("divide", 2), ("min", 2), ("max", 2),
      ("minimum", 2), ("maximum", 2), ("and", 2), ("or", 2):
      parts = [target] + operands
    case ("negate", 0) where scalar.isComplex: return nil
    case ("copy", 0), ("negate", 0), ("fabs", 0), ("fabsf", 0), ("sqrt", 0), ("sqrtf", 0),
      ("not", 0), ("conj", 0):
      parts = [target, strip]
    case ("load", 0), ("store", 0): parts = [target, mask, strip]
    case ("fill", 0): parts = [target, type]
    case ("accumulate", 0): parts = [type, strip]
    case ("count", 0): parts = [strip]
    case ("map_one", 0): parts = ["void *", target, strip]
    case ("map_two", 0): parts = ["void *", target, strip, strip]
    default: return nil
    }
    return (parts + ["int64_t"]).joined(separator: ", ")
  }

  /// Returns the type of what the function over strips called `name` returns.
  private static func result(of name: String) -> String {
    if name == "pel_count_b8" { return "int64_t" }
    guard name.utf8.starts(with: "pel_accumulate_".utf8),
      let type = ScalarType(shortName: name.dropFirst("pel_accumulate_".count))
    else { return "void" }
    return type.cName(.structure)
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
        let parameters = Self.parameters(of: name) ?? ""
        lines.append("static \(Self.result(of: name)) (*\(name))(\(parameters));")
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
