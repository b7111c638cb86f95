import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a change of the list that `base` names.
  mutating func lowerListChange(
    _ change: ListCall, _ base: Expression, _ arguments: [Expression]
  ) -> Value {
    if case .extendEach(let enlarged) = change { return extendEach(base, enlarged) }
    if let number = reference(base) {
      var values: [Value] = []
      for argument in arguments { values.append(lowerWhole(argument)) }
      return lowerListChange(change, number.list, number.type, values)
    }
    let list = listPlace(base)
    switch change {
    case .append(let enlarged):
      append(lower(arguments[0]), to: list, enlarged)
    case .extend(let enlarged):
      extend(list, by: arguments[0], enlarged)
    case .insert(let enlarged, let opened):
      insert(arguments[1], at: arguments[0], into: list, enlarged, opened)
    case .popLast:
      raiseIfEmpty(.register(list.count))
      emit(.assign(list.count, .subtract, [.register(list.count), .integer(1)]))
      return element(ofList: list.value, at: .register(list.count))
    case .pop(let closed):
      raiseIfEmpty(.register(list.count))
      let place = listIndex(arguments[0], of: list.value, "pop index out of range")
      let element = element(ofList: list.value, at: place)
      close(list, at: place, closed)
      return element
    case .delete(let closed):
      let place = listIndex(arguments[0], of: list.value, "list assignment index out of range")
      close(list, at: place, closed)
    case .remove(let found, let closed):
      let value = lower(arguments[0])
      let elements = elements(ofList: list.value)
      let place = register(.scalar(.int64))
      emit(.call([place], function: name(of: found), elements.operands + value.operands))
      close(list, at: .register(place), [closed])
    case .removeEqual(let closed):
      let place = place(of: lowerWhole(arguments[0]), in: list.value)
      raiseUnlessFound(place)
      close(list, at: place, closed)
    case .clear:
      emit(.assign(list.count, .copy, [.integer(0)]))
    case .collect, .columns, .search, .sorted, .filtered, .extendEach:
      unreachable("this is lowered elsewhere")
    }
    return .none
  }

  /// Emits that what something runs through goes to the end of the list that `base` is.
  private mutating func extendEach(_ base: Expression, _ enlarged: [Int]) -> Value {
    guard let iteration = kernel.iterations[base.id] else { unreachable("no iteration") }
    let shared = reference(base)
    let sequence = sequence(iteration)
    let count = kept(sequence.count, .int64)
    forEachPlace(upTo: count) { lowering, index in
      let value = sequence.element(&lowering, index)
      if let shared {
        _ = lowering.lowerListChange(.append(enlarged: []), shared.list, shared.type, [value])
      } else {
        lowering.append(value, to: lowering.listPlace(base), enlarged)
      }
    }
    return .none
  }

  /// Raises ValueError if the place of a value that a list drops is none.
  mutating func raiseUnlessFound(_ place: Operand) {
    let isMissing = assign(.less, [place, .integer(0)], .bool)
    raise(.valueError, [.text("list.remove(x): x not in list")], if: isMissing)
  }

  /// Returns the number of the list that `base` is, if it stands in others.
  private mutating func reference(_ base: Expression) -> (list: Operand, type: ListType)? {
    if let variable = kernel.augmentedLoad(base) {
      guard case .reference(let list, let type) = storage[variable] else { return nil }
      return (list, type)
    }
    guard case .value(.list(let type)) = kernel[base].meaning, type.isShared,
      case .reference(let list, _) = lowerWhole(base)
    else { return nil }
    return (named(list, "list"), type)
  }

  /// Returns the name of a specialisation.
  func name(of number: Int) -> String {
    guard let name = names[number] else { unreachable("the callee has no name") }
    return name
  }

  /// Raises IndexError if a list that is popped from is empty.
  mutating func raiseIfEmpty(_ count: Operand) {
    let isEmpty = assign(.equal, [count, .integer(0)], .bool)
    raise(.indexError, [.text("pop from empty list")], if: isEmpty)
  }

  /// Emits that the arrays of `list` get room for `count` elements, where they have none.
  private mutating func enlarge(_ list: ListPlace, to count: Operand, _ enlarged: [Int]) {
    let room = Operand.extent(list.arrays[0], axis: 0)
    let isFull = assign(.greater, [count, room], .bool)
    let body = block { lowering in
      for (array, number) in zip(list.arrays, enlarged) {
        lowering.emit(
          .call([array], function: lowering.name(of: number), [.register(array), count]))
      }
    }
    emit(.ifElse(isFull, then: Block(body), otherwise: Block()))
  }

  /// Emits `list.append(value)`.
  mutating func append(_ value: Value, to list: ListPlace, _ enlarged: [Int]) {
    let value = converted(value, to: list.type.element)
    let needed = assign(.add, [.register(list.count), .integer(1)], .int64)
    enlarge(list, to: needed, enlarged)
    storeElement(value, to: list.arrays, list.type, at: .register(list.count))
    emit(.assign(list.count, .add, [.register(list.count), .integer(1)]))
  }

  /// Emits `list.extend(values)`.
  private mutating func extend(_ list: ListPlace, by values: Expression, _ enlarged: Int) {
    let values = lowerWhole(values)
    let more = kept(count(ofElements: values), .int64)
    let needed = assign(.add, [.register(list.count), more], .int64)
    enlarge(list, to: needed, [enlarged])
    let counter = register(.scalar(.int64), named: "i", invented: true)
    let body = block { lowering in
      let value = lowering.element(ofElements: values, at: .register(counter))
      let place = lowering.assign(.add, [.register(list.count), .register(counter)], .int64)
      lowering.storeElement(value, to: list.arrays, list.type, at: place)
    }
    emit(
      .forLoop(
        ForLoop(
          variable: counter, lower: .integer(0), upper: more, step: 1, body: Block(body),
          isParallelRequested: false)))
    emit(.assign(list.count, .add, [.register(list.count), more]))
  }

  /// Emits `list.insert(index, value)`.
  private mutating func insert(
    _ value: Expression, at index: Expression, into list: ListPlace, _ enlarged: [Int],
    _ opened: [Int]
  ) {
    let index = kept(scalar(index, as: .int64), .int64)
    let value = converted(lower(value), to: list.type.element)
    let needed = assign(.add, [.register(list.count), .integer(1)], .int64)
    enlarge(list, to: needed, enlarged)
    let place = register(.scalar(.int64))
    var places: [Register] = []
    for (array, number) in zip(list.arrays, opened) {
      let own = places.isEmpty ? place : register(.scalar(.int64))
      places.append(own)
      emit(
        .call(
          [own], function: name(of: number),
          [.register(array), .register(list.count), index]))
    }
    storeElement(value, to: list.arrays, list.type, at: .register(place))
    emit(.assign(list.count, .add, [.register(list.count), .integer(1)]))
  }

  /// Emits that the elements behind `place` move down by one.
  private mutating func close(_ list: ListPlace, at place: Operand, _ closed: [Int]) {
    close(list.arrays, .register(list.count), at: place, closed)
    emit(.assign(list.count, .subtract, [.register(list.count), .integer(1)]))
  }

  /// Emits that of the `count` elements of `arrays` those behind `place` move down by one.
  mutating func close(_ arrays: [Register], _ count: Operand, at place: Operand, _ closed: [Int]) {
    for (array, number) in zip(arrays, closed) {
      emit(.call([], function: name(of: number), [.register(array), count, place]))
    }
  }
}
