import PellucidIR
import PellucidTypes

/// An expression with what folding and conversion have to know of it.
struct Value {
  /// The expression.
  var expression: CExpression
  /// The type of the value.
  var type: ScalarType
  /// `true` iff C may give the expression a narrower type, which it converts by itself where the
  /// other operand or the target has the full one.
  var isNarrow = false
  /// The type that C gives a narrow expression, if it is no literal.
  var narrowType: ScalarType?
  /// What evaluating the expression depends on and does.
  var effects = Effects()

  /// `true` iff C compares the expression with `other` by value, although both are narrow.
  func comparesByValue(with other: Value) -> Bool {
    let isUnsigned = [self, other].map { value in
      value.narrowType.map { $0.kind == .unsigned && $0.size >= 4 } ?? false
    }
    guard isUnsigned[0] != isUnsigned[1] else { return true }
    let signed = isUnsigned[0] ? other : self
    return (signed.expression.literalInteger ?? -1) >= 0
  }

  /// The expression with C's own type made that of the value.
  func widened() -> Value {
    guard isNarrow else { return self }
    var result = self
    result.expression = .cast(.scalar(type), expression)
    result.isNarrow = false
    return result
  }
}

/// What evaluating an expression depends on and does.
struct Effects {
  /// `true` iff an element is read.
  var readsMemory = false
  /// `true` iff a function with effects of its own is called.
  var calls = false
  /// `true` iff a function is called at all, so that evaluating again costs time.
  var isCostly = false
  /// The variables that are read and may change.
  var registers: [Register] = []

  /// Adds what another expression does.
  mutating func form(_ other: Effects) {
    readsMemory = readsMemory || other.readsMemory
    calls = calls || other.calls
    isCostly = isCostly || other.isCostly
    if !other.registers.isEmpty { registers += other.registers }
  }
}
