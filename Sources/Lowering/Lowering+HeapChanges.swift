import PellucidIR
import PellucidSource
import PellucidTypes
import PellucidTyping

/// How lists that stand in others change.
extension FunctionLowering {
  /// Emits that the list `list` of a heap has `count` elements.
  private mutating func setCount(_ count: Operand, of list: Operand, in heap: HeapPlace) {
    emit(.store(count, Element(heap.counts, [list])))
  }

  /// Lowers a change of the list `list` of a heap.
  mutating func lowerListChange(
    _ change: ListCall, _ list: Operand, _ type: ListType, _ arguments: [Value]
  ) -> Value {
    let heap = heap(of: type)
    switch change {
    case .append:
      let value = converted(arguments[0], to: type.element)
      let count = named(number(heap.counts, of: list), "count")
      let needed = assign(.add, [count, .integer(1)], .int64)
      reserve(needed, for: list, in: heap)
      let place = place(of: count, in: list, type)
      storeElement(value, to: heap.items, type, at: place)
      setCount(needed, of: list, in: heap)
    case .extend:
      extend(list, heap, by: arguments[0])
    case .insert(_, let opened):
      insert(arguments[1], at: arguments[0], into: list, heap, opened)
    case .popLast, .pop, .delete, .remove, .removeEqual:
      return drop(change, list, heap, arguments)
    case .clear:
      setCount(.integer(0), of: list, in: heap)
    case .collect, .columns, .search, .sorted, .filtered, .extendEach:
      unreachable("this is lowered elsewhere")
    }
    return .none
  }

  /// Emits `list.extend(values)`, where the values may be those of a list of the heap itself.
  private mutating func extend(_ list: Operand, _ heap: HeapPlace, by values: Value) {
    let more = kept(count(ofElements: values), .int64)
    let count = named(number(heap.counts, of: list), "count")
    let needed = assign(.add, [count, more], .int64)
    reserve(needed, for: list, in: heap)
    forEachPlace(upTo: more) { lowering, index in
      let value = lowering.element(ofElements: values, at: index)
      let behind = lowering.assign(.add, [count, index], .int64)
      let place = lowering.place(of: behind, in: list, heap.type)
      lowering.storeElement(value, to: heap.items, heap.type, at: place)
    }
    setCount(needed, of: list, in: heap)
  }

  /// Returns the element at `place` of a list or an array.
  mutating func element(ofElements value: Value, at place: Operand) -> Value {
    switch value {
    case .array(let array, let type): loaded(Element(array, [place]), type.element)
    case .list, .reference: element(ofList: value, at: place)
    case .none, .scalar, .tuple, .table, .optional, .text: unreachable("no elements")
    }
  }

  /// Returns the number of elements of a list or an array.
  mutating func count(ofElements value: Value) -> Operand {
    switch value {
    case .reference(let list, let type): count(of: list, type)
    case .list(_, let count, _): count
    case .array(let array, _): .extent(array, axis: 0)
    case .none, .scalar, .tuple, .table, .optional, .text: unreachable("no elements")
    }
  }

  /// Emits `list.insert(index, value)`.
  private mutating func insert(
    _ value: Value, at index: Value, into list: Operand, _ heap: HeapPlace, _ opened: [Int]
  ) {
    let value = converted(value, to: heap.type.element)
    guard case .scalar(let index, let own) = index else { unreachable("no index") }
    let wanted = kept(converted(index, from: own, to: .int64), .int64)
    let count = named(number(heap.counts, of: list), "count")
    let needed = assign(.add, [count, .integer(1)], .int64)
    reserve(needed, for: list, in: heap)
    guard case .list(let arrays, _, let type) = view(of: list, needed, heap) else { return }
    var place: Register?
    for (array, number) in zip(arrays, opened) {
      let own = register(.scalar(.int64))
      emit(.call([own], function: name(of: number), [.register(array), count, wanted]))
      place = place ?? own
    }
    if let place { storeElement(value, to: arrays, type, at: .register(place)) }
    setCount(needed, of: list, in: heap)
  }

  /// Lowers what takes an element away, and returns that.
  private mutating func drop(
    _ change: ListCall, _ list: Operand, _ heap: HeapPlace, _ arguments: [Value]
  ) -> Value {
    let opened = opened(list, heap.type)
    guard case .list(let arrays, let count, _) = opened else { unreachable("no list") }
    let last = kept(assign(.subtract, [count, .integer(1)], .int64), .int64)
    var result = Value.none
    switch change {
    case .popLast:
      raiseIfEmpty(count)
      result = element(ofList: opened, at: last)
    case .pop(let closed), .delete(let closed):
      var text = "list assignment index out of range"
      if case .pop = change {
        raiseIfEmpty(count)
        text = "pop index out of range"
      }
      guard case .scalar(let index, let type) = arguments[0] else { unreachable("no index") }
      let place = listIndex(converted(index, from: type, to: .int64), of: opened, text)
      if case .pop = change { result = element(ofList: opened, at: place) }
      close(arrays, count, at: place, closed)
    case .remove(let found, let closed):
      let place = register(.scalar(.int64))
      emit(
        .call(
          [place], function: name(of: found), [.register(arrays[0])] + arguments[0].operands))
      close(arrays, count, at: .register(place), [closed])
    case .removeEqual(let closed):
      let place = place(of: arguments[0], in: opened)
      raiseUnlessFound(place)
      close(arrays, count, at: place, closed)
    case .append, .extend, .extendEach, .insert, .clear, .collect, .columns, .search, .sorted,
      .filtered:
      unreachable("this takes no element away")
    }
    setCount(last, of: list, in: heap)
    return result
  }
}
