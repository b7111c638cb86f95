/// The names in the code of a helper that are defined elsewhere.
struct HelperWords {
  /// The names that start like a helper's, as ranges of offsets.
  private(set) var helpers: [Range<Int>] = []
  /// The headers that declare the other names, sorted.
  private(set) var includes: [String] = []
  /// The library functions called, in order of first use.
  private(set) var functions: [String] = []

  /// Creates the words of the given code.
  init(of code: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < code.count {
      let byte = code[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        offset = HelperWords.endOfLiteral(from: offset, in: code)
      } else if HelperCatalog.isIdentifier(byte) {
        let start = offset
        while offset < code.count, HelperCatalog.isIdentifier(code[offset]) { offset += 1 }
        if offset - start > 1 { insert(start..<offset, of: code) }
      } else {
        offset += 1
      }
    }
    completeIncludes()
  }

  /// Returns the offset behind the string or character literal at `start`.
  private static func endOfLiteral(
    from start: Int, in code: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = start + 1
    while offset < code.count, code[offset] != code[start] {
      offset += code[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return offset + 1
  }

  /// Notes the word in the given range.
  private mutating func insert(_ range: Range<Int>, of code: UnsafeBufferPointer<UInt8>) {
    let word = UnsafeBufferPointer(rebasing: code[range])
    if word.starts(with: "pel_".utf8) {
      helpers.append(range)
    } else if range.upperBound < code.count, code[range.upperBound] == UInt8(ascii: "("),
      let header = LibraryFunctions.shared.header(of: word)
    {
      let name = String(decoding: word, as: UTF8.self)
      if !functions.contains(name) { functions.append(name) }
      insert(header: header)
    } else if let header = HelperWords.header(ofType: String(decoding: word, as: UTF8.self)) {
      insert(header: header)
    }
  }

  /// Notes that a header is needed.
  private mutating func insert(header: String) {
    if !includes.contains(header) { includes.append(header) }
  }

  /// Sorts the headers, and leaves out <stddef.h> where another one defines `size_t` and `NULL`.
  private mutating func completeIncludes() {
    if includes.contains(where: { $0 == "<stdio.h>" || $0 == "<stdlib.h>" || $0 == "<string.h>" }) {
      includes.removeAll { $0 == "<stddef.h>" }
    }
    includes.sort()
  }

  /// Returns the header that defines a type or constant, if it is one of the library's.
  private static func header(ofType word: String) -> String? {
    switch word {
    case "int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t",
      "uint64_t", "INT64_MIN", "INT64_MAX", "UINT64_MAX":
      "<stdint.h>"
    case "bool", "true", "false": "<stdbool.h>"
    case "size_t", "NULL": "<stddef.h>"
    case "INFINITY", "NAN": "<math.h>"
    case "va_list", "va_start", "va_end": "<stdarg.h>"
    case "complex": "<complex.h>"
    default: nil
    }
  }
}
