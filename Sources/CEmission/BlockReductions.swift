import PellucidIR
import PellucidTypes

extension FunctionEmission {
  /// Returns the names that a reduction over blocks needs.
  mutating func blockReduction(
    _ reduction: Reduction, _ loop: ForLoop, canRaise: Bool
  ) -> BlockReduction {
    let blocks = block...scopes.blocks[block].last
    let registers = [reduction.register] + reduction.companions
    let outer = registers.map { name(of: $0) }
    let needsFlag =
      reduction.operation.isPlace
      && (reduction.comparison == .lessOrEqual || reduction.comparison == .greaterOrEqual)
    var flag: (part: String, array: String)?
    if needsFlag {
      flag = (
        names.claim(outer[0] + "_found", in: blocks),
        names.claim(outer[0] + "_founds", in: blocks)
      )
    }
    return BlockReduction(
      reduction: reduction, registers: registers, names: outer,
      parts: outer.map { names.claim($0 + "_part", in: blocks) },
      arrays: outer.map { names.claim($0 + "_parts", in: blocks) }, flag: flag?.part,
      flags: flag?.array, isByStrips: isByStrips(reduction, loop, canRaise: canRaise))
  }

  /// Writes a parallel loop over a fixed number of blocks, and one that combines their parts.
  mutating func emitBlocks(_ plan: ParallelLoop, canRaise: Bool, _ statement: Statement) {
    let comments = waitingComments
    waitingComments = []
    for reduction in plan.blocks { declareParts(reduction) }
    let counted = countedLoop(plan)
    let block = names.claim("b", in: self.block...scopes.blocks[self.block].last)
    let number = CExpression.name(block)
    for reduction in plan.blocks {
      for (register, part) in zip(reduction.registers, reduction.parts) {
        registerNames[register.index] = part
      }
      if let flag = reduction.flag { setFlags[reduction.registers[0]] = flag }
      if reduction.isByStrips {
        stripValues[reduction.registers[0]] = stripValue(reduction.parts[0], of: plan.loop)
      }
    }
    var inner = cLoop(
      plan.loop, first: Value(expression: plan.first, type: .int64), bound: plan.bound,
      prologue: canRaise ? iterationPrologue(plan.loop.body) : [])
    if canRaise { inner.body = labelled(inner.body) }
    for reduction in plan.blocks {
      for (register, name) in zip(reduction.registers, reduction.names) {
        registerNames[register.index] = name
      }
      setFlags[reduction.registers[0]] = nil
      stripValues[reduction.registers[0]] = nil
    }
    counted.restrict(&inner, to: number, of: .name("PEL_BLOCKS"))
    var whole = CForLoop(
      type: .scalar(.int64), name: block, first: .literal("0"), bound: .name("PEL_BLOCKS"),
      step: 1, body: [])
    let strips = plan.blocks.filter(\.isByStrips).map { $0.parts[0] }
    for reduction in plan.blocks {
      whole.body +=
        reduction.isByStrips
        ? beginning(reduction.parts[0], inner.first, inner.bound) : partDeclarations(reduction)
    }
    if let first = strips.first {
      inner.first = .member(.name(first), "start")
      inner.bound = .member(.name(first), "stop")
    }
    var innerStatement =
      strips.isEmpty
      ? byStrips(inner, plan.loop) : overStrips(strips, byStrips(inner, plan.loop))
    innerStatement.trailing = statement.trailingComment
    innerStatement.line = statement.line
    whole.body.append(innerStatement)
    for reduction in plan.blocks { whole.body += partStores(reduction, number) }
    waitingComments = comments
    var plan = plan
    plan.count = counted.count
    emitParallel(whole, plan, nil)
    emitCombination(plan, block)
  }

  /// Declares the arrays that keep the parts of all blocks.
  private mutating func declareParts(_ reduction: BlockReduction) {
    let length = CExpression.name("PEL_BLOCKS")
    for (register, array) in zip(reduction.registers, reduction.arrays) {
      emitDeclaration(
        CDeclaration(type: .scalar(scalarType(register)), name: array, length: length))
    }
    if let flags = reduction.flags {
      emitDeclaration(CDeclaration(type: .scalar(.bool), name: flags, length: length))
    }
  }

  /// Returns the declarations of a block's own variables.
  private func partDeclarations(_ reduction: BlockReduction) -> [CStatement] {
    var result: [CStatement] = []
    for (index, register) in reduction.registers.enumerated() {
      let type = scalarType(register)
      let value = index == 0 ? identity(of: reduction.reduction, type) : type.zero(isQuick: isQuick)
      result.append(
        CStatement(
          .declaration(
            CDeclaration(type: .scalar(type), name: reduction.parts[index], value: value))))
    }
    if let flag = reduction.flag {
      result.append(
        CStatement(
          .declaration(
            CDeclaration(type: .scalar(.bool), name: flag, value: .name("false")))))
    }
    return result
  }

  /// Returns the value that changes nothing when it is combined with another.
  func identity(of reduction: Reduction, _ type: ScalarType) -> CExpression {
    switch reduction.operation {
    case .add, .bitOr, .bitXor, .or: type.zero(isQuick: isQuick)
    case .multiply:
      type.isComplex
        ? .call(type.complexConstructor, [.literal("1.0"), .literal("0.0")])
        : .literal(type == .float32 ? "1.0f" : type.isFloat ? "1.0" : "1")
    case .and: .name("true")
    case .bitAnd: .unary(.minus, .literal("1"))
    case .minimum, .minimumPlace: extreme(of: type, isHighest: true)
    case .maximum, .maximumPlace: extreme(of: type, isHighest: false)
    }
  }

  /// Returns the highest or lowest value of a type.
  private func extreme(of type: ScalarType, isHighest: Bool) -> CExpression {
    switch type.kind {
    case .float, .complex:
      isHighest ? .name("INFINITY") : .unary(.minus, .name("INFINITY"))
    case .bool: .name(isHighest ? "true" : "false")
    case .signed: .name("INT\(type.size * 8)_" + (isHighest ? "MAX" : "MIN"))
    case .unsigned: isHighest ? .name("UINT\(type.size * 8)_MAX") : .literal("0")
    }
  }

  /// Returns the statements that keep the parts of a block.
  private func partStores(_ reduction: BlockReduction, _ number: CExpression) -> [CStatement] {
    var pairs = Array(zip(reduction.arrays, reduction.parts))
    if let flags = reduction.flags, let flag = reduction.flag { pairs.append((flags, flag)) }
    return pairs.map { array, part in
      let value = CExpression.name(part)
      return CStatement(
        .assignment(
          .index(.name(array), number), nil, reduction.isByStrips ? .member(value, "sum") : value))
    }
  }

  /// Writes the loop that combines the parts in order.
  private mutating func emitCombination(_ plan: ParallelLoop, _ block: String) {
    let body = plan.blocks.map { combination(of: $0, .name(block)) }
    emit(
      .forLoop(
        CForLoop(
          type: .scalar(.int64), name: block, first: .literal("0"), bound: .name("PEL_BLOCKS"),
          step: 1, body: body)))
  }

  /// Returns the statement that combines one part of a reduction with those before.
  private func combination(of reduction: BlockReduction, _ number: CExpression) -> CStatement {
    let register = reduction.registers[0]
    let type = scalarType(register)
    let target = CExpression.name(reduction.names[0])
    let part = CExpression.index(.name(reduction.arrays[0]), number)
    let values = [part, target].map { Value(expression: $0, type: type) }
    if let operation = reduction.reduction.operation.combination {
      if !type.isComplex { return CStatement(.assignment(target, operation, part)) }
      let combined = spelling.apply(
        operation == .add ? .add : .multiply, [values[1], values[0]], to: type)
      return CStatement(.assignment(target, nil, combined.expression))
    }
    let isMinimum = reduction.reduction.operation.isMinimum
    let comparison = reduction.reduction.comparison ?? (isMinimum ? .less : .greater)
    if comparison.row.family != .comparison {
      let combined = spelling.apply(comparison, [values[1], values[0]], to: type)
      return CStatement(.assignment(target, nil, combined.expression))
    }
    var test = spelling.apply(comparison, values, to: .bool).expression
    if let flags = reduction.flags {
      test = .binary(.and, .index(.name(flags), number), test)
    }
    let sets = zip(reduction.names, reduction.arrays).map { name, array in
      CStatement(.assignment(.name(name), nil, .index(.name(array), number)))
    }
    return CStatement(.ifElse(test, then: sets, otherwise: []))
  }
}

extension Reduction.Operator {
  /// `true` iff other registers are set together with that of the reduction.
  var isPlace: Bool { self == .minimumPlace || self == .maximumPlace }
}
