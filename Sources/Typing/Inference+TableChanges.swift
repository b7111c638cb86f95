import PellucidSource
import PellucidSyntax
package import PellucidTypes

/// The methods of dictionaries and sets, and what changes them.
extension Inference {
  /// The methods of dictionaries.
  private static let dictionaryMethods = [
    "clear", "copy", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
  ]
  /// The methods of sets.
  private static let setMethods = [
    "add", "clear", "copy", "difference", "difference_update", "discard", "intersection",
    "isdisjoint", "issubset", "issuperset", "remove", "symmetric_difference", "union", "update",
  ]

  /// Returns what the attribute `name` of a table stands for.
  mutating func tableAttribute(
    _ table: TableType, _ name: String, at span: Span
  ) -> ExpressionInfo {
    let known = table.isSet ? Inference.setMethods : Inference.dictionaryMethods
    if known.contains(name) { return ExpressionInfo(.method(name, of: .table(table))) }
    if table.isSet && name == "pop" {
      return report(.unsupported("'pop' of a set", .sortSet, at: span))
    }
    return report(
      .unknownAttribute(
        name, of: .value(.table(table)), near: Nearest.name(to: name, in: known), at: span))
  }

  /// Infers a call of a method of a table.
  mutating func inferTableMethod(
    _ call: Expression, _ name: String, _ table: TableType, _ arguments: [Argument]
  ) -> ExpressionInfo {
    guard let base = call.receiver, let values = positional(arguments, of: name) else {
      return .unknown
    }
    let expected = Inference.tableArguments(name, isSet: table.isSet)
    guard expected.contains(values.count) else {
      return report(
        .argumentCount(
          name, expected: Inference.text(of: expected), found: values.count, at: call.span))
    }
    switch name {
    case "add", "setdefault", "update": return inferEntering(call, name, table, base, values)
    case "remove", "discard", "pop", "popitem", "clear":
      return inferDropping(call, name, table, base, values)
    case "get": return inferGet(call, table, values)
    case "keys", "values", "items":
      guard table.isKnown, let part = Inference.tableViews[name] else { return .unknown }
      calls[call.id] = .table(.list(part))
      return ExpressionInfo(.value(.list(ListType(table.element(part)))))
    case "copy":
      guard table.isKnown else { return .unknown }
      calls[call.id] = .table(.copy)
      return ExpressionInfo(.value(.table(table.owned)))
    default: return inferSetMethod(call, name, table, values)
    }
  }

  /// Returns how many arguments a method takes.
  private static func tableArguments(_ name: String, isSet: Bool) -> ClosedRange<Int> {
    switch name {
    case "clear", "copy", "items", "keys", "popitem", "values": 0...0
    case "get", "pop": 1...2
    case "setdefault": 2...2
    case _: 1...1
    }
  }

  /// Infers a method of a set that reads another one.
  private mutating func inferSetMethod(
    _ call: Expression, _ name: String, _ table: TableType, _ values: [Expression]
  ) -> ExpressionInfo {
    let other = infer(values[0])
    guard let second = self.table(other), second.isSet else {
      return reportUnlessUnknown(
        other, .unsupported("'\(name)' with this", .makeSet, at: values[0].span))
    }
    let combinations: [String: TableCall.Combination] = [
      "union": .union, "intersection": .intersection, "difference": .difference,
      "symmetric_difference": .symmetricDifference,
    ]
    if let kind = combinations[name] { return combined(call, kind, table, second) }
    guard table.isKnown, table.key == second.key else {
      if !table.isKnown || !second.isKnown { return .unknown }
      return report(.tableKey(second.key, in: table, at: values[0].span))
    }
    switch name {
    case "issubset", "issuperset":
      let within = comparing("within", table, at: call.span)
      calls[call.id] = .table(
        .within(within, isReversed: name == "issuperset", isProper: false))
    case "isdisjoint":
      calls[call.id] = .table(.disjoint(comparing("disjoint", table, at: call.span)))
    default:
      return report(.unsupported("'\(name)'", .assignSet, at: call.span))
    }
    return ExpressionInfo(.value(.bool))
  }

  /// Infers `get(key)` or `get(key, otherwise)`.
  private mutating func inferGet(
    _ call: Expression, _ table: TableType, _ values: [Expression]
  ) -> ExpressionInfo {
    let key = infer(values[0])
    let other = values.count == 2 ? infer(values[1]) : ExpressionInfo(.value(.none))
    if !table.isKnown {
      // As in `d[k] = d.get(k, 0) + 1`, this may be all that says what the values are.
      return values.count == 2 ? ExpressionInfo(other.meaning) : .unknown
    }
    let isFitting = fits(key, table, at: values[0].span)
    guard isFitting, let value = table.value, let otherwise = other.meaning.type else {
      return .unknown
    }
    guard let common = value.unified(with: otherwise) else {
      return report(
        .tableEntry(table.key, otherwise, in: table, at: values.last?.span ?? call.span))
    }
    calls[call.id] = .table(.get(finding(table, at: call.span)))
    return ExpressionInfo(.value(common))
  }

  /// Infers a method that puts keys in.
  private mutating func inferEntering(
    _ call: Expression, _ name: String, _ table: TableType, _ base: Expression,
    _ values: [Expression]
  ) -> ExpressionInfo {
    guard canChangeKeys(of: base, table, at: call.span) else { return .unknown }
    if name == "update" { return inferUpdate(call, table, base, values[0]) }
    guard let key = keyType(infer(values[0]), at: values[0].span) else { return .unknown }
    var value: Type?
    if name == "setdefault" {
      guard let found = valueType(of: values[1]) else { return .unknown }
      value = found
    }
    guard noteEntry(key, value, of: table, base, at: call.span) else { return .unknown }
    let entering = entering(table, at: call.span)
    guard let result = table.value else {
      calls[call.id] = .table(.enter(entering, find: nil))
      return ExpressionInfo(.value(.none))
    }
    calls[call.id] = .table(.setDefault(entering))
    return ExpressionInfo(.value(result))
  }

  /// Infers `update(other)`, where that is a table, or something to run through.
  private mutating func inferUpdate(
    _ call: Expression, _ table: TableType, _ base: Expression, _ other: Expression
  ) -> ExpressionInfo {
    var isTable = false
    if let source = self.table(inferOnce(other)) {
      guard source.isKnown, source.isSet == table.isSet,
        noteEntry(source.key, source.value, of: table, base, at: other.span)
      else { return .unknown }
      isTable = true
    }
    if !isTable {
      guard let found = iteration(over: other) else { return .unknown }
      iterations[call.id] = found
      var parts = (key: found.element, value: Type?.none)
      if !table.isSet {
        guard case .tuple(let pair) = found.element, pair.elements.count == 2 else {
          return report(.notPairs(found.element, at: other.span))
        }
        parts = (pair.elements[0], pair.elements[1])
      }
      guard let key = keyType(ExpressionInfo(.value(parts.key)), at: other.span),
        noteEntry(key, parts.value, of: table, base, at: other.span)
      else { return .unknown }
    }
    calls[call.id] = .table(.update(entering(table, at: call.span)))
    return ExpressionInfo(.value(.none))
  }

  /// Infers a method that takes keys out.
  private mutating func inferDropping(
    _ call: Expression, _ name: String, _ table: TableType, _ base: Expression,
    _ values: [Expression]
  ) -> ExpressionInfo {
    guard canChangeKeys(of: base, table, at: call.span) else { return .unknown }
    let nothing = ExpressionInfo(.value(.none))
    if name == "clear" {
      calls[call.id] = .table(.clear)
      return nothing
    }
    guard table.isKnown else { return .unknown }
    let drop = dropping(table, at: call.span)
    if name == "popitem", let value = table.value {
      calls[call.id] = .table(.popItem(drop))
      return ExpressionInfo(.value(.tuple(TupleType([table.key, value]))))
    }
    guard fits(infer(values[0]), table, at: values[0].span) else { return .unknown }
    guard let value = table.value else {
      calls[call.id] = .table(.drop(drop, name == "remove" ? .remove : .discard))
      return nothing
    }
    guard values.count == 2 else {
      calls[call.id] = .table(.drop(drop, .pop))
      return ExpressionInfo(.value(value))
    }
    let other = infer(values[1])
    guard let otherwise = other.meaning.type, let common = value.unified(with: otherwise) else {
      return reportUnlessUnknown(
        other, .unsupported("this default", .valuesAreNumbers, at: values[1].span))
    }
    calls[call.id] = .table(.drop(drop, .popOr))
    return ExpressionInfo(.value(common))
  }

  /// Infers that a value of type `type` is stored at `base[index]`.
  mutating func inferTableStore(
    _ meaning: Meaning, to target: Expression, _ table: TableType, _ base: Expression,
    _ index: Expression
  ) {
    let found = infer(index)
    guard !table.isSet else {
      report(.notStorable(.value(.table(table)), at: target.span))
      return
    }
    guard let key = keyType(found, at: index.span),
      let value = valueType(ExpressionInfo(meaning), at: target.span)
    else { return }
    guard noteEntry(key, value, of: table, base, at: target.span) else { return }
    let isIterated = isIterated(base)
    if !isIterated && !canChangeKeys(of: base, table, at: target.span) { return }
    calls[target.id] = .table(
      .enter(
        entering(table, at: target.span),
        find: isIterated ? finding(table, at: target.span) : nil))
    self[target] = ExpressionInfo(.value(table.value ?? .none))
  }

  /// Infers that `base[index]`, which has been read, is given a new value.
  mutating func inferTableUpdate(
    _ meaning: Meaning, of target: Expression, _ table: TableType, _ base: Expression,
    by value: Expression
  ) {
    guard let type = valueType(ExpressionInfo(meaning), at: target.span),
      noteEntry(table.key, type, of: table, base, at: target.span)
    else { return }
    value.forEachExpression { part in
      guard case .table(let call)? = calls[part.id], call.changes else { return }
      report(.unsupported("a change of a dictionary inside an update", .changeFirst, at: part.span))
    }
  }

  /// Infers `del table[key]`.
  mutating func inferTableDelete(
    _ target: Expression, _ table: TableType, _ base: Expression, _ index: Expression,
    at span: Span
  ) {
    guard canChangeKeys(of: base, table, at: span), fits(infer(index), table, at: index.span)
    else { return }
    calls[target.id] = .table(.drop(dropping(table, at: span), .remove))
  }

  /// Notes that an entry of such types goes into the table that `base` names; false, reported, if
  /// it does not fit, or if the types are not known yet.
  private mutating func noteEntry(
    _ key: Type, _ value: Type?, of table: TableType, _ base: Expression, at span: Span
  ) -> Bool {
    if let own = table.value, let value { noteSame(own, value) }
    guard let name = firstName(base), emptyTables.values.contains(name) else {
      if table.adding(key, value) == table { return true }
      report(.tableEntry(key, value, in: table, at: span))
      return false
    }
    let known = tableEntries[name] ?? table.owned
    if let own = known.value, let value { noteSame(own, value) }
    guard let common = known.adding(key, value) else {
      report(.tableEntry(key, value, in: known, at: span))
      return false
    }
    if common != tableEntries[name] {
      tableEntries[name] = common
      (hasChanged, hasNewElements) = (true, true)
    }
    if !table.isKnown { return false }
    if table.adding(key, value) == table { return true }
    if !hasChanged { report(.tableEntry(key, value, in: table, at: span)) }
    return false
  }

  /// `true` iff a loop around runs over the table that `base` names.
  private func isIterated(_ base: Expression) -> Bool {
    firstName(base).map(iteratedLists.contains) ?? false
  }

  /// `true` iff keys of the table that `base` names may come and go here; otherwise it is reported.
  private mutating func canChangeKeys(
    of base: Expression, _ table: TableType, at span: Span
  ) -> Bool {
    canChangeLength(of: base, table.isLent ? .kernel : nil, at: span)
  }
}

extension TableType {
  /// Returns the type of what running through a part of the table gives.
  package func element(_ part: TableCall.Part) -> Type {
    switch part {
    case .keys: key
    case .values: value ?? .none
    case .items: .tuple(TupleType([key, value ?? .none]))
    }
  }
}
