import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers a call of the function with the given number in the scope.
  mutating func inferKernelCall(
    _ call: Expression, _ number: Int, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let callee = program.declaration(number)
    defer { refuseListsInTuples(arguments) }
    if let stencil = callee.options.stencil {
      return inferStencilCall(call, number, stencil, arguments)
    }
    if let layout = callee.options.layout {
      return inferGeneralizedCall(call, number, layout, arguments)
    }
    let name = Prelude.shownName(callee.function.name, of: number)
    let parameters = callee.function.parameters
    if let keywords = parameters.first(where: { $0.kind == .variadicKeywords }) {
      return report(.unsupported("'**\(keywords.name)'", .listParameters, at: keywords.span))
    }
    let captures = captures(of: number)
    let own = parameters.dropLast(captures.count)
    guard let values = bindCall(arguments, to: own, of: name),
      var passed = passed(Array(zip(own, values)), captures, arguments, call, name, number)
    else { return .unknown }
    let bound = values.map(\.expression)
    let arrays = passed.types.filter { if case .array = $0 { true } else { false } }
    let isElementwise = callee.options.isVectorized && !arrays.isEmpty
    if isElementwise {
      let endsWithCount =
        number < 0 && UniversalFunction.endsWithCount("numpy." + callee.function.name)
      passed.types = elements(of: passed.types, bound, endsWithCount: endsWithCount)
    }
    guard let signature = signature(of: callee, for: passed.types, at: call.span) else {
      return .unknown
    }
    var types = signature.parameters
    var result = program.specialise(
      number, types, constants: passed.constants, from: specialisation,
      at: call.span, result: signature.result)
    guard shareArguments(of: result.specialisation, bound, &types) else { return .unknown }
    if types != signature.parameters {
      result = program.specialise(
        number, types, constants: passed.constants, from: specialisation,
        at: call.span, result: signature.result)
    }
    calls[call.id] = .kernel(result.specialisation, arguments: passed.arguments)
    noteChanges(of: result.specialisation, bound, captures, at: call.span)
    noteHeapChanges(of: result.specialisation, types, result.type, at: call.span)
    if !result.diagnostics.isEmpty {
      return refuse(call, name, passed, result.diagnostics, isOfPrelude: number < 0)
    }
    guard let type = result.type else {
      // A recursive call whose type is not known yet; the next walk will know it.
      awaitsResult = true
      if !program.isLastChance(specialisation) { hasChanged = true }
      return .unknown
    }
    if isElementwise, case .scalar(let element) = type {
      return ExpressionInfo(.value(.array(elementwise(element, arrays.map { .value($0) }))))
    }
    return ExpressionInfo(.value(type))
  }

  /// What a kernel gets, in order of its parameters.
  private struct PassedArguments {
    /// The types.
    var types: [Type] = []
    /// What is known of those that the kernel is compiled for.
    var constants: [ExpressionInfo?] = []
    /// How they are passed.
    var arguments: [KernelArgument] = []

    /// Adds one, by its parts.
    mutating func add(_ type: Type, _ constant: ExpressionInfo?, _ argument: KernelArgument) {
      types.append(type)
      constants.append(constant)
      arguments.append(argument)
    }
  }

  /// Returns what the function with the given number gets for the parameters in `bound`, and for
  /// the variables around it that it reads; nil, reported, where something does not fit.
  private mutating func passed(
    _ bound: [(parameter: Parameter, value: BoundValue)], _ captures: [String],
    _ arguments: [Argument], _ call: Expression, _ name: String, _ number: Int
  ) -> PassedArguments? {
    var result = PassedArguments()
    for (parameter, bound) in bound {
      switch bound {
      case .missing, .value: break
      case .element, .rest:
        guard !parameter.takesConstant else {
          report(.notConstant("'\(parameter.name)'", at: call.span))
          return nil
        }
        guard let held = heldArgument(bound, arguments, call) else { return nil }
        result.add(lent(held.type), nil, held.passed)
        continue
      }
      let value = bound.expression
      let found = value.map { number < 0 ? inferSequence($0) : infer($0) }
      if parameter.takesConstant || isCompiledAway(found, for: parameter, number) {
        guard
          let constant = constantArgument(for: parameter, value, found, call, name, number)
        else { return nil }
        result.add(.none, constant, .omitted(.none))
      } else {
        guard
          let argument = argument(for: parameter, value, found, arguments, call, name, number)
        else { return nil }
        result.add(argument.type, nil, argument.passed)
      }
    }
    for capture in captures {
      guard let found = captured(capture, by: number, at: call.span) else { return nil }
      result.add(found.type, found.constant, found.passed)
    }
    return result
  }

  /// Reports what is wrong with a callee: that of a function of NumPy is the fault of what it gets.
  private mutating func refuse(
    _ call: Expression, _ name: String, _ passed: PassedArguments, _ faults: [Diagnostic],
    isOfPrelude: Bool
  ) -> ExpressionInfo {
    guard isOfPrelude, !scope.isPrelude else {
      diagnostics += faults
      return .unknown
    }
    if let axis = faults.first(where: { $0.id == "axis" }) {
      return report(Diagnostic(axis.id, at: call.span, axis.message))
    }
    let shown = zip(passed.types, passed.constants).filter { $0.1 == nil }.map(\.0)
    return report(.argumentTypes(name, shown, at: call.span))
  }

  /// Returns `types` with the types of elements instead of arrays; numbers that are written out
  /// take the type of the arrays, but for the last one if that is a count.
  private func elements(
    of types: [Type], _ arguments: [Expression?], endsWithCount: Bool
  ) -> [Type] {
    var scalars: [ScalarType] = []
    for type in types {
      switch type {
      case .scalar(let scalar): scalars.append(scalar)
      case .array(let array): scalars.append(array.element)
      case .none, .tuple, .optional, .string, .list, .table: return types
      }
    }
    var isWeak = arguments.map { $0.map { self.isWeak(self[$0]) } ?? false }
    if endsWithCount, let last = isWeak.indices.last { isWeak[last] = false }
    return Inference.weakened(scalars, isWeak: isWeak).map { .scalar($0) }
  }

  /// Returns the signature that a call of `callee` uses: the best of those that its decorator
  /// lists, or else the one of the arguments; nil, reported, where none fits.
  private mutating func signature(
    of callee: ModuleScope.Declaration, for types: [Type], at span: Span
  ) -> Signature? {
    let stated = callee.options.signatures
    if stated.isEmpty { return Signature(types) }
    do throws(DispatchFault) {
      return try Dispatch(name: callee.function.name, stated: stated).best(for: types)
    } catch {
      report(.noSignatureFits(error.message, at: span))
      return nil
    }
  }

  /// Infers an argument of one of NumPy's functions, which take a list as they take a tuple.
  private mutating func inferSequence(_ value: Expression) -> ExpressionInfo {
    guard case .list(let items) = value.kind else { return inferElements(value) }
    let result = inferTuple(items)
    self[value] = result
    return result
  }

  /// Returns what is known of the constant that is passed for `parameter`: of `value`, which is
  /// `inferred`, or of the default; nil, reported, where none is.
  private mutating func constantArgument(
    for parameter: Parameter, _ value: Expression?, _ inferred: ExpressionInfo?,
    _ call: Expression, _ name: String, _ number: Int
  ) -> ExpressionInfo? {
    var found: ExpressionInfo
    if let inferred {
      found = inferred
      if found.meaning == .unknown { return nil }
    } else if let expression = parameter.defaultValue {
      var evaluation = GlobalEvaluation(scope: program.scope(of: number))
      switch evaluation.evaluate(expression) {
      case .value(let constant)?:
        found = ExpressionInfo(.value(constant.type), constant: constant)
      case .meaning(let meaning)?: found = ExpressionInfo(meaning)
      case nil:
        report(.notConstant("the default of '\(parameter.name)'", at: expression.span))
        return nil
      }
    } else {
      report(.missingArgument(parameter.name, of: name, at: call.span, parameter: parameter.span))
      return nil
    }
    if found.constant == nil, found.isCompiledAway { return named(found.meaning) }
    guard let constant = found.constant else {
      report(.notConstant("'\(parameter.name)'", at: value?.span ?? call.span))
      return nil
    }
    return ExpressionInfo(found.meaning, constant: constant)
  }

  /// `true` iff the function with the given number is compiled for what `parameter` gets, which is
  /// `found` or the default: a dtype, or in kernels of the user a function or a string.
  private func isCompiledAway(
    _ found: ExpressionInfo?, for parameter: Parameter, _ number: Int
  ) -> Bool {
    if let found { return found.isDtype || number >= 0 && found.isCompiledAway }
    guard let expression = parameter.defaultValue else { return false }
    var evaluation = GlobalEvaluation(scope: program.scope(of: number))
    switch evaluation.evaluate(expression) {
    case .meaning(.dtype)?: return true
    case .meaning(.kernel)?, .meaning(.function)?, .value(.string)?: return number >= 0
    default: return false
    }
  }

  /// Returns what is passed for `parameter`, and its type: `value`, which is `inferred`, or the
  /// default; nil, reported, where nothing can be.
  private mutating func argument(
    for parameter: Parameter, _ value: Expression?, _ inferred: ExpressionInfo?,
    _ arguments: [Argument], _ call: Expression, _ name: String, _ number: Int
  ) -> (type: Type, passed: KernelArgument)? {
    if let value, let found = inferred {
      guard let type = found.meaning.type else {
        reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
        return nil
      }
      let place = arguments.firstIndex { $0.value.id == value.id } ?? 0
      return (lent(type), .passed(place))
    }
    guard let expression = parameter.defaultValue else {
      report(.missingArgument(parameter.name, of: name, at: call.span, parameter: parameter.span))
      return nil
    }
    var evaluation = GlobalEvaluation(scope: program.scope(of: number))
    guard case .value(let constant)? = evaluation.evaluate(expression) else {
      report(.notConstant("the default of '\(parameter.name)'", at: expression.span))
      return nil
    }
    return (constant.type, .omitted(constant))
  }
}

extension ExpressionInfo {
  /// `true` iff it lives in the compiler alone, so that a function which gets it is compiled for it:
  /// a function, a type, a string.
  var isCompiledAway: Bool {
    switch meaning {
    case .dtype, .kernel, .function: true
    case .value(.string): constant != nil
    case .value, .module, .method, .tupleClass, .exceptionClass, .range, .slice, .ellipsis,
      .unknown:
      false
    }
  }

  /// `true` iff a dtype is meant, which is passed to kernels as a constant is.
  fileprivate var isDtype: Bool {
    if case .dtype = meaning { true } else { false }
  }
}

extension Parameter {
  /// `true` iff the parameter is annotated as `"constant"`: the function is compiled for each value
  /// that is passed, which has to be known.
  var takesConstant: Bool {
    if case .string("constant")? = annotation?.kind { return true }
    return false
  }
}
