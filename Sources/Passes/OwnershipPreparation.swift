import PellucidIR
import PellucidTypes

/// Brings a function into a form in which each statement gives memory in one way.
struct OwnershipPreparation {
  /// The function.
  private(set) var function: Function
  /// What the callees return.
  private let results: (String) -> [FunctionResult.Ownership]
  /// The registers that may hold memory of the function.
  private let tracked: Set<Register>
  /// How often each register is assigned.
  private var definitionCounts: [Register: Int] = [:]
  /// The registers that keep what they hold where a statement fails that would have set them: its
  /// error goes to a handler.
  private var kept: Set<Register> = []
  /// The packed arrays that have to outlive their block.
  private var escaping: Set<Register> = []

  /// Prepares `function`, whose callees return what `results` says.
  init(_ function: Function, results: @escaping (String) -> [FunctionResult.Ownership]) {
    self.function = function
    self.results = results
    var counts: [Register: Int] = [:]
    function.body.forEachRegisterWritten { counts[$0, default: 0] += 1 }
    definitionCounts = counts
    let packs = EscapingPacks(function, definitionCounts: counts, results: results)
    escaping = packs.escaping
    var aliases = ArrayAliases(function, results: results).tracked
    if !escaping.isEmpty {
      self.function.body = self.function.body.rewritten { [escaping] statement in
        guard case .pack(let register, let operands) = statement.kind, escaping.contains(register)
        else { return [statement] }
        return Self.allocated(register, operands, statement)
      }
      aliases = ArrayAliases(self.function, results: results).tracked
    }
    tracked = aliases
    kept = self.function.keptAtErrors(definitionCounts: counts)
    guard !tracked.isEmpty else { return }
    var fresh: [RegisterInfo] = []
    let base = self.function.registers.count
    let original = self.function
    self.function.body = self.function.body.rewritten { [self] statement in
      rewrite(statement, in: original) { info in
        fresh.append(info)
        return Register(base + fresh.count - 1)
      }
    }
    self.function.registers += fresh
  }

  /// Returns the statements that allocate what `statement` packs into `register`.
  private static func allocated(
    _ register: Register, _ operands: [Operand], _ statement: Statement
  ) -> [Statement] {
    var first = statement
    first.kind = .allocate(register, extents: [.integer(operands.count)], .none)
    first.trailingComment = nil
    var result = [first]
    for (index, operand) in operands.enumerated() {
      let element = Element(register, [.integer(index)])
      result.append(
        Statement(.store(operand, element), span: statement.span, line: statement.line))
    }
    result[result.count - 1].trailingComment = statement.trailingComment
    return result
  }

  /// Returns what stands for `statement`, with registers that `add` makes.
  private func rewrite(
    _ statement: Statement, in original: Function, _ add: (RegisterInfo) -> Register
  ) -> [Statement] {
    if case .select(let register, let condition, let then, let otherwise) = statement.kind,
      tracked.contains(register)
    {
      var result = statement
      result.kind = .ifElse(
        condition, then: then.block(assigning: register, statement),
        otherwise: otherwise.block(assigning: register, statement))
      return [result]
    }
    var targets: [Register] = []
    statement.kind.forEachRegisterWritten {
      if tracked.contains($0), needsTemporary($0, statement.kind) { targets.append($0) }
    }
    guard !targets.isEmpty else { return [statement] }
    var temporaries: [Register: Register] = [:]
    for target in targets {
      var info = original[target]
      info.name = nil
      info.isNameInvented = false
      temporaries[target] = add(info)
    }
    var first = statement
    first.kind = statement.kind.mappingTargets { temporaries[$0] ?? $0 }
    first.trailingComment = nil
    var result = [first]
    for target in targets {
      result.append(
        Statement(
          .assign(target, .copy, [.register(temporaries[target] ?? target)]),
          span: statement.span, line: statement.line))
    }
    result[result.count - 1].trailingComment = statement.trailingComment
    return result
  }

  /// Returns `true` iff what `target` held before may be needed until `kind` is done.
  private func needsTemporary(_ target: Register, _ kind: Statement.Kind) -> Bool {
    if case .assign = kind { return false }
    if kind.mayFail, kept.contains(target) { return true }
    var readsTarget = false
    var readsTracked = false
    kind.forEachRegisterRead {
      if $0 == target { readsTarget = true }
      if tracked.contains($0) { readsTracked = true }
    }
    if readsTarget { return true }
    guard case .call = kind else { return false }
    return readsTracked && definitionCounts[target, default: 0] > 1
  }
}

extension Function {
  /// The registers that keep what they hold where a statement fails that would have set them.
  fileprivate func keptAtErrors(definitionCounts: [Register: Int]) -> Set<Register> {
    var result: Set<Register> = []
    let parameters = Set(parameters.map(\.register))
    body.forEachKind { kind in
      guard case .attempt(let attempt) = kind else { return }
      attempt.body.forEachKind { inner in
        guard inner.mayFail else { return }
        inner.forEachRegisterWritten { register in
          if definitionCounts[register, default: 0] > 1 || parameters.contains(register) {
            result.insert(register)
          }
        }
      }
    }
    return result
  }
}

extension Yield {
  /// Returns the statements of the side, followed by the assignment of its value to `register`.
  fileprivate func block(assigning register: Register, _ statement: Statement) -> Block {
    var result = body
    result.statements.append(
      Statement(.assign(register, .copy, [value]), span: statement.span, line: statement.line))
    return result
  }
}

extension Statement.Kind {
  /// Returns the statement with `map` of the arrays that it gives, and not of those it reads.
  fileprivate func mappingTargets(_ map: (Register) -> Register) -> Statement.Kind {
    switch self {
    case .view(let register, of: let base, let selections):
      .view(map(register), of: base, selections)
    case .transpose(let register, of: let base): .transpose(map(register), of: base)
    case .arrange(let register, of: let base, let arrangement):
      .arrange(map(register), of: base, arrangement)
    case .allocate(let register, let extents, let fill):
      .allocate(map(register), extents: extents, fill)
    case .call(let registers, function: let name, let operands):
      .call(registers.map(map), function: name, operands)
    case .assign, .load, .store, .select, .release, .fill, .copy, .pack, .globalArray,
      .arrayOperation, .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      self
    }
  }
}

/// Finds the packed arrays that are used behind the block in which they are packed, where their
/// automatic memory is gone.
private struct EscapingPacks {
  /// The packed arrays that have to be allocated instead.
  private(set) var escaping: Set<Register> = []

  /// Finds the packed arrays of `function` that escape.
  init(
    _ function: Function, definitionCounts: [Register: Int],
    results: (String) -> [FunctionResult.Ownership]
  ) {
    var packs: [Register] = []
    function.body.forEachKind {
      if case .pack(let register, _) = $0 { packs.append(register) }
    }
    guard !packs.isEmpty else { return }
    let tree = BlockTree(function.body)
    var homes: [Register: Int] = [:]
    var scopes: [Register: Int] = [:]
    var targets: [Register: Set<Register>] = [:]
    var number = 0
    function.body.forEachKind { kind in
      let block = tree.blocks[number]
      number += 1
      if case .pack(let register, _) = kind { homes[register] = block }
      let note = { (register: Register) in
        scopes[register] = scopes[register].map { tree.common($0, block) } ?? block
      }
      kind.forEachRegisterRead(note)
      kind.forEachRegisterWritten(note)
      for pair in kind.aliases(function, results: results) {
        targets[pair.source, default: []].insert(pair.target)
      }
    }
    for pack in packs {
      guard definitionCounts[pack] == 1, let home = homes[pack] else {
        escaping.insert(pack)
        continue
      }
      var seen: Set<Register> = [pack]
      var rest = [pack]
      // Ends: each register is put on the list once.
      while let register = rest.popLast() {
        if let scope = scopes[register], !tree.contains(home, scope) { escaping.insert(pack) }
        for target in targets[register] ?? [] where seen.insert(target).inserted {
          rest.append(target)
        }
      }
    }
  }
}
