import PellucidSource
import PellucidSyntax
import PellucidTypes

/// `sorted` and the method `sort`, with a key and of tuples.
extension Inference {
  /// Infers `sorted(iterable, key=…, reverse=…)`, unless it puts numbers in order as they are.
  mutating func inferSorted(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo? {
    guard let first = arguments.first, case .positional = first.kind else { return nil }
    let hasKey = arguments.contains { $0.isKeyword("key") }
    guard hasKey || holdsTuples(first.value) else { return nil }
    guard let bound = bind(arguments, to: ["iterable", "key", "reverse"], of: "sorted"),
      let iteration = iteration(over: first.value)
    else { return .unknown }
    iterations[call.id] = iteration
    let place = arguments.firstIndex { $0.isKeyword("reverse") }
    guard
      let sort = sort(
        iteration.element, key: bound[1], reverse: bound[2], at: place, isInPlace: false,
        at: call.span)
    else { return .unknown }
    calls[call.id] = .list(.sorted(sort))
    return ExpressionInfo(.value(.list(ListType(iteration.element))))
  }

  /// `true` iff what is run through consists of tuples or lists.
  private mutating func holdsTuples(_ iterable: Expression) -> Bool {
    if case .call(let callee, _) = iterable.kind, case .function(let name) = infer(callee).meaning {
      if ["zip", "enumerate"].contains(name) { return true }
      if ["reversed", "range", "map"].contains(name) { return false }
    }
    guard case .value(.list(let list)) = infer(iterable).meaning else { return false }
    return list.element != .none && list.array == nil
  }

  /// Infers `list.sort(key=…, reverse=…)`, unless it puts numbers in order as they are.
  mutating func inferSort(
    _ call: Expression, _ list: ListType, _ arguments: [Argument]
  ) -> ExpressionInfo? {
    guard list.element != .none else { return .unknown }
    guard arguments.contains(where: { $0.isKeyword("key") }) || list.array == nil else {
      return nil
    }
    guard let bound = bind(arguments, to: ["key", "reverse"], of: "sort") else { return .unknown }
    let place = arguments.firstIndex { $0.isKeyword("reverse") }
    guard
      let sort = sort(
        list.element, key: bound[0], reverse: bound[1], at: place, isInPlace: true, at: call.span)
    else { return .unknown }
    calls[call.id] = .list(.sorted(sort))
    return ExpressionInfo(.value(.none))
  }

  /// Returns how values of type `element` are put in order; nil, reported, if they cannot be.
  private mutating func sort(
    _ element: Type, key: Expression?, reverse: Expression?, at place: Int?, isInPlace: Bool,
    at span: Span
  ) -> SortCall? {
    if let reverse {
      let found = infer(reverse)
      guard case .value(.scalar(let type)) = found.meaning, Promotion.isIntegral(type) else {
        reportUnlessUnknown(found, .notAnInteger(found.meaning, "reverse", at: reverse.span))
        return nil
      }
    }
    guard !element.scalars.isEmpty else {
      report(.unsupported("a list of \(element)", .useArray, at: span))
      return nil
    }
    var keyType = element
    var call: SortCall.Key?
    if let key, infer(key).meaning != .value(.none) {
      guard let found = valueCall(key, [element], at: key.span) else { return nil }
      call = SortCall.Key(specialisation: found.specialisation, arguments: found.arguments)
      keyType = found.result
    }
    guard keyType.isOrdered else {
      report(.argumentTypes(isInPlace ? "sort" : "sorted", [keyType], at: span))
      return nil
    }
    let order = Type.array(TableType.index)
    let turned = place.map { _ in listKernel("turned", [order, .bool], at: span) }
    var ranked: [Int] = []
    for scalar in keyType.scalars {
      ranked.append(
        listKernel("ranked", [order, .array(ArrayType(scalar, rank: 1, layout: .c))], at: span))
    }
    var picked: [Int] = []
    for array in ListType(element).storage {
      picked.append(listKernel("picked", [.array(array), order], at: span))
    }
    return SortCall(
      key: call, keyType: keyType, isInPlace: isInPlace, reverse: place,
      places: listKernel("places", [.int64, .bool], at: span), ranked: ranked,
      turned: turned, picked: picked)
  }
}

extension Argument {
  /// `true` iff the argument is passed under the keyword `name`.
  fileprivate func isKeyword(_ name: String) -> Bool {
    if case .keyword(name, _) = kind { return true }
    return false
  }
}

extension Type {
  /// `true` iff values of the type come one after the other: numbers and tuples of them do.
  var isOrdered: Bool {
    switch self {
    case .scalar(let scalar): !scalar.isComplex
    case .tuple(let tuple): !tuple.elements.isEmpty && tuple.elements.allSatisfy(\.isOrdered)
    case .none, .array, .optional, .list, .table, .string: false
    }
  }
}
