package import PellucidTypes

/// What makes, reads or changes a dictionary or a set; the numbers are those of the specialisations
/// of kernels of the prelude.
package enum TableCall: Hashable, Sendable {
  /// The kernels that put a key in: one finds or makes its entry, one makes room.
  package struct Entering: Hashable, Sendable {
    /// The number of `table.enter`.
    package let enter: Int
    /// The number of `table.grown`.
    package let grown: Int
  }

  /// What becomes of a key that is taken out.
  package enum Dropping: Hashable, Sendable {
    /// Its value is given; without the key, KeyError is raised.
    case pop
    /// Its value is given; without the key, the second argument.
    case popOr
    /// Nothing is given; without the key, KeyError is raised.
    case remove
    /// Nothing is given, and nothing happens without the key.
    case discard
  }

  /// What runs through a dictionary gives.
  package enum Part: Hashable, Sendable {
    case keys, values, items
  }

  /// How two sets are combined.
  package enum Combination: Hashable, Sendable {
    case union, intersection, difference, symmetricDifference
  }

  /// `{…}`, `dict()` or `set()`.
  case make(TableType, Entering?)
  /// What something runs through makes a table.
  case collect(TableType, Entering)
  /// The value of a key.
  case find(Int)
  /// Whether a key is there, or is not.
  case contains(Int, isNegated: Bool)
  /// The value of a key, or the second argument, or None.
  case get(Int)
  /// A key and its value are put in; where a loop runs over the table, the key has to be there,
  /// which the third number finds out.
  case enter(Entering, find: Int?)
  /// The value of a key, which is put in with the second argument if it is not there.
  case setDefault(Entering)
  /// A key is taken out.
  case drop(Int, Dropping)
  /// The last key is taken out and given with its value.
  case popItem(Int)
  /// All keys are dropped.
  case clear
  /// A copy is made.
  case copy
  /// All keys of another table, or of what something runs through, are put in.
  case update(Entering)
  /// A list of keys, values or pairs is made.
  case list(Part)
  /// A set is made of two sets.
  case combine(Combination, selected: Int?, Entering?)
  /// Whether the keys of the one are in the other: all of them, or none.
  case within(Int, isReversed: Bool, isProper: Bool)
  /// Whether no key is in both sets.
  case disjoint(Int)
  /// Whether both sets hold the same keys.
  case equal(Int, isNegated: Bool)

  /// The numbers of the specialisations.
  var specialisations: [Int] {
    switch self {
    // What is written out has room from the start.
    case .make(_, let entering): entering.map { [$0.enter] } ?? []
    case .collect(_, let entering), .setDefault(let entering), .update(let entering):
      [entering.enter, entering.grown]
    case .enter(let entering, let find):
      find.map { [$0] } ?? [entering.enter, entering.grown]
    case .find(let number), .contains(let number, _), .get(let number), .drop(let number, _),
      .popItem(let number), .within(let number, _, _), .disjoint(let number), .equal(let number, _):
      [number]
    case .clear, .copy, .list: []
    case .combine(_, let selected, let entering):
      (selected.map { [$0] } ?? []) + (entering.map { [$0.enter, $0.grown] } ?? [])
    }
  }

  /// `true` iff entries may be dropped, so that the entries have gaps from then on.
  package var drops: Bool {
    switch self {
    case .drop, .popItem: true
    case .make, .collect, .find, .contains, .get, .enter, .setDefault, .clear, .copy, .update,
      .list,
      .combine, .within, .disjoint, .equal:
      false
    }
  }

  /// `true` iff a call is one of a method of a table, where it is a call.
  package var isMethod: Bool {
    switch self {
    case .make, .collect: false
    case .copy, .find, .contains, .get, .enter, .setDefault, .drop, .popItem, .clear, .update,
      .list, .combine, .within, .disjoint, .equal:
      true
    }
  }

  /// `true` iff keys may be put in or taken out.
  var changes: Bool {
    switch self {
    case .drop, .popItem, .enter, .setDefault, .clear, .update: true
    case .make, .collect, .find, .contains, .get, .copy, .list, .combine, .within, .disjoint,
      .equal:
      false
    }
  }
}
