import PellucidIR
import PellucidTypes

/// Runs functions on integers and arrays of int64, to compare a module before and after a pass.
struct Interpreter {
  /// What a register holds.
  enum Value: Hashable {
    case integer(Int64)
    /// The number of an array of rank 1 in `arrays`.
    case array(Int)
  }

  /// How a run ends.
  enum Outcome: Hashable {
    case returned([Value], arrays: [[Int64]])
    case raised(ErrorClass, arrays: [[Int64]])
    /// The run took too many steps, or did what this interpreter does not know.
    case gaveUp(String)
  }

  /// Why a block is left.
  private enum Exit: Error {
    case breaking, continuing
    case returning([Value])
    case raising(ErrorClass)
    /// An error that so many attempts around do not handle.
    case raisingBehind(ErrorClass, attempts: Int)
    case givingUp(String)
  }

  /// The function.
  private let function: Function
  /// What each register holds, indexed by its number.
  private var values: [Value?]
  /// The elements of each array.
  private var arrays: [[Int64]]
  /// How many more statements may run.
  private var steps = 1000
  /// The errors that the handlers around are about, innermost last.
  private var caught: [ErrorClass] = []

  /// Returns how `function` ends for the given arguments, whose arrays hold `arrays`.
  static func run(_ function: Function, _ arguments: [Value], arrays: [[Int64]]) -> Outcome {
    var interpreter = Interpreter(function: function, arrays: arrays)
    for (parameter, argument) in zip(function.parameters, arguments) {
      interpreter.values[parameter.register.index] = argument
    }
    do {
      try interpreter.run(function.body)
      return .returned([], arrays: interpreter.arrays)
    } catch {
      switch error {
      case .returning(let values): return .returned(values, arrays: interpreter.arrays)
      case .raising(let error), .raisingBehind(let error, _):
        return .raised(error, arrays: interpreter.arrays)
      case .givingUp(let reason): return .gaveUp(reason)
      case .breaking, .continuing: return .gaveUp("a loop was left twice")
      }
    }
  }

  /// Creates an interpreter of `function` whose registers hold nothing.
  private init(function: Function, arrays: [[Int64]]) {
    self.function = function
    self.arrays = arrays
    values = Array(repeating: nil, count: function.registers.count)
  }

  /// Runs the statements of `block`.
  private mutating func run(_ block: Block) throws(Exit) {
    for statement in block.statements { try run(statement.kind) }
  }

  /// Runs a statement.
  private mutating func run(_ kind: Statement.Kind) throws(Exit) {
    steps -= 1
    if steps < 0 { throw .givingUp("too many steps") }
    switch kind {
    case .assign(let register, let operation, let operands):
      var inputs: [Int64] = []
      for operand in operands { inputs.append(try integer(operand)) }
      values[register.index] = .integer(try compute(operation, inputs))
    case .load(let register, let element):
      let (array, index) = try place(element)
      values[register.index] = .integer(arrays[array][index])
    case .store(let value, let element):
      let value = try integer(value)
      let (array, index) = try place(element)
      arrays[array][index] = value
    case .select(let register, let condition, let then, let otherwise):
      let side = try integer(condition) != 0 ? then : otherwise
      try run(side.body)
      values[register.index] = .integer(try integer(side.value))
    case .allocate(let register, let extents, _):
      let extent = try integer(extents[0])
      if extent < 0 { throw .raising(.valueError) }
      if extent > 1000 { throw .raising(.memoryError) }
      arrays.append(Array(repeating: 0, count: Int(extent)))
      values[register.index] = .array(arrays.count - 1)
    case .boundsCheck(let index, original: _, let array, axis: _):
      let index = try integer(index)
      let count = try elements(array).count
      if index < 0 || index >= count { throw .raising(.indexError) }
    case .ifElse(let condition, let then, let otherwise):
      try run(try integer(condition) != 0 ? then : otherwise)
    case .forLoop(let loop): try run(loop)
    case .whileLoop(let loop):
      while true {
        try run(loop.header)
        guard try integer(loop.condition) != 0, try turn(loop.body) else { break }
      }
    case .breakLoop: throw .breaking
    case .continueLoop: throw .continuing
    case .raise(let error, _): throw .raising(error)
    case .raiseAgain:
      guard let error = caught.last else { throw .givingUp("there is no error to raise again") }
      throw .raising(error)
    case .attempt(let attempt): try run(attempt)
    case .leaving(let block):
      do {
        try run(block)
      } catch .raising(let error) {
        throw .raisingBehind(error, attempts: 1)
      } catch .raisingBehind(let error, let count) {
        throw .raisingBehind(error, attempts: count + 1)
      }
    case .returned(let operands):
      var results: [Value] = []
      for operand in operands { results.append(.integer(try integer(operand))) }
      throw .returning(results)
    case .comment, .print: break
    case .view, .transpose, .arrange, .release, .fill, .copy, .pack, .globalArray, .call,
      .arrayOperation:
      throw .givingUp("unknown statement")
    }
  }

  /// Runs an attempt.
  private mutating func run(_ attempt: Attempt) throws(Exit) {
    do {
      try run(attempt.body)
    } catch .raising(let error) {
      let handler = attempt.handlers.first { $0.classes?.contains(error) ?? true }
      guard let handler else { throw .raising(error) }
      caught.append(error)
      defer { caught.removeLast() }
      return try run(handler.body)
    } catch .raisingBehind(let error, let count) {
      throw count > 1 ? .raisingBehind(error, attempts: count - 1) : .raising(error)
    }
    try run(attempt.otherwise)
  }

  /// Runs a for loop.
  private mutating func run(_ loop: ForLoop) throws(Exit) {
    var value = try integer(loop.lower)
    while loop.step > 0 ? value < (try integer(loop.upper)) : value > (try integer(loop.upper)) {
      values[loop.variable.index] = .integer(value)
      guard try turn(loop.body) else { return }
      value = value &+ Int64(loop.step)
    }
  }

  /// Runs the body of a loop once, and returns `true` iff the loop goes on.
  private mutating func turn(_ body: Block) throws(Exit) -> Bool {
    steps -= 1
    if steps < 0 { throw .givingUp("too many steps") }
    do {
      try run(body)
    } catch .breaking {
      return false
    } catch .continuing {
      return true
    }
    return true
  }

  /// Returns the elements of an array.
  private func elements(_ register: Register) throws(Exit) -> [Int64] {
    guard case .array(let number) = values[register.index] else {
      throw .givingUp("a register was read before it was assigned")
    }
    return arrays[number]
  }

  /// Returns the number of an array and the index of an element in it.
  private func place(_ element: Element) throws(Exit) -> (Int, Int) {
    let index = try integer(element.indices[0])
    guard case .array(let number) = values[element.array.index] else {
      throw .givingUp("a register was read before it was assigned")
    }
    guard arrays[number].indices.contains(Int(index)) else {
      throw .givingUp("index \(index) is out of bounds")
    }
    return (number, Int(index))
  }

  /// Returns the integer or truth value that `operand` is.
  private func integer(_ operand: Operand) throws(Exit) -> Int64 {
    switch operand {
    case .register(let register):
      if case .integer(let value) = values[register.index] { return value }
    case .constant(let constant):
      switch constant.value {
      case .boolean(let value): return value ? 1 : 0
      case .signed(let value): return value
      case .unsigned, .float, .complex: break
      }
    case .extent(let array, axis: _): return Int64(try elements(array).count)
    case .global, .stride: break
    }
    throw .givingUp("unknown operand")
  }

  /// Returns the result of an operation on int64 or truth values.
  private func compute(
    _ operation: PellucidIR.Operation, _ inputs: [Int64]
  ) throws(Exit) -> Int64 {
    if operation == .clip { return min(max(inputs[0], inputs[1]), inputs[2]) }
    let second = inputs.count > 1 ? inputs[1] : 0
    guard let compute = Interpreter.table[operation] else {
      throw .givingUp("unknown operation \(operation)")
    }
    return compute(inputs[0], second)
  }

  /// The operations.
  private static let table: [PellucidIR.Operation: @Sendable (Int64, Int64) -> Int64] = [
    .copy: { left, _ in left }, .not: { left, _ in 1 - left }, .negate: { left, _ in 0 &- left },
    .absolute: { left, _ in left < 0 ? 0 &- left : left },
    .add: { $0 &+ $1 }, .subtract: { $0 &- $1 }, .multiply: { $0 &* $1 },
    .floorDivide: { $1 == 0 ? 0 : quotient($0, $1) },
    .modulo: { $1 == 0 ? 0 : $0 &- quotient($0, $1) &* $1 },
    .divideTruncating: { $1 == 0 ? 0 : $0 / $1 }, .remainderTruncating: { $1 == 0 ? 0 : $0 % $1 },
    .bitAnd: { $0 & $1 }, .bitOr: { $0 | $1 }, .bitXor: { $0 ^ $1 },
    .shiftLeft: { $0 &<< ($1 & 63) }, .shiftRight: { $0 &>> ($1 & 63) },
    .pythonMinimum: { min($0, $1) }, .pythonMaximum: { max($0, $1) },
    .wrapIndex: { $0 < 0 ? $0 &+ $1 : $0 },
    .equal: { $0 == $1 ? 1 : 0 }, .notEqual: { $0 != $1 ? 1 : 0 }, .less: { $0 < $1 ? 1 : 0 },
    .lessOrEqual: { $0 <= $1 ? 1 : 0 }, .greater: { $0 > $1 ? 1 : 0 },
    .greaterOrEqual: { $0 >= $1 ? 1 : 0 },
  ]

  /// Returns the quotient rounded down; the divisor is not 0.
  private static func quotient(_ left: Int64, _ right: Int64) -> Int64 {
    let (quotient, overflows) = left.dividedReportingOverflow(by: right)
    if overflows { return left }
    let remainder = left % right
    return remainder != 0 && (remainder < 0) != (right < 0) ? quotient - 1 : quotient
  }
}
