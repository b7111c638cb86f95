import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Functions that are called for each element.
extension FunctionLowering {
  /// Returns what a call of the specialisation `number` with `values` gives.
  mutating func called(
    _ number: Int, _ arguments: [KernelArgument], _ values: [Value]
  ) -> Value {
    guard let name = names[number], let result = callees[number]?.result else {
      unreachable("the callee has no name")
    }
    return callKernel(number, name, values, arguments, result)
  }

  /// Returns the sequence of what `map(function, …)` gives.
  mutating func mapSequence(_ function: Expression, _ parts: [Iteration]) -> Sequence {
    guard case .kernel(let number, let arguments)? = kernel.calls[function.id] else {
      unreachable("typing has refused this 'map'")
    }
    let zipped = sequence(.zip(parts))
    return Sequence(count: zipped.count) { lowering, place in
      guard case .tuple(let values) = zipped.element(&lowering, place) else {
        unreachable("'zip' gives tuples")
      }
      return lowering.called(number, arguments, values)
    }
  }

  /// Returns a number converted as a cast does.
  mutating func castElement(_ value: Value, to type: ScalarType) -> Operand {
    if type == .bool { return truth(of: value) }
    guard case .scalar(let operand, let from) = value else { unreachable("no number") }
    return converted(operand, from: from, to: type)
  }

  /// Lowers `functools.reduce` and its like.
  mutating func lowerFold(
    _ fold: FoldCall, _ call: Expression, _ arguments: [Expression]
  ) -> Value {
    guard let iteration = kernel.iterations[call.id] else { unreachable("no iteration") }
    let sequence = sequence(iteration)
    switch fold.kind {
    case .reduce(let hasInitial):
      let total = place(for: fold.type, named: "result", at: span)
      if hasInitial {
        fill(total, with: converted(lower(arguments[2]), to: fold.type))
      } else {
        requireElement(
          sequence, .typeError, "reduce() of empty iterable with no initial value")
        fill(total, with: converted(sequence.element(&self, .integer(0)), to: fold.type))
      }
      forEach(sequence, from: hasInitial ? 0 : 1) { lowering, element in
        let next = lowering.called(fold.specialisation, fold.arguments, [total, element])
        lowering.fill(total, with: lowering.converted(next, to: fold.type))
      }
      return total
    case .extremum(let isGreatest):
      return lowerKeyed(fold, sequence, isGreatest: isGreatest)
    }
  }

  /// Emits the check that a sequence has an element.
  private mutating func requireElement(
    _ sequence: Sequence, _ error: ErrorClass, _ text: String
  ) {
    let isEmpty = assign(.lessOrEqual, [sequence.count, .integer(0)], .bool)
    raise(error, [.text(text)], if: isEmpty)
  }

  /// Emits a loop over the elements of a sequence from a place on.
  private mutating func forEach(
    _ sequence: Sequence, from start: Int,
    _ body: (inout FunctionLowering, Value) -> Void
  ) {
    let counter = register(.scalar(.int64), named: "i", invented: true)
    let inner = block { lowering in
      let element = sequence.element(&lowering, .register(counter))
      body(&lowering, element)
    }
    emit(
      .forLoop(
        ForLoop(
          variable: counter, lower: .integer(start), upper: sequence.count, step: 1,
          body: Block(inner), isParallelRequested: false)))
  }

  /// Lowers `min(iterable, key=function)` and `max(…)`: the first of the best elements.
  private mutating func lowerKeyed(
    _ fold: FoldCall, _ sequence: Sequence, isGreatest: Bool
  ) -> Value {
    requireElement(
      sequence, .valueError, "\(isGreatest ? "max" : "min")() arg is an empty sequence")
    let best = place(for: fold.type, named: "best", at: span)
    fill(best, with: sequence.element(&self, .integer(0)))
    guard let keyType = callees[fold.specialisation]?.result else { unreachable("no key") }
    let first = called(fold.specialisation, fold.arguments, [best])
    let key = place(for: keyType, named: "best_key", at: span)
    fill(key, with: first)
    forEach(sequence, from: 1) { lowering, element in
      let own = lowering.called(fold.specialisation, fold.arguments, [element])
      let isBetter = lowering.ordered(isGreatest ? .greater : .less, own, key)
      let then = lowering.block { lowering in
        lowering.fill(best, with: element)
        lowering.fill(key, with: own)
      }
      lowering.emit(.ifElse(isBetter, then: Block(then), otherwise: Block()))
    }
    return best
  }

  /// Lowers `any(… for …)` or `all(… for …)`, which stops at the value that decides.
  ///
  ///     found = false; for (…) { if (x[i] > 2) { found = true; break; } }
  mutating func lowerGeneratorTest(_ generator: Expression, isAll: Bool) -> Value {
    guard case .comprehension(_, let element, let clauses) = generator.kind else {
      unreachable("no generator")
    }
    let result = register(.scalar(.bool), named: isAll ? "holds" : "found", invented: true)
    emit(.assign(result, .copy, [.boolean(isAll)]))
    lower(clauses[...], deciding: result, as: !isAll) { lowering in
      let value = lowering.condition(element)
      let then = [
        Statement(.assign(result, .copy, [.boolean(!isAll)])), Statement(.breakLoop),
      ]
      lowering.emit(
        .ifElse(
          isAll ? lowering.negated(value) : value, then: Block(then), otherwise: Block()))
    }
    return .scalar(.register(result), .bool)
  }

  /// Lowers the clauses of a generator around `body`, which leaves its loop when `result` is found
  /// to be `value`; the loops around are left then too.
  private mutating func lower(
    _ clauses: ArraySlice<ComprehensionClause>, deciding result: Register, as value: Bool,
    _ body: (inout FunctionLowering) -> Void
  ) {
    guard let clause = clauses.first else { return body(&self) }
    guard let iteration = kernel.iterations[clause.target.id] else { unreachable("no iteration") }
    loop(counting(iteration, clause.target), clause.target) { lowering in
      lowering.lower(conditions: clause.conditions[...]) { lowering in
        lowering.lower(clauses.dropFirst(), deciding: result, as: value, body)
        guard clauses.count > 1 else { return }
        let test = value ? Operand.register(result) : lowering.negated(.register(result))
        lowering.emit(
          .ifElse(test, then: Block([Statement(.breakLoop)]), otherwise: Block()))
      }
    }
  }

  /// Lowers `filter(function, iterable)`, as a new list.
  mutating func lowerFilter(
    _ test: SortCall.Key?, _ call: Expression, _ enlarged: [Int]
  ) -> Value {
    guard let iteration = kernel.iterations[call.id], let type = kernel.list(call) else {
      unreachable("no iteration")
    }
    let sequence = sequence(iteration)
    let list = emptyList(type)
    forEach(sequence, from: 0) { lowering, element in
      let result = test.map { lowering.called($0.specialisation, $0.arguments, [element]) }
      let isKept = lowering.truth(of: result ?? element)
      let then = lowering.block { $0.append(element, to: list, enlarged) }
      lowering.emit(.ifElse(isKept, then: Block(then), otherwise: Block()))
    }
    return list.value
  }
}
