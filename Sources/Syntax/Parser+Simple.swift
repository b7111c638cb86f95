import PellucidSource

extension Parser {
  /// `simple (';' simple)* [';'] NEWLINE`
  mutating func parseSimpleStatements(leading: [Comment], into statements: inout [Statement]) {
    var leading = leading
    repeat {
      let start = token.span.start
      let kind = parseSimpleStatement()
      let end = previousEnd
      let hasSemicolon = !isRecovering && accept(.semicolon)
      if isRecovering { skipToLineEnd() }
      previousEnd = hasSemicolon ? end : previousEnd
      leading += takeInsideComments()
      let trailing = token.kind == .newline ? takeTrailingComment() : nil
      statements.append(makeStatement(kind, from: start, leading: leading, trailing: trailing))
      leading = []
      if !hasSemicolon { break }
    } while token.kind != .newline && token.kind != .endOfFile
    endLine()
  }

  /// `simple: pass | break | continue | return | raise | assert | del | global | nonlocal | import
  /// | from | assignment | star_expressions`
  private mutating func parseSimpleStatement() -> Statement.Kind {
    switch token.kind {
    case .passKeyword:
      advance()
      return .pass
    case .breakKeyword:
      advance()
      return .breakLoop
    case .continueKeyword:
      advance()
      return .continueLoop
    case .returnKeyword:
      advance()
      return .returned(token.kind.startsExpression ? parseRightSide() : nil)
    case .raiseKeyword: return parseRaise()
    case .assertKeyword: return parseAssert()
    case .delKeyword: return parseDelete()
    case .globalKeyword: return .global(parseNames())
    case .nonlocalKeyword: return .nonlocal(parseNames())
    case .importKeyword: return parseImport()
    case .fromKeyword: return parseFrom()
    case .name where isSoftKeyword("type") && peek().kind == .name:
      skipToLineEnd()
      return .unsupported("type alias")
    case .ifKeyword, .forKeyword, .whileKeyword, .defKeyword, .classKeyword, .withKeyword,
      .tryKeyword:
      fail(.compoundBehindColon(token.kind.spelling, at: token.span))
      return .invalid
    default: return parseAssignment()
    }
  }

  /// `raise: 'raise' [expression ['from' expression]]`
  private mutating func parseRaise() -> Statement.Kind {
    advance()
    guard token.kind.startsExpression else { return .raise(nil, cause: nil) }
    let value = parseExpression()
    let cause = accept(.fromKeyword) ? parseExpression() : nil
    return .raise(value, cause: cause)
  }

  /// `assert: 'assert' expression [',' expression]`
  private mutating func parseAssert() -> Statement.Kind {
    advance()
    let start = token.span.start
    let test = parseExpression()
    let checked = parseMistakenEqual(test, from: start)
    let message = accept(.comma) ? parseExpression() : nil
    return .assert(checked, message: message)
  }

  /// `del: 'del' target (',' target)* [',']`
  private mutating func parseDelete() -> Statement.Kind {
    advance()
    var targets: [Expression] = []
    repeat {
      let target = parseOperation(.bitOr)
      if !isRecovering { checkTarget(target, of: .deletion) }
      targets.append(target)
    } while accept(.comma) && token.kind.startsExpression
    return .delete(targets)
  }

  /// `names: ('global' | 'nonlocal') NAME (',' NAME)*`
  private mutating func parseNames() -> [String] {
    advance()
    var names: [String] = []
    repeat {
      names.append(expectName("a name").name)
    } while !isRecovering && accept(.comma)
    return names
  }

  /// `import: 'import' dotted_name ['as' NAME] (',' dotted_name ['as' NAME])*`
  private mutating func parseImport() -> Statement.Kind {
    advance()
    var names: [ImportedName] = []
    repeat {
      names.append(parseImportedName(isDotted: true))
    } while !isRecovering && accept(.comma)
    return .importModule(names)
  }

  /// `from: 'from' ('.' | '...')* [dotted_name] 'import' ('*' | names | '(' names [','] ')')`
  private mutating func parseFrom() -> Statement.Kind {
    advance()
    let start = token.span.start
    while token.kind == .dot || token.kind == .ellipsis { advance() }
    if token.kind != .importKeyword || previousEnd <= start { _ = parseDottedName() }
    let module = String(
      decoding: file.text[start..<max(start, previousEnd)].filter { !$0.isBlank }, as: UTF8.self)
    if !isRecovering { expect(.importKeyword) }
    if isRecovering || accept(.star) { return .importFrom(module: module, names: []) }
    var names: [ImportedName] = []
    if accept(.leftParenthesis) {
      repeat {
        names.append(parseImportedName(isDotted: false))
      } while continueList(until: .rightParenthesis)
      close(.rightParenthesis)
    } else {
      repeat {
        names.append(parseImportedName(isDotted: false))
      } while !isRecovering && accept(.comma)
    }
    return .importFrom(module: module, names: names)
  }

  /// `imported: dotted_name ['as' NAME]`
  private mutating func parseImportedName(isDotted: Bool) -> ImportedName {
    let start = token.span.start
    let name = isDotted ? parseDottedName() : expectName("a name to import").name
    let span = Span(start, max(start, previousEnd))
    let alias = !isRecovering && accept(.asKeyword) ? expectName("a name").name : nil
    return ImportedName(name, alias: alias, at: span)
  }

  /// `dotted_name: NAME ('.' NAME)*`
  private mutating func parseDottedName() -> String {
    var name = expectName("the name of a module").name
    while !isRecovering, accept(.dot) { name += "." + expectName("the name of a module").name }
    return name
  }
}
