import Glibc

/// The prototypes of the library functions that C may call.
struct LibraryFunctions: Sendable {
  /// The prototypes of `prototypes.h` and `quick.h`.
  static let shared = LibraryFunctions(PackageResources.prototypes_h + PackageResources.quick_h)

  /// The C files, one behind the other.
  private let text: [UInt8]
  /// Six offsets for each function: name, end of the name, declaration, its end, header, its end.
  private let offsets: [Int]

  /// Creates the table of the given C text, in which a comment names the header of the
  /// declarations below it, one a line.
  private init(_ text: [UInt8]) {
    self.text = text
    self.offsets = text.withUnsafeBufferPointer { LibraryFunctions.offsets(in: $0) }
  }

  /// Returns the prototype of the function called `name`, if there is one.
  func declaration(of name: UnsafeBufferPointer<UInt8>) -> String? {
    part(2, of: name)
  }

  /// Returns the header that declares the function called `name`, if there is one.
  func header(of name: UnsafeBufferPointer<UInt8>) -> String? {
    part(4, of: name)
  }

  /// Returns the part of the text whose offsets stand at `index` for the function called `name`.
  private func part(_ index: Int, of name: UnsafeBufferPointer<UInt8>) -> String? {
    text.withUnsafeBufferPointer { text in
      guard let base = text.baseAddress, let wanted = name.baseAddress else { return nil }
      var first = 0
      while first < offsets.count {
        let start = offsets[first]
        if offsets[first + 1] - start == name.count, memcmp(base + start, wanted, name.count) == 0 {
          let range = offsets[first + index]..<offsets[first + index + 1]
          return UnsafeBufferPointer(rebasing: text[range]).string
        }
        first += 6
      }
      return nil
    }
  }

  /// Returns six offsets for each function that a C text declares.
  private static func offsets(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var offsets: [Int] = []
    offsets.reserveCapacity(2048)
    var header = 0..<0
    var line = 0
    while line < text.count {
      let end = text.endOfLine(from: line)
      if text[line] == UInt8(ascii: "/") {
        header = line + 3..<end - 3
      } else if text[line] != UInt8(ascii: "#"), end > line + 1, text[end - 1] == UInt8(ascii: ";")
      {
        append(from: line, to: end, header, in: text, onto: &offsets)
      }
      line = end + 1
    }
    return offsets
  }

  /// Appends the offsets of the function that the line from `start` to `end` declares, if any.
  private static func append(
    from start: Int, to end: Int, _ header: Range<Int>, in text: UnsafeBufferPointer<UInt8>,
    onto offsets: inout [Int]
  ) {
    var last = start
    while last < end, text[last] != UInt8(ascii: "(") { last += 1 }
    guard last < end else { return }
    offsets.append(text.startOfIdentifier(before: last))
    offsets.append(last)
    offsets.append(start)
    offsets.append(end)
    offsets.append(header.lowerBound)
    offsets.append(header.upperBound)
  }
}
