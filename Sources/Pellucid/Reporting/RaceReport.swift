/// What a race check of one call found.
public struct RaceReport {
  /// The races, in the order in which they were met.
  public let races: [Race]
  /// The races as a person reads them.
  public let diagnostics: [String]
  /// What the compiler warns of, as a person reads it.
  public let warnings: [String]
  /// `true` iff the kernel, or one that it calls, has a loop that runs in parallel.
  public let hasParallelLoops: Bool
  /// What the kernel returned; nil if it raised, or was given packed arguments.
  public let result: Value?
  /// What the kernel raised, if it did.
  public let raised: RaisedError?
}

/// An element that two iterations of a parallel loop use, of which at least one stores to it.
public struct Race: Hashable, Sendable {
  /// What an iteration does with the element.
  public struct Use: Hashable, Sendable {
    /// The line, counted from 1.
    public let line: Int
    /// The value of the loop's variable.
    public let iteration: Int
    /// `true` iff it stores to the element; otherwise it reads it.
    public let isStore: Bool
  }

  /// The name of the array; nil if it has none.
  public let array: String?
  /// The indices of the element in the array itself, whatever view it was reached by; empty if the
  /// array is not known.
  public let indices: [Int]
  /// The use that a serial run meets first.
  public let first: Use
  /// The other use.
  public let second: Use
  /// The line of the loop, counted from 1.
  public let loopLine: Int
  /// How often these two lines met in elements of the array.
  public let count: Int
}

extension Race: CustomStringConvertible {
  /// The sentence that a person reads, as in `element 58 of 'h' is written by iterations 4 and 15`.
  public var description: String {
    var text = "\(element) is "
    if first.isStore == second.isStore {
      text += "written by iterations \(first.iteration) and \(second.iteration)"
    } else {
      let (writer, reader) = first.isStore ? (first, second) : (second, first)
      text += "written by iteration \(writer.iteration) and read by iteration \(reader.iteration)"
    }
    return count == 1 ? text : text + ", the first of \(count) such meetings"
  }

  /// The element, as in `element (3, 4) of 'A'`.
  private var element: String {
    let name = array.map { "'\($0)'" } ?? "an array without a name"
    if indices.isEmpty { return array == nil ? "an element of \(name)" : name }
    if indices.count == 1 { return "element \(indices[0]) of \(name)" }
    return "element (\(indices.map(String.init).joined(separator: ", "))) of \(name)"
  }
}
