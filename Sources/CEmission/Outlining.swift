import PellucidIR
import PellucidTypes

/// Outlining: for the quick build a parallel loop becomes a function of its own, which libgomp
/// calls on each thread.
extension FunctionEmission {
  /// Writes the call that runs the loop on all threads, and adds the function that it becomes.
  mutating func outline(_ loop: CForLoop, _ plan: ParallelLoop) {
    let number = outlined.count + 1
    let functionName = "\(ReservedNames.function(function.name))_loop\(number)"
    let blocks = block...scopes.blocks[block].last
    let shared = names.claim("loop\(number)", in: blocks)
    let reductions = plan.clauses.map { ($0, name(of: $0.register)) }
    let results = reductions.map(\.1) + plan.lastPrivates
    let own = Set(results + plan.privates)
    let copies = threadCopies(of: plan)
    let extents = copies.map { CStatement(.expression($0.count)) }
    let inputs = freeVariables(of: [CStatement(.forLoop(loop))] + extents)
      .filter { !own.contains($0) }
    let structure = CStructure(
      name: functionName + "_shared",
      fields: (inputs + results).map { CField(name: $0, type: fieldType($0)) })
    let body = threadBody(loop, plan, inputs, reductions, copies, structure)
    outlined.append(
      CFunction(
        head: ["The iterations of a loop of \(function.name) that one thread runs."],
        result: .void, name: functionName,
        parameters: [CParameter(type: .pointer(.void, isConst: false), name: "pel_data")],
        isStatic: true, body: body, shared: structure))
    emitThreads(functionName, inputs + results, as: shared, structure, plan)
    for name in results { emit(.assignment(.name(name), nil, .member(.name(shared), name))) }
  }

  /// Writes the call that runs the function called `functionName` on all threads, which share the
  /// variables `fields` by way of the structure `shared`.
  private mutating func emitThreads(
    _ functionName: String, _ fields: [String], as shared: String, _ structure: CStructure,
    _ plan: ParallelLoop
  ) {
    let arguments = fields.map { name -> CExpression in
      isPassedByAddress(name) ? .unary(.address, .name(name)) : .name(name)
    }
    emit(
      .declaration(
        CDeclaration(type: .named(structure.name), name: shared, value: .braces(arguments))))
    // One thread is the calling one; 0 stands for as many as there are.
    let threads =
      startsThreads(plan).map { CExpression.conditional($0, .literal("0"), .literal("1")) }
      ?? .literal("0")
    emit(
      .expression(
        .call(
          "GOMP_parallel",
          [.name(functionName), .unary(.address, .name(shared)), threads, .literal("0")])))
  }

  /// Returns what one thread does: it takes the variables `inputs`, has the others for itself, runs
  /// its iterations and gives back what it has found.
  private mutating func threadBody(
    _ loop: CForLoop, _ plan: ParallelLoop, _ inputs: [String],
    _ reductions: [(Reduction, String)], _ copies: [ThreadCopy], _ structure: CStructure
  ) -> [CStatement] {
    let type = CType.pointer(.named(structure.name), isConst: false)
    var body = [declaration(type, "pel_shared", .name("pel_data"))]
    for input in inputs where !copies.contains(where: { $0.name == input }) {
      body.append(declaration(fieldType(input), input, .arrow(.name("pel_shared"), input)))
    }
    body += reductions.map { declaration(fieldType($1), $1, clauseIdentity($0)) }
    body += (plan.privates + plan.lastPrivates).map { declaration(fieldType($0), $0, nil) }
    body += copies.flatMap(\.beginning)
    return body + threadLoop(loop, plan) + writeBacks(reductions, copies)
  }

  /// Returns a declaration.
  private func declaration(_ type: CType, _ name: String, _ value: CExpression?) -> CStatement {
    CStatement(.declaration(CDeclaration(type: type, name: name, value: value)))
  }

  /// Returns the copies that each thread has of arrays.
  private mutating func threadCopies(of plan: ParallelLoop) -> [ThreadCopy] {
    plan.parallel.copies.map { copy in
      let place = place(of: copy.array)
      return ThreadCopy(
        name: place.data.atom, type: place.type.element, count: place.extents[0],
        capacity: copy.capacity, operation: copy.operation)
    }
  }

  /// Returns the variables of the function that statements mention and do not declare, sorted.
  private func freeVariables(of statements: [CStatement]) -> [String] {
    var names = CNames()
    names.add(statements)
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
    // Also where a thread has few iterations: their number must not change a result.
    output.append(byStrips(part, plan.loop, always: true))
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
  private func writeBacks(
    _ reductions: [(Reduction, String)], _ copies: [ThreadCopy]
  ) -> [CStatement] {
    if reductions.isEmpty, copies.isEmpty { return [] }
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
      + copies.map(\.end) + [CStatement(.expression(.call("GOMP_critical_end", [])))]
  }
}

/// The copy that a thread has of an array whose elements its iterations update.
private struct ThreadCopy {
  /// The name of the array and of its copy.
  let name: String
  /// The type of the elements.
  let type: ScalarType
  /// The number of elements.
  let count: CExpression
  /// The most elements that there are.
  let capacity: Int
  /// How copies are combined.
  let operation: Reduction.Operator

  /// The statements that make the copy.
  var beginning: [CStatement] {
    let copy = CDeclaration(type: .scalar(type), name: name, length: .integer(capacity))
    let identity = operation == .multiply ? "1" : "0"
    let first = CStatement(.assignment(.index(.name(name), element), nil, .literal(identity)))
    return [CStatement(.declaration(copy)), overElements(first)]
  }

  /// The statement that combines the copy with the array.
  var end: CStatement {
    overElements(
      CStatement(
        .assignment(
          .index(.arrow(.name("pel_shared"), name), element), operation.combination,
          .index(.name(name), element))))
  }

  /// The place of an element.
  private var element: CExpression { .name("pel_element") }

  /// Returns the loop that does `statement` for each element.
  private func overElements(_ statement: CStatement) -> CStatement {
    CStatement(
      .forLoop(
        CForLoop(
          type: .scalar(.int64), name: element.atom, first: .literal("0"), bound: count, step: 1,
          body: [statement])))
  }
}
