import PellucidIR
import PellucidSource

/// Says which loops without `prange` may run in parallel, and are worth it, as far as their statements
/// show; what their iterations do with elements is looked at as for a `prange`.
enum PlainLoops {
  /// The fewest iterations that are shared among threads where the number is known.
  private static let fewestIterations = 16

  /// Why loops stay serial that may do little.
  static let unknownWork = "how much an iteration does is not known before"

  /// Returns why it would not pay that a loop, which `statement` is, runs in parallel inside serial
  /// loops at the given places: threads would start for each iteration of those.
  ///
  /// One-dimensional array expressions in one loop do pay, for that is how steps of time are
  /// written.
  static func reason(
    against loop: ForLoop, of statement: Statement, in function: Function, inside serial: [Span]
  ) -> String? {
    guard let around = serial.last else { return nil }
    // Such as the rows that a sum along the first axis adds up one after the other.
    if around == statement.span, around != .none {
      return "the loop around it of the same expression is serial"
    }
    let variable = function[loop.variable]
    let isExpression = variable.name == nil || variable.isNameInvented
    if loop.body.hasLoops || (isExpression && serial.count == 1) { return nil }
    return "threads would start for each iteration of the serial loop around it"
  }

  /// Returns why a loop may not run in parallel, or why it would not pay.
  static func reason(against statements: LoopStatements) -> String? {
    for entry in statements.entries {
      switch entry.statement.kind {
      case .call(_, let function, _): return "it calls '\(function)'"
      case .print: return "it prints"
      case .raise, .boundsCheck, .allocate, .raiseAgain: return "an iteration may raise"
      case .copy(into: _, from: _, mayOverlap: true): return "an iteration may raise"
      case .whileLoop, .fill, .copy: return unknownWork
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .pack,
        .globalArray, .arrayOperation, .returned, .breakLoop, .continueLoop, .forLoop, .ifElse,
        .comment, .attempt, .leaving:
        break
      }
    }
    if let count = statements.loop.knownCount, count < fewestIterations {
      return "it has \(count) iteration\(count == 1 ? "" : "s")"
    }
    return nil
  }

  /// Returns why a loop may not run in parallel, as far as its registers show.
  static func reason(
    against parallel: ForLoop.Parallel, of loop: ForLoop, _ function: Function
  ) -> String? {
    // The sum of an array has one order, whose parts threads may add up.
    if let reduction = parallel.reductions.first, parallel.reductions.count == 1,
      reduction.register == loop.combined, reduction.operation == .add,
      function[reduction.register].type == .scalar(.float64), parallel.lastPrivates.isEmpty
    {
      return nil
    }
    for reduction in parallel.reductions {
      guard case .scalar(let type) = function[reduction.register].type,
        type == .bool || type.isInteger
      else {
        let name = function[reduction.register].name.map { "'\($0)'" } ?? "a value"
        return "the last bits of \(name) would change"
      }
    }
    return nil
  }

  /// Returns why a loop may not run in parallel, as far as what its iterations do with elements
  /// shows.
  static func reason(against conflicts: ArrayConflicts) -> String? {
    if let reason = conflicts.serialReason { return reason }
    if !conflicts.atomicEntries.isEmpty { return "iterations may update the same elements" }
    guard let finding = conflicts.findings.first else { return nil }
    return finding.message.replacing("iterations of this prange", with: "iterations")
  }
}

extension ForLoop {
  /// The number of iterations, if it is known.
  var knownCount: Int64? {
    guard case .constant(let lower) = lower, case .constant(let upper) = upper,
      case .signed(let first) = lower.value, case .signed(let bound) = upper.value
    else { return nil }
    let step = Int64(step)
    let distance = step > 0 ? bound &- first : first &- bound
    return distance <= 0 ? 0 : (distance - 1) / abs(step) + 1
  }
}

extension Block {
  /// `true` iff there is a loop in the block.
  fileprivate var hasLoops: Bool {
    var result = false
    forEachKind { kind in
      switch kind {
      case .forLoop, .whileLoop: result = true
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .pack,
        .globalArray, .arrayOperation, .returned, .breakLoop, .continueLoop, .ifElse, .comment,
        .call, .print, .raise, .boundsCheck, .allocate, .fill, .copy,
        .raiseAgain, .attempt, .leaving:
        break
      }
    }
    return result
  }
}
