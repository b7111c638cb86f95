import PellucidIR

/// Where the registers of a function occur, and so where C declares them.
///
/// Blocks and statements are numbered in order of appearance; emission counts along.
struct Scopes {
  /// What is known of a register.
  struct Entry {
    /// The number of statements that set the register, the call of the function among them.
    var definitions = 0
    /// The number of operands that are the register.
    var uses = 0
    /// The narrowest block that holds all occurrences; -1 if there is none.
    var block = -1
    /// The block of the last definition.
    var definitionBlock = -1
    /// The block of the last use.
    var useBlock = -1
    /// The number of the statement that holds the first occurrence.
    var firstStatement = 0
    /// `true` iff the first occurrence sets the register and stands in `block` itself.
    var isDeclaredWhereSet = false
    /// `true` iff a use may come before the register has a value.
    var needsValue = false
    /// `true` iff an element is read or written through the register.
    var isIndexed = false
    /// `true` iff the whole array is used, not only its elements and extents.
    var isUsedWhole = false
    /// The block that the first occurrence stands in.
    fileprivate var firstBlock = -1
    /// `true` iff the first occurrence sets the register.
    fileprivate var isFirstSetting = false
  }

  /// A block: its place in the tree.
  struct BlockEntry {
    /// The block around; -1 for the function's own.
    let parent: Int
    /// The number of blocks around.
    let depth: Int
    /// The number of the last block inside, or of the block itself.
    var last: Int
  }

  /// The registers.
  private(set) var entries: [Entry]
  /// The blocks.
  private(set) var blocks: [BlockEntry] = []
  /// The registers that are declared before a statement of a block, by block, in order.
  private(set) var hoisted: [[Register]] = []
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

  /// Creates the scopes of the given function.
  init(of function: Function) {
    entries = Array(repeating: Entry(), count: function.registers.count)
    isSet = Array(repeating: false, count: function.registers.count)
    enter()
    for parameter in function.parameters { set(parameter.register) }
    walk(statements: function.body.statements)
    leave()
    finish()
  }

  /// What is known of `register`.
  subscript(register: Register) -> Entry { entries[register.index] }

  /// Returns the narrowest block that holds both blocks.
  func common(_ first: Int, _ second: Int) -> Int {
    var outer = first
    var inner = second
    while outer != inner {
      if blocks[outer].depth >= blocks[inner].depth {
        outer = blocks[outer].parent
      } else {
        inner = blocks[inner].parent
      }
    }
    return outer
  }

  /// Returns `true` iff block `inner` is `outer` or stands in it.
  func contains(_ outer: Int, _ inner: Int) -> Bool {
    outer <= inner && inner <= blocks[outer].last
  }

  /// `true` iff the register is set once, and there declared.
  func isConstant(_ register: Register) -> Bool {
    let entry = entries[register.index]
    return entry.definitions == 1 && entry.isDeclaredWhereSet && !entry.needsValue
  }

  /// Settles the places of the declarations.
  private mutating func finish() {
    hoisted = Array(repeating: [], count: blocks.count)
    for index in entries.indices where entries[index].block >= 0 {
      if entries[index].needsValue { entries[index].block = 0 }
      let entry = entries[index]
      entries[index].isDeclaredWhereSet =
        entry.isFirstSetting && entry.firstBlock == entry.block && !entry.needsValue
      if !entries[index].isDeclaredWhereSet { hoisted[entry.block].append(Register(index)) }
    }
    let entries = entries
    for block in hoisted.indices where hoisted[block].count > 1 {
      hoisted[block].sort { first, second in
        (entries[first.index].firstStatement, first.index)
          < (entries[second.index].firstStatement, second.index)
      }
    }
  }

  /// Begins a block.
  private mutating func enter() {
    let depth = current < 0 ? 0 : blocks[current].depth + 1
    blocks.append(BlockEntry(parent: current, depth: depth, last: blocks.count))
    current = blocks.count - 1
  }

  /// Ends the block at hand.
  private mutating func leave() {
    blocks[current].last = blocks.count - 1
    if current > 0 { current = blocks[current].parent }
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
    entries[index].block = common(entries[index].block, current)
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

  /// Notes the registers of operands.
  private mutating func use(_ operands: [Operand]) {
    for operand in operands { use(operand) }
  }

  /// Notes the registers of an element.
  private mutating func use(_ element: Element) {
    use(element.array)
    entries[element.array.index].isIndexed = true
    use(element.indices)
  }

  /// Notes the registers of a message.
  private mutating func use(_ parts: [MessagePart]) {
    for case .value(let operand) in parts { use(operand) }
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
    enter()
    walk(statements: block.statements)
    leave()
  }

  /// Walks a side of a `select`.
  private mutating func walk(_ side: Yield) {
    enter()
    walk(statements: side.body.statements)
    use(side.value)
    leave()
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
    if then.endsInJump {
      both = second
    } else if otherwise.endsInJump {
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

  /// Walks statements.
  private mutating func walk(statements: [Statement]) {
    for statement in statements {
      self.statement += 1
      let number = self.statement
      statementEnds.append(number)
      walk(statement.kind)
      statementEnds[number] = self.statement
    }
  }

  /// Walks a statement.
  private mutating func walk(_ kind: Statement.Kind) {
    switch kind {
    case .assign(let register, _, let operands):
      use(operands)
      set(register)
    case .load(let register, let element):
      use(element)
      set(register)
    case .store(let operand, let element):
      use(operand)
      use(element)
    case .select(let register, let condition, let then, let otherwise):
      use(condition)
      let length = trail.count
      walk(then)
      _ = undo(to: length)
      walk(otherwise)
      _ = undo(to: length)
      set(register)
    case .fill(let register, let operand):
      useWhole(register)
      use(operand)
    case .copy(let into, let from, _):
      useWhole(into)
      useWhole(from)
    case .boundsCheck(let index, let original, let array, _):
      use(index)
      use(original)
      use(array)
    case .raise(_, let parts), .print(let parts): use(parts)
    case .returned(let operands): use(operands)
    case .call(let registers, _, let operands):
      use(operands)
      for register in registers { set(register) }
    case .release(let register): use(register)
    case .view, .transpose, .allocate, .pack, .globalArray: walkArray(kind)
    case .forLoop(let loop): walk(loop)
    case .whileLoop(let loop): walk(loop)
    case .ifElse(let condition, let then, let otherwise):
      use(condition)
      walkBranches(then, otherwise)
    case .breakLoop, .continueLoop, .comment, .arrayOperation: break
    }
  }

  /// Walks a statement that makes an array.
  private mutating func walkArray(_ kind: Statement.Kind) {
    switch kind {
    case .view(let register, let base, let selections):
      useWhole(base)
      for selection in selections {
        switch selection {
        case .index(let operand): use(operand)
        case .slice(let start, let count, let step): use([start, count, step])
        case .all, .newAxis: break
        }
      }
      set(register)
    case .transpose(let register, let base):
      useWhole(base)
      set(register)
    case .allocate(let register, let extents, let fill):
      use(extents)
      if case .value(let operand) = fill { use(operand) }
      set(register)
    case .pack(let register, let operands):
      use(operands)
      set(register)
    case .globalArray(let register, _): set(register)
    case .assign, .load, .store, .select, .release, .fill, .copy, .call, .raise, .boundsCheck,
      .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse, .comment,
      .arrayOperation:
      break
    }
  }

  /// Walks a `for` loop.
  private mutating func walk(_ loop: ForLoop) {
    use(loop.lower)
    use(loop.upper)
    let length = trail.count
    enter()
    set(loop.variable)
    walk(statements: loop.body.statements)
    leave()
    _ = undo(to: length)
  }

  /// Walks a `while` loop; its header stands in a block of its own around the body.
  private mutating func walk(_ loop: WhileLoop) {
    enter()
    walk(statements: loop.header.statements)
    use(loop.condition)
    walkMaybe(loop.body)
    leave()
  }
}

extension Block {
  /// `true` iff control never reaches the end of the block.
  var endsInJump: Bool {
    switch statements.last?.kind {
    case .returned, .raise, .breakLoop, .continueLoop: true
    case .ifElse(_, let then, let otherwise): then.endsInJump && otherwise.endsInJump
    case .assign, .load, .store, .select, .view, .transpose, .allocate, .release, .fill, .copy,
      .pack, .globalArray, .arrayOperation, .call, .boundsCheck, .print, .forLoop, .whileLoop,
      .comment, nil:
      false
    }
  }
}
