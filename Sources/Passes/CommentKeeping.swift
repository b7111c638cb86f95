import PellucidIR

/// What becomes of comments when statements go.
extension Statement {
  /// Returns the statements of `block` in place of this one, with its comments before theirs.
  func replaced(by block: Block) -> [Statement] {
    var result = block.statements
    if !block.closingComments.isEmpty {
      result.append(Statement(.comment, line: line, leadingComments: block.closingComments))
    }
    let comments = allComments
    guard !comments.isEmpty else { return result }
    if result.isEmpty {
      result.append(Statement(.comment, span: span, line: line))
    }
    result[0].leadingComments = comments + result[0].leadingComments
    return result
  }

  /// Returns the statements of `block` and then this one with `kind` instead of its own, where the
  /// comments above stay above all and the one behind stays behind.
  func replaced(by block: Block, endingWith kind: Kind) -> [Statement] {
    var first = self
    first.trailingComment = nil
    var last = self
    last.kind = kind
    last.leadingComments = []
    var block = block
    block.statements.append(last)
    return first.replaced(by: block)
  }

  /// `true` iff there is a comment above or behind the statement.
  var hasComments: Bool { !leadingComments.isEmpty || trailingComment != nil }

  /// The comments above and behind the statement, nested ones left out.
  var allComments: [String] { leadingComments + (trailingComment.map { [$0] } ?? []) }
}

extension Block {
  /// All comments of the block, nested ones too, in order.
  var allComments: [String] {
    var comments: [String] = []
    for statement in statements {
      comments += statement.allComments
      statement.kind.forEachBlock { comments += $0.allComments }
    }
    return comments + closingComments
  }
}
