import PellucidSource
import PellucidSyntax
import PellucidTypes
import Synchronization

/// The functions of NumPy that are written in the kernel language themselves.
///
/// A call of one is a call of a kernel of a file of ours, which is parsed when the first of its
/// functions is called; it is typed for its arguments and emitted with the caller like any kernel.
package enum Prelude {
  /// A file of functions.
  enum Family: Int, CaseIterable {
    case accumulations, complexFunctions, complexMathematics, counting, creation, elements
    case furtherForms, joining
    case linearAlgebra, lists, mathematics, products, pythonFunctions, random, scans, searching,
      shapes,
      sorting, statistics

    /// The names that the functions have in `module`; the last part is that in the file.
    var names: [String] {
      switch self {
      case .accumulations: ["add", "multiply", "minimum", "maximum"]
      case .complexFunctions:
        [
          "sign", "exp2", "expm1", "log1p", "log2", "log10", "rint", "minimum", "maximum", "fmin",
          "fmax", "less", "less_equal", "greater", "greater_equal", "round", "around",
        ]
      case .complexMathematics: ["log10", "polar", "rect", "isclose"]
      case .counting:
        [
          "bincount", "histogram", "unique", "isin", "union1d", "intersect1d", "setdiff1d",
          "setxor1d",
        ]
      case .creation:
        [
          "eye", "identity", "arange", "linspace", "logspace", "tri", "tril", "triu", "diag",
          "diagflat", "diagonal", "meshgrid", "outer", "kron", "cross",
        ]
      case .elements: ["isneginf", "isposinf", "bitwise_count"]
      case .furtherForms: ["nextafter", "log", "pow"]
      case .joining:
        [
          "concatenate", "stack", "hstack", "vstack", "column_stack", "dstack", "append", "split",
          "array_split", "hsplit", "vsplit",
        ]
      case .linearAlgebra:
        [
          "solve", "inv", "det", "slogdet", "cholesky", "qr", "eigh", "eigvalsh", "eig", "eigvals",
          "svd", "svdvals", "cond", "pinv", "matrix_rank", "norm", "matrix_power", "lstsq",
        ]
      case .lists:
        [
          "enlarged", "opened", "closed", "index", "place_to_remove", "count", "reverse", "sort",
          "sorted", "copied", "joined", "repeated", "equal", "unequal", "least", "greatest",
        ]
      case .mathematics: ["ulp", "dist", "prod", "fsum", "sumprod"]
      case .products: ["matmul", "dot", "vdot", "inner", "trace"]
      case .pythonFunctions: ["sum", "any", "all"]
      case .random: Self.randomNames
      case .scans:
        [
          "cumsum", "cumprod", "nancumsum", "nancumprod", "diff", "ediff1d", "gradient",
          "trapezoid", "interp",
        ]
      case .searching:
        [
          "argmax", "argmin", "nanargmax", "nanargmin", "searchsorted", "digitize", "nonzero",
          "flatnonzero", "argwhere", "take", "put", "trim_zeros",
        ]
      case .shapes:
        [
          "roll", "flip", "flipud", "fliplr", "rot90", "squeeze", "expand_dims", "atleast_1d",
          "atleast_2d", "atleast_3d", "broadcast_to", "repeat", "tile", "pad",
        ]
      case .sorting: ["sort", "argsort", "partition", "argpartition", "lexsort"]
      case .statistics:
        [
          "nansum", "nanprod", "nanmean", "nanvar", "nanstd", "nanmin", "nanmax", "median",
          "nanmedian", "percentile", "quantile", "average", "cov", "corrcoef",
        ]
      }
    }

    /// The module that the functions are members of, empty for those that need no import; those of complex numbers take the place of
    /// NumPy's where it has no operation for such numbers.
    var module: String {
      switch self {
      case .accumulations: "accumulate"
      case .complexFunctions: "complex"
      case .complexMathematics: "cmath"
      case .furtherForms: "further"
      case .linearAlgebra: "numpy.linalg"
      case .lists: "list"
      case .mathematics: "math"
      case .pythonFunctions: ""
      case .random: "numpy.random"
      case .counting, .creation, .elements, .joining, .products, .scans, .searching, .shapes,
        .sorting, .statistics:
        "numpy"
      }
    }

    /// Returns the dotted name of the function `name` of the family.
    func dottedName(of name: String) -> String { module.isEmpty ? name : module + "." + name }

    /// Returns the name of the function `name` of the family, as users write it.
    func shown(_ name: String) -> String {
      switch module {
      case "list": ["sorted": "sorted", "least": "min", "greatest": "max"][name] ?? "list." + name
      case "", "math", "cmath": dottedName(of: name)
      case "further": name
      case "numpy.linalg", "numpy.random": "np" + dottedName(of: name).dropFirst("numpy".count)
      case _: "np." + name
      }
    }

    /// The functions of the file that are methods of arrays, by the names of the methods.
    var methods: [String: String] {
      switch self {
      case .creation: ["diagonal": "diagonal"]
      case .products: ["dot": "dot", "trace": "trace"]
      case .scans: ["cumprod": "cumprod", "cumsum": "cumsum"]
      case .searching:
        [
          "argmax": "argmax", "argmin": "argmin", "nonzero": "nonzero", "put": "put",
          "searchsorted": "searchsorted", "take": "take",
        ]
      case .shapes: ["item": "item", "repeat": "repeat", "squeeze": "squeeze"]
      case .sorting:
        [
          "argpartition": "argpartition", "argsort": "argsort",
          "partition": "partition_in_place", "sort": "sort_in_place",
        ]
      case .accumulations, .complexFunctions, .complexMathematics, .counting, .elements,
        .furtherForms, .joining, .linearAlgebra, .lists, .mathematics, .pythonFunctions, .random,
        .statistics:
        [:]
      }
    }

    /// `true` iff no variable that the functions of the file index with is ever negative, so that
    /// none has to be tested.
    var countsFromStart: Bool {
      switch self {
      case .counting, .creation, .lists, .scans, .searching, .sorting, .statistics: true
      case .accumulations, .complexFunctions, .complexMathematics, .elements, .furtherForms,
        .joining, .linearAlgebra, .mathematics, .products, .pythonFunctions, .random, .shapes:
        false
      }
    }

    /// The names that the file binds.
    var scope: ModuleScope {
      switch self {
      case .accumulations: Self.accumulationsScope
      case .complexFunctions: Self.complexFunctionsScope
      case .complexMathematics: Self.complexMathematicsScope
      case .elements: Self.elementsScope
      case .furtherForms: Self.furtherFormsScope
      case .linearAlgebra: Self.linearAlgebraScope
      case .lists: Self.listsScope
      case .mathematics: Self.mathematicsScope
      case .products: Self.productsScope
      case .pythonFunctions: Self.pythonFunctionsScope
      case .random: Self.randomScope
      case .shapes: Self.shapesScope
      case .creation: Self.creationScope
      case .joining: Self.joiningScope
      case .scans: Self.scansScope
      case .sorting: Self.sortingScope
      case .searching: Self.searchingScope
      case .counting: Self.countingScope
      case .statistics: Self.statisticsScope
      }
    }

    private static let accumulationsScope = ModuleScope(
      prelude: .accumulations, text: PackageResources.accumulations_py)
    private static let complexFunctionsScope = ModuleScope(
      prelude: .complexFunctions, text: PackageResources.complex_functions_py)
    private static let complexMathematicsScope = ModuleScope(
      prelude: .complexMathematics, text: PackageResources.complex_mathematics_py)
    private static let elementsScope = ModuleScope(
      prelude: .elements, text: PackageResources.elements_py)
    private static let furtherFormsScope = ModuleScope(
      prelude: .furtherForms, text: PackageResources.further_forms_py)
    private static let linearAlgebraScope = ModuleScope(
      prelude: .linearAlgebra, text: PackageResources.linear_algebra_py)
    private static let listsScope = ModuleScope(
      prelude: .lists, text: PackageResources.lists_py)
    private static let mathematicsScope = ModuleScope(
      prelude: .mathematics, text: PackageResources.mathematics_py)
    private static let productsScope = ModuleScope(
      prelude: .products, text: PackageResources.products_py)
    /// The functions of `np.random`.
    private static let randomNames = [
      "seed", "random", "random_sample", "ranf", "sample", "rand", "randn", "uniform",
      "standard_normal", "normal", "lognormal", "randint", "standard_exponential", "exponential",
      "rayleigh", "weibull", "pareto", "power", "standard_gamma", "gamma", "chisquare", "beta",
      "standard_t", "standard_cauchy", "laplace", "gumbel", "logistic", "poisson", "binomial",
      "geometric", "shuffle", "permutation", "choice",
    ]

    private static let randomScope = ModuleScope(
      prelude: .random, text: PackageResources.random_py)
    private static let pythonFunctionsScope = ModuleScope(
      prelude: .pythonFunctions, text: PackageResources.python_functions_py)
    private static let shapesScope = ModuleScope(
      prelude: .shapes, text: PackageResources.shapes_py)
    private static let creationScope = ModuleScope(
      prelude: .creation, text: PackageResources.creation_py)
    private static let joiningScope = ModuleScope(
      prelude: .joining, text: PackageResources.joining_py)
    private static let scansScope = ModuleScope(
      prelude: .scans, text: PackageResources.scans_py)
    private static let sortingScope = ModuleScope(
      prelude: .sorting, text: PackageResources.sorting_py)
    private static let searchingScope = ModuleScope(
      prelude: .searching, text: PackageResources.searching_py)
    private static let countingScope = ModuleScope(
      prelude: .counting, text: PackageResources.counting_py)
    private static let statisticsScope = ModuleScope(
      prelude: .statistics, text: PackageResources.statistics_py)
  }

  /// The number of the first function of a family, below those of the families before; functions
  /// of the user's file have numbers from 0.
  private static let stride = 1000

  /// The families by the dotted names of their functions.
  private static let families: [String: Family] = {
    var families: [String: Family] = [:]
    for family in Family.allCases {
      for name in family.names { families[family.dottedName(of: name)] = family }
    }
    return families
  }()

  /// The dotted names of the functions.
  static var names: [String] { families.keys.sorted() }

  /// The names of the methods of arrays, sorted.
  static let methods: [String] = Family.allCases.flatMap(\.methods.keys).sorted()

  /// Returns the number of the function that the method `name` of arrays calls.
  static func method(named name: String) -> Int? {
    for family in Family.allCases {
      guard let function = family.methods[name] else { continue }
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
    return Family(rawValue: (-1 - number) / stride)?.shown(name) ?? "np." + name
  }

  /// Returns the name in C of the function `name`, which has the given number.
  package static func symbol(_ name: String, of number: Int) -> String {
    guard number < 0 else { return name }
    switch Family(rawValue: (-1 - number) / stride)?.module {
    case "math"?: return "math_" + name
    case "cmath"?: return "cmath_" + name
    case ""?, "further"?: return "python_" + name
    case "list"?: return "list_" + name
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
  fileprivate init(prelude family: Prelude.Family, name: String? = nil, text: [UInt8]) {
    let name = name ?? "\(family)"
    let tree = SyntaxTree(parsing: SourceFile(name: "\(name).py", text: text))
    if let fault = tree.diagnostics.first { unreachable("the prelude is faulty: \(fault.message)") }
    self.init(tree, family: family)
  }
}
