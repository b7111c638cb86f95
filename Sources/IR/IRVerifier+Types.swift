import PellucidTypes

/// The types of what statements read and assign.
extension IRVerifier {
  /// The type of `operand`; nil if a message has said that it has none.
  mutating func type(of operand: Operand) -> ValueType? {
    switch operand {
    case .register(let register): return function[register].type
    case .constant(let constant):
      if let fault = constant.fault { report(fault) }
      return .scalar(constant.type)
    case .global(let id):
      guard let globals else { return nil }
      if globals.indices.contains(id.index), case .scalar(let constant) = globals[id.index].value {
        return .scalar(constant.type)
      }
      report("\(text(operand)) is no global number")
      return nil
    case .extent(let array, let axis), .stride(let array, let axis):
      if let type = arrayType(array), !(0..<type.rank).contains(axis) {
        report("\(text(operand)): there is no such axis")
      }
      return .scalar(.int64)
    }
  }

  /// The type of an array register; nil with a message if it is none.
  mutating func arrayType(_ register: Register) -> ArrayType? {
    if case .array(let type) = function[register].type { return type }
    report("\(name(register)) is no array")
    return nil
  }

  /// The type of an array register that is stored into.
  mutating func writableType(_ register: Register) -> ArrayType? {
    guard let type = arrayType(register) else { return nil }
    if type.isReadOnly { report("\(name(register)) is read-only") }
    return type
  }

  /// Reports `operand` unless it has the type `type`.
  mutating func expect(_ operand: Operand, _ type: ScalarType) {
    expect(operand, isOneOf: [type])
  }

  /// Reports `operand` unless it has one of the types `types`.
  mutating func expect(_ operand: Operand, isOneOf types: [ScalarType]) {
    guard let actual = self.type(of: operand) else { return }
    if case .scalar(let scalar) = actual, types.contains(scalar) { return }
    let list = types.map(\.shortName).joined(separator: " or ")
    report("\(text(operand)) is \(IRText.type(actual)), not \(list)")
  }

  /// Reports `register` unless it has the type `type`.
  mutating func expect(_ register: Register, _ type: ValueType) {
    let actual = function[register].type
    if actual != type {
      report("\(name(register)) is \(IRText.type(actual)), not \(IRText.type(type))")
    }
  }

  /// Reports `operand` unless it can be passed where `type` is declared.
  mutating func expect(_ operand: Operand, fits type: ValueType) {
    guard let actual = self.type(of: operand), !actual.fits(type) else { return }
    report("\(text(operand)) is \(IRText.type(actual)), not \(IRText.type(type))")
  }

  /// Looks at the types of one statement, nested blocks left out.
  mutating func verifyTypes(_ kind: Statement.Kind) {
    switch kind {
    case .assign(let register, let operation, let operands):
      verifyAssign(register, operation, operands)
    case .load(let register, let element):
      if let type = verify(element) { expect(register, .scalar(type.element)) }
    case .store(let value, let element):
      _ = writableType(element.array)
      if let type = verify(element) { expect(value, type.element) }
    case .select(let register, let condition, let then, let otherwise):
      expect(condition, .bool)
      expect(then.value, fits: function[register].type)
      expect(otherwise.value, fits: function[register].type)
    case .view(let register, of: let base, let selections):
      verifyView(register, base, selections)
    case .transpose(let register, of: let base): verifyTranspose(register, base)
    case .arrange(let register, of: let base, let arrangement):
      verifyArrangement(register, base, arrangement)
    case .allocate(let register, let extents, let fill):
      verifyAllocate(register, extents, fill)
    case .release(let register): _ = arrayType(register)
    case .fill(let register, let value):
      if let type = writableType(register) { expect(value, type.element) }
    case .copy(into: let target, from: let source, mayOverlap: _):
      if let into = writableType(target), let from = arrayType(source), into.rank != from.rank {
        report("the arrays have \(into.rank) and \(from.rank) axes")
      }
    case .pack(let register, let operands):
      guard let type = arrayType(register) else { return }
      if type.rank != 1 || type.layout != .c { report("\(name(register)) is no packed array") }
      for operand in operands { expect(operand, type.element) }
    case .globalArray(let register, let global): verifyGlobal(register, global)
    case .call(let registers, let callee, let operands): verifyCall(registers, callee, operands)
    case .raise(_, let parts), .print(let parts): verifyMessage(parts)
    case .boundsCheck(let index, let original, let array, let axis):
      expect(index, isOneOf: [.int64, .uint64])
      expect(original, isOneOf: ScalarType.allCases.filter { $0.isInteger || $0 == .bool })
      _ = type(of: .extent(array, axis: axis))
    case .returned(let operands): verifyReturn(operands)
    case .arrayOperation(let operation): verifyArrayOperation(operation)
    case .forLoop(let loop): verifyFor(loop)
    case .whileLoop(let loop): expect(loop.condition, .bool)
    case .ifElse(let condition, then: _, otherwise: _): expect(condition, .bool)
    case .breakLoop, .continueLoop, .comment, .raiseAgain, .attempt, .leaving: break
    }
  }

  /// Looks at the indices of an element, and returns the type of its array.
  private mutating func verify(_ element: Element) -> ArrayType? {
    for index in element.indices { expect(index, isOneOf: [.int64, .uint64]) }
    guard let type = arrayType(element.array) else { return nil }
    if type.rank != element.indices.count {
      report("\(name(element.array)) has \(type.rank) axes, not \(element.indices.count)")
    }
    return type
  }

  /// Looks at whether a view has the axes that its selections give.
  private mutating func verifyView(
    _ register: Register, _ base: Register, _ selections: [AxisSelection]
  ) {
    for selection in selections {
      selection.forEachOperand { expect($0, isOneOf: [.int64, .uint64]) }
    }
    guard let type = arrayType(register), let from = arrayType(base) else { return }
    var taken = 0
    var given = 0
    for selection in selections {
      switch selection {
      case .index: taken += 1
      case .slice, .all:
        taken += 1
        given += 1
      case .newAxis: given += 1
      }
    }
    if taken != from.rank { report("\(name(base)) has \(from.rank) axes, not \(taken)") }
    if given != type.rank { report("\(name(register)) has \(type.rank) axes, not \(given)") }
    if taken == from.rank, !from.gives(type.layout, for: selections) {
      report("\(name(register)) is \(IRText.type(.array(type))), which this view need not be")
    }
    verifySameElements(register, type, base, from)
  }

  /// Looks at whether `register` is to `base` what a transposed array is.
  private mutating func verifyTranspose(_ register: Register, _ base: Register) {
    guard let type = arrayType(register), let from = arrayType(base) else { return }
    let layout: Layout =
      switch from.layout {
      case .c: from.rank < 2 ? .c : .f
      case .f: .c
      case .rows, .strided: .strided
      }
    if type.rank != from.rank || type.layout != layout && type.layout != .strided {
      report("\(name(register)) is \(IRText.type(.array(type))), which is no transposed \(from)")
    }
    verifySameElements(register, type, base, from)
  }

  /// Looks at whether an array may show the memory of `base` in the given arrangement.
  private mutating func verifyArrangement(
    _ register: Register, _ base: Register, _ arrangement: Arrangement
  ) {
    guard let type = arrayType(register), var from = arrayType(base) else { return }
    arrangement.forEachOperand { expect($0, isOneOf: [.int64, .uint64]) }
    let isRight: Bool
    switch arrangement {
    case .reshaped(let extents):
      isRight = from.layout == .c && type.layout == .c && extents.count == type.rank
    case .permuted(let axes):
      isRight =
        axes.sorted() == Array(0..<from.rank) && axes.count == type.rank && type.layout == .strided
    case .part:
      isRight = from.element.isComplex && type.rank == from.rank && type.layout == .strided
      from.element = from.element.realType
    }
    if !isRight {
      report("\(name(register)) is \(IRText.type(.array(type))), which is no such view of \(from)")
    }
    verifySameElements(register, type, base, from)
  }

  /// Looks at whether a view keeps the type of the elements and what may be done with them.
  private mutating func verifySameElements(
    _ register: Register, _ type: ArrayType, _ base: Register, _ from: ArrayType
  ) {
    if type.element != from.element {
      report("\(name(register)) holds \(type.element.shortName), not \(from.element.shortName)")
    }
    if from.isReadOnly, !type.isReadOnly {
      report("\(name(base)) is read-only and \(name(register)) is not")
    }
  }

  /// Looks at an allocation.
  private mutating func verifyAllocate(_ register: Register, _ extents: [Operand], _ fill: Fill) {
    for extent in extents { expect(extent, .int64) }
    guard let type = arrayType(register) else { return }
    if type.rank != extents.count {
      report("\(name(register)) has \(type.rank) axes, not \(extents.count)")
    }
    if type.isReadOnly { report("\(name(register)) is read-only") }
    if case .value(let value) = fill { expect(value, type.element) }
  }

  /// Looks at whether `register` can hold a global array.
  private mutating func verifyGlobal(_ register: Register, _ global: GlobalID) {
    guard let globals else { return }
    guard globals.indices.contains(global.index),
      case .array(let element, let extents, elements: _) = globals[global.index].value
    else { return report("\(text(.global(global))) is no global array") }
    expect(
      register,
      .array(ArrayType(element, rank: extents.count, layout: .c, isReadOnly: true)))
  }

  /// Looks at the types of a call of a function of the runtime.
  private mutating func verifyCall(
    _ registers: [Register], _ function: RuntimeFunction, _ operands: [Operand]
  ) {
    let count = function.arrays + function.parameters.count
    if count != operands.count { report("it takes \(count) arguments, not \(operands.count)") }
    for operand in operands.prefix(function.arrays) {
      guard case .register(let register) = operand else {
        report("\(text(operand)) is no array")
        continue
      }
      _ = arrayType(register)
    }
    for (type, operand) in zip(function.parameters, operands.dropFirst(function.arrays)) {
      expect(operand, type)
    }
    if let result = function.result, registers.count == 1 {
      expect(registers[0], .scalar(result))
    } else if !registers.isEmpty {
      report("it does not give \(registers.count) results")
    }
  }

  /// Looks at whether a callee exists and takes and gives what the call says.
  private mutating func verifyCall(
    _ registers: [Register], _ callee: String, _ operands: [Operand]
  ) {
    if let function = RuntimeFunction(rawValue: callee) {
      return verifyCall(registers, function, operands)
    }
    guard let callees else { return }
    guard let callee = callees[callee] else {
      return report("there is no function @\(IRText.word(callee))")
    }
    if callee.parameters.count != operands.count {
      report("it takes \(callee.parameters.count) arguments, not \(operands.count)")
    }
    for (parameter, operand) in zip(callee.parameters, operands)
    where callee.registers.indices.contains(parameter.register.index) {
      expect(operand, fits: callee[parameter.register].type)
    }
    if callee.results.count != registers.count {
      report("it gives \(callee.results.count) results, not \(registers.count)")
    }
    for (result, register) in zip(callee.results, registers)
    where !result.type.fits(function[register].type) {
      expect(register, result.type)
    }
  }

  /// Looks at whether the values in a message are numbers.
  private mutating func verifyMessage(_ parts: [MessagePart]) {
    for part in parts {
      for operand in part.operands {
        if case .shape = part { expect(operand, .int64) }
        expect(operand, isOneOf: ScalarType.allCases)
      }
    }
  }

  /// Looks at whether a return gives what the function says.
  private mutating func verifyReturn(_ operands: [Operand]) {
    if function.results.count != operands.count {
      report("the function gives \(function.results.count) results, not \(operands.count)")
    }
    for (result, operand) in zip(function.results, operands) {
      expect(operand, fits: result.type)
    }
  }

  /// Looks at the variable, bounds and step of a loop, and at its reductions.
  private mutating func verifyFor(_ loop: ForLoop) {
    if loop.step == 0 { report("its step is 0") }
    switch function[loop.variable].type {
    case .scalar(.uint64):
      expect(loop.lower, .uint64)
      expect(loop.upper, .uint64)
    case .scalar, .array:
      expect(loop.variable, .scalar(.int64))
      expect(loop.lower, .int64)
      expect(loop.upper, .int64)
    }
    if let condition = loop.parallel?.condition { expect(condition, .bool) }
    for count in loop.parallel?.innerCounts ?? [] { expect(count, .int64) }
    if let register = loop.combined {
      if case .array = function[register].type { report("it combines the array \(name(register))") }
      guard case .assign(register, _, _)? = loop.body.statements.last?.kind else {
        return report("its last statement does not combine into \(name(register))")
      }
    }
    for copy in loop.parallel?.copies ?? [] {
      guard case .array(let type) = function[copy.array].type, type.rank == 1, type.layout == .c
      else { return report("it copies \(name(copy.array)), which has no plain row of elements") }
    }
    for reduction in loop.parallel?.reductions ?? [] {
      if case .array = function[reduction.register].type {
        report("it reduces the array \(name(reduction.register))")
      }
    }
  }
}

extension ValueType {
  /// `true` iff a value of this type can be passed where `declared` is declared: an array may
  /// become read-only, and one with fewer gaps may be taken for one with more.
  fileprivate func fits(_ declared: ValueType) -> Bool {
    guard case .array(let given) = self, case .array(let wanted) = declared else {
      return self == declared
    }
    let layoutFits =
      switch (given.layout, wanted.layout) {
      case (_, .strided), (.c, .c), (.f, .f), (.rows, .rows), (.c, .rows): true
      case (.c, .f), (.f, .c), (.f, .rows), (.rows, .c), (.rows, .f), (.strided, .c),
        (.strided, .f), (.strided, .rows):
        false
      }
    return given.element == wanted.element && given.rank == wanted.rank && layoutFits
      && (wanted.isReadOnly || !given.isReadOnly)
  }
}
