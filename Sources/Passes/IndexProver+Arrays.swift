import PellucidIR

/// The extents of arrays.
extension IndexProver {
  /// Notes the extents of an array that a statement makes.
  mutating func proveArray(_ kind: Statement.Kind) {
    switch kind {
    case .view(let register, of: let base, let selections):
      state.assign(register, .array(extents(of: base, selections)))
    case .transpose(let register, of: let base):
      state.assign(register, .array(state.extents(of: base).reversed()))
    case .arrange(let register, of: let base, let arrangement):
      state.assign(register, .array(extents(of: base, arrangement)))
    case .allocate(let register, let extents, _):
      let ranges = extents.map { extent(state.range(of: $0)) }
      // Negative extents have raised an error.
      for (operand, range) in zip(extents, ranges) {
        state.refine(operand, version: state.version(of: operand), range)
      }
      state.assign(register, .array(ranges))
    case .pack(let register, let operands):
      state.assign(register, .array([IndexRange(Int64(operands.count))]))
    case .globalArray(let register, _): state.assign(register, .unknown)
    case .assign, .load, .store, .select, .release, .fill, .copy, .arrayOperation, .call, .raise,
      .boundsCheck,
      .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse, .comment,
      .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Returns what is known of `range` if it is an extent.
  private func extent(_ range: IndexRange) -> IndexRange {
    var range = range
    range.low = max(range.low, 0)
    range.high = min(range.high, IndexRange.largestExtent)
    range.isSized = true
    return range
  }

  /// Returns the extents of an array that shows the elements of `base` in another arrangement.
  private func extents(of base: Register, _ arrangement: Arrangement) -> [IndexRange] {
    let bases = state.extents(of: base)
    switch arrangement {
    case .reshaped(let extents): return extents.map { extent(state.range(of: $0)) }
    case .permuted(let axes):
      return axes.map { $0 < bases.count ? bases[$0] : IndexRange(any: .int64) }
    case .part: return bases
    }
  }

  /// Returns the extents of a view.
  private func extents(of base: Register, _ selections: [AxisSelection]) -> [IndexRange] {
    var bases = state.extents(of: base)[...]
    var result: [IndexRange] = []
    for selection in selections {
      switch selection {
      case .index: bases = bases.dropFirst()
      case .slice(start: _, let count, step: _):
        bases = bases.dropFirst()
        result.append(extent(state.range(of: count)))
      case .all:
        if let extent = bases.popFirst() { result.append(extent) }
      case .newAxis: result.append(IndexRange(1))
      }
    }
    return result
  }
}
