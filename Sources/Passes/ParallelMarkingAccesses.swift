import PellucidIR
import PellucidTypes

/// What the iterations of a loop do with the elements of arrays that live outside it.
struct LoopAccesses {
  /// A use of elements.
  struct Access {
    /// The register that stands for the memory.
    var root: Register
    /// The place, an index per axis of the root.
    var subscripts: [LoopSubscripts.Subscript]
    /// `true` iff elements may be changed.
    let isWrite: Bool
    /// The entry.
    let entry: Int
    /// How the element is updated, if the access is a part of `x[k] = x[k] operation e`.
    var update: Reduction.Operator?
    /// `false` iff the access may be left out although its statement runs.
    var isCertain = true
    /// The name of the array, or else that of the view of it that is closest to it.
    var name: String?
  }

  /// The uses, in order of text.
  private(set) var accesses: [Access] = []
  /// The values of indices.
  private(set) var subscripts: LoopSubscripts
  /// The body.
  let statements: LoopStatements
  /// What the called functions do.
  private let callees: CalleeSummaries
  /// The one statement that gives a register its array, for the whole function.
  let origins: ArrayOrigins

  /// Finds the uses in the body `statements` of a loop.
  init(
    _ statements: LoopStatements, _ callees: CalleeSummaries, origins: ArrayOrigins
  ) {
    self.statements = statements
    self.callees = callees
    self.origins = origins
    subscripts = LoopSubscripts(statements)
    for entry in statements.entries.indices { note(entry) }
    markUpdates()
  }

  /// Notes what the statement `entry` uses.
  private mutating func note(_ entry: Int) {
    switch statements.kind(entry) {
    case .load(_, let element): note(element, isWrite: false, entry)
    case .store(_, let element): note(element, isWrite: true, entry)
    case .fill(let array, _): note(whole: array, isWrite: true, entry)
    case .copy(into: let target, from: let source, mayOverlap: _):
      note(whole: source, isWrite: false, entry)
      note(whole: target, isWrite: true, entry)
    case .call(_, let name, let operands): noteCall(of: name, operands, entry)
    case .assign, .select, .view, .transpose, .arrange, .allocate, .release, .pack, .globalArray,
      .arrayOperation, .raise,
      .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
      .comment, .raiseAgain, .attempt, .leaving:
      break
    }
  }

  /// Notes the use of one element.
  private mutating func note(_ element: Element, isWrite: Bool, _ entry: Int) {
    let places = element.indices.map { index in
      subscripts.value(index).map { LoopSubscripts.Subscript.place($0) } ?? .unknown
    }
    note(element.array, places, isWrite: isWrite, entry)
  }

  /// Notes what the function called `name` uses of the arrays among `operands`.
  private mutating func noteCall(of name: String, _ operands: [Operand], _ entry: Int) {
    let summary = callees.summary(of: name, parameters: operands.count)
    if let accesses = summary.accesses {
      for access in accesses { note(access, operands, entry) }
      return
    }
    for (operand, isWrite) in zip(operands, summary.writes) {
      if case .register(let register) = operand, statements.elementType(of: register) != nil {
        note(anyOf: register, isWrite: isWrite, entry)
      }
    }
  }

  /// Notes a use of elements of one of `operands` by a function, whose places are made of its
  /// parameters.
  private mutating func note(
    _ access: CalleeSummaries.ParameterAccess, _ operands: [Operand], _ entry: Int
  ) {
    guard case .register(let array) = operands[access.parameter] else { return }
    var values: [Polynomial.Atom: Polynomial] = [:]
    for atom in access.atoms {
      switch atom {
      case .parameter(let number, let own): values[own] = subscripts.value(operands[number])
      case .extent(let number, let axis, let own):
        guard case .register(let other) = operands[number] else { continue }
        values[own] = subscripts.value(.extent(other, axis: axis))
      }
    }
    let places = access.subscripts.map { place -> LoopSubscripts.Subscript in
      guard case .place(let value) = place else { return place }
      return value.substituting { values[$0] }.map { .place($0) } ?? .unknown
    }
    note(array, places, isWrite: access.isWrite, entry, isCertain: access.isCertain)
  }

  /// Notes that elements of `array` may be used, nobody says which.
  private mutating func note(anyOf array: Register, isWrite: Bool, _ entry: Int) {
    guard case .array(let type) = statements[array].type else { return }
    note(array, Array(repeating: .unknown, count: type.rank), isWrite: isWrite, entry)
  }

  /// Notes the use of all elements of `array`.
  private mutating func note(whole array: Register, isWrite: Bool, _ entry: Int) {
    guard case .array(let type) = statements[array].type else { return }
    note(array, Array(repeating: .whole, count: type.rank), isWrite: isWrite, entry)
  }

  /// Notes the use of the places `places` of `array`, if its memory lives outside the loop.
  private mutating func note(
    _ array: Register, _ places: [LoopSubscripts.Subscript], isWrite: Bool, _ entry: Int,
    isCertain: Bool = true
  ) {
    var access = Access(
      root: array, subscripts: places, isWrite: isWrite, entry: entry, isCertain: isCertain)
    follow(&access)
    finish(access)
  }

  /// Follows an access from a view to the array that it is a part of.
  private mutating func follow(_ access: inout Access) {
    // Ends: each round goes to the base of a view that was made before.
    for _ in 0...statements.entries.count + statements.registers.count {
      let register = access.root
      let info = statements[register]
      if let name = info.name, !info.isNameInvented { access.name = name }
      guard let kind = origin(of: register) else { return }
      switch kind {
      case .view(_, of: let base, let selections):
        access.subscripts = subscripts.composed(selections, with: access.subscripts)
        access.root = base
      case .transpose(_, of: let base):
        access.subscripts.reverse()
        access.root = base
      case .arrange(_, of: let base, let arrangement):
        guard case .array(let type) = statements[base].type else { return }
        access.subscripts = subscripts.composed(
          arrangement, with: access.subscripts, rank: type.rank)
        access.root = base
      case .assign(_, .copy, let operands):
        guard let source = operands[0].register else { return }
        access.root = source
      case .call(_, let name, let operands):
        guard callees.summary(of: name, parameters: operands.count).returnsParameter,
          let source = operands.lazy.compactMap(\.register).first(where: {
            statements.elementType(of: $0) == statements.elementType(of: register)
          }), case .array(let type) = statements[source].type
        else { return }
        access.subscripts = Array(repeating: .unknown, count: type.rank)
        access.root = source
      case .allocate, .pack, .globalArray, .assign, .load, .store, .select, .arrayOperation,
        .release, .fill, .copy, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop, .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        return
      }
    }
  }

  /// Returns the statement that gives `register` its array; nil if there is none or several.
  private func origin(of register: Register) -> Statement.Kind? {
    if statements.isAssigned(register) {
      return statements.soleDefinition(of: register).map(statements.kind)
    }
    return origins.kind(of: register)
  }

  /// Notes the access, unless each iteration has its own array.
  private mutating func finish(_ access: Access) {
    if let definition = statements.soleDefinition(of: access.root) {
      switch statements.kind(definition) {
      case .allocate, .pack, .globalArray, .arrayOperation, .call: return
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .copy,
        .raise,
        .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
        .comment, .raiseAgain, .attempt, .leaving:
        break
      }
    }
    accesses.append(access)
  }

  /// Marks the loads and stores that together update an element.
  private mutating func markUpdates() {
    var number: [Int: Int] = [:]
    for (index, access) in accesses.enumerated() { number[access.entry] = index }
    for index in accesses.indices where accesses[index].isWrite {
      guard let (load, operation) = update(at: accesses[index].entry), let other = number[load]
      else { continue }
      accesses[index].update = operation
      accesses[other].update = operation
    }
  }

  /// Returns the load that belongs to the store `entry` and how they update the element.
  private func update(at entry: Int) -> (Int, Reduction.Operator)? {
    guard case .store(let value, let element) = statements.kind(entry) else { return nil }
    var operand = value
    // Ends: each round goes to an entry before, or returns.
    while let definition = temporary(operand, in: entry) {
      guard case .assign(_, let operation, let operands) = statements.kind(definition) else {
        return nil
      }
      if operation == .convert || operation == .copy {
        operand = operands[0]
        continue
      }
      guard let combination = Reduction.Operator(updating: operation) else { return nil }
      let sides =
        operation == .subtract || operation == .divide ? operands.prefix(1) : operands[...]
      for side in sides {
        if let load = load(of: element, side, in: entry) { return (load, combination) }
      }
      return nil
    }
    return nil
  }

  /// Returns the load of `element` that `operand` is, conversions aside.
  private func load(of element: Element, _ operand: Operand, in entry: Int) -> Int? {
    var operand = operand
    // Ends: each round goes to an entry before, or returns.
    while let definition = temporary(operand, in: entry) {
      switch statements.kind(definition) {
      case .assign(_, .convert, let operands): operand = operands[0]
      case .load(_, let loaded):
        let isStable = element.indices.allSatisfy { index in
          index.register.map {
            statements.soleDefinition(of: $0) != nil || !statements.isAssigned($0)
          }
            ?? true
        }
        return loaded == element && isStable ? definition : nil
      case .assign, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
        .pack,
        .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned, .breakLoop,
        .continueLoop,
        .forLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        return nil
      }
    }
    return nil
  }

  /// Returns the entry before `entry`, in its block, that assigns `operand` for one use.
  private func temporary(_ operand: Operand, in entry: Int) -> Int? {
    guard case .register(let register) = operand, statements.readCount(of: register) == 1,
      let definition = statements.soleDefinition(of: register), definition < entry,
      statements.entries[definition].block == statements.entries[entry].block
    else { return nil }
    return definition
  }
}
