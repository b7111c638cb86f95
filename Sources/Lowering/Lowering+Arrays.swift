import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Returns the argument for the parameter with the given name and place.
  func argument(_ arguments: [Argument], _ name: String, _ place: Int) -> Expression? {
    for (index, argument) in arguments.enumerated() {
      switch argument.kind {
      case .positional where index == place: return argument.value
      case .keyword(name, _): return argument.value
      case .positional, .keyword, .unpacked, .unpackedKeywords: continue
      }
    }
    return nil
  }

  /// Lowers `np.empty(shape)` and its like.
  mutating func lowerCreation(
    _ function: SpecialFunction, _ arguments: [Argument], _ result: Type
  ) -> Value {
    guard case .array(let type) = result,
      let shape = argument(arguments, "shape", 0)
    else { unreachable("no array") }
    let extents = extents(ofShape: shape)
    let fill = fill(function, argument(arguments, "fill_value", 1), type.element)
    return allocated(type, extents, fill)
  }

  /// Lowers a shape to its extents.
  mutating func extents(ofShape shape: Expression) -> [Operand] {
    var extents: [Operand] = []
    for value in elements(of: lower(shape)) {
      guard case .scalar(let operand, let from) = value else { unreachable("no extent") }
      extents.append(converted(operand, from: from, to: .int64))
    }
    return extents
  }

  /// Returns the elements of a tuple, or the one value.
  func elements(of value: Value) -> [Value] {
    if case .tuple(let elements) = value { return elements }
    return [value]
  }

  /// Returns what a new array is filled with.
  private mutating func fill(
    _ function: SpecialFunction, _ value: Expression?, _ type: ScalarType
  ) -> Fill {
    switch function {
    case .zeros, .zerosLike: return .zeros
    case .ones, .onesLike:
      let one = Constant(.signed(1), .int64)
      return .value(
        .constant(type == .bool ? Constant(.boolean(true), .bool) : one.converted(to: type) ?? one))
    case .full, .fullLike:
      guard let value else { unreachable("no value to fill with") }
      return .value(scalar(value, as: type))
    case _: return .none
    }
  }

  /// Returns a new array.
  mutating func allocated(
    _ type: ArrayType, _ extents: [Operand], _ fill: Fill
  ) -> Value {
    let register = register(.array(type))
    emit(.allocate(register, extents: extents, fill))
    return .array(register, type)
  }

  /// Lowers `np.empty_like(a)` and its like.
  mutating func lowerLike(
    _ function: SpecialFunction, _ arguments: [Argument], _ result: Type
  ) -> Value {
    guard case .array(let type) = result, let model = argument(arguments, "a", 0),
      case .array(let array, _) = lower(model)
    else { unreachable("no array") }
    let fill = fill(function, argument(arguments, "fill_value", 1), type.element)
    return allocated(type, (0..<type.rank).map { .extent(array, axis: $0) }, fill)
  }

  /// Lowers methods and functions of one array.
  mutating func lowerArrayMethod(
    _ function: SpecialFunction, _ call: Expression, _ values: [Expression], _ result: Type
  ) -> Value {
    var receiver: Value = .none
    var rest = values
    if let base = call.receiver, case .value = kernel[base].meaning {
      receiver = lower(base)
    } else {
      receiver = lower(rest.removeFirst())
    }
    guard case .array(let array, let type) = receiver else { return receiver }
    switch function {
    case .item: return loaded(Element(array, []), type.element)
    case .fillArray:
      emit(.fill(array, scalar(rest[0], as: type.element)))
      return .none
    case _:
      guard case .array(let resultType) = result else { unreachable("no array") }
      let copy = allocated(resultType, (0..<type.rank).map { .extent(array, axis: $0) }, .none)
      if case .array(let target, _) = copy {
        emit(.copy(into: target, from: array, mayOverlap: false))
      }
      return copy
    }
  }

  /// Stores a scalar or an array into a view.
  mutating func storeView(_ value: Value, to view: Register, _ type: ArrayType) {
    switch unwrapped(value) {
    case .scalar(let operand, let from):
      emit(.fill(view, converted(operand, from: from, to: type.element)))
    case .array(let source, let sourceType) where isStretched(source, sourceType, to: view):
      var plan = ElementPlan()
      let leaf = leaf(source, sourceType, &plan)
      store(plan, to: view, type) { lowering in
        guard let context = lowering.elementContext,
          case .scalar(let operand, let from) = lowering.element(of: leaf, context)
        else { unreachable("an element is a scalar") }
        return lowering.converted(operand, from: from, to: type.element)
      }
    case .array(let source, let sourceType):
      storeArray(source, sourceType, to: view, type)
    case .none, .tuple, .optional, .text, .list, .reference, .table:
      unreachable("typing has refused this store")
    }
  }

  /// `true` iff axes of `source` have to be stretched to those of `view`, and which they are is
  /// known.
  private func isStretched(_ source: Register, _ type: ArrayType, to view: Register) -> Bool {
    guard case .array(let target) = function[view].type else { return false }
    let fits = (0..<type.rank).map { axis in
      let own = Operand.extent(source, axis: axis)
      let other = Operand.extent(view, axis: axis + target.rank - type.rank)
      return (
        isEqual: extents.areEqual(own, other),
        isStretched: isOne(own) || extents.isAtMostOne(own)
      )
    }
    return fits.allSatisfy { $0.isEqual || $0.isStretched } && !fits.allSatisfy(\.isEqual)
  }
}
