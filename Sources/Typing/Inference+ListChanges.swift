import PellucidSource
import PellucidSyntax
import PellucidTypes

/// What changes lists, and what would give a list a second name.
extension Inference {
  /// The methods of lists.
  static let listMethods = [
    "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse",
    "sort",
  ]

  /// Returns what the attribute `name` of a list stands for.
  mutating func listAttribute(_ list: ListType, _ name: String, at span: Span) -> ExpressionInfo {
    if Inference.listMethods.contains(name) {
      return ExpressionInfo(.method(name, of: .list(list)))
    }
    return report(
      .unknownAttribute(
        name, of: .value(.list(list)), near: Nearest.name(to: name, in: Inference.listMethods),
        at: span))
  }

  /// Infers a call of a method of a list.
  mutating func inferListMethod(
    _ call: Expression, _ name: String, _ list: ListType, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let base = call.receiver else { return .unknown }
    if let found = inferPartMethod(call, name, list, arguments) { return found }
    switch name {
    case "copy" where list.holdsLists:
      let number = listKernel("copied", list.storage.map { .array($0) }, at: call.span)
      return inferColumnCall(call, number, base, arguments, .value(.list(ListType(list.element))))
    case "reverse" where list.holdsLists:
      let number = listKernel("reverse", list.storage.map { .array($0) }, at: call.span)
      return inferColumnCall(call, number, base, arguments, .value(.none))
    case "copy", "count", "index", "reverse", "sort":
      let kernel = "list." + (name == "copy" ? "copied" : name)
      guard list.element != .none, let number = Prelude.function(named: kernel) else {
        return .unknown
      }
      var result = inferKernelCall(call, number, [Argument(.positional, base)] + arguments)
      if name == "copy" { result = newList(result, call) }
      if let target = calls[call.id] { calls[call.id] = .method(target) }
      return result
    default:
      break
    }
    guard let values = positional(arguments, of: name) else { return .unknown }
    let expected =
      name == "insert" ? 2...2 : name == "pop" ? 0...1 : name == "clear" ? 0...0 : 1...1
    guard expected.contains(values.count) else {
      return report(
        .argumentCount(
          name, expected: Inference.text(of: expected), found: values.count, at: call.span))
    }
    guard changesLength(of: base, list, at: call.span) else { return .unknown }
    return inferChange(call, name, list, base, values)
  }

  /// Infers a method that changes the length of a list.
  private mutating func inferChange(
    _ call: Expression, _ name: String, _ list: ListType, _ base: Expression,
    _ values: [Expression]
  ) -> ExpressionInfo {
    let nothing = ExpressionInfo(.value(.none))
    let span = call.span
    switch name {
    case "append":
      guard let type = element(values[0]), noteElement(type, of: list, base, at: values[0].span)
      else { return .unknown }
      calls[call.id] = .list(.append(enlarged: listKernels("enlarged", list, [.int64], at: span)))
      return nothing
    case "extend":
      calls[call.id] = extending(list, base, by: values[0], at: span).map(CallTarget.list)
      return nothing
    case "insert":
      guard isIndex(values[0]), let type = element(values[1]),
        noteElement(type, of: list, base, at: values[1].span)
      else { return .unknown }
      calls[call.id] = .list(
        .insert(
          enlarged: listKernels("enlarged", list, [.int64], at: span),
          opened: listKernels("opened", list, [.int64, .int64], at: span)))
      return nothing
    case "pop":
      guard list.element != .none else { return .unknown }
      guard let index = values.first else {
        calls[call.id] = .list(.popLast)
        return ExpressionInfo(.value(list.element))
      }
      guard isIndex(index) else { return .unknown }
      let closed = listKernels("closed", list, [.int64, .int64], at: span)
      calls[call.id] = .list(.pop(closed: closed))
      return ExpressionInfo(.value(list.element))
    case "remove":
      guard let type = element(values[0]), list.element != .none else { return .unknown }
      guard let array = list.array else {
        guard type.canEqual(list.element) else {
          return report(.listElement(type, in: list.element, at: span))
        }
        calls[call.id] = .list(
          .removeEqual(closed: listKernels("closed", list, [.int64, .int64], at: span)))
        return nothing
      }
      calls[call.id] = .list(
        .remove(
          found: listKernel("place_to_remove", [.array(array), type], at: span),
          closed: listKernel("closed", [.array(array), .int64, .int64], at: span)))
      return nothing
    case "clear":
      calls[call.id] = .list(.clear)
      return nothing
    default:
      unreachable("lists have no method '\(name)'")
    }
  }

  /// Returns the type of a value that can be an element; nil, reported, if it is none.
  private mutating func element(_ value: Expression) -> Type? {
    let found = infer(value)
    guard let type = found.meaning.type else {
      reportUnlessUnknown(found, .notAValue(found.meaning, at: value.span))
      return nil
    }
    return element(type, of: value)
  }

  /// `true` iff the length of the list that `base` is may change here; otherwise it is reported.
  private mutating func changesLength(
    of base: Expression, _ list: ListType, at span: Span
  ) -> Bool {
    list.isShared
      ? noteHeapChange(list.element, changesLength: true, at: span)
      : canChangeLength(of: base, list.lender, at: span)
  }

  /// Infers a method that the kernel `number` has for the one array that holds the elements.
  private mutating func inferColumnCall(
    _ call: Expression, _ number: Int, _ base: Expression, _ arguments: [Argument],
    _ result: Meaning
  ) -> ExpressionInfo {
    guard arguments.isEmpty else {
      return report(
        .argumentCount("this", expected: "0", found: arguments.count, at: call.span))
    }
    _ = inferColumn(base)
    let target = CallTarget.kernel(number, arguments: [.passed(0)])
    calls[call.id] = .method(result == .value(.none) ? target : .newList(target))
    return ExpressionInfo(result)
  }

  /// Infers an index; false, reported, if it is none.
  private mutating func isIndex(_ value: Expression) -> Bool {
    let found = infer(value)
    if case .value(.scalar(let type)) = found.meaning, Promotion.isIntegral(type) { return true }
    reportUnlessUnknown(found, .indexType(found.meaning, at: value.span))
    return false
  }

  /// Infers what goes to the end of a list, and returns the change; nil, reported, if it cannot.
  private mutating func extending(
    _ list: ListType, _ base: Expression, by value: Expression, at span: Span
  ) -> ListCall? {
    let before = inferOnce(value)
    guard isColumn(before) else { return extendingEach(list, base, by: value, at: span) }
    let found = inferColumn(value)
    guard case .value(.array(let array)) = found.meaning, array.rank == 1 else {
      reportUnlessUnknown(
        found, .unsupported("extending a list with this", .writeLoop, at: value.span))
      return nil
    }
    var element = Type.scalar(array.element)
    if case .value(.list(let source)) = before.meaning { element = source.element }
    guard noteElement(element, of: list, base, at: value.span), let own = list.column
    else { return nil }
    return .extend(enlarged: listKernel("enlarged", [.array(own), .int64], at: span))
  }

  /// Infers `list += values`.
  mutating func inferListUpdate(
    _ list: ListType, _ target: Expression, _ operation: BinaryOperator, _ value: Expression,
    in statement: Statement
  ) {
    guard operation == .add, list.isShared || target.isName else {
      let operand = infer(value)
      reportUnlessUnknown(
        operand,
        .operandTypes(
          operation.rawValue + "=", .value(.list(list)), operand.meaning, at: statement.span))
      return
    }
    if target.isName {
      augmentedLoads[target.id] = versionOf[target.id - declaration.nodes.lowerBound]
    }
    augmented[statement.id] = .value(.list(list))
    guard changesLength(of: target, list, at: statement.span) else { return }
    calls[statement.id] = extending(list, target, by: value, at: statement.span)
      .map(CallTarget.list)
  }

  /// Infers `del list[i]`.
  mutating func inferDelete(_ target: Expression, at span: Span) {
    if case .subscripted(let base, let index) = target.kind, let table = table(infer(base)) {
      inferTableDelete(target, table, base, index, at: span)
      return
    }
    guard case .subscripted(let base, let index) = target.kind,
      case .value(.list(let list)) = infer(base).meaning
    else {
      report(.unsupported("'del'", .dropStatement, at: span))
      return
    }
    guard changesLength(of: base, list, at: span), isIndex(index) else { return }
    calls[target.id] = .list(
      .delete(closed: listKernels("closed", list, [.int64, .int64], at: span)))
  }

  /// Notes that a value of type `type` goes into the list that `base` names; false, reported, if
  /// it does not fit, or if the type of the elements is not known yet.
  @discardableResult
  mutating func noteElement(
    _ type: Type, of list: ListType, _ base: Expression, at span: Span
  ) -> Bool {
    guard let name = firstName(base), emptyLists.values.contains(name) else {
      if let origin = list.origin {
        if !noteElement(type, ofOrigin: origin) {
          report(.listElement(type, in: listElements[root(origin)] ?? .none, at: span))
        }
        return false
      }
      noteSame(list.element, type)
      if list.element.commonElement(with: type) == list.element { return true }
      report(.listElement(type, in: list.element, at: span))
      return false
    }
    if list.element != .none { noteElement(list.element, ofOrigin: name) }
    guard noteElement(type, ofOrigin: name) else {
      report(.listElement(type, in: listElements[root(name)] ?? list.element, at: span))
      return false
    }
    if list.element == .none { return false }
    if list.element.commonElement(with: type) == list.element { return true }
    if !hasChanged { report(.listElement(type, in: list.element, at: span)) }
    return false
  }

  /// Returns the names of the lists that a loop runs over.
  func listNames(_ iteration: Iteration) -> [String] {
    switch iteration {
    case .list(let expression, _), .table(let expression, _, _):
      return firstName(expression).map { [$0] } ?? []
    case .zip(let parts), .map(_, let parts, _): return parts.flatMap(listNames)
    case .cast(let inner, _): return listNames(inner)
    case .enumerate(let inner, _), .reversed(let inner): return listNames(inner)
    case .range, .array, .tuple, .mixed, .rangeValue, .grid: return []
    }
  }

  /// `true` iff `value`, which is or holds a list, would give a list a second name; it is reported.
  mutating func refusesAlias(_ value: Expression) -> Bool {
    guard self[value].meaning.type?.holdsList == true else { return false }
    switch value.kind {
    case .tuple(let items):
      var isRefused = false
      for item in items where refusesAlias(item) { isRefused = true }
      return isRefused
    case .call:
      guard case .table(.list)? = calls[value.id] else { return false }
      report(.unsupported("a view of a dictionary in a variable", .copyView, at: value.span))
      return true
    case .list, .comprehension, .binary, .set, .dictionary:
      return false
    case .subscripted where calls[value.id] != nil:
      return false
    default:
      report(.listAlias(at: value.span))
      return true
    }
  }

  /// Reports a returned list that would have a second name in the caller.
  mutating func refuseReturn(of value: Expression, _ type: Type) {
    guard type.holdsList else { return }
    var names: Set<String> = []
    let parts: [Expression] =
      if case .tuple(let items) = value.kind { items } else { [value] }
    for part in parts {
      guard let name = firstName(part) else {
        _ = refusesAlias(part)
        continue
      }
      var isBorrowed = false
      switch self[part].meaning {
      case .value(.list(let list)): isBorrowed = list.isBorrowed
      case .value(.table(let table)): isBorrowed = table.isLent
      default: continue
      }
      if isBorrowed || !names.insert(name).inserted { report(.listAlias(at: part.span)) }
    }
  }

  /// Reports lists in tuples that are passed to a kernel.
  mutating func refuseListsInTuples(_ arguments: [Argument]) {
    for argument in arguments {
      guard case .value(.tuple(let tuple)) = self[argument.value].meaning,
        Type.tuple(tuple).holdsList
      else { continue }
      report(.unsupported("passing a tuple of lists", .passSingly, at: argument.value.span))
    }
  }
}

extension ListType {
  /// `true` iff the elements are lists.
  fileprivate var holdsLists: Bool {
    if case .list = element { return true }
    return false
  }
}

extension Expression {
  /// `true` iff the expression is a name.
  fileprivate var isName: Bool {
    if case .name = kind { return true }
    return false
  }
}
