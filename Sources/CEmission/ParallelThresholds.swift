import PellucidIR

/// How many iterations a parallel loop needs before threads are worth their start.
extension FunctionEmission {
  /// Returns the test that the loop may run in parallel and has so many iterations that it should;
  /// nil where it always does.
  func startsThreads(_ plan: ParallelLoop) -> CExpression? {
    guard let condition = plan.condition else { return manyIterations(plan) }
    return manyIterations(plan).map { .binary(.and, condition, $0) } ?? condition
  }

  /// Returns the test that the loop has so many iterations; nil where an iteration does much by
  /// itself, so that threads always are.
  ///
  /// Where nobody asks for threads, iterations of inner loops count: `n * m > 8192`.
  private func manyIterations(_ plan: ParallelLoop) -> CExpression? {
    guard options.threadWeight > 0, plan.loop.step == 1 else { return nil }
    let count = plan.count ?? difference(plan.first, plan.bound)
    if let weight = plan.loop.body.weight {
      if count.literalInteger != nil { return nil }
      // A sum of floats waits for the one before, unless it is formed by strips.
      let waiting = plan.blocks.count { !$0.isByStrips }
      let needed = manyIterations(ofWeight: weight + 20 * waiting)
      return .binary(.greater, count, .integer(needed))
    }
    guard !plan.innerCounts.isEmpty, let weight = plan.loop.body.innermostWeight else { return nil }
    let product = plan.innerCounts.reduce(count) { $0.times($1) }
    if product.literalInteger != nil { return nil }
    return .binary(.greater, product, .integer(manyIterations(ofWeight: weight)))
  }

  /// Returns the number of iterations between two bounds.
  private func difference(_ first: CExpression, _ bound: CExpression) -> CExpression {
    first.literalInteger.map { bound.adding(.integer(-$0)) } ?? .binary(.subtract, bound, first)
  }

  /// Returns the number of iterations of the given weight that take as long as starting threads.
  ///
  /// Measured on one machine, that takes as long as loads, stores and sums of a weight of 40,000
  /// together. The nearest power of two is as exact as the weights are.
  private func manyIterations(ofWeight weight: Int) -> Int {
    let exact = options.threadWeight / max(weight, 1)
    var result = 64
    while result * 3 / 2 < exact { result *= 2 }
    return result
  }
}

extension Block {
  /// How long the first innermost loop's body takes; nil if that takes long.
  fileprivate var innermostWeight: Int? {
    var result: Int?
    var isFound = false
    forEachKind { kind in
      guard !isFound, case .forLoop(let loop) = kind else { return }
      if let weight = loop.body.weight { (result, isFound) = (weight, true) }
    }
    return result
  }

  /// How long the block takes, where a load or a sum counts 1; nil if it holds loops, calls or
  /// something else that takes long.
  fileprivate var weight: Int? {
    var weight = 0
    var isSmall = true
    forEachKind { kind in
      switch kind {
      case .assign(_, let operation, _): weight += operation.weight
      case .load, .store, .select, .view, .transpose, .arrange, .boundsCheck, .ifElse: weight += 1
      case .raise, .returned, .breakLoop, .continueLoop, .comment, .globalArray, .arrayOperation,
        .release:
        break
      case .allocate, .fill, .copy, .pack, .call, .print, .forLoop, .whileLoop: isSmall = false
      }
    }
    return isSmall ? weight : nil
  }
}

extension Operation {
  /// How long the operation takes, where a sum counts 1.
  fileprivate var weight: Int {
    switch self {
    case .copy, .convert: 0
    case .divide, .floorDivide, .modulo, .divideTruncating, .remainderTruncating, .sqrt: 8
    case .power, .greatestCommonDivisor, .leastCommonMultiple, .integerSquareRoot: 12
    case .add, .subtract, .multiply, .negate, .absolute, .bitAnd, .bitOr, .bitXor, .shiftLeft,
      .shiftRight, .bitNot, .not, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .pythonMinimum, .pythonMaximum, .minimum, .maximum, .fmin, .fmax,
      .wrapIndex, .rangeLength, .clip, .makeComplex, .realPart, .imaginaryPart, .conjugate,
      .isNaN, .isInfinite, .isFinite, .signBit, .floor, .ceil, .truncate, .roundToEven, .sign,
      .copySign:
      1
    case .cbrt, .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sin, .cos, .tan, .asin, .acos,
      .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .erf, .erfc, .gamma, .logGamma, .atan2,
      .hypot, .fmod, .remainder, .nextAfter, .ldexp, .fusedMultiplyAdd:
      12
    }
  }
}
