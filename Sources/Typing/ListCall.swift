import PellucidTypes

/// What changes the length of a list, or makes one; the numbers are those of the specialisations
/// of kernels of the prelude, one for each array that holds the elements.
package enum ListCall: Hashable, Sendable {
  /// A value goes to the end.
  case append(enlarged: [Int])
  /// The elements of an array or of another list go to the end.
  case extend(enlarged: Int)
  /// A value goes before another one.
  case insert(enlarged: [Int], opened: [Int])
  /// The last element is taken away.
  case popLast
  /// The element at an index is taken away.
  case pop(closed: [Int])
  /// The first element that equals a value is taken away.
  case remove(found: Int, closed: Int)
  /// The element at an index is dropped.
  case delete(closed: [Int])
  /// All elements are dropped.
  case clear
  /// The elements that something runs through make a new list; one whose length is known before
  /// does not grow.
  case collect(enlarged: [Int])
  /// What something runs through goes to the end, one after the other.
  case extendEach(enlarged: [Int])
  /// The first element that equals a value is taken away, where elements are tuples or lists.
  case removeEqual(closed: [Int])
  /// Each array of a new list is what a kernel makes of those of the operands; the method `reverse`
  /// changes each array.
  case columns([Int])
  /// Lists whose elements are tuples or lists are compared or searched.
  case search(Search)
  /// A new list is made of the elements for which a function gives what is true, or which are true.
  case filtered(SortCall.Key?, enlarged: [Int])
  /// A list is put in order by keys, or as a list of tuples.
  case sorted(SortCall)

  /// What is asked of a list whose elements are tuples or lists.
  package enum Search: Hashable, Sendable {
    /// Whether it equals another list, or does not.
    case equal(isNegated: Bool)
    /// Whether a value is in it, or is not.
    case contains(isNegated: Bool)
    /// The place of a value.
    case index
    /// How often a value is in it.
    case count
  }

  /// `true` iff the length of a list may change.
  var changesLength: Bool {
    switch self {
    case .collect, .columns, .search, .sorted, .filtered: false
    case .append, .extend, .extendEach, .insert, .popLast, .pop, .remove, .removeEqual, .delete,
      .clear:
      true
    }
  }

  /// The numbers of the specialisations.
  var specialisations: [Int] {
    switch self {
    case .append(let enlarged), .collect(let enlarged), .extendEach(let enlarged): enlarged
    case .columns(let numbers): numbers
    case .filtered(let test, let enlarged): (test.map { [$0.specialisation] } ?? []) + enlarged
    case .sorted(let sort): sort.specialisations
    case .extend(let enlarged): [enlarged]
    case .insert(let enlarged, let opened): enlarged + opened
    case .pop(let closed), .delete(let closed), .removeEqual(let closed): closed
    case .remove(let found, let closed): [found, closed]
    case .popLast, .clear, .search: []
    }
  }
}

extension Type {
  /// Returns the type of the elements of a list that holds values of both types and gives them
  /// back as they are; nil where Python would keep values of two kinds.
  func commonElement(with other: Type) -> Type? {
    switch (self, other) {
    case (.scalar(let lhs), .scalar(let rhs)):
      guard lhs != rhs else { return self }
      guard lhs != .bool, rhs != .bool, let common = Promotion.unified(lhs, rhs) else { return nil }
      let isKept =
        lhs.isInteger && rhs.isInteger ? common.isInteger : lhs.kind == rhs.kind
      return isKept ? .scalar(common) : nil
    case (.tuple(let lhs), .tuple(let rhs)):
      guard lhs.elements.count == rhs.elements.count else { return nil }
      var elements: [Type] = []
      for (first, second) in zip(lhs.elements, rhs.elements) {
        guard let common = first.commonElement(with: second) else { return nil }
        elements.append(common)
      }
      var result = lhs
      result.elements = elements
      return .tuple(result)
    case (.list(let lhs), .list(let rhs)):
      if lhs == rhs || rhs.element == .none { return self }
      return lhs.element == .none ? other : nil
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.string, _),
      (.list, _), (.table, _):
      return nil
    }
  }
}
