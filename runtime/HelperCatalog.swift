import Glibc

/// Where each helper stands in the text of a C file.
///
/// A helper is a paragraph that starts with a comment line and goes on with code; a blank line
/// ends it. The places are kept as plain integers, because the first array of a struct costs a
/// process more than the whole search.
struct HelperCatalog: Sendable {
  /// A helper, as offsets into the text.
  struct Entry {
    /// The name.
    let name: Range<Int>
    /// The comment line.
    let start: Int
    /// The definition behind it.
    let code: Range<Int>
  }

  /// The C file.
  let text: [UInt8]
  /// Five offsets for each helper: name, end of the name, comment, code, end of the code.
  private let offsets: [Int]

  /// Creates the catalog of the given C file.
  init(_ text: [UInt8]) {
    self.text = text
    self.offsets = text.withUnsafeBufferPointer { HelperCatalog.offsets(in: $0) }
  }

  /// The number of helpers.
  var count: Int { offsets.count / 5 }

  /// Returns the helper at the given place.
  func entry(at place: Int) -> Entry {
    let first = 5 * place
    return Entry(
      name: offsets[first]..<offsets[first + 1], start: offsets[first + 2],
      code: offsets[first + 3]..<offsets[first + 4])
  }

  /// Returns the place of the helper called `name`, or nil if there is none.
  func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, let wanted = name.baseAddress else { return nil }
      var first = 0
      while first < offsets.count {
        let start = offsets[first]
        if offsets[first + 1] - start == name.count, memcmp(base + start, wanted, name.count) == 0 {
          return first / 5
        }
        first += 5
      }
      return nil
    }
  }

  /// Returns five offsets for each helper in a C text.
  private static func offsets(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(1024)
    var start = -1
    var line = 0
    while line < text.count {
      let end = text.endOfLine(from: line)
      if start >= 0, end == line {
        append(from: start, to: line - 1, in: text, onto: &offsets)
        start = -1
      } else if start < 0, text[line] == UInt8(ascii: "/") {
        start = line
      }
      line = end + 1
    }
    return offsets
  }

  /// Appends the offsets of the paragraph from `start` to `end`, if it holds code.
  private static func append(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>, onto offsets: inout [Int]
  ) {
    let code = text.endOfLine(from: start) + 1
    guard code < end else { return }
    let name = name(from: code, to: end, in: text)
    offsets.append(name.lowerBound)
    offsets.append(name.upperBound)
    offsets.append(start)
    offsets.append(code)
    offsets.append(end)
  }

  /// Returns the name that the code from `start` to `end` defines: that before the first
  /// parenthesis, of a type that before its last semicolon, of an enumeration that behind `enum`.
  private static func name(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    if text[start] == UInt8(ascii: "e") {
      return start + 5..<text.endOfIdentifier(from: start + 5)
    }
    var last = start
    if text[start] == UInt8(ascii: "t") {
      last = end - 1
    } else {
      while text[last] != UInt8(ascii: "(") { last += 1 }
    }
    return text.startOfIdentifier(before: last)..<last
  }
}
