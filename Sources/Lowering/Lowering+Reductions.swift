import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a function that combines the elements of the array `operand`.
  mutating func lowerReduction(
    _ reduction: ArrayReduction, of operand: Expression, _ result: Type
  ) -> Value {
    guard case .value(.array(let array)) = kernel[operand].meaning else {
      unreachable("typing promises an array")
    }
    let source = reductionSource(reduction, operand, array)
    checkNotEmpty(reduction, source.plan)
    guard case .array(let type) = result else {
      guard case .scalar(let type) = result else { unreachable("no number") }
      let value = combined(reduction, source, axes: reduction.axes, kept: [], as: type)
      return .scalar(value, type)
    }
    let kept = (0..<array.rank).filter { !reduction.axes.contains($0) }
    var extents = kept.map { source.plan.extents[$0] }
    if reduction.keepsAxes {
      for axis in reduction.axes { extents.insert(.integer(1), at: axis) }
    }
    let indices = makeIndices(type.rank)
    let keptIndices = reduction.keepsAxes ? kept.map { indices[$0] } : indices
    var value: Operand = .boolean(false)
    let body = block { lowering in
      value = lowering.combined(
        reduction, source, axes: reduction.axes, kept: keptIndices, as: type.element)
    }
    let register = register(.array(type))
    emit(
      .arrayOperation(
        ArrayOperation(
          .map(register), indices: indices, extents: extents, body: PellucidIR.Block(body),
          value: value)))
    return .array(register, type)
  }

  /// What a reduction combines.
  struct ReductionSource {
    /// What the elements are made of.
    let plan: ElementPlan
    /// The expression whose elements are combined.
    let expression: Expression
    /// The type of the elements.
    let element: ScalarType
  }

  /// Computes what `operand` is made of. A variance reads its elements twice, and so has them
  /// computed before.
  private mutating func reductionSource(
    _ reduction: ArrayReduction, _ operand: Expression, _ array: ArrayType
  ) -> ReductionSource {
    let readsTwice = [.variance, .deviation, .peakToPeak].contains(reduction.function)
    if readsTwice && isElementwise(operand) {
      var plan = ElementPlan()
      add(mapped(operand, as: array), for: operand, &plan)
      return ReductionSource(plan: plan, expression: operand, element: array.element)
    }
    return ReductionSource(
      plan: plan(for: [operand]), expression: operand, element: array.element)
  }

  /// Emits the check that there is something to combine, for functions of which nothing has no
  /// value.
  private mutating func checkNotEmpty(_ reduction: ArrayReduction, _ plan: ElementPlan) {
    let name: String
    switch reduction.function {
    case .minimum: name = "minimum"
    case .maximum, .peakToPeak: name = "maximum"
    case .sum, .product, .mean, .variance, .deviation, .any, .all, .countNonzero: return
    }
    let message = "zero-size array to reduction operation \(name) which has no identity"
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
    as type: ScalarType
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
      let mean = quotient(total, count(source.plan, axes), compute)
      return converted(mean, from: compute, to: type)
    case .variance, .deviation:
      return variance(reduction, source, axes, kept, as: type)
    }
  }

  /// Returns the mean of the squared distances from the mean, or its root.
  private mutating func variance(
    _ reduction: ArrayReduction, _ source: ReductionSource, _ axes: [Int], _ kept: [Register],
    as type: ScalarType
  ) -> Operand {
    let compute = reduction.compute
    let real = compute.realType
    let total = folded(Fold(.sum, compute), source, axes, kept)
    let count = count(source.plan, axes)
    let mean = quotient(total, count, compute)
    var fold = Fold(.sum, real)
    fold.transform = { lowering, operand, from in
      let value = lowering.converted(operand, from: from, to: compute)
      let distance = lowering.assign(.subtract, [value, mean], compute)
      guard compute.isComplex else {
        return lowering.assign(.multiply, [distance, distance], compute)
      }
      let parts = [PellucidIR.Operation.realPart, .imaginaryPart].map { part in
        let side = lowering.assign(part, [distance], real)
        return lowering.assign(.multiply, [side, side], real)
      }
      return lowering.assign(.add, parts, real)
    }
    let squares = folded(fold, source, axes, kept)
    let free =
      reduction.degreesOfFreedom == 0
      ? count : assign(.subtract, [count, .integer(reduction.degreesOfFreedom)], .int64)
    var result = quotient(squares, free, real)
    if reduction.function == .deviation { result = assign(.sqrt, [result], real) }
    return converted(result, from: real, to: type)
  }

  /// Returns `total` divided by a number of elements.
  private mutating func quotient(
    _ total: Operand, _ count: Operand, _ type: ScalarType
  ) -> Operand {
    assign(.divide, [total, converted(count, from: .int64, to: type)], type)
  }

  /// Returns the number of elements along `axes`.
  private mutating func count(_ plan: ElementPlan, _ axes: [Int]) -> Operand {
    var result: Operand = .integer(1)
    for axis in axes {
      let extent = plan.extents[axis]
      result =
        result == .integer(1) ? extent : assign(.multiply, [result, extent], .int64)
    }
    return result
  }

  /// How elements are folded into one value.
  private struct Fold {
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
  private mutating func folded(
    _ fold: Fold, _ source: ReductionSource, _ axes: [Int], _ kept: [Register]
  ) -> Operand {
    let inner = makeIndices(axes.count, behind: kept.count)
    var (rest, own) = (kept[...], inner[...])
    let place = source.plan.extents.indices.compactMap { axis in
      axes.contains(axis) ? own.popFirst() : rest.popFirst()
    }
    var value: Operand = .boolean(false)
    let body = withElements(of: source.plan, at: place) { lowering in
      let operand = lowering.scalar(source.expression, as: source.element)
      value =
        fold.transform?(&lowering, operand, source.element)
        ?? lowering.converted(operand, from: source.element, to: fold.type)
    }
    let result = register(.scalar(fold.type))
    emit(
      .arrayOperation(
        ArrayOperation(
          .reduce(result, fold.operation, from: fold.initial), indices: inner,
          extents: axes.map { source.plan.extents[$0] }, body: body, value: value)))
    return .register(result)
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
