import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Selections of elements with masks.
extension FunctionLowering {
  /// A subscript `base[mask]`, where the mask has the first axes of the base.
  struct MaskSelection {
    /// The array.
    let base: Expression
    /// The type of the array.
    let type: ArrayType
    /// The mask.
    let mask: Expression
    /// The number of axes of the mask.
    let rank: Int

    /// Creates an instance for a subscript.
    init(_ subscripted: ArraySubscripted, _ mask: Expression, _ rank: Int) {
      self.base = subscripted.base
      self.type = subscripted.type
      self.mask = mask
      self.rank = rank
    }
  }

  /// Returns the selection that `expression` is, if it is one.
  func maskSelection(_ expression: Expression) -> MaskSelection? {
    guard let subscripted = arraySubscript(expression), let mask = subscripted.parts.mask else {
      return nil
    }
    return MaskSelection(subscripted, mask.expression, mask.rank)
  }

  /// Returns the first of the selections that `expressions` are made of, if all arrays among their
  /// leaves are selections with the same mask of arrays of the same rank.
  func commonMask(_ expressions: [Expression]) -> MaskSelection? {
    var selections: [MaskSelection] = []
    guard expressions.allSatisfy({ isSelecting($0, &selections) }), let first = selections.first
    else { return nil }
    let rest = selections.dropFirst()
    return rest.allSatisfy { isSame($0, first) } ? first : nil
  }

  /// Returns the mask of `target`, if `value` is made of selections with the same one.
  func sharedMask(_ value: Expression, _ target: ArraySubscripted) -> MaskSelection? {
    guard let own = target.parts.mask, let mask = commonMask([value]),
      isSame(mask, MaskSelection(target, own.expression, own.rank))
    else { return nil }
    return mask
  }

  /// `true` iff two selections take the same places of their arrays.
  private func isSame(_ selection: MaskSelection, _ other: MaskSelection) -> Bool {
    let file = scope.tree.file
    return selection.type.rank == other.type.rank && selection.rank == other.rank
      && file.text(of: selection.mask.span) == file.text(of: other.mask.span)
      && isRepeatable(selection.mask)
  }

  /// Adds the selections among the leaves of `expression`; `false` iff another array is among them.
  private func isSelecting(_ expression: Expression, _ selections: inout [MaskSelection]) -> Bool {
    if let selection = maskSelection(expression) {
      selections.append(selection)
      return true
    }
    guard case .value(.array) = kernel[expression].meaning else { return true }
    guard isElementwise(expression), arraySubscript(expression) == nil else { return false }
    return operands(of: expression).allSatisfy { isSelecting($0, &selections) }
  }

  /// `true` iff `expression` has the same value each time, and costs little.
  private func isRepeatable(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .integer, .float, .imaginary, .boolean, .none, .ellipsis, .name, .string: true
    case .attribute(let base, _, _): isRepeatable(base)
    case .subscripted(let base, let index): isRepeatable(base) && isRepeatable(index)
    case .slice(let lower, let upper, let step):
      [lower, upper, step].compactMap { $0 }.allSatisfy(isRepeatable)
    case .tuple(let items): items.allSatisfy(isRepeatable)
    case .unary(_, let operand), .not(let operand): isRepeatable(operand)
    case .binary(_, let lhs, let rhs): isRepeatable(lhs) && isRepeatable(rhs)
    case .comparison(let first, let links):
      isRepeatable(first) && links.allSatisfy { isRepeatable($0.operand) }
    case .formatted, .list, .set, .dictionary, .logical, .conditional, .call, .lambda,
      .comprehension, .starred, .named, .unsupported, .invalid:
      false
    }
  }

  /// Adds the array that `selection` takes elements of, and at the first selection the mask.
  mutating func add(
    _ selection: MaskSelection, for expression: Expression, _ plan: inout ElementPlan
  ) {
    guard case .array(let array, let type) = lower(selection.base) else {
      unreachable("no array")
    }
    let extents = collectMask(selection.mask, &plan)
    requireMask(extents, fits: array, axis: 0)
    plan.leaves[expression.id] = leaf(array, type, &plan)
  }

  /// Adds what the mask of `plan` is made of, if it is not there yet, and returns its extents.
  private mutating func collectMask(_ mask: Expression, _ plan: inout ElementPlan) -> [Operand] {
    if let known = plan.mask?.extents, !known.isEmpty { return known }
    var own = ElementPlan()
    if isRepeatable(mask) {
      collect(mask, &own)
    } else {
      add(lower(mask), for: mask, &own)
    }
    plan.leaves.merge(own.leaves) { $1 }
    plan.mask?.extents = own.extents
    return own.extents
  }

  /// Checks that a mask has the extents of the axes that it selects from.
  private mutating func requireMask(
    _ mask: [Operand], fits array: Register, axis first: Int
  ) {
    for (axis, own) in mask.enumerated() {
      let extent = extent(of: array, first + axis)
      if extents.areEqual(own, extent) { continue }
      let message: [MessagePart] = [
        .text(
          "boolean index did not match indexed array along axis \(first + axis); size of axis is "),
        .value(extent), .text(" but size of corresponding boolean axis is "), .value(own),
      ]
      require([(extent, own)], message, .indexError)
    }
  }

  /// Returns the test that the mask of `plan` makes at the place `indices`.
  mutating func filter(
    _ plan: ElementPlan, at indices: [Register]
  ) -> ArrayOperation.Filter? {
    guard let mask = plan.mask else { return nil }
    return filter(
      plan, mask.expression, at: Array(indices.prefix(mask.rank)), rank: mask.rank)
  }

  /// Returns the test that `test`, which consists of leaves of `plan`, makes at the place `indices`
  /// along `rank` axes.
  mutating func filter(
    _ plan: ElementPlan, _ test: Expression, at indices: [Register], rank: Int
  ) -> ArrayOperation.Filter {
    var condition: Operand = .boolean(true)
    let body = withElements(of: plan, at: indices) { lowering in
      condition = lowering.scalar(test, as: .bool)
    }
    let ordinal = register(.scalar(.int64), named: "next", invented: true)
    return ArrayOperation.Filter(
      rank: rank, body: body, condition: condition, ordinal: ordinal)
  }

  /// Returns the number of places that the mask of `plan` leaves.
  mutating func count(selectedBy plan: ElementPlan) -> Operand {
    guard let mask = plan.mask else { return .integer(1) }
    let indices = makeIndices(mask.rank)
    let count = register(.scalar(.int64), named: "count", invented: true)
    emit(
      .arrayOperation(
        ArrayOperation(
          .reduce(count, .add, from: .integer(0)), indices: indices, extents: mask.extents,
          filter: filter(plan, at: indices), body: PellucidIR.Block(), value: .integer(1))))
    return .register(count)
  }

  /// Returns the places along each axis at which a mask of the axes from `axis` is true.
  mutating func nonzero(
    _ mask: Expression, along array: Register, _ axis: Int, _ rank: Int
  ) -> [Register] {
    var plan = ElementPlan()
    plan.mask = ElementPlan.Mask(expression: mask, rank: rank)
    let extents = collectMask(mask, &plan)
    requireMask(extents, fits: array, axis: axis)
    return (0..<rank).map { own in
      let places = register(.array(ArrayType(.int64, rank: 1, layout: .c)))
      let region = region(plan, rank: rank) { $0.elementContext?.indices[own] ?? .integer(0) }
      emit(.arrayOperation(region.operation(.map(places), over: extents)))
      return places
    }
  }

  /// Stores an element a place that the mask of `selection` leaves. The leaves of `plan` are
  /// selections with the same mask, or have the shape of what is selected.
  mutating func storeMasked(
    _ plan: ElementPlan, to base: Expression, _ selection: MaskSelection,
    _ element: (inout FunctionLowering, Element) -> Operand
  ) {
    guard case .array(let array, let type) = lower(base) else { unreachable("no array") }
    var own = plan
    own.mask = plan.mask ?? ElementPlan.Mask(expression: selection.mask, rank: selection.rank)
    requireMask(collectMask(selection.mask, &own), fits: array, axis: 0)
    let extents = (0..<type.rank).map { extent(of: array, $0) }
    let indices = makeIndices(type.rank)
    let filter = filter(own, at: indices)
    let places = indices.map { Operand.register($0) }
    var context = ElementContext(plan: own, indices: places)
    if plan.mask != nil {
      requireShape(
        plan.extents, fits: extents, "shape mismatch: value array of shape ",
        " could not be broadcast to indexing result of shape ")
    } else {
      let rest = extents.dropFirst(selection.rank)
      requireSelected(plan.extents, own, rest)
      if let filter {
        context = ElementContext(
          plan: own,
          indices: [.register(filter.ordinal)] + places.dropFirst(selection.rank))
      }
    }
    let outer = elementContext
    elementContext = context
    var value: Operand = .boolean(false)
    let body = block { value = element(&$0, Element(array, places)) }
    elementContext = outer
    emit(
      .arrayOperation(
        ArrayOperation(
          .store(array), indices: indices, extents: extents, filter: filter,
          body: PellucidIR.Block(body), value: value)))
  }

  /// Checks that an array of the extents `shape` has a value for each of the places that the mask
  /// of `plan` leaves, each of which has the extents `rest`.
  private mutating func requireSelected(
    _ shape: [Operand], _ plan: ElementPlan, _ rest: ArraySlice<Operand>
  ) {
    guard shape.count > rest.count, !isOne(shape[0]) else {
      return requireShape(
        shape, fits: Array(rest), "shape mismatch: value array of shape ",
        " could not be broadcast to indexing result of shape ")
    }
    let count = count(selectedBy: plan)
    if rest.isEmpty {
      return require(
        [(shape[0], count)],
        [
          .text("NumPy boolean array indexing assignment cannot assign "), .value(shape[0]),
          .text(" input values to the "), .value(count),
          .text(" output values where the mask is true"),
        ])
    }
    requireShape(
      shape, fits: [count] + rest, "shape mismatch: value array of shape ",
      " could not be broadcast to indexing result of shape ")
  }
}
