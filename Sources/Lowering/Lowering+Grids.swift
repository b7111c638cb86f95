import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a loop over a grid to one loop an axis, and returns the place of the outermost.
  ///
  ///     for i, j in np.ndindex(a.shape): …    for (i = 0; i < a_n0; i++)
  ///                                               for (j = 0; j < a_n1; j++) …
  mutating func lowerGrid(
    _ grid: GridIteration, _ statement: PellucidSyntax.Statement, _ target: Expression,
    _ body: PellucidSyntax.Block, _ otherwise: PellucidSyntax.Block?
  ) -> Int {
    let place = span
    let leaves = grid.rank > 1 && hasBreak(body)
    let flag = leaves ? newCompletionFlag() : completionFlag(otherwise, body)
    let (array, bounds) = self.bounds(of: grid)
    let counters = self.counters(of: grid, grid.indices(in: target) ?? [])
    if grid.isParallel { parallelDepth += 1 }
    forgetChanges(statement)
    let start = writes.count
    loops.append(flag)
    var inner = block { lowering in
      lowering.bind(target, to: grid, array, counters)
      lowering.lower(body)
    }
    loops.removeLast()
    if grid.isParallel { parallelDepth -= 1 }
    span = place
    let changed = Set(writes[start...])
    let uppers = bounds.map { steady($0, changed) }
    var closing = body.closingComments.map(\.text)
    for axis in grid.order.dropFirst().reversed() {
      inner = block { lowering in
        lowering.emitLoop(
          counters[axis].register, uppers[axis], Block(inner, closingComments: closing))
        if leaves, let flag {
          let isOver = lowering.assign(.not, [.register(flag)], .bool)
          let leave = lowering.block { $0.emit(.breakLoop) }
          lowering.emit(.ifElse(isOver, then: Block(leave), otherwise: Block()))
        }
      }
      closing = []
    }
    let axis = grid.order[0]
    emitLoop(
      counters[axis].register, uppers[axis], Block(inner, closingComments: closing),
      isParallel: grid.isParallel)
    let loop = statements.count - 1
    lowerElse(otherwise, flag)
    return loop
  }

  /// Emits a loop that counts from 0 to below `upper`.
  private mutating func emitLoop(
    _ counter: Register, _ upper: Operand, _ body: PellucidIR.Block, isParallel: Bool = false
  ) {
    emit(
      .forLoop(
        ForLoop(
          variable: counter, lower: .integer(0), upper: upper, step: 1, body: body,
          isParallelRequested: isParallel)))
  }

  /// Returns the array that is run over, if one is, and the extent along each axis.
  private mutating func bounds(of grid: GridIteration) -> (array: Register?, [Operand]) {
    if let type = grid.array {
      guard case .array(let array, _) = lower(grid.operands[0]) else { unreachable("no array") }
      return (array, (0..<type.rank).map { .extent(array, axis: $0) })
    }
    var result: [Operand] = []
    for operand in grid.operands {
      let value = lower(operand)
      let parts = if case .tuple(let parts) = value { parts } else { [value] }
      for part in parts {
        guard case .scalar(let extent, let type) = part else { unreachable("no integer") }
        result.append(kept(converted(extent, from: type, to: .int64), .int64))
      }
    }
    return (nil, result)
  }

  /// A register that counts along an axis.
  private struct AxisCounter {
    /// The register.
    let register: Register
    /// `true` iff a variable of the target is kept there.
    let isDirect: Bool
  }

  /// Returns what counts along the axes; `indices` are the parts of the target for them.
  private mutating func counters(
    of grid: GridIteration, _ indices: [Expression]
  ) -> [AxisCounter] {
    if indices.count == grid.rank, grid.rank > 1 {
      return indices.map { name in
        let counter = counter(for: name, .int64)
        return AxisCounter(register: counter.register, isDirect: counter.isDirect)
      }
    }
    if indices.count == 1, let kept = registers(ofTuple: indices[0]), kept.count == grid.rank {
      return kept.map { AxisCounter(register: $0, isDirect: true) }
    }
    return (0..<grid.rank).map { axis in
      let name = grid.rank > 3 ? "i\(axis)" : ["i", "j", "k"][axis]
      let register = register(.scalar(.int64), named: name, invented: true)
      return AxisCounter(register: register, isDirect: false)
    }
  }

  /// Returns the registers of the tuple that `target` names, if only the loop sets it.
  private func registers(ofTuple target: Expression) -> [Register]? {
    guard case .name(let name) = target.kind, boundFlags[name] == nil else { return nil }
    let variables = kernel.definition(target)
    guard variables.count == 1, kernel.variables[variables[0]].isLoopVariable,
      case .tuple(let parts) = storage[variables[0]]
    else { return nil }
    return parts.compactMap { part in
      if case .scalar(.register(let register), .int64) = part { register } else { nil }
    }
  }

  /// Binds what `target` has beside the counters themselves.
  private mutating func bind(
    _ target: Expression, to grid: GridIteration, _ array: Register?, _ counters: [AxisCounter]
  ) {
    let indices = Value.tuple(counters.map { .scalar(.register($0.register), .int64) })
    let areKept = counters.allSatisfy(\.isDirect)
    guard let array, let type = grid.array else {
      if !areKept { store(indices, to: target) }
      return
    }
    let places = counters.map { Operand.register($0.register) }
    let element = loaded(Element(array, places), type.element)
    var value = target
    if grid.content == .indicesAndElement {
      guard areKept, case .tuple(let items) = target.kind else {
        store(.tuple([indices, element]), to: target)
        return
      }
      value = items[1]
    }
    if case .name = value.kind, kernel.definition(value).isEmpty { return }
    store(element, to: value)
    nameLoads(value)
  }
}
