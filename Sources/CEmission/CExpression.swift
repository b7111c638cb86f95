/// An expression of the emitted C.
indirect enum CExpression: Hashable {
  case name(String)
  /// A number or a string, as it is spelled; negative numbers are `unary`.
  case literal(String)
  case unary(CUnaryOperator, CExpression)
  case binary(CBinaryOperator, CExpression, CExpression)
  case conditional(CExpression, CExpression, CExpression)
  case call(String, [CExpression])
  case cast(CType, CExpression)
  case index(CExpression, CExpression)
  /// `value.field`.
  case member(CExpression, String)
  /// `pointer->field`.
  case arrow(CExpression, String)
  /// `sizeof value`.
  case size(CExpression)
  /// `(type){.field = value, …}`, or without fields where they are empty.
  case compound(String, [CInitializer])
  /// `{a, b}`, inside a `compound` or behind a declaration.
  case braces([CExpression])

  /// Returns the int64 constant `value`, which is small.
  static func integer(_ value: Int) -> CExpression {
    value < 0 ? .unary(.minus, .literal(String(-value))) : .literal(String(value))
  }
}

/// A field of a compound literal and its value.
struct CInitializer: Hashable {
  /// The name of the field; nil if the value stands by its place.
  var field: String?
  /// The value.
  var value: CExpression
}

/// A prefix operator of C.
enum CUnaryOperator: String, Hashable {
  case minus = "-"
  case not = "!"
  case complement = "~"
  case address = "&"
  case dereference = "*"
}

/// An infix operator of C.
enum CBinaryOperator: String, Hashable {
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case add = "+"
  case subtract = "-"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case bitAnd = "&"
  case bitXor = "^"
  case bitOr = "|"
  case and = "&&"
  case or = "||"

  /// How tightly the operator binds; more is tighter.
  var precedence: Int {
    switch self {
    case .multiply, .divide, .remainder: 13
    case .add, .subtract: 12
    case .shiftLeft, .shiftRight: 11
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 10
    case .equal, .notEqual: 9
    case .bitAnd: 8
    case .bitXor: 7
    case .bitOr: 6
    case .and: 5
    case .or: 4
    }
  }

  /// `true` iff the operator works on bits.
  var isBitwise: Bool {
    switch self {
    case .shiftLeft, .shiftRight, .bitAnd, .bitXor, .bitOr: true
    case .multiply, .divide, .remainder, .add, .subtract, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .equal, .notEqual, .and, .or:
      false
    }
  }

  /// `true` iff the operator compares.
  var isComparison: Bool { precedence == 10 || precedence == 9 }

  /// Returns `true` iff the operand `inner` of the operator stands in parentheses.
  ///
  /// These are the ones that C needs, and those without which compilers warn.
  func needsParentheses(around inner: CBinaryOperator, onRight: Bool) -> Bool {
    if inner.precedence < precedence || onRight && inner.precedence == precedence {
      return !(self == inner && (self == .and || self == .or))
    }
    if isBitwise || inner.isBitwise && isComparison { return inner != self }
    if isComparison { return inner.isComparison }
    return self == .or && inner == .and
  }
}

extension CExpression {
  /// `true` iff evaluating the expression again costs nothing and needs no parentheses.
  var isSimple: Bool {
    switch self {
    case .name, .literal: true
    case .unary(.minus, .literal): true
    case .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size, .compound,
      .braces:
      false
    }
  }

  /// The int that the expression spells, if it is a plain literal.
  var literalInteger: Int? {
    switch self {
    case .literal(let text): Int(text)
    case .unary(.minus, .literal(let text)): Int(text).map { -$0 }
    case .name, .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size,
      .compound, .braces:
      nil
    }
  }

  /// Returns `self + other`, without what adding zero or two literals would show.
  func adding(_ other: CExpression) -> CExpression {
    let left = literalInteger
    if left == 0 { return other }
    guard let right = other.literalInteger else { return .binary(.add, self, other) }
    if right == 0 { return self }
    if let left { return .integer(left + right) }
    if case .binary(.add, let base, let last) = self, let value = last.literalInteger {
      return base.adding(.integer(value + right))
    }
    if case .binary(.subtract, let base, let last) = self, let value = last.literalInteger {
      return base.adding(.integer(right - value))
    }
    return right < 0
      ? .binary(.subtract, self, .integer(-right)) : .binary(.add, self, other)
  }

  /// Returns `self * other`, without what a factor of zero or one would show.
  func times(_ other: CExpression) -> CExpression {
    if let value = other.literalInteger {
      if value == 1 { return self }
      if value == 0 { return .literal("0") }
    }
    if let value = literalInteger {
      if value == 1 { return other }
      if value == 0 { return .literal("0") }
      if let right = other.literalInteger { return .integer(value * right) }
    }
    return .binary(.multiply, self, other)
  }
}
