import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Where a list that changes is kept: an array for each number in an element, and how many
/// elements there are. What is behind them is room for more.
struct ListPlace {
  /// The arrays, of one extent.
  let arrays: [Register]
  /// The number of elements.
  let count: Register
  /// The type.
  let type: ListType

  /// The list as a value.
  var value: Value { .list(arrays, count: .register(count), type) }
}

extension FunctionLowering {
  /// Returns the registers of a new list variable.
  mutating func listPlace(_ type: ListType, named name: String?, at span: Span) -> ListPlace {
    let storage = type.storage
    var arrays: [Register] = []
    for (index, array) in storage.enumerated() {
      let own = storage.count == 1 ? name : name.map { "\($0)_\(index)" }
      arrays.append(register(.array(array), named: own, at: span))
    }
    let count = register(
      .scalar(.int64), named: (name ?? "items") + "_count", invented: true, at: span)
    listRegisters.formUnion(arrays + [count])
    return ListPlace(arrays: arrays, count: count, type: type)
  }

  /// Returns where the list that the name `base` reads is kept.
  func listPlace(_ base: Expression) -> ListPlace {
    guard let variable = kernel.load(base) ?? kernel.augmentedLoad(base),
      case .list(let arrays, .register(let count), let type) = storage[variable]
    else { unreachable("a list that changes has a name") }
    return ListPlace(arrays: arrays, count: count, type: type)
  }

  /// Returns the elements of the list `value`, which are numbers, as an array.
  mutating func elements(ofList value: Value) -> Value {
    guard case .list(let arrays, let count, let type) = opened(value), let array = type.column
    else { return value }
    return .array(part(arrays[0], array, count), array)
  }

  /// Returns the first `count` elements of `array`.
  private mutating func part(_ array: Register, _ type: ArrayType, _ count: Operand) -> Register {
    if count == .extent(array, axis: 0) { return array }
    let count = kept(count, .int64)
    let view = register(.array(type))
    emit(.view(view, of: array, [.slice(start: .integer(0), count: count, step: .integer(1))]))
    return view
  }

  /// Returns `value` as it is handed to another kernel or to the caller: lists without room.
  mutating func handedOver(_ value: Value) -> Value {
    switch value {
    case .list(let arrays, let count, let type):
      var parts: [Register] = []
      for (array, own) in zip(arrays, type.storage) { parts.append(part(array, own, count)) }
      return .list(parts, count: .extent(parts[0], axis: 0), type)
    case .tuple(let elements):
      var result: [Value] = []
      for element in elements { result.append(handedOver(element)) }
      return .tuple(result)
    case .none, .scalar, .array, .optional, .text, .reference, .table:
      return value
    }
  }

  /// Returns a value that another kernel has made: its lists have no room.
  func received(_ value: Value) -> Value {
    switch value {
    case .list(let arrays, _, let type):
      .list(arrays, count: .extent(arrays[0], axis: 0), type)
    case .tuple(let elements): .tuple(elements.map(received))
    case .none, .scalar, .array, .optional, .text, .reference, .table: value
    }
  }

  /// Returns the element at `place`.
  mutating func element(ofList list: Value, at place: Operand) -> Value {
    let arrays: [Register]
    let type: ListType
    var place = place
    switch list {
    case .list(let own, _, let ownType): (arrays, type) = (own, ownType)
    case .reference(let number, let ownType):
      (arrays, type) = (heap(of: ownType).items, ownType)
      place = kept(self.place(of: place, in: number, ownType), .int64)
    case .none, .scalar, .array, .tuple, .table, .optional, .text: unreachable("no list")
    }
    var operands: [Operand] = []
    for (array, scalar) in zip(arrays, type.element.scalars) {
      let register = register(.scalar(scalar))
      emit(.load(register, Element(array, [place])))
      operands.append(.register(register))
    }
    var rest = operands[...]
    return FunctionLowering.value(of: type.element, taking: &rest)
  }

  /// Returns the value of a type of numbers that is made of the next operands.
  static func value(of type: Type, taking operands: inout ArraySlice<Operand>) -> Value {
    switch type {
    case .scalar(let scalar):
      guard let operand = operands.popFirst() else { unreachable("a number is missing") }
      return .scalar(operand, scalar)
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements { elements.append(value(of: element, taking: &operands)) }
      return .tuple(elements)
    case .list(let list):
      guard let operand = operands.popFirst() else { unreachable("a list is missing") }
      return .reference(operand, list)
    case .none, .array, .optional, .string, .table:
      unreachable("lists hold numbers, lists and tuples of both")
    }
  }

  /// Stores `value` at `place` of the arrays of a list.
  mutating func storeElement(
    _ value: Value, to arrays: [Register], _ type: ListType, at place: Operand
  ) {
    for (operand, array) in zip(converted(value, to: type.element).operands, arrays) {
      emit(.store(operand, Element(array, [place])))
    }
  }

  /// Returns the place in a list that `index` names; raises IndexError with the given text where
  /// there is none.
  mutating func listIndex(_ index: Expression, of list: Value, _ message: String) -> Operand {
    listIndex(kept(scalar(index, as: .int64), .int64), of: list, message)
  }

  /// Returns the place in a list that `index` names, likewise.
  mutating func listIndex(_ index: Operand, of list: Value, _ message: String) -> Operand {
    guard case .list(_, let count, _) = list else { unreachable("no list") }
    return listIndex(index, count: count, message)
  }

  /// Returns the place in a list of `count` elements that `index` names, likewise.
  mutating func listIndex(_ index: Operand, count: Operand, _ message: String) -> Operand {
    var place = index
    var isOutside: [Operand] = []
    if case .constant(let constant) = index, case .signed(let number) = constant.value {
      if number < 0 {
        place = assign(.subtract, [kept(count, .int64), .integer(Int(-number))], .int64)
        isOutside = [assign(.less, [place, .integer(0)], .bool)]
      } else {
        isOutside = [assign(.greaterOrEqual, [place, count], .bool)]
      }
    } else {
      place = assign(.wrapIndex, [index, count], .int64)
      isOutside = [
        assign(.less, [place, .integer(0)], .bool),
        assign(.greaterOrEqual, [place, count], .bool),
      ]
    }
    let test =
      isOutside.count == 1 ? isOutside[0] : assign(.bitOr, isOutside, .bool)
    raise(.indexError, [.text(message)], if: test)
    return place
  }

  /// Lowers `list[index]`.
  mutating func lowerListIndex(_ base: Expression, _ index: Expression) -> Value {
    let list = lower(base)
    let index = kept(scalar(index, as: .int64), .int64)
    let message = "list index out of range"
    if case .reference(let number, let type) = list {
      let count = kept(count(of: number, type), .int64)
      return element(ofList: list, at: listIndex(index, count: count, message))
    }
    return element(ofList: list, at: listIndex(index, of: list, message))
  }

  /// Lowers a list that is written out.
  mutating func lowerList(_ items: [Expression], _ type: ListType) -> Value {
    var values: [Value] = []
    for item in items { values.append(lower(item)) }
    if type.isShared { return entered(values, type) }
    var arrays: [Register] = []
    for array in type.storage {
      let register = register(.array(array))
      emit(.allocate(register, extents: [.integer(items.isEmpty ? 8 : items.count)], .none))
      arrays.append(register)
    }
    for (place, value) in values.enumerated() {
      storeElement(value, to: arrays, type, at: .integer(place))
    }
    let count: Operand = items.isEmpty ? .integer(0) : .extent(arrays[0], axis: 0)
    return .list(arrays, count: count, type)
  }

  /// Lowers `list(values)`.
  mutating func lowerCollect(_ call: Expression, _ type: ListType) -> Value {
    guard let iteration = kernel.iterations[call.id] else { unreachable("no iteration") }
    let sequence = sequence(iteration)
    let count = kept(sequence.count, .int64)
    let counter = register(.scalar(.int64), named: "i", invented: true)
    var arrays: [Register] = []
    for array in type.storage {
      let register = register(.array(array))
      emit(.allocate(register, extents: [count], .none))
      arrays.append(register)
    }
    let inner = block { lowering in
      let value = sequence.element(&lowering, .register(counter))
      lowering.storeElement(value, to: arrays, type, at: .register(counter))
    }
    emit(
      .forLoop(
        ForLoop(
          variable: counter, lower: .integer(0), upper: count, step: 1, body: Block(inner),
          isParallelRequested: false)))
    return .list(arrays, count: .extent(arrays[0], axis: 0), type)
  }
}
