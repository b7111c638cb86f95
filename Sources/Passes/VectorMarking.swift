package import PellucidIR

/// Marks serial innermost loops that update elements of an array by others of it which no iteration
/// stores to but the one that reads them.
///
///     for j in range(n):               #pragma omp simd
///         D[i, j] += D[k, j]       →   for (int64_t j = 0; j < n; j++) {
///                                          D[i][j] += D[k][j];
///                                      }
///
/// Compilers see that by themselves where the arrays differ. Here they would compare the places of
/// both rows before each run of the loop, and take single elements where the rows are one.
package enum VectorMarking {
  /// Returns `module` with such loops marked.
  package static func run(_ module: Module) -> Module {
    module.rewriting(where: \.body.updatesByItself) { function, callees in
      let marker = ParallelMarker(function, callees: callees)
      function.body = marker.markingVectors(function.body, from: 0, where: \.body.updatesByItself)
    }
  }
}

extension Block {
  /// `true` iff a loop in the block, or the block itself, reads an element of an array and stores
  /// to another one of it.
  fileprivate var updatesByItself: Bool {
    var loads: Set<Element> = []
    var stores: Set<Element> = []
    forEachKind { kind in
      if case .load(_, let element) = kind { loads.insert(element) }
      if case .store(_, let element) = kind { stores.insert(element) }
    }
    return stores.contains { store in
      loads.contains { $0.array == store.array && $0 != store }
    }
  }
}
