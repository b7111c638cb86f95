package import PellucidIR
import PellucidTypes

/// Frees what kernels allocate: on every path, once, unless it is returned.
///
/// Memory has one owner at a time, the register that it was allocated for, until a copy from a
/// register that is not used any more moves it on: `u = new` at the end of a time step. Other
/// copies and views borrow, and keep their owner from being released. An owner is released where
/// the innermost block around all its mentions is left, and before it is given another array.
///
/// Where a path gives a register memory and another one does not, the register is dynamic, and
/// where an alias outlives the register that it was made from, all registers of the group share
/// the memory (`RegisterInfo.sharers`).
///
/// A result is owned by the caller unless each return gives an argument or a view of one; what is
/// neither its own memory nor an argument's is copied.
package enum Ownership {
  /// Returns `module` with the ownership of registers and results set, and with its releases.
  package static func run(_ module: Module) -> Module {
    var result = module
    var table = CalleeTable(module)
    for index in module.functions.indices {
      let function = module.functions[index].withoutReleases
      guard function.handlesArrays else {
        table.settle(function)
        continue
      }
      let prepared = OwnershipPreparation(function, results: table.results).function
      let aliases = ArrayAliases(prepared, results: table.results)
      let flow = OwnershipFlow(prepared, aliases, table)
      var rewriting = OwnershipRewriting(
        prepared, flow.facts, aliases, isForced: table.isCalledEarly(function.name))
      result.functions[index] = rewriting.rewrite()
      table.settle(result.functions[index])
    }
    return ErrorPropagation.run(result)
  }
}

extension Function {
  /// The function as it was before the pass.
  fileprivate var withoutReleases: Function {
    var isReleased = false
    body.forEachKind { if case .release = $0 { isReleased = true } }
    guard isReleased else { return self }
    var result = self
    result.body = body.withoutReleases
    for index in registers.indices {
      result.registers[index].ownership = .borrowed
      result.registers[index].sharers = []
    }
    return result
  }

  /// `true` iff the function makes arrays, or returns some.
  fileprivate var handlesArrays: Bool {
    var result = results.contains { result in
      if case .array = result.type { true } else { false }
    }
    guard !result else { return true }
    body.forEachRegisterWritten { if elementType(of: $0) != nil { result = true } }
    return result
  }
}

extension Block {
  /// The block as it was before the pass; the comments of a release go to the next statement.
  fileprivate var withoutReleases: Block {
    var result = Block([], closingComments: closingComments)
    var comments: [String] = []
    for var statement in statements {
      if case .release = statement.kind {
        comments += statement.leadingComments
        continue
      }
      statement.leadingComments = comments + statement.leadingComments
      comments = []
      statement.movesMemory = false
      statement.releasesOnError = []
      statement.kind = statement.kind.mappingBlocks { $0.withoutReleases }
      result.statements.append(statement)
    }
    return result
  }
}

/// What is known of the functions of a module while they are gone through in order.
struct CalleeTable {
  /// What is known of a function.
  private struct Row {
    /// Who owns its results.
    var results: [FunctionResult.Ownership]
    /// `true` iff a call may leave an error.
    var mayRaise: Bool
    /// For each parameter, whether a call takes over what is passed.
    var isConsumed: [Bool]
    /// `true` iff a function that stands before it, or it itself, calls it.
    var isCalledEarly = false
  }

  /// What is known, by name.
  private var rows: [String: Row] = [:]

  /// Creates the table for `module`: arrays that functions return are taken to be owned.
  init(_ module: Module) {
    let raising = ErrorPropagation.run(module)
    for function in raising.functions {
      let results = function.results.map { result -> FunctionResult.Ownership in
        if case .array = result.type { .owned } else { .none }
      }
      rows[function.name] = Row(
        results: results, mayRaise: function.mayRaise,
        isConsumed: function.parameters.map(\.isConsumed))
    }
    var settled: Set<String> = []
    for function in module.functions {
      function.body.forEachKind { kind in
        if case .call(_, function: let name, _) = kind, !settled.contains(name) {
          rows[name]?.isCalledEarly = true
          // It may come to copy a result, which may fail.
          if rows[name]?.results.contains(.owned) ?? false { rows[name]?.mayRaise = true }
        }
      }
      settled.insert(function.name)
    }
  }

  /// Notes what is now known of `function`.
  mutating func settle(_ function: Function) {
    rows[function.name]?.results = function.results.map(\.ownership)
    if function.mayRaise || function.body.contains(callees: self) {
      rows[function.name]?.mayRaise = true
    }
  }

  /// Returns who owns the results of the function of the given name.
  func results(_ name: String) -> [FunctionResult.Ownership] { rows[name]?.results ?? [] }

  /// Returns the registers among `operands` that a call of the function of the given name takes
  /// over.
  func consumed(_ operands: [Operand], by name: String) -> [Register] {
    zip(operands, rows[name]?.isConsumed ?? []).compactMap { operand, isConsumed in
      isConsumed ? operand.register : nil
    }
  }

  /// Returns `true` iff a call of the function of the given name may leave an error.
  func mayRaise(_ name: String) -> Bool {
    rows[name]?.mayRaise ?? (RuntimeFunction(rawValue: name) == nil)
  }

  /// Returns `true` iff the function of the given name is called before its results are decided.
  func isCalledEarly(_ name: String) -> Bool { rows[name]?.isCalledEarly ?? false }

  /// Returns `true` iff something in `block` may raise.
  func mayRaise(_ block: Block) -> Bool { block.contains(callees: self) }
}

extension Block {
  /// Returns `true` iff a statement here, also a nested one, may raise.
  fileprivate func contains(callees: CalleeTable) -> Bool {
    var result = false
    forEachKind { kind in
      if kind.mayRaiseByItself { result = true }
      if case .call(_, function: let name, _) = kind, callees.mayRaise(name) {
        result = true
      }
    }
    return result
  }
}
