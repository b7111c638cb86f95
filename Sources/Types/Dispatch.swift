/// Chooses among the signatures that a kernel states.
package struct Dispatch {
  /// The name of the kernel.
  private let name: String
  /// The signatures, at least one.
  private let stated: [Signature]

  /// Creates an instance for the kernel called `name`.
  /// - Requires: `stated` is not empty.
  package init(name: String, stated: [Signature]) {
    self.name = name
    self.stated = stated
  }

  /// The number of conversions that a call needs, by how bad they are.
  private struct Cost: Comparable {
    var unsafe = 0
    var safe = 0
    var promotions = 0
    /// Arrays that become ones of any layout, or read-only.
    var arrays = 0

    /// `true` iff `lhs` is better than `rhs`.
    static func < (lhs: Cost, rhs: Cost) -> Bool {
      (lhs.unsafe, lhs.safe, lhs.promotions, lhs.arrays)
        < (rhs.unsafe, rhs.safe, rhs.promotions, rhs.arrays)
    }
  }

  /// Returns the signature that takes arguments of the given types with the fewest conversions.
  package func best(for types: [Type]) throws(DispatchFault) -> Signature {
    let counts = Set(stated.map(\.parameters.count))
    if counts.count == 1, let count = counts.first, count != types.count {
      throw DispatchFault(
        message:
          "'\(name)' got \(types.count) argument\(types.count == 1 ? "" : "s"), expected \(count): \(list(stated[0].parameters))"
      )
    }
    var best: [(signature: Signature, cost: Cost)] = []
    for signature in stated {
      guard let cost = cost(of: types, for: signature) else { continue }
      if let first = best.first, cost > first.cost { continue }
      if let first = best.first, cost < first.cost { best = [] }
      if !best.contains(where: { $0.signature.parameters == signature.parameters }) {
        best.append((signature, cost))
      }
    }
    guard let first = best.first else {
      throw DispatchFault(
        message: "'\(name)' does not take \(list(types)); its signatures are "
          + stated.map { list($0.parameters) }.joined(separator: ", "))
    }
    guard best.count == 1 else {
      throw DispatchFault(
        message: "'\(name)' called with \(list(types)) is ambiguous between "
          + best.map { list($0.signature.parameters) }.joined(separator: " and "))
    }
    return first.signature
  }

  /// Returns `(float64, int64)`.
  private func list(_ types: [Type]) -> String {
    "(" + types.map(\.description).joined(separator: ", ") + ")"
  }

  /// Returns what the conversions of arguments to `signature` cost; nil if one does not fit.
  private func cost(of types: [Type], for signature: Signature) -> Cost? {
    guard types.count == signature.parameters.count else { return nil }
    var cost = Cost()
    for (type, parameter) in zip(types, signature.parameters) {
      guard add(type, parameter, to: &cost) else { return nil }
    }
    return cost
  }

  /// Adds the conversion of `type` to `parameter` to `cost`; false if there is none.
  private func add(_ type: Type, _ parameter: Type, to cost: inout Cost) -> Bool {
    switch (type, parameter) {
    case (.scalar(let source), .scalar(let target)):
      return add(source, target, to: &cost)
    case (.array(let source), .array(let target)):
      return add(source, target, to: &cost)
    case (.tuple(let source), .tuple(let target)):
      guard source.elements.count == target.elements.count else { return false }
      return zip(source.elements, target.elements).allSatisfy { add($0, $1, to: &cost) }
    case (.none, .optional), (.none, .none), (.string, .string):
      return true
    case (.optional(let source), .optional(let target)):
      return add(source, target, to: &cost)
    case (_, .optional(let wrapped)):
      return add(type, wrapped, to: &cost)
    case (.list(let source), .list(let target)):
      return source.element == target.element
    case (.table(let source), .table(let target)):
      return source.key == target.key && source.value == target.value
    case (.none, _), (.scalar, _), (.array, _), (.tuple, _), (.optional, _), (.string, _),
      (.list, _), (.table, _):
      return false
    }
  }

  /// Adds the conversion of a scalar.
  private func add(_ source: ScalarType, _ target: ScalarType, to cost: inout Cost) -> Bool {
    if source == target { return true }
    if source.isComplex && !target.isComplex { return false }
    if source.kind == target.kind && source.size < target.size {
      cost.promotions += 1
    } else if Promotion.unified(source, target) == target {
      cost.safe += 1
    } else {
      cost.unsafe += 1
    }
    return true
  }

  /// Adds the passing of an array: element and rank are the same, and the layout fits.
  private func add(_ source: ArrayType, _ target: ArrayType, to cost: inout Cost) -> Bool {
    guard source.element == target.element, source.rank == target.rank,
      target.isReadOnly || !source.isReadOnly
    else { return false }
    guard source.layout == target.layout || target.layout == .strided else { return false }
    if source.layout != target.layout { cost.arrays += 1 }
    if source.isReadOnly != target.isReadOnly { cost.arrays += 1 }
    return true
  }
}

/// Why a call fits none of the signatures that a kernel states.
package struct DispatchFault: Error {
  /// The text, as a diagnostic has it.
  package let message: String
}
