package import PellucidIR

/// Removes statements that cannot be reached and those whose results nobody reads.
///
/// Comments stay: they move to the next statement of their block or to its end.
package enum DeadCodeElimination {
  /// Returns `module` without dead code.
  package static func run(_ module: Module) -> Module {
    var module = module
    for index in module.functions.indices {
      var function = module.functions[index]
      function.body = withoutUnreachable(function.body)
      let live = LiveStatements(of: function)
      var number = 0
      function.body = keeping(live, function.body, &number)
      module.functions[index] = function
    }
    return module
  }

  /// Returns `block`, nested ones too, without what stands behind a statement that never ends or
  /// that leaves the block.
  private static func withoutUnreachable(_ block: Block) -> Block {
    var result = Block(closingComments: block.closingComments)
    result.statements.reserveCapacity(block.statements.count)
    for (index, statement) in block.statements.enumerated() {
      var statement = statement
      statement.kind = statement.kind.mappingBlocks(withoutUnreachable)
      result.statements.append(statement)
      guard statement.kind.isEndOfPath else { continue }
      let rest = Block(Array(block.statements[(index + 1)...]))
      result.closingComments = rest.allComments + result.closingComments
      break
    }
    return result
  }

  /// Returns `block` with the statements in `live`; `number` counts all statements of the
  /// function in order of text.
  private static func keeping(_ live: LiveStatements, _ block: Block, _ number: inout Int) -> Block
  {
    var result = Block()
    result.statements.reserveCapacity(block.statements.count)
    var comments: [String] = []
    for statement in block.statements {
      var statement = statement
      let isLive = live.contains(number)
      number += 1
      statement.kind = statement.kind.mappingBlocks { keeping(live, $0, &number) }
      if isLive {
        statement.leadingComments = comments + statement.leadingComments
        comments = []
        result.statements.append(statement)
      } else {
        comments += remainingComments(of: statement, behind: &result)
      }
    }
    result.closingComments = comments + block.closingComments
    return result
  }

  /// Returns the comments of a dead statement, without that behind it if the statement that ends
  /// `block` is part of the same Python statement and can bear it.
  private static func remainingComments(of statement: Statement, behind block: inout Block)
    -> [String]
  {
    var statement = statement
    if let last = block.statements.last, last.line == statement.line, last.line != 0,
      last.trailingComment == nil, statement.leadingComments.isEmpty,
      let comment = statement.trailingComment
    {
      block.statements[block.statements.count - 1].trailingComment = comment
      statement.trailingComment = nil
    }
    return Block([statement]).allComments
  }
}

extension Statement.Kind {
  /// `true` iff nothing behind the statement in its block is reached.
  fileprivate var isEndOfPath: Bool {
    switch self {
    case .ifElse(_, let then, let otherwise):
      return then.statements.last?.kind.isEndOfPath ?? false
        && otherwise.statements.last?.kind.isEndOfPath ?? false
    case .whileLoop(let loop):
      return loop.condition.constant?.boolean == true && !loop.body.breaksLoop
    case .assign, .load, .store, .select, .view, .transpose, .allocate, .release, .fill, .copy,
      .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
      .breakLoop,
      .continueLoop, .forLoop, .comment:
      return leavesBlock
    }
  }
}

extension Block {
  /// `true` iff a `break` in the block leaves the loop whose body it is.
  fileprivate var breaksLoop: Bool {
    statements.contains { statement in
      switch statement.kind {
      case .breakLoop: true
      case .ifElse(_, let then, let otherwise): then.breaksLoop || otherwise.breaksLoop
      case .assign, .load, .store, .select, .view, .transpose, .allocate, .release, .fill, .copy,
        .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
        .continueLoop,
        .forLoop, .whileLoop, .comment:
        false
      }
    }
  }
}
