import PellucidIR
import PellucidTypes

/// The values of indices in the body of a loop, as far as they can be written down.
struct LoopSubscripts {
  /// The index of an axis.
  enum Subscript: Hashable {
    /// Exactly this place.
    case place(Polynomial)
    /// Any place of the axis.
    case whole
    /// Some place, known when the kernel runs.
    case unknown
  }

  /// The body.
  let statements: LoopStatements
  /// The values found so far.
  private var known: [Register: Polynomial?] = [:]

  /// `true` iff values that are made before the loop and have names go by these.
  private let keepsNames: Bool

  /// Creates an instance for the body `statements`.
  init(_ statements: LoopStatements, keepsNames: Bool = false) {
    self.statements = statements
    self.keepsNames = keepsNames
  }

  /// The variable of the loop.
  var variable: Polynomial.Atom { .register(statements.loop.variable.index) }

  /// Returns `true` iff `atom` is the variable of an inner loop.
  func isInnerVariable(_ atom: Polynomial.Atom) -> Bool {
    guard case .register(let index) = atom,
      let entry = statements.soleDefinition(of: Register(index)),
      case .forLoop = statements.kind(entry)
    else { return false }
    return true
  }

  /// Returns the inner loop whose variable `atom` is.
  func innerLoop(_ atom: Polynomial.Atom) -> ForLoop? {
    guard case .register(let index) = atom,
      let entry = statements.soleDefinition(of: Register(index)),
      case .forLoop(let loop) = statements.kind(entry)
    else { return nil }
    return loop
  }

  /// `true` iff nothing in the loop changes `value`, so that it can be computed before.
  func isKnownBefore(_ value: Polynomial) -> Bool {
    value.assumptions.isEmpty
      && value.atoms.allSatisfy { atom in
        switch atom {
        case .register(let index):
          !statements.isAssigned(Register(index)) && atom != variable
            && statements[Register(index)].type != .scalar(.uint64)
        case .extent(let index, axis: _), .stride(let index, axis: _):
          !statements.isAssigned(Register(index))
        case .global, .elsewhere: false
        }
      }
  }

  /// Returns the value of `operand`; nil if it is not known.
  mutating func value(_ operand: Operand) -> Polynomial? {
    switch operand {
    case .constant(let constant):
      switch constant.value {
      case .signed(let value): return Polynomial(Int(value))
      case .unsigned(let value): return Int(exactly: value).map { Polynomial($0) }
      case .boolean, .float, .complex: return nil
      }
    case .global(let global): return Polynomial(.global(global.index))
    case .extent(let array, let axis):
      if !statements.isAssigned(array) { return Polynomial(.extent(array.index, axis: axis)) }
      return extent(of: array, axis).flatMap { value($0) }
    case .stride(let array, let axis):
      return statements.isAssigned(array) ? nil : Polynomial(.stride(array.index, axis: axis))
    case .register(let register):
      if let value = known[register] { return value }
      // While it is being looked for it is unknown, which ends a circle.
      known[register] = .some(nil)
      let value = value(of: register)
      known[register] = .some(value)
      return value
    }
  }

  /// Returns a value that `operand` does not exceed: one side of a `min`, rather the one in which
  /// the variable of the loop stands.
  mutating func upperBound(_ operand: Operand) -> Polynomial? {
    if let value = value(operand) { return value }
    guard case .register(let register) = operand,
      let entry = statements.soleDefinition(of: register),
      case .assign(_, let operation, let operands) = statements.kind(entry),
      operation == .pythonMinimum || operation == .minimum || operation == .copy
    else { return nil }
    let bounds = operands.compactMap { upperBound($0) }
    return bounds.first { $0.contains(variable) } ?? bounds.first
  }

  /// Returns values that `operand` does not exceed: itself, or the sides of a `min`.
  mutating func upperBounds(_ operand: Operand) -> [Polynomial] {
    if let value = value(operand) { return [value] }
    guard case .register(let register) = operand,
      let entry = statements.soleDefinition(of: register),
      case .assign(_, let operation, let operands) = statements.kind(entry),
      operation == .pythonMinimum || operation == .minimum || operation == .copy
    else { return [] }
    return operands.flatMap { upperBounds($0) }
  }

  /// Returns the value of `register`.
  private mutating func value(of register: Register) -> Polynomial? {
    guard case .scalar(let type) = statements[register].type, type.isInteger else {
      return nil
    }
    let atom = Polynomial(.register(register.index))
    if register == statements.loop.variable { return atom }
    if !statements.isAssigned(register) { return outerValue(of: register) ?? atom }
    guard let entry = statements.soleDefinition(of: register) else { return nil }
    switch statements.kind(entry) {
    case .forLoop: return atom
    case .assign(_, .convert, let operands):
      // What does not fit the type changes by the conversion.
      return operands[0].register.map { holds(register, $0) } == true ? value(operands[0]) : nil
    case .assign(_, let operation, let operands): return result(operation, operands)
    case .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop,
      .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      return nil
    }
  }

  /// `true` iff `register` can hold all values of the integer `source`, as far as they are places.
  private func holds(_ register: Register, _ source: Register) -> Bool {
    guard case .scalar(let type) = statements[register].type,
      case .scalar(let from) = statements[source].type
    else { return false }
    return type.isInteger && from.isInteger && (type.size == 8 || type.size > from.size)
  }

  /// Returns the value of a register that is assigned before the loop, in terms of what it is made
  /// of; nil if that is not to be told.
  private mutating func outerValue(of register: Register) -> Polynomial? {
    let info = statements[register]
    if keepsNames, info.name != nil, !info.isNameInvented { return nil }
    guard let (operation, operands) = statements.fixedValues.origin(of: register) else {
      return nil
    }
    switch operation {
    case .convert:
      guard let source = operands[0].register, holds(register, source) else { return nil }
      return value(operands[0])
    case .copy, .add, .subtract, .multiply, .negate: return result(operation, operands)
    case _: return nil
    }
  }

  /// Returns the result of `operation`, if it keeps to sums and products.
  ///
  /// A wrapped index stands for the same element as the index that it was made of, and a clipped
  /// bound of a slice lets no more elements in than the bound itself, unless they are negative.
  private mutating func result(_ operation: Operation, _ operands: [Operand]) -> Polynomial? {
    guard let first = operands.first.flatMap({ value($0) }) else { return nil }
    if operation == .wrapIndex, let constant = first.constant, constant < 0 {
      return value(operands[1]).map { first + $0 }
    }
    if operation == .copy { return first }
    if operation == .wrapIndex || operation == .clip {
      return first.constant ?? -1 >= 0 ? first : first.assuming([first])
    }
    if operation == .negate { return Polynomial(0) - first }
    guard operands.count == 2, let second = value(operands[1]) else { return nil }
    if operation == .add { return first + second }
    if operation == .subtract { return first - second }
    if operation == .multiply { return first * second }
    return nil
  }

  /// Returns the extent of a view that the body makes, or of another name for one.
  func extent(of array: Register, _ axis: Int) -> Operand? {
    guard let entry = statements.soleDefinition(of: array) else { return nil }
    if case .assign(_, .copy, let operands) = statements.kind(entry),
      let source = operands[0].register, isMade(source, before: entry)
    {
      return .extent(source, axis: axis)
    }
    guard case .view(_, of: let base, let selections) = statements.kind(entry),
      isMade(base, before: entry)
    else { return nil }
    var place = 0
    var baseAxis = 0
    for selection in selections {
      switch selection {
      case .index: baseAxis += 1
      case .newAxis:
        if place == axis { return .integer(1) }
        place += 1
      case .all:
        if place == axis { return .extent(base, axis: baseAxis) }
        place += 1
        baseAxis += 1
      case .slice(start: _, let count, step: _):
        if place == axis { return count }
        place += 1
        baseAxis += 1
      }
    }
    return nil
  }

  /// `true` iff what `register` holds in the entry is made before it: two names may be given each
  /// other's arrays in turns.
  private func isMade(_ register: Register, before entry: Int) -> Bool {
    !statements.isAssigned(register)
      || statements.soleDefinition(of: register).map { $0 < entry } ?? false
  }

  /// Returns the places in the base, an array of `rank` axes, that `subscripts` of what shows its
  /// elements in another arrangement mean.
  func composed(
    _ arrangement: Arrangement, with subscripts: [Subscript], rank: Int
  ) -> [Subscript] {
    switch arrangement {
    case .reshaped: return Array(repeating: .unknown, count: rank)
    case .permuted(let axes):
      var result = Array(repeating: Subscript.unknown, count: rank)
      for (axis, place) in zip(axes, subscripts) { result[axis] = place }
      return result
    case .part: return subscripts
    }
  }

  /// Returns the places in the base that `subscripts` of a view of it mean.
  mutating func composed(
    _ selections: [AxisSelection], with subscripts: [Subscript]
  ) -> [Subscript] {
    var result: [Subscript] = []
    var axis = 0
    for selection in selections {
      switch selection {
      case .index(let index):
        result.append(value(index).map { .place($0) } ?? .unknown)
      case .newAxis: axis += 1
      case .all:
        result.append(axis < subscripts.count ? subscripts[axis] : .unknown)
        axis += 1
      case .slice(let start, count: _, let step):
        if axis < subscripts.count, case .place(let place) = subscripts[axis],
          let start = value(start), let step = value(step)
        {
          result.append(.place(start + step * place))
        } else {
          result.append(.unknown)
        }
        axis += 1
      }
    }
    return result
  }
}
