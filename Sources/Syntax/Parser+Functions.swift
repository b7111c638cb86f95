import PellucidSource

extension Parser {
  /// `decorated: ('@' named_expression NEWLINE)+ (function | class | 'async' function)`
  mutating func parseDecorated(leading: [Comment]) -> Statement {
    let start = token.span.start
    var leading = leading
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(parseNamedExpression())
      endLine()
      leading += takeComments(before: token.span.start)
    }
    switch token.kind {
    case .defKeyword: return parseFunction(leading: leading, decorators: decorators, from: start)
    case .classKeyword: return parseUnsupported("class", leading: leading, from: start)
    case .asyncKeyword: return parseUnsupported("async def", leading: leading, from: start)
    default:
      fail(
        .unexpected(
          "expected-function", found: foundText, at: foundSpan,
          expected: "'def' or 'class' behind a decorator"))
      isRecovering = false
      return makeStatement(.invalid, from: start, leading: leading)
    }
  }

  /// `function: 'def' NAME [type_parameters] '(' [parameters] ')' ['->' expression] ':' block`
  mutating func parseFunction(
    leading: [Comment], decorators: [Expression] = [], from start: Int
  ) -> Statement {
    if openBlocks > 0 { hasInnerFunctions = true }
    advance()
    let (name, nameSpan) = expectName("the name of a function")
    // A keyword as name leaves the rest readable.
    if nameSpan.end > nameSpan.start { isRecovering = false }
    if token.kind == .leftBracket { skipBracketed() }
    expect(.leftParenthesis, id: "expected-parameters")
    var parameters: [Parameter] = []
    if !isRecovering {
      parameters = parseParameters(until: .rightParenthesis)
      close(.rightParenthesis)
    }
    let annotation = !isRecovering && accept(.arrow) ? parseExpression() : nil
    let header = endHeader("def", from: start, leading: leading)
    let (docstring, body) = splitDocstring(parseBlock(of: header))
    let function = Function(
      name: name, nameSpan: nameSpan, span: Span(start, previousEnd), decorators: decorators,
      parameters: parameters, returnAnnotation: annotation, docstring: docstring, body: body)
    return makeStatement(
      .function(function), from: start, leading: header.leading, trailing: header.trailing)
  }

  /// Skips a bracket and all that is in it.
  private mutating func skipBracketed() {
    var open = 0
    repeat {
      switch token.kind {
      case .leftParenthesis, .leftBracket, .leftBrace: open += 1
      case .rightParenthesis, .rightBracket, .rightBrace: open -= 1
      default: break
      }
      advance()
    } while open > 0 && token.kind.rawValue > Token.Kind.dedent.rawValue
  }

  /// `parameters: (parameter | '/' | '*' | '*' parameter | '**' parameter) (',' …)* [',']`, up to
  /// `closer`, which is `:` for a lambda.
  mutating func parseParameters(until closer: Token.Kind) -> [Parameter] {
    var list = ParameterList(annotated: closer == .rightParenthesis)
    while token.kind != closer {
      parseParameterItem(into: &list)
      if isRecovering {
        guard closer == .rightParenthesis, continueList(until: closer) else { break }
      } else if !accept(.comma) {
        break
      }
    }
    if let star = list.bareStar, !isRecovering {
      complain(
        .unexpected("expected-name", found: "'*'", at: star, expected: "a parameter behind it"))
    }
    return list.parameters
  }

  /// What has been read of a parameter list.
  private struct ParameterList {
    /// `true` iff annotations may stand in it.
    let annotated: Bool
    /// The parameters.
    var parameters: [Parameter] = []
    /// How arguments reach the next plain parameter.
    var kind = Parameter.Kind.ordinary
    /// A `*` that waits for the parameter behind it.
    var bareStar: Span?

    /// Creates an instance without parameters.
    init(annotated: Bool) { self.annotated = annotated }
  }

  /// `item: '/' | '*' | ['*' | '**'] NAME [':' annotation] ['=' expression]`
  private mutating func parseParameterItem(into list: inout ParameterList) {
    let symbol = token
    if list.parameters.last?.kind == .variadicKeywords {
      complain(.parameterBehindKeywords(at: symbol.span))
    }
    switch symbol.kind {
    case .slash:
      advance()
      if list.kind != .ordinary || list.parameters.isEmpty {
        complain(.misplacedMarker("/", at: symbol.span))
      }
      list.parameters = list.parameters.map {
        Parameter(
          name: $0.name, span: $0.span, kind: .positionalOnly, annotation: $0.annotation,
          defaultValue: $0.defaultValue)
      }
    case .star:
      advance()
      if list.kind == .keywordOnly { complain(.misplacedMarker("*", at: symbol.span)) }
      list.kind = .keywordOnly
      if token.kind == .comma || token.kind == .rightParenthesis || token.kind == .colon {
        list.bareStar = symbol.span
      } else {
        parseParameter(.variadic, into: &list)
      }
    case .doubleStar:
      advance()
      parseParameter(.variadicKeywords, into: &list)
      list.bareStar = nil
    default:
      parseParameter(list.kind, into: &list)
      list.bareStar = nil
    }
  }

  /// `parameter: NAME [':' annotation] ['=' expression]`
  private mutating func parseParameter(_ kind: Parameter.Kind, into list: inout ParameterList) {
    let (name, span) = expectName("the name of a parameter")
    if span.end > span.start { isRecovering = false }
    var annotation: Expression?
    if !isRecovering, list.annotated, accept(.colon) { annotation = parseAnnotation() }
    var defaultValue: Expression?
    if !isRecovering, accept(.equal) { defaultValue = parseExpression() }
    if defaultValue == nil, kind == .ordinary, !isRecovering,
      let earlier = list.parameters.last(where: { $0.defaultValue != nil })
    {
      complain(.missingDefault(name, at: span, earlier: earlier))
    }
    list.parameters.append(
      Parameter(
        name: name, span: span, kind: kind, annotation: annotation, defaultValue: defaultValue))
  }

  /// `annotation: expression | '*' bitwise_or`
  private mutating func parseAnnotation() -> Expression {
    let start = token.span.start
    guard accept(.star) else { return parseExpression() }
    let operand = parseOperation(.bitOr)
    return make(.starred(operand), from: start)
  }
}
