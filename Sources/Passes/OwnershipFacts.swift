import PellucidIR

/// Where a function has to release memory, and how its registers hold it.
///
/// Statements are numbered as in `Liveness`, and blocks as in `BlockTree`.
struct OwnershipFacts {
  /// How a register that is returned leaves the function.
  enum Return {
    /// Its memory is the caller's from now on.
    case pass
    /// It is, or is a part of, an argument.
    case argument
    /// A copy of it is returned.
    case copy
  }

  /// The registers to release before each statement.
  var before: [Int: [Register]] = [:]
  /// The registers to release at the end of each block.
  var atEnd: [Int: [Register]] = [:]
  /// The registers to release if a statement fails.
  var onError: [Int: [Register]] = [:]
  /// The copies that move.
  var moves: Set<Int> = []
  /// How each return treats its arrays; nil for numbers.
  var returns: [Int: [Return?]] = [:]
  /// The registers that own memory at some time.
  var everOwning: Set<Register> = []
  /// The registers that own memory at some times and not at others.
  var dynamic: Set<Register> = []
  /// The groups whose registers hold memory together.
  var shared: Set<Register> = []
}
