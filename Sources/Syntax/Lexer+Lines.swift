import PellucidSource

extension Lexer {
  /// Reads a line end: it closes the logical line unless a bracket is open.
  mutating func lexLineEnd() {
    let start = position
    _ = skipLineEnd()
    guard brackets.isEmpty else { return continueLine() }
    if lineHasTokens {
      tokens.append(Token(.newline, Span(start, position)))
      lineHasTokens = false
    }
    beginLine()
  }

  /// Skips blank lines and comments, and compares the indentation of the next line with tokens.
  mutating func beginLine() {
    resumption = nil
    while position < text.count {
      let lineStart = position
      let indentation = measureIndentation()
      if position >= text.count { return }
      switch text[position] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): _ = skipLineEnd()
      case UInt8(ascii: "#"):
        appendComment(.ownLine, column: indentation.column)
        _ = skipLineEnd()
      default: return apply(indentation, from: lineStart)
      }
    }
  }

  /// Skips the white space at the start of a line and returns its width.
  private mutating func measureIndentation() -> Indentation {
    var result = Indentation()
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: " "):
        result.column += 1
        result.narrowColumn += 1
      case UInt8(ascii: "\t"):
        result.column = (result.column / 8 + 1) * 8
        result.narrowColumn += 1
      case 0x0C: result = Indentation()
      default: return result
      }
      position += 1
    }
    return result
  }

  /// Opens and closes blocks as the `indentation` of a line asks for.
  private mutating func apply(_ indentation: Indentation, from lineStart: Int) {
    let current = indents[indents.count - 1]
    let span = Span(lineStart, position)
    if indentation.column > current.column {
      if indentation.narrowColumn <= current.narrowColumn { report(.mixedTabs(at: span)) }
      indents.append(indentation)
      tokens.append(Token(.indent, span))
    } else if indentation.column == current.column {
      if indentation.narrowColumn != current.narrowColumn { report(.mixedTabs(at: span)) }
    } else {
      dedent(to: indentation, from: span)
    }
  }

  /// Closes the blocks that are indented more than `indentation`.
  private mutating func dedent(to indentation: Indentation, from span: Span) {
    let end = Span(position, position)
    while indents.count > 1, indents[indents.count - 1].column > indentation.column {
      if indents[indents.count - 2].column < indentation.column {
        // The line stands between two levels: the inner block goes on at its column.
        indents[indents.count - 1] = indentation
        return report(.inconsistentDedent(at: span.isEmpty ? end : span))
      }
      indents.removeLast()
      tokens.append(Token(.dedent, end))
    }
  }

  /// Closes the last line and all blocks.
  mutating func endFile() {
    let end = Span(text.count, text.count)
    if lineHasTokens { tokens.append(Token(.newline, end)) }
    for _ in indents.dropFirst() { tokens.append(Token(.dedent, end)) }
    tokens.append(Token(.endOfFile, end))
  }
}

extension Span {
  /// `true` iff the span covers no byte.
  var isEmpty: Bool { start >= end }
}
