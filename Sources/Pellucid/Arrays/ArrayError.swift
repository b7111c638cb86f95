/// Why an array cannot be used as asked.
public enum ArrayError: Error, Hashable, Sendable {
  /// The elements are of another type.
  case elementType(expected: DType, found: DType)
}

extension ArrayError: CustomStringConvertible {
  /// The text that a person reads.
  public var description: String {
    switch self {
    case .elementType(let expected, let found):
      "the array holds \(found), not \(expected)"
    }
  }
}
