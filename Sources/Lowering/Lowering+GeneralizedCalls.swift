import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a call of a function of `@guvectorize`: a loop over the loop dimensions, in which the
  /// function is called for the cores.
  mutating func lowerGeneralizedCall(
    _ call: GeneralizedCall, _ arguments: [Argument], _ result: Type
  ) -> Value {
    guard let name = names[call.specialisation],
      let types = callees[call.specialisation]?.parameterTypes
    else { unreachable("the callee has no name") }
    var plan = ElementPlan()
    var operands: [GeneralizedOperand] = []
    var cores: [String: Operand] = [:]
    for (place, argument) in arguments.enumerated() {
      let value = operandValue(lower(argument.value), as: types[place])
      operands.append(
        operand(value, types[place], call.layout.operands[place], &cores, &plan))
    }
    var outputs: [Value] = []
    for (place, core) in call.layout.outputs.enumerated() where !call.takesOutputs {
      let type = types[call.layout.inputs.count + place]
      let output = output(type, core, cores, plan.extents)
      outputs.append(output)
      let loops = Array(repeating: false, count: plan.extents.count)
      operands.append(
        GeneralizedOperand(value: output, type: type, isStretched: loops, core: core.count))
    }
    let indices = makeIndices(plan.extents.count)
    emitLoops(indices, plan.extents) { lowering in
      let passed = operands.flatMap { lowering.core(of: $0, at: indices) }
      lowering.emit(.call([], function: name, passed))
    }
    if outputs.isEmpty { return .none }
    var results: [Value] = []
    for (output, core) in zip(outputs, call.layout.outputs) {
      guard core.isEmpty && call.loopRank == 0, case .array(let array, let type) = output else {
        results.append(output)
        continue
      }
      results.append(loaded(Element(array, [.integer(0)]), type.element))
    }
    if case .tuple = result { return .tuple(results) }
    return results[0]
  }

  /// An operand of a call of a function of `@guvectorize`.
  private struct GeneralizedOperand {
    /// The whole operand.
    let value: Value
    /// The type of its core.
    let type: Type
    /// For each loop dimension whether its one place serves all places.
    let isStretched: [Bool]
    /// The number of core dimensions.
    let core: Int
  }

  /// Returns `value` with the elements that the callee takes.
  private mutating func operandValue(_ value: Value, as type: Type) -> Value {
    guard case .array(let array, let from) = value, let to = element(of: type), from.element != to
    else { return value }
    let type = ArrayType(to, rank: from.rank, layout: .c)
    let copy = register(.array(type))
    emit(
      .allocate(copy, extents: (0..<from.rank).map { .extent(array, axis: $0) }, .none))
    emit(.copy(into: copy, from: array, mayOverlap: false))
    return .array(copy, type)
  }

  /// Returns the scalar type that a scalar has or an array holds.
  private func element(of type: Type) -> ScalarType? {
    switch type {
    case .scalar(let scalar): scalar
    case .array(let array): array.element
    case .none, .tuple, .optional, .string, .list, .table: nil
    }
  }

  /// Joins the loop dimensions of `value` to those before, and checks its core dimensions.
  private mutating func operand(
    _ value: Value, _ type: Type, _ core: [String], _ cores: inout [String: Operand],
    _ plan: inout ElementPlan
  ) -> GeneralizedOperand {
    guard case .array(let array, let arrayType) = value else {
      return GeneralizedOperand(value: value, type: type, isStretched: [], core: 0)
    }
    let loops = arrayType.rank - core.count
    for (place, dimension) in core.enumerated() {
      let extent = Operand.extent(array, axis: loops + place)
      guard let known = cores[dimension] else {
        cores[dimension] = extent
        continue
      }
      if extents.areEqual(extent, known) { continue }
      require(
        [(extent, known)],
        [
          .text("operand has a mismatch in its core dimension '\(dimension)': size "),
          .value(extent), .text(" is different from "), .value(known),
        ])
    }
    let isStretched = join((0..<loops).map { .extent(array, axis: $0) }, &plan)
    return GeneralizedOperand(
      value: value, type: type, isStretched: isStretched, core: core.count)
  }

  /// Returns a fresh array for an output; one without any dimension is an array of one number.
  private mutating func output(
    _ type: Type, _ core: [String], _ cores: [String: Operand], _ loops: [Operand]
  ) -> Value {
    guard let element = element(of: type) else { unreachable("no output") }
    var own = core.map { cores[$0] ?? .integer(1) }
    if own.isEmpty && loops.isEmpty { own = [.integer(1)] }
    let array = ArrayType(element, rank: loops.count + own.count, layout: .c)
    let result = register(.array(array), named: "result", invented: true)
    emit(.allocate(result, extents: loops + own, .none))
    return .array(result, array)
  }

  /// Returns what the callee is passed for `operand` at the place `indices` of the loops.
  private mutating func core(of operand: GeneralizedOperand, at indices: [Register]) -> [Operand] {
    guard case .array(let array, let type) = operand.value else {
      return converted(operand.value, to: operand.type).operands
    }
    let own = Array(indices.suffix(operand.isStretched.count))
    let places: [Operand] = zip(own, operand.isStretched).map { index, isStretched in
      isStretched ? .integer(0) : .register(index)
    }
    if case .scalar(let scalar) = operand.type {
      guard case .scalar(let element, let from) = loaded(Element(array, places), type.element)
      else { return [] }
      return [converted(element, from: from, to: scalar)]
    }
    guard case .array(let coreType) = operand.type else { return [] }
    let view = register(.array(coreType))
    var selections = places.map(AxisSelection.index)
    selections += Array(repeating: .all, count: type.rank - places.count)
    // An output without core dimensions is an array of one number for the callee.
    if places.count == type.rank, let last = places.last {
      let one = AxisSelection.slice(start: last, count: .integer(1), step: .integer(1))
      selections[selections.count - 1] = one
    }
    emit(.view(view, of: array, selections))
    return [.register(view)]
  }
}
