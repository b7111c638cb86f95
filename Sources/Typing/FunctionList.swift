import PellucidSource
import PellucidSyntax
import PellucidTypes

/// The functions that kernels call, as the documentation shows them.
///
/// It is made of the tables that inference reads, so that it cannot leave out what those hold.
package enum FunctionList {
  /// A function.
  package struct Entry: Sendable {
    /// The name, as users write it.
    package let name: String
    /// The call with its parameters.
    package let signature: String
    /// What the function does, in one line; empty if nobody wrote it.
    package let text: String
    /// Statements over the variables of `variables` with `;` between them, of which the last is a
    /// value; empty if nobody wrote them.
    package let example: String
    /// The value of the example in Python, where not all supported versions have the function.
    package var expected: String? { FunctionExamples.expected[name] }
  }

  /// Functions that belong together.
  package struct Section: Sendable {
    /// What they are.
    package let title: String
    /// The functions, sorted by name where no file orders them.
    package let entries: [Entry]
  }

  /// The variables of the examples, and what they are, in Python.
  package static let variables: [(name: String, value: String)] = [
    ("x", "np.array([0.5, 0.25, 0.75, 0.125])"), ("y", "np.array([2.0, 0.5, 1.5, 0.25])"),
    ("n", "np.array([3, 1, 2, 1])"), ("z", "np.array([1.0 + 2.0j, -0.5 + 0.25j, 2.0 - 1.0j])"),
    ("a", "np.array([[4.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 2.0]])"),
  ]

  /// All functions.
  package static var sections: [Section] {
    let own = FunctionTable.rows.keys.sorted().filter {
      !Prelude.names.contains($0) && RuntimeFunction(preludeName: $0) == nil
    }
    let inPython = Builtins.functions.sorted().filter { !Prelude.names.contains($0) }
    let reductions = own.filter { isReduction($0) }
    let elements = own.filter { $0.hasPrefix("numpy.") && FunctionTable.rows[$0]?.rule != nil }
    let arrays = own.filter {
      $0.hasPrefix("numpy.") && !elements.contains($0) && !reductions.contains($0)
    }
    return [
      Section(title: "Python", entries: inPython.map(entry)),
      Section(title: "math", entries: own.filter { $0.hasPrefix("math.") }.map(entry)),
      Section(title: "cmath", entries: own.filter { $0.hasPrefix("cmath.") }.map(entry)),
      Section(title: "NumPy: functions of elements", entries: elements.map(entry)),
      Section(title: "NumPy: reductions", entries: reductions.map(entry)),
      Section(title: "NumPy: arrays", entries: arrays.map(entry)),
      Section(title: "Methods of arrays", entries: methods.map(method)),
    ] + Prelude.Family.allCases.filter { ![.lists, .tables].contains($0) }.map(section)
  }

  /// `true` iff the function with the dotted name `name` reduces arrays.
  private static func isReduction(_ name: String) -> Bool {
    name.hasPrefix("numpy.") && ArrayReduction.names[String(name.dropFirst("numpy.".count))] != nil
  }

  /// The methods of arrays that NumPy has too.
  private static var methods: [String] {
    Builtins.arrayMethods.sorted().filter {
      !["amin", "amax", "count_nonzero", "ptp"].contains($0)
    }
  }

  /// Returns the entry of the function with the dotted name `name`, which is none of the prelude.
  private static func entry(of name: String) -> Entry {
    let shown = Inference.shortName(name)
    let own = String(shown.split(separator: ".").last ?? "")
    let arity = FunctionTable.rows[name]?.arity ?? 1...1
    let operands =
      isReduction(name) ? ArrayReduction.names[own].map(ArrayReduction.parameters) : nil
    return Entry(
      name: shown,
      signature: operands.map { "\(shown)(\($0.joined(separator: ", ")))" }
        ?? signature(shown, arity: arity),
      text: FunctionExamples.texts[own] ?? "",
      example: FunctionExamples.ofFunctions[shown]
        ?? FunctionExamples.usual(shown, arity: arity, isReduction: operands != nil))
  }

  /// Returns how `name` is called with so many arguments, of which some may be left out.
  private static func signature(_ name: String, arity: ClosedRange<Int>) -> String {
    if arity.upperBound > 4 { return "\(name)(…)" }
    let letters = ["x", "y", "z", "t"]
    let needed = letters.prefix(arity.lowerBound).joined(separator: ", ")
    let rest = letters[arity.lowerBound..<arity.upperBound].map { "[, \($0)]" }.joined()
    return "\(name)(\(needed)\(rest))"
  }

  /// Returns the entry of the method `name` of arrays.
  private static func method(_ name: String) -> Entry {
    let function = Prelude.method(named: name).flatMap { number in
      Prelude.scope(of: number).map { ($0, $0.functions[Prelude.index(of: number)]) }
    }
    let parameters = ArrayReduction.names[name].map {
      ArrayReduction.parameters(of: $0).dropFirst().joined(separator: ", ")
    }
    return Entry(
      name: "." + name,
      signature: ".\(name)("
        + (function.map { parameterList($0.1, in: $0.0, withoutFirst: true) } ?? parameters ?? "…")
        + ")",
      text: function.flatMap { firstLine($0.1) } ?? FunctionExamples.texts[name] ?? "",
      example: FunctionExamples.ofMethods[name] ?? "a.\(name)()")
  }

  /// Returns the functions of a file of the prelude.
  private static func section(of family: Prelude.Family) -> Section {
    let file = family.file
    let entries = zip(file.names, file.examples).map { name, example in
      let shown = file.shown(name) + (file.module == "accumulate" ? ".accumulate" : "")
      let number = family.scope.kernel(named: name)
      let function = number.map { family.scope.functions[$0] }
      let parameters = function.map { parameterList($0, in: family.scope, withoutFirst: false) }
      return Entry(
        name: shown, signature: "\(shown)(\(parameters ?? "…"))",
        text: function.flatMap(firstLine) ?? "", example: example)
    }
    return Section(title: family.title, entries: entries)
  }

  /// Returns the first line of what is said of a function.
  private static func firstLine(_ function: ModuleScope.Declaration) -> String? {
    function.function.docstring?.split(separator: "\n").first.map(String.init)
  }

  /// Returns the parameters of a function with their defaults.
  private static func parameterList(
    _ function: ModuleScope.Declaration, in scope: ModuleScope, withoutFirst: Bool
  ) -> String {
    let parameters = function.function.parameters.dropFirst(withoutFirst ? 1 : 0)
    return parameters.map { parameter in
      guard let value = parameter.defaultValue else { return parameter.name }
      return "\(parameter.name)=\(scope.tree.file.text(of: value.span))"
    }.joined(separator: ", ")
  }
}

extension Prelude.Family {
  /// What the functions of the file are.
  fileprivate var title: String {
    switch self {
    case .accumulations: "NumPy: ufunc.accumulate"
    case .comparing: "NumPy: comparing"
    case .complexFunctions: "NumPy: functions of complex elements"
    case .complexMathematics: "cmath, continued"
    case .counting: "NumPy: counting and sets"
    case .creation: "NumPy: creation"
    case .elements: "NumPy: functions of elements, continued"
    case .furtherForms: "Further forms"
    case .joining: "NumPy: joining and splitting"
    case .linearAlgebra: "NumPy: linear algebra"
    case .lists: "Lists"
    case .mathematics: "math, continued"
    case .places: "NumPy: places"
    case .products: "NumPy: products"
    case .pythonFunctions: "Python, continued"
    case .random: "NumPy: random numbers"
    case .scans: "NumPy: scans"
    case .searching: "NumPy: searching"
    case .shapes: "NumPy: shapes"
    case .signals: "NumPy: signals"
    case .sorting: "NumPy: sorting"
    case .statistics: "NumPy: statistics"
    case .tables: "Dictionaries and sets"
    }
  }
}
