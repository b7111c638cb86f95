import PellucidIR

/// Inside a parallel loop, the innermost loops whose iterations are independent too are marked:
/// compilers do not see there which arrays are distinct.
extension ParallelMarker {
  /// Returns `block`, whose first statement has the given number, with those of its independent
  /// innermost loops marked that are wanted.
  func markingVectors(
    _ block: Block, from number: Int, where isWanted: (ForLoop) -> Bool = { _ in true }
  ) -> Block {
    var result = block
    var next = number
    for index in result.statements.indices {
      let kind = result.statements[index].kind
      if case .forLoop(var loop) = kind, isWanted(loop), isVector(loop, number: next) {
        loop.isVector = true
        result.statements[index].kind = .forLoop(loop)
      } else {
        var first = next + 1
        result.statements[index].kind = kind.mappingBlocks { block in
          defer { first += size(block, from: first) }
          return markingVectors(block, from: first, where: isWanted)
        }
      }
      next += liveness.sizes[next]
    }
    return result
  }

  /// Returns `true` iff `loop`, which is statement `number`, can go in vectors but uses so many
  /// arrays that compilers do not compare the places of them all before they use vectors.
  func isVectorOfManyArrays(_ loop: ForLoop, number: Int) -> Bool {
    guard let accesses = vectorAccesses(loop, number: number) else { return false }
    return accesses.count(where: \.isWrite) * (accesses.count - 1) > Self.comparedPairs
  }

  /// The pairs of places that gcc compares; clang compares more.
  private static var comparedPairs: Int { 10 }

  /// Returns `true` iff `loop`, which is statement `number`, can go in vectors.
  private func isVector(_ loop: ForLoop, number: Int) -> Bool {
    vectorAccesses(loop, number: number) != nil
  }

  /// Returns what the iterations of `loop`, which is statement `number`, do with arrays, if it can
  /// go in vectors: they share no variable, and each element that one stores to is its own.
  private func vectorAccesses(_ loop: ForLoop, number: Int) -> [LoopAccesses.Access]? {
    let statements = LoopStatements(
      loop, registers: function.registers, fixedValues: fixedValues)
    guard statements.entries.allSatisfy({ $0.statement.kind.fitsVectors }) else { return nil }
    let variables = LoopVariables(
      statements, origins, exposed: liveness.exposed[number], liveBehind: liveness.after[number],
      mentionCounts: mentionCounts)
    guard variables.isEmpty else { return nil }
    let found = LoopAccesses(statements, callees, origins: origins)
    guard found.accesses.contains(where: \.isWrite), found.areDistinct(in: function) else {
      return nil
    }
    return ArrayConflicts(found).isEmpty ? found.accesses : nil
  }
}

extension LoopAccesses {
  /// `true` iff each access goes to an array of `function` that no other one shares memory with, at
  /// a place that does not depend on data.
  func areDistinct(in function: Function) -> Bool {
    accesses.allSatisfy { isDistinct($0.root, in: function) && $0.hasKnownPlace }
  }

  /// Returns `true` iff the array is a parameter, or the only one that bears its memory.
  private func isDistinct(_ array: Register, in function: Function) -> Bool {
    if function.parameters.contains(where: { $0.register == array }) {
      return !origins.isAssigned(array)
    }
    switch origins.kind(of: array) {
    case .allocate, .pack, .globalArray, .arrayOperation: return true
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .copy,
      .call, .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving, nil:
      return false
    }
  }
}

extension LoopAccesses.Access {
  /// `true` iff the places do not depend on data: gathering elements into vectors does not pay.
  fileprivate var hasKnownPlace: Bool {
    subscripts.allSatisfy { place -> Bool in
      switch place {
      case .place: true
      case .whole, .unknown: false
      }
    }
  }
}

extension Statement.Kind {
  /// `true` iff the statement can stand in a loop that goes in vectors.
  var fitsVectors: Bool {
    switch self {
    case .assign, .load, .store, .select, .ifElse, .view, .transpose, .arrange, .comment,
      .attempt, .leaving:
      true
    case .allocate, .release, .fill, .copy, .pack, .globalArray, .arrayOperation, .call, .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop,
      .raiseAgain:
      false
    }
  }
}
