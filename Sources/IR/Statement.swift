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

/// `for %i in lower ..< upper step step`; a negative step counts down while `%i > upper`.
package struct ForLoop: Hashable, Sendable {
  /// The variable, int64 or uint64; nothing in the body assigns it and nothing behind the loop
  /// reads it.
  package var variable: Register
  /// The first value.
  package var lower: Operand
  /// The bound that is not reached; nothing in the body changes it.
  package var upper: Operand
  /// The step; never 0.
  package var step: Int
  /// What runs each time.
  package var body: Block
  /// `true` iff the source says `prange`.
  package var isParallelRequested: Bool
  /// How the loop runs in parallel; nil if it runs serially. Set by the pass `ParallelMarking`.
  package var parallel: Parallel?
  /// `true` iff the iterations of a loop inside a parallel one may go side by side in vectors; set
  /// by the pass `ParallelMarking`.
  package var isVector: Bool
  /// The register into which the last statement of the body combines a value each time, if the loop
  /// has no other use and the source leaves the order open: sums are formed by halves, as NumPy's
  /// are. Set by the pass `ArrayExpansion`.
  package var combined: Register?
  /// Why a loop that looks parallel runs serially; set by the pass `ParallelMarking`.
  package var serialReason: String?
  /// What passes have made of the loop as the source has it, in short, as in `interchanged: …`; set
  /// by the passes that shape loops.
  package var shapings: [String]
  /// The number under which the iterations are counted; nil if nobody counts. Set by the pass
  /// `LoopCounting`.
  package var counter: Int?

  /// Creates an instance with the given parts.
  package init(
    variable: Register, lower: Operand, upper: Operand, step: Int = 1, body: Block,
    isParallelRequested: Bool = false
  ) {
    self.variable = variable
    self.lower = lower
    self.upper = upper
    self.step = step
    self.body = body
    self.isParallelRequested = isParallelRequested
    self.parallel = nil
    self.isVector = false
    self.combined = nil
    self.serialReason = nil
    self.shapings = []
    self.counter = nil
  }

  /// How threads share iterations that are not all alike.
  package enum Schedule: Hashable, Sendable {
    /// In turns, so many at a time.
    case turns(Int)
    /// As they get free, so many at a time.
    case dynamic(Int)
  }

  /// What emission has to know of a parallel loop.
  package struct Parallel: Hashable, Sendable {
    /// The registers that are reduced, in order of first use.
    package var reductions: [Reduction]
    /// Registers that live outside the loop but that each iteration sets before it reads them.
    package var privates: [Register]
    /// Private registers whose value of the last iteration is read behind the loop.
    package var lastPrivates: [Register]
    /// A bool without which the iterations run one after the other; nil if they never have to.
    package var condition: Operand?
    /// The numbers of iterations of the loops inside, from the outermost to the innermost one, which
    /// together say whether starting threads pays; empty if it always does.
    package var innerCounts: [Operand]
    /// How long one of the innermost iterations takes, where a load or a sum counts 1; nil if an
    /// iteration of the loop takes so long that starting threads always pays, or nobody knows how
    /// long.
    package var weight: Int?

    /// The arrays of which each thread has a copy of its own. Set by the pass `UpdateCopying`.
    package var copies: [ArrayCopy] = []

    /// `true` iff the iterations of the loop inside are shared out with those of the loop. Set by the
    /// pass `LoopCollapsing`.
    package var isCollapsed = false

    /// How threads share the iterations; nil if in equal parts. Set by the pass `LoopScheduling`.
    package var schedule: Schedule?

    /// The operands that are read in front of the loop.
    package var operands: [Operand] { [condition].compactMap(\.self) + innerCounts }

    /// Creates an instance with the given parts.
    package init(
      reductions: [Reduction] = [], privates: [Register] = [], lastPrivates: [Register] = [],
      condition: Operand? = nil, innerCounts: [Operand] = []
    ) {
      self.condition = condition
      self.innerCounts = innerCounts
      self.weight = nil
      self.reductions = reductions
      self.privates = privates
      self.lastPrivates = lastPrivates
    }
  }
}

/// An array whose elements the iterations of a parallel loop update and do nothing else with, and of
/// which each thread has a copy; these are combined into the array when the loop ends.
package struct ArrayCopy: Hashable, Sendable {
  /// How elements are updated, and copies combined.
  package var operation: Reduction.Operator
  /// The array, of rank 1, whose elements lie side by side.
  package var array: Register
  /// The most elements that it has.
  package var capacity: Int

  /// Creates an instance with the given parts.
  package init(_ operation: Reduction.Operator, _ array: Register, capacity: Int) {
    self.operation = operation
    self.array = array
    self.capacity = capacity
  }
}

/// A register that the iterations of a loop combine into.
package struct Reduction: Hashable, Sendable {
  /// How values combine.
  package enum Operator: String, CaseIterable, Hashable, Sendable {
    case add, multiply, bitAnd, bitOr, bitXor, and, or
    /// The statement keeps the smaller or larger value; which of two equal or unordered ones
    /// stays follows from the body's own comparison.
    case minimum, maximum
    /// `if x < best: best, where = x, i`; `companions` follow the register.
    case minimumPlace, maximumPlace
  }

  /// How values combine.
  package var operation: Operator
  /// The register.
  package var register: Register
  /// The comparison of min and max forms as the body has it, value on the left, register on the
  /// right: `lt`, `le`, `gt` or `ge`, or the operation `minimum`, … that combines them.
  package var comparison: Operation?
  /// The registers that are set together with the register of a `minimumPlace` or `maximumPlace`.
  package var companions: [Register]

  /// Creates an instance with the given parts.
  package init(
    _ operation: Operator, _ register: Register, comparison: Operation? = nil,
    companions: [Register] = []
  ) {
    self.operation = operation
    self.register = register
    self.comparison = comparison
    self.companions = companions
  }
}

/// `while condition: body`.
package struct WhileLoop: Hashable, Sendable {
  /// What runs before each test.
  package var header: Block
  /// The test.
  package var condition: Operand
  /// What runs each time that the test holds.
  package var body: Block

  /// Creates an instance with the given parts.
  package init(header: Block, condition: Operand, body: Block) {
    self.header = header
    self.condition = condition
    self.body = body
  }
}
