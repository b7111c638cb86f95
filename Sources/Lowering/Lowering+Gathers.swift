import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Subscripts with arrays of indices.
extension FunctionLowering {
  /// A subscript of an array with arrays among its parts.
  struct ArraySubscripted {
    /// The array.
    let base: Expression
    /// The type of the array.
    let type: ArrayType
    /// The parts.
    let parts: ArraySubscript
  }

  /// Returns the subscript that `expression` is, if arrays are among its parts.
  func arraySubscript(_ expression: Expression) -> ArraySubscripted? {
    guard case .subscripted(let base, let index) = expression.kind,
      case .value(.array(let type)) = kernel[base].meaning,
      let parts = ArraySubscript(
        Subscript.items(of: index), rank: type.rank, { kernel[$0].meaning })
    else { return nil }
    return ArraySubscripted(base: base, type: type, parts: parts)
  }

  /// Computes what a subscript with arrays of indices is made of: the part of the base that slices
  /// and integers leave, and the arrays that give places in it.
  mutating func gather(_ subscripted: ArraySubscripted) -> Gather {
    guard case .array(let array, let type) = lower(subscripted.base) else {
      unreachable("no array")
    }
    var selections: [AxisSelection] = []
    var places: [Gather.Place] = []
    var plan = ElementPlan()
    plan.joinsIndices = true
    var axis = 0
    for part in subscripted.parts.parts {
      switch part {
      case .index(let item):
        selections.append(.index(index(item, array, axis)))
      case .kept(let item):
        selections.append(item.map { slice($0, array, axis) } ?? .all)
        places.append(.kept)
      case .newAxis:
        selections.append(.newAxis)
        places.append(.kept)
      case .gathered(let source, _):
        selections.append(.all)
        places.append(place(source, &plan))
      case .masked(let mask, let rank):
        selections += Array(repeating: .all, count: rank)
        for indices in nonzero(mask, along: array, axis, rank) {
          let type = ArrayType(.int64, rank: 1, layout: .c)
          places.append(.leaf(leaf(indices, type, &plan)))
        }
      }
      axis = selections.count { $0 != .newAxis }
    }
    let view = part(of: array, type, selections)
    return gather(view, type.element, places, plan, subscripted.parts.position)
  }

  /// Returns the elements of `array` at `places`.
  private func gather(
    _ array: Register, _ element: ScalarType, _ places: [Gather.Place], _ plan: ElementPlan,
    _ position: Int
  ) -> Gather {
    var extents: [Operand] = []
    for (axis, place) in places.enumerated() {
      if case .kept = place { extents.append(extent(of: array, axis)) }
    }
    extents.insert(contentsOf: plan.extents, at: position)
    return Gather(
      array: array, element: element, places: places, plan: plan, position: position,
      extents: extents)
  }

  /// Returns what `selections` take of `array`.
  private mutating func part(
    of array: Register, _ type: ArrayType, _ selections: [AxisSelection]
  ) -> Register {
    if selections.allSatisfy({ $0 == .all }) { return array }
    let rank = selections.filter {
      if case .index = $0 { return false }
      return true
    }.count
    let view = register(
      .array(
        ArrayType(type.element, rank: rank, layout: .strided, isReadOnly: type.isReadOnly)))
    emit(.view(view, of: array, selections))
    return view
  }

  /// Returns the places along an axis that an array of indices names.
  private mutating func place(
    _ source: ArraySubscript.Source, _ plan: inout ElementPlan
  ) -> Gather.Place {
    switch source {
    case .expression(let expression):
      collect(expression, &plan)
      return .expression(expression)
    case .element(of: let tuple, let place):
      guard case .tuple(let values) = lower(tuple),
        case .array(let indices, let type) = values[place]
      else { unreachable("no tuple of arrays") }
      return .leaf(leaf(indices, type, &plan))
    }
  }

  /// Returns the element at the place `indices` of the result of a subscript.
  mutating func element(of gather: Gather, at indices: [Operand]) -> Element {
    let outer = elementContext
    defer { elementContext = outer }
    let end = gather.position + gather.plan.extents.count
    var kept = (indices[..<gather.position] + indices[end...])[...]
    let context = ElementContext(
      plan: gather.plan, indices: Array(indices[gather.position..<end]))
    elementContext = context
    var places: [Operand] = []
    for (axis, place) in gather.places.enumerated() {
      switch place {
      case .kept:
        if let index = kept.popFirst() { places.append(index) }
      case .expression(let expression):
        places.append(index(expression, gather.array, axis))
      case .leaf(let leaf):
        guard case .scalar(let operand, let type) = element(of: leaf, context) else {
          unreachable("an index is a scalar")
        }
        places.append(index(operand, type, gather.array, axis))
      }
    }
    return Element(gather.array, places)
  }

  /// Stores an element a place of what a subscript with arrays names; `element` gets the place,
  /// for what it holds before.
  mutating func storeIndexed(
    _ plan: ElementPlan, to subscripted: ArraySubscripted,
    _ element: (inout FunctionLowering, Element) -> Operand
  ) {
    if let mask = subscripted.parts.mask {
      return storeMasked(
        plan, to: subscripted.base, MaskSelection(subscripted, mask.expression, mask.rank), element)
    }
    let gather = gather(subscripted)
    requireShape(
      plan.extents, fits: gather.extents, "shape mismatch: value array of shape ",
      " could not be broadcast to indexing result of shape ")
    let isChecked = hasCheckedPlaces
    checkPlaces(of: gather)
    defer { hasCheckedPlaces = isChecked }
    let indices = makeIndices(gather.extents.count)
    var place = Element(gather.array, [])
    var value: Operand = .boolean(false)
    let body = withElements(of: plan, at: indices) { lowering in
      place = lowering.element(of: gather, at: indices.map { .register($0) })
      value = element(&lowering, place)
    }
    emit(
      .arrayOperation(
        ArrayOperation(
          .scatter(gather.array, at: place.indices), indices: indices, extents: gather.extents,
          body: body, value: value)))
  }

  /// Checks all places before the first of them is stored to, where checks are on.
  private mutating func checkPlaces(of gather: Gather) {
    guard checksBounds, !hasCheckedPlaces else { return }
    let indices = makeIndices(gather.extents.count)
    emitLoops(indices, gather.extents) { lowering in
      _ = lowering.element(of: gather, at: indices.map { .register($0) })
    }
    hasCheckedPlaces = true
  }

  /// Stores `value` at the places that `target`, a subscript with arrays, names.
  mutating func storeIndexed(_ value: Value, to target: Expression) {
    guard let subscripted = arraySubscript(target) else { unreachable("no array of indices") }
    var plan = ElementPlan()
    add(value, for: target, &plan)
    guard let leaf = plan.leaves[target.id] else { unreachable("the value is a leaf") }
    storeIndexed(plan, to: subscripted) { lowering, _ in
      guard let context = lowering.elementContext else { unreachable("no place") }
      let value = lowering.converted(
        lowering.element(of: leaf, context), to: .scalar(subscripted.type.element))
      guard case .scalar(let operand, _) = value else { unreachable("no element") }
      return operand
    }
  }

  /// Lowers `target operation= value`, where arrays of indices or a mask name the places.
  mutating func lowerIndexedUpdate(
    _ target: ArraySubscripted, _ operation: BinaryOperator, _ value: Expression,
    as computed: ArrayType
  ) {
    let plan = plan(for: [value], selecting: sharedMask(value, target))
    let type = target.type.element
    storeIndexed(plan, to: target) { lowering, place in
      let old = lowering.loaded(place, type)
      let new = lowering.binary(
        operation, old, lowering.lower(value), as: .scalar(computed.element), value)
      guard case .scalar(let operand, let from) = new else { unreachable("no element") }
      return lowering.converted(operand, from: from, to: type)
    }
  }

  /// Checks that a shape is, or can be stretched to, that of a place.
  mutating func requireShape(
    _ shape: [Operand], fits extents: [Operand], _ message: String, _ middle: String
  ) {
    var checks: [(Operand, Operand)] = []
    for (own, extent) in zip(shape.reversed(), extents.reversed()).reversed()
    where !isOne(own) && !self.extents.areEqual(own, extent) {
      checks.append((own, self.extents.isAtMostOne(own) ? .integer(1) : extent))
    }
    require(
      checks,
      [.text(message)] + text(ofShape: shape) + [.text(middle)] + text(ofShape: extents))
  }

  /// Returns the array that a list of integers in a subscript stands for.
  mutating func listOfIndices(_ items: [Expression]) -> Value {
    var operands: [Operand] = []
    for item in items { operands.append(scalar(item, as: .int64)) }
    let type = ArrayType(.int64, rank: 1, layout: .c, isReadOnly: true)
    let array = register(.array(type), named: "indices", invented: true)
    emit(.pack(array, operands))
    return .array(array, type)
  }
}
