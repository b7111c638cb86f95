import PellucidTypes

/// What can be done with expressions over a strip.
extension StripMining {
  /// `true` iff `expression` has the type and functions over strips give its value, or the part of
  /// it that takes time.
  func goesByStrips(_ expression: CExpression, as type: ScalarType) -> Bool {
    type.isReal && floatType(of: expression) == type
      && (isByFunctions(expression) || hasMap(expression))
  }

  /// Returns the type of an expression that is known to be a float.
  func floatType(of expression: CExpression) -> ScalarType? {
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
    case .unary(.minus, let operand): type = floatType(of: operand)
    case .binary(let operation, let left, let right):
      type = operation.stripName == nil ? nil : common(left, right)
    case .conditional(_, let then, let otherwise): type = common(then, otherwise)
    case .cast(.scalar(let kind), _): type = kind
    case .call(let name, _): type = resultType(name)
    case .unary, .cast, .member, .arrow, .size, .compound, .braces: type = nil
    }
    return type.flatMap { $0.isReal ? $0 : nil }
  }

  /// Returns the type in which C combines two operands, if it is a float of one of them.
  private func common(_ left: CExpression, _ right: CExpression) -> ScalarType? {
    let (first, second) = (floatType(of: left), floatType(of: right))
    if first == second { return first }
    if second == nil, right.literalInteger != nil { return first }
    if first == nil, left.literalInteger != nil { return second }
    return nil
  }

  /// Returns the type of a literal, if it is a float.
  private static func literalType(_ text: String) -> ScalarType? {
    guard let first = text.utf8.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9"),
      !text.hasPrefix("0x")
    else { return nil }
    if text.hasSuffix("f") { return .float32 }
    return text.contains(where: { $0 == "." || $0 == "e" }) ? .float64 : nil
  }

  /// Returns the type of what the function called `name` returns, if it is a float.
  private func resultType(_ name: String) -> ScalarType? {
    if isElementary(name) || isMap(name) {
      let isDouble = name == "sqrt" || name == "fabs" || math.functions.contains(name)
      return isDouble ? .float64 : .float32
    }
    for stem in ["pel_minimum", "pel_maximum", "pel_min", "pel_max"] {
      if name == stem + "_f64" { return .float64 }
      if name == stem + "_f32" { return .float32 }
    }
    return nil
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
    case .unary(.minus, let operand): return isByFunctions(operand)
    case .binary(let operation, let left, let right):
      return operation.stripName != nil && common(left, right) != nil && isByFunctions(left)
        && isByFunctions(right)
    case .call(let name, let arguments):
      return (isMap(name) || isElementary(name)) && arguments.allSatisfy(isOperand)
    case .literal, .unary, .conditional, .cast, .member, .arrow, .size, .compound, .braces:
      return false
    }
  }

  /// `true` iff functions over strips give the value of `expression`, which is a float.
  private func isOperand(_ expression: CExpression) -> Bool {
    floatType(of: expression) != nil && isByFunctions(expression)
  }

  /// `true` iff `expression` is computed in each iteration and calls a vector function.
  func hasMap(_ expression: CExpression) -> Bool {
    switch expression {
    case .unary(.minus, let operand): return hasMap(operand)
    case .binary(let operation, let left, let right):
      return operation.stripName != nil && common(left, right) != nil
        && (hasMap(left) || hasMap(right))
    case .call(let name, let arguments):
      guard arguments.allSatisfy({ floatType(of: $0) != nil }), !isInvariant(expression) else {
        return false
      }
      return isMap(name) || isElementary(name) && arguments.contains(where: hasMap)
    case .name, .literal, .index, .unary, .conditional, .cast, .member, .arrow, .size, .compound,
      .braces:
      return false
    }
  }

  /// `true` iff `expression` is the same number in each iteration: a float, or an integer literal.
  func isNumber(_ expression: CExpression) -> Bool {
    if case .name(let name) = expression, case .number = locals[name]?.value { return true }
    return isInvariant(expression)
      && (floatType(of: expression) != nil || expression.literalInteger != nil)
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
      return (isMap(name) || isElementary(name)) && arguments.allSatisfy(isInvariant)
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

  /// Returns the type of the elements of an array, if it is a float.
  func elementType(of base: CExpression) -> ScalarType? {
    switch base {
    case .name(let name):
      if case .pointer(.scalar(let type), _) = types[name], type.isReal { return type }
      return nil
    case .member(.name(let name), "values"):
      return types[name] == .named("pel_strips") ? .float64 : nil
    case .literal, .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size,
      .compound, .braces:
      return nil
    }
  }
}
