/// How the elements of an array lie in memory.
package enum Layout: UInt8, CaseIterable, Hashable, Sendable {
  /// Row-major and without gaps: the strides follow from the extents.
  case c
  /// Column-major and without gaps: the strides follow from the extents.
  case f
  /// The last axis has stride 1 and the others have any.
  case rows
  /// Any strides.
  case strided
}

/// The type of an array: what it holds, how many axes it has, and how it lies in memory.
package struct ArrayType: Hashable, Sendable {
  /// The type of the elements.
  package var element: ScalarType
  /// The number of axes.
  package var rank: Int
  /// How the elements lie in memory.
  package var layout: Layout
  /// `true` iff a kernel may not store into the array.
  package var isReadOnly: Bool

  /// Creates an instance with the given parts; a layout that the rank makes the same is made `c`.
  package init(_ element: ScalarType, rank: Int, layout: Layout, isReadOnly: Bool = false) {
    self.element = element
    self.rank = rank
    let sameAsC = rank == 0 || rank == 1 && (layout == .f || layout == .rows)
    self.layout = sameAsC ? .c : layout
    self.isReadOnly = isReadOnly
  }

  /// Returns `true` iff the stride of `axis` is kept with the array and does not follow from
  /// the extents.
  package func hasStride(_ axis: Int) -> Bool {
    switch layout {
    case .c, .f: false
    case .rows: axis != rank - 1
    case .strided: true
    }
  }
}
