import PellucidSource

extension Parser {
  /// `assignment: target ':' expression ['=' right_side] | (star_expressions '=')+ right_side |
  /// target augmented right_side`, or an expression alone.
  mutating func parseAssignment() -> Statement.Kind {
    if startsOldPrint { return parseOldPrint() }
    let first = parseRightSide()
    if isRecovering { return .expression(first) }
    switch token.kind {
    case .equal: return parsePlainAssignment(first)
    case .colon: return parseAnnotated(first)
    default: break
    }
    guard let operation = token.kind.augmentedOperator else { return .expression(first) }
    checkTarget(first, of: .augmentedAssignment)
    advance()
    let value = parseRightSide()
    return .augmentedAssign(first, operation, value)
  }

  /// `(star_expressions '=')+ right_side`, from behind the first target.
  private mutating func parsePlainAssignment(_ first: Expression) -> Statement.Kind {
    var targets: [Expression] = []
    var value = first
    while !isRecovering, token.kind == .equal {
      checkTarget(value, of: .assignment)
      advance()
      targets.append(value)
      value = parseRightSide()
    }
    return .assign(targets, value)
  }

  /// `target ':' expression ['=' right_side]`, from behind the target.
  private mutating func parseAnnotated(_ target: Expression) -> Statement.Kind {
    switch target.kind {
    case .name, .attribute, .subscripted: break
    default:
      fail(
        .unexpected(
          "unexpected-token", found: foundText, at: foundSpan,
          expected: "the end of the statement"))
      return .expression(target)
    }
    advance()
    let annotation = parseExpression()
    let value = !isRecovering && accept(.equal) ? parseRightSide() : nil
    return .annotatedAssign(target, annotation: annotation, value)
  }

  /// How a target is used.
  enum TargetUse {
    case assignment, augmentedAssignment, loop, deletion
  }

  /// Reports `target` if nothing can be bound to it, or the parts of it of which that is so.
  mutating func checkTarget(_ target: Expression, of use: TargetUse) {
    switch target.kind {
    case .name, .attribute, .subscripted, .invalid: return
    case .tuple(let elements), .list(let elements):
      if use == .augmentedAssignment { break }
      for element in elements { checkTarget(element, of: use) }
      return
    case .starred(let operand):
      if use == .augmentedAssignment || use == .deletion { break }
      return checkTarget(operand, of: use)
    case .integer, .float, .imaginary, .string, .formatted, .boolean, .none, .ellipsis, .slice,
      .set, .dictionary, .unary, .binary, .comparison, .logical, .not, .conditional, .call, .lambda,
      .comprehension, .named, .unsupported:
      break
    }
    complain(.invalidTarget(target.kind.description, at: target.span, use))
  }

  /// `true` iff a `print` or `exec` of Python 2 stands next.
  private var startsOldPrint: Bool {
    guard token.kind == .name else { return false }
    switch peek().kind {
    case .name, .string, .bytes, .formattedStart, .integer, .float, .imaginary, .noneKeyword,
      .trueKeyword, .falseKeyword:
      return isSoftKeyword("print") || isSoftKeyword("exec")
    case .rightShift:
      return isSoftKeyword("print") && peek(2).kind == .name && peek(3).kind == .comma
    default: return false
    }
  }

  /// Reports a `print` or `exec` of Python 2 and skips it.
  private mutating func parseOldPrint() -> Statement.Kind {
    let start = token.span.start
    let name = file.text(of: token.span)
    advance()
    let arguments = token.span.start
    while token.kind != .newline, token.kind != .semicolon, token.kind != .endOfFile { advance() }
    let text = String(decoding: file.text[arguments..<max(arguments, previousEnd)], as: UTF8.self)
    complain(.oldPrint(name, arguments: text, at: Span(start, previousEnd)))
    return .invalid
  }
}

extension Expression.Kind {
  /// What a person calls an expression of this kind.
  var description: String {
    switch self {
    case .integer, .float, .imaginary: "a number"
    case .string: "a string"
    case .formatted: "an f-string"
    case .boolean(let value): value ? "'True'" : "'False'"
    case .none: "'None'"
    case .ellipsis: "'...'"
    case .name: "a name"
    case .attribute: "an attribute"
    case .subscripted: "an element"
    case .slice: "a slice"
    case .tuple: "a tuple"
    case .list: "a list"
    case .set: "a set"
    case .dictionary: "a dictionary"
    case .unary, .binary, .not, .logical: "an operation"
    case .comparison: "a comparison"
    case .conditional: "a conditional expression"
    case .call: "a call"
    case .lambda: "a lambda"
    case .comprehension: "a comprehension"
    case .starred: "a starred expression"
    case .named: "an assignment expression"
    case .unsupported(let name): "'\(name)'"
    case .invalid: "an invalid expression"
    }
  }
}
