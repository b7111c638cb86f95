import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Where a dictionary or a set is kept: its entries in the order in which they came, and where
/// which of them is. The prelude says how.
struct TablePlace {
  /// The arrays that hold the keys, one for each number in a key.
  let keys: [Register]
  /// The arrays that hold the values, likewise; none for a set.
  let values: [Register]
  /// What leads from a key to its entry.
  let index: Register
  /// The number of entries in use, also of those that have been dropped.
  let used: Operand
  /// The number of entries that are left.
  let count: Operand
  /// The type.
  let type: TableType

  /// The table as a value.
  var value: Value { .table(self) }

  /// The arrays, in order.
  var arrays: [Register] { keys + values + [index] }

  /// What makes up the table, in order.
  var operands: [Operand] { arrays.map { .register($0) } + [used, count] }

  /// How many entries there is room for.
  var room: Operand { .extent(keys[0], axis: 0) }
}

extension FunctionLowering {
  /// Returns the registers of a new variable that holds a table.
  mutating func tablePlace(_ type: TableType, named name: String?, at span: Span) -> TablePlace {
    let name = name ?? (type.isSet ? "elements" : "table")
    let keys = columns(type.keys, named: type.isSet ? name : name + "_keys", at: span)
    let values = columns(type.values, named: name + "_values", at: span)
    let index = register(.array(TableType.index), named: name + "_index", invented: true, at: span)
    let used = register(.scalar(.int64), named: name + "_used", invented: true, at: span)
    let count = register(.scalar(.int64), named: name + "_count", invented: true, at: span)
    listRegisters.formUnion(keys + values + [index, used, count])
    return TablePlace(
      keys: keys, values: values, index: index, used: .register(used), count: .register(count),
      type: type)
  }

  /// Returns registers of arrays that hold one number each of what a table holds.
  private mutating func columns(
    _ types: [ArrayType], named name: String, at span: Span
  ) -> [Register] {
    var registers: [Register] = []
    for (place, type) in types.enumerated() {
      let own = types.count == 1 ? name : "\(name)_\(place)"
      registers.append(register(.array(type), named: own, at: span))
    }
    return registers
  }

  /// Returns the table that `expression` is.
  mutating func table(_ expression: Expression) -> TablePlace {
    guard case .table(let table) = lowerWhole(expression) else { unreachable("no table") }
    return table
  }

  /// Emits that `table` is empty and has room for `room` entries.
  private mutating func empty(_ table: TablePlace, room: Int = 8) {
    // Nobody reads a key before it is there, but compilers do not see that.
    for array in table.keys { emit(.allocate(array, extents: [.integer(room)], .zeros)) }
    for array in table.values { emit(.allocate(array, extents: [.integer(room)], .none)) }
    emit(.allocate(table.index, extents: [.integer(2 * room)], .value(.integer(-1))))
    set(table.used, to: .integer(0))
    set(table.count, to: .integer(0))
  }

  /// Emits that the register `target` holds `value`.
  func register(_ target: Operand) -> Register {
    guard case .register(let register) = target else { unreachable("a table that changes is kept") }
    return register
  }

  /// Emits that what counts the entries of a table is `value`.
  private mutating func set(_ target: Operand, to value: Operand) {
    emit(.assign(register(target), .copy, [value]))
  }

  /// Emits that what counts the entries of a table changes by one.
  private mutating func step(_ target: Operand, _ operation: PellucidIR.Operation) {
    emit(.assign(register(target), operation, [target, .integer(1)]))
    statements[statements.count - 1].isAugmented = true
  }

  /// Returns the key `value` as `table` keeps it, in registers of its own.
  mutating func key(_ value: Value, of table: TablePlace) -> [Operand] {
    let operands = converted(value, to: table.type.key).operands
    var result: [Operand] = []
    for (operand, type) in zip(operands, table.type.key.scalars) {
      result.append(kept(operand, type))
    }
    return result
  }

  /// Returns the entry of a key, or -1.
  mutating func find(_ key: [Operand], in table: TablePlace, _ find: Int) -> Operand {
    entry(name(of: find), table.keys.map { .register($0) } + [.register(table.index)] + key)
  }

  /// Returns the entry that a kernel of the prelude gives.
  private mutating func entry(_ function: String, _ operands: [Operand]) -> Operand {
    let entry = register(.scalar(.int64), named: "entry", invented: true)
    emit(.call([entry], function: function, operands))
    return .register(entry)
  }

  /// Emits KeyError with the key, if `entry` is none.
  mutating func requireEntry(_ entry: Operand, of value: Value) {
    let isMissing = assign(.less, [entry, .integer(0)], .bool)
    raise(.keyError, text(ofKey: value), if: isMissing)
  }

  /// Returns the text of a key in an error, as Python shows it.
  private func text(ofKey value: Value) -> [MessagePart] {
    switch value {
    case .scalar(let operand, _): return [.value(operand)]
    case .tuple(let elements):
      var parts: [MessagePart] = [.text("(")]
      for (place, element) in elements.enumerated() {
        if place > 0 { parts.append(.text(", ")) }
        parts += text(ofKey: element)
      }
      return parts + [.text(elements.count == 1 ? ",)" : ")")]
    case .none, .array, .list, .reference, .table, .optional, .text: unreachable("no key")
    }
  }

  /// Returns the value of an entry.
  mutating func value(of entry: Operand, in table: TablePlace) -> Value {
    guard let type = table.type.value else { return .none }
    return value(of: type, in: table.values, at: entry)
  }

  /// Returns the key of an entry.
  mutating func key(of entry: Operand, in table: TablePlace) -> Value {
    value(of: table.type.key, in: table.keys, at: entry)
  }

  /// Returns the value of the given type whose numbers stand at `place` of the arrays.
  private mutating func value(of type: Type, in arrays: [Register], at place: Operand) -> Value {
    var operands: [Operand] = []
    for (array, scalar) in zip(arrays, type.scalars) {
      let register = register(.scalar(scalar))
      emit(.load(register, Element(array, [place])))
      operands.append(.register(register))
    }
    var rest = operands[...]
    return FunctionLowering.value(of: type, taking: &rest)
  }

  /// Emits that the value of an entry is `value`.
  mutating func setValue(_ value: Value, of entry: Operand, in table: TablePlace) {
    guard let type = table.type.value else { return }
    for (operand, array) in zip(converted(value, to: type).operands, table.values) {
      emit(.store(operand, Element(array, [entry])))
    }
  }

  /// Emits that there is room for one more entry.
  private mutating func grow(_ table: TablePlace, _ entering: TableCall.Entering) {
    let isFull = assign(.equal, [table.used, table.room], .bool)
    let growth = block { lowering in
      lowering.emit(
        .call(
          table.arrays, function: lowering.name(of: entering.grown), table.operands))
      lowering.set(table.used, to: table.count)
    }
    emit(.ifElse(isFull, then: Block(growth), otherwise: Block()))
  }

  /// Returns the entry of a key, which is put in if it is not there; there may be known to be room.
  ///
  ///     if (d_used == d_keys_n) { … = table_grown(…); d_used = d_count; }
  ///     entry = table_enter(…, key);
  ///     if (entry == d_used) { d_used += 1; d_count += 1; }
  mutating func enter(
    _ key: [Operand], into table: TablePlace, _ entering: TableCall.Entering,
    hasRoom: Bool = false
  ) -> Operand {
    if !hasRoom { grow(table, entering) }
    let entry = entry(
      name(of: entering.enter),
      table.keys.map { .register($0) } + [.register(table.index), table.used] + key)
    let isNew = assign(.equal, [entry, table.used], .bool)
    let counting = block { lowering in
      lowering.step(table.used, .add)
      lowering.step(table.count, .add)
    }
    emit(.ifElse(isNew, then: Block(counting), otherwise: Block()))
    return entry
  }

  /// Returns a table of one's own that `fill` fills, which starts empty.
  mutating func made(
    _ type: TableType, room: Int = 8, _ fill: (inout FunctionLowering, TablePlace) -> Void
  ) -> Value {
    let table = tableTarget ?? tablePlace(type, named: nil, at: span)
    tableTarget = nil
    empty(table, room: room)
    fill(&self, table)
    return table.value
  }

  /// Lowers a key that is taken out, and returns its entry, or -1.
  mutating func drop(_ key: [Operand], from table: TablePlace, _ drop: Int) -> Operand {
    entry(name(of: drop), table.keys.map { .register($0) } + [.register(table.index)] + key)
  }

  /// Emits that there is one entry less.
  mutating func countDrop(_ table: TablePlace) { step(table.count, .subtract) }

  /// Emits that no entry is left.
  mutating func clear(_ table: TablePlace) {
    emit(.fill(table.index, .integer(-1)))
    set(table.used, to: .integer(0))
    set(table.count, to: .integer(0))
  }

  /// `true` iff a kernel of the file takes keys out of a table, so that there may be gaps.
  var mayHaveGaps: Bool {
    callees.contains { $0?.dropsEntries ?? false }
  }

  /// Returns a copy of `table`.
  mutating func copied(_ table: TablePlace) -> Value {
    let copy = tablePlace(table.type.ownedType, named: nil, at: span)
    for (source, target) in zip(table.arrays, copy.arrays) {
      emit(.allocate(target, extents: [.extent(source, axis: 0)], .none))
      emit(.copy(into: target, from: source, mayOverlap: false))
    }
    set(copy.used, to: table.used)
    set(copy.count, to: table.count)
    return copy.value
  }
}

extension TableType {
  /// The type of a table with the same entries that the kernel has made.
  var ownedType: TableType { TableType(key, value) }

  /// The names of what makes up a table that a kernel returns.
  var resultNames: [String?] {
    /// Returns a name for each of so many arrays.
    func names(_ name: String, _ count: Int) -> [String?] {
      count == 1 ? [name] : (0..<count).map { "\(name)_\($0)" }
    }
    return names("keys", keys.count) + names("values", values.count) + ["index", "used", "count"]
  }
}
