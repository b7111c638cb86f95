import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// What a loop over a sequence needs: how many elements there are, and each of them.
  struct Sequence {
    /// The number of elements.
    let count: Operand
    /// Returns the element at a place.
    let element: (inout FunctionLowering, Operand) -> Value
    /// Returns how many elements there are now, where that may change while a loop runs.
    var liveCount: ((inout FunctionLowering) -> Operand)?
  }

  /// Returns the sequence that `iteration` runs over.
  mutating func sequence(_ iteration: Iteration) -> Sequence {
    switch iteration {
    case .range(let bounds, let type, _):
      return rangeSequence(bounds, type)
    case .array(let expression, let type, _):
      guard case .array(let array, _) = lower(expression) else { unreachable("no array") }
      return Sequence(count: .extent(array, axis: 0)) { $0.row(of: array, type, at: $1) }
    case .tuple(let expression, let count, let element):
      let packed = packed(lower(expression))
      return Sequence(count: .integer(count)) { $0.element(of: packed, element, at: $1) }
    case .list(let expression, _):
      let list = lower(expression)
      if case .reference(let number, let type) = list {
        let number = kept(number, .int64)
        return Sequence(
          count: kept(count(of: number, type), .int64),
          element: { $0.element(ofList: .reference(number, type), at: $1) },
          liveCount: { $0.count(of: number, type) })
      }
      guard case .list(_, let count, _) = list else { unreachable("no list") }
      return Sequence(count: kept(count, .int64)) { $0.element(ofList: list, at: $1) }
    case .map(let function, let parts, _):
      return mapSequence(function, parts)
    case .cast(let inner, let type):
      let sequence = sequence(inner)
      return Sequence(
        count: sequence.count,
        element: { lowering, place in
          let element = sequence.element(&lowering, place)
          return .scalar(lowering.castElement(element, to: type), type)
        }, liveCount: sequence.liveCount)
    case .table(let expression, _, let part):
      return tableSequence(table(expression), part)
    case .rangeValue(let expression, _):
      let bounds = rangeBounds(expression)
      return rangeSequence(bounds.start, bounds.stop, bounds.step, .int64)
    case .mixed, .grid: unreachable("the body is written out, or there are several loops")
    case .zip(let parts):
      return zipSequence(parts)
    case .enumerate(let inner, let start):
      let sequence = sequence(inner)
      let offset = start.map { scalar($0, as: .int64) }
      return Sequence(
        count: sequence.count,
        element: { lowering, place in
          let index = offset.map { lowering.assign(.add, [place, $0], .int64) } ?? place
          return .tuple([.scalar(index, .int64), sequence.element(&lowering, place)])
        }, liveCount: sequence.liveCount)
    case .reversed(let inner):
      let sequence = sequence(inner)
      return Sequence(count: sequence.count) { lowering, place in
        let last = lowering.assign(.subtract, [sequence.count, .integer(1)], .int64)
        return sequence.element(&lowering, lowering.assign(.subtract, [last, place], .int64))
      }
    }
  }

  /// Returns the sequence of a part of a table: of its entries, or of those that are left where
  /// there may be gaps among them.
  private mutating func tableSequence(
    _ table: TablePlace, _ part: TableCall.Part
  ) -> Sequence {
    guard mayHaveGaps else {
      return Sequence(count: kept(table.count, .int64)) {
        $0.element(part, of: $1, in: table)
      }
    }
    let entries = entries(of: table)
    return Sequence(count: kept(table.count, .int64)) { lowering, place in
      let entry = lowering.register(.scalar(.int64), named: "entry", invented: true)
      lowering.emit(.load(entry, Element(entries, [place])))
      return lowering.element(part, of: .register(entry), in: table)
    }
  }

  /// Returns the sequence of `range(…)` inside `zip` or `enumerate`.
  private mutating func rangeSequence(_ bounds: [Expression], _ type: ScalarType) -> Sequence {
    var operands: [Operand] = []
    for bound in bounds { operands.append(scalar(bound, as: .int64)) }
    let start = operands.count == 1 ? Operand.integer(0) : operands[0]
    let stop = operands.count == 1 ? operands[0] : operands[1]
    let step = operands.count == 3 ? operands[2] : .integer(1)
    return rangeSequence(start, stop, step, type)
  }

  /// Returns the sequence of the numbers of a range.
  private mutating func rangeSequence(
    _ start: Operand, _ stop: Operand, _ step: Operand, _ type: ScalarType
  ) -> Sequence {
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
    let isLive = sequences.contains { $0.liveCount != nil }
    return Sequence(
      count: count,
      element: { lowering, place in
        var elements: [Value] = []
        for sequence in sequences { elements.append(sequence.element(&lowering, place)) }
        return .tuple(elements)
      }, liveCount: isLive ? { $0.leastCount(of: sequences) } : nil)
  }

  /// Returns how many elements the shortest of `sequences` has now.
  private mutating func leastCount(of sequences: [Sequence]) -> Operand {
    var least: Operand?
    for sequence in sequences {
      let count = sequence.liveCount?(&self) ?? sequence.count
      least = least.map { assign(.pythonMinimum, [$0, count], .int64) } ?? count
    }
    return least ?? .integer(0)
  }
}
