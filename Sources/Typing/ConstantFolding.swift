import PellucidSyntax
import PellucidTypes

/// Arithmetic on values that are known when the kernel is compiled, as far as typing needs it:
/// for indices into tuples, steps, ranks and module constants.
enum ConstantFolding {
  /// Returns `-value` in `type`.
  static func negate(_ value: ConstantValue?, _ type: ScalarType) -> ConstantValue? {
    switch value?.converted(to: type) {
    case .signed(let number, let type): .signed(0 &- number, type)
    case .unsigned(let number, let type): .unsigned(0 &- number, type)
    case .float(let number, let type): .float(-number, type)
    case .complex(let real, let imaginary, let type): .complex(-real, -imaginary, type)
    case .boolean, .string, .tuple, .array, .some(.none), nil: nil
    }
  }

  /// Returns `~value` in `type`.
  static func invert(_ value: ConstantValue?, _ type: ScalarType) -> ConstantValue? {
    switch value?.converted(to: type) {
    case .boolean(let flag): .boolean(!flag)
    case .signed(let number, let type): .signed(~number, type)
    case .unsigned(let number, let type): .unsigned(~number, type)
    case .float, .complex, .string, .tuple, .array, .some(.none), nil: nil
    }
  }

  /// Returns `lhs operation rhs` in `type`, where that is known.
  static func binary(
    _ operation: BinaryOperator, _ lhs: ConstantValue?, _ rhs: ConstantValue?, _ type: ScalarType
  ) -> ConstantValue? {
    guard let left = lhs?.converted(to: type), let right = rhs?.converted(to: type) else {
      return nil
    }
    if type.isFloat, let first = left.floatValue, let second = right.floatValue {
      return float(operation, first, second).map {
        .float(type == .float32 ? Double(Float($0)) : $0, type)
      }
    }
    guard type == .int64, let first = left.integerValue, let second = right.integerValue else {
      return nil
    }
    return integer(operation, first, second).map { .signed($0, type) }
  }

  /// Returns `lhs operation rhs` on int64, which wraps around.
  private static func integer(
    _ operation: BinaryOperator, _ lhs: Int64, _ rhs: Int64
  ) -> Int64? {
    switch operation {
    case .add: return lhs &+ rhs
    case .subtract: return lhs &- rhs
    case .multiply: return lhs &* rhs
    case .floorDivide, .modulo:
      guard rhs != 0, rhs != -1 else { return nil }
      let isCorrected = lhs % rhs != 0 && (lhs < 0) != (rhs < 0)
      if operation == .modulo { return isCorrected ? lhs % rhs + rhs : lhs % rhs }
      return lhs / rhs - (isCorrected ? 1 : 0)
    case .power:
      guard rhs >= 0, rhs < 64 else { return nil }
      return (0..<rhs).reduce(1) { product, _ in product &* lhs }
    case .leftShift: return lhs << (rhs & 63)
    case .rightShift: return lhs >> (rhs & 63)
    case .bitAnd: return lhs & rhs
    case .bitOr: return lhs | rhs
    case .bitXor: return lhs ^ rhs
    case .divide, .matrixMultiply: return nil
    }
  }

  /// Returns `lhs operation rhs` on floats.
  private static func float(
    _ operation: BinaryOperator, _ lhs: Double, _ rhs: Double
  ) -> Double? {
    switch operation {
    case .add: lhs + rhs
    case .subtract: lhs - rhs
    case .multiply: lhs * rhs
    case .divide: rhs == 0 ? nil : lhs / rhs
    case .power where rhs == 2: lhs * lhs
    case .floorDivide, .modulo, .power, .matrixMultiply, .leftShift, .rightShift, .bitAnd, .bitOr,
      .bitXor:
      nil
    }
  }
}
