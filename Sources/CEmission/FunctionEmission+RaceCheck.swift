import PellucidIR
import PellucidTypes

/// What the C of a race check tells the shadow cells of `runtime/race.h`.
extension FunctionEmission {
  /// Returns the element, by way of the race check if the statement is watched:
  /// `*(const double *)pel_race_read(&x[i], 8, 12)`.
  func watched(
    _ element: CExpression, _ type: ScalarType, stores: Bool, _ statement: Statement
  ) -> CExpression {
    guard statement.isWatched else { return element }
    let call = CExpression.call(
      stores ? "pel_race_write" : "pel_race_read",
      [.unary(.address, element), .integer(type.size), .integer(statement.line)])
    return .unary(.dereference, .cast(.pointer(.scalar(type), isConst: !stores), call))
  }

  /// Writes a watched loop: `pel_race_begin(8); for (…) { pel_race_iterate(i); … } pel_race_end();`.
  mutating func watchIterations(_ loop: inout CForLoop, _ statement: Statement) {
    let iteration = CExpression.cast(.scalar(.int64), .name(loop.name))
    loop.body.insert(CStatement(.expression(.call("pel_race_iterate", [iteration]))), at: 0)
    emit(.expression(.call("pel_race_begin", [.integer(statement.line)])))
    emit(.forLoop(loop), for: statement)
    emit(.expression(.call("pel_race_end", [])))
  }

  /// Writes that a function is called.
  mutating func watchCall(_ statement: Statement) {
    emit(.expression(.call("pel_race_call", [.integer(statement.line)])))
  }

  /// Writes that all elements of an array are used.
  mutating func watchElements(of place: ArrayPlace, stores: Bool, _ statement: Statement) {
    let arguments: [CExpression] = [
      place.data, .integer(place.type.element.size), .integer(statement.line),
      .name(stores ? "true" : "false"),
    ]
    emit(.expression(.call("pel_race_use_all", arguments + geometry(of: place))))
  }

  /// Writes the name of an array that has got its memory.
  mutating func watchMemory(of register: Register) {
    let place = place(of: register)
    let info = function[register]
    let name = info.isNameInvented ? nil : info.name
    let text = name.map { CExpression.literal(Self.quoted(Array($0.utf8))) } ?? .name("NULL")
    let arguments: [CExpression] = [text, place.data, .integer(place.type.element.size)]
    emit(.expression(.call("pel_race_know", arguments + geometry(of: place))))
  }

  /// Returns the rank, the extents and the strides of an array as arguments in C.
  private func geometry(of place: ArrayPlace) -> [CExpression] {
    let axes = 0..<place.type.rank
    if axes.isEmpty { return [.literal("0"), .name("NULL"), .name("NULL")] }
    return [.integer(axes.count), list(place.extents), list(axes.map { place.stride($0) })]
  }

  /// Returns an array of the given values in automatic memory.
  private func list(_ values: [CExpression]) -> CExpression {
    .compound("const int64_t[]", values.map { CInitializer(field: nil, value: $0) })
  }
}
