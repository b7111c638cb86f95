import PellucidSource
import PellucidTypes

/// Functions and their registers.
extension IRReader {
  /// Comments, `registers LIST` if there is need, `kernel @NAME(PARAMETERS) FACTS {`, what else is
  /// known of the function, statements, `}`.
  mutating func parseFunction() throws(IRSyntaxError) -> Function {
    function = Function(name: "", sourceName: "", line: 0, pythonSignature: "")
    registers = [:]
    isDeclared = []
    sourceLine = 0
    function.leadingComments = try parseComments()
    if takeWord("registers") {
      repeat { _ = try parseListedRegister() } while take(",")
      try expectLineEnd()
    }
    function.isExported = !takeWord("internal")
    try expectWord("kernel")
    function.name = try parseFunctionName()
    function.sourceName = function.name
    try expect("(")
    function.parameters = try parseList(until: ")") { reader throws(IRSyntaxError) in
      let register = try reader.parseDestination()
      return FunctionParameter(register, isConsumed: reader.takeWord("consumed"))
    }
    try parseHeaderFacts()
    try expect("{")
    try expectLineEnd()
    try parseDescription()
    function.body = try parseBlock()
    try expect("}")
    try expectLineEnd()
    if let index = isDeclared.firstIndex(of: false) {
      let name = registers.first { $0.value.index == index }?.key
      throw error("'%\(name.map { "\($0)" } ?? "")' has no type")
    }
    return function
  }

  /// `@NAME`.
  mutating func parseFunctionName() throws(IRSyntaxError) -> String {
    guard case .global(let name) = token, let text = name.name, name.number == 0 else {
      throw expected("'@' and a name")
    }
    advance()
    return text
  }

  /// `-> RESULTS raises overlapping fixed(EXTENTS) parallel fastmath(FLAGS) !LINE`, each if there is need.
  private mutating func parseHeaderFacts() throws(IRSyntaxError) {
    if take("->") {
      function.returnsTuple = take("(")
      if function.returnsTuple {
        function.results = try parseList(until: ")") { reader throws(IRSyntaxError) in
          try reader.parseResult()
        }
      } else {
        repeat { function.results.append(try parseResult()) } while take(",")
      }
    }
    function.mayRaise = takeWord("raises")
    function.mayGetOverlap = takeWord("overlapping")
    if takeWord("fixed") {
      try expect("(")
      function.fixedExtents = try parseList(until: ")") { reader throws(IRSyntaxError) in
        let parameter = try reader.parseInteger()
        try reader.expectWord("axis")
        let axis = try reader.parseInteger()
        try reader.expectWord("extent")
        return FixedExtent(parameter: parameter, axis: axis, extent: try reader.parseInteger())
      }
    }
    function.options.isParallel = takeWord("parallel")
    if takeWord("fastmath") {
      try expect("(")
      function.options.fastMath = try parseList(until: ")") { reader throws(IRSyntaxError) in
        try reader.parseName()
      }
    }
    if take("!") { function.line = try parseInteger() }
  }

  /// `NAME: TYPE OWNERSHIP`, name and ownership if there is need.
  private mutating func parseResult() throws(IRSyntaxError) -> FunctionResult {
    var name: String?
    if following == .symbol(":") {
      name = try parseName()
      advance()
    }
    let type = try parseType()
    if takeWord("owned") { return FunctionResult(type: type, name: name, ownership: .owned) }
    if takeWord("borrowed") { return FunctionResult(type: type, name: name, ownership: .borrowed) }
    return FunctionResult(type: type, name: name)
  }

  /// `source STRING`, `python STRING`, `doc STRING`, `sharing LIST`, each on its line.
  private mutating func parseDescription() throws(IRSyntaxError) {
    while true {
      if takeWord("source") {
        function.sourceName = try parseString()
      } else if takeWord("python") {
        function.pythonSignature = try parseString()
      } else if takeWord("doc") {
        function.docstring.append(try parseString())
      } else if takeWord("sharing") {
        var group: [Register] = []
        repeat { group.append(try parseRegister()) } while take(",")
        for register in group { function[register].sharers = group.filter { $0 != register } }
      } else {
        return
      }
      try expectLineEnd()
    }
  }

  /// The register of the given name, made if it is new.
  private mutating func register(named name: IRName) -> Register {
    if let register = registers[name] { return register }
    let register = function.addRegister(
      RegisterInfo(type: .scalar(.bool), name: name.name, span: .none))
    registers[name] = register
    isDeclared.append(false)
    return register
  }

  /// `%NAME` or a declaration, in the list of registers.
  private mutating func parseListedRegister() throws(IRSyntaxError) -> Register {
    guard case .register(let name) = token else { throw expected("a register") }
    if following == .symbol(":") { return try parseDestination() }
    guard registers[name] == nil else { throw error("'%\(name)' is listed twice") }
    advance()
    return register(named: name)
  }

  /// `%NAME`, the first time with `: TYPE invented OWNERSHIP !START:END`, the last three if there
  /// is need.
  mutating func parseDestination() throws(IRSyntaxError) -> Register {
    guard case .register(let name) = token else { throw expected("a register") }
    let isKnown = registers[name].map { isDeclared[$0.index] } ?? false
    guard following == .symbol(":") else {
      if isKnown { return try parseRegister() }
      throw error("'%\(name)' is not declared: its type has to stand behind it here")
    }
    guard !isKnown else { throw error("'%\(name)' is declared twice") }
    advance()
    advance()
    let register = register(named: name)
    isDeclared[register.index] = true
    function[register].type = try parseType()
    function[register].isNameInvented = takeWord("invented")
    for ownership in [ArrayOwnership.owned, .dynamic] where takeWord(ownership.rawValue) {
      function[register].ownership = ownership
    }
    if take("!") { function[register].span = try parseSpan(start: try parseInteger()) }
    return register
  }

  /// `%NAME` of a register that has been declared or listed.
  mutating func parseRegister() throws(IRSyntaxError) -> Register {
    guard case .register(let name) = token else { throw expected("a register") }
    guard let register = registers[name] else { throw error("'%\(name)' is not declared") }
    advance()
    return register
  }

  /// `:END` behind the start of a span.
  mutating func parseSpan(start: Int) throws(IRSyntaxError) -> Span {
    try expect(":")
    return Span(start, try parseInteger())
  }

  /// Comments, each on its line.
  mutating func parseComments() throws(IRSyntaxError) -> [String] {
    var comments: [String] = []
    while case .comment(let text) = token {
      advance()
      try expectLineEnd()
      comments.append(text)
    }
    return comments
  }
}
