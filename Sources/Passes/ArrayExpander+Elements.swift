import PellucidIR
import PellucidTypes

/// The elements of arrays at the places that loops run over.
extension ArrayExpander {
  /// Writes the body of `operation`, and returns its value.
  mutating func value(of operation: ArrayOperation, at places: [ArrayPlace]) -> Operand {
    write(operation.body, at: places)
    return counted(operation.value, places)
  }

  /// Writes the statements of the body of an operation, as its loops count their places.
  private mutating func write(_ body: Block, at places: [ArrayPlace]) {
    for statement in body.statements {
      switch statement.kind {
      case .load(let register, let element):
        let indices = element.indices
        emit(.load(register, self.element(of: parts.part(element.array), at: indices, places)))
      case .select(let register, let condition, let then, let otherwise):
        let test = counted(condition, places)
        let sides = [then, otherwise].map { side in
          var value = side.value
          let body = block { expander in
            expander.write(side.body, at: places)
            value = expander.counted(side.value, places)
          }
          return Yield(body, value)
        }
        emit(.select(register, condition: test, then: sides[0], otherwise: sides[1]))
      default:
        var offsets: [Operand: Operand] = [:]
        statement.kind.forEachOperand { offsets[$0] = $0 }
        for operand in offsets.keys where place(operand, places) != nil {
          offsets[operand] = counted(operand, places)
        }
        emit(statement.kind.mappingOperands { offsets[$0] ?? $0 })
      }
    }
  }

  /// Returns the place that `operand` is the index of.
  private func place(_ operand: Operand, _ places: [ArrayPlace]) -> ArrayPlace? {
    guard case .register(let register) = operand else { return nil }
    return places.first { $0.index == register }
  }

  /// Returns `operand`, counted from 0 where it is an index.
  private mutating func counted(_ operand: Operand, _ places: [ArrayPlace]) -> Operand {
    guard let place = place(operand, places), place.origin != .integer(0) else { return operand }
    return difference(place.operand, place.origin)
  }

  /// Returns the element of `part` at the places themselves.
  mutating func element(of part: ArrayPart, at places: [ArrayPlace]) -> Element {
    element(of: part, at: places.map { .register($0.index) }, places)
  }

  /// Returns the element of `part` at `indices`, an index a axis of the part.
  private mutating func element(
    of part: ArrayPart, at indices: [Operand], _ places: [ArrayPlace]
  ) -> Element {
    var rest = (part.isTransposed ? indices.reversed() : indices)[...]
    var result: [Operand] = []
    for axis in part.axes {
      switch axis {
      case .index(let index): result.append(index)
      case .all:
        if let index = rest.popFirst() { result.append(counted(index, places)) }
      case .slice(let start, count: _, let step):
        if let index = rest.popFirst() {
          result.append(along(start, step, index, places))
        }
      case .newAxis: rest = rest.dropFirst()
      }
    }
    return Element(part.base, result)
  }

  /// Returns the place in the base of the index `index` of a slice.
  private mutating func along(
    _ start: Operand, _ step: Operand, _ index: Operand, _ places: [ArrayPlace]
  ) -> Operand {
    let first = parts.unclipped(start)
    if index == .integer(0) { return first }
    guard step == .integer(1), let place = place(index, places) else {
      let counted = counted(index, places)
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
  private mutating func difference(_ lhs: Operand, _ rhs: Operand) -> Operand {
    if let left = number(lhs), let right = number(rhs) { return .integer(Int(left - right)) }
    return number(rhs) == 0 ? lhs : computed(.subtract, lhs, rhs)
  }

  /// Returns `lhs * rhs`.
  private mutating func product(_ lhs: Operand, _ rhs: Operand) -> Operand {
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
