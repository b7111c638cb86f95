import PellucidSource

extension Parser {
  /// `primary: ['await'] atom ('.' NAME | '(' arguments ')' | '[' subscripts ']')*`
  mutating func parsePrimary() -> Expression {
    let start = token.span.start
    let isAwaited = accept(.awaitKeyword)
    var base = parseAtom()
    while !isRecovering {
      switch token.kind {
      case .dot:
        advance()
        let name = expectName("the name of an attribute")
        base = make(.attribute(base, name.name, nameSpan: name.span), from: start)
      case .leftParenthesis:
        let arguments = parseArguments()
        base = make(.call(base, arguments), from: start)
      case .leftBracket:
        let index = parseSubscripts()
        base = make(.subscripted(base, index: index), from: start)
      default: return isAwaited ? make(.unsupported("await"), from: start) : base
      }
    }
    return base
  }

  /// `atom: NAME | NUMBER | strings | 'None' | 'True' | 'False' | '...' | brackets`
  private mutating func parseAtom() -> Expression {
    let start = token.span.start
    let kind: Expression.Kind
    switch token.kind {
    case .name: kind = .name(file.text(of: token.span))
    case .integer: kind = integer(at: token.span)
    case .float: kind = .float(float(at: token.span), spelling: file.text(of: token.span))
    case .imaginary:
      let digits = Span(start, token.span.end - 1)
      kind = .imaginary(float(at: digits), spelling: file.text(of: token.span))
    case .noneKeyword: kind = .none
    case .trueKeyword: kind = .boolean(true)
    case .falseKeyword: kind = .boolean(false)
    case .ellipsis: kind = .ellipsis
    case .string, .bytes, .formattedStart: return parseStrings()
    case .leftParenthesis: return parseBracketed { $0.parseParenthesis() }
    case .leftBracket: return parseBracketed { $0.parseListDisplay() }
    case .leftBrace: return parseBracketed { $0.parseBraces() }
    default: return parseMissingAtom()
    }
    advance()
    return make(kind, from: start)
  }

  /// Reports that no expression stands next.
  private mutating func parseMissingAtom() -> Expression {
    if token.kind == .lambdaKeyword || token.kind == .yieldKeyword {
      let spelling = token.kind.spelling
      complain(.needsParentheses(spelling, at: token.span))
      return token.kind == .yieldKeyword ? parseYield() : parseExpression()
    }
    let isWord = token.kind.isKeyword && !endsOperand
    if isWord {
      fail(.keywordMisuse(token.kind.spelling, at: token.span, role: "an expression"))
    } else {
      fail(
        .unexpected(
          "expected-expression", found: foundText, at: foundSpan, expected: "an expression"))
    }
    return makeInvalid()
  }

  /// `true` iff a keyword stands next that goes on behind an operand.
  private var endsOperand: Bool {
    switch token.kind {
    case .andKeyword, .orKeyword, .ifKeyword, .elseKeyword, .inKeyword, .isKeyword, .forKeyword,
      .asKeyword, .notKeyword, .fromKeyword, .importKeyword:
      true
    default: false
    }
  }

  /// Returns what `parse` makes of a bracket, one level deeper.
  private mutating func parseBracketed(
    _ parse: (inout Parser) -> Expression
  ) -> Expression {
    guard enter() else { return makeInvalid() }
    defer { depth -= 1 }
    return parse(&self)
  }

  /// `group: '(' (yield | named_expression) ')' | '(' [star_named_expressions] ')' | generator`
  private mutating func parseParenthesis() -> Expression {
    let start = token.span.start
    advance()
    if accept(.rightParenthesis) { return make(.tuple([]), from: start) }
    let first = token.kind == .yieldKeyword ? parseYield() : parseStarNamedExpression()
    if startsClause {
      let kind = parseComprehension(.generator, of: first)
      close(.rightParenthesis)
      return make(kind, from: start)
    }
    if isRecovering { skipElement() }
    if token.kind == .comma {
      let elements = parseElements(after: first, closer: .rightParenthesis)
      close(.rightParenthesis)
      return make(.tuple(elements), from: start)
    }
    let value = parseMistakenEqual(first, from: start + 1)
    close(.rightParenthesis)
    if case .starred = first.kind { complain(.loneStar(at: first.span)) }
    return value
  }

  /// `list: '[' [star_named_expressions] ']' | '[' named_expression clauses ']'`
  private mutating func parseListDisplay() -> Expression {
    let start = token.span.start
    advance()
    if accept(.rightBracket) { return make(.list([]), from: start) }
    let first = parseStarNamedExpression()
    if startsClause {
      let kind = parseComprehension(.list, of: first)
      close(.rightBracket)
      return make(kind, from: start)
    }
    let elements = parseElements(after: first, closer: .rightBracket)
    close(.rightBracket)
    return make(.list(elements), from: start)
  }

  /// `dictionary: '{' [entry (',' entry)* [',']] '}' | '{' entry clauses '}'`, and sets likewise.
  private mutating func parseBraces() -> Expression {
    let start = token.span.start
    advance()
    if accept(.rightBrace) { return make(.dictionary([]), from: start) }
    if token.kind == .doubleStar { return parseEntries(firstKey: nil, from: start) }
    let first = parseStarNamedExpression()
    if token.kind == .colon { return parseEntries(firstKey: first, from: start) }
    if startsClause {
      let kind = parseComprehension(.set, of: first)
      close(.rightBrace)
      return make(kind, from: start)
    }
    let elements = parseElements(after: first, closer: .rightBrace)
    close(.rightBrace)
    return make(.set(elements), from: start)
  }

  /// Reads the entries of a dictionary from the `:` behind the first key, or from the first `**`.
  private mutating func parseEntries(firstKey: Expression?, from start: Int) -> Expression {
    var entries = [parseEntry(behind: firstKey)]
    if let key = entries[0].key, startsClause {
      let pair = make(.tuple([key, entries[0].value]), from: key.span.start)
      let kind = parseComprehension(.dictionary, of: pair)
      close(.rightBrace)
      return make(kind, from: start)
    }
    while continueList(until: .rightBrace) {
      let key = token.kind == .doubleStar ? nil : parseExpression()
      entries.append(parseEntry(behind: key))
    }
    close(.rightBrace)
    return make(.dictionary(entries), from: start)
  }

  /// `entry: expression ':' expression | '**' bitwise_or`
  private mutating func parseEntry(
    behind key: Expression?
  ) -> (key: Expression?, value: Expression) {
    if key == nil {
      advance()
      return (nil, parseOperation(.bitOr))
    }
    expect(.colon, id: "expected-colon")
    return (key, parseExpression())
  }

  /// `elements: star_named_expression (',' star_named_expression)* [',']`, from behind the first.
  private mutating func parseElements(
    after first: Expression, closer: Token.Kind
  ) -> [Expression] {
    var elements = [parseMistakenEqual(first, from: first.span.start)]
    while continueList(until: closer) {
      let start = token.span.start
      let element = parseStarNamedExpression()
      elements.append(parseMistakenEqual(element, from: start))
    }
    return elements
  }

  /// Moves past the comma between two elements of a bracket; returns `false` iff the bracket ends.
  /// Behind a fault it first skips the rest of the element.
  mutating func continueList(until closer: Token.Kind) -> Bool {
    if !isRecovering, token.kind != .comma, token.kind != closer {
      fail(.missingComma(found: foundText, at: foundSpan, closer: closer))
    }
    if isRecovering { skipElement() }
    return accept(.comma) && token.kind != closer
  }

  /// Skips the rest of a faulty element, up to the comma or bracket behind it, and ends the
  /// recovery there.
  private mutating func skipElement() {
    var open = 0
    while token.kind.rawValue > Token.Kind.dedent.rawValue {
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        if open == 0 {
          isRecovering = false
          return
        }
        open -= 1
      case .comma where open == 0:
        isRecovering = false
        return
      default: break
      }
      advance()
    }
  }

  /// Moves past the closing bracket of a list that has ended; what else stands there is reported.
  mutating func close(_ closer: Token.Kind) {
    if token.kind != closer {
      fail(.missingComma(found: foundText, at: foundSpan, closer: closer))
      skipElement()
      while token.kind == .comma {
        advance()
        skipElement()
      }
    }
    isRecovering = false
    _ = accept(closer)
  }
}
