package import PellucidTypes

/// How a dictionary or a set comes about that a caller outside passes: it passes the keys and the
/// values, in order.
package struct PassedTable: Hashable, Sendable {
  /// The specialisation of `table.index_of`.
  package let index: Int
  /// That of `table.grown`, if the kernel changes what keys there are: it takes a copy, which it
  /// returns.
  package let grown: Int?

  /// The numbers of the specialisations.
  package var specialisations: [Int] { [index] + (grown.map { [$0] } ?? []) }
}

extension Inference {
  /// Returns the tables that the kernel gets from outside, by the parameters; none if kernels call it.
  func passedTables() -> [Int: PassedTable] {
    let entry = program.entries[specialisation]
    guard entry.isEntry else { return [:] }
    let span = declaration.function.nameSpan
    var result: [Int: PassedTable] = [:]
    for (index, type) in parameterTypes.enumerated() {
      guard case .table(let table) = type else { continue }
      let isChanged = entry.changedParameters.contains(index)
      result[index] = PassedTable(
        index: indexing(table, at: span),
        grown: isChanged ? entering(table, at: span).grown : nil)
    }
    return result
  }
}

extension TableType {
  /// The types of the arrays that a caller outside passes, who has no index.
  package var passedArrays: [ArrayType] { keys + values }
}

extension Type {
  /// `true` iff the value is a dictionary or a set.
  var isTable: Bool {
    if case .table = self { return true }
    return false
  }

  /// `true` iff the value is a dictionary or a set, or holds one.
  var holdsTable: Bool {
    switch self {
    case .table: true
    case .tuple(let tuple): tuple.elements.contains(where: \.holdsTable)
    case .optional(let wrapped): wrapped.holdsTable
    case .none, .scalar, .array, .list, .string: false
    }
  }
}
