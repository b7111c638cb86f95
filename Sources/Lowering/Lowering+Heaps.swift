import PellucidIR
import PellucidSource
import PellucidTypes
import PellucidTyping

/// Where lists of one type that stand in others are kept: the elements of all of them, and where
/// which list begins. A list that gets longer than its room moves to the end.
struct HeapPlace {
  /// The arrays that hold the elements, one for each number in one.
  let items: [Register]
  /// The places of the first elements of the lists.
  let starts: Register
  /// The numbers of elements of the lists.
  let counts: Register
  /// How many elements there is room for in the lists.
  let rooms: Register
  /// The end of what the lists take of the arrays.
  let used: Register
  /// The number of lists.
  let made: Register
  /// What typing says of the heap.
  let heap: Heap

  /// The type of the lists.
  var type: ListType { ListType(heap.element).shared }

  /// What a kernel gets that leaves the lengths of lists as they are.
  var readParts: [Register] { items + [starts, counts] }

  /// All that makes up the heap.
  var parts: [Register] { items + [starts, counts, rooms, used, made] }

  /// What kernels that get the heap get.
  var passedParts: [Register] { heap.isChanged ? parts : readParts }
}

extension FunctionLowering {
  /// Makes the registers of the heaps; one that is the kernel's own starts empty.
  mutating func makeHeaps() {
    let numbers = ArrayType(.int64, rank: 1, layout: .c)
    for heap in kernel.heaps {
      let name = kernel.heaps.count == 1 ? "lists" : "lists_\(heap.element.mangled)"
      let types = ListType(heap.element).storage
      var items: [Register] = []
      for (index, type) in types.enumerated() {
        let suffix = types.count == 1 ? "items" : "items_\(index)"
        items.append(register(.array(type), named: "\(name)_\(suffix)", invented: true))
      }
      let place = HeapPlace(
        items: items,
        starts: register(.array(numbers), named: name + "_start", invented: true),
        counts: register(.array(numbers), named: name + "_count", invented: true),
        rooms: register(.array(numbers), named: name + "_room", invented: true),
        used: register(.scalar(.int64), named: name + "_used", invented: true),
        made: register(.scalar(.int64), named: name + "_made", invented: true), heap: heap)
      listRegisters.formUnion(place.parts)
      heaps.append(place)
      if heap.isPassed { passHeap(place) } else { startHeap(place) }
    }
  }

  /// Makes a heap of the caller's a part of the parameters.
  private mutating func passHeap(_ heap: HeapPlace) {
    for part in heap.passedParts {
      var isConsumed = heap.heap.isChanged
      if case .scalar = function[part].type { isConsumed = false }
      function.parameters.append(FunctionParameter(part, isConsumed: isConsumed))
    }
  }

  /// Emits that a heap has no lists yet.
  private mutating func startHeap(_ heap: HeapPlace) {
    for array in heap.items + [heap.starts, heap.counts, heap.rooms] {
      emit(.allocate(array, extents: [.integer(8)], .none))
    }
    emit(.assign(heap.used, .copy, [.integer(0)]))
    emit(.assign(heap.made, .copy, [.integer(0)]))
  }

  /// Makes the heaps results of which the caller gets what they become.
  mutating func makeHeapResults() {
    for heap in heaps where heap.heap.isReturned {
      for part in heap.parts {
        let info = function[part]
        function.results.append(FunctionResult(type: info.type, name: info.name))
      }
      function.returnsTuple = true
    }
  }

  /// What is returned of the heaps.
  var returnedHeaps: [Operand] {
    heaps.filter(\.heap.isReturned).flatMap { heap in heap.parts.map { .register($0) } }
  }

  /// Returns the heap of lists of type `type`.
  func heap(of type: ListType) -> HeapPlace {
    guard let heap = heaps.first(where: { $0.heap.element == type.element }) else {
      unreachable("typing has found all heaps")
    }
    return heap
  }

  /// Returns `value` in a register that says what it holds.
  mutating func named(_ value: Operand, _ name: String) -> Operand {
    let register = register(.scalar(.int64), named: name, invented: true)
    emit(.assign(register, .copy, [value]))
    return .register(register)
  }

  /// Returns the number that `array`, which says something of each list of a heap, has for `list`.
  mutating func number(_ array: Register, of list: Operand) -> Operand {
    let register = register(.scalar(.int64))
    emit(.load(register, Element(array, [list])))
    return .register(register)
  }

  /// Returns the number of elements of the list `list` of a heap.
  mutating func count(of list: Operand, _ type: ListType) -> Operand {
    number(heap(of: type).counts, of: list)
  }

  /// Returns the place of the element `index` of the list `list` among all elements of a heap.
  mutating func place(of index: Operand, in list: Operand, _ type: ListType) -> Operand {
    let start = number(heap(of: type).starts, of: list)
    return index == .integer(0) ? start : assign(.add, [start, index], .int64)
  }

  /// Returns the place among all elements of a heap of the element of the list `list` there that
  /// `index` names; raises IndexError with the given text where there is none.
  mutating func place(
    of index: Operand, in list: Operand, _ type: ListType, _ message: String
  ) -> Operand {
    let count = kept(count(of: list, type), .int64)
    let place = listIndex(kept(index, .int64), count: count, message)
    return self.place(of: place, in: list, type)
  }

  /// Returns the list `list` of a heap as a list of its own, whose elements are those of the heap for
  /// as long as no list there gets longer.
  mutating func opened(_ list: Operand, _ type: ListType) -> Value {
    let heap = heap(of: type)
    let count = number(heap.counts, of: list)
    return view(of: list, count, heap)
  }

  /// Returns the first `count` elements of a list of a heap as a list of its own.
  mutating func view(of list: Operand, _ count: Operand, _ heap: HeapPlace) -> Value {
    let start = kept(number(heap.starts, of: list), .int64)
    var arrays: [Register] = []
    for (array, type) in zip(heap.items, heap.type.storage) {
      let view = register(.array(type), named: "items", invented: true)
      emit(.view(view, of: array, [.slice(start: start, count: count, step: .integer(1))]))
      arrays.append(view)
    }
    return .list(arrays, count: .extent(arrays[0], axis: 0), ListType(heap.heap.element))
  }

  /// Returns `value`, a list of a heap as a list of its own.
  mutating func opened(_ value: Value) -> Value {
    guard case .reference(let list, let type) = value else { return value }
    return opened(list, type)
  }

  /// Returns a copy of a list of a heap.
  mutating func copied(_ list: Operand, _ type: ListType) -> Value {
    guard case .list(let sources, let count, let own) = opened(list, type) else {
      unreachable("no list")
    }
    var arrays: [Register] = []
    for (source, type) in zip(sources, own.storage) {
      let copy = register(.array(type))
      emit(.allocate(copy, extents: [count], .none))
      emit(.copy(into: copy, from: source, mayOverlap: false))
      arrays.append(copy)
    }
    return .list(arrays, count: .extent(arrays[0], axis: 0), own)
  }
}
