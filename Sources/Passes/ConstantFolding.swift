package import PellucidIR
import PellucidTypes

/// Computes what is known when the kernel is compiled, and follows copies of unnamed registers.
///
/// Integers and truth values are always computed. Float arithmetic on literals stays as the user
/// wrote it, since `1.0 / 3.0` reads better than its value; the C compiler computes it.
package enum ConstantFolding {
  /// Returns `module` with constants folded.
  package static func run(_ module: Module) -> Module {
    var module = module
    for index in module.functions.indices {
      var folder = Folder(module.functions[index])
      module.functions[index].body = folder.fold(module.functions[index].body)
    }
    return module
  }
}

/// The walk over one function.
private struct Folder {
  /// What is known of each register of the function, indexed by its number.
  private let registers: [RegisterInfo]
  /// The copies that are followed.
  private var copies: CopyPropagation

  /// Creates an instance for `function`.
  init(_ function: Function) {
    registers = function.registers
    copies = CopyPropagation(function)
  }

  /// Returns `block` with constants folded.
  mutating func fold(_ block: Block) -> Block {
    var statements: [Statement] = []
    statements.reserveCapacity(block.statements.count)
    for index in block.statements.indices { fold(block.statements[index], into: &statements) }
    return Block(statements, closingComments: block.closingComments)
  }

  /// Adds the statements that take the place of `statement`.
  private mutating func fold(_ statement: Statement, into statements: inout [Statement]) {
    var statement = statement
    // A register that is assigned once holds its value wherever it may be read, so that the order
    // in which blocks and operands are looked at does not matter.
    if statement.kind.hasBlocks { statement.kind = statement.kind.mappingBlocks { fold($0) } }
    statement.kind = copies.followed(statement.kind)
    switch statement.kind {
    case .assign(let register, let operation, let operands):
      let operand = simplified(register, operation, operands)
      if let operand { statement.kind = .assign(register, .copy, [operand]) }
      if case .assign(_, .copy, let operands) = statement.kind {
        copies.note(register, operands[0])
      }
      if operand == nil {
        statement.kind = rewritten(register, operation, operands) ?? statement.kind
      }
    case .select(let register, let condition, let then, let otherwise):
      statements += fold(select: statement, register, condition, then, otherwise)
      return
    case .ifElse(let condition, let then, let otherwise):
      guard let chosen = condition.truth.map({ $0 ? then : otherwise }) else { break }
      statements += statement.replaced(by: chosen)
      return
    case .whileLoop(let loop):
      guard loop.condition.truth == false else { break }
      statements += statement.replaced(by: loop.header)
      return
    case .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
      .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop,
      .forLoop, .comment, .raiseAgain, .attempt, .leaving:
      break
    }
    statements.append(statement)
  }

  /// Returns what takes the place of a select.
  private mutating func fold(
    select statement: Statement, _ register: Register, _ condition: Operand, _ then: Yield,
    _ otherwise: Yield
  ) -> [Statement] {
    var statement = statement
    if let chosen = condition.truth.map({ $0 ? then : otherwise }) {
      copies.note(register, chosen.value)
      return statement.replaced(
        by: chosen.body, endingWith: .assign(register, .copy, [chosen.value]))
    }
    guard then.body.statements.allSatisfy(isFollowed),
      otherwise.body.statements.allSatisfy(isFollowed)
    else { return [statement] }
    switch (then.value.truth, otherwise.value.truth) {
    case (true, false):
      statement.kind = .assign(register, .copy, [condition])
      copies.note(register, condition)
    case (false, true): statement.kind = .assign(register, .not, [condition])
    case (_, _): break
    }
    return [statement]
  }

  /// `true` iff the statement only sets a register that nothing reads any more.
  private func isFollowed(_ statement: Statement) -> Bool {
    if case .assign(let register, .copy, _) = statement.kind { return copies.follows(register) }
    return false
  }

  /// Returns the operand that `operation` comes to, if it is known.
  private func simplified(
    _ register: Register, _ operation: Operation, _ operands: [Operand]
  ) -> Operand? {
    guard case .scalar(let type) = registers[register.index].type, operation != .copy else {
      return nil
    }
    let constants = operands.compactMap(\.constant)
    if constants.count == operands.count,
      let value = ConstantArithmetic.evaluate(operation, constants, type)
    {
      return .constant(value)
    }
    // A float may be NaN, and then is not equal to itself.
    if operation.row.family == .comparison, operands[0] == operands[1],
      let compared = self.type(of: operands[0]), Promotion.isIntegral(compared)
    {
      return .boolean([.equal, .lessOrEqual, .greaterOrEqual].contains(operation))
    }
    if operation == .convert, self.type(of: operands[0]) == type { return operands[0] }
    if operation == .wrapIndex, let index = operands[0].constant?.integer, index >= 0 {
      return operands[0]
    }
    return identity(operation, operands)
  }

  /// Returns the type of `operand` if it is a scalar register, extent or stride.
  private func type(of operand: Operand) -> ScalarType? {
    switch operand {
    case .register(let register):
      if case .scalar(let type) = registers[register.index].type { return type }
      return nil
    case .extent, .stride: return .int64
    case .constant, .global: return nil
    }
  }

  /// Returns a statement that says the same in a simpler way, if there is one.
  private func rewritten(
    _ register: Register, _ operation: Operation, _ operands: [Operand]
  ) -> Statement.Kind? {
    // x[-1] is read at extent(x) - 1.
    guard operation == .wrapIndex, let index = operands[0].constant?.integer, index < 0,
      index != .min
    else { return nil }
    return .assign(register, .subtract, [operands[1], .integer(Int(-index))])
  }

  /// Returns the operand that an integer operation gives back as it is, if it does that.
  private func identity(_ operation: Operation, _ operands: [Operand]) -> Operand? {
    guard operands.count == 2, let neutral = Folder.neutral[operation] else { return nil }
    if operands[1].constant?.integer == neutral { return operands[0] }
    let commutes = !Folder.ordered.contains(operation)
    return commutes && operands[0].constant?.integer == neutral ? operands[1] : nil
  }

  /// The second operand with which an integer operation gives back the first.
  private static let neutral: [Operation: Int64] = [
    .add: 0, .subtract: 0, .bitOr: 0, .bitXor: 0, .shiftLeft: 0, .shiftRight: 0,
    .multiply: 1, .floorDivide: 1, .bitAnd: -1,
  ]

  /// Those of them whose operands cannot change places.
  private static let ordered: Set<Operation> = [
    .subtract, .shiftLeft, .shiftRight, .floorDivide,
  ]
}

extension Operand {
  /// The truth value that the operand is known to be.
  fileprivate var truth: Bool? {
    if case .boolean(let value) = constant?.value { value } else { nil }
  }
}
