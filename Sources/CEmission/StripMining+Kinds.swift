import PellucidTypes

/// What can be done with expressions over a strip.
extension StripMining {
  /// `true` iff `expression` has the type and functions over strips give its value, or the part of
  /// it that takes time.
  func goesByStrips(_ expression: CExpression, as type: ScalarType) -> Bool {
    type.isStripType && valueType(of: expression) == type
      && (isByFunctions(expression) || hasMap(expression))
  }

  /// Returns the type of an expression's value if functions over strips take it, and C knows no
  /// other values of the expression than those.
  func valueType(of expression: CExpression) -> ScalarType? {
    let type: ScalarType?
    switch expression {
    case .name(let name):
      if let local = locals[name] {
        switch local.value {
        case .strip(_, let kind), .kept(_, let kind), .place(_, let kind): return kind
        case .number(_, let kind): return kind
        case nil: return nil
        }
      }
      if declared.contains(name) { return nil }
      if case .scalar(let kind) = types[name] { type = kind } else { type = nil }
    case .literal(let text): type = Self.literalType(text)
    case .index(let base, _): type = elementType(of: base)
    case .unary(.minus, let operand): type = valueType(of: operand).flatMap { $0.isReal ? $0 : nil }
    case .unary(.not, let operand): type = valueType(of: operand) == .bool ? .bool : nil
    case .binary(let operation, let left, let right): type = resultType(operation, left, right)
    case .conditional(_, let then, let otherwise): type = common(then, otherwise)
    case .cast(.scalar(let kind), _): type = kind
    case .call(let name, let arguments): type = resultType(name, arguments)
    case .unary, .cast, .member, .arrow, .size, .compound, .braces: type = nil
    }
    return type.flatMap { $0.isStripType ? $0 : nil }
  }

  /// Returns the type in which two operands are compared, chosen from or combined: the one of either,
  /// where C widens none.
  func common(_ left: CExpression, _ right: CExpression) -> ScalarType? {
    let (first, second) = (valueType(of: left), valueType(of: right))
    if first == second { return first }
    if let first, second == nil, first.holds(right.literalInteger) { return first }
    if let second, first == nil, second.holds(left.literalInteger) { return second }
    return nil
  }

  /// Returns the type of what an operator of C makes of two operands, if functions give it.
  private func resultType(
    _ operation: CBinaryOperator, _ left: CExpression, _ right: CExpression
  ) -> ScalarType? {
    if operation == .and || operation == .or {
      return valueType(of: left) == .bool && valueType(of: right) == .bool ? .bool : nil
    }
    guard operation.stripName != nil, let type = common(left, right) else { return nil }
    if operation.isComparison {
      let isOrder = operation != .equal && operation != .notEqual
      return type.isComplex || type == .bool && isOrder ? nil : .bool
    }
    return type.isReal || type.isWideInteger && operation != .divide ? type : nil
  }

  /// Returns the type of a literal, if it is a float.
  private static func literalType(_ text: String) -> ScalarType? {
    guard let first = text.utf8.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9"),
      !text.hasPrefix("0x")
    else { return nil }
    if text.hasSuffix("f") { return .float32 }
    return text.contains(where: { $0 == "." || $0 == "e" }) ? .float64 : nil
  }

  /// Returns the type of what the function called `name` returns, if functions over strips take it.
  private func resultType(_ name: String, _ arguments: [CExpression]) -> ScalarType? {
    if isElementary(name) || isMap(name) {
      let isDouble = name == "sqrt" || name == "fabs" || math.functions.contains(name)
      return isDouble ? .float64 : .float32
    }
    guard let helper = StripHelper(name) else { return nil }
    return helper.type.isReal ? helper.type : type(of: arguments, for: helper)
  }

  /// Returns the type of the numbers that a function of the runtime is given, if it takes them as
  /// they are and returns their type.
  private func type(of arguments: [CExpression], for helper: StripHelper) -> ScalarType? {
    guard arguments.count == helper.count, let first = arguments.first, let last = arguments.last,
      let type = common(first, last), helper.type.holds(type)
    else { return nil }
    return type
  }

  /// `true` iff there is a vector version of libm's function `name`.
  func isMap(_ name: String) -> Bool {
    math.functions.contains(name)
      || name.hasSuffix("f") && math.functions.contains(String(name.dropLast()))
  }

  /// `true` iff libm's function `name` is exact, so that a loop compiled ahead gives the same.
  func isElementary(_ name: String) -> Bool {
    name == "sqrt" || name == "sqrtf" || name == "fabs" || name == "fabsf"
  }

  /// `true` iff functions over strips give the value of `expression`, a float or an integer.
  func isByFunctions(_ expression: CExpression) -> Bool {
    if isNumber(expression) { return true }
    switch expression {
    case .name(let name): return locals[name]?.value != nil
    case .index(let base, let place): return isInvariant(base) && isStep(place)
    case .unary(.minus, let operand), .unary(.not, let operand): return isByFunctions(operand)
    case .binary(_, let left, let right):
      return valueType(of: expression) != nil && isByFunctions(left) && isByFunctions(right)
    case .conditional(let condition, let then, let otherwise):
      return valueType(of: condition) == .bool && common(then, otherwise) != nil
        && isByFunctions(condition) && isByFunctions(then) && isByFunctions(otherwise)
    case .cast(_, let operand):
      return valueType(of: operand) == valueType(of: expression) && isOperand(operand)
    case .call(let name, let arguments):
      if let helper = StripHelper(name) {
        return type(of: arguments, for: helper) != nil && arguments.allSatisfy(isByFunctions)
      }
      return (isMap(name) || isElementary(name)) && arguments.allSatisfy(isOperand)
    case .literal, .unary, .member, .arrow, .size, .compound, .braces: return false
    }
  }

  /// `true` iff functions over strips give the value of `expression`, whose type is known.
  private func isOperand(_ expression: CExpression) -> Bool {
    valueType(of: expression) != nil && isByFunctions(expression)
  }

  /// `true` iff `expression` is computed in each iteration and calls a vector function.
  func hasMap(_ expression: CExpression) -> Bool {
    switch expression {
    case .unary(.minus, let operand): return hasMap(operand)
    case .binary(let operation, let left, let right):
      return operation.stripName != nil && valueType(of: expression)?.isReal == true
        && (hasMap(left) || hasMap(right))
    case .call(let name, let arguments):
      guard arguments.allSatisfy({ valueType(of: $0)?.isReal == true }), !isInvariant(expression)
      else {
        return false
      }
      return isMap(name) || isElementary(name) && arguments.contains(where: hasMap)
    case .name, .literal, .index, .unary, .conditional, .cast, .member, .arrow, .size, .compound,
      .braces:
      return false
    }
  }

  /// `true` iff `expression` is the same number in each iteration, of a type that functions over strips
  /// take, or an integer literal.
  func isNumber(_ expression: CExpression) -> Bool {
    if case .name(let name) = expression, case .number = locals[name]?.value { return true }
    return isInvariant(expression)
      && (valueType(of: expression) != nil || expression.literalInteger != nil)
  }

  /// `true` iff the value of a variable of the body stays what it is until the strip is done.
  func isConstant(_ value: StripValue) -> Bool {
    switch value {
    case .number: true
    case .place(.name(let name), _), .place(.binary(.add, .name(let name), _), _): isFixed(name)
    case .place, .strip, .kept: false
    }
  }

  /// `true` iff the loop stores nothing into the array called `name`.
  private func isFixed(_ name: String) -> Bool { !stored.contains(name) && !stored.contains("") }

  /// `true` iff nothing that the loop does changes the value of `expression`.
  func isInvariant(_ expression: CExpression) -> Bool {
    switch expression {
    case .name(let name):
      if let local = locals[name], local.value == nil { return isInvariant(local.element) }
      return name != loop.name && !assigned.contains(name) && !declared.contains(name)
    case .literal: return true
    case .unary(.minus, let operand), .unary(.not, let operand), .unary(.complement, let operand),
      .cast(_, let operand), .member(let operand, _):
      return isInvariant(operand)
    case .binary(_, let left, let right): return isInvariant(left) && isInvariant(right)
    case .conditional(let condition, let then, let otherwise):
      return isInvariant(condition) && isInvariant(then) && isInvariant(otherwise)
    case .index(.name(let name), let place):
      return isFixed(name) && isInvariant(.name(name)) && isInvariant(place)
    case .call(let name, let arguments):
      return (isMap(name) || isElementary(name) || StripHelper(name) != nil)
        && arguments.allSatisfy(isInvariant)
    case .unary, .index, .arrow, .size, .compound, .braces: return false
    }
  }

  /// `true` iff the index `expression` grows by one from iteration to iteration.
  func isStep(_ expression: CExpression) -> Bool {
    switch expression {
    case .name(let name):
      if let local = locals[name], local.value == nil { return isStep(local.element) }
      return name == loop.name
    case .binary(.add, let left, let right):
      return isStep(left) && isInvariant(right) || isInvariant(left) && isStep(right)
    case .binary(.subtract, let left, let right): return isStep(left) && isInvariant(right)
    case .literal, .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size,
      .compound, .braces:
      return false
    }
  }

  /// `true` iff `expression` is made of integers that the loop does not change, and its variable.
  func isPlace(_ expression: CExpression) -> Bool {
    switch expression {
    case .name(let name):
      if let local = locals[name], local.value == nil { return isPlace(local.element) }
      return name == loop.name || isInvariant(expression)
    case .literal: return true
    case .binary(.add, let left, let right), .binary(.subtract, let left, let right),
      .binary(.multiply, let left, let right):
      return isPlace(left) && isPlace(right)
    case .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size, .compound,
      .braces:
      return false
    }
  }

  /// Returns the type of the elements of an array, if functions over strips take it.
  func elementType(of base: CExpression) -> ScalarType? {
    switch base {
    case .name(let name):
      if case .pointer(.scalar(let type), _) = types[name], type.isStripType { return type }
      return nil
    case .member(.name(let name), "values"):
      return types[name] == .named("pel_strips") ? .float64 : nil
    case .literal, .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size,
      .compound, .braces:
      return nil
    }
  }
}
