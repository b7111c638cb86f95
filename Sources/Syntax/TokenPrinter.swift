import PellucidSource

extension Lexer {
  /// Returns the tokens and comments, one a line: place, kind and text.
  package func printed() -> String {
    var text = ""
    var nextComment = 0
    for token in tokens {
      while nextComment < comments.count, comments[nextComment].span.start < token.span.end {
        text += line("comment", comments[nextComment].span)
        nextComment += 1
      }
      text += line(token.kind.category, token.span, hidesText: token.kind.isLayout)
    }
    while nextComment < comments.count {
      text += line("comment", comments[nextComment].span)
      nextComment += 1
    }
    return text
  }

  /// Returns the line for a token of `kind` at `span`.
  private func line(_ kind: String, _ span: Span, hidesText: Bool = false) -> String {
    let place = "\(file.line(of: span)):\(file.column(at: span.start))"
    let padding = String(repeating: " ", count: max(1, 8 - place.utf8.count))
    let head = place + padding + kind
    return hidesText ? head + "\n" : head + " " + quoted(file.text(of: span)) + "\n"
  }
}

/// Returns `text` in double quotes, on one line.
func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\0"..<" ", "\u{7F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

extension Token.Kind {
  /// `true` iff the token stands for the shape of the text and not for a part of it.
  var isLayout: Bool { rawValue <= Self.dedent.rawValue }

  /// What a person calls the kind.
  package var category: String {
    if isKeyword { return "keyword" }
    return rawValue >= Self.leftParenthesis.rawValue ? "operator" : spelling
  }
}
