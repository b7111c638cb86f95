import PellucidSource

extension Parser {
  /// `statements: statement*`, up to the end of the block or file.
  mutating func parseStatements() -> [Statement] {
    var statements: [Statement] = []
    var unexpectedIndents = 0
    while true {
      isRecovering = false
      lineStart = token.span.start
      switch token.kind {
      case .endOfFile: return statements
      case .dedent:
        if unexpectedIndents == 0 { return statements }
        unexpectedIndents -= 1
        advance()
      case .indent:
        complain(.unexpectedIndent(at: token.span))
        unexpectedIndents += 1
        advance()
      case .newline: advance()
      default: parseStatement(into: &statements)
      }
    }
  }

  /// `statement: compound | simple (';' simple)* [';'] NEWLINE`
  private mutating func parseStatement(into statements: inout [Statement]) {
    let leading = takeComments(before: token.span.start)
    let start = token.span.start
    if token.kind.isKeyword, peek().kind == .equal, !token.kind.startsExpression {
      fail(.keywordMisuse(token.kind.spelling, at: token.span, role: "a name to assign to"))
      skipToLineEnd()
    }
    switch token.kind {
    case .ifKeyword: statements.append(parseIf(leading: leading))
    case .forKeyword: statements.append(parseFor(leading: leading))
    case .whileKeyword: statements.append(parseWhile(leading: leading))
    case .defKeyword: statements.append(parseFunction(leading: leading, from: start))
    case .at: statements.append(parseDecorated(leading: leading))
    case .tryKeyword: statements.append(parseTry(leading: leading))
    case .classKeyword where startsNamedTuple:
      statements.append(parseNamedTuple(leading: leading, from: start))
    case .classKeyword, .withKeyword:
      let name = token.kind.spelling
      statements.append(parseUnsupported(name, leading: leading, from: start))
    case .asyncKeyword: statements.append(parseAsync(leading: leading))
    case .elifKeyword, .elseKeyword, .exceptKeyword, .finallyKeyword:
      statements.append(parseOrphan(leading: leading))
    case .name where isSoftKeyword("match") && startsMatch:
      statements.append(parseUnsupported("match", leading: leading, from: start))
    default: parseSimpleStatements(leading: leading, into: &statements)
    }
  }

  /// The first line of a compound statement.
  struct Header {
    /// The keyword that names the statement.
    let keyword: String
    /// The offset at which the statement starts.
    let start: Int
    /// The comments above it and in it.
    let leading: [Comment]
    /// The comment behind it.
    let trailing: Comment?
    /// `true` iff a fault in it has left a part of the line unread.
    let isFaulty: Bool
  }

  /// Reads the `:` that ends a header; behind a fault it skips to the end of the line.
  mutating func endHeader(_ keyword: String, from start: Int, leading: [Comment]) -> Header {
    if isRecovering || token.kind != .colon {
      if !isRecovering { reportMissingColon(keyword) }
      skipToLineEnd()
    } else {
      advance()
    }
    let comments = leading + takeInsideComments()
    let trailing = token.kind == .newline ? takeTrailingComment() : nil
    return Header(
      keyword: keyword, start: start, leading: comments, trailing: trailing, isFaulty: isRecovering)
  }

  /// `block: NEWLINE INDENT statement+ DEDENT | simple (';' simple)* [';'] NEWLINE`
  mutating func parseBlock(of header: Header) -> Block {
    isRecovering = false
    guard accept(.newline) else { return parseOneLineBlock(of: header) }
    lineStart = token.span.start
    guard token.kind == .indent else {
      if header.isFaulty { return Block([]) }
      let place = Span(header.start, header.start + header.keyword.utf8.count)
      complain(.missingBlock(found: foundText, at: foundSpan, header.keyword, place))
      return Block([])
    }
    guard blockDepth < Self.maximumElseIfs, openBlocks < Self.maximumBlockDepth else {
      complain(.tooDeep(at: peek().span))
      skipBlock()
      return Block([])
    }
    let outerColumn = blockColumn
    blockColumn = width(of: token.span)
    blockDepth += 1
    openBlocks += 1
    advance()
    let statements = parseStatements()
    let closing = takeClosingComments(column: blockColumn)
    _ = accept(.dedent)
    openBlocks -= 1
    blockDepth -= 1
    blockColumn = outerColumn
    isRecovering = false
    return Block(statements, closingComments: closing)
  }

  /// Reads the statements behind the `:` of a header.
  private mutating func parseOneLineBlock(of header: Header) -> Block {
    var statements: [Statement] = []
    if token.kind != .endOfFile {
      parseSimpleStatements(leading: takeComments(before: token.span.start), into: &statements)
    }
    return Block(statements)
  }

  /// Returns the width of the indentation at `span`.
  private func width(of span: Span) -> Int {
    var column = 0
    for byte in file.text[span.start..<span.end] {
      switch byte {
      case 9: column = (column / 8 + 1) * 8
      case 12: column = 0
      default: column += 1
      }
    }
    return column
  }

  /// Skips to the end of the line.
  mutating func skipToLineEnd() {
    while token.kind != .newline, token.kind != .endOfFile { advance() }
  }

  /// Skips an indented block, comments and all.
  mutating func skipBlock() {
    guard token.kind == .indent else { return }
    var open = 0
    repeat {
      if token.kind == .indent { open += 1 }
      if token.kind == .dedent { open -= 1 }
      advance()
    } while open > 0 && token.kind != .endOfFile
    dropComments(before: previousEnd)
    dropComments(deeperThan: blockColumn)
  }

  /// Reads the end of a line, and reports what else stands there.
  mutating func endLine() {
    if token.kind != .newline, token.kind != .endOfFile {
      if token.kind == .equal, !isRecovering {
        complain(.assignmentInExpression(at: token.span))
        isRecovering = true
      }
      fail(
        .unexpected(
          "unexpected-token", found: foundText, at: foundSpan,
          expected: "the end of the statement"))
    }
    skipToLineEnd()
    _ = accept(.newline)
    isRecovering = false
  }

  /// `true` iff the name `word` stands next.
  func isSoftKeyword(_ word: StaticString) -> Bool {
    let span = token.span
    guard token.kind == .name, span.end - span.start == word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy {
      file.text[span.start + $0] == word.utf8Start[$0]
    }
  }

  /// `true` iff the line, which starts with `match`, ends in `:` and is followed by a `case`.
  private var startsMatch: Bool {
    guard peek().kind.startsExpression else { return false }
    var place = index
    while tokens[place].kind != .newline, tokens[place].kind != .endOfFile { place += 1 }
    guard tokens[place - 1].kind == .colon, place + 2 < tokens.count,
      tokens[place + 1].kind == .indent
    else { return false }
    return file.text(of: tokens[place + 2].span) == "case"
  }
}
