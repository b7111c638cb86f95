import PellucidTypes

extension Module {
  /// Returns what is wrong with the module, a message a fault; empty for a valid module.
  package func verify() -> [String] {
    var messages: [String] = []
    var names: Set<String> = []
    for function in functions where !names.insert(function.name).inserted {
      messages.append("@\(IRText.word(function.name)): there are two functions of this name")
    }
    for global in globals {
      messages += global.faults.map { "global @\(IRText.word(global.name)): " + $0 }
    }
    let callees = Dictionary(
      functions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for function in functions {
      messages += function.verify(globals: globals, names: GlobalNames(self), callees: callees)
    }
    return messages
  }
}

extension Function {
  /// Returns what is wrong with the function, a message a fault, callees and globals left out.
  package func verify() -> [String] {
    verify(globals: nil, names: GlobalNames(Module(fileName: "")), callees: nil)
  }

  /// Returns what is wrong with the function; nil for what is not known.
  fileprivate func verify(globals: [Global]?, names: GlobalNames, callees: [String: Function]?)
    -> [String]
  {
    var verifier = IRVerifier(self, globals: globals, names: names, callees: callees)
    verifier.verifyFunction()
    return verifier.messages
  }
}

extension Global {
  /// What is wrong with the global.
  fileprivate var faults: [String] {
    switch value {
    case .scalar(let constant): return constant.fault.map { [$0] } ?? []
    case .array(let element, let extents, let elements):
      var faults = elements.compactMap(\.fault)
      if elements.contains(where: { $0.type != element }) {
        faults.append("an element is no \(element.shortName)")
      }
      let product = extents.reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
      if extents.contains(where: { $0 < 0 }) || product != elements.count {
        faults.append("the extents do not fit \(elements.count) elements")
      }
      return faults
    }
  }
}

extension Constant {
  /// What is wrong with the constant, if anything is.
  var fault: String? {
    let fits =
      switch (value, type.kind) {
      case (.boolean, .bool), (.float, .float), (.complex, .complex): true
      case (.signed(let value), .signed):
        type.size == 8 || value >> (type.size * 8 - 1) == (value < 0 ? -1 : 0)
      case (.unsigned(let value), .unsigned): type.size == 8 || value >> (type.size * 8) == 0
      case (.boolean, _), (.signed, _), (.unsigned, _), (.float, _), (.complex, _): false
      }
    return fits ? nil : "the constant \(IRText.constant(self)) is no \(type.shortName)"
  }
}

/// The verifier of one function.
struct IRVerifier {
  /// What is wrong, a message a fault.
  private(set) var messages: [String] = []
  /// The function.
  let function: Function
  /// The globals of its module, if they are known.
  let globals: [Global]?
  /// The functions of its module by name, if they are known.
  let callees: [String: Function]?
  /// Writes statements for messages.
  private let printer: IRPrinter
  /// The statement that is being looked at.
  private var statement: Statement?

  /// Creates a verifier of `function`.
  init(
    _ function: Function, globals: [Global]?, names: GlobalNames, callees: [String: Function]?
  ) {
    self.function = function
    self.globals = globals
    self.callees = callees
    self.printer = IRPrinter(function, globals: names, showsSpans: false)
  }

  /// Adds a message about the statement that is being looked at.
  mutating func report(_ message: String) {
    var place = "@\(IRText.word(function.name))"
    if let statement {
      if statement.line > 0 { place += " line \(statement.line)" }
      place += ", '\(printer.summary(statement.kind))'"
    }
    messages.append("\(place): \(message)")
  }

  /// The name of `register` in messages.
  func name(_ register: Register) -> String { printer.names[register] }

  /// The text of `operand` in messages.
  func text(_ operand: Operand) -> String { printer.text(operand) }

  /// Looks at the whole function.
  mutating func verifyFunction() {
    verifyRegisters()
    guard messages.isEmpty else { return }
    var seen: Set<Register> = []
    for parameter in function.parameters where !seen.insert(parameter.register).inserted {
      report("two parameters are \(name(parameter.register))")
    }
    verify(function.body, Context())
    var flow = AssignmentFlow(function)
    let fallsThrough = flow.run()
    for fault in flow.faults {
      statement = fault.statement
      report("\(name(fault.register)) may be read before it is assigned")
    }
    statement = nil
    if fallsThrough, !function.results.isEmpty { report("the end is reached without a return") }
  }

  /// Reports registers that the function does not have; the other rules rely on them.
  private mutating func verifyRegisters() {
    let registers = function.registers
    var unknown = function.parameters.map(\.register).filter {
      !registers.indices.contains($0.index)
    }
    function.body.forEachStatement { statement in
      _ = statement.kind.mappingRegisters { register in
        if !registers.indices.contains(register.index) { unknown.append(register) }
        return register
      }
    }
    for register in unknown { report("there is no register \(name(register))") }
  }

  /// Where a statement stands.
  struct Context {
    /// `true` iff `break` and `continue` have a loop to refer to.
    var isInLoop = false
    /// `true` iff that loop is parallel.
    var isInParallelLoop = false
    /// `true` iff some loop around is parallel.
    var isInParallelRegion = false
    /// `true` iff the block is a side of a select or the header of a loop, which are expressions.
    var isInExpression = false
    /// The number of attempts whose bodies are around.
    var attempts = 0
    /// The number of handlers around.
    var handlers = 0

    /// Returns where the body of a loop that stands here stands.
    func inLoop(isParallel: Bool) -> Context {
      Context(
        isInLoop: true, isInParallelLoop: isParallel,
        isInParallelRegion: isParallel || isInParallelRegion, attempts: attempts,
        handlers: handlers)
    }
  }

  /// Looks at the statements of `block`, nested ones too.
  private mutating func verify(_ block: Block, _ context: Context) {
    for statement in block.statements {
      self.statement = statement
      verifyTypes(statement.kind)
      verifyPlace(statement.kind, context)
      self.statement = statement
      verifyBlocks(statement.kind, context)
    }
  }

  /// Looks at the blocks of a statement.
  private mutating func verifyBlocks(_ kind: Statement.Kind, _ context: Context) {
    var inner = context
    switch kind {
    case .select(_, condition: _, let then, let otherwise):
      inner.isInExpression = true
      verify(then.body, inner)
      verify(otherwise.body, inner)
    case .forLoop(let loop):
      verifyLoopRegisters(loop)
      verify(loop.body, context.inLoop(isParallel: loop.parallel != nil))
    case .whileLoop(let loop):
      inner.isInExpression = true
      verify(loop.header, inner)
      verify(loop.body, context.inLoop(isParallel: false))
    case .arrayOperation(let operation):
      inner.isInExpression = true
      if let filter = operation.filter { verify(filter.body, inner) }
      verify(operation.body, inner)
    case .ifElse(_, let then, let otherwise):
      verify(then, inner)
      verify(otherwise, inner)
    case .attempt(let attempt):
      verify(attempt.otherwise, inner)
      inner.attempts += 1
      verify(attempt.body, inner)
      inner.attempts -= 1
      inner.handlers += 1
      for handler in attempt.handlers { verify(handler.body, inner) }
    case .leaving(let block):
      inner.attempts -= 1
      verify(block, inner)
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .comment, .raiseAgain:
      break
    }
  }

  /// Looks at whether a statement may leave where it stands.
  private mutating func verifyPlace(_ kind: Statement.Kind, _ context: Context) {
    switch kind {
    case .breakLoop, .continueLoop:
      if context.isInExpression || !context.isInLoop { report("no loop is around it") }
      if kind == .breakLoop, context.isInParallelLoop { report("it leaves a parallel loop") }
    case .returned:
      if context.isInExpression { report("it stands inside an expression") }
      if context.isInParallelRegion { report("it leaves a parallel loop") }
    case .raiseAgain: if context.handlers == 0 { report("no handler is around it") }
    case .attempt(let attempt):
      if context.isInExpression { report("it stands inside an expression") }
      if context.isInParallelRegion { report("it stands in a parallel loop") }
      if attempt.handlers.isEmpty { report("it has no handler") }
      if attempt.handlers.dropLast().contains(where: { $0.classes == nil }) {
        report("no error reaches the last handler")
      }
    case .leaving(let block):
      if context.attempts == 0 { report("no attempt is around it") }
      if !block.endsPath { report("it goes on") }
    case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
      .copy,
      .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .forLoop,
      .whileLoop, .ifElse, .comment:
      break
    }
  }

  /// Looks at whether the body of a loop keeps its hands off the variable and the bound.
  private mutating func verifyLoopRegisters(_ loop: ForLoop) {
    var changesVariable = false
    var changesBound = false
    loop.body.forEachRegisterWritten {
      if $0 == loop.variable { changesVariable = true }
      if $0 == loop.upper.register { changesBound = true }
    }
    if changesVariable { report("its body assigns its variable \(name(loop.variable))") }
    if changesBound { report("its body changes its bound \(text(loop.upper))") }
    if loop.upper.register == loop.variable { report("its bound is its variable") }
  }
}

extension IRPrinter {
  /// Returns a statement for a message: its first line, without types and facts.
  func summary(_ kind: Statement.Kind) -> String {
    var destinations: [Register] = []
    kind.forEachRegisterWritten { destinations.append($0) }
    if case .forLoop = kind { return "for \(list(destinations))" }
    return (destinations.isEmpty ? "" : list(destinations) + " = ") + action(kind)
  }
}
