import PellucidIR
import PellucidTypes

/// The elements of arrays at the places that loops run over.
extension ArrayExpander {
  /// Writes the body of `operation`, and returns its value.
  mutating func value(of operation: ArrayOperation) -> Operand {
    value(of: operation.body, operation.value)
  }

  /// Writes `body`, and returns `value`, which it computes.
  mutating func value(of body: Block, _ value: Operand) -> Operand {
    write(body)
    return counted(value)
  }

  /// Writes the statements of the body of an operation, as the loops around count their places.
  private mutating func write(_ body: Block) {
    let whole = statement
    defer { statement = whole }
    for statement in body.statements {
      // What is computed for another line says so.
      if statement.line != 0 {
        (self.statement.line, self.statement.span) = (statement.line, statement.span)
      }
      switch statement.kind {
      case .load(let register, let element):
        emit(
          .load(
            register,
            self.element(
              of: parts.part(element.array, rank: element.indices.count), at: element.indices)))
      case .select(let register, let condition, let then, let otherwise):
        let test = counted(condition)
        let sides = [then, otherwise].map { written($0) }
        emit(.select(register, condition: test, then: sides[0], otherwise: sides[1]))
      case .arrayOperation(let operation):
        write(operation)
      case .assign, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
        .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
        .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        emit(counted(statement.kind))
      }
    }
  }

  /// Returns `side` of a select, as the loops around count their places.
  private mutating func written(_ side: Yield) -> Yield {
    var value = side.value
    let body = block { expander in
      expander.write(side.body)
      value = expander.counted(side.value)
    }
    return Yield(body, value)
  }

  /// Returns `kind` with its indices counted from 0.
  private mutating func counted(_ kind: Statement.Kind) -> Statement.Kind {
    var operands: [Operand] = []
    kind.forEachOperand { if place($0) != nil { operands.append($0) } }
    if operands.isEmpty { return kind }
    var numbers: [Operand: Operand] = [:]
    for operand in operands where numbers[operand] == nil { numbers[operand] = counted(operand) }
    return kind.mappingOperands { numbers[$0] ?? $0 }
  }

  /// Returns the place that `operand` is the index of.
  private func place(_ operand: Operand) -> ArrayPlace? {
    guard case .register(let register) = operand else { return nil }
    return places.last { $0.index == register }
  }

  /// Returns `operand`, counted from 0 where it is an index.
  private mutating func counted(_ operand: Operand) -> Operand {
    guard let place = place(operand) else { return operand }
    return difference(place.operand, place.origin)
  }

  /// Returns the element of `array` at the place of `operation` that the loops stand at.
  mutating func element(of array: Register, at operation: ArrayOperation) -> Element {
    Element(array, operation.resultPlaces.map { counted($0) })
  }

  /// Returns the element of `part` at `indices`, an index a axis of the part.
  mutating func element(of part: ArrayPart, at indices: [Operand]) -> Element {
    var rest = (part.isTransposed ? indices.reversed() : indices)[...]
    var result: [Operand] = []
    for axis in part.axes {
      switch axis {
      case .index(let index): result.append(index)
      case .all:
        if let index = rest.popFirst() { result.append(counted(index)) }
      case .slice(let start, count: _, let step):
        if let index = rest.popFirst() { result.append(along(start, step, index)) }
      case .newAxis: rest = rest.dropFirst()
      }
    }
    return Element(part.base, result)
  }

  /// Returns the loops of `operation`, counted as the axes of `part` are in its base where that is
  /// plain: from 1 to `n - 2` for the slice `1:-2`.
  func space(of operation: ArrayOperation, following part: ArrayPart) -> ArraySpace {
    let slices = part.axes.filter(\.isAxis)
    var axes: [ArraySpace.Axis] = []
    for (axis, index) in operation.indices.enumerated() {
      let extent = operation.extents[axis]
      var result = ArraySpace.Axis(index: index, lower: .integer(0), upper: extent)
      let selection = slices[part.isTransposed ? slices.count - 1 - axis : axis]
      if case .slice(let start, let count, step: .integer(1)) = selection {
        if let bounds = parts.bounds(start: start, count: count) {
          result = ArraySpace.Axis(
            index: index, lower: bounds.start, upper: bounds.whole, without: bounds.without)
        } else if let stop = parts.stop(start: start, count: count) {
          result = ArraySpace.Axis(index: index, lower: parts.unclipped(start), upper: stop)
        }
      }
      axes.append(result)
    }
    return ArraySpace(axes)
  }

  /// Returns the place in the base of the index `index` of a slice.
  private mutating func along(_ start: Operand, _ step: Operand, _ index: Operand) -> Operand {
    let first = parts.unclipped(start)
    if index == .integer(0) || place(index)?.operand == .integer(0) { return first }
    guard step == .integer(1), let place = place(index) else {
      let counted = counted(index)
      if step == .integer(-1) { return difference(first, counted) }
      return sum(first, step == .integer(1) ? counted : product(counted, step))
    }
    if parts.areSame(place.origin, first) { return place.operand }
    if place.origin == .integer(0) { return sum(place.operand, first) }
    return sum(place.operand, difference(first, place.origin))
  }

  /// Returns the number that an operand is, if it is known.
  private func number(_ operand: Operand) -> Int64? {
    if case .signed(let value)? = operand.constant?.value { value } else { nil }
  }

  /// Returns `lhs + rhs`; a constant that is negative is taken away.
  private mutating func sum(_ lhs: Operand, _ rhs: Operand) -> Operand {
    if let number = number(rhs) {
      if number == 0 { return lhs }
      if number < 0 { return computed(.subtract, lhs, .integer(Int(-number))) }
    }
    return number(lhs) == 0 ? rhs : computed(.add, lhs, rhs)
  }

  /// Returns `lhs - rhs`.
  mutating func difference(_ lhs: Operand, _ rhs: Operand) -> Operand {
    if let left = number(lhs), let right = number(rhs) { return .integer(Int(left - right)) }
    return number(rhs) == 0 ? lhs : computed(.subtract, lhs, rhs)
  }

  /// Returns `lhs * rhs`.
  mutating func product(_ lhs: Operand, _ rhs: Operand) -> Operand {
    computed(.multiply, lhs, rhs)
  }

  /// Writes `lhs operation rhs` on int64.
  private mutating func computed(
    _ operation: PellucidIR.Operation, _ lhs: Operand, _ rhs: Operand
  ) -> Operand {
    let result = register(.scalar(.int64))
    emit(.assign(result, operation, [lhs, rhs]))
    return .register(result)
  }
}
