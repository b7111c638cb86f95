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

  /// The numbers of the specialisations.
  var specialisations: [Int] {
    switch self {
    case .append(let enlarged), .collect(let enlarged): enlarged
    case .extend(let enlarged): [enlarged]
    case .insert(let enlarged, let opened): enlarged + opened
    case .pop(let closed), .delete(let closed): closed
    case .remove(let found, let closed): [found, closed]
    case .popLast, .clear: []
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
