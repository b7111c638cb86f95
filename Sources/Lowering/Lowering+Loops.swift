import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers `while test: body else: otherwise`, and returns the place of the loop.
  mutating func lowerWhile(
    _ statement: PellucidSyntax.Statement, _ test: Expression, _ body: PellucidSyntax.Block,
    _ otherwise: PellucidSyntax.Block?
  ) -> Int? {
    let place = span
    let flag = completionFlag(otherwise, body)
    forgetChanges(statement)
    var condition: Operand = .boolean(true)
    let header = block { condition = $0.condition(test) }
    loops.append(flag)
    let inner = lowered(body)
    loops.removeLast()
    span = place
    emit(
      .whileLoop(WhileLoop(header: Block(header), condition: condition, body: inner)))
    let loop = statements.count - 1
    lowerElse(otherwise, flag)
    return loop
  }

  /// Forgets what is known of the variables that the loop `statement` assigns.
  mutating func forgetChanges(_ statement: PellucidSyntax.Statement) {
    forgetChanges(names: kernel.assignedNames(inLoop: statement.id))
  }

  /// Forgets what is known of the variables with the given names, and of lists.
  mutating func forgetChanges(names assigned: Set<String>) {
    let (registers, lists) = (function.registers, listRegisters)
    let isSet = { (register: Register) in
      lists.contains(register)
        || registers[register.index].name.map { assigned.contains($0) } ?? false
    }
    nonZero = nonZero.filter { operand in !(operand.register.map(isSet) ?? false) }
    extents.forgetAll(where: isSet)
  }

  /// Returns the flag that a `break` clears, if the loop has an `else` and a `break`.
  mutating func completionFlag(
    _ otherwise: PellucidSyntax.Block?, _ body: PellucidSyntax.Block
  ) -> Register? {
    otherwise != nil && hasBreak(body) ? newCompletionFlag() : nil
  }

  /// Returns a new flag that says that no `break` has been taken.
  mutating func newCompletionFlag() -> Register {
    let flag = register(.scalar(.bool), named: "completed", invented: true)
    emit(.assign(flag, .copy, [.boolean(true)]))
    return flag
  }

  /// `true` iff `body` may leave the loop whose body it is.
  func hasBreak(_ body: PellucidSyntax.Block) -> Bool {
    body.statements.contains { hasBreak($0) }
  }

  /// `true` iff `statement` may leave the loop that it stands in.
  private func hasBreak(_ statement: PellucidSyntax.Statement) -> Bool {
    switch statement.kind {
    case .breakLoop: true
    case .ifElse(_, let then, let otherwise, _):
      (then.statements + (otherwise?.statements ?? [])).contains { hasBreak($0) }
    case .attempt(let attempt): attempt.blocks.contains { hasBreak($0) }
    case .expression, .assign, .augmentedAssign, .annotatedAssign, .forLoop, .whileLoop, .returned,
      .raise, .assert, .continueLoop, .pass, .function, .importModule, .importFrom, .global,
      .nonlocal, .delete, .unsupported, .invalid:
      false
    }
  }

  /// Lowers the `else` of a loop.
  mutating func lowerElse(_ otherwise: PellucidSyntax.Block?, _ flag: Register?) {
    guard let otherwise else { return }
    guard let flag else {
      lower(otherwise)
      return
    }
    emit(.ifElse(.register(flag), then: lowered(otherwise), otherwise: Block()))
  }

  /// Lowers `for target in …: body else: otherwise`, and returns the place of the loop.
  mutating func lowerFor(
    _ statement: PellucidSyntax.Statement, _ target: Expression, _ body: PellucidSyntax.Block,
    _ otherwise: PellucidSyntax.Block?
  ) -> Int? {
    guard let iteration = kernel.iterations[statement.id] else { return nil }
    if let rounds = kernel.rounds[statement.id] {
      lowerRounds(rounds, iteration, statement, otherwise)
      return nil
    }
    if case .grid(let grid) = iteration {
      return lowerGrid(grid, statement, target, body, otherwise)
    }
    if kernel.liveLoops.contains(statement.id) {
      return lowerLiveFor(iteration, statement, target, body, otherwise)
    }
    let place = span
    let flag = completionFlag(otherwise, body)
    var counting = loopCounting(iteration, target)
    if iteration.isParallel { parallelDepth += 1 }
    forgetChanges(statement)
    let start = writes.count
    loops.append(flag)
    let inner = block { lowering in
      lowering.bind(target, to: counting)
      lowering.lower(body)
    }
    loops.removeLast()
    if iteration.isParallel { parallelDepth -= 1 }
    span = place
    let changed = Set(writes[start...])
    counting.lower = steady(counting.lower, changed)
    counting.upper = steady(counting.upper, changed)
    emit(
      .forLoop(
        ForLoop(
          variable: counting.counter, lower: counting.lower, upper: counting.upper,
          step: counting.step,
          body: Block(inner, closingComments: body.closingComments.map(\.text)),
          isParallelRequested: iteration.isParallel)))
    let loop = statements.count - 1
    lowerElse(otherwise, flag)
    return loop
  }

  /// Lowers a loop over lists that may get longer while it runs, and returns its place.
  ///
  ///     i = 0;
  ///     while (i < lists_count[row]) { x = lists_items[lists_start[row] + i]; i++; … }
  private mutating func lowerLiveFor(
    _ iteration: Iteration, _ statement: PellucidSyntax.Statement, _ target: Expression,
    _ body: PellucidSyntax.Block, _ otherwise: PellucidSyntax.Block?
  ) -> Int? {
    let place = span
    let flag = completionFlag(otherwise, body)
    let counting = loopCounting(iteration, target)
    guard let liveUpper = counting.liveUpper else { unreachable("typing has refused this loop") }
    forgetChanges(statement)
    emit(.assign(counting.counter, .copy, [.integer(0)]))
    var condition: Operand = .boolean(true)
    let header = block {
      condition = $0.assign(.less, [.register(counting.counter), liveUpper(&$0)], .bool)
    }
    loops.append(flag)
    let inner = block { lowering in
      lowering.bind(target, to: counting)
      lowering.emit(
        .assign(counting.counter, .add, [.register(counting.counter), .integer(1)]))
      lowering.lower(body)
    }
    loops.removeLast()
    span = place
    emit(
      .whileLoop(
        WhileLoop(
          header: Block(header), condition: condition,
          body: Block(inner, closingComments: body.closingComments.map(\.text)))))
    let loop = statements.count - 1
    lowerElse(otherwise, flag)
    return loop
  }

  /// Returns how a `for` counts; its body may skip what is not there.
  private mutating func loopCounting(_ iteration: Iteration, _ target: Expression) -> Counting {
    if case .table(let expression, _, let part) = iteration, mayHaveGaps {
      return tableCounting(expression, part)
    }
    return counting(iteration, target)
  }

  /// Returns `bound`, in a register of its own if the loop's body changes it.
  mutating func steady(_ bound: Operand, _ changed: Set<Register>) -> Operand {
    switch bound {
    case .register(let register), .extent(let register, _), .stride(let register, _):
      guard changed.contains(register) else { return bound }
      return assign(.copy, [bound], type(of: bound))
    case .constant, .global:
      return bound
    }
  }

  /// Returns the type of an operand.
  func type(of operand: Operand) -> ScalarType {
    switch operand {
    case .register(let register):
      if case .scalar(let type) = function[register].type { return type }
      unreachable("an array is no operand of this kind")
    case .constant(let constant): return constant.type
    case .global(let id):
      if case .scalar(let constant) = globals.globals[id.index].value { return constant.type }
      unreachable("an array is no operand of this kind")
    case .extent, .stride: return .int64
    }
  }
}
