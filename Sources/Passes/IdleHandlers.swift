import PellucidIR

/// Removes handlers of what cannot fail.
struct IdleHandlers {
  /// The functions that may leave an error.
  private let raising: Set<String>

  /// Creates an instance for `module`; nil if it has no handlers.
  init?(_ module: Module) {
    var hasAttempts = false
    for function in module.functions {
      function.body.forEachKind { if case .attempt = $0 { hasAttempts = true } }
    }
    guard hasAttempts else { return nil }
    let functions = ErrorPropagation.run(module).functions
    raising = Set(functions.filter(\.mayRaise).map(\.name))
  }

  /// Returns `block` without handlers of what cannot fail, and without the `else` of what never
  /// gets there.
  func removed(from block: Block) -> Block {
    block.rewritten { statement in
      guard case .attempt(var attempt) = statement.kind else { return [statement] }
      if attempt.body.endsPath {
        attempt.body.closingComments += attempt.otherwise.allComments
        attempt.otherwise = Block()
      }
      if mayFail(attempt.body) {
        var result = statement
        result.kind = .attempt(attempt)
        return [result]
      }
      let body = attempt.body.mappingWaysOut { $0.statements }
      let comments = body.closingComments + attempt.handlers.flatMap(\.body.allComments)
      return statement.replaced(
        by: Block(
          body.statements + attempt.otherwise.statements,
          closingComments: comments + attempt.otherwise.closingComments))
    }
  }

  /// `true` iff an error may leave a statement of the body of an attempt.
  private func mayFail(_ body: Block) -> Bool {
    let errors = EscapingErrors(of: body)
    return !errors.classes.isEmpty || !errors.callees.isDisjoint(with: raising)
  }
}

extension Block {
  /// Returns the block with `map` of each way out of the attempt whose body this is.
  fileprivate func mappingWaysOut(_ map: (Block) -> [Statement]) -> Block {
    var result = Block([], closingComments: closingComments)
    for var statement in statements {
      switch statement.kind {
      case .leaving(let block):
        result.statements += map(block)
        continue
      case .attempt(let attempt):
        var inner = attempt.mappingBlocks { $0.mappingWaysOut(map) }
        // Ways out of its body that go further out are ways out of its own ways out.
        inner.body = attempt.body.mappingWaysOut { [Statement(.leaving($0.mappingWaysOut(map)))] }
        statement.kind = .attempt(inner)
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release,
        .fill, .copy, .pack, .globalArray, .arrayOperation, .call, .raise, .raiseAgain,
        .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
        .comment:
        statement.kind = statement.kind.mappingBlocks { $0.mappingWaysOut(map) }
      }
      result.statements.append(statement)
    }
    return result
  }
}
