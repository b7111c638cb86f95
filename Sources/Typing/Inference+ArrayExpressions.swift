import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Operators and functions of scalars that are applied to the elements of arrays.
extension Inference {
  /// `true` iff `info` stands for an array.
  func isArray(_ info: ExpressionInfo) -> Bool { isArray(info.meaning) }

  /// Returns the scalar type that a scalar has or an array holds; nil for anything else.
  func elementType(_ meaning: Meaning) -> ScalarType? {
    switch meaning.unwrapped {
    case .value(.scalar(let scalar)): scalar
    case .value(.array(let array)): array.element
    default: nil
    }
  }

  /// `true` iff a number takes its type from the arrays that it meets: it is written out in the
  /// source, here or as a constant of the file.
  func isWeak(_ info: ExpressionInfo) -> Bool {
    guard info.isLiteral || info.global != nil else { return false }
    switch info.constant {
    case .signed(_, .int64)?, .float(_, .float64)?, .complex(_, _, .complex128)?: return true
    default: return info.isLiteral
    }
  }

  /// Returns the array of `element`s that an operation on the elements of `operands` gives.
  func elementwise(_ element: ScalarType, _ operands: [Meaning]) -> ArrayType {
    var arrays: [ArrayType] = []
    for case .value(.array(let array)) in operands { arrays.append(array) }
    let rank = arrays.map(\.rank).max() ?? 0
    let isColumnMajor = arrays.allSatisfy { $0.rank < rank || $0.layout == .f }
    let isUnit = (0..<rank).map { axis in
      arrays.allSatisfy { array in
        let own = axis - (rank - array.rank)
        return own < 0 || array.isUnit[own]
      }
    }
    return ArrayType(element, rank: rank, layout: isColumnMajor ? .f : .c).withUnitAxes(isUnit)
  }

  /// Returns what `left operation right` gives, where at least one side is an array; `isWeak` says
  /// which of them take their types from the other.
  mutating func arrayBinary(
    _ operation: BinaryOperator, _ left: ExpressionInfo, _ right: ExpressionInfo,
    isWeak: [Bool], at span: Span
  ) -> ExpressionInfo {
    guard let first = elementType(left.meaning), let second = elementType(right.meaning) else {
      return report(.operandTypes(operation.rawValue, left.meaning, right.meaning, at: span))
    }
    let types = Inference.weakened([first, second], isWeak: isWeak)
    for (info, type) in zip([left, right], types) where !fits(info, type) {
      return report(.literalTooLarge(info.constant?.integerValue ?? 0, type, at: span))
    }
    if operation == .power, types.allSatisfy(\.isInteger), isWeak[1],
      let exponent = right.constant?.integerValue, exponent < 0
    {
      return report(.negativePower(at: span))
    }
    guard let element = Inference.arrayResultType(operation, types[0], types[1]) else {
      return report(.operandTypes(operation.rawValue, left.meaning, right.meaning, at: span))
    }
    return ExpressionInfo(
      .value(.array(elementwise(element, [left.meaning, right.meaning]))))
  }

  /// Returns the type of the elements of `first operation second` as NumPy's ufuncs give it, or
  /// nil if there is none.
  static func arrayResultType(
    _ operation: BinaryOperator, _ first: ScalarType, _ second: ScalarType
  ) -> ScalarType? {
    let type = Promotion.numpy(first, second)
    switch operation {
    case .add, .multiply: return type
    case .subtract: return type == .bool ? nil : type
    case .divide: return Promotion.isIntegral(type) ? .float64 : type
    case .floorDivide, .modulo: return type.isComplex ? nil : type == .bool ? .int8 : type
    case .power: return type == .bool ? .int8 : type
    case .leftShift, .rightShift:
      return Promotion.isIntegral(type) ? (type == .bool ? .int8 : type) : nil
    case .bitAnd, .bitOr, .bitXor: return Promotion.isIntegral(type) ? type : nil
    case .matrixMultiply: return nil
    }
  }

  /// Returns `types` with the weak ones made what NEP 50 says, if there are others.
  static func weakened(_ types: [ScalarType], isWeak: [Bool]) -> [ScalarType] {
    let strong = zip(types, isWeak).filter { !$0.1 }.map(\.0)
    guard let first = strong.first, strong.count < types.count else { return types }
    let common = strong.dropFirst().reduce(first) { Promotion.numpy($0, $1) }
    return zip(types, isWeak).map { type, isWeak in
      guard isWeak else { return type }
      switch type.kind {
      case .signed, .unsigned: return common == .bool ? type : common
      case .float: return common.isFloat || common.isComplex ? common.realType : type
      case .complex: return common == .float32 || common == .complex64 ? .complex64 : type
      case .bool: return type
      }
    }
  }

  /// `true` iff what is written out, or a global, fits the type of the elements that it meets.
  private func fits(_ info: ExpressionInfo, _ type: ScalarType) -> Bool {
    guard isWeak(info), type.isInteger, case .signed(let value, _)? = info.constant else {
      return true
    }
    return info.constant?.converted(to: type)?.integerValue == value
  }

  /// Infers `lhs @ rhs`, which is a call of `np.matmul`.
  mutating func inferMatrixProduct(
    _ expression: Expression, _ lhs: Expression, _ rhs: Expression
  ) -> ExpressionInfo {
    let (left, right) = (infer(lhs), infer(rhs))
    if left.meaning == .unknown || right.meaning == .unknown { return .unknown }
    guard isArray(left), isArray(right), let function = Prelude.function(named: "numpy.matmul")
    else {
      return report(.operandTypes("@", left.meaning, right.meaning, at: expression.span))
    }
    return inferKernelCall(
      expression, function, [Argument(.positional, lhs), Argument(.positional, rhs)])
  }

  /// Returns what `operation operand` gives for an array.
  mutating func arrayUnary(
    _ operation: UnaryOperator, _ array: ArrayType, at span: Span
  ) -> ExpressionInfo {
    let isRefused =
      operation == .invert ? !Promotion.isIntegral(array.element) : array.element == .bool
    if isRefused {
      return report(.operandType(operation.rawValue, .value(.array(array)), at: span))
    }
    return ExpressionInfo(.value(.array(elementwise(array.element, [.value(.array(array))]))))
  }

  /// Returns what a comparison gives, where at least one side is an array; nil, reported, where
  /// the two cannot be compared.
  mutating func arrayComparison(
    _ operation: ComparisonOperator, _ lhs: ExpressionInfo, _ rhs: ExpressionInfo, at span: Span
  ) -> ExpressionInfo? {
    let isOrder = operation != .equal && operation != .notEqual
    guard let left = elementType(lhs.meaning), let right = elementType(rhs.meaning),
      !(isOrder && (left.isComplex || right.isComplex))
    else {
      report(.operandTypes(operation.rawValue, lhs.meaning, rhs.meaning, at: span))
      return nil
    }
    return ExpressionInfo(.value(.array(elementwise(.bool, [lhs.meaning, rhs.meaning]))))
  }

  /// Infers `array operation= value`, which stores into the array.
  mutating func arrayUpdate(
    _ array: ArrayType, _ target: Expression, _ operation: BinaryOperator,
    _ value: Expression, at span: Span
  ) -> Meaning {
    let operand = self[value]
    if operand.meaning == .unknown { return .unknown }
    let old = ExpressionInfo(.value(.array(array)))
    let isWeak = weakness(of: [target, value])
    let result = arrayBinary(operation, old, operand, isWeak: isWeak, at: span)
    guard case .value(.array(let computed)) = result.meaning else { return .unknown }
    if array.isReadOnly {
      report(.readOnly(scope.tree.file.text(of: target.span), global: nil, at: target.span))
      return .unknown
    }
    guard computed.rank <= array.rank else {
      report(.rankMismatch(.array(computed), .array(array), at: span))
      return .unknown
    }
    guard Promotion.isSameKind(computed.element, array.element) else {
      report(.cannotStore(.scalar(computed.element), .scalar(array.element), at: span))
      return .unknown
    }
    return result.meaning
  }

  /// Infers a method that does what a function of scalars does, to each element of an array.
  mutating func inferElementMethod(
    _ call: Expression, _ name: String, _ array: ArrayType, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let base = call.receiver else { return .unknown }
    if name == "astype" {
      guard let bound = bind(arguments, to: ["dtype", "copy"], of: name), let dtype = bound[0],
        let type = dtypeArgument(dtype)
      else { return .unknown }
      calls[call.id] = .method(.cast(type))
      return ExpressionInfo(.value(.array(elementwise(type, [.value(.array(array))]))))
    }
    let receiver = Argument(.positional, base)
    let result = inferFunctionCall(call, "numpy." + name, [receiver] + arguments)
    if let target = calls[call.id] { calls[call.id] = .method(target) }
    return result
  }
}
