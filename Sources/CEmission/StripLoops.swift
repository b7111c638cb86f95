import PellucidIR
import PellucidTypes

/// Loops whose values are computed strip by strip, and then combined.
extension FunctionEmission {
  /// Writes a loop that sums values by strips, and returns the strips.
  mutating func sumOfStrips(
    _ loop: ForLoop, _ register: Register, _ first: CExpression, _ bound: CExpression
  ) -> CExpression {
    let stem = function[register].name ?? "strips"
    let strips = names.claim(
      stem == "strips" ? stem : stem + "_strips", in: block...scopes.blocks[block].last)
    stripValues[register] = stripValue(strips, of: loop)
    let inner = cLoop(
      loop, first: Value(expression: .member(.name(strips), "start"), type: .int64),
      bound: .member(.name(strips), "stop"))
    stripValues[register] = nil
    output += beginning(strips, first, bound)
    output.append(overStrips([strips], byStrips(inner, loop)))
    return .name(strips)
  }

  /// Returns where the value of an iteration of `loop` goes.
  mutating func stripValue(_ strips: String, of loop: ForLoop) -> CExpression {
    .index(
      .member(.name(strips), "values"),
      .binary(
        .subtract, .name(name(of: loop.variable)), .member(.name(strips), "start")))
  }

  /// `true` iff the values that `reduction` adds up in `loop` may be computed by strips: there is
  /// one in each iteration, and nothing in it takes so long that the sum does not matter.
  func isByStrips(_ reduction: Reduction, _ loop: ForLoop, canRaise: Bool) -> Bool {
    guard reduction.operation == .add, scalarType(reduction.register) == .float64, !canRaise,
      loop.step == 1, !function.options.fastMath.contains("reassoc")
    else { return false }
    var count = 0
    for statement in loop.body.statements {
      switch statement.kind {
      case .assign(reduction.register, .add, let operands):
        count += operands.count { $0 == .register(reduction.register) }
      case .assign, .load, .select, .store: break
      case .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack, .globalArray,
        .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
        .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        return false
      }
    }
    var uses = 0
    loop.body.forEachRegisterRead { if $0 == reduction.register { uses += 1 } }
    loop.body.forEachRegisterWritten { if $0 == reduction.register { uses += 1 } }
    return count == 1 && uses == 2
  }

  /// Returns the declaration of strips and what begins them.
  mutating func beginning(
    _ strips: String, _ first: CExpression, _ bound: CExpression
  ) -> [CStatement] {
    let declaration = CDeclaration(type: .named("pel_strips"), name: strips)
    note(declaration)
    return [
      CStatement(.declaration(declaration)),
      CStatement(
        .expression(.call("pel_begin_strips", [.unary(.address, .name(strips)), first, bound]))),
    ]
  }

  /// Returns the loop over strips around `inner`, which computes the values of one.
  func overStrips(_ strips: [String], _ inner: CStatement) -> CStatement {
    let first = CExpression.name(strips[0])
    let adding = strips.map {
      CStatement(.expression(.call("pel_add_strip", [.unary(.address, .name($0))])))
    }
    return CStatement(
      .whileLoop(
        .binary(.less, .member(first, "start"), .member(first, "end")),
        [inner] + adding))
  }

  /// Writes a loop that finds the smallest or largest value by strips.
  mutating func extremeOfStrips(
    _ loop: ForLoop, _ register: Register, _ operation: PellucidIR.Operation,
    _ first: CExpression, _ bound: CExpression, _ statement: Statement
  ) {
    let type = scalarType(register)
    let blocks = block...scopes.blocks[block].last
    let start = names.claim("start", in: blocks)
    let stop = names.claim("stop", in: blocks)
    let values = names.claim("values", in: blocks)
    let comments = waitingComments
    waitingComments = []
    stripValues[register] = .index(
      .name(values), .binary(.subtract, .name(name(of: loop.variable)), .name(start)))
    let inner = cLoop(
      loop, first: Value(expression: .name(start), type: .int64), bound: .name(stop))
    stripValues[register] = nil
    let found = CExpression.call(
      combiningHelper(operation, type),
      [.name(values), .binary(.subtract, .name(stop), .name(start))])
    let length = CExpression.literal("1024")
    let end = CDeclaration(
      type: .scalar(.int64), name: stop,
      value: .call("pel_min", [.name(start).adding(length), bound]), isConst: true)
    let strip = CDeclaration(type: .scalar(type), name: values, length: length)
    note(strip)
    let body = [
      CStatement(.declaration(end)), CStatement(.declaration(strip)), byStrips(inner, loop),
      CStatement(
        .assignment(.name(name(of: register)), nil, combined(operation, register, found))),
    ]
    waitingComments = comments
    emit(
      .forLoop(
        CForLoop(
          type: .scalar(.int64), name: start, first: first, bound: bound, step: 1024, body: body)),
      for: statement)
  }

  /// Returns `inner`, which `loop` became, over strips where that is possible and pays.
  func byStrips(_ inner: CForLoop, _ loop: ForLoop, always: Bool = false) -> CStatement {
    guard isQuick, loop.isVector else { return CStatement(.forLoop(inner)) }
    var types = variableTypes
    for global in globals {
      if case .scalar(let constant) = global.value { types[global.name] = .scalar(constant.type) }
    }
    return StripMining.mined(inner, types: types, math: options.strips, always: always)
      ?? CStatement(.forLoop(inner))
  }
}
