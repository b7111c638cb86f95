import PellucidIR

/// How two uses of an array in different iterations relate.
extension ArrayConflicts {
  /// Returns how `write` in one iteration relates to `other` in another one.
  mutating func relation(_ write: LoopAccesses.Access, _ other: LoopAccesses.Access) -> Relation {
    guard write.subscripts.count == other.subscripts.count else { return .unknown }
    var isCertain = write.isCertain && other.isCertain
    var shift: Int?
    for (first, second) in zip(write.subscripts, other.subscripts) {
      boundAssumptions = []
      switch relation(first, second) {
      case .apart:
        if accept([first, second], boundAssumptions) { return .apart }
        isCertain = false
      case .unknown: isCertain = false
      case .same(shift: nil): break
      case .same(shift: let found?):
        if shift != nil, shift != found, accept(write.subscripts + other.subscripts) {
          return .apart
        }
        shift = found
      }
    }
    if cannotMeet(write, other), accept(write.subscripts + other.subscripts) { return .apart }
    let isConditional =
      statements.entries[write.entry].isConditional || statements.entries[other.entry].isConditional
    return isCertain && !isConditional ? .same(shift: shift) : .unknown
  }

  /// Returns `true` iff a test in front of the loop can show that `places` are what they seem to be:
  /// none counts from the end of its axis. The test is kept.
  private mutating func accept(
    _ places: [LoopSubscripts.Subscript], _ further: [Polynomial] = []
  ) -> Bool {
    var assumptions = further
    for case .place(let place) in places { assumptions += place.assumptions }
    var needed: [Polynomial] = []
    for assumption in assumptions {
      guard let conditions = conditions(for: assumption) else { return false }
      needed += conditions
    }
    for condition in needed { add(condition) }
    return true
  }

  /// Keeps a condition, without those that follow from others.
  private mutating func add(_ condition: Polynomial) {
    if conditions.contains(where: { ((condition - $0).constant ?? -1) >= 0 }) { return }
    conditions.removeAll { (($0 - condition).constant ?? -1) >= 0 }
    conditions.append(condition)
  }

  /// Returns how the indices of one axis in two iterations relate.
  private mutating func relation(
    _ first: LoopSubscripts.Subscript, _ second: LoopSubscripts.Subscript
  ) -> Relation {
    if first == .whole || second == .whole {
      return first == second ? .same(shift: nil) : .unknown
    }
    guard case .place(let left) = first, case .place(let right) = second,
      let (factor, leftRest) = left.split(by: subscripts.variable),
      let (other, rightRest) = right.split(by: subscripts.variable)
    else { return .unknown }
    let inner = innerAtoms(left) + innerAtoms(right)
    if !inner.isEmpty, isWithin(left, right) { return .apart }
    guard factor == other else { return fixedRelation(left, right, factor, other, inner) }
    if factor.constant == 0 { return invariantRelation(left, right, inner) }
    if !inner.isEmpty { return .unknown }
    return relation(factor, distance: rightRest - leftRest)
  }

  /// Returns the variables of inner loops in `value`.
  private func innerAtoms(_ value: Polynomial) -> [Polynomial.Atom] {
    value.atoms.filter { subscripts.isInnerVariable($0) }
  }

  /// Returns how `factor*i` and `factor*i' + distance` relate for two iterations `i` and `i'`.
  private mutating func relation(_ factor: Polynomial, distance: Polynomial) -> Relation {
    if distance.constant == 0 {
      // Times 0 all iterations would use one element.
      if factor.constant == nil { boundAssumptions.append(factor - Polynomial(1)) }
      return .apart
    }
    let loop = statements.loop
    guard let factor = factor.constant else { return .unknown }
    let step = factor &* loop.step
    if let distance = distance.constant {
      if step == 0 || distance % step != 0 { return .apart }
      if let lower = subscripts.value(loop.lower)?.constant,
        let upper = subscripts.value(loop.upper)?.constant,
        abs(distance) >= abs(upper &- lower) &* abs(factor)
      {
        return .apart
      }
      return .same(shift: distance / step)
    }
    guard let lower = subscripts.value(loop.lower), let upper = subscripts.value(loop.upper) else {
      return .unknown
    }
    let width = (upper - lower) * Polynomial(factor)
    let isBeyond = [distance - width, Polynomial(0) - distance - width].contains {
      ($0.constant ?? -1) >= 0
    }
    return isBeyond ? .apart : .unknown
  }

  /// Returns how two indices relate that do not depend on the iteration, inner loops aside.
  private mutating func invariantRelation(
    _ left: Polynomial, _ right: Polynomial, _ inner: [Polynomial.Atom]
  ) -> Relation {
    if inner.isEmpty {
      guard let distance = (right - left).constant else { return .unknown }
      return distance == 0 ? .same(shift: nil) : .apart
    }
    guard left == right else { return .unknown }
    for atom in inner {
      guard let loop = subscripts.innerLoop(atom), let lower = subscripts.value(loop.lower),
        let upper = subscripts.value(loop.upper),
        !lower.contains(subscripts.variable), !upper.contains(subscripts.variable)
      else { return .unknown }
    }
    return .same(shift: nil)
  }

  /// Returns how an index that moves with the iteration relates to one that moves otherwise.
  private mutating func fixedRelation(
    _ left: Polynomial, _ right: Polynomial, _ first: Polynomial, _ second: Polynomial,
    _ inner: [Polynomial.Atom]
  ) -> Relation {
    guard inner.isEmpty, let a = first.constant, let b = second.constant, a == 0 || b == 0,
      let lower = subscripts.value(statements.loop.lower),
      let upper = subscripts.value(statements.loop.upper), statements.loop.step > 0
    else { return .unknown }
    // The place that stays is below the lowest or above the highest place of the one that moves.
    let (moving, factor, place) = a == 0 ? (right, b, left) : (left, a, right)
    guard factor > 0, let rest = moving.split(by: subscripts.variable)?.rest else {
      return .unknown
    }
    let below = rest + lower * Polynomial(factor) - place
    let above = place - rest - (upper - Polynomial(1)) * Polynomial(factor)
    return (below.constant ?? 0) > 0 || (above.constant ?? 0) > 0 ? .apart : .unknown
  }

  /// Returns `true` iff inner loops move both indices by less than an iteration does, from the same
  /// start: `w*i + j` with `j` in `0 ..< w`, or `j` in `w*i ..< min(w*i + w, n)`.
  private mutating func isWithin(_ left: Polynomial, _ right: Polynomial) -> Bool {
    var lows: [Polynomial] = []
    var highs: [Polynomial] = []
    var factor: Polynomial?
    for value in [left, right] {
      for isHigh in [false, true] {
        guard let bound = bound(of: value, isHigh: isHigh),
          let (coefficient, rest) = bound.split(by: subscripts.variable),
          factor == nil || factor == coefficient
        else { return false }
        factor = coefficient
        if isHigh { highs.append(rest) } else { lows.append(rest) }
      }
    }
    guard let width = factor.map({ $0 * Polynomial(abs(statements.loop.step)) }) else {
      return false
    }
    // Both lie in `low ... high`; they stay apart if that is narrower than one step.
    for (low, high) in lows.flatMap({ low in highs.map { (low, $0) } }) {
      let isAround =
        lows.allSatisfy { (($0 - low).constant ?? -1) >= 0 }
        && highs.allSatisfy { ((high - $0).constant ?? -1) >= 0 }
      if isAround, ((width - (high - low)).constant ?? 0) > 0 {
        boundAssumptions = (lows + highs).flatMap(\.assumptions)
        return true
      }
    }
    return false
  }

  /// Returns the bounds of inner loops that are above 0 wherever `value` is a place: those of loops
  /// from 0 or a higher number on, which have run.
  mutating func positiveAtoms(of value: Polynomial) -> [Polynomial.Atom] {
    var result: [Polynomial.Atom] = []
    for atom in innerAtoms(value) {
      guard let loop = subscripts.innerLoop(atom), loop.step > 0,
        let lower = subscripts.value(loop.lower)?.constant, lower >= 0,
        let upper = subscripts.value(loop.upper), let only = upper.atoms.first,
        upper == Polynomial(only)
      else { continue }
      result.append(only)
    }
    return result
  }

  /// Returns `true` iff `factor` is positive, `false` if it is negative, given that the atoms
  /// `positive` are above 0; nil if that does not tell.
  func isPositive(_ factor: Polynomial, _ positive: [Polynomial.Atom]) -> Bool? {
    if let constant = factor.constant { return constant == 0 ? nil : constant > 0 }
    guard factor.products.count == 1, let only = factor.products.first,
      only.atoms.allSatisfy(positive.contains)
    else { return nil }
    return only.coefficient > 0
  }

  /// Returns the lowest or highest place that `value` reaches over the inner loops.
  mutating func bound(of value: Polynomial, isHigh: Bool) -> Polynomial? {
    var result = value
    let positive = positiveAtoms(of: value)
    // Ends: loops in loops that begin where the one around is are rarely nested deeper.
    for _ in 0..<8 {
      guard let atom = innerAtoms(result).min(by: Polynomial.Atom.precedes) else { return result }
      guard let loop = subscripts.innerLoop(atom), loop.step > 0,
        let times = result.split(by: atom)?.coefficient,
        let isPositive = isPositive(times, positive),
        let end = isPositive == isHigh
          ? subscripts.upperBound(loop.upper).map({ $0 - Polynomial(1) })
          : subscripts.value(loop.lower)
      else { return nil }
      result = result + times * (end - Polynomial(atom))
    }
    return nil
  }
}
