import PellucidSource
import PellucidTypes

extension Module {
  /// Returns the module as IR text, which `Module(parsing:)` reads back to an equal module.
  ///
  /// Without `spans` the text is for people: it leaves out places in the source, registers that
  /// nothing mentions, and the order of the registers.
  package func printed(spans: Bool = true) -> String {
    var lines = ["module " + IRText.string(fileName)]
    let names = GlobalNames(self)
    if !globals.isEmpty { lines.append("") }
    for (index, global) in globals.enumerated() {
      lines.append("global \(names[GlobalID(index)])" + global.printedValue)
    }
    for function in functions {
      var printer = IRPrinter(function, globals: names, showsSpans: spans)
      printer.printFunction()
      lines.append("")
      lines += printer.lines
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Global {
  /// What stands behind the name: the type if there is need, the value and the line.
  fileprivate var printedValue: String {
    let place = line == 0 ? "" : " !\(line)"
    switch value {
    case .scalar(let constant): return " = \(IRText.constant(constant))\(place)"
    case .array(let element, let extents, let elements):
      let shape = extents.map { "\($0)" }.joined(separator: ", ")
      let list = elements.map { IRText.constant($0, expected: element) }.joined(separator: ", ")
      return ": \(element.shortName)[\(shape)] = [\(list)]\(place)"
    }
  }
}

/// The printer of one function.
struct IRPrinter {
  /// The lines printed so far.
  private(set) var lines: [String] = []
  /// The function.
  let function: Function
  /// The names of its registers.
  let names: RegisterNames
  /// The names of the module's globals.
  let globals: GlobalNames
  /// `true` iff places in the source are shown.
  let showsSpans: Bool
  /// How deep the next line stands.
  private var depth = 0
  /// The source line that the statement before came from.
  private var sourceLine = 0
  /// Which registers have been declared, indexed by their number.
  private var isDeclared: [Bool]

  /// Creates a printer of `function`.
  init(_ function: Function, globals: GlobalNames, showsSpans: Bool) {
    self.function = function
    self.names = RegisterNames(function)
    self.globals = globals
    self.showsSpans = showsSpans
    self.isDeclared = Array(repeating: false, count: function.registers.count)
  }

  /// Adds a line.
  private mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  /// Adds comments, a line each.
  private mutating func comments(_ texts: [String]) {
    for text in texts { line(IRText.comment(text)) }
  }

  /// Prints the whole function.
  mutating func printFunction() {
    comments(function.leadingComments)
    printRegisters()
    let parameters = function.parameters.map { parameter in
      destination(parameter.register) + (parameter.isConsumed ? " consumed" : "")
    }.joined(separator: ", ")
    let kernel = function.isExported ? "kernel" : "internal kernel"
    line("\(kernel) @\(IRText.word(function.name))(\(parameters))\(headerFacts) {")
    depth += 1
    if function.sourceName != function.name { line("source " + IRText.string(function.sourceName)) }
    if !function.pythonSignature.isEmpty {
      line("python " + IRText.string(function.pythonSignature))
    }
    for text in function.docstring { line("doc " + IRText.string(text)) }
    printSharers()
    printContent(function.body)
    depth -= 1
    line("}")
  }

  /// What stands between the parameters and the body.
  private var headerFacts: String {
    var text = ""
    if !function.results.isEmpty || function.returnsTuple {
      let list = function.results.map(printed).joined(separator: ", ")
      text += function.returnsTuple ? " -> (\(list))" : " -> \(list)"
    }
    if function.mayRaise { text += " raises" }
    if function.mayGetOverlap { text += " overlapping" }
    if !function.fixedExtents.isEmpty {
      let texts = function.fixedExtents.map {
        "\($0.parameter) axis \($0.axis) extent \($0.extent)"
      }
      text += " fixed(\(texts.joined(separator: ", ")))"
    }
    if function.options.isParallel { text += " parallel" }
    if !function.options.fastMath.isEmpty {
      text += " fastmath(\(function.options.fastMath.map(IRText.word).joined(separator: ", ")))"
    }
    return function.line == 0 ? text : text + " !\(function.line)"
  }

  /// Returns a result, as in `q: f64[::1] owned`.
  private func printed(_ result: FunctionResult) -> String {
    let name = result.name.map { IRText.word($0) + ": " } ?? ""
    let ownership = result.ownership == .none ? "" : " " + result.ownership.rawValue
    return name + IRText.type(result.type) + ownership
  }

  /// Prints the list of the registers, if the text does not say by itself which there are.
  private mutating func printRegisters() {
    var listed: [Register]
    if showsSpans {
      guard !names.followFromText else { return }
      listed = function.registers.indices.map(Register.init)
    } else {
      listed = names.order.prefix(names.appearing).filter {
        !names.isDeclaredByAssignment[$0.index]
      }
      guard !listed.isEmpty else { return }
    }
    let texts = listed.map {
      names.isDeclaredByAssignment[$0.index] ? names[$0] : destination($0)
    }
    line("registers " + texts.joined(separator: ", "))
  }

  /// Prints the groups of registers that may hold the same memory, a line each.
  private mutating func printSharers() {
    for (index, info) in function.registers.enumerated() {
      guard let first = info.sharers.first, first.index > index else { continue }
      line("sharing " + list([Register(index)] + info.sharers))
    }
  }

  /// Returns a register as it stands where it is assigned: with its declaration the first time.
  private mutating func destination(_ register: Register) -> String {
    guard isDeclared.indices.contains(register.index), !isDeclared[register.index] else {
      return names[register]
    }
    isDeclared[register.index] = true
    let info = function[register]
    var text = "\(names[register]): \(IRText.type(info.type))"
    if info.isNameInvented { text += " invented" }
    if info.ownership != .borrowed { text += " " + info.ownership.rawValue }
    if showsSpans, info.span != .none { text += " !\(info.span.start):\(info.span.end)" }
    return text
  }

  /// Prints the statements and the closing comments of `block`.
  private mutating func printContent(_ block: Block) {
    for statement in block.statements { printStatement(statement) }
    comments(block.closingComments)
  }

  /// Prints `block` one step deeper.
  private mutating func printIndented(_ block: Block) {
    depth += 1
    printContent(block)
    depth -= 1
  }

  /// Prints a statement with its comments.
  private mutating func printStatement(_ statement: Statement) {
    comments(statement.leadingComments)
    let facts = facts(of: statement)
    let comment = statement.trailingComment.map { " " + IRText.comment($0) } ?? ""
    switch statement.kind {
    case .select(let register, let condition, let then, let otherwise):
      printSelect(destination(register), condition, then, otherwise, facts, comment)
    case .forLoop(let loop):
      line("\(header(of: loop))\(facts) {\(comment)")
      printIndented(loop.body)
      line("}")
    case .whileLoop(let loop):
      printWhile(loop, facts, comment)
    case .ifElse(let condition, let then, let otherwise):
      line("if \(text(condition))\(facts) {\(comment)")
      printIndented(then)
      if !otherwise.isEmpty {
        line("} else {")
        printIndented(otherwise)
      }
      line("}")
    case .attempt(let attempt): printAttempt(attempt, facts, comment)
    case .leaving(let block):
      line("leave\(facts) {\(comment)")
      printIndented(block)
      line("}")
    case .arrayOperation(let operation):
      line("\(header(of: operation))\(facts) {\(comment)")
      if let filter = operation.filter {
        printIndented(filter.body)
        line("  yield \(text(filter.condition))")
        line("} then {")
      }
      printIndented(operation.body)
      line("  yield \(yielded(by: operation))")
      line("}")
    case .assign, .load, .store, .view, .transpose, .arrange, .allocate, .release, .fill, .copy,
      .pack,
      .globalArray, .call, .raise, .boundsCheck, .print, .returned, .breakLoop, .continueLoop,
      .comment, .raiseAgain:
      line(simple(statement.kind) + facts + comment)
    }
  }

  /// Returns what is known of a statement beside what it does.
  private mutating func facts(of statement: Statement) -> String {
    var text = statement.isAugmented ? " augmented" : ""
    if statement.isAtomic { text += " atomic" }
    if statement.isWatched { text += " watched" }
    if statement.movesMemory { text += " moves" }
    if statement.hasProvenExtents { text += " proven" }
    if !statement.releasesOnError.isEmpty {
      text += " onerror(\(list(statement.releasesOnError)))"
    }
    if statement.line != sourceLine { text += " !\(statement.line)" }
    sourceLine = statement.line
    if showsSpans, statement.span != .none {
      text += " !\(statement.span.start):\(statement.span.end)"
    }
    return text
  }

  /// Prints a select: on one line if no side has statements.
  private mutating func printSelect(
    _ destination: String, _ condition: Operand, _ then: Yield, _ otherwise: Yield,
    _ facts: String, _ comment: String
  ) {
    let head = "\(destination) = select \(text(condition))"
    if then.body.isEmpty, otherwise.body.isEmpty {
      line("\(head) then \(text(then.value)) else \(text(otherwise.value))\(facts)\(comment)")
      return
    }
    line("\(head)\(facts) {\(comment)")
    printIndented(then.body)
    line("  yield \(text(then.value))")
    line("} else {")
    printIndented(otherwise.body)
    line("  yield \(text(otherwise.value))")
    line("}")
  }

  /// Prints a while loop: with its header in braces if there is one.
  private mutating func printWhile(_ loop: WhileLoop, _ facts: String, _ comment: String) {
    if loop.header.isEmpty {
      line("while \(text(loop.condition))\(facts) {\(comment)")
    } else {
      line("while\(facts) {\(comment)")
      printIndented(loop.header)
      line("} test \(text(loop.condition)) {")
    }
    printIndented(loop.body)
    line("}")
  }

  /// Prints what may fail and what is done about it.
  private mutating func printAttempt(_ attempt: Attempt, _ facts: String, _ comment: String) {
    line("try\(attempt.isExhaustive ? " exhaustive" : "")\(facts) {\(comment)")
    printIndented(attempt.body)
    if !attempt.otherwise.isEmpty {
      line("} else {")
      printIndented(attempt.otherwise)
    }
    for handler in attempt.handlers {
      let classes = handler.classes?.map(\.rawValue).joined(separator: ", ")
      line("} handler\(classes.map { " (\($0))" } ?? "") {")
      printIndented(handler.body)
    }
    line("}")
  }

  /// Returns what stands between a for loop's comments and its brace.
  private mutating func header(of loop: ForLoop) -> String {
    var text = loop.parallel == nil ? "" : "parallel "
    text += loop.isVector ? "vector " : ""
    text += loop.isParallelRequested ? "prange " : "for "
    text += destination(loop.variable)
    text += " in \(self.text(loop.lower)) ..< \(self.text(loop.upper))"
    if loop.step != 1 { text += " step \(loop.step)" }
    if let parallel = loop.parallel {
      for reduction in parallel.reductions { text += " " + self.text(reduction) }
      for copy in parallel.copies {
        text += " copy(\(copy.operation.rawValue) \(names[copy.array]) \(copy.capacity))"
      }
      if !parallel.privates.isEmpty { text += " private(\(list(parallel.privates)))" }
      if !parallel.lastPrivates.isEmpty { text += " lastprivate(\(list(parallel.lastPrivates)))" }
      if let condition = parallel.condition { text += " onlyif \(self.text(condition))" }
      if !parallel.innerCounts.isEmpty { text += " times (\(list(parallel.innerCounts)))" }
      if let weight = parallel.weight { text += " weight \(weight)" }
      if parallel.isCollapsed { text += " collapsed" }
      switch parallel.schedule {
      case .turns(let chunk): text += " turns \(chunk)"
      case .dynamic(let chunk): text += " dynamic \(chunk)"
      case nil: break
      }
    }
    if let counter = loop.counter { text += " counter \(counter)" }
    if let register = loop.combined { text += " combines(\(names[register]))" }
    if let reason = loop.serialReason { text += " serial " + IRText.string(reason) }
    for shaping in loop.shapings { text += " shaped " + IRText.string(shaping) }
    return text
  }

  /// Returns what stands between the comments of an operation on arrays and its brace.
  private mutating func header(of operation: ArrayOperation) -> String {
    let start =
      switch operation.form {
      case .map(let register): "\(destination(register)) = map "
      case .store(let target): "into \(names[target]) map "
      case .reduce(let register, let combining, from: let initial):
        "\(destination(register)) = reduce \(combining.rawValue) from \(text(initial)) "
      case .scatter(let target, at: _): "into \(names[target]) scatter "
      }
    var places: [String] = []
    for index in operation.indices { places.append(destination(index)) }
    let axes = zip(places, operation.extents).map { "\($0) < \(text($1))" }
    let space = start + "[\(axes.joined(separator: ", "))]"
    guard let filter = operation.filter else { return space }
    return space + " where \(destination(filter.ordinal)) over \(filter.rank)"
  }

  /// Returns the value of an operation on arrays, and the place that it goes to.
  private func yielded(by operation: ArrayOperation) -> String {
    guard case .scatter(_, at: let places) = operation.form else { return text(operation.value) }
    return "\(text(operation.value)) at \(list(places))"
  }

  /// Returns a reduction, as in `reduce(minimumPlace %best lt, %where)`.
  private func text(_ reduction: Reduction) -> String {
    var text = "reduce(\(reduction.operation.rawValue) \(names[reduction.register])"
    if let comparison = reduction.comparison { text += " \(comparison.rawValue)" }
    for companion in reduction.companions { text += ", \(names[companion])" }
    return text + ")"
  }

  /// Returns a statement that is one line.
  private mutating func simple(_ kind: Statement.Kind) -> String {
    var destinations: [String] = []
    kind.forEachRegisterWritten { destinations.append(destination($0)) }
    let assigned = destinations.isEmpty ? "" : destinations.joined(separator: ", ") + " = "
    return assigned + action(kind)
  }
}
