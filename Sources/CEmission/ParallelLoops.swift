import PellucidIR
import PellucidTypes

/// What leaving an iteration of a parallel loop takes.
struct ParallelExit {
  /// The error of the whole loop.
  var error: String
  /// The iteration that the error is of.
  var first: String
  /// The error of the call at hand.
  var raised: String
  /// The iteration at hand.
  var iteration: CExpression
  /// The memory that is freed outside of the loop.
  var ownedOutside: [FunctionEmission.OwnedMemory]
  /// The number of loops around the place at hand, inside the parallel one.
  var loopDepth = 0
  /// The label at the end of the iteration.
  var label: String
  /// `true` iff a jump goes to the label.
  var isLabelUsed = false
}

extension FunctionEmission {
  /// Writes a parallel loop.
  mutating func parallelLoop(
    _ loop: ForLoop, _ parallel: ForLoop.Parallel, first: Value, bound: CExpression,
    _ statement: Statement
  ) {
    let comments = waitingComments
    waitingComments = []
    let result = cLoop(loop, first: first, bound: bound)
    waitingComments = comments
    emit(.forLoop(result), for: statement)
  }

  /// Keeps the error of a call, if it is that of the lowest iteration so far.
  mutating func keepError(of exit: ParallelExit) {
  }
}
