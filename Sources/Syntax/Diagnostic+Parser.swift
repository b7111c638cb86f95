import PellucidSource

extension Diagnostic {
  /// Reports that `found` stands where the grammar asks for `expected`.
  static func unexpected(
    _ id: String, found: String, at span: Span, expected: String
  ) -> Self {
    Diagnostic(id, at: span, "found \(found), expected \(expected)")
  }

  /// Reports that a header does not end in `:`.
  static func missingColon(_ keyword: String, found: String, at span: Span, fix: Fix?) -> Self {
    Diagnostic(
      "expected-colon", at: span, "found \(found), expected ':' behind the '\(keyword)'", fix: fix)
  }

  /// Reports a header without a block.
  static func missingBlock(
    found: String, at span: Span, _ keyword: String, _ header: Span
  ) -> Self {
    Diagnostic(
      "expected-indented-block", at: span, "found \(found), expected an indented block",
      notes: [Note(header, "the block of this '\(keyword)' is missing")],
      fix: Fix("indent the block, or write 'pass' where nothing is to be done"))
  }

  /// Reports an indented line that no header calls for.
  static func unexpectedIndent(at span: Span) -> Self {
    Diagnostic(
      "unexpected-indent", at: span, "the line is indented more than the one before",
      fix: Fix("remove the additional indentation"))
  }

  /// Reports that an element of a bracket is followed by neither a comma nor its end.
  static func missingComma(found: String, at span: Span, closer: Token.Kind) -> Self {
    Diagnostic(
      "expected-comma", at: span, "found \(found), expected ',' or '\(closer.spelling)'")
  }

  /// Reports a keyword where `role` is asked for.
  static func keywordMisuse(_ keyword: String, at span: Span, role: String) -> Self {
    Diagnostic(
      "keyword-misuse", at: span, "found the keyword '\(keyword)', expected \(role)")
  }

  /// Reports an operator of another language.
  static func foreignOperator(_ found: String, at span: Span, _ replacement: String) -> Self {
    let spaced = found == "!" ? replacement + " " : replacement
    return Diagnostic(
      "foreign-operator", at: span, "found '\(found)', expected '\(replacement)'",
      fix: Fix("write '\(replacement)'", replacing: span, with: spaced))
  }

  /// Reports `++` or `--` behind an operand.
  static func increment(_ found: String, at span: Span, _ replacement: String) -> Self {
    Diagnostic(
      "increment", at: span, "found '\(found)', expected '\(replacement)'",
      fix: Fix("write '\(replacement)'", replacing: span, with: " \(replacement)"))
  }

  /// Reports `=` where only an expression can stand.
  static func assignmentInExpression(at span: Span) -> Self {
    Diagnostic(
      "assignment-in-expression", at: span, "found '=' in an expression, expected '=='",
      fix: Fix("write '=='", replacing: span, with: "=="))
  }

  /// Reports a keyword argument whose name is not a name.
  static func keywordArgument(at span: Span, equal: Span) -> Self {
    Diagnostic(
      "invalid-keyword-argument", at: span,
      "found an expression before '=', expected the name of a parameter",
      fix: Fix("write '==' to compare", replacing: equal, with: "=="))
  }

  /// Reports a positional argument behind a keyword argument.
  static func positionalBehindKeyword(at span: Span, earlier: Span) -> Self {
    Diagnostic(
      "argument-order", at: span, "a positional argument stands behind a keyword argument",
      notes: [Note(earlier, "the keyword argument is here")])
  }

  /// Reports that nothing can be bound to an expression.
  static func invalidTarget(_ found: String, at span: Span, _ use: Parser.TargetUse) -> Self {
    let message =
      switch use {
      case .assignment: "found \(found), expected a name, attribute or element to assign to"
      case .augmentedAssignment: "found \(found), expected one name, attribute or element to update"
      case .loop: "found \(found), expected a name, attribute or element as the loop variable"
      case .deletion: "found \(found), expected a name, attribute or element to delete"
      }
    return Diagnostic("invalid-assignment-target", at: span, message)
  }

  /// Reports a `print` or `exec` of Python 2.
  static func oldPrint(_ name: String, arguments: String, at span: Span) -> Self {
    let call = "\(name)(\(arguments))"
    return Diagnostic(
      "python-2-\(name)", at: span, "'\(name)' is a function and needs parentheses",
      fix: Fix("write '\(call)'", replacing: span, with: call))
  }

  /// Reports `else if`.
  static func elseIf(at span: Span) -> Self {
    Diagnostic(
      "else-if", at: span, "found 'else if', expected 'elif'",
      fix: Fix("write 'elif'", replacing: span, with: "elif"))
  }

  /// Reports a clause without the statement that it belongs to.
  static func orphanClause(_ keyword: String, at span: Span) -> Self {
    let owner =
      switch keyword {
      case "elif": "'if'"
      case "else": "'if', 'for', 'while' or 'try'"
      default: "'try'"
      }
    return Diagnostic(
      "orphan-clause", at: span, "'\(keyword)' belongs to no \(owner) at this indentation")
  }

  /// Reports a `try` without `except` and `finally`.
  static func missingHandler(found: String, at span: Span, _ header: Span) -> Self {
    Diagnostic(
      "expected-except", at: span, "found \(found), expected 'except' or 'finally'",
      notes: [Note(header, "the 'try' is here")])
  }

  /// Reports an `except` for all exceptions in front of other clauses.
  static func handlerAfterAll(at span: Span) -> Self {
    Diagnostic(
      "misplaced-except", at: span,
      "'except' without a class stands in front of another 'except', which no exception reaches")
  }

  /// Reports a compound statement where only a simple one can stand.
  static func compoundBehindColon(_ keyword: String, at span: Span) -> Self {
    Diagnostic(
      "compound-statement", at: span,
      "found '\(keyword)' within a line, expected it at the start of a line of its own")
  }

  /// Reports a keyword whose expression has to stand in parentheses.
  static func needsParentheses(_ keyword: String, at span: Span) -> Self {
    Diagnostic(
      "expected-parentheses", at: span, "'\(keyword)' needs parentheses around it here")
  }

  /// Reports a starred expression alone in parentheses.
  static func loneStar(at span: Span) -> Self {
    Diagnostic(
      "lone-star", at: span, "a starred expression cannot stand alone in parentheses",
      fix: Fix("write ',' behind it", replacing: Span(span.end, span.end), with: ","))
  }

  /// Reports that expressions or blocks are nested too deeply.
  static func tooDeep(at span: Span) -> Self {
    Diagnostic("nesting-too-deep", at: span, "the code is nested too deeply to be read")
  }

  /// Reports strings and bytes side by side.
  static func mixedStrings(at span: Span) -> Self {
    Diagnostic("mixed-strings", at: span, "strings and bytes cannot be joined")
  }

  /// Reports an escape with too few digits.
  static func shortEscape(_ found: String, at span: Span, digits: Int) -> Self {
    Diagnostic(
      "invalid-escape", at: span, "found '\(found)', expected \(digits) hexadecimal digits",
      fix: Fix("write '\\\\' for a backslash", replacing: Span(span.start, span.start), with: "\\"))
  }

  /// Reports an escape with a number that no character has.
  static func escapeOutOfRange(_ found: String, at span: Span) -> Self {
    Diagnostic("invalid-escape", at: span, "'\(found)' is beyond the last character '\\U0010ffff'")
  }

  /// Reports a parameter without a default behind one that has it.
  static func missingDefault(_ name: String, at span: Span, earlier: Parameter) -> Self {
    Diagnostic(
      "parameter-order", at: span,
      "'\(name)' has no default, but stands behind a parameter that has one",
      notes: [Note(earlier.span, "'\(earlier.name)' has a default")])
  }

  /// Reports a parameter behind `**`.
  static func parameterBehindKeywords(at span: Span) -> Self {
    Diagnostic("parameter-order", at: span, "no parameter can stand behind the one with '**'")
  }

  /// Reports a `/` or `*` out of place in a parameter list.
  static func misplacedMarker(_ marker: String, at span: Span) -> Self {
    Diagnostic("parameter-order", at: span, "'\(marker)' cannot stand at this place of the list")
  }
}
