package import PellucidSource

/// The text of a comment, without `#` and the space behind it.
package struct Comment: Hashable, Sendable {
  /// The text.
  package let text: String
  /// The place of the comment, with its `#`.
  package let span: Span

  /// Creates an instance with the given text and place.
  package init(_ text: String, at span: Span) {
    self.text = text
    self.span = span
  }
}

/// A statement of a source file.
package struct Statement: Sendable {
  /// The number of the statement in its file; side tables are indexed by it.
  package let id: Int
  /// The text that the statement covers; for a compound one, its header and body.
  package let span: Span
  /// The own-line comments above the statement.
  package let leadingComments: [Comment]
  /// The comment behind the statement, or behind the header of a compound one.
  package let trailingComment: Comment?
  /// What the statement is.
  package let kind: Kind

  /// Creates an instance with the given parts.
  package init(
    id: Int, span: Span, leadingComments: [Comment] = [], trailingComment: Comment? = nil,
    kind: Kind
  ) {
    self.id = id
    self.span = span
    self.leadingComments = leadingComments
    self.trailingComment = trailingComment
    self.kind = kind
  }

  /// The forms of a statement.
  package indirect enum Kind: Sendable {
    case expression(Expression)
    /// `target = target = value`.
    case assign([Expression], Expression)
    case augmentedAssign(Expression, BinaryOperator, Expression)
    case annotatedAssign(Expression, annotation: Expression, Expression?)
    case forLoop(target: Expression, iterable: Expression, body: Block, otherwise: Block?)
    case whileLoop(test: Expression, body: Block, otherwise: Block?)
    /// `if`; an `elif` is an `if` alone in `otherwise`, and `isElseIf` says so.
    case ifElse(test: Expression, then: Block, otherwise: Block?, isElseIf: Bool)
    /// `try`.
    case attempt(Attempt)
    case returned(Expression?)
    case raise(Expression?, cause: Expression?)
    case assert(Expression, message: Expression?)
    case breakLoop
    case continueLoop
    case pass
    case function(Function)
    case importModule([ImportedName])
    /// `from module import names`; no names mean `*`.
    case importFrom(module: String, names: [ImportedName])
    case global([String])
    case nonlocal([String])
    case delete([Expression])
    /// A construct that parses but is not in the language, by the name that a person would use
    /// (`"with"`, `"class"`, `"match"`, `"async def"`).
    case unsupported(String)
    /// What stands where a syntax error has been reported.
    case invalid
  }
}

/// The blocks of a `try`.
package struct Attempt: Sendable {
  /// What may raise.
  package let body: Block
  /// The `except` clauses, in order.
  package let handlers: [Handler]
  /// What `else` holds.
  package let otherwise: Block?
  /// What `finally` holds.
  package let closing: Block?

  /// Creates an instance with the given parts.
  package init(body: Block, handlers: [Handler], otherwise: Block?, closing: Block?) {
    self.body = body
    self.handlers = handlers
    self.otherwise = otherwise
    self.closing = closing
  }

  /// An `except` clause.
  package struct Handler: Sendable {
    /// The class or tuple of classes; nil for all.
    package let classes: Expression?
    /// The name behind `as`.
    package let name: String?
    /// `true` iff the clause is an `except*`, which takes groups of exceptions apart.
    package let isOfGroups: Bool
    /// The place of the clause without its block.
    package let span: Span
    /// What is done.
    package let body: Block

    /// Creates an instance with the given parts.
    package init(
      classes: Expression?, name: String?, isOfGroups: Bool, span: Span, body: Block
    ) {
      self.classes = classes
      self.name = name
      self.isOfGroups = isOfGroups
      self.span = span
      self.body = body
    }
  }

  /// The blocks, in order of text.
  package var blocks: [Block] {
    [body] + handlers.map(\.body) + [otherwise, closing].compactMap(\.self)
  }
}

/// `name as alias` of an import.
package struct ImportedName: Sendable {
  /// The dotted name of what is imported.
  package let name: String
  /// The name that it is bound to, if `as` gives one.
  package let alias: String?
  /// The place of the name.
  package let span: Span

  /// Creates an instance with the given parts.
  package init(_ name: String, alias: String?, at span: Span) {
    self.name = name
    self.alias = alias
    self.span = span
  }
}

/// An indented sequence of statements.
package struct Block: Sendable {
  /// The statements, in order.
  package let statements: [Statement]
  /// The own-line comments behind the last statement.
  package let closingComments: [Comment]
  /// The comments on the line of the `else:` that opens the block, if one does.
  package let headerComment: Comment?

  /// Creates an instance with the given parts.
  package init(
    _ statements: [Statement], closingComments: [Comment] = [], headerComment: Comment? = nil
  ) {
    self.statements = statements
    self.closingComments = closingComments
    self.headerComment = headerComment
  }
}

/// A parameter of a function or lambda.
package struct Parameter: Sendable {
  /// How arguments reach a parameter.
  package enum Kind: Sendable {
    case ordinary, positionalOnly, keywordOnly
    /// `*args`
    case variadic
    /// `**kwargs`
    case variadicKeywords
  }

  /// The name.
  package let name: String
  /// The place of the name.
  package let span: Span
  /// How arguments reach it.
  package let kind: Kind
  /// What stands behind `:`.
  package let annotation: Expression?
  /// What stands behind `=`.
  package let defaultValue: Expression?

  /// Creates an instance with the given parts.
  package init(
    name: String, span: Span, kind: Kind, annotation: Expression?, defaultValue: Expression?
  ) {
    self.name = name
    self.span = span
    self.kind = kind
    self.annotation = annotation
    self.defaultValue = defaultValue
  }
}

/// A `def`.
package struct Function: Sendable {
  /// The name.
  package let name: String
  /// The place of the name.
  package let nameSpan: Span
  /// The text from the first decorator to the end of the body.
  package let span: Span
  /// The expressions behind `@`, in order.
  package let decorators: [Expression]
  /// The parameters, in order.
  package let parameters: [Parameter]
  /// What stands behind `->`.
  package let returnAnnotation: Expression?
  /// The docstring, unindented, if there is one; it is not a statement of the body.
  package let docstring: String?
  /// The body.
  package let body: Block

  /// Creates an instance with the given parts.
  package init(
    name: String, nameSpan: Span, span: Span, decorators: [Expression], parameters: [Parameter],
    returnAnnotation: Expression?, docstring: String?, body: Block
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.span = span
    self.decorators = decorators
    self.parameters = parameters
    self.returnAnnotation = returnAnnotation
    self.docstring = docstring
    self.body = body
  }
}

/// A source file after parsing.
package struct SyntaxTree: Sendable {
  /// The source.
  package let file: SourceFile
  /// The statements at the outermost level.
  package let body: Block
  /// One more than the largest id of an expression or statement; both draw from one sequence.
  package let nodeCount: Int
  /// `true` iff there is a `lambda`, or a `def` that stands in a block.
  package let hasInnerFunctions: Bool
  /// The syntax errors, in source order; a tree with errors is still whole.
  package let diagnostics: [Diagnostic]

  /// Creates an instance with the given parts.
  package init(
    file: SourceFile, body: Block, nodeCount: Int, hasInnerFunctions: Bool,
    diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.body = body
    self.nodeCount = nodeCount
    self.hasInnerFunctions = hasInnerFunctions
    self.diagnostics = diagnostics
  }
}
