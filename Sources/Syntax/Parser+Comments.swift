import PellucidSource

extension Parser {
  /// Returns the comments before `offset` that no statement has, and gives them away.
  mutating func takeComments(before offset: Int) -> [Comment] {
    guard nextComment < comments.count || !pendingComments.isEmpty else { return [] }
    var result = pendingComments
    pendingComments = []
    while nextComment < comments.count, comments[nextComment].span.start < offset {
      result.append(comment(comments[nextComment]))
      nextComment += 1
    }
    return result
  }

  /// Returns the comment behind the last token of the line that ends here, if there is one.
  mutating func takeTrailingComment() -> Comment? {
    guard nextComment < comments.count, comments[nextComment].placement == .trailing,
      comments[nextComment].span.start <= token.span.start
    else { return nil }
    nextComment += 1
    return comment(comments[nextComment - 1])
  }

  /// Returns the comments that stand before the next token and are indented by at least `column`:
  /// those that end a block of that indentation.
  mutating func takeClosingComments(column: Int) -> [Comment] {
    var result: [Comment] = []
    while nextComment < comments.count, comments[nextComment].span.start < token.span.start {
      let next = comments[nextComment]
      if next.placement == .ownLine, next.column < column { break }
      result.append(comment(next))
      nextComment += 1
    }
    return result
  }

  /// Puts the own-line comments before the next token aside, for the next statement.
  mutating func holdComments() {
    let held = takeComments(before: token.span.start)
    pendingComments = held
  }

  /// Returns the comments inside the brackets that were last read, and gives them away.
  mutating func takeInsideComments() -> [Comment] {
    var result: [Comment] = []
    while nextComment < comments.count, comments[nextComment].placement == .inside,
      comments[nextComment].span.start < token.span.start
    {
      result.append(comment(comments[nextComment]))
      nextComment += 1
    }
    return result
  }

  /// Passes the comments before `offset`.
  mutating func dropComments(before offset: Int) {
    while nextComment < comments.count, comments[nextComment].span.start < offset {
      nextComment += 1
    }
  }

  /// Passes the comments inside a block that is left out; those behind it stay.
  mutating func dropComments(deeperThan column: Int) {
    _ = takeClosingComments(column: column + 1)
  }

  /// Returns the text of a comment with its place.
  private func comment(_ placed: Lexer.PlacedComment) -> Comment {
    var start = placed.span.start + 1
    if start < placed.span.end, file.text[start] == UInt8(ascii: " ") { start += 1 }
    let text = String(decoding: file.text[start..<placed.span.end], as: UTF8.self)
    return Comment(text, at: placed.span)
  }
}
