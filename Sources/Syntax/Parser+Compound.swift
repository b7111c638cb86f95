import PellucidSource

extension Parser {
  /// A branch of an `if`.
  private struct Branch {
    /// What is tested.
    let test: Expression
    /// The line of the test.
    let header: Header
    /// What is done.
    let body: Block
  }

  /// `if: 'if' test ':' block ('elif' test ':' block)* ['else' ':' block]`
  mutating func parseIf(leading: [Comment]) -> Statement {
    var branches = [parseBranch(leading: leading)]
    var otherwise: Block?
    let outerDepth = blockDepth
    while token.kind == .elifKeyword || startsElseIf {
      beginClause()
      blockDepth += 1
      branches.append(parseBranch(leading: takeComments(before: token.span.start)))
    }
    if token.kind == .elseKeyword { otherwise = parseElse() }
    blockDepth = outerDepth
    while branches.count > 1 {
      let branch = branches.removeLast()
      let statement = makeIf(branch, otherwise, isElseIf: true)
      otherwise = Block([statement])
    }
    return makeIf(branches[0], otherwise, isElseIf: false)
  }

  /// `branch: ('if' | 'elif') test ':' block`
  private mutating func parseBranch(leading: [Comment]) -> Branch {
    let start = token.span.start
    var keyword = token.kind.spelling
    if token.kind == .elseKeyword {
      let span = Span(start, peek().span.end)
      complain(.elseIf(at: span))
      advance()
      keyword = "elif"
    }
    advance()
    let test = parseTest()
    let header = endHeader(keyword, from: start, leading: leading)
    return Branch(test: test, header: header, body: parseBlock(of: header))
  }

  /// Returns the `if` that consists of `branch` and what is done otherwise.
  private mutating func makeIf(
    _ branch: Branch, _ otherwise: Block?, isElseIf: Bool
  ) -> Statement {
    let kind = Statement.Kind.ifElse(
      test: branch.test, then: branch.body, otherwise: otherwise, isElseIf: isElseIf)
    let header = branch.header
    return makeStatement(
      kind, from: header.start, leading: header.leading, trailing: header.trailing)
  }

  /// `test: named_expression`, where `=` is likely meant as `==`.
  private mutating func parseTest() -> Expression {
    let start = token.span.start
    let test = parseNamedExpression()
    return parseMistakenEqual(test, from: start)
  }

  /// `true` iff `else if` stands next.
  private var startsElseIf: Bool {
    token.kind == .elseKeyword && peek().kind == .ifKeyword
  }

  /// Starts a further clause of a statement, on a line of its own.
  private mutating func beginClause() {
    isRecovering = false
    lineStart = token.span.start
  }

  /// `else: 'else' ':' block`
  private mutating func parseElse() -> Block {
    beginClause()
    holdComments()
    let start = token.span.start
    advance()
    return parseClauseBlock("else", from: start)
  }

  /// `':' block` of a clause that begins with `keyword` at `start`.
  private mutating func parseClauseBlock(_ keyword: String, from start: Int) -> Block {
    let header = endHeader(keyword, from: start, leading: [])
    pendingComments += header.leading
    let body = parseBlock(of: header)
    return Block(
      body.statements, closingComments: body.closingComments, headerComment: header.trailing)
  }

  /// `for: 'for' targets 'in' star_expressions ':' block ['else' ':' block]`
  mutating func parseFor(leading: [Comment]) -> Statement {
    let start = token.span.start
    advance()
    let target = parseTargets()
    if !isRecovering { checkTarget(target, of: .loop) }
    if !isRecovering { expect(.inKeyword) }
    let iterable = isRecovering ? makeInvalid() : parseStarExpressions()
    let header = endHeader("for", from: start, leading: leading)
    let body = parseBlock(of: header)
    let otherwise = token.kind == .elseKeyword ? parseElse() : nil
    return makeStatement(
      .forLoop(target: target, iterable: iterable, body: body, otherwise: otherwise), from: start,
      leading: header.leading, trailing: header.trailing)
  }

  /// `while: 'while' test ':' block ['else' ':' block]`
  mutating func parseWhile(leading: [Comment]) -> Statement {
    let start = token.span.start
    advance()
    let test = parseTest()
    let header = endHeader("while", from: start, leading: leading)
    let body = parseBlock(of: header)
    let otherwise = token.kind == .elseKeyword ? parseElse() : nil
    return makeStatement(
      .whileLoop(test: test, body: body, otherwise: otherwise), from: start,
      leading: header.leading, trailing: header.trailing)
  }

  /// `try: 'try' ':' block except* ['else' ':' block] ['finally' ':' block]`, with one clause or more.
  mutating func parseTry(leading: [Comment]) -> Statement {
    let start = token.span.start
    advance()
    let header = endHeader("try", from: start, leading: leading)
    let body = parseBlock(of: header)
    var handlers: [Attempt.Handler] = []
    while token.kind == .exceptKeyword { handlers.append(parseExcept()) }
    for handler in handlers.dropLast() where handler.classes == nil {
      complain(.handlerAfterAll(at: handler.span))
    }
    let otherwise = token.kind == .elseKeyword && !handlers.isEmpty ? parseElse() : nil
    let closing = token.kind == .finallyKeyword ? parseFinally() : nil
    if handlers.isEmpty, closing == nil {
      lineStart = token.span.start
      complain(.missingHandler(found: foundText, at: foundSpan, Span(start, start + 3)))
    }
    let attempt = Attempt(
      body: body, handlers: handlers, otherwise: otherwise, closing: closing)
    return makeStatement(
      .attempt(attempt), from: start, leading: header.leading, trailing: header.trailing)
  }

  /// `except: 'except' ['*'] [expression ['as' name]] ':' block`
  private mutating func parseExcept() -> Attempt.Handler {
    beginClause()
    holdComments()
    let start = token.span.start
    advance()
    let isOfGroups = accept(.star)
    var classes: Expression?
    var name: String?
    if token.kind != .colon, token.kind != .newline {
      classes = parseExpression()
      if !isRecovering, accept(.asKeyword) { name = expectName("a name for the exception").name }
    }
    let span = Span(start, previousEnd)
    let body = parseClauseBlock("except", from: start)
    return Attempt.Handler(
      classes: classes, name: name, isOfGroups: isOfGroups, span: span, body: body)
  }

  /// `finally: 'finally' ':' block`
  private mutating func parseFinally() -> Block {
    beginClause()
    holdComments()
    let start = token.span.start
    advance()
    return parseClauseBlock("finally", from: start)
  }

  /// Skips a clause of a statement that is left out: its line and its block.
  private mutating func skipClause() {
    beginClause()
    let keyword = token.kind.spelling
    let colons = skipHeader()
    if !colons.any || (!colons.last && peek().kind == .indent) { reportMissingColon(keyword) }
    _ = accept(.newline)
    skipBlock()
    dropComments(before: previousEnd)
  }

  /// Skips to the end of a line and says whether a `:` stood in it, outside brackets, and whether
  /// one stood at its end.
  private mutating func skipHeader() -> (any: Bool, last: Bool) {
    var open = 0
    var colons = (any: false, last: false)
    while token.kind != .newline, token.kind != .endOfFile {
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace: open -= 1
      default: break
      }
      colons.last = token.kind == .colon && open == 0
      colons.any = colons.any || colons.last
      advance()
    }
    return colons
  }

  /// Skips a statement that is not in the language, up to the end of its block.
  mutating func parseUnsupported(
    _ name: String, leading: [Comment], from start: Int
  ) -> Statement {
    let keyword = token.kind == .name ? name : token.kind.spelling
    let colons = skipHeader()
    let comments = leading + takeInsideComments()
    let trailing = takeTrailingComment()
    if !colons.any || (!colons.last && peek().kind == .indent) { reportMissingColon(keyword) }
    _ = accept(.newline)
    if colons.last, token.kind != .indent {
      let place = Span(start, start + keyword.utf8.count)
      complain(.missingBlock(found: foundText, at: foundSpan, keyword, place))
    }
    skipBlock()
    return makeStatement(
      .unsupported(name), from: start, leading: comments, trailing: trailing)
  }

  /// `async: 'async' (function | with | for)`
  mutating func parseAsync(leading: [Comment]) -> Statement {
    let start = token.span.start
    let next = peek().kind
    switch next {
    case .defKeyword, .withKeyword, .forKeyword: break
    default:
      advance()
      fail(
        .unexpected(
          "unexpected-token", found: foundText, at: foundSpan,
          expected: "'def', 'with' or 'for' behind 'async'"))
    }
    let name = "async " + next.spelling
    let statement = parseUnsupported(name, leading: leading, from: start)
    if next == .forKeyword, token.kind == .elseKeyword { skipClause() }
    return statement
  }

  /// Reports a clause without its statement and skips its line; its block is read and left out.
  mutating func parseOrphan(leading: [Comment]) -> Statement {
    let start = token.span.start
    complain(.orphanClause(token.kind.spelling, at: token.span))
    let keyword = token.kind.spelling
    isRecovering = true
    let header = endHeader(keyword, from: start, leading: leading)
    if peek().kind == .indent { _ = parseBlock(of: header) } else { _ = accept(.newline) }
    return makeStatement(
      .invalid, from: start, leading: header.leading, trailing: header.trailing)
  }
}
