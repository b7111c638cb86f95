import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers `[element for …]`.
  mutating func lowerComprehension(
    _ expression: Expression, _ element: Expression, _ clauses: [ComprehensionClause]
  ) -> Value {
    guard case .list(.collect(let enlarged))? = kernel.calls[expression.id],
      let first = clauses.first, let iteration = kernel.iterations[first.target.id]
    else { unreachable("typing has refused this comprehension") }
    let type = ListType(elementType(of: element))
    if clauses.count == 1 && first.conditions.isEmpty {
      return filled(type, counting(iteration, first.target), first.target, iteration) {
        $0.lower(element)
      }
    }
    let list = emptyList(type)
    lower(clauses[...]) { $0.append($0.lower(element), to: list, enlarged) }
    return list.value
  }

  /// Returns the type in which lists keep what `expression` gives.
  private func elementType(of expression: Expression) -> Type {
    guard let type = kernel[expression].meaning.type else { unreachable("no value") }
    return type.shared
  }

  /// Returns a list with room for some elements.
  mutating func emptyList(_ type: ListType) -> ListPlace {
    let list = listPlace(type, named: "items", at: span)
    for array in list.arrays { emit(.allocate(array, extents: [.integer(8)], .none)) }
    emit(.assign(list.count, .copy, [.integer(0)]))
    return list
  }

  /// Returns a list of as many elements as a loop has iterations.
  private mutating func filled(
    _ type: ListType, _ counting: Counting, _ target: Expression, _ iteration: Iteration,
    _ element: (inout FunctionLowering) -> Value
  ) -> Value {
    let size = size(of: counting, iteration)
    let isDirect = counting.lower == .integer(0) && counting.step == 1
    let place = isDirect ? counting.counter : register(.scalar(.int64), named: "k", invented: true)
    var arrays: [Register] = []
    for array in type.storage {
      let register = register(.array(array))
      emit(.allocate(register, extents: [size], .none))
      arrays.append(register)
    }
    if !isDirect { emit(.assign(place, .copy, [.integer(0)])) }
    loop(counting, target) { lowering in
      let value = element(&lowering)
      lowering.storeElement(value, to: arrays, type, at: .register(place))
      if !isDirect { lowering.emit(.assign(place, .add, [.register(place), .integer(1)])) }
    }
    return .list(arrays, count: .extent(arrays[0], axis: 0), type)
  }

  /// Returns how many iterations a loop has.
  mutating func size(of counting: Counting, _ iteration: Iteration) -> Operand {
    let own = type(of: .register(counting.counter))
    let bounds = [counting.lower, counting.upper].map { converted($0, from: own, to: .int64) }
    guard counting.lower == .integer(0), counting.step == 1 else {
      return assign(.rangeLength, bounds + [.integer(counting.step)], .int64)
    }
    guard iteration.isRange, bounds[1].register != nil else { return bounds[1] }
    return assign(.pythonMaximum, [bounds[1], .integer(0)], .int64)
  }

  /// Lowers the clauses of a comprehension around `body`.
  mutating func lower(
    _ clauses: ArraySlice<ComprehensionClause>, _ body: (inout FunctionLowering) -> Void
  ) {
    guard let clause = clauses.first else { return body(&self) }
    guard let iteration = kernel.iterations[clause.target.id] else { unreachable("no iteration") }
    loop(counting(iteration, clause.target), clause.target) { lowering in
      lowering.lower(conditions: clause.conditions[...]) { $0.lower(clauses.dropFirst(), body) }
    }
  }

  /// Lowers the tests of a clause around `body`.
  mutating func lower(
    conditions: ArraySlice<Expression>, _ body: (inout FunctionLowering) -> Void
  ) {
    guard let test = conditions.first else { return body(&self) }
    if let known = kernel.staticTests[test.id] {
      if known { lower(conditions: conditions.dropFirst(), body) }
      return
    }
    let condition = condition(test)
    let then = block { $0.lower(conditions: conditions.dropFirst(), body) }
    emit(.ifElse(condition, then: Block(then), otherwise: Block()))
  }

  /// Emits a loop that binds `target` and runs `body`.
  mutating func loop(
    _ counting: Counting, _ target: Expression, _ body: (inout FunctionLowering) -> Void
  ) {
    forgetChanges(names: names(boundBy: target))
    let start = writes.count
    let inner = block { lowering in
      lowering.bind(target, to: counting)
      body(&lowering)
    }
    let changed = Set(writes[start...])
    let (lower, upper) = (steady(counting.lower, changed), steady(counting.upper, changed))
    emit(
      .forLoop(
        ForLoop(
          variable: counting.counter, lower: lower, upper: upper, step: counting.step,
          body: Block(inner), isParallelRequested: false)))
  }

  /// Returns the names that the target of a clause binds.
  private func names(boundBy target: Expression) -> Set<String> {
    switch target.kind {
    case .name(let name): [name]
    case .tuple(let items), .list(let items):
      items.reduce(into: []) { $0.formUnion(names(boundBy: $1)) }
    default: []
    }
  }
}

extension Iteration {
  /// `true` iff a range is run through, whose bound may be negative.
  fileprivate var isRange: Bool { if case .range = self { true } else { false } }
}
