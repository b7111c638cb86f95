import PellucidIR
import PellucidTypes

/// The statements that give arrays to the registers of a function, and which registers may hold
/// one array through them.
struct ArrayOrigins {
  /// The statement of each register; nil inside if there are several.
  private var kinds: [Register: Statement.Kind?] = [:]
  /// The registers that statements give arrays.
  private var assigned: Set<Register> = []
  /// The registers whose arrays, or parts of them, each register may be given.
  private var sources: [Register: Set<Register>] = [:]
  /// The registers that may be given parts of arrays.
  private var partial: Set<Register> = []
  /// The registers that bring an array of their own: parameters, and those that get new memory.
  private var owners: Set<Register>
  /// Copies of arrays that follow each other in a block: what each register is given of those
  /// before.
  private var runs: [[Register: Register]] = []

  /// The parameters that may share memory.
  let overlapping: Set<Register>

  /// The registers that hold new arrays where the walk over the function stands, which no other
  /// register has been given yet.
  private var fresh: Set<Register> = []

  /// Collects the statements of `function`.
  init(_ function: Function) {
    for parameter in function.parameters { kinds[parameter.register] = .some(nil) }
    owners = Set(function.parameters.map(\.register))
    overlapping = function.mayGetOverlap ? owners : []
    collect(function.body, function)
  }

  /// Collects the statements of `block`, nested ones too.
  private mutating func collect(_ block: Block, _ function: Function) {
    var run: [Register: Register] = [:]
    for index in block.statements.indices {
      let kind = block.statements[index].kind
      kind.forEachRegisterWritten { register in
        guard function.elementType(of: register) != nil else { return }
        assigned.insert(register)
        kinds[register] = kinds[register] == nil ? .some(kind) : .some(nil)
        noteSources(of: register, kind)
      }
      if case .assign(let register, .copy, let operands) = kind,
        case .register(let source) = operands[0], function.elementType(of: register) != nil
      {
        run[register] = run[source] ?? source
      } else if !run.isEmpty {
        runs.append(run)
        run = [:]
      }
      kind.forEachBlock { collect($0, function) }
    }
    if !run.isEmpty { runs.append(run) }
  }

  /// Notes what `kind` gives `register`.
  private mutating func noteSources(of register: Register, _ kind: Statement.Kind) {
    switch kind {
    case .view(_, of: let base, _), .transpose(_, of: let base), .arrange(_, of: let base, _):
      sources[register, default: []].insert(base)
      partial.insert(register)
    case .assign(_, .copy, let operands):
      for case .register(let source) in operands { sources[register, default: []].insert(source) }
    case .select(_, condition: _, let then, let otherwise):
      for case .register(let source) in [then.value, otherwise.value] {
        sources[register, default: []].insert(source)
      }
    case .call(_, function: _, let operands):
      owners.insert(register)
      partial.insert(register)
      for case .register(let source) in operands { sources[register, default: []].insert(source) }
    case .assign, .load, .store, .allocate, .release, .fill, .copy, .pack, .globalArray,
      .arrayOperation, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      owners.insert(register)
    }
  }

  /// Walks over a statement, whose blocks are not entered.
  mutating func pass(_ kind: Statement.Kind) {
    kind.forEachRegisterWritten { fresh.remove($0) }
    switch kind {
    case .allocate(let register, extents: _, _), .pack(let register, _): fresh.insert(register)
    case .arrayOperation(let operation):
      if let register = operation.destination { fresh.insert(register) }
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .copy,
      .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      forgetShared(kind)
    }
  }

  /// Enters the blocks of a statement, and returns what holds before them: what a loop shares is
  /// not new in its later turns, and what an attempt shares not where an error is handled.
  mutating func enter(_ kind: Statement.Kind) -> Set<Register> {
    let outer = fresh
    switch kind {
    case .forLoop, .whileLoop, .attempt: kind.forEachBlock { forgetShared(in: $0) }
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy, .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
      .breakLoop, .continueLoop, .ifElse, .comment, .raiseAgain, .leaving:
      break
    }
    return outer
  }

  /// Leaves the blocks of a statement before which `outer` held.
  mutating func leave(_ kind: Statement.Kind, _ outer: Set<Register>) {
    fresh = outer
    kind.forEachBlock { forgetShared(in: $0) }
  }

  /// Forgets which arrays were new that statements in `block` share or set.
  private mutating func forgetShared(in block: Block) {
    block.forEachKind { kind in
      kind.forEachRegisterWritten { fresh.remove($0) }
      forgetShared(kind)
    }
  }

  /// Forgets which arrays were new that `kind` gives to another register, unless that is never
  /// anything but a part of the one array.
  private mutating func forgetShared(_ kind: Statement.Kind) {
    kind.forEachRegisterWritten { register in
      switch self.kind(of: register) {
      case .view, .transpose, .arrange: return
      case _: break
      }
      for source in sources[register] ?? [] { fresh.remove(source) }
    }
  }

  /// Returns `true` iff a statement gives `register` an array, parameters' first ones aside.
  func isAssigned(_ register: Register) -> Bool { assigned.contains(register) }

  /// Returns the one statement that gives `register` its array; nil if there is none or several.
  func kind(of register: Register) -> Statement.Kind? { kinds[register] ?? nil }

  /// What two registers may have in common.
  enum Sharing {
    case nothing, wholeArrays, parts
  }

  /// Returns what two registers may share although neither is made from the other, as in
  /// `z = x if c else y`. Arrays that only change places, as in `a, b = b, a`, share nothing.
  func sharing(_ first: Register, _ second: Register) -> Sharing {
    if fresh.contains(first) || fresh.contains(second) { return .nothing }
    let (one, other) = (origins(of: first), origins(of: second))
    if one.isDisjoint(with: other) || one.intersection(other).isDisjoint(with: owners)
      || changePlaces(first, second)
    {
      return .nothing
    }
    return one.union(other).isDisjoint(with: partial) ? .wholeArrays : .parts
  }

  /// `true` iff elements of one register may be elements of the other.
  func mayShare(_ first: Register, _ second: Register) -> Bool {
    if first == second || sharing(first, second) != .nothing { return true }
    if overlapping.isEmpty { return false }
    return !origins(of: first).isDisjoint(with: overlapping)
      && !origins(of: second).isDisjoint(with: overlapping)
  }

  /// Returns the registers that what `register` holds may come from, itself among them.
  private func origins(of register: Register) -> Set<Register> {
    var seen: Set<Register> = [register]
    var pending = [register]
    while let next = pending.popLast() {
      for source in sources[next] ?? [] where seen.insert(source).inserted {
        pending.append(source)
      }
    }
    return seen
  }

  /// `true` iff the two registers belong to some that hold one array each from the start, and
  /// that all copies only exchange.
  private func changePlaces(_ first: Register, _ second: Register) -> Bool {
    var members: Set<Register> = [first, second]
    // Ends: each round but the last adds a member.
    while true {
      let count = members.count
      for run in runs {
        for member in members {
          if let source = run[member], isAssigned(source) { members.insert(source) }
        }
      }
      if members.count == count { break }
    }
    return members.allSatisfy(isOwnOrCopied) && runs.allSatisfy { exchanges($0, members) }
  }

  /// `true` iff `register` is given arrays by copies alone, or new ones.
  private func isOwnOrCopied(_ register: Register) -> Bool {
    let copied = Set(runs.compactMap { $0[register] })
    return (sources[register] ?? []).allSatisfy { source in
      copied.contains(source) || runs.contains { $0[source] != nil && $0[register] != nil }
    }
  }

  /// `true` iff the copies of `run` leave an array of its own to each of `members`: they exchange
  /// theirs, or all get others.
  private func exchanges(_ run: [Register: Register], _ members: Set<Register>) -> Bool {
    let touched = members.filter { run[$0] != nil }
    if touched.isEmpty { return true }
    let held = members.map { run[$0] ?? $0 }
    guard Set(held).count == members.count else { return false }
    return Set(held) == members || held.allSatisfy { !members.contains($0) && !isAssigned($0) }
  }
}
