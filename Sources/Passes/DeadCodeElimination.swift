package import PellucidIR

/// Removes statements that cannot be reached, those whose results nobody reads, and handlers of what
/// cannot fail.
///
/// Comments stay: they move to the next statement of their block or to its end.
package enum DeadCodeElimination {
  /// Returns `module` without dead code.
  package static func run(_ module: Module) -> Module {
    let idle = IdleHandlers(module)
    var module = module
    for index in module.functions.indices {
      var function = module.functions[index]
      function.body = withoutUnreachable(function.body)
      if let idle { function.body = withoutUnreachable(idle.removed(from: function.body)) }
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
    var result = block
    for index in block.statements.indices {
      let kind = block.statements[index].kind
      if kind.hasBlocks { result.statements[index].kind = kind.mappingBlocks(withoutUnreachable) }
      let next = index + 1
      guard next < block.statements.count, result.statements[index].kind.endsPath else { continue }
      let rest = Block(Array(block.statements[next...]))
      result.closingComments = rest.allComments + result.closingComments
      result.statements.removeSubrange(next...)
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
    for index in block.statements.indices {
      var statement = block.statements[index]
      let isLive = live.contains(number)
      number += 1
      if statement.kind.hasBlocks {
        statement.kind = statement.kind.mappingBlocks { keeping(live, $0, &number) }
      }
      if isLive {
        if !comments.isEmpty {
          statement.leadingComments = comments + statement.leadingComments
          comments = []
        }
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
