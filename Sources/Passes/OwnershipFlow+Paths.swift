import PellucidIR

/// Where paths part, meet, and leave the function.
extension OwnershipFlow {
  /// Follows a return.
  mutating func walkReturn(_ operands: [Operand], _ number: Int) {
    guard let current = state else { return }
    var passed: Set<Register> = []
    var treatment: [OwnershipFacts.Return?] = []
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
    facts.returns[number] = treatment
    if treatment.contains(.copy) || treatment.contains(.argument) { noteError(number) }
    facts.before[number] = release { !passed.contains($0) }
    state = nil
  }

  /// Follows a break or continue.
  mutating func walkJump(_ number: Int, isBreak: Bool) {
    guard let target = targets.last else { return }
    let isLeft = { [scopes, tree] (register: Register) in
      guard let scope = scopes[register.index] else { return false }
      return tree.contains(target.body, scope)
    }
    widenScopes(liveness.after[number] ?? RegisterSet(count: 0), where: isLeft)
    facts.before[number] = release(where: isLeft)
    let last = targets.count - 1
    if isBreak {
      OwnershipState.join(&targets[last].breaks, state)
    } else {
      OwnershipState.join(&targets[last].continues, state)
    }
    state = nil
  }

  /// Follows the two blocks of a branch.
  mutating func walkBranches(_ then: Block, _ otherwise: Block, _ number: Int) {
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

  /// Follows an attempt: its handlers go on from wherever its body may fail.
  mutating func walk(_ attempt: Attempt, _ number: Int) {
    let blocks = tree.inner[number]
    let ends = liveness.ends[number]
    var first = number + 1
    let begin = { [liveness] (block: Block) -> Int in
      defer { for _ in block.statements { first += liveness.sizes[first] } }
      return first
    }
    let live = liveness.handlers[number] ?? RegisterSet(count: 0)
    regions.append(Region(body: blocks[0], live: live))
    walk(attempt.body, from: begin(attempt.body), block: blocks[0], liveAtEnd: ends[0])
    let errors = regions.removeLast().errors
    walk(attempt.otherwise, from: begin(attempt.otherwise), block: blocks[1], liveAtEnd: ends[1])
    var end = state
    for (place, handler) in attempt.handlers.enumerated() {
      state = errors
      walk(
        handler.body, from: begin(handler.body), block: blocks[place + 2],
        liveAtEnd: ends[place + 2])
      OwnershipState.join(&end, state)
    }
    if !attempt.takesAll {
      state = errors
      noteError(number)
    }
    state = end
  }

  /// Follows a `for`.
  mutating func walk(_ loop: ForLoop, _ number: Int) {
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
  mutating func walk(_ loop: WhileLoop, _ number: Int) {
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
