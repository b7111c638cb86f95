import PellucidIR
import PellucidTypes

/// The registers of a function that one statement alone gives a value, and which one.
///
/// Wherever such a register is read, the statement has run, and what it was made of has not changed
/// since if that has one statement too: so both sides of `e = d - 1` may stand for each other.
struct FixedValues {
  /// The statements of registers; nil inside if there are several, or the register is a parameter.
  private var kinds: [Register: Statement.Kind?] = [:]
  /// The registers that statements assign although they are parameters.
  private var reassigned: Set<Register> = []

  /// Creates an instance for the loops of `function`.
  init(_ function: Function) {
    var kinds: [Register: Statement.Kind?] = [:]
    var reassigned: Set<Register> = []
    for parameter in function.parameters { kinds[parameter.register] = .some(nil) }
    function.body.forEachKind { kind in
      kind.forEachRegisterWritten { register in
        if kinds[register] != nil { reassigned.insert(register) }
        kinds[register] = kinds[register] == nil ? .some(kind) : .some(nil)
      }
    }
    self.kinds = kinds
    self.reassigned = reassigned
  }

  /// `true` iff `register` has one value from its assignment on, or from the start.
  func isFixed(_ register: Register) -> Bool { !reassigned.contains(register) }

  /// Returns the operation and the operands that make the value of `register`, if all of them have
  /// one value too.
  func origin(of register: Register) -> (operation: Operation, operands: [Operand])? {
    guard isFixed(register), case .assign(_, let operation, let operands)? = kinds[register] ?? nil
    else { return nil }
    for operand in operands {
      switch operand {
      case .register(let source): if !isFixed(source) { return nil }
      case .extent(let array, _), .stride(let array, _): if !isFixed(array) { return nil }
      case .constant, .global: break
      }
    }
    return (operation, operands)
  }
}
