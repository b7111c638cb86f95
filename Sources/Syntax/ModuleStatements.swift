extension SyntaxTree {
  /// The statements that run when the module is loaded, in order: those at the outermost level, and
  /// in place of an `if` or `try` there, those inside. What stands below a test of `__name__`, and
  /// what an `except` does instead, is left out.
  package var moduleStatements: [Statement] {
    var result: [Statement] = []
    Self.collect(body, into: &result)
    return result
  }

  /// Appends the statements of `block` to `result`.
  private static func collect(_ block: Block, into result: inout [Statement]) {
    for statement in block.statements {
      switch statement.kind {
      case .ifElse(let test, let then, let otherwise, _):
        if !isMainTest(test) { collect(then, into: &result) }
        if let otherwise { collect(otherwise, into: &result) }
      case .attempt(let attempt):
        collect(attempt.body, into: &result)
        if let otherwise = attempt.otherwise { collect(otherwise, into: &result) }
        if let closing = attempt.closing { collect(closing, into: &result) }
      case .expression, .assign, .augmentedAssign, .annotatedAssign, .forLoop, .whileLoop,
        .returned, .raise, .assert, .breakLoop, .continueLoop, .pass, .function, .importModule,
        .importFrom, .global, .nonlocal, .delete, .unsupported, .invalid:
        result.append(statement)
      }
    }
  }

  /// Returns `true` iff `test` asks whether the file is run as a program.
  private static func isMainTest(_ test: Expression) -> Bool {
    guard case .comparison(let first, let links) = test.kind, links.count == 1 else { return false }
    return [first, links[0].operand].contains {
      if case .name("__name__") = $0.kind { true } else { false }
    }
  }
}
