extension Expression {
  /// What a method is called on, if the expression is such a call.
  package var receiver: Expression? {
    guard case .call(let callee, _) = kind, case .attribute(let base, _, _) = callee.kind else {
      return nil
    }
    return base
  }

  /// The items of a list that is written out, without starred ones; nil if it is another expression.
  package var writtenItems: [Expression]? {
    guard case .list(let items) = kind else { return nil }
    return items.contains { if case .starred = $0.kind { true } else { false } } ? nil : items
  }
}

extension Expression {
  /// Calls `visit` for each expression that stands directly in this one, in order of text.
  package func forEachChild(_ visit: (Expression) -> Void) {
    switch kind {
    case .integer, .float, .imaginary, .string, .boolean, .none, .ellipsis, .name, .unsupported,
      .invalid:
      break
    case .formatted(let parts):
      for case .value(let value, conversion: _, format: _) in parts { visit(value) }
    case .attribute(let base, _, nameSpan: _): visit(base)
    case .subscripted(let base, let index):
      visit(base)
      visit(index)
    case .slice(let lower, let upper, let step): [lower, upper, step].forEach { $0.map(visit) }
    case .tuple(let items), .list(let items), .set(let items): items.forEach(visit)
    case .dictionary(let items):
      for (key, value) in items {
        key.map(visit)
        visit(value)
      }
    case .unary(_, let operand), .not(let operand), .starred(let operand),
      .named(_, nameSpan: _, let operand), .lambda(_, let operand):
      visit(operand)
    case .binary(_, let lhs, let rhs):
      visit(lhs)
      visit(rhs)
    case .comparison(let first, let links):
      visit(first)
      links.forEach { visit($0.operand) }
    case .logical(_, let operands): operands.forEach(visit)
    case .conditional(let test, let then, let otherwise): [then, test, otherwise].forEach(visit)
    case .call(let callee, let arguments):
      visit(callee)
      arguments.forEach { visit($0.value) }
    case .comprehension(_, let element, let clauses):
      visit(element)
      for clause in clauses {
        visit(clause.iterable)
        clause.conditions.forEach(visit)
      }
    }
  }

  /// Calls `visit` for this expression and then for each one in it, in order of text.
  package func forEachExpression(_ visit: (Expression) -> Void) {
    visit(self)
    forEachChild { $0.forEachExpression(visit) }
  }
}

extension Block {
  /// Calls `visit` for each expression of each statement, also nested ones, in order of text.
  package func forEachExpression(_ visit: (Expression) -> Void) {
    for statement in statements { statement.forEachExpression(visit) }
  }
}

extension Statement {
  /// Calls `visit` for each expression of the statement and of those in it, in order of text.
  package func forEachExpression(_ visit: (Expression) -> Void) {
    switch kind {
    case .expression(let value): value.forEachExpression(visit)
    case .assign(let targets, let value):
      for target in targets { target.forEachExpression(visit) }
      value.forEachExpression(visit)
    case .augmentedAssign(let target, _, let value):
      target.forEachExpression(visit)
      value.forEachExpression(visit)
    case .annotatedAssign(let target, _, let value):
      target.forEachExpression(visit)
      value?.forEachExpression(visit)
    case .forLoop(let target, let iterable, let body, let otherwise):
      target.forEachExpression(visit)
      iterable.forEachExpression(visit)
      body.forEachExpression(visit)
      otherwise?.forEachExpression(visit)
    case .whileLoop(let test, let body, let otherwise):
      test.forEachExpression(visit)
      body.forEachExpression(visit)
      otherwise?.forEachExpression(visit)
    case .ifElse(let test, let then, let otherwise, isElseIf: _):
      test.forEachExpression(visit)
      then.forEachExpression(visit)
      otherwise?.forEachExpression(visit)
    case .attempt(let attempt):
      attempt.body.forEachExpression(visit)
      for handler in attempt.handlers {
        handler.classes?.forEachExpression(visit)
        handler.body.forEachExpression(visit)
      }
      attempt.otherwise?.forEachExpression(visit)
      attempt.closing?.forEachExpression(visit)
    case .returned(let value): value?.forEachExpression(visit)
    case .raise(let exception, let cause):
      exception?.forEachExpression(visit)
      cause?.forEachExpression(visit)
    case .assert(let test, let message):
      test.forEachExpression(visit)
      message?.forEachExpression(visit)
    case .delete(let targets): for target in targets { target.forEachExpression(visit) }
    case .breakLoop, .continueLoop, .pass, .function, .importModule, .importFrom, .global,
      .nonlocal, .unsupported, .invalid:
      break
    }
  }
}
