package import PellucidIR

/// Shares out the iterations of two loops in each other together, where the outer one has too few for
/// the threads.
///
///     for p in prange(3):              #pragma omp parallel for collapse(2)
///         for i in range(n):      →    for (int64_t p = 0; p < 3; p++) {
///             for j in range(m):           for (int64_t i = 0; i < n; i++) {
///
/// That pays where the number of iterations is known to be small; else the two variables are counted
/// for nothing. What stands in the inner loop has to hold a loop: vectors go along that.
package enum LoopCollapsing {
  /// The fewest iterations of an outer loop that are enough for any number of threads.
  private static let enoughIterations: Int64 = 32

  /// Returns `module` with parallel loops over few iterations collapsed with those inside.
  package static func run(_ module: Module) -> Module {
    LoopNestWalk.rewrittenLoops(module) { walk, statement, number in
      collapsed(statement, number, &walk)
    }
  }

  /// Returns `statement`, which has the given number, collapsed with the loop inside; nil if it is no
  /// such loop.
  private static func collapsed(
    _ statement: Statement, _ number: Int, _ walk: inout LoopNestWalk
  ) -> [Statement]? {
    guard case .forLoop(let loop) = statement.kind, let parallel = loop.parallel,
      parallel.reductions.isEmpty, parallel.lastPrivates.isEmpty, parallel.copies.isEmpty,
      let count = loop.knownCount, (2..<enoughIterations).contains(count)
    else { return nil }
    var plain = loop
    plain.isParallelRequested = false
    guard
      let nest = LoopNest(
        Statement(.forLoop(plain)), registers: walk.function.registers),
      nest.loops[1].step == 1, nest.loops[1].body.holdsLoop, loop.body.onlyComputes,
      walk.isIndependent(nest.withOutermost(1))
    else { return nil }
    let inner = walk.statements(of: nest.loops[1])
    if walk.sharesVariables(inner, number: number + 1 + nest.preparations[1].count) { return nil }
    var result = loop
    result.parallel?.isCollapsed = true
    result.shapings.append(
      "shared out together with the loop inside: \(count) iterations are few")
    var statement = statement
    statement.kind = .forLoop(result)
    return [statement]
  }
}

extension Block {
  /// `true` iff a `for` loop stands in the block.
  fileprivate var holdsLoop: Bool {
    var result = false
    forEachKind { if case .forLoop = $0 { result = true } }
    return result
  }

  /// `true` iff the statements only compute, load and store, in `for` loops or outside.
  fileprivate var onlyComputes: Bool {
    var result = true
    forEachKind { kind in
      if case .forLoop = kind { return }
      if !kind.fitsVectors { result = false }
    }
    return result
  }
}
