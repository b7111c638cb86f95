import PellucidIR
import PellucidTypes

/// Computes operations on constants with the bits that the kernel would give at run time.
enum ConstantArithmetic {
  /// Returns the value of `operation`, if it can be told; `type` is that of the result.
  static func evaluate(
    _ operation: Operation, _ operands: [Constant], _ type: ScalarType
  ) -> Constant? {
    guard let first = operands.first else { return nil }
    if operation == .convert { return first.converted(to: type) }
    if operation == .negate { return first.negated() }
    switch first.value {
    case .boolean:
      let values = operands.compactMap(\.boolean)
      if operation == .not || operation == .bitNot {
        return Constant(.boolean(!values[0]), type)
      }
      guard values.count == 2, let compute = booleanTable[operation] else { return nil }
      return Constant(.boolean(compute(values[0], values[1])), type)
    case .signed:
      return evaluate(operation, operands.compactMap(\.signed), signedTable, type)
    case .unsigned:
      return evaluate(operation, operands.compactMap(\.unsigned), unsignedTable, type)
    case .float:
      let values = operands.compactMap(\.float)
      guard values.count == 2 else { return nil }
      if let compare = comparisonTable(Double.self)[operation] {
        return Constant(.boolean(compare(values[0], values[1])), type)
      }
      // The user's own literals stay: 1.0 / 3.0 reads better than its value.
      guard operands.allSatisfy({ $0.spelling == nil }), let compute = floatTable[operation]
      else { return nil }
      return Constant(.float(compute(values[0], values[1])), type).rounded
    case .complex: return nil
    }
  }

  /// Returns the value of an operation on integers.
  private static func evaluate<Value: FixedWidthInteger>(
    _ operation: Operation, _ values: [Value],
    _ table: [Operation: @Sendable (Value, Value) -> Value?], _ type: ScalarType
  ) -> Constant? {
    if values.count == 2, let compare = comparisonTable(Value.self)[operation] {
      return Constant(.boolean(compare(values[0], values[1])), type)
    }
    switch (operation, values.count) {
    case (.bitNot, 1): return Constant(wrapping: ~values[0], type)
    case (.absolute, 1):
      return Constant(wrapping: values[0] < 0 ? 0 &- values[0] : values[0], type)
    case (.clip, 3):
      return Constant(wrapping: min(max(values[0], values[1]), values[2]), type)
    case (_, 2): return table[operation]?(values[0], values[1]).map { Constant(wrapping: $0, type) }
    case (_, _): return nil
    }
  }

  /// Operations on two truth values.
  private static let booleanTable: [Operation: @Sendable (Bool, Bool) -> Bool] = [
    .bitAnd: { $0 && $1 }, .bitOr: { $0 || $1 }, .bitXor: { $0 != $1 }, .equal: { $0 == $1 },
    .notEqual: { $0 != $1 },
  ]

  /// Operations on two int64.
  private static let signedTable = integerTable(Int64.self)
  /// Operations on two uint64.
  private static let unsignedTable = integerTable(UInt64.self)

  /// Comparisons of two values.
  private static func comparisonTable<Value: Comparable>(
    _ type: Value.Type
  ) -> [Operation: (Value, Value) -> Bool] {
    [
      .equal: { $0 == $1 }, .notEqual: { $0 != $1 }, .less: { $0 < $1 },
      .lessOrEqual: { $0 <= $1 }, .greater: { $0 > $1 }, .greaterOrEqual: { $0 >= $1 },
    ]
  }

  /// Returns the operations on two integers of 64 bits; nil where the kernel raises.
  private static func integerTable<Value: FixedWidthInteger & Sendable>(
    _ type: Value.Type
  ) -> [Operation: @Sendable (Value, Value) -> Value?] {
    [
      .add: { $0 &+ $1 }, .subtract: { $0 &- $1 }, .multiply: { $0 &* $1 },
      .floorDivide: floorQuotient, .modulo: floorRemainder, .power: power,
      .bitAnd: { $0 & $1 }, .bitOr: { $0 | $1 }, .bitXor: { $0 ^ $1 },
      .shiftLeft: { $0 &<< ($1 & 63) }, .shiftRight: { $0 &>> ($1 & 63) },
      .pythonMinimum: { min($0, $1) }, .pythonMaximum: { max($0, $1) },
      .minimum: { min($0, $1) }, .maximum: { max($0, $1) },
      .fmin: { min($0, $1) }, .fmax: { max($0, $1) },
    ]
  }

  /// Returns the quotient rounded down, which wraps around; nil for a divisor of 0.
  @Sendable private static func floorQuotient<Value: FixedWidthInteger>(
    _ left: Value, _ right: Value
  ) -> Value? {
    guard right != 0 else { return nil }
    let (quotient, overflows) = left.dividedReportingOverflow(by: right)
    if overflows { return left }
    let remainder = left % right
    return remainder != 0 && (remainder < 0) != (right < 0) ? quotient - 1 : quotient
  }

  /// Returns the remainder with the sign of the divisor; nil for a divisor of 0.
  @Sendable private static func floorRemainder<Value: FixedWidthInteger>(
    _ left: Value, _ right: Value
  ) -> Value? {
    guard right != 0 else { return nil }
    let (remainder, overflows) = left.remainderReportingOverflow(dividingBy: right)
    if overflows { return 0 }
    return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder
  }

  /// Returns the power by repeated multiplication, which wraps around; 0 for a negative exponent
  /// unless the base is 1 or -1; nil for a negative power of 0.
  @Sendable private static func power<Value: FixedWidthInteger>(
    _ base: Value, _ exponent: Value
  ) -> Value? {
    let isOdd = exponent & 1 == 1
    if exponent < 0 {
      switch base {
      case 0: return nil
      case 1: return 1
      default: return base &+ 1 == 0 ? (isOdd ? base : 1) : 0
      }
    }
    var (result, factor, left): (Value, Value, Value) = (1, base, exponent)
    while left > 0 {
      if left & 1 == 1 { result = result &* factor }
      factor = factor &* factor
      left >>= 1
    }
    return result
  }

  /// Operations on two floats that IEEE 754 rounds correctly; computed in double, whose results
  /// rounded to single are those of single for these four.
  private static let floatTable: [Operation: @Sendable (Double, Double) -> Double] = [
    .add: { $0 + $1 }, .subtract: { $0 - $1 }, .multiply: { $0 * $1 }, .divide: { $0 / $1 },
  ]
}
