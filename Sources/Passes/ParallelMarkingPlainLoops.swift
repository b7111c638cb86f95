import PellucidIR

/// Says which loops without `prange` are plainly independent.
struct PlainLoops {
  /// The function.
  private let function: Function
  /// The arrays that the function allocates once and that bear one name only.
  private let freshArrays: Set<Register>

  /// Creates an instance for the loops of `function`.
  init(_ function: Function) {
    self.function = function
    freshArrays = function.options.isParallel ? Self.freshArrays(in: function) : []
  }

  /// Returns why a loop may not run in parallel, as far as its statements show.
  func reason(against statements: LoopStatements) -> String? {
    var stored: [Register: Int] = [:]
    for entry in statements.entries {
      switch entry.statement.kind {
      case .store(_, let element):
        guard let first = element.indices.first, isVariable(first, statements) else {
          return "two iterations may store to \(name(element.array))"
        }
        stored[element.array, default: 0] += 1
      case .fill(let array, _), .copy(into: let array, from: _, mayOverlap: _):
        return "two iterations may store to \(name(array))"
      case .call(_, let function, _): return "it calls '\(function)'"
      case .print: return "it prints"
      case .raise, .boundsCheck, .allocate: return "an iteration may raise"
      case .assign, .load, .select, .view, .transpose, .arrange, .release, .pack, .globalArray,
        .arrayOperation, .returned,
        .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse, .comment:
        break
      }
    }
    guard !stored.isEmpty else { return nil }
    for array in stored.keys.sorted(by: { $0.index < $1.index }) {
      if statements.isAssigned(array) || !freshArrays.contains(array) {
        return "\(name(array)) may share memory with another array"
      }
      let uses = statements.entries.count { entry in
        if case .boundsCheck = entry.statement.kind { return false }
        var isUsed = false
        entry.statement.kind.forEachArrayRead { if $0 == array { isUsed = true } }
        return isUsed
      }
      if uses != stored[array] { return "iterations read \(name(array)), which others store to" }
    }
    return nil
  }

  /// Returns why a loop may not run in parallel, as far as its registers show.
  static func reason(against parallel: ForLoop.Parallel, _ function: Function) -> String? {
    for reduction in parallel.reductions {
      guard case .scalar(let type) = function[reduction.register].type,
        type == .bool || type.isInteger
      else {
        let name = function[reduction.register].name.map { "'\($0)'" } ?? "a value"
        return "the last bits of \(name) would change"
      }
    }
    return nil
  }

  /// Returns `true` iff `index` is the variable of the loop, or a copy of it.
  private func isVariable(_ index: Operand, _ statements: LoopStatements) -> Bool {
    guard case .register(let register) = index else { return false }
    if register == statements.loop.variable { return true }
    guard let definition = statements.soleDefinition(of: register) else { return false }
    return statements.kind(definition)
      == .assign(register, .copy, [.register(statements.loop.variable)])
  }

  /// Returns the arrays that `function` allocates once and that bear one name only.
  private static func freshArrays(in function: Function) -> Set<Register> {
    var definitions: [Register: Int] = [:]
    var allocated: Set<Register> = []
    var shared: Set<Register> = []
    function.body.forEachKind { kind in
      kind.forEachRegisterWritten { definitions[$0, default: 0] += 1 }
      switch kind {
      case .allocate(let register, extents: _, _): allocated.insert(register)
      case .view(_, of: let base, _), .transpose(_, of: let base),
        .arrange(_, of: let base, _):
        shared.insert(base)
      case .assign(_, .copy, let operands):
        if let source = operands[0].register { shared.insert(source) }
      case .call(_, function: _, let operands):
        for case .register(let register) in operands { shared.insert(register) }
      case .select(_, condition: _, let then, let otherwise):
        for case .register(let register) in [then.value, otherwise.value] {
          shared.insert(register)
        }
      case .assign, .load, .store, .release, .fill, .copy, .pack, .globalArray, .arrayOperation,
        .raise,
        .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop,
        .ifElse, .comment:
        break
      }
    }
    for parameter in function.parameters { shared.insert(parameter.register) }
    return allocated.filter { definitions[$0] == 1 && !shared.contains($0) }
  }

  /// Returns the name of `register` in quotes.
  private func name(_ register: Register) -> String {
    function[register].name.map { "'\($0)'" } ?? "an array"
  }
}
