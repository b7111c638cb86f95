package import PellucidTypes

/// How a list is put in order: the places of its elements are sorted by one number of their keys
/// after the other, and then the elements go there.
package struct SortCall: Hashable, Sendable {
  /// A function that gives the key of an element.
  package struct Key: Hashable, Sendable {
    /// The number of the specialisation that is called.
    package let specialisation: Int
    /// What is passed: the element, and variables that the function reads.
    package var arguments: [KernelArgument]
  }

  /// What gives the keys; nil if the elements are their own.
  package var key: Key?
  /// The type of the keys.
  package let keyType: Type
  /// `true` iff the list itself changes, else a new one is made of what is run through.
  package let isInPlace: Bool
  /// The argument that says whether the greatest comes first, by its position.
  package let reverse: Int?
  /// The specialisation of `list.places`.
  package let places: Int
  /// The specialisations of `list.ranked`, one for each number in a key.
  package let ranked: [Int]
  /// The specialisation of `list.turned`; nil where the least comes first.
  package let turned: Int?
  /// The specialisations of `list.picked`, one for each array that holds elements.
  package let picked: [Int]

  /// The numbers of the specialisations.
  var specialisations: [Int] {
    (key.map { [$0.specialisation] } ?? []) + [places] + ranked + picked
      + (turned.map { [$0] } ?? [])
  }
}
