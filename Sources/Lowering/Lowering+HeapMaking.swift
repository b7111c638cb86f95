import PellucidIR
import PellucidSource
import PellucidTypes
import PellucidTyping

/// How lists that stand in others come about, and how they get room.
extension FunctionLowering {
  /// Returns a new list of a heap that has `count` elements, which are not set yet.
  ///
  ///     if (lists_made == lists_start_n) { … = list_more_lists(…); }
  ///     list = lists_made; lists_start[list] = lists_used; …
  mutating func newList(count: Operand, in heap: HeapPlace) -> Operand {
    let numbers = [heap.starts, heap.counts, heap.rooms]
    let isFull = assign(
      .equal, [.register(heap.made), .extent(heap.starts, axis: 0)], .bool)
    let growth = block { lowering in
      lowering.emit(
        .call(
          numbers, function: lowering.name(of: heap.heap.moreLists), numbers.map { .register($0) }))
    }
    emit(.ifElse(isFull, then: Block(growth), otherwise: Block()))
    let end = count == .integer(0) ? .register(heap.used) : claim(count, in: heap)
    let list = register(.scalar(.int64), named: "list", invented: true)
    emit(.assign(list, .copy, [.register(heap.made)]))
    emit(.assign(heap.made, .add, [.register(heap.made), .integer(1)]))
    statements[statements.count - 1].isAugmented = true
    emit(.store(.register(heap.used), Element(heap.starts, [.register(list)])))
    emit(.store(count, Element(heap.counts, [.register(list)])))
    emit(.store(count, Element(heap.rooms, [.register(list)])))
    if end != .register(heap.used) { emit(.assign(heap.used, .copy, [end])) }
    return .register(list)
  }

  /// Emits that there is room for `room` more elements, and returns where they end.
  mutating func claim(_ room: Operand, in heap: HeapPlace) -> Operand {
    let end = register(.scalar(.int64), named: "end", invented: true)
    emit(.assign(end, .add, [.register(heap.used), room]))
    let isFull = assign(.greater, [.register(end), .extent(heap.items[0], axis: 0)], .bool)
    let growth = block { lowering in
      for (array, number) in zip(heap.items, heap.heap.enlarged) {
        lowering.emit(
          .call(
            [array], function: lowering.name(of: number), [.register(array), .register(end)]))
      }
    }
    emit(.ifElse(isFull, then: Block(growth), otherwise: Block()))
    return .register(end)
  }

  /// Emits that the list `list` of a heap has room for `needed` elements.
  mutating func reserve(_ needed: Operand, for list: Operand, in heap: HeapPlace) {
    let isFull = assign(.greater, [needed, number(heap.rooms, of: list)], .bool)
    let move = block { lowering in
      let twice = lowering.assign(.multiply, [needed, .integer(2)], .int64)
      let room = lowering.named(
        lowering.assign(.pythonMaximum, [twice, .integer(8)], .int64), "room")
      let end = lowering.claim(room, in: heap)
      for (array, number) in zip(heap.items, heap.heap.moved) {
        let start = lowering.number(heap.starts, of: list)
        let count = lowering.number(heap.counts, of: list)
        lowering.emit(
          .call(
            [], function: lowering.name(of: number),
            [.register(array), start, count, .register(heap.used)]))
      }
      lowering.emit(.store(.register(heap.used), Element(heap.starts, [list])))
      lowering.emit(.store(room, Element(heap.rooms, [list])))
      lowering.emit(.assign(heap.used, .copy, [end]))
    }
    emit(.ifElse(isFull, then: Block(move), otherwise: Block()))
  }

  /// Returns `value`, a list of its own, as a new list of a heap.
  mutating func entered(_ value: Value) -> Value {
    guard case .list(let arrays, let whole, let type) = value else { unreachable("no list") }
    let heap = heap(of: type)
    let count = kept(whole, .int64)
    let list = newList(count: count, in: heap)
    if count != .integer(0) {
      forEachPlace(upTo: count) { lowering, index in
        let element = lowering.element(ofList: .list(arrays, count: count, type), at: index)
        let place = lowering.place(of: index, in: list, heap.type)
        lowering.storeElement(element, to: heap.items, heap.type, at: place)
      }
    }
    return .reference(list, heap.type)
  }

  /// Returns a new list of a heap with the given elements.
  mutating func entered(_ values: [Value], _ type: ListType) -> Value {
    let heap = heap(of: type)
    var elements: [Value] = []
    for value in values { elements.append(converted(value, to: type.element)) }
    let list = newList(count: .integer(values.count), in: heap)
    for (index, element) in elements.enumerated() {
      let place = place(of: .integer(index), in: list, heap.type)
      storeElement(element, to: heap.items, heap.type, at: place)
    }
    return .reference(list, heap.type)
  }

  /// Emits a loop that runs `body` for the places from 0 up to `count`.
  mutating func forEachPlace(
    upTo count: Operand, _ body: (inout FunctionLowering, Operand) -> Void
  ) {
    let counter = register(.scalar(.int64), named: "i", invented: true)
    let inner = block { body(&$0, .register(counter)) }
    emit(
      .forLoop(
        ForLoop(
          variable: counter, lower: .integer(0), upper: count, step: 1, body: Block(inner),
          isParallelRequested: false)))
  }
}
