import PellucidIR
import PellucidTypes

/// A walk over the nests of loops of a function, with what has to be known before they may get another
/// shape.
struct LoopNestWalk {
  /// The function; registers are added to it.
  private(set) var function: Function
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
  /// The number of `prange`s around.
  private var prangeDepth = 0

  /// Creates an instance for `function`.
  private init(_ function: Function, _ callees: CalleeSummaries) {
    self.function = function
    self.callees = callees
    liveness = Liveness(function, of: .values) { kind in
      if case .forLoop = kind { true } else { false }
    }
    mentionCounts = function.mentionCounts
    fixedValues = FixedValues(function)
    origins = ArrayOrigins(function)
  }

  /// Returns `module` with what `shape` returns for each nest, given with the number of its first
  /// statement, outer ones first; where that is nil, nests inside are tried.
  static func rewritten(
    _ module: Module, _ shape: (inout LoopNestWalk, LoopNest, Int) -> [Statement]?
  ) -> Module {
    rewrittenLoops(module) { walk, statement, number in
      guard let nest = LoopNest(statement, registers: walk.function.registers),
        nest.body.isFreeToMove
      else { return nil }
      return shape(&walk, nest, number)
    }
  }

  /// Returns `module` with what `shape` returns for each statement, given with its number, outer ones
  /// first; where that is nil, those inside are tried.
  static func rewrittenLoops(
    _ module: Module, _ shape: (inout LoopNestWalk, Statement, Int) -> [Statement]?
  ) -> Module {
    module.rewriting(where: \.hasNest) { function, callees in
      var walk = LoopNestWalk(function, callees)
      walk.function.body = walk.rewritten(function.body, from: 0, shape)
      function = walk.function
    }
  }

  /// Returns `block`, whose first statement has the given number, with its nests rewritten.
  private mutating func rewritten(
    _ block: Block, from number: Int,
    _ shape: (inout LoopNestWalk, Statement, Int) -> [Statement]?
  ) -> Block {
    var result: [Statement] = []
    var next = number
    for statement in block.statements {
      let known = origins.enter(statement.kind)
      if let shaped = shape(&self, statement, next) {
        result += shaped
      } else {
        result.append(rewritingBlocks(of: statement, next, shape))
      }
      origins.leave(statement.kind, known)
      origins.pass(statement.kind)
      next += liveness.sizes[next]
    }
    return Block(result, closingComments: block.closingComments)
  }

  /// Returns the statement of the given number with the nests in its blocks rewritten.
  private mutating func rewritingBlocks(
    of statement: Statement, _ number: Int,
    _ shape: (inout LoopNestWalk, Statement, Int) -> [Statement]?
  ) -> Statement {
    var isRequested = false
    if case .forLoop(let loop) = statement.kind { isRequested = loop.isParallelRequested }
    if isRequested { prangeDepth += 1 }
    var result = statement
    var first = number + 1
    result.kind = statement.kind.mappingBlocks { block in
      defer {
        first += block.statements.reduce(0) { size, _ in size + liveness.sizes[first + size] }
      }
      return rewritten(block, from: first, shape)
    }
    if isRequested { prangeDepth -= 1 }
    return result
  }

  /// `true` iff threads may share the iterations of loops at the place of the walk, although no
  /// `prange` asks for it.
  var mayBecomeParallel: Bool { function.options.isParallel && prangeDepth == 0 }

  /// Returns the statements of `loop` in one row.
  func statements(of loop: ForLoop) -> LoopStatements {
    LoopStatements(loop, registers: function.registers, fixedValues: fixedValues)
  }

  /// Returns `true` iff no iteration of `loop` changes elements that another one uses.
  func isIndependent(_ loop: ForLoop) -> Bool {
    ArrayConflicts(statements(of: loop), callees, origins: origins).isEmpty
  }

  /// Returns `true` iff the iterations of the loop `statements`, which has the given number, share a
  /// variable.
  func sharesVariables(_ statements: LoopStatements, number: Int) -> Bool {
    let variables = LoopVariables(
      statements, origins, exposed: liveness.exposed[number], liveBehind: liveness.after[number],
      mentionCounts: mentionCounts)
    return !variables.isEmpty
  }

  /// Returns a fresh register for integers, called `name` if it has one.
  mutating func fresh(_ name: String? = nil) -> Register {
    let result = Register(function.registers.count)
    function.registers.append(
      RegisterInfo(
        type: .scalar(.int64), name: name, isNameInvented: name != nil, span: .none))
    return result
  }

  /// Returns what the C and the report call the loop over `variable`.
  func title(of variable: Register) -> String {
    let info = function[variable]
    return info.name.flatMap { info.isNameInvented ? nil : "'\($0)'" } ?? "the loop"
  }
}

extension Function {
  /// `true` iff a loop stands at the end of another one.
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
