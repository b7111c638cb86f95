/// An array of any rank over shared memory: the Swift side of a NumPy array.
///
/// An `NDArray` is a handle. Copying it, passing it to a kernel or taking a view copies no element;
/// a store through one handle is seen through all that share the memory. `copied()` makes one
/// apart.
///
/// The type is not `Sendable`: nothing orders two threads that store into the same memory. Copy the
/// elements out, or guard the array yourself, where more than one thread needs it.
public struct NDArray<T: Element> {
  /// The number of elements along each axis; empty for an array of rank 0.
  public let shape: [Int]
  /// The distance of neighbours along each axis, counted in elements; it may be negative or 0.
  public let strides: [Int]
  /// `true` iff elements may be stored.
  public let isWritable: Bool
  /// The memory that the array and its views share.
  public let owner: ArrayStorage
  /// The element with index 0 along every axis.
  @usableFromInline let start: UnsafeMutablePointer<T>

  /// Creates an instance that shares the memory of `owner`.
  /// - Requires: every element that `shape` and `strides` reach from `start` lies in `owner`.
  public init(
    start: UnsafeMutablePointer<T>, shape: [Int], strides: [Int], owner: ArrayStorage,
    isWritable: Bool = true
  ) {
    let geometry = Geometry(shape: shape, strides: strides)
    self.shape = geometry.shape
    self.strides = geometry.strides
    self.isWritable = isWritable
    self.owner = owner
    self.start = start
  }

  /// Creates an instance with memory that holds zeros (`false` for `Bool`).
  /// - Requires: no extent is negative and the size in bytes fits `Int`.
  public init(zeros shape: [Int], order: ArrayOrder = .c) {
    self.init(shape: shape, order: order, zeroed: true)
  }

  /// Creates an instance with every element equal to `value`.
  /// - Requires: no extent is negative and the size in bytes fits `Int`.
  public init(repeating value: T, shape: [Int], order: ArrayOrder = .c) {
    self.init(shape: shape, order: order, zeroed: false)
    UnsafeMutableBufferPointer(start: start, count: count).initialize(repeating: value)
  }

  /// Creates an instance of rank 1 with a copy of `elements`.
  public init(_ elements: [T]) {
    self.init(elements, shape: [elements.count])
  }

  /// Creates an instance of the given shape with a copy of `elements`, which stand in C order.
  /// - Requires: `shape` has as many elements as are given.
  public init(_ elements: [T], shape: [Int]) {
    precondition(Geometry.count(of: shape) == elements.count, "the elements do not fill the shape")
    self.init(shape: shape, order: .c, zeroed: false)
    _ = UnsafeMutableBufferPointer(start: start, count: count).initialize(from: elements)
  }

  /// Creates an instance over memory of somebody else, without a copy; the elements stand in C
  /// order, and `owner` is kept alive as long as the array or a view of it is.
  /// - Requires: the memory stays valid as long as `owner` lives, and `shape` has as many elements
  ///   as `elements`.
  public init(
    sharing elements: UnsafeMutableBufferPointer<T>, shape: [Int]? = nil, owner: AnyObject?
  ) {
    let shape = shape ?? [elements.count]
    precondition(Geometry.count(of: shape) == elements.count, "the elements do not fill the shape")
    guard let base = elements.baseAddress else {
      self.init(zeros: shape)
      return
    }
    let storage = ArrayStorage(
      adopting: UnsafeMutableRawPointer(base),
      byteCount: elements.count * MemoryLayout<T>.stride
    ) { withExtendedLifetime(owner) {} }
    let geometry = Geometry(shape: shape)
    self.init(start: base, shape: shape, strides: geometry.strides, owner: storage)
  }

  /// Creates an instance with memory of its own.
  private init(shape: [Int], order: ArrayOrder, zeroed: Bool) {
    let geometry = Geometry(shape: shape, order: order)
    let bytes = geometry.count * MemoryLayout<T>.stride
    let storage = ArrayStorage(byteCount: bytes, zeroed: zeroed)
    let start = storage.baseAddress.assumingMemoryBound(to: T.self)
    self.init(start: start, shape: shape, strides: geometry.strides, owner: storage)
  }
}

extension NDArray {
  /// The extents and strides.
  var geometry: Geometry { Geometry(shape: shape, strides: strides) }

  /// The number of axes.
  public var rank: Int { shape.count }
  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }
  /// How the elements lie in memory; what is both row-major and column-major counts as `c`.
  public var layout: ArrayLayout { geometry.layout }
  /// `true` iff the elements lie without gaps and the last index runs fastest.
  public var isCContiguous: Bool { geometry.isCContiguous }
  /// `true` iff the elements lie without gaps and the first index runs fastest.
  public var isFContiguous: Bool { geometry.isFContiguous }
  /// `true` iff the elements lie without gaps in one of the two orders.
  public var isContiguous: Bool { isCContiguous || isFContiguous }
}
