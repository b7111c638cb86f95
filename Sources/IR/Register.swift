package import PellucidSource
package import PellucidTypes

/// The number of a register in its function.
package struct Register: Hashable, Sendable {
  /// The position in `Function.registers`.
  package let index: Int

  /// Creates an instance with the given position.
  package init(_ index: Int) { self.index = index }

  /// Returns the place of the register in tables that begin with `seed`.
  ///
  /// Passes look up registers more than anything else, and `Hasher` guards against keys that
  /// somebody chose to collide, which positions are not.
  package func _rawHashValue(seed: Int) -> Int {
    let product = UInt(bitPattern: index ^ seed) &* 0x9E37_79B9_7F4A_7C15
    return Int(bitPattern: product ^ (product >> 32))
  }
}

/// The type of a register: tuples and optionals are taken apart by lowering.
package enum ValueType: Hashable, Sendable {
  case scalar(ScalarType)
  case array(ArrayType)
}

/// What is known of a register.
package struct RegisterInfo: Hashable, Sendable {
  /// The type.
  package var type: ValueType
  /// The Python name, if the user named it; several registers may bear one name.
  package var name: String?
  /// `true` iff `name` is an invented word that says what the register holds, not a Python name.
  package var isNameInvented: Bool
  /// The place that gives the register its first value.
  package var span: Span
  /// How the memory of an array register is held; set by the pass `Ownership`.
  package var ownership: ArrayOwnership
  /// The other dynamic registers that may hold the same memory, sorted; set by the pass
  /// `Ownership`.
  ///
  /// Each of them has its `NAME_owned`, NULL at first, in a block around all mentions of all of
  /// them. A copy, view or transpose from one to another copies `NAME_owned` along, and a release
  /// frees only what none of the others holds:
  /// `if (a_owned != b_owned) free(a_owned); a_owned = NULL;`.
  package var sharers: [Register]

  /// Creates an instance with the given parts.
  package init(
    type: ValueType, name: String?, isNameInvented: Bool = false, span: Span,
    ownership: ArrayOwnership = .borrowed
  ) {
    self.type = type
    self.name = name
    self.isNameInvented = isNameInvented
    self.span = span
    self.ownership = ownership
    self.sharers = []
  }
}

/// How the memory of an array register is held.
package enum ArrayOwnership: String, Hashable, Sendable {
  /// Somebody else frees it: the caller, or the register that it is a view of.
  case borrowed
  /// The register is the one owner, and a `release` frees it on every path that does not
  /// return it. Each definition gives it memory of its own, a copy being one that moves; behind a
  /// release, and behind a copy that moves from it, it owns nothing until the next definition.
  case owned
  /// The register owns its memory at some times and not at others; C keeps a second pointer
  /// `NAME_owned` to what is to be freed, or NULL, from the declaration on.
  ///
  /// `allocate` and a call with an owned result set it to the new memory; a copy that moves
  /// takes it over from its source, any other definition sets it to NULL; `release` frees it and
  /// sets it to NULL.
  case dynamic
}
