package import PellucidIR
import PellucidTypes

/// Writes operations on whole arrays out as loops over elements.
///
/// A part of an array that is only read or stored by its elements is not kept as an array of its
/// own: `u[1:-1] = v[2:]` becomes `for i in 1 ..< n - 1: u[i] = v[i + 1]`.
package enum ArrayExpansion {
  /// Returns `module` without operations on arrays.
  package static func run(_ module: Module) -> Module {
    var module = module
    for index in module.functions.indices where module.functions[index].hasArrayOperations {
      var expander = ArrayExpander(module.functions[index])
      module.functions[index].body = expander.expand(module.functions[index].body)
      module.functions[index].registers = expander.function.registers
    }
    return module
  }
}

extension Function {
  /// `true` iff some statement is an operation on arrays.
  fileprivate var hasArrayOperations: Bool {
    var found = false
    body.forEachKind { kind in
      if case .arrayOperation = kind { found = true }
    }
    return found
  }
}

/// The expansion of one function.
struct ArrayExpander {
  /// The function, with the registers that are added.
  var function: Function
  /// The arrays of the function and what they are parts of.
  let parts: ArrayParts
  /// The statement that is being expanded.
  var statement = Statement(.comment)
  /// What takes its place, as far as it is written.
  var output: [Statement] = []

  /// Creates an instance for `function`.
  init(_ function: Function) {
    self.function = function
    self.parts = ArrayParts(function)
  }

  /// Returns `block` with its operations on arrays written out.
  mutating func expand(_ block: Block) -> Block {
    var result: [Statement] = []
    for var statement in block.statements {
      statement.kind = statement.kind.mappingBlocks { expand($0) }
      guard case .arrayOperation(let operation) = statement.kind else {
        result.append(statement)
        continue
      }
      result += expanded(operation, statement)
    }
    return Block(result, closingComments: block.closingComments)
  }

  /// Returns what takes the place of `operation`; the comments of `statement` stay at its ends.
  private mutating func expanded(
    _ operation: ArrayOperation, _ statement: Statement
  ) -> [Statement] {
    (self.statement, output) = (statement, [])
    switch operation.form {
    case .map(let register): map(operation, to: register)
    case .store(let target): store(operation, in: target)
    case .reduce(let register, let combining, from: let initial):
      reduce(operation, to: register, combining, from: initial)
    }
    if !output.isEmpty {
      output[0].leadingComments = statement.leadingComments
      output[output.count - 1].trailingComment = statement.trailingComment
    }
    return output
  }

  /// Adds a statement in the place of the one that is being expanded.
  mutating func emit(_ kind: Statement.Kind) {
    output.append(Statement(kind, span: statement.span, line: statement.line))
  }

  /// Returns the statements that `body` adds.
  mutating func block(_ body: (inout ArrayExpander) -> Void) -> Block {
    let outer = output
    output = []
    body(&self)
    defer { output = outer }
    return Block(output)
  }

  /// Returns a new register.
  mutating func register(_ type: ValueType, named name: String? = nil) -> Register {
    function.addRegister(
      RegisterInfo(type: type, name: name, isNameInvented: name != nil, span: statement.span))
  }

  /// Writes a fresh array: `y = allocate …` and a loop that stores each element.
  private mutating func map(_ operation: ArrayOperation, to target: Register) {
    // `x = x + 1` needs the old array until the new one is complete.
    let isRead = operation.reads(parts.sharing(target))
    let array = isRead ? next(target) : target
    emit(.allocate(array, extents: operation.extents, .none))
    loops(over: ArraySpace(operation.extents, operation.indices)) { expander, places in
      let value = expander.value(of: operation, at: places)
      expander.emit(.store(value, Element(array, places.map(\.operand))))
    }
    if isRead { emit(.assign(target, .copy, [.register(array)])) }
  }

  /// Returns a register for the array that `target` will be, `x_next` for `x`.
  private mutating func next(_ target: Register) -> Register {
    let info = function[target]
    return register(info.type, named: info.name.map { $0 + "_next" })
  }

  /// Writes the elements of an array that exists.
  private mutating func store(_ operation: ArrayOperation, in target: Register) {
    guard parts.mayDisturb(operation, storingTo: target) else {
      return storeDirectly(operation, in: target)
    }
    guard case .array(var type) = function[target].type else { return }
    type = ArrayType(type.element, rank: type.rank, layout: .c)
    let fresh = register(.array(type))
    var first = operation
    first.form = .map(fresh)
    map(first, to: fresh)
    emit(.copy(into: target, from: fresh, mayOverlap: false))
  }

  /// Stores each element when it is computed.
  private mutating func storeDirectly(_ operation: ArrayOperation, in target: Register) {
    let part = parts.part(target)
    let space = ArraySpace(operation.extents, operation.indices, following: part, parts)
    loops(over: space) { expander, places in
      let value = expander.value(of: operation, at: places)
      let element = expander.element(of: part, at: places)
      expander.emit(.store(value, element))
    }
  }

  /// Writes `s = initial` and a loop that combines `s` with each value.
  private mutating func reduce(
    _ operation: ArrayOperation, to target: Register, _ combining: Operation, from initial: Operand
  ) {
    emit(.assign(target, .copy, [initial]))
    loops(over: ArraySpace(operation.extents, operation.indices)) { expander, places in
      let value = expander.value(of: operation, at: places)
      expander.emit(.assign(target, combining, [.register(target), value]))
      expander.output[expander.output.count - 1].isAugmented = true
    }
  }

  /// Writes a loop an axis of `space`, outermost first, with `body` inside.
  private mutating func loops(
    over space: ArraySpace, _ places: [ArrayPlace] = [],
    _ body: (inout ArrayExpander, [ArrayPlace]) -> Void
  ) {
    guard places.count < space.axes.count else { return body(&self, places) }
    let axis = space.axes[places.count]
    let place = ArrayPlace(index: axis.index, origin: axis.lower)
    let inner = block { $0.loops(over: space, places + [place], body) }
    emit(
      .forLoop(
        ForLoop(variable: axis.index, lower: axis.lower, upper: axis.upper, body: inner)))
  }
}

extension ArrayOperation {
  /// `true` iff the body or the extents read one of `registers`.
  fileprivate func reads(_ registers: Set<Register>) -> Bool {
    var isRead = false
    body.forEachRegisterRead { if registers.contains($0) { isRead = true } }
    forEachOperand { if let register = $0.register, registers.contains(register) { isRead = true } }
    return isRead
  }
}
