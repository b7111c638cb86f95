package import PellucidIR
import PellucidTypes

/// Loads in front of inner loops of parallel ones what is the same in all of their iterations, as
/// `A[i, k]` is in `for j in range(n): C[i, j] += A[i, k] * B[k, j]`.
///
/// gcc does so by itself in serial loops, where `restrict` tells it that no store changes the
/// element; functions that parallel loops become have lost that. An optimized build alone runs the
/// pass.
package enum InvariantLoads {
  /// Returns `module` with such loads in front of loops.
  package static func run(_ module: Module) -> Module {
    var result = module
    for index in module.functions.indices
    where module.functions[index].body.hasLoop(where: \.isVector) {
      var walk = InvariantWalk(module.functions[index])
      walk.function.body = walk.hoisted(module.functions[index].body)
      result.functions[index] = walk.function
    }
    return result
  }
}

/// A walk over the loops of a function that go in vectors.
private struct InvariantWalk {
  /// The function.
  var function: Function
  /// Where arrays come from.
  private let origins: ArrayOrigins

  /// Creates an instance for `function`.
  init(_ function: Function) {
    self.function = function
    origins = ArrayOrigins(function)
  }

  /// Returns `block` with loads in front of loops.
  mutating func hoisted(_ block: Block) -> Block {
    var result: [Statement] = []
    for var statement in block.statements {
      if case .forLoop(var loop) = statement.kind, loop.isVector, loop.parallel == nil {
        let loads = takeLoads(from: &loop)
        statement.kind = .forLoop(loop)
        if !loads.isEmpty { result += guarded(loads, by: loop, statement) }
      } else {
        statement.kind = statement.kind.mappingBlocks { hoisted($0) }
      }
      result.append(statement)
    }
    return Block(result, closingComments: block.closingComments)
  }

  /// Removes the loads from `loop` that are the same in each iteration, and returns them.
  private func takeLoads(from loop: inout ForLoop) -> [Statement] {
    var assigned: Set<Register> = [loop.variable]
    var stored: Set<Register> = []
    loop.body.forEachRegisterWritten { assigned.insert($0) }
    loop.body.forEachKind { kind in
      if case .store(_, let element) = kind { stored.insert(element.array) }
    }
    var taken: [Statement] = []
    loop.body.statements.removeAll { statement in
      guard case .load(_, let element) = statement.kind, !assigned.contains(element.array),
        element.indices.allSatisfy({ $0.register.map { !assigned.contains($0) } ?? true }),
        !stored.contains(where: { origins.mayShare($0, element.array) })
      else { return false }
      taken.append(statement)
      return true
    }
    return taken
  }

  /// Returns `loads` for where `loop` has iterations; where it has none, their elements need not be
  /// there.
  private mutating func guarded(
    _ loads: [Statement], by loop: ForLoop, _ statement: Statement
  ) -> [Statement] {
    let condition = function.addRegister(
      RegisterInfo(type: .scalar(.bool), name: nil, span: statement.span))
    let bounds = loop.step > 0 ? [loop.lower, loop.upper] : [loop.upper, loop.lower]
    var test = Statement(.assign(condition, .less, bounds), span: statement.span)
    test.line = statement.line
    return [test]
      + loads.map { load in
        guard case .load(let register, let element) = load.kind,
          case .scalar(let type) = function[register].type
        else { return load }
        let inner = function.addRegister(
          RegisterInfo(type: .scalar(type), name: nil, span: load.span))
        var result = load
        result.kind = .select(
          register, condition: .register(condition),
          then: Yield(Block([Statement(.load(inner, element), span: load.span)]), .register(inner)),
          otherwise: Yield(Block(), .constant(Constant(zeroOf: type))))
        return result
      }
  }
}
