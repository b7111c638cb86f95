import PellucidIR
import PellucidTypes

extension FunctionEmission {
  /// Writes a call of another kernel.
  mutating func call(
    _ registers: [Register], _ callee: String, _ operands: [Operand], _ statement: Statement
  ) {
    if let function = RuntimeFunction(rawValue: callee) {
      return call(registers, function, operands, statement)
    }
    guard let (target, known) = facts[callee] else { return }
    if statement.isWatched { watchCall(statement) }
    var arguments: [CExpression] = []
    var effects = Effects()
    for (place, operand) in operands.enumerated() {
      arguments += self.arguments(operand, target.parameters[place], of: target, &effects)
    }
    effects.isCostly = true
    effects.calls = effects.calls || !known.isPure
    effects.readsMemory = effects.readsMemory || known.readsMemory
    if target.mayRaise { arguments.append(errorPointer) }
    let expression = CExpression.call(ReservedNames.function(callee), arguments)
    if !target.mayRaise, registers.count == 1, case .scalar(let type) = target.resultForm {
      let value = Value(expression: expression, type: type, effects: effects)
      return define(registers[0], value, for: statement)
    }
    flush { $0.readsMemory || $0.calls }
    bindResults(registers, of: target, expression, statement)
  }

  /// Writes a call of a function of the runtime.
  private mutating func call(
    _ registers: [Register], _ function: RuntimeFunction, _ operands: [Operand],
    _ statement: Statement
  ) {
    var effects = Effects()
    var arguments: [CExpression] = []
    for operand in operands.prefix(function.arrays) {
      guard case .register(let register) = operand else { continue }
      let place = place(of: register)
      if !place.isConstant { effects.registers.append(register) }
      effects.readsMemory = true
      arguments.append(place.data)
      guard function.takesShapes else { continue }
      arguments += place.extents + place.extents.indices.map { place.stride($0) }
    }
    for operand in operands.dropFirst(function.arrays) {
      let value = value(operand)
      effects.form(value.effects)
      arguments.append(value.expression)
    }
    effects.isCostly = true
    effects.calls = true
    let name = cName(of: function, operands, &arguments)
    let expression = CExpression.call(name, arguments)
    if let register = registers.first, let type = function.result {
      define(
        register, Value(expression: expression, type: type, effects: effects), for: statement)
    } else {
      flush { $0.calls }
      emit(.expression(expression), for: statement)
    }
  }

  /// Returns the C name of a function of the runtime. For arrays it ends in the type of their
  /// elements in C for people; in loaded C the program around gets the type as a letter.
  private func cName(
    of function: RuntimeFunction, _ operands: [Operand], _ arguments: inout [CExpression]
  ) -> String {
    guard function.arrays > 0, case .register(let array)? = operands.first else {
      return function.rawValue
    }
    let type = scalarType(array)
    if options.flavour == .people { return "\(function.rawValue)_\(type.shortName)" }
    let letter = type.isComplex ? type.size == 8 ? "c" : "z" : type.size == 4 ? "s" : "d"
    arguments.insert(.literal("'\(letter)'"), at: 0)
    return function.rawValue + "_by_host"
  }

  /// Returns the C arguments that pass an operand.
  private mutating func arguments(
    _ operand: Operand, _ parameter: FunctionParameter, of target: Function,
    _ effects: inout Effects
  ) -> [CExpression] {
    switch target[parameter.register].type {
    case .scalar:
      let value = value(operand)
      effects.form(value.effects)
      return [value.expression]
    case .array(let type):
      guard case .register(let register) = operand else { return [] }
      let place = place(of: register)
      if !place.isConstant { effects.registers.append(register) }
      let strides = (0..<type.rank).filter { type.hasStride($0) }.map { place.stride($0) }
      return [place.data] + place.extents + strides
    }
  }

  /// Writes a call that is a statement, the test for its error, and what takes its results.
  private mutating func bindResults(
    _ registers: [Register], of target: Function, _ call: CExpression, _ statement: Statement
  ) {
    switch target.resultForm {
    case .none:
      emit(.expression(call), for: statement)
      return checkError(of: target, statement)
    case .scalar(let type):
      if registers.isEmpty || scopes[registers[0]].uses == 0 {
        emit(.expression(call), for: statement)
      } else {
        assign(registers[0], Value(expression: call, type: type), for: statement)
      }
      return checkError(of: target, statement)
    case .array, .structure: break
    }
    let isUsed = registers.contains { scopes[$0].uses > 0 }
    let name = isUsed ? names.temporary() : ""
    if isUsed {
      let type = CType.named(target.resultTypeName)
      emit(
        .declaration(CDeclaration(type: type, name: name, value: call, isConst: true)),
        for: statement)
    } else {
      emit(.expression(call), for: statement)
    }
    checkError(of: target, statement)
    for (index, register) in registers.enumerated() where scopes[register].uses > 0 {
      let field: CExpression =
        if case .structure = target.resultForm {
          .member(.name(name), target.resultFields[index])
        } else {
          .name(name)
        }
      take(register, target.results[index], from: field)
    }
  }

  /// Lets the register be a result that stands in the given struct or field.
  private mutating func take(
    _ register: Register, _ result: FunctionResult, from field: CExpression
  ) {
    switch result.type {
    case .scalar(let type):
      assign(register, Value(expression: field, type: type), for: nil)
    case .array(let type):
      let member = { (name: String, axis: Int) in
        Value(
          expression: .index(.member(field, name), .integer(axis)), type: .int64,
          effects: Effects())
      }
      let hasStrides = result.ownership != .owned
      bind(
        register, data: Value(expression: .member(field, "data"), type: type.element),
        extents: (0..<type.rank).map { member("n", $0) },
        strides: (0..<type.rank).map { hasStrides ? member("s", $0) : nil }, for: nil)
      if result.ownership == .owned {
        own(register)
      } else {
        takeOwnership(register, from: nil, moves: false)
      }
    }
  }

  /// Writes the test whether the call that was just written raised.
  private mutating func checkError(of target: Function, _ statement: Statement) {
    guard target.mayRaise else { return }
    let outer = output
    output = []
    if target.line == 0 && statement.line != 0 { stateLine(statement) }
    if handlerExits.isEmpty, let exit = parallelExit { keepError(of: exit) }
    emitExit(releasing: statement.releasesOnError)
    let leaving = output
    output = outer
    let isRaised = CExpression.binary(.notEqual, errorField("code"), .literal("0"))
    emit(.ifElse(isRaised, then: leaving, otherwise: []))
  }

  /// Writes that an error in a function of the prelude is one of this line.
  private mutating func stateLine(_ statement: Statement) {
    emit(.assignment(errorField("line"), nil, .integer(statement.line)))
  }

  /// Writes a `return`.
  mutating func returned(_ operands: [Operand], _ statement: Statement) {
    var fields: [CExpression] = []
    var effects = Effects()
    for (index, operand) in operands.enumerated() {
      fields.append(resultValue(operand, function.results[index], &effects))
    }
    flush { $0.calls }
    switch function.resultForm {
    case .none:
      emit(.returned(nil), for: statement)
    case .scalar, .array:
      emit(.returned(fields[0]), for: statement)
    case .structure(let name):
      let values = fields.map { CInitializer(value: $0) }
      emit(.returned(.compound(name, values)), for: statement)
    }
  }

  /// Returns the expression that returns an operand.
  private mutating func resultValue(
    _ operand: Operand, _ result: FunctionResult, _ effects: inout Effects
  ) -> CExpression {
    switch result.type {
    case .scalar:
      let value = value(operand)
      effects.form(value.effects)
      return value.expression
    case .array(let type):
      guard case .register(let register) = operand else { return .literal("0") }
      let place = place(of: register)
      var data = place.data
      if !isMutable[register.index] {
        data = .cast(.pointer(.scalar(type.element), isConst: false), data)
      }
      var fields = [
        CInitializer(field: "data", value: data),
        CInitializer(field: "n", value: .braces(place.extents)),
      ]
      if result.ownership != .owned {
        let strides = (0..<type.rank).map { place.stride($0) }
        fields.append(CInitializer(field: "s", value: .braces(strides)))
      }
      if type.rank == 0 { fields.removeLast(fields.count - 1) }
      return .compound(type.structName(result.ownership), fields)
    }
  }
}

extension Function {
  /// The name of the type that the C function returns.
  var resultTypeName: String {
    switch resultForm {
    case .none, .scalar: ""
    case .array(let type, let ownership): type.structName(ownership)
    case .structure(let name): name
    }
  }
}
