package import PellucidIR

/// Finds out which functions may leave an error: those that raise, check bounds or allocate, and
/// those that call one that does.
package enum ErrorPropagation {
  /// Returns `module` with `mayRaise` set in each function.
  package static func run(_ module: Module) -> Module {
    var result = module
    var numbers: [String: Int] = [:]
    for (index, function) in module.functions.enumerated() { numbers[function.name] = index }
    var callers: [[Int]] = Array(repeating: [], count: module.functions.count)
    var raising: [Int] = []
    for (index, function) in module.functions.enumerated() {
      var mayRaise = false
      function.body.forEachKind { kind in
        if kind.mayRaiseByItself { mayRaise = true }
        if case .call(_, function: let name, _) = kind, let callee = numbers[name] {
          callers[callee].append(index)
        }
      }
      result.functions[index].mayRaise = mayRaise
      if mayRaise { raising.append(index) }
    }
    // Ends: each function is put on the list once, when it is first found to raise.
    while let callee = raising.popLast() {
      for caller in callers[callee] where !result.functions[caller].mayRaise {
        result.functions[caller].mayRaise = true
        raising.append(caller)
      }
    }
    return result
  }
}

extension Statement.Kind {
  /// `true` iff the statement itself may leave an error, calls and nested blocks left out.
  var mayRaiseByItself: Bool {
    switch self {
    case .raise, .boundsCheck, .allocate: true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .copy,
      .pack,
      .globalArray, .arrayOperation, .call, .print, .returned, .breakLoop, .continueLoop, .forLoop,
      .whileLoop,
      .ifElse, .comment:
      false
    }
  }
}
