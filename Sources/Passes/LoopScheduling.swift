package import PellucidIR

/// Shares out the iterations of parallel loops so that threads end together where some iterations
/// take longer than others.
///
///     for i in prange(n):              #pragma omp parallel for schedule(static, 1)
///         for j in range(i):       →   for (int64_t i = 0; i < n; i++) {
///             a[i, j] = 0.0                for (int64_t j = 0; j < i; j++) {
///
/// In equal parts the last thread would do most of such a triangle. Where the time depends on the
/// data, as with `while`, threads take iterations as they get free.
package enum LoopScheduling {
  /// Returns `module` with schedules for its parallel loops.
  package static func run(_ module: Module) -> Module {
    var result = module
    for index in module.functions.indices where module.functions[index].hasParallelLoop {
      let function = module.functions[index]
      let fixedValues = FixedValues(function)
      result.functions[index].body = function.body.rewritten { statement in
        guard case .forLoop(var loop) = statement.kind, loop.parallel != nil else {
          return [statement]
        }
        var imbalance = Imbalance(
          LoopStatements(loop, registers: function.registers, fixedValues: fixedValues))
        guard let schedule = imbalance.schedule() else { return [statement] }
        loop.parallel?.schedule = schedule
        loop.shapings.append(schedule.description)
        var result = statement
        result.kind = .forLoop(loop)
        return [result]
      }
    }
    return result
  }
}

/// Finds out how unequal the iterations of a loop are.
private struct Imbalance {
  /// The fewest elements beside each other that one thread works on: they fill a cache line.
  private static let neighbours = 8
  /// The number of short iterations that a thread takes at a time.
  private static let fewShortIterations = 64

  /// The loop.
  private let statements: LoopStatements
  /// The values of indices.
  private var subscripts: LoopSubscripts

  /// Creates an instance for the loop `statements`.
  init(_ statements: LoopStatements) {
    self.statements = statements
    subscripts = LoopSubscripts(statements)
  }

  /// Returns how iterations are shared out; nil if equal parts do.
  mutating func schedule() -> ForLoop.Schedule? {
    let chunk = storesBesideOthers() ? Self.neighbours : 1
    if let entry = statements.entries.indices.first(where: runsByData) {
      let isShort = !isInLoop(entry) && !hasLoop(in: entry)
      return .dynamic(isShort ? max(chunk, Self.fewShortIterations) : chunk)
    }
    for entry in statements.entries.indices {
      guard case .forLoop(let inner) = statements.kind(entry),
        let lower = subscripts.value(inner.lower), let upper = subscripts.value(inner.upper)
      else { continue }
      if (upper - lower).contains(subscripts.variable) { return .turns(chunk) }
    }
    return nil
  }

  /// `true` iff `entry` is a loop that runs as long as the data say.
  private func runsByData(_ entry: Int) -> Bool {
    switch statements.kind(entry) {
    case .whileLoop: true
    case .forLoop(let loop): loop.isLeftEarly
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy, .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
      .breakLoop, .continueLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      false
    }
  }

  /// `true` iff `entry` stands in an inner loop.
  private func isInLoop(_ entry: Int) -> Bool {
    var parent = statements.entries[entry].parent
    // Ends: each round goes to an entry before.
    while parent >= 0 {
      if statements.kind(parent).isLoop { return true }
      parent = statements.entries[parent].parent
    }
    return false
  }

  /// `true` iff a loop stands in `entry`.
  private func hasLoop(in entry: Int) -> Bool {
    statements.entries.indices.contains { inner in
      guard inner > entry, statements.kind(inner).isLoop else { return false }
      var parent = statements.entries[inner].parent
      while parent > entry { parent = statements.entries[parent].parent }
      return parent == entry
    }
  }

  /// `true` iff inner loops store again and again to an element that lies beside that of the next
  /// iteration, as in `y[i] += a[i, j]`: threads would take the cache line from each other.
  private mutating func storesBesideOthers() -> Bool {
    for entry in statements.entries.indices where isInLoop(entry) {
      guard case .store(_, let element) = statements.kind(entry),
        case .array(let type) = statements[element.array].type
      else { continue }
      let nearest = type.layout == .f ? element.indices.first : element.indices.last
      if let nearest, let place = subscripts.value(nearest), place.contains(subscripts.variable) {
        return true
      }
    }
    return false
  }
}

extension ForLoop.Schedule {
  /// What the C and the report say.
  fileprivate var description: String {
    switch self {
    case .turns: "shared out in turns: iterations take unequal time"
    case .dynamic: "shared out as threads get free: iterations take unequal time"
    }
  }
}

extension Function {
  /// `true` iff a loop runs in parallel.
  fileprivate var hasParallelLoop: Bool { body.hasLoop { $0.parallel != nil } }
}

extension ForLoop {
  /// `true` iff a `break` leaves the loop.
  fileprivate var isLeftEarly: Bool { body.hasBreak }
}

extension Block {
  /// `true` iff a `break` stands in the block that leaves the loop around it.
  fileprivate var hasBreak: Bool {
    statements.contains { statement in
      switch statement.kind {
      case .breakLoop: true
      case .ifElse(_, let then, let otherwise): then.hasBreak || otherwise.hasBreak
      case .attempt(let attempt): attempt.blocks.contains(where: \.hasBreak)
      case .leaving(let block): block.hasBreak
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
        .copy, .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
        .continueLoop, .forLoop, .whileLoop, .comment, .raiseAgain:
        false
      }
    }
  }
}
