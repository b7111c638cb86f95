import PellucidSource
import PellucidSyntax
import PellucidTypes

/// What is read of dictionaries and sets, and how sets are compared and combined.
extension Inference {
  /// Infers `table[index]`.
  mutating func inferTableIndex(
    _ expression: Expression, _ table: TableType, _ index: Expression
  ) -> ExpressionInfo {
    let found = infer(index)
    guard let value = table.value else {
      return report(.notSubscriptable(.value(.table(table)), at: expression.span))
    }
    guard fits(found, table, at: index.span) else { return .unknown }
    calls[expression.id] = .table(.find(finding(table, at: expression.span)))
    return ExpressionInfo(.value(value))
  }

  /// `true` iff `found` can be a key of `table`, of which the types are known; what cannot is
  /// reported.
  mutating func fits(_ found: ExpressionInfo, _ table: TableType, at span: Span) -> Bool {
    guard let key = keyType(found, at: span), table.isKnown else { return false }
    if key == table.key { return true }
    report(.tableKey(key, in: table, at: span))
    return false
  }

  /// Infers `key in table`, and comparisons of tables.
  mutating func inferTableComparison(
    _ expression: Expression, _ operation: ComparisonOperator, _ lhs: Expression, _ rhs: Expression
  ) -> ExpressionInfo {
    let (left, right) = (self[lhs], self[rhs])
    let result = ExpressionInfo(.value(.bool))
    if operation == .contains || operation == .containsNot, let table = table(right) {
      guard fits(left, table, at: lhs.span) else { return .unknown }
      calls[expression.id] = .table(
        .contains(finding(table, at: expression.span), isNegated: operation == .containsNot))
      return result
    }
    if let found = inferDictionaryComparison(expression, operation, left, right) { return found }
    guard let first = table(left), let second = table(right), first.isSet, second.isSet,
      first.key == second.key, first.isKnown
    else {
      if left.meaning == .unknown || right.meaning == .unknown { return .unknown }
      return report(
        .operandTypes(operation.rawValue, left.meaning, right.meaning, at: expression.span))
    }
    let within = comparing("within", first, at: expression.span)
    switch operation {
    case .equal: calls[expression.id] = .table(.equal(within, isNegated: false))
    case .notEqual: calls[expression.id] = .table(.equal(within, isNegated: true))
    case .less, .lessOrEqual:
      calls[expression.id] = .table(
        .within(within, isReversed: false, isProper: operation == .less))
    case .greater, .greaterOrEqual:
      calls[expression.id] = .table(
        .within(within, isReversed: true, isProper: operation == .greater))
    case .isSame, .isNotSame, .contains, .containsNot:
      return report(
        .operandTypes(operation.rawValue, left.meaning, right.meaning, at: expression.span))
    }
    return result
  }

  /// Infers `dict == dict` and its opposite; nil if the operands are no such dictionaries.
  private mutating func inferDictionaryComparison(
    _ expression: Expression, _ operation: ComparisonOperator, _ lhs: ExpressionInfo,
    _ rhs: ExpressionInfo
  ) -> ExpressionInfo? {
    guard operation == .equal || operation == .notEqual, let first = table(lhs),
      let second = table(rhs), !first.isSet, first.isKnown, first.key == second.key,
      first.value == second.value, first.value?.sharedElements.isEmpty == true
    else { return nil }
    let same = comparingEntries(first, at: expression.span)
    calls[expression.id] = .table(.equal(same, isNegated: operation == .notEqual))
    return ExpressionInfo(.value(.bool))
  }

  /// Infers `set | set` and its like; nil if the operands are no such sets.
  mutating func inferTableOperation(
    _ expression: Expression, _ operation: BinaryOperator, _ lhs: ExpressionInfo,
    _ rhs: ExpressionInfo
  ) -> ExpressionInfo? {
    let kinds: [BinaryOperator: TableCall.Combination] = [
      .bitOr: .union, .bitAnd: .intersection, .subtract: .difference,
      .bitXor: .symmetricDifference,
    ]
    guard let first = table(lhs), let second = table(rhs), first.isSet, second.isSet,
      let kind = kinds[operation]
    else { return nil }
    return combined(expression, kind, first, second)
  }

  /// Infers a set that is made of two.
  mutating func combined(
    _ expression: Expression, _ kind: TableCall.Combination, _ first: TableType,
    _ second: TableType
  ) -> ExpressionInfo {
    guard first.isKnown, second.isKnown else { return .unknown }
    guard first.key == second.key else {
      return report(.tableKey(second.key, in: first, at: expression.span))
    }
    let needsSelection = kind != .union
    let grows = kind == .union || kind == .symmetricDifference
    calls[expression.id] = .table(
      .combine(
        kind, selected: needsSelection ? comparing("selected", first, at: expression.span) : nil,
        grows ? entering(first, at: expression.span) : nil))
    return ExpressionInfo(.value(.table(first.owned)))
  }

  /// Returns what a loop over the table `expression` runs through; nil, reported, for a set, whose
  /// order in CPython follows from hashes.
  mutating func tableIteration(
    _ expression: Expression, _ table: TableType, _ part: TableCall.Part
  ) -> Iteration? {
    if table.isSet {
      report(.unsupported("a loop over a set", .sortSet, at: expression.span))
      return nil
    }
    return table.isKnown ? .table(expression, table, part) : nil
  }

  /// Returns what a loop over the call `iterable` of `keys`, `values` or `items` runs through; nil if
  /// it is no such call.
  mutating func viewIteration(_ iterable: Expression) -> Iteration?? {
    guard case .call(let callee, let arguments) = iterable.kind, arguments.isEmpty,
      case .attribute(let base, let name, _) = callee.kind,
      let part = Inference.tableViews[name], let table = table(inferOnce(base)), !table.isSet
    else { return nil }
    return .some(tableIteration(base, table, part))
  }
}
