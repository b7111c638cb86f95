import PellucidSource
import PellucidSyntax
import PellucidTypes

extension Inference {
  /// Infers a call of a function of the runtime in the prelude: its arrays come first, and behind its
  /// own arguments may stand the shape of an array of results, or None.
  mutating func inferRuntimeCall(
    _ call: Expression, _ function: RuntimeFunction, _ arguments: [Argument]
  ) -> ExpressionInfo {
    let name = Inference.shortName(function.preludeName)
    guard let values = positional(arguments, of: name) else { return .unknown }
    let arity = function.arrays + function.parameters.count
    guard (arity...arity + 1).contains(values.count) else {
      return report(
        .argumentCount(name, expected: "\(arity)", found: values.count, at: call.span))
    }
    for value in values.prefix(function.arrays) {
      let found = infer(value)
      guard case .value(.array) = found.meaning else {
        return reportUnlessUnknown(found, .notAnArray(found.meaning, of: name, at: value.span))
      }
    }
    for (value, parameter) in zip(values.dropFirst(function.arrays), function.parameters) {
      let found = infer(value)
      guard case .value(.scalar(let type)) = found.meaning, !type.isComplex,
        parameter.isFloat || !type.isFloat
      else {
        return reportUnlessUnknown(found, .notAScalar(found.meaning, of: name, at: value.span))
      }
    }
    var type = function.result.map { Type.scalar($0) } ?? .none
    var hasShape = false
    if values.count > arity, let shape = values.last, infer(shape).meaning != .value(.none) {
      guard let rank = rank(ofShape: shape), let element = function.result else {
        return .unknown
      }
      type = .array(ArrayType(element, rank: rank, layout: .c))
      hasShape = true
    }
    calls[call.id] = .runtime(function, hasShape: hasShape)
    return ExpressionInfo(.value(type))
  }
}
