import PellucidSource
package import PellucidSyntax
import PellucidTypes

/// Ranges as values, and loops that are written out.
extension Inference {
  /// Infers `range(…)` where it is a value.
  mutating func inferRange(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard case .range(let bounds, _, _)? = rangeIteration(call, "range", arguments) else {
      return .unknown
    }
    let isStepped = bounds.count == 3 && self[bounds[2]].constant?.integerValue != 1
    let form: RangeForm = isStepped ? .stepped : .ofOne
    calls[call.id] = .makeRange(form)
    return ExpressionInfo(.range(form))
  }

  /// Returns what indexing a range gives, after its index has been inferred.
  mutating func inferRangeIndex(_ index: Expression) -> ExpressionInfo {
    let found = self[index]
    if case .value(.scalar(let type)) = found.meaning, Promotion.isIntegral(type) {
      return ExpressionInfo(.value(.int64))
    }
    return reportUnlessUnknown(found, .indexType(found.meaning, at: index.span))
  }

  /// Infers a `for` over something whose elements have several types: its body is written out for
  /// each of them.
  mutating func inferRounds(
    _ statement: Statement, _ iteration: Iteration, _ target: Expression, _ body: Block,
    _ otherwise: Block?, count: Int
  ) {
    if let leaving = body.leavingStatement {
      report(
        .mixedIterationLeft(scope.tree.file.text(of: leaving.span), at: leaving.span))
      return
    }
    guard let written = rounds[statement.id] else {
      writeRounds(of: statement, target, body, count: count)
      return
    }
    for (number, round) in written.enumerated() {
      guard current != nil else { return }
      assign(
        .value(iteration.element(number)), to: round.target,
        constant: constant(of: iteration, number))
      infer(round.body)
    }
    if let otherwise, current != nil { infer(otherwise) }
  }

  /// Returns what the target of a loop that is written out is bound to, if that is known.
  private func constant(of iteration: Iteration, _ round: Int) -> ConstantValue? {
    guard case .mixed(let expression, _) = iteration,
      case .tuple(let items, _)? = self[expression].constant
    else { return nil }
    return items[round]
  }

  /// Writes out the body of a loop; the next walk infers what that gives.
  private mutating func writeRounds(
    of statement: Statement, _ target: Expression, _ body: Block, count: Int
  ) {
    var renumbering = Renumbering(from: declaration.nodes.lowerBound + info.count)
    var written: [WrittenRound] = []
    for _ in 0..<count {
      written.append(
        WrittenRound(target: renumbering.copy(target), body: renumbering.copy(body)))
    }
    let added = renumbering.next - declaration.nodes.lowerBound - info.count
    info += Array(repeating: .unknown, count: added)
    versionOf += Array(repeating: -1, count: added)
    for round in written { collectAssigned(round.body) }
    let missing = variableNames.count - (current?.count ?? variableNames.count)
    current? += Array(repeating: 0, count: missing)
    rounds[statement.id] = written
    hasChanged = true
  }
}

/// One time that the body of a loop is written out.
package struct WrittenRound: Sendable {
  /// What the loop binds.
  package let target: Expression
  /// The body.
  package let body: Block
}

extension Block {
  /// A `break` or `continue` in the block that leaves the loop around it; nil if there is none.
  fileprivate var leavingStatement: Statement? {
    for statement in statements {
      switch statement.kind {
      case .breakLoop, .continueLoop: return statement
      case .ifElse(_, let then, let otherwise, _):
        if let found = then.leavingStatement ?? otherwise?.leavingStatement { return found }
      case .attempt(let attempt):
        for block in attempt.blocks {
          if let found = block.leavingStatement { return found }
        }
      case .forLoop(_, _, _, let otherwise), .whileLoop(_, _, let otherwise):
        if let found = otherwise?.leavingStatement { return found }
      case .expression, .assign, .augmentedAssign, .annotatedAssign, .returned, .raise, .assert,
        .pass, .function, .importModule, .importFrom, .global, .nonlocal, .delete, .unsupported,
        .invalid:
        break
      }
    }
    return nil
  }
}
