import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers a call.
  mutating func lowerCall(
    _ call: Expression, _ arguments: [Argument], _ info: ExpressionInfo
  ) -> Value {
    // `list()` and `List.empty_list(type)` are `[]`.
    if kernel.calls[call.id] == nil, case .value(.list(let list)) = info.meaning {
      return lowerList([], list)
    }
    // The compiler has decided `isinstance(x, int)`.
    if kernel.calls[call.id] == nil, let constant = info.constant {
      return value(of: constant, named: nil)
    }
    guard let target = kernel.calls[call.id], let result = info.meaning.storedType else {
      unreachable("typing has refused this call")
    }
    return lower(target, call, arguments, result, info)
  }

  /// Lowers a call of `target`.
  mutating func lower(
    _ target: CallTarget, _ call: Expression, _ arguments: [Argument], _ result: Type,
    _ info: ExpressionInfo
  ) -> Value {
    switch target {
    case .arrange(let arrangement):
      guard case .array(let type) = result else { unreachable("no array") }
      return lowerArrangement(arrangement, argument(arguments, "a", 0), type)
    case .reduction(let reduction):
      return lowerReduction(reduction, arguments, result)
    case .stencil(let stencil):
      return lowerStencilCall(stencil, arguments, result)
    case .generalized(let generalized):
      return lowerGeneralizedCall(generalized, arguments, result)
    case .method(let target):
      guard let base = call.receiver else { unreachable("a method is called on something") }
      return lower(target, call, [Argument(.positional, base)] + arguments, result, info)
    case .operation(let name, let compute):
      return lowerOperation(name, arguments, compute, result)
    case .special(let function):
      return lowerSpecial(function, call, arguments, result)
    case .cast(let type):
      // What raises in 'type(value)' does so before the number is computed.
      if case .call(let callee, _) = call.kind, let value = callee.typedValue { _ = lower(value) }
      return lowerCast(arguments[0].value, to: type, info)
    case .kernel(let number, let passed):
      return lowerKernelCall(number, arguments, passed, result)
    case .narrowed(let target, let type):
      let value = lower(target, call, arguments, .scalar(.complex128), info)
      return converted(value, to: .scalar(type))
    case .operands(let places, let target):
      return lower(target, call, places.map { arguments[$0] }, result, info)
    case .output(let output):
      return lowerOutput(output, call, arguments, info)
    case .eachPart(let target):
      return lowerEachPart(target, call, arguments, result, info)
    case .outer(let target):
      return lowerOuter(target, call, arguments, result, info)
    case .updateAt(let target, let type):
      return lowerUpdateAt(target, type, call, arguments, info)
    case .runtime(let function, let hasShape):
      return lowerRuntimeCall(function, hasShape: hasShape, arguments, result)
    case .list(.collect):
      guard let list = kernel.list(call) else { unreachable("no list") }
      return lowerCollect(call, list)
    case .list(.sorted(let sort)):
      return lowerSort(sort, call, arguments)
    case .list(.filtered(let test, let enlarged)):
      return lowerFilter(test, call, enlarged)
    case .list(.search(let search)):
      let receiver = info.meaning == .value(.int64) ? call.receiver.map { [$0] } ?? [] : []
      return lowerListSearch(search, receiver + arguments.map(\.value))
    case .list(.columns(let numbers)):
      let receiver = call.receiver.map { [$0] } ?? []
      return lowerColumns(numbers, receiver + arguments.map(\.value), kernel.list(call))
    case .list(let change):
      guard let base = call.receiver else { unreachable("a list changes by its methods") }
      return lowerListChange(change, base, arguments.map(\.value))
    case .fold(let fold):
      return lowerFold(fold, call, arguments.map(\.value))
    case .generatorTest(let isAll):
      return lowerGeneratorTest(arguments[0].value, isAll: isAll)
    case .table(let table):
      let receiver = table.isMethod ? call.receiver.map { [$0] } ?? [] : []
      return lowerTableCall(table, call, receiver + arguments.map(\.value), result)
    case .newList(let target):
      guard let list = kernel.list(call) else { unreachable("no list") }
      return newList(target, elements(of: arguments), list)
    case .makeTuple(let fields):
      return tuple(of: fields, values(of: arguments))
    case .makeRange(let form):
      return lowerRange(form, arguments.map(\.value))
    }
  }

  /// Returns the values of `arguments`.
  private mutating func values(of arguments: [Argument]) -> [Value] {
    var values: [Value] = []
    for argument in arguments { values.append(lower(argument.value)) }
    return values
  }

  /// Returns the values of `arguments`, of lists the elements as they are when all are evaluated.
  private mutating func elements(of arguments: [Argument]) -> [Value] {
    var values: [Value] = []
    for argument in arguments { values.append(lowerWhole(argument.value)) }
    var result: [Value] = []
    for (argument, value) in zip(arguments, values) {
      result.append(elements(of: argument.value, value, asCopy: false))
    }
    return result
  }

  /// Returns a named tuple with the given fields, of which `values` are passed.
  private mutating func tuple(of fields: [KernelArgument], _ values: [Value]) -> Value {
    var elements: [Value] = []
    for field in fields {
      switch field {
      case .passed(let place): elements.append(values[place])
      case .omitted(let constant): elements.append(value(of: constant, named: nil))
      case .element, .tuple, .captured: unreachable("a named tuple has its fields")
      }
    }
    return .tuple(elements)
  }

  /// Lowers a call of an operation of the table. Integers narrower than 64 bits are computed in
  /// 64 bits and cut to their width.
  private mutating func lowerOperation(
    _ name: String, _ arguments: [Argument], _ compute: ScalarType, _ result: Type
  ) -> Value {
    guard let operation = PellucidIR.Operation(rawValue: name), case .scalar(let type) = result
    else { unreachable("no operation '\(name)'") }
    let wide = compute.wide
    var operands: [Operand] = []
    for (index, argument) in arguments.enumerated() {
      let own: ScalarType = operation.row.family == .scale && index == 1 ? .int64 : wide
      operands.append(scalar(argument.value, as: own))
    }
    if operation == .integerSquareRoot { operands[0] = radicand(operands[0]) }
    if operation == .copy || operation == .convert {
      return .scalar(converted(operands[0], from: wide, to: type), type)
    }
    // `math.gcd(a, b, c)` and its like take any number of arguments.
    while operands.count > operation.row.arity {
      let rest = operands.dropFirst(2)
      operands = [assign(operation, Array(operands.prefix(2)), wide)] + rest
    }
    if operands.count < operation.row.arity {
      operands.append(
        operation == .leastCommonMultiple ? one(wide) : .constant(Constant(zeroOf: wide)))
    }
    if operation == .shiftLeft || operation == .shiftRight {
      let shifted = numpyShift(operation, operands[0], operands[1], wide)
      return .scalar(converted(shifted, from: wide, to: type), type)
    }
    let narrow: ScalarType =
      operation.row.family == .comparison || operation.row.family == .test
      ? .bool : wide
    return .scalar(
      converted(assign(operation, operands, narrow), from: narrow, to: type), type)
  }

  /// Returns `value`, after the check that `math.isqrt` takes it.
  private mutating func radicand(_ value: Operand) -> Operand {
    let value = kept(value, .int64)
    let isNegative = assign(.less, [value, .integer(0)], .bool)
    raise(.valueError, [.text("isqrt() argument must be nonnegative")], if: isNegative)
    return value
  }

  /// Lowers a conversion to a scalar type.
  private mutating func lowerCast(
    _ value: Expression, to type: ScalarType, _ info: ExpressionInfo
  ) -> Value {
    if case .text = literalText(value), let constant = info.constant {
      return self.value(of: constant, named: nil)
    }
    if kernel[value].isLiteral, let constant = info.constant, let number = Constant(constant) {
      var number = number
      if case .scalar(.constant(let source), _) = lower(value), type.isFloat {
        number.spelling = source.type.isFloat ? source.spelling : nil
      }
      return .scalar(.constant(number), type)
    }
    if type == .bool { return .scalar(truth(of: lower(value)), .bool) }
    return .scalar(scalar(value, as: type), type)
  }

  /// Returns the text of `expression`, if it is a string.
  private func literalText(_ expression: Expression) -> Value? {
    if case .string(let text)? = kernel[expression].constant { return .text([.text(text)]) }
    return nil
  }

  /// Lowers a call of a kernel.
  private mutating func lowerKernelCall(
    _ number: Int, _ arguments: [Argument], _ passed: [KernelArgument], _ result: Type
  ) -> Value {
    guard let name = names[number] else { unreachable("the callee has no name") }
    // What is not passed was used up in typing, such as the subscripts of 'np.einsum'.
    let isPassed = arguments.indices.map { place in passed.contains { $0.uses(place) } }
    var values: [Value] = []
    for (argument, isPassed) in zip(arguments, isPassed) {
      values.append(isPassed ? lowerWhole(argument.value) : .none)
    }
    for (place, argument) in arguments.enumerated() where isPassed[place] {
      // NumPy makes a new array of a list, so that what it returns is no part of that.
      values[place] = elements(of: argument.value, values[place], asCopy: result.holdsArray)
    }
    return callKernel(number, name, values, passed, result)
  }

  /// Returns `value`, which `argument` gives; a list that is read as an array is that, which is a new
  /// one if it has to be.
  private mutating func elements(
    of argument: Expression, _ value: Value, asCopy isCopy: Bool
  ) -> Value {
    guard case .value(.array) = kernel[argument].meaning else { return value }
    if case .table(let table) = value { return elements(ofList: list(.keys, of: table)) }
    guard value.isList else { return value }
    guard isCopy, case .array(let array, let type) = elements(ofList: value) else {
      return elements(ofList: value)
    }
    let copy = register(.array(type))
    emit(.allocate(copy, extents: [.extent(array, axis: 0)], .none))
    emit(.copy(into: copy, from: array, mayOverlap: false))
    return .array(copy, type)
  }

  /// Returns the list whose elements the array is that a call of the kernel `target` returns.
  mutating func newList(
    _ target: CallTarget, _ values: [Value], _ type: ListType
  ) -> Value {
    guard case .kernel(let number, let passed) = target, let name = names[number],
      case .array(let array)? = callees[number]?.result
    else { unreachable("a kernel makes the list") }
    guard
      case .array(let register, _) = callKernel(number, name, values, passed, .array(array))
    else { unreachable("a kernel makes an array") }
    return .list([register], count: .extent(register, axis: 0), ListType(type.element))
  }

  /// Emits a call of a kernel.
  mutating func callKernel(
    _ number: Int, _ name: String, _ values: [Value], _ passed: [KernelArgument], _ result: Type
  ) -> Value {
    var operands: [Operand] = []
    var changed: [Register] = []
    for (index, type) in (callees[number]?.parameterTypes ?? []).enumerated() {
      let value = converted(value(of: passed[index], values), to: type)
      guard callees[number]?.changedParameters.contains(index) == true else {
        operands += handedOver(value).operands
        continue
      }
      operands += value.wholeOperands
      changed += registers(toChange: value, type)
    }
    for own in callees[number]?.heaps ?? [] where own.isPassed {
      let heap = heap(of: ListType(own.element))
      operands += (own.isChanged ? heap.parts : heap.readParts).map { .register($0) }
      if own.isChanged { changed += heap.parts }
    }
    // The caller may want the elements of a list that stands in others, but gets its number.
    let own = callees[number]?.result ?? result
    let place = place(for: own.isSharedList ? own : result, named: nil, at: span)
    let registers = place.operands.compactMap(\.register)
    emit(.call(registers + changed, function: name, operands))
    return received(place)
  }

  /// Returns what is passed for a parameter of a call with the given arguments.
  private mutating func value(of argument: KernelArgument, _ values: [Value]) -> Value {
    switch argument {
    case .passed(let place): return values[place]
    case .element(let index, let place):
      guard case .tuple(let elements) = values[place] else { unreachable("no tuple") }
      return elements[index]
    case .tuple(let arguments):
      var elements: [Value] = []
      for argument in arguments { elements.append(value(of: argument, values)) }
      return .tuple(elements)
    case .captured(let variable): return storage[variable]
    case .omitted(let constant): return value(of: constant, named: nil)
    }
  }

  /// Returns the registers that get what a callee makes of `value`, a list or a table: those that
  /// it is kept in, or others where nobody looks at it again.
  private mutating func registers(toChange value: Value, _ type: Type) -> [Register] {
    let own = value.wholeOperands.compactMap(\.register)
    if own.count == value.wholeOperands.count, own.allSatisfy(listRegisters.contains) { return own }
    var registers: [Register] = []
    for part in type.wholeParts { registers.append(register(part)) }
    return registers
  }
}
