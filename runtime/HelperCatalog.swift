import Glibc

/// The places of the helpers in the text of one C file.
///
/// A helper is a paragraph that starts with a comment line and goes on with code; a blank line
/// ends it.
struct HelperCatalog: Sendable {
  /// A helper: ranges of offsets into the text.
  struct Entry: Sendable {
    /// The name.
    let name: Range<Int>
    /// The comment and the definition.
    let whole: Range<Int>
    /// The definition.
    let code: Range<Int>
  }

  /// The C file.
  let text: [UInt8]
  /// The helpers, in order.
  let entries: [Entry]

  /// Creates the catalog of the given C file.
  init(_ text: [UInt8]) {
    self.text = text
    self.entries = text.withUnsafeBufferPointer { HelperCatalog.entries(in: $0) }
  }

  /// Returns the catalogs to search in turn.
  static func catalogs(quick: Bool) -> [HelperCatalog] { quick ? quickCatalogs : peopleCatalogs }

  /// The files that serve both flavours.
  private static let common = [
    PackageResources.errors_h, PackageResources.allocation_h, PackageResources.indices_h,
    PackageResources.integers_h, PackageResources.choices_h, PackageResources.floats_h,
    PackageResources.conversions_h, PackageResources.rounding_h, PackageResources.representation_h,
  ].map(HelperCatalog.init)

  /// What C for people may use.
  private static let peopleCatalogs =
    common + [HelperCatalog(PackageResources.complex_numbers_h)]

  /// What C for libtcc may use.
  private static let quickCatalogs =
    common + [HelperCatalog(PackageResources.quick_complex_h)]

  /// Returns the place in `entries` of the helper called `name`, if there is one.
  func entry(named name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = name.baseAddress else { return nil }
    return text.withUnsafeBufferPointer { text in
      entries.firstIndex { entry in
        entry.name.count == name.count
          && memcmp(text.baseAddress! + entry.name.lowerBound, first, name.count) == 0
      }
    }
  }

  /// Returns the helpers in a C file.
  private static func entries(in text: UnsafeBufferPointer<UInt8>) -> [Entry] {
    var entries: [Entry] = []
    var start: Int?
    var line = 0
    while line < text.count {
      let end = endOfLine(from: line, in: text)
      if let first = start, end == line {
        if let entry = entry(from: first, to: line - 1, in: text) { entries.append(entry) }
        start = nil
      } else if start == nil, end > line, text[line] == UInt8(ascii: "/") {
        start = line
      }
      line = end + 1
    }
    return entries
  }

  /// Returns the offset of the next newline, or of the end of the text.
  private static func endOfLine(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = text.baseAddress,
      let found = memchr(base + start, 10, text.count - start)
    else { return text.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Returns the helper that the paragraph from `start` to `end` holds, if it holds code.
  private static func entry(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Entry? {
    let code = endOfLine(from: start, in: text) + 1
    guard code < end else { return nil }
    return Entry(name: name(from: code, to: end, in: text), whole: start..<end, code: code..<end)
  }

  /// Returns the name that the code from `start` to `end` defines: that before the first
  /// parenthesis, of a type that before its last semicolon, of an enumeration that behind `enum`.
  private static func name(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    if text[start] == UInt8(ascii: "e") {
      let first = start + 5
      var last = first
      while isIdentifier(text[last]) { last += 1 }
      return first..<last
    }
    var last = start
    if text[start] == UInt8(ascii: "t") {
      last = end - 1
    } else {
      while text[last] != UInt8(ascii: "(") { last += 1 }
    }
    var first = last
    while isIdentifier(text[first - 1]) { first -= 1 }
    return first..<last
  }

  /// Returns `true` iff the byte may stand in a C identifier.
  static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
