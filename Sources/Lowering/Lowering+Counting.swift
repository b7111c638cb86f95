import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

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
  /// Returns whether nothing is there for the counter's value; nil if something always is.
  var isSkipped: ((inout FunctionLowering) -> Operand)?
  /// Returns the bound as it is now, where it may change while the loop runs.
  var liveUpper: ((inout FunctionLowering) -> Operand)?
}

extension FunctionLowering {
  /// Returns how a loop over `iteration` counts.
  mutating func counting(_ iteration: Iteration, _ target: Expression) -> Counting {
    switch iteration {
    case .range(let bounds, let type, _):
      return rangeCounting(bounds, type, target)
    case .reversed(.range(let bounds, let type, _)):
      return reversedCounting(bounds, type, target)
    case .rangeValue(let expression, let form):
      let bounds = rangeBounds(expression)
      guard form == .stepped else { return direct(bounds.start, bounds.stop, 1, .int64, target) }
      return computed(bounds.start, bounds.stop, bounds.step, .int64, target)
    case .mixed, .grid: unreachable("the body is written out, or there are several loops")
    case .array, .tuple, .list, .table, .map, .cast, .zip, .enumerate, .reversed:
      return sequenceCounting(iteration, target)
    }
  }

  /// Returns the register that counts for `target`, and whether the target's name reads it.
  mutating func counter(
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
    requireStep(step, type)
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
    // One that may change while it counts is not what a name reads.
    let counter =
      sequence.liveCount == nil
      ? sequenceCounter(inner, target) : register(.scalar(.int64), named: "i", invented: true)
    let element: (inout FunctionLowering) -> Value = { lowering in
      sequence.element(&lowering, .register(counter))
    }
    guard isReversed else {
      return Counting(
        counter: counter, lower: .integer(0), upper: sequence.count, step: 1, isDirect: false,
        element: element, liveUpper: sequence.liveCount)
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

  /// Binds the target of a loop at the beginning of its body.
  mutating func bind(_ target: Expression, to counting: Counting) {
    if counting.isDirect { return }
    if let isSkipped = counting.isSkipped {
      let test = isSkipped(&self)
      emit(.ifElse(test, then: Block([Statement(.continueLoop)]), otherwise: Block()))
    }
    let element = counting.element(&self)
    if case .name = target.kind, kernel.definition(target).isEmpty { return }
    store(element, to: target)
    nameLoads(target)
  }

  /// Marks the registers of a loop's target as ones that may stand in their one use, as in
  /// `total += x[i]`.
  mutating func nameLoads(_ target: Expression) {
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
