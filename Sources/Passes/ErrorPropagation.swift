package import PellucidIR

/// Finds out which functions may leave an error: those that raise, check bounds or allocate, and
/// those that call one that does, unless a handler takes the error; and which attempts leave none
/// that their handlers do not take.
package enum ErrorPropagation {
  /// Returns `module` with `mayRaise` set in each function, and `isExhaustive` in each attempt.
  package static func run(_ module: Module) -> Module {
    var result = module
    var numbers: [String: Int] = [:]
    for (index, function) in module.functions.enumerated() { numbers[function.name] = index }
    var callers: [[Int]] = Array(repeating: [], count: module.functions.count)
    var raising: [Int] = []
    var attempting: [Int] = []
    for (index, function) in module.functions.enumerated() {
      var errors = EscapingErrors()
      errors.add(function.body)
      if errors.hasAttempts { attempting.append(index) }
      for name in errors.callees {
        if let callee = numbers[name] { callers[callee].append(index) }
      }
      result.functions[index].mayRaise = !errors.classes.isEmpty
      if !errors.classes.isEmpty { raising.append(index) }
    }
    // Ends: each function is put on the list once, when it is first found to raise.
    while let callee = raising.popLast() {
      for caller in callers[callee] where !result.functions[caller].mayRaise {
        result.functions[caller].mayRaise = true
        raising.append(caller)
      }
    }
    let raisers = Set(result.functions.filter(\.mayRaise).map(\.name))
    for index in attempting {
      result.functions[index].body = result.functions[index].body.markingExhaustive(
        EscapingErrors(), raisers: raisers, known: numbers)
    }
    return result
  }
}

extension Block {
  /// Returns the block with `isExhaustive` set in each attempt; `around` knows what the handler
  /// around is about, `raisers` are the functions that may raise, of those in `known`.
  fileprivate func markingExhaustive(
    _ around: EscapingErrors, raisers: Set<String>, known: [String: Int]
  ) -> Block {
    var result = self
    for index in result.statements.indices {
      let kind = result.statements[index].kind
      guard case .attempt(let attempt) = kind else {
        result.statements[index].kind = kind.mappingBlocks {
          $0.markingExhaustive(around, raisers: raisers, known: known)
        }
        continue
      }
      let errors = around.errors(of: attempt.body)
      let calls = errors.callees.contains { known[$0] == nil || raisers.contains($0) }
      let raised = calls ? Set(ErrorClass.allCases) : errors.classes
      var marked = attempt
      marked.isExhaustive = attempt.takesAll || raised.isSubset(of: attempt.taken)
      marked.body = attempt.body.markingExhaustive(around, raisers: raisers, known: known)
      marked.otherwise = attempt.otherwise.markingExhaustive(
        around, raisers: raisers, known: known)
      var caught = around
      var rest = errors.classes
      for place in marked.handlers.indices {
        caught.enter(attempt.handlers[place], of: errors, &rest)
        marked.handlers[place].body = attempt.handlers[place].body.markingExhaustive(
          caught, raisers: raisers, known: known)
      }
      result.statements[index].kind = .attempt(marked)
    }
    return result
  }
}

/// The errors that leave a block.
package struct EscapingErrors {
  /// The classes of the block's own errors.
  package private(set) var classes: Set<ErrorClass> = []
  /// The functions whose errors leave the block, if they have any.
  package private(set) var callees: Set<String> = []
  /// `true` iff there is an attempt.
  private(set) var hasAttempts = false
  /// `true` iff the block is the body of an attempt or stands in one.
  private var isAttempted = false
  /// The classes of the errors that the handler around is about.
  private var caughtClasses: Set<ErrorClass> = []
  /// The functions whose errors the handler around is about.
  private var caughtCallees: Set<String> = []

  /// Creates an instance without errors.
  package init() {}

  /// Creates the errors that leave the body of an attempt; a handler around it may be about any.
  init(of body: Block) {
    isAttempted = true
    caughtClasses = Set(ErrorClass.allCases)
    add(body)
  }

  /// Adds the errors that leave `block`.
  package mutating func add(_ block: Block) {
    for statement in block.statements { add(statement.kind) }
  }

  /// Adds the errors that leave a statement.
  private mutating func add(_ kind: Statement.Kind) {
    switch kind {
    case .raise(let errorClass, _): classes.insert(errorClass)
    case .raiseAgain:
      classes.formUnion(caughtClasses)
      callees.formUnion(caughtCallees)
    case .boundsCheck: classes.insert(.indexError)
    case .allocate: classes.formUnion([.memoryError, .valueError])
    // Elsewhere such a copy goes without its memory as long as nothing else may fail.
    case .copy(into: _, from: _, let mayOverlap):
      if mayOverlap, isAttempted { classes.insert(.memoryError) }
    case .call(_, let name, _): if kind.mayFail { callees.insert(name) }
    case .attempt(let attempt): add(attempt)
    // What leaves the body of an attempt is added with the attempt itself.
    case .leaving: break
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .release, .fill, .pack,
      .globalArray, .arrayOperation, .print, .returned, .breakLoop, .continueLoop, .forLoop,
      .whileLoop, .ifElse, .comment:
      kind.forEachBlock { add($0) }
    }
  }

  /// Returns the errors that leave the body of an attempt which stands here.
  func errors(of body: Block) -> EscapingErrors {
    var inner = self
    (inner.classes, inner.callees, inner.isAttempted) = ([], [], true)
    inner.add(body)
    return inner
  }

  /// Notes what `handler` is about: errors of `body`, of which `rest` are those that the handlers
  /// before it leave.
  mutating func enter(
    _ handler: Attempt.Handler, of body: EscapingErrors, _ rest: inout Set<ErrorClass>
  ) {
    let taken = handler.classes.map(Set.init) ?? Set(ErrorClass.allCases)
    caughtClasses = rest.intersection(taken)
    caughtCallees = body.callees
    rest.subtract(taken)
  }

  /// Adds the errors that leave an attempt.
  private mutating func add(_ attempt: Attempt) {
    hasAttempts = true
    let inner = errors(of: attempt.body)
    let outer = (caughtClasses, caughtCallees)
    var rest = inner.classes
    for handler in attempt.handlers {
      enter(handler, of: inner, &rest)
      add(handler.body)
    }
    (caughtClasses, caughtCallees) = outer
    if !attempt.takesAll {
      classes.formUnion(rest)
      callees.formUnion(inner.callees)
    }
    add(attempt.otherwise)
    attempt.body.forEachWayOut { add($0) }
  }
}

extension Attempt {
  /// The classes that handlers take by name.
  var taken: Set<ErrorClass> { Set(handlers.flatMap { $0.classes ?? [] }) }
}

extension Block {
  /// Calls `visit` for each block with the way out of the attempt whose body this is.
  func forEachWayOut(_ visit: (Block) -> Void) {
    for statement in statements {
      switch statement.kind {
      case .leaving(let block): visit(block)
      case .attempt(let attempt):
        // Ways out of its body that go further out are ways out of its own ways out.
        attempt.body.forEachWayOut { $0.forEachWayOut(visit) }
        attempt.otherwise.forEachWayOut(visit)
        for handler in attempt.handlers { handler.body.forEachWayOut(visit) }
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release,
        .fill, .copy, .pack, .globalArray, .arrayOperation, .call, .raise, .raiseAgain,
        .boundsCheck, .print, .returned, .breakLoop, .continueLoop, .forLoop, .whileLoop, .ifElse,
        .comment:
        statement.kind.forEachBlock { $0.forEachWayOut(visit) }
      }
    }
  }
}
