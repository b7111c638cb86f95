/// Writes an array as NumPy's `array2string` does with its default options.
struct ArrayText {
  /// The array.
  private let array: AnyArray
  /// What stands between two elements of a row.
  private let separator: String
  /// `true` iff long axes are cut down to their ends.
  private let isSummary: Bool
  /// How the elements are aligned.
  private let column: ElementColumn
  /// What stood before the text in its first line, as spaces.
  private let indent: String
  /// The number of characters in a line.
  private let width: Int

  /// The number of elements above which long axes are cut down.
  static let threshold = 1000
  /// The number of elements that a cut axis shows at each end.
  private static let edge = 3
  /// The number of characters in a line.
  static let lineWidth = 75

  /// Creates an instance for `array`, whose text stands between texts of the given widths.
  init(_ array: AnyArray, separator: String = " ", behind prefix: Int = 0, before suffix: Int = 0) {
    self.array = array
    self.separator = separator
    isSummary = array.count > Self.threshold
    column = ElementColumn(
      Self.shown(array, isSummary: isSummary), array.dtype, rank: array.rank)
    indent = String(repeating: " ", count: prefix + 1)
    width = Self.lineWidth - suffix
  }

  /// The text.
  var text: String {
    array.count == 0 ? "[]" : text(of: array, indent: indent, width: width)
  }

  /// Returns the elements of `array` that its text shows.
  private static func shown(_ array: AnyArray, isSummary: Bool) -> [AnyScalar] {
    if array.rank == 0 { return [array.scalar(at: [])] }
    if array.count == 0 { return [] }
    return indices(of: array, isSummary: isSummary).flatMap { index in
      index.map { shown(array.holding(axis: 0, at: $0), isSummary: isSummary) } ?? []
    }
  }

  /// Returns the indices along the first axis that the text shows, `nil` for those left out.
  private static func indices(of array: AnyArray, isSummary: Bool) -> [Int?] {
    let extent = array.shape[0]
    guard isSummary, extent > 2 * edge else { return Array(0..<extent) }
    return Array(0..<edge) + [nil] + Array(extent - edge..<extent)
  }

  /// Returns the text of `part`, all lines of which but the first begin with `indent`.
  private func text(of part: AnyArray, indent: String, width: Int) -> String {
    if part.rank == 0 { return column.word(for: part.scalar(at: [])) }
    if part.rank == 1 { return row(of: part, indent: indent, width: width - 1) }
    let line = trimmed(separator) + String(repeating: "\n", count: part.rank - 1) + indent
    let blocks = Self.indices(of: part, isSummary: isSummary).map { index in
      guard let index else { return "..." }
      let inner = part.holding(axis: 0, at: index)
      return text(of: inner, indent: indent + " ", width: width - 1)
    }
    return "[" + blocks.joined(separator: line) + "]"
  }

  /// Returns the text of a row, broken where a word would not end before `width`.
  private func row(of part: AnyArray, indent: String, width: Int) -> String {
    var (text, line) = ("", indent)
    let indices = Self.indices(of: part, isSummary: isSummary)
    for (place, index) in indices.enumerated() {
      let word = index.map { column.word(for: part.scalar(at: [$0])) } ?? "..."
      if line.utf8.count + word.utf8.count > width && line.utf8.count > indent.utf8.count {
        text += trimmed(line) + "\n"
        line = indent
      }
      line += word
      if place < indices.count - 1 { line += separator }
    }
    return "[" + (text + line).dropFirst(indent.utf8.count) + "]"
  }

  /// Returns `text` without the spaces at its end.
  private func trimmed(_ text: String) -> Substring {
    text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)]
  }
}

extension AnyArray: CustomStringConvertible {
  /// The text that Python's `print` gives for the array.
  public var description: String {
    rank == 0 ? scalar(at: []).description : ArrayText(self).text
  }

  /// The text that Python's `repr` gives for the array, as in `array([1, 2], dtype=int32)`.
  public var representation: String {
    let text = "array(" + ArrayText(self, separator: ", ", behind: 6, before: 1).text
    var extras: [String] = []
    if count == 0 && shape != [0] || count > ArrayText.threshold {
      let extents = shape.map(String.init).joined(separator: ", ")
      extras.append("shape=(\(extents)\(rank == 1 ? "," : ""))")
    }
    let isImplied = [.bool, .int64, .float64, .complex128].contains(dtype)
    if !isImplied || count == 0 { extras.append("dtype=\(dtype)") }
    if extras.isEmpty { return text + ")" }
    let ending = extras.joined(separator: ", ") + ")"
    let lastLine =
      text.utf8.count + 1
      - (text.utf8.lastIndex(of: UInt8(ascii: "\n"))
        .map { text.utf8.distance(from: text.utf8.startIndex, to: $0) + 1 } ?? 0)
    let breaks = lastLine + ending.utf8.count + 1 > ArrayText.lineWidth
    return text + "," + (breaks ? "\n      " : " ") + ending
  }
}

extension NDArray: CustomStringConvertible {
  /// The text that Python's `print` gives for the array.
  public var description: String { AnyArray(self).description }
}
