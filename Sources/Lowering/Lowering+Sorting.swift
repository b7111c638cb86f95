import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// How lists are put in order by keys.
extension FunctionLowering {
  /// Lowers `sorted(iterable, key=…)` and `list.sort(key=…)`.
  ///
  ///     order = list_places(count, reverse);
  ///     order = list_ranked(order, keys);
  ///     list_turned(order, reverse);
  ///     items = list_picked(items, order);
  mutating func lowerSort(
    _ sort: SortCall, _ call: Expression, _ arguments: [Argument]
  ) -> Value {
    let source = sort.isInPlace ? sortedList(call) : collected(call)
    guard case .list(let arrays, let count, let type) = source else { unreachable("no list") }
    let reverse = sort.reverse.map { condition(arguments[$0].value) } ?? .boolean(false)
    let keys = keys(of: source, sort)
    var order = called([count, reverse], sort.places)
    for (key, number) in zip(keys, sort.ranked).reversed() {
      order = called([.register(order), .register(key)], number)
    }
    if let turned = sort.turned {
      emit(.call([], function: name(of: turned), [.register(order), reverse]))
    }
    var result: [Register] = []
    for (array, (own, number)) in zip(arrays, zip(type.storage, sort.picked)) {
      let picked = register(.array(own), named: "sorted", invented: true)
      emit(.call([picked], function: name(of: number), [.register(array), .register(order)]))
      result.append(picked)
    }
    guard sort.isInPlace else {
      return .list(result, count: .extent(result[0], axis: 0), type)
    }
    for (array, picked) in zip(arrays, result) {
      emit(.copy(into: array, from: picked, mayOverlap: false))
    }
    return .none
  }

  /// Returns the list that the method `call` puts in order, without the room behind it.
  private mutating func sortedList(_ call: Expression) -> Value {
    guard let base = call.receiver else { unreachable("a method is called on something") }
    return handedOver(opened(lowerWhole(base)))
  }

  /// Returns a list of what the function `call` puts in order.
  private mutating func collected(_ call: Expression) -> Value {
    guard let list = kernel.list(call) else { unreachable("no list") }
    return lowerCollect(call, list)
  }

  /// Returns the places that a kernel of the prelude gives.
  private mutating func called(_ operands: [Operand], _ number: Int) -> Register {
    let order = register(.array(TableType.index), named: "order", invented: true)
    emit(.call([order], function: name(of: number), operands))
    return order
  }

  /// Returns the arrays that hold the keys of the elements of `list`.
  private mutating func keys(of list: Value, _ sort: SortCall) -> [Register] {
    guard case .list(let arrays, let count, _) = list else { unreachable("no list") }
    guard let key = sort.key else { return arrays }
    let type = ListType(sort.keyType)
    var keys: [Register] = []
    for array in type.storage {
      let register = register(.array(array), named: "keys", invented: true)
      emit(.allocate(register, extents: [count], .none))
      keys.append(register)
    }
    forEachPlace(upTo: count) { lowering, index in
      let element = lowering.element(ofList: list, at: index)
      let value = lowering.called(key.specialisation, key.arguments, [element])
      lowering.storeElement(value, to: keys, type, at: index)
    }
    return keys
  }
}
