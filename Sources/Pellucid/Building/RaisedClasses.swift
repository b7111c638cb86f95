import PellucidIR

extension Module {
  /// Returns for each function, by name, the names of the exception classes that a call may raise,
  /// sorted.
  func raisedClasses() -> [String: [String]] {
    var classes: [String: Set<String>] = [:]
    for function in functions { classes[function.name] = function.ownClasses }
    // Ends: the sets only grow, and there are finitely many classes.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for function in functions {
        var own = classes[function.name] ?? []
        let before = own.count
        function.body.forEachStatement { statement in
          if case .call(_, function: let callee, _) = statement.kind {
            own.formUnion(classes[callee] ?? [])
          }
        }
        if own.count > before {
          classes[function.name] = own
          hasChanged = true
        }
      }
    }
    return classes.mapValues { $0.sorted() }
  }
}

extension Function {
  /// The names of the exception classes that the function's own statements may raise.
  fileprivate var ownClasses: Set<String> {
    var classes: Set<String> = []
    body.forEachStatement { statement in
      switch statement.kind {
      case .raise(let kind, _): classes.insert(kind.rawValue)
      case .boundsCheck: classes.insert(ErrorClass.indexError.rawValue)
      case .allocate:
        classes.formUnion([ErrorClass.memoryError.rawValue, ErrorClass.valueError.rawValue])
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .copy,
        .pack,
        .globalArray, .arrayOperation, .call, .print, .returned, .breakLoop, .continueLoop,
        .forLoop, .whileLoop,
        .ifElse, .comment:
        break
      }
    }
    return classes
  }
}
