import PellucidIR
import PellucidTypes

/// Loops that combine floats in an order of our own, so that vectors can do it and little is lost
/// to rounding.
///
/// `np.sum(x)` is `pel_sum_f64(x, x_n)`. The values of `np.sum(x * y)` are computed strip by strip:
///
///     pel_strips total;
///     pel_begin_strips(&total, 0, x_n);
///     while (total.start < total.end) {
///         for (int64_t i = total.start; i < total.stop; i++) {
///             total.values[i - total.start] = x[i] * y[i];
///         }
///         pel_add_strip(&total);
///     }
///
/// and `total.sum` is the result. The order is that of NumPy, whose bits come out.
extension FunctionEmission {
  /// Returns the statement just written that sets the register into which `loop` combines values,
  /// if that is to the value that changes nothing, and takes it back.
  mutating func takeStart(of loop: ForLoop) -> CStatement? {
    guard let (register, operation) = combination(of: loop) else { return nil }
    return takeStart(of: register, operation)
  }

  /// Returns the register into which `loop` combines values, and how, if it does nothing else.
  private func combination(of loop: ForLoop) -> (Register, PellucidIR.Operation)? {
    guard let register = loop.combined, loop.parallel == nil, loop.step == 1,
      case .assign(register, let operation, let operands)? = loop.body.statements.last?.kind,
      operands.first == .register(register)
    else { return nil }
    return (register, operation)
  }

  /// Writes a loop that combines values into one register and does nothing else, behind `start`,
  /// which `takeStart` returned; returns `false` if it has to be an ordinary loop.
  mutating func combine(
    _ loop: ForLoop, first: Value, bound: CExpression, behind start: CStatement?,
    _ statement: Statement
  ) -> Bool {
    guard let (register, operation) = combination(of: loop) else { return false }
    let pointer = plainElements(loop)
    if pointer == nil, scalarType(register).isComplex {
      if let start { output.append(start) }
      return false
    }
    if pointer == nil, operation != .add {
      if let start { output.append(start) }
      extremeOfStrips(loop, register, operation, first.expression, bound, statement)
      return true
    }
    let comments = waitingComments
    waitingComments = []
    let result: CExpression
    if let pointer {
      skip(loop)
      result = .call(
        combiningHelper(operation, scalarType(register)),
        [pointer, count(from: first.expression, to: bound)])
    } else {
      result = .member(sumOfStrips(loop, register, first.expression, bound), "sum")
    }
    waitingComments = comments
    finish(register, operation, with: result, start, statement)
    return true
  }

  /// Writes that the values of a loop were combined to `result`, in place of `start` if that is
  /// given, which would have set the register before the loop.
  private mutating func finish(
    _ register: Register, _ operation: PellucidIR.Operation, with result: CExpression,
    _ start: CStatement?, _ statement: Statement
  ) {
    if start != nil, isReadOnce(register) {
      isDeclared[register.index] = false
      var value = Value(expression: result, type: scalarType(register))
      if case .call = result {
        value.effects.readsMemory = true
        value.effects.isCostly = true
      }
      pending.append(
        Pending(
          register: register, value: value,
          comments: (start?.leading ?? []) + waitingComments, line: statement.line))
      waitingComments = statement.trailingComment.map { [$0] } ?? []
      return
    }
    if var start {
      start.replaceValue(with: result, isConst: scopes[register].definitions == 2)
      start.leading += waitingComments
      start.trailing = statement.trailingComment
      waitingComments = []
      return output.append(start)
    }
    let name = CExpression.name(name(of: register))
    if operation == .add, !scalarType(register).isComplex {
      return emit(.assignment(name, .add, result), for: statement)
    }
    emit(.assignment(name, nil, combined(operation, register, result)), for: statement)
  }

  /// `true` iff nothing but a loop that combines values into `register` sets it or reads it, apart
  /// from one use here.
  private func isReadOnce(_ register: Register) -> Bool {
    let (info, entry) = (function[register], scopes[register])
    return (info.name == nil || info.isNameInvented) && entry.definitions == 2 && entry.uses == 2
      && entry.useBlock == block && entry.firstBlock == block && !entry.needsValue
  }

  /// Returns `register` combined with another value.
  mutating func combined(
    _ operation: PellucidIR.Operation, _ register: Register, _ other: CExpression
  ) -> CExpression {
    let type = scalarType(register)
    let values = [CExpression.name(name(of: register)), other].map {
      Value(expression: $0, type: type)
    }
    return spelling.apply(operation, values, to: type).expression
  }

  /// Returns the statement just written that gives `register` the value that changes nothing, and
  /// takes it back.
  private mutating func takeStart(
    of register: Register, _ operation: PellucidIR.Operation
  ) -> CStatement? {
    let type = scalarType(register)
    let kind: Reduction.Operator =
      operation == .add ? .add : operation == .minimum ? .minimum : .maximum
    let zero = CExpression.literal("0.0")
    let neutral =
      type.isComplex
      ? .call(type.complexConstructor, [zero, zero]) : identity(of: Reduction(kind, register), type)
    guard let last = output.last, last.trailing == nil else { return nil }
    switch last.kind {
    case .declaration(let declaration)
    where declaration.name == name(of: register) && declaration.value == neutral: break
    case .assignment(.name(name(of: register)), nil, neutral): break
    case .declaration, .assignment, .expression, .ifElse, .forLoop, .whileLoop, .returned,
      .breakLoop, .continueLoop, .goto, .label, .pragma, .block, .comment:
      return nil
    }
    return output.removeLast()
  }

  /// Returns the number of places from `first` to `bound`.
  private func count(from first: CExpression, to bound: CExpression) -> CExpression {
    first.literalInteger == 0 ? bound : .binary(.subtract, bound, first)
  }

  /// Returns the helper that combines the elements of an array.
  func combiningHelper(
    _ operation: PellucidIR.Operation, _ type: ScalarType
  ) -> String {
    let suffix = "_" + type.shortName
    switch operation {
    case .minimum: return "pel_smallest" + suffix
    case .maximum: return "pel_largest" + suffix
    default: return "pel_sum" + suffix
    }
  }

  /// Returns a pointer to the values, if the loop combines what lies side by side in an array, from
  /// its start or behind an offset.
  mutating func plainElements(_ loop: ForLoop) -> CExpression? {
    var statements = loop.body.statements[...]
    var index = Operand.register(loop.variable)
    var offset = Operand.integer(0)
    if statements.count == 3, case .assign(let sum, .add, let operands)? = statements.first?.kind,
      let place = operands.firstIndex(of: index), operands[1 - place] != index
    {
      (index, offset) = (.register(sum), operands[1 - place])
      statements.removeFirst()
    }
    guard statements.count == 2, loop.lower == .integer(0),
      loop.body.statements.allSatisfy({
        $0.leadingComments.isEmpty && $0.trailingComment == nil && !$0.isWatched
      }),
      case .load(let loaded, let element)? = statements.first?.kind,
      case .assign(_, _, let operands)? = statements.last?.kind,
      operands[1] == .register(loaded), element.indices.last == index,
      !element.indices.dropLast().contains(.register(loop.variable))
    else { return nil }
    let place = place(of: element.array)
    let last = element.indices.count - 1
    guard place.window == nil, place.stride(last).literalInteger == 1 else { return nil }
    let indices = (element.indices.dropLast() + [offset]).map { value(of: $0) }
    return place.pointer(to: indices, in: places)
  }

  /// Returns the expression of an index that stands alone.
  private mutating func value(of index: Operand) -> CExpression { value(index).expression }

  /// Counts the block and the statements of a loop whose body is not written.
  mutating func skip(_ loop: ForLoop) {
    _ = nested { _ in }
    lastStatement += loop.body.statements.count
  }
}

extension CStatement {
  /// Gives the variable that the statement sets another value, which may be its last.
  fileprivate mutating func replaceValue(with value: CExpression, isConst: Bool) {
    switch kind {
    case .declaration(var declaration):
      declaration.value = value
      declaration.isConst = isConst
      kind = .declaration(declaration)
    case .assignment(let target, let operation, _): kind = .assignment(target, operation, value)
    case .expression, .ifElse, .forLoop, .whileLoop, .returned, .breakLoop, .continueLoop, .goto,
      .label, .pragma, .block, .comment:
      break
    }
  }
}
