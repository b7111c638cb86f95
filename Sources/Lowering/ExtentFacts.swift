import PellucidIR

/// What is known of the extents of arrays at a point of a function: which are equal, and which
/// are 1.
struct ExtentFacts {
  /// What holds at the point, and not behind the block that it stands in.
  struct Known {
    /// For operands that are known to equal another one: that one.
    fileprivate var equals: [Operand: Operand] = [:]
    /// Extents that are 1 whatever array of its type the register holds.
    fileprivate var units: Set<Operand> = []
    /// The registers that `equals` mentions.
    fileprivate var mentioned: Set<Register> = []
  }

  /// What holds at the point.
  var known = Known()
  /// How registers without a name, which are set once, are computed.
  private var computed: [Register: (operation: Operation, operands: [Operand])] = [:]
  /// The registers in `computed` that are computed from each register with a name.
  private var readers: [Register: [Register]] = [:]

  /// Notes that two operands are equal.
  mutating func note(_ operand: Operand, equals other: Operand) {
    let (first, second) = (root(operand), root(other))
    guard first != second else { return }
    let keepsFirst = first.constant != nil
    known.equals[keepsFirst ? second : first] = keepsFirst ? first : second
    for operand in [first, second] {
      if let register = operand.register { known.mentioned.insert(register) }
    }
  }

  /// Notes that an extent is 1 whatever array the register holds.
  mutating func noteUnit(_ extent: Operand) { known.units.insert(extent) }

  /// Notes what a statement says of extents.
  mutating func note(_ kind: Statement.Kind, isNamed: (Register) -> Bool) {
    switch kind {
    case .assign(let register, let operation, let operands):
      if !isNamed(register) {
        computed[register] = (operation, operands)
        for case let operand? in operands.map(\.register) where isNamed(operand) {
          readers[operand, default: []].append(register)
        }
      }
      if operation == .copy { noteCopy(register, operands[0]) }
    case .view(let register, of: let base, let selections):
      noteView(register, base, selections)
    case .allocate(let register, let extents, _):
      for (axis, extent) in extents.enumerated() {
        note(.extent(register, axis: axis), equals: extent)
      }
    case .arrayOperation(let operation):
      guard case .map(let register) = operation.form else { return }
      // The first axis of an array that a test leaves counts what passes it.
      let tested = operation.filter?.rank ?? 0
      for (axis, extent) in operation.extents.enumerated().dropFirst(tested) {
        note(.extent(register, axis: axis - max(tested - 1, 0)), equals: extent)
      }
    case .arrange(let register, of: let base, let arrangement):
      noteArranged(register, base, arrangement)
    case .pack(let register, let operands):
      note(.extent(register, axis: 0), equals: .integer(operands.count))
    case .transpose, .load, .store, .select, .release, .fill, .copy, .globalArray, .call, .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Notes that `register` holds what `source` does.
  private mutating func noteCopy(_ register: Register, _ source: Operand) {
    note(.register(register), equals: source)
    guard case .register(let array) = source else { return }
    // Arrays have at most 8 axes; those of a scalar are never asked for.
    for axis in 0..<8 where known.equals[.extent(array, axis: axis)] != nil {
      note(.extent(register, axis: axis), equals: .extent(array, axis: axis))
    }
  }

  /// Notes the extents of a view.
  private mutating func noteView(
    _ register: Register, _ base: Register, _ selections: [AxisSelection]
  ) {
    var axis = 0
    var from = 0
    for selection in selections {
      switch selection {
      case .index: from += 1
      case .slice(start: _, let count, step: _):
        note(.extent(register, axis: axis), equals: count)
        (axis, from) = (axis + 1, from + 1)
      case .all:
        note(.extent(register, axis: axis), equals: .extent(base, axis: from))
        (axis, from) = (axis + 1, from + 1)
      case .newAxis:
        note(.extent(register, axis: axis), equals: .integer(1))
        axis += 1
      }
    }
  }

  /// Notes the extents of an array that shows the elements of `base` in another arrangement.
  private mutating func noteArranged(
    _ register: Register, _ base: Register, _ arrangement: Arrangement
  ) {
    switch arrangement {
    case .reshaped(let extents):
      for (axis, extent) in extents.enumerated() {
        note(.extent(register, axis: axis), equals: extent)
      }
    case .permuted(let axes):
      for (axis, from) in axes.enumerated() {
        note(.extent(register, axis: axis), equals: .extent(base, axis: from))
      }
    case .part: break
    }
  }

  /// Notes that `register` has an array with the axes of `base` in reverse order.
  mutating func noteTransposed(_ register: Register, _ base: Register, rank: Int) {
    for axis in 0..<rank {
      note(.extent(register, axis: axis), equals: .extent(base, axis: rank - 1 - axis))
    }
  }

  /// Forgets what is known of `register`, which is set anew.
  mutating func forget(_ register: Register) {
    for reader in readers.removeValue(forKey: register) ?? [] { computed[reader] = nil }
    guard known.mentioned.remove(register) != nil else { return }
    known.equals = known.equals.filter {
      $0.key.register != register && $0.value.register != register
    }
  }

  /// Forgets what is known of the registers that a loop sets, before its first turn.
  mutating func forgetAll(where isSet: (Register) -> Bool) {
    for register in known.mentioned.union(readers.keys) where isSet(register) { forget(register) }
  }

  /// Returns what `operand` is known to equal, in its plainest form.
  func root(_ operand: Operand) -> Operand {
    var result = operand
    // Ends: each step was made from a root to another operand, which was a root then.
    while let next = known.equals[result] { result = next }
    return result
  }

  /// Returns how `operand` is computed, if it is a register without a name.
  private func computation(
    of operand: Operand
  ) -> (operation: Operation, operands: [Operand])? {
    if case .register(let register) = operand { computed[register] } else { nil }
  }

  /// The number of steps that computations are looked through: an extent may be known to equal
  /// what is computed from it.
  private static let maximumDepth = 8

  /// Returns the number that an extent is known to be.
  func value(_ operand: Operand) -> Int64? { value(operand, ExtentFacts.maximumDepth) }

  /// Returns the number that an extent is known to be after at most `depth` steps.
  private func value(_ operand: Operand, _ depth: Int) -> Int64? {
    if known.units.contains(operand) { return 1 }
    let operand = root(operand)
    if case .signed(let number)? = operand.constant?.value { return number }
    if known.units.contains(operand) { return 1 }
    guard depth > 0, let (operation, operands) = computation(of: operand) else { return nil }
    let values = operands.compactMap { value($0, depth - 1) }
    guard values.count == operands.count else { return nil }
    switch operation {
    case .copy: return values[0]
    case .add: return values[0] &+ values[1]
    case .subtract: return values[0] &- values[1]
    case .multiply: return values[0] &* values[1]
    case .clip: return min(max(values[0], values[1]), values[2])
    case .maximum: return max(values[0], values[1])
    case .rangeLength where values[2] == 1: return max(values[1] - values[0], 0)
    case _: return nil
    }
  }

  /// `true` iff `operand` counts a slice `c:c+1`, which has one place or none.
  func isAtMostOne(_ operand: Operand) -> Bool {
    guard let (operation, operands) = computation(of: root(operand)), operation == .rangeLength,
      value(operands[2]) == 1, let stop = written(operands[1])
    else { return false }
    guard let start = value(operands[0]) ?? written(operands[0]) else { return false }
    return start >= 0 && stop == start + 1
  }

  /// Returns the number that is clipped to give `operand`.
  private func written(_ operand: Operand) -> Int64? {
    guard let (operation, operands) = computation(of: root(operand)), operation == .clip else {
      return nil
    }
    return value(operands[0])
  }

  /// `true` iff two extents are known to be equal.
  func areEqual(_ first: Operand, _ second: Operand) -> Bool {
    areEqual(first, second, ExtentFacts.maximumDepth)
  }

  /// `true` iff two extents are known to be equal after at most `depth` steps.
  private func areEqual(_ first: Operand, _ second: Operand, _ depth: Int) -> Bool {
    let (lhs, rhs) = (root(first), root(second))
    if lhs == rhs { return true }
    if let one = value(lhs), one == value(rhs) { return true }
    if let one = rest(lhs, depth), let other = rest(rhs, depth), one == other { return true }
    guard depth > 0, let one = computation(of: lhs), let other = computation(of: rhs) else {
      return false
    }
    return one.operation == other.operation
      && zip(one.operands, other.operands).allSatisfy { areEqual($0, $1, depth - 1) }
  }

  /// What a slice leaves of an extent: `1:-2` leaves out 3.
  private struct Rest: Equatable {
    /// The extent.
    let whole: Operand
    /// How many places are left out.
    let without: Int64
  }

  /// Returns what the slice that `count` counts leaves of its axis, if both bounds are so many
  /// places from the ends: `max(n - 3, 0)` of `n`.
  private func rest(_ count: Operand, _ depth: Int) -> Rest? {
    guard depth > 0, let (operation, operands) = computation(of: count), operation == .maximum,
      value(operands[1]) == 0, let (step, parts) = computation(of: root(operands[0])),
      step == .subtract, let number = value(parts[1]), number >= 0
    else { return nil }
    let whole = root(parts[0])
    if let outer = rest(whole, depth - 1) {
      return Rest(whole: outer.whole, without: outer.without + number)
    }
    return Rest(whole: whole, without: number)
  }
}
