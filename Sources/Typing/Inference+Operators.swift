import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers `operation operand`.
  mutating func inferUnary(
    _ operation: UnaryOperator, _ operand: Expression, at span: Span
  ) -> ExpressionInfo {
    let found = infer(operand)
    guard case .value(.scalar(let type)) = found.meaning.unwrapped else {
      if case .value(.array(let array)) = found.meaning {
        return arrayUnary(operation, array, at: span)
      }
      return reportUnlessUnknown(found, .operandType(operation.rawValue, found.meaning, at: span))
    }
    if operation == .invert {
      guard Promotion.isIntegral(type) else {
        return report(.operandType(operation.rawValue, found.meaning, at: span))
      }
      let result = type == .bool ? ScalarType.bool : Promotion.unary(type)
      return ExpressionInfo(
        .value(.scalar(result)), constant: ConstantFolding.invert(found.constant, result))
    }
    if operation == .minus, found.isLiteral, case .unsigned(1 << 63, _)? = found.constant {
      return ExpressionInfo(
        .value(.int64), constant: .signed(Int64.min, .int64), isLiteral: true)
    }
    let result = Promotion.unary(type)
    let constant =
      operation == .minus
      ? ConstantFolding.negate(found.constant, result) : found.constant?.converted(to: result)
    return ExpressionInfo(
      .value(.scalar(result)), constant: constant, isLiteral: found.isLiteral)
  }

  /// Returns what there is to say about `left operation right`.
  mutating func binary(
    _ operation: BinaryOperator, _ left: ExpressionInfo, _ right: ExpressionInfo,
    lhs: Expression, rhs: Expression, at span: Span
  ) -> ExpressionInfo {
    if left.meaning == .unknown || right.meaning == .unknown { return .unknown }
    if operation == .matrixMultiply {
      return report(.arrayExpression(operation.rawValue, at: span))
    }
    if let text = stringOperation(operation, left, right) { return text }
    if isArray(left) || isArray(right) {
      return arrayBinary(
        operation, left, right, isWeak: weakness(of: [lhs, rhs]), at: span)
    }
    switch (left.meaning.unwrapped, right.meaning.unwrapped) {
    case (.value(.scalar(let first)), .value(.scalar(let second))):
      guard let type = Inference.resultType(operation, first, second) else {
        return report(.operandTypes(operation.rawValue, left.meaning, right.meaning, at: span))
      }
      let constant = ConstantFolding.binary(operation, left.constant, right.constant, type)
      return ExpressionInfo(.value(.scalar(type)), constant: constant)
    case (.value(.tuple(let first)), .value(.tuple(let second))) where operation == .add:
      let type = TupleType(first.elements + second.elements)
      var constant: ConstantValue?
      if case .tuple(let left, _)? = left.constant, case .tuple(let right, _)? = right.constant {
        constant = .tuple(left + right, type)
      }
      return ExpressionInfo(.value(.tuple(type)), constant: constant)
    case (.value(.tuple(let tuple)), .value(.scalar)) where operation == .multiply:
      guard let count = right.constant?.integerValue, count < 1000 else {
        return report(.notConstant("the count of a repeated tuple", at: rhs.span))
      }
      let elements = (0..<max(0, count)).flatMap { _ in tuple.elements }
      return ExpressionInfo(.value(.tuple(TupleType(elements))))
    case (.value(.string), _) where operation == .modulo || operation == .add:
      return report(.unsupported("building strings", .plainText, at: span))
    default:
      return report(.operandTypes(operation.rawValue, left.meaning, right.meaning, at: span))
    }
  }

  /// Returns the type of `first operation second`, or nil if there is none.
  static func resultType(
    _ operation: BinaryOperator, _ first: ScalarType, _ second: ScalarType
  ) -> ScalarType? {
    switch operation {
    case .add, .subtract, .multiply: return Promotion.arithmetic(first, second)
    case .divide: return Promotion.division(first, second)
    case .floorDivide, .modulo:
      let type = Promotion.arithmetic(first, second)
      return type.isComplex ? nil : type
    case .power: return Promotion.power(first, second)
    case .leftShift, .rightShift:
      guard Promotion.isIntegral(first) && Promotion.isIntegral(second) else { return nil }
      return Promotion.shift(first, second)
    case .bitAnd, .bitOr, .bitXor: return Promotion.bitwise(first, second)
    case .matrixMultiply: return nil
    }
  }
}
