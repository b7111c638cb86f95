extension AnyArray {
  /// Returns the part of the array at `index` of `axis`, as a view of one rank less.
  /// - Requires: there is such an axis and `index` lies within it, a negative one from its end.
  public func holding(axis: Int, at index: Int) -> AnyArray {
    view(geometry.holding(axis: axis, at: index))
  }

  /// Returns the elements that `slice` takes of `axis`, as a view of the same rank.
  /// - Requires: there is such an axis.
  public func slicing(axis: Int = 0, _ slice: AxisSlice) -> AnyArray {
    view(geometry.slicing(axis: axis, slice))
  }

  /// Returns the array with its axes in reverse order, as a view.
  public func transposed() -> AnyArray { view((geometry.transposed, offset: 0)) }

  /// Returns the elements in C order under another shape: a view where the array is C-contiguous,
  /// otherwise a copy.
  /// - Requires: `newShape` has as many elements as the array.
  public func reshaped(_ newShape: [Int]) -> AnyArray {
    guard let geometry = geometry.reshaped(to: newShape) else {
      return copied().reshaped(newShape)
    }
    return view((geometry, offset: 0))
  }

  /// Returns the same array with stores forbidden.
  public func readOnly() -> AnyArray {
    AnyArray(
      dtype: dtype, shape: shape, strides: strides, baseAddress: baseAddress, owner: owner,
      isWritable: false)
  }

  /// Returns an array with memory of its own, without gaps, in the given order.
  public func copied(order: ArrayOrder = .c) -> AnyArray {
    if order == .f { return transposed().copied().transposed() }
    let copy = AnyArray(uninitialized: shape, dtype: dtype)
    copyElements(to: copy.baseAddress)
    return copy
  }

  /// Copies the elements in C order to the memory at `target`, which has room for `byteCount`
  /// bytes.
  func copyElements(to target: UnsafeMutableRawPointer) {
    switch dtype.size {
    case 1: copyElements(as: UInt8.self, to: target)
    case 2: copyElements(as: UInt16.self, to: target)
    case 4: copyElements(as: UInt32.self, to: target)
    case 8: copyElements(as: UInt64.self, to: target)
    default: copyElements(as: Complex<Double>.self, to: target)
    }
  }

  /// Copies the elements, whose bits are those of a `Bits`, in C order to the memory at `target`.
  private func copyElements<Bits: BitwiseCopyable>(
    as bits: Bits.Type, to target: UnsafeMutableRawPointer
  ) {
    let source = baseAddress.assumingMemoryBound(to: Bits.self)
    var next = target.assumingMemoryBound(to: Bits.self)
    geometry.forEachRun { offset, count, stride in
      if stride == 1 {
        next.update(from: source + offset, count: count)
      } else {
        for index in 0..<count { next[index] = source[offset + index * stride] }
      }
      next += count
    }
  }

  /// Returns the view that begins `offset` elements behind the first one.
  private func view(_ part: (geometry: Geometry, offset: Int)) -> AnyArray {
    AnyArray(
      dtype: dtype, shape: part.geometry.shape, strides: part.geometry.strides,
      baseAddress: baseAddress + part.offset * dtype.size, owner: owner, isWritable: isWritable)
  }
}
