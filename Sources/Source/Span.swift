/// A half-open range of byte offsets in a source file.
package struct Span: Hashable, Sendable {
  /// The offset of the first byte.
  package let start: Int
  /// The offset past the last byte.
  package let end: Int

  /// Creates an instance with the given bounds.
  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The span of what has no place in the source.
  package static let none = Span(0, 0)

  /// Returns the smallest span that covers `self` and `other`.
  package func union(_ other: Span) -> Span {
    Span(min(start, other.start), max(end, other.end))
  }
}
