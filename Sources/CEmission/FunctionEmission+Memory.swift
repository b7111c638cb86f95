import PellucidIR
import PellucidTypes

extension FunctionEmission {
  /// Makes `register` a fresh array.
  mutating func allocate(
    _ register: Register, _ operands: [Operand], _ fill: Fill, _ statement: Statement
  ) {
    guard case .array(let type) = function[register].type else { return }
    var extents: [Value] = []
    for operand in operands { extents.append(value(operand)) }
    var filler: Value?
    if case .value(let operand) = fill { filler = value(operand) }
    flush { $0.calls }
    let name = arrayName(of: register)
    var place = ownPlace(name, type)
    for axis in extents.indices {
      place.extents[axis] = extentVariable(
        extents[axis], place.extents[axis], isConstant: scopes.isConstant(register))
    }
    if !statement.hasProvenExtents {
      let unsure = extents.indices.filter { !operands[$0].isNeverNegative }
      checkExtents(unsure.map { place.extents[$0] }, statement)
    }
    let function = fill == .zeros ? "pel_alloc_zeroed" : "pel_alloc"
    let size = CExpression.size(.unary(.dereference, place.data))
    let call = CExpression.call(function, [elementCount(place, operands), size])
    bind(
      register, data: Value(expression: call, type: type.element),
      extents: place.extents.map { Value(expression: $0, type: .int64) }, strides: [],
      for: statement)
    moveView(behind: register) { $0.checkMemory(register, place.data, statement) }
    own(register)
    if statement.isWatched { watchMemory(of: register) }
    if let filler {
      fillElements(of: self.place(of: register), with: filler.expression, statement: nil)
    }
  }

  /// Writes what `body` writes before the view of the array that was declared last, if it has one.
  private mutating func moveView(
    behind register: Register, _ body: (inout FunctionEmission) -> Void
  ) {
    let hasView = places[register.index]?.view != nil
    let view = hasView ? output.popLast() : nil
    body(&self)
    if let view { output.append(view) }
  }

  /// Returns the extent of a fresh array as an expression that does not change.
  private mutating func extentVariable(
    _ value: Value, _ name: CExpression, isConstant: Bool
  ) -> CExpression {
    if value.expression.isSimple && value.effects.registers.isEmpty { return value.expression }
    if !isConstant && value.expression.isSimple { return value.expression }
    let own = isConstant ? name : .name(names.temporary())
    emit(
      .declaration(
        CDeclaration(
          type: .scalar(.int64), name: own.atom, value: value.expression, isConst: true)))
    return own
  }

  /// Writes the test that none of the extents is negative.
  private mutating func checkExtents(_ extents: [CExpression], _ statement: Statement) {
    guard let first = extents.first, keepsErrors else { return }
    var test = CExpression.binary(.less, first, .literal("0"))
    for extent in extents.dropFirst() where extent != first {
      test = .binary(.or, test, .binary(.less, extent, .literal("0")))
    }
    raiseIf(test, .valueError, "negative dimensions are not allowed", statement)
  }

  /// Writes the test that there was memory.
  private mutating func checkMemory(
    _ register: Register, _ pointer: CExpression, _ statement: Statement
  ) {
    guard keepsErrors else { return }
    let name = function[register].name.map { "'\($0)'" } ?? "an array"
    raiseIf(
      .binary(.equal, pointer, .name("NULL")), .memoryError, "no memory for \(name)", statement)
  }

  /// Writes a branch that raises.
  mutating func raiseIf(
    _ test: CExpression, _ errorClass: ErrorClass, _ message: String, _ statement: Statement
  ) {
    let outer = output
    let comments = waitingComments
    waitingComments = []
    output = []
    let format = CExpression.literal(Self.quoted(Array(message.utf8)))
    emitRaise(errorClass, format, [], Statement(.comment, line: statement.line))
    emitExit(releasing: statement.releasesOnError)
    let exit = output
    output = outer
    waitingComments = comments
    emit(.ifElse(test, then: exit, otherwise: []))
  }

  /// Returns the number of elements of a fresh array; products that may overflow are checked.
  private func elementCount(_ place: ArrayPlace, _ operands: [Operand]) -> CExpression {
    var sources: [Register?] = []
    for operand in operands {
      switch operand {
      case .extent(let register, _): sources.append(register)
      case .constant: break
      case .register, .global, .stride: sources.append(nil)
      }
    }
    let isSafe = sources.count <= 1 || sources[0] != nil && sources.allSatisfy { $0 == sources[0] }
    if isSafe { return place.count }
    return place.extents.dropFirst().reduce(place.extents[0]) { .call("pel_count", [$0, $1]) }
  }

  /// Writes `x[:] = operand`.
  mutating func fill(_ register: Register, _ operand: Operand, _ statement: Statement) {
    let value = value(operand)
    let place = place(of: register)
    flush { $0.readsMemory || $0.calls }
    if statement.isWatched { watchElements(of: place, stores: true, statement) }
    let isGapless = place.type.layout == .c || place.type.layout == .f
    if isGapless && value.expression.isZero {
      return emit(
        .expression(.call("memset", [place.data, .literal("0"), byteCount(place)])),
        for: statement)
    }
    var filler = value.expression
    if !filler.isSimple {
      let name = names.temporary()
      emit(
        .declaration(
          CDeclaration(
            type: .scalar(place.type.element), name: name, value: filler, isConst: true)))
      filler = .name(name)
    }
    fillElements(of: place, with: filler, statement: statement)
  }

  /// Returns the number of bytes of an array without gaps.
  private func byteCount(_ place: ArrayPlace) -> CExpression {
    let size = CExpression.call(
      "sizeof", [.name(place.type.element.cName(isQuick ? .structure : .macro))])
    return .binary(.multiply, .cast(.named("size_t"), place.count), size)
  }

  /// Writes the loops that set all elements.
  private mutating func fillElements(
    of place: ArrayPlace, with value: CExpression, statement: Statement?
  ) {
    elementLoops(place, statement) { places, indices in
      .assignment(place.element(indices, in: places), nil, value)
    }
  }

  /// Writes loops over the elements of an array around one statement.
  private mutating func elementLoops(
    _ place: ArrayPlace, _ statement: Statement?,
    _ body: ([ArrayPlace?], [CExpression]) -> CStatement.Kind
  ) {
    var variables: [String] = []
    for axis in 0..<place.type.rank {
      let stem = axis < 3 ? ["i", "j", "k"][axis] : "i\(axis)"
      variables.append(names.free(stem, in: block))
    }
    var kind = body(places, variables.map { .name($0) })
    for axis in (0..<place.type.rank).reversed() {
      kind = .forLoop(
        CForLoop(
          type: .scalar(.int64), name: variables[axis], first: .literal("0"),
          bound: place.extents[axis], step: 1, body: [CStatement(kind)]))
    }
    emit(kind, for: statement)
  }

  /// Writes `into[:] = from`.
  mutating func copy(
    _ into: Register, _ from: Register, _ mayOverlap: Bool, _ statement: Statement
  ) {
    let target = place(of: into)
    let source = place(of: from)
    flush { $0.readsMemory || $0.calls }
    if statement.isWatched {
      watchElements(of: source, stores: false, statement)
      watchElements(of: target, stores: true, statement)
    }
    let layouts = (target.type.layout, source.type.layout)
    let isGapless = layouts == (.c, .c) || layouts == (.f, .f)
    if isGapless && target.type.element == source.type.element {
      let function = mayOverlap ? "memmove" : "memcpy"
      return emit(
        .expression(.call(function, [target.data, source.data, byteCount(target)])),
        for: statement)
    }
    guard mayOverlap else { return copyElements(target, source, statement) }
    copyThroughBuffer(target, source, statement)
  }

  /// Writes the loops that set all elements of `target` to those of `source`.
  private mutating func copyElements(
    _ target: ArrayPlace, _ source: ArrayPlace, _ statement: Statement?
  ) {
    let spelling = spelling
    elementLoops(target, statement) { places, indices in
      let value = Value(
        expression: source.element(indices, in: places), type: source.type.element)
      let converted = spelling.convert(value, to: target.type.element, effects: Effects())
      return .assignment(target.element(indices, in: places), nil, converted.expression)
    }
  }

  /// Writes a copy that reads everything before it writes.
  private mutating func copyThroughBuffer(
    _ target: ArrayPlace, _ source: ArrayPlace, _ statement: Statement
  ) {
    let name = names.claim("buffer", in: block...scopes.blocks[block].last)
    var type = target.type
    type.layout = .c
    let buffer = ArrayPlace(
      type: type, name: name, data: .name(name), extents: target.extents,
      strides: target.strides.map { _ in nil })
    let call = CExpression.call(
      "pel_alloc", [buffer.count, .size(.unary(.dereference, .name(name)))])
    emit(
      .declaration(
        CDeclaration(
          type: .pointer(.scalar(type.element), isConst: false), name: name, value: call)))
    if keepsErrors {
      raiseIf(
        .binary(.equal, .name(name), .name("NULL")), .memoryError, "no memory for a copy",
        statement)
    }
    copyElements(buffer, source, nil)
    copyElements(target, buffer, statement)
    emit(.expression(.call("free", [.name(name)])))
  }
}

extension Operand {
  /// `true` iff the operand is an extent or a constant that is not negative.
  var isNeverNegative: Bool {
    switch self {
    case .extent: true
    case .constant(let constant):
      switch constant.value {
      case .signed(let value): value >= 0
      case .unsigned: true
      case .boolean, .float, .complex: false
      }
    case .register, .global, .stride: false
    }
  }
}

extension CExpression {
  /// `true` iff the expression is a zero whose bytes are all zero.
  var isZero: Bool {
    switch self {
    case .literal(let text): text == "0" || text == "0u" || text == "0.0" || text == "0.0f"
    case .name(let text): text == "false"
    case .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size, .compound,
      .braces:
      false
    }
  }
}
