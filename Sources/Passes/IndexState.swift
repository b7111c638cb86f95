import PellucidIR
import PellucidTypes

/// What is known of all registers at a place in a function.
struct IndexState {
  /// What is known of a register.
  enum Fact: Hashable {
    case unknown
    case integer(IndexRange)
    /// A truth value that says something about integers.
    case condition(IndexCondition)
    /// The extents of an array.
    case array([IndexRange])
  }

  /// What is known of a register, and since which assignment.
  struct Slot: Hashable {
    /// The number of the assignment.
    var version: Int
    /// What is known.
    var fact: Fact
  }

  /// What is known of each register, indexed by its number.
  private(set) var slots: [Slot]
  /// The type of each register, indexed by its number.
  private let types: [ValueType]
  /// The values of the module's globals.
  private let globals: [Global]
  /// Each change of `slots`, to take it back.
  private var changes: [(index: Int, before: Slot)] = []
  /// The number of the last assignment.
  private var lastVersion = 0

  /// Creates the state at the start of `function`, where nothing is known.
  init(_ function: Function, globals: [Global]) {
    types = function.registers.map(\.type)
    slots = Array(repeating: Slot(version: 0, fact: .unknown), count: types.count)
    self.globals = globals
  }

  /// The number of changes so far, to take back later ones.
  var mark: Int { changes.count }

  /// Returns the version of the register that `operand` reads; 0 if there is none.
  func version(of operand: Operand) -> Int {
    operand.register.map { slots[$0.index].version } ?? 0
  }

  /// Notes that `register` is assigned.
  mutating func assign(_ register: Register, _ fact: Fact) {
    lastVersion += 1
    write(register.index, Slot(version: lastVersion, fact: fact))
  }

  /// Notes that more is known of what `register` holds.
  mutating func refine(_ register: Register, _ fact: Fact) {
    write(register.index, Slot(version: slots[register.index].version, fact: fact))
  }

  /// Changes a slot and remembers what it held.
  private mutating func write(_ index: Int, _ slot: Slot) {
    changes.append((index, slots[index]))
    slots[index] = slot
  }

  /// Takes back the changes since `mark`.
  mutating func rewind(to mark: Int) {
    while changes.count > mark {
      let change = changes.removeLast()
      slots[change.index] = change.before
    }
  }

  /// A slot that a way through the function changes, and what it holds at the way's end.
  typealias Change = (index: Int, slot: Slot)

  /// Takes back the changes since `mark` and returns what they led to, in the order of the slots.
  mutating func takeBack(to mark: Int) -> [Change] {
    var indices = changes[mark...].map(\.index)
    indices.sort()
    var ends: [Change] = []
    for index in indices where ends.last?.index != index { ends.append((index, slots[index])) }
    rewind(to: mark)
    return ends
  }

  /// Goes on from where two ways meet; nil for a way that does not get there.
  mutating func meet(_ first: [Change]?, _ second: [Change]?) {
    guard let first, let second else {
      for change in first ?? second ?? [] { write(change.index, change.slot) }
      return
    }
    var (atFirst, atSecond) = (first[...], second[...])
    while !atFirst.isEmpty || !atSecond.isEmpty {
      let index = min(atFirst.first?.index ?? .max, atSecond.first?.index ?? .max)
      let slot = slots[index]
      meet(
        index, atFirst.first?.index == index ? atFirst.removeFirst().slot : slot,
        atSecond.first?.index == index ? atSecond.removeFirst().slot : slot)
    }
  }

  /// Goes on from where two ways meet that leave the slot at `index` as `first` and `second`.
  private mutating func meet(_ index: Int, _ first: Slot, _ second: Slot) {
    let fact = first.fact.union(second.fact)
    if first.version == second.version {
      write(index, Slot(version: first.version, fact: fact))
    } else {
      assign(Register(index), fact)
    }
  }

  /// Returns what is known of the integer that `operand` is.
  func range(of operand: Operand) -> IndexRange {
    switch operand {
    case .register(let register): return range(of: register)
    case .constant(let constant): return range(of: constant)
    case .global(let id):
      guard globals.indices.contains(id.index), case .scalar(let constant) = globals[id.index].value
      else { return IndexRange(any: .int64) }
      return range(of: constant)
    case .extent(let array, let axis): return extents(of: array)[axis]
    case .stride: return IndexRange(any: .int64)
    }
  }

  /// Returns what is known of a constant.
  private func range(of constant: Constant) -> IndexRange {
    if let boolean = constant.boolean { return IndexRange(boolean ? 1 : 0) }
    return constant.integer.map { IndexRange($0) } ?? IndexRange(any: constant.type)
  }

  /// Returns what is known of the integer in `register`.
  private func range(of register: Register) -> IndexRange {
    let slot = slots[register.index]
    var range: IndexRange
    if case .integer(let known) = slot.fact {
      range = known
    } else if case .scalar(let type) = types[register.index] {
      range = IndexRange(any: type)
    } else {
      range = IndexRange(any: .int64)
    }
    if range.form == nil {
      let symbol = IndexSymbol.register(register.index, version: slot.version)
      range.form = IndexSum(symbol: symbol, offset: 0)
    }
    return range
  }

  /// Returns what is known of the extents of the array in `register`.
  func extents(of register: Register) -> [IndexRange] {
    let slot = slots[register.index]
    if case .array(let extents) = slot.fact { return extents }
    guard case .array(let type) = types[register.index] else { return [] }
    return (0..<type.rank).map { axis in
      var range = IndexRange(0, IndexRange.largestExtent, isSized: true)
      let symbol = IndexSymbol.extent(register.index, version: slot.version, axis: axis)
      range.form = IndexSum(symbol: symbol, offset: 0)
      return range
    }
  }

  /// Notes that `operand`, if its register still has `version`, is also `range`.
  mutating func refine(_ operand: Operand, version: Int, _ range: IndexRange) {
    guard let register = operand.register, slots[register.index].version == version else { return }
    switch operand {
    case .register: refine(register, .integer(range))
    case .extent(_, let axis):
      var extents = extents(of: register)
      extents[axis] = range
      refine(register, .array(extents))
    case .constant, .global, .stride: break
    }
  }
}

extension IndexState.Fact {
  /// Returns what is known of a register of which either this or `other` is known.
  func union(_ other: IndexState.Fact) -> IndexState.Fact {
    switch (self, other) {
    case (.integer(let first), .integer(let second)): return .integer(first.union(second))
    case (.array(let first), .array(let second)) where first.count == second.count:
      return .array(zip(first, second).map { $0.union($1) })
    case (.condition, .condition) where self == other: return self
    case (.unknown, _), (.integer, _), (.condition, _), (.array, _): return .unknown
    }
  }

  /// `true` iff all that `other` says is known too.
  func entails(_ other: IndexState.Fact) -> Bool {
    switch (self, other) {
    case (_, .unknown): return true
    case (.integer(let first), .integer(let second)): return first.entails(second)
    case (.array(let first), .array(let second)):
      return first.count == second.count && zip(first, second).allSatisfy { $0.entails($1) }
    case (.condition, .condition): return self == other
    case (.unknown, _), (.integer, _), (.condition, _), (.array, _): return false
    }
  }

  /// Returns what stays of this when a loop leads to `next`.
  func widened(by next: IndexState.Fact) -> IndexState.Fact {
    switch (self, next) {
    case (.integer(let first), .integer(let second)): return .integer(first.widened(by: second))
    case (.array(let first), .array(let second)) where first.count == second.count:
      return .array(zip(first, second).map { $0.widened(by: $1) })
    case (.condition, .condition) where self == next: return self
    case (.unknown, _), (.integer, _), (.condition, _), (.array, _): return .unknown
    }
  }
}
