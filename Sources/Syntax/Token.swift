package import PellucidSource

/// The smallest piece of a source file that has a meaning.
package struct Token: Hashable, Sendable {
  /// What the token is.
  package let kind: Kind
  /// The text that the token covers; empty for what the lexer has put in.
  package let span: Span

  /// Creates an instance with the given kind and place.
  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The kinds of tokens.
  package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    // What has no spelling of its own
    case endOfFile, newline, indent, dedent
    case name, integer, float, imaginary
    case string, bytes, formattedStart, formattedText, formattedEnd

    // Keywords
    case andKeyword, asKeyword, assertKeyword, asyncKeyword, awaitKeyword, breakKeyword
    case classKeyword, continueKeyword, defKeyword, delKeyword, elifKeyword, elseKeyword
    case exceptKeyword, falseKeyword, finallyKeyword, forKeyword, fromKeyword, globalKeyword
    case ifKeyword, importKeyword, inKeyword, isKeyword, lambdaKeyword, noneKeyword
    case nonlocalKeyword, notKeyword, orKeyword, passKeyword, raiseKeyword, returnKeyword
    case trueKeyword, tryKeyword, whileKeyword, withKeyword, yieldKeyword

    // Brackets
    case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace

    // Punctuation
    case comma, colon, semicolon, dot, ellipsis, arrow, exclamation, walrus, equal

    // Operators
    case plus, minus, star, slash, doubleSlash, percent, doubleStar, at
    case leftShift, rightShift, ampersand, bar, caret, tilde
    case doubleEqual, notEqual, less, lessOrEqual, greater, greaterOrEqual

    // Augmented assignments
    case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual
    case doubleStarEqual, atEqual, leftShiftEqual, rightShiftEqual, ampersandEqual, barEqual
    case caretEqual
  }
}

extension Token.Kind {
  /// `true` iff the token is a reserved word.
  package var isKeyword: Bool {
    rawValue >= Self.andKeyword.rawValue && rawValue <= Self.yieldKeyword.rawValue
  }

  /// The text of a keyword, bracket or operator, and a name for any other kind.
  package var spelling: String {
    switch self {
    case .endOfFile: "end of file"
    case .newline: "newline"
    case .indent: "indent"
    case .dedent: "dedent"
    case .name: "name"
    case .integer: "integer"
    case .float: "float"
    case .imaginary: "imaginary"
    case .string: "string"
    case .bytes: "bytes"
    case .formattedStart: "formatted start"
    case .formattedText: "formatted text"
    case .formattedEnd: "formatted end"
    case .andKeyword: "and"
    case .asKeyword: "as"
    case .assertKeyword: "assert"
    case .asyncKeyword: "async"
    case .awaitKeyword: "await"
    case .breakKeyword: "break"
    case .classKeyword: "class"
    case .continueKeyword: "continue"
    case .defKeyword: "def"
    case .delKeyword: "del"
    case .elifKeyword: "elif"
    case .elseKeyword: "else"
    case .exceptKeyword: "except"
    case .falseKeyword: "False"
    case .finallyKeyword: "finally"
    case .forKeyword: "for"
    case .fromKeyword: "from"
    case .globalKeyword: "global"
    case .ifKeyword: "if"
    case .importKeyword: "import"
    case .inKeyword: "in"
    case .isKeyword: "is"
    case .lambdaKeyword: "lambda"
    case .noneKeyword: "None"
    case .nonlocalKeyword: "nonlocal"
    case .notKeyword: "not"
    case .orKeyword: "or"
    case .passKeyword: "pass"
    case .raiseKeyword: "raise"
    case .returnKeyword: "return"
    case .trueKeyword: "True"
    case .tryKeyword: "try"
    case .whileKeyword: "while"
    case .withKeyword: "with"
    case .yieldKeyword: "yield"
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .leftBracket: "["
    case .rightBracket: "]"
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .comma: ","
    case .colon: ":"
    case .semicolon: ";"
    case .dot: "."
    case .ellipsis: "..."
    case .arrow: "->"
    case .exclamation: "!"
    case .walrus: ":="
    case .equal: "="
    case .plus: "+"
    case .minus: "-"
    case .star: "*"
    case .slash: "/"
    case .doubleSlash: "//"
    case .percent: "%"
    case .doubleStar: "**"
    case .at: "@"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .ampersand: "&"
    case .bar: "|"
    case .caret: "^"
    case .tilde: "~"
    case .doubleEqual: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .plusEqual: "+="
    case .minusEqual: "-="
    case .starEqual: "*="
    case .slashEqual: "/="
    case .doubleSlashEqual: "//="
    case .percentEqual: "%="
    case .doubleStarEqual: "**="
    case .atEqual: "@="
    case .leftShiftEqual: "<<="
    case .rightShiftEqual: ">>="
    case .ampersandEqual: "&="
    case .barEqual: "|="
    case .caretEqual: "^="
    }
  }

  /// The operator of an augmented assignment, if the token is one.
  var augmentedOperator: BinaryOperator? {
    guard rawValue >= Self.plusEqual.rawValue else { return nil }
    return BinaryOperator(rawValue: String(spelling.dropLast()))
  }
}
