import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers the statements of `block` that some path reaches.
  mutating func lower(_ block: PellucidSyntax.Block) {
    for statement in block.statements where !kernel.unreached.contains(statement.id) {
      lower(statement)
    }
  }

  /// Lowers `block` into a block of its own.
  mutating func lowered(_ block: PellucidSyntax.Block?) -> PellucidIR.Block {
    guard let block else { return Block() }
    let statements = self.block { $0.lower(block) }
    return Block(statements, closingComments: block.closingComments.map(\.text))
  }

  /// Lowers `statement` and hands its comments on.
  mutating func lower(_ statement: PellucidSyntax.Statement) {
    let start = statements.count
    span = statement.span
    let main = lowerKind(statement) ?? statements.count - 1
    if statements.count > start { noteSlices(of: statement) }
    let leading = statement.leadingComments.map(\.text)
    let trailing = statement.trailingComment?.text
    if leading.isEmpty && trailing == nil { return }
    if statements.count == start {
      span = statement.span
      emit(.comment)
      statements[start].leadingComments = leading + (trailing.map { [$0] } ?? [])
      return
    }
    statements[start].leadingComments = leading + statements[start].leadingComments
    statements[max(main, start)].trailingComment = trailing
  }

  /// Says above the loops that store into slices what the Python stores into:
  /// `v[1:-1, 1:-1] = ...`.
  private mutating func noteSlices(of statement: PellucidSyntax.Statement) {
    guard case .arrayOperation(let operation) = statements[statements.count - 1].kind,
      operation.target != nil
    else { return }
    let target: Expression
    let sign: String
    switch statement.kind {
    case .assign(let targets, _) where targets.count == 1: (target, sign) = (targets[0], "=")
    case .augmentedAssign(let first, let operation, _):
      (target, sign) = (first, operation.rawValue + "=")
    case _: return
    }
    guard case .subscripted(_, let index) = target.kind, index.hasSlices else { return }
    let text = scope.tree.file.text(of: target.span)
    if text.contains("\n") { return }
    statements[statements.count - 1].leadingComments.append("\(text) \(sign) ...")
  }

  /// Lowers `statement`, and returns the place of the one that carries the trailing comment if it
  /// is not the last.
  private mutating func lowerKind(_ statement: PellucidSyntax.Statement) -> Int? {
    switch statement.kind {
    case .expression(let value): lowerDiscarded(value)
    case .assign(let targets, let value): lowerAssign(targets, value)
    case .augmentedAssign(let target, let operation, let value):
      lowerAugmented(statement, target, operation, value)
    case .annotatedAssign(let target, _, let value):
      if let value { lowerAssign([target], value) }
    case .forLoop(let target, _, let body, let otherwise):
      return lowerFor(statement, target, body, otherwise)
    case .whileLoop(let test, let body, let otherwise):
      return lowerWhile(statement, test, body, otherwise)
    case .ifElse(let test, let then, let otherwise, _):
      return lowerIf(test, then, otherwise)
    case .attempt(let attempt): return lowerTry(attempt)
    case .returned(let value): lowerReturn(value)
    case .raise(let exception, _): lowerRaise(exception)
    case .assert(let test, let message): lowerAssert(test, message)
    case .breakLoop: lowerBreak()
    case .continueLoop: leave(loops: loops.count) { $0.emit(.continueLoop) }
    case .pass, .invalid: break
    case .delete(let targets): for target in targets { lowerDelete(target) }
    case .function: break
    case .importModule, .importFrom, .global, .nonlocal, .unsupported:
      unreachable("typing has refused this statement")
    }
    return nil
  }

  /// Lowers an expression for what it does.
  private mutating func lowerDiscarded(_ value: Expression) {
    if case .string = value.kind { return }
    if case .ellipsis = value.kind { return }
    _ = lower(value)
  }

  /// Lowers `if test: then else: otherwise`.
  private mutating func lowerIf(
    _ test: Expression, _ then: PellucidSyntax.Block, _ otherwise: PellucidSyntax.Block?
  ) -> Int? {
    if let known = kernel.staticTests[test.id] {
      if let taken = known ? then : otherwise { lower(taken) }
      return nil
    }
    let condition = condition(test)
    let place = self.span
    let first = lowered(then)
    let second = lowered(otherwise)
    span = place
    var comments = second
    if let header = otherwise?.headerComment, !comments.statements.isEmpty {
      comments.statements[0].leadingComments.insert(header.text, at: 0)
    }
    emit(.ifElse(condition, then: first, otherwise: comments))
    return statements.count - 1
  }

  /// Returns the truth of `test` as a bool operand.
  mutating func condition(_ test: Expression) -> Operand {
    if let known = kernel.staticTests[test.id] { return .boolean(known) }
    return truth(of: lower(test))
  }

  /// Returns whether `value` is true in Python's sense, as a bool operand.
  mutating func truth(of value: Value) -> Operand {
    switch value {
    case .none: return .boolean(false)
    case .text(let parts): return .boolean(!parts.isEmpty)
    case .tuple(let elements): return .boolean(!elements.isEmpty)
    case .scalar(let operand, .bool): return operand
    case .scalar(let operand, let type):
      return assign(.notEqual, [operand, .constant(Constant(zeroOf: type))], .bool)
    case .optional(let present, let inner):
      let statements = block { lowering in _ = lowering.truth(of: inner) }
      if statements.isEmpty { return present }
      var value: Operand = .boolean(false)
      let side = block { lowering in value = lowering.truth(of: inner) }
      return select(present, Yield(Block(side), value), Yield(.boolean(false)), .bool)
    case .list(_, let count, _): return assign(.notEqual, [count, .integer(0)], .bool)
    case .reference(let list, let type):
      return assign(.notEqual, [count(of: list, type), .integer(0)], .bool)
    case .table(let table): return assign(.notEqual, [table.count, .integer(0)], .bool)
    case .array: unreachable("typing refuses an array as a condition")
    }
  }

  /// Lowers `return value`.
  mutating func lowerReturn(_ value: Expression?) {
    let result = value.map { lower($0) } ?? .none
    let own = handedOver(asResult(result)).operands
    let all =
      keptOnTheWayOut(own) + changedValues.flatMap(\.wholeOperands) + returnedHeaps
    leave(loops: 0) { $0.emit(.returned(all)) }
  }

  /// Returns `value` as the kernel gives it. An array without gaps is given as it is where one with
  /// gaps is promised: a view of it would have to be copied for the caller.
  private mutating func asResult(_ value: Value) -> Value {
    if case .array(_, let given) = value, case .array(let promised) = kernel.result,
      promised.layout == .strided, given.element == promised.element,
      given.rank == promised.rank, promised.isReadOnly || !given.isReadOnly
    {
      return value
    }
    return converted(value, to: kernel.result)
  }

  /// Lowers `del target`.
  private mutating func lowerDelete(_ target: Expression) {
    if case .subscripted(let base, let index) = target.kind,
      case .value(.table) = kernel[base].meaning
    {
      return deleteFromTable(target, base, index)
    }
    guard case .list(let change)? = kernel.calls[target.id],
      case .subscripted(let base, let index) = target.kind
    else { unreachable("typing has refused this 'del'") }
    _ = lowerListChange(change, base, [index])
  }

  /// Lowers `raise exception`.
  private mutating func lowerRaise(_ exception: Expression?) {
    guard let exception else { return emit(.raiseAgain) }
    var callee = exception
    var arguments: [Argument] = []
    if case .call(let inner, let list) = exception.kind { (callee, arguments) = (inner, list) }
    // Typing refuses names but that of the exception which the handler around is about.
    if case .name = callee.kind, arguments.isEmpty, kernel[callee].meaning == .unknown {
      return emit(.raiseAgain)
    }
    guard case .exceptionClass(let name) = kernel[callee].meaning,
      let error = ErrorClass(rawValue: name)
    else { unreachable("typing has refused this exception") }
    emit(.raise(error, message(arguments.map(\.value), separator: ", ")))
  }

  /// Returns the parts of a message made of the given expressions.
  mutating func message(_ values: [Expression], separator: String) -> [MessagePart] {
    var parts: [MessagePart] = []
    for (index, value) in values.enumerated() {
      if index > 0 { parts.append(.text(separator)) }
      if let texts = texts(in: value) {
        parts += message(texts, separator: "")
        continue
      }
      switch lower(value) {
      case .text(let text): parts += text
      case .scalar(let operand, _): parts.append(.value(operand))
      case .none, .array, .tuple, .optional, .list, .reference, .table:
        unreachable("typing has refused this message")
      }
    }
    return parts
  }

  /// Returns the parts of `text + text`, and what `str` is called on, where that is not known when the
  /// kernel is compiled; nil if `value` is neither.
  private func texts(in value: Expression) -> [Expression]? {
    guard kernel[value].meaning == .value(.string), kernel[value].constant == nil else {
      return nil
    }
    switch value.kind {
    case .binary(.add, let lhs, let rhs): return [lhs, rhs]
    case .call(_, let arguments): return arguments.map(\.value)
    default: return nil
    }
  }

  /// Lowers `assert test, message`.
  private mutating func lowerAssert(_ test: Expression, _ message: Expression?) {
    let condition = condition(test)
    if condition == .boolean(true) { return }
    let body = block { lowering in
      let text = message.map { lowering.message([$0], separator: "") } ?? []
      lowering.emit(.raise(.assertionError, text))
    }
    if condition == .boolean(false) {
      statements += body
      return
    }
    emit(.ifElse(assign(.not, [condition], .bool), then: Block(body), otherwise: Block()))
  }

  /// Emits a `raise` that runs if `condition` holds.
  mutating func raise(_ error: ErrorClass, _ message: [MessagePart], if condition: Operand) {
    if condition == .boolean(false) { return }
    let body = block { $0.emit(.raise(error, message)) }
    emit(.ifElse(condition, then: Block(body), otherwise: Block()))
  }

  /// Lowers `break`.
  private mutating func lowerBreak() {
    leave(loops: loops.count) { lowering in
      if let last = lowering.loops.last, let flag = last {
        lowering.emit(.assign(flag, .copy, [.boolean(false)]))
      }
      lowering.emit(.breakLoop)
    }
  }
}

extension Expression {
  /// `true` iff the expression, which stands in a subscript, is a slice or holds one.
  fileprivate var hasSlices: Bool {
    if case .slice = kind { return true }
    if case .tuple(let parts) = kind { return parts.contains(where: \.hasSlices) }
    return false
  }
}
