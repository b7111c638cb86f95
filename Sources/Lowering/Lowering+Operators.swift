import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// `true` iff a division by zero raises at the present point.
  private var raisesOnZero: Bool {
    kernel.declaration.options.errorModel == .python && parallelDepth == 0
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
    if operation == .power {
      return .scalar(power(lhs, lhsType, rhsOperand, rhsType, type), type)
    }
    if operation == .divide && Promotion.isIntegral(rhsType) {
      checkDivisor(rhsOperand, rhsType, "division by zero")
    }
    let first = converted(lhs, from: lhsType, to: type)
    let second = converted(rhsOperand, from: rhsType, to: type)
    if nonZero.contains(rhsOperand) { nonZero.insert(second) }
    return .scalar(arithmetic(operation, first, second, type), type)
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
    case .leftShift: return assign(.shiftLeft, [lhs, rhs], type)
    case .rightShift: return assign(.shiftRight, [lhs, rhs], type)
    case .bitAnd: return assign(.bitAnd, [lhs, rhs], type)
    case .bitOr: return assign(.bitOr, [lhs, rhs], type)
    case .bitXor: return assign(.bitXor, [lhs, rhs], type)
    case .power, .matrixMultiply: unreachable("this operator is lowered elsewhere")
    }
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
    if !isWhole { return assign(.power, [first, converted(exponent, from: exponentType, to: type)], type) }
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

  /// Returns the power of integers; a negative power of 0 raises.
  private mutating func integerPower(
    _ base: Operand, _ exponent: Operand, _ exponentType: ScalarType, _ type: ScalarType
  ) -> Operand {
    let whole = converted(exponent, from: exponentType, to: type)
    var mayBeNegative = type == .int64 && exponentType.kind == .signed
    if case .constant(let constant) = exponent, case .signed(let number) = constant.value {
      mayBeNegative = number < 0
    }
    if mayBeNegative && raisesOnZero && !isKnownNonZero(base) {
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

  /// Lowers `first op operand op operand …`.
  mutating func lowerComparison(_ first: Expression, _ links: [ComparisonLink]) -> Operand {
    chain(lower(first), first, links[...])
  }

  /// Returns the truth of a chain of comparisons; an operand behind one that fails does not run.
  private mutating func chain(
    _ left: Value, _ leftExpression: Expression, _ links: ArraySlice<ComparisonLink>
  ) -> Operand {
    guard let link = links.first else { return .boolean(true) }
    if let known = staticComparison(link, leftExpression) { return .boolean(known) }
    var right = lower(link.operand)
    if links.count > 1, case .scalar(let operand, let type) = right {
      right = .scalar(kept(operand, type), type)
    }
    let test = compare(link.comparison, left, right)
    guard links.count > 1 else { return test }
    var value: Operand = .boolean(true)
    let rest = block { value = $0.chain(right, link.operand, links.dropFirst()) }
    return select(test, Yield(Block(rest), value), Yield(.boolean(false)), .bool)
  }

  /// Returns the result of a comparison that types or strings decide.
  private func staticComparison(_ link: ComparisonLink, _ left: Expression) -> Bool? {
    let (lhs, rhs) = (kernel[left], kernel[link.operand])
    switch link.comparison {
    case .isSame, .isNotSame:
      guard lhs.meaning == .value(.none) || rhs.meaning == .value(.none) else { return nil }
      if isOptional(lhs.meaning) || isOptional(rhs.meaning) { return nil }
      return (lhs.meaning == rhs.meaning) == (link.comparison == .isSame)
    case .equal, .notEqual:
      if case .dtype(let first) = lhs.meaning, case .dtype(let second) = rhs.meaning {
        return (first == second) == (link.comparison == .equal)
      }
      if case .string(let first)? = lhs.constant, case .string(let second)? = rhs.constant {
        return (first == second) == (link.comparison == .equal)
      }
      return nil
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .containsNot:
      return nil
    }
  }

  /// `true` iff `meaning` is a value that may be None.
  private func isOptional(_ meaning: Meaning) -> Bool {
    if case .value(.optional) = meaning { return true }
    return false
  }

  /// Returns the truth of `left operation right`.
  private mutating func compare(
    _ operation: ComparisonOperator, _ left: Value, _ right: Value
  ) -> Operand {
    switch operation {
    case .isSame, .isNotSame:
      guard case .optional(let present, _) = presence(left, right) else {
        unreachable("typing has refused this 'is'")
      }
      return operation == .isSame ? negated(present) : present
    case .contains, .containsNot:
      guard case .tuple(let elements) = right else { unreachable("no tuple") }
      let found = contains(left, elements[...])
      return operation == .contains ? found : negated(found)
    case .equal: return ordered(.equal, left, right)
    case .notEqual: return ordered(.notEqual, left, right)
    case .less: return ordered(.less, left, right)
    case .lessOrEqual: return ordered(.lessOrEqual, left, right)
    case .greater: return ordered(.greater, left, right)
    case .greaterOrEqual: return ordered(.greaterOrEqual, left, right)
    }
  }

  /// Returns the side of `x is None` that may be None.
  private func presence(_ left: Value, _ right: Value) -> Value {
    if case .optional = left { return left }
    return right
  }

  /// Returns whether `value` equals one of `elements`.
  private mutating func contains(_ value: Value, _ elements: ArraySlice<Value>) -> Operand {
    guard let first = elements.first else { return .boolean(false) }
    let test = ordered(.equal, value, first)
    guard elements.count > 1 else { return test }
    var rest: Operand = .boolean(false)
    let body = block { rest = $0.contains(value, elements.dropFirst()) }
    return select(test, Yield(.boolean(true)), Yield(Block(body), rest), .bool)
  }

  /// Returns the truth of a comparison of scalars or tuples.
  mutating func ordered(
    _ operation: PellucidIR.Operation, _ left: Value, _ right: Value
  ) -> Operand {
    switch (unwrapped(left), unwrapped(right)) {
    case (.scalar(let lhs, let lhsType), .scalar(let rhs, let rhsType)):
      return comparison(operation, lhs, lhsType, rhs, rhsType)
    case (.tuple(let lhs), .tuple(let rhs)):
      return tupleComparison(operation, lhs[...], rhs[...])
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.text, _):
      unreachable("typing has refused this comparison")
    }
  }

  /// Returns the truth of a comparison of tuples, element by element.
  private mutating func tupleComparison(
    _ operation: PellucidIR.Operation, _ lhs: ArraySlice<Value>, _ rhs: ArraySlice<Value>
  ) -> Operand {
    if lhs.count != rhs.count { return .boolean(operation == .notEqual) }
    guard let first = lhs.first, let second = rhs.first else {
      return .boolean([.equal, .lessOrEqual, .greaterOrEqual].contains(operation))
    }
    if lhs.count == 1 { return ordered(operation, first, second) }
    let differ = ordered(.notEqual, first, second)
    var here: Operand = .boolean(operation == .notEqual)
    let decided = block { lowering in
      if operation != .equal && operation != .notEqual {
        here = lowering.ordered(operation, first, second)
      }
    }
    var rest: Operand = .boolean(false)
    let body = block {
      rest = $0.tupleComparison(operation, lhs.dropFirst(), rhs.dropFirst())
    }
    return select(differ, Yield(Block(decided), here), Yield(Block(body), rest), .bool)
  }

  /// Returns the truth of a comparison of scalars; signed against uint64 is by value.
  mutating func comparison(
    _ operation: PellucidIR.Operation, _ lhs: Operand, _ lhsType: ScalarType, _ rhs: Operand,
    _ rhsType: ScalarType
  ) -> Operand {
    if let type = Promotion.comparison(lhsType, rhsType) {
      let first = converted(lhs, from: lhsType, to: type)
      return assign(operation, [first, converted(rhs, from: rhsType, to: type)], .bool)
    }
    if lhsType == .uint64, case .constant(let constant) = rhs, let number = constant.converted(to: .uint64) {
      return assign(operation, [lhs, .constant(number)], .bool)
    }
    if rhsType == .uint64, case .constant(let constant) = lhs, let number = constant.converted(to: .uint64) {
      return assign(operation, [.constant(number), rhs], .bool)
    }
    let isLeftSigned = lhsType != .uint64
    let signed = converted(isLeftSigned ? lhs : rhs, from: isLeftSigned ? lhsType : rhsType, to: .int64)
    let isNegative = assign(.less, [signed, .integer(0)], .bool)
    var value: Operand = .boolean(false)
    let body = block { lowering in
      let unsigned = lowering.assign(.convert, [signed], .uint64)
      value = lowering.assign(
        operation, isLeftSigned ? [unsigned, rhs] : [lhs, unsigned], .bool)
    }
    // A negative number is less than every unsigned one.
    let ifNegative: Bool =
      switch operation {
      case .notEqual: true
      case .less, .lessOrEqual: isLeftSigned
      case .greater, .greaterOrEqual: !isLeftSigned
      case _: false
      }
    return select(
      isNegative, Yield(.boolean(ifNegative)), Yield(Block(body), value), .bool)
  }
}
