import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Ranges as values, and loops that are written out.
extension FunctionLowering {
  /// Emits the check that the step of a range is not 0.
  mutating func requireStep(_ step: Operand, _ type: ScalarType) {
    if case .constant(let constant) = step, constant != Constant(zeroOf: type) { return }
    let isZero = assign(.equal, [step, .constant(Constant(zeroOf: type))], .bool)
    raise(.valueError, [.text("range() arg 3 must not be zero")], if: isZero)
  }

  /// Lowers `range(…)` where it is a value.
  mutating func lowerRange(_ form: RangeForm, _ bounds: [Expression]) -> Value {
    var operands: [Operand] = []
    for bound in bounds { operands.append(kept(scalar(bound, as: .int64), .int64)) }
    if operands.count == 1 { operands.insert(.integer(0), at: 0) }
    if form == .ofOne { return .tuple(operands.prefix(2).map { .scalar($0, .int64) }) }
    requireStep(operands[2], .int64)
    return .tuple(operands.map { .scalar($0, .int64) })
  }

  /// Returns the bounds of the range that `expression` is.
  mutating func rangeBounds(
    _ expression: Expression
  ) -> (start: Operand, stop: Operand, step: Operand) {
    guard case .tuple(let parts) = lower(expression) else { unreachable("no range") }
    let operands = parts.flatMap(\.operands)
    return (operands[0], operands[1], operands.count == 3 ? operands[2] : .integer(1))
  }

  /// Returns how many numbers the range that `expression` is has.
  mutating func rangeLength(_ expression: Expression) -> Operand {
    let bounds = rangeBounds(expression)
    return assign(.rangeLength, [bounds.start, bounds.stop, bounds.step], .int64)
  }

  /// Lowers `range[index]`.
  mutating func lowerRangeIndex(_ base: Expression, _ index: Expression) -> Value {
    let bounds = rangeBounds(base)
    let count = assign(.rangeLength, [bounds.start, bounds.stop, bounds.step], .int64)
    let place = register(.scalar(.int64), named: "place", invented: true)
    emit(
      .assign(place, .wrapIndex, [kept(scalar(index, as: .int64), .int64), count]))
    let isOutside = disjunction([
      { $0.assign(.less, [.register(place), .integer(0)], .bool) },
      { $0.assign(.greaterOrEqual, [.register(place), count], .bool) },
    ])
    raise(.indexError, [.text("range object index out of range")], if: isOutside ?? .boolean(false))
    let offset =
      bounds.step == .integer(1)
      ? .register(place) : assign(.multiply, [.register(place), bounds.step], .int64)
    return .scalar(assign(.add, [bounds.start, offset], .int64), .int64)
  }

  /// Returns whether the integer `value` is a number of the range that consists of `elements`.
  mutating func contains(_ value: Value, inRange elements: [Value]) -> Operand {
    let operands = elements.flatMap(\.operands)
    guard case .scalar(let number, let type) = value else { unreachable("no integer") }
    let place = kept(converted(number, from: type, to: .int64), .int64)
    let (start, stop) = (operands[0], operands[1])
    if operands.count == 2 {
      return conjunction([
        { $0.assign(.lessOrEqual, [start, place], .bool) },
        { $0.assign(.less, [place, stop], .bool) },
      ])
    }
    let step = operands[2]
    let offset = assign(.subtract, [place, start], .int64)
    return conjunction([
      { $0.assign(.equal, [$0.assign(.modulo, [offset, step], .int64), .integer(0)], .bool) },
      {
        let steps = $0.assign(.floorDivide, [offset, step], .int64)
        return $0.assign(.greaterOrEqual, [steps, .integer(0)], .bool)
      },
      {
        let steps = $0.assign(.floorDivide, [offset, step], .int64)
        let count = $0.assign(.rangeLength, [start, stop, step], .int64)
        return $0.assign(.less, [steps, count], .bool)
      },
    ])
  }

  /// Lowers a loop whose body is written out for each element, as often as `rounds` says.
  mutating func lowerRounds(
    _ rounds: [WrittenRound], _ iteration: Iteration, _ statement: PellucidSyntax.Statement,
    _ otherwise: PellucidSyntax.Block?
  ) {
    let elements = roundValues(iteration, count: rounds.count)
    let assigned = kernel.assignedNames(inLoop: statement.id)
    var overwritten: Set<Register> = []
    for (variable, place) in zip(kernel.variables, storage) where assigned.contains(variable.name) {
      overwritten.formUnion(place.operands.compactMap(\.register))
    }
    var values: [Value] = []
    for element in elements { values.append(saved(element, from: overwritten)) }
    for (round, value) in zip(rounds, values) {
      if Block(statements).endsPath { return }
      store(value, to: round.target)
      lower(round.body)
    }
    if let otherwise, !Block(statements).endsPath { lower(otherwise) }
  }

  /// Returns what the target of a loop that is written out is bound to, each time.
  private mutating func roundValues(_ iteration: Iteration, count: Int) -> [Value] {
    switch iteration {
    case .mixed(let expression, _), .tuple(let expression, _, _):
      guard case .tuple(let elements) = lower(expression) else { unreachable("no tuple") }
      return Array(elements.prefix(count))
    case .enumerate(let inner, let start):
      let first = start.map { scalar($0, as: .int64) } ?? .integer(0)
      var values: [Value] = []
      for (place, value) in roundValues(inner, count: count).enumerated() {
        let index =
          first == .integer(0)
          ? Operand.integer(place) : assign(.add, [first, .integer(place)], .int64)
        values.append(.tuple([.scalar(index, .int64), value]))
      }
      return values
    case .zip(let parts):
      var columns: [[Value]] = []
      for part in parts { columns.append(roundValues(part, count: count)) }
      return (0..<count).map { round in .tuple(columns.map { $0[round] }) }
    case .range, .array, .list, .table, .map, .cast, .rangeValue, .reversed, .grid:
      unreachable("this runs in a loop")
    }
  }
}

extension Meaning {
  /// `true` iff this is a range.
  var isRange: Bool {
    if case .range = self { return true }
    return false
  }
}
