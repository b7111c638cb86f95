import PellucidIR
import PellucidTypes

/// What leaving an iteration of a parallel loop takes.
struct ParallelExit {
  /// A pointer to the error of the whole loop.
  var error: CExpression
  /// A pointer to the number of the iteration that the error is of.
  var first: CExpression
  /// The error of the call at hand.
  var raised: String
  /// A number that is the lower, the earlier the iteration.
  var iteration: CExpression
  /// The number of loops around the place at hand, inside the parallel one.
  var loopDepth = 0
  /// The label at the end of the iteration.
  var label: String
  /// `true` iff a jump goes to the label.
  var isLabelUsed = false
}

/// A parallel loop on its way to C.
struct ParallelLoop {
  /// The loop.
  let loop: ForLoop
  /// How it runs.
  let parallel: ForLoop.Parallel
  /// The first value of the variable.
  let first: CExpression
  /// The bound that is not reached.
  let bound: CExpression
  /// Without which the iterations run one after the other, if there is such a condition.
  var condition: CExpression?
  /// The numbers of iterations of the loops inside, where they say whether threads pay.
  var innerCounts: [CExpression] = []
  /// The number of iterations, where a variable holds it.
  var count: CExpression?
  /// The reductions that OpenMP does by itself.
  var clauses: [Reduction] = []
  /// The reductions whose parts are combined in order.
  var blocks: [BlockReduction] = []
  /// The variables outside of the loop that each thread has its own of.
  var privates: [String] = []
  /// The private variables whose last value is read behind the loop.
  var lastPrivates: [String] = []
}

/// A reduction over a fixed number of blocks, whose parts are combined in order, so that the result
/// does not depend on the number of threads.
struct BlockReduction {
  /// The reduction.
  let reduction: Reduction
  /// The registers: that of the reduction, then its companions.
  let registers: [Register]
  /// The names of the variables outside of the loop.
  let names: [String]
  /// The names of a block's own variables.
  let parts: [String]
  /// The names of the arrays that keep the parts of all blocks.
  let arrays: [String]
  /// The name of a block's flag that the register was set, where the first value cannot tell.
  let flag: String?
  /// The name of the array that keeps the flags.
  let flags: String?
  /// `true` iff the part is a `pel_strips`, which sums the values of a block as NumPy would.
  let isByStrips: Bool
}

extension FunctionEmission {
  /// Writes a parallel loop with what it needs before and behind.
  ///
  /// `for i in prange(n): s += x[i]` with integers is one loop with `reduction(+:s)`; with floats
  /// it is a parallel loop over blocks, and one that adds up their sums in order.
  mutating func parallelLoop(
    _ loop: ForLoop, _ parallel: ForLoop.Parallel, first: Value, bound: CExpression,
    condition: CExpression?, innerCounts: [CExpression], _ statement: Statement
  ) {
    var plan = ParallelLoop(
      loop: loop, parallel: parallel, first: first.expression, bound: bound, condition: condition,
      innerCounts: innerCounts)
    let canRaise = keepsErrors && self.canRaise(loop.body)
    for reduction in parallel.reductions {
      if isClause(reduction) {
        plan.clauses.append(reduction)
      } else {
        plan.blocks.append(blockReduction(reduction, loop, canRaise: canRaise))
      }
    }
    let body = lastBlock + 1
    let lasts = parallel.lastPrivates.filter { isOutside($0, of: body) }
    plan.lastPrivates = lasts.flatMap { variableNames(of: $0) }
    plan.privates = parallel.privates
      .filter { isOutside($0, of: body) && !lasts.contains($0) }
      .flatMap { variableNames(of: $0) }
    let outerExit = parallelExit
    let outerHandlers = handlerExits
    handlerExits = []
    if canRaise { declareLoopError(loop) }
    let place = output.count
    if plan.blocks.isEmpty {
      emitPlain(plan, canRaise: canRaise, statement)
    } else if let sum = plan.blocks.first, sum.isByStrips, loop.combined != nil {
      emitParts(of: sum, plan, statement)
    } else {
      emitBlocks(plan, canRaise: canRaise, statement)
    }
    if !plan.lastPrivates.isEmpty, let isReached = runsAtAll(plan) {
      let reached = Array(output[place...])
      output.removeSubrange(place...)
      emit(.ifElse(isReached, then: reached, otherwise: []))
    }
    let exit = parallelExit
    parallelExit = outerExit
    handlerExits = outerHandlers
    if canRaise, let exit { raiseBehind(exit, statement) }
  }

  /// Returns `true` iff the register is declared outside of the block.
  private func isOutside(_ register: Register, of block: Int) -> Bool {
    scopes[register].block >= 0 && !scopes.blocks.contains(block, scopes[register].block)
  }

  /// Returns the names of the variables that hold a register.
  private mutating func variableNames(of register: Register) -> [String] {
    guard case .array = function[register].type else { return [name(of: register)] }
    let place = place(of: register)
    return ([place.data] + place.extents + place.strides.compactMap(\.self)).map(\.atom)
  }

  /// Returns `true` iff OpenMP's own reduction gives the same bits for any number of threads.
  private func isClause(_ reduction: Reduction) -> Bool {
    let type = scalarType(reduction.register)
    if type.isFloat || type.isComplex { return false }
    switch reduction.operation {
    case .add, .multiply, .bitOr, .bitXor, .and, .or, .minimum, .maximum: return true
    // clang warns of the value that it starts `&` with itself.
    case .bitAnd, .minimumPlace, .maximumPlace: return false
    }
  }

  /// Returns `true` iff a statement of the block may raise.
  private func canRaise(_ body: Block) -> Bool {
    var found = false
    body.forEachKind { kind in
      switch kind {
      case .raise, .boundsCheck, .allocate, .raiseAgain: found = true
      case .call(_, let callee, _): if facts[callee]?.function.mayRaise == true { found = true }
      case .copy(_, _, let mayOverlap): if mayOverlap { found = true }
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .pack,
        .globalArray, .arrayOperation, .print, .returned, .breakLoop, .continueLoop, .forLoop,
        .whileLoop, .ifElse,
        .comment, .attempt, .leaving:
        break
      }
    }
    return found
  }

  /// Writes a parallel loop without blocks.
  private mutating func emitPlain(
    _ plan: ParallelLoop, canRaise: Bool, _ statement: Statement
  ) {
    let comments = waitingComments
    waitingComments = []
    var loop = cLoop(
      plan.loop, first: Value(expression: plan.first, type: .int64), bound: plan.bound,
      prologue: canRaise ? iterationPrologue(plan.loop.body) : [])
    if canRaise { loop.body = labelled(loop.body) }
    waitingComments = comments
    emitParallel(loop, plan, statement)
  }

  /// Writes the loop with its pragma, or the call of the function that it becomes.
  mutating func emitParallel(
    _ loop: CForLoop, _ plan: ParallelLoop, _ statement: Statement?
  ) {
    if isQuick { return outline(loop, plan) }
    var pragma = CPragma("omp parallel for" + (plan.loop.isVector ? " simd" : ""))
    pragma.test = startsThreads(plan)
    pragma.clauses = clauses(of: plan, loop)
    pragma.keepsNoVariable =
      plan.clauses.isEmpty && plan.parallel.copies.isEmpty && plan.lastPrivates.isEmpty
    emit(.pragma(pragma))
    emit(.forLoop(loop), for: statement)
  }

  /// Returns the clauses of a parallel loop, each with a space before it, and declares the numbers in
  /// them.
  private mutating func clauses(of plan: ParallelLoop, _ loop: CForLoop) -> String {
    var clauses = ""
    if plan.parallel.isCollapsed, loop.body.count == 1, case .forLoop = loop.body[0].kind {
      clauses += " collapse(2)"
    }
    clauses += reductionClauses(plan)
    // Blocks of iterations are few: one at a time.
    switch plan.parallel.schedule {
    case .turns(let chunk):
      clauses += " schedule(static, \(plan.blocks.isEmpty ? chunk : 1))"
    case .dynamic(let chunk):
      clauses += " schedule(dynamic, \(plan.blocks.isEmpty ? chunk : 1))"
    case nil: if let chunk = declareChunk(loop, plan) { clauses += " schedule(static, \(chunk))" }
    }
    if !plan.privates.isEmpty { clauses += " private(\(plan.privates.joined(separator: ", ")))" }
    if !plan.lastPrivates.isEmpty {
      clauses += " lastprivate(\(plan.lastPrivates.joined(separator: ", ")))"
    }
    return clauses
  }

  /// Returns the clauses for what the iterations combine into, as in ` reduction(+:n, hist[:256])`.
  private mutating func reductionClauses(_ plan: ParallelLoop) -> String {
    var clauses: [(operation: String, subjects: [String])] = []
    func add(_ subject: String, _ operation: String) {
      if let place = clauses.firstIndex(where: { $0.operation == operation }) {
        clauses[place].subjects.append(subject)
      } else {
        clauses.append((operation, [subject]))
      }
    }
    for reduction in plan.clauses {
      add(name(of: reduction.register), reduction.operation.clauseName)
    }
    for copy in plan.parallel.copies {
      let place = place(of: copy.array)
      let printer = CPrinter(complexSpelling: .macro)
      let subject = "\(printer.flat(place.data))[:\(printer.flat(place.extents[0]))]"
      add(subject, copy.operation.clauseName)
    }
    return clauses.map { " reduction(\($0.operation):\($0.subjects.joined(separator: ", ")))" }
      .joined()
  }

  /// Returns the test that a loop runs at all, without which `lastprivate` leaves its variables
  /// without a value; nil where that is certain.
  private func runsAtAll(_ plan: ParallelLoop) -> CExpression? {
    if let first = plan.first.literalInteger, let bound = plan.bound.literalInteger,
      plan.loop.step > 0 ? first < bound : first > bound
    {
      return nil
    }
    return plan.loop.step > 0
      ? .binary(.greater, plan.bound, plan.first) : .binary(.greater, plan.first, plan.bound)
  }
}

extension Reduction.Operator {
  /// The operator in OpenMP's `reduction` clause.
  var clauseName: String {
    switch self {
    case .add: "+"
    case .multiply: "*"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    case .and: "&&"
    case .or: "||"
    case .minimum, .minimumPlace: "min"
    case .maximum, .maximumPlace: "max"
    }
  }

  /// The C operator that combines two values, if there is one.
  var combination: CBinaryOperator? {
    switch self {
    case .add: .add
    case .multiply: .multiply
    case .bitAnd: .bitAnd
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .and: .and
    case .or: .or
    case .minimum, .maximum, .minimumPlace, .maximumPlace: nil
    }
  }

  /// `true` iff the smaller value is kept.
  var isMinimum: Bool { self == .minimum || self == .minimumPlace }
}
