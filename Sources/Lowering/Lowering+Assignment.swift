import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers `target = … = value`.
  mutating func lowerAssign(_ targets: [Expression], _ value: Expression) {
    // A type or a function that gets another name is nothing at run time.
    if kernel[value].meaning.storedType == nil { return }
    if targets.count == 1, let parts = parallelParts(targets[0], value) {
      lowerParallel(parts.targets, parts.values)
      return
    }
    if targets.count == 1, case .subscripted = targets[0].kind, isElementwise(value),
      case .value(.array) = kernel[targets[0]].meaning
    {
      storeElements(of: value, to: targets[0])
      return
    }
    if targets.count == 1, attemptDepth == 0 { tableTarget = tableTarget(of: targets[0], value) }
    var result = lower(value)
    tableTarget = nil
    for target in targets {
      sharesValue = targets.count > 1 && !isPlainName(target, result)
      store(result, to: target)
      // `a = b = x` is `a = x`, `b = a`.
      if targets.count > 1, let kept = storedValue(target, result) { result = kept }
    }
    sharesValue = false
  }

  /// Returns where the table that `value` makes is kept after it is assigned to `target`, if it can
  /// be made there.
  private func tableTarget(of target: Expression, _ value: Expression) -> TablePlace? {
    guard case .name(let name) = target.kind, kernel.definition(target).count == 1,
      let variable = kernel.definition(target).first,
      case .table(let place) = storage[variable], boundFlags[name] == nil,
      case .value(.table(let type)) = kernel[value].meaning, type == place.type
    else { return nil }
    switch kernel.calls[value.id] {
    case .table(.make), .table(.collect): break
    default: return nil
    }
    var readsName = false
    value.forEachExpression { if case .name(name) = $0.kind { readsName = true } }
    return readsName ? nil : place
  }

  /// Returns where a name keeps `value` after it is assigned, if it keeps it as it is.
  private func storedValue(_ target: Expression, _ value: Value) -> Value? {
    guard case .name = target.kind, let variable = kernel.definition(target).first,
      case .scalar(_, let type) = value, kernel.variables[variable].type == .scalar(type)
    else { return nil }
    return storage[variable]
  }

  /// `true` iff `target` is a name whose one variable keeps `value` as it is.
  private func isPlainName(_ target: Expression, _ value: Value) -> Bool {
    storedValue(target, value) != nil && kernel.definition(target).count == 1
  }

  /// Returns the parts of `a, b = x, y`, where both sides are written out.
  private func parallelParts(
    _ target: Expression, _ value: Expression
  ) -> (targets: [Expression], values: [Expression])? {
    guard let targets = elements(target), let values = elements(value),
      targets.count == values.count
    else { return nil }
    return (targets, values)
  }

  /// Returns the elements of a tuple or list that is written out.
  private func elements(_ expression: Expression) -> [Expression]? {
    switch expression.kind {
    case .tuple(let items), .list(let items): items
    default: nil
    }
  }

  /// Lowers `a, b = x, y`: all values first, then all stores.
  private mutating func lowerParallel(_ targets: [Expression], _ values: [Expression]) {
    var results: [Value] = []
    for value in values {
      results.append(lower(value))
    }
    for index in results.indices.dropFirst() {
      let overwritten = Set(targets[..<index].flatMap { registers(setBy: $0) })
      results[index] = saved(results[index], from: overwritten)
    }
    for (target, result) in zip(targets, results) { store(result, to: target) }
  }

  /// Returns the registers that an assignment to `target` sets.
  private func registers(setBy target: Expression) -> [Register] {
    if let items = elements(target) { return items.flatMap { registers(setBy: $0) } }
    guard case .name = target.kind else { return [] }
    return kernel.definition(target).flatMap { storage[$0].operands }.compactMap { operand in
      if case .register(let register) = operand { return register }
      return nil
    }
  }

  /// Returns `value` with the registers in `overwritten` copied to new ones.
  mutating func saved(_ value: Value, from overwritten: Set<Register>) -> Value {
    switch value {
    case .none, .text:
      return value
    case .scalar(let operand, let type):
      guard case .register(let register) = operand, overwritten.contains(register) else {
        return .scalar(savedExtent(operand, overwritten), type)
      }
      return .scalar(assign(.copy, [operand], type), type)
    case .array(let register, let type):
      guard overwritten.contains(register) else { return value }
      let copy = self.register(.array(type))
      emit(.assign(copy, .copy, [.register(register)]))
      return .array(copy, type)
    case .reference(let operand, let type):
      guard case .register(let register) = operand, overwritten.contains(register) else {
        return value
      }
      return .reference(assign(.copy, [operand], .int64), type)
    case .tuple(let elements):
      var result: [Value] = []
      for element in elements { result.append(saved(element, from: overwritten)) }
      return .tuple(result)
    case .list, .table:
      return value
    case .optional(let present, let inner):
      guard case .scalar(let flag, _) = saved(.scalar(present, .bool), from: overwritten) else {
        return value
      }
      return .optional(present: flag, saved(inner, from: overwritten))
    }
  }

  /// Returns the extent or stride of an array in `overwritten` in a register of its own.
  private mutating func savedExtent(_ operand: Operand, _ overwritten: Set<Register>) -> Operand {
    switch operand {
    case .extent(let array, _), .stride(let array, _):
      overwritten.contains(array) ? assign(.copy, [operand], .int64) : operand
    case .register, .constant, .global:
      operand
    }
  }

  /// Stores `value` to `target`.
  mutating func store(_ value: Value, to target: Expression) {
    switch target.kind {
    case .name(let name):
      let variables = kernel.definition(target)
      let outer = sharesValue
      sharesValue = outer || variables.count > 1
      for variable in variables { assign(value, to: variable) }
      sharesValue = outer
      if !variables.isEmpty { setBound(name) }
    case .tuple(let items), .list(let items):
      unpack(value, to: items)
    case .subscripted(let base, let index):
      storeSubscript(value, target, base, index)
    default:
      unreachable("typing has refused this target")
    }
  }

  /// Stores the elements of `value` to `targets`.
  private mutating func unpack(_ value: Value, to targets: [Expression]) {
    var elements: [Value] = []
    if case .tuple(let parts) = value {
      elements = parts
    } else if case .array(let array, let type) = value {
      checkCount(targets.count, of: array)
      for index in targets.indices {
        elements.append(row(of: array, type, at: .integer(index)))
      }
    } else if value.isList {
      checkCount(targets.count, ofElements: value)
      for index in targets.indices {
        elements.append(element(ofElements: value, at: .integer(index)))
      }
    }
    for index in elements.indices.dropFirst() {
      let overwritten = Set(targets[..<index].flatMap { registers(setBy: $0) })
      elements[index] = saved(elements[index], from: overwritten)
    }
    for (target, element) in zip(targets, elements) { store(element, to: target) }
  }

  /// Emits the check that an array that is unpacked has `count` rows.
  private mutating func checkCount(_ count: Int, of array: Register) {
    let differs = assign(
      .notEqual, [.extent(array, axis: 0), .integer(count)], .bool)
    raise(
      .valueError, [.text("the array does not have \(count) elements to unpack")], if: differs)
  }

  /// Emits the check that a list that is unpacked has `count` elements.
  private mutating func checkCount(_ count: Int, ofElements list: Value) {
    let found = kept(self.count(ofElements: list), .int64)
    let isShort = assign(.less, [found, .integer(count)], .bool)
    raise(
      .valueError,
      [
        .text("not enough values to unpack (expected \(count), got "), .value(found), .text(")"),
      ], if: isShort)
    let isLong = assign(.greater, [found, .integer(count)], .bool)
    raise(.valueError, [.text("too many values to unpack (expected \(count))")], if: isLong)
  }

  /// Makes the variable with the given number hold `value`.
  mutating func assign(_ value: Value, to variable: Int) {
    move(converted(value, to: kernel.variables[variable].type), to: storage[variable])
  }

  /// Makes the registers of `place` hold `value`, which has the same shape.
  private mutating func move(_ value: Value, to place: Value) {
    switch (value, place) {
    case (.scalar(let operand, _), .scalar(.register(let register), _)):
      if operand != .register(register) { move(operand, to: register) }
    case (.reference(let operand, _), .reference(.register(let register), _)):
      if operand != .register(register) { move(operand, to: register) }
    case (.array(let source, _), .array(let register, _)):
      if source != register { move(.register(source), to: register) }
    case (.tuple(let elements), .tuple(let places)):
      for (element, place) in zip(elements, places) { move(element, to: place) }
    case (.list(let sources, let count, _), .list(let arrays, .register(let place), _)):
      let isWhole = count == .extent(sources[0], axis: 0)
      for (source, array) in zip(sources, arrays) where source != array {
        move(.register(source), to: array)
      }
      move(isWhole ? .extent(arrays[0], axis: 0) : count, to: place)
    case (.table(let table), .table(let place)):
      for (source, array) in zip(table.arrays, place.arrays) where source != array {
        move(.register(source), to: array)
      }
      for (source, counter) in [(table.used, place.used), (table.count, place.count)]
      where source != counter {
        move(source, to: register(counter))
      }
    case (.optional(let present, let inner), .optional(.register(let flag), let place)):
      move(inner, to: place)
      if present != .register(flag) { move(present, to: flag) }
    case (.none, _), (.text, _):
      break
    case (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.list, _), (.reference, _),
      (.table, _):
      unreachable("the value does not fit the variable")
    }
  }

  /// Notes at run time that `name` is bound, where a load asks for it.
  mutating func setBound(_ name: String) {
    guard let flag = boundFlags[name] else { return }
    emit(.assign(flag, .copy, [.boolean(true)]))
  }

  /// Returns the array that an augmented assignment to `target` changes, if it is one.
  private mutating func updated(_ target: Expression) -> (Register, ArrayType)? {
    guard case .value(.array) = kernel[target].meaning else { return nil }
    switch target.kind {
    case .subscripted(let base, let index):
      if case .view(let view, let type) = place(target, base, index) { return (view, type) }
      return nil
    default:
      guard let variable = kernel.augmentedLoad(target),
        case .array(let array, let type) = storage[variable]
      else { return nil }
      return (array, type)
    }
  }

  /// Lowers `target operation= value`.
  mutating func lowerAugmented(
    _ statement: PellucidSyntax.Statement, _ target: Expression,
    _ operation: BinaryOperator, _ value: Expression
  ) {
    guard let type = kernel.augmented[statement.id] else { return }
    if case .list(let change)? = kernel.calls[statement.id] {
      _ = lowerListChange(change, target, [value])
      return
    }
    if let set = updatedSet(target, value) { return store(set, to: target) }
    if case .array(let computed) = type, let subscripted = arraySubscript(target) {
      lowerIndexedUpdate(subscripted, operation, value, as: computed)
      statements[statements.count - 1].isAugmented = true
      return
    }
    if case .array(let computed) = type, let (array, arrayType) = updated(target) {
      lowerArrayUpdate(array, arrayType, target, operation, value, as: computed)
      statements[statements.count - 1].isAugmented = true
      return
    }
    switch target.kind {
    case .name(let name):
      guard let source = kernel.augmentedLoad(target) else { return }
      checkBound(name, target)
      let result = binary(operation, storage[source], lower(value), as: type, value)
      store(result, to: target)
    case .subscripted(let base, let index):
      guard case .element(let element, let elementType) = place(target, base, index) else {
        return
      }
      let old = loaded(element, elementType)
      let result = binary(operation, old, lower(value), as: type, value)
      storeElement(result, to: element, elementType)
    default:
      unreachable("typing has refused this target")
    }
    if !statements.isEmpty { statements[statements.count - 1].isAugmented = true }
  }
}
