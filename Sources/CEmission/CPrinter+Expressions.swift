extension CPrinter {
  /// How tightly an expression binds, on the scale of `CBinaryOperator.precedence`.
  static func precedence(_ expression: CExpression) -> Int {
    switch expression {
    case .name, .literal, .call, .index, .member, .arrow, .compound, .braces: 16
    case .unary, .cast, .size: 15
    case .binary(let operation, _, _): operation.precedence
    case .conditional: 3
    }
  }

  /// Returns the expression on one line.
  func flat(_ expression: CExpression) -> String {
    switch expression {
    case .name(let text), .literal(let text): text
    case .unary(let operation, let operand): prefix(operation, operand)
    case .binary(let operation, let left, let right):
      operand(left, of: operation, onRight: false) + " " + operation.rawValue + " "
        + operand(right, of: operation, onRight: true)
    case .conditional(let condition, let then, let otherwise):
      flat(condition, above: 4) + " ? " + flat(then, above: 4) + " : " + flat(otherwise, above: 4)
    case .call(let name, let arguments): name + "(" + list(arguments) + ")"
    case .cast(let type, let value):
      // clang-format takes `(int8_t)-x` for a difference, so the operand stands in parentheses.
      "(" + name(of: type) + ")" + flat(value, above: value.isPrefixed ? 16 : 15)
    case .index(let base, let index): flat(base, above: 16) + "[" + flat(index) + "]"
    case .member(let base, let field): flat(base, above: 16) + "." + field
    case .arrow(let base, let field): flat(base, above: 16) + "->" + field
    case .size(let value): "sizeof " + flat(value, above: 15)
    case .compound(let type, let fields):
      "(" + type + "){" + initializers(fields).joined(separator: ", ") + "}"
    case .braces(let values): "{" + list(values) + "}"
    }
  }

  /// Returns the expressions with commas between.
  private func list(_ values: [CExpression]) -> String {
    if values.count == 1 { return flat(values[0]) }
    return Self.safe(values).map { flat($0) }.joined(separator: ", ")
  }

  /// Returns the expressions of a list, with `a < b` in parentheses if `>` follows: clang-format
  /// takes the two for angle brackets. A call without a name stands for the parentheses.
  static func safe(_ values: [CExpression]) -> [CExpression] {
    guard let last = values.lastIndex(where: { $0.compares(by: .greater) }),
      values[..<last].contains(where: { $0.compares(by: .less) })
    else { return values }
    return values.map { $0.compares(by: .less) ? .call("", [$0]) : $0 }
  }

  /// Returns the fields of a compound literal.
  func initializers(_ fields: [CInitializer]) -> [String] {
    zip(fields, Self.safe(fields.map(\.value))).map { field, value in
      field.field.map { "." + $0 + " = " + flat(value) } ?? flat(value)
    }
  }

  /// Returns a prefix operator and its operand; two signs never touch.
  private func prefix(_ operation: CUnaryOperator, _ operand: CExpression) -> String {
    var text = flat(operand, above: 15)
    if text.utf8.first == operation.rawValue.utf8.first { text = "(" + text + ")" }
    return operation.rawValue + text
  }

  /// Returns the expression, in parentheses if it binds less tightly than `precedence`.
  func flat(_ expression: CExpression, above precedence: Int) -> String {
    let text = flat(expression)
    return Self.precedence(expression) < precedence ? "(" + text + ")" : text
  }

  /// `true` iff `inner` stands in parentheses as an operand of `operation`.
  func isParenthesized(
    _ inner: CExpression, in operation: CBinaryOperator, onRight: Bool
  ) -> Bool {
    if case .binary(let other, _, _) = inner {
      return operation.needsParentheses(around: other, onRight: onRight)
    }
    return Self.precedence(inner) < operation.precedence
  }

  /// Returns an operand of `operation`.
  func operand(
    _ inner: CExpression, of operation: CBinaryOperator, onRight: Bool
  ) -> String {
    let text = flat(inner)
    return isParenthesized(inner, in: operation, onRight: onRight) ? "(" + text + ")" : text
  }

  /// Returns the name of a type, as it stands in a cast.
  func name(of type: CType) -> String {
    switch type {
    case .void: "void"
    case .scalar(let scalar): scalar.cName(complexSpelling)
    case .named(let name): name
    case .pointer(let target, let isConst): (isConst ? "const " : "") + name(of: target) + " *"
    case .rows: declarator(type, "")
    }
  }

  /// Returns the declaration of `name` with the given type, as in `const double (*A)[n]`.
  func declarator(_ type: CType, _ name: String) -> String {
    switch type {
    case .void, .scalar, .named: return self.name(of: type) + " " + name
    case .pointer: return self.name(of: type) + name
    case .rows(let element, let lengths, let isConst):
      let start = (isConst ? "const " : "") + element.cName(complexSpelling)
      return start + " (*" + name + ")" + lengths.map { "[" + flat($0) + "]" }.joined()
    }
  }
}

extension CExpression {
  /// `true` iff the expression is a comparison by the given operator.
  fileprivate func compares(by operation: CBinaryOperator) -> Bool {
    if case .binary(operation, _, _) = self { true } else { false }
  }
}

extension CExpression {
  /// `true` iff the expression starts with a minus or a tilde.
  fileprivate var isPrefixed: Bool {
    switch self {
    case .unary(.minus, _), .unary(.complement, _): true
    case .name, .literal, .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow,
      .size, .compound, .braces:
      false
    }
  }
}
