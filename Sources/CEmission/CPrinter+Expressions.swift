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
    case .cast(let type, let value): "(" + name(of: type) + ")" + flat(value, above: 15)
    case .index(let base, let index): flat(base, above: 16) + "[" + flat(index) + "]"
    case .member(let base, let field): flat(base, above: 16) + "." + field
    case .arrow(let base, let field): flat(base, above: 16) + "->" + field
    case .size(let value): "sizeof " + flat(value, above: 15)
    case .compound(let type, let fields):
      "(" + type + "){" + fields.map(initializer).joined(separator: ", ") + "}"
    case .braces(let values): "{" + list(values) + "}"
    }
  }

  /// Returns the expressions with commas between.
  private func list(_ values: [CExpression]) -> String {
    if values.count == 1 { return flat(values[0]) }
    return values.map { flat($0) }.joined(separator: ", ")
  }

  /// Returns a field of a compound literal.
  private func initializer(_ field: CInitializer) -> String {
    guard let name = field.field else { return flat(field.value) }
    return "." + name + " = " + flat(field.value)
  }

  /// Returns a prefix operator and its operand; two signs never touch.
  private func prefix(_ operation: CUnaryOperator, _ operand: CExpression) -> String {
    var text = flat(operand, above: 15)
    if text.utf8.first == operation.rawValue.utf8.first { text = "(" + text + ")" }
    return operation.rawValue + text
  }

  /// Returns the expression, in parentheses if it binds less tightly than `precedence`.
  private func flat(_ expression: CExpression, above precedence: Int) -> String {
    let text = flat(expression)
    return Self.precedence(expression) < precedence ? "(" + text + ")" : text
  }

  /// `true` iff `inner` stands in parentheses as an operand of `operation`.
  private func isParenthesized(
    _ inner: CExpression, in operation: CBinaryOperator, onRight: Bool
  ) -> Bool {
    if case .binary(let other, _, _) = inner {
      return operation.needsParentheses(around: other, onRight: onRight)
    }
    return Self.precedence(inner) < operation.precedence
  }

  /// Returns an operand of `operation`.
  private func operand(
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

extension CPrinter {
  /// Returns the expression with line breaks where it does not fit between `start` and the last
  /// column, of which `tail` are taken by what follows.
  func broken(_ expression: CExpression, at start: Int, tail: Int) -> String {
    let text = flat(expression)
    if start + text.utf8.count + tail <= Self.width { return text }
    switch expression {
    case .binary(let operation, _, _):
      return brokenChain(expression, of: operation, at: start, tail: tail)
    case .call(let name, let arguments):
      return name + "(" + brokenList(arguments, at: start + name.utf8.count + 1, tail: tail + 1)
        + ")"
    case .conditional(let condition, let then, let otherwise):
      let head = flat(condition, above: 4)
      let inner = start + head.utf8.count + 1
      return head + " ? " + flat(then, above: 4) + "\n" + Self.spaces(inner) + ": "
        + flat(otherwise, above: 4)
    case .cast(let type, let value):
      let head = "(" + name(of: type) + ")"
      let isWrapped = Self.precedence(value) < 15
      let inner = start + head.utf8.count + (isWrapped ? 1 : 0)
      let body = broken(value, at: inner, tail: tail + (isWrapped ? 1 : 0))
      return head + (isWrapped ? "(" + body + ")" : body)
    case .compound(let type, let fields):
      let head = "(" + type + "){"
      let column = start + head.utf8.count
      return head + fields.map(initializer).joined(separator: ",\n" + Self.spaces(column)) + "}"
    case .unary(let operation, let operand):
      guard case .binary = operand else { return text }
      return operation.rawValue + "(" + broken(operand, at: start + 2, tail: tail + 1) + ")"
    case .literal: return brokenString(text, at: start, tail: tail)
    case .name, .index, .member, .arrow, .size, .braces: return text
    }
  }

  /// Returns a row of string literals and macros with breaks between them; strings that are too
  /// long are split behind spaces.
  private func brokenString(_ text: String, at start: Int, tail: Int) -> String {
    var lines: [[UInt8]] = [[]]
    let room = Self.width - start - tail
    for piece in Self.pieces(of: text, room: room) {
      if let last = lines.last, !last.isEmpty, last.count + 1 + piece.count <= room {
        lines[lines.count - 1] += [UInt8(ascii: " ")] + piece
      } else if lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = piece
      } else {
        lines.append(piece)
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n" + Self.spaces(start))
  }

  /// Returns the string literals and macros that stand in a row.
  private static func pieces(of text: String, room: Int) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var current: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") && !isQuoted {
        if !current.isEmpty { pieces.append(current) }
        current = []
        continue
      }
      current.append(byte)
      if isQuoted && byte == UInt8(ascii: " ") && current.count + 12 > room {
        pieces.append(current + [UInt8(ascii: "\"")])
        current = [UInt8(ascii: "\"")]
      }
      if byte == UInt8(ascii: "\"") && !isEscaped { isQuoted.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// Returns that many spaces.
  static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Returns a chain of operands of one precedence, with breaks before operators.
  private func brokenChain(
    _ expression: CExpression, of operation: CBinaryOperator, at start: Int, tail: Int
  ) -> String {
    var links: [(operation: CBinaryOperator, operand: CExpression)] = []
    var head = expression
    while case .binary(let link, let left, let right) = head,
      link.precedence == operation.precedence
    {
      links.append((link, right))
      head = left
    }
    var result = brokenOperand(head, of: operation, onRight: false, at: start, tail: 0)
    let lastLine = result.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    var column = lastLine == result.utf8.count ? start + lastLine : Self.width
    for (index, link) in links.reversed().enumerated() {
      let isLast = index == links.count - 1
      let text = operand(link.operand, of: link.operation, onRight: true)
      let width = link.operation.rawValue.utf8.count + 2 + text.utf8.count
      if column + width + (isLast ? tail : 0) <= Self.width {
        result += " " + link.operation.rawValue + " " + text
        column += width
        continue
      }
      let inner = start + link.operation.rawValue.utf8.count + 1
      let operand = brokenOperand(
        link.operand, of: link.operation, onRight: true, at: inner, tail: isLast ? tail : 0)
      result += "\n" + Self.spaces(start) + link.operation.rawValue + " " + operand
      column = operand.utf8.contains(UInt8(ascii: "\n")) ? Self.width : inner + operand.utf8.count
    }
    return result
  }

  /// Returns an operand of a chain that starts at the given column.
  private func brokenOperand(
    _ inner: CExpression, of operation: CBinaryOperator, onRight: Bool, at start: Int, tail: Int
  ) -> String {
    guard isParenthesized(inner, in: operation, onRight: onRight) else {
      return broken(inner, at: start, tail: tail)
    }
    return "(" + broken(inner, at: start + 1, tail: tail + 1) + ")"
  }

  /// Returns arguments with breaks behind commas, aligned at the given column.
  private func brokenList(_ values: [CExpression], at start: Int, tail: Int) -> String {
    var result = ""
    var column = start
    for (index, value) in values.enumerated() {
      let isLast = index == values.count - 1
      let width = flat(value).utf8.count + (isLast ? tail : 1)
      if index > 0 {
        let fits = column + 1 + width <= Self.width
        result += fits ? " " : "\n" + Self.spaces(start)
        column = fits ? column + 1 : start
      }
      let text = broken(value, at: column, tail: isLast ? tail : 1)
      result += text + (isLast ? "" : ",")
      column = text.utf8.contains(UInt8(ascii: "\n")) ? Self.width : column + width
    }
    return result
  }
}
