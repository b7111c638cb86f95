import PellucidIR
import PellucidTypes

/// An expression that waits for its only use.
struct Pending {
  /// The register that it would be.
  let register: Register
  /// The expression.
  let value: Value
  /// The comments of the statement that made it.
  let comments: [String]
  /// The line of the kernel.
  let line: Int
}

/// Folding: a register that is used once becomes part of its use, unless a store, call or raise
/// between could interfere.
///
/// `t = x[i] * 2; y[j] = t` with `t` a temporary is `y[j] = x[i] * 2`, but with `y[i] = 0` between
/// it stays a variable.
extension FunctionEmission {
  /// Returns `true` iff the register may fold into its use.
  func isFoldable(_ register: Register) -> Bool {
    let info = function[register]
    let entry = scopes[register]
    return (info.name == nil || info.isNameInvented) && entry.definitions == 1 && entry.uses == 1
      && entry.definitionBlock == entry.useBlock && !entry.needsValue
  }

  /// Returns the value of an operand; a waiting expression is used up.
  mutating func value(_ operand: Operand) -> Value {
    switch operand {
    case .register(let register): return value(of: register)
    case .constant(let constant):
      let isNarrow =
        constant.type.isInteger && constant.type.size == 8
        && constant.expression(isQuick: isQuick).literalInteger != nil
      return Value(
        expression: constant.expression(isQuick: isQuick), type: constant.type, isNarrow: isNarrow)
    case .global(let id):
      var type = ScalarType.int64
      if case .scalar(let constant) = globals[id.index].value { type = constant.type }
      return Value(expression: .name(globals[id.index].name), type: type)
    case .extent(let array, let axis):
      let place = place(of: array)
      return part(place.extents[axis], of: array, place)
    case .stride(let array, let axis):
      let place = place(of: array)
      return part(place.stride(axis), of: array, place)
    }
  }

  /// Returns a part of an array's place as a value.
  private func part(_ expression: CExpression, of array: Register, _ place: ArrayPlace) -> Value {
    var value = Value(expression: expression, type: .int64)
    value.isNarrow = expression.literalInteger != nil
    if !place.isConstant { value.effects.registers = [array] }
    return value
  }

  /// Returns the value of a scalar register.
  private mutating func value(of register: Register) -> Value {
    if let index = pending.lastIndex(where: { $0.register == register }) {
      let entry = pending.remove(at: index)
      waitingComments = entry.comments + waitingComments
      return entry.value
    }
    var value = Value(expression: .name(name(of: register)), type: scalarType(register))
    if !scopes.isConstant(register) { value.effects.registers = [register] }
    return value
  }

  /// Lets the register be the value from now on: as an expression that waits, or as a variable.
  mutating func define(_ register: Register, _ value: Value, for statement: Statement) {
    if isFoldable(register) {
      if value.effects.calls {
        flush { $0.readsMemory || $0.calls }
      } else if value.effects.readsMemory {
        flush { $0.calls }
      }
      pending.append(
        Pending(
          register: register, value: value, comments: waitingComments, line: statement.line))
      waitingComments = []
      if statement.trailingComment != nil { keep(trailingCommentOf: statement) }
      return
    }
    if value.effects.calls { flush { $0.readsMemory || $0.calls } }
    if scopes[register].uses == 0 {
      if value.effects.calls { emit(.expression(value.expression), for: statement) }
      return
    }
    assign(register, value, for: statement)
  }

  /// Keeps the comment behind a statement that vanishes into a later one.
  private mutating func keep(trailingCommentOf statement: Statement) {
    if let comment = statement.trailingComment { waitingComments.append(comment) }
  }

  /// Writes the declaration of the register with its first value, or an assignment.
  mutating func assign(_ register: Register, _ value: Value, for statement: Statement?) {
    flush { $0.registers.contains(register) }
    let name = name(of: register)
    let type = scalarType(register)
    if !isDeclared[register.index] {
      isDeclared[register.index] = true
      var declaration = CDeclaration(
        type: .scalar(type), name: name, value: value.expression,
        isConst: scopes.isConstant(register))
      var statement = statement
      if let (wrapped, comment) = Self.spelledOut(value.expression) {
        declaration.value = wrapped
        if statement?.trailingComment == nil { statement?.trailingComment = comment }
      }
      return emit(.declaration(declaration), for: statement)
    }
    assign(.name(name), value.expression, for: statement)
    if let flag = setFlags[register] {
      output.append(CStatement(.assignment(.name(flag), nil, .name("true"))))
    }
  }

  /// Returns the wrap-around of a negative index as an expression that shows it.
  private static func spelledOut(_ expression: CExpression) -> (CExpression, String)? {
    guard case .call("pel_wrap_index", let operands) = expression, operands[0].isSimple,
      operands[1].isSimple
    else { return nil }
    let test = CExpression.binary(.less, operands[0], .literal("0"))
    return (
      .conditional(test, operands[0].adding(operands[1]), operands[0]),
      "negative counts from the end"
    )
  }

  /// Writes an assignment, which is `target op= value` where the Python says so.
  mutating func assign(_ target: CExpression, _ value: CExpression, for statement: Statement?) {
    if let statement, statement.isAugmented, value.isUpdate(of: target),
      case .binary(let operation, _, let right) = value
    {
      return emit(.assignment(target, operation, right), for: statement)
    }
    emit(.assignment(target, nil, value), for: statement)
  }

  /// Makes variables of the waiting expressions whose effects are as said.
  mutating func flush(where isMeant: (Effects) -> Bool) {
    guard pending.contains(where: { isMeant($0.value.effects) }) else { return }
    let waiting = pending
    pending = []
    let comments = waitingComments
    for entry in waiting {
      guard isMeant(entry.value.effects) else {
        pending.append(entry)
        continue
      }
      waitingComments = entry.comments
      isDeclared[entry.register.index] = true
      let name = name(of: entry.register)
      let declaration = CDeclaration(
        type: .scalar(entry.value.type), name: name, value: entry.value.expression, isConst: true)
      emit(.declaration(declaration))
    }
    waitingComments = comments
  }

  /// Makes variables of all waiting expressions.
  mutating func flushAll() { flush { _ in true } }
}

extension CExpression {
  /// `true` iff the expression is `target op value`, for an operator that has an assignment form.
  func isUpdate(of target: CExpression) -> Bool {
    guard case .binary(let operation, let left, _) = self else { return false }
    return left == target && !operation.isComparison && operation != .and && operation != .or
  }
}
