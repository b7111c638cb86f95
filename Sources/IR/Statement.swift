package import PellucidSource

/// A sequence of statements.
package struct Block: Hashable, Sendable {
  /// The statements, in order.
  package var statements: [Statement]
  /// The own-line comments behind the last statement.
  package var closingComments: [String]

  /// Creates an instance with the given parts.
  package init(_ statements: [Statement] = [], closingComments: [String] = []) {
    self.statements = statements
    self.closingComments = closingComments
  }
}

/// A statement with its place and its comments.
package struct Statement: Hashable, Sendable {
  /// What the statement does.
  package var kind: Kind
  /// The place in the source that it comes from.
  package var span: Span
  /// The line in the source that it comes from, counted from 1; 0 if there is none.
  package var line: Int
  /// `true` iff the Python statement that this one ends is an augmented assignment.
  package var isAugmented: Bool
  /// `true` iff a store, together with the load and the operation that lead to it, updates an
  /// element that other iterations of the enclosing parallel loop update too; set by the pass
  /// `ParallelMarking`.
  package var isAtomic: Bool
  /// `true` iff the race check is told of the elements that the statement uses, of the array that it
  /// makes, or of the iterations of the loop that it is; set by the pass `RaceInstrumentation`.
  package var isWatched: Bool
  /// `true` iff a `copy` of an array register hands over the memory that its source owns: for
  /// dynamic registers, `d_owned = s_owned; s_owned = NULL`. Set by the pass `Ownership`.
  package var movesMemory: Bool
  /// `true` iff no extent of an `allocate` can be negative; set by the passes `ArrayExpansion` and
  /// `IndexProofs`.
  package var hasProvenExtents: Bool
  /// What few statements have.
  private var extras: Extras

  /// Creates an instance with the given parts.
  package init(
    _ kind: Kind, span: Span = .none, line: Int = 0, leadingComments: [String] = [],
    trailingComment: String? = nil, isAugmented: Bool = false
  ) {
    self.kind = kind
    self.span = span
    self.line = line
    self.isAugmented = isAugmented
    self.isAtomic = false
    self.isWatched = false
    self.movesMemory = false
    self.hasProvenExtents = false
    self.extras = .none
    if !leadingComments.isEmpty { self.leadingComments = leadingComments }
    if trailingComment != nil { self.trailingComment = trailingComment }
  }

  /// The forms of a statement.
  package indirect enum Kind: Hashable, Sendable {
    /// `%d = operation operands`; the operation table says what is allowed.
    case assign(Register, Operation, [Operand])
    /// `%d = load %x[i, j]`.
    case load(Register, Element)
    /// `store v to %x[i, j]`.
    case store(Operand, Element)
    /// `%d = cond ? then : otherwise`, where only the chosen side runs. `a and b` is
    /// `select a then b otherwise false`, `a or b` is `select a then true otherwise b`.
    case select(Register, condition: Operand, then: Yield, otherwise: Yield)
    /// `%d = view %x[selections]`: a part of an array, without a copy.
    case view(Register, of: Register, [AxisSelection])
    /// `%d = transpose %x`: the axes in reverse order, without a copy.
    case transpose(Register, of: Register)
    /// `%d = reshape %x (extents)` and its like: the elements in another arrangement, without a copy.
    case arrange(Register, of: Register, Arrangement)
    /// `%d = allocate (extents) fill`; raises MemoryError, and ValueError for negative extents.
    case allocate(Register, extents: [Operand], Fill)
    /// Frees the memory of a register, if it owns any; a load from it may not move behind this.
    /// Inserted by the pass `Ownership`, before `raise`, `returned`, `breakLoop`, `continueLoop`
    /// and the end of a block, and before what gives the register another array.
    case release(Register)
    /// Every element becomes the operand, which has the element's type.
    case fill(Register, Operand)
    /// Every element of `into` becomes the element of `from` in the same place, converted to
    /// `into`'s type; the extents are equal, or a `raise` before has seen to it. The two may
    /// overlap if `mayOverlap`, and then the result is that of reading everything first.
    case copy(into: Register, from: Register, mayOverlap: Bool)
    /// `%d = pack a, b, c`: a small row-major array of rank 1, in automatic memory.
    case pack(Register, [Operand])
    /// `%d = global @weights`: a frozen global array, read-only.
    case globalArray(Register, GlobalID)
    /// A value for each place of an iteration space.
    case arrayOperation(ArrayOperation)
    /// `%q, %r = call @divide(%a, %b)`.
    case call([Register], function: String, [Operand])
    /// Leaves the function with an error.
    case raise(ErrorClass, [MessagePart])
    /// Leaves the handler around with the error that it is about.
    case raiseAgain
    /// Raises IndexError unless `0 <= index < extent(array, axis)`. `original` is the index as
    /// the user gave it, for the message.
    case boundsCheck(index: Operand, original: Operand, array: Register, axis: Int)
    case print([MessagePart])
    case returned([Operand])
    case breakLoop
    case continueLoop
    case forLoop(ForLoop)
    case whileLoop(WhileLoop)
    case ifElse(Operand, then: Block, otherwise: Block)
    /// What may fail, and what is done about it.
    case attempt(Attempt)
    /// The way out of the body of the attempt around, which does not handle errors of it; it ends in
    /// `returned`, `breakLoop` or `continueLoop`.
    case leaving(Block)
    /// Comments where no statement is left to carry them.
    case comment
  }
}

extension Statement {
  /// What few statements have, apart because statements are copied a lot.
  fileprivate indirect enum Extras: Hashable, Sendable {
    case none
    case some(comments: [String], trailing: String?, releases: [Register])
  }

  /// The comments that stood above the Python statement that this one begins.
  package var leadingComments: [String] {
    get { if case .some(let comments, _, _) = extras { comments } else { [] } }
    set { setExtras(newValue, trailingComment, releasesOnError) }
  }

  /// The comment that stood behind the Python statement that this one ends, or behind the
  /// header of the loop or branch that it is.
  package var trailingComment: String? {
    get { if case .some(_, let trailing, _) = extras { trailing } else { nil } }
    set { setExtras(leadingComments, newValue, releasesOnError) }
  }

  /// The registers to release, in order, where a call, allocation or check fails and the function
  /// is left (or, in a parallel loop, the iteration); on a parallel loop, what to release behind
  /// it if an iteration left an error. A `raise` has `release` statements before it instead. What
  /// the failing statement itself would have given is not in the list. Set by the pass
  /// `Ownership`.
  package var releasesOnError: [Register] {
    get { if case .some(_, _, let releases) = extras { releases } else { [] } }
    set { setExtras(leadingComments, trailingComment, newValue) }
  }

  /// Keeps what is not empty.
  private mutating func setExtras(
    _ comments: [String], _ trailing: String?, _ releases: [Register]
  ) {
    let isEmpty = comments.isEmpty && trailing == nil && releases.isEmpty
    extras = isEmpty ? .none : .some(comments: comments, trailing: trailing, releases: releases)
  }
}

/// The place of an element in an array.
package struct Element: Hashable, Sendable {
  /// The array.
  package var array: Register
  /// One int64 or uint64 per axis; never negative, and in bounds or the program is at fault.
  package var indices: [Operand]

  /// Creates an instance with the given array and indices.
  package init(_ array: Register, _ indices: [Operand]) {
    self.array = array
    self.indices = indices
  }
}

/// A side of a `select`: statements and the value that they lead to.
package struct Yield: Hashable, Sendable {
  /// The statements that run if the side is chosen.
  package var body: Block
  /// The value.
  package var value: Operand

  /// Creates an instance with the given parts.
  package init(_ body: Block = Block(), _ value: Operand) {
    self.body = body
    self.value = value
  }
}

/// What a view takes of one axis of its base, or adds.
package enum AxisSelection: Hashable, Sendable {
  /// One place; the axis is dropped. The index is never negative.
  case index(Operand)
  /// `count` places from `start`, `step` apart; all clipped already, and `count` never negative.
  case slice(start: Operand, count: Operand, step: Operand)
  /// The whole axis.
  case all
  /// A new axis of extent 1, which takes none of the base.
  case newAxis
}

/// What a fresh array holds.
package enum Fill: Hashable, Sendable {
  case none
  case zeros
  /// Every element is the operand, which has the element's type.
  case value(Operand)
}

/// A part of the text of an error or of a `print`.
package enum MessagePart: Hashable, Sendable {
  case text(String)
  case value(Operand)
  /// A number as a directive of C's `printf` shows it, which says nothing of its width: `%8.3f`.
  case formatted(Operand, directive: String)
  /// The extents of an array, as NumPy shows them: `(3,4)`; each an int64.
  case shape([Operand])

  /// The numbers of the part.
  package var operands: [Operand] {
    switch self {
    case .text: []
    case .value(let operand), .formatted(let operand, directive: _): [operand]
    case .shape(let extents): extents
    }
  }
}

/// The exception classes that a kernel may raise.
package enum ErrorClass: String, CaseIterable, Hashable, Sendable {
  case arithmeticError = "ArithmeticError"
  case assertionError = "AssertionError"
  case exception = "Exception"
  case indexError = "IndexError"
  case keyError = "KeyError"
  case memoryError = "MemoryError"
  case notImplementedError = "NotImplementedError"
  case overflowError = "OverflowError"
  case runtimeError = "RuntimeError"
  case stopIteration = "StopIteration"
  case typeError = "TypeError"
  case unboundLocalError = "UnboundLocalError"
  case valueError = "ValueError"
  case zeroDivisionError = "ZeroDivisionError"
}
