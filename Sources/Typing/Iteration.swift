package import PellucidSyntax
package import PellucidTypes

/// What a `for` runs over.
package indirect enum Iteration: Sendable {
  /// `range(arguments)` or `prange(arguments)`.
  case range([Expression], type: ScalarType, isParallel: Bool)
  /// The elements of an array of rank 1, or its rows as views.
  case array(Expression, ArrayType, element: Type)
  /// The elements of a tuple, which have one type.
  case tuple(Expression, count: Int, element: Type)
  /// The elements of a tuple, which have several types or are arrays, or of which there are none:
  /// the body is written out for each.
  case mixed(Expression, TupleType)
  /// The elements of a list.
  case list(Expression, ListType)
  /// The keys of a dictionary, its values, or pairs of both, in the order in which they came.
  case table(Expression, TableType, TableCall.Part)
  /// The numbers of a `range` that a variable holds.
  case rangeValue(Expression, RangeForm)
  case zip([Iteration])
  /// What a function gives for the elements, as the call of the expression says.
  case map(Expression, [Iteration], element: Type)
  /// The elements, converted to a type of numbers.
  case cast(Iteration, ScalarType)
  case enumerate(Iteration, start: Expression?)
  /// `reversed(range(…))`.
  case reversed(Iteration)
  /// The places of a grid, of any number of axes.
  case grid(GridIteration)

  /// The type of what the target is bound to.
  package var element: Type {
    switch self {
    case .range(_, let type, _): .scalar(type)
    case .array(_, _, let element), .tuple(_, _, let element): element
    case .mixed(_, let tuple): tuple.elements.first ?? .none
    case .list(_, let list): list.element
    case .table(_, let table, let part): table.element(part)
    case .map(_, _, let element): element
    case .cast(_, let type): .scalar(type)
    case .rangeValue: .int64
    case .zip(let parts): .tuple(TupleType(parts.map(\.element)))
    case .enumerate(let inner, _): .tuple(TupleType([.int64, inner.element]))
    case .reversed(let inner): inner.element
    case .grid(let grid): grid.element
    }
  }

  /// Returns the type of what the target is bound to the time number `round`.
  package func element(_ round: Int) -> Type {
    switch self {
    case .mixed(_, let tuple): tuple.elements[round]
    case .zip(let parts): .tuple(TupleType(parts.map { $0.element(round) }))
    case .enumerate(let inner, _): .tuple(TupleType([.int64, inner.element(round)]))
    case .range, .array, .tuple, .list, .table, .map, .cast, .rangeValue, .reversed, .grid:
      element
    }
  }

  /// How often the body is written out; nil if there is a loop.
  package var roundCount: Int? {
    switch self {
    case .mixed(_, let tuple): return tuple.elements.count
    case .enumerate(let inner, _): return inner.roundCount
    case .zip(let parts):
      guard parts.contains(where: { $0.roundCount != nil }) else { return nil }
      return parts.compactMap { $0.roundCount ?? $0.tupleCount }.min()
    case .range, .array, .tuple, .list, .table, .map, .cast, .rangeValue, .reversed, .grid:
      return nil
    }
  }

  /// The number of elements of a tuple; nil if this is none.
  fileprivate var tupleCount: Int? {
    if case .tuple(_, let count, _) = self { return count }
    return nil
  }

  /// `true` iff the source says `prange` or `pndindex`.
  package var isParallel: Bool {
    switch self {
    case .range(_, _, let isParallel): isParallel
    case .grid(let grid): grid.isParallel
    case .array, .tuple, .mixed, .list, .table, .map, .cast, .rangeValue, .zip, .enumerate,
      .reversed:
      false
    }
  }
}

extension Inference {
  /// Finds out what a loop over `iterable` runs over; nil where a fault has been reported.
  mutating func iteration(over iterable: Expression) -> Iteration? {
    let found = flatIteration(over: iterable)
    guard found?.roundCount != nil else { return found }
    report(.mixedIteration(self[iterable].meaning, at: iterable.span))
    return nil
  }

  /// Finds out what runs along one axis; nil where a fault has been reported.
  private mutating func flatIteration(over iterable: Expression) -> Iteration? {
    let found = anyIteration(over: iterable)
    guard case .grid = found else { return found }
    report(.unsupported("a grid here", .loopOverGrid, at: iterable.span))
    return nil
  }

  /// Finds out what `for … in iterable` runs over, which may have to be written out; nil where a
  /// fault has been reported.
  mutating func anyIteration(over iterable: Expression) -> Iteration? {
    if case .call(let callee, let arguments) = iterable.kind {
      let meaning = infer(callee).meaning
      if case .function(let name) = meaning {
        switch name {
        case "range", "numba.prange":
          return rangeIteration(iterable, name, arguments)
        case _ where Self.gridFunctions[name] != nil:
          return gridIteration(iterable, name, arguments)
        case "map":
          return mapIteration(iterable, arguments)
        case "filter":
          let found = inferFiltered(iterable, arguments)
          self[iterable] = found
          if case .value(.list(let list)) = found.meaning { return .list(iterable, list) }
          return nil
        case "zip":
          return zipIteration(arguments)
        case "enumerate":
          return enumerateIteration(iterable, arguments)
        case "reversed":
          return reversedIteration(iterable, arguments)
        default:
          break
        }
      }
    }
    if let view = viewIteration(iterable) { return view }
    return containerIteration(iterable)
  }

  /// Infers the bounds of `range(…)` or `prange(…)`.
  mutating func rangeIteration(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> Iteration? {
    let shown = name == "range" ? name : "prange"
    guard let values = positional(arguments, of: shown) else { return nil }
    guard (1...3).contains(values.count) else {
      report(.argumentCount(shown, expected: "1 to 3", found: values.count, at: call.span))
      return nil
    }
    var type = ScalarType.uint64
    for value in values {
      let inferred = infer(value)
      guard case .value(.scalar(let scalar)) = inferred.meaning else {
        reportUnlessUnknown(inferred, .notAnInteger(inferred.meaning, shown, at: value.span))
        return nil
      }
      guard Promotion.isIntegral(scalar) else {
        report(.notAnInteger(inferred.meaning, shown, at: value.span))
        return nil
      }
      if scalar.kind != .unsigned { type = .int64 }
    }
    if values.count == 3, self[values[2]].constant?.integerValue == 0 {
      report(.zeroStep(shown, at: values[2].span))
      return nil
    }
    // As in Numba, 'prange' is 'range' where the decorator does not ask for parallel loops.
    let isParallel = name != "range" && declaration.options.isParallel
    return .range(values, type: type, isParallel: isParallel)
  }

  /// Infers the arguments of `zip(…)`.
  private mutating func zipIteration(_ arguments: [Argument]) -> Iteration? {
    guard let values = positional(arguments, of: "zip") else { return nil }
    var parts: [Iteration] = []
    for value in values {
      guard let part = flatIteration(over: value) else { return nil }
      parts.append(part)
    }
    let isUnrolled = parts.contains { $0.roundCount != nil }
    if isUnrolled, let place = parts.firstIndex(where: { $0.roundCount ?? $0.tupleCount == nil }) {
      report(
        .unsupported(
          "'zip' of a tuple of several types with this", .zipTuples,
          at: values[place].span))
      return nil
    }
    return .zip(parts)
  }

  /// Infers the arguments of `enumerate(iterable, start=0)`.
  private mutating func enumerateIteration(
    _ call: Expression, _ arguments: [Argument]
  ) -> Iteration? {
    guard (1...2).contains(arguments.count) else {
      report(.argumentCount("enumerate", expected: "1 or 2", found: arguments.count, at: call.span))
      return nil
    }
    guard let inner = flatIteration(over: arguments[0].value) else { return nil }
    guard arguments.count == 2 else { return .enumerate(inner, start: nil) }
    let start = infer(arguments[1].value)
    guard case .value(.scalar(let type)) = start.meaning, Promotion.isIntegral(type) else {
      reportUnlessUnknown(
        start, .notAnInteger(start.meaning, "enumerate", at: arguments[1].value.span))
      return nil
    }
    return .enumerate(inner, start: arguments[1].value)
  }

  /// Infers the argument of `reversed(range(…))`.
  private mutating func reversedIteration(
    _ call: Expression, _ arguments: [Argument]
  ) -> Iteration? {
    guard arguments.count == 1, let inner = iteration(over: arguments[0].value) else { return nil }
    switch inner {
    case .range, .array, .tuple, .list, .rangeValue, .table: return .reversed(inner)
    case .zip, .enumerate, .reversed, .mixed, .map, .cast, .grid:
      report(.unsupported("'reversed' of this", .countDown, at: call.span))
      return nil
    }
  }

  /// Infers an array or a tuple that is run over.
  private mutating func containerIteration(_ iterable: Expression) -> Iteration? {
    let inferred = infer(iterable)
    switch inferred.meaning {
    case .value(.array(let array)) where array.rank > 0:
      return .array(iterable, array, element: Inference.row(of: array))
    case .value(.tuple(let tuple)):
      guard let first = tuple.elements.first, first.isPackable,
        tuple.elements.allSatisfy({ $0 == first })
      else {
        return .mixed(iterable, tuple)
      }
      return .tuple(iterable, count: tuple.elements.count, element: first)
    case .value(.list(let list)):
      return list.element == .none ? nil : .list(iterable, list)
    case .value(.table(let table)):
      return tableIteration(iterable, table, .keys)
    case .range(let form):
      return .rangeValue(iterable, form)
    case .unknown:
      return nil
    default:
      report(.notIterable(inferred.meaning, at: iterable.span))
      return nil
    }
  }

  /// Returns the type of `array[i]`.
  static func row(of array: ArrayType) -> Type {
    guard array.rank > 1 else { return .scalar(array.element) }
    let layout: Layout = array.layout == .c ? .c : array.layout == .rows ? .rows : .strided
    let row = ArrayType(
      array.element, rank: array.rank - 1, layout: layout, isReadOnly: array.isReadOnly)
    return .array(row.withUnitAxes(Array(array.isUnit.dropFirst())))
  }
}

extension Type {
  /// `true` iff tuples of this type can be indexed by a variable: they consist of scalars.
  var isPackable: Bool {
    switch self {
    case .scalar: true
    case .tuple(let tuple): tuple.elements.allSatisfy(\.isPackable)
    case .none, .array, .optional, .string, .list, .table: false
    }
  }
}
