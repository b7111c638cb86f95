import PellucidIR
import PellucidTypes
import PellucidTyping

/// Variances and standard deviations.
extension FunctionLowering {
  /// Returns an array of the means from which `reduction` takes distances, one at each place of the
  /// axes `kept`, if these run along memory: then the sums of squares do so, too, row by row, as
  /// NumPy forms them. Nil where the mean is better formed beside its squares.
  mutating func meansAlongRows(
    _ reduction: ArrayReduction, _ source: ReductionSource, _ kept: [Int]
  ) -> Register? {
    guard reduction.function == .variance || reduction.function == .deviation,
      source.plan.mask == nil, source.test == nil, kept.last == source.plan.extents.count - 1
    else { return nil }
    let compute = reduction.compute
    let indices = makeIndices(kept.count)
    var mean: Operand = .boolean(false)
    let body = block { lowering in
      let total = lowering.folded(Fold(.sum, compute), source, reduction.axes, indices)
      mean = lowering.quotient(
        total, lowering.count(source, reduction.axes, indices), compute)
    }
    let type = ArrayType(compute, rank: kept.count, layout: .c)
    let means = register(.array(type), named: "means", invented: true)
    emit(
      .arrayOperation(
        ArrayOperation(
          .map(means), indices: indices, extents: kept.map { source.plan.extents[$0] },
          body: PellucidIR.Block(body), value: mean)))
    return means
  }

  /// Returns the mean of the squared distances from the mean, which `means` holds if it is given, or
  /// the root of that.
  mutating func variance(
    _ reduction: ArrayReduction, _ source: ReductionSource, _ axes: [Int], _ kept: [Register],
    as type: ScalarType, means: Register?
  ) -> Operand {
    let compute = reduction.compute
    let real = compute.realType
    var mean: Operand = .boolean(false)
    if means == nil {
      let total = folded(Fold(.sum, compute), source, axes, kept)
      mean = quotient(total, count(source, axes, kept), compute)
    }
    var fold = Fold(.sum, real)
    fold.transform = { lowering, operand, from in
      let value = lowering.converted(operand, from: from, to: compute)
      var mean = mean
      if let means {
        let element = lowering.register(.scalar(compute))
        lowering.emit(.load(element, Element(means, kept.map { .register($0) })))
        mean = .register(element)
      }
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
    let count = count(source, axes, kept)
    let free =
      reduction.degreesOfFreedom == 0
      ? count : assign(.subtract, [count, .integer(reduction.degreesOfFreedom)], .int64)
    var result = quotient(squares, free, real)
    if reduction.function == .deviation { result = assign(.sqrt, [result], real) }
    return converted(result, from: real, to: type)
  }
}
