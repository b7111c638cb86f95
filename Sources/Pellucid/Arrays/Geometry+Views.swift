extension Geometry {
  /// Returns `index` counted from the start of `axis`.
  /// - Requires: `index` lies within the axis; a negative one counts from its end.
  func checked(_ index: Int, axis: Int) -> Int {
    let counted = index < 0 ? index + shape[axis] : index
    precondition(
      counted >= 0 && counted < shape[axis],
      "index \(index) is out of bounds for axis \(axis) with size \(shape[axis])")
    return counted
  }

  /// Returns the distance in elements of the element at `indices` from the first.
  func offset(of indices: [Int]) -> Int {
    precondition(indices.count == shape.count, "an element has one index for each axis")
    return indices.indices.reduce(0) { $0 + checked(indices[$1], axis: $1) * strides[$1] }
  }

  /// Returns what is left when `axis` is held at `index`, and how far its first element moves.
  func holding(axis: Int, at index: Int) -> (Geometry, offset: Int) {
    var rest = self
    rest.shape.remove(at: axis)
    rest.strides.remove(at: axis)
    return (rest, checked(index, axis: axis) * strides[axis])
  }

  /// Returns what is left when `slice` is taken of `axis`, and how far its first element moves.
  func slicing(axis: Int, _ slice: AxisSlice) -> (Geometry, offset: Int) {
    let (first, count) = slice.indices(in: shape[axis])
    var part = self
    part.shape[axis] = count
    part.strides[axis] = count > 1 ? strides[axis] * slice.step : strides[axis]
    return (part, count == 0 ? 0 : first * strides[axis])
  }

  /// The geometry with the axes in reverse order.
  var transposed: Geometry { Geometry(shape: shape.reversed(), strides: strides.reversed()) }

  /// Returns the geometry under `newShape`, if the elements lie in C order without gaps.
  /// - Requires: `newShape` has as many elements as there are.
  func reshaped(to newShape: [Int]) -> Geometry? {
    precondition(Geometry.count(of: newShape) == count, "a reshaped array keeps its size")
    return isCContiguous ? Geometry(shape: newShape) : nil
  }
}

extension Geometry {
  /// Calls `body` for each run of elements along the last axis, in C order, with the distance of
  /// the run's first element from the array's first, the number of elements and their distance.
  func forEachRun(_ body: (_ offset: Int, _ count: Int, _ stride: Int) throws -> Void) rethrows {
    guard count > 0 else { return }
    guard let last = shape.indices.last else { return try body(0, 1, 1) }
    var index = Array(repeating: 0, count: shape.count)
    var offset = 0
    while true {
      try body(offset, shape[last], strides[last])
      var axis = last - 1
      while axis >= 0 {
        index[axis] += 1
        offset += strides[axis]
        if index[axis] < shape[axis] { break }
        offset -= index[axis] * strides[axis]
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
