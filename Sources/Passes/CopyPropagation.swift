import PellucidIR

/// Reads what unnamed registers are copies of instead of the copies.
///
/// A copy of what never changes again is followed everywhere; a copy of a variable is followed
/// to the end of its block, or to where the variable is assigned.
struct CopyPropagation {
  /// What is known of each register of the function, indexed by its number.
  private let registers: [RegisterInfo]
  /// How often each register is assigned in the text, indexed by its number.
  private let writes: [Int]
  /// What to read instead of a register, indexed by its number.
  private var replacements: [Operand?]
  /// The copies of variables that are followed at present.
  private var passing: [Register] = []

  /// Creates an instance for `function` that knows no copy.
  init(_ function: Function) {
    registers = function.registers
    var writes = Array(repeating: 0, count: registers.count)
    for parameter in function.parameters { writes[parameter.register.index] += 1 }
    function.body.forEachRegisterWritten { writes[$0.index] += 1 }
    self.writes = writes
    replacements = Array(repeating: nil, count: registers.count)
  }

  /// Returns what is to be read instead of `operand`.
  private func replaced(_ operand: Operand) -> Operand {
    guard case .register(let register) = operand else { return operand }
    return replacements[register.index] ?? operand
  }

  /// `true` iff something else is read wherever `register` was.
  func follows(_ register: Register) -> Bool { replacements[register.index] != nil }

  /// Returns a statement with the copies among its own operands followed.
  func followed(_ kind: Statement.Kind) -> Statement.Kind {
    // Most statements read none, and stay as they are.
    var readsCopy = false
    kind.forEachOperand { operand in
      guard case .register(let register) = operand else { return }
      if replacements[register.index] != nil { readsCopy = true }
    }
    return readsCopy ? kind.mappingOperands(replaced) : kind
  }

  /// Notes that `register` is a copy of `operand` wherever it may be read, if that is so.
  ///
  /// A register that is assigned once holds its value wherever it may be read.
  mutating func note(_ register: Register, _ operand: Operand) {
    guard isFollowed(register) else { return }
    if let source = operand.register, writes[source.index] != 1 { return }
    replacements[register.index] = operand
  }

  /// `true` iff copies in `register` are followed: it is an unnamed scalar and assigned once.
  private func isFollowed(_ register: Register) -> Bool {
    let info = registers[register.index]
    guard case .scalar = info.type else { return false }
    return info.name == nil && writes[register.index] == 1
  }

  /// Returns `block` with copies followed.
  mutating func propagate(_ block: Block) -> Block {
    let outer = passing.count
    var result = block
    for index in result.statements.indices {
      var kind = result.statements[index].kind
      // Nested blocks may run again behind an assignment that stands in them.
      kind.forEachBlock { stopFollowing(writtenIn: $0) }
      if kind.hasBlocks { kind = kind.mappingBlocks { propagate($0) } }
      kind = followed(kind)
      result.statements[index].kind = kind
      kind.forEachRegisterWritten { stopFollowing($0) }
      guard case .assign(let register, .copy, let operands) = kind else { continue }
      note(register, operands[0])
      guard case .register(let source) = operands[0], replacements[register.index] == nil,
        isFollowed(register), source != register
      else { continue }
      replacements[register.index] = operands[0]
      passing.append(register)
    }
    while passing.count > outer { replacements[passing.removeLast().index] = nil }
    return result
  }

  /// Stops following copies of what statements in `block` assign.
  private mutating func stopFollowing(writtenIn block: Block) {
    guard !passing.isEmpty else { return }
    block.forEachRegisterWritten { stopFollowing($0) }
  }

  /// Stops following copies of `source`, which is assigned.
  private mutating func stopFollowing(_ source: Register) {
    for copy in passing where replacements[copy.index]?.register == source {
      replacements[copy.index] = nil
    }
  }
}
