import PellucidSource
import PellucidSyntax
import PellucidTypes

/// What is known of types alone: `np.finfo(…).eps`, `np.iinfo(…).max`, and `isinstance`.
extension Inference {
  /// Infers `np.finfo(type).name` and `np.iinfo(type).name`; nil if `base` is no such call.
  mutating func inferLimit(
    _ base: Expression, _ name: String, at span: Span
  ) -> ExpressionInfo? {
    guard case .call(let callee, let arguments) = base.kind,
      case .function(let function) = infer(callee).meaning,
      function == "numpy.finfo" || function == "numpy.iinfo"
    else { return nil }
    let shown = Inference.shortName(function)
    guard let values = positional(arguments, of: shown) else { return .unknown }
    guard values.count == 1 else {
      return report(.argumentCount(shown, expected: "1", found: values.count, at: base.span))
    }
    guard let type = limitedType(values[0]) else { return .unknown }
    let isOfFloats = function == "numpy.finfo"
    let limit = isOfFloats ? floatLimit(name, of: type) : integerLimit(name, of: type)
    guard let limit else {
      return report(.unknownMember(name, of: "\(shown)(\(type.name))", near: nil, at: span))
    }
    return ExpressionInfo(.value(limit.type), constant: limit, isLiteral: limit.type == .int64)
  }

  /// Returns the type that `expression` names, or that its value or its elements have.
  private mutating func limitedType(_ expression: Expression) -> ScalarType? {
    switch infer(expression).meaning {
    case .value(.scalar(let type)): return type
    case .value(.array(let array)): return array.element
    case .value, .module, .function, .dtype, .kernel, .method, .tupleClass, .exceptionClass,
      .range, .slice, .ellipsis, .unknown:
      return dtypeArgument(expression)
    }
  }

  /// Returns the member `name` of NumPy's `finfo` of a type of floats.
  private func floatLimit(_ name: String, of type: ScalarType) -> ConstantValue? {
    let type = type.realType
    guard type.isFloat else { return nil }
    let isSingle = type == .float32
    let largest = isSingle ? Double(Float.greatestFiniteMagnitude) : .greatestFiniteMagnitude
    switch name {
    case "eps": return .float(isSingle ? Double(Float.ulpOfOne) : .ulpOfOne, type)
    case "max": return .float(largest, type)
    case "min": return .float(-largest, type)
    case "tiny", "smallest_normal":
      return .float(isSingle ? Double(Float.leastNormalMagnitude) : .leastNormalMagnitude, type)
    case "resolution": return .float(isSingle ? Double(Float(1e-6)) : 1e-15, type)
    case "bits": return .integer(8 * type.size)
    case "precision": return .integer(isSingle ? 6 : 15)
    default: return nil
    }
  }

  /// Returns the member `name` of NumPy's `iinfo` of a type of integers.
  private func integerLimit(_ name: String, of type: ScalarType) -> ConstantValue? {
    guard type.isInteger else { return nil }
    let bits = 8 * type.size
    let isSigned = type.kind == .signed
    switch name {
    case "bits": return .integer(bits)
    case "min": return .integer(isSigned ? Int.min >> (64 - bits) : 0)
    case "max" where type == .uint64: return .unsigned(.max, .uint64)
    case "max": return .integer(Int.max >> (isSigned ? 64 - bits : 63 - bits))
    default: return nil
    }
  }

  /// Infers `isinstance(value, class)`, which the compiler decides.
  mutating func inferIsInstance(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let values = positional(arguments, of: "isinstance") else { return .unknown }
    guard values.count == 2 else {
      return report(.argumentCount("isinstance", expected: "2", found: values.count, at: call.span))
    }
    let found = infer(values[0])
    guard let type = found.meaning.type else {
      return reportUnlessUnknown(found, .notAValue(found.meaning, at: values[0].span))
    }
    var classes = [values[1]]
    if case .tuple(let items) = values[1].kind { classes = items }
    var belongs = false
    for expression in classes {
      guard let answer = isInstance(type, of: expression) else { return .unknown }
      belongs = belongs || answer
    }
    return ExpressionInfo(.value(.bool), constant: .boolean(belongs))
  }

  /// Returns whether values of `type` are of the class that `expression` names; nil, reported,
  /// where it names none that can be told.
  private mutating func isInstance(_ type: Type, of expression: Expression) -> Bool? {
    if case .name("tuple") = expression.kind, scope.binding(of: "tuple") == nil {
      if case .tuple = type { return true }
      return false
    }
    let found = infer(expression)
    switch (found.meaning, type) {
    case (.dtype(let named), .scalar(let scalar)):
      // Python's `int` and `float` hold numbers of every width, as a kernel's argument may be.
      if case .name("int") = expression.kind { return scalar.isInteger || scalar == .bool }
      if case .name("float") = expression.kind { return scalar.isFloat }
      return scalar == named
    case (.dtype, _): return false
    case (.function("numpy.ndarray"), .array), (.function("list"), .list): return true
    case (.function("complex"), .scalar(let scalar)): return scalar.isComplex
    case (.function("str"), .string): return true
    case (.function("dict"), .table(let table)): return !table.isSet
    case (.function("set"), .table(let table)): return table.isSet
    case (.function(let name), _)
    where ["numpy.ndarray", "list", "complex", "str", "dict", "set"].contains(name):
      return false
    case (.tupleClass(let tuple, _), .tuple(let own)): return tuple.name == own.name
    case (.tupleClass, _): return false
    default:
      reportUnlessUnknown(
        found,
        .unsupported(
          "'isinstance' of '\(scope.tree.file.text(of: expression.span))'", .isOfClass,
          at: expression.span))
      return nil
    }
  }
}
