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
  /// The axes that are known to have the extent 1, which broadcasting stretches: bit `k` stands for
  /// axis `k`. An axis without its bit has an extent that is not known; where it is 1 all the same,
  /// it is not stretched.
  package var unitAxes: UInt8 = 0

  /// Creates an instance with the given parts; a layout that the rank makes the same is made `c`.
  package init(_ element: ScalarType, rank: Int, layout: Layout, isReadOnly: Bool = false) {
    self.element = element
    self.rank = rank
    let sameAsC = rank == 0 || rank == 1 && (layout == .f || layout == .rows)
    self.layout = sameAsC ? .c : layout
    self.isReadOnly = isReadOnly
  }

  /// Returns the type with each axis that `isUnit` says known to have the extent 1, and no other.
  package func withUnitAxes(_ isUnit: [Bool]) -> ArrayType {
    var result = self
    result.unitAxes = 0
    for (axis, isUnit) in isUnit.prefix(8).enumerated() where isUnit {
      result.unitAxes |= 1 << UInt8(axis)
    }
    return result
  }

  /// For each axis, `true` iff it is known to have the extent 1.
  package var isUnit: [Bool] { (0..<rank).map { $0 < 8 && unitAxes >> UInt8($0) & 1 == 1 } }

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
