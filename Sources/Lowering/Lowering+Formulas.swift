import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers the functions that are formulas of others.
  mutating func lowerFormula(
    _ function: SpecialFunction, _ values: [Expression], _ type: ScalarType
  ) -> Operand {
    switch function {
    case .logOfBase:
      let numerator = assign(.log, [scalar(values[0], as: type)], type)
      return assign(.divide, [numerator, assign(.log, [scalar(values[1], as: type)], type)], type)
    case .degrees:
      return assign(
        .multiply, [scalar(values[0], as: type), number(180 / Double.pi, type)], type)
    case .radians:
      return assign(
        .multiply, [scalar(values[0], as: type), number(Double.pi / 180, type)], type)
    case .heaviside: return heaviside(values, type)
    case .logAddExp: return logAddExp(values, type, .exp, .log1p, scale: nil)
    case .logAddExp2: return logAddExp(values, type, .exp2, .log1p, scale: 1.4426950408889634)
    case _: return sinc(scalar(values[0], as: type), type)
    }
  }

  /// Returns the float constant of the given value.
  private func number(_ value: Double, _ type: ScalarType) -> Operand {
    .constant(Constant(.float(type == .float32 ? Double(Float(value)) : value), type))
  }

  /// Lowers `np.heaviside(x, at_zero)`.
  private mutating func heaviside(_ values: [Expression], _ type: ScalarType) -> Operand {
    let x = scalar(values[0], as: type)
    let atZero = scalar(values[1], as: type)
    let isNaN = assign(.isNaN, [x], .bool)
    let isZero = assign(.equal, [x, number(0, type)], .bool)
    let isNegative = assign(.less, [x, number(0, type)], .bool)
    let step = select(isNegative, Yield(number(0, type)), Yield(number(1, type)), type)
    let value = select(isZero, Yield(atZero), Yield(step), type)
    return select(isNaN, Yield(x), Yield(value), type)
  }

  /// Lowers `np.logaddexp` and `np.logaddexp2`.
  private mutating func logAddExp(
    _ values: [Expression], _ type: ScalarType, _ power: PellucidIR.Operation,
    _ logarithm: PellucidIR.Operation, scale: Double?
  ) -> Operand {
    let x = scalar(values[0], as: type)
    let y = scalar(values[1], as: type)
    let areEqual = assign(.equal, [x, y], .bool)
    var same: Operand = x
    let equal = block { lowering in
      let step = scale == nil ? 0.6931471805599453 : 1.0
      same = lowering.assign(.add, [x, lowering.number(step, type)], type)
    }
    var sum: Operand = x
    let different = block { lowering in
      let difference = lowering.assign(.subtract, [x, y], type)
      let distance = lowering.assign(
        .negate, [lowering.assign(.absolute, [difference], type)], type)
      var tail = lowering.assign(
        logarithm, [lowering.assign(power, [distance], type)], type)
      if let scale {
        tail = lowering.assign(.multiply, [tail, lowering.number(scale, type)], type)
      }
      sum = lowering.assign(.add, [lowering.assign(.maximum, [x, y], type), tail], type)
    }
    return select(areEqual, Yield(Block(equal), same), Yield(Block(different), sum), type)
  }

  /// Returns `sin(pi x) / (pi x)`.
  private mutating func sinc(_ x: Operand, _ type: ScalarType) -> Operand {
    let isZero = assign(.equal, [x, number(0, type)], .bool)
    var value: Operand = x
    let body = block { lowering in
      let angle = lowering.assign(.multiply, [lowering.number(Double.pi, type), x], type)
      value = lowering.assign(.divide, [lowering.assign(.sin, [angle], type), angle], type)
    }
    return select(isZero, Yield(number(1, type)), Yield(Block(body), value), type)
  }

  /// Returns the float that `expression` is, or `otherwise` if there is none.
  private mutating func float(_ expression: Expression?, otherwise: Double) -> Operand {
    expression.map { scalar($0, as: .float64) } ?? number(otherwise, .float64)
  }

  /// Lowers `math.isclose(a, b, rel_tol, abs_tol)`.
  mutating func isClose(_ arguments: [Argument]) -> Operand {
    let a = float(argument(arguments, "a", 0), otherwise: 0)
    let b = float(argument(arguments, "b", 1), otherwise: 0)
    let relative = float(argument(arguments, "rel_tol", 2), otherwise: 1e-9)
    let absolute = float(argument(arguments, "abs_tol", 3), otherwise: 0)
    let areEqual = assign(.equal, [a, b], .bool)
    var result: Operand = .boolean(false)
    let body = block { lowering in
      let infiniteA = lowering.assign(.isInfinite, [a], .bool)
      let infiniteB = lowering.assign(.isInfinite, [b], .bool)
      let isInfinite = lowering.assign(.bitOr, [infiniteA, infiniteB], .bool)
      let difference = lowering.assign(
        .absolute, [lowering.assign(.subtract, [a, b], .float64)], .float64)
      let larger = lowering.assign(
        .fmax,
        [lowering.assign(.absolute, [a], .float64), lowering.assign(.absolute, [b], .float64)],
        .float64)
      let tolerance = lowering.assign(
        .fmax, [lowering.assign(.multiply, [relative, larger], .float64), absolute], .float64)
      let isNear = lowering.assign(.lessOrEqual, [difference, tolerance], .bool)
      result = lowering.select(isInfinite, Yield(.boolean(false)), Yield(isNear), .bool)
    }
    return select(areEqual, Yield(.boolean(true)), Yield(Block(body), result), .bool)
  }

  /// Lowers `math.factorial`, `math.comb` and `math.perm`, by a loop of products.
  mutating func lowerCount(_ function: SpecialFunction, _ values: [Expression]) -> Operand {
    let n = kept(scalar(values[0], as: .int64), .int64)
    let isNegative = assign(.less, [n, .integer(0)], .bool)
    let fault =
      function == .factorial
      ? "factorial() not defined for negative values" : "n must be a non-negative integer"
    raise(.valueError, [.text(fault)], if: isNegative)
    guard function != .factorial else { return products(from: n, count: n, divided: false) }
    let k = kept(scalar(values[1], as: .int64), .int64)
    let isNegativeCount = assign(.less, [k, .integer(0)], .bool)
    raise(.valueError, [.text("k must be a non-negative integer")], if: isNegativeCount)
    let product = products(from: n, count: k, divided: function == .combinations)
    let isTooMany = assign(.greater, [k, n], .bool)
    return select(isTooMany, Yield(.integer(0)), Yield(product), .int64)
  }

  /// Returns `n · (n − 1) · …` with `count` factors, divided by `count!` on the way if asked for.
  private mutating func products(from n: Operand, count: Operand, divided: Bool) -> Operand {
    let product = register(.scalar(.int64), named: "product", invented: true)
    emit(.assign(product, .copy, [.integer(1)]))
    let k = register(.scalar(.int64), named: "k", invented: true)
    let body = block { lowering in
      let factor = lowering.assign(.subtract, [n, .register(k)], .int64)
      let next = lowering.assign(.multiply, [.register(product), factor], .int64)
      guard divided else {
        lowering.move(next, to: product)
        return
      }
      let place = lowering.assign(.add, [.register(k), .integer(1)], .int64)
      lowering.move(lowering.assign(.floorDivide, [next, place], .int64), to: product)
    }
    emit(
      .forLoop(
        ForLoop(variable: k, lower: .integer(0), upper: count, body: Block(body))))
    return .register(product)
  }

  /// Lowers `math.frexp` and `math.modf`.
  mutating func lowerSplit(
    _ function: SpecialFunction, _ values: [Expression], _ result: Type
  ) -> Value {
    guard case .tuple(let tuple) = result, case .scalar(let type) = tuple.elements[0] else {
      unreachable("no tuple")
    }
    let x = kept(scalar(values[0], as: type), type)
    return converted(function == .modf ? modf(x, type) : frexp(x, type), to: result)
  }

  /// Returns the fraction and the whole part of `x`, both with its sign.
  private mutating func modf(_ x: Operand, _ type: ScalarType) -> Value {
    let whole = assign(.truncate, [x], type)
    let isInfinite = assign(.isInfinite, [x], .bool)
    var rest: Operand = x
    let body = block { rest = $0.assign(.subtract, [x, whole], type) }
    let fraction = select(
      isInfinite, Yield(number(0, type)), Yield(Block(body), rest), type)
    return .tuple([
      .scalar(assign(.copySign, [fraction, x], type), type), .scalar(whole, type),
    ])
  }

  /// Returns the mantissa in [0.5, 1) and the exponent of `x`.
  private mutating func frexp(_ x: Operand, _ type: ScalarType) -> Value {
    let mantissa = register(.scalar(type), named: "mantissa", invented: true)
    let exponent = register(.scalar(.int64), named: "exponent", invented: true)
    emit(.assign(mantissa, .copy, [x]))
    emit(.assign(exponent, .copy, [.integer(0)]))
    let isFinite = assign(.isFinite, [x], .bool)
    let isNonZero = assign(.notEqual, [x, number(0, type)], .bool)
    let isOrdinary = assign(.bitAnd, [isFinite, isNonZero], .bool)
    let body = block { lowering in
      lowering.scale(mantissa, exponent, type, by: -1) { lowering, size in
        lowering.assign(.greaterOrEqual, [size, lowering.number(1, type)], .bool)
      }
      lowering.scale(mantissa, exponent, type, by: 1) { lowering, size in
        lowering.assign(.less, [size, lowering.number(0.5, type)], .bool)
      }
    }
    emit(.ifElse(isOrdinary, then: Block(body), otherwise: Block()))
    return .tuple([
      .scalar(.register(mantissa), type), .scalar(.register(exponent), .int64),
    ])
  }

  /// Emits the loop that doubles or halves `mantissa` while `test` holds of its size.
  private mutating func scale(
    _ mantissa: Register, _ exponent: Register, _ type: ScalarType, by power: Int,
    while test: (inout FunctionLowering, Operand) -> Operand
  ) {
    var condition: Operand = .boolean(false)
    let header = block { lowering in
      let size = lowering.assign(.absolute, [.register(mantissa)], type)
      condition = test(&lowering, size)
    }
    let body = block { lowering in
      let factor = lowering.number(power < 0 ? 0.5 : 2, type)
      lowering.move(
        lowering.assign(.multiply, [.register(mantissa), factor], type), to: mantissa)
      lowering.move(
        lowering.assign(.subtract, [.register(exponent), .integer(power)], .int64), to: exponent)
    }
    emit(.whileLoop(WhileLoop(header: Block(header), condition: condition, body: Block(body))))
  }
}
