package import PellucidIR
import PellucidSource
import PellucidTypes

/// Marks the loops whose iterations may run at the same time: those that the source asks for with
/// `prange`, and in kernels with `parallel=True` those that are plainly independent.
///
/// A `prange` whose iterations depend on each other is a finding of the module. Loops inside a
/// parallel loop stay as they are; each other loop of a kernel that asks for parallel loops says
/// why it is serial.
package enum ParallelMarking {
  /// Returns `module` with its parallel loops marked, and with what is wrong with them.
  package static func run(_ module: Module) -> Module {
    var findings: [Diagnostic] = []
    var result = module.rewriting(where: \.asksForParallelLoops) { function, callees in
      var marker = ParallelMarker(function, callees: callees)
      function = marker.mark()
      let kernel = "\(module.fileName):\(function.sourceName)"
      findings += marker.findings.map { $0.pointingAtRaceCheck(of: kernel) }
    }
    result.findings += findings
    return result
  }
}

extension Diagnostic {
  /// Returns the diagnostic; a suspicion says how the race check of the kernel is called.
  fileprivate func pointingAtRaceCheck(of kernel: String) -> Diagnostic {
    guard severity == .warning, fix == nil else { return self }
    let command = "pellucid check --race \(kernel) ARGUMENT..."
    return Diagnostic(
      id, severity: severity, at: span, message, notes: notes,
      fix: Fix("'\(command)' finds out for the arguments of a call"))
  }
}

extension Function {
  /// `true` iff the kernel has `parallel=True` or a `prange`.
  var asksForParallelLoops: Bool {
    options.isParallel || body.hasLoop(where: \.isParallelRequested)
  }
}

extension Function {
  /// How often each register is mentioned, parameters counted as one more.
  var mentionCounts: [Int] {
    var counts = Array(repeating: 0, count: registers.count)
    for parameter in parameters { counts[parameter.register.index] += 1 }
    body.forEachRegisterRead { counts[$0.index] += 1 }
    body.forEachRegisterWritten { counts[$0.index] += 1 }
    return counts
  }
}

/// Marks the parallel loops of one function.
struct ParallelMarker {
  /// What is decided about a loop.
  enum Decision {
    /// The loop, marked.
    case parallel(ForLoop, test: [Statement] = [])
    /// Why it is serial.
    case serial(String)
  }

  /// The function.
  private(set) var function: Function
  /// The registers that the function gets.
  private var added: [RegisterInfo] = []
  /// What the called functions do with their arrays.
  let callees: CalleeSummaries
  /// What is wrong.
  var findings: [Diagnostic] = []
  /// What is live where.
  let liveness: Liveness
  /// How often each register is mentioned in the function, parameters counted as one more.
  var mentionCounts: [Int]

  /// The number of attempts whose bodies are around.
  private var attemptDepth = 0
  /// The places of the serial loops around, the innermost last.
  private var serialSpans: [Span] = []
  /// Where arrays come from.
  var origins: ArrayOrigins
  /// What is known of values that are made before loops.
  let fixedValues: FixedValues

  /// Creates an instance for `function`.
  init(_ function: Function, callees: CalleeSummaries) {
    self.function = function
    self.callees = callees
    liveness = Liveness(function, of: .values) { kind in
      if case .forLoop = kind { true } else { false }
    }
    mentionCounts = function.mentionCounts
    fixedValues = FixedValues(function)
    origins = ArrayOrigins(function)
  }

  /// Returns the function with its parallel loops marked.
  mutating func mark() -> Function {
    function.body = mark(function.body, from: 0)
    function.registers += added
    return function
  }

  /// Returns `block`, whose first statement has the given number, with its parallel loops marked.
  private mutating func mark(_ block: Block, from number: Int) -> Block {
    var result = block
    var next = number
    var tests: [(place: Int, statements: [Statement])] = []
    for index in result.statements.indices {
      let kind = result.statements[index].kind
      let known = origins.enter(kind)
      if case .forLoop(let loop) = kind {
        let (marked, test) = mark(loop, number: next, of: result.statements[index])
        result.statements[index].kind = .forLoop(marked)
        if !test.isEmpty { tests.append((index, test)) }
      } else {
        var first = next + 1
        var isAttempt = if case .attempt = kind { true } else { false }
        let start = isAttempt ? origins : nil
        result.statements[index].kind = kind.mappingBlocks { block in
          defer { first += size(block, from: first) }
          // The body of an attempt is its first block; what holds behind it may not in a handler.
          if isAttempt { attemptDepth += 1 }
          if let start { origins = start }
          defer {
            if isAttempt { attemptDepth -= 1 }
            isAttempt = false
          }
          return mark(block, from: first)
        }
      }
      origins.leave(kind, known)
      origins.pass(kind)
      next += liveness.sizes[next]
    }
    for (place, test) in tests.reversed() {
      result.statements.insert(contentsOf: test, at: place)
    }
    return result
  }

  /// Returns the number of statements in `block`, nested ones included, if the first is `number`.
  func size(_ block: Block, from number: Int) -> Int {
    block.statements.reduce(0) { total, _ in total + liveness.sizes[number + total] }
  }

  /// Returns `loop`, which is the statement of the given number, marked, and what has to run in
  /// front of it; or with the reason and with the loops inside marked.
  private mutating func mark(
    _ loop: ForLoop, number: Int, of statement: Statement
  ) -> (ForLoop, test: [Statement]) {
    let decision =
      loop.isParallelRequested || function.options.isParallel
      ? decide(loop, number: number, statement) : .serial("no prange asks for it")
    switch decision {
    case .parallel(let marked, let test): return (marked, test)
    case .serial(let reason):
      var result = loop
      result.serialReason = reason
      serialSpans.append(statement.span)
      result.body = mark(loop.body, from: number + 1)
      serialSpans.removeLast()
      return (result, [])
    }
  }

  /// Decides about `loop`, which is statement `number`.
  private mutating func decide(_ loop: ForLoop, number: Int, _ statement: Statement) -> Decision {
    let statements = LoopStatements(
      loop, registers: function.registers, fixedValues: fixedValues)
    if statements.leavesEarly { return .serial("the loop can be left early") }
    if let reason = loop.body.reasonForOrder(isHandled: attemptDepth > 0) {
      return .serial(reason)
    }
    if callees.draws(loop.body) { return .serial("its random numbers are drawn in order") }
    if !loop.isParallelRequested {
      if let reason = PlainLoops.reason(
        against: loop, of: statement, in: function, inside: serialSpans)
      {
        return .serial(reason)
      }
      if let reason = PlainLoops.reason(against: statements) { return .serial(reason) }
    }
    let variables = LoopVariables(
      statements, origins, exposed: liveness.exposed[number], liveBehind: liveness.after[number],
      mentionCounts: mentionCounts)
    if let reason = variables.serialReason { return .serial(reason) }
    if let race = variables.race {
      guard loop.isParallelRequested else { return .serial(race.reason) }
      findings.append(race.diagnostic(loop: statement.span))
      return .serial(race.reason)
    }
    if !loop.isParallelRequested {
      if let reason = PlainLoops.reason(against: variables.parallel, of: loop, function) {
        return .serial(reason)
      }
    }
    var marked = loop
    marked.parallel = variables.parallel
    marked.isVector = isVectorOfManyArrays(loop, number: number)
    marked.body = markingVectors(loop.body, from: number + 1)
    let conflicts = ArrayConflicts(statements, callees, origins: origins)
    if loop.isParallelRequested {
      if let reason = conflicts.serialReason { return .serial(reason) }
      findings += conflicts.findings
      if let error = conflicts.findings.first(where: { $0.severity == .error }) {
        return .serial(error.message)
      }
    } else if let reason = PlainLoops.reason(against: conflicts) {
      return .serial(reason)
    }
    var estimate = WorkEstimate(statements, callees)
    let estimated = estimate.work()
    if estimated == nil, !loop.isParallelRequested { return .serial(PlainLoops.unknownWork) }
    marked.body = marked.body.markingAtomic(conflicts.atomicEntries)
    let before = test(conflicts.conditions, span: statement.span, line: statement.line)
    marked.parallel?.condition = before?.condition
    let work = numbers(estimated?.counts ?? [], span: statement.span, line: statement.line)
    marked.parallel?.innerCounts = work.operands
    marked.parallel?.weight = estimated?.weight
    marked.body = renaming(variables.privates, in: marked.body, statements)
    return .parallel(marked, test: (before?.statements ?? []) + work.statements)
  }

  /// Returns a fresh register of the given type, for a value that is read once.
  mutating func fresh(_ type: ScalarType) -> Register {
    let result = Register(function.registers.count + added.count)
    added.append(RegisterInfo(type: .scalar(type), name: nil, span: .none))
    mentionCounts.append(2)
    return result
  }

  /// Returns `body` with a fresh register, which lives inside the loop alone, for each of
  /// `privates`.
  private mutating func renaming(
    _ privates: [Register], in body: Block, _ statements: LoopStatements
  ) -> Block {
    guard !privates.isEmpty else { return body }
    var fresh: [Register: Register] = [:]
    for register in privates {
      let inner = Register(function.registers.count + added.count)
      added.append(function[register])
      let count = statements.mentions[register]?.count ?? 0
      fresh[register] = inner
      mentionCounts.append(count)
      mentionCounts[register.index] -= count
    }
    return body.mappingRegisters { fresh[$0] ?? $0 }
  }
}

extension Block {
  /// Why iterations with this body run in order: one handles errors, or an error goes to a handler
  /// around the loop, which finds what the iterations before have done and no other one has.
  fileprivate func reasonForOrder(isHandled: Bool) -> String? {
    var reason: String?
    forEachKind { kind in
      if case .attempt = kind { reason = "an iteration handles errors" }
      if isHandled, kind.mayFail { reason = reason ?? "a handler is around it" }
    }
    return reason
  }

  /// Returns the block with the stores of the given numbers marked as atomic, counted in order of
  /// text from `number` on.
  fileprivate func markingAtomic(_ entries: Set<Int>) -> Block {
    guard !entries.isEmpty else { return self }
    var next = 0
    return markingAtomic(entries, &next)
  }

  /// Returns the block with the stores of the given numbers marked, counting on from `next`.
  private func markingAtomic(_ entries: Set<Int>, _ next: inout Int) -> Block {
    var result = self
    for index in result.statements.indices {
      if entries.contains(next) { result.statements[index].isAtomic = true }
      next += 1
      result.statements[index].kind = result.statements[index].kind.mappingBlocks {
        $0.markingAtomic(entries, &next)
      }
    }
    return result
  }
}
