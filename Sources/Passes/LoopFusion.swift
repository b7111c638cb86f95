package import PellucidIR
import PellucidSource
import PellucidTypes

/// Makes one loop of two that follow each other, run over the same range and use an array in common,
/// where threads may share their iterations: threads start once, and elements are still in the cache.
///
///     for i in prange(n):              #pragma omp parallel for
///         y[i] = a * x[i]              for (int64_t i = 0; i < n; i++) {
///     for i in prange(n):       →          y[i] = a * x[i];
///         z[i] = y[i] + x[i]               z[i] = y[i] + x[i];
///
/// No iteration of one loop may use what another iteration of the other one stores, so that each
/// element gets what it got.
package enum LoopFusion {
  /// Returns `module` with loops fused.
  package static func run(_ module: Module) -> Module {
    module.rewriting(where: \.hasNeighbouringLoops) { function, callees in
      var walk = FusionWalk(function, callees)
      function.body = walk.fused(function.body, from: 0)
    }
  }
}

/// A walk over the loops of a function that may be fused.
private struct FusionWalk {
  /// A loop that may be fused with the next one.
  private struct Candidate {
    /// The loop.
    var loop: ForLoop
    /// The statement that it is.
    var statement: Statement
    /// The registers that it assigns.
    var assigned: Set<Register>
    /// The registers into which it combines values.
    var reduced: Set<Register>
    /// The registers that it mentions.
    var mentioned: Set<Register>
    /// The arrays whose elements it uses.
    var arrays: Set<Register>
    /// `true` iff there are loops inside.
    var hasLoops: Bool
  }

  /// The most arrays that a fused loop uses: more than that the processor does not fetch ahead.
  private static let mostArrays = 8

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

  /// Returns `block`, whose first statement has the given number, with loops fused.
  mutating func fused(_ block: Block, from number: Int) -> Block {
    var result: [Statement] = []
    var next = number
    var last: Candidate?
    // The place of the last candidate in the result; what stands behind it prepares bounds.
    var place = 0
    for statement in block.statements {
      let known = origins.enter(statement.kind)
      if let candidate = candidate(statement, number: next) {
        if let before = last, let both = fused(before, candidate) {
          result.append(both.statement)
          result.remove(at: place)
          last = both
        } else {
          result.append(statement)
          last = candidate
        }
        place = result.count - 1
      } else {
        if let before = last, !statement.canStandBefore(before.mentioned) { last = nil }
        result.append(isRequested(statement) ? statement : fusing(statement, next))
      }
      origins.leave(statement.kind, known)
      origins.pass(statement.kind)
      next += liveness.sizes[next]
    }
    return Block(result, closingComments: block.closingComments)
  }

  /// Returns the statement of the given number with the loops in its blocks fused.
  private mutating func fusing(_ statement: Statement, _ number: Int) -> Statement {
    var result = statement
    var first = number + 1
    result.kind = statement.kind.mappingBlocks { block in
      defer {
        first += block.statements.reduce(0) { size, _ in size + liveness.sizes[first + size] }
      }
      return fused(block, from: first)
    }
    return result
  }

  /// `true` iff the statement is a `prange`, inside of which no threads start.
  private func isRequested(_ statement: Statement) -> Bool {
    if case .forLoop(let loop) = statement.kind { loop.isParallelRequested } else { false }
  }

  /// Returns what has to be known of the statement of the given number, if it is a loop that may be
  /// fused with others.
  private func candidate(_ statement: Statement, number: Int) -> Candidate? {
    guard case .forLoop(let loop) = statement.kind,
      loop.isParallelRequested || function.options.isParallel, loop.combined == nil
    else { return nil }
    let statements = LoopStatements(
      loop, registers: function.registers, fixedValues: fixedValues)
    guard statements.entries.allSatisfy({ $0.statement.kind.canBeFused }) else { return nil }
    let variables = LoopVariables(
      statements, origins, exposed: liveness.exposed[number], liveBehind: liveness.after[number],
      mentionCounts: mentionCounts)
    let parallel = variables.parallel
    guard variables.race == nil, variables.serialReason == nil, parallel.lastPrivates.isEmpty,
      parallel.reductions.allSatisfy({ isExact($0) })
    else { return nil }
    if !loop.isParallelRequested,
      !ArrayConflicts(statements, callees, origins: origins).isEmpty
    {
      return nil
    }
    let accesses = LoopAccesses(statements, callees, origins: origins).accesses
    return Candidate(
      loop: loop, statement: statement, assigned: Set(statements.assigned),
      reduced: Set(parallel.reductions.map(\.register)),
      mentioned: Set(statements.mentions.keys), arrays: Set(accesses.map(\.root)),
      hasLoops: statements.entries.contains { $0.statement.kind.isLoop })
  }

  /// `true` iff values may be combined in any order.
  private func isExact(_ reduction: Reduction) -> Bool {
    guard case .scalar(let type) = function[reduction.register].type else { return false }
    return reduction.companions.isEmpty && (type.isInteger || type == .bool)
  }

  /// Returns the loop that does what both do; nil if they have to stay apart.
  private func fused(_ first: Candidate, _ second: Candidate) -> Candidate? {
    guard first.loop.step == second.loop.step, first.hasLoops == second.hasLoops,
      areSame(first.loop.lower, second.loop.lower), areSame(first.loop.upper, second.loop.upper),
      !first.arrays.isDisjoint(with: second.arrays),
      first.arrays.union(second.arrays).count <= Self.mostArrays,
      first.reduced.isDisjoint(with: second.mentioned),
      second.reduced.isDisjoint(with: first.mentioned),
      second.assigned.intersection(first.mentioned).isSubset(of: first.assigned)
    else { return nil }
    let bounds = [second.loop.lower, second.loop.upper].compactMap(\.register)
    guard bounds.allSatisfy({ !first.assigned.contains($0) }) else { return nil }
    var result = first
    result.loop = joined(first, second)
    result.statement.kind = .forLoop(result.loop)
    result.assigned.formUnion(second.assigned)
    result.reduced.formUnion(second.reduced)
    result.mentioned.formUnion(second.mentioned)
    result.arrays.formUnion(second.arrays)
    let statements = LoopStatements(
      result.loop, registers: function.registers, fixedValues: fixedValues)
    guard ArrayConflicts(statements, callees, origins: origins).isEmpty else { return nil }
    return result
  }

  /// `true` iff both operands have the same value.
  private func areSame(_ first: Operand, _ second: Operand) -> Bool {
    if first == second { return true }
    guard let lhs = origin(first), let rhs = origin(second) else { return false }
    return lhs.operation == rhs.operation && lhs.operands == rhs.operands
  }

  /// Returns what makes the value of an operand for good.
  private func origin(_ operand: Operand) -> (operation: PellucidIR.Operation, operands: [Operand])?
  {
    guard case .register(let register) = operand else { return nil }
    return fixedValues.origin(of: register)
  }

  /// Returns the loop of both bodies; the comments at the second loop move into it.
  private func joined(_ first: Candidate, _ second: Candidate) -> ForLoop {
    var result = first.loop
    var body = second.loop.body.mappingRegisters {
      $0 == second.loop.variable ? first.loop.variable : $0
    }
    let comments =
      first.loop.body.closingComments + second.statement.leadingComments
      + [second.statement.trailingComment].compactMap(\.self)
    if !comments.isEmpty, !body.statements.isEmpty {
      body.statements[0].leadingComments.insert(contentsOf: comments, at: 0)
    }
    result.body = Block(
      first.loop.body.statements + body.statements, closingComments: body.closingComments)
    result.isParallelRequested = first.loop.isParallelRequested || second.loop.isParallelRequested
    result.shapings += second.loop.shapings
    result.shapings.append("fused with the loop of line \(second.statement.line)")
    return result
  }
}

extension Function {
  /// `true` iff two loops stand in one block, in a function that may have parallel ones.
  fileprivate var hasNeighbouringLoops: Bool {
    guard asksForParallelLoops else { return false }
    var result = body.hasSeveralLoops
    body.forEachKind { kind in
      kind.forEachBlock { if $0.hasSeveralLoops { result = true } }
    }
    return result
  }
}

extension Block {
  /// `true` iff several loops stand in the block itself.
  fileprivate var hasSeveralLoops: Bool {
    statements.count { if case .forLoop = $0.kind { true } else { false } } > 1
  }
}

extension Statement {
  /// `true` iff the statement computes a value that has nothing to do with `mentioned`, and so may
  /// stand before the loop that mentions these.
  fileprivate func canStandBefore(_ mentioned: Set<Register>) -> Bool {
    guard case .assign(let register, let operation, let operands) = kind,
      LoopNest.movable.contains(operation), !mentioned.contains(register), leadingComments.isEmpty
    else { return false }
    return operands.allSatisfy { operand in
      if case .register(let source) = operand { !mentioned.contains(source) } else { true }
    }
  }
}

extension Statement.Kind {
  /// `true` iff the statement can stand in a loop that is fused with another: it only computes, loads
  /// and stores.
  fileprivate var canBeFused: Bool {
    if case .forLoop = self { return true }
    return fitsVectors
  }
}
