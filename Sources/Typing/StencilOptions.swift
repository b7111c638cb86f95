package import PellucidSyntax

/// What `@stencil` asks for, and what follows from the function that it decorates.
package struct StencilOptions: Sendable {
  /// The number of axes of the arrays that are read around a point.
  package var rank = 0
  /// The parameters that are indexed from the point, as in `a[0, -1]`.
  package var relative: Set<String> = []
  /// The smallest and the largest offset along each axis.
  package var reach: [ClosedRange<Int>] = []
  /// What stands at the border, where some neighbour is missing.
  package var border: Expression?
  /// The parameters that are indexed as usual.
  var standard: Set<String> = []
  /// The offsets that the decorator states, along each axis.
  var neighborhood: [ClosedRange<Int>]?
  /// The number of parameters that the user wrote; those of the point's place follow.
  package var parameterCount = 0
}

/// A call of a function of `@stencil`.
package struct StencilCall: Hashable, Sendable {
  /// The number of the specialisation for one point.
  package let specialisation: Int
  /// The arguments that are read around the point, by their places in the call.
  package let relative: [Int]
  /// The place of `out=` in the call; nil for a fresh array.
  package let output: Int?
  /// What stands at the border; nil to leave a passed array as it is there.
  package let border: ConstantValue?
  /// The smallest and the largest offset along each axis.
  package let reach: [ClosedRange<Int>]
}
