import PellucidSource

/// How strongly an operator binds.
enum Precedence: UInt8 {
  case or = 1
  case and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, sign, power

  /// The next stronger level.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .power }
}

extension Parser {
  /// `operation: operand (operator operation)*`, by precedence climbing: reads the operators that
  /// bind at least as strongly as `minimum`.
  mutating func parseOperation(_ minimum: Precedence) -> Expression {
    let start = token.span.start
    var left = parseOperand(minimum)
    while let precedence = token.kind.precedence, precedence.rawValue >= minimum.rawValue {
      switch precedence {
      case .or: left = parseLogical(.or, left, from: start)
      case .and: left = parseLogical(.and, left, from: start)
      case .comparison, .not:
        if token.kind == .notKeyword, peek().kind != .inKeyword { return left }
        left = parseComparison(left, from: start)
      case .power:
        guard enter() else { return left }
        defer { depth -= 1 }
        advance()
        let right = parseOperation(.sign)
        left = make(.binary(.power, left, right), from: start)
      case .bitOr, .bitXor, .bitAnd, .shift, .sum, .product, .sign:
        if let logical = doubledOperator {
          guard logical.precedence.rawValue >= minimum.rawValue else { return left }
          left = parseForeignLogical(logical.operation, left, from: start)
          continue
        }
        guard let parsed = parseBinary(precedence, left, from: start) else { return left }
        left = parsed
      }
      if isRecovering { return left }
    }
    return left
  }

  /// `binary: operand operator operation`; nil where `++` or `--` stands behind the operand.
  private mutating func parseBinary(
    _ precedence: Precedence, _ left: Expression, from start: Int
  ) -> Expression? {
    let symbol = token
    if symbol.kind == .plus || symbol.kind == .minus, reportsIncrement() { return nil }
    advance()
    let right = parseOperation(precedence.tighter)
    guard let operation = BinaryOperator(rawValue: symbol.kind.spelling) else { return left }
    return make(.binary(operation, left, right), from: start)
  }

  /// `logical: operand ('or' operand)+ | operand ('and' operand)+`
  private mutating func parseLogical(
    _ operation: LogicalOperator, _ first: Expression, from start: Int
  ) -> Expression {
    let keyword: Token.Kind = operation == .or ? .orKeyword : .andKeyword
    var operands = [first]
    while accept(keyword) {
      operands.append(parseOperation(operation == .or ? .and : .not))
    }
    return make(.logical(operation, operands), from: start)
  }

  /// `comparison: operand (comparison_operator operand)+`
  private mutating func parseComparison(_ first: Expression, from start: Int) -> Expression {
    var links: [ComparisonLink] = []
    while let (comparison, length) = comparisonOperator {
      let symbol = token.span
      for _ in 0..<length { advance() }
      let span = Span(symbol.start, previousEnd)
      links.append(ComparisonLink(comparison, span: span, operand: parseOperation(.bitOr)))
      if isRecovering { break }
    }
    return make(.comparison(first, links), from: start)
  }

  /// The comparison operator that stands next and the number of its tokens, if there is one.
  private var comparisonOperator: (ComparisonOperator, length: Int)? {
    switch token.kind {
    case .doubleEqual: (.equal, 1)
    case .notEqual: (.notEqual, 1)
    case .less: (.less, 1)
    case .lessOrEqual: (.lessOrEqual, 1)
    case .greater: (.greater, 1)
    case .greaterOrEqual: (.greaterOrEqual, 1)
    case .inKeyword: (.contains, 1)
    case .notKeyword: peek().kind == .inKeyword ? (.containsNot, 2) : nil
    case .isKeyword: peek().kind == .notKeyword ? (.isNotSame, 2) : (.isSame, 1)
    default: nil
    }
  }

  /// `operand: 'not' operation | ('+' | '-' | '~') operation | primary`
  private mutating func parseOperand(_ minimum: Precedence) -> Expression {
    let start = token.span.start
    switch token.kind {
    case .notKeyword where minimum.rawValue <= Precedence.not.rawValue:
      guard enter() else { return makeInvalid() }
      defer { depth -= 1 }
      advance()
      let operand = parseOperation(.not)
      return make(.not(operand), from: start)
    case .exclamation: return parseForeignNot()
    case .plus: return parseUnary(.plus)
    case .minus: return parseUnary(.minus)
    case .tilde: return parseUnary(.invert)
    default: return parsePrimary()
    }
  }

  /// `unary: ('+' | '-' | '~') operation`
  private mutating func parseUnary(_ operation: UnaryOperator) -> Expression {
    let start = token.span.start
    guard enter() else { return makeInvalid() }
    defer { depth -= 1 }
    advance()
    let operand = parseOperation(.sign)
    return make(.unary(operation, operand), from: start)
  }

  /// The logical operator that `&&` or `||` next stands for, if it does.
  private var doubledOperator: (operation: LogicalOperator, precedence: Precedence)? {
    guard token.kind == .ampersand || token.kind == .bar else { return nil }
    let next = peek()
    guard next.kind == token.kind, next.span.start == token.span.end else { return nil }
    return token.kind == .bar ? (.or, .or) : (.and, .and)
  }

  /// Reports `&&` or `||` and reads on as if `and` or `or` stood there.
  private mutating func parseForeignLogical(
    _ operation: LogicalOperator, _ left: Expression, from start: Int
  ) -> Expression {
    let span = Span(token.span.start, peek().span.end)
    complain(.foreignOperator(file.text(of: span), at: span, operation.rawValue))
    advance()
    advance()
    let right = parseOperation(operation == .or ? .and : .not)
    return make(.logical(operation, [left, right]), from: start)
  }

  /// Reports `!` and reads on as if `not` stood there.
  private mutating func parseForeignNot() -> Expression {
    let span = token.span
    guard enter() else { return makeInvalid() }
    defer { depth -= 1 }
    if peek().kind.startsExpression {
      complain(.foreignOperator("!", at: span, "not"))
      advance()
    } else {
      fail(.unexpected("expected-expression", found: "'!'", at: span, expected: "an expression"))
      return makeInvalid()
    }
    let operand = parseOperation(.sign)
    return make(.not(operand), from: span.start)
  }

  /// Reports `++` or `--` behind an operand, skips it, and returns `true` iff it was there.
  private mutating func reportsIncrement() -> Bool {
    let next = peek()
    guard next.kind == token.kind, next.span.start == token.span.end,
      !peek(2).kind.startsExpression
    else { return false }
    let span = Span(token.span.start, next.span.end)
    complain(.increment(file.text(of: span), at: span, token.kind.spelling + "= 1"))
    advance()
    advance()
    return true
  }
}

extension Token.Kind {
  /// How strongly the token binds its operands, if it is an operator between two.
  var precedence: Precedence? {
    switch self {
    case .orKeyword: .or
    case .andKeyword: .and
    case .doubleEqual, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .inKeyword,
      .isKeyword, .notKeyword:
      .comparison
    case .bar: .bitOr
    case .caret: .bitXor
    case .ampersand: .bitAnd
    case .leftShift, .rightShift: .shift
    case .plus, .minus: .sum
    case .star, .slash, .doubleSlash, .percent, .at: .product
    case .doubleStar: .power
    default: nil
    }
  }
}
