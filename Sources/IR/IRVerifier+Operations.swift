import PellucidTypes

/// The rules of the operation table.
extension IRVerifier {
  /// Looks at the number and the types of the operands of an operation, and at its result.
  mutating func verifyAssign(
    _ register: Register, _ operation: Operation, _ operands: [Operand]
  ) {
    let row = operation.row
    guard operands.count == row.arity else {
      return report("\(operation.rawValue) takes \(row.arity) operands, not \(operands.count)")
    }
    if row.family == .copy { return expect(operands[0], fits: function[register].type) }
    var types: [ScalarType] = []
    for operand in operands {
      guard let type = type(of: operand) else { return }
      guard case .scalar(let scalar) = type else { return report("\(text(operand)) is an array") }
      types.append(scalar)
    }
    guard case .scalar(let result) = function[register].type else {
      return report("\(name(register)) is an array")
    }
    if !operation.takes(types[0].kind) {
      report("\(operation.rawValue) does not take \(types[0].shortName)")
    }
    if let wanted = row.family.result(of: types, into: result) {
      if wanted != result {
        report("\(name(register)) is \(result.shortName), not \(wanted.shortName)")
      }
    } else {
      let list = types.map(\.shortName).joined(separator: ", ")
      report("\(operation.rawValue) does not take \(list)")
    }
  }
}

extension Operation.Family {
  /// Returns the type of the result for operands of `types`, where it may be chosen `result`;
  /// nil if the operands do not go together.
  fileprivate func result(of types: [ScalarType], into result: ScalarType) -> ScalarType? {
    let first = types[0]
    let isUniform = types.allSatisfy { $0 == first }
    switch self {
    case .copy, .uniform: return isUniform ? first : nil
    case .convert: return result
    case .power:
      let isRepeated = (first.isFloat || first.isComplex) && types[1] == .int64
      return isUniform || isRepeated ? first : nil
    case .comparison: return isUniform ? .bool : nil
    case .test: return .bool
    case .place:
      let isPlace = (types + [result]).allSatisfy { $0 == .int64 || $0 == .uint64 }
      return isPlace ? result : nil
    case .makeComplex:
      guard isUniform else { return nil }
      switch first {
      case .float32: return .complex64
      case .float64: return .complex128
      case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .complex64,
        .complex128:
        return nil
      }
    case .part: return first.isComplex ? first.realType : nil
    case .absolute: return first.realType
    case .scale: return first.isFloat && types[1] == .int64 ? first : nil
    }
  }
}

extension Operation {
  /// `true` iff the operation is defined for a first operand of the family `kind`.
  fileprivate func takes(_ kind: ScalarType.Kind) -> Bool {
    switch self {
    case .copy, .convert, .equal, .notEqual, .absolute, .conjugate, .sign: true
    case .add, .subtract, .multiply, .power, .negate: kind != .bool
    case .divide, .isNaN, .isInfinite, .isFinite, .signBit: kind == .float || kind == .complex
    case .floorDivide, .modulo, .fmod: kind != .bool && kind != .complex
    case .divideTruncating, .remainderTruncating: kind == .signed
    case .bitAnd, .bitOr, .bitXor, .bitNot: kind <= .unsigned
    case .shiftLeft, .shiftRight, .greatestCommonDivisor, .leastCommonMultiple,
      .integerSquareRoot, .wrapIndex, .rangeLength, .clip:
      kind == .signed || kind == .unsigned
    case .not: kind == .bool
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .pythonMinimum, .pythonMaximum,
      .minimum, .maximum, .fmin, .fmax:
      kind != .complex
    case .realPart, .imaginaryPart: kind == .complex
    case .sqrt, .exp, .exp2, .expm1, .log, .log2, .log10, .log1p, .sin, .cos, .tan, .asin, .acos,
      .atan, .sinh, .cosh, .tanh, .asinh, .acosh, .atanh, .roundToEven:
      kind == .float || kind == .complex
    case .makeComplex, .cbrt, .erf, .erfc, .gamma, .logGamma, .floor, .ceil, .truncate, .atan2,
      .hypot, .copySign, .remainder, .nextAfter, .ldexp, .fusedMultiplyAdd:
      kind == .float
    }
  }
}
