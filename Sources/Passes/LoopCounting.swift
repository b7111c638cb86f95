package import PellucidIR

/// Gives each `for` loop of a module a number under which its iterations are counted, in the order of
/// functions and text, and makes parallel loops serial: counts are not shared among threads.
package enum LoopCounting {
  /// Returns `module` with counted loops.
  package static func run(_ module: Module) -> Module {
    var result = module
    var next = 0
    for index in result.functions.indices {
      result.functions[index].body = counted(result.functions[index].body, &next)
    }
    return result
  }

  /// Returns `block` with counted loops, the first of which has the number `next`.
  private static func counted(_ block: Block, _ next: inout Int) -> Block {
    var result = block
    for index in result.statements.indices {
      if case .forLoop(var loop) = result.statements[index].kind {
        loop.counter = next
        loop.parallel = nil
        result.statements[index].kind = .forLoop(loop)
        next += 1
      }
      if result.statements[index].isAtomic { result.statements[index].isAtomic = false }
      result.statements[index].kind = result.statements[index].kind.mappingBlocks {
        counted($0, &next)
      }
    }
    return result
  }
}
