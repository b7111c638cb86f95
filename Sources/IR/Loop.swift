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
  /// `true` iff the iterations may go side by side in vectors, which compilers do not see; set by the
  /// passes `VectorMarking` and, for parallel loops and what they hold, `ParallelMarking`.
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

extension Block {
  /// Returns `true` iff there is a `for` loop in the block, nested ones too, that `isWanted` chooses.
  package func hasLoop(where isWanted: (ForLoop) -> Bool) -> Bool {
    var result = false
    forEachKind { kind in
      if case .forLoop(let loop) = kind, !result { result = isWanted(loop) }
    }
    return result
  }
}
