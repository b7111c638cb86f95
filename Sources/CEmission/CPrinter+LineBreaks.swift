/// Line breaks in expressions, where clang-format leaves them.
extension CPrinter {
  /// Returns the expression with line breaks where it does not fit between `start` and the last
  /// column, of which `tail` are taken by what follows; operators that begin a line stand at the
  /// column `indentation`, or at `start`.
  func broken(
    _ expression: CExpression, at start: Int, indentation: Int? = nil, tail: Int
  ) -> String {
    let text = flat(expression)
    if start + text.utf8.count + tail <= Self.width { return text }
    switch expression {
    case .binary(let operation, _, _):
      return brokenChain(
        expression, of: operation, at: start, indentation: indentation ?? start, tail: tail)
    case .call(let name, let arguments):
      return name + "(" + brokenList(arguments, at: start + name.utf8.count + 1, tail: tail + 1)
        + ")"
    case .conditional(let condition, let then, let otherwise):
      return brokenConditional(condition, then, otherwise, at: start, tail: tail)
    case .cast(let type, let value):
      let head = "(" + name(of: type) + ")"
      let isWrapped = Self.precedence(value) < 15
      let inner = start + head.utf8.count + (isWrapped ? 1 : 0)
      let body = broken(value, at: inner, tail: tail + (isWrapped ? 1 : 0))
      return head + (isWrapped ? "(" + body + ")" : body)
    case .compound(let type, let fields):
      return "(" + type + "){"
        + brokenFields(fields, at: start + type.utf8.count + 3, tail: tail + 1)
        + "}"
    case .unary(let operation, let operand):
      guard case .binary = operand else { return text }
      return operation.rawValue + "(" + broken(operand, at: start + 2, tail: tail + 1) + ")"
    case .literal: return brokenString(text, at: start, tail: tail)
    case .index(let base, let index):
      guard Self.precedence(base) >= 16 else { return text }
      let head = broken(base, at: start, tail: 1) + "["
      let inner = Self.column(behind: head, at: start)
      return head + broken(index, at: inner, tail: tail + 1) + "]"
    case .name, .member, .arrow, .size, .braces: return text
    }
  }

  /// Returns the fields of a compound literal, each on a line of its own.
  private func brokenFields(_ fields: [CInitializer], at start: Int, tail: Int) -> String {
    let values = Self.safe(fields.map(\.value))
    var result = ""
    for (index, value) in values.enumerated() {
      let isLast = index == values.count - 1
      let name = fields[index].field.map { "." + $0 + " = " } ?? ""
      let column = start + name.utf8.count
      result += name
      result += broken(
        value, at: column, indentation: values.count > 1 ? column + 4 : column,
        tail: isLast ? tail : 1)
      if !isLast { result += ",\n" + Self.spaces(start) }
    }
    return result
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

  /// Returns the string literals that stand in a row, each with the macros behind it.
  private static func pieces(of text: String, room: Int) -> [[UInt8]] {
    let quote = UInt8(ascii: "\"")
    let text = Array(text.utf8)
    var pieces: [[UInt8]] = []
    var current: [UInt8] = []
    var isQuoted = false
    var isEscaped = false
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: " "), !isQuoted {
        // clang-format keeps a break in front of a string only.
        guard index + 1 < text.count, text[index + 1] == quote else {
          current.append(byte)
          continue
        }
        pieces.append(current)
        current = []
        continue
      }
      current.append(byte)
      if byte == UInt8(ascii: " "), isQuoted {
        let word = text[(index + 1)...].prefix { $0 != byte && $0 != quote }
        if current.count + word.count + Self.macroRoom > room {
          pieces.append(current + [quote])
          current = [quote]
        }
      }
      if byte == quote, !isEscaped { isQuoted.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// The columns that a quotation mark and a macro such as `PRId64` take behind a string.
  private static let macroRoom = 8

  /// Returns that many spaces.
  static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Returns the column behind `text`, which starts at the column `start`.
  static func column(behind text: String, at start: Int) -> Int {
    var column = start
    for byte in text.utf8 { column = byte == UInt8(ascii: "\n") ? 0 : column + 1 }
    return column
  }

  /// Returns the number of columns that the lines of `text` need, the first of which starts at the
  /// column `start`.
  static func longestLine(of text: String, at start: Int) -> Int {
    var longest = 0
    var column = start
    for byte in text.utf8 {
      column = byte == UInt8(ascii: "\n") ? 0 : column + 1
      longest = max(longest, column)
    }
    return longest
  }

  /// Returns a choice with a break before `:`, or before `?` too.
  private func brokenConditional(
    _ condition: CExpression, _ then: CExpression, _ otherwise: CExpression, at start: Int,
    tail: Int
  ) -> String {
    let head = flat(condition, above: 4)
    let sides = (flat(then, above: 4), flat(otherwise, above: 4))
    let inner = start + head.utf8.count + 1
    let fits =
      inner + 2 + max(sides.0.utf8.count, sides.1.utf8.count + tail) <= Self.width
    if fits { return head + " ? " + sides.0 + "\n" + Self.spaces(inner) + ": " + sides.1 }
    let margin = "\n" + Self.spaces(start + 4)
    return brokenSide(condition, at: start, indentation: start + 8, tail: 0)
      + margin + "? " + brokenSide(then, at: start + 6, indentation: start + 10, tail: 0)
      + margin + ": " + brokenSide(otherwise, at: start + 6, indentation: start + 10, tail: tail)
  }

  /// Returns a part of a choice, in parentheses if it is a choice itself.
  private func brokenSide(
    _ side: CExpression, at start: Int, indentation: Int, tail: Int
  ) -> String {
    if Self.precedence(side) >= 4 {
      return broken(side, at: start, indentation: indentation, tail: tail)
    }
    return "(" + broken(side, at: start + 1, tail: tail + 1) + ")"
  }

  /// Returns a chain of operands of one precedence, with breaks before operators, which then stand
  /// at the column `indentation`.
  private func brokenChain(
    _ expression: CExpression, of operation: CBinaryOperator, at start: Int, indentation: Int,
    tail: Int
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
    let isBroken = result.utf8.contains(UInt8(ascii: "\n"))
    var column = isBroken ? Self.width : start + result.utf8.count
    for (index, link) in links.reversed().enumerated() {
      let isLast = index == links.count - 1
      let text = operand(link.operand, of: link.operation, onRight: true)
      let width = link.operation.rawValue.utf8.count + 2 + text.utf8.count
      if column + width + (isLast ? tail : 0) <= Self.width {
        result += " " + link.operation.rawValue + " " + text
        column += width
        continue
      }
      let inner = indentation + link.operation.rawValue.utf8.count + 1
      let operand = brokenOperand(
        link.operand, of: link.operation, onRight: true, at: inner, tail: isLast ? tail : 0)
      result += "\n" + Self.spaces(indentation) + link.operation.rawValue + " " + operand
      column = operand.utf8.contains(UInt8(ascii: "\n")) ? Self.width : inner + operand.utf8.count
    }
    return result
  }

  /// Returns an operand of a chain that starts at the given column.
  private func brokenOperand(
    _ inner: CExpression, of operation: CBinaryOperator, onRight: Bool, at start: Int, tail: Int
  ) -> String {
    guard isParenthesized(inner, in: operation, onRight: onRight) else {
      return broken(inner, at: start, indentation: start + 4, tail: tail)
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
      let text = broken(
        value, at: column, indentation: values.count > 1 ? column + 4 : column,
        tail: isLast ? tail : 1)
      result += text + (isLast ? "" : ",")
      column = text.utf8.contains(UInt8(ascii: "\n")) ? Self.width : column + width
    }
    return result
  }
}
