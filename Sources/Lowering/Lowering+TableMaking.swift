import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// How dictionaries and sets are made of other things.
extension FunctionLowering {
  /// Lowers a table that is written out.
  mutating func lowerTable(
    _ expression: Expression, _ entering: TableCall.Entering?, _ type: TableType
  ) -> Value {
    var pairs: [(key: Expression, value: Expression?)] = []
    switch expression.kind {
    case .dictionary(let items):
      for item in items { if let key = item.key { pairs.append((key, item.value)) } }
    case .set(let items): pairs = items.map { ($0, nil) }
    default: break
    }
    var room = 8
    // Ends: the room doubles.
    while room < pairs.count { room *= 2 }
    return made(type, room: room) { lowering, table in
      for pair in pairs {
        let key = lowering.key(lowering.lower(pair.key), of: table)
        let value = pair.value.map { lowering.lower($0) }
        guard let entering else { return }
        let entry = lowering.enter(key, into: table, entering, hasRoom: true)
        if let value { lowering.setValue(value, of: entry, in: table) }
      }
    }
  }

  /// Makes the keys and the values of a table that a caller outside passes parameters, and emits that
  /// `table` is that, or a copy with room for more where the kernel changes what keys there are.
  mutating func take(_ passed: PassedTable, into table: TablePlace) {
    var columns = table.keys + table.values
    if passed.grown != nil {
      columns = columns.map { register(function[$0].type, named: function[$0].name) }
    }
    for column in columns { function.parameters.append(FunctionParameter(column)) }
    let keys = columns.prefix(table.keys.count).map(Operand.register)
    emit(.call([table.index], function: name(of: passed.index), keys))
    for number in [table.used, table.count] {
      emit(.assign(register(number), .copy, [.extent(columns[0], axis: 0)]))
    }
    guard let grown = passed.grown else { return }
    let counts: [Operand] = [.register(table.index), table.used, table.count]
    emit(
      .call(
        table.arrays, function: name(of: grown), columns.map(Operand.register) + counts))
  }

  /// Lowers a table of what something runs through.
  mutating func lowerTableCollect(
    _ expression: Expression, _ entering: TableCall.Entering, _ type: TableType
  ) -> Value {
    if case .comprehension(_, let element, let clauses) = expression.kind {
      return made(type) { lowering, table in
        lowering.lower(clauses[...]) { lowering in
          lowering.enter(element: lowering.lower(element), into: table, entering)
        }
      }
    }
    guard let iteration = kernel.iterations[expression.id] else { unreachable("no iteration") }
    return made(type) { $0.enterAll(of: iteration, into: $1, entering) }
  }

  /// Emits that an element of what makes a table goes into it: of a dictionary, that is a pair.
  private mutating func enter(
    element: Value, into table: TablePlace, _ entering: TableCall.Entering
  ) {
    guard !table.type.isSet, case .tuple(let pair) = element else {
      _ = enter(key(element, of: table), into: table, entering)
      return
    }
    let entry = enter(key(pair[0], of: table), into: table, entering)
    setValue(pair[1], of: entry, in: table)
  }

  /// Emits that all that `iteration` runs through goes into `table`.
  private mutating func enterAll(
    of iteration: Iteration, into table: TablePlace, _ entering: TableCall.Entering
  ) {
    let sequence = sequence(iteration)
    let counter = register(.scalar(.int64), named: "i", invented: true)
    let count = kept(sequence.count, .int64)
    let inner = block { lowering in
      lowering.enter(
        element: sequence.element(&lowering, .register(counter)), into: table, entering)
    }
    emit(
      .forLoop(
        ForLoop(
          variable: counter, lower: .integer(0), upper: count, step: 1, body: Block(inner),
          isParallelRequested: false)))
  }

  /// Lowers `table.update(other)`.
  mutating func lowerUpdate(
    _ expression: Expression, _ arguments: [Expression], _ entering: TableCall.Entering
  ) {
    let table = table(arguments[0])
    if let iteration = kernel.iterations[expression.id] {
      return enterAll(of: iteration, into: table, entering)
    }
    let source = self.table(arguments[1])
    // What a table has it need not be given.
    if source.keys != table.keys { enterAll(of: source, into: table, entering) }
  }
}
