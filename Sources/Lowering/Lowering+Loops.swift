import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers `while test: body else: otherwise`, and returns the place of the loop.
  mutating func lowerWhile(
    _ statement: PellucidSyntax.Statement, _ test: Expression, _ body: PellucidSyntax.Block,
    _ otherwise: PellucidSyntax.Block?
  ) -> Int? {
    let place = span
    let flag = completionFlag(otherwise, body)
    forgetChanges(statement)
    var condition: Operand = .boolean(true)
    let header = block { condition = $0.condition(test) }
    loops.append(flag)
    let inner = lowered(body)
    loops.removeLast()
    span = place
    emit(
      .whileLoop(WhileLoop(header: Block(header), condition: condition, body: inner)))
    let loop = statements.count - 1
    lowerElse(otherwise, flag)
    return loop
  }

  /// Forgets what is known of the variables that the loop `statement` assigns.
  private mutating func forgetChanges(_ statement: PellucidSyntax.Statement) {
    guard !nonZero.isEmpty else { return }
    let assigned = kernel.assignedNames(inLoop: statement.id)
    nonZero = nonZero.filter { operand in
      switch operand {
      case .register(let register), .extent(let register, _), .stride(let register, _):
        function[register].name.map { !assigned.contains($0) } ?? true
      case .constant, .global: true
      }
    }
  }

  /// Returns the flag that a `break` clears, if the loop has an `else` and a `break`.
  private mutating func completionFlag(
    _ otherwise: PellucidSyntax.Block?, _ body: PellucidSyntax.Block
  ) -> Register? {
    guard otherwise != nil, body.statements.contains(where: { hasBreak($0) }) else { return nil }
    let flag = register(.scalar(.bool), named: "completed", invented: true)
    emit(.assign(flag, .copy, [.boolean(true)]))
    return flag
  }

  /// `true` iff `statement` may leave the loop that it stands in.
  private func hasBreak(_ statement: PellucidSyntax.Statement) -> Bool {
    switch statement.kind {
    case .breakLoop: true
    case .ifElse(_, let then, let otherwise, _):
      (then.statements + (otherwise?.statements ?? [])).contains { hasBreak($0) }
    case .expression, .assign, .augmentedAssign, .annotatedAssign, .forLoop, .whileLoop, .returned,
      .raise, .assert, .continueLoop, .pass, .function, .importModule, .importFrom, .global,
      .nonlocal, .delete, .unsupported, .invalid:
      false
    }
  }

  /// Lowers the `else` of a loop.
  private mutating func lowerElse(_ otherwise: PellucidSyntax.Block?, _ flag: Register?) {
    guard let otherwise else { return }
    guard let flag else {
      lower(otherwise)
      return
    }
    emit(.ifElse(.register(flag), then: lowered(otherwise), otherwise: Block()))
  }

  /// Lowers `for target in …: body else: otherwise`, and returns the place of the loop.
  mutating func lowerFor(
    _ statement: PellucidSyntax.Statement, _ target: Expression, _ body: PellucidSyntax.Block,
    _ otherwise: PellucidSyntax.Block?
  ) -> Int? {
    guard let iteration = kernel.iterations[statement.id] else { return nil }
    let place = span
    let flag = completionFlag(otherwise, body)
    var counting = counting(iteration, target)
    if iteration.isParallel { parallelDepth += 1 }
    forgetChanges(statement)
    let start = writes.count
    loops.append(flag)
    let inner = block { lowering in
      lowering.bind(target, to: counting)
      lowering.lower(body)
    }
    loops.removeLast()
    if iteration.isParallel { parallelDepth -= 1 }
    span = place
    let changed = Set(writes[start...])
    counting.lower = steady(counting.lower, changed)
    counting.upper = steady(counting.upper, changed)
    emit(
      .forLoop(
        ForLoop(
          variable: counting.counter, lower: counting.lower, upper: counting.upper,
          step: counting.step,
          body: Block(inner, closingComments: body.closingComments.map(\.text)),
          isParallelRequested: iteration.isParallel)))
    let loop = statements.count - 1
    lowerElse(otherwise, flag)
    return loop
  }

  /// Returns `bound`, in a register of its own if the loop's body changes it.
  private mutating func steady(_ bound: Operand, _ changed: Set<Register>) -> Operand {
    switch bound {
    case .register(let register), .extent(let register, _), .stride(let register, _):
      guard changed.contains(register) else { return bound }
      return assign(.copy, [bound], type(of: bound))
    case .constant, .global:
      return bound
    }
  }

  /// Returns the type of an operand.
  func type(of operand: Operand) -> ScalarType {
    switch operand {
    case .register(let register):
      if case .scalar(let type) = function[register].type { return type }
      unreachable("an array is no operand of this kind")
    case .constant(let constant): return constant.type
    case .global(let id):
      if case .scalar(let constant) = globals.globals[id.index].value { return constant.type }
      unreachable("an array is no operand of this kind")
    case .extent, .stride: return .int64
    }
  }
}

/// How a `for` counts, and what it binds each time.
struct Counting {
  /// The register of the loop.
  var counter: Register
  /// The first value.
  var lower: Operand
  /// The bound that is not reached.
  var upper: Operand
  /// The step.
  var step: Int
  /// `true` iff the counter itself is what the target's name reads.
  var isDirect: Bool
  /// Returns what the target is bound to, for the counter's value.
  var element: (inout FunctionLowering) -> Value
}

extension FunctionLowering {
  /// Returns how a loop over `iteration` counts.
  private mutating func counting(_ iteration: Iteration, _ target: Expression) -> Counting {
    switch iteration {
    case .range(let bounds, let type, _):
      return rangeCounting(bounds, type, target)
    case .reversed(.range(let bounds, let type, _)):
      return reversedCounting(bounds, type, target)
    case .array, .tuple, .zip, .enumerate, .reversed:
      return sequenceCounting(iteration, target)
    }
  }

  /// Returns the register that counts for `target`, and whether the target's name reads it.
  private mutating func counter(
    for target: Expression, _ type: ScalarType
  ) -> (register: Register, isDirect: Bool) {
    guard case .name(let name) = target.kind else {
      return (register(.scalar(type), named: "i", invented: true), false)
    }
    let variables = kernel.definition(target)
    if variables.isEmpty { return (register(.scalar(type), named: name, at: target.span), true) }
    let variable = kernel.variables[variables[0]]
    if variables.count == 1, variable.isLoopVariable, variable.type == .scalar(type),
      boundFlags[name] == nil,
      case .scalar(.register(let register), _) = storage[variables[0]]
    {
      return (register, true)
    }
    return (register(.scalar(type), named: name, invented: true, at: target.span), false)
  }

  /// Returns the count of `range(…)` with a step that is known or not.
  private mutating func rangeCounting(
    _ bounds: [Expression], _ type: ScalarType, _ target: Expression
  ) -> Counting {
    var operands: [Operand] = []
    for bound in bounds { operands.append(scalar(bound, as: type)) }
    let zero: Operand = .constant(Constant(zeroOf: type))
    let start = operands.count == 1 ? zero : operands[0]
    let stop = operands.count == 1 ? operands[0] : operands[1]
    guard operands.count == 3 else {
      return direct(start, stop, 1, type, target)
    }
    if let step = kernel[bounds[2]].constant?.integerValue, step.magnitude < 1 << 31 {
      return direct(start, stop, Int(step), type, target)
    }
    return computed(start, stop, operands[2], type, target)
  }

  /// Returns a count whose counter is the element.
  private mutating func direct(
    _ lower: Operand, _ upper: Operand, _ step: Int, _ type: ScalarType, _ target: Expression
  ) -> Counting {
    let counter = counter(for: target, type)
    return Counting(
      counter: counter.register, lower: lower, upper: upper, step: step,
      isDirect: counter.isDirect, element: { _ in .scalar(.register(counter.register), type) })
  }

  /// Returns a count from 0 for a range whose step is known at run time only.
  private mutating func computed(
    _ start: Operand, _ stop: Operand, _ step: Operand, _ type: ScalarType, _ target: Expression
  ) -> Counting {
    let isZero = assign(.equal, [step, .constant(Constant(zeroOf: type))], .bool)
    raise(.valueError, [.text("range() arg 3 must not be zero")], if: isZero)
    let (start, step) = (kept(start, type), kept(step, type))
    let count = assign(.rangeLength, [start, stop, step], type)
    let counter = register(.scalar(type), named: "k", invented: true)
    return Counting(
      counter: counter, lower: .constant(Constant(zeroOf: type)), upper: count, step: 1,
      isDirect: false,
      element: { lowering in
        let offset = lowering.assign(.multiply, [.register(counter), step], type)
        return .scalar(lowering.assign(.add, [start, offset], type), type)
      })
  }

  /// Returns the count of `reversed(range(…))`.
  private mutating func reversedCounting(
    _ bounds: [Expression], _ type: ScalarType, _ target: Expression
  ) -> Counting {
    var operands: [Operand] = []
    for bound in bounds { operands.append(scalar(bound, as: .int64)) }
    let start = operands.count == 1 ? Operand.integer(0) : operands[0]
    let stop = operands.count == 1 ? operands[0] : operands[1]
    let step = operands.count == 3 ? operands[2] : .integer(1)
    if step == .integer(1) {
      let last = assign(.subtract, [stop, .integer(1)], .int64)
      let before = assign(.subtract, [start, .integer(1)], .int64)
      return direct(last, before, -1, .int64, target)
    }
    let count = assign(.rangeLength, [start, stop, step], .int64)
    let lastPlace = assign(.subtract, [count, .integer(1)], .int64)
    let counter = register(.scalar(.int64), named: "k", invented: true)
    return Counting(
      counter: counter, lower: lastPlace, upper: .integer(-1), step: -1, isDirect: false,
      element: { lowering in
        let offset = lowering.assign(.multiply, [.register(counter), step], .int64)
        return .scalar(lowering.assign(.add, [start, offset], .int64), .int64)
      })
  }

  /// Returns the count of a loop over arrays, tuples, `zip` and `enumerate`.
  private mutating func sequenceCounting(
    _ iteration: Iteration, _ target: Expression
  ) -> Counting {
    var isReversed = false
    var inner = iteration
    if case .reversed(let base) = iteration { (inner, isReversed) = (base, true) }
    let sequence = sequence(inner)
    let counter = sequenceCounter(inner, target)
    let element: (inout FunctionLowering) -> Value = { lowering in
      sequence.element(&lowering, .register(counter))
    }
    guard isReversed else {
      return Counting(
        counter: counter, lower: .integer(0), upper: sequence.count, step: 1, isDirect: false,
        element: element)
    }
    let last = assign(.subtract, [sequence.count, .integer(1)], .int64)
    return Counting(
      counter: counter, lower: last, upper: .integer(-1), step: -1, isDirect: false,
      element: element)
  }

  /// Returns the register that counts through a sequence: the index of `enumerate`, if its name
  /// can read it.
  private mutating func sequenceCounter(_ iteration: Iteration, _ target: Expression) -> Register {
    if case .enumerate(_, nil) = iteration, case .tuple(let items) = target.kind,
      let first = items.first
    {
      let counter = counter(for: first, .int64)
      if counter.isDirect { return counter.register }
    }
    return register(.scalar(.int64), named: "i", invented: true)
  }

  /// What a loop over a sequence needs: how many elements there are, and each of them.
  struct Sequence {
    /// The number of elements.
    let count: Operand
    /// Returns the element at a place.
    let element: (inout FunctionLowering, Operand) -> Value
  }

  /// Returns the sequence that `iteration` runs over.
  private mutating func sequence(_ iteration: Iteration) -> Sequence {
    switch iteration {
    case .range(let bounds, let type, _):
      return rangeSequence(bounds, type)
    case .array(let expression, let type, _):
      guard case .array(let array, _) = lower(expression) else { unreachable("no array") }
      return Sequence(count: .extent(array, axis: 0)) { $0.row(of: array, type, at: $1) }
    case .tuple(let expression, let count, let element):
      let packed = packed(lower(expression))
      return Sequence(count: .integer(count)) { $0.element(of: packed, element, at: $1) }
    case .zip(let parts):
      return zipSequence(parts)
    case .enumerate(let inner, let start):
      let sequence = sequence(inner)
      let offset = start.map { scalar($0, as: .int64) }
      return Sequence(count: sequence.count) { lowering, place in
        let index = offset.map { lowering.assign(.add, [place, $0], .int64) } ?? place
        return .tuple([.scalar(index, .int64), sequence.element(&lowering, place)])
      }
    case .reversed(let inner):
      let sequence = sequence(inner)
      return Sequence(count: sequence.count) { lowering, place in
        let last = lowering.assign(.subtract, [sequence.count, .integer(1)], .int64)
        return sequence.element(&lowering, lowering.assign(.subtract, [last, place], .int64))
      }
    }
  }

  /// Returns the sequence of `range(…)` inside `zip` or `enumerate`.
  private mutating func rangeSequence(_ bounds: [Expression], _ type: ScalarType) -> Sequence {
    var operands: [Operand] = []
    for bound in bounds { operands.append(scalar(bound, as: .int64)) }
    let start = operands.count == 1 ? Operand.integer(0) : operands[0]
    let stop = operands.count == 1 ? operands[0] : operands[1]
    let step = operands.count == 3 ? operands[2] : .integer(1)
    let count = assign(.rangeLength, [start, stop, step], .int64)
    return Sequence(count: count) { lowering, place in
      let scaled =
        step == .integer(1) ? place : lowering.assign(.multiply, [place, step], .int64)
      let sum =
        start == .integer(0) ? scaled : lowering.assign(.add, [start, scaled], .int64)
      return .scalar(lowering.converted(sum, from: .int64, to: type), type)
    }
  }

  /// Returns the sequence of `zip(…)`, which ends with the shortest part.
  private mutating func zipSequence(_ parts: [Iteration]) -> Sequence {
    var sequences: [Sequence] = []
    for part in parts { sequences.append(sequence(part)) }
    var count = sequences.first?.count ?? .integer(0)
    for sequence in sequences.dropFirst() where sequence.count != count {
      count = assign(.pythonMinimum, [count, sequence.count], .int64)
    }
    return Sequence(count: count) { lowering, place in
      var elements: [Value] = []
      for sequence in sequences { elements.append(sequence.element(&lowering, place)) }
      return .tuple(elements)
    }
  }

  /// Binds the target of a loop at the beginning of its body.
  private mutating func bind(_ target: Expression, to counting: Counting) {
    if counting.isDirect { return }
    let element = counting.element(&self)
    if case .name = target.kind, kernel.definition(target).isEmpty { return }
    store(element, to: target)
    nameLoads(target)
  }

  /// Marks the registers of a loop's target as ones that may stand in their one use, as in
  /// `total += x[i]`.
  private mutating func nameLoads(_ target: Expression) {
    switch target.kind {
    case .name:
      for variable in kernel.definition(target) where kernel.variables[variable].isLoopVariable {
        if case .scalar(.register(let register), _) = storage[variable] {
          function[register].isNameInvented = true
        }
      }
    case .tuple(let items), .list(let items):
      for item in items { nameLoads(item) }
    default:
      break
    }
  }
}
