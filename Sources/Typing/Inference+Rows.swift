import PellucidSource
import PellucidSyntax
import PellucidTypes

/// `np.array` of comprehensions inside each other, which makes an array of several axes.
extension Inference {
  /// What comprehensions inside each other make.
  struct Rows {
    /// The number of axes.
    var rank: Int
    /// The type of the elements.
    var element: ScalarType
  }

  /// `true` iff `expression` is a comprehension of comprehensions, or of lists or tuples that are
  /// written out.
  static func makesRows(_ expression: Expression) -> Bool {
    guard case .comprehension(.list, let element, _) = expression.kind else { return false }
    switch element.kind {
    case .comprehension(.list, _, _), .list, .tuple: return true
    default: return false
    }
  }

  /// Infers `np.array` of comprehensions inside each other.
  mutating func inferRows(
    _ call: Expression, _ object: Expression, dtype: ScalarType?
  ) -> ExpressionInfo {
    guard let rows = rows(object, around: []) else { return .unknown }
    guard !changesList(object) else {
      return report(.unsupported("an array of what a list loses", .writeLoop, at: object.span))
    }
    let element = dtype ?? rows.element
    guard Promotion.canStore(rows.element, in: element) else {
      return report(.cannotStore(.scalar(rows.element), .scalar(element), at: object.span))
    }
    calls[call.id] = .special(.arrayLiteral)
    return ExpressionInfo(.value(.array(ArrayType(element, rank: rows.rank, layout: .c))))
  }

  /// Infers what stands inside the clauses that bind the names `outer`; nil, reported, where the
  /// rows may differ in length or the elements are no numbers.
  private mutating func rows(_ expression: Expression, around outer: Set<String>) -> Rows? {
    switch expression.kind {
    case .comprehension(.list, let element, let clauses):
      return rows(expression, element, clauses, around: outer)
    case .list(let items) where !items.isEmpty, .tuple(let items) where !items.isEmpty:
      self[expression] = ExpressionInfo(.slice)
      var result: ScalarType?
      for item in items {
        guard let type = number(item) else { return nil }
        result = result.map { Promotion.numpy($0, type) } ?? type
      }
      return result.map { Rows(rank: 1, element: $0) }
    default:
      return number(expression).map { Rows(rank: 0, element: $0) }
    }
  }

  /// Infers one comprehension of them.
  private mutating func rows(
    _ expression: Expression, _ element: Expression, _ clauses: [ComprehensionClause],
    around outer: Set<String>
  ) -> Rows? {
    self[expression] = ExpressionInfo(.slice)
    guard clauses.count == 1, clauses[0].conditions.isEmpty, !mentions(clauses[0].iterable, outer)
    else {
      report(.unsupported("an array of rows of differing length", .writeLoop, at: expression.span))
      return nil
    }
    let target = clauses[0].target
    let found = iteration(over: clauses[0].iterable)
    iterations[target.id] = found
    var hidden: [(name: String, number: Int?)] = []
    bind(target, to: found, &hidden)
    let inner = rows(element, around: outer.union(hidden.map(\.name)))
    for (name, number) in hidden.reversed() { variableNumbers[name] = number }
    guard found != nil, let inner else { return nil }
    return Rows(rank: inner.rank + 1, element: inner.element)
  }

  /// Returns the type of a number; nil, reported, if `expression` is none.
  private mutating func number(_ expression: Expression) -> ScalarType? {
    let found = infer(expression)
    if case .value(.scalar(let type)) = found.meaning { return type }
    reportUnlessUnknown(found, .notAScalar(found.meaning, of: "np.array", at: expression.span))
    return nil
  }

  /// `true` iff something in `expression` changes the length of a list, on which bounds may depend.
  private func changesList(_ expression: Expression) -> Bool {
    var isFound = false
    expression.forEachExpression { part in
      if case .list(let call)? = calls[part.id], call.changesLength { isFound = true }
    }
    return isFound
  }

  /// `true` iff `expression` reads one of `names`, or may change what it reads.
  private func mentions(_ expression: Expression, _ names: Set<String>) -> Bool {
    var isFound = false
    expression.forEachExpression { part in
      switch part.kind {
      case .name(let name): if names.contains(name) { isFound = true }
      case .named, .comprehension: isFound = true
      case .call(let callee, _): if case .attribute = callee.kind { isFound = true }
      default: break
      }
    }
    return isFound && !names.isEmpty
  }
}
