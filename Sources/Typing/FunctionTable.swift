import PellucidTypes

/// What a function of scalars computes and gives.
struct ScalarCall {
  /// What lowering does.
  let target: CallTarget
  /// The type of the result.
  let result: Type

  /// Creates an instance for the operation `name` on operands of type `compute`.
  init(_ name: String, _ compute: ScalarType, gives result: ScalarType? = nil) {
    self.target = .operation(name, compute: compute)
    self.result = .scalar(result ?? compute)
  }

  /// Creates an instance for a function that lowering writes out.
  init(_ function: SpecialFunction, gives result: ScalarType) {
    self.target = .special(function)
    self.result = .scalar(result)
  }

  /// Creates an instance for a function that lowering writes out, of any result.
  init(_ function: SpecialFunction, givesType result: Type) {
    self.target = .special(function)
    self.result = result
  }
}

/// The functions of Python, `math`, `cmath` and NumPy that kernels call on scalars.
///
/// A row says how many arguments a function takes and what follows from their types. Functions
/// of arrays stand in `Inference+ArrayFunctions`.
enum FunctionTable {
  /// The rule of a function: from the types of the arguments to what it computes, or nil where
  /// it does not take such arguments.
  typealias Rule = @Sendable ([ScalarType]) -> ScalarCall?

  /// A row of the table.
  struct Row: Sendable {
    /// The numbers of arguments that the function takes.
    let arity: ClosedRange<Int>
    /// What follows from their types; nil for a function that is inferred by code of its own.
    let rule: Rule?

    /// Creates an instance with the given parts.
    init(_ arity: ClosedRange<Int>, _ rule: Rule?) {
      self.arity = arity
      self.rule = rule
    }
  }

  /// The rows, by dotted name.
  static let rows: [String: Row] = {
    var rows: [String: Row] = [:]
    for name in Inference.arrangements where name != "flatten" {
      rows["numpy." + name] = Row(1...9, nil)
    }
    for name in Prelude.names { rows[name] = Row(0...9, nil) }
    for name in ArrayReduction.names.keys { rows["numpy." + name] = Row(1...9, nil) }
    for function in RuntimeFunction.allCases {
      rows[function.preludeName] = Row(0...5, nil)
    }
    for part in [python, math, complexMath, numpy, arrays] {
      rows.merge(part) { first, _ in first }
    }
    return rows
  }()

  /// Returns the names of the members of `module`, sorted.
  static func members(of module: String) -> [String] {
    rows.keys.filter { $0.hasPrefix(module + ".") }.map { String($0.dropFirst(module.count + 1)) }
      .sorted()
  }

  /// The functions that take or make arrays, or have other rules of their own.
  private static let arrays: [String: Row] = [
    "len": Row(1...1, nil), "print": Row(0...64, nil), "sorted": Row(1...3, nil),
    "list": Row(0...1, nil), "dict": Row(0...1, nil), "set": Row(0...1, nil),
    "numba.typed.Dict.empty": Row(2...2, nil), "numba.typed.List.empty_list": Row(1...2, nil),
    "numba.is_tuple": Row(1...1, nil),
    "functools.reduce": Row(2...3, nil), "map": Row(2...8, nil),
    "filter": Row(2...2, nil),
    "str": Row(1...1, nil),
    "min": Row(1...64, nil),
    "max": Row(1...64, nil), "round": Row(1...2, nil), "complex": Row(1...2, nil),
    "numpy.empty": Row(1...2, nil), "numpy.ndarray": Row(1...2, nil),
    "numpy.zeros": Row(1...2, nil), "numpy.ones": Row(1...2, nil),
    "numpy.full": Row(2...3, nil), "numpy.empty_like": Row(1...2, nil),
    "numpy.zeros_like": Row(1...2, nil), "numpy.ones_like": Row(1...2, nil),
    "numpy.full_like": Row(2...3, nil), "numpy.copy": Row(1...1, nil),
    "numpy.shape": Row(1...1, nil), "numpy.asarray": Row(1...2, nil),
    "numpy.ascontiguousarray": Row(1...2, nil),
    "numpy.size": Row(1...1, nil), "numpy.ndim": Row(1...1, nil),
    "numpy.result_type": Row(1...16, nil), "numba.is_contiguous": Row(1...1, nil),
    "collections.namedtuple": Row(2...2, nil), "numpy.array": Row(1...2, nil),
    "numpy.finfo": Row(1...1, nil), "numpy.iinfo": Row(1...1, nil),
    "isinstance": Row(2...2, nil),
    "numpy.dtype": Row(1...1, nil), "numpy.einsum": Row(2...32, nil),
    "numpy.tensordot": Row(2...3, nil),
  ]

  /// Python's own functions.
  private static let python: [String: Row] = [
    "abs": Row(1...1) { absolute($0[0], ofBool: .int64) },
    "pow": Row(2...2) { types in
      ScalarCall(.power, gives: Promotion.power(types[0], types[1]))
    },
    "divmod": Row(2...2) { types in
      let type = Promotion.arithmetic(types[0], types[1])
      if type.isComplex { return nil }
      return ScalarCall(.divmod, givesType: .tuple(TupleType([.scalar(type), .scalar(type)])))
    },
  ]

  /// Returns the call of `abs` on `type`.
  static func absolute(_ type: ScalarType, ofBool: ScalarType) -> ScalarCall {
    switch type.kind {
    case .bool: ScalarCall("convert", ofBool)
    case .unsigned: ScalarCall("copy", type)
    case .signed, .float: ScalarCall(.absolute, gives: type)
    case .complex: ScalarCall(.absolute, gives: type.realType)
    }
  }
}
