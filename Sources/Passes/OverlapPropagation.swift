package import PellucidIR

/// Finds out which functions are called, from within the module, with arrays that may overlap
/// though the function stores into one of them.
///
/// The others may take their arrays to be distinct: an entry point tests what comes from outside.
package enum OverlapPropagation {
  /// Returns `module` with `mayGetOverlap` set in each function.
  package static func run(_ module: Module) -> Module {
    let arrays = module.functions.map { $0.arrayParameterCount }
    // Most modules have no function that could be called so.
    guard module.functions.count > 1, arrays.contains(where: { $0 > 1 }) else { return module }
    let callees = CalleeSummaries(module)
    var result = module
    let calls = module.functions.flatMap { function in
      ArrayRoots(function, callees).calls.map { (caller: function.name, call: $0) }
    }
    var places: [String: Int] = [:]
    for (place, function) in module.functions.enumerated() { places[function.name] = place }
    var hasChanged = true
    // Ends: each round but the last marks a function more.
    while hasChanged {
      hasChanged = false
      for (caller, call) in calls {
        guard let callee = places[call.callee], let place = places[caller],
          !result.functions[callee].mayGetOverlap,
          call.mayOverlap(parametersMay: result.functions[place].mayGetOverlap)
        else { continue }
        result.functions[callee].mayGetOverlap = true
        hasChanged = true
      }
    }
    return result
  }
}

extension Function {
  /// The number of parameters that are arrays.
  fileprivate var arrayParameterCount: Int {
    parameters.count { elementType(of: $0.register) != nil }
  }
}

/// The arrays of which each register of a function may be a part.
private struct ArrayRoots {
  /// A call of another function, and what its arrays may be parts of.
  struct Call {
    /// The name of the function.
    let callee: String
    /// For each pair of arrays of which one is stored into, or which are the same register, the
    /// parameters and allocations that either may be a part of.
    let pairs: [(first: Set<Register>, second: Set<Register>)]
    /// The parameters of the caller.
    let parameters: Set<Register>

    /// Returns `true` iff two arrays of a pair may overlap; `parametersMay` says whether the
    /// caller's own parameters may.
    func mayOverlap(parametersMay: Bool) -> Bool {
      pairs.contains { first, second in
        !first.isDisjoint(with: second)
          || parametersMay && !first.isDisjoint(with: parameters)
            && !second.isDisjoint(with: parameters)
      }
    }
  }

  /// The calls in the function.
  private(set) var calls: [Call] = []
  /// What the functions of the module do.
  private let callees: CalleeSummaries
  /// The parameters and allocations that each register may be a part of.
  private var roots: [Register: Set<Register>] = [:]

  /// Finds the roots in `function`.
  init(_ function: Function, _ callees: CalleeSummaries) {
    self.callees = callees
    let parameters = Set(function.parameters.map(\.register))
    for register in parameters where function.elementType(of: register) != nil {
      roots[register] = [register]
    }
    var isStable = false
    // Ends: each round but the last adds a root to a register.
    while !isStable {
      isStable = true
      function.body.forEachKind { kind in
        let sources = callees.sources(of: kind)
        let found = sources.reduce(into: Set<Register>()) { $0.formUnion(roots[$1] ?? []) }
        kind.forEachRegisterWritten { register in
          guard function.elementType(of: register) != nil else { return }
          let all = kind.makesArray ? found.union([register]) : found
          if all.isSubset(of: roots[register] ?? []) { return }
          roots[register, default: []].formUnion(all)
          isStable = false
        }
      }
    }
    function.body.forEachKind { note($0, parameters) }
  }

  /// Notes a call.
  private mutating func note(_ kind: Statement.Kind, _ parameters: Set<Register>) {
    guard case .call(_, let callee, let operands) = kind else { return }
    let writes = callees.summary(of: callee, parameters: operands.count).writes
    var pairs: [(Set<Register>, Set<Register>)] = []
    for (place, operand) in operands.enumerated() {
      guard let first = operand.register.flatMap({ roots[$0] }) else { continue }
      for (later, other) in operands.enumerated().dropFirst(place + 1) {
        // Compilers warn of one pointer for two parameters that are restrict, stores or none.
        guard writes[place] || writes[later] || operand == other,
          let second = other.register.flatMap({ roots[$0] })
        else { continue }
        pairs.append((first, second))
      }
    }
    if !pairs.isEmpty { calls.append(Call(callee: callee, pairs: pairs, parameters: parameters)) }
  }
}

extension Statement.Kind {
  /// `true` iff the arrays that the statement gives registers may be new ones.
  fileprivate var makesArray: Bool {
    switch self {
    case .allocate, .pack, .globalArray, .arrayOperation, .call: true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .copy,
      .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      false
    }
  }
}
