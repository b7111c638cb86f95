import PellucidTypes

extension FunctionTable {
  /// The functions of `math`.
  static let math: [String: Row] = {
    var rows: [String: Row] = [:]
    for (name, operation) in unaryMath {
      rows["math." + name] = Row(1...1) { real($0).map { ScalarCall(operation, $0) } }
    }
    rows["math.hypot"] = Row(1...16) { real($0).map { ScalarCall("hypot", $0) } }
    let binary = [
      "atan2": "atan2", "copysign": "copySign", "fmod": "fmod",
      "remainder": "remainder", "nextafter": "nextAfter",
    ]
    for (name, operation) in binary {
      rows["math." + name] = Row(2...2) { real($0).map { ScalarCall(operation, $0) } }
    }
    for (name, operation) in ["isnan": "isNaN", "isinf": "isInfinite", "isfinite": "isFinite"] {
      rows["math." + name] = Row(1...1) {
        real($0).map { ScalarCall(operation, $0, gives: .bool) }
      }
    }
    for (name, function) in [
      ("floor", SpecialFunction.floorToInt), ("ceil", .ceilToInt), ("trunc", .truncToInt),
    ] {
      rows["math." + name] = Row(1...1) {
        real($0).map { _ in ScalarCall(function, gives: .int64) }
      }
    }
    rows.merge(specialMath) { _, special in special }
    return rows
  }()

  /// The functions of `math` that lowering writes out, or that take integers.
  private static let specialMath: [String: Row] = [
    "math.log": Row(1...2) { types in
      real(types).map {
        types.count == 1 ? ScalarCall("log", $0) : ScalarCall(.logOfBase, gives: $0)
      }
    },
    "math.fma": Row(3...3) { real($0).map { ScalarCall("fusedMultiplyAdd", $0) } },
    "math.pow": Row(2...2) { real($0).map { ScalarCall(.floatMathPower, gives: $0) } },
    "math.ldexp": Row(2...2) { types in
      guard Promotion.isIntegral(types[1]) else { return nil }
      return real([types[0]]).map { ScalarCall("ldexp", $0) }
    },
    "math.degrees": Row(1...1) { real($0).map { ScalarCall(.degrees, gives: $0) } },
    "math.radians": Row(1...1) { real($0).map { ScalarCall(.radians, gives: $0) } },
    "math.isclose": Row(2...4) { real($0).map { _ in ScalarCall(.isClose, gives: .bool) } },
    "math.gcd": Row(1...16) { integers($0).map { ScalarCall("greatestCommonDivisor", $0) } },
    "math.lcm": Row(1...16) { integers($0).map { ScalarCall("leastCommonMultiple", $0) } },
    "math.isqrt": Row(1...1) { integers($0).map { _ in ScalarCall("integerSquareRoot", .int64) } },
    "math.factorial": Row(1...1) {
      integers($0).map { _ in ScalarCall(.factorial, gives: .int64) }
    },
    "math.comb": Row(2...2) { integers($0).map { _ in ScalarCall(.combinations, gives: .int64) } },
    "math.perm": Row(1...2) { types in
      integers(types).map { _ in
        ScalarCall(types.count == 1 ? .factorial : .permutations, gives: .int64)
      }
    },
    "math.frexp": Row(1...1) { types in
      real(types).map {
        ScalarCall(.frexp, givesType: .tuple(TupleType([.scalar($0), .int64])))
      }
    },
    "math.modf": Row(1...1) { types in
      real(types).map {
        ScalarCall(.modf, givesType: .tuple(TupleType([.scalar($0), .scalar($0)])))
      }
    },
  ]

  /// The functions of `cmath`.
  static let complexMath: [String: Row] = {
    var rows: [String: Row] = [:]
    for (name, operation) in unaryMath where complexNames.contains(name) {
      rows["cmath." + name] = Row(1...1) { types in
        ScalarCall(operation, types[0] == .complex64 ? .complex64 : .complex128)
      }
    }
    rows["cmath.phase"] = Row(1...1) { types in
      let type: ScalarType = types[0] == .complex64 ? .complex64 : .complex128
      return ScalarCall(.angle, gives: type.realType)
    }
    for (name, operation) in ["isnan": "isNaN", "isinf": "isInfinite", "isfinite": "isFinite"] {
      rows["cmath." + name] = Row(1...1) { types in
        ScalarCall(operation, types[0] == .complex64 ? .complex64 : .complex128, gives: .bool)
      }
    }
    return rows
  }()

  /// The functions of one number that `math` and NumPy share, by the name in `math`.
  private static let unaryMath: [(String, String)] = [
    ("sqrt", "sqrt"), ("cbrt", "cbrt"), ("exp", "exp"), ("exp2", "exp2"), ("expm1", "expm1"),
    ("log2", "log2"), ("log10", "log10"), ("log1p", "log1p"), ("log", "log"), ("sin", "sin"),
    ("cos", "cos"),
    ("tan", "tan"), ("asin", "asin"), ("acos", "acos"), ("atan", "atan"), ("sinh", "sinh"),
    ("cosh", "cosh"), ("tanh", "tanh"), ("asinh", "asinh"), ("acosh", "acosh"),
    ("atanh", "atanh"), ("erf", "erf"), ("erfc", "erfc"), ("gamma", "gamma"),
    ("lgamma", "logGamma"), ("fabs", "absolute"),
  ]

  /// The functions that exist for complex numbers.
  static let complexNames: Set<String> = [
    "sqrt", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh",
    "asinh", "acosh", "atanh",
  ]

  /// Returns the float type in which `math` computes for the given real types, or nil.
  private static func real(_ types: [ScalarType]) -> ScalarType? {
    guard let first = types.first, !types.contains(where: \.isComplex) else { return nil }
    let common = types.dropFirst().reduce(first) { Promotion.arithmetic($0, $1) }
    return Promotion.mathFloat(common)
  }

  /// Returns the 64-bit type of the given integer types, or nil.
  private static func integers(_ types: [ScalarType]) -> ScalarType? {
    guard types.allSatisfy(Promotion.isIntegral) else { return nil }
    return types.allSatisfy { $0.kind == .unsigned } ? .uint64 : .int64
  }
}
