/// What the code of a helper needs that is defined elsewhere.
struct HelperWords {
  /// The headers, sorted.
  private(set) var includes: [String] = []
  /// The library functions called, in order of first use.
  private(set) var functions: [String] = []

  /// Notes the words of the given code, and calls `depend` with those that start like a helper's.
  mutating func scan(
    _ code: UnsafeBufferPointer<UInt8>, depend: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var offset = 0
    while offset < code.count {
      let byte = code[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        offset = HelperWords.endOfLiteral(from: offset, in: code)
      } else if UnsafeBufferPointer.isIdentifier(byte) {
        let end = code.endOfIdentifier(from: offset)
        if end - offset > 2 {
          let word = UnsafeBufferPointer(rebasing: code[offset..<end])
          let isCalled = end < code.count && code[end] == UInt8(ascii: "(")
          if word.has("pel_", at: 0) { depend(word) } else { insert(word, isCalled: isCalled) }
        }
        offset = end
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

  /// Notes a word that is not a helper's.
  private mutating func insert(_ word: UnsafeBufferPointer<UInt8>, isCalled: Bool) {
    if isCalled, let header = LibraryFunctions.shared.header(of: word) {
      let name = word.string
      if !functions.contains(name) { functions.append(name) }
      insert(header: header)
    } else if let header = HelperWords.header(ofType: word) {
      insert(header: header)
    }
  }

  /// Notes that a header is needed.
  private mutating func insert(header: String) {
    if !includes.contains(header) { includes.append(header) }
  }

  /// Sorts the headers, and leaves out <stddef.h> where another one defines `size_t` and `NULL`.
  private mutating func completeIncludes() {
    let others = ["<stdio.h>", "<stdlib.h>", "<string.h>"]
    if let place = includes.firstIndex(of: "<stddef.h>"), includes.contains(where: others.contains)
    {
      includes.remove(at: place)
    }
    if includes.count > 1 { includes.sort() }
  }

  /// Returns the header that defines a type or constant, if it is one of the library's.
  private static func header(ofType word: UnsafeBufferPointer<UInt8>) -> String? {
    switch word[0] {
    case UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "I"), UInt8(ascii: "U"):
      if word.has("_t", at: word.count - 2) || word.has("INT64_M", at: 0)
        || word.has("UINT64_M", at: 0)
      {
        return "<stdint.h>"
      }
      return word.has("INFINITY", at: 0) ? "<math.h>" : nil
    case UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "f"):
      return word.has("bool", at: 0) || word.has("true", at: 0) || word.has("false", at: 0)
        ? "<stdbool.h>" : nil
    case UInt8(ascii: "s"): return word.has("size_t", at: 0) ? "<stddef.h>" : nil
    case UInt8(ascii: "N"): return word.has("NAN", at: 0) ? "<math.h>" : "<stddef.h>"
    case UInt8(ascii: "v"): return word.has("va_", at: 0) ? "<stdarg.h>" : nil
    case UInt8(ascii: "c"): return word.has("complex", at: 0) ? "<complex.h>" : nil
    default: return nil
    }
  }
}
