/// Finds registers that may be read before they are assigned, path by path.
struct AssignmentFlow {
  /// A read of a register that is not assigned on every path to it.
  struct Fault {
    /// The register.
    let register: Register
    /// The statement that reads it.
    let statement: Statement
  }

  /// The reads found so far.
  private(set) var faults: [Fault] = []
  /// The function.
  private let function: Function
  /// Which registers are assigned on every path to here, indexed by their number.
  private var isAssigned: [Bool]
  /// Each change of `isAssigned`, to take it back.
  private var changes: [Change] = []
  /// The loops around, innermost last.
  private var loops: [Loop] = []
  /// The attempts whose bodies are around, innermost last.
  private var attempts: [Region] = []

  /// A change of what is assigned.
  private struct Change {
    /// The number of the register.
    let index: Int
    /// What held before.
    let before: Bool
  }

  /// A loop around.
  private struct Loop {
    /// The number of changes when its body began.
    let mark: Int
    /// The registers assigned in the body at every break so far; nil if there was none.
    var assignedAtBreaks: Set<Int>?
  }

  /// The body of an attempt around.
  private struct Region {
    /// The number of changes when it began.
    let mark: Int
    /// The registers assigned in the body wherever it failed so far; nil if it did not.
    var assignedAtErrors: Set<Int>?
  }

  /// Creates a finder for `function`.
  init(_ function: Function) {
    self.function = function
    isAssigned = Array(repeating: false, count: function.registers.count)
  }

  /// Looks at the whole function and returns `true` iff its end can be reached.
  mutating func run() -> Bool {
    for parameter in function.parameters { set(parameter.register, true) }
    return flow(function.body)
  }

  /// Notes whether `register` is assigned from here on.
  private mutating func set(_ register: Register, _ assigned: Bool) {
    guard isAssigned[register.index] != assigned else { return }
    changes.append(Change(index: register.index, before: isAssigned[register.index]))
    isAssigned[register.index] = assigned
  }

  /// Notes that `statement` reads `register`.
  private mutating func read(_ register: Register, _ statement: Statement) {
    if !isAssigned[register.index] {
      faults.append(Fault(register: register, statement: statement))
    }
  }

  /// Notes that `statement` reads `operand`.
  private mutating func read(_ operand: Operand, _ statement: Statement) {
    if let register = operand.register { read(register, statement) }
  }

  /// Takes back the changes since `mark` and returns what they led to, by register.
  private mutating func takeBack(to mark: Int) -> [Int: Bool] {
    var values: [Int: Bool] = [:]
    while changes.count > mark {
      let change = changes.removeLast()
      if values[change.index] == nil { values[change.index] = isAssigned[change.index] }
      isAssigned[change.index] = change.before
    }
    return values
  }

  /// Looks at `block` and returns `true` iff its end can be reached; stops where it cannot.
  private mutating func flow(_ block: Block) -> Bool {
    for statement in block.statements where !flow(statement) { return false }
    return true
  }

  /// Looks at `statement` and returns `true` iff what stands behind it can be reached.
  private mutating func flow(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .select(let register, let condition, let then, let otherwise):
      read(condition, statement)
      let reached = branch(
        { $0.flow(then, statement) }, { $0.flow(otherwise, statement) })
      set(register, true)
      return reached
    case .ifElse(let condition, let then, let otherwise):
      read(condition, statement)
      return branch({ $0.flow(then) }, { $0.flow(otherwise) })
    case .forLoop(let loop):
      read(loop.lower, statement)
      read(loop.upper, statement)
      for operand in loop.parallel?.operands ?? [] { read(operand, statement) }
      flow(loop)
      return true
    case .whileLoop(let loop): return flow(loop, statement)
    case .arrayOperation(let operation):
      flow(operation, statement)
      return true
    case .breakLoop:
      noteBreak()
      return false
    case .returned, .raise, .continueLoop, .raiseAgain:
      statement.kind.forEachRegisterRead { read($0, statement) }
      if statement.kind.mayFail { noteError() }
      return false
    case .attempt(let attempt): return flow(attempt)
    case .leaving(let block):
      let region = attempts.popLast()
      _ = flow(block)
      if let region { attempts.append(region) }
      return false
    // A dynamic register that no array was given owns nothing.
    case .release(let register) where function[register].ownership == .dynamic: return true
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .call, .boundsCheck, .print, .comment:
      statement.kind.forEachRegisterRead { read($0, statement) }
      if statement.kind.mayFail { noteError() }
      statement.kind.forEachRegisterWritten { set($0, true) }
      return true
    }
  }

  /// Looks at a side of a select.
  private mutating func flow(_ side: Yield, _ statement: Statement) -> Bool {
    guard flow(side.body) else { return false }
    read(side.value, statement)
    return true
  }

  /// Looks at two ways from here and returns `true` iff one of them reaches where they meet; what
  /// is assigned there is what all ways that reach it assign.
  private mutating func branch(
    _ first: (inout AssignmentFlow) -> Bool, _ second: (inout AssignmentFlow) -> Bool
  ) -> Bool {
    let mark = changes.count
    let firstReaches = first(&self)
    let firstValues = takeBack(to: mark)
    let secondReaches = second(&self)
    return meet((firstReaches, firstValues), (secondReaches, takeBack(to: mark)))
  }

  /// Notes what is assigned where two ways from here meet, and returns `true` iff one of them reaches
  /// that place.
  private mutating func meet(
    _ first: (reaches: Bool, values: [Int: Bool]), _ second: (reaches: Bool, values: [Int: Bool])
  ) -> Bool {
    for index in Set(first.values.keys).union(second.values.keys).sorted() {
      let now = isAssigned[index]
      let atFirst = !first.reaches || first.values[index] ?? now
      let atSecond = !second.reaches || second.values[index] ?? now
      set(Register(index), atFirst && atSecond)
    }
    return first.reaches || second.reaches
  }

  /// Looks at an attempt and returns `true` iff what stands behind it can be reached.
  private mutating func flow(_ attempt: Attempt) -> Bool {
    let mark = changes.count
    attempts.append(Region(mark: mark))
    var reaches = flow(attempt.body)
    let assigned = attempts.removeLast().assignedAtErrors
    if reaches { reaches = flow(attempt.otherwise) }
    guard let assigned else { return reaches }
    for (place, handler) in attempt.handlers.enumerated() {
      let before = takeBack(to: mark)
      for index in assigned.sorted() { set(Register(index), true) }
      if place == 0, attempt.leavesErrors { noteError() }
      let handlerReaches = flow(handler.body)
      reaches = meet((reaches, before), (handlerReaches, takeBack(to: mark)))
    }
    return reaches
  }

  /// Notes what is assigned where the body of the innermost attempt may fail.
  private mutating func noteError() {
    guard let region = attempts.last else { return }
    let here = Set(changes[region.mark...].map(\.index).filter { isAssigned[$0] })
    attempts[attempts.count - 1].assignedAtErrors =
      region.assignedAtErrors?.intersection(here) ?? here
  }

  /// Looks at a for loop, whose body may not run and whose variable is gone behind it.
  private mutating func flow(_ loop: ForLoop) {
    let mark = changes.count
    loops.append(Loop(mark: mark))
    set(loop.variable, true)
    _ = flow(loop.body)
    loops.removeLast()
    _ = takeBack(to: mark)
    set(loop.variable, false)
  }

  /// Looks at an operation on arrays, whose body may not run and whose indices are gone behind it.
  private mutating func flow(_ operation: ArrayOperation, _ statement: Statement) {
    operation.extents.forEach { read($0, statement) }
    if case .reduce(_, _, from: let initial) = operation.form { read(initial, statement) }
    if let target = operation.target { read(target, statement) }
    let mark = changes.count
    for index in operation.indices { set(index, true) }
    if let filter = operation.filter {
      set(filter.ordinal, true)
      _ = flow(filter.body)
      read(filter.condition, statement)
    }
    _ = flow(operation.body)
    read(operation.value, statement)
    if case .scatter(_, at: let places) = operation.form {
      places.forEach { read($0, statement) }
    }
    _ = takeBack(to: mark)
    for index in operation.indices { set(index, false) }
    if let filter = operation.filter { set(filter.ordinal, false) }
    if let register = operation.destination { set(register, true) }
  }

  /// Looks at a while loop and returns `true` iff it can end.
  private mutating func flow(_ loop: WhileLoop, _ statement: Statement) -> Bool {
    guard flow(loop.header) else { return false }
    read(loop.condition, statement)
    let mark = changes.count
    loops.append(Loop(mark: mark))
    _ = flow(loop.body)
    let assignedAtBreaks = loops.removeLast().assignedAtBreaks
    _ = takeBack(to: mark)
    guard loop.condition.constant?.value == .boolean(true) else { return true }
    for index in (assignedAtBreaks ?? []).sorted() { set(Register(index), true) }
    return assignedAtBreaks != nil
  }

  /// Notes what is assigned at a break of the innermost loop.
  private mutating func noteBreak() {
    guard let loop = loops.last else { return }
    let here = Set(changes[loop.mark...].map(\.index).filter { isAssigned[$0] })
    loops[loops.count - 1].assignedAtBreaks = loop.assignedAtBreaks?.intersection(here) ?? here
  }
}
