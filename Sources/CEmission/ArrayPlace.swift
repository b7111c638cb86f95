import PellucidTypes

/// Where C keeps an array: the pointer to its elements, extents and strides.
struct ArrayPlace {
  /// The type of the array.
  var type: ArrayType
  /// The name that the array goes by: that of its view, or of the pointer at rank 1.
  var name: String
  /// The pointer to the first element.
  var data: CExpression
  /// The number of elements along each axis.
  var extents: [CExpression]
  /// The step in elements along each axis that has one of its own.
  var strides: [CExpression?]
  /// The name of the pointer to rows through which subscripts read like the Python, if any.
  var view: String?
  /// How elements are found in another array, if the array is only a way to look at it.
  var window: Window?
  /// `true` iff nothing of the place ever changes.
  var isConstant = true

  /// A part of another array, without a pointer of its own.
  struct Window {
    /// The other array.
    var base: Int
    /// For each axis of the base, the axis of the window that moves along it, if one does.
    var axes: [Int?]
    /// For each axis of the base, the place that the window starts at.
    var starts: [CExpression]
    /// For each axis of the base, the places from one element of the window to the next.
    var steps: [CExpression]
  }

  /// The stride of `axis`, also one that follows from the extents.
  func stride(_ axis: Int) -> CExpression {
    if let stride = strides[axis] { return stride }
    switch type.layout {
    case .c: return product(extents[(axis + 1)...])
    case .f: return product(extents[..<axis])
    case .rows, .strided: return .literal("1")
    }
  }

  /// The number of elements.
  var count: CExpression { product(extents[...]) }

  /// Returns the product of the given extents.
  private func product(_ factors: ArraySlice<CExpression>) -> CExpression {
    factors.reduce(.literal("1")) { $0.times($1) }
  }
}
