import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a function that combines the elements of its first argument.
  mutating func lowerReduction(
    _ reduction: ArrayReduction, _ arguments: [Argument], _ result: Type
  ) -> Value {
    let source = reductionSource(reduction, arguments)
    let output = output(of: reduction, arguments)
    checkNotEmpty(reduction, source)
    let rank = source.plan.mask == nil ? source.plan.extents.count : 1
    let kept = (0..<rank).filter { !reduction.axes.contains($0) }
    if kept.isEmpty && !reduction.keepsAxes {
      let axes = Array(source.plan.extents.indices)
      let type = output?.type.element ?? source.scalarResult(result)
      let value = combined(reduction, source, axes: axes, kept: [], as: type)
      guard let output else { return .scalar(value, type) }
      emit(.store(value, Element(output.array, [])))
      return .array(output.array, output.type)
    }
    guard case .array(let type) = result else { unreachable("a result with axes is an array") }
    var extents = kept.map { source.plan.extents[$0] }
    if reduction.keepsAxes {
      for axis in reduction.axes { extents.insert(.integer(1), at: axis) }
    }
    if let output { requireOutput(output, extents) }
    let means = meansAlongRows(reduction, source, kept)
    let indices = makeIndices(type.rank)
    let keptIndices = reduction.keepsAxes ? kept.map { indices[$0] } : indices
    var value: Operand = .boolean(false)
    let body = block { lowering in
      value = lowering.combined(
        reduction, source, axes: reduction.axes, kept: keptIndices, as: type.element, means: means)
    }
    let array = output?.array ?? register(.array(type))
    emit(
      .arrayOperation(
        ArrayOperation(
          output == nil ? .map(array) : .store(array), indices: indices, extents: extents,
          body: PellucidIR.Block(body), value: value)))
    return .array(array, type)
  }

  /// Returns the array that `out` names, if there is one.
  private mutating func output(
    of reduction: ArrayReduction, _ arguments: [Argument]
  ) -> (array: Register, type: ArrayType)? {
    guard reduction.output != nil, let value = argument("out", of: reduction, arguments),
      case .array(let array, let type) = lower(value)
    else { return nil }
    return (array, type)
  }

  /// Checks that an array has the extents of the result that goes there.
  private mutating func requireOutput(
    _ output: (array: Register, type: ArrayType), _ result: [Operand]
  ) {
    let own = (0..<output.type.rank).map { extent(of: output.array, $0) }
    let checks = zip(own, result).filter { !extents.areEqual($0, $1) }
    require(
      checks,
      [.text("'out' has shape ")] + text(ofShape: own) + [.text(", but the result has shape ")]
        + text(ofShape: result))
  }

  /// Returns the argument of a reduction with the given name.
  private func argument(
    _ name: String, of reduction: ArrayReduction, _ arguments: [Argument]
  ) -> Expression? {
    guard let place = ArrayReduction.parameters(of: reduction.function).firstIndex(of: name) else {
      return nil
    }
    guard let value = argument(arguments, name, place),
      kernel[value].meaning != .value(.none)
    else { return nil }
    return value
  }

  /// What a reduction combines.
  struct ReductionSource {
    /// What the elements are made of.
    var plan: ElementPlan
    /// The expression whose elements are combined.
    let expression: Expression
    /// The type of the elements.
    let element: ScalarType
    /// The test that elements have to pass, if not all take part.
    var test: Expression?
    /// What stands before the first element, if that is given.
    var initial: (operand: Operand, type: ScalarType)?

    /// Returns the type of a result that is no array.
    func scalarResult(_ type: Type) -> ScalarType {
      guard case .scalar(let scalar) = type else { unreachable("no number") }
      return scalar
    }
  }

  /// Computes what the first argument is made of, and the arguments that say which of its elements
  /// take part. A variance reads its elements twice, and so has them computed before.
  private mutating func reductionSource(
    _ reduction: ArrayReduction, _ arguments: [Argument]
  ) -> ReductionSource {
    let operand = arguments[0].value
    guard case .value(.array(let array)) = kernel[operand].meaning else {
      unreachable("typing promises an array")
    }
    let test = argument("where", of: reduction, arguments)
    let readsTwice = [.variance, .deviation, .peakToPeak].contains(reduction.function)
    let mask = readsTwice || test != nil || array.rank != 1 ? nil : commonMask([operand])
    var plan = ElementPlan()
    if readsTwice && (isElementwise(operand) || maskSelection(operand) != nil) {
      add(mapped(operand, as: array), for: operand, &plan)
    } else {
      plan = self.plan(for: [operand], selecting: mask)
    }
    var source = ReductionSource(plan: plan, expression: operand, element: array.element)
    if let test {
      collect(test, &source.plan)
      source.test = test
    }
    if let initial = argument("initial", of: reduction, arguments) {
      guard case .scalar(let operand, let type) = unwrapped(lower(initial)) else {
        unreachable("typing promises a scalar")
      }
      source.initial = (kept(operand, type), type)
    }
    return source
  }

  /// Emits the check that there is something to combine, for functions of which nothing has no
  /// value.
  private mutating func checkNotEmpty(_ reduction: ArrayReduction, _ source: ReductionSource) {
    let plan = source.plan
    let name: String
    switch reduction.function {
    case .minimum: name = "minimum"
    case .maximum, .peakToPeak: name = "maximum"
    case .sum, .product, .mean, .variance, .deviation, .any, .all, .countNonzero: return
    }
    if source.initial != nil { return }
    let message = "zero-size array to reduction operation \(name) which has no identity"
    if plan.mask != nil {
      let isEmpty = assign(.equal, [count(selectedBy: plan), .integer(0)], .bool)
      return raise(.valueError, [.text(message)], if: isEmpty)
    }
    for axis in reduction.axes {
      if let extent = extents.value(plan.extents[axis]), extent > 0 { continue }
      let isEmpty = assign(.equal, [plan.extents[axis], .integer(0)], .bool)
      raise(.valueError, [.text(message)], if: isEmpty)
    }
  }

  /// Returns what `reduction` makes of the elements along `axes`, at the place `kept` of the other
  /// axes.
  private mutating func combined(
    _ reduction: ArrayReduction, _ source: ReductionSource, axes: [Int], kept: [Register],
    as type: ScalarType, means: Register? = nil
  ) -> Operand {
    let compute = reduction.compute
    switch reduction.function {
    case .sum, .product, .minimum, .maximum, .any, .all, .countNonzero:
      let value = folded(Fold(reduction.function, compute), source, axes, kept)
      return converted(value, from: compute, to: type)
    case .peakToPeak:
      let high = folded(Fold(.maximum, compute), source, axes, kept)
      let low = folded(Fold(.minimum, compute), source, axes, kept)
      return converted(assign(.subtract, [high, low], compute), from: compute, to: type)
    case .mean:
      let total = folded(Fold(.sum, compute), source, axes, kept)
      let mean = quotient(total, count(source, axes, kept), compute)
      return converted(mean, from: compute, to: type)
    case .variance, .deviation:
      return variance(reduction, source, axes, kept, as: type, means: means)
    }
  }

  /// Returns `total` divided by a number of elements.
  mutating func quotient(
    _ total: Operand, _ count: Operand, _ type: ScalarType
  ) -> Operand {
    assign(.divide, [total, converted(count, from: .int64, to: type)], type)
  }

  /// Returns the number of elements along `axes` that take part, at the place `kept` of the others.
  mutating func count(
    _ source: ReductionSource, _ axes: [Int], _ kept: [Register]
  ) -> Operand {
    if source.plan.mask != nil { return count(selectedBy: source.plan) }
    if source.test != nil {
      var fold = Fold(.countNonzero, .int64)
      fold.transform = { _, _, _ in .integer(1) }
      return folded(fold, source, axes, kept)
    }
    var result: Operand = .integer(1)
    for axis in axes {
      let extent = source.plan.extents[axis]
      result =
        result == .integer(1) ? extent : assign(.multiply, [result, extent], .int64)
    }
    return result
  }

  /// How elements are folded into one value.
  struct Fold {
    /// The operation that combines two values.
    let operation: PellucidIR.Operation
    /// The value of nothing.
    let initial: Operand
    /// The type of the values.
    let type: ScalarType
    /// Returns what an element adds; it is converted to `type` otherwise.
    var transform: ((inout FunctionLowering, Operand, ScalarType) -> Operand)?

    /// Creates the fold that `function` does in `type`.
    init(_ function: ArrayReduction.Function, _ type: ScalarType) {
      self.type = type
      switch function {
      case .sum, .mean, .variance, .deviation:
        operation = .add
        initial = .constant(Constant(zeroOf: type))
      case .product:
        operation = .multiply
        initial = .constant(Constant(.signed(1), .int64).converted(to: type) ?? .init(zeroOf: type))
      case .minimum:
        operation = type == .bool ? .bitAnd : .minimum
        initial = .constant(Constant(largestOf: type))
      case .maximum, .peakToPeak:
        operation = type == .bool ? .bitOr : .maximum
        initial = .constant(Constant(smallestOf: type))
      case .any: (operation, initial) = (.bitOr, .boolean(false))
      case .all: (operation, initial) = (.bitAnd, .boolean(true))
      case .countNonzero: (operation, initial) = (.add, .integer(0))
      }
      if [.any, .all, .countNonzero].contains(function) {
        transform = { lowering, operand, from in
          let isTrue = lowering.truth(of: .scalar(operand, from))
          return lowering.converted(isTrue, from: .bool, to: type)
        }
      }
    }
  }

  /// Returns the fold of the elements of `source` along `axes`, at the place `kept` of the others.
  mutating func folded(
    _ fold: Fold, _ source: ReductionSource, _ axes: [Int], _ kept: [Register]
  ) -> Operand {
    let inner = makeIndices(axes.count, behind: kept.count)
    var (rest, own) = (kept[...], inner[...])
    let place = source.plan.extents.indices.compactMap { axis in
      axes.contains(axis) ? own.popFirst() : rest.popFirst()
    }
    let filter = filter(source.plan, at: place) ?? filter(source, at: place, inner)
    var value: Operand = .boolean(false)
    let body = withElements(of: source.plan, at: place) { lowering in
      let operand = lowering.scalar(source.expression, as: source.element)
      value =
        fold.transform?(&lowering, operand, source.element)
        ?? lowering.converted(operand, from: source.element, to: fold.type)
    }
    var initial = fold.initial
    if let given = source.initial, fold.transform == nil {
      initial = converted(given.operand, from: given.type, to: fold.type)
    }
    let result = register(.scalar(fold.type))
    emit(
      .arrayOperation(
        ArrayOperation(
          .reduce(result, fold.operation, from: initial), indices: inner,
          extents: axes.map { source.plan.extents[$0] }, filter: filter, body: body,
          value: value)))
    return .register(result)
  }

  /// Returns the test of `source` at `place`, of which `inner` are the axes that are combined.
  private mutating func filter(
    _ source: ReductionSource, at place: [Register], _ inner: [Register]
  ) -> ArrayOperation.Filter? {
    guard let test = source.test else { return nil }
    return filter(source.plan, test, at: place, rank: inner.count)
  }
}

extension Constant {
  /// Creates the largest value of a type; positive infinity for floats.
  fileprivate init(largestOf type: ScalarType) {
    switch type.kind {
    case .bool: self.init(.boolean(true), type)
    case .signed: self.init(.signed(Int64.max), type)
    case .unsigned: self.init(.unsigned(UInt64.max), type)
    case .float: self.init(.float(.infinity), type)
    case .complex: self.init(.complex(.infinity, .infinity), type)
    }
  }

  /// Creates the smallest value of a type; negative infinity for floats.
  fileprivate init(smallestOf type: ScalarType) {
    switch type.kind {
    case .bool: self.init(.boolean(false), type)
    case .signed: self.init(.signed(Int64.min), type)
    case .unsigned: self.init(.unsigned(0), type)
    case .float: self.init(.float(-.infinity), type)
    case .complex: self.init(.complex(-.infinity, -.infinity), type)
    }
  }
}
