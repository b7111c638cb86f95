import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Lists of tuples and of lists that are compared, and searched for such.
extension FunctionLowering {
  /// Returns whether two lists hold equal elements in the same order.
  ///
  ///     equal = a_count == b_count;
  ///     if (equal) { for (…) { if (a[i] != b[i]) { equal = false; break; } } }
  mutating func areEqual(_ first: Value, _ second: Value) -> Operand {
    let count = kept(count(ofElements: first), .int64)
    let other = kept(self.count(ofElements: second), .int64)
    let result = register(.scalar(.bool), named: "equal", invented: true)
    emit(.assign(result, .equal, [count, other]))
    let search = block { lowering in
      lowering.forEachPlace(upTo: count) { lowering, index in
        let left = lowering.element(ofElements: first, at: index)
        let right = lowering.element(ofElements: second, at: index)
        let differs = lowering.negated(lowering.ordered(.equal, left, right))
        let then = [
          Statement(.assign(result, .copy, [.boolean(false)])), Statement(.breakLoop),
        ]
        lowering.emit(.ifElse(differs, then: Block(then), otherwise: Block()))
      }
    }
    emit(.ifElse(.register(result), then: Block(search), otherwise: Block()))
    return .register(result)
  }

  /// Lowers what compares lists, or looks for a value in one.
  mutating func lowerListSearch(_ search: ListCall.Search, _ arguments: [Expression]) -> Value {
    var values: [Value] = []
    for argument in arguments { values.append(lowerWhole(argument)) }
    switch search {
    case .equal(let isNegated):
      let equal = areEqual(values[0], values[1])
      return .scalar(isNegated ? negated(equal) : equal, .bool)
    case .contains(let isNegated):
      let place = place(of: values[0], in: values[1])
      return .scalar(
        assign(isNegated ? .less : .greaterOrEqual, [place, .integer(0)], .bool), .bool)
    case .index:
      let place = place(of: values[1], in: values[0])
      let isMissing = assign(.less, [place, .integer(0)], .bool)
      raise(.valueError, [.text("the value is not in list")], if: isMissing)
      return .scalar(place, .int64)
    case .count:
      return .scalar(occurrences(of: values[1], in: values[0]), .int64)
    }
  }

  /// Returns the first place of `value` in `list`, or -1.
  mutating func place(of value: Value, in list: Value) -> Operand {
    let place = register(.scalar(.int64), named: "place", invented: true)
    emit(.assign(place, .copy, [.integer(-1)]))
    let count = kept(count(ofElements: list), .int64)
    forEachPlace(upTo: count) { lowering, index in
      let element = lowering.element(ofElements: list, at: index)
      let then = [Statement(.assign(place, .copy, [index])), Statement(.breakLoop)]
      lowering.emit(
        .ifElse(
          lowering.ordered(.equal, element, value), then: Block(then), otherwise: Block()))
    }
    return .register(place)
  }

  /// Returns how often `value` is in `list`.
  private mutating func occurrences(of value: Value, in list: Value) -> Operand {
    let found = register(.scalar(.int64), named: "found", invented: true)
    emit(.assign(found, .copy, [.integer(0)]))
    let count = kept(count(ofElements: list), .int64)
    forEachPlace(upTo: count) { lowering, index in
      let element = lowering.element(ofElements: list, at: index)
      let isEqual = lowering.ordered(.equal, element, value)
      let then = lowering.block { lowering in
        lowering.emit(.assign(found, .add, [.register(found), .integer(1)]))
      }
      lowering.emit(.ifElse(isEqual, then: Block(then), otherwise: Block()))
    }
    return .register(found)
  }

  /// Lowers what a kernel makes of each array of lists, one for each array of a new list.
  mutating func lowerColumns(
    _ numbers: [Int], _ arguments: [Expression], _ type: ListType?
  ) -> Value {
    var values: [Value] = []
    for argument in arguments { values.append(handedOver(opened(lowerWhole(argument)))) }
    // `2 * items` is `items * 2`.
    if case .scalar? = values.first { values.reverse() }
    var result: [Register] = []
    for (column, number) in numbers.enumerated() {
      var operands: [Operand] = []
      for value in values { operands.append(operand(value, column)) }
      var made: [Register] = []
      if let type { made = [register(.array(type.storage[column]))] }
      emit(.call(made, function: name(of: number), operands))
      result += made
    }
    guard let type else { return .none }
    return .list(result, count: .extent(result[0], axis: 0), type)
  }

  /// Returns what a kernel of one array gets of `value`.
  private mutating func operand(_ value: Value, _ column: Int) -> Operand {
    switch value {
    case .list(let arrays, _, _): .register(arrays[column])
    case .scalar(let operand, let type): converted(operand, from: type, to: .int64)
    case .none, .array, .tuple, .reference, .table, .optional, .text: unreachable("no operand")
    }
  }

  /// Lowers `items[lower:upper:step]` of a list that has several arrays.
  mutating func lowerSlice(
    _ numbers: [Int], _ base: Expression, _ index: Expression, _ type: ListType
  ) -> Value {
    guard case .list(let arrays, _, _) = handedOver(opened(lowerWhole(base))) else {
      unreachable("no list")
    }
    let selection = slice(index, arrays[0], 0)
    var result: [Register] = []
    for (array, (own, number)) in zip(arrays, zip(type.storage, numbers)) {
      let view = register(.array(ArrayType(own.element, rank: 1, layout: .strided)))
      emit(.view(view, of: array, [selection]))
      let copy = register(.array(own))
      emit(.call([copy], function: name(of: number), [.register(view)]))
      result.append(copy)
    }
    return .list(result, count: .extent(result[0], axis: 0), type)
  }
}
