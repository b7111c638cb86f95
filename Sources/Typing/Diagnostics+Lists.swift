import PellucidSource
import PellucidTypes

/// The faults of lists.
extension Diagnostic {
  /// A list that would have two names.
  static func listAlias(at span: Span) -> Diagnostic {
    Diagnostic(
      "list-alias", at: span, "this would be a second name of a list that has others too",
      fix: Fix("write '.copy()' behind it"))
  }

  /// An element that would make a list one of two kinds of values.
  static func listElement(_ type: Type, in element: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      "list-element", at: span, "a list of \(element) does not hold \(type) as it is",
      fix: Fix("convert the value, or start the list with values of its type"))
  }

  /// An empty list that nothing says the type of.
  static func emptyList(at span: Span) -> Diagnostic {
    Diagnostic(
      "empty-list", at: span, "nothing says what this list will hold",
      fix: Fix("assign it to a variable and append to that"))
  }

  /// A change of a list's length where that is not possible.
  static func listLength(_ name: String, _ reason: String, at span: Span) -> Diagnostic {
    Diagnostic("list-length", at: span, "the length of '\(name)' does not change here: \(reason)")
  }
}
