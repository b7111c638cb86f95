import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTyping

/// A `finally` around the present point, inside what it follows.
struct Closing {
  /// Its block.
  let block: PellucidSyntax.Block
  /// The number of loops around the `try`.
  let loopDepth: Int
  /// The number of attempts whose bodies are around the `try`.
  let attemptDepth: Int
}

/// `try`: its `finally` is written wherever the blocks before it are left.
///
///     try:            try {
///         body          body
///     finally:        } handler {
///         closing       closing
///                       raise again
///                     }
///                     closing
extension FunctionLowering {
  /// Lowers a `try`, and returns the place of the statement that carries the trailing comment.
  mutating func lowerTry(_ attempt: PellucidSyntax.Attempt) -> Int? {
    guard let closing = attempt.closing else { return lowerHandled(attempt) }
    closings.append(
      Closing(block: closing, loopDepth: loops.count, attemptDepth: attemptDepth))
    let place = span
    attemptDepth += 1
    let body = block { _ = $0.lowerHandled(attempt) }
    attemptDepth -= 1
    closings.removeLast()
    var onError = clause(closing) { lowering in
      if !Block(lowering.statements).endsPath { lowering.emit(.raiseAgain) }
    }
    let endsPath = Block(body).endsPath
    if !endsPath || body.contains(where: \.hasWayOut) { onError = onError.withoutComments }
    span = place
    emit(.attempt(Attempt(body: Block(body), handlers: [.init(nil, onError)])))
    let main = statements.count - 1
    if !endsPath {
      let start = statements.count
      lower(closing)
      addComments(of: closing, from: start)
    }
    return main
  }

  /// Lowers a `try` without its `finally`.
  private mutating func lowerHandled(_ attempt: PellucidSyntax.Attempt) -> Int? {
    if attempt.handlers.isEmpty {
      let start = statements.count
      lower(attempt.body)
      addClosingComments(of: attempt.body, from: start)
      return nil
    }
    let place = span
    attemptDepth += 1
    let body = lowered(attempt.body)
    attemptDepth -= 1
    let otherwise = attempt.otherwise.map { clause($0) } ?? Block()
    var handlers: [PellucidIR.Attempt.Handler] = []
    var rest = ErrorClass.allCases
    for handler in attempt.handlers {
      let taken = rest.filter { handler.takes($0) }
      // No error reaches a clause whose classes those before it take.
      if taken.isEmpty { continue }
      let isLast = handler.taken == .all
      handlers.append(.init(isLast ? nil : taken, clause(handler.body)))
      rest.removeAll(where: handler.takes)
    }
    span = place
    emit(.attempt(Attempt(body: body, otherwise: otherwise, handlers: handlers)))
    return statements.count - 1
  }

  /// Lowers the block of a clause, with the comment on its first line, and then what `end` adds.
  private mutating func clause(
    _ clause: PellucidSyntax.Block, end: (inout FunctionLowering) -> Void = { _ in }
  ) -> PellucidIR.Block {
    let statements = block { lowering in
      lowering.lower(clause)
      lowering.addComments(of: clause, from: 0)
      end(&lowering)
    }
    return Block(statements)
  }

  /// Adds the comments that belong to `block` as a whole to its statements, which are those from
  /// `start` on.
  private mutating func addComments(of block: PellucidSyntax.Block, from start: Int) {
    if let header = block.headerComment {
      if statements.count == start { emit(.comment) }
      statements[start].leadingComments.insert(header.text, at: 0)
    }
    addClosingComments(of: block, from: start)
  }

  /// Adds the comments behind the last statement of `block`, unless nothing goes on there.
  private mutating func addClosingComments(of block: PellucidSyntax.Block, from start: Int) {
    if block.closingComments.isEmpty || Block(Array(statements[start...])).endsPath { return }
    emit(.comment)
    statements[statements.count - 1].leadingComments = block.closingComments.map(\.text)
  }

  /// Leaves the present point by what `jump` emits, through each `finally` inside of `loopDepth`
  /// loops; a `finally` that leaves in its own way ends the walk.
  mutating func leave(loops loopDepth: Int, _ jump: (inout FunctionLowering) -> Void) {
    guard let closing = closings.last, closing.loopDepth >= loopDepth else { return jump(&self) }
    let (outerClosings, outerLoops, outerDepth) = (closings, loops, attemptDepth)
    closings.removeLast()
    loops.removeLast(loops.count - closing.loopDepth)
    attemptDepth = closing.attemptDepth
    var inner = block { lowering in
      lowering.lower(closing.block)
      if !Block(lowering.statements).endsPath { lowering.leave(loops: loopDepth, jump) }
    }
    (closings, loops, attemptDepth) = (outerClosings, outerLoops, outerDepth)
    for _ in closing.attemptDepth..<attemptDepth {
      inner = block { $0.emit(.leaving(Block(inner))) }
    }
    statements += inner
  }

  /// Returns `operands`, in registers of their own where a `finally` on the way out of the kernel
  /// mentions them.
  mutating func keptOnTheWayOut(_ operands: [Operand]) -> [Operand] {
    var names: Set<String> = []
    for closing in closings {
      closing.block.forEachExpression { expression in
        switch expression.kind {
        case .name(let name): names.insert(name)
        case .named(let name, _, _): names.insert(name)
        case _: break
        }
      }
    }
    if names.isEmpty { return operands }
    return operands.map { operand in
      guard let register = operand.register, let name = function[register].name,
        names.contains(where: { name == $0 || name.hasPrefix($0 + "_") })
      else { return operand }
      if case .register = operand, case .array(let type) = function[register].type {
        let copy = self.register(.array(type))
        emit(.assign(copy, .copy, [operand]))
        return .register(copy)
      }
      return assign(.copy, [operand], type(of: operand))
    }
  }
}

extension PellucidIR.Statement {
  /// `true` iff the statement, or one in it, is a way out of an attempt.
  fileprivate var hasWayOut: Bool {
    var result = false
    forEachStatement { if case .leaving = $0.kind { result = true } }
    return result
  }
}

extension PellucidIR.Block {
  /// The block without its comments, which stand where it is written again.
  fileprivate var withoutComments: PellucidIR.Block {
    var result = rewritten { statement in
      if case .comment = statement.kind { return [] }
      var bare = statement
      bare.leadingComments = []
      bare.trailingComment = nil
      return [bare]
    }
    result.closingComments = []
    return result
  }
}

extension PellucidSyntax.Attempt.Handler {
  /// `true` iff the handler takes errors of the class.
  fileprivate func takes(_ errorClass: ErrorClass) -> Bool {
    switch taken {
    case .all: true
    case .some(let names): names.contains(errorClass.rawValue)
    }
  }
}
