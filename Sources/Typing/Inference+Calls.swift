import PellucidSource
package import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers `callee(arguments)`.
  mutating func inferCall(
    _ call: Expression, _ callee: Expression, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let found = typeOfNumber(callee) ?? infer(callee)
    switch found.meaning {
    case .function(let name):
      return inferFunctionCall(call, name, arguments)
    case .dtype(let type):
      return inferCast(call, to: type, arguments)
    case .kernel(let number):
      return inferKernelCall(call, number, arguments)
    case .method(let name, let receiver):
      return inferMethodCall(call, name, receiver, arguments)
    case .tupleClass(let type, let defaults):
      return inferTupleCall(call, type, defaults, arguments)
    case .unknown:
      for argument in arguments { infer(argument.value) }
      return .unknown
    case .exceptionClass:
      return report(.unsupported("an exception as a value", .raiseClass, at: call.span))
    case .module("numba.typed.Dict") where arguments.isEmpty:
      return inferEmptyTable(call, isSet: false)
    case .module("numba.typed.List"):
      return inferListMaking(call, "list", arguments)
    case .value, .module, .range, .slice, .ellipsis:
      return report(.notCallable(found.meaning, at: callee.span))
    }
  }

  /// Returns the type that `callee` is, if that is `type(number)`; nil for others.
  private mutating func typeOfNumber(_ callee: Expression) -> ExpressionInfo? {
    guard let number = callee.typedValue, scope.binding(of: "type") == nil,
      !variableNames.contains("type"), case .value(.scalar(let type)) = infer(number).meaning
    else { return nil }
    return ExpressionInfo(.dtype(type))
  }

  /// Returns the values of arguments that are all positional; nil, reported, where some are not.
  mutating func positional(_ arguments: [Argument], of name: String) -> [Expression]? {
    var values: [Expression] = []
    for argument in arguments {
      switch argument.kind {
      case .positional:
        values.append(argument.value)
      case .keyword(let keyword, let span):
        report(.unknownKeyword(keyword, of: name, at: span))
        return nil
      case .unpacked, .unpackedKeywords:
        report(.unsupported("an unpacked argument", .passSingly, at: argument.value.span))
        return nil
      }
    }
    return values
  }

  /// Infers a call of a function of the table.
  mutating func inferFunctionCall(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(name)
    if ["sum", "min", "max", "sorted", "any", "all"].contains(name), let first = arguments.first {
      // These run through all of it, so that it may as well be a list.
      consumedGenerators.insert(first.value.id)
    }
    if name == "range" { return inferRange(call, arguments) }
    if let found = inferFold(call, name, arguments) { return found }
    if name == "sum", sumsFloatsOfSet(arguments) { return .unknown }
    if ["zip", "enumerate", "reversed", "numba.prange"].contains(name) {
      return report(.unsupported("'\(shown)' outside a 'for'", .loopOver, at: call.span))
    }
    if arguments.isEmpty, let draw = Prelude.draws[name], let type = draw.result {
      calls[call.id] = .runtime(draw, hasShape: false)
      return ExpressionInfo(.value(.scalar(type)))
    }
    if let form = Prelude.furtherForm(of: name, count: arguments.count) {
      return inferKernelCall(call, form, arguments)
    }
    if name == "numpy.where" && arguments.count == 1 {
      return inferFunctionCall(call, "numpy.nonzero", arguments)
    }
    if Prelude.function(named: name) != nil,
      let function = Prelude.function(named: name, ofNumber: startsWithNumber(arguments))
    {
      return inferKernelCall(call, function, arguments)
    }
    if let (function, method) = UniversalFunction.method(name) {
      return inferUniversalMethod(call, function, method, arguments)
    }
    guard let row = FunctionTable.rows[name] else {
      return report(.unsupported("'\(shown)' inside a kernel", .moveOut(shown), at: call.span))
    }
    guard let rule = row.rule else {
      return inferOwnFunction(call, name, arguments)
    }
    guard let bound = operands(of: name, row, arguments, at: call.span) else { return .unknown }
    let values = bound.operands.map { arguments[$0].value }
    guard let types = scalarTypes(values, of: bound.name) else { return .unknown }
    guard let result = (FunctionTable.rows[bound.name]?.rule ?? rule)(types) else {
      if types.contains(where: \.isComplex),
        let function = Prelude.function(named: "complex." + name.dropFirst("numpy.".count))
      {
        let found = inferKernelCall(call, function, arguments)
        let counts = UniversalFunction.endsWithCount(name)
        return narrowed(found, call, counts ? [types[0]] : types)
      }
      return report(.argumentTypes(shown, types.map { .scalar($0) }, at: call.span))
    }
    if let output = bound.output {
      return inferOutput(call, name, result, bound.operands, output, bound.test, arguments)
    }
    let hasArray = values.contains { isArray(self[$0]) }
    var target = result.target
    if hasArray, case .tuple = result.result { target = .eachPart(target) }
    let isPlain = bound.operands == Array(arguments.indices)
    calls[call.id] = isPlain ? target : .operands(bound.operands, target)
    return ExpressionInfo(.value(applied(result.result, to: values)))
  }

  /// `true` iff the sum is one of a set of floats, which is reported: it would depend on the order.
  private mutating func sumsFloatsOfSet(_ arguments: [Argument]) -> Bool {
    guard let first = arguments.first?.value, case .name = first.kind,
      let table = table(infer(first)), table.isSet, table.key == .float64
    else { return false }
    report(.unsupported("the sum of a set of floats", .sumSorted, at: first.span))
    return true
  }

  /// `true` iff the first argument is a number.
  private mutating func startsWithNumber(_ arguments: [Argument]) -> Bool {
    guard let first = arguments.first, case .positional = first.kind else { return false }
    // A list is no value by itself; those who take one read its elements.
    if case .list = first.value.kind { return false }
    guard case .value(.scalar) = infer(first.value).meaning else { return false }
    return true
  }

  /// Returns the arguments by parameter; nil, reported, where one does not fit.
  mutating func bind(
    _ arguments: [Argument], to names: [String], of function: String
  ) -> [Expression?]? {
    var bound: [Expression?] = Array(repeating: nil, count: names.count)
    for (index, argument) in arguments.enumerated() {
      switch argument.kind {
      case .positional:
        guard index < names.count else {
          report(
            .argumentCount(
              function, expected: "at most \(names.count)", found: arguments.count,
              at: argument.value.span))
          return nil
        }
        bound[index] = argument.value
      case .keyword(let keyword, let span):
        guard let place = names.firstIndex(of: keyword) else {
          report(.unknownKeyword(keyword, of: function, at: span))
          return nil
        }
        if bound[place] != nil {
          report(.argumentTwice(keyword, of: function, at: span))
          return nil
        }
        bound[place] = argument.value
      case .unpacked, .unpackedKeywords:
        report(.unsupported("an unpacked argument", .passSingly, at: argument.value.span))
        return nil
      }
    }
    return bound
  }

  /// Returns the result of a function of complex numbers of our own, which computes in complex128,
  /// in the type that NumPy computes in.
  private mutating func narrowed(
    _ found: ExpressionInfo, _ call: Expression, _ types: [ScalarType]
  ) -> ExpressionInfo {
    let common = types.dropFirst().reduce(types[0]) { Promotion.numpy($0, $1) }
    guard common == .complex64, let target = calls[call.id] else { return found }
    var result = found
    switch found.meaning {
    case .value(.array(var array)) where array.element == .complex128:
      array.element = .complex64
      result.meaning = .value(.array(array))
    case .value(.scalar(.complex128)):
      result.meaning = .value(.scalar(.complex64))
    default: return found
    }
    calls[call.id] = .narrowed(target, .complex64)
    return result
  }

  /// Returns the fault of a function of numbers that is called on an array.
  private func ofArray(_ name: String, at span: Span) -> Diagnostic {
    let own = name.split(separator: ".").last.map(String.init) ?? name
    let other = ["gamma", "lgamma", "erf", "erfc"].contains(own) ? nil : "numpy." + own
    if let other, FunctionTable.rows[other]?.rule != nil {
      return .arrayExpression(name, .useNumPy("np." + own), at: span)
    }
    return .arrayExpression(name, at: span)
  }

  /// Returns the types of scalar arguments, and of the elements of arrays where the function is
  /// one of NumPy's; nil, reported, where one is neither. Literals take the type of the others
  /// where NumPy's functions do so.
  mutating func scalarTypes(_ values: [Expression], of name: String) -> [ScalarType]? {
    let isNumPy = name.hasPrefix("numpy.")
    var types: [ScalarType] = []
    for value in values {
      let found = infer(value)
      if isArray(found), !isNumPy && name != "abs" {
        report(ofArray(name, at: value.span))
      } else if let type = elementType(found.meaning) {
        types.append(type)
      } else {
        reportUnlessUnknown(
          found, .notAScalar(found.meaning, of: Inference.shortName(name), at: value.span))
      }
    }
    guard types.count == values.count else { return nil }
    let hasArray = values.contains { isArray(self[$0]) }
    guard isNumPy || hasArray else { return types }
    var isWeak = hasArray ? weakness(of: values) : values.map { self[$0].isLiteral }
    if UniversalFunction.endsWithCount(name) && isWeak.count > 1 { isWeak[1] = false }
    return Inference.weakened(types, isWeak: isWeak)
  }

  /// Returns the result of a function of scalars, applied to the elements of the arrays among
  /// `values`.
  func applied(_ result: Type, to values: [Expression]) -> Type {
    let meanings = values.map { self[$0].meaning }
    guard meanings.contains(where: isArray) else { return result }
    switch result {
    case .scalar(let element): return .array(elementwise(element, meanings))
    case .tuple(let tuple): return .tuple(TupleType(tuple.elements.map { applied($0, to: values) }))
    case .none, .array, .optional, .string, .list, .table: return result
    }
  }

  /// Infers `type(argument)`.
  private mutating func inferCast(
    _ call: Expression, to type: ScalarType, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let values = positional(arguments, of: type.name) else { return .unknown }
    guard values.count == 1 else {
      return report(
        .argumentCount(type.name, expected: "1", found: values.count, at: call.span))
    }
    let found = infer(values[0])
    if case .string(let text)? = found.constant, type.isFloat, let value = Double(text) {
      calls[call.id] = .cast(type)
      return ExpressionInfo(.value(.scalar(type)), constant: .float(value, type))
    }
    guard case .value(.scalar(let source)) = found.meaning.unwrapped else {
      if isArray(found.meaning) {
        return report(
          .unsupported(
            "'\(type.name)' of an array", .useNumPy("a.astype(np.\(type.name))"), at: call.span))
      }
      return reportUnlessUnknown(
        found, .notAScalar(found.meaning, of: type.name, at: values[0].span))
    }
    if source.isComplex && !type.isComplex && type != .bool {
      return report(.argumentTypes(type.name, [.scalar(source)], at: call.span))
    }
    let target = isPythonInt(call) && source == .uint64 ? ScalarType.uint64 : type
    calls[call.id] = .cast(target)
    return ExpressionInfo(
      .value(.scalar(target)), constant: found.constant?.converted(to: target))
  }

  /// `true` iff `call` calls Python's `int`, which keeps what does not fit int64.
  private func isPythonInt(_ call: Expression) -> Bool {
    guard case .call(let callee, _) = call.kind, case .name("int") = callee.kind else {
      return false
    }
    return true
  }

  /// Infers `Point(x, y)` of a named tuple.
  private mutating func inferTupleCall(
    _ call: Expression, _ type: TupleType, _ defaults: [ConstantValue], _ arguments: [Argument]
  ) -> ExpressionInfo {
    let name = type.name ?? "tuple"
    guard let bound = bind(arguments, to: type.fields, of: name) else { return .unknown }
    var result = type
    var fields: [KernelArgument] = []
    for (index, value) in bound.enumerated() {
      guard let value else {
        let place = index - (bound.count - defaults.count)
        if defaults.indices.contains(place) {
          result.elements[index] = defaults[place].type
          fields.append(.omitted(defaults[place]))
          continue
        }
        return report(
          .argumentCount(
            name, expected: "\(type.fields.count)", found: arguments.count, at: call.span))
      }
      let found = infer(value)
      guard let element = found.meaning.type else {
        return reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
      }
      result.elements[index] = element
      fields.append(.passed(arguments.firstIndex { $0.value.id == value.id } ?? index))
    }
    calls[call.id] = .makeTuple(fields)
    return ExpressionInfo(.value(.tuple(result)))
  }

  /// Infers a call of a method of an array or a scalar.
  private mutating func inferMethodCall(
    _ call: Expression, _ name: String, _ receiver: Type, _ arguments: [Argument]
  ) -> ExpressionInfo {
    switch (receiver, name) {
    case (.table(let table), _):
      return inferTableMethod(call, name, table, arguments)
    case (.list(let list), _):
      return inferListMethod(call, name, list, arguments)
    case (.array(let array), "copy"):
      guard noArguments(arguments, of: name, call) else { return .unknown }
      calls[call.id] = .special(.copyArray)
      return ExpressionInfo(
        .value(
          .array(
            ArrayType(array.element, rank: array.rank, layout: .c).withUnitAxes(array.isUnit))))
    case (.array(let array), "fill"):
      return inferFill(call, array, arguments)
    case (.array, _) where Inference.arrangements.contains(name):
      let result = inferArrangement(call, name, arguments, receiver: call.receiver)
      if let target = calls[call.id] { calls[call.id] = .method(target) }
      return result
    case (.array(let array), "item") where array.rank == 0 && arguments.isEmpty:
      calls[call.id] = .special(.item)
      return ExpressionInfo(.value(.scalar(array.element)))
    case (.array, _) where Prelude.methods.contains(name):
      guard let function = Prelude.method(named: name),
        let base = call.receiver
      else { return .unknown }
      let result = inferKernelCall(call, function, [Argument(.positional, base)] + arguments)
      if let target = calls[call.id] { calls[call.id] = .method(target) }
      return result
    case (.array, _) where ArrayReduction.names[name] != nil:
      guard let function = ArrayReduction.names[name], let base = call.receiver else {
        return .unknown
      }
      let result = inferReduction(call, function, arguments, receiver: base)
      if let target = calls[call.id] { calls[call.id] = .method(target) }
      return result
    case (.array(let array), "astype"), (.array(let array), "clip"), (.array(let array), "conj"),
      (.array(let array), "conjugate"), (.array(let array), "round"):
      return inferElementMethod(call, name, array, arguments)
    case (.scalar(let scalar), _):
      guard noArguments(arguments, of: name, call) else { return .unknown }
      calls[call.id] = .special(name == "item" ? .item : .conjugate)
      return ExpressionInfo(.value(.scalar(scalar)))
    default:
      return report(
        .unsupported("'\(name)' on \(receiver)", .writeLoop, at: call.span))
    }
  }

  /// Returns `true` iff there are no arguments, and reports them otherwise.
  private mutating func noArguments(
    _ arguments: [Argument], of name: String, _ call: Expression
  ) -> Bool {
    if arguments.isEmpty { return true }
    report(.argumentCount(name, expected: "0", found: arguments.count, at: call.span))
    return false
  }

  /// Infers `array.fill(value)`.
  private mutating func inferFill(
    _ call: Expression, _ array: ArrayType, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let values = positional(arguments, of: "fill"), values.count == 1 else {
      return report(
        .argumentCount("fill", expected: "1", found: arguments.count, at: call.span))
    }
    let found = infer(values[0])
    guard case .value(.scalar(let type)) = found.meaning else {
      return reportUnlessUnknown(
        found, .notAScalar(found.meaning, of: "fill", at: values[0].span))
    }
    guard Promotion.canStore(type, in: array.element) else {
      return report(.cannotStore(.scalar(type), .scalar(array.element), at: values[0].span))
    }
    if array.isReadOnly { return report(.readOnly("the array", global: nil, at: call.span)) }
    calls[call.id] = .special(.fillArray)
    return ExpressionInfo(.value(.none))
  }

  /// Returns `name` without the module in front, in the way that users write it.
  static func shortName(_ name: String) -> String {
    name.hasPrefix("numpy.")
      ? "np." + name.dropFirst(6) : name.hasPrefix("numba.") ? String(name.dropFirst(6)) : name
  }

  /// Returns "2" or "1 to 3".
  static func text(of range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }
}

extension Expression {
  /// The value whose type is asked for, if the expression is `type(value)`.
  package var typedValue: Expression? {
    guard case .call(let function, let arguments) = kind, case .name("type") = function.kind,
      arguments.count == 1, case .positional = arguments[0].kind
    else { return nil }
    return arguments[0].value
  }
}
