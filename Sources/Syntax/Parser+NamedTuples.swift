import PellucidSource

extension Parser {
  /// `true` iff a class of named tuples starts here: `class NAME(NamedTuple):`, also with a module
  /// in front of the base.
  var startsNamedTuple: Bool {
    guard token.kind == .classKeyword, peek(1).kind == .name, peek(2).kind == .leftParenthesis,
      peek(3).kind == .name
    else { return false }
    let hasModule = peek(4).kind == .dot && peek(5).kind == .name
    let base = peek(hasModule ? 5 : 3)
    let end = hasModule ? 6 : 4
    return file.text(of: base.span) == "NamedTuple" && peek(end).kind == .rightParenthesis
      && peek(end + 1).kind == .colon
  }

  /// `named_tuple: 'class' NAME '(' NamedTuple ')' ':' block`, which becomes what it means:
  /// `NAME = NamedTuple('NAME', ['field', …], defaults=(default, …))`.
  mutating func parseNamedTuple(leading: [Comment], from start: Int) -> Statement {
    advance()
    let (name, nameSpan) = expectName("the name of a class")
    expect(.leftParenthesis)
    let base = parseExpression()
    expect(.rightParenthesis)
    let header = endHeader("class", from: start, leading: leading)
    let body = parseBlock(of: header)
    var fields: [Expression] = []
    var defaults: [Expression] = []
    for statement in body.statements {
      guard case .annotatedAssign(let target, _, let value) = statement.kind,
        case .name(let field) = target.kind
      else { continue }
      fields.append(make(.string(field), target.span))
      if let value { defaults.append(value) }
    }
    var arguments = [
      Argument(.positional, make(.string(name), nameSpan)),
      Argument(.positional, make(.list(fields), nameSpan)),
    ]
    if !defaults.isEmpty {
      arguments.append(
        Argument(
          .keyword("defaults", nameSpan: nameSpan), make(.tuple(defaults), nameSpan)))
    }
    let call = make(.call(base, arguments), Span(start, previousEnd))
    return makeStatement(
      .assign([make(.name(name), nameSpan)], call), from: start, leading: header.leading,
      trailing: header.trailing)
  }
}
