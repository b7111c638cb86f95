import PellucidIR
import PellucidTypes

/// A part of an array: its base and what it takes of each of the base's axes.
struct ArrayPart {
  /// The array that holds the elements.
  let base: Register
  /// What the part takes of the base's axes, new axes among them.
  let axes: [AxisSelection]
  /// `true` iff the part has the axes of the base in reverse order.
  let isTransposed: Bool
}

/// Which arrays of a function are parts of which others, and which may hold the same memory.
struct ArrayParts {
  /// The one statement that gives a register its value, for those that have just one.
  private var definitions: [Register: Statement.Kind] = [:]
  /// Registers that several statements set.
  private var reassigned: Set<Register> = []
  /// For array registers that may hold memory of another one, the next on the way to the register
  /// that stands for all of them.
  private var groups: [Register: Register] = [:]
  /// The registers that may hold the same memory, by the one that stands for them.
  private var members: [Register: Set<Register>] = [:]
  /// The parameters of the function.
  private let parameters: Set<Register>
  /// What is known of the registers.
  private let registers: [RegisterInfo]

  /// Creates the parts of `function`.
  init(_ function: Function) {
    registers = function.registers
    parameters = Set(function.parameters.map(\.register))
    function.body.forEachKind { kind in
      kind.forEachRegisterWritten { register in
        if definitions.updateValue(kind, forKey: register) != nil { reassigned.insert(register) }
      }
      link(kind)
    }
    if function.mayGetOverlap { joinParameters(of: function) }
    for register in groups.keys {
      let own = group(register)
      members[own, default: [own]].insert(register)
    }
  }

  /// Notes that any two parameters may share memory.
  private mutating func joinParameters(of function: Function) {
    let arrays = function.parameters.map(\.register).filter { register in
      if case .array = registers[register.index].type { true } else { false }
    }
    for array in arrays.dropFirst() { join(array, arrays[0]) }
  }

  /// Notes which arrays `kind` makes share memory.
  private mutating func link(_ kind: Statement.Kind) {
    switch kind {
    case .view(let register, of: let base, _), .transpose(let register, of: let base),
      .arrange(let register, of: let base, _):
      join(register, base)
    case .assign(let register, .copy, let operands):
      guard case .array = registers[register.index].type, let source = operands[0].register else {
        return
      }
      join(register, source)
    case .select(let register, condition: _, let then, let otherwise):
      guard case .array = registers[register.index].type else { return }
      for case .register(let source) in [then.value, otherwise.value] { join(register, source) }
    case .call(let registers, _, let operands):
      // A callee may return a part of an argument.
      for register in registers {
        guard case .array = self.registers[register.index].type else { continue }
        for operand in operands {
          if case .register(let source) = operand, case .array = self.registers[source.index].type {
            join(register, source)
          }
        }
      }
    case .assign, .load, .store, .allocate, .release, .fill, .copy, .pack, .globalArray,
      .arrayOperation, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Returns the register that stands for all that may share memory with `register`.
  private func group(_ register: Register) -> Register {
    var result = register
    // Ends: each step goes to a register that was joined later.
    while let next = groups[result] { result = next }
    return result
  }

  /// Puts two registers into one group.
  private mutating func join(_ first: Register, _ second: Register) {
    let (one, other) = (group(first), group(second))
    if one != other { groups[one] = other }
  }

  /// Returns the registers that may hold memory of `register`, itself among them.
  func sharing(_ register: Register) -> Set<Register> {
    members[group(register)] ?? [register]
  }

  /// Returns the statement that gives `register` its value, if it is the only one and what it
  /// reads does not change.
  func definition(of register: Register) -> Statement.Kind? {
    // Registers that the expansion has added have none.
    guard register.index < registers.count,
      !reassigned.contains(register), !parameters.contains(register),
      registers[register.index].name == nil
    else { return nil }
    return definitions[register]
  }

  /// `true` iff `operand` has one value in the whole function.
  private func isSteady(_ operand: Operand) -> Bool {
    guard let register = operand.register else { return true }
    if parameters.contains(register) { return definitions[register] == nil }
    return !reassigned.contains(register)
  }

  /// Returns what `register` is a part of: a view that nothing can have changed since is taken
  /// apart; any other array is a part of itself.
  func part(_ register: Register) -> ArrayPart { part(register, rank: rank(register)) }

  /// Returns what `register`, which has `rank` axes, is a part of.
  func part(_ register: Register, rank: Int) -> ArrayPart {
    let whole = Array(repeating: AxisSelection.all, count: rank)
    switch definition(of: register) {
    case .view(_, of: let base, let selections)? where isSteady(.register(base)):
      guard selections.allSatisfy(isSteady) else { break }
      return ArrayPart(base: base, axes: selections, isTransposed: false)
    case .transpose(_, of: let base)? where isSteady(.register(base)):
      return ArrayPart(base: base, axes: whole, isTransposed: true)
    default: break
    }
    return ArrayPart(base: register, axes: whole, isTransposed: false)
  }

  /// `true` iff all operands of `selection` have one value in the whole function.
  private func isSteady(_ selection: AxisSelection) -> Bool {
    var isSteady = true
    selection.forEachOperand { if !self.isSteady($0) { isSteady = false } }
    return isSteady
  }

  /// `true` iff two operands are computed alike from the same values.
  func areSame(_ first: Operand, _ second: Operand) -> Bool {
    if first == second { return isSteady(first) }
    guard case .register(let one) = first, case .register(let other) = second,
      case .assign(_, let operation, let operands)? = definition(of: one),
      case .assign(_, operation, let others)? = definition(of: other)
    else { return false }
    return zip(operands, others).allSatisfy { areSame($0, $1) }
  }

  /// `true` iff two selections take the same of an axis.
  private func areSame(_ first: AxisSelection, _ second: AxisSelection) -> Bool {
    switch (first, second) {
    case (.all, .all), (.newAxis, .newAxis): true
    case (.index(let one), .index(let other)): areSame(one, other)
    case (.slice(let start, let count, let step), .slice(let start1, let count1, let step1)):
      areSame(start, start1) && areSame(count, count1) && areSame(step, step1)
    case (.all, _), (.newAxis, _), (.index, _), (.slice, _): false
    }
  }

  /// `true` iff storing the elements of `target` one by one may change what `operation` reads for
  /// a later one.
  func mayDisturb(_ operation: ArrayOperation, storingTo target: Register) -> Bool {
    let shared = sharing(target)
    let own = part(target)
    var disturbs = false
    operation.forEachKind { kind in
      guard case .load(_, let element) = kind, shared.contains(element.array) else { return }
      let read = part(element.array)
      let isSamePlace =
        read.base == own.base && read.isTransposed == own.isTransposed
        && read.axes.count == own.axes.count
        && zip(read.axes, own.axes).allSatisfy { areSame($0, $1) }
        && element.indices == operation.indices.map { .register($0) }
      if !isSamePlace { disturbs = true }
    }
    return disturbs
  }

  /// `true` iff `operation` reads memory of `target`.
  func reads(_ operation: ArrayOperation, _ target: Register) -> Bool {
    let shared = sharing(target)
    var isRead = false
    operation.forEachKind { kind in
      if case .load(_, let element) = kind, shared.contains(element.array) { isRead = true }
    }
    return isRead
  }

  /// Returns the number of axes of an array.
  func rank(_ register: Register) -> Int {
    if case .array(let type) = registers[register.index].type { return type.rank }
    return 0
  }

  /// Returns the bounds of a loop over the places of a slice of step 1 in plain words, the second
  /// as what it is short of an extent: 1 and `n - 2` for `1:-2`. Where the loop runs at all, the
  /// first is not clipped.
  func bounds(start: Operand, count: Operand) -> (start: Operand, whole: Operand, without: Int64)? {
    guard let (whole, number) = rest(count),
      let first = Self.number(unclipped(start)), first >= 0, first <= number
    else { return nil }
    return (unclipped(start), whole, number - first)
  }

  /// Returns the place behind the last one of a slice of step 1 that starts at `start`.
  func stop(start: Operand, count: Operand) -> Operand? {
    guard case .register(let register) = count,
      case .assign(_, .rangeLength, let operands)? = definition(of: register),
      operands[0] == start
    else { return nil }
    return operands[1]
  }

  /// Returns the extent and the number that `count` is the difference of, or 0 if that is more.
  func rest(_ count: Operand) -> (whole: Operand, without: Int64)? {
    guard case .register(let register) = count,
      case .assign(_, .maximum, let operands)? = definition(of: register),
      operands[1] == .integer(0), case .register(let rest) = operands[0],
      case .assign(_, .subtract, let parts)? = definition(of: rest),
      let number = Self.number(parts[1])
    else { return nil }
    return (parts[0], number)
  }

  /// Returns the number that `operand` is, if it is known.
  private static func number(_ operand: Operand) -> Int64? {
    if case .signed(let value)? = operand.constant?.value { value } else { nil }
  }

  /// Returns a start without the clipping that changes nothing where a loop from it runs.
  func unclipped(_ start: Operand) -> Operand {
    guard let (bound, low, _) = clip(start), low == .integer(0), let number = bound.constant,
      case .signed(let value) = number.value, value >= 0
    else { return start }
    return bound
  }

  /// Returns the operands of the `clip` that gives `operand`.
  private func clip(_ operand: Operand) -> (bound: Operand, low: Operand, high: Operand)? {
    guard case .register(let register) = operand,
      case .assign(_, .clip, let operands)? = definition(of: register)
    else { return nil }
    return (operands[0], operands[1], operands[2])
  }
}
