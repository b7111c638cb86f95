import PellucidTypes

/// Names that need no import, and members of the libraries.
enum Builtins {
  /// The builtin functions of Python that kernels call.
  static let functions: Set<String> = [
    "range", "len", "abs", "min", "max", "round", "zip", "enumerate", "reversed", "divmod", "pow",
    "print", "complex", "sum", "any", "all", "sorted", "list", "dict",
    "set", "map", "filter", "str", "isinstance",
  ]

  /// The exception classes that kernels raise.
  static let exceptions: Set<String> = [
    "ArithmeticError", "AssertionError", "Exception", "IndexError", "KeyError", "MemoryError",
    "NotImplementedError", "OverflowError", "RuntimeError", "StopIteration", "TypeError",
    "ValueError", "ZeroDivisionError",
  ]

  /// The names that need no import, sorted.
  static let names: [String] = (Array(functions) + Array(exceptions) + ["int", "float", "bool"])
    .sorted()

  /// The attributes of arrays that are values.
  static let arrayAttributes = [
    "T", "dtype", "flat", "imag", "itemsize", "nbytes", "ndim", "real", "shape", "size", "strides",
  ]

  /// The methods of arrays.
  static let arrayMethods =
    ["astype", "clip", "conj", "conjugate", "copy", "fill", "item", "round"]
    + Inference.arrangements.filter { $0 != "moveaxis" }.sorted()
    + ArrayReduction.names.keys.sorted() + Prelude.methods

  /// Returns what a name that needs no import stands for.
  static func meaning(of name: String) -> Meaning? {
    switch name {
    case "int": return .dtype(.int64)
    case "float": return .dtype(.float64)
    case "bool": return .dtype(.bool)
    case _ where functions.contains(name): return .function(name)
    case _ where exceptions.contains(name): return .exceptionClass(name)
    default: return nil
    }
  }

  /// Returns what the member `name` of `module` stands for.
  static func member(_ name: String, of module: String) -> ExpressionInfo? {
    if let constant = constants[module]?[name] {
      return ExpressionInfo(
        .value(constant.type), constant: constant, global: module + "." + name)
    }
    let path = module + "." + name
    if Names.modules.contains(path) { return ExpressionInfo(.module(path)) }
    switch module {
    case "numpy", "numba", "numba.types", "numba.core.types":
      if name == "newaxis" {
        return ExpressionInfo(.value(.none), constant: ConstantValue.none)
      }
      if let type = dtype(name, isNumba: module != "numpy") { return ExpressionInfo(.dtype(type)) }
    default:
      break
    }
    let isSyntax =
      ["numba.prange", "collections.namedtuple", "typing.NamedTuple"].contains(path)
      || Inference.gridFunctions[path] != nil
    if isSyntax {
      return ExpressionInfo(.function(path))
    }
    return FunctionTable.rows[path] != nil ? ExpressionInfo(.function(path)) : nil
  }

  /// Returns the scalar type that NumPy or Numba calls `name`.
  private static func dtype(_ name: String, isNumba: Bool) -> ScalarType? {
    if !isNumba && ["float", "int", "complex", "char"].contains(name) { return nil }
    return ScalarType(numbaName: name)
  }

  /// The constants of the libraries.
  private static let constants: [String: [String: ConstantValue]] = {
    let common: [String: ConstantValue] = [
      "pi": .float(.pi, .float64), "e": .float(2.718281828459045, .float64),
      "inf": .float(.infinity, .float64), "nan": .float(.nan, .float64),
    ]
    let numpy: [String: ConstantValue] = [
      "euler_gamma": .float(0.5772156649015329, .float64), "True_": .boolean(true),
      "False_": .boolean(false),
    ]
    let tau: [String: ConstantValue] = ["tau": .float(2 * .pi, .float64)]
    return [
      "math": common.merging(tau) { first, _ in first },
      "cmath": common.merging(tau) { first, _ in first },
      "numpy": common.merging(numpy) { first, _ in first },
    ]
  }()
}
