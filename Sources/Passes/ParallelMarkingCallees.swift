import PellucidIR
import PellucidTypes

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
  }

  /// The summaries, by the name of the function.
  private var summaries: [String: Summary] = [:]

  /// Creates the summaries of the functions of `module`, callees first.
  init(_ module: Module) {
    for function in module.functions { summaries[function.name] = summary(of: function) }
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
      if RuntimeFunction(rawValue: name) != nil || summaries[name]?.draws == true { result = true }
    }
    return result
  }

  /// Returns what the function of the given name does; the worst if it stands in a circle of calls.
  func summary(of name: String, parameters: Int) -> Summary {
    summaries[name]
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
      .comment:
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
      .comment:
      break
    }
    for register in written {
      for index in origins[register] ?? [] { result.writes[index] = true }
    }
  }
}
