/// A Swift value that a kernel can be called with.
///
/// No elements are copied. What may be stored into is a matter of the Swift type:
///
/// | Swift | in the kernel |
/// |---|---|
/// | `Bool`, `Int` … `UInt64`, `Float`, `Double`, `Complex` | a scalar |
/// | `[T]`, `ArraySlice<T>`, `Span<T>`, `UnsafeBufferPointer<T>` | an array of rank 1 to read |
/// | `MutableSpan<T>`, `UnsafeMutableBufferPointer<T>` | an array of rank 1 to read and store into |
/// | `NDArray<T>`, `AnyArray` | an array of any rank, closed against stores or not |
/// | `Value` | what it holds |
/// | `Optional` | `None`, or what it holds |
///
/// A kernel that stores into an argument which is there to be read is refused before it is called.
///
///     var y = [1.0, 1.0, 1.0]
///     try saxpy(2.0, [1.0, 2.0, 3.0], y.mutableSpan)
///
/// The library's own conformances are complete; do not add others.
public protocol KernelArgument: ~Copyable, ~Escapable {
  /// Adds the value to `arguments`.
  func add(to arguments: inout KernelArguments)
}

/// The arguments of one call of a kernel, as conformances to `KernelArgument` put them together.
public struct KernelArguments {
  /// The arguments.
  private(set) var values: [Value] = []
  /// For each argument, whether the kernel may only read it.
  private(set) var isReadOnly: [Bool] = []
  /// `true` iff the memory of an argument is not kept alive by what is returned.
  private(set) var areBorrowed = false

  /// Creates an instance without arguments.
  init() {}

  /// Adds `value`.
  mutating func append(_ value: Value) {
    values.append(value)
    isReadOnly.append(false)
  }

  /// Adds an array of rank 1 over memory that is valid until the call has returned.
  mutating func append<T: Element>(_ buffer: UnsafeBufferPointer<T>, isReadOnly: Bool) {
    areBorrowed = true
    let memory = buffer.baseAddress.map { UnsafeMutableRawPointer(mutating: $0) }
    let storage: ArrayStorage
    if let memory, buffer.count > 0 {
      let byteCount = buffer.count * MemoryLayout<T>.stride
      storage = ArrayStorage(adopting: memory, byteCount: byteCount) {}
    } else {
      storage = ArrayStorage(byteCount: 0, zeroed: false)
    }
    let array = AnyArray(
      dtype: T.dtype, shape: [buffer.count], strides: [1], baseAddress: storage.baseAddress,
      owner: storage)
    values.append(.array(array))
    self.isReadOnly.append(isReadOnly)
  }
}

extension KernelArgument where Self: Element {
  /// Adds the number to `arguments`.
  public func add(to arguments: inout KernelArguments) { arguments.append(Value(self)) }
}

extension Bool: KernelArgument {}
extension Int: KernelArgument {}
extension Int8: KernelArgument {}
extension Int16: KernelArgument {}
extension Int32: KernelArgument {}
extension Int64: KernelArgument {}
extension UInt: KernelArgument {}
extension UInt8: KernelArgument {}
extension UInt16: KernelArgument {}
extension UInt32: KernelArgument {}
extension UInt64: KernelArgument {}
extension Float: KernelArgument {}
extension Double: KernelArgument {}
extension Complex: KernelArgument {}

extension Value: KernelArgument {
  /// Adds the value to `arguments`.
  public func add(to arguments: inout KernelArguments) { arguments.append(self) }
}

extension NDArray: KernelArgument {
  /// Adds the array, sharing its memory, to `arguments`.
  public func add(to arguments: inout KernelArguments) { arguments.append(Value(self)) }
}

extension AnyArray: KernelArgument {
  /// Adds the array, sharing its memory, to `arguments`.
  public func add(to arguments: inout KernelArguments) { arguments.append(.array(self)) }
}

extension Optional: KernelArgument where Wrapped: KernelArgument {
  /// Adds `None` or the wrapped value to `arguments`.
  public func add(to arguments: inout KernelArguments) {
    if let self { self.add(to: &arguments) } else { arguments.append(.none) }
  }
}

// The memory of arrays and spans does not move as long as they live unchanged, and each call keeps
// its arguments alive until the kernel has returned.

extension Array: KernelArgument where Element: Pellucid.Element {
  /// Adds the elements, which are there to be read, to `arguments`.
  public func add(to arguments: inout KernelArguments) {
    withUnsafeBufferPointer { arguments.append($0, isReadOnly: true) }
  }
}

extension ArraySlice: KernelArgument where Element: Pellucid.Element {
  /// Adds the elements, which are there to be read, to `arguments`.
  public func add(to arguments: inout KernelArguments) {
    withUnsafeBufferPointer { arguments.append($0, isReadOnly: true) }
  }
}

extension UnsafeBufferPointer: KernelArgument where Element: Pellucid.Element {
  /// Adds the elements, which are there to be read, to `arguments`.
  public func add(to arguments: inout KernelArguments) {
    arguments.append(self, isReadOnly: true)
  }
}

extension UnsafeMutableBufferPointer: KernelArgument where Element: Pellucid.Element {
  /// Adds the elements to `arguments`.
  public func add(to arguments: inout KernelArguments) {
    arguments.append(UnsafeBufferPointer(self), isReadOnly: false)
  }
}

extension Span: KernelArgument where Element: Pellucid.Element {
  /// Adds the elements, which are there to be read, to `arguments`.
  public func add(to arguments: inout KernelArguments) {
    withUnsafeBufferPointer { arguments.append($0, isReadOnly: true) }
  }
}

extension MutableSpan: KernelArgument where Element: Pellucid.Element {
  /// Adds the elements to `arguments`.
  public func add(to arguments: inout KernelArguments) {
    withUnsafeBufferPointer { arguments.append($0, isReadOnly: false) }
  }
}
