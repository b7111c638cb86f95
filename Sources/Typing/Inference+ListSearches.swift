import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Operators and methods of lists whose elements are tuples or lists.
extension Inference {
  /// `true` iff the elements of a list are tuples or lists, which are compared by loops.
  func holdsParts(_ info: ExpressionInfo) -> Bool {
    guard case .value(.list(let list)) = info.meaning, list.element != .none else { return false }
    return list.array == nil
  }

  /// Infers what a kernel makes of each array of a list that has several; nil if it has one.
  mutating func inferColumns(
    _ expression: Expression, _ name: String, _ list: ListType, _ more: [Type] = []
  ) -> ExpressionInfo? {
    guard list.element != .none, list.storage.count > 1 else { return nil }
    let isPair = name == "joined"
    var numbers: [Int] = []
    for array in list.storage {
      let types = Array(repeating: Type.array(array), count: isPair ? 2 : 1) + more
      numbers.append(listKernel(name, types, at: expression.span))
    }
    calls[expression.id] = .list(.columns(numbers))
    let isNew = name != "reverse"
    return ExpressionInfo(.value(isNew ? .list(ListType(list.element)) : .none))
  }

  /// Infers `list + list` and `list * count` of lists that have several arrays; nil if they have one.
  mutating func inferColumnOperation(
    _ expression: Expression, _ operation: BinaryOperator, _ operands: [ExpressionInfo]
  ) -> ExpressionInfo? {
    switch (operation, operands[0].meaning, operands[1].meaning) {
    case (.add, .value(.list(let first)), .value(.list(let second)))
    where first.element == second.element:
      return inferColumns(expression, "joined", first)
    case (.multiply, .value(.list(let list)), .value(.scalar(let count))),
      (.multiply, .value(.scalar(let count)), .value(.list(let list))):
      return Promotion.isIntegral(count)
        ? inferColumns(expression, "repeated", list, [.int64]) : nil
    default:
      return nil
    }
  }

  /// Infers `min(list)` or `max(list)`, where elements are tuples.
  mutating func inferGreatestPart(
    _ call: Expression, _ list: ListType, _ value: Expression, isGreatest: Bool
  ) -> ExpressionInfo {
    guard list.element.isOrdered else {
      return report(
        .argumentTypes(isGreatest ? "max" : "min", [.list(list)], at: call.span))
    }
    iterations[call.id] = .list(value, list)
    calls[call.id] = .fold(
      FoldCall(
        kind: .extremum(isGreatest: isGreatest),
        specialisation: listKernel("itself", [list.element], at: call.span),
        arguments: [.passed(0)], type: list.element))
    return ExpressionInfo(.value(list.element))
  }

  /// Infers `items[lower:upper:step]` of a list that has several arrays.
  mutating func inferColumnSlice(
    _ expression: Expression, _ list: ListType, _ index: Expression
  ) -> ExpressionInfo {
    inferIndex(index)
    var numbers: [Int] = []
    for array in list.storage {
      let view = ArrayType(array.element, rank: 1, layout: .strided)
      numbers.append(listKernel("copied", [.array(view)], at: expression.span))
    }
    calls[expression.id] = .list(.columns(numbers))
    return ExpressionInfo(.value(.list(ListType(list.element))))
  }

  /// Infers `list == list`, `value in list` and their opposites, where elements are tuples or lists;
  /// nil if they are not.
  mutating func inferListSearch(
    _ expression: Expression, _ operation: ComparisonOperator, _ lhs: ExpressionInfo,
    _ rhs: ExpressionInfo
  ) -> ExpressionInfo? {
    guard holdsParts(rhs), let left = lhs.meaning.type, let right = rhs.meaning.type,
      case .list(let list) = right
    else { return nil }
    let search: ListCall.Search
    switch operation {
    case .equal, .notEqual:
      guard isList(lhs), left.canEqual(right) else { return nil }
      search = .equal(isNegated: operation == .notEqual)
    case .contains, .containsNot:
      guard left.canEqual(list.element) else { return nil }
      search = .contains(isNegated: operation == .containsNot)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .isSame, .isNotSame:
      return nil
    }
    calls[expression.id] = .list(.search(search))
    return ExpressionInfo(.value(.bool))
  }

  /// `true` iff something is one array of numbers or of lists, or may turn out to be.
  func isColumn(_ info: ExpressionInfo) -> Bool {
    switch info.meaning {
    case .value(.list(let list)): list.element == .none || list.storage.count == 1
    case .value(.array(let array)): array.rank == 1
    default: false
    }
  }

  /// Infers a method of a list that is put in order by keys, or whose elements are tuples or lists;
  /// nil if it is none of these.
  mutating func inferPartMethod(
    _ call: Expression, _ name: String, _ list: ListType, _ arguments: [Argument]
  ) -> ExpressionInfo? {
    switch name {
    case "sort": return inferSort(call, list, arguments)
    case "copy" where arguments.isEmpty: return inferColumns(call, "copied", list)
    case "reverse" where arguments.isEmpty: return inferColumns(call, name, list)
    case "index" where list.element != .none && list.array == nil,
      "count" where list.element != .none && list.array == nil:
      return inferSearchMethod(call, name, list, arguments)
    default: return nil
    }
  }

  /// Infers `list.index(value)` and `list.count(value)`, where elements are tuples or lists.
  mutating func inferSearchMethod(
    _ call: Expression, _ name: String, _ list: ListType, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let values = positional(arguments, of: name) else { return .unknown }
    guard values.count == 1 else {
      return report(
        .argumentCount(name, expected: "1", found: values.count, at: call.span))
    }
    let found = infer(values[0])
    guard let type = found.meaning.type, type.canEqual(list.element) else {
      return reportUnlessUnknown(
        found,
        .listElement(
          found.meaning.type ?? .none, in: list.element, at: values[0].span))
    }
    calls[call.id] = .list(.search(name == "index" ? .index : .count))
    return ExpressionInfo(.value(.int64))
  }

  /// Infers what goes to the end of a list one after the other; nil, reported, if it cannot.
  mutating func extendingEach(
    _ list: ListType, _ base: Expression, by value: Expression, at span: Span
  ) -> ListCall? {
    if case .comprehension(.generator, _, _) = value.kind { consumedGenerators.insert(value.id) }
    guard let found = iteration(over: value) else { return nil }
    guard !found.element.scalars.isEmpty else {
      report(.unsupported("a list of \(found.element)", .useArray, at: value.span))
      return nil
    }
    guard noteElement(found.element, of: list, base, at: value.span) else { return nil }
    // No loop is keyed by the list that it makes longer.
    iterations[base.id] = found
    return .extendEach(enlarged: listKernels("enlarged", list, [.int64], at: span))
  }
}

extension Type {
  /// `true` iff values of both types may be equal, as far as lists ask for it.
  func canEqual(_ other: Type) -> Bool {
    switch (self, other) {
    case (.scalar, .scalar): true
    case (.tuple(let lhs), .tuple(let rhs)):
      lhs.elements.count == rhs.elements.count
        && zip(lhs.elements, rhs.elements).allSatisfy { $0.canEqual($1) }
    case (.list(let lhs), .list(let rhs)): lhs.element.canEqual(rhs.element)
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.string, _),
      (.list, _), (.table, _):
      false
    }
  }
}
