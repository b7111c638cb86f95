import PellucidSource

extension Parser {
  /// `star_expressions: star_expression (',' star_expression)* [',']`
  mutating func parseStarExpressions() -> Expression {
    let start = token.span.start
    let first = parseStarNamedExpression()
    guard token.kind == .comma else { return first }
    var elements = [first]
    while accept(.comma), token.kind.startsExpression {
      elements.append(parseStarNamedExpression())
    }
    return make(.tuple(elements), from: start)
  }

  /// `star_named_expression: '*' bitwise_or | named_expression`
  mutating func parseStarNamedExpression() -> Expression {
    let start = token.span.start
    guard accept(.star) else { return parseNamedExpression() }
    let operand = parseOperation(.bitOr)
    return make(.starred(operand), from: start)
  }

  /// `named_expression: NAME ':=' expression | expression`
  mutating func parseNamedExpression() -> Expression {
    guard token.kind == .name, peek().kind == .walrus else { return parseExpression() }
    let span = token.span
    advance()
    advance()
    let value = parseExpression()
    return make(.named(file.text(of: span), nameSpan: span, value), from: span.start)
  }

  /// `expression: lambda | disjunction ['if' disjunction 'else' expression]`
  mutating func parseExpression() -> Expression {
    let start = token.span.start
    if token.kind == .lambdaKeyword { return parseLambda() }
    let then = parseOperation(.or)
    guard token.kind == .ifKeyword else { return then }
    advance()
    let test = parseOperation(.or)
    guard accept(.elseKeyword) else {
      fail(.unexpected("expected-else", found: foundText, at: foundSpan, expected: "'else'"))
      return make(.invalid, from: start)
    }
    guard enter() else { return makeInvalid() }
    defer { depth -= 1 }
    let otherwise = parseExpression()
    return make(.conditional(test: test, then: then, otherwise: otherwise), from: start)
  }

  /// Counts one more expression around, and returns `false` iff there are too many: then the rest
  /// of the line is left out.
  mutating func enter() -> Bool {
    if depth >= Self.maximumDepth {
      fail(.tooDeep(at: token.span))
      return false
    }
    depth += 1
    return true
  }

  /// `lambda: 'lambda' [parameters] ':' expression`
  private mutating func parseLambda() -> Expression {
    let start = token.span.start
    guard enter() else { return makeInvalid() }
    defer { depth -= 1 }
    hasInnerFunctions = true
    advance()
    let parameters = parseParameters(until: .colon)
    expect(.colon, id: "expected-colon")
    let body = parseExpression()
    return make(.lambda(parameters, body), from: start)
  }

  /// `yield: 'yield' ['from' expression | star_expressions]`
  mutating func parseYield() -> Expression {
    let start = token.span.start
    advance()
    if accept(.fromKeyword) {
      _ = parseExpression()
    } else if token.kind.startsExpression {
      _ = parseStarExpressions()
    }
    return make(.unsupported("yield"), from: start)
  }

  /// `right_side: yield | star_expressions`
  mutating func parseRightSide() -> Expression {
    token.kind == .yieldKeyword ? parseYield() : parseStarExpressions()
  }

  /// `targets: target (',' target)* [',']`, what `for` binds.
  mutating func parseTargets() -> Expression {
    let start = token.span.start
    let first = parseTarget()
    guard token.kind == .comma else { return first }
    var elements = [first]
    while accept(.comma), token.kind.startsExpression { elements.append(parseTarget()) }
    return make(.tuple(elements), from: start)
  }

  /// `target: ['*'] bitwise_or`
  private mutating func parseTarget() -> Expression {
    let start = token.span.start
    guard accept(.star) else { return parseOperation(.bitOr) }
    let operand = parseOperation(.bitOr)
    return make(.starred(operand), from: start)
  }

  /// `clauses: (['async'] 'for' targets 'in' disjunction ('if' disjunction)*)+`; nil where one of
  /// them is asynchronous.
  mutating func parseClauses() -> [ComprehensionClause]? {
    var clauses: [ComprehensionClause] = []
    var isAsynchronous = false
    while startsClause {
      if accept(.asyncKeyword) { isAsynchronous = true }
      advance()
      let target = parseTargets()
      checkTarget(target, of: .loop)
      expect(.inKeyword)
      let iterable = parseOperation(.or)
      var conditions: [Expression] = []
      while accept(.ifKeyword) { conditions.append(parseCondition()) }
      clauses.append(
        ComprehensionClause(target: target, iterable: iterable, conditions: conditions))
    }
    return isAsynchronous ? nil : clauses
  }

  /// `condition: NAME ':=' expression | disjunction`, behind `if` in a comprehension.
  private mutating func parseCondition() -> Expression {
    if token.kind == .lambdaKeyword || peek().kind == .walrus { return parseNamedExpression() }
    return parseOperation(.or)
  }

  /// `true` iff a clause of a comprehension stands next.
  var startsClause: Bool {
    token.kind == .forKeyword || (token.kind == .asyncKeyword && peek().kind == .forKeyword)
  }

  /// Returns the comprehension with `element` and the clauses that stand next.
  mutating func parseComprehension(
    _ kind: ComprehensionKind, of element: Expression
  ) -> Expression.Kind {
    guard let clauses = parseClauses() else { return .unsupported("async comprehension") }
    return .comprehension(kind, element: element, clauses: clauses)
  }
}

extension Token.Kind {
  /// `true` iff an expression, or `*` before one, can start with the token.
  var startsExpression: Bool {
    switch self {
    case .name, .integer, .float, .imaginary, .string, .bytes, .formattedStart, .leftParenthesis,
      .leftBracket, .leftBrace, .minus, .plus, .tilde, .notKeyword, .lambdaKeyword, .awaitKeyword,
      .trueKeyword, .falseKeyword, .noneKeyword, .ellipsis, .star, .exclamation, .yieldKeyword:
      return true
    default: return false
    }
  }
}
