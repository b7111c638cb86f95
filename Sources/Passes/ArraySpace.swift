import PellucidIR

/// The loops that run over the places of an operation on arrays.
struct ArraySpace {
  /// The loop along an axis.
  struct Axis {
    /// The index of the operation.
    let index: Register
    /// The first value of the loop's variable.
    let lower: Operand
    /// The bound that it does not reach.
    let upper: Operand
  }

  /// The loops, outermost first.
  let axes: [Axis]

  /// Creates the space of the given extents, counted from 0.
  init(_ extents: [Operand], _ indices: [Register]) {
    axes = zip(indices, extents).map { Axis(index: $0, lower: .integer(0), upper: $1) }
  }

  /// Creates the space of the given extents, counted as the axes of `part` are in its base where
  /// that is plain: from `start` to `stop` for the slice `start:stop`.
  init(
    _ extents: [Operand], _ indices: [Register], following part: ArrayPart, _ parts: ArrayParts
  ) {
    let slices = part.axes.filter(\.isAxis)
    axes = indices.indices.map { axis in
      if case .slice(let start, let count, step: .integer(1)) = slices[axis],
        let bounds = parts.bounds(start: start, count: count)
      {
        return Axis(index: indices[axis], lower: bounds.start, upper: bounds.stop)
      }
      return Axis(index: indices[axis], lower: .integer(0), upper: extents[axis])
    }
  }
}

/// A place along an axis of an operation on arrays, as its loop counts it.
struct ArrayPlace {
  /// The index of the operation, which counts from 0; in the loop it is the loop's variable.
  let index: Register
  /// What the variable is where the index is 0.
  let origin: Operand

  /// The variable as an operand.
  var operand: Operand { .register(index) }
}

extension AxisSelection {
  /// `true` iff the selection gives the part an axis that comes from the base or is new.
  var isAxis: Bool {
    if case .index = self { return false }
    return true
  }
}
