/// What the compiler has to say about a place in the source.
package struct Diagnostic: Hashable, Sendable {
  /// How grave a diagnostic is.
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  /// A further place that explains a diagnostic.
  package struct Note: Hashable, Sendable {
    /// The place that the note points at.
    package let span: Span
    /// The text, lower case and without a full stop.
    package let message: String

    /// Creates an instance with the given place and text.
    package init(_ span: Span, _ message: String) {
      self.span = span
      self.message = message
    }
  }

  /// A change of the source that mends the fault.
  package struct Fix: Hashable, Sendable {
    /// What to do, as in "write '0.0'".
    package let message: String
    /// The place that `replacement` takes, if the change can be applied.
    package let span: Span?
    /// The text to put at `span`.
    package let replacement: String

    /// Creates an instance with the given advice and, where it can be applied, the change.
    package init(_ message: String, replacing span: Span? = nil, with replacement: String = "") {
      self.message = message
      self.span = span
      self.replacement = replacement
    }
  }

  /// The stable kebab-case name, as documented in docs/diagnostics.md.
  package let id: String
  /// How grave it is.
  package let severity: Severity
  /// The place at fault.
  package let span: Span
  /// The text, lower case, without a full stop, with code in single quotes.
  package let message: String
  /// Further places that explain it.
  package let notes: [Note]
  /// How to mend it, if that is known.
  package let fix: Fix?

  /// Creates an instance with the given parts.
  package init(
    _ id: String, severity: Severity = .error, at span: Span, _ message: String,
    notes: [Note] = [], fix: Fix? = nil
  ) {
    self.id = id
    self.severity = severity
    self.span = span
    self.message = message
    self.notes = notes
    self.fix = fix
  }
}
