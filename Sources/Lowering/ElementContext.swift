import PellucidIR
import PellucidSyntax
import PellucidTypes

/// What an array expression is made of: the values that its operators are applied to.
struct ElementPlan {
  /// A value that is computed before the elements are.
  enum Leaf {
    case value(Value)
    /// An array, and for each of its axes whether its one place serves all places of the result.
    case array(Register, ArrayType, isStretched: [Bool])
    /// The elements of an array at places that arrays of indices name.
    case gather(Gather, isStretched: [Bool])
  }

  /// The leaves by the id of their expression.
  var leaves: [Int: Leaf] = [:]
  /// The extents of the result; if there is a mask, those of the arrays that it is applied to.
  var extents: [Operand] = []
  /// The mask of which all arrays among the leaves are selections.
  var mask: Mask?
  /// `true` iff the shapes are those of indices.
  var joinsIndices = false

  /// A mask that leaves places out; its own leaves are among those of the plan.
  struct Mask {
    /// The expression.
    let expression: Expression
    /// The number of its axes.
    let rank: Int
    /// Its extents; empty as long as it is not computed.
    var extents: [Operand] = []
  }
}

/// The elements of an array at places that arrays of indices name.
struct Gather {
  /// What gives the index along an axis.
  enum Place {
    /// The present place along an axis of the result that the arrays of indices have no part in.
    case kept
    /// An element of an array of indices, which may count from the end.
    case expression(Expression)
    /// A place that is computed already: never negative.
    case leaf(ElementPlan.Leaf)
  }

  /// The array.
  let array: Register
  /// The type of its elements.
  let element: ScalarType
  /// A place an axis of the array.
  let places: [Place]
  /// What the arrays of indices are made of.
  let plan: ElementPlan
  /// The number of axes of the result before those of the arrays of indices.
  let position: Int
  /// The extents of the result.
  let extents: [Operand]
}

/// The place of the element that is being computed.
struct ElementContext {
  /// What the expression is made of.
  let plan: ElementPlan
  /// An index an axis of the expression's value.
  let indices: [Operand]
}
