import Glibc

/// The prototypes of the library functions that C may call.
struct LibraryFunctions: Sendable {
  /// A function: ranges of offsets into the text.
  private struct Entry: Sendable {
    /// The name.
    let name: Range<Int>
    /// The declaration.
    let declaration: Range<Int>
    /// The header with its brackets, or the library if no header declares the function.
    let header: Range<Int>
  }

  /// The prototypes of `prototypes.h` and `quick.h`.
  static let shared = LibraryFunctions(
    PackageResources.prototypes_h + PackageResources.quick_h)

  /// The C files.
  private let text: [UInt8]
  /// The functions, in order.
  private let entries: [Entry]

  /// Creates the table of the given C text, in which a comment names the header of the
  /// declarations below it, one a line.
  private init(_ text: [UInt8]) {
    self.text = text
    var entries: [Entry] = []
    var header = 0..<0
    for line in text.split(separator: 10) {
      switch line[line.startIndex] {
      case UInt8(ascii: "/"): header = line.startIndex + 3..<line.endIndex - 3
      case UInt8(ascii: "#"): continue
      default:
        guard let end = line.firstIndex(of: UInt8(ascii: "(")) else { continue }
        var start = end
        while HelperCatalog.isIdentifier(text[start - 1]) { start -= 1 }
        let declaration = line.startIndex..<line.endIndex
        entries.append(Entry(name: start..<end, declaration: declaration, header: header))
      }
    }
    self.entries = entries
  }

  /// Returns the prototype of the function called `name`, if there is one.
  func declaration(of name: UnsafeBufferPointer<UInt8>) -> String? {
    entry(named: name).map { String(decoding: text[$0.declaration], as: UTF8.self) }
  }

  /// Returns the header that declares the function called `name`, if there is one.
  func header(of name: UnsafeBufferPointer<UInt8>) -> String? {
    entry(named: name).map { String(decoding: text[$0.header], as: UTF8.self) }
  }

  /// Returns the entry of the function called `name`, if there is one.
  private func entry(named name: UnsafeBufferPointer<UInt8>) -> Entry? {
    guard let first = name.baseAddress else { return nil }
    return text.withUnsafeBufferPointer { text in
      entries.first { entry in
        entry.name.count == name.count
          && memcmp(text.baseAddress! + entry.name.lowerBound, first, name.count) == 0
      }
    }
  }
}
