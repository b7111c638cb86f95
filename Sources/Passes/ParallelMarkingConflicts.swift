import PellucidIR
import PellucidSource
import PellucidTypes

/// The places where two iterations of a `prange` may use the same element and one changes it.
struct ArrayConflicts {
  /// How two uses in different iterations relate.
  private enum Relation {
    /// They never meet.
    case apart
    /// They meet, whatever the data: `shift` rounds apart, or in any two iterations.
    case same(shift: Int?)
    /// They may meet.
    case unknown
  }

  /// The errors and warnings.
  private(set) var findings: [Diagnostic] = []
  /// The stores that have to be atomic.
  private(set) var atomicEntries: Set<Int> = []
  /// Why the loop has to be serial, without a fault of the source.
  private(set) var serialReason: String?
  /// The body.
  private let statements: LoopStatements
  /// The values of indices.
  private var subscripts: LoopSubscripts

  /// Finds the conflicts of the loop `statements`; any two of the arrays `overlapping` may be parts
  /// of one.
  init(
    _ statements: LoopStatements, _ callees: CalleeSummaries, origins: ArrayOrigins,
    overlapping: Set<Register>
  ) {
    self.statements = statements
    let found = LoopAccesses(statements, callees, origins: origins)
    subscripts = found.subscripts
    var groups: [Register: [LoopAccesses.Access]] = [:]
    var order: [Register] = []
    for access in found.accesses {
      if groups[access.root] == nil { order.append(access.root) }
      groups[access.root, default: []].append(access)
    }
    serialReason =
      overlap(of: found.accesses.filter { overlapping.contains($0.root) })
      ?? sharing(of: order.compactMap { groups[$0] }, origins)
    for root in order { check(groups[root] ?? []) }
  }

  /// Returns that an array of `accesses` is stored into which may be part of another one.
  private func overlap(of accesses: [LoopAccesses.Access]) -> String? {
    guard let write = accesses.first(where: \.isWrite),
      let other = accesses.first(where: { $0.root != write.root })
    else { return nil }
    return "a caller passes \(name(write)) and \(name(other)), which may overlap"
  }

  /// Returns that an array is stored into which may be one that goes by another name, and of
  /// which other iterations use the elements.
  private mutating func sharing(
    of groups: [[LoopAccesses.Access]], _ origins: ArrayOrigins
  ) -> String? {
    for written in groups where written.contains(where: \.isWrite) {
      for other in groups where other[0].root != written[0].root {
        let sharing = origins.sharing(written[0].root, other[0].root)
        if sharing == .nothing || sharing == .wholeArrays && areApart(written, other) { continue }
        return "\(name(written[0])) and \(name(other[0])) may be one array"
      }
    }
    return nil
  }

  /// `true` iff no iteration stores to an element that another one uses, if both arrays are one.
  private mutating func areApart(
    _ written: [LoopAccesses.Access], _ others: [LoopAccesses.Access]
  ) -> Bool {
    for write in written where write.isWrite {
      for other in others {
        guard case .apart = relation(write, other) else { return false }
      }
    }
    return true
  }

  /// Checks the uses of one array.
  private mutating func check(_ accesses: [LoopAccesses.Access]) {
    let kinds = kinds(of: accesses)
    var suspicion: Diagnostic?
    var isDone = Array(repeating: false, count: accesses.count)
    for (place, write) in accesses.enumerated() where write.isWrite && !isDone[kinds[place]] {
      isDone[kinds[place]] = true
      var isCompared = Array(repeating: false, count: accesses.count)
      for otherPlace in [place] + Array(accesses.indices) {
        let other = accesses[otherPlace]
        if isCompared[kinds[otherPlace]] { continue }
        if otherPlace != place, other.entry == write.entry { continue }
        isCompared[kinds[otherPlace]] = true
        switch relation(write, other) {
        case .apart: continue
        case .same(let shift):
          if isReduced(accesses) { return reduce(accesses) }
          return findings.append(diagnostic(write, other, isCertain: true, shift: shift))
        case .unknown:
          if isReduced(accesses) { return reduce(accesses) }
          suspicion = suspicion ?? diagnostic(write, other, isCertain: false)
        }
      }
    }
    if let suspicion { findings.append(suspicion) }
  }

  /// Returns a number for each of `accesses`, the same for those that do the same.
  private func kinds(of accesses: [LoopAccesses.Access]) -> [Int] {
    /// What an access does.
    struct Key: Hashable {
      let subscripts: [LoopSubscripts.Subscript]
      let isWrite: Bool
      let isConditional: Bool
    }
    var numbers: [Key: Int] = [:]
    return accesses.map { access in
      let key = Key(
        subscripts: access.subscripts, isWrite: access.isWrite,
        isConditional: statements.entries[access.entry].isConditional)
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
  }

  /// Returns `true` iff all uses update elements, and all in the same way.
  private func isReduced(_ accesses: [LoopAccesses.Access]) -> Bool {
    accesses.allSatisfy { $0.update != nil && $0.update == accesses[0].update }
  }

  /// Makes the updates atomic, or the loop serial where the order of the updates counts.
  private mutating func reduce(_ accesses: [LoopAccesses.Access]) {
    if statements.elementType(of: accesses[0].root)?.isInteger == true {
      for access in accesses where access.isWrite { atomicEntries.insert(access.entry) }
    } else {
      serialReason =
        serialReason ?? "the order in which iterations update \(name(accesses[0])) counts"
    }
  }

  // MARK: Two uses

  /// Returns how `write` in one iteration relates to `other` in another one.
  private mutating func relation(
    _ write: LoopAccesses.Access, _ other: LoopAccesses.Access
  ) -> Relation {
    guard write.subscripts.count == other.subscripts.count else { return .unknown }
    var isCertain = true
    var shift: Int?
    for (first, second) in zip(write.subscripts, other.subscripts) {
      switch relation(first, second) {
      case .apart: return .apart
      case .unknown: isCertain = false
      case .same(shift: nil): break
      case .same(shift: let found?):
        if shift != nil, shift != found { return .apart }
        shift = found
      }
    }
    let isConditional =
      statements.entries[write.entry].isConditional || statements.entries[other.entry].isConditional
    return isCertain && !isConditional ? .same(shift: shift) : .unknown
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
    if distance.constant == 0 { return .apart }
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
      if isAround, ((width - (high - low)).constant ?? 0) > 0 { return true }
    }
    return false
  }

  /// Returns the lowest or highest place that `value` reaches over the inner loops.
  private mutating func bound(of value: Polynomial, isHigh: Bool) -> Polynomial? {
    var result = value
    // Ends: loops in loops that begin where the one around is are rarely nested deeper.
    for _ in 0..<8 {
      guard let atom = innerAtoms(result).min(by: Polynomial.Atom.precedes) else { return result }
      guard let loop = subscripts.innerLoop(atom), loop.step > 0,
        let times = result.split(by: atom)?.coefficient.constant, times != 0,
        let end = (times > 0) == isHigh
          ? subscripts.upperBound(loop.upper).map({ $0 - Polynomial(1) })
          : subscripts.value(loop.lower)
      else { return nil }
      result = result + Polynomial(times) * (end - Polynomial(atom))
    }
    return nil
  }

  // MARK: Diagnostics

  /// Returns the finding about `write` and `other`, which is `shift` rounds before it.
  private func diagnostic(
    _ write: LoopAccesses.Access, _ other: LoopAccesses.Access, isCertain: Bool, shift: Int? = nil
  ) -> Diagnostic {
    let verb = isCertain ? "use" : "may use"
    let span = statements.entries[write.entry].statement.span
    let who = otherIteration(shift) ?? "another iteration"
    let note: String
    if other.entry == write.entry {
      note = "\(who) stores here too"
    } else {
      note = "\(who) \(other.isWrite ? "stores" : "reads") it here"
    }
    return Diagnostic(
      isCertain ? "race" : "possible-race", severity: isCertain ? .error : .warning, at: span,
      "iterations of this prange \(verb) the same element of \(name(write)), and one stores to it",
      notes: [Diagnostic.Note(statements.entries[other.entry].statement.span, note)])
  }

  /// Returns what the iteration `shift` rounds before the one at hand is called, as in
  /// `iteration i - 1`.
  private func otherIteration(_ shift: Int?) -> String? {
    guard let shift, shift != 0, let name = statements[statements.loop.variable].name else {
      return nil
    }
    let distance = -shift &* statements.loop.step
    return "iteration \(name) \(distance < 0 ? "-" : "+") \(abs(distance))"
  }

  /// Returns the name of the array of `access` in quotes.
  private func name(_ access: LoopAccesses.Access) -> String {
    statements[access.root].name.map { "'\($0)'" } ?? "an array"
  }
}
