extension CPrinter {
  /// Writes the statements.
  mutating func statements(_ statements: [CStatement]) {
    for (index, statement) in statements.enumerated() {
      if case .label(let name) = statement.kind {
        label(name, isLast: !statements[(index + 1)...].beginWithStatement)
      } else {
        self.statement(statement)
      }
    }
  }

  /// Writes a statement with its comments.
  mutating func statement(_ statement: CStatement) {
    comments(statement.leading)
    mark(line: statement.line)
    let trailing = statement.trailing.map { " /* " + Self.commentText($0) + " */" } ?? ""
    switch statement.kind {
    case .declaration(let declaration): simple(text(of: declaration), trailing)
    case .assignment(let target, let operation, let value):
      simple(text(ofAssigning: value, operation, to: target), trailing)
    case .expression(let value): simple(broken(value, at: column, tail: 1), trailing)
    case .ifElse(let condition, let then, let otherwise):
      branch(condition, then, otherwise, trailing, start: "if (")
    case .forLoop(let loop): self.loop(loop, trailing)
    case .whileLoop(let condition, let body):
      open("while (" + broken(condition, at: column + 7, tail: 3) + ")", trailing, body)
      line("}")
    case .returned(let value):
      guard let value else { return simple("return", trailing) }
      simple("return " + broken(value, at: column + 7, tail: 1), trailing)
    case .breakLoop: simple("break", trailing)
    case .continueLoop: simple("continue", trailing)
    case .goto(let label): simple("goto " + label, trailing)
    case .label(let name): label(name, isLast: true)
    case .pragma(let content): pragma(content.text)
    case .block(let body):
      line("{" + trailing)
      nested(body)
      line("}")
    case .comment: break
    }
  }

  /// Writes a label one level further left; one that nothing follows takes an empty statement.
  private mutating func label(_ name: String, isLast: Bool) {
    depth -= 1
    line(name + (isLast ? ":;" : ":"))
    depth += 1
  }

  /// Writes a pragma; a line that is too long goes on in the next one, clause by clause.
  private mutating func pragma(_ content: String) {
    var text = "#pragma"
    var column = column + text.utf8.count
    var depth = 0
    var clause = ""
    for character in content + " " {
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      guard character == " ", depth == 0 else {
        clause.append(character)
        continue
      }
      let fits = column + 1 + clause.utf8.count + 2 <= Self.width
      let margin = self.column + 4
      text += (fits ? " " : " \\\n" + Self.spaces(margin)) + clause
      column = (fits ? column + 1 : margin) + clause.utf8.count
      clause = ""
    }
    line(text)
  }

  /// Writes a statement that ends in a semicolon.
  private mutating func simple(_ content: String, _ trailing: String) {
    line(content + ";", trailing)
  }

  /// Writes a line and the comment behind it, which goes above if it does not fit.
  private mutating func line(_ content: String, _ trailing: String) {
    if !trailing.isEmpty,
      Self.column(behind: content, at: column) + trailing.utf8.count > Self.width
    {
      line(String(trailing.dropFirst()))
      return line(content)
    }
    line(content + trailing)
  }

  /// Writes statements one level deeper.
  private mutating func nested(_ body: [CStatement]) {
    depth += 1
    statements(body)
    depth -= 1
  }

  /// Writes a header and the body behind it, without the closing brace.
  private mutating func open(_ header: String, _ trailing: String, _ body: [CStatement]) {
    line(header + " {", trailing)
    nested(body)
  }

  /// Writes an `if` with all that follows from it.
  private mutating func branch(
    _ condition: CExpression, _ then: [CStatement], _ otherwise: [CStatement], _ trailing: String,
    start: String
  ) {
    let text = broken(condition, at: column + start.utf8.count, tail: 3)
    open(start + text + ")", trailing, then)
    if otherwise.isEmpty { return line("}") }
    if otherwise.count == 1, otherwise[0].leading.isEmpty, lineFile == nil,
      case .ifElse(let condition, let then, let last) = otherwise[0].kind
    {
      let behind = otherwise[0].trailing.map { " /* " + Self.commentText($0) + " */" } ?? ""
      return branch(condition, then, last, behind, start: "} else if (")
    }
    line("} else {")
    nested(otherwise)
    line("}")
  }

  /// Writes a `for` loop.
  private mutating func loop(_ loop: CForLoop, _ trailing: String) {
    let step =
      switch loop.step {
      case 1: loop.name + "++"
      case -1: loop.name + "--"
      case ..<0: loop.name + " -= \(-loop.step)"
      default: loop.name + " += \(loop.step)"
      }
    let comparison: CBinaryOperator = loop.step > 0 ? .less : .greater
    let test = CExpression.binary(comparison, .name(loop.name), loop.bound)
    let start = "for (" + declarator(loop.type, loop.name) + " = "
    let first = flat(loop.first) + ";"
    let whole = start + first + " " + flat(test) + "; " + step + ")"
    if column + whole.utf8.count + 2 <= Self.width {
      open(whole, trailing, loop.body)
      return line("}")
    }
    let margin = "\n" + Self.spaces(column + 5)
    let head = start + broken(loop.first, at: column + start.utf8.count, tail: 1) + ";"
    let tail = "; " + step + ")"
    let middle = flat(test) + tail
    if column + 5 + middle.utf8.count + 2 <= Self.width {
      open(head + margin + middle, trailing, loop.body)
    } else {
      let bound = broken(test, at: column + 5, tail: 1) + ";"
      open(head + margin + bound + margin + step + ")", trailing, loop.body)
    }
    line("}")
  }

  /// Returns a declaration without its semicolon.
  private func text(of declaration: CDeclaration) -> String {
    var start = declaration.isStatic ? "static " : ""
    if declaration.isConst { start += "const " }
    start += declarator(declaration.type, declaration.name)
    if let length = declaration.length { start += "[" + flat(length) + "]" }
    guard let value = declaration.value else { return start }
    return start + " =" + brokenValue(value, at: column + start.utf8.count + 2)
  }

  /// Returns an assignment without its semicolon.
  private func text(
    ofAssigning value: CExpression, _ operation: CBinaryOperator?, to target: CExpression
  ) -> String {
    let place = broken(target, at: column, tail: 3)
    let start = place + " " + (operation?.rawValue ?? "") + "="
    return start + brokenValue(value, at: Self.column(behind: start, at: column))
  }

  /// Returns what stands behind `=`, which is at the column `start`: on a line of its own if there
  /// is not enough room left.
  private func brokenValue(_ value: CExpression, at start: Int) -> String {
    let beside = " " + broken(value, at: start + 1, tail: 1)
    if Self.longestLine(of: beside + ";", at: start) <= Self.width { return beside }
    return "\n" + Self.spaces(column + 4) + broken(value, at: column + 4, tail: 1)
  }

  /// Writes a function with its comment.
  mutating func function(_ function: CFunction) {
    if let shared = function.shared {
      line("typedef struct {")
      depth += 1
      for field in shared.fields { line(declarator(field.type, field.name) + ";") }
      depth -= 1
      line("} \(shared.name);")
      line("")
    }
    blockComment(function.head)
    mark(line: function.line)
    let prototype = prototype(function, isDefinition: true)
    for line in prototype.split(separator: "\n") { self.line(String(line)) }
    line("{")
    nested(function.body)
    line("}")
  }

  /// Returns the prototype of a function, without a semicolon; lines break behind commas, and
  /// what passes one array stays together where it fits on a line. Only a definition says
  /// `restrict`, which C++ lacks.
  func prototype(_ function: CFunction, isDefinition: Bool = false) -> String {
    let start =
      (function.isStatic ? "static " : "") + declarator(function.result, function.name) + "("
    if function.parameters.isEmpty { return start + "void)" }
    let texts = function.parameters.enumerated().map { index, parameter in
      let qualifier = isDefinition && parameter.isRestrict ? "restrict " : ""
      return declarator(parameter.type, qualifier + parameter.name)
        + (index == function.parameters.count - 1 ? ")" : ",")
    }
    let margin = start.utf8.count
    var result = start
    var column = margin
    for (index, text) in texts.enumerated() {
      if index > 0 {
        let group = Self.groupWidth(at: index, texts, function.parameters)
        let needed = margin + group <= Self.width - 1 ? group : text.utf8.count
        let fits = column + 1 + needed <= Self.width - 1
        result += fits ? " " : "\n" + Self.spaces(margin)
        column = fits ? column + 1 : margin
      }
      result += text
      column += text.utf8.count
    }
    return result
  }

  /// Returns the width of the parameter at `index` and of the parts that follow it.
  private static func groupWidth(
    at index: Int, _ texts: [String], _ parameters: [CParameter]
  ) -> Int {
    var width = texts[index].utf8.count
    var next = index + 1
    while next < parameters.count, parameters[next].isPart {
      width += 1 + texts[next].utf8.count
      next += 1
    }
    return width
  }
}

extension ArraySlice<CStatement> {
  /// `true` iff the first of them that is not only a comment can follow a label: C asks for a
  /// statement there, which a declaration is not.
  fileprivate var beginWithStatement: Bool {
    let first = first { if case .comment = $0.kind { false } else { true } }
    switch first?.kind {
    // clang-format would move a brace up to the label.
    case nil, .declaration, .pragma, .block: return false
    case .assignment, .expression, .ifElse, .forLoop, .whileLoop, .returned, .breakLoop,
      .continueLoop, .goto, .label, .comment:
      return true
    }
  }
}
