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
}
