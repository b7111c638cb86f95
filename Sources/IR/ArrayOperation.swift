/// A value for each place of an iteration space, and what becomes of the values.
///
/// The pass `ArrayExpansion` writes it out as loops; no other pass sees one.
package struct ArrayOperation: Hashable, Sendable {
  /// What becomes of the values.
  package enum Form: Hashable, Sendable {
    /// `%y = map …`: they fill a fresh array, whose extents are those of the space.
    case map(Register)
    /// `into %y map …`: they replace the elements of an array that has the extents of the space;
    /// the result is that of computing all values first.
    case store(Register)
    /// `%s = reduce add from 0.0 …`: they are combined, in the order of the places.
    case reduce(Register, Operation, from: Operand)
    /// `into %y scatter …`: each replaces the element at a place that the body computes, in the
    /// order of the places; the result is that of computing all values and places first.
    case scatter(Register, at: [Operand])
  }

  /// A test that leaves places out: there is a value only where it holds.
  package struct Filter: Hashable, Sendable {
    /// The number of axes, counted from the first, at whose places the test is made.
    package var rank: Int
    /// The statements of the test; they change nothing that they do not make.
    package var body: Block
    /// `true` where there are values.
    package var condition: Operand
    /// The number of places before at which the test holds, an int64.
    package var ordinal: Register

    /// Creates an instance with the given parts.
    package init(rank: Int, body: Block, condition: Operand, ordinal: Register) {
      self.rank = rank
      self.body = body
      self.condition = condition
      self.ordinal = ordinal
    }
  }

  /// What becomes of the values.
  package var form: Form
  /// The places: an int64 a axis, from 0.
  package var indices: [Register]
  /// The extents of the space, one an index; negative ones stand for 0 in a `reduce`, and raise in
  /// a `map`, as in an `allocate`.
  package var extents: [Operand]
  /// Which places take part, if not all do. A `map` then gives an array whose first axis counts
  /// the places at which the test holds, and whose others are those that are not tested.
  package var filter: Filter?
  /// The statements that compute a value; they change nothing that they do not make.
  package var body: Block
  /// The value at a place.
  package var value: Operand

  /// Creates an instance with the given parts.
  package init(
    _ form: Form, indices: [Register], extents: [Operand], filter: Filter? = nil, body: Block,
    value: Operand
  ) {
    self.form = form
    self.indices = indices
    self.extents = extents
    self.filter = filter
    self.body = body
    self.value = value
  }

  /// The register that the operation itself assigns; nil for a `store`.
  package var destination: Register? {
    switch form {
    case .map(let register), .reduce(let register, _, from: _): register
    case .store, .scatter: nil
    }
  }

  /// Calls `visit` for each operand in order of evaluation, those of the body left out.
  package func forEachOperand(_ visit: (Operand) -> Void) {
    extents.forEach(visit)
    if case .reduce(_, _, from: let initial) = form { visit(initial) }
    if let filter { visit(filter.condition) }
    visit(value)
    if case .scatter(_, at: let places) = form { places.forEach(visit) }
  }

  /// The array that exists before and is stored into; nil for a `map` and a `reduce`.
  package var target: Register? {
    switch form {
    case .store(let target), .scatter(let target, at: _): target
    case .map, .reduce: nil
    }
  }

  /// Returns the operation with `map` of each operand of its own.
  package func mappingOperands(_ map: (Operand) -> Operand) -> ArrayOperation {
    var result = self
    switch form {
    case .reduce(let register, let operation, from: let initial):
      result.form = .reduce(register, operation, from: map(initial))
    case .scatter(let target, at: let places):
      result.form = .scatter(target, at: places.map(map))
    case .map, .store: break
    }
    result.extents = extents.map(map)
    if let filter { result.filter?.condition = map(filter.condition) }
    result.value = map(value)
    return result
  }

  /// Returns the operation with `map` of each register that it assigns or stores into.
  func mappingTargets(_ map: (Register) -> Register) -> ArrayOperation {
    var result = self
    switch form {
    case .map(let register): result.form = .map(map(register))
    case .store(let register): result.form = .store(map(register))
    case .reduce(let register, let operation, let initial):
      result.form = .reduce(map(register), operation, from: initial)
    case .scatter(let target, let places): result.form = .scatter(map(target), at: places)
    }
    if let filter { result.filter?.ordinal = map(filter.ordinal) }
    result.indices = indices.map(map)
    return result
  }
}

extension Module {
  /// `true` iff a function stores the values of an operation into an array that exists.
  package var storesArrays: Bool {
    functions.contains { function in
      var found = false
      function.body.forEachKind { kind in
        if case .arrayOperation(let operation) = kind, case .store = operation.form { found = true }
      }
      return found
    }
  }
}
