import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers `base.name`.
  mutating func lowerAttribute(
    _ expression: Expression, _ base: Expression, _ name: String, _ info: ExpressionInfo
  ) -> Value {
    guard let type = kernel[base].meaning.storedType else {
      if let constant = info.constant { return value(of: constant, named: info.global) }
      unreachable("typing has refused this attribute")
    }
    if let constant = info.constant { return value(of: constant, named: nil) }
    switch (lower(base), type) {
    case (.array(let array, let arrayType), _):
      return arrayAttribute(array, arrayType, name)
    case (.tuple(let elements), .tuple(let tuple)):
      guard let index = tuple.fields.firstIndex(of: name) else { unreachable("no such field") }
      return elements[index]
    case (.scalar(let operand, let scalar), _):
      return scalarPart(operand, scalar, name == "imag" ? .imaginaryPart : .realPart)
    case (.none, _), (.tuple, _), (.optional, _), (.text, _), (.list, _),
      (.reference, _), (.table, _):
      unreachable("typing has refused this attribute")
    }
  }

  /// Returns the real or the imaginary part of a number.
  mutating func scalarPart(
    _ operand: Operand, _ type: ScalarType, _ part: PellucidIR.Operation
  ) -> Value {
    if type.isComplex { return .scalar(assign(part, [operand], type.realType), type.realType) }
    if part == .realPart { return .scalar(operand, type) }
    return .scalar(.constant(Constant(zeroOf: type)), type)
  }

  /// Returns an attribute of an array.
  private mutating func arrayAttribute(
    _ array: Register, _ type: ArrayType, _ name: String
  ) -> Value {
    switch name {
    case "shape":
      return .tuple((0..<type.rank).map { .scalar(.extent(array, axis: $0), .int64) })
    case "strides":
      var strides: [Value] = []
      for axis in 0..<type.rank {
        let bytes = assign(
          .multiply, [.stride(array, axis: axis), .integer(type.element.size)], .int64)
        strides.append(.scalar(bytes, .int64))
      }
      return .tuple(strides)
    case "size":
      return .scalar(size(of: array, type), .int64)
    case "nbytes":
      let count = size(of: array, type)
      return .scalar(
        assign(.multiply, [count, .integer(type.element.size)], .int64), .int64)
    case "real": return part(.real, of: array, type)
    case "imag":
      if type.element.isComplex { return part(.imaginary, of: array, type) }
      let extents = (0..<type.rank).map { Operand.extent(array, axis: $0) }
      return allocated(
        ArrayType(type.element, rank: type.rank, layout: .c, isReadOnly: true), extents, .zeros)
    case "flat":
      let result = ArrayType(
        type.element, rank: 1, layout: .c, isReadOnly: type.layout != .c || type.isReadOnly)
      return reshaped(array, type, to: [size(of: array, type)], result)
    case "T":
      return transposed(array, type)
    default:
      unreachable("typing has refused the attribute '\(name)'")
    }
  }

  /// Returns the number of elements of an array.
  mutating func size(of array: Register, _ type: ArrayType) -> Operand {
    guard type.rank > 0 else { return .integer(1) }
    var size = Operand.extent(array, axis: 0)
    for axis in 1..<max(1, type.rank) {
      size = assign(.multiply, [size, .extent(array, axis: axis)], .int64)
    }
    return size
  }

  /// Returns the real or imaginary parts of the elements of an array, as a view.
  private mutating func part(
    _ part: Arrangement.ComplexPart, of array: Register, _ type: ArrayType
  ) -> Value {
    guard type.element.isComplex else { return .array(array, type) }
    let result = ArrayType(
      type.element.realType, rank: type.rank, layout: .strided, isReadOnly: type.isReadOnly)
    let register = register(.array(result))
    emit(.arrange(register, of: array, .part(part)))
    return .array(register, result)
  }

  /// Returns the array with its axes in reverse order.
  mutating func transposed(_ array: Register, _ type: ArrayType) -> Value {
    guard type.rank > 1 else { return .array(array, type) }
    let result = type.transposed
    let register = register(.array(result))
    emit(.transpose(register, of: array))
    return .array(register, result)
  }
}
