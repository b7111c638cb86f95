/// The layout of a function of `@guvectorize`, as in `(m,n),(n)->(m)`: the core dimensions of
/// its operands. What stands before those in an array are loop dimensions, which broadcast.
package struct GeneralizedLayout: Hashable, Sendable {
  /// The names of the core dimensions of each input.
  package let inputs: [[String]]
  /// The names of the core dimensions of each output.
  package let outputs: [[String]]

  /// Creates the layout that `text` spells; nil if it spells none.
  init?(_ text: String) {
    let plain = text.filter { $0 != " " }
    let separator = "->"
    guard let arrow = Self.place(of: separator, in: plain) else { return nil }
    let (left, right) = (plain[..<arrow], plain[arrow...].dropFirst(separator.count))
    guard let inputs = Self.operands(left), let outputs = Self.operands(right), !outputs.isEmpty
    else { return nil }
    self.inputs = inputs
    self.outputs = outputs
  }

  /// The core dimensions of all operands, in order.
  package var operands: [[String]] { inputs + outputs }

  /// Returns the place where `part` first stands in `text`.
  private static func place(of part: String, in text: String) -> String.Index? {
    text.indices.first { text[$0...].hasPrefix(part) }
  }

  /// Returns the dimensions in each pair of parentheses of `(m,n),(n)`.
  private static func operands(_ text: Substring) -> [[String]]? {
    var result: [[String]] = []
    var rest = text
    while !rest.isEmpty {
      guard rest.hasPrefix("("), let end = rest.firstIndex(of: ")") else { return nil }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      let names = inner.split(separator: ",", omittingEmptySubsequences: !inner.contains(","))
      guard
        names.allSatisfy({ name in
          !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        })
      else { return nil }
      result.append(names.map(String.init))
      rest = rest[rest.index(after: end)...]
      if rest.isEmpty { break }
      guard rest.hasPrefix(",") else { return nil }
      rest = rest.dropFirst()
    }
    return result
  }
}

/// A call of a function of `@guvectorize`.
package struct GeneralizedCall: Hashable, Sendable {
  /// The number of the specialisation for the core dimensions.
  package let specialisation: Int
  /// The layout.
  package let layout: GeneralizedLayout
  /// The number of loop dimensions.
  package let loopRank: Int
  /// `true` iff the arrays for the outputs are passed.
  package let takesOutputs: Bool
}
