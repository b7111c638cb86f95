import PellucidIR
import PellucidTypes

/// Recognises registers into which the iterations of a loop combine values.
struct ReductionRecognition {
  /// What is found of a register.
  enum Outcome {
    /// The iterations combine into it in a way that allows any grouping.
    case reduction(Reduction)
    /// They combine, but the order counts, for the given reason.
    case ordered(String)
    /// One iteration needs the register as another one left it.
    case none
  }

  /// A place where the body combines a value into the register.
  struct Update {
    /// How the value combines.
    var operation: Reduction.Operator
    /// The comparison or operation of min and max forms.
    var comparison: Operation?
    /// The entries that read the register for it, in order.
    var reads: [Int]
    /// The entry that assigns the register.
    var write: Int
    /// Why the order of the values counts, if it does.
    var reason: String?
    /// The block that runs only for a new best value, if there is one.
    var block: Int?
  }

  /// The body.
  let statements: LoopStatements
  /// Where arrays come from.
  let origins: ArrayOrigins
  /// The registers that live outside the loop.
  let outer: Set<Register>
  /// The registers that are read behind the loop, and in no iteration before it assigns them.
  let isCandidate: (Register) -> Bool

  /// Returns what `register` is to the iterations.
  func recognize(_ register: Register) -> Outcome {
    guard case .scalar(let type) = statements[register].type else { return .none }
    let mentions = statements.mentions[register] ?? []
    var updates: [Update] = []
    var consumed = 0
    for mention in mentions where mention.isWrite {
      guard let update = update(of: register, type, at: mention.entry) else { return .none }
      guard isUndisturbed(update, mentions) else { return .none }
      updates.append(update)
      consumed += update.reads.count
    }
    guard let first = updates.first, consumed == mentions.count - updates.count else {
      return .none
    }
    guard
      updates.allSatisfy({
        $0.operation == first.operation && $0.comparison == first.comparison
      })
    else { return .none }
    if let reason = updates.lazy.compactMap(\.reason).first { return .ordered(reason) }
    var reduction = Reduction(first.operation, register, comparison: first.comparison)
    if let block = first.block {
      reduction.companions = companions(of: register, in: block)
      if !reduction.companions.isEmpty {
        guard updates.count == 1 else { return .none }
        reduction.operation = first.operation == .minimum ? .minimumPlace : .maximumPlace
      }
    }
    return .reduction(reduction)
  }

  /// Returns `true` iff nothing else mentions the register from the first read of `update` to its
  /// write.
  private func isUndisturbed(_ update: Update, _ mentions: [LoopStatements.Mention]) -> Bool {
    guard let first = update.reads.first else { return true }
    let between = mentions.count { $0.entry >= first && $0.entry <= update.write }
    return first <= update.write && between == update.reads.count + 1
  }

  /// Returns the registers that `block` assigns together with the best value, and nothing else
  /// mentions.
  private func companions(of best: Register, in block: Int) -> [Register] {
    var result: [Register] = []
    for entry in statements.entries where entry.block == block {
      entry.statement.kind.forEachRegisterWritten { register in
        if register != best, isCompanion(register) { result.append(register) }
      }
    }
    return result
  }

  /// Returns `true` iff `register` may be set together with a best value.
  func isCompanion(_ register: Register) -> Bool {
    isCandidate(register) && statements.mentions[register]?.count == 1
  }

  /// Returns how the assignment `entry` combines a value into `register`; nil if it does not.
  private func update(of register: Register, _ type: ScalarType, at entry: Int) -> Update? {
    var source = entry
    // `%t = …; %s = copy %t` is the same as `%s = …`. Ends: the entries only get smaller.
    while case .assign(_, .copy, let operands) = statements.kind(source),
      let definition = intermediate(operands[0], in: entry), definition < source
    {
      source = definition
    }
    if let update = arithmetic(of: register, type, from: source, write: entry) { return update }
    if case .select = statements.kind(source) {
      return choice(of: register, type, at: source, write: entry)
    }
    if let update = flag(type, at: entry) { return update }
    return best(of: register, type, at: entry)
  }

  /// Returns the entry that assigns `operand`, if that stands in the block of `entry`, and nothing
  /// else reads it.
  private func intermediate(_ operand: Operand, in entry: Int) -> Int? {
    guard case .register(let temporary) = operand,
      let definition = statements.soleDefinition(of: temporary),
      statements.readCount(of: temporary) == 1,
      statements.entries[definition].block == statements.entries[entry].block
    else { return nil }
    return definition
  }

  /// `s = s + e`, `s = e + s`, `s = s - e`, `s = min(s, e)` and the like, also with several terms.
  private func arithmetic(
    of register: Register, _ type: ScalarType, from source: Int, write: Int
  ) -> Update? {
    guard case .assign(_, let last, _) = statements.kind(source),
      let operation = Reduction.Operator(updating: last)
    else { return nil }
    let isChoice = operation == .minimum || operation == .maximum
    var update = Update(
      operation: operation, comparison: isChoice ? last : nil, reads: [], write: write)
    var place = source
    // Ends: each round goes to an entry before.
    while true {
      guard case .assign(_, let step, let operands) = statements.kind(place) else { return nil }
      guard isChoice ? step == last : Reduction.Operator(updating: step) == operation else {
        return nil
      }
      if let position = operands.firstIndex(of: .register(register)) {
        guard position == 0 || step.takesTotalOnTheRight else { return nil }
        if position == 1 { update.reason = reasonOfOrder(step, register, type) }
        update.reads = [place]
        return update
      }
      let candidates = step.takesTotalOnTheRight ? operands.indices : 0..<1
      guard
        let (position, next) = candidates.lazy.compactMap({ index in
          self.step(to: register, from: operands[index], before: place, in: write).map {
            (index, $0)
          }
        }).first
      else { return nil }
      if position == 1 { update.reason = reasonOfOrder(step, register, type) }
      place = next
    }
  }

  /// Returns the entry of the intermediate result `operand` if `register` goes into it.
  private func step(
    to register: Register, from operand: Operand, before place: Int, in write: Int
  ) -> Int? {
    guard let next = intermediate(operand, in: write), next < place,
      case .assign(_, _, let operands) = statements.kind(next)
    else { return nil }
    if operands.contains(.register(register)) { return next }
    for inner in operands where step(to: register, from: inner, before: next, in: write) != nil {
      return next
    }
    return nil
  }

  /// Returns why the order of the values counts if `operation` has the register on the right.
  private func reasonOfOrder(
    _ operation: Operation, _ register: Register, _ type: ScalarType
  ) -> String? {
    guard type.isFloat, operation == .pythonMinimum || operation == .pythonMaximum else {
      return nil
    }
    return orderedByNaN(register)
  }

  /// `if c: flag = True`: a constant, whatever the condition.
  private func flag(_ type: ScalarType, at entry: Int) -> Update? {
    guard type == .bool, case .assign(_, .copy, let operands) = statements.kind(entry),
      case .boolean(let value)? = operands[0].constant?.value
    else { return nil }
    return Update(operation: value ? .or : .and, reads: [], write: entry)
  }

  /// Returns the reason that keeps a loop serial if the outcome of a float's `min` or `max` is
  /// another one with NaN in another place.
  func orderedByNaN(_ register: Register) -> String {
    "the outcome of '\(statements[register].name ?? "a value")' depends on where a NaN "
      + "stands"
  }
}

extension Reduction.Operator {
  /// How `s = s operation e` combines values.
  private static let updating: [Operation: Reduction.Operator] = [
    .add: .add, .subtract: .add, .multiply: .multiply, .divide: .multiply, .bitAnd: .bitAnd,
    .bitOr: .bitOr, .bitXor: .bitXor, .pythonMinimum: .minimum, .minimum: .minimum,
    .fmin: .minimum, .pythonMaximum: .maximum, .maximum: .maximum, .fmax: .maximum,
  ]

  /// Creates the way in which `s = s operation e` combines values, if the grouping is free.
  init?(updating operation: Operation) {
    guard let combination = Self.updating[operation] else { return nil }
    self = combination
  }
}

extension Operation {
  /// `true` iff `e operation s` combines as `s operation e` does.
  fileprivate var takesTotalOnTheRight: Bool { self != .subtract && self != .divide }
}
