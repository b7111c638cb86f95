import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Lowers what makes, reads or changes a table; of a method, `arguments` start with the table.
  mutating func lowerTableCall(
    _ call: TableCall, _ expression: Expression, _ arguments: [Expression], _ result: Type
  ) -> Value {
    switch call {
    case .make(let type, let entering): return lowerTable(expression, entering, type)
    case .collect(let type, let entering): return lowerTableCollect(expression, entering, type)
    case .find(let number):
      let table = table(arguments[0])
      let (key, value) = key(arguments[1], of: table)
      let entry = find(key, in: table, number)
      requireEntry(entry, of: value)
      return self.value(of: entry, in: table)
    case .contains(let number, let isNegated):
      let value = lower(arguments[0])
      let table = table(arguments[1])
      let entry = find(key(value, of: table), in: table, number)
      return .scalar(
        assign(isNegated ? .less : .greaterOrEqual, [entry, .integer(0)], .bool), .bool)
    case .get, .setDefault, .drop, .popItem:
      return lowerEntryCall(call, arguments, result)
    case .enter(let entering, _):
      let table = table(arguments[0])
      let (key, _) = key(arguments[1], of: table)
      _ = enter(key, into: table, entering)
    case .clear: clear(table(arguments[0]))
    case .copy: return copied(table(arguments[0]))
    case .update(let entering): lowerUpdate(expression, arguments, entering)
    case .list(let part): return list(part, of: table(arguments[0]))
    case .combine(let kind, let selected, let entering):
      let (first, second) = tables(arguments)
      return combined(kind, selected, entering, first, second)
    case .within(let number, let isReversed, let isProper):
      let tables = tables(arguments)
      let (first, second) = isReversed ? (tables.1, tables.0) : tables
      let isWithin = compare(number, first, second)
      guard isProper else { return .scalar(isWithin, .bool) }
      return .scalar(
        conjunction([
          { _ in isWithin }, { $0.assign(.less, [first.count, second.count], .bool) },
        ]), .bool)
    case .disjoint(let number):
      let (first, second) = tables(arguments)
      return .scalar(compare(number, first, second), .bool)
    case .equal(let number, let isNegated):
      let (first, second) = tables(arguments)
      let areEqual = conjunction([
        { $0.assign(.equal, [first.count, second.count], .bool) },
        { $0.compare(number, first, second) },
      ])
      return .scalar(isNegated ? negated(areEqual) : areEqual, .bool)
    }
    return .none
  }

  /// Returns the key that `expression` is, as `table` keeps it and as Python shows it.
  private mutating func key(
    _ expression: Expression, of table: TablePlace
  ) -> (operands: [Operand], value: Value) {
    let value = lower(expression)
    return (key(value, of: table), value)
  }

  /// Returns the two tables that `arguments` are.
  private mutating func tables(_ arguments: [Expression]) -> (TablePlace, TablePlace) {
    let first = table(arguments[0])
    return (first, table(arguments[1]))
  }

  /// Returns what a kernel of the prelude says of two sets or dictionaries.
  private mutating func compare(
    _ number: Int, _ first: TablePlace, _ second: TablePlace
  ) -> Operand {
    guard let name = names[number] else { unreachable("the callee has no name") }
    let result = register(.scalar(.bool))
    emit(
      .call(
        [result], function: name,
        first.arrays.map { .register($0) } + [first.used] + second.arrays.map { .register($0) }))
    return .register(result)
  }

  /// Lowers a method that reads or takes out one entry.
  private mutating func lowerEntryCall(
    _ call: TableCall, _ arguments: [Expression], _ result: Type
  ) -> Value {
    let table = table(arguments[0])
    switch call {
    case .get(let number):
      let (key, _) = key(arguments[1], of: table)
      let otherwise = arguments.count > 2 ? lower(arguments[2]) : Value.none
      let entry = find(key, in: table, number)
      return valueOr(otherwise, entry, in: table, as: result)
    case .setDefault(let entering):
      return setDefault(arguments, in: table, entering)
    case .popItem(let number):
      return popItem(of: table, number)
    case .drop(let number, let dropping):
      let (key, value) = key(arguments[1], of: table)
      let otherwise = dropping == .popOr ? lower(arguments[2]) : Value.none
      let entry = drop(key, from: table, number)
      let isFound = assign(.greaterOrEqual, [entry, .integer(0)], .bool)
      if dropping == .pop || dropping == .remove {
        requireEntry(entry, of: value)
        countDrop(table)
        return dropping == .pop ? self.value(of: entry, in: table) : .none
      }
      let counting = block { $0.countDrop(table) }
      emit(.ifElse(isFound, then: Block(counting), otherwise: Block()))
      return dropping == .discard
        ? .none : valueOr(otherwise, entry, in: table, as: result)
    case .make, .collect, .find, .contains, .enter, .clear, .copy, .update, .list, .combine,
      .within, .disjoint, .equal:
      unreachable("this is no method of one entry")
    }
  }

  /// Returns the value of an entry, or `otherwise` where there is none.
  private mutating func valueOr(
    _ otherwise: Value, _ entry: Operand, in table: TablePlace, as type: Type
  ) -> Value {
    let isFound = assign(.greaterOrEqual, [entry, .integer(0)], .bool)
    if case .scalar(let scalar) = type, case .scalar(let other, let from) = otherwise {
      var value: Operand = other
      let found = block { lowering in
        let own = lowering.converted(lowering.value(of: entry, in: table), to: type)
        value = own.operands[0]
      }
      var fallback: Operand = other
      let missing = block { fallback = $0.converted(other, from: from, to: scalar) }
      return .scalar(
        select(
          isFound, Yield(Block(found), value), Yield(Block(missing), fallback), scalar), scalar)
    }
    let place = place(for: type, named: nil, at: span)
    let found = block { lowering in
      lowering.fill(
        place, with: lowering.converted(lowering.value(of: entry, in: table), to: type))
    }
    let missing = block { $0.fill(place, with: $0.converted(otherwise, to: type)) }
    emit(.ifElse(isFound, then: Block(found), otherwise: Block(missing)))
    return place
  }

  /// Lowers `table.setdefault(key, value)`.
  private mutating func setDefault(
    _ arguments: [Expression], in table: TablePlace, _ entering: TableCall.Entering
  ) -> Value {
    let (key, _) = key(arguments[1], of: table)
    let value = lower(arguments[2])
    let before = kept(table.count, .int64)
    let entry = enter(key, into: table, entering)
    let isNew = assign(.notEqual, [table.count, before], .bool)
    let storing = block { $0.setValue(value, of: entry, in: table) }
    emit(.ifElse(isNew, then: Block(storing), otherwise: Block()))
    return self.value(of: entry, in: table)
  }

  /// Lowers `table.popitem()`, which takes the last entry that is left.
  private mutating func popItem(of table: TablePlace, _ number: Int) -> Value {
    let isEmpty = assign(.equal, [table.count, .integer(0)], .bool)
    raise(.keyError, [.text("popitem(): dictionary is empty")], if: isEmpty)
    let entry = register(.scalar(.int64), named: "entry", invented: true)
    emit(.assign(entry, .subtract, [table.used, .integer(1)]))
    // Ends: an entry is left.
    var isDropped: Operand = .boolean(false)
    let header = block { isDropped = $0.negated($0.isLeft(.register(entry), in: table)) }
    let body = block { $0.emit(.assign(entry, .subtract, [.register(entry), .integer(1)])) }
    emit(
      .whileLoop(WhileLoop(header: Block(header), condition: isDropped, body: Block(body))))
    let key = key(of: .register(entry), in: table)
    let value = value(of: .register(entry), in: table)
    _ = drop(self.key(key, of: table), from: table, number)
    countDrop(table)
    return .tuple([key, value])
  }

  /// Returns the set that `target operation= value` gives the name `target`; nil if it is no set.
  mutating func updatedSet(_ target: Expression, _ value: Expression) -> Value? {
    guard case .table(.combine(let kind, let selected, let entering))? = kernel.calls[target.id],
      let variable = kernel.augmentedLoad(target), case .table(let first) = storage[variable]
    else { return nil }
    return combined(kind, selected, entering, first, table(value))
  }

  /// Returns a set that is made of two.
  private mutating func combined(
    _ kind: TableCall.Combination, _ selected: Int?, _ entering: TableCall.Entering?,
    _ first: TablePlace, _ second: TablePlace
  ) -> Value {
    guard let selected else {
      let result = copied(first)
      if case .table(let table) = result, let entering {
        enterAll(of: second, into: table, entering)
      }
      return result
    }
    let result = select(first, by: second, isIn: kind == .intersection, selected)
    if kind == .symmetricDifference, let entering {
      let others = select(second, by: first, isIn: false, selected)
      enterAll(of: others, into: result, entering)
    }
    return result.value
  }

  /// Returns the keys of `first` that are in `second`, or are not.
  private mutating func select(
    _ first: TablePlace, by second: TablePlace, isIn: Bool, _ number: Int
  ) -> TablePlace {
    guard let name = names[number] else { unreachable("the callee has no name") }
    let result = tablePlace(first.type.ownedType, named: nil, at: span)
    emit(
      .call(
        result.arrays + [register(result.used)], function: name,
        (first.keys + [first.index]).map { .register($0) } + [first.used]
          + (second.keys + [second.index]).map { .register($0) } + [.boolean(isIn)]))
    emit(.assign(register(result.count), .copy, [result.used]))
    return result
  }

  /// Lowers `table[key] = value`.
  mutating func storeInTable(
    _ value: Value, _ target: Expression, _ base: Expression, _ index: Expression
  ) {
    guard case .table(.enter(let entering, let finding))? = kernel.calls[target.id] else {
      unreachable("typing has refused this store")
    }
    let table = table(base)
    let (key, _) = key(index, of: table)
    var entry: Operand
    if let finding {
      // A loop runs over the table, so that the key has to be there.
      entry = find(key, in: table, finding)
      let isMissing = assign(.less, [entry, .integer(0)], .bool)
      raise(
        .runtimeError, [.text("dictionary changed size during iteration")], if: isMissing)
    } else {
      entry = enter(key, into: table, entering)
    }
    setValue(value, of: entry, in: table)
  }

  /// Returns the place of the value of a key, which has to be there.
  mutating func tablePlace(
    _ target: Expression, _ base: Expression, _ index: Expression
  ) -> PellucidLowering.Place {
    guard case .table(.find(let number))? = kernel.calls[target.id] else {
      unreachable("typing has refused this")
    }
    let table = table(base)
    let (key, value) = key(index, of: table)
    let entry = find(key, in: table, number)
    requireEntry(entry, of: value)
    guard case .scalar(let scalar)? = table.type.value else {
      unreachable("only numbers are updated in place")
    }
    return .element(Element(table.values[0], [entry]), scalar)
  }

  /// Lowers `del table[key]`.
  mutating func deleteFromTable(
    _ target: Expression, _ base: Expression, _ index: Expression
  ) {
    guard case .table(let call)? = kernel.calls[target.id] else {
      unreachable("typing has refused this 'del'")
    }
    _ = lowerTableCall(call, target, [base, index], .none)
  }
}
