/// The extents and strides of an array, and what views do with them.
struct Geometry: Hashable, Sendable {
  /// The number of elements along each axis.
  var shape: [Int]
  /// The distance of neighbours along each axis, counted in elements.
  var strides: [Int]

  /// The number of axes that an array from outside may have, as in NumPy.
  static let rankLimit = 64

  /// Creates an instance with the given parts.
  /// - Requires: both have the same count and no extent is negative.
  init(shape: [Int], strides: [Int]) {
    precondition(shape.count == strides.count, "an array has one stride for each axis")
    precondition(shape.allSatisfy { $0 >= 0 }, "an extent of an array is negative")
    self.shape = shape
    self.strides = strides
  }

  /// Creates an instance without gaps.
  /// - Requires: the number of elements fits `Int`.
  init(shape: [Int], order: ArrayOrder = .c) {
    precondition(Geometry.count(of: shape) != nil, "the size of an array overflows")
    var strides = shape
    var stride = 1
    for axis in order == .f ? Array(shape.indices) : shape.indices.reversed() {
      strides[axis] = stride
      stride *= max(shape[axis], 1)
    }
    self.init(shape: shape, strides: strides)
  }

  /// The number of elements.
  var count: Int { shape.reduce(1, *) }

  /// Returns the number of elements of `shape`, if no extent is negative and the product of the
  /// extents that are not 0 leaves room for 16 bytes an element.
  static func count(of shape: [Int]) -> Int? {
    var product = 16
    for extent in shape {
      guard extent >= 0 else { return nil }
      let (next, overflow) = product.multipliedReportingOverflow(by: max(extent, 1))
      if overflow { return nil }
      product = next
    }
    return shape.contains(0) ? 0 : product / 16
  }

  /// `true` iff the elements lie without gaps and the last index runs fastest.
  var isCContiguous: Bool { isContiguous(shape.indices.reversed()) }

  /// `true` iff the elements lie without gaps and the first index runs fastest.
  var isFContiguous: Bool { isContiguous(shape.indices) }

  /// How the elements lie in memory.
  var layout: ArrayLayout { isCContiguous ? .c : isFContiguous ? .f : .strided }

  /// Returns `true` iff the strides grow without gaps from the first of `axes`; axes of one element
  /// do not count, and an array without elements has no gaps.
  private func isContiguous(_ axes: some Collection<Int>) -> Bool {
    if shape.contains(0) { return true }
    var stride = 1
    for axis in axes where shape[axis] != 1 {
      if strides[axis] != stride { return false }
      stride *= shape[axis]
    }
    return true
  }
}
