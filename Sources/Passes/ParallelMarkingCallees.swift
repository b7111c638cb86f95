import PellucidIR
import PellucidTypes

extension Module {
  /// Returns the module with what `rewrite` makes of each function that `isConcerned` chooses. It is
  /// told what the functions of the module do, which is found out once, where there is such a one.
  func rewriting(
    where isConcerned: (Function) -> Bool, _ rewrite: (inout Function, CalleeSummaries) -> Void
  ) -> Module {
    var result = self
    var callees: CalleeSummaries?
    for index in functions.indices where isConcerned(functions[index]) {
      let known = callees ?? CalleeSummaries(self)
      callees = known
      rewrite(&result.functions[index], known)
    }
    return result
  }
}

/// What the functions of a module do with the arrays that they are passed.
struct CalleeSummaries {
  /// What one function does.
  struct Summary {
    /// `true` for each parameter whose elements the function may change.
    var writes: [Bool]
    /// `true` iff a result may be, or be a part of, an array that was passed.
    var returnsParameter = false
    /// `true` iff the function draws random numbers, so that the order of its calls matters.
    var draws = false
    /// How long a call takes, where a load counts 1; nil if that is long or depends on its arguments.
    var weight: Int?
    /// Which elements of its parameters the function uses; nil if that is not to be told.
    var accesses: [ParameterAccess]?
  }

  /// A use of elements of a parameter.
  struct ParameterAccess {
    /// What a place is made of, and the atom that stands for it there.
    enum Atom {
      case parameter(Int, Polynomial.Atom)
      case extent(of: Int, axis: Int, Polynomial.Atom)
    }

    /// The number of the parameter.
    let parameter: Int
    /// The place, an index for each axis.
    let subscripts: [LoopSubscripts.Subscript]
    /// `true` iff elements may be changed.
    let isWrite: Bool
    /// `false` iff a call may do without the access.
    let isCertain: Bool
    /// What the places are made of.
    let atoms: [Atom]
  }

  /// The summaries, by the name of the function.
  private var summaries: [String: Summary] = [:]

  /// Creates the summaries of the functions of `module`, callees first.
  init(_ module: Module) {
    var called: Set<String> = []
    for function in module.functions {
      function.body.forEachKind {
        if case .call(_, function: let name, _) = $0 { called.insert(name) }
      }
    }
    for function in module.functions where called.contains(function.name) {
      var summary = summary(of: function)
      let statements = Self.statements(of: function)
      summary.accesses = accesses(of: function, statements)
      var estimate = WorkEstimate(statements, self)
      if let work = estimate.work(), work.counts.isEmpty { summary.weight = work.weight }
      summaries[function.name] = summary
    }
    noteDraws(module)
  }

  /// Notes which functions draw random numbers, themselves or by what they call.
  private mutating func noteDraws(_ module: Module) {
    var isStable = false
    // Ends: each round but the last finds a function.
    while !isStable {
      isStable = true
      for function in module.functions where summaries[function.name]?.draws == false {
        guard draws(function.body) else { continue }
        summaries[function.name]?.draws = true
        isStable = false
      }
    }
  }

  /// Returns `true` iff something in `block` draws a random number.
  func draws(_ block: Block) -> Bool {
    var result = false
    block.forEachKind { kind in
      guard case .call(_, function: let name, _) = kind else { return }
      let function = RuntimeFunction(rawValue: name)
      if function?.draws == true || summaries[name]?.draws == true { result = true }
    }
    return result
  }

  /// Returns how long a call of the function of the given name takes, where a load counts 1; nil if
  /// that is long or depends on its arguments.
  func weight(of name: String) -> Int? {
    // Where a BLAS is asked for, a loop beside it does the same if there is none, and counts.
    if RuntimeFunction(rawValue: name)?.takesShapes == true { return 0 }
    return summaries[name]?.weight.map { $0 + Self.call }
  }

  /// How long a call takes by itself.
  private static let call = 4

  /// Returns what the function of the given name does; the worst if it stands in a circle of calls.
  func summary(of name: String, parameters: Int) -> Summary {
    if let function = RuntimeFunction(rawValue: name) {
      return Summary(writes: (0..<parameters).map { function.stores(intoArray: $0) })
    }
    return summaries[name]
      ?? Summary(writes: Array(repeating: true, count: parameters), returnsParameter: true)
  }

  /// Returns what `function` does.
  private func summary(of function: Function) -> Summary {
    var origins: [Register: Set<Int>] = [:]
    for (index, parameter) in function.parameters.enumerated() {
      if function.elementType(of: parameter.register) != nil {
        origins[parameter.register] = [index]
      }
    }
    var result = Summary(writes: Array(repeating: false, count: function.parameters.count))
    guard !origins.isEmpty else { return result }
    var isStable = false
    // Ends: each round but the last adds to an origin.
    while !isStable {
      isStable = true
      function.body.forEachKind { kind in
        let sources = sources(of: kind)
        let found = sources.reduce(into: Set<Int>()) { $0.formUnion(origins[$1] ?? []) }
        guard !found.isEmpty else { return }
        kind.forEachRegisterWritten { register in
          guard function.elementType(of: register) != nil,
            !found.isSubset(of: origins[register] ?? [])
          else { return }
          origins[register, default: []].formUnion(found)
          isStable = false
        }
      }
    }
    function.body.forEachKind { note($0, origins, &result) }
    return result
  }

  /// Returns the statements of `function` as those of a loop: a call is like its one iteration.
  private static func statements(of function: Function) -> LoopStatements {
    let variable = Register(function.registers.count)
    let info = RegisterInfo(type: .scalar(.int64), name: nil, span: .none)
    let loop = ForLoop(
      variable: variable, lower: .constant(Constant(.signed(0), .int64)),
      upper: .constant(Constant(.signed(1), .int64)), body: function.body)
    return LoopStatements(
      loop, registers: function.registers + [info], fixedValues: FixedValues(function))
  }

  /// Returns which elements of its parameters `function`, which has the given statements, uses; nil if
  /// that is not to be told.
  private func accesses(
    of function: Function, _ statements: LoopStatements
  ) -> [ParameterAccess]? {
    var numbers: [Register: Int] = [:]
    for (number, parameter) in function.parameters.enumerated() {
      numbers[parameter.register] = number
      let isArray = function.elementType(of: parameter.register) != nil
      if isArray, statements.isAssigned(parameter.register) { return nil }
    }
    var result: [ParameterAccess] = []
    for access in LoopAccesses(statements, self, origins: ArrayOrigins(function)).accesses {
      guard let number = numbers[access.root] else { return nil }
      var atoms: [ParameterAccess.Atom] = []
      let places = access.subscripts.map { place -> LoopSubscripts.Subscript in
        guard case .place(let value) = place else { return place }
        guard let found = Self.atoms(of: value, numbers, statements) else { return .unknown }
        atoms += found
        return place
      }
      result.append(
        ParameterAccess(
          parameter: number, subscripts: places, isWrite: access.isWrite,
          isCertain: access.isCertain && !statements.entries[access.entry].isConditional,
          atoms: atoms))
    }
    return result
  }

  /// Returns what `value` is made of, if that is parameters, whose numbers are given; nil otherwise.
  private static func atoms(
    of value: Polynomial, _ numbers: [Register: Int], _ statements: LoopStatements
  ) -> [ParameterAccess.Atom]? {
    var result: [ParameterAccess.Atom] = []
    for atom in value.atoms + value.assumptions.flatMap(\.atoms) {
      switch atom {
      case .register(let index):
        guard let number = numbers[Register(index)], !statements.isAssigned(Register(index))
        else { return nil }
        result.append(.parameter(number, atom))
      case .extent(let index, let axis):
        guard let number = numbers[Register(index)] else { return nil }
        result.append(.extent(of: number, axis: axis, atom))
      case .stride, .global, .elsewhere: return nil
      }
    }
    return result
  }

  /// Returns the arrays of which the array that a statement gives a register may be a part.
  func sources(of kind: Statement.Kind) -> [Register] {
    switch kind {
    case .assign(_, .copy, let operands): return operands.compactMap(\.register)
    case .view(_, of: let base, _), .transpose(_, of: let base),
      .arrange(_, of: let base, _):
      return [base]
    case .select(_, condition: _, let then, let otherwise):
      return [then.value, otherwise.value].compactMap(\.register)
    case .call(_, let name, let operands):
      guard summary(of: name, parameters: operands.count).returnsParameter else { return [] }
      return operands.compactMap(\.register)
    case .assign, .load, .store, .allocate, .release, .fill, .copy, .pack, .globalArray,
      .arrayOperation, .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      return []
    }
  }

  /// Notes in `result` what a statement does with arrays that come from parameters.
  private func note(
    _ kind: Statement.Kind, _ origins: [Register: Set<Int>], _ result: inout Summary
  ) {
    var written: [Register] = []
    switch kind {
    case .store(_, let element): written = [element.array]
    case .fill(let array, _), .copy(into: let array, from: _, mayOverlap: _): written = [array]
    case .call(_, let name, let operands):
      let callee = summary(of: name, parameters: operands.count)
      for (operand, isWritten) in zip(operands, callee.writes) where isWritten {
        if let register = operand.register { written.append(register) }
      }
    case .returned(let operands):
      for case .register(let register) in operands where origins[register] != nil {
        result.returnsParameter = true
      }
    case .assign, .load, .select, .view, .transpose, .arrange, .allocate, .release, .pack,
      .globalArray,
      .arrayOperation,
      .raise, .boundsCheck, .print, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      break
    }
    for register in written {
      for index in origins[register] ?? [] { result.writes[index] = true }
    }
  }
}
