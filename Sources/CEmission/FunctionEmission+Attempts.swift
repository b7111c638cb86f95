import PellucidIR
import PellucidTypes

/// Where errors go that leave the body of an attempt.
struct HandlerExit {
  /// The variable that keeps the error.
  let raised: String
  /// The label behind the body.
  let label: String
  /// `true` iff something jumps there.
  var isUsed = false
}

/// Handlers: an error goes to a variable, and from there to the end of the body, behind which the
/// handler is chosen by the class.
///
///     try:                                pel_error raised = {0};
///         q = a // b                      {
///                                             if (b == 0) {
///                                                 pel_raise(&raised, PEL_ZERO_DIVISION_ERROR, …);
///                                                 goto caught_1;
///                                             }
///                                             q = pel_floordiv(a, b);
///                                         }
///                                     caught_1:
///     except ZeroDivisionError:           if (raised.code == PEL_ZERO_DIVISION_ERROR) {
///         q = 0                               q = 0;
///                                         }
extension FunctionEmission {
  /// `true` iff an error that happens at the place at hand can be kept.
  var keepsErrors: Bool { function.mayRaise || !handlerExits.isEmpty }

  /// A pointer to what keeps an error of the place at hand.
  var errorPointer: CExpression {
    if let exit = handlerExits.last { return .unary(.address, .name(exit.raised)) }
    return parallelExit.map { .unary(.address, .name($0.raised)) } ?? .name("error")
  }

  /// Returns a field of what keeps an error of the place at hand.
  func errorField(_ name: String) -> CExpression {
    if let exit = handlerExits.last { return .member(.name(exit.raised), name) }
    return parallelExit.map { .member(.name($0.raised), name) } ?? .arrow(.name("error"), name)
  }

  /// Writes an attempt.
  mutating func attempt(_ attempt: Attempt, _ statement: Statement) {
    flushAll()
    let comments = waitingComments
    waitingComments = []
    let raised = names.claim("raised", in: block...scopes.blocks[block].last)
    lastLabel += 1
    handlerExits.append(HandlerExit(raised: raised, label: "caught_\(lastLabel)"))
    let body = nested { $0.statements(attempt.body) }
    let exit = handlerExits.removeLast()
    let otherwise = nested { $0.statements(attempt.otherwise) }
    caughtErrors.append(raised)
    var handlers: [[CStatement]] = []
    for handler in attempt.handlers { handlers.append(nested { $0.statements(handler.body) }) }
    caughtErrors.removeLast()
    waitingComments = comments
    optionalNames.insert(raised)
    emitDeclaration(
      CDeclaration(type: .named("pel_error"), name: raised, value: .braces([.literal("0")])))
    emit(.block(body), for: statement)
    output.append(CStatement(.label(exit.label)))
    let code = CExpression.member(.name(raised), "code")
    var choices: [(test: CExpression?, body: [CStatement])] = []
    if !otherwise.isEmpty { choices.append((.binary(.equal, code, .literal("0")), otherwise)) }
    for (handler, body) in zip(attempt.handlers, handlers) {
      choices.append((handler.classes.map { Self.isOne(of: $0, code) }, body))
    }
    if attempt.leavesErrors { choices.append((nil, passedOn(raised, statement))) }
    let isCertain = attempt.body.endsPath || !otherwise.isEmpty
    let last = choices.count - 1
    if isCertain {
      choices[last].test = nil
    } else if choices[last].test == nil {
      choices[last].test = .binary(.notEqual, code, .literal("0"))
    }
    output += Self.chosen(choices)
  }

  /// Writes the way out of an attempt.
  mutating func leave(_ block: Block) {
    flushAll()
    let exit = handlerExits.popLast()
    let statements = nested { $0.statements(block) }
    if let exit { handlerExits.append(exit) }
    output += statements
  }

  /// Writes what raises the error again that the handler around is about.
  mutating func raiseAgain(_ statement: Statement) {
    flushAll()
    emit(.assignment(keptError, nil, .name(caughtErrors.last ?? "")), for: statement)
    let releases = waitingReleases
    waitingReleases = []
    emitExit(releasing: releases)
  }

  /// What keeps an error of the place at hand, outside of parallel loops.
  var keptError: CExpression {
    handlerExits.last.map { .name($0.raised) } ?? .unary(.dereference, .name("error"))
  }

  /// Returns the statements that pass an error on that no handler takes.
  private mutating func passedOn(_ raised: String, _ statement: Statement) -> [CStatement] {
    let outer = (output, waitingComments)
    (output, waitingComments) = ([], [])
    emit(.assignment(keptError, nil, .name(raised)))
    emitExit(releasing: statement.releasesOnError)
    let result = output
    (output, waitingComments) = outer
    return result
  }

  /// Returns the test whether the error with the given code is of one of the classes.
  private static func isOne(of classes: [ErrorClass], _ code: CExpression) -> CExpression {
    let tests = classes.map { CExpression.binary(.equal, code, .name($0.cName)) }
    return tests.dropFirst().reduce(tests[0]) { .binary(.or, $0, $1) }
  }

  /// Returns the statements that run the first of `choices` whose test holds; the last may have none.
  /// What follows on a choice that leaves needs no `else`.
  private static func chosen(_ choices: [(test: CExpression?, body: [CStatement])]) -> [CStatement]
  {
    let leaving = choices.prefix { $0.test != nil && $0.body.isLeft }
    var result: [CStatement] = []
    for (test, body) in choices[leaving.endIndex...].reversed() {
      guard let test else {
        result = body
        continue
      }
      if !body.isEmpty {
        result = [CStatement(.ifElse(test, then: body, otherwise: result))]
      } else if !result.isEmpty {
        let opposite = OperationSpelling.negation(of: test)
        result = [CStatement(.ifElse(opposite, then: result, otherwise: []))]
      }
    }
    // What is declared in the last choice may bear a name that the block around gives to another
    // variable further down, if there is something.
    let declares = result.contains { if case .declaration = $0.kind { true } else { false } }
    if declares && !result.isLeft { result = [CStatement(.block(result))] }
    return leaving.flatMap { choice in
      choice.test.map { [CStatement(.ifElse($0, then: choice.body, otherwise: []))] } ?? []
    } + result
  }
}

extension [CStatement] {
  /// `true` iff the last of the statements leaves the block.
  fileprivate var isLeft: Bool {
    switch last?.kind {
    case .returned, .breakLoop, .continueLoop, .goto: return true
    case .declaration, .assignment, .expression, .ifElse, .forLoop, .whileLoop, .label, .pragma,
      .block, .comment, nil:
      return false
    }
  }
}
