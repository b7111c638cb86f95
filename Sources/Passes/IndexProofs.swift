package import PellucidIR
import PellucidTypes

/// Proves where indices lie, by the ranges of integers along each path.
///
/// Tests for negative indices go where an index is proved never to be negative, or always; bounds
/// checks go where an index is proved to be in bounds.
package enum IndexProofs {
  /// Returns `module` without the tests that are proved to be superfluous.
  package static func run(_ module: Module) -> Module {
    var module = module
    for index in module.functions.indices {
      var function = module.functions[index]
      var prover = IndexProver(function, globals: module.globals)
      function.body = prover.prove(function.body).block
      // A test that goes leaves a copy of the index.
      var copies = CopyPropagation(function)
      function.body = copies.propagate(function.body)
      module.functions[index] = function
    }
    return module
  }
}

/// The walk over one function, in the order in which it runs.
struct IndexProver {
  /// What is known where the walk stands.
  var state: IndexState
  /// What is known of each register of the function, indexed by its number.
  private let registers: [RegisterInfo]
  /// The loops around, innermost last.
  var loops: [Loop] = []

  /// The last loop of which each register has been listed, indexed by its number.
  var stamps: [Int]
  /// The number of the last loop whose registers have been listed.
  var lastStamp = 0

  /// A loop around.
  struct Loop {
    /// The registers with a name that the loop assigns.
    let written: [Register]
    /// What is known of them at each `break`.
    var atBreaks: [[IndexState.Fact]] = []
    /// What is known of them wherever the next turn begins.
    var atTurns: [[IndexState.Fact]] = []
  }

  /// Creates an instance for `function`.
  init(_ function: Function, globals: [Global]) {
    state = IndexState(function, globals: globals)
    registers = function.registers
    stamps = Array(repeating: 0, count: function.registers.count)
  }

  /// Returns `block` without superfluous tests, and whether its end is reached.
  mutating func prove(_ block: Block) -> (block: Block, reachesEnd: Bool) {
    var result = Block(closingComments: block.closingComments)
    result.statements.reserveCapacity(block.statements.count)
    for index in block.statements.indices {
      var statement = block.statements[index]
      statement.hasProvenExtents =
        statement.hasProvenExtents || provesExtents(of: statement.kind)
      let (kind, goesOn) = prove(statement)
      statement.kind = kind ?? .comment
      if kind != nil || statement.hasComments { result.statements.append(statement) }
      guard goesOn else {
        result.statements += block.statements[(index + 1)...]
        return (result, false)
      }
    }
    return (result, true)
  }

  /// Returns `true` iff `kind` is an `allocate` none of whose extents can be negative.
  private func provesExtents(of kind: Statement.Kind) -> Bool {
    guard case .allocate(_, let extents, _) = kind else { return false }
    return extents.map(state.range).allSatisfy { $0.low >= 0 && $0.isLowExact }
  }

  /// Returns what takes the place of a statement, nil for nothing, and whether what stands behind
  /// it is reached.
  private mutating func prove(_ statement: Statement) -> (Statement.Kind?, Bool) {
    let kind = statement.kind
    switch kind {
    case .assign(let register, let operation, let operands):
      let kind = simplified(kind, register, operation, operands)
      if case .assign(_, let operation, let operands) = kind {
        state.assign(register, fact(register, operation, operands))
      }
      return (kind, true)
    case .select(let register, let condition, let then, let otherwise):
      return prove(select: register, condition, then, otherwise)
    case .boundsCheck(let index, original: _, let array, let axis):
      return (prove(index, inBoundsOf: array, axis) ? nil : kind, true)
    case .ifElse(let condition, let then, let otherwise):
      return prove(condition, then, otherwise, statement)
    case .forLoop(let loop): return (.forLoop(prove(loop)), true)
    case .whileLoop(let loop):
      let (loop, goesOn) = prove(loop)
      return (.whileLoop(loop), goesOn)
    case .breakLoop:
      if let loop = loops.last { loops[loops.count - 1].atBreaks.append(facts(loop.written)) }
      return (kind, false)
    case .continueLoop:
      if let loop = loops.last { loops[loops.count - 1].atTurns.append(facts(loop.written)) }
      return (kind, false)
    case .returned, .raise, .raiseAgain: return (kind, false)
    case .attempt(let attempt): return prove(attempt)
    case .leaving(let block): return (.leaving(prove(block).block), false)
    case .view, .transpose, .arrange, .allocate, .pack, .globalArray:
      proveArray(kind)
      return (kind, true)
    case .load, .call, .arrayOperation:
      kind.forEachRegisterWritten { state.assign($0, .unknown) }
      return (kind, true)
    case .store, .release, .fill, .copy, .print, .comment: return (kind, true)
    }
  }

  /// `true` iff the user's or an invented name stands for `register`.
  func isNamed(_ register: Register) -> Bool { registers[register.index].name != nil }

  /// Returns what is known of `registers`.
  func facts(_ registers: [Register]) -> [IndexState.Fact] {
    registers.map { state.slots[$0.index].fact }
  }

  /// Returns an assignment in plainer words, where what is known allows it.
  private func simplified(
    _ kind: Statement.Kind, _ register: Register, _ operation: Operation, _ operands: [Operand]
  ) -> Statement.Kind {
    if operation == .wrapIndex { return withoutWrap(kind, register, operands) }
    guard operation == .floorDivide || operation == .modulo, type(of: operands[0]).isSigned,
      operands.map(state.range).allSatisfy({ $0.low >= 0 && $0.isLowExact })
    else { return kind }
    let plain =
      operation == .floorDivide ? Operation.divideTruncating : .remainderTruncating
    return .assign(register, plain, operands)
  }

  /// Returns an assignment without a test for a negative index that has one outcome.
  private func withoutWrap(
    _ kind: Statement.Kind, _ register: Register, _ operands: [Operand]
  ) -> Statement.Kind {
    let range = state.range(of: operands[0])
    if range.low >= 0 || range.isNegativeOnlyIfEmpty(state.range(of: operands[1])) {
      let isSame = type(of: operands[0]) == registers[register.index].type
      return .assign(register, isSame ? .copy : .convert, [operands[0]])
    }
    // x[-i] is read at extent(x) + -i.
    return range.high < 0 ? .assign(register, .add, [operands[1], operands[0]]) : kind
  }

  /// Returns the type of an index.
  private func type(of operand: Operand) -> ValueType {
    switch operand {
    case .register(let register): registers[register.index].type
    case .constant(let constant): .scalar(constant.type)
    case .global, .extent, .stride: .scalar(.int64)
    }
  }

  /// Returns `true` iff an index is proved to be in bounds; otherwise it is from here on, since
  /// the check goes on only then.
  private mutating func prove(_ index: Operand, inBoundsOf array: Register, _ axis: Int) -> Bool {
    let extent = state.range(of: .extent(array, axis: axis))
    var range = state.range(of: index)
    if range.low >= 0, range.isLess(than: extent) { return true }
    range.low = max(range.low, 0)
    range.high = min(range.high, extent.high - 1)
    range.limit(to: extent.bounds.compactMap { $0.shifted(by: -1) })
    state.refine(index, version: state.version(of: index), range)
    return false
  }

  /// Returns what is known of the result of an operation.
  private func fact(
    _ register: Register, _ operation: Operation, _ operands: [Operand]
  ) -> IndexState.Fact {
    guard case .scalar(let type) = registers[register.index].type else {
      guard operation == .copy, let source = operands[0].register else { return .unknown }
      return .array(state.extents(of: source))
    }
    if type == .bool { return truth(operation, operands) }
    guard type.isInteger else { return .unknown }
    let ranges = operands.map(state.range)
    if operation == .convert { return converted(operands[0], ranges[0], to: type) }
    return .integer(IndexRange.result(of: operation, ranges, type))
  }

  /// Returns what is known of an integer converted to `type`.
  private func converted(
    _ operand: Operand, _ range: IndexRange, to type: ScalarType
  ) -> IndexState.Fact {
    let any = IndexRange(any: type)
    guard case .scalar(let from) = self.type(of: operand), from.isInteger || from == .bool,
      range.low >= any.low, range.high <= any.high
    else { return .integer(any) }
    // The upper half of uint64 becomes negative.
    let isUnsure = from == .uint64 && type == .int64 && range.high == .max && !range.isSized
    return .integer(isUnsure ? any : range)
  }

  /// Returns what a truth value says.
  private func truth(_ operation: Operation, _ operands: [Operand]) -> IndexState.Fact {
    let conditions = operands.map(state.condition)
    switch (operation.row.family, operation) {
    case (.comparison, _):
      guard case .scalar(let type) = self.type(of: operands[0]), type.isInteger else {
        return .unknown
      }
      let terms = operands.map { IndexTerm(operand: $0, version: state.version(of: $0)) }
      return IndexCondition.comparison(operation, terms[0], terms[1]).fact
    case (_, .not), (_, .bitNot):
      return conditions[0].map { IndexCondition.not($0).fact } ?? .unknown
    case (_, .copy): return conditions[0].map { .condition($0) } ?? .unknown
    case (_, .bitAnd): return IndexCondition.both(conditions[0], conditions[1]).fact
    case (_, .bitOr): return IndexCondition.either(conditions[0], conditions[1]).fact
    case (_, _): return .unknown
    }
  }

  /// Walks the sides of a branch; a check that lowering made goes where it never fails.
  private mutating func prove(
    _ condition: Operand, _ then: Block, _ otherwise: Block, _ statement: Statement
  ) -> (Statement.Kind?, Bool) {
    if then.isCheck(of: statement), otherwise.isEmpty, state.truth(of: condition) == false {
      return (nil, true)
    }
    let mark = state.mark
    state.assume(condition, true)
    let first = prove(then)
    let atFirst = state.takeBack(to: mark)
    state.assume(condition, false)
    let second = prove(otherwise)
    let atSecond = state.takeBack(to: mark)
    state.meet(first.reachesEnd ? atFirst : nil, second.reachesEnd ? atSecond : nil)
    return (
      .ifElse(condition, then: first.block, otherwise: second.block),
      first.reachesEnd || second.reachesEnd
    )
  }

  /// Walks the sides of a select, and notes what its value says.
  private mutating func prove(
    select register: Register, _ condition: Operand, _ then: Yield, _ otherwise: Yield
  ) -> (Statement.Kind?, Bool) {
    let test = state.condition(condition)
    let mark = state.mark
    state.assume(condition, true)
    let first = prove(then.body)
    let firstFact = fact(register, .copy, [then.value])
    let atFirst = state.takeBack(to: mark)
    state.assume(condition, false)
    let second = prove(otherwise.body)
    let secondFact = fact(register, .copy, [otherwise.value])
    let atSecond = state.takeBack(to: mark)
    state.meet(first.reachesEnd ? atFirst : nil, second.reachesEnd ? atSecond : nil)

    var fact = firstFact.union(secondFact)
    if otherwise.value.constant?.boolean == false {
      fact = IndexCondition.both(test, firstFact.condition).fact
    } else if then.value.constant?.boolean == true {
      fact = IndexCondition.either(test, secondFact.condition).fact
    }
    state.assign(register, fact)
    let kind = Statement.Kind.select(
      register, condition: condition, then: Yield(first.block, then.value),
      otherwise: Yield(second.block, otherwise.value))
    return (kind, first.reachesEnd || second.reachesEnd)
  }
}

extension ValueType {
  /// `true` iff the type is a signed integer.
  fileprivate var isSigned: Bool {
    if case .scalar(let type) = self { type.kind == .signed } else { false }
  }
}

extension Block {
  /// `true` iff the block, a side of the branch `statement`, only raises an error where the source
  /// has no branch: both come from the same place. An `assert` is the user's own.
  fileprivate func isCheck(of statement: Statement) -> Bool {
    guard statements.count == 1, statements[0].span == statement.span,
      statements[0].line == statement.line,
      case .raise(let errorClass, _) = statements[0].kind
    else { return false }
    return errorClass != .assertionError && closingComments.isEmpty
  }
}

extension IndexState.Fact {
  /// The condition, if the fact is one.
  fileprivate var condition: IndexCondition? {
    if case .condition(let condition) = self { condition } else { nil }
  }
}
