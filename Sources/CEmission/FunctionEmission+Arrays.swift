import PellucidIR
import PellucidTypes

extension FunctionEmission {
  /// Returns the place of an array register.
  mutating func place(of register: Register) -> ArrayPlace {
    if let place = places[register.index] { return place }
    guard case .array(let type) = function[register].type else {
      return ownPlace(name(of: register), ArrayType(scalarType(register), rank: 0, layout: .c))
    }
    var place = ownPlace(arrayName(of: register), type)
    place.isConstant = scopes.isConstant(register)
    places[register.index] = place
    return place
  }

  /// Returns the type of a pointer to the elements of the array.
  func pointerType(_ register: Register, _ type: ArrayType) -> CType {
    .pointer(.scalar(type.element), isConst: !isMutable[register.index])
  }

  /// Makes the array the given parts from now on: as variables, except for extents and strides
  /// that never change.
  mutating func bind(
    _ register: Register, data: Value, extents: [Value], strides: [Value?],
    for statement: Statement?
  ) {
    guard case .array(let type) = function[register].type else { return }
    var place = ownPlace(arrayName(of: register), type)
    guard scopes.isConstant(register) else {
      return rebind(register, place, data: data, extents: extents, strides: strides, statement)
    }
    for axis in 0..<type.rank {
      place.extents[axis] = settled(extents[axis], as: place.extents[axis])
      if let name = place.strides[axis], let stride = strides[axis] {
        place.strides[axis] = settled(stride, as: name)
      }
    }
    isDeclared[register.index] = true
    let declaration = CDeclaration(
      type: pointerType(register, type), name: place.data.atom, value: data.expression)
    if sharedExit?.declaresAhead(register) == true {
      note(declaration)
      emit(.assignment(place.data, nil, data.expression), for: statement)
    } else {
      optionalNames.insert(place.data.atom)
      emit(.declaration(declaration), for: statement)
    }
    places[register.index] = place
    declareView(register)
  }

  /// Returns the value as an expression that never changes; declares it as `name` if need be.
  private mutating func settled(_ value: Value, as name: CExpression) -> CExpression {
    if value.expression.isSimple && value.effects.registers.isEmpty { return value.expression }
    optionalNames.insert(name.atom)
    emit(
      .declaration(
        CDeclaration(
          type: .scalar(.int64), name: name.atom, value: value.expression, isConst: true)))
    return name
  }

  /// Gives new parts to an array that has variables for all of them.
  private mutating func rebind(
    _ register: Register, _ place: ArrayPlace, data: Value, extents: [Value], strides: [Value?],
    _ statement: Statement?
  ) {
    guard case .array(let type) = function[register].type else { return }
    flush { $0.registers.contains(register) }
    settleAliases(of: register)
    var place = place
    place.isConstant = false
    places[register.index] = place
    let isFirst = !isDeclared[register.index]
    isDeclared[register.index] = true
    var parts: [PartAssignment] = [(place.data, data, pointerType(register, type))]
    for axis in 0..<type.rank {
      parts.append((place.extents[axis], extents[axis], .scalar(.int64)))
      if let name = place.strides[axis], let stride = strides[axis] {
        parts.append((name, stride, .scalar(.int64)))
      }
    }
    if !isFirst { keepOldParts(&parts) }
    for (index, (name, value, type)) in parts.enumerated() {
      let source = index == parts.count - 1 ? statement : nil
      if isFirst {
        let declaration = CDeclaration(type: type, name: name.atom, value: value.expression)
        if index > 0 { optionalNames.insert(name.atom) }
        emit(.declaration(declaration), for: source)
      } else {
        emit(.assignment(name, nil, value.expression), for: source)
      }
    }
  }

  /// A part of an array, the value that it gets and its type in C.
  private typealias PartAssignment = (name: CExpression, value: Value, type: CType)

  /// Reads parts before they change that later ones are made of, and drops what stays as it is:
  /// `p = p.T` exchanges the extents.
  private mutating func keepOldParts(_ parts: inout [PartAssignment]) {
    parts.removeAll { $0.name == $0.value.expression }
    var changed: Set<String> = []
    for index in parts.indices {
      var read = CNames()
      read.add(parts[index].value.expression)
      if !changed.isDisjoint(with: read.variables) {
        let kept = names.temporary()
        emit(
          .declaration(
            CDeclaration(
              type: parts[index].type, name: kept, value: parts[index].value.expression,
              isConst: true)))
        parts[index].value.expression = .name(kept)
      }
      changed.insert(parts[index].name.atom)
    }
  }

  /// Declares the variables of an array in advance.
  mutating func declareArray(_ register: Register) {
    guard case .array(let type) = function[register].type else { return }
    var place = ownPlace(arrayName(of: register), type)
    place.isConstant = false
    places[register.index] = place
    let needsValue = scopes[register].needsValue || scopes[register].startsEmpty
    emitDeclaration(
      CDeclaration(
        type: pointerType(register, type), name: place.data.atom,
        value: needsValue ? .name("NULL") : nil))
    for part in place.extents + place.strides.compactMap(\.self) {
      optionalNames.insert(part.atom)
      emitDeclaration(
        CDeclaration(
          type: .scalar(.int64), name: part.atom, value: needsValue ? .literal("0") : nil))
    }
  }

  /// Declares the pointer to rows through which a row-major array is indexed.
  mutating func declareView(_ register: Register) {
    guard var place = places[register.index], options.spelling == .views, !isQuick,
      place.type.layout == .c, place.type.rank >= 2, place.isConstant, place.window == nil
    else { return }
    place.view = place.name
    places[register.index] = place
    optionalNames.insert(place.name)
    let type = CType.rows(
      place.type.element, lengths: Array(place.extents[1...]), isConst: !isMutable[register.index])
    output.append(
      CStatement(
        .declaration(
          CDeclaration(type: type, name: place.name, value: .cast(type, place.data)))))
  }

  /// Makes `register` another name of the memory of `source`.
  mutating func alias(_ register: Register, _ source: Register, _ statement: Statement) {
    let place = place(of: source)
    let isNameless = function[register].name == nil && ownedNames[register] == nil
    if isNameless && !statement.movesMemory && scopes.isConstant(register) {
      let entry = scopes[register]
      if place.isConstant { return places[register.index] = place }
      if entry.uses == 1 && entry.useBlock == entry.definitionBlock {
        places[register.index] = place
        return waitingAliases.append((register, source))
      }
    }
    bindAlias(register, source, statement)
    takeOwnership(register, from: source, moves: statement.movesMemory)
  }

  /// Gives `register` variables of its own for the parts of `source`.
  private mutating func bindAlias(
    _ register: Register, _ source: Register, _ statement: Statement?
  ) {
    let place = place(of: source)
    waitingAliases.removeAll { $0.register == source }
    let registers = place.isConstant ? [] : [source]
    let part = { (expression: CExpression) in
      Value(expression: expression, type: .int64, effects: Effects(registers: registers))
    }
    bind(
      register, data: part(place.data), extents: place.extents.map(part),
      strides: (0..<place.type.rank).map { part(place.stride($0)) }, for: statement)
  }

  /// Gives variables to the arrays that go by those of `source`, which are about to change.
  private mutating func settleAliases(of source: Register) {
    let meant = waitingAliases.filter { $0.source == source }
    waitingAliases.removeAll { $0.source == source }
    for alias in meant {
      places[alias.register.index] = nil
      bindAlias(alias.register, source, nil)
    }
  }

  /// Makes `register` a small array in automatic memory.
  mutating func pack(_ register: Register, _ operands: [Operand], _ statement: Statement) {
    guard case .array(let type) = function[register].type else { return }
    var values: [CExpression] = []
    for operand in operands { values.append(value(operand).expression) }
    var place = ownPlace(arrayName(of: register), type)
    place.extents = [.integer(operands.count)]
    place.isConstant = scopes.isConstant(register)
    let name = place.isConstant ? place.data.atom : names.temporary()
    let declaration = CDeclaration(
      type: .scalar(type.element), name: name, length: .integer(max(operands.count, 1)),
      value: .braces(values.isEmpty ? [.literal("0")] : values),
      isConst: !isMutable[register.index])
    emit(.declaration(declaration), for: statement)
    if place.isConstant {
      isDeclared[register.index] = true
      places[register.index] = place
      if statement.isWatched { watchMemory(of: register) }
      return
    }
    let count = Value(expression: .integer(operands.count), type: .int64)
    let stride = Value(expression: .literal("1"), type: .int64)
    bind(
      register, data: Value(expression: .name(name), type: type.element), extents: [count],
      strides: [stride], for: nil)
    takeOwnership(register, from: nil, moves: false)
    if statement.isWatched { watchMemory(of: register) }
  }

  /// Makes `register` a frozen global array.
  mutating func globalArray(_ register: Register, _ id: GlobalID, _ statement: Statement) {
    guard case .array(let type) = function[register].type,
      case .array(_, let extents, _) = globals[id.index].value
    else { return }
    let name = globals[id.index].name
    let isNested = extents.count >= 2 && options.spelling == .views && !isQuick
    let data: CExpression =
      isNested
      ? .unary(.address, extents.reduce(.name(name)) { base, _ in .index(base, .literal("0")) })
      : .name(name)
    guard scopes.isConstant(register) else {
      let parts = extents.map { Value(expression: .integer($0), type: .int64) }
      bind(
        register, data: Value(expression: data, type: type.element), extents: parts,
        strides: parts, for: statement)
      return takeOwnership(register, from: nil, moves: false)
    }
    places[register.index] = ArrayPlace(
      type: type, name: name, data: data, extents: extents.map { .integer($0) },
      strides: extents.map { _ in nil }, view: isNested ? name : nil)
  }
}
