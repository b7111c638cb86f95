import PellucidSource
package import PellucidSyntax
import PellucidTypes

/// Strings, which are known when the kernel is compiled, and the texts of messages.
extension Inference {
  /// Infers `text + text` and `text * count`; nil where the operands are no such constants.
  func stringOperation(
    _ operation: BinaryOperator, _ lhs: ExpressionInfo, _ rhs: ExpressionInfo
  ) -> ExpressionInfo? {
    switch (operation, lhs.constant, rhs.constant) {
    case (.add, .string(let first)?, .string(let second)?):
      return string(first + second)
    case (.multiply, .string(let text)?, let count?), (.multiply, let count?, .string(let text)?):
      guard let times = count.integerValue, times < 1000, rhs.meaning != .value(.bool) else {
        return nil
      }
      return string(String(repeating: text, count: max(0, Int(times))))
    default: return nil
    }
  }

  /// Returns what there is to say about a constant string.
  private func string(_ text: String) -> ExpressionInfo {
    ExpressionInfo(.value(.string), constant: .string(text))
  }

  /// Infers what `index` takes of a string.
  mutating func inferStringIndex(
    _ base: Expression, _ index: Expression, at span: Span
  ) -> ExpressionInfo {
    guard case .string(let text)? = self[base].constant else {
      return report(.unsupported("indexing a string", .plainText, at: span))
    }
    let characters = Array(text.unicodeScalars)
    if case .slice(let lower, let upper, let step) = index.kind {
      guard
        let places = Subscript.places(
          lower: lower.map { self[$0].constant }, upper: upper.map { self[$0].constant },
          step: step.map { self[$0].constant }, count: characters.count)
      else { return report(.notConstant("the bounds of a slice of a string", at: index.span)) }
      var result = String.UnicodeScalarView()
      for place in places { result.append(characters[place]) }
      return string(String(result))
    }
    guard let number = self[index].constant?.integerValue else {
      return report(.notConstant("the index into a string", at: index.span))
    }
    let place = number < 0 ? Int(number) + characters.count : Int(number)
    guard characters.indices.contains(place) else {
      return report(.stringIndex(Int(number), count: characters.count, at: index.span))
    }
    return string(String(Character(characters[place])))
  }

  /// Infers `str(x)` where it is a value: of a string, or of a number that is written out.
  mutating func inferText(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let values = positional(arguments, of: "str"), values.count == 1 else {
      return report(.argumentCount("str", expected: "1", found: arguments.count, at: call.span))
    }
    let found = infer(values[0])
    switch found.constant {
    case .string(let text)?: return string(text)
    case .signed(let number, _)? where found.isLiteral: return string("\(number)")
    case .boolean(let flag)? where found.isLiteral: return string(flag ? "True" : "False")
    default:
      return reportUnlessUnknown(
        found, .unsupported("building strings", .plainText, at: call.span))
    }
  }

  /// Infers a part of the text of an error or of a `print`: a string, an f-string, a scalar,
  /// `str(…)` of one, or a sum of strings.
  mutating func inferMessage(_ value: Expression) {
    switch value.kind {
    case .formatted(let parts):
      inferFormatted(parts)
      self[value] = ExpressionInfo(.value(.string))
      return
    case .binary(.add, let lhs, let rhs) where isText(lhs) || isText(rhs):
      inferMessage(lhs)
      inferMessage(rhs)
      for side in [lhs, rhs] {
        guard case .value(let type) = self[side].meaning, type != .string else { continue }
        report(.operandTypes("+", self[lhs].meaning, self[rhs].meaning, at: value.span))
      }
      self[value] = ExpressionInfo(
        .value(.string), constant: stringOperation(.add, self[lhs], self[rhs])?.constant)
      return
    case .call(let callee, let arguments):
      if infer(callee).meaning == .function("str"), arguments.count == 1,
        case .positional = arguments[0].kind
      {
        inferMessage(arguments[0].value)
        self[value] = ExpressionInfo(.value(.string))
        return
      }
    default: break
    }
    let found = infer(value)
    switch found.meaning {
    case .value(.string) where found.constant == nil && self[value].constant == nil:
      report(.unsupported("building strings", .plainText, at: value.span))
    case .value(.string), .value(.scalar), .unknown: break
    default: report(.notPrintable(found.meaning, at: value.span))
    }
  }

  /// `true` iff `expression` is seen to be a string before it is inferred.
  private func isText(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .string, .formatted: return true
    case .binary(.add, let lhs, let rhs): return isText(lhs) || isText(rhs)
    case .call(let callee, _):
      if case .name("str") = callee.kind { return true }
      return false
    default: return false
    }
  }

  /// Infers the values in an f-string.
  mutating func inferFormatted(_ parts: [FormattedPart]) {
    for part in parts {
      guard case .value(let value, let conversion, let format) = part else { continue }
      inferMessage(value)
      guard let type = self[value].meaning.type, conversion != nil || format != nil else {
        continue
      }
      guard case .scalar(let scalar) = type, conversion != "a", conversion == nil || format == nil
      else {
        report(.unsupported("this format in an f-string", .printableFormat, at: value.span))
        continue
      }
      if let format, FormatSpecification(format, of: scalar) == nil {
        report(
          .unsupported("the format '\(format)' of \(scalar.name)", .printableFormat, at: value.span)
        )
      }
    }
  }
}

/// Comparisons of strings that are known when the kernel is compiled.
package enum StringComparison {
  /// Returns whether `lhs in rhs`, or `lhs not in rhs`, holds for a string and a tuple of strings that
  /// are known; nil where they are something else.
  package static func isMember(
    _ operation: ComparisonOperator, _ lhs: ConstantValue?, _ rhs: ConstantValue?
  ) -> Bool? {
    guard operation == .contains || operation == .containsNot, case .string? = lhs,
      case .tuple(let items, _)? = rhs
    else { return nil }
    return items.contains { $0 == lhs } == (operation == .contains)
  }

  /// Returns whether `lhs operation rhs` holds; nil if strings are not compared in that way.
  package static func holds(
    _ operation: ComparisonOperator, _ lhs: String, _ rhs: String
  ) -> Bool? {
    let (left, right) = (Array(lhs.unicodeScalars), Array(rhs.unicodeScalars))
    switch operation {
    case .equal: return left == right
    case .notEqual: return left != right
    case .less: return left.lexicographicallyPrecedes(right)
    case .lessOrEqual: return !right.lexicographicallyPrecedes(left)
    case .greater: return right.lexicographicallyPrecedes(left)
    case .greaterOrEqual: return !left.lexicographicallyPrecedes(right)
    case .contains, .containsNot:
      let starts = 0...max(0, right.count - left.count)
      let isIn =
        left.count <= right.count
        && starts.contains { right[$0..<$0 + left.count].elementsEqual(left) }
      return isIn == (operation == .contains)
    case .isSame, .isNotSame: return nil
    }
  }
}
