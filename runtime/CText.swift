import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Returns the offset of the next newline, or of the end of the text.
  func endOfLine(from start: Int) -> Int {
    guard let base = baseAddress, let found = memchr(base + start, 10, count - start) else {
      return count
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Returns the offset behind the C identifier that starts at `start`.
  func endOfIdentifier(from start: Int) -> Int {
    var end = start
    while end < count, UnsafeBufferPointer.isIdentifier(self[end]) { end += 1 }
    return end
  }

  /// Returns the offset at which the C identifier that ends before `end` starts.
  func startOfIdentifier(before end: Int) -> Int {
    var start = end
    while start > 0, UnsafeBufferPointer.isIdentifier(self[start - 1]) { start -= 1 }
    return start
  }

  /// Returns `true` iff the byte may stand in a C identifier.
  static func isIdentifier(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
  }

  /// Returns `true` iff the bytes from `start` on are those of `word`.
  func has(_ word: StaticString, at start: Int) -> Bool {
    guard start >= 0, let base = baseAddress, count - start >= word.utf8CodeUnitCount else {
      return false
    }
    return memcmp(base + start, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  /// The text as a string.
  var string: String { String(decoding: self, as: UTF8.self) }
}
