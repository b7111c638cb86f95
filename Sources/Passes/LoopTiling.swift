package import PellucidIR
import PellucidTypes

/// Lets the loops of a nest that transposes go tile by tile, so that each line of the cache is used
/// whole before it leaves.
///
///     for i in range(n):               for (int64_t i_first = 0; i_first < n; i_first += 16) {
///         for j in range(m):      →        const int64_t i_stop = pel_min(i_first + 16, n);
///             a[i, j] = b[j, i]            for (int64_t j_first = 0; j_first < m; j_first += 16) {
///                                              …
///                                              for (int64_t i = i_first; i < i_stop; i++) {
///
/// In either order of the loops, one array would be walked through across its lines.
package enum LoopTiling {
  /// The number of iterations along each side of a tile: elements in a row fill two lines of the
  /// cache.
  private static let tileLength = 16
  /// The fewest iterations, where the number is known, for which tiles pay.
  private static let fewestIterations = 64

  /// Returns `module` with nests that transpose in tiles.
  package static func run(_ module: Module) -> Module {
    LoopNestWalk.rewritten(module) { walk, nest, number in tiled(nest, number, &walk) }
  }

  /// Returns `nest`, whose first statement has the given number, in tiles; nil if they do not pay.
  private static func tiled(
    _ nest: LoopNest, _ number: Int, _ walk: inout LoopNestWalk
  ) -> [Statement]? {
    // Threads would start for few tiles as for many rows.
    guard nest.loops.count == 2, !walk.mayBecomeParallel,
      nest.loops.allSatisfy({ loop in
        loop.step == 1 && loop.shapings.isEmpty && loop.knownCount ?? .max >= fewestIterations
      })
    else { return nil }
    let statements = walk.statements(of: nest.loops[0])
    guard let locality = LoopNestLocality(nest, statements), locality.crosses,
      !walk.sharesVariables(statements, number: number),
      nest.loops.indices.allSatisfy({ walk.isIndependent(nest.withOutermost($0)) })
    else { return nil }
    return tiles(of: nest, &walk)
  }

  /// Returns `nest` in tiles.
  private static func tiles(of nest: LoopNest, _ walk: inout LoopNestWalk) -> [Statement] {
    var tile = nest
    var around: [Statement] = []
    for place in nest.loops.indices {
      let loop = nest.loops[place]
      let stem = walk.function[loop.variable].name ?? "loop"
      let (first, stop) = (walk.fresh(stem + "_first"), walk.fresh(stem + "_stop"))
      let end = walk.fresh()
      tile.setBounds(of: place, lower: .register(first), upper: .register(stop))
      let kinds: [Statement.Kind] = [
        .assign(end, .add, [.register(first), .integer(tileLength)]),
        .assign(stop, .minimum, [.register(end), loop.upper]),
      ]
      let statement = nest.statements[place]
      let bounds = kinds.map { Statement($0, span: statement.span, line: statement.line) }
      let tiles = ForLoop(
        variable: first, lower: loop.lower, upper: loop.upper, step: tileLength,
        body: Block(bounds))
      around.append(Statement(.forLoop(tiles), span: statement.span, line: statement.line))
    }
    let statements = around.reversed().reduce(tile.ordered([0, 1])) { content, statement in
      guard case .forLoop(var loop) = statement.kind else { return content }
      loop.body.statements += content
      var result = statement
      result.kind = .forLoop(loop)
      return [result]
    }
    return (nest.preparations[1] + statements).noting(
      "tiled: \(tileLength) x \(tileLength) iterations at a time use lines of the cache whole")
  }
}
