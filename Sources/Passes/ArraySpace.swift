import PellucidIR

/// The loops that run over the places of an operation on arrays.
struct ArraySpace {
  /// The loop along an axis.
  struct Axis {
    /// The index of the operation.
    let index: Register
    /// The first value of the loop's variable.
    let lower: Operand
    /// The extent that the bound is, or is short of.
    let upper: Operand
    /// How much the bound is short of it.
    var without: Int64 = 0
    /// The loop's variable, where it is not the index itself.
    var variable: Register?

    /// `true` iff the axis has one place, whatever the program is given.
    var isSingle: Bool { lower == .integer(0) && upper == .integer(1) && without == 0 }
  }

  /// The loops, outermost first.
  let axes: [Axis]

  /// Creates the space of the given extents, counted from 0.
  init(_ extents: [Operand], _ indices: [Register]) {
    axes = zip(indices, extents).map { Axis(index: $0, lower: .integer(0), upper: $1) }
  }

  /// Creates the space of the given loops.
  init(_ axes: [Axis]) { self.axes = axes }
}

/// A place along an axis of an operation on arrays, as its loop counts it.
struct ArrayPlace {
  /// The index of the operation, which counts from 0; in the loop it is the loop's variable.
  let index: Register
  /// What the variable is where the index is 0.
  let origin: Operand
  /// The variable; the constant 0 for an axis of one place, which gets no loop.
  let operand: Operand
}

extension AxisSelection {
  /// `true` iff the selection gives the part an axis that comes from the base or is new.
  var isAxis: Bool {
    if case .index = self { return false }
    return true
  }
}
