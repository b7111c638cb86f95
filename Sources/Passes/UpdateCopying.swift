package import PellucidIR
import PellucidTypes

/// Gives each thread a copy of its own of a small array whose elements the iterations of a parallel
/// loop update.
///
///     for i in prange(n):              #pragma omp parallel for reduction(+:hist[:256])
///         hist[b[i]] += 1        →     for (int64_t i = 0; i < n; i++) {
///                                          hist[b[i]] += 1;
///
/// Arrays of integers of at most 4,096 elements are copied, or a test in front of the loop decides. An
/// update of an element of a larger array is atomic, which takes as long as many plain ones: where
/// an iteration does little else, the loop runs on one thread.
package enum UpdateCopying {
  /// The most elements of an array that is copied.
  fileprivate static let largestCopy = 4096
  /// The most statements of a loop that is written out twice.
  fileprivate static let longestTwin = 12
  /// How long an atomic update takes, where a load counts 1.
  fileprivate static let atomicWeight = 64

  /// Returns `module` with copies of arrays that parallel loops update.
  package static func run(_ module: Module) -> Module {
    module.rewriting(where: \.hasAtomicUpdate) { function, callees in
      var copying = LoopUpdates(function, callees)
      function = copying.rewritten()
    }
  }
}

/// The loops of one function that update elements atomically.
private struct LoopUpdates {
  /// An array that a loop updates.
  private struct Target {
    /// The array.
    let array: Register
    /// How elements are updated.
    let operation: Reduction.Operator
    /// The number of elements, if it is known.
    let count: Int?
  }

  /// The function.
  private var function: Function
  /// What the called functions do with their arrays.
  private let callees: CalleeSummaries
  /// Where arrays come from.
  private let origins: ArrayOrigins
  /// What is known of values that are made before loops.
  private let fixedValues: FixedValues

  /// Creates an instance for `function`.
  init(_ function: Function, _ callees: CalleeSummaries) {
    self.function = function
    self.callees = callees
    origins = ArrayOrigins(function)
    fixedValues = FixedValues(function)
  }

  /// Returns the function with copies in its parallel loops.
  mutating func rewritten() -> Function {
    let body = rewritten(function.body)
    function.body = body
    return function
  }

  /// Returns `block` with copies in its parallel loops.
  private mutating func rewritten(_ block: Block) -> Block {
    var result: [Statement] = []
    for var statement in block.statements {
      if case .forLoop(let loop) = statement.kind, loop.parallel != nil,
        loop.body.hasAtomicUpdate
      {
        result += rewritten(loop, statement)
      } else {
        statement.kind = statement.kind.mappingBlocks { rewritten($0) }
        result.append(statement)
      }
    }
    return Block(result, closingComments: block.closingComments)
  }

  /// Returns what becomes of `loop`, which is `statement`.
  private mutating func rewritten(_ loop: ForLoop, _ statement: Statement) -> [Statement] {
    let other = withoutCopies(loop)
    guard let targets = targets(of: loop) else { return [statement.with(.forLoop(other))] }
    let copying = withCopies(of: targets, loop)
    let unknown = targets.filter { $0.count == nil }
    guard let first = unknown.first else { return [statement.with(.forLoop(copying))] }
    guard unknown.count == 1, statement.isShort else {
      return [statement.with(.forLoop(other))]
    }
    let (test, isSmall) = test(of: first.array, statement)
    var sides = [copying, renamed(other, keeping: loop.parallel)].map { side in
      Statement(.forLoop(side), span: statement.span, line: statement.line)
    }
    sides[0].trailingComment = statement.trailingComment
    var branch = statement.with(
      .ifElse(.register(isSmall), then: Block([sides[0]]), otherwise: Block([sides[1]])))
    branch.trailingComment = nil
    return test.map { Statement($0, span: statement.span, line: statement.line) } + [branch]
  }

  /// Returns statements that find out whether `array` is to be copied, and the bool that says so;
  /// compilers fail at copies of nothing.
  private mutating func test(
    of array: Register, _ statement: Statement
  ) -> ([Statement.Kind], Register) {
    let bools = (0..<3).map { _ in
      function.addRegister(RegisterInfo(type: .scalar(.bool), name: nil, span: .none))
    }
    let count = Operand.extent(array, axis: 0)
    let limit = Statement(
      .assign(bools[1], .lessOrEqual, [count, .integer(UpdateCopying.largestCopy)]),
      span: statement.span, line: statement.line)
    let select = Statement.Kind.select(
      bools[2], condition: .register(bools[0]), then: Yield(Block([limit]), .register(bools[1])),
      otherwise: Yield(Block(), .boolean(false)))
    return ([.assign(bools[0], .greater, [count, .integer(0)]), select], bools[2])
  }

  /// Returns the arrays that `loop` updates, if they can be copied.
  private func targets(of loop: ForLoop) -> [Target]? {
    let statements = LoopStatements(
      loop, registers: function.registers, fixedValues: fixedValues)
    var result: [Target] = []
    for access in LoopAccesses(statements, callees, origins: origins).accesses {
      guard case .store(_, let element) = statements.kind(access.entry),
        statements.entries[access.entry].statement.isAtomic
      else { continue }
      guard let operation = access.update, operation.isCopied, element.array == access.root,
        case .array(let type) = function[access.root].type, type.rank == 1, type.layout == .c,
        let count = elementCount(of: access.root)
      else { return nil }
      if let known = count.value, !(1...UpdateCopying.largestCopy).contains(known) { return nil }
      if !result.contains(where: { $0.array == access.root }) {
        result.append(Target(array: access.root, operation: operation, count: count.value))
      }
    }
    return result
  }

  /// Returns the number of elements of `array`, which is nil inside if it is not known; nil unless
  /// no other name stands for the array.
  private func elementCount(of array: Register) -> (value: Int?, Void)? {
    if function.parameters.contains(where: { $0.register == array }) {
      return origins.isAssigned(array) ? nil : (nil, ())
    }
    guard case .allocate(_, let extents, _)? = origins.kind(of: array) else { return nil }
    if case .signed(let count)? = extents[0].constant?.value { return (Int(count), ()) }
    return (nil, ())
  }

  /// Returns `loop` with copies of `targets`.
  private func withCopies(of targets: [Target], _ loop: ForLoop) -> ForLoop {
    var result = loop
    result.body = loop.body.withoutAtomicUpdates
    result.parallel?.copies = targets.map { target in
      ArrayCopy(
        target.operation, target.array, capacity: target.count ?? UpdateCopying.largestCopy)
    }
    let names = targets.map { "'\(function[$0.array].name ?? "…")'" }.joined(separator: ", ")
    let isTested = targets.contains { $0.count == nil }
    result.shapings.append(
      (isTested ? "up to \(UpdateCopying.largestCopy) elements: " : "")
        + "each thread updates its own copy of \(names); the copies are combined in the end")
    return result
  }

  /// Returns `loop` with its atomic updates, or on one thread where these take longest.
  private func withoutCopies(_ loop: ForLoop) -> ForLoop {
    let updates = loop.body.atomicUpdates
    guard let weight = loop.parallel?.weight, weight < updates.count * UpdateCopying.atomicWeight
    else { return loop }
    var result = loop
    result.parallel = nil
    result.body = loop.body.withoutAtomicUpdates
    let name = updates.first.flatMap { function[$0.array].name }.map { "'\($0)'" } ?? "an array"
    result.serialReason = "atomic updates of \(name) would take longer than threads save"
    return result
  }

  /// Returns `loop` with registers of its own in place of those that live inside it alone, and
  /// without comments; what
  /// `parallel` says of registers outside stays.
  private mutating func renamed(
    _ loop: ForLoop, keeping parallel: ForLoop.Parallel?
  ) -> ForLoop {
    var shared = Set(parallel?.lastPrivates ?? [])
    for reduction in parallel?.reductions ?? [] {
      shared.formUnion([reduction.register] + reduction.companions)
    }
    var own: [Register: Register] = [:]
    func rename(_ register: Register) {
      guard own[register] == nil, !shared.contains(register) else { return }
      own[register] = Register(function.registers.count)
      function.registers.append(function[register])
    }
    rename(loop.variable)
    loop.body.forEachRegisterWritten { rename($0) }
    var result = loop
    result.variable = own[loop.variable] ?? loop.variable
    result.body = loop.body.mappingRegisters { own[$0] ?? $0 }.rewritten { statement in
      var result = statement
      result.leadingComments = []
      result.trailingComment = nil
      return [result]
    }
    return result
  }
}

extension Function {
  /// `true` iff a statement updates an element that other iterations update too.
  fileprivate var hasAtomicUpdate: Bool { body.hasAtomicUpdate }
}

extension Block {
  /// `true` iff a statement updates an element that other iterations update too.
  fileprivate var hasAtomicUpdate: Bool { !atomicUpdates.isEmpty }

  /// The elements that atomic statements update.
  fileprivate var atomicUpdates: [Element] {
    var result: [Element] = []
    forEachStatement { statement in
      if statement.isAtomic, case .store(_, let element) = statement.kind { result.append(element) }
    }
    return result
  }

  /// The block with plain updates in place of atomic ones.
  fileprivate var withoutAtomicUpdates: Block {
    rewritten { statement in
      var result = statement
      result.isAtomic = false
      return [result]
    }
  }
}

extension Statement {
  /// `true` iff the statement is short enough to be written twice.
  fileprivate var isShort: Bool {
    var count = 0
    Block([self]).forEachStatement { _ in count += 1 }
    return count <= UpdateCopying.longestTwin
  }

  /// Returns the statement with another kind.
  fileprivate func with(_ kind: Kind) -> Statement {
    var result = self
    result.kind = kind
    return result
  }
}

extension Reduction.Operator {
  /// `true` iff what copies hold can be combined to what the array would hold, also where the type
  /// of its elements is narrow.
  fileprivate var isCopied: Bool {
    switch self {
    case .add, .multiply, .bitOr, .bitXor: true
    case .bitAnd, .and, .or, .minimum, .maximum, .minimumPlace, .maximumPlace: false
    }
  }
}
