package import PellucidTypes

/// A function that is called for each of the elements that something runs through.
package struct FoldCall: Hashable, Sendable {
  /// What becomes of the results.
  package enum Kind: Hashable, Sendable {
    /// `functools.reduce(f, iterable)`: each is the first argument of the next call. Without a
    /// value to start with that is the first element.
    case reduce(hasInitial: Bool)
    /// `min(iterable, key=f)` or `max(iterable, key=f)`: the element with the least, or greatest,
    /// result.
    case extremum(isGreatest: Bool)
  }

  /// What becomes of the results.
  package let kind: Kind
  /// The number of the specialisation that is called.
  package let specialisation: Int
  /// What is passed: of the value so far, if there is one, and the element, by their places.
  package var arguments: [KernelArgument]
  /// The type of the value so far.
  package let type: Type
}
