import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers `first op operand op operand …`.
  mutating func inferComparison(
    _ expression: Expression, _ first: Expression, _ links: [ComparisonLink]
  ) -> ExpressionInfo {
    var lhs = (first, infer(first))
    var isFaulty = false
    if links.count == 1, let link = links.first {
      if let found = inferMembership(lhs.1, link, first) { return found }
      let rhs = infer(link.operand)
      if table(lhs.1) != nil || table(rhs) != nil {
        return inferTableComparison(expression, link.comparison, first, link.operand)
      }
      if isList(lhs.1) || isList(rhs) {
        return inferListComparison(expression, link.comparison, first, link.operand)
      }
      return comparison(link.comparison, lhs.1, rhs, first, link.operand) ?? .unknown
    }
    var exits: [[Int]?] = []
    defer { meet(exits, at: first) }
    for (index, link) in links.enumerated() {
      if index > 0 { exits.append(current) }
      let rhs = (link.operand, infer(link.operand))
      let result = comparison(link.comparison, lhs.1, rhs.1, lhs.0, rhs.0)
      if let result, isArray(result) {
        return report(.notACondition(result.meaning, .splitChain, at: link.operand.span))
      }
      if result == nil { isFaulty = true }
      lhs = rhs
    }
    return isFaulty ? .unknown : ExpressionInfo(.value(.bool))
  }

  /// Infers `x in {a, b}`, which compares with each as `x in (a, b)` does; nil if it is no such test.
  private mutating func inferMembership(
    _ lhs: ExpressionInfo, _ link: ComparisonLink, _ first: Expression
  ) -> ExpressionInfo? {
    guard case .set(let items) = link.operand.kind,
      link.comparison == .contains || link.comparison == .containsNot
    else { return nil }
    let tuple = inferTuple(items)
    self[link.operand] = tuple
    return comparison(link.comparison, lhs, tuple, first, link.operand) ?? .unknown
  }

  /// Infers one `lhs op rhs` of a comparison; nil where a fault has been reported.
  mutating func comparison(
    _ operation: ComparisonOperator, _ lhs: ExpressionInfo, _ rhs: ExpressionInfo,
    _ lhsExpression: Expression, _ rhsExpression: Expression
  ) -> ExpressionInfo? {
    if lhs.meaning == .unknown || rhs.meaning == .unknown { return nil }
    let span = lhsExpression.span.union(rhsExpression.span)
    let result = ExpressionInfo(.value(.bool))
    if case .string(let left)? = lhs.constant, case .string(let right)? = rhs.constant,
      let holds = StringComparison.holds(operation, left, right)
    {
      return ExpressionInfo(.value(.bool), constant: .boolean(holds))
    }
    if let isMember = StringComparison.isMember(operation, lhs.constant, rhs.constant) {
      return ExpressionInfo(.value(.bool), constant: .boolean(isMember))
    }
    switch operation {
    case .isSame, .isNotSame:
      if let known = sameness(lhs.meaning, rhs.meaning) {
        return ExpressionInfo(.value(.bool), constant: .boolean(known == (operation == .isSame)))
      }
      if isOptional(lhs.meaning) || isOptional(rhs.meaning) { return result }
      report(.unsupported("'is' on values", .useEquals, at: span))
      return nil
    case .contains, .containsNot:
      if isArray(rhs.meaning), case .value(.scalar) = lhs.meaning,
        arrayComparison(.equal, lhs, rhs, at: span) != nil
      {
        return result
      }
      if case .range = rhs.meaning, case .value(.scalar(let type)) = lhs.meaning,
        Promotion.isIntegral(type)
      {
        return result
      }
      guard case .value(.tuple(let tuple)) = rhs.meaning,
        tuple.elements.allSatisfy({ canCompare(lhs.meaning.type, $0, .equal) })
      else {
        report(.operandTypes(operation.rawValue, lhs.meaning, rhs.meaning, at: span))
        return nil
      }
      return result
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if case .dtype(let left) = lhs.meaning, case .dtype(let right) = rhs.meaning {
        return ExpressionInfo(
          .value(.bool), constant: .boolean((left == right) == (operation == .equal)))
      }
      if let left = lhs.constant?.integerValue, let right = rhs.constant?.integerValue {
        return ExpressionInfo(
          .value(.bool), constant: .boolean(Inference.holds(operation, left, right)))
      }
      if isArray(lhs.meaning) || isArray(rhs.meaning) {
        return arrayComparison(operation, lhs, rhs, at: span)
      }
      guard canCompare(lhs.meaning.type, rhs.meaning.type, operation) else {
        report(.operandTypes(operation.rawValue, lhs.meaning, rhs.meaning, at: span))
        return nil
      }
      return result
    }
  }

  /// Returns whether `lhs operation rhs` holds for an order or equality.
  private static func holds(_ operation: ComparisonOperator, _ lhs: Int64, _ rhs: Int64) -> Bool {
    switch operation {
    case .equal: lhs == rhs
    case .notEqual: lhs != rhs
    case .less: lhs < rhs
    case .lessOrEqual: lhs <= rhs
    case .greater: lhs > rhs
    case .greaterOrEqual: lhs >= rhs
    case .isSame, .isNotSame, .contains, .containsNot: false
    }
  }

  /// Returns whether `x is y` holds, where that follows from the types.
  private func sameness(_ lhs: Meaning, _ rhs: Meaning) -> Bool? {
    if isOptional(lhs) || isOptional(rhs) { return nil }
    let isNone = (lhs == .value(.none), rhs == .value(.none))
    if isNone.0 || isNone.1 { return isNone.0 && isNone.1 }
    return nil
  }

  /// `true` iff `meaning` is a value that may be None.
  private func isOptional(_ meaning: Meaning) -> Bool {
    if case .value(.optional) = meaning { return true }
    return false
  }

  /// `true` iff `meaning` is an array.
  func isArray(_ meaning: Meaning) -> Bool {
    if case .value(.array) = meaning { return true }
    return false
  }

  /// `true` iff values of the two types can be compared.
  private func canCompare(_ lhs: Type?, _ rhs: Type?, _ operation: ComparisonOperator) -> Bool {
    switch (lhs, rhs) {
    case (.scalar(let left)?, .scalar(let right)?):
      let isOrder = operation != .equal && operation != .notEqual
      return !(isOrder && (left.isComplex || right.isComplex))
    case (.tuple(let left)?, .tuple(let right)?):
      if left.elements.count != right.elements.count, [.equal, .notEqual].contains(operation) {
        return true
      }
      return zip(left.elements, right.elements).allSatisfy { canCompare($0, $1, operation) }
    case (.optional(let wrapped)?, _): return canCompare(wrapped, rhs, operation)
    case (_, .optional(let wrapped)?): return canCompare(lhs, wrapped, operation)
    default: return false
    }
  }

  /// Infers `a and b` or `a or b`.
  mutating func inferLogical(
    _ expression: Expression, _ operation: LogicalOperator, _ operands: [Expression]
  ) -> ExpressionInfo {
    var result: Type?
    var known: Bool?
    var isFaulty = false
    var exits: [[Int]?] = []
    defer {
      fullPaths[expression.id] = current
      meet(exits, at: expression)
    }
    for (index, operand) in operands.enumerated() {
      if index > 0 { exits.append(current) }
      inferCondition(
        operand, ofArray: .bitwise(operation == .and ? "&" : "|"),
        isWhole: tests.contains(expression.id))
      guard var type = self[operand].meaning.type else {
        // What a recursive call gives may not be known in the first walk.
        isFaulty = isFaulty || !awaitsResult
        continue
      }
      if type.holdsList || type.isSharedList {
        // Only the truth counts in a condition; elsewhere the list would be the value.
        if !tests.contains(expression.id) { report(.listAlias(at: operand.span)) }
        type = .bool
      }
      let test = staticTests[operand.id]
      if index == 0 { known = test } else { known = combined(operation, known, test) }
      if let before = result {
        guard let common = before.unified(with: type) else {
          isFaulty = true
          report(
            .operandTypes(
              operation.rawValue, .value(before), .value(type), at: operand.span))
          continue
        }
        result = common
      } else {
        result = type
      }
      // What stands behind a side that decides is not looked at, as in `x is not None and x > 0`.
      if test == (operation == .or) { break }
    }
    guard let result, !isFaulty else { return .unknown }
    let constant = result == .bool ? known.map(ConstantValue.boolean) : nil
    return ExpressionInfo(.value(result), constant: constant)
  }

  /// Makes the present point one that is reached from `exits` too, where the parts of `expression`
  /// that come later do not run: what they assign by `:=` may not be bound.
  mutating func meet(_ exits: [[Int]?], at expression: Expression) {
    guard exits.contains(where: { $0 != current }) else { return }
    current = join(exits + [current], node: expression.id, join: -2, at: expression.span)
  }

  /// Returns the truth of two sides of `and` or `or`, where it is known.
  private func combined(_ operation: LogicalOperator, _ lhs: Bool?, _ rhs: Bool?) -> Bool? {
    switch operation {
    case .and: lhs == false || rhs == false ? false : lhs == true && rhs == true ? true : nil
    case .or: lhs == true || rhs == true ? true : lhs == false && rhs == false ? false : nil
    }
  }
}
