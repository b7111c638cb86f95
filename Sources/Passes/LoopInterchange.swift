package import PellucidIR
import PellucidTypes

/// Makes that loop of a nest the innermost one along which elements lie side by side, where the order
/// of the iterations is free.
///
///     for j in range(m):               for (int64_t i = 0; i < n; i++) {
///         for i in range(n):      →        for (int64_t j = 0; j < m; j++) {
///             a[i, j] = 2 * b[i, j]            a[i][j] = 2.0 * b[i][j];
///
/// All loops but at most one have to be independent, and the one that is not keeps the order of its
/// iterations for each element: in `c[i, j] += a[i, k] * b[k, j]` sums are formed as before, to the
/// last bit.
package enum LoopInterchange {
  /// Returns `module` with nests of loops in the better order.
  package static func run(_ module: Module) -> Module {
    var result = module
    var callees: CalleeSummaries?
    for index in module.functions.indices where module.functions[index].hasNest {
      let known = callees ?? CalleeSummaries(module)
      callees = known
      var interchange = Interchange(module.functions[index], known)
      result.functions[index].body = interchange.shaped(module.functions[index].body, from: 0)
    }
    return result
  }
}

/// The walk over one function.
private struct Interchange {
  /// The fewest iterations that a loop has to have, where the number is known, to be moved: gcc
  /// writes shorter ones out.
  private static let fewestIterations = 16

  /// The function.
  private let function: Function
  /// What the called functions do with their arrays.
  private let callees: CalleeSummaries
  /// What is live where.
  private let liveness: Liveness
  /// How often each register is mentioned.
  private let mentionCounts: [Int]
  /// What is known of values that are made before loops.
  private let fixedValues: FixedValues
  /// Where arrays come from.
  private var origins: ArrayOrigins

  /// Creates an instance for `function`.
  init(_ function: Function, _ callees: CalleeSummaries) {
    self.function = function
    self.callees = callees
    liveness = Liveness(function, of: .values) { kind in
      if case .forLoop = kind { true } else { false }
    }
    mentionCounts = function.mentionCounts
    fixedValues = FixedValues(function)
    origins = ArrayOrigins(function)
  }

  /// Returns `block`, whose first statement has the given number, with its nests in order.
  mutating func shaped(_ block: Block, from number: Int) -> Block {
    var result: [Statement] = []
    var next = number
    for statement in block.statements {
      let known = origins.enter(statement.kind)
      if let nest = interchanged(statement, number: next) {
        result += nest
      } else {
        var inner = statement
        var first = next + 1
        inner.kind = statement.kind.mappingBlocks { block in
          defer {
            first += block.statements.reduce(0) { size, _ in size + liveness.sizes[first + size] }
          }
          return shaped(block, from: first)
        }
        result.append(inner)
      }
      origins.leave(statement.kind, known)
      origins.pass(statement.kind)
      next += liveness.sizes[next]
    }
    return Block(result, closingComments: block.closingComments)
  }

  /// Returns the nest of loops that begins with `statement`, which has the given number, in a better
  /// order; nil if there is none.
  private func interchanged(_ statement: Statement, number: Int) -> [Statement]? {
    guard let nest = LoopNest(statement, registers: function.registers),
      nest.body.isFreeToMove
    else { return nil }
    let statements = self.statements(of: nest.loops[0])
    guard let locality = LoopNestLocality(nest, statements) else { return nil }
    let candidates = candidates(nest, locality)
    if candidates.isEmpty { return nil }
    let variables = LoopVariables(
      statements, origins, exposed: liveness.exposed[number], liveBehind: liveness.after[number],
      mentionCounts: mentionCounts)
    guard variables.isEmpty else { return nil }
    let dependent = nest.loops.indices.filter { !isIndependent(nest.withOutermost($0)) }
    guard dependent.count < 2, let innermost = candidates.first(where: { !dependent.contains($0) })
    else { return nil }
    var result = nest.ordered(locality.order(innermost: innermost))
    if case .forLoop(var loop)? = result.last?.kind {
      loop.shapings.append(description(innermost: nest.loops[innermost].variable))
      result[result.count - 1].kind = .forLoop(loop)
    }
    return result
  }

  /// Returns the loops that had better be the innermost one, the best first.
  private func candidates(_ nest: LoopNest, _ locality: LoopNestLocality) -> [Int] {
    let last = nest.loops.count - 1
    let counts = nest.loops.map { $0.knownCount ?? .max }
    guard counts[last] >= Self.fewestIterations, locality.distantUses[last] > 0 else { return [] }
    let better = (0..<last).filter { place in
      counts[place] >= Self.fewestIterations
        && 2 * locality.distantUses[place] <= locality.distantUses[last]
    }
    return better.sorted { (locality.distantUses[$0], -$0) < (locality.distantUses[$1], -$1) }
  }

  /// Returns the statements of `loop` in one row.
  private func statements(of loop: ForLoop) -> LoopStatements {
    LoopStatements(loop, registers: function.registers, fixedValues: fixedValues)
  }

  /// Returns `true` iff no iteration of `loop` changes elements that another one uses.
  private func isIndependent(_ loop: ForLoop) -> Bool {
    ArrayConflicts(statements(of: loop), callees, origins: origins).isEmpty
  }

  /// Returns what the C and the report say about a nest whose innermost loop is over `variable`.
  private func description(innermost variable: Register) -> String {
    let info = function[variable]
    let loop = info.name.flatMap { info.isNameInvented ? nil : "'\($0)'" } ?? "the loop"
    return "interchanged: \(loop) is innermost, since elements lie side by side along it"
  }
}

extension Function {
  /// `true` iff a loop stands in a loop.
  fileprivate var hasNest: Bool {
    var result = false
    body.forEachKind { kind in
      guard case .forLoop(let loop) = kind, case .forLoop? = loop.body.statements.last?.kind else {
        return
      }
      result = true
    }
    return result
  }
}

extension Block {
  /// `true` iff the statements only compute, load and store, so that nobody can tell when each
  /// iteration ran.
  fileprivate var isFreeToMove: Bool {
    var result = true
    forEachKind { if !$0.fitsVectors { result = false } }
    return result
  }
}
