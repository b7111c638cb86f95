/// The type of a dictionary or of a set.
package struct TableType: Hashable, Sendable {
  /// The type of the keys, or of the elements of a set; `.none` as long as nothing says what they
  /// are.
  package var key: Type
  /// The type of the values, likewise; nil for a set.
  package var value: Type?
  /// `true` iff another kernel has passed the table.
  package var isLent = false

  /// Creates the type of the dictionaries with such keys and values, or of the sets of such
  /// elements.
  package init(_ key: Type, _ value: Type?) {
    self.key = key
    self.value = value
  }

  /// `true` iff this is a set.
  package var isSet: Bool { value == nil }

  /// `true` iff the types of keys and values are known.
  package var isKnown: Bool { key != .none && value != Type.none }

  /// The types of the arrays that hold the keys, one for each number in a key.
  package var keys: [ArrayType] { key.scalars.map { ArrayType($0, rank: 1, layout: .c) } }

  /// The types of the arrays that hold the values, likewise.
  package var values: [ArrayType] {
    (value ?? .none).scalars.map { ArrayType($0, rank: 1, layout: .c) }
  }

  /// The types of the arrays that hold the table, in order.
  package var arrays: [ArrayType] { keys + values + [TableType.index] }

  /// The type of the array that says where which key is.
  package static let index = ArrayType(.int64, rank: 1, layout: .c)
}

extension TableType: CustomStringConvertible {
  /// The type in the way of Python's annotations, as in `dict[int64, float64]`.
  package var description: String { value.map { "dict[\(key), \($0)]" } ?? "set[\(key)]" }
}
