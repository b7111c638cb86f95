/// An operator with one operand, `not` left out.
package enum UnaryOperator: String, Sendable {
  case plus = "+"
  case minus = "-"
  case invert = "~"
}

/// An operator with two operands.
package enum BinaryOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case matrixMultiply = "@"
  case leftShift = "<<"
  case rightShift = ">>"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
}

/// An operator of a comparison.
package enum ComparisonOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case isSame = "is"
  case isNotSame = "is not"
  case contains = "in"
  case containsNot = "not in"
}

/// `and` or `or`.
package enum LogicalOperator: String, Sendable {
  case and, or
}
