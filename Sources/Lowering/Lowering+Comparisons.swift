import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
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
    let test = compare(
      link.comparison, left, right, isRange: kernel[link.operand].meaning.isRange)
    guard links.count > 1 else { return test }
    var value: Operand = .boolean(true)
    let rest = block { value = $0.chain(right, link.operand, links.dropFirst()) }
    return select(test, Yield(Block(rest), value), Yield(.boolean(false)), .bool)
  }

  /// Returns the result of a comparison that types or strings decide.
  private func staticComparison(_ link: ComparisonLink, _ left: Expression) -> Bool? {
    let (lhs, rhs) = (kernel[left], kernel[link.operand])
    if case .string(let first)? = lhs.constant, case .string(let second)? = rhs.constant {
      return StringComparison.holds(link.comparison, first, second)
    }
    if let isMember = StringComparison.isMember(link.comparison, lhs.constant, rhs.constant) {
      return isMember
    }
    switch link.comparison {
    case .isSame, .isNotSame:
      guard lhs.meaning == .value(.none) || rhs.meaning == .value(.none) else { return nil }
      if isOptional(lhs.meaning) || isOptional(rhs.meaning) { return nil }
      return (lhs.meaning == rhs.meaning) == (link.comparison == .isSame)
    case .equal, .notEqual:
      if case .dtype(let first) = lhs.meaning, case .dtype(let second) = rhs.meaning {
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
    _ operation: ComparisonOperator, _ left: Value, _ right: Value, isRange: Bool
  ) -> Operand {
    switch operation {
    case .isSame, .isNotSame:
      guard case .optional(let present, _) = presence(left, right) else {
        unreachable("typing has refused this 'is'")
      }
      return operation == .isSame ? negated(present) : present
    case .contains, .containsNot:
      if case .array(let array, let type) = right {
        let found = contains(left, array, type)
        return operation == .contains ? found : negated(found)
      }
      guard case .tuple(let elements) = right else { unreachable("no tuple") }
      let found =
        isRange ? contains(left, inRange: elements) : contains(left, elements[...])
      return operation == .contains ? found : negated(found)
    case .equal: return ordered(.equal, left, right)
    case .notEqual: return ordered(.notEqual, left, right)
    case .less: return ordered(.less, left, right)
    case .lessOrEqual: return ordered(.lessOrEqual, left, right)
    case .greater: return ordered(.greater, left, right)
    case .greaterOrEqual: return ordered(.greaterOrEqual, left, right)
    }
  }

  /// Returns the truth of `value in array`: whether an element equals the value.
  private mutating func contains(
    _ value: Value, _ array: Register, _ type: ArrayType
  ) -> Operand {
    var plan = ElementPlan()
    let leaf = leaf(array, type, &plan)
    let region = region(plan, rank: type.rank) { lowering in
      guard let context = lowering.elementContext else { unreachable("no place") }
      return lowering.ordered(.equal, value, lowering.element(of: leaf, context))
    }
    let found = register(.scalar(.bool), named: "found", invented: true)
    emit(
      .arrayOperation(
        region.operation(.reduce(found, .bitOr, from: .boolean(false)), over: plan.extents)))
    return .register(found)
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
    case (.list, .list), (.list, .reference), (.reference, .list), (.reference, .reference):
      let equal = areEqual(unwrapped(left), unwrapped(right))
      return operation == .notEqual ? negated(equal) : equal
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.text, _),
      (.list, _), (.reference, _), (.table, _):
      unreachable("typing has refused this comparison")
    }
  }

  /// `true` iff both values are one and the same integer, which always equals itself.
  private func isSameInteger(_ first: Value, _ second: Value) -> Bool {
    guard case .scalar(let lhs, let type) = first, case .scalar(let rhs, _) = second else {
      return false
    }
    return lhs == rhs && Promotion.isIntegral(type)
  }

  /// Returns the truth of a comparison of tuples, element by element.
  private mutating func tupleComparison(
    _ operation: PellucidIR.Operation, _ lhs: ArraySlice<Value>, _ rhs: ArraySlice<Value>
  ) -> Operand {
    if lhs.count != rhs.count, operation == .equal || operation == .notEqual {
      return .boolean(operation == .notEqual)
    }
    guard let first = lhs.first, let second = rhs.first else {
      // The shorter one comes first.
      let isLess = operation == .less || operation == .lessOrEqual
      if lhs.count != rhs.count { return .boolean(isLess == lhs.isEmpty) }
      return .boolean([.equal, .lessOrEqual, .greaterOrEqual].contains(operation))
    }
    if lhs.count == 1 && rhs.count == 1 { return ordered(operation, first, second) }
    if isSameInteger(first, second) {
      return tupleComparison(operation, lhs.dropFirst(), rhs.dropFirst())
    }
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

  /// `true` iff the last two statements load the two operands from one and the same place.
  private func areOneElement(_ lhs: Operand, _ rhs: Operand) -> Bool {
    guard statements.count > 1,
      case .load(let second, let place) = statements[statements.count - 1].kind,
      case .load(let first, place) = statements[statements.count - 2].kind
    else { return false }
    return lhs == .register(first) && rhs == .register(second)
  }

  /// Returns the truth of a comparison of scalars; signed against uint64 is by value.
  mutating func comparison(
    _ operation: PellucidIR.Operation, _ lhs: Operand, _ lhsType: ScalarType, _ rhs: Operand,
    _ rhsType: ScalarType
  ) -> Operand {
    if Promotion.isIntegral(lhsType), lhsType == rhsType, lhs == rhs || areOneElement(lhs, rhs) {
      return .boolean([.equal, .lessOrEqual, .greaterOrEqual].contains(operation))
    }
    if let type = Promotion.comparison(lhsType, rhsType) {
      let first = converted(lhs, from: lhsType, to: type)
      return assign(operation, [first, converted(rhs, from: rhsType, to: type)], .bool)
    }
    if lhsType == .uint64, case .constant(let constant) = rhs,
      let number = constant.converted(to: .uint64)
    {
      return assign(operation, [lhs, .constant(number)], .bool)
    }
    if rhsType == .uint64, case .constant(let constant) = lhs,
      let number = constant.converted(to: .uint64)
    {
      return assign(operation, [.constant(number), rhs], .bool)
    }
    let isLeftSigned = lhsType != .uint64
    let signed = converted(
      isLeftSigned ? lhs : rhs, from: isLeftSigned ? lhsType : rhsType, to: .int64)
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
