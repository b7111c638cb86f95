import PellucidIR
import PellucidSource
import PellucidTypes

/// The statements of a loop's body in one row, and what they do with registers.
///
/// A class, because what looks at a loop from many sides shares it: it never changes once it is
/// made, and a copy of all its parts would cost more than many of the questions it answers.
final class LoopStatements {
  /// A statement of the body.
  struct Entry {
    /// The statement; what stands in its blocks follows in the row.
    let statement: Statement
    /// The number of the entry in whose block it stands; -1 in the body itself.
    let parent: Int
    /// The number of the block that it stands in; the body is 0.
    let block: Int
    /// Which of the blocks of its parent that is.
    let side: Int
    /// `true` iff it may be left out in an iteration, loops around it aside.
    let isConditional: Bool
  }

  /// A mention of a register.
  struct Mention {
    /// The number of the entry.
    let entry: Int
    /// `true` iff the register is assigned.
    let isWrite: Bool
  }

  /// The loop.
  let loop: ForLoop
  /// What is known of the registers of the function, by number.
  let registers: [RegisterInfo]
  /// What is known of values that are made before the loop.
  let fixedValues: FixedValues
  /// The statements, in order of text.
  private(set) var entries: [Entry] = []
  /// Where each register is mentioned, in order of text; a statement reads before it writes.
  private(set) var mentions: [Register: [Mention]] = [:]
  /// The registers that are assigned, in the order of their first assignment.
  private(set) var assigned: [Register] = []
  /// The number of blocks met so far.
  private var blockCount = 0
  /// `true` iff a `break` or `continue` stands before.
  private var isBehindJump = false
  /// `true` iff a `break` or `return` leaves the loop.
  private(set) var leavesEarly = false

  /// Creates the row of the statements of `loop`, which stands in a function with `registers`.
  init(_ loop: ForLoop, registers: [RegisterInfo], fixedValues: FixedValues) {
    self.loop = loop
    self.fixedValues = fixedValues
    self.registers = registers
    append(loop.body, parent: -1, side: 0, isConditional: false, isInner: false)
  }

  /// Appends the statements of `block`.
  private func append(
    _ block: Block, parent: Int, side: Int, isConditional: Bool, isInner: Bool
  ) {
    let number = blockCount
    blockCount += 1
    for statement in block.statements {
      let entry = entries.count
      entries.append(
        Entry(
          statement: statement, parent: parent, block: number, side: side,
          isConditional: isConditional || isBehindJump))
      note(statement.kind, entry, isInner: isInner)
      let branches = statement.kind.isBranch
      let loops = statement.kind.isLoop
      var side = 0
      statement.kind.forEachBlock {
        append(
          $0, parent: entry, side: side, isConditional: isConditional || branches,
          isInner: isInner || loops)
        side += 1
      }
    }
  }

  /// Notes what the statement `entry` itself mentions and where it goes.
  private func note(_ kind: Statement.Kind, _ entry: Int, isInner: Bool) {
    kind.forEachRegisterRead {
      mentions[$0, default: []].append(Mention(entry: entry, isWrite: false))
    }
    kind.forEachRegisterWritten {
      if !isAssigned($0) { assigned.append($0) }
      mentions[$0, default: []].append(Mention(entry: entry, isWrite: true))
    }
    switch kind {
    case .breakLoop:
      isBehindJump = true
      if !isInner { leavesEarly = true }
    case .continueLoop: isBehindJump = true
    case .returned: leavesEarly = true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy,
      .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .forLoop,
      .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// What is known of `register`.
  subscript(register: Register) -> RegisterInfo { registers[register.index] }

  /// Returns the type of the elements of `register`, if it is an array.
  func elementType(of register: Register) -> ScalarType? {
    if case .array(let type) = registers[register.index].type { type.element } else { nil }
  }

  /// Returns `true` iff the body assigns `register`.
  func isAssigned(_ register: Register) -> Bool {
    mentions[register]?.contains { $0.isWrite } ?? false
  }

  /// Returns the number of the one entry that assigns `register`; nil if there is none or several.
  func soleDefinition(of register: Register) -> Int? {
    var result: Int?
    for mention in mentions[register] ?? [] where mention.isWrite {
      if result != nil { return nil }
      result = mention.entry
    }
    return result
  }

  /// Returns how often the body reads `register`.
  func readCount(of register: Register) -> Int {
    mentions[register]?.count { !$0.isWrite } ?? 0
  }

  /// Returns what the statement `entry` does.
  func kind(_ entry: Int) -> Statement.Kind { entries[entry].statement.kind }
}

extension Statement.Kind {
  /// `true` iff blocks of the statement may not run, empty ranges aside.
  fileprivate var isBranch: Bool {
    switch self {
    case .select, .ifElse, .whileLoop, .attempt, .leaving: true
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop,
      .forLoop, .comment, .raiseAgain:
      false
    }
  }

  /// `true` iff the statement is a loop.
  var isLoop: Bool {
    switch self {
    case .forLoop, .whileLoop: true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy,
      .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
      .breakLoop,
      .continueLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      false
    }
  }
}
