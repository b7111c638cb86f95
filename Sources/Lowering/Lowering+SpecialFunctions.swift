import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a function that has no operation of its own.
  mutating func lowerSpecial(
    _ function: SpecialFunction, _ call: Expression, _ arguments: [Argument], _ result: Type
  ) -> Value {
    let values = arguments.map(\.value)
    switch function {
    case .length: return lowerLength(values[0])
    case .print:
      emit(.print(message(values, separator: " ")))
      return .none
    case .empty, .zeros, .ones, .full:
      return lowerCreation(function, arguments, result)
    case .emptyLike, .zerosLike, .onesLike, .fullLike:
      return lowerLike(function, arguments, result)
    case .sameArray: return lower(values[0])
    case .arrayLiteral:
      return lowerArrayLiteral(argument(arguments, "object", 0) ?? values[0], result)
    case .rankOf, .sizeOf, .shapeOf: return lowerShapeFunction(function, values[0])
    case .copyArray, .fillArray, .item:
      return lowerArrayMethod(function, call, values, result)
    case .divmod:
      return lowerDivmod(values, result)
    case .numpyDivmod:
      return lowerNumpyDivmod(values, result)
    case .frexp, .modf:
      return lowerSplit(function, values, result)
    case .isClose:
      return .scalar(isClose(arguments), .bool)
    case .absolute, .minimum, .maximum, .round, .power, .makeComplex, .floorToInt,
      .ceilToInt, .truncToInt, .logOfBase, .degrees, .radians, .factorial, .combinations,
      .permutations, .square, .reciprocal, .realPart, .imaginaryPart, .conjugate, .angle,
      .roundDigits, .logicalAnd, .logicalOr, .logicalXor, .logicalNot, .heaviside, .logAddExp,
      .logAddExp2, .sinc, .numpyDivide, .numpyFloorDivide, .numpyRemainder, .numpyFmod, .numpyPower,
      .floatMathPower, .clipScalar, .choose:
      guard case .scalar(let type) = result else { unreachable("no scalar") }
      return .scalar(lowerScalarFunction(function, call, values, type), type)
    }
  }

  /// Lowers a function from scalars to a scalar.
  private mutating func lowerScalarFunction(
    _ function: SpecialFunction, _ call: Expression, _ values: [Expression], _ type: ScalarType
  ) -> Operand {
    switch function {
    case .minimum: return extremum(.pythonMinimum, values, type)
    case .maximum: return extremum(.pythonMaximum, values, type)
    case .round: return lowerRound(values, type)
    case .roundDigits: return roundedDigits(scalar(values[0], as: type), values[1], type)
    case .floorToInt: return whole(.floor, values[0])
    case .ceilToInt: return whole(.ceil, values[0])
    case .truncToInt: return whole(.truncate, values[0])
    case .makeComplex:
      let real = scalar(values[0], as: .float64)
      return assign(.makeComplex, [real, scalar(values[1], as: .float64)], type)
    case .absolute, .realPart, .imaginaryPart, .conjugate, .angle:
      return lowerPart(function, call, values, type)
    case .power, .numpyPower, .floatMathPower, .square, .reciprocal, .numpyDivide,
      .numpyFloorDivide, .numpyRemainder, .numpyFmod:
      return lowerArithmeticFunction(function, values, type)
    case .logicalAnd, .logicalOr, .logicalXor, .logicalNot:
      return lowerLogicalFunction(function, values)
    case .logOfBase, .degrees, .radians, .heaviside, .logAddExp, .logAddExp2, .sinc:
      return lowerFormula(function, values, type)
    case .factorial, .combinations, .permutations:
      return lowerCount(function, values)
    case .clipScalar: return lowerClip(values, type)
    case .choose: return lowerChoice(values, type)
    case .length, .print, .empty, .zeros, .ones, .full, .emptyLike, .zerosLike,
      .onesLike, .fullLike, .copyArray, .fillArray, .sameArray, .arrayLiteral, .rankOf, .sizeOf,
      .shapeOf, .item, .divmod, .numpyDivmod,
      .frexp, .modf, .isClose:
      unreachable("this function gives no scalar")
    }
  }

  /// Lowers `len(x)`.
  private mutating func lowerLength(_ value: Expression) -> Value {
    if kernel[value].meaning.isRange { return .scalar(rangeLength(value), .int64) }
    return switch lower(value) {
    case .array(let array, _): .scalar(.extent(array, axis: 0), .int64)
    case .tuple(let elements): .scalar(.integer(elements.count), .int64)
    case .text(let parts): .scalar(.integer(textLength(parts)), .int64)
    case .list(_, let count, _): .scalar(kept(count, .int64), .int64)
    case .reference(let list, let type): .scalar(count(of: list, type), .int64)
    case .table(let table): .scalar(kept(table.count, .int64), .int64)
    case .none, .scalar, .optional: unreachable("typing has refused this 'len'")
    }
  }

  /// Returns the number of characters of a text.
  private func textLength(_ parts: [MessagePart]) -> Int {
    parts.reduce(0) { count, part in
      if case .text(let text) = part { return count + text.unicodeScalars.count }
      return count
    }
  }

  /// Lowers `min(…)` and `max(…)`.
  private mutating func extremum(
    _ operation: PellucidIR.Operation, _ values: [Expression], _ type: ScalarType
  ) -> Operand {
    var elements: [Value] = []
    let written = values.count == 1 ? values[0].writtenItems : nil
    for value in written ?? values { elements.append(lower(value)) }
    if elements.count == 1, case .tuple(let parts) = elements[0] { elements = parts }
    let ofBools: PellucidIR.Operation = operation == .pythonMinimum ? .bitAnd : .bitOr
    let operation = type == .bool ? ofBools : operation
    var result: Operand?
    for element in elements {
      guard case .scalar(let operand, let from) = element else { unreachable("no scalar") }
      let value = converted(operand, from: from, to: type.wide)
      result = result.map { assign(operation, [$0, value], type.wide) } ?? value
    }
    return converted(result ?? .integer(0), from: type.wide, to: type)
  }

  /// Lowers `round(x)` and `round(x, digits)`.
  private mutating func lowerRound(_ values: [Expression], _ type: ScalarType) -> Operand {
    guard case .scalar(let operand, let from) = lower(values[0]) else { unreachable("no scalar") }
    if values.count == 2 {
      return roundedDigits(converted(operand, from: from, to: type), values[1], type)
    }
    guard from.isFloat else { return converted(operand, from: from, to: type) }
    let rounded = assign(.roundToEven, [operand], from)
    return converted(rounded, from: from, to: type)
  }

  /// Returns `value` rounded to a number of decimal digits, as NumPy does: by a power of ten.
  private mutating func roundedDigits(
    _ value: Operand, _ digits: Expression, _ type: ScalarType
  ) -> Operand {
    let count = scalar(digits, as: .int64)
    if case .constant(let constant) = count, case .signed(let number) = constant.value,
      (0...22).contains(number)
    {
      let factor = (0..<number).reduce(1.0) { product, _ in product * 10 }
      return rescaled(value, .constant(Constant(.float(factor), type)), type)
    }
    let ten = Operand.constant(Constant(.float(10), type))
    return rescaled(value, assign(.power, [ten, count], type), type)
  }

  /// Returns `rint(value * factor) / factor`.
  private mutating func rescaled(
    _ value: Operand, _ factor: Operand, _ type: ScalarType
  ) -> Operand {
    let scaled = assign(.multiply, [value, factor], type)
    return assign(.divide, [assign(.roundToEven, [scaled], type), factor], type)
  }

  /// Returns the integer that `operation` rounds a value to.
  private mutating func whole(
    _ operation: PellucidIR.Operation, _ value: Expression
  ) -> Operand {
    guard case .scalar(let operand, let type) = unwrapped(lower(value)) else {
      unreachable("no scalar")
    }
    guard type.isFloat else { return converted(operand, from: type, to: .int64) }
    if operation == .truncate { return converted(operand, from: type, to: .int64) }
    return converted(assign(operation, [operand], type), from: type, to: .int64)
  }

  /// Lowers the functions that take a part of a number.
  private mutating func lowerPart(
    _ function: SpecialFunction, _ call: Expression, _ values: [Expression], _ type: ScalarType
  ) -> Operand {
    guard case .scalar(let operand, let from) = receiver(of: call, values) else {
      unreachable("no scalar")
    }
    switch function {
    case .absolute:
      let value = converted(operand, from: from, to: from.wide)
      let result: ScalarType = from.isComplex ? from.realType : from.wide
      return converted(assign(.absolute, [value], result), from: result, to: type)
    case .conjugate:
      return from.isComplex ? assign(.conjugate, [operand], from) : operand
    case .angle:
      guard from.isComplex else {
        let value = converted(operand, from: from, to: type)
        let zero = Operand.constant(Constant(zeroOf: type))
        return assign(.atan2, [zero, value], type)
      }
      let imaginary = assign(.imaginaryPart, [operand], type)
      return assign(.atan2, [imaginary, assign(.realPart, [operand], type)], type)
    case _:
      let part: PellucidIR.Operation = function == .imaginaryPart ? .imaginaryPart : .realPart
      guard case .scalar(let result, _) = scalarPart(operand, from, part) else {
        unreachable("no scalar")
      }
      return result
    }
  }

  /// Returns what a method is called on, or the one argument of a function.
  private mutating func receiver(of call: Expression, _ values: [Expression]) -> Value {
    if let value = values.first { return lower(value) }
    guard let base = call.receiver else { unreachable("a method is called on something") }
    return lower(base)
  }

  /// Lowers the functions that are operators by another name.
  private mutating func lowerArithmeticFunction(
    _ function: SpecialFunction, _ values: [Expression], _ type: ScalarType
  ) -> Operand {
    let wide = type.wide
    let first = scalar(values[0], as: wide)
    let result: Operand
    switch function {
    case .square: result = assign(.multiply, [first, first], wide)
    case .reciprocal:
      guard type.isInteger else {
        result = assign(.divide, [one(wide), first], wide)
        break
      }
      // NumPy divides as floats, and cuts the fraction off.
      let divisor = converted(first, from: wide, to: .float64)
      let quotient = assign(.divide, [one(.float64), divisor], .float64)
      return converted(quotient, from: .float64, to: type)
    case .numpyDivide:
      result = assign(.divide, [first, scalar(values[1], as: wide)], wide)
    case .numpyFmod:
      // The remainder has the sign of the dividend, whatever that of the divisor.
      let divisor = scalar(values[1], as: wide)
      let size = wide == .int64 ? assign(.absolute, [divisor], wide) : divisor
      result = guarded(.remainderTruncating, first, size, wide)
    case .numpyFloorDivide, .numpyRemainder:
      let operation: PellucidIR.Operation = function == .numpyRemainder ? .modulo : .floorDivide
      let second = scalar(values[1], as: wide)
      result =
        type.isInteger
        ? guarded(operation, first, second, wide) : assign(operation, [first, second], wide)
    case .floatMathPower, .numpyPower:
      let exponent = scalar(values[1], as: wide)
      if wide == .int64 { refuseNegative(exponent) }
      result = assign(.power, [first, exponent], wide)
    case _:
      guard case .scalar(let exponent, let exponentType) = lower(values[1]),
        case .value(.scalar(let baseType)) = kernel[values[0]].meaning
      else { unreachable("no scalar") }
      return power(scalar(values[0], as: baseType), baseType, exponent, exponentType, type)
    }
    return converted(result, from: wide, to: type)
  }

  /// Emits the check that `exponent` is not negative, which NumPy's power makes of integers.
  mutating func refuseNegative(_ exponent: Operand) {
    if let value = exponent.constant?.value, case .signed(let number) = value, number >= 0 {
      return
    }
    let isNegative = assign(.less, [exponent, .integer(0)], .bool)
    raise(
      .valueError, [.text("Integers to negative integer powers are not allowed.")], if: isNegative)
  }

  /// Returns the 1 of the given type.
  func one(_ type: ScalarType) -> Operand {
    let one = Constant(.signed(1), .int64)
    return .constant(one.converted(to: type) ?? one)
  }

  /// Lowers NumPy's logical functions.
  private mutating func lowerLogicalFunction(
    _ function: SpecialFunction, _ values: [Expression]
  ) -> Operand {
    let first = truth(of: lower(values[0]))
    switch function {
    case .logicalNot: return negated(first)
    case .logicalAnd: return assign(.bitAnd, [first, truth(of: lower(values[1]))], .bool)
    case .logicalOr: return assign(.bitOr, [first, truth(of: lower(values[1]))], .bool)
    case .logicalXor: return assign(.bitXor, [first, truth(of: lower(values[1]))], .bool)
    case _: return first
    }
  }

  /// Lowers `np.clip(x, low, high)`: the lower bound first, then the upper one, as NumPy does.
  private mutating func lowerClip(_ values: [Expression], _ type: ScalarType) -> Operand {
    let wide = type.wide
    let value = scalar(values[0], as: wide)
    let raised = assign(.maximum, [value, scalar(values[1], as: wide)], wide)
    let clipped = assign(.minimum, [raised, scalar(values[2], as: wide)], wide)
    return converted(clipped, from: wide, to: type)
  }

  /// Lowers `np.where(test, x, y)`, which computes both.
  private mutating func lowerChoice(_ values: [Expression], _ type: ScalarType) -> Operand {
    let test = truth(of: lower(values[0]))
    let sides = values.dropFirst().map { side in
      var value: Operand = .boolean(false)
      let body = block { value = $0.scalar(side, as: type) }
      return Yield(PellucidIR.Block(body), value)
    }
    return select(test, sides[0], sides[1], type)
  }

  /// Lowers `np.divmod(a, b)`.
  private mutating func lowerNumpyDivmod(_ values: [Expression], _ result: Type) -> Value {
    guard case .tuple(let tuple) = result, case .scalar(let type) = tuple.elements[0] else {
      unreachable("no tuple")
    }
    return .tuple(
      [SpecialFunction.numpyFloorDivide, .numpyRemainder].map { function in
        .scalar(lowerArithmeticFunction(function, values, type), type)
      })
  }

  /// Lowers `divmod(a, b)`.
  private mutating func lowerDivmod(_ values: [Expression], _ result: Type) -> Value {
    guard case .tuple(let tuple) = result, case .scalar(let type) = tuple.elements[0] else {
      unreachable("no tuple")
    }
    let first = scalar(values[0], as: type)
    let second = scalar(values[1], as: type)
    let quotient = arithmetic(.floorDivide, first, second, type)
    let remainder = arithmetic(.modulo, first, second, type)
    return .tuple([.scalar(quotient, type), .scalar(remainder, type)])
  }
}
