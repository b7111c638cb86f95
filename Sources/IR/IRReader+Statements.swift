import PellucidSource

/// Statements.
extension IRReader {
  /// Statements and closing comments up to `}`, which stays, or to `yield`.
  mutating func parseBlock() throws(IRSyntaxError) -> Block {
    var statements: [Statement] = []
    while true {
      let comments = try parseComments()
      if token == .symbol("}") || token == .word("yield") {
        return Block(statements, closingComments: comments)
      }
      var statement = try parseStatement()
      statement.leadingComments = comments
      statements.append(statement)
    }
  }

  /// A statement without the comments above it, up to the end of its last line.
  private mutating func parseStatement() throws(IRSyntaxError) -> Statement {
    switch token {
    case .word("parallel"), .word("vector"), .word("for"), .word("prange"): return try parseFor()
    case .word("while"): return try parseWhile()
    case .word("if"): return try parseIf()
    case .word("try"): return try parseAttempt()
    case .word("leave"): return try parseLeaving()
    case .word("into"): return try parseStoringMap()
    case .register: return try parseAssignment()
    case .word, .number, .string, .global, .spelling, .comment, .symbol, .lineEnd, .end:
      var statement = Statement(try parseAction())
      try parseFacts(&statement)
      try parseLineEnd(&statement)
      return statement
    }
  }

  /// `augmented atomic watched moves proven onerror(%a, %b) !LINE !START:END`, each if there is need.
  private mutating func parseFacts(_ statement: inout Statement) throws(IRSyntaxError) {
    statement.isAugmented = takeWord("augmented")
    statement.isAtomic = takeWord("atomic")
    statement.isWatched = takeWord("watched")
    statement.movesMemory = takeWord("moves")
    statement.hasProvenExtents = takeWord("proven")
    if takeWord("onerror") { statement.releasesOnError = try parseRegisters() }
    while take("!") {
      let number = try parseInteger()
      if token == .symbol(":") {
        statement.span = try parseSpan(start: number)
      } else {
        sourceLine = number
      }
    }
    statement.line = sourceLine
  }

  /// The trailing comment, if there is one, and the end of the line.
  private mutating func parseLineEnd(_ statement: inout Statement) throws(IRSyntaxError) {
    if case .comment(let text) = token {
      advance()
      statement.trailingComment = text
    }
    try expectLineEnd()
  }

  /// Facts, `{` and the trailing comment: the rest of the first line of a loop or branch.
  mutating func parseOpening(_ statement: inout Statement) throws(IRSyntaxError) {
    try parseFacts(&statement)
    try expect("{")
    try parseLineEnd(&statement)
  }

  /// Statements, `}` and the end of the line.
  private mutating func parseLastBlock() throws(IRSyntaxError) -> Block {
    let block = try parseBlock()
    try expect("}")
    try expectLineEnd()
    return block
  }

  /// `parallel for %i: i64 in LOWER ..< UPPER step STEP FACTS { BLOCK }`, or `vector for …`.
  private mutating func parseFor() throws(IRSyntaxError) -> Statement {
    let isParallel = takeWord("parallel")
    let isVector = takeWord("vector")
    let isRequested = takeWord("prange")
    if !isRequested { try expectWord("for") }
    let variable = try parseDestination()
    try expectWord("in")
    let lower = try parseOperand()
    try expect("..<")
    let upper = try parseOperand()
    var loop = ForLoop(
      variable: variable, lower: lower, upper: upper, body: Block(),
      isParallelRequested: isRequested)
    if takeWord("step") { loop.step = try parseInteger() }
    if isParallel { loop.parallel = try parseParallel() }
    loop.isVector = isVector
    if takeWord("counter") { loop.counter = try parseInteger() }
    if takeWord("combines") {
      try expect("(")
      loop.combined = try parseRegister()
      try expect(")")
    }
    if takeWord("serial") { loop.serialReason = try parseString() }
    while takeWord("shaped") { loop.shapings.append(try parseString()) }
    var statement = Statement(.comment)
    try parseOpening(&statement)
    loop.body = try parseLastBlock()
    statement.kind = .forLoop(loop)
    return statement
  }

  /// `reduce(…) … copy(…) private(…) lastprivate(…) onlyif %c times (%n, %m) weight 3 collapsed
  /// turns 8`, each if there is need.
  private mutating func parseParallel() throws(IRSyntaxError) -> ForLoop.Parallel {
    var parallel = ForLoop.Parallel()
    while takeWord("reduce") { parallel.reductions.append(try parseReduction()) }
    while takeWord("copy") { parallel.copies.append(try parseArrayCopy()) }
    if takeWord("private") { parallel.privates = try parseRegisters() }
    if takeWord("lastprivate") { parallel.lastPrivates = try parseRegisters() }
    if takeWord("onlyif") { parallel.condition = try parseOperand() }
    if takeWord("times") {
      try expect("(")
      parallel.innerCounts = try parseList(until: ")") { reader throws(IRSyntaxError) in
        try reader.parseOperand()
      }
    }
    if takeWord("weight") { parallel.weight = try parseInteger() }
    parallel.isCollapsed = takeWord("collapsed")
    if takeWord("turns") { parallel.schedule = .turns(try parseInteger()) }
    if takeWord("dynamic") { parallel.schedule = .dynamic(try parseInteger()) }
    return parallel
  }

  /// `(%a, %b)`.
  private mutating func parseRegisters() throws(IRSyntaxError) -> [Register] {
    try expect("(")
    return try parseList(until: ")") { reader throws(IRSyntaxError) in try reader.parseRegister() }
  }

  /// `(OPERATOR %array CAPACITY)`.
  private mutating func parseArrayCopy() throws(IRSyntaxError) -> ArrayCopy {
    try expect("(")
    let operation = try parseCombination()
    let copy = ArrayCopy(operation, try parseRegister(), capacity: try parseInteger())
    try expect(")")
    return copy
  }

  /// `OPERATOR`: how values combine.
  private mutating func parseCombination() throws(IRSyntaxError) -> Reduction.Operator {
    guard case .word(let word) = token, let operation = Reduction.Operator(rawValue: word) else {
      throw expected("how values combine")
    }
    advance()
    return operation
  }

  /// `(OPERATOR %register COMPARISON, %companion, …)`.
  private mutating func parseReduction() throws(IRSyntaxError) -> Reduction {
    try expect("(")
    var reduction = Reduction(try parseCombination(), try parseRegister())
    if case .word(let word) = token, let comparison = Operation(rawValue: word) {
      advance()
      reduction.comparison = comparison
    }
    while take(",") { reduction.companions.append(try parseRegister()) }
    try expect(")")
    return reduction
  }

  /// `while CONDITION { BLOCK }` or `while { HEADER } test CONDITION { BLOCK }`.
  private mutating func parseWhile() throws(IRSyntaxError) -> Statement {
    try expectWord("while")
    var statement = Statement(.comment)
    var loop = WhileLoop(header: Block(), condition: .boolean(true), body: Block())
    if token == .symbol("{") || token == .symbol("!") || token == .word("augmented") {
      try parseOpening(&statement)
      loop.header = try parseBlock()
      try expect("}")
      try expectWord("test")
      loop.condition = try parseOperand()
      try expect("{")
      try expectLineEnd()
    } else {
      loop.condition = try parseOperand()
      try parseOpening(&statement)
    }
    loop.body = try parseLastBlock()
    statement.kind = .whileLoop(loop)
    return statement
  }

  /// `if CONDITION { BLOCK }` or `if CONDITION { BLOCK } else { BLOCK }`.
  private mutating func parseIf() throws(IRSyntaxError) -> Statement {
    try expectWord("if")
    let condition = try parseOperand()
    var statement = Statement(.comment)
    try parseOpening(&statement)
    let then = try parseBlock()
    try expect("}")
    var otherwise = Block()
    if takeWord("else") {
      try expect("{")
      try expectLineEnd()
      otherwise = try parseBlock()
      try expect("}")
    }
    try expectLineEnd()
    statement.kind = .ifElse(condition, then: then, otherwise: otherwise)
    return statement
  }

  /// `try exhaustive { BLOCK } else { BLOCK } handler (CLASSES) { BLOCK } handler { BLOCK }`, the
  /// first word, the `else` and the classes if there is need.
  private mutating func parseAttempt() throws(IRSyntaxError) -> Statement {
    try expectWord("try")
    var attempt = Attempt(body: Block(), handlers: [])
    attempt.isExhaustive = takeWord("exhaustive")
    var statement = Statement(.comment)
    try parseOpening(&statement)
    attempt.body = try parseBlock()
    try expect("}")
    if takeWord("else") { attempt.otherwise = try parseFurtherBlock() }
    while takeWord("handler") {
      let classes = token == .symbol("(") ? try parseClasses() : nil
      attempt.handlers.append(Attempt.Handler(classes, try parseFurtherBlock()))
    }
    try expectLineEnd()
    statement.kind = .attempt(attempt)
    return statement
  }

  /// `(CLASS, CLASS)`.
  private mutating func parseClasses() throws(IRSyntaxError) -> [ErrorClass] {
    try expect("(")
    return try parseList(until: ")") { reader throws(IRSyntaxError) in
      try reader.parseErrorClass()
    }
  }

  /// `{ BLOCK }` behind the blocks before.
  private mutating func parseFurtherBlock() throws(IRSyntaxError) -> Block {
    try expect("{")
    try expectLineEnd()
    let block = try parseBlock()
    try expect("}")
    return block
  }

  /// `leave { BLOCK }`.
  private mutating func parseLeaving() throws(IRSyntaxError) -> Statement {
    try expectWord("leave")
    var statement = Statement(.comment)
    try parseOpening(&statement)
    statement.kind = .leaving(try parseLastBlock())
    return statement
  }

  /// `%a, %b = ACTION`.
  private mutating func parseAssignment() throws(IRSyntaxError) -> Statement {
    var destinations: [Register] = []
    repeat { destinations.append(try parseDestination()) } while take(",")
    try expect("=")
    if takeWord("call") {
      var statement = Statement(try parseCall(destinations))
      try parseFacts(&statement)
      try parseLineEnd(&statement)
      return statement
    }
    guard destinations.count == 1 else { throw expected("'call'") }
    if takeWord("select") { return try parseSelect(destinations[0]) }
    if takeWord("map") { return try parseArrayOperation(.map(destinations[0])) }
    if takeWord("reduce") { return try parseReduce(destinations[0]) }
    var statement = Statement(try parseValue(for: destinations[0]))
    try parseFacts(&statement)
    try parseLineEnd(&statement)
    return statement
  }

  /// `select CONDITION then VALUE else VALUE`, or with blocks in braces that end with `yield`.
  private mutating func parseSelect(_ register: Register) throws(IRSyntaxError) -> Statement {
    let condition = try parseOperand()
    var statement = Statement(.comment)
    var sides: [Yield] = []
    if takeWord("then") {
      sides.append(Yield(Block(), try parseOperand()))
      try expectWord("else")
      sides.append(Yield(Block(), try parseOperand()))
      try parseFacts(&statement)
      try parseLineEnd(&statement)
    } else {
      try parseOpening(&statement)
      sides.append(try parseYield())
      try expectWord("else")
      try expect("{")
      try expectLineEnd()
      sides.append(try parseYield())
      try expectLineEnd()
    }
    statement.kind = .select(
      register, condition: condition, then: sides[0], otherwise: sides[1])
    return statement
  }

  /// Statements, `yield VALUE` and `}`.
  mutating func parseYield() throws(IRSyntaxError) -> Yield {
    let body = try parseBlock()
    try expectWord("yield")
    let value = try parseOperand()
    try expectLineEnd()
    try expect("}")
    return Yield(body, value)
  }
}
