import PellucidTypes

/// What an expression is over a strip.
enum StripValue: Hashable {
  /// The elements of a strip that nothing else needs.
  case strip(String, ScalarType)
  /// The elements of a strip that holds a variable of the loop's body.
  case kept(String, ScalarType)
  /// Elements of an array, from a pointer on.
  case place(CExpression, ScalarType)
  /// The same number for all elements; an integer has no type, because any float may stand there.
  case number(CExpression, ScalarType?)

  /// What stands for the value in a call.
  var expression: CExpression {
    switch self {
    case .strip(let name, _), .kept(let name, _): .name(name)
    case .place(let pointer, _): pointer
    case .number(let value, _): value
    }
  }

  /// `v` for a strip and `s` for a number, as functions are named.
  var letter: String { if case .number = self { "s" } else { "v" } }
}

extension CExpression {
  /// The number of elements in the strip at hand.
  static var stripCount: CExpression { .name("pel_count") }
}

/// The values of expressions over a strip.
extension StripMining {
  /// Returns the value of `expression`, at `target` if that is given.
  ///
  /// - Requires: `expression` goes by strips.
  mutating func value(_ expression: CExpression, into target: CExpression? = nil) -> StripValue {
    let result = computed(expression, into: target)
    guard let target, result.expression != target else { return result }
    guard let type = valueType(of: expression) else { return result }
    counts.operations += 1
    let name = result.letter == "s" ? "pel_fill_" : "pel_copy_"
    call(name + type.shortName, [target, result.expression])
    release(result)
    return .place(target, type)
  }

  /// Returns the value of `expression`, at `target` if a function gives it and that is asked for.
  private mutating func computed(
    _ expression: CExpression, into target: CExpression?
  ) -> StripValue {
    guard let type = valueType(of: expression) else { return .number(expression, nil) }
    if isNumber(expression) { return .number(expression.replacing(elements), type) }
    guard isByFunctions(expression) || hasMap(expression) else { return looped(expression, type) }
    switch expression {
    case .name(let name): return locals[name]?.value ?? looped(expression, type)
    case .index(let base, let place):
      guard isByFunctions(expression) else { return looped(expression, type) }
      return loaded(expression, pointer(base, place), type)
    case .unary(.minus, let operand):
      return applied("pel_negate_", [elements(of: value(operand), type)], type, into: target)
    case .unary(.not, let operand):
      return applied("pel_not_", [elements(of: value(operand), type)], type, into: target)
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      guard isByFunctions(expression) else { return looped(expression, type) }
      return combined(expression, left, right, into: target)
    case .binary(let operation, let left, let right):
      guard let name = operation.stripName, let operands = common(left, right) else {
        return looped(expression, type)
      }
      let values = operation.isSwapped ? [right, left] : [left, right]
      return applied(name, values, operands, as: type, into: target)
    case .conditional(let condition, let then, let otherwise):
      guard isByFunctions(expression) else { return looped(expression, type) }
      return selected(condition, then, otherwise, type, into: target)
    case .cast(_, let operand):
      guard isByFunctions(expression) else { return looped(expression, type) }
      return computed(operand, into: target)
    case .call(let name, let arguments):
      if let helper = StripHelper(name) {
        guard isByFunctions(expression) else { return looped(expression, type) }
        guard helper.count == 1 else {
          return applied(helper.stem, arguments, type, as: type, into: target)
        }
        let operand = elements(of: value(arguments[0]), type)
        return applied("pel_\(helper.stem)_", [operand], type, into: target)
      }
      if isElementary(name) {
        let values = arguments.map { elements(of: value($0), type) }
        return applied("pel_\(name)_", values, type, into: target)
      }
      guard isMap(name) else { return looped(expression, type) }
      let values = arguments.map { elements(of: value($0), type) }
      counts.maps += 1
      return applied(
        values.count == 1 ? "pel_map_one_" : "pel_map_two_", values, type,
        by: .name("pel_vector_" + name), into: target)
    case .literal, .unary, .member, .arrow, .size, .compound, .braces:
      return looped(expression, type)
    }
  }

  /// Returns what the function of two operands called `name` makes of elements or numbers of the
  /// type `operands`.
  private mutating func applied(
    _ name: String, _ expressions: [CExpression], _ operands: ScalarType, as type: ScalarType,
    into target: CExpression?
  ) -> StripValue {
    var values = expressions.map { value($0) }
    if values.allSatisfy({ $0.letter == "s" }) { values[0] = elements(of: values[0], operands) }
    let letters = values[0].letter + values[1].letter
    return applied(
      "pel_\(name)_\(letters)_", values, type, suffix: operands, into: target)
  }

  /// Returns the value as elements side by side.
  mutating func elements(of value: StripValue, _ type: ScalarType) -> StripValue {
    guard case .number(let number, _) = value else { return value }
    let buffer = newStrip(type)
    call("pel_fill_" + type.shortName, [.name(buffer), number])
    return .strip(buffer, type)
  }

  /// Returns what the function called `name` makes of `values`.
  mutating func applied(
    _ name: String, _ values: [StripValue], _ type: ScalarType, by vector: CExpression? = nil,
    suffix: ScalarType? = nil, into target: CExpression?
  ) -> StripValue {
    for value in values { release(value) }
    let buffer = target == nil ? newStrip(type) : ""
    let place = target ?? .name(buffer)
    counts.operations += 1
    call(
      name + (suffix ?? type).shortName,
      (vector.map { [$0] } ?? []) + [place] + values.map(\.expression))
    return target == nil ? .strip(buffer, type) : .place(place, type)
  }

  /// Writes the call of a function for the elements of the strip.
  mutating func call(_ name: String, _ arguments: [CExpression]) {
    flush()
    statements.append(CStatement(.expression(.call(name, arguments + [.stripCount]))))
  }

  /// Returns a strip of values that a loop computes one by one.
  mutating func looped(_ expression: CExpression, _ type: ScalarType) -> StripValue {
    let prepared = preparedOperands(expression)
    let buffer = newStrip(type)
    waiting.append(CStatement(.assignment(atPlace(buffer), nil, prepared)))
    return .strip(buffer, type)
  }

  /// Returns `expression` for one iteration; what vector functions give comes from strips.
  mutating func prepared(_ expression: CExpression) -> CExpression {
    guard hasMap(expression), let type = valueType(of: expression) else {
      return preparedOperands(expression)
    }
    let value = elements(of: value(expression), type)
    held.append(value)
    if case .place = value { return expression.replacing(elements) }
    return atPlace(value.expression.atom)
  }

  /// Returns `expression` for one iteration, with its operands prepared where they are certain to
  /// be computed.
  private mutating func preparedOperands(_ expression: CExpression) -> CExpression {
    switch expression {
    case .conditional, .binary(.and, _, _), .binary(.or, _, _), .name:
      return expression.replacing(elements)
    case .literal, .unary, .binary, .call, .cast, .index, .member, .arrow, .size, .compound,
      .braces:
      var copy = self
      let result = expression.mappingOperands { copy.prepared($0) }
      self = copy
      return result
    }
  }

  /// Returns a strip that holds nothing yet.
  mutating func newStrip(_ type: ScalarType) -> String {
    if let place = free.lastIndex(where: { $0.type == type }) { return free.remove(at: place).name }
    let name = "pel_strip\(strips.count + 1)"
    strips.append((name, type))
    return name
  }

  /// Gives back the strip of a value that is not needed again.
  mutating func release(_ value: StripValue) {
    if case .strip(let name, let type) = value { free.append((name, type)) }
  }

  /// Returns the element of a strip in one iteration.
  func atPlace(_ strip: String) -> CExpression {
    .index(.name(strip), .binary(.subtract, .name(loop.name), .name("pel_start")))
  }

  /// Returns a pointer to the first element of the strip at hand in an array.
  func pointer(_ base: CExpression, _ place: CExpression) -> CExpression {
    base.adding(place.replacing(elements).replacing([loop.name: .name("pel_start")]))
  }

  /// What stands for the variables of the body in one iteration.
  var elements: [String: CExpression] { locals.mapValues(\.element) }
}

extension CBinaryOperator {
  /// What functions over strips call the operator, if there are any.
  var stripName: String? {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .less, .greater: "less"
    case .lessOrEqual, .greaterOrEqual: "less_equal"
    case .equal: "equal"
    case .notEqual: "not_equal"
    case .remainder, .shiftLeft, .shiftRight, .bitAnd, .bitXor, .bitOr, .and, .or: nil
    }
  }

  /// `true` iff the function takes the operands the other way round.
  fileprivate var isSwapped: Bool { self == .greater || self == .greaterOrEqual }
}
