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
  /// Iterations of inner loops count: `n * m > 8192`. Numbers that are known go to the other side, and
  /// what is added to a number of iterations makes no difference.
  private func manyIterations(_ plan: ParallelLoop) -> CExpression? {
    guard options.threadWeight > 0, plan.loop.step == 1, var weight = plan.parallel.weight else {
      return nil
    }
    // A sum of floats waits for the one before, unless it is formed by strips.
    if plan.innerCounts.isEmpty { weight += 20 * plan.blocks.count { !$0.isByStrips } }
    let count = (plan.count ?? difference(plan.first, plan.bound)).withoutOffset
    var product: CExpression?
    for factor in [count] + plan.innerCounts {
      if let number = factor.literalInteger {
        weight = weight.multipliedReportingOverflow(by: max(number, 1)).partialValue
      } else {
        product = product?.times(factor) ?? factor
      }
    }
    return product.map { .binary(.greater, $0, .integer(manyIterations(ofWeight: weight))) }
  }

  /// Returns the number of iterations between two bounds.
  func difference(_ first: CExpression, _ bound: CExpression) -> CExpression {
    first.literalInteger.map { bound.adding(.integer(-$0)) } ?? .binary(.subtract, bound, first)
  }

  /// Returns the number of iterations of the given weight that take as long as starting threads.
  ///
  /// Measured on one machine, that takes as long as loads, stores and sums of a weight of 40,000
  /// together. The nearest power of two is as exact as the weights are.
  private func manyIterations(ofWeight weight: Int) -> Int {
    let exact = options.threadWeight / max(weight, 1)
    var result = 1
    while result * 3 / 2 < exact { result *= 2 }
    return result
  }
}

extension CExpression {
  /// The expression without the number that is added to it or subtracted last.
  fileprivate var withoutOffset: CExpression {
    guard case .binary(let operation, let base, let offset) = self,
      operation == .add || operation == .subtract, offset.literalInteger != nil
    else { return self }
    return base
  }
}
