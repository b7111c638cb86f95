import PellucidRuntime
import PellucidSource
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

  /// What a function over strips takes.
  private enum Parameter {
    /// The elements to set, and elements to read.
    case target, strip
    /// One number.
    case scalar
    /// Truth values to set, and truth values that choose.
    case truths, mask
    /// A vector version of a function of libm.
    case function

    /// Returns the C of the parameter's type, for elements of the C type `element`.
    func type(_ element: String) -> String {
      switch self {
      case .target: element + " *"
      case .strip: "const \(element) *"
      case .scalar: element
      case .truths: "bool *"
      case .mask: "const bool *"
      case .function: "void *"
      }
    }
  }

  /// The parameters of the functions over strips but the last, which is the number of elements, by
  /// their names without `pel_` and the type of the elements.
  private static let forms: [String: [Parameter]] = {
    var forms: [String: [Parameter]] = [
      "load": [.target, .mask, .strip], "store": [.target, .mask, .strip],
      "fill": [.target, .scalar], "accumulate": [.scalar, .strip], "count": [.strip],
      "map_one": [.function, .target, .strip], "map_two": [.function, .target, .strip, .strip],
    ]
    for name in ["copy", "negate", "fabs", "fabsf", "sqrt", "sqrtf", "not", "conj"] {
      forms[name] = [.target, .strip]
    }
    let ofTwoOperands: [(first: [Parameter], names: [String])] = [
      ([.truths], ["equal", "not_equal", "less", "less_equal"]), ([.target, .mask], ["select"]),
      (
        [.target],
        [
          "add", "subtract", "multiply", "divide", "min", "max", "minimum", "maximum", "and", "or",
        ]
      ),
    ]
    for (first, names) in ofTwoOperands {
      for name in names {
        forms[name + "_vv"] = first + [.strip, .strip]
        forms[name + "_vs"] = first + [.strip, .scalar]
        forms[name + "_sv"] = first + [.scalar, .strip]
      }
    }
    return forms
  }()

  /// Returns what the function over strips called `name` takes, and the type of its elements, if
  /// there is such a function.
  private static func form(of name: String) -> (parameters: [Parameter], element: ScalarType)? {
    guard name.utf8.starts(with: "pel_".utf8),
      let end = name.utf8.lastIndex(of: UInt8(ascii: "_")),
      let start = name.utf8.index(name.startIndex, offsetBy: "pel_".count, limitedBy: end),
      let parameters = forms[String(name[start..<end])],
      let element = ScalarType(shortName: String(name[end...].dropFirst())), element.isStripType,
      !(element.isComplex && name.utf8.starts(with: "pel_negate_".utf8))
    else { return nil }
    return (parameters, element)
  }

  /// Returns `true` iff a function over strips is called `name`.
  static func isOperation(_ name: String) -> Bool { form(of: name) != nil }

  /// Returns the parameters of the function over strips called `name`.
  private static func parameters(of name: String) -> String {
    guard let form = form(of: name) else { unreachable("no function over strips: \(name)") }
    let element = form.element.cName(.structure)
    return form.parameters.map { $0.type(element) + ", " }.joined() + "int64_t"
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
        lines.append("static \(Self.result(of: name)) (*\(name))(\(Self.parameters(of: name)));")
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
