package import PellucidIR

/// Computes the elements of a temporary array where its one reader wants them, so that the array
/// is never made: `b = (a - m) ** 2; s = np.sum(b)` is one loop.
package enum ArrayFusion {
  /// Returns `module` with operations on arrays inlined into their only readers.
  package static func run(_ module: Module) -> Module {
    var module = module
    for index in module.functions.indices where module.functions[index].hasArrayOperations {
      var fuser = ArrayFuser(module.functions[index])
      guard fuser.hasCandidates else { continue }
      let body = fuser.fuse(module.functions[index].body)
      module.functions[index].body = fuser.withoutFused(body)
    }
    return module
  }
}

/// The fusion of one function.
private struct ArrayFuser {
  /// The arrays that are made by a `map` and only read by their elements and extents.
  private var candidates: Set<Register> = []
  /// The number of statements that load from an array.
  private var loads: [Register: Int] = [:]
  /// The extents of the arrays that are no longer made.
  private var fusedExtents: [Register: [Operand]] = [:]
  /// Registers that more than one statement sets.
  private var reassigned: Set<Register> = []
  /// The registers with arrays that the caller passed.
  private let parameters: Set<Register>
  /// Which arrays may hold the same memory.
  private let parts: ArrayParts

  /// Creates an instance for `function`.
  init(_ function: Function) {
    parameters = Set(function.parameters.map(\.register))
    parts = ArrayParts(function)
    var others: Set<Register> = []
    var written: Set<Register> = []
    function.body.forEachKind { kind in
      kind.forEachRegisterWritten { if !written.insert($0).inserted { reassigned.insert($0) } }
      kind.forEachOperand { operand in
        if case .extent = operand { return }
        if let register = operand.register { others.insert(register) }
      }
      if case .load(_, let element) = kind {
        loads[element.array, default: 0] += 1
      } else {
        kind.forEachArrayRead { others.insert($0) }
      }
      if case .arrayOperation(let operation) = kind, case .map(let register) = operation.form {
        candidates.insert(register)
      }
    }
    candidates = candidates.filter {
      loads[$0] != nil && !others.contains($0) && !reassigned.contains($0)
        && !parameters.contains($0)
    }
  }

  /// `true` iff there is something to look at.
  var hasCandidates: Bool { !candidates.isEmpty }

  /// Returns `block` with what the extents of arrays were that are no longer made.
  func withoutFused(_ block: Block) -> Block { block.mappingOperands { withoutFused($0) } }

  /// Returns `operand`, or what the extent of an array was that is no longer made.
  private func withoutFused(_ operand: Operand) -> Operand {
    guard case .extent(let array, let axis) = operand, let extents = fusedExtents[array] else {
      return operand
    }
    return withoutFused(extents[axis])
  }

  /// Returns `block` with what can be inlined in its readers.
  mutating func fuse(_ block: Block) -> Block {
    var statements = block.statements
    var result = Block(closingComments: block.closingComments)
    var comments: [String] = []
    for place in statements.indices {
      var statement = statements[place]
      if isInlined(statement, in: &statements, behind: place) {
        comments += statement.allComments
        continue
      }
      statement.leadingComments = comments + statement.leadingComments
      comments = []
      if case .arrayOperation = statement.kind {
      } else {
        statement.kind = statement.kind.mappingBlocks { fuse($0) }
      }
      result.statements.append(statement)
    }
    result.closingComments = comments + result.closingComments
    return result
  }

  /// Inlines the array that `statement` makes in its reader among those of `statements` that stand
  /// behind `place`, and returns `true`, if that changes no result.
  private mutating func isInlined(
    _ statement: Statement, in statements: inout [Statement], behind place: Int
  ) -> Bool {
    guard case .arrayOperation(let source) = statement.kind, case .map(let array) = source.form,
      candidates.contains(array), source.filter == nil, source.body.isPure,
      source.extents.allSatisfy(isSteady)
    else { return false }
    for index in (place + 1)..<statements.count {
      let reader = statements[index]
      if case .arrayOperation(let operation) = reader.kind, operation.body.loads(array) {
        guard !changes(operation.form, whatIsReadBy: source),
          let fused = inlined(source, of: array, in: operation)
        else { return false }
        statements[index].kind = .arrayOperation(fused)
        fusedExtents[array] = source.extents
        return true
      }
      if changes(reader, whatIsReadBy: source) { return false }
    }
    return false
  }

  /// Returns `reader` with the elements of `array` computed as `source` does instead of loaded,
  /// unless there are other readers or an element would be computed several times.
  private func inlined(
    _ source: ArrayOperation, of array: Register, in reader: ArrayOperation
  ) -> ArrayOperation? {
    if case .scatter = reader.form { return nil }
    guard reader.filter == nil, reader.body.loadCount(of: array) == loads[array] else { return nil }
    var inlining = ArrayInlining(source: source, array: array)
    return inlining.inlined(in: reader)
  }

  /// `true` iff an operand has one value in the whole function.
  private func isSteady(_ operand: Operand) -> Bool {
    guard let register = operand.register else { return true }
    return !reassigned.contains(register)
  }

  /// `true` iff `statement` may change what the body of `source` reads.
  private func changes(_ statement: Statement, whatIsReadBy source: ArrayOperation) -> Bool {
    var changes = false
    statement.forEachStatement { inner in
      switch inner.kind {
      case .store(_, let element):
        if mayChange(element.array, whatIsReadBy: source) { changes = true }
      case .fill(let target, _), .copy(into: let target, from: _, mayOverlap: _):
        if mayChange(target, whatIsReadBy: source) { changes = true }
      case .arrayOperation(let operation):
        if self.changes(operation.form, whatIsReadBy: source) { changes = true }
      case .call: changes = true
      case .assign, .load, .select, .view, .transpose, .arrange, .allocate, .release, .pack,
        .globalArray,
        .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop,
        .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        break
      }
      inner.kind.forEachRegisterWritten { if source.reads($0) { changes = true } }
    }
    return changes
  }

  /// `true` iff an operation of the given form may change what the body of `source` reads.
  private func changes(
    _ form: ArrayOperation.Form, whatIsReadBy source: ArrayOperation
  ) -> Bool {
    switch form {
    case .map(let register): source.reads(register)
    case .store(let target), .scatter(let target, at: _):
      mayChange(target, whatIsReadBy: source)
    case .reduce(let register, _, from: _): source.reads(register)
    }
  }

  /// `true` iff a store into `target` may change an array that `source` reads; two arrays that the
  /// caller passed may hold the same memory.
  private func mayChange(_ target: Register, whatIsReadBy source: ArrayOperation) -> Bool {
    let own = parts.sharing(target)
    let isPassed = !own.isDisjoint(with: parameters)
    var result = false
    source.body.forEachKind { kind in
      guard case .load(_, let element) = kind else { return }
      if own.contains(element.array)
        || isPassed && !parts.sharing(element.array).isDisjoint(with: parameters)
      {
        result = true
      }
    }
    return result
  }
}

extension Block {
  /// `true` iff the block only computes: it can run anywhere that its operands are the same.
  fileprivate var isPure: Bool {
    var isPure = true
    forEachKind { kind in
      switch kind {
      case .assign, .load, .select: break
      case .arrayOperation(let operation):
        if case .reduce = operation.form, operation.filter == nil { break }
        isPure = false
      case .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy, .pack,
        .globalArray,
        .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop,
        .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        isPure = false
      }
    }
    return isPure
  }
}

extension ArrayOperation {
  /// `true` iff the body, the extents or the value read `register`.
  fileprivate func reads(_ register: Register) -> Bool {
    var isRead = false
    body.forEachRegisterRead { if $0 == register { isRead = true } }
    forEachOperand { if $0.register == register { isRead = true } }
    return isRead
  }
}
