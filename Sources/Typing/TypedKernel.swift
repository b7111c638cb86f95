package import PellucidSource
package import PellucidSyntax
package import PellucidTypes

/// A function after typing, for one tuple of argument types.
package struct TypedKernel: Sendable {
  /// The number of the function in the scope.
  package let function: Int
  /// The function and its options.
  package let declaration: ModuleScope.Declaration
  /// The types of the parameters.
  package let parameterTypes: [Type]
  /// What is known of the parameters that take constants, in order; those have no type.
  package let parameterConstants: [ExpressionInfo?]
  /// The parameters that are lists, dictionaries or sets whose length changes: the kernel returns
  /// what they become behind its result.
  package let changedParameters: Set<Int>
  /// The dictionaries and sets that a caller outside passes, by the parameters.
  package let passedTables: [Int: PassedTable]
  /// The heaps that hold lists which stand in others.
  package let heaps: [Heap]
  /// The loops that run over lists which stand in others, while lengths of such lists change, by the
  /// id of the statement.
  package let liveLoops: Set<Int>
  /// The type of the result.
  package let result: Type
  /// The names under which the parts of the result are returned, where all returns agree.
  package let resultNames: [String?]
  /// The local variables.
  package let variables: [TypedVariable]
  /// The variables that each parameter's value goes to.
  package let parameterVariables: [[Int]]
  /// The calls that have been resolved, by the id of the expression.
  package let calls: [Int: CallTarget]
  /// What each `for` runs over, by the id of the statement.
  package let iterations: [Int: Iteration]
  /// The loops whose bodies are written out for each element, by the id of the statement.
  package let rounds: [Int: [WrittenRound]]
  /// The statements that no path reaches.
  package let unreached: Set<Int>
  /// The conditions that are known when the kernel is compiled, by the id of the expression.
  package let staticTests: [Int: Bool]
  /// The types that augmented assignments compute, by the id of the statement.
  package let augmented: [Int: Type]
  /// The loads that have to check at run time that their name is bound.
  package let checkedLoads: Set<Int>

  /// The names that each loop assigns, by the id of its statement.
  let assignedInLoop: [Int: Set<String>]
  /// The types of lists of lists of which the one array counts that holds their elements, by the id of
  /// the expression.
  let columns: [Int: ListType]
  /// What has been found out about each expression.
  let info: [ExpressionInfo]
  /// The variables that definitions set, by the id of the target.
  let definitions: [Int: [Int]]
  /// The variables that loads read, indexed as `info`; -1 for none.
  let loads: [Int]
  /// The variables that augmented assignments read, by the id of the target.
  let augmentedLoads: [Int: Int]

  /// `true` iff the kernel takes keys out of a table.
  package var dropsEntries: Bool {
    calls.values.contains { target in
      if case .table(let call) = target { return call.drops }
      return false
    }
  }

  /// Returns the type of the list that `expression` is, also where the one array counts that holds its
  /// elements; nil if it is no list.
  package func list(_ expression: Expression) -> ListType? {
    if let list = columns[expression.id] { return list }
    switch self[expression].meaning {
    case .value(.list(let list)): return list
    case .value(.array(let array)) where array.rank == 1: return ListType(.scalar(array.element))
    default: return nil
    }
  }

  /// What has been found out about `expression`.
  package subscript(expression: Expression) -> ExpressionInfo {
    info[expression.id - declaration.nodes.lowerBound]
  }

  /// Returns the variable that the name `expression` reads; nil if it is no variable.
  package func load(_ expression: Expression) -> Int? {
    let variable = loads[expression.id - declaration.nodes.lowerBound]
    return variable < 0 ? nil : variable
  }

  /// Returns the variable that an augmented assignment to the name `target` reads.
  package func augmentedLoad(_ target: Expression) -> Int? { augmentedLoads[target.id] }

  /// Returns the names that the loop with the given statement id assigns.
  package func assignedNames(inLoop statement: Int) -> Set<String> {
    assignedInLoop[statement] ?? []
  }

  /// Returns the variables that an assignment to the name `target` sets; none if nobody reads it.
  package func definition(_ target: Expression) -> [Int] { definitions[target.id] ?? [] }
}

/// A local variable of a kernel: values of one name and one type that are kept in one place.
package struct TypedVariable: Hashable, Sendable {
  /// The name in the source.
  package let name: String
  /// The type.
  package let type: Type
  /// The place of the first definition.
  package let span: Span
  /// `true` iff the variable is that of one loop, is set by nothing else, and is not read behind
  /// the loop.
  package let isLoopVariable: Bool
}

/// The kernels of a file for the wanted types, after typing.
package struct TypedModule: Sendable {
  /// The file.
  package let scope: ModuleScope
  /// The specialisations that calls refer to by number; nil for those that nothing needs.
  package let kernels: [TypedKernel?]
  /// The numbers of the specialisations that were asked for, in order.
  package let roots: [Int]
  /// What is wrong.
  package let diagnostics: [Diagnostic]

  /// Types the given kernels, each for the given signature.
  package init(_ scope: ModuleScope, _ wanted: [(kernel: Int, signature: Signature)]) {
    let program = Program(scope: scope)
    var roots: [Int] = []
    var diagnostics: [Diagnostic] = []
    for (kernel, signature) in wanted {
      let function = scope.functions[kernel].function
      let types = scope.completed(signature.parameters, for: function)
      guard types.count == function.parameters.count else {
        diagnostics.append(
          .signatureCount(
            function.name, expected: function.parameters.count,
            found: signature.parameters.count, at: function.nameSpan))
        continue
      }
      let result = program.entry(
        kernel, types, at: function.nameSpan, result: signature.result)
      diagnostics += result.diagnostics
      if result.diagnostics.isEmpty, let fault = program.faultOfArguments(result) {
        diagnostics.append(fault)
      }
      roots.append(result.specialisation)
    }
    if diagnostics.isEmpty { diagnostics = program.unresolvedRecursions() }
    var unique: [Diagnostic] = []
    var seen: Set<Diagnostic> = []
    for diagnostic in diagnostics where seen.insert(diagnostic).inserted {
      unique.append(diagnostic)
    }
    self.scope = scope
    self.kernels = program.entries.map(\.kernel)
    self.roots = roots
    self.diagnostics = unique.sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) }
  }
}

extension TypedKernel {
  /// Returns the variable that the load with the given expression id reads.
  package func variable(loadedBy id: Int) -> Int? {
    let variable = loads[id - declaration.nodes.lowerBound]
    return variable < 0 ? nil : variable
  }
}
