package import PellucidSyntax
package import PellucidTypes

/// What `np.ndindex`, `np.ndenumerate` and `np.nditer` run over: the places of a grid, the last
/// axis fastest.
package struct GridIteration: Sendable {
  /// What each turn binds.
  package enum Content: Sendable {
    case indices
    case indicesAndElement
    case element
  }

  /// What each turn binds.
  package let content: Content
  /// The integers that are the extents, or the one tuple of them; or else the array.
  package let operands: [Expression]
  /// The type of the array, where one is run over.
  package let array: ArrayType?
  /// The number of axes.
  package let rank: Int
  /// `true` iff the source says `pndindex`.
  package let isParallel: Bool

  /// The axes, the slowest one first; the elements come in the order of memory.
  package var order: [Int] {
    content == .element && array?.layout == .f ? (0..<rank).reversed() : Array(0..<rank)
  }

  /// The type of what the target is bound to.
  package var element: Type {
    let indices = Type.tuple(TupleType(Array(repeating: .int64, count: rank)))
    let value = array.map { Type.scalar($0.element) } ?? .none
    switch content {
    case .indices: return indices
    case .indicesAndElement: return .tuple(TupleType([indices, value]))
    case .element: return value
    }
  }
}

extension GridIteration {
  /// Returns the parts of `target` that are bound to the indices, one an axis, if it has such
  /// parts, or else the one part that is bound to all; nil if there is none.
  package func indices(in target: Expression) -> [Expression]? {
    var indices = target
    switch content {
    case .indices: break
    case .indicesAndElement:
      guard case .tuple(let items) = target.kind, items.count == 2 else { return nil }
      indices = items[0]
    case .element: return nil
    }
    guard case .tuple(let items) = indices.kind, items.count == rank else { return [indices] }
    return items
  }
}

extension Iteration {
  /// Returns the parts of `target` whose variables can count.
  func counters(in target: Expression) -> [Expression] {
    if case .grid(let grid) = self { grid.indices(in: target) ?? [] } else { [target] }
  }
}

extension Inference {
  /// The functions that run over grids.
  static let gridFunctions: [String: GridIteration.Content] = [
    "numpy.ndindex": .indices, "numba.pndindex": .indices,
    "numpy.ndenumerate": .indicesAndElement, "numpy.nditer": .element,
  ]

  /// Infers `np.ndindex(…)` and its like, as what a loop runs over; nil where a fault has been
  /// reported.
  mutating func gridIteration(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> Iteration? {
    let shown = Self.shortName(name)
    guard let content = Self.gridFunctions[name], let values = positional(arguments, of: shown),
      content == .indices ? inferShape(values, shown, call) : inferGrid(values, shown, call)
    else { return nil }
    var (array, rank): (ArrayType?, Int) = (nil, values.count)
    switch values.first.map({ self[$0].meaning }) {
    case .value(.array(let type)): (array, rank) = (type, type.rank)
    case .value(.tuple(let tuple)): rank = tuple.elements.count
    default: break
    }
    if content == .element, array?.layout == .strided {
      report(.unsupported("'np.nditer' of an array of any layout", .enumerateGrid, at: call.span))
      return nil
    }
    guard rank > 0 else {
      report(.unsupported("'\(shown)' without axes", .writeOut, at: call.span))
      return nil
    }
    return .grid(
      GridIteration(
        content: content, operands: values, array: array, rank: rank,
        isParallel: name == "numba.pndindex" && declaration.options.isParallel))
  }

  /// Returns `true` iff `values` are integers, or one tuple of integers; reports what is not.
  private mutating func inferShape(
    _ values: [Expression], _ name: String, _ call: Expression
  ) -> Bool {
    for value in values {
      let found = infer(value)
      var types: [Type] = []
      switch found.meaning {
      case .value(.scalar(let type)): types = [.scalar(type)]
      case .value(.tuple(let tuple)) where values.count == 1: types = tuple.elements
      default: types = [.none]
      }
      let areIntegers = types.allSatisfy {
        if case .scalar(let type) = $0 { Promotion.isIntegral(type) } else { false }
      }
      if areIntegers { continue }
      reportUnlessUnknown(found, .notAnInteger(found.meaning, name, at: value.span))
      return false
    }
    return true
  }

  /// Returns `true` iff `values` is one array; reports what is not.
  private mutating func inferGrid(
    _ values: [Expression], _ name: String, _ call: Expression
  ) -> Bool {
    guard values.count == 1 else {
      report(.argumentCount(name, expected: "1", found: values.count, at: call.span))
      return false
    }
    let found = infer(values[0])
    if case .value(.array) = found.meaning { return true }
    reportUnlessUnknown(found, .notAnArray(found.meaning, of: name, at: values[0].span))
    return false
  }
}
