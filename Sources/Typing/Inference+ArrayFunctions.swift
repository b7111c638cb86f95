import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers a call of a function that has a rule of its own.
  mutating func inferOwnFunction(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    switch name {
    case "sorted", "list": return inferListMaking(call, name, arguments)
    case "str": return inferText(call, arguments)
    case "dict", "set": return inferTableMaking(call, name, arguments)
    case "numba.typed.Dict.empty": return inferTypedTable(call, arguments)
    case "numba.typed.List.empty_list": return inferTypedList(call, arguments)
    case "numba.is_tuple": return inferIsTuple(call, arguments)
    case "isinstance": return inferIsInstance(call, arguments)
    case "numpy.finfo", "numpy.iinfo":
      let shown = Inference.shortName(name)
      return report(.unsupported("'\(shown)' by itself", .readLimit(shown), at: call.span))
    case "len": return inferLength(call, arguments)
    case "print": return inferPrint(call, arguments)
    case "min": return inferExtremum(call, .minimum, arguments)
    case "max": return inferExtremum(call, .maximum, arguments)
    case "round": return inferRound(call, arguments)
    case "complex": return inferComplex(call, arguments)
    case "numpy.empty", "numpy.ndarray": return inferCreation(call, name, .empty, arguments)
    case "numpy.zeros": return inferCreation(call, name, .zeros, arguments)
    case "numpy.ones": return inferCreation(call, name, .ones, arguments)
    case "numpy.full": return inferCreation(call, name, .full, arguments)
    case "numpy.empty_like": return inferLike(call, name, .emptyLike, arguments)
    case "numpy.zeros_like": return inferLike(call, name, .zerosLike, arguments)
    case "numpy.ones_like": return inferLike(call, name, .onesLike, arguments)
    case "numpy.full_like": return inferLike(call, name, .fullLike, arguments)
    case "numpy.copy": return inferArrayFunction(call, name, arguments)
    case "numpy.array", "numpy.asarray", "numpy.ascontiguousarray":
      return inferArrayMaking(call, name, arguments)
    case "numba.is_contiguous": return inferContiguity(call, arguments)
    case "numpy.result_type": return inferResultType(call, arguments)
    case _ where Inference.arrangements.contains(String(name.dropFirst(6))):
      return inferArrangement(call, String(name.dropFirst(6)), arguments, receiver: nil)
    case "numpy.shape", "numpy.size", "numpy.ndim":
      return inferShapeFunction(call, name, arguments)
    case "numpy.dtype": return inferDtypeCall(call, arguments)
    case "numpy.einsum": return inferEinsum(call, arguments)
    case "numpy.tensordot": return inferTensordot(call, arguments)
    case _ where name.hasPrefix("numpy.") && ArrayReduction.names[String(name.dropFirst(6))] != nil:
      guard let function = ArrayReduction.names[String(name.dropFirst(6))] else { return .unknown }
      return inferReduction(call, function, arguments)
    case _ where scope.isPrelude && RuntimeFunction(preludeName: name) != nil:
      guard let function = RuntimeFunction(preludeName: name) else { return .unknown }
      return inferRuntimeCall(call, function, arguments)
    default:
      return report(
        .unsupported(
          "'\(Inference.shortName(name))' inside a kernel", .writeLoop, at: call.span))
    }
  }

  /// Infers `len(x)`.
  private mutating func inferLength(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let values = positional(arguments, of: "len") else { return .unknown }
    guard values.count == 1 else {
      return report(.argumentCount("len", expected: "1", found: values.count, at: call.span))
    }
    let found = infer(values[0])
    calls[call.id] = .special(.length)
    switch found.meaning {
    case .value(.list), .value(.table), .range: return ExpressionInfo(.value(.int64))
    case .value(.array(let array)) where array.rank > 0:
      return ExpressionInfo(.value(.int64))
    case .value(.tuple(let tuple)):
      return ExpressionInfo(.value(.int64), constant: .integer(tuple.elements.count))
    case .value(.string):
      if case .string(let text)? = found.constant {
        return ExpressionInfo(.value(.int64), constant: .integer(text.unicodeScalars.count))
      }
      return report(.notConstant("the string", at: values[0].span))
    default:
      return reportUnlessUnknown(found, .noLength(found.meaning, at: values[0].span))
    }
  }

  /// Infers `print(…)`.
  private mutating func inferPrint(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let values = positional(arguments, of: "print") else { return .unknown }
    for value in values { inferMessage(value) }
    calls[call.id] = .special(.print)
    return ExpressionInfo(.value(.none))
  }

  /// `true` iff what `info` is about is an array of one axis.
  private func isVector(_ info: ExpressionInfo) -> Bool {
    if case .value(.array(let array)) = info.meaning { return array.rank == 1 }
    return false
  }

  /// Infers `min(…)` or `max(…)` of scalars, or of one tuple, list or vector.
  private mutating func inferExtremum(
    _ call: Expression, _ function: SpecialFunction, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let name = function == .minimum ? "min" : "max"
    guard var values = positional(arguments, of: name) else { return .unknown }
    let isWritten = values.count == 1 && !(values[0].writtenItems ?? []).isEmpty
    if isWritten { values = values[0].writtenItems ?? [] }
    if values.count == 1 && !isWritten {
      let found = infer(values[0])
      if isList(found) || table(found) != nil || isVector(found) {
        return inferListExtremum(call, function, values[0])
      }
    }
    var types: [Type] = []
    for value in values {
      let found = infer(value)
      guard let type = found.meaning.type else {
        return reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
      }
      types.append(type)
    }
    if types.count == 1, !isWritten, case .tuple(let tuple) = types[0] { types = tuple.elements }
    if types.count == 1, case .array = types[0] {
      return report(.unsupported("'\(name)' of an array", .useNumPy("np." + name), at: call.span))
    }
    var result: ScalarType?
    for type in types {
      guard case .scalar(let scalar) = type, !scalar.isComplex else {
        return report(.argumentTypes(name, types, at: call.span))
      }
      result = result.flatMap { Promotion.unified($0, scalar) } ?? scalar
    }
    guard let result, isWritten || types.count > 1 else {
      return report(.argumentTypes(name, types, at: call.span))
    }
    calls[call.id] = .special(function)
    return ExpressionInfo(.value(.scalar(result)))
  }

  /// Infers `round(x)` or `round(x, digits)`.
  private mutating func inferRound(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    let names = ["number", "ndigits"]
    guard let bound = bind(arguments, to: names, of: "round") else { return .unknown }
    let values = bound.compactMap(\.self)
    guard case .positional? = arguments.first?.kind else {
      return report(
        .argumentCount("round", expected: "1 or 2", found: arguments.count, at: call.span))
    }
    let found = infer(values[0])
    guard case .value(.scalar(let type)) = found.meaning, !type.isComplex else {
      return reportUnlessUnknown(
        found, .notAScalar(found.meaning, of: "round", at: values[0].span))
    }
    calls[call.id] = .special(.round)
    guard values.count == 2 else {
      return ExpressionInfo(.value(.scalar(type.kind == .unsigned ? .uint64 : .int64)))
    }
    let digits = infer(values[1])
    guard case .value(.scalar(let digitType)) = digits.meaning, Promotion.isIntegral(digitType),
      type.isFloat
    else {
      return reportUnlessUnknown(
        digits, .argumentTypes("round", [.scalar(type)], at: call.span))
    }
    return ExpressionInfo(.value(.scalar(type)))
  }

  /// Infers `complex(real)` or `complex(real, imaginary)`.
  private mutating func inferComplex(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo
  {
    guard let values = positional(arguments, of: "complex"), (1...2).contains(values.count) else {
      return report(
        .argumentCount("complex", expected: "1 or 2", found: arguments.count, at: call.span))
    }
    for value in values {
      let found = infer(value)
      guard case .value(.scalar(let type)) = found.meaning, !type.isComplex || values.count == 1
      else {
        return reportUnlessUnknown(
          found, .notAScalar(found.meaning, of: "complex", at: value.span))
      }
    }
    calls[call.id] = values.count == 1 ? .cast(.complex128) : .special(.makeComplex)
    return ExpressionInfo(.value(.scalar(.complex128)))
  }

  /// Infers `np.empty(shape, dtype)` and its like.
  private mutating func inferCreation(
    _ call: Expression, _ name: String, _ function: SpecialFunction, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(name)
    let names =
      function == .full ? ["shape", "fill_value", "dtype"] : ["shape", "dtype"]
    guard let bound = bind(arguments, to: names, of: shown) else { return .unknown }
    guard let shape = bound[0], function != .full || bound[1] != nil else {
      return report(
        .missingArgument(names[bound[0] == nil ? 0 : 1], of: shown, at: call.span, parameter: nil))
    }
    guard let rank = rank(ofShape: shape) else { return .unknown }
    var element = ScalarType.float64
    if function == .full, let value = bound[1] {
      guard let type = fillType(value, of: shown) else { return .unknown }
      element = type
    }
    if let dtype = bound[names.count - 1] {
      guard let type = dtypeArgument(dtype) else { return .unknown }
      element = type
    }
    calls[call.id] = .special(function)
    let result = ArrayType(element, rank: rank, layout: .c)
    return ExpressionInfo(.value(.array(result.withUnitAxes(unitAxes(ofShape: shape)))))
  }

  /// Returns the type of the value that an array is filled with.
  private mutating func fillType(_ value: Expression, of name: String) -> ScalarType? {
    let found = infer(value)
    if case .value(.scalar(let type)) = found.meaning { return type }
    reportUnlessUnknown(found, .notAScalar(found.meaning, of: name, at: value.span))
    return nil
  }

  /// Returns, for each axis of an array of the shape `expression`, whether its extent is known to
  /// be 1.
  private func unitAxes(ofShape expression: Expression) -> [Bool] {
    if case .attribute(let base, "shape", _) = expression.kind,
      case .value(.array(let array)) = self[base].meaning
    {
      return array.isUnit
    }
    if case .tuple(let items) = expression.kind {
      return items.map { self[$0].constant?.integerValue == 1 }
    }
    if case .tuple(let items, _)? = self[expression].constant {
      return items.map { $0.integerValue == 1 }
    }
    return [self[expression].constant?.integerValue == 1]
  }

  /// Returns the number of axes that the shape `expression` gives; nil, reported, if it is none.
  mutating func rank(ofShape expression: Expression) -> Int? {
    let found = infer(expression)
    switch found.meaning {
    case .value(.scalar(let type)) where Promotion.isIntegral(type):
      return 1
    case .value(.tuple(let tuple)):
      for element in tuple.elements {
        guard case .scalar(let type) = element, Promotion.isIntegral(type) else {
          report(.notAShape(found.meaning, at: expression.span))
          return nil
        }
      }
      return tuple.elements.count
    case .unknown:
      return nil
    default:
      report(.notAShape(found.meaning, at: expression.span))
      return nil
    }
  }

  /// Returns the type that a `dtype=` argument names; nil, reported, if it names none.
  mutating func dtypeArgument(_ expression: Expression) -> ScalarType? {
    let found = infer(expression)
    if case .dtype(let type) = found.meaning { return type }
    if case .string(let name)? = found.constant, let type = ScalarType(numbaName: name) {
      return type
    }
    reportUnlessUnknown(
      found, .notADtype(scope.tree.file.text(of: expression.span), at: expression.span))
    return nil
  }

  /// Infers `np.empty_like(array, dtype)` and its like.
  private mutating func inferLike(
    _ call: Expression, _ name: String, _ function: SpecialFunction, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(name)
    let names = function == .fullLike ? ["a", "fill_value", "dtype"] : ["a", "dtype"]
    guard let bound = bind(arguments, to: names, of: shown) else { return .unknown }
    guard let model = bound[0], function != .fullLike || bound[1] != nil else {
      return report(
        .missingArgument(names[bound[0] == nil ? 0 : 1], of: shown, at: call.span, parameter: nil))
    }
    let found = infer(model)
    guard case .value(.array(let array)) = found.meaning else {
      return reportUnlessUnknown(found, .notAnArray(found.meaning, of: shown, at: model.span))
    }
    if function == .fullLike, let value = bound[1], fillType(value, of: shown) == nil {
      return .unknown
    }
    var element = array.element
    if let dtype = bound[names.count - 1] {
      guard let type = dtypeArgument(dtype) else { return .unknown }
      element = type
    }
    calls[call.id] = .special(function)
    return ExpressionInfo(
      .value(
        .array(
          ArrayType(element, rank: array.rank, layout: array.layout == .f ? .f : .c)
            .withUnitAxes(array.isUnit))))
  }

  /// Infers `np.copy(array)`.
  private mutating func inferArrayFunction(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(name)
    guard let values = positional(arguments, of: shown), values.count == 1 else {
      return report(
        .argumentCount(shown, expected: "1", found: arguments.count, at: call.span))
    }
    let found = infer(values[0])
    guard case .value(.array(let array)) = found.meaning else {
      return reportUnlessUnknown(found, .notAnArray(found.meaning, of: shown, at: values[0].span))
    }
    calls[call.id] = .special(.copyArray)
    let layout: Layout = array.layout == .f ? .f : .c
    return ExpressionInfo(
      .value(
        .array(
          ArrayType(array.element, rank: array.rank, layout: layout)
            .withUnitAxes(array.isUnit))))
  }

  /// Infers `is_contiguous(a)`, by which the prelude chooses among ways to read an array.
  private mutating func inferContiguity(
    _ call: Expression, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let values = positional(arguments, of: "is_contiguous"), values.count == 1,
      case .value(.array(let array)) = infer(values[0]).meaning
    else { return .unknown }
    return ExpressionInfo(.value(.bool), constant: .boolean(array.layout == .c))
  }

  /// Infers `is_tuple(x)`, by which the prelude tells keys of several numbers from others.
  private mutating func inferIsTuple(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo
  {
    guard let values = positional(arguments, of: "is_tuple"), values.count == 1,
      let type = infer(values[0]).meaning.type
    else { return .unknown }
    var isTuple = false
    if case .tuple = type { isTuple = true }
    return ExpressionInfo(.value(.bool), constant: .boolean(isTuple))
  }

  /// Infers `np.dtype("f8")`.
  private mutating func inferDtypeCall(_ call: Expression, _ arguments: [Argument])
    -> ExpressionInfo
  {
    guard arguments.count == 1, let type = dtypeArgument(arguments[0].value) else {
      return .unknown
    }
    return ExpressionInfo(.dtype(type))
  }
}
