import PellucidIR

/// The walk over a function that notes where its registers occur.
struct ScopeWalk {
  /// The registers.
  private(set) var entries: [Scopes.Entry]
  /// The blocks.
  private(set) var blocks = BlockTree()
  /// The number of the last statement inside each statement, by number.
  private(set) var statementEnds: [Int] = [0]

  /// `true` for registers that have a value in any case.
  private var isSet: [Bool]
  /// The registers that `isSet` was switched on for, in order.
  private var trail: [Register] = []
  /// The block at hand.
  private var current = -1
  /// The number of the statement at hand.
  private var statement = 0

  /// Walks `function`.
  init(_ function: Function) {
    entries = Array(repeating: Scopes.Entry(), count: function.registers.count)
    isSet = Array(repeating: false, count: function.registers.count)
    inBlock { walk in
      for parameter in function.parameters { walk.set(parameter.register) }
      walk.walk(statements: function.body.statements)
    }
  }

  /// Walks what `body` walks as a block of its own.
  private mutating func inBlock(_ body: (inout ScopeWalk) -> Void) {
    current = blocks.begin(in: current)
    body(&self)
    current = blocks.end(current)
  }

  /// Notes that the register occurs here.
  private mutating func occur(_ register: Register, isSetting: Bool) {
    let index = register.index
    guard entries[index].block >= 0 else {
      entries[index].block = current
      entries[index].firstBlock = current
      entries[index].isFirstSetting = isSetting
      entries[index].firstStatement = statement
      return
    }
    entries[index].block = blocks.common(entries[index].block, current)
  }

  /// Notes that the register is set here.
  private mutating func set(_ register: Register) {
    occur(register, isSetting: true)
    entries[register.index].definitions += 1
    entries[register.index].definitionBlock = current
    if !isSet[register.index] {
      isSet[register.index] = true
      trail.append(register)
    }
  }

  /// Notes that the register is used here.
  private mutating func use(_ register: Register) {
    occur(register, isSetting: false)
    entries[register.index].uses += 1
    entries[register.index].useBlock = current
    if !isSet[register.index] { entries[register.index].needsValue = true }
  }

  /// Notes that the array is used here as a whole.
  private mutating func useWhole(_ register: Register) {
    use(register)
    entries[register.index].isUsedWhole = true
  }

  /// Notes the registers of an operand.
  private mutating func use(_ operand: Operand) {
    switch operand {
    case .register(let register): useWhole(register)
    case .extent(let register, _), .stride(let register, _): use(register)
    case .constant, .global: break
    }
  }

  /// Forgets what was set since the trail had the given length, and returns it.
  private mutating func undo(to length: Int) -> [Register] {
    let undone = Array(trail[length...])
    for register in undone { isSet[register.index] = false }
    trail.removeLast(undone.count)
    return undone
  }

  /// Walks a block of its own.
  private mutating func walk(_ block: Block) {
    inBlock { $0.walk(statements: block.statements) }
  }

  /// Walks a side of a `select`, which may not run at all.
  private mutating func walkMaybe(_ side: Yield) {
    let length = trail.count
    inBlock { walk in
      walk.walk(statements: side.body.statements)
      walk.use(side.value)
    }
    _ = undo(to: length)
  }

  /// Walks what may not run at all.
  private mutating func walkMaybe(_ block: Block) {
    let length = trail.count
    walk(block)
    _ = undo(to: length)
  }

  /// Walks two branches, of which one runs.
  private mutating func walkBranches(_ then: Block, _ otherwise: Block) {
    let length = trail.count
    walk(then)
    let first = undo(to: length)
    walk(otherwise)
    let second = undo(to: length)
    let both: [Register]
    if then.endsPath {
      both = second
    } else if otherwise.endsPath {
      both = first
    } else {
      for register in first { isSet[register.index] = true }
      both = second.filter { isSet[$0.index] }
      for register in first { isSet[register.index] = false }
    }
    for register in both {
      isSet[register.index] = true
      trail.append(register)
    }
  }

  /// Walks an attempt: its handlers find what was set before its body.
  private mutating func walk(_ attempt: Attempt) {
    let length = trail.count
    walk(attempt.body)
    walk(attempt.otherwise)
    let ending = attempt.body.endsPath || attempt.otherwise.endsPath
    var isReached = !ending
    var common = undo(to: length)
    for register in common { entries[register.index].startsEmpty = true }
    for handler in attempt.handlers {
      walk(handler.body)
      let own = undo(to: length)
      if handler.body.endsPath { continue }
      if isReached {
        let set = Set(own)
        common = common.filter(set.contains)
      } else {
        common = own
      }
      isReached = true
    }
    for register in common {
      isSet[register.index] = true
      trail.append(register)
    }
  }

  /// Walks statements.
  private mutating func walk(statements: [Statement]) {
    for index in statements.indices {
      statement += 1
      let number = statement
      statementEnds.append(number)
      walk(statements[index].kind)
      statementEnds[number] = statement
    }
  }

  /// Walks a statement.
  private mutating func walk(_ kind: Statement.Kind) {
    switch kind {
    case .select(let register, let condition, let then, let otherwise):
      use(condition)
      walkMaybe(then)
      walkMaybe(otherwise)
      set(register)
    case .forLoop(let loop): walk(loop)
    case .whileLoop(let loop): walk(loop)
    case .ifElse(let condition, let then, let otherwise):
      use(condition)
      walkBranches(then, otherwise)
    case .attempt(let attempt): walk(attempt)
    case .leaving(let block): walkMaybe(block)
    case .arrayOperation: break
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .comment, .raiseAgain:
      kind.forEachOperand { use($0) }
      useArrays(of: kind)
      kind.forEachRegisterWritten { set($0) }
    }
  }

  /// Notes the arrays that a statement without blocks uses beside its operands.
  private mutating func useArrays(of kind: Statement.Kind) {
    switch kind {
    case .load(_, let element), .store(_, let element):
      use(element.array)
      entries[element.array.index].isIndexed = true
    case .view(_, let base, _), .transpose(_, let base),
      .arrange(_, let base, _), .fill(let base, _):
      useWhole(base)
    case .copy(let into, let from, _):
      useWhole(into)
      useWhole(from)
    case .boundsCheck(_, _, let array, _), .release(let array): use(array)
    case .assign, .allocate, .pack, .globalArray, .call, .raise, .print, .returned, .breakLoop,
      .continueLoop, .comment, .select, .forLoop, .whileLoop, .ifElse, .arrayOperation,
      .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Walks a `for` loop, whose body may not run at all.
  private mutating func walk(_ loop: ForLoop) {
    use(loop.lower)
    use(loop.upper)
    for operand in loop.parallel?.operands ?? [] { use(operand) }
    let length = trail.count
    inBlock { walk in
      walk.set(loop.variable)
      walk.walk(statements: loop.body.statements)
    }
    _ = undo(to: length)
  }

  /// Walks a `while` loop; its header stands in a block of its own around the body.
  private mutating func walk(_ loop: WhileLoop) {
    inBlock { walk in
      walk.walk(statements: loop.header.statements)
      walk.use(loop.condition)
      walk.walkMaybe(loop.body)
    }
  }
}
