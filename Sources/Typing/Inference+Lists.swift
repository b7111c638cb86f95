import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Lists as values: how they come about, what is read of them, and where they may stand.
extension Inference {
  /// `true` iff something is a list.
  func isList(_ info: ExpressionInfo) -> Bool {
    if case .value(.list) = info.meaning { return true }
    return false
  }

  /// Infers `expression`; a list of numbers counts as the array of its elements.
  mutating func inferElements(_ expression: Expression) -> ExpressionInfo {
    let found = infer(expression)
    if let table = table(found), consumedGenerators.contains(expression.id) {
      return inferKeys(expression, table)
    }
    guard case .value(.list(let list)) = found.meaning else { return found }
    guard let array = list.array else {
      if list.element == .none { return .unknown }
      return report(.unsupported("a list of \(list.element) here", .writeLoop, at: expression.span))
    }
    self[expression] = ExpressionInfo(.value(.array(array)))
    return self[expression]
  }

  /// Infers a table that something runs through, as the array of its keys.
  private mutating func inferKeys(_ expression: Expression, _ table: TableType) -> ExpressionInfo {
    guard table.isKnown else { return .unknown }
    guard table.keys.count == 1, case .scalar = table.key else {
      return report(.unsupported("\(table) here", .writeLoop, at: expression.span))
    }
    self[expression] = ExpressionInfo(.value(.array(table.keys[0])))
    return self[expression]
  }

  /// Returns the number of the specialisation of a kernel of the prelude for lists.
  mutating func listKernel(_ name: String, _ types: [Type], at span: Span) -> Int {
    guard let number = Prelude.function(named: "list." + name) else {
      unreachable("the prelude has '\(name)'")
    }
    return program.specialise(number, types, from: specialisation, at: span).specialisation
  }

  /// Returns the numbers of the specialisations for each of the arrays that hold the elements.
  mutating func listKernels(
    _ name: String, _ list: ListType, _ more: [Type], at span: Span
  ) -> [Int] {
    var numbers: [Int] = []
    for array in list.storage {
      numbers.append(listKernel(name, [.array(array)] + more, at: span))
    }
    return numbers
  }

  /// Infers a list that is written out.
  mutating func inferList(_ expression: Expression, _ items: [Expression]) -> ExpressionInfo {
    if items.isEmpty { return inferEmptyList(expression) }
    var element: Type?
    for item in items {
      let found = infer(item)
      guard let type = found.meaning.type else {
        return reportUnlessUnknown(found, .notAValue(found.meaning, at: item.span))
      }
      guard let type = self.element(type, of: item) else { return .unknown }
      if let element { noteSame(element, type) }
      guard let common = element.map({ $0.commonElement(with: type) }) ?? type else {
        return report(.listElement(type, in: element ?? type, at: item.span))
      }
      element = common
    }
    return ExpressionInfo(.value(.list(ListType(element ?? .none))))
  }

  /// Infers `[]` or `list()`, which takes its type from what goes into the variable.
  private mutating func inferEmptyList(_ expression: Expression) -> ExpressionInfo {
    let origin = origin(of: expression)
    var list = ListType(listElements[origin].map(resolved) ?? .none)
    if list.element == .none {
      list.origin = origin
      report(.emptyList(at: expression.span))
    }
    return ExpressionInfo(.value(.list(list)))
  }

  /// Infers a comprehension, whose variables are its own.
  mutating func inferComprehension(
    _ expression: Expression, _ element: Expression, _ clauses: [ComprehensionClause]
  ) -> ExpressionInfo {
    var hidden: [(name: String, number: Int?)] = []
    var isFaulty = false
    var iteratedCount = 0
    var fixedCount = 0
    for clause in clauses {
      let found = iteration(over: clause.iterable)
      iterations[clause.target.id] = found
      bind(clause.target, to: found, &hidden)
      for condition in clause.conditions { inferCondition(condition) }
      let names = found.map(listNames) ?? []
      iteratedLists += names
      iteratedCount += names.count
      let elements = found.map { $0.sharedElements + $0.fixedElements } ?? []
      fixedElements += elements
      fixedCount += elements.count
      if found == nil { isFaulty = true }
    }
    let found = infer(element)
    let kept = found.meaning.type.flatMap { keptType($0, of: expression, element) }
    iteratedLists.removeLast(iteratedCount)
    fixedElements.removeLast(fixedCount)
    for (name, number) in hidden.reversed() { variableNumbers[name] = number }
    expression.forEachExpression { part in
      guard case .named = part.kind else { return }
      report(.unsupported("':=' inside a comprehension", .writeLoop, at: part.span))
    }
    guard !isFaulty, let type = kept else { return .unknown }
    switch expression.kind {
    case .comprehension(.set, _, _):
      return tableComprehension(expression, found, isSet: true, at: element.span)
    case .comprehension(.dictionary, _, _):
      return tableComprehension(expression, found, isSet: false, at: element.span)
    default: break
    }
    let list = ListType(type)
    let isCounted = clauses.count == 1 && clauses[0].conditions.isEmpty
    calls[expression.id] = .list(
      .collect(
        enlarged: isCounted
          ? [] : listKernels("enlarged", list, [.int64], at: expression.span)))
    return ExpressionInfo(.value(.list(list)))
  }

  /// Returns the type in which a comprehension keeps `element`, which is of type `type`; nil,
  /// reported, if it keeps no such values.
  private mutating func keptType(
    _ type: Type, of comprehension: Expression, _ element: Expression
  ) -> Type? {
    switch comprehension.kind {
    case .comprehension(.set, _, _): type
    case .comprehension(.dictionary, _, _): share(element) ? type : nil
    default: self.element(type, of: element)
    }
  }

  /// Binds the target of a clause to what `found` gives.
  mutating func bind(
    _ target: Expression, to found: Iteration?, _ hidden: inout [(name: String, number: Int?)]
  ) {
    hide(target, &hidden)
    assign(found.map { .value($0.element) } ?? .unknown, to: target, constant: nil)
    guard case .name = target.kind else { return }
    let version = versionOf[target.id - declaration.nodes.lowerBound]
    if version > 0 { versions[version].isLoopTarget = true }
  }

  /// Makes the names that a clause binds stand for variables of the comprehension.
  private mutating func hide(
    _ target: Expression, _ hidden: inout [(name: String, number: Int?)]
  ) {
    switch target.kind {
    case .name(let name):
      hidden.append((name, variableNumbers[name]))
      variableNumbers[name] = comprehensionVariables[target.id]
    case .tuple(let items), .list(let items):
      for item in items { hide(item, &hidden) }
    default:
      break
    }
  }

  /// Infers `sorted(x, reverse=…)` and `list(x)`.
  mutating func inferListMaking(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    if name == "sorted" {
      if let found = inferSorted(call, arguments) { return found }
      guard let sorted = Prelude.function(named: "list.sorted") else { return .unknown }
      return newList(inferKernelCall(call, sorted, arguments), call)
    }
    if arguments.isEmpty { return inferEmptyList(call) }
    guard let values = positional(arguments, of: name), values.count == 1,
      let iteration = iteration(over: values[0])
    else { return .unknown }
    guard !iteration.element.scalars.isEmpty else {
      return report(.unsupported("a list of \(iteration.element)", .useArray, at: call.span))
    }
    iterations[call.id] = iteration
    calls[call.id] = .list(.collect(enlarged: []))
    return ExpressionInfo(.value(.list(ListType(iteration.element))))
  }

  /// Infers `typed.List.empty_list(type, allocated)`; how much is allocated at first does not count.
  mutating func inferTypedList(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let bound = bind(arguments, to: ["item_type", "allocated"], of: "List.empty_list") else {
      return .unknown
    }
    guard let expression = bound[0] else {
      return report(
        .missingArgument("item_type", of: "List.empty_list", at: call.span, parameter: nil))
    }
    do throws(SignatureFault) {
      let element = try SignatureReader(scope: scope).type(expression).shared
      guard !element.scalars.isEmpty else {
        return report(.unsupported("a list of \(element)", .useArray, at: expression.span))
      }
      return ExpressionInfo(.value(.list(ListType(element))))
    } catch {
      return report(.invalidSignature(error.message, at: expression.span))
    }
  }

  /// Returns the list whose elements the array is that the call of a kernel returns.
  mutating func newList(_ found: ExpressionInfo, _ call: Expression) -> ExpressionInfo {
    guard case .value(.array(let array)) = found.meaning, let target = calls[call.id] else {
      return found
    }
    calls[call.id] = .newList(target)
    return ExpressionInfo(.value(.list(ListType(.scalar(array.element)))))
  }

  /// Infers `min(list)` or `max(list)`.
  mutating func inferListExtremum(
    _ call: Expression, _ function: SpecialFunction, _ value: Expression
  ) -> ExpressionInfo {
    if case .value(.list(let list)) = self[value].meaning, holdsParts(self[value]) {
      return inferGreatestPart(call, list, value, isGreatest: function != .minimum)
    }
    let name = function == .minimum ? "list.least" : "list.greatest"
    guard let number = Prelude.function(named: name) else { return .unknown }
    return inferKernelCall(call, number, [Argument(.positional, value)])
  }

  /// Returns what indexing a list gives, after its index has been inferred.
  mutating func inferListIndex(
    _ list: ListType, _ base: Expression, _ index: Expression
  ) -> ExpressionInfo {
    let found = self[index]
    guard case .value(.scalar(let type)) = found.meaning, Promotion.isIntegral(type) else {
      return reportUnlessUnknown(found, .indexType(found.meaning, at: index.span))
    }
    return list.element == .none ? .unknown : ExpressionInfo(.value(list.element))
  }

  /// Infers a slice of a list, which is a new list.
  mutating func inferListSlice(
    _ expression: Expression, _ list: ListType, _ base: Expression, _ index: Expression
  ) -> ExpressionInfo {
    if list.element != .none, list.storage.count > 1 {
      return inferColumnSlice(expression, list, index)
    }
    guard case .value(.array(let array)) = inferColumn(base).meaning else { return .unknown }
    inferIndex(index)
    let view = inferArrayIndex(array, [index], at: expression.span)
    guard let type = view.meaning.type else { return .unknown }
    let number = listKernel("copied", [type], at: expression.span)
    calls[expression.id] = .newList(.kernel(number, arguments: [.passed(0)]))
    return ExpressionInfo(.value(.list(ListType(list.element))))
  }

  /// Infers `list + list` and `list * count`.
  mutating func inferListOperation(
    _ expression: Expression, _ operation: BinaryOperator, _ lhs: Expression, _ rhs: Expression
  ) -> ExpressionInfo {
    let before = [self[lhs], self[rhs]]
    if let left = before[0].meaning.type, let right = before[1].meaning.type, operation == .add {
      noteSame(left, right)
    }
    if let found = inferColumnOperation(expression, operation, before) { return found }
    let types = [inferColumn(lhs), inferColumn(rhs)].map(\.meaning)
    if types.contains(.unknown) { return .unknown }
    let number: Int
    var order = [0, 1]
    switch (operation, before[0].meaning, before[1].meaning) {
    case (.add, .value(.list(let first)), .value(.list(let second)))
    where first.element == second.element:
      number = listKernel("joined", types.compactMap(\.type), at: expression.span)
    case (.multiply, .value(.list), .value(.scalar(let count))) where Promotion.isIntegral(count):
      number = listKernel("repeated", types.compactMap(\.type), at: expression.span)
    case (.multiply, .value(.scalar(let count)), .value(.list)) where Promotion.isIntegral(count):
      order = [1, 0]
      number = listKernel("repeated", types.reversed().compactMap(\.type), at: expression.span)
    default:
      return report(
        .operandTypes(
          operation.rawValue, before[0].meaning, before[1].meaning, at: expression.span))
    }
    calls[expression.id] = .newList(.kernel(number, arguments: order.map { .passed($0) }))
    guard case .value(.list(let list)) = before[order[0]].meaning else { return .unknown }
    return ExpressionInfo(.value(.list(ListType(list.element))))
  }

  /// Infers `value in list`, `list == list` and their opposites.
  mutating func inferListComparison(
    _ expression: Expression, _ operation: ComparisonOperator, _ lhs: Expression, _ rhs: Expression
  ) -> ExpressionInfo {
    let before = [self[lhs], self[rhs]]
    if let found = inferListSearch(expression, operation, before[0], before[1]) { return found }
    switch operation {
    case .contains, .containsNot:
      if isList(before[0]) { break }
      return comparison(operation, before[0], inferElements(rhs), lhs, rhs) ?? .unknown
    case .equal, .notEqual:
      guard isList(before[0]), isList(before[1]) else { break }
      let types = [inferElements(lhs), inferElements(rhs)].compactMap(\.meaning.type)
      guard types.count == 2 else { return .unknown }
      let name = operation == .equal ? "equal" : "unequal"
      calls[expression.id] = .kernel(
        listKernel(name, types, at: expression.span), arguments: [.passed(0), .passed(1)])
      return ExpressionInfo(.value(.bool))
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .isSame, .isNotSame:
      break
    }
    return report(
      .operandTypes(
        operation.rawValue, before[0].meaning, before[1].meaning, at: expression.span))
  }
}
