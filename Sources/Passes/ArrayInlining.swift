import PellucidIR

/// An array operation that takes the place of the array that another one loads.
struct ArrayInlining {
  /// The operation that makes the array.
  let source: ArrayOperation
  /// The array.
  let array: Register
  /// For each register that held an element of the array: the value.
  private var values: [Operand: Operand] = [:]
  /// `true` once the body of the source stands somewhere.
  private var isPlaced = false

  /// Creates an instance that computes the elements of `array` as `source` does.
  init(source: ArrayOperation, array: Register) { (self.source, self.array) = (source, array) }

  /// Returns `reader` with the elements computed instead of loaded, or nil if one would be computed
  /// several times.
  mutating func inlined(in reader: ArrayOperation) -> ArrayOperation? {
    var result = reader
    guard let body = inlined(in: reader, inside: []) else { return nil }
    let values = values
    result.body = body.mappingOperands { values[$0] ?? $0 }
    result.value = values[reader.value] ?? reader.value
    return result
  }

  /// Returns the body of `reader`, inside operations with the indices `outer`.
  private mutating func inlined(
    in reader: ArrayOperation, inside outer: [Register]
  ) -> Block? {
    let own = zip(reader.indices, reader.extents).filter { $0.1 != .integer(1) }.map(\.0)
    return inlined(in: reader.body, inside: outer + own, known: nil)
  }

  /// Returns `block`; `known` is the element that is computed before it on every path.
  private mutating func inlined(
    in block: Block, inside indices: [Register], known: Element?
  ) -> Block? {
    var known = known
    var result = Block(closingComments: block.closingComments)
    for var statement in block.statements {
      switch statement.kind {
      case .load(let register, let element) where element.array == array:
        if known == nil {
          guard let body = place(element, inside: indices) else { return nil }
          result.statements += body.statements
          known = element
        }
        guard known == element else { return nil }
        values[.register(register)] = placed(source.value, at: element)
      case .arrayOperation(var operation) where operation.body.loads(array):
        guard operation.filter == nil, let body = inlined(in: operation, inside: indices) else {
          return nil
        }
        operation.body = body
        statement.kind = .arrayOperation(operation)
        result.statements.append(statement)
      case .select(let register, let condition, var then, var otherwise):
        guard let first = inlined(in: then.body, inside: indices, known: known),
          let second = inlined(in: otherwise.body, inside: indices, known: known)
        else { return nil }
        (then.body, otherwise.body) = (first, second)
        statement.kind = .select(register, condition: condition, then: then, otherwise: otherwise)
        result.statements.append(statement)
      case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
        .pack,
        .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
        .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse, .comment,
        .raiseAgain, .attempt, .leaving:
        result.statements.append(statement)
      }
    }
    return result
  }

  /// Returns what computes `element`, if that stands nowhere yet and the loops around run over the
  /// elements once.
  private mutating func place(_ element: Element, inside indices: [Register]) -> Block? {
    guard !isPlaced, Set(element.indices.compactMap(\.register)).isSuperset(of: indices) else {
      return nil
    }
    isPlaced = true
    return source.body.mappingOperands { placed($0, at: element) }
  }

  /// Returns `operand` of the source at the place of `element`.
  private func placed(_ operand: Operand, at element: Element) -> Operand {
    for (index, place) in zip(source.indices, element.indices)
    where operand == .register(index) { return place }
    return operand
  }
}

extension Block {
  /// Returns the number of statements of the block, also nested ones, that load from `array`.
  func loadCount(of array: Register) -> Int {
    var count = 0
    forEachKind { if case .load(_, let element) = $0, element.array == array { count += 1 } }
    return count
  }

  /// `true` iff a statement of the block, also a nested one, loads an element of `array`.
  func loads(_ array: Register) -> Bool { loadCount(of: array) > 0 }
}
