import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers `statement`, which some path reaches.
  mutating func infer(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value):
      inferDiscarded(value)
    case .assign(let targets, let value):
      inferAssign(targets, value)
    case .augmentedAssign(let target, let operation, let value):
      inferAugmented(target, operation, value, in: statement)
    case .annotatedAssign(let target, _, let value):
      if let value { inferAssign([target], value) }
    case .forLoop(let target, let iterable, let body, let otherwise):
      inferFor(statement, target, iterable, body, otherwise)
    case .whileLoop(let test, let body, let otherwise):
      inferWhile(statement, test, body, otherwise)
    case .ifElse(let test, let then, let otherwise, _):
      inferIf(statement, test, then, otherwise)
    case .attempt(let attempt):
      inferTry(statement, attempt)
    case .returned(let value):
      inferReturn(value, at: statement.span)
    case .raise(let exception, let cause):
      inferRaise(exception, cause, at: statement.span)
    case .assert(let test, let message):
      inferCondition(test)
      if let message { inferMessage(message) }
      if self[test].constant?.isTrue == false { current = nil }
    case .breakLoop:
      leaveLoop(statement, by: .breakLoop)
    case .continueLoop:
      leaveLoop(statement, by: .continueLoop)
    case .pass, .invalid:
      break
    case .function(let function):
      inferInner(function, statement)
    case .importModule(let names):
      inferImport(names.map { $0.alias ?? String($0.name.prefix { $0 != "." }) }, statement)
    case .importFrom(_, let names):
      inferImport(names.map { $0.alias ?? $0.name }, statement)
    case .global:
      report(.unsupported("'global'", .returnInstead, at: statement.span))
    case .nonlocal:
      report(.unsupported("'nonlocal'", .returnInstead, at: statement.span))
    case .delete(let targets):
      for target in targets { inferDelete(target, at: statement.span) }
    case .unsupported(let what):
      report(.unsupported("'\(what)'", .forConstruct(what), at: header(of: statement)))
    }
  }

  /// Infers a `def` inside a kernel, whose name stands for the function from here on.
  private mutating func inferInner(_ function: Function, _ statement: Statement) {
    let number = scope.nestedNumbers[function.nameSpan.start].map(scope.programNumber)
    for decorator in function.decorators where scope.dottedName(of: decorator) != "numba.njit" {
      report(
        .unsupportedDecorator(scope.tree.file.text(of: decorator.span), at: decorator.span))
    }
    _ = define(
      function.name, number.map { .kernel($0) } ?? .unknown, at: function.nameSpan,
      key: VersionKey(node: statement.id, join: -1, variable: 0))
  }

  /// Reports an import inside a kernel; nothing is said of the names that it binds.
  private mutating func inferImport(_ names: [String], _ statement: Statement) {
    report(.unsupported("'import' inside a kernel", .moveImport, at: statement.span))
    for (index, name) in names.enumerated() {
      _ = define(
        name, .unknown, at: statement.span,
        key: VersionKey(node: statement.id, join: -1, variable: index))
    }
  }

  /// Returns the place of the first line of `statement`.
  private func header(of statement: Statement) -> Span {
    let file = scope.tree.file
    let line = file.line(of: statement.span)
    var end = statement.span.end
    if file.line(at: end) > line {
      end = statement.span.start + lineLength(from: statement.span.start)
    }
    return Span(statement.span.start, end)
  }

  /// Returns the number of bytes from `offset` to the end of its line.
  private func lineLength(from offset: Int) -> Int {
    let text = scope.tree.file.text
    return (text[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count) - offset
  }

  /// Infers an expression that stands as a statement.
  private mutating func inferDiscarded(_ value: Expression) {
    if case .string = value.kind { return }
    if case .ellipsis = value.kind { return }
    infer(value)
  }

  /// Leaves the innermost loop, or its present round.
  private mutating func leaveLoop(_ statement: Statement, by jump: ClosingContext.Jump) {
    guard !loopStack.isEmpty, let here = current else {
      report(.outsideLoop(scope.tree.file.text(of: statement.span), at: statement.span))
      current = nil
      return
    }
    leave(by: jump, here)
    current = nil
  }

  /// Infers a test and checks that it can be one.
  mutating func inferCondition(
    _ test: Expression, ofArray advice: Advice = .anyOrAll, isWhole: Bool = true
  ) {
    if isWhole { tests.insert(test.id) }
    let inferred = infer(test)
    if let value = inferred.constant?.isTrue { staticTests[test.id] = value }
    guard let type = inferred.meaning.type else {
      reportUnlessUnknown(inferred, .notACondition(inferred.meaning, at: test.span))
      return
    }
    switch type {
    case .array: report(.notACondition(inferred.meaning, advice, at: test.span))
    case .none: staticTests[test.id] = false
    case .tuple(let tuple): staticTests[test.id] = !tuple.elements.isEmpty
    case .scalar, .optional, .string, .list, .table: break
    }
  }

  /// Infers `if test: then else: otherwise`.
  private mutating func inferIf(
    _ statement: Statement, _ test: Expression, _ then: Block, _ otherwise: Block?
  ) {
    inferCondition(test)
    let known = staticTests[test.id]
    let entry = path(from: test, ifTrue: false)
    current = known == false ? nil : path(from: test, ifTrue: true)
    infer(then)
    let afterThen = current
    current = known == true ? nil : entry
    if let otherwise { infer(otherwise) }
    current = join([afterThen, current], node: statement.id, join: 0, at: statement.span)
  }

  /// Returns the versions that count where `test`, which is inferred, holds or does not.
  private func path(from test: Expression, ifTrue: Bool) -> [Int]? {
    if case .logical(let operation, _) = test.kind, ifTrue == (operation == .and),
      let path = fullPaths[test.id], current != nil
    {
      return path
    }
    return current
  }

  /// Infers `while test: body else: otherwise`.
  private mutating func inferWhile(
    _ statement: Statement, _ test: Expression, _ body: Block, _ otherwise: Block?
  ) {
    guard let entry = current else { return }
    enterLoop(statement, isParallel: false)
    let head = loopHead(entry, node: statement.id, at: statement.span)
    current = head
    noteError()
    inferCondition(test)
    let afterTest = current
    let isEndless = self[test].constant?.isTrue == true
    current = path(from: test, ifTrue: true)
    infer(body)
    let context = loopStack.removeLast()
    let round = ([current] + context.continues).compactMap { $0 }
    closeLoop(entry, round: round, node: statement.id)
    current = isEndless ? nil : afterTest
    if let otherwise { infer(otherwise) }
    current = join(
      [current] + context.breaks.map { $0 }, node: statement.id, join: 1, at: statement.span)
  }

  /// Infers `for target in iterable: body else: otherwise`.
  private mutating func inferFor(
    _ statement: Statement, _ target: Expression, _ iterable: Expression, _ body: Block,
    _ otherwise: Block?
  ) {
    let found = anyIteration(over: iterable)
    guard let entry = current else { return }
    iterations[statement.id] = found
    refuseLateFilter(iterable, in: statement.id)
    if let found, let count = found.roundCount {
      inferRounds(statement, found, target, body, otherwise, count: count)
      return
    }
    enterLoop(statement, isParallel: found?.isParallel ?? false)
    let head = loopHead(entry, node: statement.id, at: statement.span)
    current = head
    noteError()
    assign(found.map { .value($0.element) } ?? .unknown, to: target, constant: nil)
    for name in found?.counters(in: target) ?? [target] {
      guard case .name = name.kind else { continue }
      let version = versionOf[name.id - declaration.nodes.lowerBound]
      if version > 0 { versions[version].isLoopTarget = true }
    }
    let lists = found.map(listNames) ?? []
    iteratedLists += lists
    let fixed = found?.fixedElements ?? []
    fixedElements += fixed
    infer(body)
    iteratedLists.removeLast(lists.count)
    fixedElements.removeLast(fixed.count)
    let context = loopStack.removeLast()
    let round = ([current] + context.continues).compactMap { $0 }
    closeLoop(entry, round: round, node: statement.id)
    if let found, runsAtLeastOnce(found) {
      current = join(round.map { $0 }, node: statement.id, join: 3, at: statement.span)
    } else {
      current = loopExit(head, entry: entry, node: statement.id, at: statement.span)
    }
    if let otherwise { infer(otherwise) }
    current = join(
      [current] + context.breaks.map { $0 }, node: statement.id, join: 1, at: statement.span)
  }

  /// Makes the loop `statement` the innermost one.
  private mutating func enterLoop(_ statement: Statement, isParallel: Bool) {
    let parent = currentLoop
    let number = loopNumbers[statement.id] ?? loops.count
    if number == loops.count { loops.append(LoopInfo(parent: parent, isParallel: isParallel)) }
    loops[number] = LoopInfo(parent: parent, isParallel: isParallel)
    loopNumbers[statement.id] = number
    loopStack.append(LoopContext(number: number))
  }

  /// `true` iff the loop is known to run when the kernel is compiled.
  private func runsAtLeastOnce(_ iteration: Iteration) -> Bool {
    switch iteration {
    case .range(let bounds, _, _):
      let values = bounds.map { self[$0].constant?.integerValue }
      guard !values.contains(where: { $0 == nil }) else { return false }
      let numbers = values.compactMap { $0 }
      let start = numbers.count == 1 ? 0 : numbers[0]
      let stop = numbers.count == 1 ? numbers[0] : numbers[1]
      return numbers.count == 3 && numbers[2] < 0 ? start > stop : start < stop
    case .tuple: return true
    case .mixed(_, let tuple): return !tuple.elements.isEmpty
    case .array, .list, .table, .rangeValue, .grid: return false
    case .zip(let parts), .map(_, let parts, _): return parts.allSatisfy(runsAtLeastOnce)
    case .cast(let inner, _): return runsAtLeastOnce(inner)
    case .enumerate(let inner, _), .reversed(let inner): return runsAtLeastOnce(inner)
    }
  }

  /// Infers `return value`.
  private mutating func inferReturn(_ value: Expression?, at span: Span) {
    defer {
      if let current { leave(by: .returned, current) }
      current = nil
    }
    guard let value else { return addReturn(of: .none, at: span, names: []) }
    let inferred = infer(value)
    switch inferred.meaning {
    case .value(let type):
      refuseReturn(of: value, type)
      if type.holdsString {
        report(.unsupported("a string as result", .plainText, at: value.span))
      }
      addReturn(
        of: returned(type, at: value.span), at: value.span, names: returnedNames(value, type))
    case .unknown:
      break
    case .range:
      report(.unsupported("a range as result", .returnBounds, at: value.span))
    case .module, .function, .dtype, .kernel, .method, .tupleClass, .exceptionClass, .slice,
      .ellipsis:
      report(.notAValue(inferred.meaning, at: value.span))
    }
  }

  /// Returns the names under which the parts of a returned value are known.
  private func returnedNames(_ value: Expression, _ type: Type) -> [String?] {
    if case .tuple(let items) = value.kind {
      return items.map { item in
        if case .name(let name) = item.kind { return name }
        return nil
      }
    }
    if case .tuple(let tuple) = type, !tuple.fields.isEmpty { return tuple.fields }
    return []
  }

  /// Unifies the type of the result with that of one more `return`.
  mutating func addReturn(of type: Type, at span: Span, names: [String?]) {
    if let known = resultNames {
      resultNames = zip(known, names).map { $0 == $1 ? $0 : nil }
    } else {
      resultNames = names
    }
    guard let known = resultType else {
      (resultType, firstReturn) = (type, span)
      return
    }
    if let common = commonResult(known, type, at: span) {
      resultType = common
    } else {
      report(
        .returnTypes(type, known, at: span, other: firstReturn ?? span))
    }
  }

  /// Infers `raise exception`.
  private mutating func inferRaise(_ exception: Expression?, _ cause: Expression?, at span: Span) {
    defer { current = nil }
    switch cause?.kind {
    case nil, .none?: break
    // What an exception comes from does not show where it is handled.
    case .name(let name) where isCaught(name): break
    case _: report(.unsupported("'raise … from'", .dropCause, at: cause?.span ?? span))
    }
    if infersRaiseAgain(exception, at: span) { return }
    guard let exception else { return }
    var callee = exception
    var arguments: [Argument] = []
    if case .call(let inner, let list) = exception.kind { (callee, arguments) = (inner, list) }
    let inferred = infer(callee)
    guard case .exceptionClass = inferred.meaning else {
      reportUnlessUnknown(
        inferred, .notAnException(scope.tree.file.text(of: callee.span), at: callee.span))
      return
    }
    for argument in arguments { inferMessage(argument.value) }
  }
}

extension ConstantValue {
  /// The truth of the value, if it has one.
  var isTrue: Bool? {
    switch self {
    case .none: false
    case .boolean(let value): value
    case .signed(let value, _): value != 0
    case .unsigned(let value, _): value != 0
    case .float(let value, _): value != 0
    case .complex(let real, let imaginary, _): real != 0 || imaginary != 0
    case .string(let text): !text.isEmpty
    case .tuple(let items, _): !items.isEmpty
    case .array: nil
    }
  }
}

extension Type {
  /// `true` iff a value of the type is a string, or has one in it.
  fileprivate var holdsString: Bool {
    switch self {
    case .string: true
    case .tuple(let tuple): tuple.elements.contains(where: \.holdsString)
    case .optional(let wrapped): wrapped.holdsString
    case .none, .scalar, .array, .list, .table: false
    }
  }
}
