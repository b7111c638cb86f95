/// An exception class that a kernel may raise, and its number in `pel_error`.
package struct ErrorCode: Hashable, Sendable {
  /// The name of the class in Python, as in `ValueError`.
  package let className: String
  /// The name of the number in C, as in `PEL_VALUE_ERROR`.
  package let name: String
  /// The number, which never changes.
  package let number: Int

  /// Creates an instance with the given parts.
  private init(_ className: String, _ name: String, _ number: Int) {
    self.className = className
    self.name = name
    self.number = number
  }

  /// All codes, by number from 1.
  package static let all = [
    ErrorCode("ArithmeticError", "PEL_ARITHMETIC_ERROR", 1),
    ErrorCode("AssertionError", "PEL_ASSERTION_ERROR", 2),
    ErrorCode("Exception", "PEL_EXCEPTION", 3),
    ErrorCode("IndexError", "PEL_INDEX_ERROR", 4),
    ErrorCode("KeyError", "PEL_KEY_ERROR", 5),
    ErrorCode("MemoryError", "PEL_MEMORY_ERROR", 6),
    ErrorCode("NotImplementedError", "PEL_NOT_IMPLEMENTED_ERROR", 7),
    ErrorCode("OverflowError", "PEL_OVERFLOW_ERROR", 8),
    ErrorCode("RuntimeError", "PEL_RUNTIME_ERROR", 9),
    ErrorCode("StopIteration", "PEL_STOP_ITERATION", 10),
    ErrorCode("TypeError", "PEL_TYPE_ERROR", 11),
    ErrorCode("UnboundLocalError", "PEL_UNBOUND_LOCAL_ERROR", 12),
    ErrorCode("ValueError", "PEL_VALUE_ERROR", 13),
    ErrorCode("ZeroDivisionError", "PEL_ZERO_DIVISION_ERROR", 14),
  ]

  /// Creates the code of the class called `className`, if there is one.
  package init?(className: String) {
    guard let code = ErrorCode.all.first(where: { $0.className == className }) else { return nil }
    self = code
  }

  /// Creates the code of the given number, if there is one.
  package init?(number: Int) {
    guard ErrorCode.all.indices.contains(number - 1) else { return nil }
    self = ErrorCode.all[number - 1]
  }

  /// Returns the C enumeration of the given codes, in the order of their numbers.
  package static func enumeration(_ codes: some Collection<ErrorCode>) -> String {
    let enumerators = all.filter(codes.contains).map { "\($0.name) = \($0.number)" }
    let line = "enum { \(enumerators.joined(separator: ", ")) };"
    if line.utf8.count <= 100 { return line }
    return "enum {\n" + enumerators.map { "    \($0),\n" }.joined() + "};"
  }
}
