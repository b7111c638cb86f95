import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers `np.sum(a, …)`, `a.sum(…)` and their like; `receiver` is what a method is called on.
  mutating func inferReduction(
    _ call: Expression, _ function: ArrayReduction.Function, _ arguments: [Argument],
    receiver: Expression? = nil, shown name: String? = nil, isAlongFirst: Bool = false
  ) -> ExpressionInfo {
    let shown = name ?? (receiver == nil ? "np." : "") + self.name(of: function)
    var names = ArrayReduction.parameters(of: function)
    if receiver != nil { names.removeFirst() }
    guard var bound = bind(arguments, to: names, of: shown) else { return .unknown }
    if let receiver {
      names.insert("a", at: 0)
      bound.insert(receiver, at: 0)
    }
    guard let operand = bound[0] else {
      return report(.missingArgument("a", of: shown, at: call.span, parameter: nil))
    }
    let found = receiver == nil ? inferElements(operand) : self[operand]
    if case .value(.scalar(let scalar)) = found.meaning, receiver == nil, arguments.count == 1,
      let type = ArrayReduction.type(function, ofScalar: scalar)
    {
      calls[call.id] = .cast(type)
      return ExpressionInfo(.value(.scalar(type)))
    }
    guard case .value(.array(let array)) = found.meaning else {
      return reportUnlessUnknown(found, .notAnArray(found.meaning, of: shown, at: operand.span))
    }
    var options = ReductionOptions()
    for (name, value) in zip(names, bound).dropFirst() {
      guard let value, !readOption(name, value, array, shown, &options) else { continue }
      return .unknown
    }
    guard
      let types = ArrayReduction.types(
        function, array.element, dtype: options.dtype ?? accumulation(function, options.output))
    else { return report(.argumentTypes(shown, [.array(array)], at: call.span)) }
    let isAll = options.hasAxes || !isAlongFirst || array.rank == 0
    let axes = options.axes ?? (isAll ? Array(0..<array.rank) : [0])
    calls[call.id] = .reduction(
      ArrayReduction(
        function: function, axes: axes, keepsAxes: options.keepsAxes, compute: types.compute,
        degreesOfFreedom: options.degreesOfFreedom, output: options.output))
    let rank = options.keepsAxes ? array.rank : array.rank - axes.count
    if let test = options.test, [.minimum, .maximum].contains(function), options.initial == nil {
      return report(.missingArgument("initial", of: shown, at: test.span, parameter: nil))
    }
    if let output = options.output {
      return inferOutput(output, rank, types.result, of: shown, at: call.span)
    }
    if rank == 0 { return ExpressionInfo(.value(.scalar(types.result))) }
    let isUnit = array.isUnit.enumerated().compactMap { axis, isUnit in
      axes.contains(axis) ? (options.keepsAxes ? true : nil) : isUnit
    }
    let result = ArrayType(types.result, rank: rank, layout: .c).withUnitAxes(isUnit)
    return ExpressionInfo(.value(.array(result)))
  }

  /// What the arguments of a reduction ask for beside its operand.
  private struct ReductionOptions {
    /// The axes, ascending; nil for all.
    var axes: [Int]?
    /// `true` iff there is an argument for them.
    var hasAxes = false
    /// The type that is asked for.
    var dtype: ScalarType?
    /// `true` iff the combined axes stay.
    var keepsAxes = false
    /// `ddof`.
    var degreesOfFreedom = 0
    /// The type of `out`.
    var output: ArrayType?
    /// `initial`.
    var initial: Expression?
    /// `where`.
    var test: Expression?
  }

  /// Returns the type in which a sum or product that goes to `output` is computed.
  private func accumulation(
    _ function: ArrayReduction.Function, _ output: ArrayType?
  ) -> ScalarType? {
    [.sum, .product].contains(function) ? output?.element : nil
  }

  /// Returns what a function gives whose result of `rank` axes goes to an array of the type
  /// `output`; reports what does not fit.
  func outputFault(
    _ output: ArrayType, _ rank: Int, _ element: ScalarType, of name: String, at span: Span
  ) -> Diagnostic? {
    if output.isReadOnly { return .readOnly("out", global: nil, at: span) }
    if output.rank != rank {
      return .outputRank(name, expected: rank, found: output.rank, at: span)
    }
    guard Promotion.isSameKind(element, output.element) else {
      return .cannotStore(.scalar(element), .scalar(output.element), at: span)
    }
    return nil
  }

  /// Returns what a reduction gives whose result goes to an array of the type `output`.
  private mutating func inferOutput(
    _ output: ArrayType, _ rank: Int, _ element: ScalarType, of name: String, at span: Span
  ) -> ExpressionInfo {
    if let fault = outputFault(output, rank, element, of: name, at: span) { return report(fault) }
    return ExpressionInfo(.value(.array(output)))
  }

  /// Returns the name that NumPy has for `function`.
  private func name(of function: ArrayReduction.Function) -> String {
    switch function {
    case .sum: "sum"
    case .product: "prod"
    case .minimum: "min"
    case .maximum: "max"
    case .mean: "mean"
    case .variance: "var"
    case .deviation: "std"
    case .any: "any"
    case .all: "all"
    case .countNonzero: "count_nonzero"
    case .peakToPeak: "ptp"
    }
  }

  /// Reads the argument `name` of a reduction; `false`, reported, if it cannot be.
  private mutating func readOption(
    _ name: String, _ value: Expression, _ array: ArrayType, _ function: String,
    _ options: inout ReductionOptions
  ) -> Bool {
    switch name {
    case "axis":
      guard let axes = axes(value, of: array) else { return false }
      options.axes = axes.isEmpty ? nil : axes
      options.hasAxes = true
    case "dtype":
      if infer(value).meaning == .value(.none) { return true }
      guard let type = dtypeArgument(value) else { return false }
      options.dtype = type
    case "keepdims":
      guard let keeps = infer(value).constant?.isTrue else {
        report(.notConstant("'keepdims'", at: value.span))
        return false
      }
      options.keepsAxes = keeps
    case "ddof":
      guard let number = infer(value).constant?.integerValue else {
        report(.notConstant("'ddof'", at: value.span))
        return false
      }
      options.degreesOfFreedom = Int(number)
    case "out", "initial", "where":
      return readOperand(name, value, function, &options)
    default:
      report(.unsupported("'\(name)' of '\(function)'", .writeLoop, at: value.span))
      return false
    }
    return true
  }

  /// Reads an argument of a reduction that is a value at run time; `false`, reported, if it cannot
  /// be one.
  private mutating func readOperand(
    _ name: String, _ value: Expression, _ function: String, _ options: inout ReductionOptions
  ) -> Bool {
    let found = infer(value)
    switch (name, found.meaning) {
    case (_, .value(.none)):
      return true
    case ("out", .value(.array(let output))):
      options.output = output
    case ("initial", .value(.scalar)):
      options.initial = value
    case ("where", .value(.array(let mask))) where mask.element == .bool:
      options.test = value
    case ("where", .value(.scalar(.bool))):
      options.test = value
    case ("initial", _):
      reportUnlessUnknown(found, .notAScalar(found.meaning, of: name, at: value.span))
      return false
    case ("where", _):
      reportUnlessUnknown(found, .notAMask(found.meaning, at: value.span))
      return false
    default:
      reportUnlessUnknown(found, .notAnArray(found.meaning, of: name, at: value.span))
      return false
    }
    return true
  }

  /// Returns the axes of `array` that an `axis` argument names, ascending; none for None. Nil,
  /// reported, if it names no axes.
  mutating func axes(_ expression: Expression, of array: ArrayType) -> [Int]? {
    let found = infer(expression)
    var numbers: [Int64] = []
    switch found.constant {
    case .some(.none): return []
    case .tuple(let items, _)?: numbers = items.compactMap(\.integerValue)
    case let constant?: numbers = [constant.integerValue].compactMap { $0 }
    case nil:
      if case .tuple(let items) = expression.kind {
        numbers = items.compactMap { self[$0].constant?.integerValue }
        if numbers.count == items.count { break }
      }
      reportUnlessUnknown(found, .notConstant("'axis'", at: expression.span))
      return nil
    }
    var axes: [Int] = []
    for number in numbers {
      let axis = number < 0 ? Int(number) + array.rank : Int(number)
      guard (0..<array.rank).contains(axis), !axes.contains(axis) else {
        report(.axisOutOfRange(Int(number), rank: array.rank, at: expression.span))
        return nil
      }
      axes.append(axis)
    }
    return axes.sorted()
  }
}
