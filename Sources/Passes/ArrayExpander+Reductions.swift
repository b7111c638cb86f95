import PellucidIR
import PellucidTypes

/// Operations that combine values into one.
extension ArrayExpander {
  /// Writes `s = initial` and a loop that combines `s` with each value.
  mutating func reduce(
    _ operation: ArrayOperation, to target: Register, _ combining: PellucidIR.Operation,
    from initial: Operand
  ) {
    let operation = flattened(operation)
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
    case .add: return type == .float64
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
