import PellucidIR

/// Follows the memory of a function along its paths and finds out where it has to be released.
struct OwnershipFlow {
  /// How a register that is returned leaves the function.
  enum Return {
    /// Its memory is the caller's from now on.
    case pass
    /// It is, or is a part of, an argument.
    case argument
    /// A copy of it is returned.
    case copy
  }

  /// A loop around the statement being looked at.
  private struct Target {
    /// Its body.
    let body: Int
    /// The state at the breaks so far.
    var breaks: OwnershipState?
    /// The state at the continues so far.
    var continues: OwnershipState?
  }

  // What is found.

  /// The registers to release before each statement.
  private(set) var before: [Int: [Register]] = [:]
  /// The registers to release at the end of each block.
  private(set) var atEnd: [Int: [Register]] = [:]
  /// The registers to release if a statement fails.
  private(set) var onError: [Int: [Register]] = [:]
  /// The copies that move.
  private(set) var moves: Set<Int> = []
  /// How each return treats its arrays; nil for numbers.
  private(set) var returns: [Int: [Return?]] = [:]
  /// The registers that own memory at some time.
  private(set) var everOwning: Set<Register> = []
  /// The registers that own memory at some times and not at others.
  private(set) var dynamic: Set<Register> = []
  /// The groups whose registers hold memory together.
  private(set) var shared: Set<Register> = []

  // What is known from the start.

  /// The function.
  private let function: Function
  /// The functions by name, as far as their results are decided.
  private let callees: CalleeTable
  /// Who may share memory with whom.
  private let aliases: ArrayAliases
  /// What is live where.
  private let liveness: Liveness
  /// The blocks.
  private let tree: BlockTree
  /// The innermost block around all mentions of each register.
  private var mentionScopes: [Register: Int] = [:]
  /// The block at whose end each register is released.
  private var scopes: [Register: Int] = [:]
  /// `true` iff a scope or a group has changed, so that the walk has to begin again.
  private var isStale = false
  /// What is owned at the place being looked at; nil if no path leads there.
  private var state: OwnershipState?
  /// The loops around, innermost last.
  private var targets: [Target] = []

  /// Follows the memory of `function`, prepared before.
  init(_ function: Function, _ aliases: ArrayAliases, _ callees: CalleeTable) {
    self.function = function
    self.callees = callees
    self.aliases = aliases
    liveness = Liveness(function, of: .memory) { kind in
      if kind == .breakLoop || kind == .continueLoop { return true }
      var isOfInterest = false
      kind.forEachRegisterWritten { if aliases.tracked.contains($0) { isOfInterest = true } }
      return isOfInterest
    }
    tree = BlockTree(function.body)
    findScopes()
    // Ends: a round that is not the last widens a scope or enlarges what is shared.
    repeat {
      isStale = false
      clear()
      state = OwnershipState(count: function.registers.count, tracked: aliases.tracked)
      for register in aliases.arguments where isParameter(register) {
        state?.arguments.insert(register)
      }
      walk(function.body, from: 0, block: 0, liveAtEnd: RegisterSet(count: 0))
    } while isStale
    for parameter in function.parameters where everOwning.contains(parameter.register) {
      dynamic.insert(parameter.register)
    }
    dynamic.formUnion(shared)
  }

  /// Forgets what an earlier round found.
  private mutating func clear() {
    before = [:]
    atEnd = [:]
    onError = [:]
    moves = []
    returns = [:]
    everOwning = []
    dynamic = []
  }

  /// Returns `true` iff `register` holds an argument on entry.
  private func isParameter(_ register: Register) -> Bool {
    function.parameters.contains { $0.register == register }
  }

  /// Finds the innermost block around all mentions of each register.
  private mutating func findScopes() {
    var found: [Register: Int] = [:]
    for parameter in function.parameters { found[parameter.register] = 0 }
    var number = 0
    let tracked = aliases.tracked
    function.body.forEachStatement { statement in
      let block = tree.blocks[number]
      number += 1
      let note = { (register: Register) in
        guard tracked.contains(register) else { return }
        found[register] = found[register].map { tree.common($0, block) } ?? block
      }
      statement.kind.forEachRegisterRead(note)
      statement.kind.forEachRegisterWritten(note)
    }
    scopes = found
    mentionScopes = found
  }

  // MARK: Releasing

  /// Returns the registers of `candidates` that may own memory, and notes that they own nothing
  /// behind this.
  private mutating func release(where isLeft: (Register) -> Bool) -> [Register] {
    guard let current = state else { return [] }
    let released = current.owners.registers.filter(isLeft)
    for register in released {
      if current.others.contains(register) { dynamic.insert(register) }
      state?.clear(register)
    }
    return released
  }

  /// Returns the registers that may own memory where an error leaves the function from `block`.
  private mutating func ownersAtError(in block: Int) -> [Register] {
    guard let current = state else { return [] }
    let limit = tree.parallelBody(around: block)
    let released = current.owners.registers.filter { register in
      guard let limit, let scope = scopes[register] else { return true }
      return tree.contains(limit, scope)
    }
    for register in released where current.others.contains(register) { dynamic.insert(register) }
    return released
  }

  /// Sees to it that no register of `live` is a part of what is released where the blocks in
  /// `isLeft` are left.
  private mutating func widenScopes(_ live: RegisterSet, where isLeft: (Register) -> Bool) {
    guard let current = state else { return }
    for register in current.owners.registers where isLeft(register) && !isShared(register) {
      guard current.borrower(of: register, in: live) != nil, let scope = scopes[register] else {
        continue
      }
      if scope == 0 || tree.isParallel[scope] {
        share(register)
      } else {
        scopes[register] = tree.parents[scope]
        isStale = true
      }
    }
  }

  /// Returns `true` iff `register` holds memory together with others.
  private func isShared(_ register: Register) -> Bool { shared.contains(register) }

  /// Lets `register` and all that may be a part of its memory hold it together.
  private mutating func share(_ register: Register) {
    for member in aliases.group(of: register) {
      shared.insert(member)
      scopes[member] = mentionScopes[member]
    }
    isStale = true
  }

  // MARK: Statements

  /// Follows `block`, whose first statement has the given number.
  private mutating func walk(
    _ block: Block, from number: Int, block name: Int, liveAtEnd: RegisterSet
  ) {
    var next = number
    for statement in block.statements {
      guard state != nil else { return }
      walk(statement.kind, next)
      next += liveness.sizes[next]
    }
    guard state != nil else { return }
    let isLeft = { [scopes] (register: Register) in scopes[register] == name }
    widenScopes(liveAtEnd, where: isLeft)
    let released = release(where: isLeft)
    atEnd[name] = released.isEmpty ? nil : released
  }

  /// Follows statement `number`.
  private mutating func walk(_ kind: Statement.Kind, _ number: Int) {
    before[number] = nil
    switch kind {
    case .assign, .view, .transpose, .globalArray, .pack: give(kind, number)
    case .allocate(let register, extents: _, _):
      define(register, kind, number)
      noteError(number)
      state?.own(register)
      everOwning.insert(register)
    case .call(let registers, function: let name, _): walkCall(registers, name, kind, number)
    case .boundsCheck: noteError(number)
    case .raise:
      before[number] = ownersAtError(in: tree.blocks[number])
      state = nil
    case .returned(let operands): walkReturn(operands, number)
    case .breakLoop, .continueLoop: walkJump(number, isBreak: kind == .breakLoop)
    case .forLoop(let loop): walk(loop, number)
    case .whileLoop(let loop): walk(loop, number)
    case .ifElse(_, let then, let otherwise): walkBranches(then, otherwise, number)
    case .select(_, condition: _, let then, let otherwise):
      walkBranches(then.body, otherwise.body, number)
    case .load, .store, .release, .fill, .copy, .print, .comment: break
    }
  }

  /// Notes what has to be released if statement `number` fails.
  private mutating func noteError(_ number: Int) {
    let owners = ownersAtError(in: tree.blocks[number])
    onError[number] = owners.isEmpty ? nil : owners
  }

  /// Follows the assignment of another array to `register` up to where it holds nothing.
  private mutating func define(_ register: Register, _ kind: Statement.Kind, _ number: Int) {
    guard let current = state else { return }
    if current.owners.contains(register) {
      if !isShared(register) {
        var live = liveness.after[number] ?? RegisterSet(count: 0)
        live.remove(register)
        kind.forEachArrayRead { live.insert($0) }
        kind.forEachOperand { if case .register(let read) = $0 { live.insert(read) } }
        if current.borrower(of: register, in: live) != nil { share(register) }
      }
      if current.others.contains(register) { dynamic.insert(register) }
      before[number, default: []].append(register)
    }
    state?.clear(register)
  }

  /// Follows a statement that gives a register an array without making one.
  private mutating func give(_ kind: Statement.Kind, _ number: Int) {
    var target: Register?
    kind.forEachRegisterWritten { target = $0 }
    guard let target, aliases.tracked.contains(target) else { return }
    guard let source = kind.aliases(function, results: callees.results).first?.source else {
      define(target, kind, number)
      state?.constants.insert(target)
      dynamic.insert(target)
      return
    }
    if source == target { return }
    let isDead = !(liveness.after[number]?.contains(source) ?? true)
    let isCopy = if case .assign = kind { true } else { false }
    let sourceOwns = state?.owners.contains(source) ?? false
    define(target, kind, number)
    if isShared(target) || isShared(source) {
      state?.share(target, with: source)
      if sourceOwns { everOwning.insert(target) }
      dynamic.insert(target)
    } else if isDead, isCopy, sourceOwns {
      if state?.others.contains(source) ?? false { dynamic.insert(target) }
      moves.insert(number)
      everOwning.insert(target)
      state?.move(source, to: target)
    } else {
      dynamic.insert(target)
      borrow(target, from: source)
    }
  }

  /// Follows that `target` is from now on a part of what `source` holds.
  private mutating func borrow(_ target: Register, from source: Register) {
    state?.borrow(target, from: source)
    guard !aliases.tracked.contains(source) else { return }
    if aliases.arguments.contains(source) { state?.arguments.insert(target) }
    if aliases.constants.contains(source) { state?.constants.insert(target) }
  }

  /// Follows a call.
  private mutating func walkCall(
    _ registers: [Register], _ name: String, _ kind: Statement.Kind, _ number: Int
  ) {
    let ownerships = callees.results(name)
    let pairs = kind.aliases(function, results: callees.results)
    for register in registers where aliases.tracked.contains(register) {
      define(register, kind, number)
    }
    if callees.mayRaise(name) { noteError(number) }
    for (register, ownership) in zip(registers, ownerships)
    where aliases.tracked.contains(register) {
      switch ownership {
      case .owned:
        state?.own(register)
        everOwning.insert(register)
      case .borrowed:
        dynamic.insert(register)
        for pair in pairs where pair.target == register {
          if isShared(register) {
            state?.share(register, with: pair.source)
            everOwning.insert(register)
          } else {
            borrow(register, from: pair.source)
          }
        }
      case .none: break
      }
    }
  }

  /// Follows a return.
  private mutating func walkReturn(_ operands: [Operand], _ number: Int) {
    guard let current = state else { return }
    var passed: Set<Register> = []
    var treatment: [Return?] = []
    for operand in operands {
      guard case .register(let register) = operand, function.elementType(of: register) != nil
      else {
        treatment.append(nil)
        continue
      }
      if current.alwaysOwns(register), !isShared(register), passed.insert(register).inserted {
        treatment.append(.pass)
      } else if !aliases.tracked.contains(register) {
        let isConstant = aliases.constants.contains(register)
        treatment.append(isConstant ? .copy : .argument)
      } else {
        let isArgument =
          !current.owners.contains(register) && current.bases[register] == nil
          && !current.constants.contains(register)
        treatment.append(isArgument ? .argument : .copy)
      }
    }
    returns[number] = treatment
    if treatment.contains(.copy) || treatment.contains(.argument) { noteError(number) }
    before[number] = release { !passed.contains($0) }
    state = nil
  }

  /// Follows a break or continue.
  private mutating func walkJump(_ number: Int, isBreak: Bool) {
    guard let target = targets.last else { return }
    let isLeft = { [scopes, tree] (register: Register) in
      guard let scope = scopes[register] else { return false }
      return tree.contains(target.body, scope)
    }
    widenScopes(liveness.after[number] ?? RegisterSet(count: 0), where: isLeft)
    before[number] = release(where: isLeft)
    let last = targets.count - 1
    if isBreak {
      OwnershipState.join(&targets[last].breaks, state)
    } else {
      OwnershipState.join(&targets[last].continues, state)
    }
    state = nil
  }

  /// Follows the two blocks of a branch.
  private mutating func walkBranches(_ then: Block, _ otherwise: Block, _ number: Int) {
    let start = state
    let ends = liveness.ends[number]
    let blocks = tree.inner[number]
    walk(then, from: number + 1, block: blocks[0], liveAtEnd: ends[0])
    let end = state
    state = start
    let size = then.statements.reduce(0) { total, _ in
      total + liveness.sizes[number + 1 + total]
    }
    walk(otherwise, from: number + 1 + size, block: blocks[1], liveAtEnd: ends[1])
    OwnershipState.join(&state, end)
  }

  /// Follows a `for`.
  private mutating func walk(_ loop: ForLoop, _ number: Int) {
    let block = tree.inner[number][0]
    if loop.parallel != nil, callees.mayRaise(loop.body) { noteError(number) }
    var head = state
    // Ends: what may be owned only grows from round to round.
    while true {
      targets.append(Target(body: block))
      state = head
      walk(loop.body, from: number + 1, block: block, liveAtEnd: liveness.ends[number][0])
      let target = targets.removeLast()
      var next = head
      OwnershipState.join(&next, state)
      OwnershipState.join(&next, target.continues)
      if next == head || isStale {
        state = next
        OwnershipState.join(&state, target.breaks)
        return
      }
      head = next
    }
  }

  /// Follows a `while`.
  private mutating func walk(_ loop: WhileLoop, _ number: Int) {
    let header = tree.inner[number][0]
    let body = tree.inner[number][1]
    let size = loop.header.statements.reduce(0) { total, _ in
      total + liveness.sizes[number + 1 + total]
    }
    var head = state
    // Ends: what may be owned only grows from round to round.
    while true {
      state = head
      walk(loop.header, from: number + 1, block: header, liveAtEnd: liveness.ends[number][0])
      let test = state
      targets.append(Target(body: body))
      walk(loop.body, from: number + 1 + size, block: body, liveAtEnd: liveness.ends[number][1])
      let target = targets.removeLast()
      var next = head
      OwnershipState.join(&next, state)
      OwnershipState.join(&next, target.continues)
      if next == head || isStale {
        state = loop.condition == .boolean(true) ? nil : test
        OwnershipState.join(&state, target.breaks)
        return
      }
      head = next
    }
  }
}
