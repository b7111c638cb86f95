/// What a call of a kernel takes and gives.
///
/// A value may hold arrays, which share their memory; so it is not `Sendable`.
public enum Value {
  /// Python's `None`.
  case none
  /// A number.
  case scalar(AnyScalar)
  /// An array.
  case array(AnyArray)
  /// A tuple.
  indirect case tuple([Value])
  /// A list.
  indirect case list([Value])
  /// A dictionary, by its entries in the order in which they came. A kernel that is called with it gets
  /// a copy.
  indirect case dictionary([(key: Value, value: Value)])
  /// A set, likewise by its elements.
  indirect case set([Value])
  /// A string.
  case string(String)

  /// Creates an instance that holds `number`.
  public init<T: Element>(_ number: T) { self = .scalar(AnyScalar(number)) }

  /// Creates an instance that shares the memory of `array`.
  public init<T>(_ array: NDArray<T>) { self = .array(AnyArray(array)) }

  /// The number, if the value is one of type `T`.
  public func number<T: Element>(as type: T.Type = T.self) -> T? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.value(as: type)
  }

  /// The array, sharing its memory, if the value is one with elements of type `T`.
  public func array<T: Element>(of type: T.Type = T.self) -> NDArray<T>? {
    guard case .array(let array) = self else { return nil }
    return try? array.array(of: type)
  }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  /// Creates an int64 scalar.
  public init(integerLiteral value: Int) { self = .scalar(.int64(Int64(value))) }
  /// Creates a float64 scalar.
  public init(floatLiteral value: Double) { self = .scalar(.float64(value)) }
  /// Creates a bool scalar.
  public init(booleanLiteral value: Bool) { self = .scalar(.bool(value)) }
}
