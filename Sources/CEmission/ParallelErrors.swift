import PellucidIR
import PellucidTypes

/// Errors in parallel loops: that of the lowest iteration is kept and raised behind the loop.
extension FunctionEmission {
  /// Declares what keeps the error of a parallel loop.
  mutating func declareLoopError(_ loop: ForLoop) {
    let blocks = block...scopes.blocks[block].last
    let error = names.claim("loop_error", in: blocks)
    let first = names.claim("first_failure", in: blocks)
    let raised = names.claim("raised", in: blocks)
    lastLabel += 1
    emitDeclaration(
      CDeclaration(type: .named("pel_error"), name: error, value: .braces([.literal("0")])))
    emitDeclaration(
      CDeclaration(type: .scalar(.int64), name: first, value: .literal("0")))
    let variable = CExpression.name(name(of: loop.variable))
    let number =
      scalarType(loop.variable) == .int64 ? variable : .cast(.scalar(.int64), variable)
    let isQuick = isQuick
    let pointer = { (name: String) -> CExpression in
      isQuick ? .name(name) : .unary(.address, .name(name))
    }
    parallelExit = ParallelExit(
      error: pointer(error), first: pointer(first), raised: raised,
      iteration: loop.step > 0 ? number : .unary(.minus, number),
      label: "next_\(lastLabel)")
  }

  /// Returns what an iteration that calls kernels that may raise begins with.
  func iterationPrologue(_ body: Block) -> [CStatement] {
    guard let exit = parallelExit else { return [] }
    var calls = false
    body.forEachKind { kind in
      if case .call(_, let callee, _) = kind, facts[callee]?.function.mayRaise == true {
        calls = true
      }
    }
    if !calls { return [] }
    return [
      CStatement(
        .declaration(
          CDeclaration(
            type: .named("pel_error"), name: exit.raised, value: .braces([.literal("0")]))))
    ]
  }

  /// Returns the body of an iteration with the label at its end, if a jump goes there.
  func labelled(_ body: [CStatement]) -> [CStatement] {
    guard let exit = parallelExit, exit.isLabelUsed else { return body }
    return (body.declareRows ? [CStatement(.block(body))] : body) + [CStatement(.label(exit.label))]
  }

  /// Writes a call that only one thread at a time does.
  mutating func emitCritical(_ call: CExpression, for statement: Statement?) {
    if isQuick {
      emit(.expression(.call("GOMP_critical_start", [])))
      emit(.expression(call), for: statement)
      output.append(CStatement(.expression(.call("GOMP_critical_end", []))))
    } else {
      emit(.pragma(CPragma("omp critical")))
      emit(.expression(call), for: statement)
    }
  }

  /// Keeps the error of a call, if it is that of the lowest iteration so far.
  mutating func keepError(of exit: ParallelExit) {
    emitCritical(
      .call(
        "pel_keep_first",
        [exit.error, exit.first, exit.iteration, .unary(.address, .name(exit.raised))]),
      for: nil)
  }

  /// Raises the error of a parallel loop behind it.
  mutating func raiseBehind(_ exit: ParallelExit, _ statement: Statement) {
    let own: CExpression =
      if case .unary(.address, let name) = exit.error { name } else { exit.error }
    let outer = output
    output = []
    if let around = parallelExit {
      emitCritical(
        .call(
          "pel_keep_first",
          [around.error, around.first, around.iteration, .unary(.address, own)]),
        for: nil)
    } else {
      emit(.assignment(keptError, nil, own))
    }
    emitExit(releasing: statement.releasesOnError)
    let leaving = output
    output = outer
    emit(
      .ifElse(
        .binary(.notEqual, .member(own, "code"), .literal("0")), then: leaving, otherwise: []))
  }
}
