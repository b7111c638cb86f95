import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Functions of elements that give no fresh array of the shape of their operands.
extension FunctionLowering {
  /// Lowers a function of elements whose values go to the array `out`.
  mutating func lowerOutput(
    _ output: OutputCall, _ call: Expression, _ arguments: [Argument], _ info: ExpressionInfo
  ) -> Value {
    let operands = output.operands.map { arguments[$0] }
    var plan = ElementPlan()
    for argument in operands { collect(argument.value, &plan) }
    let test = output.test.map { arguments[$0].value }
    if let test { collect(test, &plan) }
    guard case .array(let array, let type) = lower(arguments[output.output].value) else {
      unreachable("'out' is an array")
    }
    store(plan, to: array, type, where: test) { lowering in
      let value = lowering.lower(
        output.target, call, operands, .scalar(output.element), lowering.elementInfo(info))
      guard case .scalar(let operand, let from) = value else { unreachable("no element") }
      return lowering.converted(operand, from: from, to: type.element)
    }
    return .array(array, type)
  }

  /// Lowers a function that gives a tuple of numbers, applied to elements: an array a number.
  mutating func lowerEachPart(
    _ target: CallTarget, _ call: Expression, _ arguments: [Argument], _ result: Type,
    _ info: ExpressionInfo
  ) -> Value {
    guard case .tuple(let tuple) = result else { unreachable("no tuple") }
    let plan = plan(for: arguments.map(\.value))
    let scalars = tuple.elements.map { type -> Type in
      guard case .array(let array) = type else { return type }
      return .scalar(array.element)
    }
    var arrays: [Value] = []
    for (place, element) in tuple.elements.enumerated() {
      guard case .array(let type) = element else { unreachable("each part is an array") }
      let region = region(plan, rank: type.rank) { lowering in
        let parts = lowering.lower(target, call, arguments, .tuple(TupleType(scalars)), info)
        guard case .tuple(let values) = parts, case .scalar(let operand, let from) = values[place]
        else { unreachable("no tuple of numbers") }
        return lowering.converted(operand, from: from, to: type.element)
      }
      let array = register(.array(type))
      emit(.arrayOperation(region.operation(.map(array), over: plan.extents)))
      arrays.append(.array(array, type))
    }
    return .tuple(arrays)
  }

  /// Lowers `np.add.outer(a, b)`, which is `a[…, np.newaxis] + b` with a new axis for each of `b`.
  mutating func lowerOuter(
    _ target: CallTarget, _ call: Expression, _ arguments: [Argument], _ result: Type,
    _ info: ExpressionInfo
  ) -> Value {
    guard case .array(let type) = result else { unreachable("no array") }
    var values: [Value] = []
    for argument in arguments { values.append(lower(argument.value)) }
    if case .array(let array, let own) = values[0], case .array(_, let other) = values[1] {
      let axes = own.isUnit + Array(repeating: true, count: other.rank)
      let wide = ArrayType(
        own.element, rank: axes.count, layout: .strided, isReadOnly: own.isReadOnly
      ).withUnitAxes(axes)
      let view = register(.array(wide))
      let new = Array(repeating: AxisSelection.newAxis, count: other.rank)
      emit(.view(view, of: array, Array(repeating: .all, count: own.rank) + new))
      values[0] = .array(view, wide)
    }
    var plan = ElementPlan()
    for (argument, value) in zip(arguments, values) { add(value, for: argument.value, &plan) }
    let region = region(plan, rank: type.rank) { lowering in
      lowering.element(
        of: target, call, arguments, type.element, lowering.elementInfo(info))
    }
    let array = register(.array(type))
    emit(.arrayOperation(region.operation(.map(array), over: plan.extents)))
    return .array(array, type)
  }

  /// Returns the value of a function of elements at the present place.
  private mutating func element(
    of target: CallTarget, _ call: Expression, _ arguments: [Argument], _ type: ScalarType,
    _ info: ExpressionInfo
  ) -> Operand {
    guard case .scalar(let operand, let from) = lower(target, call, arguments, .scalar(type), info)
    else { unreachable("no element") }
    return converted(operand, from: from, to: type)
  }

  /// Lowers `np.add.at(a, index, b)`: a loop over the places, in which each is updated as often as
  /// it is named.
  mutating func lowerUpdateAt(
    _ target: CallTarget, _ computed: ScalarType, _ call: Expression, _ arguments: [Argument],
    _ info: ExpressionInfo
  ) -> Value {
    let base = arguments[0].value
    guard case .value(.array(let type)) = kernel[base].meaning,
      let parts = ArraySubscript(
        Subscript.items(of: arguments[1].value), rank: type.rank, { kernel[$0].meaning })
    else { unreachable("no array of indices") }
    let gather = gather(ArraySubscripted(base: base, type: type, parts: parts))
    var plan = operandPlan(arguments[2].value, beside: base)
    requireShape(
      plan.extents, fits: gather.extents, "shape mismatch: value array of shape ",
      " could not be broadcast to indexing result of shape ")
    let indices = makeIndices(gather.extents.count)
    let operands = [arguments[0], arguments[2]]
    let place = indices.map { Operand.register($0) }
    emitLoops(indices, gather.extents) { lowering in
      let element = lowering.element(of: gather, at: place)
      plan.leaves[base.id] = .value(lowering.loaded(element, type.element))
      let outer = lowering.elementContext
      lowering.elementContext = ElementContext(plan: plan, indices: place)
      let value = lowering.element(of: target, call, operands, computed, info)
      lowering.elementContext = outer
      lowering.emit(
        .store(lowering.converted(value, from: computed, to: type.element), element))
      lowering.statements[lowering.statements.count - 1].isAugmented = true
    }
    return .none
  }

  /// Computes what an operand of an update is made of; an array that may be a part of `base`, which
  /// changes meanwhile, is computed before.
  private mutating func operandPlan(_ operand: Expression, beside base: Expression) -> ElementPlan {
    guard case .value(.array(let type)) = kernel[operand].meaning,
      !isApart(operand, from: base)
    else { return plan(for: [operand]) }
    let values = register(.array(ArrayType(type.element, rank: type.rank, layout: .c)))
    let plan = plan(for: [operand])
    let region = region(plan, rank: type.rank) { $0.scalar(operand, as: type.element) }
    emit(.arrayOperation(region.operation(.map(values), over: plan.extents)))
    var result = ElementPlan()
    add(.array(values, type), for: operand, &result)
    return result
  }

  /// `true` iff the arrays that `operand` names are parameters, and `base` is another name.
  private func isApart(_ operand: Expression, from base: Expression) -> Bool {
    guard case .name(let own) = base.kind else { return false }
    let parameters = Set(kernel.declaration.function.parameters.map(\.name))
    var isApart = true
    func visit(_ expression: Expression) {
      if case .name(let name) = expression.kind,
        case .value(.array) = kernel[expression].meaning
      {
        if name == own || !parameters.contains(name) { isApart = false }
      }
      expression.forEachChild(visit)
    }
    visit(operand)
    return isApart
  }

  /// Emits a loop for each of `indices`, outermost first, with `body` inside.
  mutating func emitLoops(
    _ indices: [Register], _ extents: [Operand], _ body: (inout FunctionLowering) -> Void
  ) {
    guard let index = indices.first, let extent = extents.first else { return body(&self) }
    let inner = block { lowering in
      lowering.emitLoops(Array(indices.dropFirst()), Array(extents.dropFirst()), body)
    }
    emit(
      .forLoop(
        ForLoop(
          variable: index, lower: .integer(0), upper: extent, body: PellucidIR.Block(inner))))
  }
}
