import PellucidSource
package import PellucidSyntax
package import PellucidTypes

/// Evaluates what a file binds a global variable to, when the kernel is compiled.
struct GlobalEvaluation {
  /// What evaluation leads to.
  enum Result {
    case value(ConstantValue)
    /// Something that only the compiler knows: a function, a type, a class.
    case meaning(Meaning)
  }

  /// The file.
  let scope: ModuleScope
  /// Why the last evaluation failed.
  var reason = "something that is not known when the kernel is compiled"
  /// Where it failed.
  var span: Span?
  /// How many globals refer to one another; a limit keeps circles from going on for ever.
  private var depth = 0
  /// The number of the binding whose value is evaluated: names mean what they meant there.
  private var order: Int?

  /// Creates an instance that evaluates in `scope`.
  init(scope: ModuleScope) { self.scope = scope }

  /// Returns what `expression` evaluates to; nil, with `reason` and `span`, where it cannot be.
  mutating func evaluate(_ expression: Expression) -> Result? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return nil }
    if let result = evaluated(expression) { return result }
    if span == nil { span = expression.span }
    return nil
  }

  /// Returns what `expression`, the value of the binding number `order`, evaluates to.
  mutating func evaluate(_ expression: Expression, asOf order: Int) -> Result? {
    let outer = self.order
    self.order = order
    defer { self.order = outer }
    return evaluate(expression)
  }

  /// Returns the number, string or tuple that `expression` evaluates to.
  mutating func value(_ expression: Expression) -> ConstantValue? {
    if case .value(let value)? = evaluate(expression) { return value }
    return nil
  }

  /// Returns what `expression` evaluates to.
  private mutating func evaluated(_ expression: Expression) -> Result? {
    switch expression.kind {
    case .integer(let magnitude?, _):
      return .value(
        Int64(exactly: magnitude).map { .signed($0, .int64) } ?? .unsigned(magnitude, .uint64))
    case .float(let number, _): return .value(.float(number, .float64))
    case .imaginary(let number, _): return .value(.complex(0, number, .complex128))
    case .string(let text): return .value(.string(text))
    case .boolean(let flag): return .value(.boolean(flag))
    case .none: return .value(.none)
    case .name(let name): return named(name)
    case .attribute: return member(expression)
    case .tuple(let items): return tuple(items)
    case .unary(let operation, let operand): return unary(operation, operand)
    case .binary(let operation, let lhs, let rhs): return binary(operation, lhs, rhs)
    case .lambda:
      return scope.nestedNumbers[expression.span.start].map {
        .meaning(.kernel(scope.programNumber($0)))
      }
    case .call(let callee, let arguments):
      if case .attribute(let base, let name, _) = callee.kind, let array = array(base) {
        return method(name, of: array, arguments).map(Result.value)
      }
      return call(callee, arguments)
    case .integer, .formatted, .ellipsis, .subscripted, .slice, .list, .set, .dictionary,
      .comparison, .logical, .not, .conditional, .comprehension, .starred, .named,
      .unsupported, .invalid:
      return nil
    }
  }

  /// Returns what a name evaluates to.
  private mutating func named(_ name: String) -> Result? {
    switch scope.binding(of: name, before: order) {
    case .assignment(let value, _, let order): return evaluate(value, asOf: order)
    case .function(let number): return .meaning(.kernel(scope.programNumber(number)))
    case .module(let module): return .meaning(.module(module))
    case .member(let module, let member): return found(Builtins.member(member, of: module))
    case .opaque: return nil
    case nil: return Builtins.meaning(of: name).map(Result.meaning)
    }
  }

  /// Returns what a member of a library evaluates to.
  private func member(_ expression: Expression) -> Result? {
    guard let path = scope.dottedName(of: expression),
      let dot = path.lastIndex(of: ".")
    else { return nil }
    let name = String(path[path.index(after: dot)...])
    return found(Builtins.member(name, of: String(path[..<dot])))
  }

  /// Returns the result that `info` stands for.
  private func found(_ info: ExpressionInfo?) -> Result? {
    guard let info else { return nil }
    return info.constant.map(Result.value) ?? .meaning(info.meaning)
  }

  /// Returns the tuple of what `items` evaluate to.
  private mutating func tuple(_ items: [Expression]) -> Result? {
    var values: [ConstantValue] = []
    for item in items {
      guard let item = value(item) else { return nil }
      values.append(item)
    }
    return .value(.tuple(values, TupleType(values.map(\.type))))
  }

  /// Returns `operation operand`.
  private mutating func unary(_ operation: UnaryOperator, _ expression: Expression) -> Result? {
    // The one number that fits with its sign alone.
    if operation == .minus, case .integer(magnitude: 1 << 63, _) = expression.kind {
      return .value(.signed(.min, .int64))
    }
    guard let operand = value(expression) else { return nil }
    if case .array(let items, let extents, let type) = operand, operation == .minus {
      return mapped(items, extents, type) { ConstantFolding.negate($0, type) }.map(Result.value)
    }
    guard case .scalar(let type) = operand.type else { return nil }
    switch operation {
    case .plus: return .value(operand)
    case .minus: return ConstantFolding.negate(operand, Promotion.unary(type)).map(Result.value)
    case .invert: return ConstantFolding.invert(operand, Promotion.unary(type)).map(Result.value)
    }
  }

  /// Returns `lhs operation rhs`.
  private mutating func binary(
    _ operation: BinaryOperator, _ lhs: Expression, _ rhs: Expression
  ) -> Result? {
    guard let left = value(lhs), let right = value(rhs) else { return nil }
    if let found = elementwise(operation, left, right) { return .value(found) }
    guard case .scalar(let first) = left.type, case .scalar(let second) = right.type,
      let type = Inference.resultType(operation, first, second)
    else { return nil }
    if type.isComplex, let sum = complex(operation, left, right, type) { return .value(sum) }
    if operation == .power, type.isFloat, let base = left.floatValue,
      let exponent = right.floatValue
    {
      return .value(.float(ConstantFunctions.double(base, exponent), type))
    }
    return ConstantFolding.binary(operation, left, right, type).map(Result.value)
  }

  /// Returns the sum or difference of a real and an imaginary literal.
  private func complex(
    _ operation: BinaryOperator, _ lhs: ConstantValue, _ rhs: ConstantValue, _ type: ScalarType
  ) -> ConstantValue? {
    guard case .complex(let a, let b, _)? = lhs.converted(to: type),
      case .complex(let c, let d, _)? = rhs.converted(to: type)
    else { return nil }
    switch operation {
    case .add: return .complex(a + c, b + d, type)
    case .subtract: return .complex(a - c, b - d, type)
    case .multiply: return .complex(a * c - b * d, a * d + b * c, type)
    case .divide, .floorDivide, .modulo, .power, .matrixMultiply, .leftShift, .rightShift, .bitAnd,
      .bitOr, .bitXor:
      return nil
    }
  }

  /// Returns what a call evaluates to: a cast, an array, a function of a number, a tuple's class.
  private mutating func call(_ callee: Expression, _ arguments: [Argument]) -> Result? {
    guard case .meaning(let meaning)? = evaluate(callee) else { return nil }
    switch meaning {
    case .dtype(let type):
      guard arguments.count == 1, let operand = value(arguments[0].value) else { return nil }
      return operand.converted(to: type).map(Result.value)
    case .function("complex"):
      let parts = arguments.compactMap { value($0.value)?.floatValue }
      guard (1...2).contains(parts.count), parts.count == arguments.count else { return nil }
      return .value(.complex(parts[0], parts.count == 2 ? parts[1] : 0, .complex128))
    case .function("numpy.array"), .function("numpy.asarray"):
      return array(arguments).map(Result.value)
    case .function("collections.namedtuple"), .function("typing.NamedTuple"):
      return namedTuple(arguments)
    case .function(let name):
      return function(name, arguments)
    case .value, .module, .kernel, .method, .tupleClass, .exceptionClass, .range, .slice,
      .ellipsis, .unknown:
      return nil
    }
  }

  /// Returns a function of `math` or NumPy of one number.
  private mutating func function(_ name: String, _ arguments: [Argument]) -> Result? {
    if let array = createdArray(name, arguments) { return .value(array) }
    guard arguments.count == 1, let operand = value(arguments[0].value)?.floatValue,
      let dot = name.lastIndex(of: "."),
      let result = ConstantFunctions.function(String(name[name.index(after: dot)...]), operand)
    else { return nil }
    return .value(.float(result, .float64))
  }

  /// Returns the class that `namedtuple("Name", "a b", defaults=(…))` makes.
  private mutating func namedTuple(_ arguments: [Argument]) -> Result? {
    guard arguments.count >= 2, case .string(let name) = arguments[0].value.kind else { return nil }
    var fields: [String] = []
    switch arguments[1].value.kind {
    case .string(let text):
      fields = text.split { $0 == " " || $0 == "," }.map(String.init)
    case .list(let items), .tuple(let items):
      for item in items {
        guard let field = fieldName(item) else { return nil }
        fields.append(field)
      }
    default:
      return nil
    }
    let types = Array(repeating: Type.none, count: fields.count)
    var defaults: [ConstantValue] = []
    for argument in arguments.dropFirst(2) {
      guard case .keyword("defaults", _) = argument.kind,
        case .tuple(let values, _)? = value(argument.value), values.count <= fields.count
      else { return nil }
      defaults = values
    }
    return .meaning(
      .tupleClass(TupleType(named: name, fields: fields, types), defaults: defaults))
  }

  /// Returns the name of a field: a string, or the first of a pair of name and type.
  private func fieldName(_ item: Expression) -> String? {
    if case .tuple(let pair) = item.kind, let first = pair.first { return fieldName(first) }
    if case .string(let field) = item.kind { return field }
    return nil
  }

  /// Returns the array that `np.array(nested lists, dtype)` makes.
  private mutating func array(_ arguments: [Argument]) -> ConstantValue? {
    guard let first = arguments.first else { return nil }
    var elements: [ConstantValue] = []
    var extents: [Int] = []
    guard collect(first.value, depth: 0, &elements, &extents) else { return nil }
    var type: ScalarType?
    for argument in arguments.dropFirst() {
      guard case .meaning(.dtype(let dtype))? = dtypeResult(argument.value) else { return nil }
      type = dtype
    }
    for element in elements where type == nil || arguments.count == 1 {
      guard case .scalar(let found) = element.type else { return nil }
      type = type.map { Promotion.numpy($0, found) } ?? found
    }
    let element = type ?? .float64
    let converted = elements.compactMap { $0.converted(to: element) }
    guard converted.count == elements.count else { return nil }
    return .array(converted, extents: extents, element)
  }

  /// Returns the type that `expression` names, also as a string.
  mutating func dtypeResult(_ expression: Expression) -> Result? {
    if case .string(let name) = expression.kind {
      return ScalarType(numbaName: name).map { .meaning(.dtype($0)) }
    }
    return evaluate(expression)
  }

  /// Adds the elements of nested lists to `elements`; false where they are not rectangular.
  private mutating func collect(
    _ expression: Expression, depth: Int, _ elements: inout [ConstantValue],
    _ extents: inout [Int]
  ) -> Bool {
    var items: [Expression]?
    if case .list(let list) = expression.kind { items = list }
    if case .tuple(let list) = expression.kind { items = list }
    guard let items else {
      guard depth == extents.count, let element = value(expression) else { return false }
      elements.append(element)
      return true
    }
    if extents.count == depth {
      guard elements.isEmpty else { return false }
      extents.append(items.count)
    }
    guard extents[depth] == items.count else { return false }
    for item in items {
      guard collect(item, depth: depth + 1, &elements, &extents) else { return false }
    }
    return true
  }
}

extension ModuleScope {
  /// Returns `types` with those of the defaults of the parameters that it leaves out, as far as
  /// they have one.
  package func completed(_ types: [Type], for function: Function) -> [Type] {
    var result = types
    for parameter in function.parameters.dropFirst(types.count) {
      guard let value = defaultValue(of: parameter) else { break }
      result.append(value.type)
    }
    return result
  }

  /// Returns the default of `parameter`, if it has one that is known when the kernel is compiled.
  package func defaultValue(of parameter: Parameter) -> ConstantValue? {
    guard let expression = parameter.defaultValue else { return nil }
    var evaluation = GlobalEvaluation(scope: self)
    guard case .value(let constant)? = evaluation.evaluate(expression) else { return nil }
    return constant
  }
}
