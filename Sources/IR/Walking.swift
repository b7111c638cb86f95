import PellucidTypes

extension Operand {
  /// The register that the operand reads, also for its extent or stride; nil for a constant.
  package var register: Register? {
    switch self {
    case .register(let register): register
    case .extent(let array, axis: _), .stride(let array, axis: _): array
    case .constant, .global: nil
    }
  }

  /// The constant that the operand is, if it is one.
  package var constant: Constant? {
    if case .constant(let constant) = self { constant } else { nil }
  }
}

extension Statement.Kind {
  /// Calls `visit` for each operand of the statement itself, in order of evaluation; the values of
  /// a select's sides and the test of a `while` belong to the statement.
  package func forEachOperand(_ visit: (Operand) -> Void) {
    switch self {
    case .assign(_, _, let operands), .pack(_, let operands), .returned(let operands),
      .call(_, function: _, let operands):
      operands.forEach(visit)
    case .load(_, let element): element.indices.forEach(visit)
    case .store(let value, let element):
      visit(value)
      element.indices.forEach(visit)
    case .select(_, let condition, let then, let otherwise):
      visit(condition)
      visit(then.value)
      visit(otherwise.value)
    case .view(_, of: _, let selections): selections.forEach { $0.forEachOperand(visit) }
    case .arrange(_, of: _, let arrangement): arrangement.forEachOperand(visit)
    case .allocate(_, let extents, let fill):
      extents.forEach(visit)
      if case .value(let value) = fill { visit(value) }
    case .fill(_, let value): visit(value)
    case .raise(_, let parts), .print(let parts):
      for part in parts { part.operands.forEach(visit) }
    case .boundsCheck(let index, let original, array: _, axis: _):
      visit(index)
      visit(original)
    case .forLoop(let loop):
      visit(loop.lower)
      visit(loop.upper)
      loop.parallel?.operands.forEach(visit)
    case .whileLoop(let loop): visit(loop.condition)
    case .ifElse(let condition, then: _, otherwise: _): visit(condition)
    case .arrayOperation(let operation): operation.forEachOperand(visit)
    case .transpose, .release, .copy, .globalArray, .breakLoop, .continueLoop, .comment,
      .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Calls `visit` for each array register that the statement itself reads beside its operands,
  /// also to store into the array or to release it.
  package func forEachArrayRead(_ visit: (Register) -> Void) {
    switch self {
    case .load(_, let element), .store(_, let element): visit(element.array)
    case .view(_, of: let base, _), .transpose(_, of: let base),
      .arrange(_, of: let base, _):
      visit(base)
    case .release(let register), .fill(let register, _): visit(register)
    case .copy(into: let target, from: let source, mayOverlap: _):
      visit(target)
      visit(source)
    case .boundsCheck(index: _, original: _, let array, axis: _): visit(array)
    case .arrayOperation(let operation):
      if let target = operation.target { visit(target) }
    case .assign, .select, .allocate, .pack, .globalArray, .call, .raise, .print, .returned,
      .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse, .comment,
      .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Calls `visit` for each register that the statement itself reads, nested blocks left out.
  package func forEachRegisterRead(_ visit: (Register) -> Void) {
    forEachArrayRead(visit)
    forEachOperand { if let register = $0.register { visit(register) } }
  }

  /// Calls `visit` for each register that the statement itself assigns, nested blocks left out.
  package func forEachRegisterWritten(_ visit: (Register) -> Void) {
    switch self {
    case .assign(let register, _, _), .load(let register, _),
      .select(let register, condition: _, then: _, otherwise: _), .view(let register, of: _, _),
      .transpose(let register, of: _), .arrange(let register, of: _, _),
      .allocate(let register, extents: _, _),
      .pack(let register, _), .globalArray(let register, _):
      visit(register)
    case .call(let registers, function: _, _): registers.forEach(visit)
    case .forLoop(let loop): visit(loop.variable)
    case .arrayOperation(let operation):
      if let register = operation.destination { visit(register) }
      operation.indices.forEach(visit)
      if let filter = operation.filter { visit(filter.ordinal) }
    case .store, .release, .fill, .copy, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Calls `visit` for each block that stands directly in the statement, in order of text.
  package func forEachBlock(_ visit: (Block) -> Void) {
    switch self {
    case .select(_, condition: _, let then, let otherwise):
      visit(then.body)
      visit(otherwise.body)
    case .forLoop(let loop): visit(loop.body)
    case .whileLoop(let loop):
      visit(loop.header)
      visit(loop.body)
    case .ifElse(_, let then, let otherwise):
      visit(then)
      visit(otherwise)
    case .arrayOperation(let operation):
      if let filter = operation.filter { visit(filter.body) }
      visit(operation.body)
    case .attempt(let attempt): attempt.blocks.forEach(visit)
    case .leaving(let block): visit(block)
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .comment, .raiseAgain:
      break
    }
  }

  /// `true` iff a block stands directly in the statement.
  package var hasBlocks: Bool {
    switch self {
    case .select, .forLoop, .whileLoop, .ifElse, .arrayOperation, .attempt, .leaving: true
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .comment, .raiseAgain:
      false
    }
  }

  /// `true` iff nothing runs behind the statement in its block: return, raise, break, continue.
  package var leavesBlock: Bool {
    switch self {
    case .returned, .raise, .breakLoop, .continueLoop, .raiseAgain: true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy,
      .pack, .globalArray, .arrayOperation, .call, .boundsCheck, .print, .forLoop, .whileLoop,
      .ifElse, .comment, .attempt, .leaving:
      false
    }
  }
}

extension Statement.Kind {
  /// `true` iff the statement itself may leave an error, calls and nested blocks left out.
  package var mayRaiseByItself: Bool {
    switch self {
    case .raise, .boundsCheck, .allocate, .raiseAgain: true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .copy,
      .pack,
      .globalArray, .arrayOperation, .call, .print, .returned, .breakLoop, .continueLoop, .forLoop,
      .whileLoop,
      .ifElse, .comment, .attempt, .leaving:
      false
    }
  }

  /// `true` iff the statement itself may leave an error, also if it is that of a kernel that it
  /// calls or of a copy that needs memory in between; nested blocks are left out.
  package var mayFail: Bool {
    switch self {
    case .call(_, let name, _): RuntimeFunction(rawValue: name) == nil
    case .copy(into: _, from: _, let mayOverlap): mayOverlap
    case _: mayRaiseByItself
    }
  }
}

extension Statement.Kind {
  /// `true` iff nothing behind the statement in its block is reached.
  package var endsPath: Bool {
    switch self {
    case .ifElse(_, let then, let otherwise): then.endsPath && otherwise.endsPath
    case .attempt(let attempt): attempt.endsPath
    case .leaving(let block): block.endsPath
    case .whileLoop(let loop):
      loop.condition.constant?.value == .boolean(true) && !loop.body.breaksLoop
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy,
      .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
      .breakLoop, .continueLoop, .forLoop, .comment, .raiseAgain:
      leavesBlock
    }
  }
}

extension Block {
  /// `true` iff control never reaches the end of the block, whose last statement sees to that.
  package var endsPath: Bool { statements.last?.kind.endsPath ?? false }

  /// `true` iff a `break` in the block leaves the loop whose body it is.
  fileprivate var breaksLoop: Bool {
    statements.contains { statement in
      switch statement.kind {
      case .breakLoop: true
      case .ifElse(_, let then, let otherwise): then.breaksLoop || otherwise.breaksLoop
      case .attempt(let attempt): attempt.blocks.contains(where: \.breaksLoop)
      case .leaving(let block): block.breaksLoop
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
        .copy,
        .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
        .continueLoop, .forLoop, .whileLoop, .comment, .raiseAgain:
        false
      }
    }
  }
}

extension AxisSelection {
  /// Calls `visit` for each operand, in order.
  package func forEachOperand(_ visit: (Operand) -> Void) {
    switch self {
    case .index(let index): visit(index)
    case .slice(let start, let count, let step):
      visit(start)
      visit(count)
      visit(step)
    case .all, .newAxis: break
    }
  }
}

extension Statement {
  /// Calls `visit` for the statement and then for each statement in its blocks, in order of text.
  package func forEachStatement(_ visit: (Statement) -> Void) {
    visit(self)
    kind.forEachBlock { $0.forEachStatement(visit) }
  }
}

extension Block {
  /// `true` iff there is neither a statement nor a comment.
  package var isEmpty: Bool { statements.isEmpty && closingComments.isEmpty }

  /// Calls `visit` for each statement, also nested ones, in order of text.
  package func forEachStatement(_ visit: (Statement) -> Void) {
    for statement in statements { statement.forEachStatement(visit) }
  }

  /// Calls `visit` for what each statement does, also nested ones, in order of text; this copies
  /// less than `forEachStatement`.
  package func forEachKind(_ visit: (Statement.Kind) -> Void) {
    for index in statements.indices {
      let kind = statements[index].kind
      visit(kind)
      kind.forEachBlock { $0.forEachKind(visit) }
    }
  }

  /// Calls `visit` for each register that a statement here, also a nested one, assigns.
  package func forEachRegisterWritten(_ visit: (Register) -> Void) {
    forEachKind { $0.forEachRegisterWritten(visit) }
  }

  /// Calls `visit` for each register that a statement here, also a nested one, reads.
  package func forEachRegisterRead(_ visit: (Register) -> Void) {
    forEachKind { $0.forEachRegisterRead(visit) }
  }
}

extension Block {
  /// `true` iff some statement here, also a nested one, is an operation on arrays.
  fileprivate var hasArrayOperations: Bool {
    statements.indices.contains { index in
      let kind = statements[index].kind
      if case .arrayOperation = kind { return true }
      var found = false
      kind.forEachBlock { found = found || $0.hasArrayOperations }
      return found
    }
  }
}

extension Function {
  /// `true` iff some statement is an operation on arrays.
  package var hasArrayOperations: Bool { body.hasArrayOperations }

  /// Adds a register and returns it.
  package mutating func addRegister(_ info: RegisterInfo) -> Register {
    registers.append(info)
    return Register(registers.count - 1)
  }
}
