import PellucidIR
import PellucidTypes

/// What an array expression is made of: the values that its operators are applied to.
struct ElementPlan {
  /// A value that is computed before the elements are.
  enum Leaf {
    case value(Value)
    /// An array, and for each of its axes whether its one place serves all places of the result.
    case array(Register, ArrayType, isStretched: [Bool])
  }

  /// The leaves by the id of their expression.
  var leaves: [Int: Leaf] = [:]
  /// The extents of the result.
  var extents: [Operand] = []
}

/// The place of the element that is being computed.
struct ElementContext {
  /// What the expression is made of.
  let plan: ElementPlan
  /// An index an axis of the expression's value.
  let indices: [Operand]
}
