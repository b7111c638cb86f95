import PellucidSource
import PellucidTypes

/// The faults of dictionaries and sets.
extension Diagnostic {
  /// An empty dictionary or set that nothing says the types of.
  static func emptyTable(isSet: Bool, at span: Span) -> Diagnostic {
    Diagnostic(
      "empty-table", at: span,
      "nothing says what this \(isSet ? "set" : "dictionary") will hold",
      fix: Fix(
        isSet
          ? "assign it to a variable and add to that"
          : "assign it to a variable and store into that, or write 'Dict.empty(int64, float64)'"))
  }

  /// A key of another type than those of the table.
  static func tableKey(_ key: Type, in table: TableType, at span: Span) -> Diagnostic {
    Diagnostic(
      "table-entry", at: span, "\(key) is not a type of the keys of \(table)",
      fix: Fix("convert the key"))
  }

  /// An entry that would make a table one of two kinds of keys or values.
  static func tableEntry(
    _ key: Type, _ value: Type?, in table: TableType, at span: Span
  ) -> Diagnostic {
    let entry = value.map { "\($0) at \(key)" } ?? "\(key)"
    return Diagnostic(
      "table-entry", at: span, "\(table) does not hold \(entry) as it is",
      fix: Fix("convert keys and values to one type each"))
  }

  /// Something that is no pair of key and value.
  static func notPairs(_ type: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      "table-entry", at: span, "a dictionary is made of pairs of key and value, found \(type)")
  }
}
