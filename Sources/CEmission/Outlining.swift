import PellucidIR
import PellucidTypes

/// Outlining: for the quick build a parallel loop becomes a function of its own, which libgomp
/// calls on each thread.
extension FunctionEmission {
  /// Writes the call that runs the loop on all threads, and adds the function that it becomes.
  mutating func outline(_ loop: CForLoop, _ plan: ParallelLoop) {
    let number = outlined.count + 1
    let functionName = "\(ReservedNames.function(function.name))_loop\(number)"
    let typeName = functionName + "_shared"
    let blocks = block...scopes.blocks[block].last
    let shared = names.claim("loop\(number)", in: blocks)
    let reductions = plan.clauses.map { ($0, name(of: $0.register)) }
    let own = Set(reductions.map(\.1) + plan.privates + plan.lastPrivates)
    let free = freeVariables(of: loop)
    let fields = free.filter { !own.contains($0) } + reductions.map(\.1) + plan.lastPrivates
    let arguments = fields.map { name -> CExpression in
      isPassedByAddress(name) ? .unary(.address, .name(name)) : .name(name)
    }
    var body: [CStatement] = []
    body.append(
      declaration(.pointer(.named(typeName), isConst: false), "pel_shared", .name("pel_data")))
    for name in fields where !own.contains(name) {
      body.append(declaration(fieldType(name), name, .arrow(.name("pel_shared"), name)))
    }
    for (reduction, name) in reductions {
      body.append(
        declaration(fieldType(name), name, clauseIdentity(reduction)))
    }
    for name in plan.privates + plan.lastPrivates {
      body.append(declaration(fieldType(name), name, nil))
    }
    body += threadLoop(loop, plan)
    body += writeBacks(reductions)
    outlined.append(
      CFunction(
        head: ["The iterations of a loop of \(function.name) that one thread runs."],
        result: .void, name: functionName,
        parameters: [CParameter(type: .pointer(.void, isConst: false), name: "pel_data")],
        isStatic: true, body: body,
        shared: CStructure(
          name: typeName, fields: fields.map { CField(name: $0, type: fieldType($0)) })))
    emit(
      .declaration(
        CDeclaration(type: .named(typeName), name: shared, value: .braces(arguments))))
    // One thread is the calling one; 0 stands for as many as there are.
    let threads =
      manyIterations(plan).map { CExpression.conditional($0, .literal("0"), .literal("1")) }
      ?? .literal("0")
    emit(
      .expression(
        .call(
          "GOMP_parallel",
          [.name(functionName), .unary(.address, .name(shared)), threads, .literal("0")])))
    for name in reductions.map(\.1) + plan.lastPrivates {
      emit(.assignment(.name(name), nil, .member(.name(shared), name)))
    }
  }

  /// Returns a declaration.
  private func declaration(_ type: CType, _ name: String, _ value: CExpression?) -> CStatement {
    CStatement(.declaration(CDeclaration(type: type, name: name, value: value)))
  }

  /// Returns the variables of the function that the loop mentions and does not declare, sorted.
  private func freeVariables(of loop: CForLoop) -> [String] {
    var names = CNames()
    names.add([CStatement(.forLoop(loop))])
    let declared = names.declared
    return names.variables.filter { variableTypes[$0] != nil && !declared.contains($0) }.sorted()
  }

  /// Returns `true` iff the loop gets a pointer to the variable.
  private func isPassedByAddress(_ name: String) -> Bool {
    guard let exit = parallelExit else { return false }
    return exit.error == .name(name) || exit.first == .name(name)
  }

  /// Returns the type in which a variable is passed to the threads.
  private func fieldType(_ name: String) -> CType {
    let type = variableTypes[name] ?? .scalar(.int64)
    return isPassedByAddress(name) ? .pointer(type, isConst: false) : type
  }

  /// Returns the value that a thread's part of a reduction starts with.
  private func clauseIdentity(_ reduction: Reduction) -> CExpression {
    identity(of: reduction, scalarType(reduction.register))
  }

  /// Returns the loop over the iterations of one thread.
  private mutating func threadLoop(_ loop: CForLoop, _ plan: ParallelLoop) -> [CStatement] {
    let outer = output
    output = []
    let threads = CExpression.name("pel_threads")
    for (name, function) in [
      ("pel_thread", "omp_get_thread_num"), ("pel_threads", "omp_get_num_threads"),
    ] {
      output.append(
        CStatement(
          .declaration(
            CDeclaration(
              type: .scalar(.int64), name: name, value: .call(function, []), isConst: true))))
    }
    let counted = countedLoop(loop.first, loop.bound, step: loop.step, named: loop.name)
    var part = loop
    counted.restrict(&part, to: .name("pel_thread"), of: threads)
    output.append(CStatement(.forLoop(part)))
    if !plan.lastPrivates.isEmpty {
      let isLast = CExpression.binary(
        .equal, .name("pel_thread"), .binary(.subtract, threads, .literal("1")))
      let sets = plan.lastPrivates.map { name in
        CStatement(.assignment(.arrow(.name("pel_shared"), name), nil, .name(name)))
      }
      let test = CExpression.binary(
        .and, isLast, .binary(.greater, counted.count, .literal("0")))
      output.append(CStatement(.ifElse(test, then: sets, otherwise: [])))
    }
    let result = output
    output = outer
    return result
  }

  /// Returns the statements that combine a thread's reductions with those of the others.
  private func writeBacks(_ reductions: [(Reduction, String)]) -> [CStatement] {
    if reductions.isEmpty { return [] }
    let updates = reductions.map { reduction, name -> CStatement in
      let target = CExpression.arrow(.name("pel_shared"), name)
      if let operation = reduction.operation.combination {
        if operation == .and || operation == .or {
          return CStatement(
            .assignment(target, nil, .binary(operation, target, .name(name))))
        }
        return CStatement(.assignment(target, operation, .name(name)))
      }
      let comparison: CBinaryOperator = reduction.operation.isMinimum ? .less : .greater
      return CStatement(
        .ifElse(
          .binary(comparison, .name(name), target),
          then: [CStatement(.assignment(target, nil, .name(name)))], otherwise: []))
    }
    return [CStatement(.expression(.call("GOMP_critical_start", [])))] + updates
      + [CStatement(.expression(.call("GOMP_critical_end", [])))]
  }
}
