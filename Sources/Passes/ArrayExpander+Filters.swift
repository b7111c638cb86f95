import PellucidIR
import PellucidTypes

/// Operations on the places that a test leaves, and on places that are computed.
extension ArrayExpander {
  /// Writes `if test: body; ordinal += 1`; the last part only where it `counts`.
  mutating func places(
    passing filter: ArrayOperation.Filter, counts: Bool, _ body: (inout ArrayExpander) -> Void
  ) {
    let condition = value(of: filter.body, filter.condition)
    let inner = block { expander in
      body(&expander)
      if counts { expander.countUp(filter.ordinal) }
    }
    emit(.ifElse(condition, then: inner, otherwise: Block()))
  }

  /// Writes `counter += 1`.
  private mutating func countUp(_ counter: Register) {
    emit(.assign(counter, .add, [.register(counter), .integer(1)]))
    output[output.count - 1].isAugmented = true
  }

  /// Returns the extents of the array that `operation` makes; where places are left out, writes the
  /// loops that count the others.
  mutating func resultExtents(of operation: ArrayOperation) -> [Operand] {
    guard let filter = operation.filter else { return operation.extents }
    let count = register(.scalar(.int64), named: "count")
    emit(.assign(count, .copy, [.integer(0)]))
    let first = copied(operation)
    let space = ArraySpace(operation.extents, first.indices)
    loops(along: space.axes.prefix(filter.rank)) { expander in
      expander.places(passing: first.filter ?? filter, counts: false) { $0.countUp(count) }
    }
    return [.register(count)] + operation.extents.dropFirst(filter.rank)
  }

  /// Returns `operation` with registers of its own, so that it can be written out once more.
  private mutating func copied(_ operation: ArrayOperation) -> ArrayOperation {
    var copies: [Register: Register] = [:]
    func copy(_ register: Register) {
      if copies[register] == nil { copies[register] = function.addRegister(function[register]) }
    }
    operation.indices.forEach(copy)
    if let filter = operation.filter {
      copy(filter.ordinal)
      filter.body.forEachRegisterWritten(copy)
    }
    operation.body.forEachRegisterWritten(copy)
    let kind = Statement.Kind.arrayOperation(operation)
      .mappingRegisters { copies[$0] ?? $0 }
      .mappingBlocks { $0.mappingRegisters { copies[$0] ?? $0 } }
    guard case .arrayOperation(let result) = kind else { return operation }
    return result
  }

  /// Stores values at the places that the test leaves, where storing one may change what the test
  /// or a later value reads: both are computed before.
  mutating func storeLater(
    _ operation: ArrayOperation, _ filter: ArrayOperation.Filter, in target: Register
  ) {
    let mask = register(.array(ArrayType(.bool, rank: filter.rank, layout: .c)), named: "mask")
    let first = copied(operation)
    map(
      ArrayOperation(
        .map(mask), indices: Array(first.indices.prefix(filter.rank)),
        extents: Array(operation.extents.prefix(filter.rank)),
        body: first.filter?.body ?? Block(), value: first.filter?.condition ?? .boolean(true)),
      to: mask)
    var values = operation
    values.filter = reading(mask, at: Array(operation.indices.prefix(filter.rank)), as: filter)
    guard case .array(let type) = function[target].type else { return }
    let rank = 1 + operation.indices.count - filter.rank
    let fresh = register(.array(ArrayType(type.element, rank: rank, layout: .c)), named: "values")
    values.form = .map(fresh)
    map(values, to: fresh)
    var last = copied(values)
    last.form = .store(target)
    (last.body, last.value) = loading(fresh, at: last.resultPlaces, type.element)
    storeDirectly(last, in: target)
  }

  /// Returns `filter` with its test replaced by what `mask` holds.
  private mutating func reading(
    _ mask: Register, at indices: [Register], as filter: ArrayOperation.Filter
  ) -> ArrayOperation.Filter {
    var result = filter
    (result.body, result.condition) = loading(mask, at: indices.map { .register($0) }, .bool)
    return result
  }

  /// Returns the load of an element, and what it gives.
  private mutating func loading(
    _ array: Register, at places: [Operand], _ type: ScalarType
  ) -> (Block, Operand) {
    let value = register(.scalar(type))
    let load = Statement(
      .load(value, Element(array, places)), span: statement.span, line: statement.line)
    return (Block([load]), .register(value))
  }

  /// Stores each value at the place that is computed for it; where storing one may change what a
  /// later value or place reads, all are computed before.
  mutating func scatter(
    _ operation: ArrayOperation, into target: Register, at places: [Operand]
  ) {
    guard parts.reads(operation, target) else {
      return scatterDirectly(operation, into: target, at: places)
    }
    guard case .array(let type) = function[target].type else { return }
    var later = operation
    later.body = operation.body.part(computing: places)
    let keepsPlaces = !parts.reads(later, target)
    if !keepsPlaces { later.body = Block() }
    later.value = computed(operation, \.value, type.element, "values", &later.body)
    let laterPlaces = places.indices.map { axis in
      keepsPlaces
        ? places[axis]
        : computed(operation, \.scatterPlaces[axis], .int64, "places", &later.body)
    }
    scatterDirectly(later, into: target, at: laterPlaces)
  }

  /// Computes what `part` is of `operation` at all places before, and returns it as `body` then
  /// reads it.
  private mutating func computed(
    _ operation: ArrayOperation, _ part: KeyPath<ArrayOperation, Operand>, _ type: ScalarType,
    _ name: String, _ body: inout Block
  ) -> Operand {
    let indices = operation.indices.map { Operand.register($0) }
    let value = operation[keyPath: part]
    if indices.contains(value) || value.constant != nil { return value }
    let fresh = register(
      .array(ArrayType(type, rank: indices.count, layout: .c)), named: name)
    var first = copied(operation)
    (first.form, first.value) = (.map(fresh), first[keyPath: part])
    map(first, to: fresh)
    let (load, element) = loading(fresh, at: indices, type)
    body.statements += load.statements
    return element
  }

  /// Stores each value when it is computed.
  private mutating func scatterDirectly(
    _ operation: ArrayOperation, into target: Register, at places: [Operand]
  ) {
    let part = parts.part(target)
    let isAugmented = statement.isAugmented
    loops(over: ArraySpace(operation.extents, operation.indices), of: operation) { expander in
      let value = expander.value(of: operation)
      let element = expander.element(of: part, at: places)
      expander.emit(.store(value, element))
      expander.output[expander.output.count - 1].isAugmented = isAugmented
    }
  }
}

extension ArrayOperation {
  /// The place in the array that a `map` makes.
  var resultPlaces: [Operand] {
    let indices = indices.map { Operand.register($0) }
    guard let filter else { return indices }
    return [.register(filter.ordinal)] + indices.dropFirst(filter.rank)
  }

  /// The indices of the element that a `scatter` replaces.
  var scatterPlaces: [Operand] {
    if case .scatter(_, at: let places) = form { places } else { [] }
  }

  /// `true` iff what is done at a place asks how many places before passed the test.
  var readsOrdinal: Bool {
    guard let filter else { return false }
    if case .map = form { return true }
    var isRead = value == .register(filter.ordinal)
    body.forEachRegisterRead { if $0 == filter.ordinal { isRead = true } }
    return isRead
  }

  /// Calls `visit` for what each statement of the test and of the body does, also nested ones.
  func forEachKind(_ visit: (Statement.Kind) -> Void) {
    filter?.body.forEachKind(visit)
    body.forEachKind(visit)
  }
}

extension Block {
  /// Returns the statements that lead to the values of `operands`.
  fileprivate func part(computing operands: [Operand]) -> Block {
    var needed = Set(operands.compactMap(\.register))
    var result: [Statement] = []
    for statement in statements.reversed() {
      var isNeeded = false
      statement.kind.forEachRegisterWritten { if needed.contains($0) { isNeeded = true } }
      guard isNeeded else { continue }
      result.append(statement)
      statement.forEachStatement { inner in
        inner.kind.forEachRegisterRead { needed.insert($0) }
      }
    }
    return Block(result.reversed())
  }
}
