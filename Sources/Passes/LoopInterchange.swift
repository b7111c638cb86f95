package import PellucidIR

/// Makes that loop of a nest the innermost one along which elements lie side by side, where the order
/// of the iterations is free.
///
///     for j in range(m):               for (int64_t i = 0; i < n; i++) {
///         for i in range(n):      →        for (int64_t j = 0; j < m; j++) {
///             a[i, j] = 2 * b[i, j]            a[i][j] = 2.0 * b[i][j];
///
/// All loops but at most one have to be independent, and the one that is not keeps the order of its
/// iterations for each element: in `c[i, j] += a[i, k] * b[k, j]` sums are formed as before, to the
/// last bit.
package enum LoopInterchange {
  /// The fewest iterations that a loop has to have, where the number is known, to be moved: gcc
  /// writes shorter ones out.
  private static let fewestIterations = 16

  /// Returns `module` with nests of loops in the better order.
  package static func run(_ module: Module) -> Module {
    LoopNestWalk.rewritten(module) { walk, nest, number in interchanged(nest, number, walk) }
  }

  /// Returns `nest`, whose first statement has the given number, in a better order; nil if there is
  /// none.
  private static func interchanged(
    _ nest: LoopNest, _ number: Int, _ walk: LoopNestWalk
  ) -> [Statement]? {
    let statements = walk.statements(of: nest.loops[0])
    guard let locality = LoopNestLocality(nest, statements) else { return nil }
    let candidates = candidates(nest, locality)
    if candidates.isEmpty || walk.sharesVariables(statements, number: number) { return nil }
    let dependent = nest.loops.indices.filter { !walk.isIndependent(nest.withOutermost($0)) }
    guard dependent.count < 2, let innermost = candidates.first(where: { !dependent.contains($0) })
    else { return nil }
    let title = walk.title(of: nest.loops[innermost].variable)
    return nest.ordered(locality.order(innermost: innermost)).noting(
      "interchanged: \(title) is innermost, since elements lie side by side along it")
  }

  /// Returns the loops that had better be the innermost one, the best first.
  private static func candidates(_ nest: LoopNest, _ locality: LoopNestLocality) -> [Int] {
    let last = nest.loops.count - 1
    let counts = nest.loops.map { $0.knownCount ?? .max }
    let distant = locality.distantUses
    guard counts[last] >= fewestIterations, distant[last] > 0 else { return [] }
    let better = (0..<last).filter { place in
      counts[place] >= fewestIterations && 2 * distant[place] <= distant[last]
    }
    return better.sorted { (distant[$0], -$0) < (distant[$1], -$1) }
  }
}

extension [Statement] {
  /// Returns the statements with `text` as what was made of the loop that is the last of them.
  func noting(_ text: String) -> [Statement] {
    var result = self
    if case .forLoop(var loop)? = last?.kind {
      loop.shapings.append(text)
      result[count - 1].kind = .forLoop(loop)
    }
    return result
  }
}
