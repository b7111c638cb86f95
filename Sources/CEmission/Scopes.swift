import PellucidIR

/// Where the registers of a function occur, and so where C declares them.
///
/// Blocks and statements are numbered in order of appearance; emission counts along.
struct Scopes {
  /// What is known of a register.
  struct Entry {
    /// The number of statements that set the register, the call of the function among them.
    var definitions = 0
    /// The number of operands that are the register.
    var uses = 0
    /// The narrowest block that holds all occurrences; -1 if there is none.
    var block = -1
    /// The block of the last definition.
    var definitionBlock = -1
    /// The block of the last use.
    var useBlock = -1
    /// The number of the statement that holds the first occurrence.
    var firstStatement = 0
    /// `true` iff the first occurrence sets the register and stands in `block` itself.
    var isDeclaredWhereSet = false
    /// `true` iff a use may come before the register has a value.
    var needsValue = false
    /// `true` iff a handler may leave the register as it is declared as far as the C compiler knows.
    var startsEmpty = false
    /// `true` iff an element is read or written through the register.
    var isIndexed = false
    /// `true` iff the whole array is used, not only its elements and extents.
    var isUsedWhole = false
    /// The block that the first occurrence stands in.
    var firstBlock = -1
    /// `true` iff the first occurrence sets the register.
    var isFirstSetting = false
  }

  /// The registers.
  private(set) var entries: [Entry]
  /// The blocks.
  let blocks: BlockTree
  /// The registers that are declared before a statement of a block, by block, in order.
  private(set) var hoisted: [[Register]]
  /// The number of the last statement inside each statement, by number.
  let statementEnds: [Int]

  /// Creates the scopes of the given function.
  init(of function: Function) {
    let walk = ScopeWalk(function)
    entries = walk.entries
    blocks = walk.blocks
    statementEnds = walk.statementEnds
    hoisted = Array(repeating: [], count: walk.blocks.count)
    settleDeclarations()
  }

  /// What is known of `register`.
  subscript(register: Register) -> Entry { entries[register.index] }

  /// `true` iff the register is set once, and there declared.
  func isConstant(_ register: Register) -> Bool {
    let entry = entries[register.index]
    return entry.definitions == 1 && entry.isDeclaredWhereSet && !entry.needsValue
  }

  /// Settles the places of the declarations.
  private mutating func settleDeclarations() {
    for index in entries.indices where entries[index].block >= 0 {
      if entries[index].needsValue { entries[index].block = 0 }
      let entry = entries[index]
      entries[index].isDeclaredWhereSet =
        entry.isFirstSetting && entry.firstBlock == entry.block && !entry.needsValue
      if !entries[index].isDeclaredWhereSet { hoisted[entry.block].append(Register(index)) }
    }
    let entries = entries
    for block in hoisted.indices where hoisted[block].count > 1 {
      hoisted[block].sort { first, second in
        (entries[first.index].firstStatement, first.index)
          < (entries[second.index].firstStatement, second.index)
      }
    }
  }
}
