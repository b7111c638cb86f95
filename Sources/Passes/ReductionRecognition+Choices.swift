import PellucidIR
import PellucidTypes

/// Forms that compare: `if x > s: s = x`, `s = x if x > s else s`, `found = found or c`.
extension ReductionRecognition {
  /// `if x > s: s = x`, also with the sides of the comparison or of the `if` swapped.
  func best(of register: Register, _ type: ScalarType, at entry: Int) -> Update? {
    let parent = statements.entries[entry].parent
    guard parent >= 0, case .ifElse(let condition, _, _) = statements.kind(parent) else {
      return nil
    }
    let isInverted = statements.entries[entry].side == 1
    guard let test = definition(of: condition),
      statements.entries[test].block == statements.entries[parent].block,
      let (comparison, place) = comparison(in: condition, with: register, before: parent),
      isValue(of: entry, sameAs: place.value), !(place.isPart && isInverted)
    else { return nil }
    let block = statements.entries[entry].block
    var update = update(
      comparison, isInverted: isInverted, register, type, reads: [place.entry], write: entry,
      block: block)
    if !place.isHarmless || !isOnlyAboutTheBest(register, branch: parent, block: block) {
      update.reason = update.reason ?? orderedByBest(register)
    }
    return update
  }

  /// Returns `true` iff the branch `entry` does nothing but keep the best value and what belongs
  /// to it, in `block`: what else it did would depend on the values before.
  private func isOnlyAboutTheBest(
    _ register: Register, branch entry: Int, block: Int? = nil
  ) -> Bool {
    var end = entry + 1
    while end < statements.entries.count, statements.entries[end].parent >= entry { end += 1 }
    for inner in entry + 1..<end {
      if case .boundsCheck = statements.kind(inner) {
        if isRepeated(inner, before: entry) { continue }
        return false
      }
      guard statements.kind(inner).isHarmless else { return false }
      var isInside = true
      statements.kind(inner).forEachRegisterWritten { target in
        if target == register { return }
        if isCompanion(target), statements.entries[inner].block == block { return }
        let mentions = statements.mentions[target] ?? []
        let isLocal =
          !outer.contains(target)
          && mentions.allSatisfy { $0.entry >= entry && $0.entry < end }
        if !isLocal { isInside = false }
      }
      if !isInside { return false }
    }
    return true
  }

  /// Returns `true` iff the check `entry` has been made in the block of the entry `branch`.
  private func isRepeated(_ entry: Int, before branch: Int) -> Bool {
    guard case .boundsCheck(let index, _, let array, let axis) = statements.kind(entry) else {
      return false
    }
    return (0..<branch).contains { earlier in
      guard statements.entries[earlier].block == statements.entries[branch].block,
        case .boundsCheck(let other, _, array, axis) = statements.kind(earlier)
      else { return false }
      return isSame(index, other)
    }
  }

  /// Returns the reason that keeps a loop serial if a branch does more than keep the best value.
  private func orderedByBest(_ register: Register) -> String {
    "what the branch on '\(statements[register].name ?? "a value")' does depends on the order"
  }

  /// The place of a comparison with the register.
  struct Comparison {
    /// The entry that compares.
    let entry: Int
    /// What the register is compared with.
    let value: Operand
    /// `true` iff the comparison is a part of `c and x > s`.
    let isPart: Bool
    /// `true` iff nothing but a value follows from it.
    var isHarmless = true
  }

  /// Returns the comparison of a value with `register` that `condition` needs, turned so that the
  /// value stands on the left.
  private func comparison(
    in condition: Operand, with register: Register, before entry: Int, isPart: Bool = false
  ) -> (Operation, Comparison)? {
    guard case .register(let test) = condition, statements.readCount(of: test) == 1,
      let definition = statements.soleDefinition(of: test), definition < entry || isPart
    else { return nil }
    switch statements.kind(definition) {
    case .assign(_, let operation, let operands) where operation == .bitAnd:
      return operands.lazy.compactMap {
        comparison(in: $0, with: register, before: definition, isPart: true)
      }.first
    case .assign(_, .copy, let operands):
      return comparison(in: operands[0], with: register, before: definition, isPart: isPart)
    case .assign(_, let operation, let operands):
      guard operands.count == 2 else { return nil }
      let isOnTheRight = operands[1] == .register(register)
      guard isOnTheRight != (operands[0] == .register(register)),
        let order = Operation.orders[operation]
      else { return nil }
      let value = operands[isOnTheRight ? 0 : 1]
      return (
        isOnTheRight ? operation : order.turned,
        Comparison(entry: definition, value: value, isPart: isPart)
      )
    case .select(_, let first, let then, let otherwise):
      guard otherwise.value == .boolean(false), otherwise.body.isEmpty else { return nil }
      if let found = comparison(
        in: then.value, with: register, before: definition, isPart: true)
      {
        return found
      }
      var found = comparison(in: first, with: register, before: definition, isPart: true)
      found?.1.isHarmless = then.body.isHarmless
      return found
    case .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
      .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop,
      .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      return nil
    }
  }

  /// Returns the update that keeps the value for which `comparison` holds.
  private func update(
    _ comparison: Operation, isInverted: Bool, _ register: Register, _ type: ScalarType,
    reads: [Int], write: Int, block: Int?
  ) -> Update {
    let opposite = Operation.orders[comparison]?.opposite ?? comparison
    let effective = isInverted ? opposite : comparison
    let isMinimum = effective == .less || effective == .lessOrEqual
    return Update(
      operation: isMinimum ? .minimum : .maximum, comparison: effective, reads: reads,
      write: write, reason: isInverted && type.isFloat ? orderedByNaN(register) : nil,
      block: block)
  }

  /// A `select` whose one side is the register, or that begins with it.
  func choice(of register: Register, _ type: ScalarType, at entry: Int, write: Int) -> Update? {
    guard case .select(_, let condition, let then, let otherwise) = statements.kind(entry) else {
      return nil
    }
    if type == .bool,
      let update = logical(register, condition, then, otherwise, at: entry, write: write)
    {
      return update
    }
    let isInverted = then.value == .register(register)
    let (kept, taken) = isInverted ? (then, otherwise) : (otherwise, then)
    guard kept.value == .register(register), kept.body.isEmpty,
      let (comparison, place) = comparison(in: condition, with: register, before: entry),
      !place.isPart, isSame(taken.value, place.value)
    else { return nil }
    var update = update(
      comparison, isInverted: isInverted, register, type, reads: [place.entry, entry],
      write: write, block: nil)
    if !isOnlyAboutTheBest(register, branch: entry) {
      update.reason = update.reason ?? orderedByBest(register)
    }
    return update
  }

  /// `found or c`, `c or found`, `good and c`, `c and good`.
  private func logical(
    _ register: Register, _ condition: Operand, _ then: Yield, _ otherwise: Yield, at entry: Int,
    write: Int
  ) -> Update? {
    let isOr = then.value == .boolean(true) && then.body.isEmpty
    let isAnd = otherwise.value == .boolean(false) && otherwise.body.isEmpty
    guard isOr || isAnd else { return nil }
    let second = isOr ? otherwise : then
    var update = Update(operation: isOr ? .or : .and, reads: [entry], write: write)
    if condition == .register(register) {
      if !isOnlyAboutTheBest(register, branch: entry) {
        update.reason = "what stands behind '\(isOr ? "or" : "and")' does not always run"
      }
      return update
    }
    return second.value == .register(register) && second.body.isEmpty ? update : nil
  }

  /// Returns `true` iff the assignment `entry` gives its register the value of `operand`.
  private func isValue(of entry: Int, sameAs operand: Operand) -> Bool {
    switch statements.kind(entry) {
    case .assign(_, .copy, let operands): isSame(operands[0], operand)
    case .assign, .load:
      definition(of: operand).map { isSame(statements.kind(entry), statements.kind($0)) } ?? false
    case .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
      .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop,
      .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      false
    }
  }

  /// Returns the one entry that assigns `operand`.
  private func definition(of operand: Operand) -> Int? {
    if case .register(let register) = operand {
      statements.soleDefinition(of: register)
    } else {
      nil
    }
  }

  /// Returns `true` iff `lhs` and `rhs` have one value wherever both are read in an iteration.
  private func isSame(_ lhs: Operand, _ rhs: Operand) -> Bool {
    if lhs == rhs {
      guard let register = lhs.register else { return true }
      return !statements.isAssigned(register) || statements.soleDefinition(of: register) != nil
    }
    guard let left = definition(of: lhs), let right = definition(of: rhs) else { return false }
    return isSame(statements.kind(left), statements.kind(right))
  }

  /// Returns `true` iff two assignments compute the same value.
  private func isSame(_ lhs: Statement.Kind, _ rhs: Statement.Kind) -> Bool {
    if case .assign(_, let left, let operands) = lhs, case .assign(_, let right, let others) = rhs {
      return left == right && operands.count == others.count
        && zip(operands, others).allSatisfy { isSame($0, $1) }
    }
    if case .load(_, let left) = lhs, case .load(_, let right) = rhs {
      return left.array == right.array && !statements.isAssigned(left.array)
        && !mayStore(into: left.array)
        && zip(left.indices, right.indices).allSatisfy { isSame($0, $1) }
    }
    return false
  }

  /// Returns `true` iff the body may store into elements of `array`.
  private func mayStore(into array: Register) -> Bool {
    statements.entries.contains { entry in
      switch entry.statement.kind {
      case .store(_, let element): origins.mayShare(element.array, array)
      case .fill(let target, _), .copy(into: let target, from: _, mayOverlap: _):
        origins.mayShare(target, array)
      case .call: true
      case .assign, .load, .select, .view, .transpose, .arrange, .allocate, .release, .pack,
        .globalArray,
        .arrayOperation,
        .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop,
        .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        false
      }
    }
  }
}

extension Function {
  /// Returns the type of the elements of `register`; nil if it is no array.
  func elementType(of register: Register) -> ScalarType? {
    if case .array(let type) = self[register].type { type.element } else { nil }
  }
}

extension Block {
  /// `true` iff nobody can tell whether the block has run, its registers aside.
  var isHarmless: Bool {
    var result = true
    forEachKind { if !$0.isHarmless { result = false } }
    return result
  }
}

extension Statement.Kind {
  /// `true` iff nobody can tell whether the statement itself has run, its registers aside.
  fileprivate var isHarmless: Bool {
    switch self {
    case .assign, .load, .select, .view, .transpose, .arrange, .globalArray, .arrayOperation, .pack,
      .comment,
      .ifElse, .attempt, .leaving:
      true
    case .store, .allocate, .release, .fill, .copy, .call, .raise, .boundsCheck, .print,
      .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .raiseAgain:
      false
    }
  }
}

extension Operation {
  /// The operations that order two values, each with the one for swapped operands and the one that
  /// holds where it does not, NaN aside.
  fileprivate static let orders: [Operation: (turned: Operation, opposite: Operation)] = [
    .less: (.greater, .greaterOrEqual), .lessOrEqual: (.greaterOrEqual, .greater),
    .greater: (.less, .lessOrEqual), .greaterOrEqual: (.lessOrEqual, .less),
  ]
}
