import PellucidSource
import PellucidSyntax
package import PellucidTypes

/// Dictionaries and sets as values: how they come about.
extension Inference {
  /// Returns the table that `info` says something is; nil if it is none.
  func table(_ info: ExpressionInfo) -> TableType? {
    if case .value(.table(let table)) = info.meaning { return table }
    return nil
  }

  /// Returns the type of the arrays that `parts` are, as the kernels of the prelude take them.
  private func columns(_ parts: [ArrayType]) -> Type {
    parts.count == 1 ? .array(parts[0]) : .tuple(TupleType(parts.map { .array($0) }))
  }

  /// Returns the type of a key, as the kernels of the prelude take it.
  private func flatKey(_ table: TableType) -> Type {
    let scalars = table.key.scalars
    return scalars.count == 1
      ? .scalar(scalars[0]) : .tuple(TupleType(scalars.map { .scalar($0) }))
  }

  /// Returns the number of the specialisation of a kernel of the prelude for tables.
  private func tableKernel(_ name: String, _ types: [Type], at span: Span) -> Int {
    guard let number = Prelude.function(named: "table." + name) else {
      unreachable("the prelude has '\(name)'")
    }
    return program.specialise(number, types, from: specialisation, at: span).specialisation
  }

  /// Returns the kernel that finds the entry of a key.
  mutating func finding(_ table: TableType, at span: Span) -> Int {
    tableKernel(
      "find", [columns(table.keys), .array(TableType.index), flatKey(table)], at: span)
  }

  /// Returns the kernel that takes a key out.
  mutating func dropping(_ table: TableType, at span: Span) -> Int {
    tableKernel(
      "drop", [columns(table.keys), .array(TableType.index), flatKey(table)], at: span)
  }

  /// Returns the kernels that put a key in.
  func entering(_ table: TableType, at span: Span) -> TableCall.Entering {
    let (keys, index) = (columns(table.keys), Type.array(TableType.index))
    let enter = tableKernel("enter", [keys, index, .int64, flatKey(table)], at: span)
    let grown =
      table.isSet
      ? tableKernel("grown_set", [keys, index, .int64, .int64], at: span)
      : tableKernel("grown", [keys, columns(table.values), index, .int64, .int64], at: span)
    return TableCall.Entering(enter: enter, grown: grown)
  }

  /// Returns the kernel that makes the index of keys.
  func indexing(_ table: TableType, at span: Span) -> Int {
    tableKernel("index_of", [columns(table.keys)], at: span)
  }

  /// Returns the kernel `name` that reads one set with the help of another.
  mutating func comparing(_ name: String, _ table: TableType, at span: Span) -> Int {
    let (keys, index) = (columns(table.keys), Type.array(TableType.index))
    let types = [keys, index, .int64, keys, index]
    return tableKernel(name, name == "selected" ? types + [.bool] : types, at: span)
  }

  /// Returns the kernel that reads one dictionary with the help of another.
  mutating func comparingEntries(_ table: TableType, at span: Span) -> Int {
    let arrays = [columns(table.keys), columns(table.values), .array(TableType.index)]
    return tableKernel("same", arrays + [.int64] + arrays, at: span)
  }

  /// Returns the type in which a key of type `type` is kept: all signed integers in one, all floats
  /// in one; nil, reported, if there are no such keys.
  mutating func keyType(_ found: ExpressionInfo, at span: Span) -> Type? {
    guard let type = found.meaning.type else {
      reportUnlessUnknown(found, .notAValue(found.meaning, at: span))
      return nil
    }
    if let key = type.asKey { return key }
    report(.unsupported("\(type) as a key", .keysAreNumbers, at: span))
    return nil
  }

  /// Returns the type of `value` as dictionaries keep it; nil, reported, if they do not hold it.
  mutating func valueType(of value: Expression) -> Type? {
    guard let type = valueType(infer(value), at: value.span), share(value) else { return nil }
    return type
  }

  /// Returns the type in which a value is kept; nil, reported, if dictionaries do not hold it.
  mutating func valueType(_ found: ExpressionInfo, at span: Span) -> Type? {
    guard let type = found.meaning.type else {
      reportUnlessUnknown(found, .notAValue(found.meaning, at: span))
      return nil
    }
    if !type.shared.scalars.isEmpty { return type.shared }
    report(.unsupported("a dictionary of \(type)", .valuesAreNumbers, at: span))
    return nil
  }

  /// Infers `{key: value, …}`.
  mutating func inferDictionary(
    _ expression: Expression, _ items: [(key: Expression?, value: Expression)]
  ) -> ExpressionInfo {
    if items.isEmpty { return inferEmptyTable(expression, isSet: false) }
    var result: TableType?
    for (key, value) in items {
      guard let key else {
        return report(.unsupported("'**' in a dictionary", .useUpdate, at: value.span))
      }
      guard let keyType = keyType(infer(key), at: key.span),
        let valueType = valueType(of: value),
        let common = joined(result, keyType, valueType, at: key.span)
      else { return .unknown }
      result = common
    }
    return made(expression, result)
  }

  /// Infers `{element, …}`.
  mutating func inferSet(_ expression: Expression, _ items: [Expression]) -> ExpressionInfo {
    var result: TableType?
    for item in items {
      guard let key = keyType(infer(item), at: item.span),
        let common = joined(result, key, nil, at: item.span)
      else { return .unknown }
      result = common
    }
    return made(expression, result)
  }

  /// Returns the type of a table that holds what `known` does, if there is one yet, and an entry of
  /// the given types; nil, reported, where no type does.
  private mutating func joined(
    _ known: TableType?, _ key: Type, _ value: Type?, at span: Span
  ) -> TableType? {
    let known = known ?? TableType(key, value)
    if let own = known.value, let value { noteSame(own, value) }
    if let common = known.adding(key, value) { return common }
    report(.tableEntry(key, value, in: known, at: span))
    return nil
  }

  /// Returns what is known of the table that `expression` makes of its entries.
  private mutating func made(_ expression: Expression, _ table: TableType?) -> ExpressionInfo {
    guard let table else { return .unknown }
    calls[expression.id] = .table(.make(table, entering(table, at: expression.span)))
    return ExpressionInfo(.value(.table(table)))
  }

  /// Infers `{}`, `dict()` or `set()`, which take their types from what goes into the variable.
  mutating func inferEmptyTable(_ expression: Expression, isSet: Bool) -> ExpressionInfo {
    let name = emptyTables[expression.id]
    guard var found = name.flatMap({ tableEntries[$0] }), found.isSet == isSet else {
      report(.emptyTable(isSet: isSet, at: expression.span))
      return ExpressionInfo(.value(.table(TableType(.none, isSet ? nil : Type.none))))
    }
    found.value = found.value.map(resolved)
    calls[expression.id] = .table(.make(found, nil))
    return ExpressionInfo(.value(.table(found)))
  }

  /// Infers `typed.Dict.empty(key_type, value_type)`.
  mutating func inferTypedTable(_ call: Expression, _ arguments: [Argument]) -> ExpressionInfo {
    guard let bound = bind(arguments, to: ["key_type", "value_type"], of: "Dict.empty") else {
      return .unknown
    }
    var types: [Type] = []
    for (expression, name) in zip(bound, ["key_type", "value_type"]) {
      guard let expression else {
        return report(.missingArgument(name, of: "Dict.empty", at: call.span, parameter: nil))
      }
      do throws(SignatureFault) {
        types.append(try SignatureReader(scope: scope).type(expression))
      } catch {
        return report(.invalidSignature(error.message, at: expression.span))
      }
    }
    guard let key = keyType(ExpressionInfo(.value(types[0])), at: call.span),
      let value = valueType(ExpressionInfo(.value(types[1])), at: call.span)
    else { return .unknown }
    calls[call.id] = .table(.make(TableType(key, value), nil))
    return ExpressionInfo(.value(.table(TableType(key, value))))
  }

  /// Infers `set(iterable)`, `dict(iterable)` and what they make without an argument.
  mutating func inferTableMaking(
    _ call: Expression, _ name: String, _ arguments: [Argument]
  ) -> ExpressionInfo {
    if arguments.isEmpty { return inferEmptyTable(call, isSet: name == "set") }
    guard let values = positional(arguments, of: name) else { return .unknown }
    guard values.count == 1 else {
      return report(.argumentCount(name, expected: "0 or 1", found: values.count, at: call.span))
    }
    if let table = table(inferOnce(values[0])), table.isSet == (name == "set") {
      guard table.isKnown else { return .unknown }
      calls[call.id] = .table(.copy)
      return ExpressionInfo(.value(.table(table.owned)))
    }
    guard let found = iteration(over: values[0]) else { return .unknown }
    iterations[call.id] = found
    return collected(call, found.element, isSet: name == "set", at: values[0].span)
  }

  /// Infers `expression`, unless it can only be run over.
  mutating func inferOnce(_ expression: Expression) -> ExpressionInfo {
    switch expression.kind {
    case .comprehension(.generator, _, _): return .unknown
    case .call(let callee, _):
      let runners: Set<String> = ["zip", "enumerate", "reversed", "range", "map", "filter"]
      if case .function(let name) = infer(callee).meaning, runners.contains(name) {
        return .unknown
      }
      return infer(expression)
    default: return infer(expression)
    }
  }

  /// Infers the table of what something runs through, which gives values of type `element`.
  private mutating func collected(
    _ expression: Expression, _ element: Type, isSet: Bool, at span: Span
  ) -> ExpressionInfo {
    var parts = (key: element, value: Type?.none)
    if !isSet {
      guard case .tuple(let pair) = element, pair.elements.count == 2 else {
        return report(.notPairs(element, at: span))
      }
      parts = (pair.elements[0], pair.elements[1])
    }
    guard let key = keyType(ExpressionInfo(.value(parts.key)), at: span) else { return .unknown }
    if let value = parts.value {
      guard let kept = valueType(ExpressionInfo(.value(value)), at: span) else { return .unknown }
      parts.value = kept
    }
    let table = TableType(key, parts.value)
    calls[expression.id] = .table(.collect(table, entering(table, at: expression.span)))
    return ExpressionInfo(.value(.table(table)))
  }

  /// Infers `{… for …}` after its element has been found to be `found`; of a dictionary, that is
  /// the pair of key and value.
  mutating func tableComprehension(
    _ expression: Expression, _ found: ExpressionInfo, isSet: Bool, at span: Span
  ) -> ExpressionInfo {
    guard let type = found.meaning.type else {
      return reportUnlessUnknown(found, .notAValue(found.meaning, at: span))
    }
    return collected(expression, type, isSet: isSet, at: span)
  }

  /// The methods that show parts of a dictionary.
  static let tableViews: [String: TableCall.Part] = [
    "keys": .keys, "values": .values, "items": .items,
  ]
}

extension TableType {
  /// Returns the type of a table that holds entries of this type and another one too; nil where
  /// they do not fit.
  func adding(_ key: Type, _ value: Type?) -> TableType? {
    var result = self
    if self.key == .none {
      result.key = key
    } else if key != .none, key != self.key {
      return nil
    }
    guard let own = self.value, let value else {
      return (self.value == nil) == (value == nil) ? result : nil
    }
    if value == .none { return result }
    guard let common = own == .none ? value : own.commonElement(with: value) else { return nil }
    result.value = common
    return result
  }

  /// The type of a table with the same entries that the kernel has made.
  var owned: TableType {
    var result = self
    result.isLent = false
    return result
  }
}

extension Type {
  /// The type in which a key of this type is kept; nil if keys are not of such a type.
  package var asKey: Type? {
    switch self {
    case .scalar(let scalar):
      switch scalar {
      case .bool, .int64, .uint64, .float64: return self
      case .int8, .int16, .int32, .uint8, .uint16, .uint32: return .int64
      case .float32: return .float64
      case .complex64, .complex128: return nil
      }
    case .tuple(let tuple):
      guard !tuple.elements.isEmpty else { return nil }
      var result = tuple
      for (place, element) in tuple.elements.enumerated() {
        guard let key = element.asKey else { return nil }
        result.elements[place] = key
      }
      return .tuple(result)
    case .none, .array, .optional, .string, .list, .table: return nil
    }
  }
}
