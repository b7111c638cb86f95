package import PellucidSource

/// An expression of a source file.
package struct Expression: Sendable {
  /// The number of the expression in its file; side tables are indexed by it.
  package let id: Int
  /// The text that the expression covers.
  package let span: Span
  /// What the expression is.
  package let kind: Kind

  /// Creates an instance with the given parts.
  package init(id: Int, span: Span, kind: Kind) {
    self.id = id
    self.span = span
    self.kind = kind
  }

  /// The forms of an expression.
  package indirect enum Kind: Sendable {
    /// An integer literal; `magnitude` is nil where the value does not fit 64 bits.
    case integer(magnitude: UInt64?, spelling: String)
    case float(Double, spelling: String)
    case imaginary(Double, spelling: String)
    case string(String)
    /// `f"..."`: literal texts and the expressions between them.
    case formatted([FormattedPart])
    case boolean(Bool)
    case none
    case ellipsis
    case name(String)
    case attribute(Expression, String, nameSpan: Span)
    /// `base[index]`; several indices stand as one `tuple`.
    case subscripted(Expression, index: Expression)
    /// `lower:upper:step` inside a subscript.
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    case tuple([Expression])
    case list([Expression])
    case set([Expression])
    /// `{key: value}`; a nil key is `**value`.
    case dictionary([(key: Expression?, value: Expression)])
    case unary(UnaryOperator, Expression)
    case binary(BinaryOperator, Expression, Expression)
    /// `first op operand op operand …`.
    case comparison(Expression, [ComparisonLink])
    /// `a and b and c` or `a or b or c`, with at least two operands.
    case logical(LogicalOperator, [Expression])
    case not(Expression)
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    case call(Expression, [Argument])
    case lambda([Parameter], Expression)
    case comprehension(ComprehensionKind, element: Expression, clauses: [ComprehensionClause])
    case starred(Expression)
    /// `(name := value)`.
    case named(String, nameSpan: Span, Expression)
    /// A construct that parses but is not in the language, by the name that a person would use
    /// (`"yield"`, `"await"`).
    case unsupported(String)
    /// What stands where a syntax error has been reported.
    case invalid
  }
}

/// A part of an f-string.
package enum FormattedPart: Sendable {
  case text(String)
  /// `{value!r:format}`; `conversion` is the letter behind `!`.
  case value(Expression, conversion: Character?, format: String?)
}

/// One `op operand` of a comparison.
package struct ComparisonLink: Sendable {
  /// The operator.
  package let comparison: ComparisonOperator
  /// The place of the operator.
  package let span: Span
  /// What stands behind it.
  package let operand: Expression

  /// Creates an instance with the given parts.
  package init(_ comparison: ComparisonOperator, span: Span, operand: Expression) {
    self.comparison = comparison
    self.span = span
    self.operand = operand
  }
}

/// An argument of a call.
package struct Argument: Sendable {
  /// How an argument is passed.
  package enum Kind: Sendable {
    case positional
    case keyword(String, nameSpan: Span)
    /// `*value`
    case unpacked
    /// `**value`
    case unpackedKeywords
  }

  /// How the argument is passed.
  package let kind: Kind
  /// What is passed.
  package let value: Expression

  /// Creates an instance with the given parts.
  package init(_ kind: Kind, _ value: Expression) {
    self.kind = kind
    self.value = value
  }
}

/// The kinds of comprehensions.
package enum ComprehensionKind: Sendable {
  case list, set, generator
  /// `{key: value for …}`; the element is a tuple of both.
  case dictionary
}

/// One `for target in iterable if …` of a comprehension.
package struct ComprehensionClause: Sendable {
  /// What is bound.
  package let target: Expression
  /// What is run through.
  package let iterable: Expression
  /// The tests behind `if`.
  package let conditions: [Expression]

  /// Creates an instance with the given parts.
  package init(target: Expression, iterable: Expression, conditions: [Expression]) {
    self.target = target
    self.iterable = iterable
    self.conditions = conditions
  }
}
