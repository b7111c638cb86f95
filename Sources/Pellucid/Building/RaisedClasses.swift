import PellucidIR
import PellucidPasses

extension Module {
  /// Returns for each function, by name, the names of the exception classes that a call may raise,
  /// sorted.
  func raisedClasses() -> [String: [String]] {
    var classes: [String: Set<String>] = [:]
    var callees: [String: Set<String>] = [:]
    for function in functions {
      var errors = EscapingErrors()
      errors.add(function.body)
      classes[function.name] = Set(errors.classes.map(\.rawValue))
      callees[function.name] = errors.callees
    }
    // Ends: the sets only grow, and there are finitely many classes.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for function in functions {
        var own = classes[function.name] ?? []
        let before = own.count
        for callee in callees[function.name] ?? [] { own.formUnion(classes[callee] ?? []) }
        if own.count > before {
          classes[function.name] = own
          hasChanged = true
        }
      }
    }
    return classes.mapValues { $0.sorted() }
  }
}
