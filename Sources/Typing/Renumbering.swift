import PellucidSyntax

/// Copies parts of a tree under new numbers, so that typing can say something else about each copy.
struct Renumbering {
  /// The number of the next node.
  private(set) var next: Int

  /// Creates an instance that numbers from `next` on.
  init(from next: Int) { self.next = next }

  /// Returns a number that no node has.
  private mutating func number() -> Int {
    defer { next += 1 }
    return next
  }

  /// Returns a copy of `block`.
  mutating func copy(_ block: Block) -> Block {
    var statements: [Statement] = []
    for statement in block.statements { statements.append(copy(statement)) }
    return Block(
      statements, closingComments: block.closingComments, headerComment: block.headerComment)
  }

  /// Returns a copy of `statement`.
  mutating func copy(_ statement: Statement) -> Statement {
    let kind = copy(statement.kind)
    return Statement(
      id: number(), span: statement.span, leadingComments: statement.leadingComments,
      trailingComment: statement.trailingComment, kind: kind)
  }

  /// Returns a copy of what a statement is.
  private mutating func copy(_ kind: Statement.Kind) -> Statement.Kind {
    switch kind {
    case .expression(let value): return .expression(copy(value))
    case .assign(let targets, let value): return .assign(copy(targets), copy(value))
    case .augmentedAssign(let target, let operation, let value):
      return .augmentedAssign(copy(target), operation, copy(value))
    case .annotatedAssign(let target, let annotation, let value):
      return .annotatedAssign(copy(target), annotation: copy(annotation), copy(value))
    case .forLoop(let target, let iterable, let body, let otherwise):
      return .forLoop(
        target: copy(target), iterable: copy(iterable), body: copy(body),
        otherwise: copy(otherwise))
    case .whileLoop(let test, let body, let otherwise):
      return .whileLoop(test: copy(test), body: copy(body), otherwise: copy(otherwise))
    case .ifElse(let test, let then, let otherwise, let isElseIf):
      return .ifElse(
        test: copy(test), then: copy(then), otherwise: copy(otherwise), isElseIf: isElseIf)
    case .attempt(let attempt): return .attempt(copy(attempt))
    case .returned(let value): return .returned(copy(value))
    case .raise(let exception, let cause): return .raise(copy(exception), cause: copy(cause))
    case .assert(let test, let message): return .assert(copy(test), message: copy(message))
    case .delete(let targets): return .delete(copy(targets))
    case .breakLoop, .continueLoop, .pass, .function, .importModule, .importFrom, .global,
      .nonlocal, .unsupported, .invalid:
      return kind
    }
  }

  /// Returns a copy of a `try`.
  private mutating func copy(_ attempt: Attempt) -> Attempt {
    let body = copy(attempt.body) as Block
    var handlers: [Attempt.Handler] = []
    for handler in attempt.handlers {
      handlers.append(
        Attempt.Handler(
          classes: copy(handler.classes), name: handler.name, isOfGroups: handler.isOfGroups,
          span: handler.span, body: copy(handler.body) as Block))
    }
    return Attempt(
      body: body, handlers: handlers, otherwise: copy(attempt.otherwise),
      closing: copy(attempt.closing))
  }

  /// Returns a copy of `block`, if there is one.
  private mutating func copy(_ block: Block?) -> Block? {
    guard let block else { return nil }
    return copy(block) as Block
  }

  /// Returns copies of `expressions`.
  private mutating func copy(_ expressions: [Expression]) -> [Expression] {
    var result: [Expression] = []
    for expression in expressions { result.append(copy(expression)) }
    return result
  }

  /// Returns a copy of `expression`, if there is one.
  private mutating func copy(_ expression: Expression?) -> Expression? {
    guard let expression else { return nil }
    return copy(expression) as Expression
  }

  /// Returns a copy of `expression`.
  mutating func copy(_ expression: Expression) -> Expression {
    let kind = copy(expression.kind)
    return Expression(id: number(), span: expression.span, kind: kind)
  }

  /// Returns a copy of what an expression is; the body of a `lambda` is a function of its own and
  /// keeps its numbers.
  private mutating func copy(_ kind: Expression.Kind) -> Expression.Kind {
    switch kind {
    case .integer, .float, .imaginary, .string, .boolean, .none, .ellipsis, .name, .lambda,
      .unsupported, .invalid:
      return kind
    case .formatted(let parts): return .formatted(copy(parts))
    case .attribute(let base, let name, let nameSpan):
      return .attribute(copy(base), name, nameSpan: nameSpan)
    case .subscripted(let base, let index): return .subscripted(copy(base), index: copy(index))
    case .slice(let lower, let upper, let step):
      return .slice(lower: copy(lower), upper: copy(upper), step: copy(step))
    case .tuple(let items): return .tuple(copy(items))
    case .list(let items): return .list(copy(items))
    case .set(let items): return .set(copy(items))
    case .dictionary(let items):
      var copies: [(key: Expression?, value: Expression)] = []
      for item in items { copies.append((copy(item.key), copy(item.value))) }
      return .dictionary(copies)
    case .unary(let operation, let operand): return .unary(operation, copy(operand))
    case .binary(let operation, let lhs, let rhs):
      return .binary(operation, copy(lhs), copy(rhs))
    case .comparison(let first, let links): return .comparison(copy(first), copy(links))
    case .logical(let operation, let operands): return .logical(operation, copy(operands))
    case .not(let operand): return .not(copy(operand))
    case .conditional(let test, let then, let otherwise):
      return .conditional(test: copy(test), then: copy(then), otherwise: copy(otherwise))
    case .call(let callee, let arguments): return .call(copy(callee), copy(arguments))
    case .comprehension(let kind, let element, let clauses):
      return .comprehension(kind, element: copy(element), clauses: copy(clauses))
    case .starred(let operand): return .starred(copy(operand))
    case .named(let name, let nameSpan, let value):
      return .named(name, nameSpan: nameSpan, copy(value))
    }
  }

  /// Returns copies of the parts of an f-string.
  private mutating func copy(_ parts: [FormattedPart]) -> [FormattedPart] {
    var result: [FormattedPart] = []
    for part in parts {
      switch part {
      case .text: result.append(part)
      case .value(let value, let conversion, let format):
        result.append(.value(copy(value), conversion: conversion, format: format))
      }
    }
    return result
  }

  /// Returns copies of the links of a comparison.
  private mutating func copy(_ links: [ComparisonLink]) -> [ComparisonLink] {
    var result: [ComparisonLink] = []
    for link in links {
      result.append(ComparisonLink(link.comparison, span: link.span, operand: copy(link.operand)))
    }
    return result
  }

  /// Returns copies of the arguments of a call.
  private mutating func copy(_ arguments: [Argument]) -> [Argument] {
    var result: [Argument] = []
    for argument in arguments { result.append(Argument(argument.kind, copy(argument.value))) }
    return result
  }

  /// Returns copies of the clauses of a comprehension.
  private mutating func copy(_ clauses: [ComprehensionClause]) -> [ComprehensionClause] {
    var result: [ComprehensionClause] = []
    for clause in clauses {
      result.append(
        ComprehensionClause(
          target: copy(clause.target), iterable: copy(clause.iterable),
          conditions: copy(clause.conditions)))
    }
    return result
  }
}
