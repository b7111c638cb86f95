import PellucidIR

/// A truth value that says something about integers.
indirect enum IndexCondition: Hashable {
  /// A comparison of two integers of one type.
  case comparison(PellucidIR.Operation, IndexTerm, IndexTerm)
  case not(IndexCondition)
  /// Both hold; nil for one of which nothing is known.
  case both(IndexCondition?, IndexCondition?)
  /// One of the two holds; nil for one of which nothing is known.
  case either(IndexCondition?, IndexCondition?)

  /// How deep conditions stand in each other.
  private var depth: Int {
    switch self {
    case .comparison: 1
    case .not(let inner): 1 + inner.depth
    case .both(let first, let second), .either(let first, let second):
      1 + max(first?.depth ?? 0, second?.depth ?? 0)
    }
  }

  /// The condition, unless it is so deep that following it would take long.
  var fact: IndexState.Fact { depth > 6 ? .unknown : .condition(self) }
}

/// A side of a comparison.
struct IndexTerm: Hashable {
  /// The operand.
  let operand: Operand
  /// The version of its register when it was compared.
  let version: Int
}

extension IndexState {
  /// Returns what the truth value `operand` says.
  func condition(_ operand: Operand) -> IndexCondition? {
    guard case .register(let register) = operand,
      case .condition(let condition) = slots[register.index].fact
    else { return nil }
    return condition
  }

  /// Notes that what `operand`, the test of a loop that assigns `written`, compares with is a size,
  /// unless the loop changes it.
  mutating func trustBounds(of operand: Operand, written: Set<Register>) {
    if let condition = condition(operand) { trustBounds(of: condition, written) }
  }

  /// Notes that what `condition` compares with is a size.
  private mutating func trustBounds(of condition: IndexCondition, _ written: Set<Register>) {
    switch condition {
    case .comparison(_, let left, let right):
      for term in [left, right] where isCurrent(term) {
        guard case .register(let register) = term.operand, !written.contains(register) else {
          continue
        }
        var range = range(of: term.operand)
        range.isSized = true
        refine(term.operand, version: term.version, range)
      }
    case .both(let first, let second):
      if let first { trustBounds(of: first, written) }
      if let second { trustBounds(of: second, written) }
    case .not, .either: break
    }
  }

  /// Notes that the truth value `operand` is `truth`.
  mutating func assume(_ operand: Operand, _ truth: Bool) {
    if let condition = condition(operand) { assume(condition, truth) }
  }

  /// Notes that `condition` holds, or does not hold.
  private mutating func assume(_ condition: IndexCondition, _ truth: Bool) {
    switch condition {
    case .comparison(let operation, let left, let right):
      assume(truth ? operation : IndexState.opposite[operation] ?? operation, left, right)
    case .not(let inner): assume(inner, !truth)
    case .both(let first, let second):
      guard truth else { return }
      if let first { assume(first, true) }
      if let second { assume(second, true) }
    case .either(let first, let second):
      guard !truth else { return }
      if let first { assume(first, false) }
      if let second { assume(second, false) }
    }
  }

  /// The comparison of integers that holds where another one does not.
  private static let opposite: [PellucidIR.Operation: PellucidIR.Operation] = [
    .less: .greaterOrEqual, .lessOrEqual: .greater, .greater: .lessOrEqual,
    .greaterOrEqual: .less, .equal: .notEqual, .notEqual: .equal,
  ]

  /// Notes that `operation` holds between two terms.
  private mutating func assume(
    _ operation: PellucidIR.Operation, _ left: IndexTerm, _ right: IndexTerm
  ) {
    if operation == .less { order(left, right, gap: 1) }
    if operation == .lessOrEqual { order(left, right, gap: 0) }
    if operation == .greater { order(right, left, gap: 1) }
    if operation == .greaterOrEqual { order(right, left, gap: 0) }
    if operation == .equal {
      order(left, right, gap: 0)
      order(right, left, gap: 0)
    }
    if operation == .notEqual {
      exclude(left, right)
      exclude(right, left)
    }
  }

  /// `true` iff what the term's register held when it was compared is what it holds now.
  private func isCurrent(_ term: IndexTerm) -> Bool {
    version(of: term.operand) == term.version
  }

  /// Notes that `left + gap` is not greater than `right`.
  private mutating func order(_ left: IndexTerm, _ right: IndexTerm, gap: Int64) {
    guard isCurrent(left), isCurrent(right) else { return }
    var lesser = range(of: left.operand)
    var greater = range(of: right.operand)
    if greater.high > .min + gap { lesser.high = min(lesser.high, greater.high - gap) }
    if lesser.low < .max - gap { greater.low = max(greater.low, lesser.low + gap) }
    lesser.limit(to: greater.bounds.compactMap { $0.shifted(by: -gap) })
    if lesser.low >= 0, greater.isSized { lesser.isSized = true }
    lesser.isHighExact = lesser.isHighExact && greater.isHighExact
    greater.isLowExact = greater.isLowExact && lesser.isLowExact
    refine(left.operand, version: left.version, lesser)
    refine(right.operand, version: right.version, greater)
  }

  /// Notes that `left` is not the number `right`.
  private mutating func exclude(_ left: IndexTerm, _ right: IndexTerm) {
    guard isCurrent(left), isCurrent(right), let number = range(of: right.operand).number else {
      return
    }
    var range = range(of: left.operand)
    if range.low == number, number != .max { range.low += 1 }
    if range.high == number, number != .min { range.high -= 1 }
    if number == 0 { range.isTestedNonZero = true }
    refine(left.operand, version: left.version, range)
  }
}

/// What is decided before the kernel runs.
extension IndexState {
  /// Returns the truth value `operand` if it follows from what is known, overflows included.
  func truth(of operand: Operand) -> Bool? { condition(operand).flatMap(truth) }

  /// Returns whether `condition` holds, if that follows from what is known.
  private func truth(of condition: IndexCondition) -> Bool? {
    switch condition {
    case .comparison(let operation, let left, let right):
      return isCurrent(left) && isCurrent(right)
        ? truth(of: operation, range(of: left.operand), range(of: right.operand)) : nil
    case .not(let inner): return truth(of: inner).map { !$0 }
    case .both(let first, let second):
      let truths = [first.flatMap(truth), second.flatMap(truth)]
      return truths.contains(false) ? false : truths == [true, true] ? true : nil
    case .either(let first, let second):
      let truths = [first.flatMap(truth), second.flatMap(truth)]
      return truths.contains(true) ? true : truths == [false, false] ? false : nil
    }
  }

  /// Returns whether `operation` holds between two integers, if that follows from what is known.
  private func truth(
    of operation: PellucidIR.Operation, _ left: IndexRange, _ right: IndexRange
  ) -> Bool? {
    guard left.isExact, right.isExact else { return nil }
    let isLess = left.isLess(than: right)
    let isGreater = right.isLess(than: left)
    let isEqual = left.isEqual(to: right)
    let differs =
      isLess || isGreater || left.isNonZero && right.number == 0
      || right.isNonZero && left.number == 0
    let isNotGreater = isLess || isEqual || left.high <= right.low
    let isNotLess = isGreater || isEqual || right.high <= left.low
    let outcomes: (holds: Bool, fails: Bool)
    if operation == .less {
      outcomes = (isLess, isNotLess)
    } else if operation == .lessOrEqual {
      outcomes = (isNotGreater, isGreater)
    } else if operation == .greater {
      outcomes = (isGreater, isNotGreater)
    } else if operation == .greaterOrEqual {
      outcomes = (isNotLess, isLess)
    } else if operation == .equal {
      outcomes = (isEqual, differs)
    } else {
      outcomes = operation == .notEqual ? (differs, isEqual) : (false, false)
    }
    return outcomes.holds ? true : outcomes.fails ? false : nil
  }
}
