import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Returns the fresh array that `expression`, an operation on the elements of arrays, gives.
  mutating func mapped(_ expression: Expression, as type: ArrayType) -> Value {
    let plan = plan(for: [expression], selecting: commonMask([expression]))
    let result = register(.array(type))
    let rank = plan.mask == nil ? type.rank : plan.extents.count
    let body = region(plan, rank: rank) { lowering in
      lowering.scalar(expression, as: type.element)
    }
    emit(.arrayOperation(body.operation(.map(result), over: plan.extents)))
    return .array(result, type)
  }

  /// The statements that compute an element, with the registers of its place.
  struct Region {
    /// The place.
    let indices: [Register]
    /// Which places take part, if not all do.
    var filter: ArrayOperation.Filter?
    /// The statements.
    let body: PellucidIR.Block
    /// The element.
    let value: Operand

    /// Returns the operation that does `form` with the elements at all places.
    func operation(_ form: ArrayOperation.Form, over extents: [Operand]) -> ArrayOperation {
      ArrayOperation(
        form, indices: indices, extents: extents, filter: filter, body: body, value: value)
    }
  }

  /// Returns the computation of one element of an array of `rank` axes; `plan`'s leaves may have
  /// fewer axes, which are the last ones then.
  mutating func region(
    _ plan: ElementPlan, rank: Int, _ element: (inout FunctionLowering) -> Operand
  ) -> Region {
    let indices = makeIndices(rank)
    let filter = filter(plan, at: indices)
    var value: Operand = .boolean(false)
    let body = withElements(of: plan, at: indices) { value = element(&$0) }
    return Region(indices: indices, filter: filter, body: body, value: value)
  }

  /// Returns registers for the indices of `rank` axes that stand inside loops over `outer` axes.
  mutating func makeIndices(_ rank: Int, behind outer: Int = 0) -> [Register] {
    let names = ["i", "j", "k", "l"]
    return (outer..<outer + rank).map { axis in
      register(
        .scalar(.int64), named: axis < names.count ? names[axis] : "i\(axis)", invented: true)
    }
  }

  /// Returns the statements of `body`, which computes an element at the place `indices` of what
  /// `plan` makes up.
  mutating func withElements(
    of plan: ElementPlan, at indices: [Register], _ body: (inout FunctionLowering) -> Void
  ) -> PellucidIR.Block {
    let outer = elementContext
    elementContext = ElementContext(plan: plan, indices: indices.map { .register($0) })
    defer { elementContext = outer }
    return PellucidIR.Block(block(body))
  }

  /// Returns the element of `leaf` at the present place.
  mutating func element(of leaf: ElementPlan.Leaf, _ context: ElementContext) -> Value {
    switch leaf {
    case .value(let value): return value
    case .array(let array, let type, let isStretched):
      var indices = Array(context.indices.suffix(type.rank))
      for axis in indices.indices where isStretched[axis] { indices[axis] = .integer(0) }
      return loaded(Element(array, indices), type.element)
    case .gather(let gather, let isStretched):
      var indices = Array(context.indices.suffix(isStretched.count))
      for axis in indices.indices where isStretched[axis] { indices[axis] = .integer(0) }
      return loaded(element(of: gather, at: indices), gather.element)
    }
  }

  /// Computes the leaves of `expressions` from left to right, checks that their shapes go
  /// together, and returns them. With a `mask`, arrays are selections that it makes.
  mutating func plan(
    for expressions: [Expression], selecting mask: MaskSelection? = nil
  ) -> ElementPlan {
    let outer = elementContext
    elementContext = nil
    defer { elementContext = outer }
    var plan = ElementPlan()
    plan.mask = mask.map { ElementPlan.Mask(expression: $0.mask, rank: $0.rank) }
    for expression in expressions { collect(expression, &plan) }
    return plan
  }

  /// Computes the leaves of `expression`.
  mutating func collect(_ expression: Expression, _ plan: inout ElementPlan) {
    if let selection = maskSelection(expression), plan.mask != nil {
      return add(selection, for: expression, &plan)
    }
    if let subscripted = arraySubscript(expression), subscripted.parts.mask == nil {
      return add(gather(subscripted), for: expression, &plan)
    }
    if isElementwise(expression) {
      for operand in operands(of: expression) { collect(operand, &plan) }
      return
    }
    if kernel[expression].isLiteral { return }
    guard kernel[expression].meaning.type != nil else { return }
    add(lower(expression), for: expression, &plan)
  }

  /// Adds the elements of an array at places that arrays of indices name.
  private mutating func add(_ gather: Gather, for expression: Expression, _ plan: inout ElementPlan)
  {
    let isStretched = join(gather.extents, &plan)
    plan.leaves[expression.id] = .gather(gather, isStretched: isStretched)
  }

  /// Adds a leaf.
  mutating func add(_ value: Value, for expression: Expression, _ plan: inout ElementPlan) {
    let value = unwrapped(value)
    guard case .array(let array, let type) = value else {
      plan.leaves[expression.id] = .value(value)
      return
    }
    plan.leaves[expression.id] = leaf(array, type, &plan)
  }

  /// Returns an array as a leaf whose shape is joined to that of `plan`.
  mutating func leaf(
    _ array: Register, _ type: ArrayType, _ plan: inout ElementPlan
  ) -> ElementPlan.Leaf {
    let extents = (0..<type.rank).map { extent(of: array, $0) }
    return .array(array, type, isStretched: join(extents, &plan))
  }

  /// Returns an extent of `array`, in plainer words if the array has no name.
  func extent(of array: Register, _ axis: Int) -> Operand {
    let extent = Operand.extent(array, axis: axis)
    if extents.value(extent) == 1 { return .integer(1) }
    return function[array].name == nil ? extents.root(extent) : extent
  }

  /// Joins the shape of an array to that of the ones before, and returns which of its axes are
  /// stretched; extents that differ raise ValueError.
  mutating func join(_ shape: [Operand], _ plan: inout ElementPlan) -> [Bool] {
    let before = plan.extents
    let missing = shape.count - plan.extents.count
    if missing > 0 { plan.extents = shape.prefix(missing) + plan.extents }
    let offset = plan.extents.count - shape.count
    // Where there is at most one place, its index is 0 in any loop that runs.
    let isStretched = shape.map { isOne($0) || extents.isAtMostOne($0) }
    var checks: [(Operand, Operand)] = []
    for (axis, extent) in shape.enumerated() where axis >= missing {
      let other = plan.extents[offset + axis]
      if isOne(other) {
        plan.extents[offset + axis] = extent
        continue
      }
      if isOne(extent) || extents.areEqual(extent, other) { continue }
      if extents.isAtMostOne(other) {
        checks.append((other, .integer(1)))
        plan.extents[offset + axis] = extent
      } else if extents.isAtMostOne(extent) {
        checks.append((extent, .integer(1)))
      } else {
        checks.append((extent, other))
      }
    }
    // An axis of extent 1 is stretched by leaves that come later; its index 0 is right for itself.
    if checks.isEmpty { return isStretched }
    let message =
      plan.joinsIndices
      ? "shape mismatch: indexing arrays could not be broadcast together with shapes "
      : "operands could not be broadcast together with shapes "
    require(
      checks,
      [.text(message)] + text(ofShape: before) + [.text(" ")] + text(ofShape: shape),
      plan.joinsIndices ? .indexError : .valueError)
    return isStretched
  }

  /// `true` iff an extent is known to be 1.
  func isOne(_ extent: Operand) -> Bool { extents.value(extent) == 1 }

  /// Emits the check that each pair of extents is equal, and notes that they are.
  mutating func require(
    _ pairs: [(Operand, Operand)], _ message: [MessagePart], _ error: ErrorClass = .valueError
  ) {
    guard let first = pairs.first else { return }
    var differs = assign(.notEqual, [first.0, first.1], .bool)
    for (extent, other) in pairs.dropFirst() {
      var value: Operand = .boolean(false)
      let body = block { value = $0.assign(.notEqual, [extent, other], .bool) }
      differs = select(differs, Yield(.boolean(true)), Yield(Block(body), value), .bool)
    }
    raise(error, message, if: differs)
    for (extent, other) in pairs { extents.note(extent, equals: other) }
  }

  /// Returns the text of a shape, as in `(3, 4)`.
  func text(ofShape shape: [Operand]) -> [MessagePart] {
    [.shape(shape)]
  }

  /// `true` iff `expression` is an operator or a function of scalars that is applied to the
  /// elements of arrays.
  func isElementwise(_ expression: Expression) -> Bool {
    guard case .value(.array) = kernel[expression].meaning else { return false }
    switch kernel.calls[expression.id] {
    case .table, .newList: return false
    default: break
    }
    switch expression.kind {
    case .unary, .comparison: return true
    case .binary(let operation, _, _): return operation != .matrixMultiply
    case .call:
      guard let target = kernel.calls[expression.id] else { return false }
      if let number = target.specialisation {
        guard target.callsKernel else { return false }
        return callees[number]?.declaration.options.isVectorized ?? false
      }
      return target.isElementwise
    case .subscripted: return arraySubscript(expression).map { $0.parts.mask == nil } ?? false
    default: return false
    }
  }

  /// Returns the operands of an elementwise expression.
  func operands(of expression: Expression) -> [Expression] {
    switch expression.kind {
    case .unary(_, let operand): return [operand]
    case .binary(_, let lhs, let rhs): return [lhs, rhs]
    case .comparison(let first, let links): return [first] + links.map(\.operand)
    case .call(let callee, let arguments):
      let values = arguments.map(\.value)
      if case .method(let target)? = kernel.calls[expression.id],
        case .attribute(let receiver, _, _) = callee.kind
      {
        if case .cast = target { return [receiver] }
        return [receiver] + values
      }
      return values
    default: return []
    }
  }

  /// Returns `info` of an array expression as it is for one element.
  func elementInfo(_ info: ExpressionInfo) -> ExpressionInfo {
    guard elementContext != nil, case .value(.array(let array)) = info.meaning else { return info }
    var result = info
    result.meaning = .value(.scalar(array.element))
    return result
  }

  /// Stores the elements of an array expression into the part of an array that `target` names.
  mutating func storeElements(of value: Expression, to target: Expression) {
    if let subscripted = arraySubscript(target) {
      let mask = sharedMask(value, subscripted)
      return storeIndexed(plan(for: [value], selecting: mask), to: subscripted) { lowering, _ in
        lowering.scalar(value, as: subscripted.type.element)
      }
    }
    guard case .subscripted(let base, let index) = target.kind else { return }
    let plan = plan(for: [value])
    guard case .view(let view, let type) = place(target, base, index) else {
      unreachable("typing has refused this store")
    }
    store(plan, to: view, type) { $0.scalar(value, as: type.element) }
  }

  /// Stores an element a place into `view`; the shape of `plan` is stretched to that of the view.
  mutating func store(
    _ plan: ElementPlan, to view: Register, _ type: ArrayType, where test: Expression? = nil,
    _ element: (inout FunctionLowering) -> Operand
  ) {
    let extents = (0..<type.rank).map { extent(of: view, $0) }
    requireShape(
      plan.extents, fits: extents, "could not broadcast input array from shape ", " into shape ")
    var region = region(plan, rank: type.rank, element)
    if let test { region.filter = filter(plan, test, at: region.indices, rank: type.rank) }
    emit(.arrayOperation(region.operation(.store(view), over: extents)))
  }

  /// Lowers `array operation= value`, which stores into the array.
  mutating func lowerArrayUpdate(
    _ array: Register, _ type: ArrayType, _ target: Expression, _ operation: BinaryOperator,
    _ value: Expression, as computed: ArrayType
  ) {
    let plan = plan(for: [value])
    store(plan, to: array, type) { lowering in
      let indices = lowering.elementContext?.indices ?? []
      let old = lowering.loaded(Element(array, indices), type.element)
      let new = lowering.binary(
        operation, old, lowering.lower(value), as: .scalar(computed.element), value)
      guard case .scalar(let operand, let from) = new else { unreachable("no element") }
      return lowering.converted(operand, from: from, to: type.element)
    }
    if !statements.isEmpty { statements[statements.count - 1].isAugmented = true }
  }
}

extension CallTarget {
  /// `true` iff the target maps scalars to a scalar, so that it is applied to each element of an
  /// array.
  var isElementwise: Bool {
    switch self {
    case .operation, .cast: true
    case .special(let function): function.isElementwise
    case .method(let target), .operands(_, let target): target.isElementwise
    case .kernel, .reduction, .generalized, .stencil, .arrange, .output, .eachPart, .outer,
      .updateAt, .narrowed, .runtime, .makeTuple, .makeRange, .list,
      .newList, .table, .fold, .generatorTest:
      false
    }
  }
}

extension CallTarget {
  /// `true` iff the target is a kernel, whose result may be converted.
  fileprivate var callsKernel: Bool {
    switch self {
    case .kernel: true
    case .narrowed(let target, _): target.callsKernel
    case .operation, .special, .cast, .reduction, .method, .generalized, .stencil, .arrange,
      .operands, .output, .eachPart, .outer, .updateAt, .runtime, .makeTuple, .makeRange, .list,
      .newList, .table, .fold, .generatorTest:
      false
    }
  }
}

extension SpecialFunction {
  /// `true` iff the function maps scalars to a scalar.
  var isElementwise: Bool {
    switch self {
    case .absolute, .minimum, .maximum, .round, .power, .makeComplex, .floorToInt, .ceilToInt,
      .truncToInt, .logOfBase, .degrees, .radians, .isClose, .factorial, .combinations,
      .permutations, .square, .reciprocal, .realPart, .imaginaryPart, .conjugate, .angle,
      .roundDigits, .logicalAnd, .logicalOr, .logicalXor, .logicalNot, .heaviside, .logAddExp,
      .logAddExp2, .sinc, .numpyDivide, .numpyFloorDivide, .numpyRemainder, .numpyFmod,
      .numpyPower, .floatMathPower, .clipScalar, .choose:
      true
    case .length, .divmod, .numpyDivmod, .frexp, .modf, .empty, .zeros, .ones, .full, .emptyLike,
      .zerosLike,
      .onesLike, .fullLike, .copyArray, .fillArray, .sameArray, .arrayLiteral, .item, .rankOf,
      .sizeOf, .shapeOf, .print:
      false
    }
  }
}
