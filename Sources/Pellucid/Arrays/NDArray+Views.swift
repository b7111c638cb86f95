extension NDArray {
  /// Returns the part of the array at `index` of its first axis, as a view of one rank less.
  /// - Requires: the rank is not 0 and `index` lies within the axis, a negative one from its end.
  public func row(_ index: Int) -> NDArray { holding(axis: 0, at: index) }

  /// Returns the part of the array at `index` of `axis`, as a view of one rank less.
  /// - Requires: there is such an axis and `index` lies within it, a negative one from its end.
  public func holding(axis: Int, at index: Int) -> NDArray {
    view(geometry.holding(axis: axis, at: index))
  }

  /// Returns the elements that `slice` takes of `axis`, as a view of the same rank.
  /// - Requires: there is such an axis.
  public func slicing(axis: Int = 0, _ slice: AxisSlice) -> NDArray {
    view(geometry.slicing(axis: axis, slice))
  }

  /// Returns the elements whose index along `axis` lies in `range`, as a view of the same rank.
  /// - Requires: there is such an axis.
  public func slicing(axis: Int = 0, _ range: Range<Int>) -> NDArray {
    slicing(axis: axis, AxisSlice(range))
  }

  /// Returns the array with its axes in reverse order, as a view.
  public func transposed() -> NDArray { view((geometry.transposed, offset: 0)) }

  /// Returns the elements in C order under another shape: a view where the array is C-contiguous,
  /// otherwise a copy.
  /// - Requires: `newShape` has as many elements as the array.
  public func reshaped(_ newShape: [Int]) -> NDArray {
    guard let geometry = geometry.reshaped(to: newShape) else {
      return NDArray(elements, shape: newShape)
    }
    return view((geometry, offset: 0))
  }

  /// Returns an array with memory of its own, without gaps, in the given order.
  public func copied(order: ArrayOrder = .c) -> NDArray {
    switch order {
    case .c: NDArray(elements, shape: shape)
    case .f: NDArray(transposed().elements, shape: shape.reversed()).transposed()
    }
  }

  /// Returns the view that begins `offset` elements behind the first one.
  private func view(_ part: (geometry: Geometry, offset: Int)) -> NDArray {
    NDArray(
      start: start + part.offset, shape: part.geometry.shape, strides: part.geometry.strides,
      owner: owner, isWritable: isWritable)
  }
}
