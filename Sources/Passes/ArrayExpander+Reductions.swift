import PellucidIR
import PellucidTypes

/// Operations that combine values into one.
extension ArrayExpander {
  /// Writes `s = initial` and a loop that combines `s` with each value.
  mutating func reduce(
    _ operation: ArrayOperation, to target: Register, _ combining: PellucidIR.Operation,
    from initial: Operand
  ) {
    var operation = flattened(operation)
    if combining == .add, function[target].type == .scalar(.float64),
      leavesOrderOpen(combining, target)
    {
      operation = addingZeros(operation)
    }
    emit(.assign(target, .copy, [initial]))
    let outer = combined
    combined = leavesOrderOpen(combining, target) && operation.filter == nil ? target : nil
    loops(over: ArraySpace(operation.extents, operation.indices), of: operation) { expander in
      let value = expander.value(of: operation)
      expander.emit(.assign(target, combining, [.register(target), value]))
      expander.output[expander.output.count - 1].isAugmented = true
    }
    combined = outer
  }

  /// Returns a sum with a test as one over all places, at which 0 is added where the test does not
  /// hold: `x[i] > 0.5 ? x[i] : 0.0`, so that it has the order of other sums.
  private mutating func addingZeros(_ operation: ArrayOperation) -> ArrayOperation {
    guard let filter = operation.filter, filter.rank == operation.indices.count,
      !operation.readsOrdinal, filter.body.isOfValues, operation.body.isOfValues
    else { return operation }
    let value = register(.scalar(.float64))
    var result = operation
    result.filter = nil
    result.body = filter.body
    result.body.statements.append(
      Statement(
        .select(
          value, condition: filter.condition, then: Yield(operation.body, operation.value),
          otherwise: Yield(Block(), .constant(Constant(.float(0), .float64))))))
    result.value = .register(value)
    return result
  }

  /// `true` iff values are combined in an order that emission may choose.
  ///
  /// Sums, minima and maxima of integers are left to the C compiler, which may regroup them, and so
  /// are all where `fastmath` lets it.
  private func leavesOrderOpen(
    _ combining: PellucidIR.Operation, _ target: Register
  ) -> Bool {
    guard case .scalar(let type) = function[target].type,
      !function.options.fastMath.contains("reassoc")
    else { return false }
    switch combining {
    case .add: return type == .float64 || type == .complex128
    case .minimum, .maximum: return type == .float64 || type == .float32
    default: return false
    }
  }

  /// Returns `operation` along one axis, if it takes the elements of row-major arrays just as they
  /// lie in memory: NumPy sums these in one go, too.
  private mutating func flattened(_ operation: ArrayOperation) -> ArrayOperation {
    guard operation.indices.count > 1, operation.filter == nil,
      let arrays = arraysInOrder(of: operation)
    else { return operation }
    var count = operation.extents[0]
    for extent in operation.extents.dropFirst() { count = product(count, extent) }
    if let register = count.register, case .register = count {
      function.registers[register.index].name = "size"
      function.registers[register.index].isNameInvented = true
    }
    var flat: [Register: Register] = [:]
    for array in arrays where flat[array] == nil {
      guard case .array(var type) = function[array].type else { continue }
      type = ArrayType(type.element, rank: 1, layout: .c, isReadOnly: type.isReadOnly)
      let name = function[array].name.map { $0 + "_flat" }
      let register = register(.array(type), named: name)
      emit(.arrange(register, of: array, .reshaped([count])))
      flat[array] = register
    }
    var result = operation
    result.indices = [operation.indices[0]]
    result.extents = [count]
    result.body.statements = operation.body.statements.map { statement in
      var statement = statement
      if case .load(let register, let element) = statement.kind {
        let array = flat[element.array] ?? element.array
        statement.kind = .load(register, Element(array, [.register(operation.indices[0])]))
      }
      return statement
    }
    return result
  }

  /// Returns the arrays whose elements `operation` loads, if these are row-major and each is loaded
  /// at the place of the operation alone; nil if there is any other use of that place.
  private func arraysInOrder(of operation: ArrayOperation) -> [Register]? {
    let places = operation.indices.map { Operand.register($0) }
    var arrays: [Register] = []
    for statement in operation.body.statements {
      switch statement.kind {
      case .load(_, let element):
        let part = parts.part(element.array, rank: places.count)
        guard element.indices == places, part.base == element.array,
          case .array(let type) = function[element.array].type, type.layout == .c
        else { return nil }
        arrays.append(element.array)
      case .assign(_, _, let operands):
        if operands.contains(where: places.contains) { return nil }
      default: return nil
      }
    }
    return places.contains(operation.value) || arrays.isEmpty ? nil : arrays
  }
}

extension Block {
  /// `true` iff the statements load and compute, and do nothing else.
  fileprivate var isOfValues: Bool {
    statements.allSatisfy { statement in
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
