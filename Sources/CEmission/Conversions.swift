import PellucidIR
import PellucidRuntime
import PellucidTypes

extension OperationSpelling {
  /// Returns the value converted to `type`; casts appear only where C would not convert alike by
  /// itself, or would warn.
  func convert(_ value: Value, to type: ScalarType, effects: Effects) -> Value {
    var result = value
    result.type = type
    result.effects = effects
    let source = value.type
    if source == type { return result }
    if type == .bool { return truth(of: value, result) }
    if source.isComplex { return fromComplex(value, result) }
    if type.isComplex {
      let part = convert(value, to: type.realType, effects: effects)
      let zero = type.realType.zero(isQuick: isQuick)
      result.expression = .call(
        type.complexConstructor, [part.expression, zero])
      result.isNarrow = false
      return result
    }
    result.isNarrow = Self.isKept(source, in: type)
    if result.isNarrow {
      result.narrowType = value.isNarrow ? value.narrowType : source
      return result
    }
    if let helper = Runtime.conversion(to: type.shortName, from: source.shortName) {
      result.expression = .call(helper, [value.expression])
      return result
    }
    var inner = value.expression
    if let name = Runtime.intermediateType(to: type.shortName, from: source.shortName),
      let intermediate = ScalarType(shortName: name)
    {
      inner = .cast(.scalar(intermediate), inner)
    }
    result.expression = .cast(.scalar(type), inner)
    return result
  }

  /// Returns `true` iff C converts `source` to `type` by itself and no value changes.
  private static func isKept(_ source: ScalarType, in type: ScalarType) -> Bool {
    switch (source.kind, type.kind) {
    case (.bool, _): true
    case (.signed, .signed), (.unsigned, .unsigned), (.float, .float): source.size < type.size
    case (.unsigned, .signed): source.size < type.size
    case (.signed, .float), (.unsigned, .float): source.size < type.size
    case (.signed, .bool), (.signed, .unsigned), (.signed, .complex), (.unsigned, .bool),
      (.unsigned, .complex), (.float, .bool), (.float, .signed), (.float, .unsigned),
      (.float, .complex), (.complex, _):
      false
    }
  }

  /// Completes `result` as the test that the value is not zero.
  private func truth(of value: Value, _ result: Value) -> Value {
    var result = result
    result.isNarrow = false
    if isQuick && value.type.isComplex {
      result.expression = .call(
        "pel_not_equal_" + value.type.shortName,
        [value.expression, value.type.zero(isQuick: true)])
    } else {
      result.expression = .binary(
        .notEqual, value.expression, value.type.realType.zero(isQuick: isQuick))
    }
    return result
  }

  /// Completes `result` as a complex number's other width, or as its real part.
  private func fromComplex(_ value: Value, _ result: Value) -> Value {
    var result = result
    guard result.type.isComplex else {
      let part = apply(.realPart, [value], to: value.type.realType)
      return convert(part, to: result.type, effects: result.effects)
    }
    if isQuick {
      let real = apply(.realPart, [value], to: value.type.realType)
      let imaginary = apply(.imaginaryPart, [value], to: value.type.realType)
      let type = result.type.realType
      let parts = [real, imaginary].map { convert($0, to: type, effects: $0.effects).expression }
      result.expression = .call(result.type.complexConstructor, parts)
      return result
    }
    result.isNarrow = result.type == .complex128
    if !result.isNarrow { result.expression = .cast(.scalar(result.type), value.expression) }
    return result
  }
}
