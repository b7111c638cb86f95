extension NDArray {
  /// The element at `index` of an array of rank 1; a negative index counts from the end.
  /// - Requires: the rank is 1 and the index lies within the axis; to store, `isWritable`.
  @inlinable
  public subscript(index: Int) -> T {
    get {
      precondition(shape.count == 1, "an element has one index for each axis")
      return start[offset(index, axis: 0)]
    }
    nonmutating set {
      precondition(shape.count == 1 && isWritable, "not a writable array of rank 1")
      start[offset(index, axis: 0)] = newValue
    }
  }

  /// The element at `row`, `column` of an array of rank 2; negative indices count from the end.
  /// - Requires: the rank is 2 and the indices lie within their axes; to store, `isWritable`.
  @inlinable
  public subscript(row: Int, column: Int) -> T {
    get {
      precondition(shape.count == 2, "an element has one index for each axis")
      return start[offset(row, axis: 0) + offset(column, axis: 1)]
    }
    nonmutating set {
      precondition(shape.count == 2 && isWritable, "not a writable array of rank 2")
      start[offset(row, axis: 0) + offset(column, axis: 1)] = newValue
    }
  }

  /// The element at `indices`, one for each axis; negative ones count from the end.
  /// - Requires: there is one index for each axis and each lies within it; to store, `isWritable`.
  public subscript(indices: Int...) -> T {
    get { self[indices] }
    nonmutating set { self[indices] = newValue }
  }

  /// The element at `indices`, one for each axis; negative ones count from the end.
  /// - Requires: there is one index for each axis and each lies within it; to store, `isWritable`.
  public subscript(indices: [Int]) -> T {
    get { start[geometry.offset(of: indices)] }
    nonmutating set {
      precondition(isWritable, "the array is read-only")
      start[geometry.offset(of: indices)] = newValue
    }
  }

  /// Returns how far `index` along `axis` lies from the first element.
  @inlinable
  func offset(_ index: Int, axis: Int) -> Int {
    let extent = shape[axis]
    let counted = index < 0 ? index + extent : index
    precondition(counted >= 0 && counted < extent, "the index of an element is out of bounds")
    return counted * strides[axis]
  }

  /// The elements in C order, copied.
  public var elements: [T] {
    Array(unsafeUninitializedCapacity: count) { buffer, filled in
      geometry.forEachRun { offset, count, stride in
        for index in 0..<count {
          buffer.initializeElement(at: filled, to: start[offset + index * stride])
          filled += 1
        }
      }
    }
  }

  /// Calls `body` with the elements as they lie in memory and returns what it returns.
  /// - Requires: the array is contiguous (`isContiguous`).
  public func withUnsafeBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<T>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(isContiguous, "only the elements of a contiguous array form one buffer")
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Calls `body` with the elements as they lie in memory and returns what it returns.
  /// - Requires: the array is contiguous (`isContiguous`) and writable.
  public func withUnsafeMutableBufferPointer<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<T>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    precondition(isContiguous, "only the elements of a contiguous array form one buffer")
    precondition(isWritable, "the array is read-only")
    defer { withExtendedLifetime(owner) {} }
    return try body(UnsafeMutableBufferPointer(start: start, count: count))
  }
}
