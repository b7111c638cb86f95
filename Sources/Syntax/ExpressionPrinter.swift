import PellucidSource

extension Expression {
  /// The expression in prefix form, on one line.
  package var printed: String {
    switch kind {
    case .integer(let magnitude, let spelling):
      magnitude.map(String.init) ?? "(large \(spelling))"
    case .float(let value, _): "\(value)"
    case .imaginary(let value, _): "\(value)j"
    case .string(let text): quoted(text)
    case .formatted(let parts): form("f-string", parts.map(\.printed))
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .ellipsis: "..."
    case .name(let name): name
    case .attribute(let base, let name, _): form(".", [base.printed, name])
    case .subscripted(let base, let index): form("[]", [base.printed, index.printed])
    case .slice(let lower, let upper, let step):
      form("slice", [lower, upper, step].map { $0?.printed ?? "-" })
    case .tuple(let elements): form("tuple", elements.map(\.printed))
    case .list(let elements): form("list", elements.map(\.printed))
    case .set(let elements): form("set", elements.map(\.printed))
    case .dictionary(let entries):
      form("dict", entries.map { ($0.key.map { $0.printed + ": " } ?? "**") + $0.value.printed })
    case .unary(let operation, let operand): form(operation.rawValue, [operand.printed])
    case .binary(let operation, let left, let right):
      form(operation.rawValue, [left.printed, right.printed])
    case .comparison(let first, let links):
      form(
        "compare",
        [first.printed] + links.map { $0.comparison.rawValue + " " + $0.operand.printed })
    case .logical(let operation, let operands):
      form(operation.rawValue, operands.map(\.printed))
    case .not(let operand): form("not", [operand.printed])
    case .conditional(let test, let then, let otherwise):
      form("if", [test.printed, then.printed, otherwise.printed])
    case .call(let callee, let arguments):
      form("call", [callee.printed] + arguments.map(\.printed))
    case .lambda(let parameters, let body):
      form("lambda", ["(" + parameters.map(\.printed).joined(separator: ", ") + ")", body.printed])
    case .comprehension(let kind, let element, let clauses):
      form("\(kind)-comprehension", [element.printed] + clauses.map(\.printed))
    case .starred(let operand): form("star", [operand.printed])
    case .named(let name, _, let value): form(":=", [name, value.printed])
    case .unsupported(let name): form("unsupported", [quoted(name)])
    case .invalid: "(invalid)"
    }
  }

  /// Returns `(name part part …)`.
  private func form(_ name: String, _ parts: [String]) -> String {
    "(" + ([name] + parts).joined(separator: " ") + ")"
  }
}

extension FormattedPart {
  /// The part in prefix form.
  fileprivate var printed: String {
    switch self {
    case .text(let text): quoted(text)
    case .value(let value, let conversion, let format):
      "{" + value.printed + (conversion.map { "!\($0)" } ?? "")
        + (format.map { ":" + quoted($0) } ?? "") + "}"
    }
  }
}

extension Argument {
  /// The argument in prefix form.
  fileprivate var printed: String {
    switch kind {
    case .positional: value.printed
    case .keyword(let name, _): "\(name)=\(value.printed)"
    case .unpacked: "*\(value.printed)"
    case .unpackedKeywords: "**\(value.printed)"
    }
  }
}

extension ComprehensionClause {
  /// The clause as it is written.
  fileprivate var printed: String {
    "for \(target.printed) in \(iterable.printed)"
      + conditions.map { " if \($0.printed)" }.joined()
  }
}

extension Parameter {
  /// The parameter as it is written, with how arguments reach it if that is not the ordinary way.
  var printed: String {
    let mark =
      switch kind {
      case .ordinary: ""
      case .positionalOnly: "positional "
      case .keywordOnly: "keyword "
      case .variadic: "*"
      case .variadicKeywords: "**"
      }
    return mark + name + (annotation.map { ": \($0.printed)" } ?? "")
      + (defaultValue.map { " = \($0.printed)" } ?? "")
  }
}
