import PellucidIR
import PellucidTypes

extension FunctionEmission {
  /// Writes a `for` loop, serial or parallel.
  mutating func forLoop(_ loop: ForLoop, _ statement: Statement) {
    let start = takeStart(of: loop)
    let first = value(loop.lower)
    let bound = loopBound(loop)
    let condition = loop.parallel?.condition.map { value($0).expression }
    let innerCounts = loop.parallel?.innerCounts.map { value($0).expression } ?? []
    flushAll()
    if loop.isParallelRequested, let reason = loop.serialReason {
      waitingComments.append("serial: " + reason)
    }
    waitingComments += loop.shapings
    if let parallel = loop.parallel {
      return parallelLoop(
        loop, parallel, first: first, bound: bound, condition: condition,
        innerCounts: innerCounts, statement)
    }
    if combine(loop, first: first, bound: bound, behind: start, statement) { return }
    let comments = waitingComments
    waitingComments = []
    parallelExit?.loopDepth += 1
    if let counter = loop.counter {
      let arguments = [.integer(counter), first.expression, bound, .integer(loop.step)]
      emit(.expression(.call("pel_turns_add", arguments)))
    }
    var result = cLoop(loop, first: first, bound: bound)
    parallelExit?.loopDepth -= 1
    waitingComments = comments
    if statement.isWatched { return watchIterations(&result, statement) }
    if !isQuick, let region = result.sharingThreads() {
      waitingComments.append("threads start once for all iterations")
      emit(.pragma(region.pragma))
      return emit(.forLoop(region.loop), for: statement)
    }
    // gcc forgets 'restrict' inside a parallel region, and of one array it never knows.
    if loop.isVector, !isQuick { emit(.pragma(CPragma("omp simd"))) }
    emit(byStrips(result, loop).kind, for: statement)
  }

  /// Returns the loop in C, with its body written.
  mutating func cLoop(
    _ loop: ForLoop, first: Value, bound: CExpression, prologue: [CStatement] = []
  ) -> CForLoop {
    let type = scalarType(loop.variable)
    var name = ""
    loopVariables.insert(loop.variable)
    let body = nested { emission in
      name = emission.name(of: loop.variable)
      emission.isDeclared[loop.variable.index] = true
      emission.note(CDeclaration(type: .scalar(type), name: name))
      emission.output = prologue
      emission.statements(loop.body)
    }
    return CForLoop(
      type: .scalar(type), name: name, first: first.expression, bound: bound, step: loop.step,
      body: body)
  }

  /// Returns the bound of a loop: an expression if it is cheap and nothing in the loop changes it,
  /// else a variable.
  private mutating func loopBound(_ loop: ForLoop) -> CExpression {
    let bound = value(loop.upper)
    let isCheap = bound.expression.isSimple || !bound.effects.isCostly && !bound.effects.calls
    if isCheap, isInvariant(bound.effects, in: loop.body) { return bound.expression }
    flushAll()
    let stem = (function[loop.variable].name ?? "loop") + "_stop"
    let name = names.claim(stem, in: block...scopes.blocks[block].last)
    emitDeclaration(
      CDeclaration(
        type: .scalar(bound.type), name: name, value: bound.expression, isConst: true))
    return .name(name)
  }

  /// Returns `true` iff nothing in the block changes what the effects read.
  private func isInvariant(_ effects: Effects, in block: Block) -> Bool {
    var isInvariant = true
    block.forEachKind { kind in
      switch kind {
      case .assign(let register, _, _), .load(let register, _), .select(let register, _, _, _),
        .view(let register, _, _), .transpose(let register, _), .arrange(let register, _, _),
        .pack(let register, _),
        .globalArray(let register, _):
        if effects.registers.contains(register) { isInvariant = false }
      case .call(let registers, let callee, _):
        if registers.contains(where: effects.registers.contains) { isInvariant = false }
        if effects.readsMemory, facts[callee]?.entry.isPure != true { isInvariant = false }
      case .store, .fill, .copy, .release:
        if effects.readsMemory { isInvariant = false }
      case .allocate(let register, _, _):
        if effects.registers.contains(register) || effects.readsMemory { isInvariant = false }
      case .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop,
        .whileLoop, .ifElse, .comment, .arrayOperation, .raiseAgain, .attempt, .leaving:
        break
      }
    }
    return isInvariant
  }

  /// Writes a `while` loop; what the test needs and is no expression moves into the body.
  mutating func whileLoop(_ loop: WhileLoop, _ statement: Statement) {
    flushAll()
    let comments = waitingComments
    waitingComments = []
    var condition = CExpression.name("true")
    parallelExit?.loopDepth += 1
    defer { parallelExit?.loopDepth -= 1 }
    let body = nested { emission in
      emission.statements(loop.header)
      let test = emission.value(loop.condition)
      emission.flushAll()
      let header = emission.output
      let body = emission.nested { $0.statements(loop.body) }
      if header.isEmpty {
        condition = test.expression
        emission.output = body
        return
      }
      if test.expression != .name("true") {
        let exit = CStatement(.breakLoop)
        emission.emit(
          .ifElse(OperationSpelling.negation(of: test.expression), then: [exit], otherwise: []))
      }
      emission.output += body
    }
    waitingComments = comments
    emit(.whileLoop(condition, body), for: statement)
  }
}
