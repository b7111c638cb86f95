import PellucidIR
import PellucidTypes

/// How operations are spelled in C.
struct OperationSpelling {
  /// `true` iff the quick build compiles the C: complex numbers are structs.
  let isQuick: Bool

  /// Returns `operation` applied to the operands, with a result of the given type.
  func apply(_ operation: Operation, _ operands: [Value], to type: ScalarType) -> Value {
    var result = Value(expression: .literal("0"), type: type)
    for operand in operands { result.effects.form(operand.effects) }
    let first = operands[0]
    if operation == .convert || operation == .copy {
      return convert(first, to: type, effects: result.effects)
    }
    let operandType = first.type
    if let name = complexHelper(operation, operandType) {
      return call(name, operands, &result)
    }
    switch operation {
    case .copy, .convert: return first
    case .add, .subtract, .multiply, .divide, .divideTruncating, .remainderTruncating, .bitAnd,
      .bitOr, .bitXor, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return binary(operation, operands, &result)
    case .shiftLeft, .shiftRight: return shift(operation, operands, &result)
    case .floorDivide, .modulo: return division(operation, operands, &result)
    case .negate, .bitNot, .not: return prefix(operation, first, &result)
    case .absolute: return absolute(first, &result)
    case .power: return power(operands, &result)
    case .pythonMinimum: return helper("min", operands, &result)
    case .pythonMaximum: return helper("max", operands, &result)
    case .rangeLength:
      if let length = sliceLength(operands) {
        result.expression = length
        result.effects.isCostly = true
        return result
      }
      return helper("range_length", operands, &result)
    case .clip:
      if let index = wrappedBound(operands) {
        return call("pel_slice_bound", [index, operands[2]], &result)
      }
      return helper("clip", operands, &result)
    case .sign: return helper("sign", operands, &result)
    case .greatestCommonDivisor: return helper("gcd", operands, &result)
    case .leastCommonMultiple: return helper("lcm", operands, &result)
    case .minimum: return extremum("pel_minimum", "min", operands, &result)
    case .maximum: return extremum("pel_maximum", "max", operands, &result)
    case .fmin: return extremum("fmin", "min", operands, &result)
    case .fmax: return extremum("fmax", "max", operands, &result)
    case .wrapIndex: return call("pel_wrap_index", operands, &result)
    case .integerSquareRoot: return call("pel_isqrt", operands, &result)
    case .makeComplex: return call(type.complexConstructor, operands, &result)
    case .realPart: return part("creal", "re", first, &result)
    case .imaginaryPart: return part("cimag", "im", first, &result)
    case .conjugate: return call(libm("conj", type.realType), operands, &result)
    case .isNaN: return test(.nan, first, &result)
    case .isInfinite: return test(.infinite, first, &result)
    case .isFinite: return test(.finite, first, &result)
    case .signBit: return test(.sign, first, &result)
    case .ldexp: return scaled(first, by: operands[1], &result)
    case .sqrt, .cbrt, .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sin, .cos, .tan, .asin,
      .acos, .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .erf, .erfc, .gamma, .logGamma,
      .floor, .ceil, .truncate, .roundToEven, .atan2, .hypot, .copySign, .fmod, .remainder,
      .nextAfter, .fusedMultiplyAdd:
      let name = operation.row.libm ?? operation.rawValue
      let base = type.isComplex ? "c" + name : name
      return call(libm(base, type.realType), operands, &result)
    }
  }

  /// Returns the index that is counted from the end of an axis if it is negative, and then clipped
  /// to it: `pel_slice_bound(k, n)`.
  private func wrappedBound(_ operands: [Value]) -> Value? {
    guard case .call(let name, let parts) = operands[0].expression,
      ["pel_wrap_index", "pel_wrap_counter"].contains(name),
      operands[1].expression.literalInteger == 0, parts[1] == operands[2].expression
    else { return nil }
    return Value(expression: parts[0], type: .int64)
  }

  /// Returns the number of places of a slice of step 1 in plain words, if its bounds are clipped to
  /// an extent on the spot: `pel_slice_length(1, n + 3, A_n0)`.
  private func sliceLength(_ operands: [Value]) -> CExpression? {
    guard operands[2].expression.literalInteger == 1, operands[0].type == .int64 else { return nil }
    let (start, stop) = (operands[0].expression, operands[1].expression)
    if let upper = stop.clippedToExtent {
      if start.literalInteger == 0 { return stop }
      guard let lower = start.clippedToExtent, lower.extent == upper.extent else { return nil }
      return .call("pel_slice_length", [lower.bound, upper.bound, upper.extent])
    }
    guard let lower = start.clippedToExtent, lower.extent == stop else { return nil }
    return .binary(.subtract, stop, start)
  }

  /// Returns the index by a loop's variable of an element in an array of so many.
  func wrapCounter(_ operands: [Value]) -> Value {
    var result = Value(expression: .literal("0"), type: .int64)
    for operand in operands { result.effects.form(operand.effects) }
    return call("pel_wrap_counter", operands, &result)
  }

  /// Completes `result` as a call of the helper called `pel_word` of the operands' type.
  private func helper(_ word: String, _ operands: [Value], _ result: inout Value) -> Value {
    call("pel_" + word + operands[0].type.helperSuffix, operands, &result)
  }

  /// Completes `result` as an absolute value.
  private func absolute(_ operand: Value, _ result: inout Value) -> Value {
    switch operand.type.kind {
    case .bool, .unsigned: operand
    case .signed: call("pel_abs", [operand], &result)
    case .float: call(libm("fabs", operand.type), [operand], &result)
    case .complex: call(libm("cabs", operand.type.realType), [operand], &result)
    }
  }

  /// Completes `result` as a product with a power of 2.
  private func scaled(_ value: Value, by exponent: Value, _ result: inout Value) -> Value {
    var exponent = exponent
    if !exponent.isNarrow { exponent.expression = .cast(.named("int"), exponent.expression) }
    return call(libm("ldexp", result.type), [value, exponent], &result)
  }

  /// Returns the name of a <math.h> function for floats of the given type.
  private func libm(_ name: String, _ type: ScalarType) -> String {
    type.realType == .float32 ? name + "f" : name
  }

  /// Completes `result` as a call.
  private func call(_ name: String, _ operands: [Value], _ result: inout Value) -> Value {
    result.expression = .call(name, operands.map(\.expression))
    result.effects.isCostly = true
    return result
  }

  /// Completes `result` as a C operator between two operands.
  private func binary(_ operation: Operation, _ operands: [Value], _ result: inout Value) -> Value {
    var left = operands[0]
    let right = operands[1]
    let spelled = Self.infix(operation)
    if spelled.isComparison {
      if left.isNarrow && right.isNarrow && !left.comparesByValue(with: right) {
        left = left.widened()
      }
      result.expression = .binary(spelled, left.expression, right.expression)
      return result
    }
    if left.isNarrow && right.isNarrow { left = left.widened() }
    result.expression = .binary(spelled, left.expression, right.expression)
    return narrowed(result)
  }

  /// Returns the value with a cast where C computes in int but the type is smaller.
  private func narrowed(_ value: Value) -> Value {
    guard value.type.isInteger, value.type.size < 4 else { return value }
    var result = value
    result.expression = .cast(.scalar(value.type), value.expression)
    return result
  }

  /// Returns the C operator of an operation that is one.
  private static func infix(_ operation: Operation) -> CBinaryOperator {
    infixOperators.first { $0.0 == operation }?.1 ?? .add
  }

  /// The operations that are C operators between two operands.
  private static let infixOperators: [(Operation, CBinaryOperator)] = [
    (.add, .add), (.subtract, .subtract), (.multiply, .multiply), (.divide, .divide),
    (.divideTruncating, .divide), (.remainderTruncating, .remainder),
    (.bitAnd, .bitAnd), (.bitOr, .bitOr), (.bitXor, .bitXor), (.equal, .equal),
    (.notEqual, .notEqual), (.less, .less), (.lessOrEqual, .lessOrEqual), (.greater, .greater),
    (.greaterOrEqual, .greaterOrEqual),
  ]

  /// Completes `result` as a shift, whose count is masked.
  private func shift(_ operation: Operation, _ operands: [Value], _ result: inout Value) -> Value {
    var left = operands[0].widened()
    // `1u` has 32 bits.
    if case .literal = left.expression, left.type == .uint64 {
      left.expression = .cast(.scalar(left.type), left.expression)
    }
    var count = operands[1].expression
    if case .literal(let text) = count, let value = Int(text.filter(\.isNumber)), value < 64 {
      count = .integer(value)
    } else {
      count = .binary(.bitAnd, count, .literal(operands[1].type.kind == .unsigned ? "63u" : "63"))
    }
    let spelled: CBinaryOperator = operation == .shiftLeft ? .shiftLeft : .shiftRight
    result.expression = .binary(spelled, left.expression, count)
    return narrowed(result)
  }

  /// Completes `result` as `//` or `%`.
  private func division(
    _ operation: Operation, _ operands: [Value], _ result: inout Value
  ) -> Value {
    let type = operands[0].type
    if type.kind == .unsigned {
      let left = operands[0].isNarrow && operands[1].isNarrow ? operands[0].widened() : operands[0]
      let spelled: CBinaryOperator = operation == .floorDivide ? .divide : .remainder
      result.expression = .binary(spelled, left.expression, operands[1].expression)
      return narrowed(result)
    }
    let name = operation == .floorDivide ? "pel_floordiv" : "pel_modulo"
    return call(name + type.helperSuffix, operands, &result)
  }

  /// Completes `result` as a prefix operator.
  private func prefix(_ operation: Operation, _ operand: Value, _ result: inout Value) -> Value {
    if operand.type == .bool || operation == .not {
      result.expression = Self.negation(of: operand.expression)
      return result
    }
    let inner = operand.widened().expression
    result.expression = .unary(operation == .negate ? .minus : .complement, inner)
    return narrowed(result)
  }

  /// Returns the opposite of a condition.
  static func negation(of condition: CExpression) -> CExpression {
    switch condition {
    case .binary(.equal, let left, let right): .binary(.notEqual, left, right)
    case .binary(.notEqual, let left, let right): .binary(.equal, left, right)
    case .unary(.not, let inner): inner
    case .name("true"): .name("false")
    case .name("false"): .name("true")
    case .name, .literal, .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow,
      .size, .compound, .braces:
      .unary(.not, condition)
    }
  }

  /// Completes `result` as a power.
  private func power(_ operands: [Value], _ result: inout Value) -> Value {
    let type = operands[0].type
    if type.isInteger { return call("pel_power" + type.helperSuffix, operands, &result) }
    if operands[1].type.isInteger { return call("pel_powi_" + type.shortName, operands, &result) }
    if type.isComplex { return call("pel_power_" + type.shortName, operands, &result) }
    return call(libm("pow", type), operands, &result)
  }

  /// Completes `result` as a minimum or maximum, which for integers is Python's.
  private func extremum(
    _ float: String, _ integer: String, _ operands: [Value], _ result: inout Value
  ) -> Value {
    let type = operands[0].type
    if !type.isFloat { return helper(integer, operands, &result) }
    let isHelper = float.utf8.starts(with: "pel_".utf8)
    return call(isHelper ? float + type.helperSuffix : libm(float, type), operands, &result)
  }

  /// Completes `result` as the real or imaginary part of a complex number.
  private func part(
    _ function: String, _ field: String, _ operand: Value, _ result: inout Value
  ) -> Value {
    if !isQuick { return call(libm(function, result.type), [operand], &result) }
    result.expression = .member(operand.expression, field)
    return result
  }

  /// A test of a float, by the name of C's macro.
  private enum FloatTest: String {
    case nan = "isnan"
    case infinite = "isinf"
    case finite = "isfinite"
    case sign = "signbit"
  }

  /// Completes `result` as a test of a float; a complex number is tested part by part.
  private func test(_ test: FloatTest, _ operand: Value, _ result: inout Value) -> Value {
    if operand.type.isComplex {
      let parts = [Operation.realPart, .imaginaryPart].map {
        condition(test, of: apply($0, [operand], to: operand.type.realType))
      }
      result.expression = .binary(test == .finite ? .and : .or, parts[0], parts[1])
    } else {
      result.expression = condition(test, of: operand)
    }
    result.effects.isCostly = true
    return result
  }

  /// Returns the test of a float; without <math.h> it is spelled out.
  private func condition(_ test: FloatTest, of operand: Value) -> CExpression {
    let value = operand.expression
    if !isQuick {
      let call = CExpression.call(test.rawValue, [value])
      return test == .sign ? .binary(.notEqual, call, .literal("0")) : call
    }
    let type = operand.type
    let zero = type.zero(isQuick: true)
    switch test {
    case .nan: return .binary(.notEqual, value, value)
    case .infinite:
      return .binary(.equal, .call(libm("fabs", type), [value]), .name("INFINITY"))
    case .finite: return .binary(.equal, .binary(.subtract, value, value), zero)
    case .sign:
      let one = CExpression.literal(type == .float32 ? "1.0f" : "1.0")
      return .binary(.less, .call(libm("copysign", type), [one, value]), zero)
    }
  }

  /// Returns the helper that does `operation` on complex numbers, if it is one: products and
  /// quotients always, as C's own treat infinities otherwise; the rest in the quick build.
  private func complexHelper(_ operation: Operation, _ type: ScalarType) -> String? {
    guard type.isComplex,
      let row = Self.complexNames.first(where: { $0.operation == operation }),
      isQuick || row.isAlways
    else { return nil }
    return "pel_\(row.name)_\(type.shortName)"
  }

  /// The words in the names of complex helpers, and whether all flavours use them.
  private static let complexNames: [(operation: Operation, name: String, isAlways: Bool)] = [
    (.add, "add", false), (.subtract, "subtract", false), (.multiply, "multiply", true),
    (.divide, "divide", true), (.negate, "negate", false), (.conjugate, "conjugate", false),
    (.absolute, "abs", false), (.equal, "equal", false), (.notEqual, "not_equal", false),
  ]
}

extension CExpression {
  /// The bound and the extent of `pel_clip(bound, 0, extent)` or `pel_slice_bound(k, extent)`.
  fileprivate var clippedToExtent: (bound: CExpression, extent: CExpression)? {
    switch self {
    case .call("pel_clip", let operands) where operands[1].literalInteger == 0:
      (operands[0], operands[2])
    case .call("pel_slice_bound", let operands): (.call("pel_wrap_index", operands), operands[1])
    case _: nil
    }
  }
}
