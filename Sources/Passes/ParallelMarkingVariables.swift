import PellucidIR
import PellucidSource

/// What the iterations of a loop do with the registers that live outside it.
struct LoopVariables {
  /// A register that keeps the iterations apart.
  struct Race {
    /// What is wrong, and why the loop is serial if nobody asked for more.
    let reason: String
    /// The place that assigns the register.
    let span: Span
    /// Where else to look.
    let notes: [Diagnostic.Note]

    /// Returns the error about the `prange` at `loop`.
    func diagnostic(loop: Span) -> Diagnostic {
      Diagnostic(
        "race", at: span, "iterations of this prange depend on each other: \(reason)",
        notes: notes + [Diagnostic.Note(loop, "the prange begins here")])
    }
  }

  /// The reductions and the registers of the last iteration.
  private(set) var parallel = ForLoop.Parallel()
  /// The registers that each iteration sets before it reads them, and nothing else needs.
  private(set) var privates: [Register] = []
  /// What is wrong, if anything is.
  private(set) var race: Race?
  /// Why the loop runs serially without anything being wrong.
  private(set) var serialReason: String?
  /// The body.
  private let statements: LoopStatements
  /// Where arrays come from.
  private let origins: ArrayOrigins
  /// The registers that live outside and that the body assigns.
  private let outer: Set<Register>
  /// What the body reads before it assigns it.
  private let exposed: RegisterSet
  /// What is live behind the loop.
  private let liveBehind: RegisterSet

  /// Sorts the registers of the loop `statements`.
  init(
    _ statements: LoopStatements, _ origins: ArrayOrigins, exposed: RegisterSet?,
    liveBehind: RegisterSet?, mentionCounts: [Int]
  ) {
    self.statements = statements
    self.origins = origins
    let none = RegisterSet(count: 0)
    self.exposed = exposed ?? none
    self.liveBehind = liveBehind ?? none
    let carried = self.exposed
    let outer = statements.assigned.filter {
      mentionCounts[$0.index] > statements.mentions[$0]?.count ?? 0
        || carried.contains($0)
    }
    self.outer = Set(outer)
    var rest: [Register] = []
    for register in outer where race == nil {
      if self.exposed.contains(register) { sortCarried(register) } else { rest.append(register) }
    }
    let companions = Set(parallel.reductions.flatMap(\.companions))
    for register in rest where race == nil && !companions.contains(register) {
      sortFresh(register)
    }
  }

  /// `true` iff the iterations share no variable at all.
  var isEmpty: Bool {
    race == nil && serialReason == nil && privates.isEmpty && parallel == ForLoop.Parallel()
  }

  /// Sorts a register that an iteration reads as another one left it.
  private mutating func sortCarried(_ register: Register) {
    switch recognize(register) {
    case .reduction(let reduction): parallel.reductions.append(reduction)
    case .ordered(let reason): serialReason = serialReason ?? reason
    case .none:
      race = race(
        register, "\(quoted(register)) is carried from one iteration to the next", noteRead: true)
    }
  }

  /// Sorts a register that each iteration sets before it reads it.
  private mutating func sortFresh(_ register: Register) {
    guard liveBehind.contains(register) else { return privates.append(register) }
    if case .scalar = statements[register].type {
      if Assignments(of: register).isAssigned(by: statements.loop.body) {
        return parallel.lastPrivates.append(register)
      }
      if case .reduction(let reduction) = recognize(register) {
        return parallel.reductions.append(reduction)
      }
    }
    let text =
      "\(quoted(register)) is read behind the loop, but not assigned in every iteration"
    race = race(register, text, noteRead: false)
  }

  /// Returns what `register` is to the iterations.
  private func recognize(_ register: Register) -> ReductionRecognition.Outcome {
    ReductionRecognition(
      statements: statements, origins: origins, outer: outer,
      isCandidate: { !exposed.contains($0) && liveBehind.contains($0) }
    ).recognize(register)
  }

  /// Returns the race over `register`, found because of `reason`.
  private func race(_ register: Register, _ reason: String, noteRead: Bool) -> Race {
    let mentions = statements.mentions[register] ?? []
    let write = mentions.first(where: \.isWrite)
    var notes: [Diagnostic.Note] = []
    if noteRead, let read = mentions.first(where: { !$0.isWrite }) {
      notes.append(
        Diagnostic.Note(
          statements.entries[read.entry].statement.span, "\(quoted(register)) is read here"))
    }
    let span = write.map { statements.entries[$0.entry].statement.span } ?? .none
    return Race(reason: reason, span: span, notes: notes)
  }

  /// Returns the name of `register` in quotes.
  private func quoted(_ register: Register) -> String {
    statements[register].name.map { "'\($0)'" } ?? "a value"
  }
}

/// Finds out whether a block assigns a register on every path.
private struct Assignments {
  /// The register.
  let register: Register
  /// `true` iff each `continue` of the loop in question has an assignment before it.
  private var holdsAtContinue = true

  /// Creates an instance for `register`.
  init(of register: Register) { self.register = register }

  /// Returns `true` iff each iteration of a loop with `body` assigns the register.
  func isAssigned(by body: Block) -> Bool {
    var walk = self
    let end = walk.after(body, false)
    return end && walk.holdsAtContinue
  }

  /// Returns `true` iff the register is assigned behind `block` or that place is not reached;
  /// `before` says whether it is assigned in front.
  private mutating func after(_ block: Block, _ before: Bool) -> Bool {
    var isAssigned = before
    for statement in block.statements {
      statement.kind.forEachRegisterWritten { if $0 == register { isAssigned = true } }
      switch statement.kind {
      case .continueLoop:
        holdsAtContinue = holdsAtContinue && isAssigned
        return true
      case .returned, .raise, .breakLoop, .raiseAgain: return true
      case .ifElse(_, let then, let otherwise):
        let first = after(then, isAssigned)
        let second = after(otherwise, isAssigned)
        isAssigned = first && second
      case .whileLoop(let loop):
        // A `continue` in there is not the one that counts.
        var inner = Assignments(of: register)
        isAssigned = inner.after(loop.header, isAssigned)
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
        .copy,
        .pack, .globalArray, .arrayOperation, .call, .boundsCheck, .print, .forLoop, .comment,
        .attempt, .leaving:
        break
      }
    }
    return isAssigned
  }
}
