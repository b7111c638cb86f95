/// The type of a list.
package struct ListType: Hashable, Sendable {
  /// The type of the elements; `.none` as long as nothing says what they are.
  package var element: Type
  /// `true` iff the list is the caller's, whose length a kernel does not change.
  package var isBorrowed: Bool
  /// `true` iff the caller is another kernel, which learns of a new length.
  package var isLent = false

  /// Creates the type of lists of `element`s.
  package init(_ element: Type, isBorrowed: Bool = false) {
    self.element = element
    self.isBorrowed = isBorrowed
  }

  /// The types of the arrays that hold the elements, one for each number in an element.
  package var storage: [ArrayType] {
    element.scalars.map { ArrayType($0, rank: 1, layout: .c) }
  }

  /// The array that the elements are; nil if they are not plain numbers.
  package var array: ArrayType? {
    if case .scalar(let scalar) = element { return ArrayType(scalar, rank: 1, layout: .c) }
    return nil
  }
}

extension ListType: CustomStringConvertible {
  /// The type as Numba shows it, as in `list(int64)`.
  package var description: String { "list(\(element))" }
}

extension Type {
  /// The numbers that a value of the type consists of; none unless it consists of numbers alone.
  package var scalars: [ScalarType] {
    switch self {
    case .scalar(let scalar): [scalar]
    case .tuple(let tuple): tuple.elements.flatMap(\.scalars)
    case .none, .array, .optional, .string, .list, .table: []
    }
  }

  /// `true` iff the value is an array or holds one.
  package var holdsArray: Bool {
    switch self {
    case .array: true
    case .tuple(let tuple): tuple.elements.contains(where: \.holdsArray)
    case .optional(let wrapped): wrapped.holdsArray
    case .none, .scalar, .list, .table, .string: false
    }
  }

  /// `true` iff the value is a list, a dictionary or a set, or holds one.
  package var holdsList: Bool {
    switch self {
    case .list, .table: true
    case .tuple(let tuple): tuple.elements.contains(where: \.holdsList)
    case .optional(let wrapped): wrapped.holdsList
    case .none, .scalar, .array, .string: false
    }
  }
}
