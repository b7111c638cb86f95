package import PellucidIR

/// Marks the innermost loops whose iterations share no element that one of them stores to, so that
/// the quick build may compute them strip by strip; variables that iterations share are left to the
/// emission.
package enum StripMarking {
  /// Returns `module` with such loops marked.
  package static func run(_ module: Module) -> Module {
    var result = module
    var callees: CalleeSummaries?
    let deep = module.functionsThatMayNest
    for index in module.functions.indices
    where module.functions[index].body.hasStripLoop && !deep.contains(index) {
      let known = callees ?? CalleeSummaries(module)
      callees = known
      var marker = ParallelMarker(module.functions[index], callees: known)
      result.functions[index].body = marker.markStrips(module.functions[index].body, from: 0)
    }
    return result
  }
}

extension Module {
  /// The functions of which many calls may run inside each other, with little room for each.
  fileprivate var functionsThatMayNest: Set<Int> {
    var places: [String: Int] = [:]
    for (index, function) in functions.enumerated() { places[function.name] = index }
    var callers: Set<Int> = []
    var isRecursive = false
    for (index, function) in functions.enumerated() {
      function.body.forEachKind { kind in
        guard case .call(_, function: let name, _) = kind, let callee = places[name] else { return }
        callers.insert(index)
        // Callees stand before their callers, but for circles.
        if callee >= index { isRecursive = true }
      }
    }
    return isRecursive ? callers : []
  }
}

extension ParallelMarker {
  /// Returns `block`, whose first statement has the given number, with its loops marked.
  fileprivate mutating func markStrips(_ block: Block, from number: Int) -> Block {
    var result = block
    var next = number
    for index in result.statements.indices {
      let kind = result.statements[index].kind
      let known = origins.enter(kind)
      if case .forLoop(var loop) = kind, loop.mayGoByStrips {
        loop.isVector = isByStrips(loop)
        result.statements[index].kind = .forLoop(loop)
      } else {
        var first = next + 1
        result.statements[index].kind = kind.mappingBlocks { block in
          defer { first += size(block, from: first) }
          return markStrips(block, from: first)
        }
      }
      origins.leave(kind, known)
      origins.pass(kind)
      next += liveness.sizes[next]
    }
    return result
  }

  /// Returns `true` iff no iteration of `loop` uses an element that another one stores to.
  private func isByStrips(_ loop: ForLoop) -> Bool {
    let statements = LoopStatements(loop, registers: function.registers, fixedValues: fixedValues)
    let accesses = LoopAccesses(statements, callees, origins: origins).accesses
    guard accesses.contains(where: \.isWrite) else { return true }
    guard accesses.allSatisfy({ isDistinct($0.root) && $0.hasKnownPlace }) else { return false }
    return ArrayConflicts(statements, callees, origins: origins).isEmpty
  }
}

extension ForLoop {
  /// `true` iff the loop counts up by one, and is straight-line work on floats.
  fileprivate var mayGoByStrips: Bool {
    guard step == 1 else { return false }
    var result = true
    body.forEachKind { if !$0.fitsVectors { result = false } }
    return result
  }
}

extension Block {
  /// `true` iff a loop in the block may go by strips.
  fileprivate var hasStripLoop: Bool {
    var result = false
    forEachKind { kind in
      if case .forLoop(let loop) = kind, loop.mayGoByStrips { result = true }
    }
    return result
  }
}
