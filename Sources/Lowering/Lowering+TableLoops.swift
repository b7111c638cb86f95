import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// What runs through dictionaries and sets.
extension FunctionLowering {
  /// Emits a loop over the entries of `table` that are left.
  mutating func forEachEntry(
    of table: TablePlace, _ body: (inout FunctionLowering, Operand) -> Void
  ) {
    let entry = register(.scalar(.int64), named: "entry", invented: true)
    let used = kept(table.used, .int64)
    let inner = block { lowering in
      if !lowering.mayHaveGaps { return body(&lowering, .register(entry)) }
      let isLeft = lowering.isLeft(.register(entry), in: table)
      let then = lowering.block { body(&$0, .register(entry)) }
      lowering.emit(.ifElse(isLeft, then: Block(then), otherwise: Block()))
    }
    emit(
      .forLoop(
        ForLoop(
          variable: entry, lower: .integer(0), upper: used, step: 1, body: Block(inner),
          isParallelRequested: false)))
  }

  /// Returns whether an entry has not been dropped.
  mutating func isLeft(_ entry: Operand, in table: TablePlace) -> Operand {
    let link = register(.scalar(.int64))
    emit(.load(link, Element(table.index, [entry])))
    return assign(.notEqual, [.register(link), .integer(-2)], .bool)
  }

  /// Returns a list of the keys, the values, or pairs of both.
  mutating func list(_ part: TableCall.Part, of table: TablePlace) -> Value {
    let type = ListType(table.type.element(part))
    let count = kept(table.count, .int64)
    var arrays: [Register] = []
    for array in type.storage {
      let register = register(.array(array))
      emit(.allocate(register, extents: [count], .none))
      arrays.append(register)
    }
    let place = mayHaveGaps ? register(.scalar(.int64), named: "k", invented: true) : nil
    if let place { emit(.assign(place, .copy, [.integer(0)])) }
    forEachEntry(of: table) { lowering, entry in
      lowering.storeElement(
        lowering.element(part, of: entry, in: table), to: arrays, type,
        at: place.map { .register($0) } ?? entry)
      if let place { lowering.emit(.assign(place, .add, [.register(place), .integer(1)])) }
    }
    return .list(arrays, count: .extent(arrays[0], axis: 0), type)
  }

  /// Returns an array of the entries that are left.
  mutating func entries(of table: TablePlace) -> Register {
    let count = kept(table.count, .int64)
    let entries = register(.array(TableType.index), named: "entries", invented: true)
    emit(.allocate(entries, extents: [count], .none))
    let place = register(.scalar(.int64), named: "k", invented: true)
    emit(.assign(place, .copy, [.integer(0)]))
    forEachEntry(of: table) { lowering, entry in
      lowering.emit(.store(entry, Element(entries, [.register(place)])))
      lowering.emit(.assign(place, .add, [.register(place), .integer(1)]))
    }
    return entries
  }

  /// Returns how a `for` over a part of a table counts, whose entries may have gaps.
  mutating func tableCounting(_ expression: Expression, _ part: TableCall.Part) -> Counting {
    let table = table(expression)
    let entry = register(.scalar(.int64), named: "entry", invented: true)
    return Counting(
      counter: entry, lower: .integer(0), upper: kept(table.used, .int64), step: 1,
      isDirect: false,
      element: { $0.element(part, of: .register(entry), in: table) },
      isSkipped: { $0.negated($0.isLeft(.register(entry), in: table)) })
  }

  /// Returns what running through a part of a table gives for an entry.
  mutating func element(
    _ part: TableCall.Part, of entry: Operand, in table: TablePlace
  ) -> Value {
    switch part {
    case .keys: key(of: entry, in: table)
    case .values: value(of: entry, in: table)
    case .items: .tuple([key(of: entry, in: table), value(of: entry, in: table)])
    }
  }

  /// Emits that all entries of `source` go into `table`.
  mutating func enterAll(
    of source: TablePlace, into table: TablePlace, _ entering: TableCall.Entering
  ) {
    forEachEntry(of: source) { lowering, entry in
      let key = lowering.key(lowering.key(of: entry, in: source), of: table)
      let value = lowering.value(of: entry, in: source)
      let place = lowering.enter(key, into: table, entering)
      lowering.setValue(value, of: place, in: table)
    }
  }
}
