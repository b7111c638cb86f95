/// An array whose element type is known at run time only.
///
/// As `NDArray`, it is a handle that shares its memory with copies and views of itself, and it is
/// not `Sendable`.
public struct AnyArray {
  /// The type of the elements.
  public let dtype: DType
  /// The number of elements along each axis; empty for an array of rank 0.
  public let shape: [Int]
  /// The distance of neighbours along each axis, counted in elements; it may be negative or 0.
  public let strides: [Int]
  /// The element with index 0 along every axis.
  public let baseAddress: UnsafeMutableRawPointer
  /// `true` iff elements may be stored.
  public let isWritable: Bool
  /// The memory that the array and its views share.
  public let owner: ArrayStorage

  /// Creates an instance that shares the memory of `owner`.
  /// - Requires: every element that `shape` and `strides` reach from `baseAddress` lies in `owner`,
  ///   and `baseAddress` is aligned for `dtype`.
  public init(
    dtype: DType, shape: [Int], strides: [Int], baseAddress: UnsafeMutableRawPointer,
    owner: ArrayStorage, isWritable: Bool = true
  ) {
    let geometry = Geometry(shape: shape, strides: strides)
    self.dtype = dtype
    self.shape = geometry.shape
    self.strides = geometry.strides
    self.baseAddress = baseAddress
    self.isWritable = isWritable
    self.owner = owner
  }

  /// Creates an instance with memory that holds zeros.
  /// - Requires: no extent is negative and the size in bytes fits `Int`.
  public init(zeros shape: [Int], dtype: DType, order: ArrayOrder = .c) {
    self.init(shape: shape, dtype: dtype, order: order, zeroed: true)
  }

  /// Creates an instance with memory whose elements are yet to be stored.
  /// - Requires: no extent is negative and the size in bytes fits `Int`.
  public init(uninitialized shape: [Int], dtype: DType, order: ArrayOrder = .c) {
    self.init(shape: shape, dtype: dtype, order: order, zeroed: false)
  }

  /// Creates an instance that shares the memory of `array`.
  public init<T>(_ array: NDArray<T>) {
    self.init(
      dtype: T.dtype, shape: array.shape, strides: array.strides,
      baseAddress: UnsafeMutableRawPointer(array.start), owner: array.owner,
      isWritable: array.isWritable)
  }

  /// Creates an instance of rank 0 that holds `number`.
  public init(_ number: AnyScalar) {
    self.init(uninitialized: [], dtype: number.dtype)
    number.store(to: baseAddress)
  }

  /// Creates an instance with memory of its own.
  private init(shape: [Int], dtype: DType, order: ArrayOrder, zeroed: Bool) {
    let geometry = Geometry(shape: shape, order: order)
    let storage = ArrayStorage(byteCount: geometry.count * dtype.size, zeroed: zeroed)
    self.init(
      dtype: dtype, shape: shape, strides: geometry.strides, baseAddress: storage.baseAddress,
      owner: storage)
  }
}

extension AnyArray {
  /// The extents and strides.
  var geometry: Geometry { Geometry(shape: shape, strides: strides) }

  /// The number of axes.
  public var rank: Int { shape.count }
  /// The number of elements.
  public var count: Int { shape.reduce(1, *) }
  /// The number of bytes that the elements take, gaps not counted.
  public var byteCount: Int { count * dtype.size }
  /// The distance of neighbours along each axis, counted in bytes.
  public var byteStrides: [Int] { strides.map { $0 * dtype.size } }
  /// How the elements lie in memory; what is both row-major and column-major counts as `c`.
  public var layout: ArrayLayout { geometry.layout }
  /// `true` iff the elements lie without gaps and the last index runs fastest.
  public var isCContiguous: Bool { geometry.isCContiguous }
  /// `true` iff the elements lie without gaps and the first index runs fastest.
  public var isFContiguous: Bool { geometry.isFContiguous }

  /// Returns the element at `indices`, one for each axis; negative ones count from the end.
  /// - Requires: there is one index for each axis and each lies within it.
  public func scalar(at indices: [Int]) -> AnyScalar {
    AnyScalar(dtype, loading: baseAddress + geometry.offset(of: indices) * dtype.size)
  }

  /// Returns the array with elements of type `T`, sharing the memory.
  ///
  /// Throws `ArrayError.elementType` iff the elements are of another type.
  public func array<T: Element>(of type: T.Type = T.self) throws(ArrayError) -> NDArray<T> {
    guard dtype == T.dtype else { throw .elementType(expected: T.dtype, found: dtype) }
    return NDArray(
      start: baseAddress.assumingMemoryBound(to: T.self), shape: shape, strides: strides,
      owner: owner, isWritable: isWritable)
  }
}
