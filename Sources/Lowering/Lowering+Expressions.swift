import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers `expression` to a scalar of type `type`.
  mutating func scalar(_ expression: Expression, as type: ScalarType) -> Operand {
    guard case .scalar(let operand, let from) = unwrapped(lower(expression)) else {
      unreachable("typing promises a scalar")
    }
    return converted(operand, from: from, to: type)
  }

  /// Lowers `expression`.
  mutating func lower(_ expression: Expression) -> Value {
    let value = lowerWhole(expression)
    // Some read the elements of a list as an array.
    if value.isList, case .value(.array) = kernel[expression].meaning {
      return elements(ofList: value)
    }
    if case .table(let table) = value, case .value(.array) = kernel[expression].meaning {
      return elements(ofList: list(.keys, of: table))
    }
    return value
  }

  /// Lowers `expression`; a list stays a list.
  mutating func lowerWhole(_ expression: Expression) -> Value {
    let outer = span
    defer { span = outer }
    if let context = elementContext, let leaf = context.plan.leaves[expression.id] {
      return element(of: leaf, context)
    }
    if elementContext == nil, case .value(.array(let type)) = kernel[expression].meaning,
      isElementwise(expression)
    {
      return mapped(expression, as: type)
    }
    let info = elementInfo(kernel[expression])
    // Types of elements live in the compiler alone.
    if case .dtype = info.meaning { return .none }
    if let literal = literal(expression, info) { return literal }
    if info.meaning == .value(.string), case .string(let text)? = info.constant {
      return .text(text.isEmpty ? [] : [.text(text)])
    }
    switch expression.kind {
    case .name(let name):
      return lowerName(name, expression, info)
    case .attribute(let base, let name, _):
      return lowerAttribute(expression, base, name, info)
    case .subscripted(let base, let index):
      return lowerSubscript(expression, base, index)
    case .list(let items):
      switch info.meaning {
      case .value(.array(let array)) where array.isReadOnly: return listOfIndices(items)
      default: break
      }
      guard let list = kernel.list(expression) else { return .tuple(lowered(items)) }
      return lowerList(items, list)
    case .comprehension(.list, let element, let clauses),
      .comprehension(.generator, let element, let clauses):
      return lowerComprehension(expression, element, clauses)
    case .tuple(let items):
      return .tuple(lowered(items))
    case .unary(let operation, let operand):
      return lowerUnary(operation, operand, info)
    case .binary(.matrixMultiply, let lhs, let rhs):
      return lowerCall(expression, [lhs, rhs].map { Argument(.positional, $0) }, info)
    case .binary(_, let lhs, let rhs) where kernel.calls[expression.id] != nil:
      return lowerCall(expression, [lhs, rhs].map { Argument(.positional, $0) }, info)
    case .binary(let operation, let lhs, let rhs):
      guard let type = info.meaning.type else { unreachable("typing has refused this") }
      let left = lower(lhs)
      return binary(operation, left, lower(rhs), as: type, rhs)
    case .comparison(let first, let links) where kernel.calls[expression.id] != nil:
      let operands = [first] + links.map(\.operand)
      return lowerCall(expression, operands.map { Argument(.positional, $0) }, info)
    case .comparison(let first, let links):
      return .scalar(lowerComparison(first, links), .bool)
    case .logical(let operation, let operands):
      return lowerLogical(operation, operands[...], info)
    case .not(let operand):
      return .scalar(negated(condition(operand)), .bool)
    case .conditional(let test, let then, let otherwise):
      return lowerConditional(test, then, otherwise, info)
    case .call(_, let arguments):
      return lowerCall(expression, arguments, info)
    case .named(let name, _, let value):
      let result = lower(value)
      for variable in kernel.definition(expression) { assign(result, to: variable) }
      setBound(name)
      return kernel.definition(expression).first.map { storage[$0] } ?? result
    case .formatted(let parts):
      return .text(formatted(parts))
    case .set(let items) where kernel.calls[expression.id] == nil:
      // One that something is looked for in.
      return .tuple(lowered(items))
    case .set, .dictionary, .comprehension: return lowerCall(expression, [], info)
    case .integer, .float, .imaginary, .string, .boolean, .none, .ellipsis, .slice, .lambda,
      .starred, .unsupported, .invalid:
      unreachable("typing has refused this expression")
    }
  }

  /// Returns the values of `expressions`, in order.
  private mutating func lowered(_ expressions: [Expression]) -> [Value] {
    var values: [Value] = []
    for expression in expressions { values.append(lower(expression)) }
    return values
  }

  /// Returns the value of a literal, or of a minus in front of one.
  private func literal(_ expression: Expression, _ info: ExpressionInfo) -> Value? {
    switch expression.kind {
    case .integer(_, let spelling), .float(_, let spelling):
      guard let value = info.constant, var constant = Constant(value) else { return nil }
      constant.spelling = spelling.filter { $0 != "_" }
      return .scalar(.constant(constant), constant.type)
    case .imaginary, .boolean:
      guard let value = info.constant, let constant = Constant(value) else { return nil }
      return .scalar(.constant(constant), constant.type)
    case .unary(.minus, let operand):
      guard info.isLiteral, let value = info.constant, var constant = Constant(value) else {
        return nil
      }
      if case .scalar(.constant(let inner), _)? = literal(operand, kernel[operand]),
        let spelling = inner.spelling, constant.value != .signed(Int64.min)
      {
        constant.spelling = "-" + spelling
      }
      return .scalar(.constant(constant), constant.type)
    case .string(let text):
      return .text(text.isEmpty ? [] : [.text(text)])
    case .none:
      return Value.none
    case .name, .attribute, .subscripted, .tuple, .unary, .binary, .comparison, .logical, .not,
      .conditional, .call, .named, .formatted, .ellipsis, .slice, .list, .set, .dictionary, .lambda,
      .comprehension, .starred, .unsupported, .invalid:
      return nil
    }
  }

  /// Returns the negation of a bool.
  func negatedConstant(_ operand: Operand) -> Operand? {
    guard case .constant(let constant) = operand, case .boolean(let flag) = constant.value else {
      return nil
    }
    return .boolean(!flag)
  }

  /// Returns the negation of a bool operand.
  mutating func negated(_ operand: Operand) -> Operand {
    negatedConstant(operand) ?? assign(.not, [operand], .bool)
  }

  /// Lowers a name.
  private mutating func lowerName(
    _ name: String, _ expression: Expression, _ info: ExpressionInfo
  ) -> Value {
    if let variable = kernel.load(expression) {
      if kernel.checkedLoads.contains(expression.id) { checkBound(name, expression) }
      if let constant = info.constant { return value(of: constant, named: nil) }
      return storage[variable]
    }
    if let constant = info.constant { return value(of: constant, named: info.global) }
    if info.meaning == .value(.none) { return .none }
    unreachable("typing has refused the name '\(name)'")
  }

  /// Emits the check that `name` is bound, if this load asks for one.
  mutating func checkBound(_ name: String, _ expression: Expression) {
    guard kernel.checkedLoads.contains(expression.id), let flag = boundFlags[name] else { return }
    let text = "cannot access local variable '\(name)' where it is not associated with a value"
    raise(.unboundLocalError, [.text(text)], if: negated(.register(flag)))
  }

  /// Returns the value of a constant, under its name if it has one.
  mutating func value(of constant: ConstantValue, named name: String?) -> Value {
    switch constant {
    case .none:
      return .none
    case .string(let text):
      return .text([.text(text)])
    case .tuple(let items, _):
      var elements: [Value] = []
      for (index, item) in items.enumerated() {
        elements.append(value(of: item, named: name.map { "\($0)_\(index)" }))
      }
      return .tuple(elements)
    case .array(let items, let extents, let type):
      return globalArray(items, extents, type, named: name ?? "constants")
    case .boolean, .signed, .unsigned, .float, .complex:
      guard let number = Constant(constant) else { unreachable("a number is a constant") }
      // Constants of libraries have no name in C that every compiler knows.
      guard let name, !name.contains("."), constant.type.parts.count == 1 else {
        return .scalar(.constant(number), number.type)
      }
      return .scalar(.global(globals.global(name, .scalar(number))), number.type)
    }
  }

  /// Returns the array that a frozen global holds.
  private mutating func globalArray(
    _ items: [ConstantValue], _ extents: [Int], _ type: ScalarType, named name: String
  ) -> Value {
    let array = ArrayType(type, rank: extents.count, layout: .c, isReadOnly: true)
    let id = globals.global(
      name, .array(type, extents: extents, elements: items.compactMap(Constant.init)))
    if let register = globalArrays[id] { return .array(register, array) }
    let register = register(.array(array), named: name)
    globalArrays[id] = register
    prologue.append(Statement(.globalArray(register, id)))
    return .array(register, array)
  }

  /// Returns the parts of an f-string.
  private mutating func formatted(_ parts: [FormattedPart]) -> [MessagePart] {
    var result: [MessagePart] = []
    for part in parts {
      switch part {
      case .text(let text): result.append(.text(text))
      case .value(let value, _, nil): result += message([value], separator: "")
      case .value(let value, _, let format?): result.append(self.formatted(value, as: format))
      }
    }
    return result
  }

  /// Returns the number `value` in the format of an f-string.
  private mutating func formatted(_ value: Expression, as format: String) -> MessagePart {
    guard case .value(.scalar(let type)) = kernel[value].meaning,
      let specification = FormatSpecification(format, of: type)
    else { unreachable("typing has refused this format") }
    let directive = specification.directive
    let operand = kept(scalar(value, as: specification.type), specification.type)
    guard specification.type.isFloat, !directive.hasSuffix("s") else {
      return .formatted(operand, directive: directive)
    }
    // C shows the sign of nan, Python does not.
    let isNaN = assign(.notEqual, [operand, operand], .bool)
    var nan = operand
    let body = block { nan = $0.assign(.absolute, [operand], .float64) }
    return .formatted(
      select(isNaN, Yield(Block(body), nan), Yield(operand), .float64), directive: directive)
  }

  /// Lowers `a and b …` or `a or b …`.
  private mutating func lowerLogical(
    _ operation: LogicalOperator, _ operands: ArraySlice<Expression>, _ info: ExpressionInfo
  ) -> Value {
    guard let first = operands.first else { unreachable("'and' has no operands") }
    guard case .value(.scalar(let type)) = info.meaning else {
      return .scalar(condition(first), .bool)
    }
    if operands.count == 1 {
      if type == .bool { return .scalar(condition(first), .bool) }
      return .scalar(scalar(first, as: type), type)
    }
    if let known = kernel.staticTests[first.id] {
      // A side that decides is all that typing has looked at.
      if known == (operation == .or) { return lowerDeciding(first, type) }
      return lowerLogical(operation, operands.dropFirst(), info)
    }
    let left = lower(first)
    let test = truth(of: left)
    var value: Operand = .boolean(false)
    let rest = block { lowering in
      let result = lowering.lowerLogical(operation, operands.dropFirst(), info)
      if case .scalar(let operand, _) = result { value = operand }
    }
    let right = Yield(Block(rest), value)
    var kept = Yield(.boolean(operation == .or))
    if type != .bool {
      guard case .scalar(let leftValue, let leftType) = unwrapped(left) else {
        unreachable("typing promises a scalar")
      }
      var operand = leftValue
      let body = block { operand = $0.converted(leftValue, from: leftType, to: type) }
      kept = Yield(Block(body), operand)
    }
    let result =
      operation == .and
      ? select(test, right, kept, type) : select(test, kept, right, type)
    return .scalar(result, type)
  }

  /// Returns the value of a side of `and` or `or` that decides by itself.
  private mutating func lowerDeciding(_ expression: Expression, _ type: ScalarType) -> Value {
    if case .value(.scalar) = kernel[expression].meaning {
      return .scalar(scalar(expression, as: type), type)
    }
    return .scalar(.boolean(kernel.staticTests[expression.id] ?? false), .bool)
  }

  /// Lowers `then if test else otherwise`.
  private mutating func lowerConditional(
    _ test: Expression, _ then: Expression, _ otherwise: Expression, _ info: ExpressionInfo
  ) -> Value {
    if let known = kernel.staticTests[test.id] { return lower(known ? then : otherwise) }
    guard let type = info.meaning.type else { unreachable("typing has refused this") }
    let condition = condition(test)
    if case .scalar(let scalar) = type {
      let sides = [then, otherwise].map { side in yield(side, as: scalar) }
      return .scalar(select(condition, sides[0], sides[1], scalar), scalar)
    }
    let place = place(for: type, named: nil, at: span)
    let first = block { $0.fill(place, with: $0.converted($0.lower(then), to: type)) }
    let second = block { $0.fill(place, with: $0.converted($0.lower(otherwise), to: type)) }
    emit(.ifElse(condition, then: Block(first), otherwise: Block(second)))
    return place
  }

  /// Returns the side of a choice that leads to the value of `expression`.
  private mutating func yield(_ expression: Expression, as type: ScalarType) -> Yield {
    var value: Operand = .boolean(false)
    let body = block { value = $0.scalar(expression, as: type) }
    return Yield(Block(body), value)
  }

  /// Makes the registers of `place` hold `value`.
  mutating func fill(_ place: Value, with value: Value) {
    for (target, operand) in zip(place.operands, value.operands) {
      if case .register(let register) = target { emit(.assign(register, .copy, [operand])) }
    }
  }
}
