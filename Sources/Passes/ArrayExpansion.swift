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

/// The expansion of one function.
struct ArrayExpander {
  /// The function, with the registers that are added.
  var function: Function
  /// The arrays of the function and what they are parts of.
  let parts: ArrayParts
  /// The statement that is being expanded.
  var statement = Statement(.comment)
  /// The places of the loops that are being written, outermost first.
  var places: [ArrayPlace] = []
  /// What takes its place, as far as it is written.
  var output: [Statement] = []
  /// The register into which the loops that are being written combine values in an open order.
  var combined: Register?

  /// Creates an instance for `function`.
  init(_ function: Function) {
    self.function = function
    self.parts = ArrayParts(function)
  }

  /// Returns `block` with its operations on arrays written out.
  mutating func expand(_ block: Block) -> Block {
    var result: [Statement] = []
    for var statement in block.statements {
      guard case .arrayOperation(let operation) = statement.kind else {
        statement.kind = statement.kind.mappingBlocks { expand($0) }
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
    write(operation)
    if !output.isEmpty {
      output[0].leadingComments = statement.leadingComments
      output[output.count - 1].trailingComment = statement.trailingComment
    }
    return output
  }

  /// Writes `operation` out.
  mutating func write(_ operation: ArrayOperation) {
    switch operation.form {
    case .map(let register): map(operation, to: register)
    case .store(let target): store(operation, in: target)
    case .reduce(let register, let combining, from: let initial):
      reduce(operation, to: register, combining, from: initial)
    case .scatter(let target, at: let places): scatter(operation, into: target, at: places)
    }
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
  mutating func map(_ operation: ArrayOperation, to target: Register) {
    // `x = x + 1` needs the old array until the new one is complete.
    let isRead = operation.reads(parts.sharing(target))
    let array = isRead ? next(target) : target
    emit(.allocate(array, extents: resultExtents(of: operation), .none))
    // What passes a test is counted from 0, and what is not tested is an axis of an array.
    output[output.count - 1].hasProvenExtents = operation.filter != nil
    if !isRead, let rows = RowReduction(operation, function, parts) {
      return reduceRows(rows, operation, into: array)
    }
    loops(over: ArraySpace(operation.extents, operation.indices), of: operation) { expander in
      let value = expander.value(of: operation)
      expander.emit(.store(value, expander.element(of: array, at: operation)))
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
    if let filter = operation.filter { return storeLater(operation, filter, in: target) }
    guard case .array(var type) = function[target].type else { return }
    type = ArrayType(type.element, rank: type.rank, layout: .c)
    let fresh = register(.array(type))
    var first = operation
    first.form = .map(fresh)
    map(first, to: fresh)
    emit(.copy(into: target, from: fresh, mayOverlap: false))
  }

  /// Stores each element when it is computed.
  mutating func storeDirectly(_ operation: ArrayOperation, in target: Register) {
    let part = parts.part(target)
    let isAugmented = statement.isAugmented
    let space = space(of: operation, following: part)
    loops(over: space, of: operation) { expander in
      let value = expander.value(of: operation)
      let element = expander.element(of: part, at: operation.indices.map { .register($0) })
      expander.emit(.store(value, element))
      expander.output[expander.output.count - 1].isAugmented = isAugmented
    }
  }

  /// Writes a loop an axis of `space`, outermost first, with `body` inside, at the places that the
  /// test of `operation` leaves.
  mutating func loops(
    over space: ArraySpace, of operation: ArrayOperation, _ body: (inout ArrayExpander) -> Void
  ) {
    guard let filter = operation.filter else { return loops(along: space.axes[...], body) }
    let counts = operation.readsOrdinal
    if counts { emit(.assign(filter.ordinal, .copy, [.integer(0)])) }
    loops(along: space.axes.prefix(filter.rank)) { expander in
      expander.places(passing: filter, counts: counts) {
        $0.loops(along: space.axes.dropFirst(filter.rank), body)
      }
    }
  }

  /// Writes a loop for each of `axes` but those of one place, with `body` inside.
  mutating func loops(
    along axes: ArraySlice<ArraySpace.Axis>, _ body: (inout ArrayExpander) -> Void
  ) {
    guard let axis = axes.first else { return body(&self) }
    let operand = axis.isSingle ? .integer(0) : Operand.register(axis.variable ?? axis.index)
    places.append(ArrayPlace(index: axis.index, origin: axis.lower, operand: operand))
    if axis.isSingle {
      loops(along: axes.dropFirst(), body)
      places.removeLast()
      return
    }
    let inner = block { $0.loops(along: axes.dropFirst(), body) }
    places.removeLast()
    let upper = difference(axis.upper, .integer(Int(axis.without)))
    var loop = ForLoop(
      variable: axis.variable ?? axis.index, lower: axis.lower, upper: upper, body: inner)
    if let combined, inner.onlyCombines(into: combined) { loop.combined = combined }
    emit(.forLoop(loop))
  }
}

extension ArrayOperation {
  /// `true` iff the body, the test or the extents read one of `registers`.
  fileprivate func reads(_ registers: Set<Register>) -> Bool {
    var isRead = false
    filter?.body.forEachRegisterRead { if registers.contains($0) { isRead = true } }
    body.forEachRegisterRead { if registers.contains($0) { isRead = true } }
    forEachOperand { if let register = $0.register, registers.contains(register) { isRead = true } }
    return isRead
  }
}

extension Block {
  /// `true` iff the block computes a value and combines it into `register` in the end, in one go.
  fileprivate func onlyCombines(into register: Register) -> Bool {
    guard case .assign(register, _, let operands)? = statements.last?.kind,
      operands.first == .register(register)
    else { return false }
    return statements.allSatisfy { statement in
      switch statement.kind {
      case .assign, .load, .select: true
      case .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
        .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop, .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        false
      }
    }
  }
}
