import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a call of a function of `@stencil`: a loop over the points that have all neighbours.
  mutating func lowerStencilCall(
    _ call: StencilCall, _ arguments: [Argument], _ result: Type
  ) -> Value {
    guard let name = names[call.specialisation], case .array(let type) = result,
      let types = callees[call.specialisation]?.parameterTypes
    else { unreachable("the callee has no name") }
    var values: [Value] = []
    for argument in arguments { values.append(lower(argument.value)) }
    let arrays = call.relative.compactMap { place -> Register? in
      if case .array(let array, _) = values[place] { array } else { nil }
    }
    guard let first = arrays.first else { unreachable("a stencil reads no array") }
    let shape = (0..<type.rank).map { Operand.extent(first, axis: $0) }
    for other in arrays.dropFirst() { checkShape(of: other, shape) }
    var output = values.first ?? .none
    if let place = call.output { output = values.remove(at: place) }
    let target = stencilOutput(call, output, type, shape)
    let indices = makeIndices(type.rank)
    var loops: [StencilLoop] = []
    for (axis, reach) in call.reach.enumerated() {
      let upper =
        reach.upperBound > 0
        ? assign(.subtract, [shape[axis], .integer(reach.upperBound)], .int64) : shape[axis]
      loops.append(
        StencilLoop(index: indices[axis], lower: .integer(-reach.lowerBound), upper: upper))
    }
    emitLoops(loops[...]) { lowering in
      let passed = zip(values, types).flatMap { lowering.converted($0, to: $1).operands }
      let places = indices.map { Operand.register($0) }
      guard case .scalar(let scalar)? = lowering.callees[call.specialisation]?.result else {
        return
      }
      let value = lowering.register(.scalar(scalar))
      lowering.emit(.call([value], function: name, passed + places))
      let stored = lowering.converted(.register(value), from: scalar, to: type.element)
      lowering.emit(.store(stored, Element(target, places)))
    }
    return .array(target, type)
  }

  /// A loop over the points along an axis.
  private struct StencilLoop {
    /// The variable.
    let index: Register
    /// The first place.
    let lower: Operand
    /// The bound that is not reached.
    let upper: Operand
  }

  /// Emits the check that an array has the shape of the first one.
  private mutating func checkShape(of array: Register, _ shape: [Operand]) {
    let own = shape.indices.map { Operand.extent(array, axis: $0) }
    let pairs = zip(own, shape).filter { !extents.areEqual($0, $1) }
    require(
      Array(pairs),
      [.text("the arrays of a stencil have the shapes ")] + text(ofShape: shape) + [.text(" and ")]
        + text(ofShape: own))
  }

  /// Returns the array that the results go into, with its border.
  private mutating func stencilOutput(
    _ call: StencilCall, _ passed: Value, _ type: ArrayType, _ shape: [Operand]
  ) -> Register {
    let border = call.border.flatMap { Constant($0) }.flatMap { $0.converted(to: type.element) }
    if call.output != nil, case .array(let output, _) = passed {
      checkShape(of: output, shape)
      if let border { emit(.fill(output, .constant(border))) }
      return output
    }
    let result = register(.array(type))
    let isZero = border == nil || border == Constant(zeroOf: type.element)
    emit(
      .allocate(
        result, extents: shape,
        isZero ? .zeros : .value(.constant(border ?? Constant(zeroOf: type.element)))))
    return result
  }

  /// Emits a loop for each of `loops`, outermost first, with `body` inside.
  private mutating func emitLoops(
    _ loops: ArraySlice<StencilLoop>, _ body: (inout FunctionLowering) -> Void
  ) {
    guard let loop = loops.first else { return body(&self) }
    let inner = block { $0.emitLoops(loops.dropFirst(), body) }
    emit(
      .forLoop(
        ForLoop(
          variable: loop.index, lower: loop.lower, upper: loop.upper,
          body: PellucidIR.Block(inner))))
  }

  /// Returns the place that `base[index]` stands for in a function of `@stencil`, if the index
  /// counts from the point.
  mutating func relativePlace(_ base: Expression, _ index: Expression) -> Place? {
    guard let stencil = kernel.declaration.options.stencil, case .name(let name) = base.kind,
      stencil.relative.contains(name), case .array(let array, let type) = lower(base)
    else { return nil }
    var places: [Operand] = []
    for (axis, item) in Subscript.items(of: index).enumerated() {
      let point = Operand.register(function.parameters[stencil.parameterCount + axis].register)
      let offset = scalar(item, as: .int64)
      guard case .signed(let number)? = offset.constant?.value else {
        places.append(assign(.add, [point, offset], .int64))
        continue
      }
      if number == 0 { places.append(point) }
      if number > 0 { places.append(assign(.add, [point, .integer(Int(number))], .int64)) }
      if number < 0 { places.append(assign(.subtract, [point, .integer(Int(-number))], .int64)) }
    }
    return .element(Element(array, places), type.element)
  }
}
