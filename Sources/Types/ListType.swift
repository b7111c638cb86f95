/// The type of a list.
package struct ListType: Hashable, Sendable {
  /// The type of the elements; `.none` as long as nothing says what they are.
  package var element: Type
  /// `true` iff the list is the caller's, whose length a kernel does not change.
  package var isBorrowed: Bool
  /// `true` iff the caller is another kernel, which learns of a new length.
  package var isLent = false
  /// `true` iff the list stands in others, or may: its elements are kept in a heap, and a value of
  /// the type is the number of the list there, so that all who have it have the same list.
  package var isShared = false
  /// What tells lists apart whose elements nothing says the type of yet; nil as soon as it is known.
  package var origin: String?

  /// Creates the type of lists of `element`s.
  package init(_ element: Type, isBorrowed: Bool = false) {
    self.element = element
    self.isBorrowed = isBorrowed
  }

  /// The type of such a list that stands in others.
  package var shared: ListType {
    var result = ListType(element)
    result.isShared = true
    result.origin = origin
    return result
  }

  /// The types of the arrays that hold the elements, one for each number in an element.
  package var storage: [ArrayType] {
    element.scalars.map { ArrayType($0, rank: 1, layout: .c) }
  }

  /// The one array that holds the elements; nil if there are several.
  package var column: ArrayType? { storage.count == 1 ? storage[0] : nil }

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
  /// The numbers that a value of the type consists of; none unless it consists of numbers alone. A
  /// list that stands in others is the number that it has in its heap.
  package var scalars: [ScalarType] {
    switch self {
    case .scalar(let scalar): [scalar]
    case .tuple(let tuple): tuple.elements.flatMap(\.scalars)
    case .list(let list) where list.isShared: [.int64]
    case .none, .array, .optional, .string, .list, .table: []
    }
  }

  /// The types of the elements of the lists that stand in a value of the type, inner ones first.
  package var sharedElements: [Type] {
    switch self {
    case .list(let list): list.element.sharedElements + (list.isShared ? [list.element] : [])
    case .table(let table): table.value?.sharedElements ?? []
    case .tuple(let tuple): tuple.elements.flatMap(\.sharedElements)
    case .optional(let wrapped): wrapped.sharedElements
    case .none, .scalar, .array, .string: []
    }
  }

  /// `true` iff the value is a list that stands in others.
  package var isSharedList: Bool {
    if case .list(let list) = self { return list.isShared }
    return false
  }

  /// The type with lists that stand in others instead of lists that have one name.
  package var shared: Type {
    switch self {
    case .list(let list): return .list(list.shared)
    case .tuple(var tuple):
      tuple.elements = tuple.elements.map(\.shared)
      return .tuple(tuple)
    case .none, .scalar, .array, .optional, .table, .string: return self
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

  /// `true` iff the value is a list, a dictionary or a set that has one name, or holds one.
  package var holdsList: Bool {
    switch self {
    case .list(let list): !list.isShared
    case .table: true
    case .tuple(let tuple): tuple.elements.contains(where: \.holdsList)
    case .optional(let wrapped): wrapped.holdsList
    case .none, .scalar, .array, .string: false
    }
  }
}
