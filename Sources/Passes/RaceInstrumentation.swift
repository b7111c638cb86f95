package import PellucidIR

/// Prepares a module for a race check: parallel loops become serial ones, and what their iterations
/// do with elements of arrays is watched, also in the functions that they call.
///
/// Recognised reductions are left out: registers because they are no elements, and updates of
/// elements because they are atomic where they run in parallel.
package enum RaceInstrumentation {
  /// Returns `module` with its parallel loops watched.
  package static func run(_ module: Module) -> Module {
    let called = functionsCalledInParallel(module)
    guard module.functions.contains(where: \.hasParallelLoop) else { return module }
    var result = module
    for index in result.functions.indices {
      let isInside = called.contains(result.functions[index].name)
      result.functions[index].body = watched(result.functions[index].body, isInside: isInside)
    }
    return result
  }

  /// Returns the names of the functions that iterations of parallel loops call, also by way of
  /// others.
  private static func functionsCalledInParallel(_ module: Module) -> Set<String> {
    var result: Set<String> = []
    var pending: [String] = []
    for function in module.functions {
      function.body.forEachKind { kind in
        guard case .forLoop(let loop) = kind, loop.parallel != nil else { return }
        pending += loop.body.calledFunctions
      }
    }
    // Ends: each function is entered once.
    while let name = pending.popLast() {
      guard result.insert(name).inserted else { continue }
      for function in module.functions where function.name == name {
        pending += function.body.calledFunctions
      }
    }
    return result
  }

  /// Returns `block` with its parallel loops watched; `isInside` says whether iterations of such a
  /// loop run it.
  private static func watched(_ block: Block, isInside: Bool) -> Block {
    var result = block
    let updated = isInside ? block.updatedElements : []
    for index in result.statements.indices {
      var statement = result.statements[index]
      switch statement.kind {
      case .forLoop(var loop):
        statement.isWatched = loop.parallel != nil
        loop.body = watched(loop.body, isInside: isInside || loop.parallel != nil)
        loop.parallel = nil
        loop.isVector = false
        statement.kind = .forLoop(loop)
      case .load(_, let element): statement.isWatched = isInside && !updated.contains(element)
      case .store:
        statement.isWatched = isInside && !statement.isAtomic
        statement.isAtomic = false
      case .fill, .copy, .call: statement.isWatched = isInside
      case .allocate, .pack: statement.isWatched = true
      case .assign, .select, .view, .transpose, .arrange, .release, .globalArray, .arrayOperation,
        .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .whileLoop, .ifElse,
        .comment, .raiseAgain, .attempt, .leaving:
        statement.kind = statement.kind.mappingBlocks { watched($0, isInside: isInside) }
      }
      result.statements[index] = statement
    }
    return result
  }
}

extension Function {
  /// `true` iff a loop of the function runs in parallel.
  fileprivate var hasParallelLoop: Bool { body.hasLoop { $0.parallel != nil } }
}

extension Block {
  /// The names of the functions that statements of the block call, nested ones too.
  fileprivate var calledFunctions: [String] {
    var result: [String] = []
    forEachKind { kind in
      if case .call(_, function: let name, _) = kind { result.append(name) }
    }
    return result
  }

  /// The elements that statements of the block itself update atomically.
  fileprivate var updatedElements: [Element] {
    statements.compactMap { statement in
      guard statement.isAtomic, case .store(_, let element) = statement.kind else { return nil }
      return element
    }
  }
}
