import PellucidIR

/// Whether two iterations can meet at all, given what bounds loops and what values are made of.
extension ArrayConflicts {
  /// Returns `true` iff `write` in one iteration and `other` in another one never are the same
  /// element: no values of the loops' variables make all indices equal.
  mutating func cannotMeet(_ write: LoopAccesses.Access, _ other: LoopAccesses.Access) -> Bool {
    var places: [(Polynomial, Polynomial)] = []
    for (first, second) in zip(write.subscripts, other.subscripts) {
      if case .place(let left) = first, case .place(let right) = second {
        places.append((left, right))
      }
    }
    guard !places.isEmpty, let facts = facts(about: places.flatMap { [$0.0, $0.1] }) else {
      return false
    }
    let variable = Polynomial(subscripts.variable)
    let step = Polynomial(abs(statements.loop.step))
    let forward = elsewhere(variable) - variable - step
    for order in [forward, Polynomial(0) - forward - step - step] {
      var system = LinearSystem()
      system.require(notNegative: order)
      for (left, right) in places { system.require(zero: left - elsewhere(right)) }
      for fact in facts {
        system.require(notNegative: fact)
        system.require(notNegative: elsewhere(fact))
      }
      if !system.isInfeasible() { return false }
    }
    return true
  }

  /// Returns `value` as the other iteration has it.
  private func elsewhere(_ value: Polynomial) -> Polynomial {
    value.mappingAtoms { atom in
      guard case .register(let index) = atom,
        statements.isAssigned(Register(index)) || isVariable(atom)
      else { return atom }
      return .elsewhere(index)
    }
  }

  /// `true` iff `atom` is the variable of the loop.
  private func isVariable(_ atom: Polynomial.Atom) -> Bool { atom == subscripts.variable }

  /// Returns what is not negative because of what the atoms of `values` are; nil if the bounds of
  /// the loop itself are not known.
  private mutating func facts(about values: [Polynomial]) -> [Polynomial]? {
    var result: [Polynomial] = []
    var seen: Set<Polynomial.Atom> = []
    var pending = values.flatMap(\.atoms) + [subscripts.variable]
    // Ends: each atom is looked at once.
    while let atom = pending.popLast() {
      guard seen.insert(atom).inserted else { continue }
      let news = facts(about: atom)
      result += news
      pending += news.flatMap(\.atoms)
      if result.count > 40 { return nil }
    }
    return result
  }

  /// Returns what is not negative because of what `atom` is.
  private mutating func facts(about atom: Polynomial.Atom) -> [Polynomial] {
    let value = Polynomial(atom)
    switch atom {
    case .extent: return [value]
    case .stride, .global, .elsewhere: return []
    case .register(let index):
      if isVariable(atom) { return range(of: value, statements.loop) }
      if let loop = subscripts.innerLoop(atom) { return range(of: value, loop) }
      guard let (operation, operands) = statements.fixedValues.origin(of: Register(index)) else {
        return []
      }
      return facts(about: value, operation, operands)
    }
  }

  /// Returns what is not negative because `value` is what `loop` runs over.
  private mutating func range(of value: Polynomial, _ loop: ForLoop) -> [Polynomial] {
    let one = Polynomial(1)
    var result: [Polynomial] = []
    if loop.step > 0 {
      if let lower = subscripts.value(loop.lower) { result.append(value - lower) }
      for upper in subscripts.upperBounds(loop.upper) { result.append(upper - one - value) }
    } else {
      if let lower = subscripts.value(loop.lower) { result.append(lower - value) }
      if let upper = subscripts.value(loop.upper) { result.append(value - upper - one) }
    }
    return result.filter(\.assumptions.isEmpty)
  }

  /// Returns what is not negative because `value` is `operation` of `operands`.
  private mutating func facts(
    about value: Polynomial, _ operation: PellucidIR.Operation, _ operands: [Operand]
  ) -> [Polynomial] {
    let known = operands.compactMap { subscripts.value($0) }
    guard known.count == operands.count, known.allSatisfy(\.assumptions.isEmpty) else { return [] }
    switch operation {
    case .floorDivide, .divideTruncating:
      guard let divisor = known[1].constant, divisor > 0 else { return [] }
      let multiple = known[1] * value
      return [known[0] - multiple, multiple + Polynomial(divisor - 1) - known[0]]
    case .modulo, .remainderTruncating:
      guard let divisor = known[1].constant, divisor > 0 else { return [] }
      return [value, Polynomial(divisor - 1) - value]
    case .pythonMinimum, .minimum: return known.map { $0 - value }
    case .pythonMaximum, .maximum: return known.map { value - $0 }
    case _: return []
    }
  }
}
