import PellucidIR

/// Loops: what is known where a turn begins has to hold for every turn.
extension IndexProver {
  /// How often a loop is walked before all that still changes is given up.
  private static let patience = 5
  /// How many loops may stand around one that is walked more than twice.
  private static let depth = 3

  /// Walks a for loop.
  mutating func prove(_ loop: ForLoop) -> ForLoop {
    var loop = loop
    let (lower, upper) = (state.range(of: loop.lower), state.range(of: loop.upper))
    let original = loop.body
    let written = registers(in: [original])
    let outcome = settle(written) { prover in
      prover.enter(loop, lower, upper)
      let (body, reachesEnd) = prover.prove(original)
      loop.body = body
      return reachesEnd
    }
    let ends = outcome.atBreaks.reduce(outcome.head) { zip($0, $1).map { $0.union($1) } }
    for (register, fact) in zip(written.carried, ends) { state.assign(register, fact) }
    forget(written.temporaries)
    state.assign(loop.variable, .unknown)
    return loop
  }

  /// Notes what holds in the body of a for loop.
  private mutating func enter(_ loop: ForLoop, _ lower: IndexRange, _ upper: IndexRange) {
    var variable = IndexRange(.min, .max, isSized: true)
    if loop.step > 0 {
      variable.low = lower.low
      variable.high = upper.high == .min ? .min : upper.high - 1
      variable.limit(to: upper.bounds.compactMap { $0.shifted(by: -1) })
      (variable.isLowExact, variable.isHighExact) = (lower.isLowExact, upper.isHighExact)
      // The body runs, so that the upper bound lies above the lower one.
      var bound = upper
      if lower.low < .max { bound.low = max(bound.low, lower.low + 1) }
      bound.isSized = true
      bound.isLowExact = bound.isLowExact && lower.isLowExact
      if case .register = loop.upper {
        state.refine(loop.upper, version: state.version(of: loop.upper), bound)
      }
    } else {
      variable.low = upper.low == .max ? .max : upper.low + 1
      variable.high = lower.high
      variable.limit(to: lower.bounds)
      (variable.isLowExact, variable.isHighExact) = (upper.isLowExact, lower.isHighExact)
    }
    state.assign(loop.variable, .integer(variable))
  }

  /// Walks a while loop, and returns whether what stands behind it is reached.
  mutating func prove(_ loop: WhileLoop) -> (WhileLoop, Bool) {
    let original = loop
    var loop = loop
    let written = registers(in: [loop.header, loop.body])
    let changing = Set(written.carried + written.temporaries)
    let outcome = settle(written) { prover in
      let (header, goesOn) = prover.prove(original.header)
      loop.header = header
      guard goesOn else { return false }
      prover.state.trustBounds(of: original.condition, written: changing)
      prover.state.assume(original.condition, true)
      let (body, reachesEnd) = prover.prove(original.body)
      loop.body = body
      return reachesEnd
    }
    // The loop is left by its test, where the header has run, or by a break.
    let mark = state.mark
    for (register, fact) in zip(written.carried, outcome.head) { state.assign(register, fact) }
    forget(written.temporaries)
    _ = prove(original.header)
    state.assume(original.condition, false)
    let isEndless = original.condition.constant?.boolean == true
    if outcome.atBreaks.isEmpty { return (loop, !isEndless) }
    var ends = outcome.atBreaks
    if !isEndless { ends.append(facts(written.carried)) }
    state.rewind(to: mark)
    let joined = ends.dropFirst().reduce(ends[0]) { zip($0, $1).map { $0.union($1) } }
    for (register, fact) in zip(written.carried, joined) { state.assign(register, fact) }
    forget(written.temporaries)
    return (loop, true)
  }

  /// Walks an attempt, whose handlers find of what its body assigns any value.
  mutating func prove(_ attempt: Attempt) -> (Statement.Kind?, Bool) {
    var attempt = attempt
    let written = registers(in: [attempt.body])
    let mark = state.mark
    var (body, reachesEnd) = prove(attempt.body)
    attempt.body = body
    if reachesEnd { (attempt.otherwise, reachesEnd) = prove(attempt.otherwise) }
    for index in attempt.handlers.indices {
      let before = state.takeBack(to: mark)
      forget(written.carried + written.temporaries)
      let handler = prove(attempt.handlers[index].body)
      attempt.handlers[index].body = handler.block
      let behind = state.takeBack(to: mark)
      state.meet(reachesEnd ? before : nil, handler.reachesEnd ? behind : nil)
      reachesEnd = reachesEnd || handler.reachesEnd
    }
    return (.attempt(attempt), reachesEnd)
  }

  /// The registers that a loop assigns, each once.
  private struct Written {
    /// Those with a name, of which each turn finds what the last one has left.
    var carried: [Register] = []
    /// Those without, which each turn assigns before it reads them.
    var temporaries: [Register] = []
  }

  /// Returns the registers that statements in `blocks` assign.
  private mutating func registers(in blocks: [Block]) -> Written {
    lastStamp += 1
    var result = Written()
    for block in blocks {
      block.forEachRegisterWritten { register in
        guard stamps[register.index] != lastStamp else { return }
        stamps[register.index] = lastStamp
        if isNamed(register) {
          result.carried.append(register)
        } else {
          result.temporaries.append(register)
        }
      }
    }
    return result
  }

  /// Drops what is known of `registers`.
  private mutating func forget(_ registers: [Register]) {
    for register in registers {
      if case .unknown = state.slots[register.index].fact { continue }
      state.assign(register, .unknown)
    }
  }

  /// What a loop comes to.
  private struct Outcome {
    /// What is known of the registers that it assigns where a turn begins.
    let head: [IndexState.Fact]
    /// What is known of them at each break.
    let atBreaks: [[IndexState.Fact]]
  }

  /// Walks a loop with `turn` until what is known where a turn begins no longer changes; `turn`
  /// returns whether the end of the body is reached. The state is left as it was before the loop.
  private mutating func settle(
    _ written: Written, _ turn: (inout IndexProver) -> Bool
  ) -> Outcome {
    let carried = written.carried
    let entry = facts(carried)
    var head = entry
    var walks = 0
    while true {
      walks += 1
      let mark = state.mark
      for (register, fact) in zip(carried, head) { state.assign(register, fact) }
      forget(written.temporaries)
      loops.append(Loop(written: carried))
      let reachesEnd = turn(&self)
      if reachesEnd { loops[loops.count - 1].atTurns.append(facts(carried)) }
      let loop = loops.removeLast()
      state.rewind(to: mark)
      let next = loop.atTurns.reduce(entry) { zip($0, $1).map { $0.union($1) } }
      // What is known only shrinks, and is given up after a few turns, so that this ends.
      if zip(next, head).allSatisfy({ $0.entails($1) }) {
        return Outcome(head: head, atBreaks: loop.atBreaks)
      }
      let isPatient = walks < (loops.count < Self.depth ? Self.patience : 2)
      head = zip(head, next).map { head, next in
        next.entails(head) ? head : isPatient ? head.widened(by: next) : .unknown
      }
    }
  }
}
