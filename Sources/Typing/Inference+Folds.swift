import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Functions that are called for each element: `functools.reduce`, `map`, `min` and `max` with a
/// `key`, and `any` and `all` of generators.
extension Inference {
  /// Infers a call of such a function; nil if `name` is none, or is called in another way.
  mutating func inferFold(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo? {
    switch name {
    case "functools.reduce": return inferReduce(call, arguments)
    case "map": return inferMapped(call)
    case "filter": return inferFiltered(call, arguments)
    case "any", "all":
      guard arguments.count == 1, case .positional = arguments[0].kind,
        case .comprehension(.generator, _, _) = arguments[0].value.kind
      else { return nil }
      return inferGeneratorTest(call, arguments[0].value, isAll: name == "all")
    case "min", "max":
      guard arguments.count == 2, case .keyword("key", _) = arguments[1].kind,
        case .positional = arguments[0].kind
      else { return nil }
      return inferKeyed(call, arguments[0].value, arguments[1].value, isGreatest: name == "max")
    default: return nil
    }
  }

  /// Infers `any(… for …)` or `all(… for …)`, which stops at the value that decides.
  private mutating func inferGeneratorTest(
    _ call: Expression, _ generator: Expression, isAll: Bool
  ) -> ExpressionInfo {
    consumedGenerators.insert(generator.id)
    guard infer(generator).meaning != .unknown else { return .unknown }
    calls[generator.id] = nil
    calls[call.id] = .generatorTest(isAll: isAll)
    return ExpressionInfo(.value(.bool))
  }

  /// A function that is called with values that no expressions stand for.
  struct ValueCall {
    /// The number of the specialisation.
    let specialisation: Int
    /// What is passed: the values, by their places, and variables that the function reads.
    let arguments: [KernelArgument]
    /// The type of the result.
    let result: Type
  }

  /// Returns the call of the function that `expression` is with values of the given types; nil,
  /// reported, where it does not take them.
  mutating func valueCall(
    _ expression: Expression, _ types: [Type], at span: Span
  ) -> ValueCall? {
    let found = infer(expression)
    guard let number = Inference.function(found.meaning) else {
      reportUnlessUnknown(
        found, .unsupported("\(found.meaning.shown) here", .writeKernel, at: expression.span))
      return nil
    }
    let callee = program.declaration(number)
    let captures = captures(of: number)
    guard callee.function.parameters.count == types.count + captures.count,
      callee.options.signatures.isEmpty, !callee.options.isVectorized
    else {
      report(
        .argumentCount(
          callee.function.name,
          expected: "\(callee.function.parameters.count - captures.count)", found: types.count,
          at: expression.span))
      return nil
    }
    var all = types.map(lent)
    var constants: [ExpressionInfo?] = types.map { _ in nil }
    var passed = types.indices.map { KernelArgument.passed($0) }
    for capture in captures {
      guard let value = captured(capture, by: number, at: span) else { return nil }
      all.append(value.type)
      constants.append(value.constant)
      passed.append(value.passed)
    }
    let result = program.specialise(
      number, all, constants: constants, from: specialisation, at: span)
    diagnostics += result.diagnostics
    noteChanges(of: result.specialisation, types.map { _ in nil }, captures, at: span)
    noteHeapChanges(of: result.specialisation, all, result.type, at: span)
    guard result.diagnostics.isEmpty, let type = result.type else { return nil }
    return ValueCall(specialisation: result.specialisation, arguments: passed, result: type)
  }

  /// The names in the prelude of Python's functions that are called for elements.
  private static let elementFunctions = [
    "abs": "magnitude", "len": "length", "max": "largest", "min": "smallest", "sum": "total",
  ]

  /// Returns the number of the function that `meaning` is; nil if none is called for elements.
  private static func function(_ meaning: Meaning) -> Int? {
    switch meaning {
    case .kernel(let number): number
    case .function(let name):
      elementFunctions[name].flatMap { Prelude.function(named: "list." + $0) }
    default: nil
    }
  }

  /// Infers `functools.reduce(function, iterable, initial)`.
  private mutating func inferReduce(
    _ call: Expression, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let values = positional(arguments, of: "reduce") else { return .unknown }
    guard (2...3).contains(values.count) else {
      return report(
        .argumentCount("reduce", expected: "2 or 3", found: values.count, at: call.span))
    }
    guard let found = iteration(over: values[1]) else { return .unknown }
    var type = found.element
    if values.count == 3 {
      let initial = infer(values[2])
      guard let own = initial.meaning.type else {
        return reportUnlessUnknown(initial, .notAValue(initial.meaning, at: values[2].span))
      }
      type = own
    }
    // Ends: the type only grows, and few types hold more.
    for _ in 0..<8 {
      guard let result = valueCall(values[0], [type, found.element], at: call.span) else {
        return .unknown
      }
      guard let common = type.unified(with: result.result), !common.scalars.isEmpty else {
        return report(
          .operandTypes("reduce", .value(type), .value(result.result), at: call.span))
      }
      if common == type {
        iterations[call.id] = found
        calls[call.id] = .fold(
          FoldCall(
            kind: .reduce(hasInitial: values.count == 3), specialisation: result.specialisation,
            arguments: result.arguments, type: type))
        return ExpressionInfo(.value(type))
      }
      type = common
    }
    return .unknown
  }

  /// Infers `min(iterable, key=function)` or `max(…)`.
  private mutating func inferKeyed(
    _ call: Expression, _ iterable: Expression, _ key: Expression, isGreatest: Bool
  ) -> ExpressionInfo {
    guard let found = iteration(over: iterable),
      let result = valueCall(key, [found.element], at: key.span)
    else { return .unknown }
    guard !found.element.scalars.isEmpty, result.result.isOrdered else {
      return report(
        .argumentTypes(isGreatest ? "max" : "min", [found.element, result.result], at: call.span))
    }
    iterations[call.id] = found
    calls[call.id] = .fold(
      FoldCall(
        kind: .extremum(isGreatest: isGreatest), specialisation: result.specialisation,
        arguments: result.arguments, type: found.element))
    return ExpressionInfo(.value(found.element))
  }

  /// Infers `map(function, iterable, …)` as a value: a list, where something runs through it at
  /// once.
  private mutating func inferMapped(_ call: Expression) -> ExpressionInfo {
    guard consumedGenerators.contains(call.id) else {
      return report(.unsupported("'map' here", .loopOver, at: call.span))
    }
    guard let found = iteration(over: call) else { return .unknown }
    guard !found.element.scalars.isEmpty else {
      return report(.unsupported("a list of \(found.element)", .useArray, at: call.span))
    }
    iterations[call.id] = found
    calls[call.id] = .list(.collect(enlarged: []))
    return ExpressionInfo(.value(.list(ListType(found.element))))
  }

  /// Infers `filter(function, iterable)`, where something runs through it, as a list.
  mutating func inferFiltered(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let values = positional(arguments, of: "filter") else { return .unknown }
    guard values.count == 2 else {
      return report(
        .argumentCount("filter", expected: "2", found: values.count, at: call.span))
    }
    guard let found = iteration(over: values[1]) else { return .unknown }
    guard !found.element.scalars.isEmpty else {
      return report(.unsupported("a list of \(found.element)", .useArray, at: call.span))
    }
    var test: SortCall.Key?
    if infer(values[0]).meaning != .value(.none) {
      guard let result = valueCall(values[0], [found.element], at: call.span) else {
        return .unknown
      }
      guard result.result.isOrdered || result.result.isSharedList else {
        return report(.argumentTypes("filter", [result.result], at: call.span))
      }
      test = SortCall.Key(specialisation: result.specialisation, arguments: result.arguments)
    }
    let list = ListType(found.element)
    iterations[call.id] = found
    calls[call.id] = .list(
      .filtered(test, enlarged: listKernels("enlarged", list, [.int64], at: call.span)))
    return ExpressionInfo(.value(.list(list)))
  }

  /// Reports a loop over `filter` whose function reads what the loop may change: it is called for all
  /// elements in front of the loop.
  mutating func refuseLateFilter(_ iterable: Expression, in loop: Int) {
    iterable.forEachExpression { part in
      guard case .list(.filtered(let test?, _))? = calls[part.id] else { return }
      for case .captured(let version) in test.arguments {
        let variable = versions[version].variable
        if case .value(.scalar)? = versions[version].meaning,
          assignedInLoop[loop]?.contains(variable) != true
        {
          continue
        }
        report(
          .unsupported(
            "'filter' with a function that reads '\(variableNames[variable])', in this loop,",
            .writeLoop, at: part.span))
      }
    }
  }

  /// Infers the arguments of `map(function, iterable, …)`, over which something runs.
  mutating func mapIteration(_ call: Expression, _ arguments: [Argument]) -> Iteration? {
    guard let values = positional(arguments, of: "map") else { return nil }
    guard values.count >= 2 else {
      report(.argumentCount("map", expected: "2 or more", found: values.count, at: call.span))
      return nil
    }
    var parts: [Iteration] = []
    for value in values.dropFirst() {
      guard let part = iteration(over: value) else { return nil }
      parts.append(part)
    }
    if case .dtype(let type) = infer(values[0]).meaning {
      guard parts.count == 1, case .scalar(let from) = parts[0].element,
        !from.isComplex || type.isComplex
      else {
        report(.argumentTypes(type.name, parts.map(\.element), at: call.span))
        return nil
      }
      return .cast(parts[0], type)
    }
    guard let result = valueCall(values[0], parts.map(\.element), at: call.span) else {
      return nil
    }
    // The target stands at the function for what the loop calls.
    calls[values[0].id] = .kernel(result.specialisation, arguments: result.arguments)
    return .map(values[0], parts, element: result.result)
  }
}
