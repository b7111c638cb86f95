import PellucidSource
import PellucidSyntax

/// The blocks of a `try` around the present point that exceptions leave for a handler or a
/// `finally`.
struct AttemptContext {
  /// The versions wherever an exception may leave them.
  var paths: [[Int]] = []
}

/// The blocks of a `try` around the present point that have a `finally`.
struct ClosingContext {
  /// How the blocks are left for somewhere else.
  enum Jump {
    case returned, breakLoop, continueLoop
  }

  /// The number of loops around the `try`.
  let loopDepth: Int
  /// The versions wherever the blocks are left.
  var jumps: [(jump: Jump, versions: [Int])] = []
}

/// An `except` or a `finally` around the present point.
struct HandlerContext {
  /// The name of the exception.
  let name: String?
  /// `true` iff there is an exception to raise again: not in a `finally`.
  let isHandler: Bool
}

/// `try`: a handler begins with what the variables are wherever the body may raise.
extension Inference {
  /// Infers a statement in the body of a `try`.
  mutating func inferAttempted(_ statement: Statement) {
    let mayRaise = mayRaise(statement)
    if mayRaise { noteError() }
    infer(statement)
    // An assignment to several targets may raise between them.
    if mayRaise { noteError() }
  }

  /// Notes that an exception may leave the present point, inside a `try`.
  mutating func noteError() {
    guard let current, !attempts.isEmpty else { return }
    noteError(current)
  }

  /// Notes that an exception may leave where the variables are `versions`.
  private mutating func noteError(_ versions: [Int]) {
    let last = attempts.count - 1
    if last >= 0, attempts[last].paths.last != versions { attempts[last].paths.append(versions) }
  }

  /// `true` iff the statement itself may raise, blocks in it left out; only what plainly does not is
  /// told apart.
  private func mayRaise(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .assign(let targets, let value):
      !isPlain(value) || !targets.allSatisfy { if case .name = $0.kind { true } else { false } }
    case .annotatedAssign(let target, _, let value):
      if case .name = target.kind { value.map { !isPlain($0) } ?? false } else { true }
    case .returned(let value): value.map { !isPlain($0) } ?? false
    case .breakLoop, .continueLoop, .pass, .function, .attempt, .invalid: false
    case .expression, .augmentedAssign, .forLoop, .whileLoop, .ifElse, .raise, .assert,
      .importModule, .importFrom, .global, .nonlocal, .delete, .unsupported:
      true
    }
  }

  /// `true` iff `value` is a literal, or a variable that is bound.
  private func isPlain(_ value: Expression) -> Bool {
    switch value.kind {
    case .integer, .float, .imaginary, .string, .boolean, .none: true
    case .name(let name):
      if let number = variableNumbers[name], let version = current?[number], version > 0 {
        versions[version].unbound == .no
      } else {
        false
      }
    case .unary(_, let operand): isPlain(operand)
    default: false
    }
  }

  /// Infers a `try`.
  mutating func inferTry(_ statement: Statement, _ attempt: Attempt) {
    guard let closing = attempt.closing else { return inferHandled(statement, attempt) }
    closings.append(ClosingContext(loopDepth: loopStack.count))
    attempts.append(AttemptContext())
    inferHandled(statement, attempt)
    let jumps = closings.removeLast().jumps
    let errors = attempts.removeLast().paths
    let end = current
    let entry = meet([end] + errors + jumps.map(\.versions), statement, join: 6)
    current = entry
    handlers.append(HandlerContext(name: nil, isHandler: false))
    infer(closing)
    handlers.removeLast()
    guard let entry, let after = current else {
      current = nil
      return
    }
    // What the `finally` assigns counts on each way through it; the rest stays as on that way.
    let passed = { (path: [Int]) in
      after.indices.map { variable in
        let isSame = variable < entry.count && after[variable] == entry[variable]
        return isSame && variable < path.count ? path[variable] : after[variable]
      }
    }
    for path in errors { noteError(passed(path)) }
    for (jump, versions) in jumps { leave(by: jump, passed(versions)) }
    current = end.map(passed)
  }

  /// Infers a `try` without its `finally`.
  private mutating func inferHandled(_ statement: Statement, _ attempt: Attempt) {
    if attempt.handlers.isEmpty { return infer(attempt.body) }
    attempts.append(AttemptContext())
    infer(attempt.body)
    let paths = attempts.removeLast().paths
    if let otherwise = attempt.otherwise { infer(otherwise) }
    var ends = [current]
    let entry = meet(paths, statement, join: 4)
    var takesAll = false
    for handler in attempt.handlers {
      check(handler)
      current = takesAll ? nil : entry
      takesAll = takesAll || handler.taken == .all
      handlers.append(HandlerContext(name: handler.name, isHandler: true))
      infer(handler.body)
      handlers.removeLast()
      ends.append(current)
    }
    if !takesAll { for path in paths { noteError(path) } }
    current = meet(ends, statement, join: 5)
  }

  /// Returns what the variables are where `paths` meet; a path that is older than a variable does
  /// not bind it.
  private mutating func meet(_ paths: [[Int]?], _ statement: Statement, join: Int) -> [Int]? {
    let count = variableNames.count
    let padded = paths.map { path in
      path.map { $0 + Array(repeating: 0, count: max(0, count - $0.count)) }
    }
    return self.join(padded, node: statement.id, join: join, at: statement.span)
  }

  /// Checks what a handler names.
  private mutating func check(_ handler: Attempt.Handler) {
    if handler.isOfGroups {
      report(.unsupported("'except*'", .plainHandler, at: handler.span))
    }
    for item in handler.classNames {
      if case .name(let name) = item.kind, variableNumbers[name] == nil,
        scope.binding(of: name) == nil, ExceptionClasses.taken(by: name) != nil
      {
        continue
      }
      report(.notAnException(scope.tree.file.text(of: item.span), at: item.span))
    }
    if let name = handler.name, variableNumbers[name] != nil {
      report(
        .unsupported(
          "'\(name)' as an exception and as a variable", .renameVariable, at: handler.span))
    }
  }

  /// Infers `raise` without an exception, or of the one that the handler around is about; returns
  /// `true` iff it is that.
  mutating func infersRaiseAgain(_ exception: Expression?, at span: Span) -> Bool {
    guard let exception else {
      if handlers.last?.isHandler != true {
        report(.unsupported("'raise' without an exception here", .raiseClass, at: span))
      }
      return true
    }
    guard case .name(let name) = exception.kind, isCaught(name) else { return false }
    if handlers.last?.name != name {
      report(.unsupported("raising '\(name)' from another handler", .raiseClass, at: span))
    }
    return true
  }

  /// `true` iff `name` is that of an exception that a handler around is about.
  func isCaught(_ name: String) -> Bool {
    variableNumbers[name] == nil && handlers.contains { $0.name == name }
  }

  /// Leaves the present point, where the variables are `versions`, for the end of the kernel or of
  /// a loop, through each `finally` on the way.
  mutating func leave(by jump: ClosingContext.Jump, _ versions: [Int]) {
    let isInside = closings.last.map { jump == .returned || $0.loopDepth == loopStack.count }
    if isInside == true {
      closings[closings.count - 1].jumps.append((jump, versions))
      return
    }
    switch jump {
    case .returned: break
    case .breakLoop: loopStack[loopStack.count - 1].breaks.append(versions)
    case .continueLoop: loopStack[loopStack.count - 1].continues.append(versions)
    }
  }
}
