import PellucidIR
import PellucidSource
import PellucidTypes

extension FunctionEmission {
  /// Writes the statements of a block.
  mutating func statements(_ block: Block) {
    declareOwned()
    for (index, statement) in block.statements.enumerated() {
      lastStatement += 1
      let number = lastStatement
      declareInAdvance(upTo: scopes.statementEnds[number])
      waitingComments += statement.leadingComments
      self.statement(statement, rest: block.statements[(index + 1)...])
      lastStatement = scopes.statementEnds[number]
    }
    flush { $0.calls }
    waitingComments += block.closingComments
    if !waitingComments.isEmpty { emit(.comment) }
  }

  /// Declares the registers of the block at hand that occur up to statement `number` and are
  /// first set in a block inside.
  private mutating func declareInAdvance(upTo number: Int) {
    let registers = scopes.hoisted[block]
    while hoistedCounts[block] < registers.count {
      let register = registers[hoistedCounts[block]]
      guard scopes[register].firstStatement <= number else { return }
      hoistedCounts[block] += 1
      if scopes[register].uses == 0 && !isArray(register) || isDeclared[register.index] { continue }
      declare(register)
    }
  }

  /// Returns `true` iff the register holds an array.
  private func isArray(_ register: Register) -> Bool {
    if case .array = function[register].type { return true }
    return false
  }

  /// Declares a register without a value, or with zero where it may be read before it has one.
  mutating func declare(_ register: Register) {
    isDeclared[register.index] = true
    switch function[register].type {
    case .scalar(let type):
      let isEmpty = scopes[register].needsValue || scopes[register].startsEmpty
      let value = isEmpty ? type.zero(isQuick: isQuick) : nil
      let name = name(of: register)
      emitDeclaration(CDeclaration(type: .scalar(type), name: name, value: value))
    case .array: declareArray(register)
    }
  }

  /// Writes a declaration, in front of the comments that wait.
  mutating func emitDeclaration(_ declaration: CDeclaration) {
    note(declaration)
    output.append(CStatement(.declaration(declaration)))
  }

  /// Writes a statement; `rest` are those behind it in its block.
  private mutating func statement(_ statement: Statement, rest: ArraySlice<Statement>) {
    switch statement.kind {
    case .assign(let register, let operation, let operands):
      assign(register, operation, operands, statement)
    case .load(let register, let element):
      let read = watched(self.element(element), scalarType(register), stores: false, statement)
      var value = Value(expression: read, type: scalarType(register))
      value.effects = elementEffects
      value.effects.readsMemory = true
      define(register, value, for: statement)
    case .store(let operand, let element): store(operand, element, statement)
    case .select(let register, let condition, let then, let otherwise):
      select(register, condition, then, otherwise, statement)
    case .view(let register, let base, let selections):
      view(register, base, selections, statement)
    case .transpose(let register, let base): transpose(register, base, statement)
    case .arrange(let register, let base, let arrangement):
      arrange(register, base, arrangement, statement)
    case .allocate(let register, let extents, let fill):
      allocate(register, extents, fill, statement)
    case .release(let register): release(register, statement, rest)
    case .fill(let register, let operand): fill(register, operand, statement)
    case .copy(let into, let from, let mayOverlap): copy(into, from, mayOverlap, statement)
    case .pack(let register, let operands): pack(register, operands, statement)
    case .globalArray(let register, let id): globalArray(register, id, statement)
    case .call(let registers, let callee, let operands):
      call(registers, callee, operands, statement)
    case .raise(let errorClass, let parts): raise(errorClass, parts, statement)
    case .raiseAgain: raiseAgain(statement)
    case .attempt(let attempt): self.attempt(attempt, statement)
    case .leaving(let block): leave(block)
    case .boundsCheck(let index, let original, let array, let axis):
      boundsCheck(index, original, array, axis, statement)
    case .print(let parts): print(parts, statement)
    case .returned(let operands): returned(operands, statement)
    case .breakLoop: leave(.breakLoop, statement)
    case .continueLoop: leave(.continueLoop, statement)
    case .forLoop(let loop): forLoop(loop, statement)
    case .whileLoop(let loop): whileLoop(loop, statement)
    case .ifElse(let condition, let then, let otherwise):
      ifElse(condition, then, otherwise, statement)
    case .arrayOperation: unreachable("operations on arrays are written out before")
    case .comment:
      if let comment = statement.trailingComment { waitingComments.append(comment) }
      flushAll()
      emit(.comment)
    }
  }

  /// Writes a jump.
  private mutating func leave(_ kind: CStatement.Kind, _ statement: Statement) {
    flushAll()
    emit(kind, for: statement)
  }

  /// Writes `register = operation(operands)`.
  private mutating func assign(
    _ register: Register, _ operation: Operation, _ operands: [Operand], _ statement: Statement
  ) {
    if case .array = function[register].type {
      if case .register(let source) = operands[0] { alias(register, source, statement) }
      return
    }
    var values: [Value] = []
    for operand in operands { values.append(value(operand)) }
    if let target = stripValues[register] {
      let combined = operands.first == .register(register) ? values[1] : values[0]
      return emit(.assignment(target, nil, combined.expression), for: statement)
    }
    if operation == .copy, values[0].type == scalarType(register) {
      return define(register, values[0], for: statement)
    }
    if operation == .wrapIndex, case .register(let index) = operands[0],
      loopVariables.contains(index)
    {
      return define(register, spelling.wrapCounter(values), for: statement)
    }
    define(register, spelling.apply(operation, values, to: scalarType(register)), for: statement)
  }

  /// Writes `element = operand`.
  private mutating func store(_ operand: Operand, _ element: Element, _ statement: Statement) {
    let value = value(operand)
    let target = watched(
      self.element(element), scalarType(element.array), stores: true, statement)
    flush { $0.readsMemory || $0.calls }
    if statement.isAtomic { return storeAtomically(value.expression, to: target, statement) }
    assign(target, value.expression, for: statement)
  }

  /// Writes an update of an element that other iterations of a parallel loop may update too.
  private mutating func storeAtomically(
    _ value: CExpression, to target: CExpression, _ statement: Statement
  ) {
    var update = statement
    update.isAugmented = true
    if isQuick {
      emit(.expression(.call("GOMP_atomic_start", [])))
      assign(target, value, for: update)
      return output.append(CStatement(.expression(.call("GOMP_atomic_end", []))))
    }
    emit(.pragma(CPragma(value.isUpdate(of: target) ? "omp atomic" : "omp critical")))
    assign(target, value, for: update)
  }

  /// Returns the expression of an element.
  mutating func element(_ element: Element) -> CExpression {
    var indices: [CExpression] = []
    elementEffects = Effects()
    for index in element.indices {
      let value = value(index)
      elementEffects.form(value.effects)
      indices.append(value.expression)
    }
    let place = place(of: element.array)
    if !place.isConstant { elementEffects.registers.append(element.array) }
    return place.element(indices, in: places)
  }

  /// Writes a branch.
  private mutating func ifElse(
    _ condition: Operand, _ then: Block, _ otherwise: Block, _ statement: Statement
  ) {
    let test = value(condition)
    flushAll()
    let comments = waitingComments
    waitingComments = []
    let first = nested { $0.statements(then) }
    let second = nested { $0.statements(otherwise) }
    waitingComments = comments
    if first.isEmpty, !second.isEmpty {
      let opposite = OperationSpelling.negation(of: test.expression)
      return emit(.ifElse(opposite, then: second, otherwise: []), for: statement)
    }
    if first.isEmpty && !test.effects.calls { return keepComments(of: statement) }
    emit(.ifElse(test.expression, then: first, otherwise: second), for: statement)
  }

  /// Keeps the comments of a statement that is not written.
  private mutating func keepComments(of statement: Statement) {
    if let comment = statement.trailingComment { waitingComments.append(comment) }
    if !waitingComments.isEmpty { emit(.comment) }
  }

  /// Writes a choice of which only one side runs: `a && b`, `a || b`, `c ? x : y`, or a branch.
  private mutating func select(
    _ register: Register, _ condition: Operand, _ then: Yield, _ otherwise: Yield,
    _ statement: Statement
  ) {
    let test = value(condition)
    guard isExpression(then), isExpression(otherwise) else {
      return selectByBranch(register, test, then, otherwise, statement)
    }
    flush { $0.calls }
    let first = side(then)
    let second = side(otherwise)
    var result = Value(expression: test.expression, type: scalarType(register))
    result.effects = test.effects
    result.effects.form(first.effects)
    result.effects.form(second.effects)
    if second.expression == .name("false"), result.type == .bool {
      result.expression = .binary(.and, test.expression, first.expression)
    } else if first.expression == .name("true"), result.type == .bool {
      result.expression = .binary(.or, test.expression, second.expression)
    } else {
      result.expression = .conditional(test.expression, first.expression, second.expression)
      result.isNarrow = first.isNarrow && second.isNarrow
    }
    define(register, result, for: statement)
  }

  /// Returns the value of a side of a `select` that is an expression.
  private mutating func side(_ side: Yield) -> Value {
    var result = Value(expression: .literal("0"), type: .int64)
    let comments = waitingComments
    waitingComments = []
    _ = nested { emission in
      emission.statements(side.body)
      result = emission.value(side.value)
    }
    waitingComments = comments + waitingComments
    return result
  }

  /// Returns `true` iff all statements of the side fold into its value.
  private func isExpression(_ side: Yield) -> Bool {
    side.body.closingComments.isEmpty
      && side.body.statements.allSatisfy { statement in
        switch statement.kind {
        case .assign(let register, _, _), .load(let register, _): isFoldable(register)
        case .select(let register, _, let then, let otherwise):
          isFoldable(register) && isExpression(then) && isExpression(otherwise)
        case .call(let registers, let callee, _):
          registers.count == 1 && isFoldable(registers[0]) && facts[callee]?.entry.isPure == true
        case .view(let register, let base, _), .transpose(let register, let base):
          function[register].name == nil && scopes.isConstant(base)
        case .arrange, .store, .allocate, .release, .fill, .copy, .pack, .globalArray,
          .arrayOperation, .raise, .boundsCheck,
          .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse, .comment,
          .raiseAgain, .attempt, .leaving:
          false
        }
      }
  }

  /// Writes a choice as a branch that sets the register.
  private mutating func selectByBranch(
    _ register: Register, _ test: Value, _ then: Yield, _ otherwise: Yield, _ statement: Statement
  ) {
    flushAll()
    if !isDeclared[register.index] {
      isDeclared[register.index] = true
      let name = name(of: register)
      emitDeclaration(CDeclaration(type: .scalar(scalarType(register)), name: name))
    }
    let target = CExpression.name(name(of: register))
    let comments = waitingComments
    waitingComments = []
    let sides = [then, otherwise].map { side in
      nested { emission in
        emission.statements(side.body)
        let value = emission.value(side.value)
        emission.flushAll()
        emission.assign(target, value.expression, for: nil)
      }
    }
    waitingComments = comments
    emit(.ifElse(test.expression, then: sides[0], otherwise: sides[1]), for: statement)
  }
}
