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
    for index in module.functions.indices where !deep.contains(index) {
      let function = module.functions[index]
      let loops = function.body.stripLoops
      guard loops.exist else { continue }
      if loops.store, callees == nil { callees = CalleeSummaries(module) }
      var marker = StripMarker(function, callees: loops.store ? callees : nil)
      result.functions[index].body = marker.mark(function.body)
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

/// Marks the loops of one function.
private struct StripMarker {
  /// What has to be known where a loop stores.
  private struct Knowledge {
    /// What the called functions do with their arrays.
    let callees: CalleeSummaries
    /// What is known of values that are made before loops.
    let fixedValues: FixedValues
    /// Where arrays come from.
    var origins: ArrayOrigins
  }

  /// The function.
  private let function: Function
  /// What is known; nil if none of the loops stores.
  private var knowledge: Knowledge?

  /// Creates an instance for `function`; `callees` is nil if none of its loops stores.
  init(_ function: Function, callees: CalleeSummaries?) {
    self.function = function
    knowledge = callees.map {
      Knowledge(
        callees: $0, fixedValues: FixedValues(function), origins: ArrayOrigins(function))
    }
  }

  /// Returns `block` with its loops marked.
  mutating func mark(_ block: Block) -> Block {
    var result = block
    for index in result.statements.indices {
      let kind = result.statements[index].kind
      let outer = knowledge?.origins.enter(kind)
      if case .forLoop(var loop) = kind, loop.mayGoByStrips {
        loop.isVector = isByStrips(loop)
        result.statements[index].kind = .forLoop(loop)
      } else if kind.hasBlocks {
        result.statements[index].kind = kind.mappingBlocks { mark($0) }
      }
      if let outer { knowledge?.origins.leave(kind, outer) }
      knowledge?.origins.pass(kind)
    }
    return result
  }

  /// Returns `true` iff no iteration of `loop` uses an element that another one stores to.
  private func isByStrips(_ loop: ForLoop) -> Bool {
    guard let knowledge, loop.body.hasStores else { return true }
    let statements = LoopStatements(
      loop, registers: function.registers, fixedValues: knowledge.fixedValues)
    let found = LoopAccesses(statements, knowledge.callees, origins: knowledge.origins)
    guard found.accesses.contains(where: \.isWrite) else { return true }
    return found.areDistinct(in: function) && ArrayConflicts(found).isEmpty
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
  /// Whether loops in the block may go by strips, and whether one of them stores.
  fileprivate var stripLoops: (exist: Bool, store: Bool) {
    var result = (exist: false, store: false)
    forEachKind { kind in
      guard case .forLoop(let loop) = kind, loop.mayGoByStrips else { return }
      result.exist = true
      if loop.body.hasStores { result.store = true }
    }
    return result
  }

  /// `true` iff a statement stores an element.
  fileprivate var hasStores: Bool {
    var result = false
    forEachKind { if case .store = $0 { result = true } }
    return result
  }
}
