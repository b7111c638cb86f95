/// A Swift type in which the result of a kernel can be asked for.
///
///     let mean = try kernel.call(returning: Double.self, samples)
///
/// The library's own conformances are complete; do not add others.
public protocol KernelResult {
  /// Creates an instance from what a kernel returned, if it is of this type.
  init?(result: Value)
}

extension KernelResult where Self: Element {
  /// Creates an instance from a scalar of the same type.
  public init?(result: Value) {
    guard let number = result.number(as: Self.self) else { return nil }
    self = number
  }
}

extension Bool: KernelResult {}
extension Int: KernelResult {}
extension Int8: KernelResult {}
extension Int16: KernelResult {}
extension Int32: KernelResult {}
extension Int64: KernelResult {}
extension UInt: KernelResult {}
extension UInt8: KernelResult {}
extension UInt16: KernelResult {}
extension UInt32: KernelResult {}
extension UInt64: KernelResult {}
extension Float: KernelResult {}
extension Double: KernelResult {}
extension Complex: KernelResult {}

extension Value: KernelResult {
  /// Creates an instance with the result itself.
  public init?(result: Value) { self = result }
}

extension NDArray: KernelResult {
  /// Creates an instance from an array with elements of the same type, sharing its memory.
  public init?(result: Value) {
    guard let array = result.array(of: T.self) else { return nil }
    self = array
  }
}

extension AnyArray: KernelResult {
  /// Creates an instance from an array, sharing its memory.
  public init?(result: Value) {
    guard case .array(let array) = result else { return nil }
    self = array
  }
}

extension Array: KernelResult where Element: Pellucid.Element {
  /// Creates an instance with a copy of the elements of an array of rank 1.
  public init?(result: Value) {
    guard let array = result.array(of: Element.self), array.rank == 1 else { return nil }
    self = array.elements
  }
}

extension Optional: KernelResult where Wrapped: KernelResult {
  /// Creates an instance from `None` or from what the wrapped type is made from.
  public init?(result: Value) {
    if case .none = result {
      self = .none
    } else if let wrapped = Wrapped(result: result) {
      self = .some(wrapped)
    } else {
      return nil
    }
  }
}
