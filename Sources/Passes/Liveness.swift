import PellucidIR

/// Which registers may be read before they are assigned again, behind each statement.
///
/// Statements are numbered in order of text, a loop or branch before what stands in it.
struct Liveness {
  /// What counts as a read.
  enum Subject {
    /// Each mention that does not assign, also of an extent.
    case values
    /// A mention of an array that needs its elements, or hands it on to another name.
    case memory
  }

  /// A loop around the statement being looked at.
  private struct Target {
    /// What is live behind the loop.
    let exit: RegisterSet
    /// What is live before its next round.
    let head: RegisterSet
  }

  /// The number of statements in each statement, itself included.
  let sizes: [Int]
  /// What is live behind each statement of interest, or where it jumps to; nil for the others.
  private(set) var after: [RegisterSet?]
  /// What is live at the end of each block of each statement, by the number of the statement and
  /// the place of the block in it; kept if memory is the subject.
  private(set) var ends: [[RegisterSet]]
  /// What the body of each loop reads before it assigns it, by the number of the loop.
  private(set) var exposed: [RegisterSet?]
  /// What counts as a read.
  private let subject: Subject
  /// Says of which statements `after` is kept.
  private let isOfInterest: (Statement.Kind) -> Bool
  /// The empty set.
  private let empty: RegisterSet
  /// What is live where the handlers of each attempt begin, by the number of the attempt.
  private(set) var handlers: [RegisterSet?]
  /// What is live where the handlers around the statement being looked at begin, innermost last.
  private var errorTargets: [RegisterSet] = []
  /// The loops around the statement being looked at, outermost first.
  private var targets: [Target] = []
  /// `true` iff the walk keeps what it finds, and not just what loops expose.
  private var isRecording = false

  /// Creates the liveness of the registers of `function`, kept behind statements of interest.
  init(
    _ function: Function, of subject: Subject, at isOfInterest: @escaping (Statement.Kind) -> Bool
  ) {
    var sizes: [Int] = []
    Liveness.measure(function.body, &sizes)
    self.sizes = sizes
    self.subject = subject
    self.isOfInterest = isOfInterest
    after = Array(repeating: nil, count: sizes.count)
    exposed = after
    handlers = after
    ends = Array(repeating: [], count: sizes.count)
    empty = RegisterSet(count: function.registers.count)
    var live = empty
    walk(function.body, from: 0, &live)
    isRecording = true
    live = empty
    walk(function.body, from: 0, &live)
  }

  /// Appends the sizes of the statements of `block` to `sizes`.
  private static func measure(_ block: Block, _ sizes: inout [Int]) {
    for index in block.statements.indices {
      let number = sizes.count
      sizes.append(1)
      block.statements[index].kind.forEachBlock { measure($0, &sizes) }
      sizes[number] = sizes.count - number
    }
  }

  /// Returns the number of statements in `block`, nested ones included, if the first is `number`.
  private func size(_ block: Block, from number: Int) -> Int {
    block.statements.reduce(0) { total, _ in total + sizes[number + total] }
  }

  /// Turns `live` from what is live behind `block` into what is live before it.
  private mutating func walk(_ block: Block, from number: Int, _ live: inout RegisterSet) {
    var numbers: [Int] = []
    numbers.reserveCapacity(block.statements.count)
    var next = number
    for _ in block.statements.indices {
      numbers.append(next)
      next += sizes[next]
    }
    for index in block.statements.indices.reversed() {
      walk(block.statements[index].kind, numbers[index], &live)
      // An error may leave for the handler from here.
      if let target = errorTargets.last { live.formUnion(target) }
    }
  }

  /// Turns `live` from what is live behind statement `number` into what is live before it.
  private mutating func walk(_ kind: Statement.Kind, _ number: Int, _ live: inout RegisterSet) {
    if isRecording, isOfInterest(kind) { after[number] = live }
    switch kind {
    case .returned, .raise, .raiseAgain: live.removeAll()
    case .attempt(let attempt): walk(attempt, number, &live)
    case .leaving(let block):
      let target = errorTargets.popLast()
      live.removeAll()
      noteEnds([live], number)
      walk(block, from: number + 1, &live)
      if let target { errorTargets.append(target) }
    case .breakLoop, .continueLoop:
      live = (kind == .breakLoop ? targets.last?.exit : targets.last?.head) ?? empty
      if isRecording, isOfInterest(kind) { after[number] = live }
    case .forLoop(let loop): walk(loop, number, &live)
    case .whileLoop(let loop): walk(loop, number, &live)
    case .ifElse(_, let then, let otherwise):
      var other = live
      noteEnds([live, live], number)
      walk(then, from: number + 1, &live)
      walk(otherwise, from: number + 1 + size(then, from: number + 1), &other)
      live.formUnion(other)
    case .select(let register, let condition, let then, let otherwise):
      live.remove(register)
      var other = live
      insert(then.value, &live)
      insert(otherwise.value, &other)
      noteEnds([live, other], number)
      walk(then.body, from: number + 1, &live)
      walk(otherwise.body, from: number + 1 + size(then.body, from: number + 1), &other)
      live.formUnion(other)
      insert(condition, &live)
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .arrayOperation, .call, .boundsCheck, .print, .comment:
      kind.forEachRegisterWritten { live.remove($0) }
    }
    insertReads(of: kind, &live)
  }

  /// Turns `live` from what is live behind an attempt into what is live before it.
  private mutating func walk(_ attempt: Attempt, _ number: Int, _ live: inout RegisterSet) {
    var first = number + 1
    var starts: [Int] = []
    for block in attempt.blocks {
      starts.append(first)
      first += size(block, from: first)
    }
    let behind = live
    var caught = attempt.leavesErrors ? errorTargets.last ?? empty : empty
    for (handler, start) in zip(attempt.handlers, starts[2...]) {
      var before = behind
      walk(handler.body, from: start, &before)
      caught.formUnion(before)
    }
    if isRecording { handlers[number] = caught }
    walk(attempt.otherwise, from: starts[1], &live)
    live.formUnion(caught)
    noteEnds([live, behind] + attempt.handlers.map { _ in behind }, number)
    errorTargets.append(caught)
    walk(attempt.body, from: starts[0], &live)
    errorTargets.removeLast()
  }

  /// Turns `live` from what is live behind a `for` into what is live before its bounds.
  private mutating func walk(_ loop: ForLoop, _ number: Int, _ live: inout RegisterSet) {
    var head = isRecording ? exposed[number] ?? empty : empty
    if isRecording { head.formUnion(live) }
    targets.append(Target(exit: isRecording ? live : empty, head: head))
    noteEnds([head], number)
    var body = head
    walk(loop.body, from: number + 1, &body)
    targets.removeLast()
    body.remove(loop.variable)
    if !isRecording { exposed[number] = body }
    live.formUnion(body)
  }

  /// Turns `live` from what is live behind a `while` into what is live before it.
  private mutating func walk(_ loop: WhileLoop, _ number: Int, _ live: inout RegisterSet) {
    var head = isRecording ? exposed[number] ?? empty : empty
    if isRecording { head.formUnion(live) }
    targets.append(Target(exit: isRecording ? live : empty, head: head))
    var body = head
    walk(loop.body, from: number + 1 + size(loop.header, from: number + 1), &body)
    insert(loop.condition, &body)
    if isRecording { body.formUnion(live) }
    noteEnds([body, head], number)
    walk(loop.header, from: number + 1, &body)
    targets.removeLast()
    if !isRecording { exposed[number] = body }
    if isRecording { live = body } else { live.formUnion(body) }
  }

  /// Keeps what is live at the ends of the blocks of statement `number`, if that is asked for.
  private mutating func noteEnds(_ sets: [RegisterSet], _ number: Int) {
    if isRecording, subject == .memory { ends[number] = sets }
  }

  /// Adds what the statement itself reads before its blocks to `live`.
  private func insertReads(of kind: Statement.Kind, _ live: inout RegisterSet) {
    switch kind {
    case .whileLoop, .select: return
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop,
      .forLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      break
    }
    kind.forEachOperand { insert($0, &live) }
    if subject == .memory, case .boundsCheck = kind { return }
    kind.forEachArrayRead { live.insert($0) }
  }

  /// Adds the register that `operand` reads to `live`, if that counts.
  private func insert(_ operand: Operand, _ live: inout RegisterSet) {
    switch operand {
    case .register(let register): live.insert(register)
    case .extent(let array, axis: _), .stride(let array, axis: _):
      if subject == .values { live.insert(array) }
    case .constant, .global: break
    }
  }
}
