import PellucidIR
import PellucidSource
import PellucidTypes

/// Loops in each other with nothing between them that has to stay there, whose bounds are the same
/// all along.
struct LoopNest {
  /// The statements of the loops, outermost first.
  private(set) var statements: [Statement]
  /// The loops.
  private(set) var loops: [ForLoop]
  /// For each loop, what its bounds are made of.
  private(set) var preparations: [[Statement]] = [[]]

  /// What stands in the innermost loop.
  var body: Block { loops[loops.count - 1].body }

  /// Creates the nest that begins with the loop `outermost`, in a function with `registers`; nil
  /// unless it has several loops.
  init?(_ outermost: Statement, registers: [RegisterInfo]) {
    guard case .forLoop(let outer) = outermost.kind, !outer.isParallelRequested else { return nil }
    statements = [outermost]
    loops = [outer]
    var assignments: [Register: Int] = [outer.variable: 1]
    outer.body.forEachRegisterWritten { assignments[$0, default: 0] += 1 }
    while let (inner, statement) = Self.innerLoop(of: body) {
      let front = Array(body.statements.dropLast())
      var isFree = true
      for statement in front {
        isFree = isFree && Self.isPreparation(statement, registers, assignments)
        statement.kind.forEachRegisterWritten { assignments[$0] = nil }
      }
      let bounds = [inner.lower.register, inner.upper.register].compactMap(\.self)
      guard isFree, bounds.allSatisfy({ assignments[$0] == nil }),
        !Self.reads(inner.body, of: front)
      else { break }
      preparations.append(front)
      statements.append(statement)
      loops.append(inner)
    }
    if loops.count < 2 { return nil }
  }

  /// Returns the loop that `block` ends with, if no comment stands behind it.
  private static func innerLoop(of block: Block) -> (ForLoop, Statement)? {
    guard let statement = block.statements.last, block.closingComments.isEmpty,
      case .forLoop(let loop) = statement.kind, !loop.isParallelRequested
    else { return nil }
    return (loop, statement)
  }

  /// Returns `true` iff `statement` computes an unnamed value from what `assignments` do not set.
  private static func isPreparation(
    _ statement: Statement, _ registers: [RegisterInfo], _ assignments: [Register: Int]
  ) -> Bool {
    guard case .assign(let register, let operation, let operands) = statement.kind,
      movable.contains(operation), registers[register.index].name == nil,
      assignments[register] == 1
    else { return false }
    return operands.allSatisfy { $0.register.map { assignments[$0] == nil } ?? true }
  }

  /// Returns `true` iff `block` reads what `statements` assign.
  private static func reads(_ block: Block, of statements: [Statement]) -> Bool {
    var assigned: Set<Register> = []
    for statement in statements { statement.kind.forEachRegisterWritten { assigned.insert($0) } }
    var result = false
    block.forEachRegisterRead { if assigned.contains($0) { result = true } }
    return result
  }

  /// The operations that bounds are made of and that have a result for all operands.
  static let movable: Set<Operation> = [
    .copy, .convert, .add, .subtract, .multiply, .negate, .pythonMinimum, .pythonMaximum, .minimum,
    .maximum, .clip, .rangeLength,
  ]

  /// Returns the nest with its loops in another order, given by their places, outermost first.
  func ordered(_ order: [Int]) -> [Statement] {
    var content = body
    for place in order.reversed() {
      var (statement, loop) = (statements[place], loops[place])
      loop.body = content
      statement.kind = .forLoop(loop)
      content = Block(preparations[place] + [statement])
    }
    return content.statements
  }

  /// Gives the loop `place` other bounds, which need no preparation.
  mutating func setBounds(of place: Int, lower: Operand, upper: Operand) {
    loops[place].lower = lower
    loops[place].upper = upper
    preparations[place] = []
  }

  /// Returns the nest's loop `place` around all the others.
  func withOutermost(_ place: Int) -> ForLoop {
    let order = [place] + loops.indices.filter { $0 != place }
    guard case .forLoop(let loop)? = ordered(order).last?.kind else {
      unreachable("a nest is of loops")
    }
    return loop
  }
}
