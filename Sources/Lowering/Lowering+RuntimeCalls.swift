import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a call of a function of the runtime: one, or one for each element of a new array,
  /// whose elements are stored in order.
  mutating func lowerRuntimeCall(
    _ function: RuntimeFunction, hasShape: Bool, _ arguments: [Argument], _ result: Type
  ) -> Value {
    var operands: [Operand] = []
    for argument in arguments.prefix(function.arrays) {
      guard case .array(let array, _) = lower(argument.value) else {
        unreachable("typing promises an array")
      }
      operands.append(.register(array))
    }
    for (argument, type) in zip(arguments.dropFirst(function.arrays), function.parameters) {
      operands.append(scalar(argument.value, as: type))
    }
    guard let element = function.result else {
      emit(.call([], function: function.rawValue, operands))
      return .none
    }
    guard hasShape, case .array(let type) = result, let shape = arguments.last?.value else {
      return .scalar(called(function, operands, element), element)
    }
    let value = allocated(type, extents(ofShape: shape), .none)
    guard case .array(let array, _) = value else { unreachable("no array") }
    let plan = ElementPlan()
    let region = region(plan, rank: type.rank) { $0.called(function, operands, element) }
    let extents = (0..<type.rank).map { Operand.extent(array, axis: $0) }
    emit(.arrayOperation(region.operation(.store(array), over: extents)))
    return value
  }

  /// Emits a call and returns its result.
  private mutating func called(
    _ function: RuntimeFunction, _ operands: [Operand], _ type: ScalarType
  ) -> Operand {
    let register = register(.scalar(type))
    emit(.call([register], function: function.rawValue, operands))
    return .register(register)
  }
}
