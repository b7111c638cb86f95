import PellucidTypes

extension ArrayType {
  /// `true` iff a view that takes `selections` of an array of this type lies in memory as
  /// `layout` says, whatever the extents.
  func gives(_ layout: Layout, for selections: [AxisSelection]) -> Bool {
    let taken = selections.filter { $0 != .newAxis }
    let kept = taken.indices.filter { taken[$0].keepsAxis }
    let isRun = kept.count == 1 && unitAxis == kept[0] && taken[kept[0]].isWithoutGaps
    switch layout {
    case .strided: return true
    case .rows:
      guard let last = kept.last, selections.last != .newAxis else { return true }
      return last == unitAxis && taken[last].isWithoutGaps
    case .c: return kept.isEmpty || isRun || self.layout == .c && keepsBlock(taken)
    case .f: return kept.isEmpty || isRun || self.layout == .f && keepsBlock(taken.reversed())
    }
  }

  /// The axis on which neighbours lie side by side, if there is one.
  private var unitAxis: Int? {
    switch layout {
    case .c, .rows: rank - 1
    case .f: 0
    case .strided: nil
    }
  }

  /// `true` iff `selections`, slowest axis first, are places, then one run, then whole axes.
  private func keepsBlock(_ selections: [AxisSelection]) -> Bool {
    let block = selections.drop { !$0.keepsAxis }
    guard let first = block.first else { return true }
    return first.isWithoutGaps && block.dropFirst().allSatisfy { $0 == .all }
  }
}

extension AxisSelection {
  /// `true` iff the view has the axis.
  fileprivate var keepsAxis: Bool {
    switch self {
    case .index: false
    case .slice, .all, .newAxis: true
    }
  }

  /// `true` iff neighbours in the view are neighbours in the array.
  fileprivate var isWithoutGaps: Bool {
    switch self {
    case .slice(start: _, count: _, let step): step.constant?.value == .signed(1)
    case .all: true
    case .index, .newAxis: false
    }
  }
}
