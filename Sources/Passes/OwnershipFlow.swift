import PellucidIR
import PellucidSource

/// Follows the memory of a function along its paths and finds out where it has to be released.
struct OwnershipFlow {
  /// A loop around the statement being looked at.
  struct Target {
    /// Its body.
    let body: Int
    /// The state at the breaks so far.
    var breaks: OwnershipState?
    /// The state at the continues so far.
    var continues: OwnershipState?
  }

  /// The body of an attempt around the statement being looked at.
  struct Region {
    /// The body.
    let body: Int
    /// What is live where the handlers begin.
    let live: RegisterSet
    /// The state at the errors so far.
    var errors: OwnershipState?
  }

  /// What is found.
  var facts = OwnershipFacts()
  /// The function.
  let function: Function
  /// The functions by name, as far as their results are decided.
  let callees: CalleeTable
  /// Who may share memory with whom.
  let aliases: ArrayAliases
  /// What is live where.
  let liveness: Liveness
  /// The blocks.
  let tree: BlockTree
  /// The innermost block around all mentions of each register, by its number.
  var mentionScopes: [Int?] = []
  /// The block at whose end each register is released, by its number.
  var scopes: [Int?] = []
  /// `true` iff a scope or a group has changed, so that the walk has to begin again.
  var isStale = false
  /// What is owned at the place being looked at; nil if no path leads there.
  var state: OwnershipState?
  /// The loops around, innermost last.
  var targets: [Target] = []
  /// The attempts whose bodies are around, innermost last.
  var regions: [Region] = []

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
      facts = OwnershipFacts(shared: facts.shared)
      state = OwnershipState(count: function.registers.count, tracked: aliases.tracked)
      for register in aliases.arguments where isParameter(register) {
        state?.arguments.insert(register)
      }
      for parameter in function.parameters where parameter.isConsumed {
        state?.own(parameter.register)
        facts.everOwning.insert(parameter.register)
      }
      walk(function.body, from: 0, block: 0, liveAtEnd: RegisterSet(count: 0))
    } while isStale
    for parameter in function.parameters
    where facts.everOwning.contains(parameter.register) && !parameter.isConsumed {
      facts.dynamic.insert(parameter.register)
    }
    facts.dynamic.formUnion(facts.shared)
  }

  /// Returns `true` iff `register` holds an argument on entry.
  func isParameter(_ register: Register) -> Bool {
    function.parameters.contains { $0.register == register }
  }

  /// Finds the innermost block around all mentions of each register.
  mutating func findScopes() {
    var found = [Int?](repeating: nil, count: function.registers.count)
    for parameter in function.parameters { found[parameter.register.index] = 0 }
    var number = 0
    let tracked = aliases.tracked
    function.body.forEachKind { kind in
      let block = tree.blocks[number]
      number += 1
      let note = { (register: Register) in
        guard tracked.contains(register) else { return }
        found[register.index] = found[register.index].map { tree.common($0, block) } ?? block
      }
      kind.forEachRegisterRead(note)
      kind.forEachRegisterWritten(note)
    }
    scopes = found
    mentionScopes = found
  }

  // MARK: Releasing

  /// Returns the registers of `candidates` that may own memory, and notes that they own nothing
  /// behind this.
  mutating func release(where isLeft: (Register) -> Bool) -> [Register] {
    guard let current = state else { return [] }
    let released = current.owners.registers.filter(isLeft)
    for register in released {
      if current.others.contains(register) { facts.dynamic.insert(register) }
      state?.clear(register)
    }
    return released
  }

  /// Returns the registers that may own memory where an error leaves the function, or goes to the
  /// handler around, from `block`.
  mutating func ownersAtError(in block: Int) -> [Register] {
    let limit = tree.parallelBody(around: block)
    if let region = regions.last, limit.map({ tree.contains($0, region.body) }) ?? true {
      return ownersLeft(behind: region.body)
    }
    guard let current = state else { return [] }
    let released = current.owners.registers.filter { register in
      guard let limit, let scope = scopes[register.index] else { return true }
      return tree.contains(limit, scope)
    }
    for register in released where current.others.contains(register) {
      facts.dynamic.insert(register)
    }
    return released
  }

  /// Returns the registers that may own memory where an error leaves `body`, that of the innermost
  /// attempt around, and notes what its handlers find.
  private mutating func ownersLeft(behind body: Int) -> [Register] {
    let last = regions.count - 1
    let isLeft = { [scopes, tree] (register: Register) in
      scopes[register.index].map { tree.contains(body, $0) } ?? false
    }
    widenScopes(regions[last].live, where: isLeft)
    let before = state
    let released = release(where: isLeft)
    OwnershipState.join(&regions[last].errors, state)
    state = before
    return released
  }

  /// Sees to it that no register of `live` is a part of what is released where the blocks in
  /// `isLeft` are left.
  mutating func widenScopes(_ live: RegisterSet, where isLeft: (Register) -> Bool) {
    guard let current = state else { return }
    for register in current.owners.registers where isLeft(register) && !isShared(register) {
      guard current.borrower(of: register, in: live) != nil, let scope = scopes[register.index]
      else {
        continue
      }
      if scope == 0 || tree.isParallel[scope] {
        share(register)
      } else {
        scopes[register.index] = tree.parents[scope]
        isStale = true
      }
    }
  }

  /// Returns `true` iff `register` holds memory together with others.
  func isShared(_ register: Register) -> Bool { facts.shared.contains(register) }

  /// Lets `register` and all that may be a part of its memory hold it together.
  mutating func share(_ register: Register) {
    for member in aliases.group(of: register) {
      facts.shared.insert(member)
      scopes[member.index] = mentionScopes[member.index]
    }
    isStale = true
  }

  // MARK: Statements

  /// Follows `block`, whose first statement has the given number.
  mutating func walk(
    _ block: Block, from number: Int, block name: Int, liveAtEnd: RegisterSet
  ) {
    var next = number
    for statement in block.statements {
      guard state != nil else { return }
      walk(statement.kind, next)
      next += liveness.sizes[next]
    }
    guard state != nil else { return }
    let isLeft = { [scopes] (register: Register) in
      scopes[register.index] == name
    }
    widenScopes(liveAtEnd, where: isLeft)
    let released = release(where: isLeft)
    facts.atEnd[name] = released.isEmpty ? nil : released
  }

  /// Follows statement `number`.
  mutating func walk(_ kind: Statement.Kind, _ number: Int) {
    facts.before[number] = nil
    switch kind {
    case .assign, .view, .transpose, .arrange, .globalArray, .arrayOperation, .pack:
      give(kind, number)
    case .allocate(let register, extents: _, _):
      define(register, kind, number)
      noteError(number)
      state?.own(register)
      facts.everOwning.insert(register)
    case .call(let registers, function: let name, let operands):
      handOver(callees.consumed(operands, by: name))
      walkCall(registers, name, kind, number)
    case .boundsCheck: noteError(number)
    case .copy(into: _, from: _, let mayOverlap):
      if mayOverlap, !regions.isEmpty { noteError(number) }
    case .attempt(let attempt): walk(attempt, number)
    case .leaving(let block):
      let region = regions.popLast()
      walk(
        block, from: number + 1, block: tree.inner[number][0], liveAtEnd: liveness.ends[number][0])
      if let region { regions.append(region) }
      state = nil
    case .raise, .raiseAgain:
      facts.before[number] = ownersAtError(in: tree.blocks[number])
      state = nil
    case .returned(let operands): walkReturn(operands, number)
    case .breakLoop, .continueLoop: walkJump(number, isBreak: kind == .breakLoop)
    case .forLoop(let loop): walk(loop, number)
    case .whileLoop(let loop): walk(loop, number)
    case .ifElse(_, let then, let otherwise): walkBranches(then, otherwise, number)
    case .select(_, condition: _, let then, let otherwise):
      walkBranches(then.body, otherwise.body, number)
    case .load, .store, .release, .fill, .print, .comment: break
    }
  }

  /// Notes what has to be released if statement `number` fails.
  mutating func noteError(_ number: Int) {
    let owners = ownersAtError(in: tree.blocks[number])
    facts.onError[number] = owners.isEmpty ? nil : owners
  }

  /// Follows the assignment of another array to `register` up to where it holds nothing.
  mutating func define(_ register: Register, _ kind: Statement.Kind, _ number: Int) {
    guard let current = state else { return }
    if current.owners.contains(register) {
      if !isShared(register) {
        var live = liveness.after[number] ?? RegisterSet(count: 0)
        live.remove(register)
        kind.forEachArrayRead { live.insert($0) }
        kind.forEachOperand { if case .register(let read) = $0 { live.insert(read) } }
        if current.borrower(of: register, in: live) != nil { share(register) }
      }
      if current.others.contains(register) { facts.dynamic.insert(register) }
      facts.before[number, default: []].append(register)
    }
    state?.clear(register)
  }

  /// Follows a statement that gives a register an array without making one.
  mutating func give(_ kind: Statement.Kind, _ number: Int) {
    var target: Register?
    kind.forEachRegisterWritten { target = $0 }
    guard let target, aliases.tracked.contains(target) else { return }
    guard let source = kind.aliases(function, results: callees.results).first?.source else {
      define(target, kind, number)
      state?.constants.insert(target)
      facts.dynamic.insert(target)
      return
    }
    if source == target { return }
    let isDead = !(liveness.after[number]?.contains(source) ?? true)
    let isCopy = if case .assign = kind { true } else { false }
    let sourceOwns = state?.owners.contains(source) ?? false
    define(target, kind, number)
    if isShared(target) || isShared(source) {
      state?.share(target, with: source)
      if sourceOwns { facts.everOwning.insert(target) }
      facts.dynamic.insert(target)
    } else if isDead, isCopy, sourceOwns {
      if state?.others.contains(source) ?? false { facts.dynamic.insert(target) }
      facts.moves.insert(number)
      facts.everOwning.insert(target)
      state?.move(source, to: target)
    } else {
      facts.dynamic.insert(target)
      borrow(target, from: source)
    }
  }

  /// Follows that `target` is from now on a part of what `source` holds.
  mutating func borrow(_ target: Register, from source: Register) {
    state?.borrow(target, from: source)
    guard !aliases.tracked.contains(source) else { return }
    if aliases.arguments.contains(source) { state?.arguments.insert(target) }
    if aliases.constants.contains(source) { state?.constants.insert(target) }
  }

  /// Follows that a callee takes over what `registers` own.
  mutating func handOver(_ registers: [Register]) {
    for register in registers {
      guard state?.alwaysOwns(register) == true, !isShared(register) else {
        unreachable("what a callee takes over belongs to one variable")
      }
      state?.clear(register)
    }
  }

  /// Follows a call.
  mutating func walkCall(
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
        facts.everOwning.insert(register)
      case .borrowed:
        facts.dynamic.insert(register)
        for pair in pairs where pair.target == register {
          if isShared(register) {
            state?.share(register, with: pair.source)
            facts.everOwning.insert(register)
          } else {
            borrow(register, from: pair.source)
          }
        }
      case .none: break
      }
    }
  }
}
