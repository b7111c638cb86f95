import PellucidIR
import PellucidTypes

/// What a view takes of its base.
private struct SelectedPart {
  /// Which elements of the base these are.
  var window: ArrayPlace.Window
  /// The extents of the view.
  var extents: [Value] = []
  /// The strides of the view.
  var strides: [Value] = []

  /// Takes index `start` of the next axis of the base, or with `axis` every `step`th from there on
  /// as that axis of the view.
  mutating func take(axis: Int?, start: CExpression, step: CExpression) {
    window.axes.append(axis)
    window.starts.append(start)
    window.steps.append(step)
  }

  /// Adds an axis of the view.
  mutating func addAxis(extent: Value, stride: CExpression) {
    extents.append(extent)
    strides.append(Value(expression: stride, type: .int64))
  }
}

extension FunctionEmission {
  /// Makes `register` a part of `base`.
  mutating func view(
    _ register: Register, _ base: Register, _ selections: [AxisSelection], _ statement: Statement
  ) {
    guard case .array(let type) = function[register].type else { return }
    let basePlace = place(of: base)
    let isWindow =
      function[register].name == nil && ownedNames[register] == nil && basePlace.isConstant
      && scopes.isConstant(register)
    let part = selected(
      selections, of: base, isWindow: isWindow, isRepeated: scopes[register].uses > 1)
    let data = basePlace.pointer(to: part.window.starts, in: places)
    guard isWindow else {
      bind(
        register, data: Value(expression: data, type: type.element), extents: part.extents,
        strides: part.strides, for: statement)
      return takeOwnership(register, from: base, moves: false)
    }
    var place = ArrayPlace(
      type: type, name: basePlace.name, data: data, extents: [], strides: [],
      window: part.window)
    for axis in 0..<type.rank {
      place.extents.append(fixed(part.extents[axis], true, true))
      place.strides.append(type.hasStride(axis) ? part.strides[axis].expression : nil)
    }
    places[register.index] = place
    if let comment = statement.trailingComment { waitingComments.append(comment) }
  }

  /// Returns the part of `base` that `selections` take; what a window is made of is fixed.
  private mutating func selected(
    _ selections: [AxisSelection], of base: Register, isWindow: Bool, isRepeated: Bool
  ) -> SelectedPart {
    let basePlace = place(of: base)
    var part = SelectedPart(
      window: ArrayPlace.Window(base: base.index, axes: [], starts: [], steps: []))
    for selection in selections {
      let axis = part.window.axes.count
      switch selection {
      case .newAxis:
        let one = Value(expression: .literal("1"), type: .int64)
        part.addAxis(extent: one, stride: .literal("0"))
      case .index(let operand):
        let start = fixed(value(operand), isWindow, isRepeated)
        part.take(axis: nil, start: start, step: .literal("1"))
      case .slice(let start, let count, let step):
        let start = fixed(value(start), isWindow, isRepeated)
        let count = value(count)
        let step = fixed(value(step), isWindow, isRepeated)
        part.take(axis: part.extents.count, start: start, step: step)
        part.addAxis(extent: count, stride: basePlace.stride(axis).times(step))
      case .all:
        part.take(axis: part.extents.count, start: .literal("0"), step: .literal("1"))
        let extent = Value(expression: basePlace.extents[axis], type: .int64)
        part.addAxis(extent: extent, stride: basePlace.stride(axis))
      }
    }
    if !basePlace.isConstant {
      for index in part.extents.indices {
        part.extents[index].effects.registers.append(base)
        part.strides[index].effects.registers.append(base)
      }
    }
    return part
  }

  /// Returns the value as an expression that may be repeated later: a new constant if need be.
  private mutating func fixed(
    _ value: Value, _ isNeeded: Bool, _ isRepeated: Bool
  ) -> CExpression {
    let mayChange =
      value.effects.readsMemory || value.effects.calls || !value.effects.registers.isEmpty
    if !isNeeded || !mayChange && (value.expression.isSimple || !isRepeated) {
      return value.expression
    }
    let name = names.temporary()
    optionalNames.insert(name)
    emit(
      .declaration(
        CDeclaration(type: .scalar(.int64), name: name, value: value.expression, isConst: true)))
    return .name(name)
  }

  /// Makes `register` the transpose of `base`.
  mutating func transpose(_ register: Register, _ base: Register, _ statement: Statement) {
    guard case .array(let type) = function[register].type else { return }
    let basePlace = place(of: base)
    let part = { (expression: CExpression) in
      Value(
        expression: expression, type: .int64,
        effects: Effects(registers: basePlace.isConstant ? [] : [base]))
    }
    let extents = basePlace.extents.reversed().map(part)
    let strides = (0..<type.rank).reversed().map { part(basePlace.stride($0)) }
    guard function[register].name == nil, basePlace.isConstant, scopes.isConstant(register) else {
      bind(
        register, data: part(basePlace.data), extents: extents, strides: strides, for: statement)
      return takeOwnership(register, from: base, moves: false)
    }
    let window = ArrayPlace.Window(
      base: base.index, axes: (0..<type.rank).reversed().map { $0 },
      starts: Array(repeating: .literal("0"), count: type.rank),
      steps: Array(repeating: .literal("1"), count: type.rank))
    places[register.index] = ArrayPlace(
      type: type, name: basePlace.name, data: basePlace.data, extents: extents.map(\.expression),
      strides: strides.indices.map { type.hasStride($0) ? strides[$0].expression : nil },
      window: window)
  }

  /// Makes `register` show the elements of `base` in the given arrangement.
  mutating func arrange(
    _ register: Register, _ base: Register, _ arrangement: Arrangement, _ statement: Statement
  ) {
    guard case .array(let type) = function[register].type else { return }
    let basePlace = place(of: base)
    let part = { (expression: CExpression) in
      Value(
        expression: expression, type: .int64,
        effects: Effects(registers: basePlace.isConstant ? [] : [base]))
    }
    var data = basePlace.data
    let extents: [Value]
    var strides: [Value?] = Array(repeating: nil, count: type.rank)
    switch arrangement {
    case .reshaped(let operands): extents = operands.map { value($0) }
    case .permuted(let axes):
      extents = axes.map { part(basePlace.extents[$0]) }
      strides = axes.map { part(basePlace.stride($0)) }
    case .part(let half):
      extents = basePlace.extents.map(part)
      strides = (0..<type.rank).map { part(basePlace.stride($0).times(.literal("2"))) }
      data = .cast(pointerType(register, type), data)
      if half == .imaginary { data = .binary(.add, data, .literal("1")) }
    }
    bind(register, data: part(data), extents: extents, strides: strides, for: statement)
    takeOwnership(register, from: base, moves: false)
  }
}
