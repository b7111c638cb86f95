import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Calls of functions of elements: their keywords, `out` and `where`, and the methods of ufuncs.
extension Inference {
  /// The arguments of a function of the table, by position.
  struct BoundOperands {
    /// The function, which is another one where operands are left out.
    var name: String
    /// The operands.
    var operands: [Int] = []
    /// The array that the values go to.
    var output: Int?
    /// The mask of the places that are stored to.
    var test: Int?
  }

  /// Returns what the arguments of the function `name` are; nil, reported, where one does not fit.
  mutating func operands(
    of name: String, _ row: FunctionTable.Row, _ arguments: [Argument], at span: Span
  ) -> BoundOperands? {
    let shown = Inference.shortName(name)
    let options = UniversalFunction.options(of: name)
    let names = UniversalFunction.operands(of: name)
    var bound = BoundOperands(name: name)
    var places: [Int: Int] = [:]
    for (index, argument) in arguments.enumerated() {
      switch argument.kind {
      case .positional where options.contains("out") && index == row.arity.upperBound:
        bound.output = index
      case .positional:
        places[index] = index
      case .keyword("out", _) where options.contains("out"): bound.output = index
      case .keyword("where", _) where options.contains("where"): bound.test = index
      case .keyword(let keyword, let span):
        let full =
          name == "numpy.clip" && ["min", "max"].contains(keyword) ? "a_" + keyword : keyword
        guard let place = names.firstIndex(of: full) else {
          report(.unknownKeyword(keyword, of: shown, at: span))
          return nil
        }
        guard places.updateValue(index, forKey: place) == nil else {
          report(.argumentTwice(keyword, of: shown, at: span))
          return nil
        }
      case .unpacked, .unpackedKeywords:
        report(.unsupported("an unpacked argument", .passSingly, at: argument.value.span))
        return nil
      }
    }
    if let output = bound.output, infer(arguments[output].value).meaning == .value(.none) {
      bound.output = nil
    }
    if name == "numpy.clip" { return clipOperands(places, bound, arguments, at: span) }
    bound.operands = places.sorted { $0.key < $1.key }.map(\.value)
    guard row.arity.contains(places.count) else {
      report(
        .argumentCount(
          shown, expected: Inference.text(of: row.arity), found: places.count, at: span))
      return nil
    }
    return checked(bound, arguments, of: shown)
  }

  /// Returns `bound`, if a mask stands beside an array for the values; nil, reported, otherwise.
  private mutating func checked(
    _ bound: BoundOperands, _ arguments: [Argument], of name: String
  ) -> BoundOperands? {
    guard let test = bound.test, bound.output == nil else { return bound }
    report(
      .unsupported("'where' of '\(name)' without 'out'", .useWhere, at: arguments[test].value.span))
    return nil
  }

  /// Returns the operands of `np.clip`, either bound of which may be None or left out.
  private mutating func clipOperands(
    _ places: [Int: Int], _ bound: BoundOperands, _ arguments: [Argument], at span: Span
  ) -> BoundOperands? {
    guard let value = places[0] else {
      report(.missingArgument("a", of: "np.clip", at: span, parameter: nil))
      return nil
    }
    guard places.count <= 3, places.keys.allSatisfy({ $0 < 3 }) else {
      report(
        .argumentCount("np.clip", expected: "at most 4", found: arguments.count, at: span))
      return nil
    }
    /// Returns the position of a bound, if it is one.
    func given(_ place: Int) -> Int? {
      guard let index = places[place] else { return nil }
      return infer(arguments[index].value).meaning == .value(.none) ? nil : index
    }
    var bound = bound
    let (low, high) = (given(1), given(2))
    switch (low, high) {
    case (let low?, let high?): bound.operands = [value, low, high]
    case (let low?, nil): (bound.name, bound.operands) = ("numpy.maximum", [value, low])
    case (nil, let high?): (bound.name, bound.operands) = ("numpy.minimum", [value, high])
    case (nil, nil): (bound.name, bound.operands) = ("numpy.positive", [value])
    }
    return bound
  }

  /// Infers a call of a function of elements whose values go to an array.
  mutating func inferOutput(
    _ call: Expression, _ name: String, _ result: ScalarCall, _ operands: [Int], _ output: Int,
    _ test: Int?, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(name)
    let place = arguments[output].value
    let found = infer(place)
    guard case .value(.array(let array)) = found.meaning else {
      return reportUnlessUnknown(found, .notAnArray(found.meaning, of: "out", at: place.span))
    }
    guard case .scalar(let element) = result.result else {
      return report(.unsupported("'out' of '\(shown)'", .assignParts, at: place.span))
    }
    var values = operands.map { arguments[$0].value }
    if let test {
      let mask = infer(arguments[test].value)
      guard elementType(mask.meaning) == .bool else {
        return reportUnlessUnknown(
          mask, .notAMask(mask.meaning, at: arguments[test].value.span))
      }
      values.append(arguments[test].value)
    }
    var rank = 0
    if case .array(let type) = applied(.scalar(element), to: values) { rank = type.rank }
    // An array of more axes takes the values several times.
    let fault = outputFault(array, max(rank, array.rank), element, of: shown, at: place.span)
    if let fault { return report(fault) }
    calls[call.id] = .output(
      OutputCall(
        target: result.target, operands: operands, output: output, test: test, element: element))
    return ExpressionInfo(.value(.array(array)))
  }

  /// Infers `np.add.reduce(a)`, `np.add.accumulate(a)`, `np.add.outer(a, b)` or
  /// `np.add.at(a, index, b)`.
  mutating func inferUniversalMethod(
    _ call: Expression, _ function: String, _ method: UniversalFunction.Method,
    _ arguments: [Argument]
  ) -> ExpressionInfo {
    let shown = Inference.shortName(function) + "." + method.rawValue
    switch method {
    case .reduce:
      guard let reduction = UniversalFunction.reductions[function] else { break }
      return inferReduction(call, reduction, arguments, shown: shown, isAlongFirst: true)
    case .accumulate:
      let own = function.replacing("numpy.", with: "accumulate.")
      guard let number = Prelude.function(named: own) else { break }
      return inferKernelCall(call, number, arguments)
    case .outer: return inferOuter(call, function, shown, arguments)
    case .at: return inferUpdateAt(call, function, shown, arguments)
    }
    return report(.unsupported("'\(shown)'", .writeLoop, at: call.span))
  }

  /// Infers `np.add.outer(a, b)`.
  private mutating func inferOuter(
    _ call: Expression, _ function: String, _ shown: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let values = positional(arguments, of: shown) else { return .unknown }
    guard values.count == 2, let rule = FunctionTable.rows[function]?.rule else {
      return report(.argumentCount(shown, expected: "2", found: values.count, at: call.span))
    }
    guard let types = scalarTypes(values, of: function) else { return .unknown }
    guard let result = rule(types), case .scalar(let element) = result.result else {
      return report(.argumentTypes(shown, types.map { .scalar($0) }, at: call.span))
    }
    var isUnit: [Bool] = []
    for value in values {
      if case .value(.array(let array)) = self[value].meaning { isUnit += array.isUnit }
    }
    calls[call.id] = .outer(result.target)
    let type = ArrayType(element, rank: isUnit.count, layout: .c).withUnitAxes(isUnit)
    return ExpressionInfo(.value(.array(type)))
  }

  /// Infers `np.add.at(a, index, b)`, which adds as often as an index is repeated.
  private mutating func inferUpdateAt(
    _ call: Expression, _ function: String, _ shown: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let values = positional(arguments, of: shown) else { return .unknown }
    guard values.count == 3, let rule = FunctionTable.rows[function]?.rule else {
      return report(.argumentCount(shown, expected: "3", found: values.count, at: call.span))
    }
    let found = infer(values[0])
    guard case .value(.array(let array)) = found.meaning else {
      return reportUnlessUnknown(found, .notAnArray(found.meaning, of: shown, at: values[0].span))
    }
    let place = inferSubscript(values[0], values[1], at: values[1].span)
    guard let element = elementType(infer(values[2]).meaning), place.meaning != .unknown else {
      return reportUnlessUnknown(
        self[values[2]].meaning == .unknown ? self[values[2]] : place,
        .notAnArray(self[values[2]].meaning, of: shown, at: values[2].span))
    }
    guard
      ArraySubscript(Subscript.items(of: values[1]), rank: array.rank, { self[$0].meaning }) != nil
    else { return report(.unsupported("'\(shown)' of one place", .augment, at: values[1].span)) }
    let types = Inference.weakened(
      [array.element, element], isWeak: [false, isWeak(self[values[2]])])
    guard let result = rule(types), case .scalar(let computed) = result.result else {
      return report(.argumentTypes(shown, types.map { .scalar($0) }, at: call.span))
    }
    if array.isReadOnly {
      return report(
        .readOnly(scope.tree.file.text(of: values[0].span), global: nil, at: values[0].span))
    }
    guard Promotion.isSameKind(computed, array.element) else {
      return report(.cannotStore(.scalar(computed), .scalar(array.element), at: call.span))
    }
    calls[call.id] = .updateAt(result.target, computed)
    return ExpressionInfo(.value(.none))
  }
}
