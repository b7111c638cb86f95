import PellucidTypes

extension FunctionTable {
  /// The functions of NumPy that take scalars.
  static let numpy: [String: Row] = {
    var rows: [String: Row] = [:]
    for (names, operation) in floatFunctions {
      for name in names { rows["numpy." + name] = Row(1...1, floatRule(operation)) }
    }
    for (names, operation) in floatPairs {
      for name in names {
        rows["numpy." + name] = Row(2...2) { types in
          let type = commonFloat(types)
          return type.isComplex ? nil : ScalarCall(operation, type)
        }
      }
    }
    for (names, operation) in pairs {
      for name in names { rows["numpy." + name] = Row(2...2, pairRule(operation)) }
    }
    for (name, operation) in comparisons {
      rows["numpy." + name] = Row(2...2) { types in
        let isOrder = operation != "eq" && operation != "ne"
        if isOrder && types.contains(where: \.isComplex) { return nil }
        let type = Promotion.comparison(types[0], types[1]) ?? .float64
        return ScalarCall(operation, type, gives: .bool)
      }
    }
    for (name, operation) in tests {
      rows["numpy." + name] = Row(1...1) { types in
        types[0].isComplex && operation == "signBit"
          ? nil : ScalarCall(operation, Promotion.numpyFloat(types[0]), gives: .bool)
      }
    }
    for (name, operation) in [
      "floor": "floor", "ceil": "ceil", "trunc": "truncate", "fix": "truncate",
    ] {
      rows["numpy." + name] = Row(1...1) { types in
        if types[0].isComplex { return nil }
        return types[0].isFloat ? ScalarCall(operation, types[0]) : ScalarCall("copy", types[0])
      }
    }
    rows.merge(special) { first, _ in first }
    rows.merge(logical) { first, _ in first }
    return rows
  }()

  /// Functions of one float or complex number.
  private static let floatFunctions: [([String], String)] = [
    (["sqrt"], "sqrt"), (["cbrt"], "cbrt"), (["exp"], "exp"), (["exp2"], "exp2"),
    (["expm1"], "expm1"), (["log"], "log"), (["log2"], "log2"), (["log10"], "log10"),
    (["log1p"], "log1p"), (["sin"], "sin"), (["cos"], "cos"), (["tan"], "tan"),
    (["arcsin", "asin"], "asin"), (["arccos", "acos"], "acos"), (["arctan", "atan"], "atan"),
    (["sinh"], "sinh"), (["cosh"], "cosh"), (["tanh"], "tanh"),
    (["arcsinh", "asinh"], "asinh"), (["arccosh", "acosh"], "acosh"),
    (["arctanh", "atanh"], "atanh"), (["rint"], "roundToEven"), (["fabs"], "absolute"),
  ]

  /// Functions of two floats.
  private static let floatPairs: [([String], String)] = [
    (["arctan2", "atan2"], "atan2"), (["hypot"], "hypot"), (["copysign"], "copySign"),
    (["nextafter"], "nextAfter"),
  ]

  /// Functions of two numbers that keep their type.
  private static let pairs: [([String], String)] = [
    (["add"], "add"), (["subtract"], "subtract"), (["multiply"], "multiply"),
    (["minimum"], "minimum"), (["maximum"], "maximum"), (["fmin"], "fmin"), (["fmax"], "fmax"),
  ]

  /// Comparisons.
  private static let comparisons: [(String, String)] = [
    ("equal", "eq"), ("not_equal", "ne"), ("less", "lt"), ("less_equal", "le"),
    ("greater", "gt"), ("greater_equal", "ge"),
  ]

  /// Tests of one number.
  private static let tests: [(String, String)] = [
    ("isnan", "isNaN"), ("isinf", "isInfinite"), ("isfinite", "isFinite"), ("signbit", "signBit"),
  ]

  /// Returns the rule of a function of one float; complex numbers go where libm has them.
  private static func floatRule(_ operation: String) -> Rule {
    { types in
      let type = Promotion.numpyFloat(types[0])
      if type.isComplex && !complexNames.contains(operation) { return nil }
      return ScalarCall(operation, type)
    }
  }

  /// Returns the rule of a function of two numbers of one type.
  private static func pairRule(_ operation: String) -> Rule {
    { types in
      let type = Promotion.numpy(types[0], types[1])
      if type == .bool {
        switch operation {
        case "add", "maximum", "fmax": return ScalarCall("bitOr", .bool)
        case "multiply", "minimum", "fmin": return ScalarCall("bitAnd", .bool)
        default: return nil
        }
      }
      let isOrder = ["minimum", "maximum", "fmin", "fmax"].contains(operation)
      if type.isComplex && isOrder { return nil }
      // Among integers there is no NaN, and both families are one.
      if type.isInteger && operation == "fmin" { return ScalarCall("minimum", type) }
      if type.isInteger && operation == "fmax" { return ScalarCall("maximum", type) }
      return ScalarCall(operation, type)
    }
  }

  /// The functions that lowering writes out.
  private static let special: [String: Row] = [
    "numpy.abs": Row(1...1) { absolute($0[0], ofBool: .bool) },
    "numpy.absolute": Row(1...1) { absolute($0[0], ofBool: .bool) },
    "numpy.sign": Row(1...1) { types in
      types[0].kind == .bool || types[0].isComplex ? nil : ScalarCall("sign", types[0])
    },
    "numpy.negative": Row(1...1) { types in
      types[0] == .bool ? nil : ScalarCall("negate", types[0])
    },
    "numpy.positive": Row(1...1) { types in
      types[0] == .bool ? nil : ScalarCall("copy", types[0])
    },
    "numpy.square": Row(1...1) { types in
      types[0] == .bool ? ScalarCall("convert", .int8) : ScalarCall(.square, gives: types[0])
    },
    "numpy.reciprocal": Row(1...1) { types in
      types[0] == .bool
        ? ScalarCall("convert", .int8) : ScalarCall(.reciprocal, gives: types[0])
    },
    "numpy.divide": Row(2...2, divisionRule), "numpy.true_divide": Row(2...2, divisionRule),
    "numpy.floor_divide": Row(2...2) { integerOrFloat($0, .numpyFloorDivide) },
    "numpy.remainder": Row(2...2) { integerOrFloat($0, .numpyRemainder) },
    "numpy.mod": Row(2...2) { integerOrFloat($0, .numpyRemainder) },
    "numpy.divmod": Row(2...2) { types in
      let type = integral(Promotion.numpy(types[0], types[1]))
      if type.isComplex { return nil }
      return ScalarCall(.numpyDivmod, givesType: .tuple(TupleType([.scalar(type), .scalar(type)])))
    },
    "numpy.modf": Row(1...1) { types in
      let type = Promotion.numpyFloat(types[0])
      if type.isComplex { return nil }
      return ScalarCall(.modf, givesType: .tuple(TupleType([.scalar(type), .scalar(type)])))
    },
    "numpy.frexp": Row(1...1) { types in
      let type = Promotion.numpyFloat(types[0])
      if type.isComplex { return nil }
      return ScalarCall(.frexp, givesType: .tuple(TupleType([.scalar(type), .scalar(.int32)])))
    },
    "numpy.fmod": Row(2...2) { types in
      let type = integral(Promotion.numpy(types[0], types[1]))
      if type.isComplex { return nil }
      return type.isFloat ? ScalarCall("fmod", type) : ScalarCall(.numpyFmod, gives: type)
    },
    "numpy.power": Row(2...2, powerRule), "numpy.pow": Row(2...2, powerRule),
    "numpy.float_power": Row(2...2) { types in
      ScalarCall("power", types.contains(where: \.isComplex) ? .complex128 : .float64)
    },
    "numpy.degrees": Row(1...1) { floatOnly($0, .degrees) },
    "numpy.rad2deg": Row(1...1) { floatOnly($0, .degrees) },
    "numpy.radians": Row(1...1) { floatOnly($0, .radians) },
    "numpy.deg2rad": Row(1...1) { floatOnly($0, .radians) },
    "numpy.real": Row(1...1) { ScalarCall(.realPart, gives: $0[0].realType) },
    "numpy.imag": Row(1...1) { ScalarCall(.imaginaryPart, gives: $0[0].realType) },
    "numpy.conj": Row(1...1, conjugateRule), "numpy.conjugate": Row(1...1, conjugateRule),
    "numpy.angle": Row(1...1) { types in
      let type = types[0] == .bool ? .float64 : Promotion.numpyFloat(types[0])
      return ScalarCall(.angle, gives: type.realType)
    },
    "numpy.round": Row(1...2, roundRule), "numpy.around": Row(1...2, roundRule),
    "numpy.heaviside": Row(2...2) { floatPair($0, .heaviside) },
    "numpy.logaddexp": Row(2...2) { floatPair($0, .logAddExp) },
    "numpy.logaddexp2": Row(2...2) { floatPair($0, .logAddExp2) },
    "numpy.sinc": Row(1...1) { types in
      floatOnly([Promotion.isIntegral(types[0]) ? .float64 : types[0]], .sinc)
    },
    "numpy.where": Row(3...3) { types in
      ScalarCall(.choose, gives: Promotion.numpy(types[1], types[2]))
    },
    "numpy.clip": Row(3...3) { types in
      let type = Promotion.numpy(Promotion.numpy(types[0], types[1]), types[2])
      return type.isComplex ? nil : ScalarCall(.clipScalar, gives: type)
    },
    "numpy.ldexp": Row(2...2) { types in
      let type = Promotion.numpyFloat(types[0])
      return type.isComplex || !Promotion.isIntegral(types[1]) ? nil : ScalarCall("ldexp", type)
    },
    "numpy.gcd": Row(2...2) { types in
      let type = Promotion.numpy(types[0], types[1])
      return type.isInteger ? ScalarCall("greatestCommonDivisor", type) : nil
    },
    "numpy.lcm": Row(2...2) { types in
      let type = Promotion.numpy(types[0], types[1])
      return type.isInteger ? ScalarCall("leastCommonMultiple", type) : nil
    },
  ]

  /// The logical functions and those on bits.
  private static let logical: [String: Row] = [
    "numpy.logical_and": Row(2...2) { _ in ScalarCall(.logicalAnd, gives: .bool) },
    "numpy.logical_or": Row(2...2) { _ in ScalarCall(.logicalOr, gives: .bool) },
    "numpy.logical_xor": Row(2...2) { _ in ScalarCall(.logicalXor, gives: .bool) },
    "numpy.logical_not": Row(1...1) { _ in ScalarCall(.logicalNot, gives: .bool) },
    "numpy.bitwise_and": Row(2...2) { bits($0, "bitAnd") },
    "numpy.bitwise_or": Row(2...2) { bits($0, "bitOr") },
    "numpy.bitwise_xor": Row(2...2) { bits($0, "bitXor") },
    "numpy.bitwise_not": Row(1...1) { bits($0, "bitNot") },
    "numpy.invert": Row(1...1) { bits($0, "bitNot") },
    "numpy.bitwise_invert": Row(1...1) { bits($0, "bitNot") },
    "numpy.bitwise_left_shift": Row(2...2) { shift($0, "shiftLeft") },
    "numpy.bitwise_right_shift": Row(2...2) { shift($0, "shiftRight") },
    "numpy.left_shift": Row(2...2) { shift($0, "shiftLeft") },
    "numpy.right_shift": Row(2...2) { shift($0, "shiftRight") },
  ]

  /// Returns the float or complex type in which NumPy computes a function of two floats: each
  /// operand converts to it by itself.
  private static func commonFloat(_ types: [ScalarType]) -> ScalarType {
    Promotion.numpy(Promotion.numpyFloat(types[0]), Promotion.numpyFloat(types[1]))
  }

  /// The rule of true division.
  private static let divisionRule: Rule = { types in
    let type = Promotion.numpy(types[0], types[1])
    return ScalarCall(.numpyDivide, gives: Promotion.isIntegral(type) ? .float64 : type)
  }

  /// The rule of conjugates.
  private static let conjugateRule: Rule = { types in
    types[0] == .bool ? ScalarCall("convert", .int8) : ScalarCall(.conjugate, gives: types[0])
  }

  /// The rule of powers.
  private static let powerRule: Rule = { types in
    ScalarCall(.numpyPower, gives: integral(Promotion.numpy(types[0], types[1])))
  }

  /// The rule of `np.round(x, decimals)`.
  private static let roundRule: Rule = { types in
    if types.count == 2 && !Promotion.isIntegral(types[1]) { return nil }
    if types[0].isComplex { return nil }
    if !types[0].isFloat { return types[0] == .bool ? nil : ScalarCall("copy", types[0]) }
    return types.count == 1
      ? ScalarCall("roundToEven", types[0]) : ScalarCall(.roundDigits, gives: types[0])
  }

  /// Returns the call of a function of two integers or floats.
  private static func integerOrFloat(
    _ types: [ScalarType], _ function: SpecialFunction
  ) -> ScalarCall? {
    let type = integral(Promotion.numpy(types[0], types[1]))
    return type.isComplex ? nil : ScalarCall(function, gives: type)
  }

  /// Returns `type`, or the smallest integer type for bool.
  private static func integral(_ type: ScalarType) -> ScalarType { type == .bool ? .int8 : type }

  /// Returns the call of a function of one float.
  private static func floatOnly(
    _ types: [ScalarType], _ function: SpecialFunction
  ) -> ScalarCall? {
    let type = Promotion.numpyFloat(types[0])
    return type.isComplex ? nil : ScalarCall(function, gives: type)
  }

  /// Returns the call of a function of two floats.
  private static func floatPair(
    _ types: [ScalarType], _ function: SpecialFunction
  ) -> ScalarCall? {
    floatOnly([commonFloat(types)], function)
  }

  /// Returns the call of a function of the bits of integers.
  private static func bits(_ types: [ScalarType], _ operation: String) -> ScalarCall? {
    let type = types.dropFirst().reduce(types[0]) { Promotion.numpy($0, $1) }
    return Promotion.isIntegral(type) ? ScalarCall(operation, type) : nil
  }

  /// Returns the call of a shift.
  private static func shift(_ types: [ScalarType], _ operation: String) -> ScalarCall? {
    let type = integral(Promotion.numpy(types[0], types[1]))
    return type.isInteger ? ScalarCall(operation, type) : nil
  }
}
