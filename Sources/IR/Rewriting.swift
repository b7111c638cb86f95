extension Operand {
  /// Returns the operand with `map` of its register, if it reads one.
  package func mappingRegister(_ map: (Register) -> Register) -> Operand {
    switch self {
    case .register(let register): .register(map(register))
    case .extent(let array, let axis): .extent(map(array), axis: axis)
    case .stride(let array, let axis): .stride(map(array), axis: axis)
    case .constant, .global: self
    }
  }
}

extension Element {
  /// Returns the element with `map` of each index.
  package func mappingOperands(_ map: (Operand) -> Operand) -> Element {
    Element(array, indices.map(map))
  }
}

extension AxisSelection {
  /// Returns the selection with `map` of each operand.
  package func mappingOperands(_ map: (Operand) -> Operand) -> AxisSelection {
    switch self {
    case .index(let index): .index(map(index))
    case .slice(let start, let count, let step):
      .slice(start: map(start), count: map(count), step: map(step))
    case .all, .newAxis: self
    }
  }
}

extension MessagePart {
  /// Returns the part with `map` of its operand, if it has one.
  package func mappingOperands(_ map: (Operand) -> Operand) -> MessagePart {
    switch self {
    case .text: self
    case .value(let value): .value(map(value))
    case .formatted(let value, let directive): .formatted(map(value), directive: directive)
    case .shape(let extents): .shape(extents.map(map))
    }
  }
}

extension Fill {
  /// Returns the fill with `map` of its operand, if it has one.
  package func mappingOperands(_ map: (Operand) -> Operand) -> Fill {
    switch self {
    case .none, .zeros: self
    case .value(let value): .value(map(value))
    }
  }
}

extension Statement.Kind {
  /// Returns the statement with `map` of each operand of its own; nested blocks stay as they are.
  package func mappingOperands(_ map: (Operand) -> Operand) -> Statement.Kind {
    switch self {
    case .assign(let register, let operation, let operands):
      return .assign(register, operation, operands.map(map))
    case .load(let register, let element): return .load(register, element.mappingOperands(map))
    case .store(let value, let element): return .store(map(value), element.mappingOperands(map))
    case .select(let register, let condition, let then, let otherwise):
      return .select(
        register, condition: map(condition), then: Yield(then.body, map(then.value)),
        otherwise: Yield(otherwise.body, map(otherwise.value)))
    case .view(let register, of: let base, let selections):
      return .view(register, of: base, selections.map { $0.mappingOperands(map) })
    case .arrange(let register, of: let base, let arrangement):
      return .arrange(register, of: base, arrangement.mappingOperands(map))
    case .allocate(let register, let extents, let fill):
      return .allocate(register, extents: extents.map(map), fill.mappingOperands(map))
    case .fill(let register, let value): return .fill(register, map(value))
    case .pack(let register, let operands): return .pack(register, operands.map(map))
    case .call(let registers, let function, let operands):
      return .call(registers, function: function, operands.map(map))
    case .raise(let error, let parts):
      return .raise(error, parts.map { $0.mappingOperands(map) })
    case .boundsCheck(let index, let original, let array, let axis):
      return .boundsCheck(index: map(index), original: map(original), array: array, axis: axis)
    case .print(let parts): return .print(parts.map { $0.mappingOperands(map) })
    case .returned(let operands): return .returned(operands.map(map))
    case .forLoop(var loop):
      loop.lower = map(loop.lower)
      loop.upper = map(loop.upper)
      if let parallel = loop.parallel {
        loop.parallel?.condition = parallel.condition.map(map)
        loop.parallel?.innerCounts = parallel.innerCounts.map(map)
      }
      return .forLoop(loop)
    case .whileLoop(var loop):
      loop.condition = map(loop.condition)
      return .whileLoop(loop)
    case .ifElse(let condition, let then, let otherwise):
      return .ifElse(map(condition), then: then, otherwise: otherwise)
    case .arrayOperation(let operation): return .arrayOperation(operation.mappingOperands(map))
    case .transpose, .release, .copy, .globalArray, .breakLoop, .continueLoop, .comment,
      .raiseAgain, .attempt, .leaving:
      return self
    }
  }

  /// Returns the statement with `map` of each block that stands directly in it.
  package func mappingBlocks(_ map: (Block) -> Block) -> Statement.Kind {
    switch self {
    case .select(let register, let condition, let then, let otherwise):
      return .select(
        register, condition: condition, then: Yield(map(then.body), then.value),
        otherwise: Yield(map(otherwise.body), otherwise.value))
    case .forLoop(var loop):
      loop.body = map(loop.body)
      return .forLoop(loop)
    case .whileLoop(var loop):
      loop.header = map(loop.header)
      loop.body = map(loop.body)
      return .whileLoop(loop)
    case .ifElse(let condition, let then, let otherwise):
      return .ifElse(condition, then: map(then), otherwise: map(otherwise))
    case .arrayOperation(var operation):
      if let filter = operation.filter { operation.filter?.body = map(filter.body) }
      operation.body = map(operation.body)
      return .arrayOperation(operation)
    case .attempt(let attempt): return .attempt(attempt.mappingBlocks(map))
    case .leaving(let block): return .leaving(map(block))
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .comment, .raiseAgain:
      return self
    }
  }

  /// Returns the statement with `map` of each register of its own, read, written or named by a
  /// fact; nested blocks stay as they are.
  package func mappingRegisters(_ map: (Register) -> Register) -> Statement.Kind {
    let kind = mappingOperands { $0.mappingRegister(map) }
    switch kind {
    case .assign(let register, let operation, let operands):
      return .assign(map(register), operation, operands)
    case .load(let register, let element):
      return .load(map(register), Element(map(element.array), element.indices))
    case .store(let value, let element):
      return .store(value, Element(map(element.array), element.indices))
    case .select(let register, let condition, let then, let otherwise):
      return .select(map(register), condition: condition, then: then, otherwise: otherwise)
    case .view(let register, of: let base, let selections):
      return .view(map(register), of: map(base), selections)
    case .transpose(let register, of: let base): return .transpose(map(register), of: map(base))
    case .arrange(let register, of: let base, let arrangement):
      return .arrange(map(register), of: map(base), arrangement)
    case .allocate(let register, let extents, let fill):
      return .allocate(map(register), extents: extents, fill)
    case .release(let register): return .release(map(register))
    case .fill(let register, let value): return .fill(map(register), value)
    case .copy(into: let target, from: let source, let mayOverlap):
      return .copy(into: map(target), from: map(source), mayOverlap: mayOverlap)
    case .pack(let register, let operands): return .pack(map(register), operands)
    case .globalArray(let register, let global): return .globalArray(map(register), global)
    case .call(let registers, let function, let operands):
      return .call(registers.map(map), function: function, operands)
    case .boundsCheck(let index, let original, let array, let axis):
      return .boundsCheck(index: index, original: original, array: map(array), axis: axis)
    case .forLoop(let loop): return .forLoop(loop.mappingRegisters(map))
    case .arrayOperation(let operation): return .arrayOperation(operation.mappingTargets(map))
    case .raise, .print, .returned, .breakLoop, .continueLoop, .whileLoop, .ifElse, .comment,
      .raiseAgain, .attempt, .leaving:
      return kind
    }
  }
}

extension ForLoop {
  /// Returns the loop with `map` of its variable and of the registers that its facts name.
  fileprivate func mappingRegisters(_ map: (Register) -> Register) -> ForLoop {
    var loop = self
    loop.variable = map(variable)
    loop.combined = combined.map(map)
    guard var parallel else { return loop }
    parallel.reductions = parallel.reductions.map {
      Reduction(
        $0.operation, map($0.register), comparison: $0.comparison,
        companions: $0.companions.map(map))
    }
    parallel.copies = parallel.copies.map {
      ArrayCopy($0.operation, map($0.array), capacity: $0.capacity)
    }
    parallel.privates = parallel.privates.map(map)
    parallel.lastPrivates = parallel.lastPrivates.map(map)
    loop.parallel = parallel
    return loop
  }
}

extension Block {
  /// Returns the block with each statement replaced by what `rewrite` returns for it, innermost
  /// blocks first.
  package func rewritten(_ rewrite: (Statement) -> [Statement]) -> Block {
    var result: [Statement] = []
    result.reserveCapacity(statements.count)
    for var statement in statements {
      statement.kind = statement.kind.mappingBlocks { $0.rewritten(rewrite) }
      result += rewrite(statement)
    }
    return Block(result, closingComments: closingComments)
  }

  /// Returns the block with `map` of each register, also in nested blocks.
  package func mappingRegisters(_ map: (Register) -> Register) -> Block {
    var result = self
    for index in result.statements.indices {
      result.statements[index].kind = result.statements[index].kind.mappingRegisters(map)
        .mappingBlocks { $0.mappingRegisters(map) }
    }
    return result
  }

  /// Returns the block with `map` of each operand, also in nested blocks.
  package func mappingOperands(_ map: (Operand) -> Operand) -> Block {
    var result = self
    for index in result.statements.indices {
      result.statements[index].kind = result.statements[index].kind.mappingOperands(map)
        .mappingBlocks { $0.mappingOperands(map) }
    }
    return result
  }
}
