import PellucidSource

extension Parser {
  /// `arguments: '(' [argument (',' argument)* [',']] ')'`
  mutating func parseArguments() -> [Argument] {
    guard enter() else {
      advance()
      return []
    }
    defer { depth -= 1 }
    advance()
    var arguments: [Argument] = []
    if token.kind != .rightParenthesis {
      repeat {
        let argument = parseArgument()
        checkOrder(of: argument, after: arguments)
        arguments.append(argument)
      } while continueList(until: .rightParenthesis)
    }
    close(.rightParenthesis)
    return arguments
  }

  /// `argument: NAME '=' expression | '*' expression | '**' expression | named_expression
  /// [clauses]`
  private mutating func parseArgument() -> Argument {
    if accept(.star) { return Argument(.unpacked, parseExpression()) }
    if accept(.doubleStar) { return Argument(.unpackedKeywords, parseExpression()) }
    if peek().kind == .equal, token.kind == .name || token.kind.isKeyword {
      let name = expectName("the name of a parameter")
      isRecovering = false
      advance()
      return Argument(.keyword(name.name, nameSpan: name.span), parseExpression())
    }
    let start = token.span.start
    let value = parseNamedExpression()
    if startsClause {
      let kind = parseComprehension(.generator, of: value)
      return Argument(.positional, make(kind, from: start))
    }
    if token.kind == .equal, !isRecovering {
      complain(.keywordArgument(at: Span(start, previousEnd), equal: token.span))
      advance()
      _ = parseExpression()
    }
    return Argument(.positional, value)
  }

  /// Reports `argument` if it cannot stand behind `others`.
  private mutating func checkOrder(of argument: Argument, after others: [Argument]) {
    guard !isRecovering, let last = others.last else { return }
    if case .positional = last.kind { return }
    let barsKeywords: Bool
    switch argument.kind {
    case .positional: barsKeywords = true
    case .unpacked: barsKeywords = false
    case .keyword, .unpackedKeywords: return
    }
    for other in others {
      switch other.kind {
      case .keyword where barsKeywords, .unpackedKeywords:
        return complain(
          .positionalBehindKeyword(at: argument.value.span, earlier: other.value.span))
      case .keyword, .positional, .unpacked: break
      }
    }
  }

  /// `subscripts: '[' subscript (',' subscript)* [','] ']'`
  mutating func parseSubscripts() -> Expression {
    guard enter() else { return makeInvalid() }
    defer { depth -= 1 }
    advance()
    let start = token.span.start
    if token.kind == .rightBracket {
      complain(
        .unexpected("expected-expression", found: "']'", at: token.span, expected: "an index"))
      advance()
      return make(.invalid, Span(start, start))
    }
    let first = parseSubscript()
    var elements = [first]
    var isTuple = token.kind == .comma
    while continueList(until: .rightBracket) {
      isTuple = true
      elements.append(parseSubscript())
    }
    let index = isTuple ? make(.tuple(elements), from: start) : first
    close(.rightBracket)
    return index
  }

  /// `subscript: [expression] ':' [expression] [':' [expression]] | star_named_expression`
  private mutating func parseSubscript() -> Expression {
    let start = token.span.start
    var lower: Expression?
    if token.kind != .colon {
      let value = parseStarNamedExpression()
      guard token.kind == .colon else { return parseMistakenEqual(value, from: start) }
      lower = value
    }
    advance()
    let upper = parseBound()
    let step = accept(.colon) ? parseBound() : nil
    return make(.slice(lower: lower, upper: upper, step: step), from: start)
  }

  /// Returns the bound of a slice that stands next, if one does.
  private mutating func parseBound() -> Expression? {
    switch token.kind {
    case .colon, .comma, .rightBracket: nil
    default: parseExpression()
    }
  }

  /// Reports `=` behind `left` where only `==` can stand, and reads on as if it stood there.
  mutating func parseMistakenEqual(_ left: Expression, from start: Int) -> Expression {
    var left = left
    while token.kind == .equal, !isRecovering {
      complain(.assignmentInExpression(at: token.span))
      let span = token.span
      advance()
      let right = parseExpression()
      left = make(
        .comparison(left, [ComparisonLink(.equal, span: span, operand: right)]), from: start)
    }
    return left
  }
}
