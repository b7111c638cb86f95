import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// `true` iff a division by zero raises at the present point.
  private var raisesOnZero: Bool {
    kernel.declaration.options.errorModel == .python && parallelDepth == 0 && elementContext == nil
  }

  /// Lowers `operation operand`.
  mutating func lowerUnary(
    _ operation: UnaryOperator, _ operand: Expression, _ info: ExpressionInfo
  ) -> Value {
    guard case .value(.scalar(let type)) = info.meaning else { unreachable("no scalar") }
    let wide = type.wide
    let value = scalar(operand, as: wide)
    let result: Operand =
      switch operation {
      case .plus: value
      case .minus: assign(.negate, [value], wide)
      case .invert: assign(.bitNot, [value], wide)
      }
    return .scalar(converted(result, from: wide, to: type), type)
  }

  /// Returns `left operation right`, which has the type `type`; `rhs` is the right side's source.
  mutating func binary(
    _ operation: BinaryOperator, _ left: Value, _ right: Value, as type: Type, _ rhs: Expression
  ) -> Value {
    if case .tuple(let first) = left { return repeated(first, right, rhs) }
    guard case .scalar(let type) = type, case .scalar(let lhs, let lhsType) = unwrapped(left),
      case .scalar(let rhsOperand, let rhsType) = unwrapped(right)
    else { unreachable("typing has refused these operands") }
    let wide = elementContext == nil ? type : type.wide
    if operation == .power {
      let result = power(lhs, lhsType, rhsOperand, rhsType, wide)
      return .scalar(converted(result, from: wide, to: type), type)
    }
    if operation == .divide && Promotion.isIntegral(rhsType) {
      checkDivisor(rhsOperand, rhsType, "division by zero")
    }
    let first = converted(lhs, from: lhsType, to: wide)
    let second = converted(rhsOperand, from: rhsType, to: wide)
    if nonZero.contains(rhsOperand) { nonZero.insert(second) }
    return .scalar(
      converted(arithmetic(operation, first, second, wide), from: wide, to: type), type)
  }

  /// Returns the sum of two tuples, or a tuple repeated.
  private func repeated(_ first: [Value], _ right: Value, _ rhs: Expression) -> Value {
    if case .tuple(let second) = right { return .tuple(first + second) }
    let count = kernel[rhs].constant?.integerValue ?? 0
    return .tuple((0..<max(0, count)).flatMap { _ in first })
  }

  /// Returns `lhs operation rhs` on operands of one type.
  mutating func arithmetic(
    _ operation: BinaryOperator, _ lhs: Operand, _ rhs: Operand, _ type: ScalarType
  ) -> Operand {
    switch operation {
    case .add where type == .bool: return assign(.bitOr, [lhs, rhs], type)
    case .multiply where type == .bool: return assign(.bitAnd, [lhs, rhs], type)
    case .add: return assign(.add, [lhs, rhs], type)
    case .subtract: return assign(.subtract, [lhs, rhs], type)
    case .multiply: return assign(.multiply, [lhs, rhs], type)
    case .divide:
      checkDivisor(rhs, type, type.isComplex ? "complex division by zero" : "division by zero")
      return assign(.divide, [lhs, rhs], type)
    case .floorDivide:
      return integerDivision(.floorDivide, lhs, rhs, type, "integer division by zero")
    case .modulo:
      return integerDivision(.modulo, lhs, rhs, type, "integer modulo by zero")
    case .leftShift where elementContext != nil: return numpyShift(.shiftLeft, lhs, rhs, type)
    case .rightShift where elementContext != nil: return numpyShift(.shiftRight, lhs, rhs, type)
    case .leftShift: return assign(.shiftLeft, [lhs, rhs], type)
    case .rightShift: return assign(.shiftRight, [lhs, rhs], type)
    case .bitAnd: return assign(.bitAnd, [lhs, rhs], type)
    case .bitOr: return assign(.bitOr, [lhs, rhs], type)
    case .bitXor: return assign(.bitXor, [lhs, rhs], type)
    case .power, .matrixMultiply: unreachable("this operator is lowered elsewhere")
    }
  }

  /// Returns `lhs << rhs` or `lhs >> rhs` as NumPy has it: by a count that is negative or too large,
  /// all bits are shifted out.
  mutating func numpyShift(
    _ operation: PellucidIR.Operation, _ lhs: Operand, _ rhs: Operand, _ type: ScalarType
  ) -> Operand {
    if case .constant(let constant) = rhs, case .signed(let count) = constant.value,
      (0..<64).contains(count)
    {
      return assign(operation, [lhs, rhs], type)
    }
    let count = converted(rhs, from: type, to: .uint64)
    let limit = Operand.constant(Constant(.unsigned(64), .uint64))
    let isInside = assign(.less, [count, limit], .bool)
    var shifted = lhs
    let body = block { shifted = $0.assign(operation, [lhs, rhs], type) }
    var rest = Operand.constant(Constant(zeroOf: type))
    var sign: [PellucidIR.Statement] = []
    if operation == .shiftRight && type == .int64 {
      sign = block { rest = $0.assign(operation, [lhs, .integer(63)], type) }
    }
    return select(isInside, Yield(Block(body), shifted), Yield(Block(sign), rest), type)
  }

  /// Returns `lhs // rhs` or `lhs % rhs`.
  private mutating func integerDivision(
    _ operation: PellucidIR.Operation, _ lhs: Operand, _ rhs: Operand, _ type: ScalarType,
    _ message: String
  ) -> Operand {
    let text =
      type.isFloat
      ? (operation == .modulo ? "float modulo" : "float floor division by zero") : message
    if raisesOnZero || type.isFloat {
      if raisesOnZero { checkDivisor(rhs, type, text) }
      return assign(operation, [lhs, rhs], type)
    }
    return guarded(operation, lhs, rhs, type)
  }

  /// Returns the quotient or remainder of integers, and 0 where the divisor is 0.
  mutating func guarded(
    _ operation: PellucidIR.Operation, _ lhs: Operand, _ rhs: Operand, _ type: ScalarType
  ) -> Operand {
    if isKnownNonZero(rhs) { return assign(operation, [lhs, rhs], type) }
    let zero = Operand.constant(Constant(zeroOf: type))
    let isZero = assign(.equal, [rhs, zero], .bool)
    var value = zero
    let body = block { value = $0.assign(operation, [lhs, rhs], type) }
    return select(isZero, Yield(zero), Yield(Block(body), value), type)
  }

  /// `true` iff `operand` is a constant that is not zero, or has been checked.
  private func isKnownNonZero(_ operand: Operand) -> Bool {
    if nonZero.contains(operand) { return true }
    let constant: Constant
    switch operand {
    case .constant(let number): constant = number
    case .global(let id):
      guard case .scalar(let number) = globals.globals[id.index].value else { return false }
      constant = number
    case .register, .extent, .stride: return false
    }
    switch constant.value {
    case .boolean(let flag): return flag
    case .signed(let number): return number != 0
    case .unsigned(let number): return number != 0
    case .float(let number): return number != 0
    case .complex(let real, let imaginary): return real != 0 || imaginary != 0
    }
  }

  /// Emits the check that a divisor is not zero, where the error model asks for one.
  private mutating func checkDivisor(_ divisor: Operand, _ type: ScalarType, _ message: String) {
    guard raisesOnZero, !isKnownNonZero(divisor) else { return }
    let isZero = assign(.equal, [divisor, .constant(Constant(zeroOf: type))], .bool)
    raise(.zeroDivisionError, [.text(message)], if: isZero)
    nonZero.insert(divisor)
  }

  /// Returns `base ** exponent`.
  mutating func power(
    _ base: Operand, _ baseType: ScalarType, _ exponent: Operand, _ exponentType: ScalarType,
    _ type: ScalarType
  ) -> Operand {
    let first = converted(base, from: baseType, to: type)
    let isWhole = Promotion.isIntegral(exponentType)
    if case .constant(let constant) = exponent, isWhole, case .signed(let number) = constant.value,
      (1...4).contains(number)
    {
      return product(first, Int(number), type)
    }
    // What does not fit int64 would turn negative.
    if !isWhole || exponentType == .uint64 && type.isFloat {
      return assign(.power, [first, converted(exponent, from: exponentType, to: type)], type)
    }
    if type.isInteger { return integerPower(first, exponent, exponentType, type) }
    let whole = converted(exponent, from: exponentType, to: .int64)
    return assign(.power, [first, whole], type)
  }

  /// Returns a product of `count` times `base`.
  private mutating func product(_ base: Operand, _ count: Int, _ type: ScalarType) -> Operand {
    if count == 1 { return base }
    let square = assign(.multiply, [base, base], type)
    switch count {
    case 2: return square
    case 3: return assign(.multiply, [square, base], type)
    default: return assign(.multiply, [square, square], type)
    }
  }

  /// Returns the power of integers; a negative power of 0 raises, of elements of an array any.
  private mutating func integerPower(
    _ base: Operand, _ exponent: Operand, _ exponentType: ScalarType, _ type: ScalarType
  ) -> Operand {
    let whole = converted(exponent, from: exponentType, to: type)
    var mayBeNegative = type == .int64 && exponentType.kind == .signed
    if case .constant(let constant) = exponent, case .signed(let number) = constant.value {
      mayBeNegative = number < 0
    }
    if mayBeNegative && elementContext != nil {
      refuseNegative(whole)
    } else if mayBeNegative && raisesOnZero && !isKnownNonZero(base) {
      let isZero = assign(.equal, [base, .integer(0)], .bool)
      let side = block { lowering in _ = lowering.assign(.less, [whole, .integer(0)], .bool) }
      var value: Operand = .boolean(false)
      if let last = side.last?.kind.destinations.first { value = .register(last) }
      let fails = select(
        isZero, Yield(Block(side), value), Yield(.boolean(false)), .bool)
      raise(
        .zeroDivisionError, [.text("0.0 cannot be raised to a negative power")], if: fails)
    }
    return assign(.power, [base, whole], type)
  }
}
