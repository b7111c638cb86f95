import PellucidIR

/// What registers own at a place of a function, over all paths to it.
struct OwnershipState: Equatable {
  /// The registers that own memory on some path.
  private(set) var owners: RegisterSet
  /// The registers that own nothing on some path.
  private(set) var others: RegisterSet
  /// For each register, the owners that may hold the memory it is a part of.
  private(set) var bases: [Register: Set<Register>] = [:]
  /// The registers that may be a part of an array that the caller passed.
  var arguments: RegisterSet
  /// The registers that may be a part of a global or packed array.
  var constants: RegisterSet

  /// Creates the state at the start of a function with `count` registers, of which the tracked
  /// ones own nothing.
  init(count: Int, tracked: Set<Register>) {
    owners = RegisterSet(count: count)
    others = owners
    arguments = owners
    constants = owners
    for register in tracked { others.insert(register) }
  }

  /// Returns `true` iff `register` owns memory on every path.
  func alwaysOwns(_ register: Register) -> Bool {
    owners.contains(register) && !others.contains(register)
  }

  /// Notes that `register` owns nothing and is no part of anything, and that nothing is a part of
  /// what it held.
  mutating func clear(_ register: Register) {
    disown(register)
    bases[register] = nil
    arguments.remove(register)
    constants.remove(register)
    for (other, owners) in bases where owners.contains(register) {
      bases[other] = owners.subtracting([register])
    }
  }

  /// Notes that `register` owns nothing.
  mutating func disown(_ register: Register) {
    owners.remove(register)
    others.insert(register)
  }

  /// Notes that `register` owns fresh memory.
  mutating func own(_ register: Register) {
    owners.insert(register)
    others.remove(register)
  }

  /// Notes that `register` may hold the memory that `source` may hold, as another owner of it.
  mutating func share(_ register: Register, with source: Register) {
    if owners.contains(source) { owners.insert(register) }
    copyOrigin(of: source, to: register)
  }

  /// Notes that `register` is now a part of what `source` holds or is a part of.
  mutating func borrow(_ register: Register, from source: Register) {
    var owners = bases[register] ?? []
    owners.formUnion(bases[source] ?? [])
    if self.owners.contains(source) { owners.insert(source) }
    bases[register] = owners.isEmpty ? nil : owners
    copyOrigin(of: source, to: register)
  }

  /// Notes that `register` has taken over all that `source` held, and `source` holds nothing.
  mutating func move(_ source: Register, to register: Register) {
    if owners.contains(source) { owners.insert(register) }
    if !others.contains(source) { others.remove(register) }
    bases[register] = bases[source]
    copyOrigin(of: source, to: register)
    for (other, owners) in bases where owners.contains(source) {
      bases[other] = owners.subtracting([source]).union([register])
    }
    clear(source)
  }

  /// Notes that `register` may come from where `source` may come from.
  private mutating func copyOrigin(of source: Register, to register: Register) {
    if arguments.contains(source) { arguments.insert(register) }
    if constants.contains(source) { constants.insert(register) }
  }

  /// Adds the paths of `other`.
  mutating func join(_ other: OwnershipState) {
    owners.formUnion(other.owners)
    others.formUnion(other.others)
    arguments.formUnion(other.arguments)
    constants.formUnion(other.constants)
    bases.merge(other.bases) { $0.union($1) }
  }

  /// Adds the paths of `other` to `state`, which is nil if no path leads to it.
  static func join(_ state: inout OwnershipState?, _ other: OwnershipState?) {
    guard let other else { return }
    if state == nil { state = other } else { state?.join(other) }
  }

  /// Returns the first register of `live` but `register` that may be a part of what `register`
  /// owns.
  func borrower(of register: Register, in live: RegisterSet) -> Register? {
    bases.filter { $0.key != register && $0.value.contains(register) && live.contains($0.key) }
      .keys.min { $0.index < $1.index }
  }
}
