import PellucidIR

/// Which registers of a function may hold memory that the function allocates, and what the others
/// are made of, wherever they stand.
struct ArrayAliases {
  /// The registers that may hold, or be a part of, memory that the function owns.
  private(set) var tracked: Set<Register> = []
  /// The registers that may hold, or be a part of, an array that the caller passed.
  private(set) var arguments: Set<Register> = []
  /// The registers that may hold, or be a part of, a global array or a packed one.
  private(set) var constants: Set<Register> = []
  /// For each register with its array from others: these.
  private var links: [Register: Set<Register>] = [:]

  /// Finds the aliases in `function`, whose callees return what `results` says.
  init(_ function: Function, results: (String) -> [FunctionResult.Ownership]) {
    for parameter in function.parameters
    where function.elementType(of: parameter.register) != nil {
      if parameter.isConsumed {
        tracked.insert(parameter.register)
      } else {
        arguments.insert(parameter.register)
      }
    }
    var edges: [(from: Register, to: Register)] = []
    function.body.forEachKind { kind in
      switch kind {
      case .allocate(let register, extents: _, _): tracked.insert(register)
      case .pack(let register, _), .globalArray(let register, _): constants.insert(register)
      case .call(let registers, function: let name, _):
        for (register, ownership) in zip(registers, results(name)) where ownership == .owned {
          tracked.insert(register)
        }
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .arrayOperation, .release,
        .fill,
        .copy, .raise,
        .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
        .comment, .raiseAgain, .attempt, .leaving:
        break
      }
      for (target, source) in kind.aliases(function, results: results) {
        edges.append((source, target))
        links[target, default: []].insert(source)
        links[source, default: []].insert(target)
      }
    }
    tracked = Self.closure(of: tracked, edges)
    arguments = Self.closure(of: arguments, edges)
    constants = Self.closure(of: constants, edges)
  }

  /// Returns `seeds` and all that `edges` lead to from them.
  private static func closure(
    of seeds: Set<Register>, _ edges: [(from: Register, to: Register)]
  ) -> Set<Register> {
    guard !seeds.isEmpty else { return seeds }
    let targets = Dictionary(grouping: edges, by: \.from)
    var result = seeds
    var rest = Array(seeds)
    // Ends: each register is put on the list once.
    while let register = rest.popLast() {
      for edge in targets[register] ?? [] where result.insert(edge.to).inserted {
        rest.append(edge.to)
      }
    }
    return result
  }

  /// Returns the tracked registers that `register` may share memory with, itself included, over
  /// any number of copies and views.
  func group(of register: Register) -> Set<Register> {
    var result: Set<Register> = [register]
    var rest = [register]
    // Ends: each register is put on the list once.
    while let next = rest.popLast() {
      for other in links[next] ?? [] where tracked.contains(other) {
        if result.insert(other).inserted { rest.append(other) }
      }
    }
    return result
  }
}

extension Statement.Kind {
  /// The pairs of a register that the statement gives an array and a register which that array
  /// may be, or be a part of.
  func aliases(
    _ function: Function, results: (String) -> [FunctionResult.Ownership]
  ) -> [(target: Register, source: Register)] {
    switch self {
    case .assign(let register, .copy, let operands):
      guard case .register(let source) = operands[0], function.elementType(of: source) != nil
      else { return [] }
      return [(register, source)]
    case .view(let register, of: let base, _), .transpose(let register, of: let base),
      .arrange(let register, of: let base, _):
      return [(register, base)]
    case .select(let register, condition: _, let then, let otherwise):
      guard function.elementType(of: register) != nil else { return [] }
      return [then.value, otherwise.value].compactMap(\.register).map { (register, $0) }
    case .call(let registers, function: let name, let operands):
      var pairs: [(Register, Register)] = []
      for (register, ownership) in zip(registers, results(name)) where ownership == .borrowed {
        for case .register(let source) in operands where function.elementType(of: source) != nil {
          pairs.append((register, source))
        }
      }
      return pairs
    case .assign, .load, .store, .allocate, .release, .fill, .copy, .pack, .globalArray,
      .arrayOperation, .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      return []
    }
  }
}
