package import PellucidIR
import PellucidTypes

/// Removes the second computation of what a slice counts, and the second test of one shape.
///
/// Lowering writes both where it meets a slice, so that `A[1:n] - A[:-1, 1:n]` would say the same
/// thing over and over. What users computed twice stays as they wrote it.
package enum CommonExtentElimination {
  /// Returns `module` with each extent computed once where that is known before.
  package static func run(_ module: Module) -> Module {
    var module = module
    for index in module.functions.indices {
      var numbering = ExtentNumbering(module.functions[index])
      module.functions[index].body = numbering.rewritten(module.functions[index].body)
    }
    return module
  }
}

/// The walk over one function: operands with the same number have the same value.
private struct ExtentNumbering {
  /// A computation on numbered operands.
  private struct Computation: Hashable {
    /// What is computed.
    let operation: Operation
    /// The type of the result.
    let type: ScalarType
    /// The numbers of the operands.
    let operands: [Int]
  }

  /// A value that is at hand in the block.
  private struct Known {
    /// The number of the value.
    let number: Int
    /// The register that has it.
    let register: Register
  }

  /// What is known of each register of the function, indexed by its number.
  private let registers: [RegisterInfo]
  /// How often each register is set in the text, indexed by its number.
  private let writes: [Int]
  /// How often each register is read in the text, indexed by its number.
  private let reads: [Int]
  /// The value number of each register that has one, indexed by its number.
  private var numbers: [Int?]
  /// The value numbers of other operands.
  private var leaves: [Operand: Int] = [:]
  /// The computations whose values are at hand.
  private var known: [Computation: Known] = [:]
  /// The numbers of all tests so far, which are not read again but looked up in `refuted`.
  private var tests: [Computation: Int] = [:]
  /// The numbers of the tests that are known to be false.
  private var refuted: Set<Int> = []
  /// The numbers of both sides of an `or`, by the number of the whole.
  private var sides: [Int: (first: Int, second: Int)] = [:]
  /// The number of values so far.
  private var count = 0

  /// Creates an instance for `function`.
  init(_ function: Function) {
    registers = function.registers
    var writes = Array(repeating: 0, count: registers.count)
    var reads = writes
    for parameter in function.parameters { writes[parameter.register.index] += 1 }
    function.body.forEachRegisterWritten { writes[$0.index] += 1 }
    function.body.forEachKind { $0.forEachRegisterRead { reads[$0.index] += 1 } }
    self.writes = writes
    self.reads = reads
    numbers = Array(repeating: nil, count: registers.count)
  }

  /// Returns `block` without what is known; what it computes is forgotten behind it.
  mutating func rewritten(_ block: Block) -> Block {
    let outer = (known, refuted)
    let result = rewrittenInPlace(block)
    (known, refuted) = outer
    return result
  }

  /// Returns `block` without what is known.
  private mutating func rewrittenInPlace(_ block: Block) -> Block {
    var result = block
    for index in block.statements.indices {
      let kind = block.statements[index].kind
      switch kind {
      case .assign(let register, let operation, let operands):
        if let operand = note(register, operation, operands) {
          result.statements[index].kind = .assign(register, .copy, [operand])
        }
      case .select(let register, let condition, let then, let otherwise):
        result.statements[index].kind = rewritten(select: register, condition, then, otherwise)
      case .ifElse(let condition, let then, let otherwise):
        result.statements[index].kind = .ifElse(
          condition, then: rewritten(then), otherwise: rewritten(otherwise))
        if otherwise.isEmpty, then.statements.last?.kind.endsPath == true { refute(condition) }
      case .whileLoop(var loop):
        let outer = (known, refuted)
        loop.header = rewrittenInPlace(loop.header)
        loop.body = rewrittenInPlace(loop.body)
        (known, refuted) = outer
        result.statements[index].kind = .whileLoop(loop)
      case .forLoop, .arrayOperation, .attempt, .leaving:
        result.statements[index].kind = kind.mappingBlocks { rewritten($0) }
      case .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
        .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
        .comment, .raiseAgain:
        break
      }
    }
    return result
  }

  /// Returns a select without what is known in its sides, and numbers it if it is an `or`.
  private mutating func rewritten(
    select register: Register, _ condition: Operand, _ then: Yield, _ otherwise: Yield
  ) -> Statement.Kind {
    let first = rewritten(then.body)
    let second = rewritten(otherwise.body)
    if then.value == .boolean(true), let lhs = number(of: condition),
      let rhs = number(of: otherwise.value), writes[register.index] == 1
    {
      let whole = fresh()
      numbers[register.index] = whole
      sides[whole] = (lhs, rhs)
    }
    return .select(
      register, condition: condition, then: Yield(first, then.value),
      otherwise: Yield(second, otherwise.value))
  }

  /// Numbers what `register` gets, and returns the operand that has the same value already, if it
  /// is to be read instead.
  private mutating func note(
    _ register: Register, _ operation: Operation, _ operands: [Operand]
  ) -> Operand? {
    guard writes[register.index] == 1, case .scalar(let type) = registers[register.index].type,
      Promotion.isIntegral(type)
    else { return nil }
    var values: [Int] = []
    for operand in operands {
      // A float may be NaN, and then is not equal to itself.
      guard isIntegral(operand), let number = number(of: operand) else { return nil }
      values.append(number)
    }
    if operation == .copy {
      numbers[register.index] = values[0]
      return nil
    }
    if ExtentNumbering.symmetric.contains(operation) { values.sort() }
    let computation = Computation(operation: operation, type: type, operands: values)
    if type == .bool { return note(register, test: computation) }
    if let before = known[computation] {
      numbers[register.index] = before.number
      return isReplaced(register, operation, operands) ? .register(before.register) : nil
    }
    let number = fresh()
    numbers[register.index] = number
    known[computation] = Known(number: number, register: register)
    return nil
  }

  /// Numbers the test that `register` gets, and returns its result if that is known.
  private mutating func note(_ register: Register, test: Computation) -> Operand? {
    let number = tests[test] ?? fresh()
    tests[test] = number
    numbers[register.index] = number
    if test.operation == .notEqual, test.operands[0] == test.operands[1] { return .boolean(false) }
    return refuted.contains(number) ? .boolean(false) : nil
  }

  /// `true` iff the register gives way to one that has its value already: it counts a slice, or is
  /// a bound of one that stands in the C anyway, as plain numbers mostly do not.
  private func isReplaced(
    _ register: Register, _ operation: Operation, _ operands: [Operand]
  ) -> Bool {
    if registers[register.index].name != nil { return false }
    switch operation {
    case .rangeLength: return true
    case .maximum: return operands[1] == .integer(0)
    case .clip: return reads[register.index] > 1 && operands[0].constant == nil
    case _: return false
    }
  }

  /// Notes that `condition`, and each side of it if it is an `or`, is false from here on.
  private mutating func refute(_ condition: Operand) {
    guard let number = number(of: condition) else { return }
    var waiting = [number]
    // Ends: the sides of an `or` have smaller numbers.
    while let next = waiting.popLast() {
      refuted.insert(next)
      if let (first, second) = sides[next] { waiting += [first, second] }
    }
  }

  /// `true` iff the operand is an integer or a truth value.
  private func isIntegral(_ operand: Operand) -> Bool {
    switch operand {
    case .register(let register):
      guard case .scalar(let type) = registers[register.index].type else { return false }
      return Promotion.isIntegral(type)
    case .constant(let constant): return Promotion.isIntegral(constant.type)
    case .global: return false
    case .extent, .stride: return true
    }
  }

  /// Returns the number of an operand's value; nil if it may change.
  private mutating func number(of operand: Operand) -> Int? {
    if let register = operand.register, writes[register.index] != 1 { return nil }
    if case .register(let register) = operand {
      if numbers[register.index] == nil { numbers[register.index] = fresh() }
      return numbers[register.index]
    }
    if let number = leaves[operand] { return number }
    let number = fresh()
    leaves[operand] = number
    return number
  }

  /// Returns a number that no value has yet.
  private mutating func fresh() -> Int {
    count += 1
    return count
  }

  /// The operations whose operands may change places.
  private static let symmetric: Set<Operation> = [.add, .multiply, .equal, .notEqual]
}
