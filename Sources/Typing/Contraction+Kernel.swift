extension Contraction {
  /// The subscripts, written out.
  var subscripts: String {
    operands.map { String($0) }.joined(separator: ",") + "->" + String(result)
  }

  /// Returns the text of a kernel called `name` that computes this: a loop for each letter.
  ///
  /// The loops over the result stand outside. Where its last axis is the last one of an operand
  /// too, that loop goes innermost, over neighbours in memory:
  ///
  ///     for i in range(first.shape[0]):
  ///         for j in range(first.shape[1]):
  ///             for k in range(second.shape[1]):
  ///                 result[i, k] += first[i, j] * second[j, k]
  func kernel(named name: String) -> String {
    var lines = ["import numpy as np", "from numba import njit", "", "", "@njit"]
    lines.append("def \(name)(\(operandNames.joined(separator: ", "))):")
    lines.append("    \"\"\"Return the sums of products '\(subscripts)'.\"\"\"")
    lines += checks
    lines.append("    kind = np.result_type(\(operandNames.joined(separator: ", ")))")
    if !result.isEmpty {
      let shape = result.map(extent).joined(separator: ", ") + (result.count == 1 ? "," : "")
      lines.append("    result = np.zeros((\(shape)), kind)")
    }
    lines += loops
    lines.append(result.isEmpty ? "    return kind(total)" : "    return result")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The names of the operands.
  private var operandNames: [String] {
    let names = ["first", "second", "third", "fourth"]
    return operands.indices.map { $0 < names.count ? names[$0] : "operand\($0 + 1)" }
  }

  /// The letters that are summed over, in the order of their first use.
  private var summed: [Character] {
    var letters: [Character] = []
    for letter in operands.joined() where !result.contains(letter) && !letters.contains(letter) {
      letters.append(letter)
    }
    return letters
  }

  /// Returns the extent of the axis called `letter`, as its first operand has it.
  private func extent(of letter: Character) -> String {
    for (name, letters) in zip(operandNames, operands) {
      if let axis = letters.firstIndex(of: letter) { return "\(name).shape[\(axis)]" }
    }
    return "1"
  }

  /// The statements that compare the extents of axes with the same letter.
  private var checks: [String] {
    var lines: [String] = []
    for (name, letters) in zip(operandNames, operands) {
      for (axis, letter) in letters.enumerated() {
        let own = "\(name).shape[\(axis)]"
        let other = extent(of: letter)
        if own == other { continue }
        lines.append("    if \(own) != \(other):")
        lines.append(
          "        raise ValueError(f\"einsum: axis '\(letter)' has {\(other)} elements in one "
            + "place and {\(own)} in another\")")
      }
    }
    return lines
  }

  /// The loops.
  private var loops: [String] {
    let product = zip(operandNames, operands).map { name, letters in
      letters.isEmpty ? name : "\(name)[\(Contraction.list(letters))]"
    }.joined(separator: " * ")
    let place = "result[\(Contraction.list(result))]"
    let endsAlike = result.last.map { last in operands.contains { $0.last == last } } ?? false
    if summed.isEmpty || endsAlike, let last = result.last {
      let letters = result.dropLast() + summed + [last]
      return headers(letters, from: 1)
        + [Contraction.indented("\(place) += \(product)", letters.count + 1)]
    }
    let depth = result.count + 1
    var lines = headers(result, from: 1)
    lines.append(Contraction.indented("total = kind(0)", depth))
    lines += headers(summed, from: depth)
    lines.append(Contraction.indented("total += \(product)", depth + summed.count))
    if !result.isEmpty { lines.append(Contraction.indented("\(place) = kind(total)", depth)) }
    return lines
  }

  /// Returns the heads of nested loops over `letters`, the first one indented by `depth` steps.
  private func headers(_ letters: [Character], from depth: Int) -> [String] {
    letters.enumerated().map { step, letter in
      Contraction.indented("for \(letter) in range(\(extent(of: letter))):", depth + step)
    }
  }

  /// Returns `line`, indented by `depth` steps.
  private static func indented(_ line: String, _ depth: Int) -> String {
    String(repeating: "    ", count: depth) + line
  }

  /// Returns letters as indices.
  private static func list(_ letters: [Character]) -> String {
    letters.map { String($0) }.joined(separator: ", ")
  }
}
