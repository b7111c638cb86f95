import PellucidSource
import PellucidTypes

extension Module {
  /// Creates the module that IR text describes.
  package init(parsing text: String) throws(IRSyntaxError) {
    var reader = try IRReader(text)
    self = try reader.parseModule()
  }
}

/// The reader of IR text, by recursive descent.
struct IRReader {
  /// The tokens, ending with `.end`.
  private let tokens: [IRLexer.Placed]
  /// The number of the next token.
  private var position = 0
  /// The globals read so far.
  private var globals: [Global] = []
  /// The number of each global, by its name in the text.
  private var globalNumbers: [IRName: GlobalID] = [:]
  /// The function being read.
  var function = Function(name: "", sourceName: "", line: 0, pythonSignature: "")
  /// The number of each register of the function, by its name in the text.
  var registers: [IRName: Register] = [:]
  /// Which registers have been declared with their type, indexed by their number.
  var isDeclared: [Bool] = []
  /// The source line of the statement before.
  var sourceLine = 0

  /// Creates a reader of `text`.
  init(_ text: String) throws(IRSyntaxError) {
    var lexer = IRLexer(text)
    tokens = try lexer.tokens()
  }

  /// The next token.
  var token: IRToken { tokens[position].token }

  /// The token behind the next one.
  var following: IRToken { tokens[min(position + 1, tokens.count - 1)].token }

  /// Goes on to the token behind the next one.
  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Returns the error `message` at the next token.
  func error(_ message: String) -> IRSyntaxError {
    IRSyntaxError(
      line: tokens[position].line, column: tokens[position].column, message: message)
  }

  /// Returns the error that something other than the next token was expected.
  func expected(_ what: String) -> IRSyntaxError {
    error("expected \(what), found \(token.shown)")
  }

  /// Takes the symbol `symbol` if it stands next, and returns `true` iff it did.
  mutating func take(_ symbol: String) -> Bool {
    guard token == .symbol(symbol) else { return false }
    advance()
    return true
  }

  /// Takes the word `word` if it stands next, and returns `true` iff it did.
  mutating func takeWord(_ word: String) -> Bool {
    guard token == .word(word) else { return false }
    advance()
    return true
  }

  /// Takes the symbol `symbol`, which has to stand next.
  mutating func expect(_ symbol: String) throws(IRSyntaxError) {
    guard take(symbol) else { throw expected("'\(symbol)'") }
  }

  /// Takes the word `word`, which has to stand next.
  mutating func expectWord(_ word: String) throws(IRSyntaxError) {
    guard takeWord(word) else { throw expected("'\(word)'") }
  }

  /// Takes the end of the line, which has to stand next.
  mutating func expectLineEnd() throws(IRSyntaxError) {
    guard token == .lineEnd || token == .end else { throw expected("the end of the line") }
    advance()
  }

  /// Returns the word that stands next.
  mutating func parseWord(_ what: String) throws(IRSyntaxError) -> String {
    guard case .word(let word) = token else { throw expected(what) }
    advance()
    return word
  }

  /// Returns the string that stands next.
  mutating func parseString() throws(IRSyntaxError) -> String {
    guard case .string(let string) = token else { throw expected("a string") }
    advance()
    return string
  }

  /// Returns the word or string that stands next.
  mutating func parseName() throws(IRSyntaxError) -> String {
    if case .string(let string) = token {
      advance()
      return string
    }
    return try parseWord("a name")
  }

  /// Returns the whole number that stands next.
  mutating func parseInteger() throws(IRSyntaxError) -> Int {
    guard case .number(let text) = token, let number = Int(text) else {
      throw expected("a whole number")
    }
    advance()
    return number
  }

  /// Returns what `parse` reads, once or several times with commas between, or nothing if `end`
  /// stands next; takes `end`.
  mutating func parseList<Item>(
    until end: String, _ parse: (inout IRReader) throws(IRSyntaxError) -> Item
  ) throws(IRSyntaxError) -> [Item] {
    var items: [Item] = []
    if take(end) { return items }
    repeat { items.append(try parse(&self)) } while take(",")
    try expect(end)
    return items
  }

  /// `module STRING`, then globals and functions.
  mutating func parseModule() throws(IRSyntaxError) -> Module {
    try expectWord("module")
    var module = Module(fileName: try parseString())
    try expectLineEnd()
    while token != .end {
      if takeWord("global") {
        try parseGlobal()
      } else {
        module.functions.append(try parseFunction())
      }
    }
    module.globals = globals
    return module
  }

  /// `global @NAME = CONSTANT !LINE` or `global @NAME: TYPE[EXTENTS] = [CONSTANTS] !LINE`.
  private mutating func parseGlobal() throws(IRSyntaxError) {
    guard case .global(let name) = token, let text = name.name else { throw expected("a name") }
    guard globalNumbers[name] == nil else { throw error("'@\(name)' is declared twice") }
    advance()
    let value: Global.Value
    if take(":") {
      let element = try parseScalarType()
      try expect("[")
      let extents = try parseList(until: "]") { reader throws(IRSyntaxError) in
        try reader.parseInteger()
      }
      try expect("=")
      try expect("[")
      let elements = try parseList(until: "]") { reader throws(IRSyntaxError) in
        try reader.parseConstant(expected: element)
      }
      value = .array(element, extents: extents, elements: elements)
    } else {
      try expect("=")
      value = .scalar(try parseConstant())
    }
    let line = take("!") ? try parseInteger() : 0
    try expectLineEnd()
    globalNumbers[name] = GlobalID(globals.count)
    globals.append(Global(name: text, value: value, line: line))
  }

  /// The global of the given name, or number if it has no name.
  func global(_ name: IRName) throws(IRSyntaxError) -> GlobalID {
    if name.name == nil { return GlobalID(name.number) }
    guard let id = globalNumbers[name] else { throw error("'@\(name)' is not declared") }
    return id
  }
<<<<<<< HEAD

  // MARK: Functions

  /// Comments, `registers LIST` if there is need, `kernel @NAME(PARAMETERS) FACTS {`, what else is
  /// known of the function, statements, `}`.
  private mutating func parseFunction() throws(IRSyntaxError) -> Function {
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
      FunctionParameter(try reader.parseDestination())
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

  /// `-> RESULTS raises parallel fastmath(FLAGS) !LINE`, each if there is need.
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

  // MARK: Registers

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
=======
>>>>>>> irtext
}
