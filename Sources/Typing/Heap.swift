import PellucidSource
package import PellucidTypes

/// What holds the lists of one type that stand in others: the elements of all of them, one list
/// behind the other.
package struct Heap: Hashable, Sendable {
  /// The type of the elements of the lists.
  package let element: Type
  /// The specialisations of `list.enlarged`, one for each array that holds elements.
  package let enlarged: [Int]
  /// The specialisations of `list.moved`, likewise.
  package let moved: [Int]
  /// The specialisation of `list.more_lists`.
  package let moreLists: Int
  /// `true` iff the caller passes the heap, because it has such lists or gets some in it.
  package let isPassed: Bool
  /// `true` iff the kernel returns the heap, because the caller has such lists and it makes more, or
  /// changes their length.
  package let isReturned: Bool
  /// `true` iff the kernel makes such lists, or changes their length.
  package let isChanged: Bool

  /// The numbers of the specialisations.
  package var specialisations: [Int] { enlarged + moved + [moreLists] }
}

extension Inference {
  /// Returns the heaps of a kernel that returns `result`, those of inner lists first.
  func heaps(result: Type) -> [Heap] {
    var elements: [Type] = []
    let entry = program.entries[specialisation]
    let given = parameterTypes.flatMap(\.sharedElements)
    let lent = given + result.sharedElements
    let read = info.compactMap(\.meaning.type).flatMap(\.sharedElements)
    let iterated = iterations.keys.sorted().flatMap { iterations[$0]?.element.sharedElements ?? [] }
    for element in lent + read + iterated where !elements.contains(element) {
      if !element.holdsUnknown { elements.append(element) }
    }
    return elements.map { element in
      let list = ListType(element)
      let isChanged = entry.changedHeaps.contains(element)
      return Heap(
        element: element,
        enlarged: list.storage.map { kernel("enlarged", [.array($0), .int64]) },
        moved: list.storage.map { kernel("moved", [.array($0), .int64, .int64, .int64]) },
        moreLists: kernel(
          "more_lists", Array(repeating: .array(ArrayType(.int64, rank: 1, layout: .c)), count: 3)),
        isPassed: (entry.isEntry ? given : lent).contains(element),
        isReturned: isChanged && lent.contains(element), isChanged: isChanged)
    }
  }

  /// Returns the number of the specialisation of a kernel of the prelude for lists.
  private func kernel(_ name: String, _ types: [Type]) -> Int {
    guard let number = Prelude.function(named: "list." + name) else {
      unreachable("the prelude has '\(name)'")
    }
    return program.specialise(
      number, types, from: specialisation, at: declaration.function.nameSpan
    ).specialisation
  }

  /// The loops over lists that stand in others, in whose bodies lengths of such lists change.
  var liveLoops: Set<Int> {
    var result: Set<Int> = []
    for (statement, number) in loopNumbers {
      guard let changed = lengthsChangedInLoop[number], let iteration = iterations[statement] else {
        continue
      }
      if iteration.sharedElements.contains(where: changed.contains) { result.insert(statement) }
    }
    return result
  }
}

extension Iteration {
  /// The types of the elements of the lists that are run over and stand in others.
  var sharedElements: [Type] {
    switch self {
    case .list(_, let list): list.isShared ? [list.element] : []
    case .zip(let parts), .map(_, let parts, _): parts.flatMap(\.sharedElements)
    case .cast(let inner, _), .enumerate(let inner, _): inner.sharedElements
    case .range, .array, .tuple, .mixed, .table, .rangeValue, .grid, .reversed: []
    }
  }

  /// The types of the elements of such lists that do not change while they are run over.
  var fixedElements: [Type] {
    switch self {
    case .zip(let parts), .map(_, let parts, _): parts.flatMap(\.fixedElements)
    case .cast(let inner, _), .enumerate(let inner, _): inner.fixedElements
    case .reversed(let inner): inner.sharedElements
    case .list, .range, .array, .tuple, .mixed, .table, .rangeValue, .grid: []
    }
  }
}

extension Type {
  /// `true` iff nothing says yet what a list in it holds.
  fileprivate var holdsUnknown: Bool {
    switch self {
    case .none: true
    case .list(let list): list.element.holdsUnknown
    case .tuple(let tuple): tuple.elements.contains(where: \.holdsUnknown)
    case .scalar, .array, .optional, .table, .string: false
    }
  }
}
