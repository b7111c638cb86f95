/// A fault in IR text.
package struct IRSyntaxError: Error, Hashable, CustomStringConvertible {
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted in bytes from 1.
  package let column: Int
  /// What is wrong, lower case and without a full stop.
  package let message: String

  /// Creates an instance with the given parts.
  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  /// The fault as one line, as in `3:5: expected '=', found 'add'`.
  package var description: String { "\(line):\(column): \(message)" }
}
