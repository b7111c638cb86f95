/// The names under which IR text shows the registers of a function.
///
/// A register without a name is `%1`, `%2` … in order of appearance; registers that share a name
/// are `%total`, `%total.1` … likewise.
package struct RegisterNames: Sendable {
  /// The text of each register, indexed by its number.
  private let texts: [String]
  /// The registers in order of appearance, followed by those that never appear.
  let order: [Register]
  /// How many registers of `order` appear in the function.
  let appearing: Int
  /// Which registers appear first where they are assigned, indexed by their number.
  let isDeclaredByAssignment: [Bool]

  /// Creates the names of the registers of `function`.
  package init(_ function: Function) {
    var scan = Scan(count: function.registers.count)
    for parameter in function.parameters { scan.appear(parameter.register, assigned: true) }
    for (index, info) in function.registers.enumerated() where !info.sharers.isEmpty {
      scan.appear(Register(index), assigned: false)
    }
    scan.walk(function.body)
    appearing = scan.order.count
    for index in function.registers.indices { scan.appear(Register(index), assigned: false) }
    order = scan.order
    isDeclaredByAssignment = scan.isAssigned

    var texts = Array(repeating: "", count: function.registers.count)
    var unnamed = 0
    var clashes: [String: Int] = [:]
    for register in order {
      guard let name = function[register].name else {
        unnamed += 1
        texts[register.index] = "%\(unnamed)"
        continue
      }
      let clash = clashes[name, default: 0]
      clashes[name] = clash + 1
      texts[register.index] = "%" + IRText.word(name) + (clash == 0 ? "" : ".\(clash)")
    }
    self.texts = texts
  }

  /// The text of `register`; `%?17` for a number that the function does not have.
  package subscript(register: Register) -> String {
    texts.indices.contains(register.index) ? texts[register.index] : "%?\(register.index)"
  }

  /// `true` iff the numbers of the registers follow from where they are assigned in the text.
  var followFromText: Bool {
    order.enumerated().allSatisfy { $0.offset == $0.element.index }
      && isDeclaredByAssignment.allSatisfy { $0 }
  }

  /// The order in which registers appear in the text of a function.
  private struct Scan {
    /// The registers that have appeared.
    var order: [Register] = []
    /// Which registers have appeared, indexed by their number.
    var hasAppeared: [Bool]
    /// Which registers appeared first where they are assigned, indexed by their number.
    var isAssigned: [Bool]

    /// Creates an instance for `count` registers of which none has appeared.
    init(count: Int) {
      hasAppeared = Array(repeating: false, count: count)
      isAssigned = hasAppeared
    }

    /// Notes that `register` appears.
    mutating func appear(_ register: Register, assigned: Bool) {
      guard hasAppeared.indices.contains(register.index), !hasAppeared[register.index] else {
        return
      }
      hasAppeared[register.index] = true
      isAssigned[register.index] = assigned
      order.append(register)
    }

    /// Notes the registers of `block` in the order of the text.
    mutating func walk(_ block: Block) {
      for statement in block.statements { walk(statement.kind) }
    }

    /// Notes the registers of `kind` in the order of the text.
    mutating func walk(_ kind: Statement.Kind) {
      kind.forEachRegisterWritten { appear($0, assigned: true) }
      switch kind {
      case .select(_, let condition, let then, let otherwise):
        appear(condition)
        for side in [then, otherwise] {
          walk(side.body)
          appear(side.value)
        }
      case .forLoop(let loop):
        appear(loop.lower)
        appear(loop.upper)
        loop.parallel?.operands.forEach { appear($0) }
        if let parallel = loop.parallel { appear(parallel) }
        walk(loop.body)
      case .whileLoop(let loop):
        walk(loop.header)
        appear(loop.condition)
        walk(loop.body)
      case .ifElse(let condition, let then, let otherwise):
        appear(condition)
        walk(then)
        walk(otherwise)
      case .attempt(let attempt): attempt.blocks.forEach { walk($0) }
      case .leaving(let block): walk(block)
      case .arrayOperation(let operation):
        if let target = operation.target { appear(target, assigned: false) }
        if case .reduce(_, _, from: let initial) = operation.form { appear(initial) }
        operation.extents.forEach { appear($0) }
        if let filter = operation.filter {
          walk(filter.body)
          appear(filter.condition)
        }
        walk(operation.body)
        appear(operation.value)
        if case .scatter(_, at: let places) = operation.form { places.forEach { appear($0) } }
      case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
        .pack,
        .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
        .comment, .raiseAgain:
        kind.forEachRegisterRead { appear($0, assigned: false) }
      }
    }

    /// Notes the register that `operand` reads, if it reads one.
    mutating func appear(_ operand: Operand) {
      if let register = operand.register { appear(register, assigned: false) }
    }

    /// Notes the registers of the facts of a loop.
    mutating func appear(_ parallel: ForLoop.Parallel) {
      for reduction in parallel.reductions {
        appear(reduction.register, assigned: false)
        for companion in reduction.companions { appear(companion, assigned: false) }
      }
      for register in parallel.privates + parallel.lastPrivates {
        appear(register, assigned: false)
      }
    }
  }
}
