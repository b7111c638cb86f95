package import PellucidSource

extension SyntaxTree {
  /// Creates an instance with the statements of `file`.
  package init(parsing file: SourceFile) {
    var parser = Parser(Lexer(file))
    let body = parser.parseFile()
    let diagnostics = parser.sortedDiagnostics()
    self.init(
      file: file, body: body, nodeCount: parser.heights.count,
      hasInnerFunctions: parser.hasInnerFunctions, diagnostics: diagnostics)
  }
}

/// Turns tokens into statements.
///
/// One function a grammar rule, with the rule as its comment. A function that finds a fault reports
/// it and returns what it has; `isRecovering` then silences what follows from the fault, until the
/// next element of a bracket or the next line.
struct Parser {
  /// The source.
  let file: SourceFile
  /// The tokens, ending with `endOfFile`.
  let tokens: [Token]
  /// The comments in source order.
  let comments: [Lexer.PlacedComment]
  /// The offsets of the lexer's faults, ascending.
  let lexicalFaults: [Int]

  /// The index of the next token.
  var index = 0
  /// The next token.
  var token: Token
  /// The offset past the last token that belongs to a statement.
  var previousEnd = 0
  /// The index of the next comment that has not been given to a statement.
  var nextComment = 0
  /// Comments already passed that the next statement gets.
  var pendingComments: [Comment] = []

  /// The height of the tree below each node so far.
  var heights = NodeHeights()
  /// The number of expressions around the current one.
  var depth = 0
  /// The number of blocks and `elif` around the current statement.
  var blockDepth = 0
  /// The number of indented blocks around the current statement.
  var openBlocks = 0
  /// The indentation of the current block.
  var blockColumn = 0
  /// `true` iff what follows is the consequence of a fault already reported.
  var isRecovering = false
  /// The offset at which the current logical line starts.
  var lineStart = 0
  /// `true` iff a `lambda` has been read, or a `def` in a block.
  var hasInnerFunctions = false
  /// The faults found.
  var diagnostics: [Diagnostic]

  /// How deep expressions may stand in one another.
  static let maximumDepth = 200
  /// How deep blocks may stand in one another.
  static let maximumBlockDepth = 100
  /// How many `elif` may stand around a statement, together with the blocks.
  static let maximumElseIfs = 1000

  /// Creates an instance that parses what `lexer` has read.
  init(_ lexer: Lexer) {
    file = lexer.file
    tokens = lexer.tokens
    comments = lexer.comments
    diagnostics = lexer.diagnostics
    lexicalFaults = lexer.diagnostics.map(\.span.start).sorted()
    token = lexer.tokens[0]
    heights.reserveCapacity(lexer.tokens.count)
  }

  /// `file: statement* END`
  mutating func parseFile() -> Block {
    let statements = parseStatements()
    return Block(statements, closingComments: takeComments(before: file.text.count + 1))
  }

  /// Returns the faults in source order.
  func sortedDiagnostics() -> [Diagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }.map(\.element)
  }
}

extension Parser {
  /// Moves to the next token.
  mutating func advance() {
    if token.kind.rawValue > Token.Kind.dedent.rawValue { previousEnd = token.span.end }
    guard index + 1 < tokens.count else { return }
    index += 1
    token = tokens[index]
  }

  /// Returns the token `distance` behind the next one.
  func peek(_ distance: Int = 1) -> Token {
    tokens[min(index + distance, tokens.count - 1)]
  }

  /// Moves past the next token if it is of `kind`, and returns `true` iff it is.
  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard token.kind == kind else { return false }
    advance()
    return true
  }

  /// Moves past the next token, and reports it if it is not of `kind`.
  mutating func expect(_ kind: Token.Kind, id: String = "unexpected-token") {
    if accept(kind) { return }
    fail(.unexpected(id, found: foundText, at: foundSpan, expected: "'\(kind.spelling)'"))
  }

  /// Returns the name that stands next and moves past it, or reports what stands there instead.
  mutating func expectName(_ role: String) -> (name: String, span: Span) {
    let span = token.span
    if token.kind == .name {
      advance()
      return (file.text(of: span), span)
    }
    if token.kind.isKeyword {
      fail(.keywordMisuse(token.kind.spelling, at: span, role: role))
      advance()
      return ("", span)
    }
    fail(.unexpected("expected-name", found: foundText, at: foundSpan, expected: role))
    return ("", Span(span.start, span.start))
  }

  /// Returns an expression from `start` to the last token.
  mutating func make(_ kind: Expression.Kind, from start: Int) -> Expression {
    make(kind, Span(start, max(start, previousEnd)))
  }

  /// Returns an expression that covers `span`.
  mutating func make(_ kind: Expression.Kind, _ span: Span) -> Expression {
    if let id = heights.append(kind) { return Expression(id: id, span: span, kind: kind) }
    fail(.tooDeep(at: span))
    return Expression(id: heights.count - 1, span: span, kind: .invalid)
  }

  /// Returns what stands at a fault that has been reported.
  mutating func makeInvalid() -> Expression {
    make(.invalid, Span(token.span.start, token.span.start))
  }

  /// Returns a statement from `start` to the last token.
  mutating func makeStatement(
    _ kind: Statement.Kind, from start: Int, leading: [Comment], trailing: Comment? = nil
  ) -> Statement {
    Statement(
      id: heights.append(), span: Span(start, max(start, previousEnd)), leadingComments: leading,
      trailingComment: trailing, kind: kind)
  }
}
