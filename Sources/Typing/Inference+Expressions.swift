import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers `expression`, notes what is found out, and returns it.
  @discardableResult
  mutating func infer(_ expression: Expression) -> ExpressionInfo {
    let result = inferred(expression)
    self[expression] = result
    return result
  }

  /// Reports `diagnostic` unless `info` stands for a fault that has been reported already.
  @discardableResult
  mutating func reportUnlessUnknown(
    _ info: ExpressionInfo, _ diagnostic: Diagnostic
  ) -> ExpressionInfo {
    if info.meaning != .unknown { report(diagnostic) }
    return .unknown
  }

  /// Returns what can be found out about `expression`.
  private mutating func inferred(_ expression: Expression) -> ExpressionInfo {
    let span = expression.span
    switch expression.kind {
    case .integer(let magnitude, let spelling):
      return integerLiteral(magnitude, spelling, at: span)
    case .float(let value, _):
      return literal(.float(value, .float64))
    case .imaginary(let value, _):
      return literal(.complex(0, value, .complex128))
    case .string(let text):
      return literal(.string(text))
    case .boolean(let value):
      return literal(.boolean(value))
    case .none:
      return ExpressionInfo(.value(.none), constant: ConstantValue.none)
    case .ellipsis:
      return ExpressionInfo(.ellipsis)
    case .formatted(let parts):
      inferFormatted(parts)
      return report(.unsupported("building strings", .plainText, at: span))
    case .name(let name):
      return inferName(name, expression)
    case .attribute(let base, let name, let nameSpan):
      return inferAttribute(base, name, at: nameSpan)
    case .subscripted(let base, let index):
      return inferSubscript(expression, base, index)
    case .slice:
      return report(.unsupported("a slice outside a subscript", .indexDirectly, at: span))
    case .tuple(let items):
      return inferTuple(items)
    case .unary(let operation, let operand):
      return inferUnary(operation, operand, at: span)
    case .binary(.matrixMultiply, let lhs, let rhs):
      return inferMatrixProduct(expression, lhs, rhs)
    case .binary(let operation, let lhs, let rhs):
      let left = infer(lhs)
      let right = infer(rhs)
      if let found = inferTableOperation(expression, operation, left, right) { return found }
      if isList(left) || isList(right) {
        return inferListOperation(expression, operation, lhs, rhs)
      }
      return binary(operation, left, right, lhs: lhs, rhs: rhs, at: span)
    case .comparison(let first, let links):
      return inferComparison(expression, first, links)
    case .logical(let operation, let operands):
      return inferLogical(expression, operation, operands)
    case .not(let operand):
      inferCondition(operand, ofArray: .bitwise("~"))
      let known = staticTests[operand.id]
      return ExpressionInfo(.value(.bool), constant: known.map { .boolean(!$0) })
    case .conditional(let test, let then, let otherwise):
      return inferConditional(expression, test, then, otherwise)
    case .call(let callee, let arguments):
      return inferCall(expression, callee, arguments)
    case .named(let name, _, let value):
      return inferNamed(expression, name, value)
    case .list(let items):
      return inferList(expression, items)
    case .comprehension(.generator, let element, let clauses)
    where consumedGenerators.contains(expression.id):
      return inferComprehension(expression, element, clauses)
    case .comprehension(.list, let element, let clauses),
      .comprehension(.set, let element, let clauses),
      .comprehension(.dictionary, let element, let clauses):
      return inferComprehension(expression, element, clauses)
    case .lambda:
      guard let number = scope.nestedNumbers[span.start] else {
        return report(.unsupported("'lambda' here", .writeKernel, at: span))
      }
      return ExpressionInfo(.kernel(scope.programNumber(number)))
    case .set(let items): return inferSet(expression, items)
    case .dictionary(let items): return inferDictionary(expression, items)
    case .comprehension, .starred, .unsupported:
      return inferUnsupported(expression)
    case .invalid:
      return .unknown
    }
  }

  /// Returns what there is to say about a literal.
  private func literal(_ value: ConstantValue) -> ExpressionInfo {
    ExpressionInfo(.value(value.type), constant: value, isLiteral: true)
  }

  /// Returns what there is to say about an integer literal, which has to fit 64 bits.
  private mutating func integerLiteral(
    _ magnitude: UInt64?, _ spelling: String, at span: Span
  ) -> ExpressionInfo {
    guard let magnitude else { return report(.integerTooLarge(spelling, at: span)) }
    if let value = Int64(exactly: magnitude) { return literal(.signed(value, .int64)) }
    return literal(.unsigned(magnitude, .uint64))
  }

  /// Infers a construct that is not in the language, and reports it.
  private mutating func inferUnsupported(_ expression: Expression) -> ExpressionInfo {
    switch expression.kind {
    case .comprehension(let kind, _, _):
      let name =
        switch kind {
        case .list: "a list comprehension"
        case .set: "a set comprehension"
        case .dictionary: "a dictionary comprehension"
        case .generator: "a generator expression"
        }
      return report(.unsupported(name, .writeLoop, at: expression.span))
    case .starred:
      return report(.unsupported("a starred expression", .indexTuple, at: expression.span))
    case .unsupported(let what):
      return report(.unsupported("'\(what)'", .forConstruct(what), at: expression.span))
    default:
      unreachable("this construct is in the language")
    }
  }

  /// Infers a name: a local variable, a name of the file, or a builtin.
  private mutating func inferName(_ name: String, _ expression: Expression) -> ExpressionInfo {
    guard let number = variableNumbers[name] else {
      if isCaught(name) {
        return report(.unsupported("an exception as a value", .raiseAgain, at: expression.span))
      }
      return global(name, at: expression.span)
    }
    guard let version = current?[number] else { return .unknown }
    versionOf[expression.id - declaration.nodes.lowerBound] = version
    loads.append((version, currentLoop))
    markRead(version)
    if version == 0 { return report(.unbound(name, at: expression.span)) }
    let found = versions[version]
    switch found.unbound {
    case .onSomePath: return report(.maybeUnbound(name, at: expression.span, join: found.span))
    case .afterEmptyLoop: checkedLoads.insert(expression.id)
    case .no: break
    }
    if let (first, second) = found.conflict {
      return reportTypeChange(name, first, second, at: expression.span)
    }
    return ExpressionInfo(found.meaning ?? .unknown, constant: found.constant)
  }

  /// Reports that the types of two versions of `name` do not unify.
  private mutating func reportTypeChange(
    _ name: String, _ first: Int, _ second: Int, at span: Span
  ) -> ExpressionInfo {
    let (first, second) =
      versions[first].span.start <= versions[second].span.start ? (first, second) : (second, first)
    guard let before = versions[first].meaning, let after = versions[second].meaning else {
      return .unknown
    }
    return report(
      .typeChange(
        name, from: before, to: after, at: versions[second].span, first: versions[first].span))
  }

  /// Infers a tuple.
  mutating func inferTuple(_ items: [Expression]) -> ExpressionInfo {
    var types: [Type] = []
    var constants: [ConstantValue] = []
    var isFaulty = false
    for item in items {
      let found = infer(item)
      if let type = found.meaning.type {
        types.append(type)
      } else {
        reportUnlessUnknown(found, .notAValue(found.meaning, at: item.span))
        isFaulty = true
      }
      if let constant = found.constant { constants.append(constant) }
    }
    if isFaulty { return .unknown }
    let type = TupleType(types)
    let constant = constants.count == items.count ? ConstantValue.tuple(constants, type) : nil
    return ExpressionInfo(.value(.tuple(type)), constant: constant, isLiteral: false)
  }

  /// Infers `then if test else otherwise`.
  private mutating func inferConditional(
    _ expression: Expression, _ test: Expression, _ then: Expression, _ otherwise: Expression
  ) -> ExpressionInfo {
    inferCondition(test, ofArray: .chooseElements)
    if let known = staticTests[test.id] { return infer(known ? then : otherwise) }
    let entry = current
    let left = infer(then)
    let afterThen = current
    current = entry
    let right = infer(otherwise)
    meet([afterThen], at: expression)
    if left.meaning == .unknown || right.meaning == .unknown {
      return recursiveChoice(of: left, right)
    }
    guard let common = left.meaning.unified(with: right.meaning) else {
      return report(
        .operandTypes("if … else", left.meaning, right.meaning, at: expression.span))
    }
    if common.type?.holdsList == true { return report(.listAlias(at: expression.span)) }
    return ExpressionInfo(common)
  }

  /// Returns what is known of two values, of which a recursive call may hide one in the first walk.
  private func recursiveChoice(of first: ExpressionInfo, _ second: ExpressionInfo)
    -> ExpressionInfo
  {
    guard awaitsResult else { return .unknown }
    return ExpressionInfo(first.meaning == .unknown ? second.meaning : first.meaning)
  }

  /// Infers `(name := value)`.
  private mutating func inferNamed(
    _ expression: Expression, _ name: String, _ value: Expression
  ) -> ExpressionInfo {
    var found = infer(value)
    if found.meaning.type?.holdsList == true { found = report(.listAlias(at: value.span)) }
    let version = define(
      name, found.meaning, at: expression.span,
      key: VersionKey(node: expression.id, join: -1, variable: 0))
    versionOf[expression.id - declaration.nodes.lowerBound] = version
    return ExpressionInfo(found.meaning)
  }
}
