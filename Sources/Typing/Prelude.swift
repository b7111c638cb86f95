import PellucidSource
import PellucidSyntax
import PellucidTypes
import Synchronization

/// The functions of NumPy that are written in the kernel language themselves.
///
/// A call of one is a call of a kernel of a file of ours, which is parsed when the first of its
/// functions is called; it is typed for its arguments and emitted with the caller like any kernel.
package enum Prelude {
  /// A file of functions, of which `PreludeFile` holds the rows.
  enum Family: Int, CaseIterable {
    case accumulations, comparing, complexFunctions, complexMathematics, counting, creation
    case elements, furtherForms, joining, linearAlgebra, lists, mathematics, places, products
    case pythonFunctions, random, scans, searching, shapes, signals, sorting, statistics, tables

    /// What the file holds.
    var file: PreludeFile {
      switch self {
      case .accumulations: .accumulations
      case .comparing: .comparing
      case .complexFunctions: .complexFunctions
      case .complexMathematics: .complexMathematics
      case .counting: .counting
      case .creation: .creation
      case .elements: .elements
      case .furtherForms: .furtherForms
      case .joining: .joining
      case .linearAlgebra: .linearAlgebra
      case .lists: .lists
      case .mathematics: .mathematics
      case .places: .places
      case .products: .products
      case .pythonFunctions: .pythonFunctions
      case .random: .random
      case .scans: .scans
      case .searching: .searching
      case .shapes: .shapes
      case .signals: .signals
      case .sorting: .sorting
      case .statistics: .statistics
      case .tables: .tables
      }
    }

    /// The names that the file binds.
    var scope: ModuleScope { file.scope(as: self) }
  }

  /// The number of the first function of a family, below those of the families before; functions
  /// of the user's file have numbers from 0.
  private static let stride = 1000

  /// The families by the dotted names of their functions.
  private static let families: [String: Family] = {
    var families: [String: Family] = [:]
    for family in Family.allCases {
      for name in family.file.names { families[family.file.dottedName(of: name)] = family }
    }
    return families
  }()

  /// The dotted names of the functions, in no order.
  static var names: some Collection<String> { families.keys }

  /// The names of the methods of arrays, sorted.
  static let methods: [String] = Family.allCases.flatMap(\.file.methods.keys).sorted()

  /// Returns the number of the function that the method `name` of arrays calls.
  static func method(named name: String) -> Int? {
    for family in Family.allCases {
      guard let function = family.file.methods[name] else { continue }
      return family.scope.kernel(named: function).map { number($0, in: family) }
    }
    return nil
  }

  /// Returns the number of the function with the dotted name `name`; nil if there is none.
  static func function(named name: String) -> Int? {
    guard let family = families[name] else { return nil }
    let short = name.split(separator: ".").last.map(String.init) ?? name
    return family.scope.kernel(named: short).map { number($0, in: family) }
  }

  /// The functions that serve calls with so many arguments, by the names of the plain forms.
  private static let furtherForms = [
    "math.nextafter": ("further.nextafter", 3), "cmath.log": ("further.log", 2),
    "pow": ("further.pow", 3),
  ]

  /// Returns the number of the function that serves a call of `name` with `count` arguments, where
  /// the plain form takes fewer.
  static func furtherForm(of name: String, count: Int) -> Int? {
    guard let (form, needed) = furtherForms[name], count == needed else { return nil }
    return function(named: form)
  }

  /// The functions that are a draw and nothing else when they are called without arguments.
  static let draws: [String: RuntimeFunction] = {
    var draws: [String: RuntimeFunction] = [:]
    for name in ["random", "random_sample", "ranf", "sample", "rand", "uniform"] {
      draws["numpy.random." + name] = .double
    }
    for name in ["randn", "standard_normal", "normal"] { draws["numpy.random." + name] = .gauss }
    for name in ["standard_exponential", "exponential"] {
      draws["numpy.random." + name] = .exponential
    }
    return draws
  }()

  /// Returns the number of the function that serves a call of `name` whose first argument is a
  /// number, where that is another one.
  static func function(named name: String, ofNumber isNumber: Bool) -> Int? {
    let hasVariant = name == "numpy.random.permutation" || name == "numpy.random.choice"
    guard isNumber, hasVariant, let family = families[name],
      let short = name.split(separator: ".").last
    else { return function(named: name) }
    return family.scope.kernel(named: short + "_range").map { number($0, in: family) }
  }

  /// Returns the number by which a program knows the function `number` of a family.
  static func number(_ number: Int, in family: Family) -> Int {
    -1 - (family.rawValue * stride + number)
  }

  /// Functions that are written for a call, such as the loops of `np.einsum`.
  private struct WrittenFunctions {
    /// The files, each of one function, in the order of their first calls.
    var scopes: [ModuleScope] = []
    /// The places of the files, by their texts.
    var places: [String: Int] = [:]
  }

  /// The functions that have been written for calls.
  private static let written = Mutex(WrittenFunctions())

  /// The number of the first function that is written for a call, counted from 0 downwards.
  private static let firstWritten = Family.allCases.count * stride

  /// Returns the number of the function called `name` that is all of a file with this text.
  static func function(text: String, named name: String) -> Int {
    written.withLock { written in
      let place = written.places[text] ?? written.scopes.count
      if place == written.scopes.count {
        written.places[text] = place
        written.scopes.append(ModuleScope(prelude: .products, name: name, text: Array(text.utf8)))
      }
      return -1 - (firstWritten + place)
    }
  }

  /// Returns the file that holds the function with the given number; nil if it is the user's.
  package static func scope(of number: Int) -> ModuleScope? {
    if number >= 0 { return nil }
    let place = -1 - number
    if place < firstWritten { return Family(rawValue: place / stride)?.scope }
    return written.withLock { $0.scopes[place - firstWritten] }
  }

  /// Returns the name of the function `name`, which has the given number, as users write it.
  package static func shownName(_ name: String, of number: Int) -> String {
    guard number < 0 else { return name }
    return Family(rawValue: (-1 - number) / stride)?.file.shown(name) ?? "np." + name
  }

  /// Returns the name in C of the function `name`, which has the given number.
  package static func symbol(_ name: String, of number: Int) -> String {
    guard number < 0 else { return name }
    switch Family(rawValue: (-1 - number) / stride)?.file.module {
    case "math"?: return "math_" + name
    case "cmath"?: return "cmath_" + name
    case ""?, "further"?: return "python_" + name
    case "list"?: return "list_" + name
    case "table"?: return "table_" + name
    case "numpy.random"?: return "np_random_" + name
    case _: return "np_" + name
    }
  }

  /// Returns the number of a function in the file that holds it.
  static func index(of number: Int) -> Int {
    if number >= 0 { return number }
    return -1 - number < firstWritten ? (-1 - number) % stride : 0
  }
}

extension ModuleScope {
  /// Creates the scope of a file of the prelude.
  init(prelude family: Prelude.Family, name: String? = nil, text: [UInt8]) {
    let name = name ?? "\(family)"
    let tree = SyntaxTree(parsing: SourceFile(name: "\(name).py", text: text))
    if let fault = tree.diagnostics.first { unreachable("the prelude is faulty: \(fault.message)") }
    self.init(tree, family: family)
  }
}
