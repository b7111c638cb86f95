package import PellucidTypes

/// How a `range` that is a value is kept: as a tuple of its bounds, and of its step unless that
/// is 1.
package enum RangeForm: Hashable, Sendable {
  /// The step is 1.
  case ofOne
  /// The step is the third element.
  case stepped

  /// The attributes of a range, which are the elements of the tuple.
  package var fields: [String] { self == .ofOne ? ["start", "stop"] : ["start", "stop", "step"] }

  /// The type of the tuple.
  package var type: TupleType {
    TupleType(named: "range", fields: fields, Array(repeating: .int64, count: fields.count))
  }
}
