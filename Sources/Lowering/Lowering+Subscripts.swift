import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// What a subscript of an array stands for.
enum Place {
  case element(Element, ScalarType)
  case view(Register, ArrayType)
}

extension FunctionLowering {
  /// Lowers `base[index]`.
  mutating func lowerSubscript(
    _ expression: Expression, _ base: Expression, _ index: Expression
  ) -> Value {
    if case .value(.tuple(let tuple)) = kernel[base].meaning {
      return lowerTupleIndex(tuple, base, index)
    }
    if case .value(.array(let type)) = kernel[expression].meaning,
      arraySubscript(expression) != nil
    {
      return mapped(expression, as: type)
    }
    if case .list(.columns(let numbers))? = kernel.calls[expression.id],
      let list = kernel.list(expression)
    {
      return lowerSlice(numbers, base, index, list)
    }
    if case .newList(let target)? = kernel.calls[expression.id],
      let list = kernel.list(expression)
    {
      guard case .view(let view, let type) = place(expression, base, index) else {
        unreachable("a slice is a part")
      }
      return newList(target, [.array(view, type)], list)
    }
    if case .value(.list) = kernel[base].meaning { return lowerListIndex(base, index) }
    if case .table(let call)? = kernel.calls[expression.id],
      let type = kernel[expression].meaning.type
    {
      return lowerTableCall(call, expression, [base, index], type)
    }
    if kernel[base].meaning.isRange { return lowerRangeIndex(base, index) }
    switch place(expression, base, index) {
    case .element(let element, let type): return loaded(element, type)
    case .view(let register, let type): return .array(register, type)
    }
  }

  /// Returns the value of an element.
  mutating func loaded(_ element: Element, _ type: ScalarType) -> Value {
    let register = register(.scalar(type))
    emit(.load(register, element))
    return .scalar(.register(register), type)
  }

  /// Stores `value` into an element of the given type.
  mutating func storeElement(_ value: Value, to element: Element, _ type: ScalarType) {
    guard case .scalar(let operand, _) = converted(unwrapped(value), to: .scalar(type)) else {
      unreachable("typing has refused this store")
    }
    emit(.store(operand, element))
  }

  /// Stores `value` at `target`, which is `base[index]`.
  mutating func storeSubscript(
    _ value: Value, _ target: Expression, _ base: Expression, _ index: Expression
  ) {
    if case .value(.table) = kernel[base].meaning {
      return storeInTable(value, target, base, index)
    }
    if case .value(.list(let type)) = kernel[base].meaning, type.isShared {
      return storeInReference(value, base, index)
    }
    if case .value(.list) = kernel[base].meaning {
      let list = listPlace(base)
      let place = listIndex(index, of: list.value, "list assignment index out of range")
      return storeElement(value, to: list.arrays, list.type, at: place)
    }
    let value = arrayOfElements(value, for: base)
    if arraySubscript(target) != nil { return storeIndexed(value, to: target) }
    switch place(target, base, index) {
    case .element(let element, let type):
      storeElement(value, to: element, type)
    case .view(let view, let type):
      storeView(value, to: view, type)
    }
  }

  /// Returns `value`, which is stored into a part of the array `base`; a tuple or a list as an
  /// array of its elements.
  private mutating func arrayOfElements(_ value: Value, for base: Expression) -> Value {
    guard case .value(.array(let array)) = kernel[base].meaning else { return value }
    switch value {
    case .list: return elements(ofList: value)
    case .tuple(let items):
      let type = ArrayType(array.element, rank: 1, layout: .c)
      var operands: [Operand] = []
      for item in items { operands += converted(item, to: .scalar(array.element)).operands }
      let packed = register(.array(type), named: "items", invented: true)
      emit(.pack(packed, operands))
      return .array(packed, type)
    case .reference: return elements(ofList: opened(value))
    case .none, .scalar, .array, .optional, .text, .table: return value
    }
  }

  /// Stores `value` at `base[index]`, an element of a list that stands in others.
  private mutating func storeInReference(_ value: Value, _ base: Expression, _ index: Expression) {
    guard case .reference(let list, let type) = lower(base) else { unreachable("no list") }
    let value = converted(value, to: type.element)
    let index = scalar(index, as: .int64)
    let place = place(of: index, in: list, type, "list assignment index out of range")
    storeElement(value, to: heap(of: type).items, type, at: place)
  }

  /// Returns the type of the view that a subscript takes, of a list for its copy.
  private func viewType(_ expression: Expression) -> ArrayType {
    if case .value(.array(let array)) = kernel[expression].meaning { return array }
    guard let number = kernel.calls[expression.id]?.specialisation,
      case .array(let array)? = callees[number]?.parameterTypes[0]
    else { unreachable("no view") }
    return array
  }

  /// Returns what `expression`, which is `base[index]`, stands for; `a[i][j]` is
  /// the element `a[i, j]`.
  mutating func place(_ expression: Expression, _ base: Expression, _ index: Expression) -> Place {
    if case .value(.table) = kernel[base].meaning { return tablePlace(expression, base, index) }
    if case .value(.list) = kernel[base].meaning {
      let list = lower(base)
      if case .reference(let number, let type) = list, let array = type.array {
        let place = place(
          of: scalar(index, as: .int64), in: number, type, "list index out of range")
        return .element(Element(heap(of: type).items[0], [place]), array.element)
      }
      guard case .list(let arrays, _, let type) = list, let array = type.array else {
        unreachable("only numbers are updated in place")
      }
      let place = listIndex(index, of: list, "list index out of range")
      return .element(Element(arrays[0], [place]), array.element)
    }
    if let place = relativePlace(base, index) { return place }
    var items = Subscript.items(of: index)
    var root = base
    while case .subscripted(let inner, let innerIndex) = root.kind,
      case .value(.array(let array)) = kernel[inner].meaning,
      let more = plainIndices(innerIndex, array), plainIndices(items)
    {
      items = more + items
      root = inner
    }
    guard case .array(let array, let type) = lower(root) else { unreachable("no array") }
    if items.count == 1, case .value(.tuple) = kernel[items[0]].meaning {
      return tuplePlace(items[0], array, type, kernel[expression].meaning)
    }
    let kinds = items.map { kind(of: $0) }
    guard let axes = Subscript.expanded(kinds, rank: type.rank) else {
      unreachable("typing has refused this subscript")
    }
    if axes.allSatisfy({ $0 == .index }) {
      var indices: [Operand] = []
      for (axis, item) in items.filter({ !isEllipsis($0) }).enumerated() {
        indices.append(self.index(item, array, axis))
      }
      return .element(Element(array, indices), type.element)
    }
    let result = viewType(expression)
    return .view(view(of: array, result, items, axes), result)
  }

  /// Returns what a tuple of indices stands for.
  private mutating func tuplePlace(
    _ item: Expression, _ array: Register, _ type: ArrayType, _ meaning: Meaning
  ) -> Place {
    guard case .tuple(let values) = lower(item) else { unreachable("no tuple of indices") }
    var indices: [Operand] = []
    for (axis, value) in values.enumerated() {
      guard case .scalar(let operand, let operandType) = value else { unreachable("no index") }
      indices.append(index(operand, operandType, array, axis))
    }
    guard indices.count < type.rank, case .value(.array(let result)) = meaning else {
      return .element(Element(array, indices), type.element)
    }
    let view = register(.array(result))
    let rest = Array(repeating: AxisSelection.all, count: type.rank - indices.count)
    emit(.view(view, of: array, indices.map(AxisSelection.index) + rest))
    return .view(view, result)
  }

  /// Returns the indices that `index` consists of, if they are plain and leave axes over.
  private func plainIndices(_ index: Expression, _ array: ArrayType) -> [Expression]? {
    let items = Subscript.items(of: index)
    return plainIndices(items) && items.count < array.rank ? items : nil
  }

  /// `true` iff all of `items` are plain indices.
  private func plainIndices(_ items: [Expression]) -> Bool {
    items.allSatisfy { kind(of: $0) == .index }
  }

  /// `true` iff `item` is `...`.
  private func isEllipsis(_ item: Expression) -> Bool { kernel[item].meaning == .ellipsis }

  /// Returns what `item` does to an axis.
  private func kind(of item: Expression) -> Subscript.Kind {
    switch kernel[item].meaning {
    case .slice: .slice
    case .ellipsis: .ellipsis
    case .value(.none): .newAxis
    case .value(.array(let array)) where array.rank > 0: .slice
    case .value, .module, .function, .dtype, .kernel, .method, .tupleClass, .exceptionClass,
      .range, .unknown:
      .index
    }
  }

  /// Returns the place along `axis` of `array` that `item` names: not negative, and checked where
  /// checks are on.
  mutating func index(_ item: Expression, _ array: Register, _ axis: Int) -> Operand {
    let value = unwrapped(lower(item))
    if case .array(let indices, let type) = value, type.rank == 0,
      case .scalar(let operand, let type) = loaded(Element(indices, []), type.element)
    {
      return index(operand, type, array, axis)
    }
    guard case .scalar(let operand, let type) = value else {
      unreachable("typing has refused this index")
    }
    return index(operand, type, array, axis)
  }

  /// Returns the place along `axis` of `array` that `operand` names.
  mutating func index(
    _ operand: Operand, _ type: ScalarType, _ array: Register, _ axis: Int
  ) -> Operand {
    let wide: ScalarType = type == .uint64 ? .uint64 : .int64
    let original = converted(operand, from: type, to: wide)
    var place = original
    if case .constant(let constant) = original {
      if case .signed(let number) = constant.value, number < 0 {
        place = assign(
          .subtract, [extent(of: array, axis), .integer(Int(-number))], .int64)
      }
    } else if type.kind == .signed && !scope.countsFromStart {
      place = assign(.wrapIndex, [original, extent(of: array, axis)], .int64)
    }
    if checksBounds && !hasCheckedPlaces {
      emit(.boundsCheck(index: place, original: original, array: array, axis: axis))
    }
    return place
  }

  /// Returns the view of `array` that `items` take, which has the type `result`.
  private mutating func view(
    of array: Register, _ result: ArrayType, _ items: [Expression], _ axes: [Subscript.Kind]
  ) -> Register {
    var selections: [AxisSelection] = []
    var axis = 0
    var rest = items[...]
    for kind in axes {
      if kind == .whole && (rest.isEmpty || rest.first.map(isEllipsis) == true) {
        selections.append(.all)
        axis += 1
        let remaining = axes.dropFirst(selections.count).filter { $0 != .newAxis }.count
        let named = rest.dropFirst().filter { self.kind(of: $0) != .newAxis }.count
        if remaining == named { rest = rest.dropFirst() }
        continue
      }
      while let first = rest.first, isEllipsis(first) { rest = rest.dropFirst() }
      guard let item = rest.popFirst() else { unreachable("a subscript has too few parts") }
      selections.append(selection(item, kind, array, axis))
      if kind != .newAxis { axis += 1 }
    }
    let register = register(.array(result))
    emit(.view(register, of: array, selections))
    return register
  }

  /// Returns what `item` takes of an axis.
  private mutating func selection(
    _ item: Expression, _ kind: Subscript.Kind, _ array: Register, _ axis: Int
  ) -> AxisSelection {
    switch kind {
    case .newAxis: return .newAxis
    case .index: return .index(index(item, array, axis))
    case .whole, .contiguousSlice, .slice, .ellipsis:
      return slice(item, array, axis)
    }
  }

  /// Returns what the slice `item` takes of an axis.
  mutating func slice(_ item: Expression, _ array: Register, _ axis: Int) -> AxisSelection {
    guard case .slice(let lower, let upper, let step) = item.kind else { return .all }
    return slice(lower, upper, step, .extent(array, axis: axis))
  }

  /// Returns `array[place]`: an element of an array of rank 1, otherwise a row.
  mutating func row(of array: Register, _ type: ArrayType, at place: Operand) -> Value {
    guard type.rank > 1 else { return loaded(Element(array, [place]), type.element) }
    let row = ArrayType(
      type.element, rank: type.rank - 1, layout: type.layout == .f ? .strided : type.layout,
      isReadOnly: type.isReadOnly)
    let register = register(.array(row))
    let rest = Array(repeating: AxisSelection.all, count: type.rank - 1)
    emit(.view(register, of: array, [.index(place)] + rest))
    return .array(register, row)
  }

  /// Lowers an index into a tuple.
  private mutating func lowerTupleIndex(
    _ tuple: TupleType, _ base: Expression, _ index: Expression
  ) -> Value {
    guard case .tuple(let elements) = lower(base) else { unreachable("no tuple") }
    if case .slice(let lower, let upper, let step) = index.kind {
      let places = Subscript.places(
        lower: lower.map { kernel[$0].constant }, upper: upper.map { kernel[$0].constant },
        step: step.map { kernel[$0].constant }, count: elements.count)
      return .tuple((places ?? []).map { elements[$0] })
    }
    if let constant = kernel[index].constant?.integerValue {
      return elements[constant < 0 ? Int(constant) + elements.count : Int(constant)]
    }
    let packed = packed(.tuple(elements))
    guard case .scalar(let operand, let type) = lower(index) else { unreachable("no index") }
    let wide: ScalarType = type == .uint64 ? .uint64 : .int64
    let original = converted(operand, from: type, to: wide)
    let extent = Operand.integer(elements.count)
    let place =
      type.kind == .signed ? assign(.wrapIndex, [original, extent], .int64) : original
    if let first = packed.first {
      emit(.boundsCheck(index: place, original: original, array: first, axis: 0))
    }
    return element(of: packed, tuple.elements[0], at: place)
  }

  /// Returns arrays of the parts of a tuple's elements, which have one type: one array a scalar.
  mutating func packed(_ value: Value) -> [Register] {
    guard case .tuple(let elements) = value, let first = elements.first else {
      unreachable("only tuples are packed")
    }
    var arrays: [Register] = []
    for (part, operand) in first.operands.enumerated() {
      let array = register(
        .array(ArrayType(type(of: operand), rank: 1, layout: .c)), named: "items", invented: true)
      emit(.pack(array, elements.map { $0.operands[part] }))
      arrays.append(array)
    }
    return arrays
  }

  /// Returns the element of a packed tuple.
  mutating func element(of packed: [Register], _ type: Type, at place: Operand) -> Value {
    var rest = packed[...]
    return element(of: &rest, type, at: place)
  }

  /// Returns the value of the given type whose parts are the elements of the first of `packed`.
  private mutating func element(
    of packed: inout ArraySlice<Register>, _ type: Type, at place: Operand
  ) -> Value {
    switch type {
    case .scalar(let scalar):
      guard let array = packed.popFirst() else { unreachable("a part is missing") }
      return loaded(Element(array, [place]), scalar)
    case .tuple(let tuple):
      var elements: [Value] = []
      for element in tuple.elements {
        elements.append(self.element(of: &packed, element, at: place))
      }
      return .tuple(elements)
    case .none, .array, .optional, .string, .list, .table:
      unreachable("only scalars are packed")
    }
  }
}
