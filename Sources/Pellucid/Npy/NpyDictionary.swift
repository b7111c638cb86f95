/// The entries of the dictionary in the header of a `.npy` file, read from its Python text.
struct NpyDictionary {
  /// How the elements are spelled, as in `<f8`.
  private(set) var descr: String?
  /// `true` iff the first index runs fastest.
  private(set) var isFortranOrder: Bool?
  /// The number of elements along each axis.
  private(set) var shape: [Int]?

  /// The text that is read.
  private let text: UnsafeRawBufferPointer
  /// The offset of the next byte.
  private var position = 0

  /// Creates an instance from a dictionary literal; its keys may stand in any order and spacing.
  init(parsing text: UnsafeRawBufferPointer) throws(NpyError) {
    self.text = text
    try expect("{")
    while !accept("}") {
      try parseEntry()
      if accept(",") { continue }
      try expect("}")
      break
    }
    skipSpace()
    if position < text.count { throw malformed("text behind the dictionary") }
  }

  /// `entry ::= string ':' value`
  private mutating func parseEntry() throws(NpyError) {
    let key = try parseString()
    try expect(":")
    switch key {
    case "descr": descr = try parseDescr()
    case "fortran_order": isFortranOrder = try parseBool()
    case "shape": shape = try parseShape()
    default: throw malformed("unknown key '\(key)'")
    }
  }

  /// `descr ::= string`; a list, which a structured type has, is refused by name.
  private mutating func parseDescr() throws(NpyError) -> String {
    if accept("[") || accept("(") {
      throw NpyError(.unsupportedDType(descr: "[…]", kind: "structured"))
    }
    return try parseString()
  }

  /// `string ::= ('u' | 'b')? (''' byte* ''' | '"' byte* '"')`, without escapes.
  private mutating func parseString() throws(NpyError) -> String {
    if !accept("u") { _ = accept("b") }
    let double = accept("\"")
    if !double && !accept("'") { throw malformed("a string is missing") }
    let quote = UInt8(ascii: double ? "\"" : "'")
    let start = position
    while position < text.count, text[position] != quote { position += 1 }
    if position == text.count { throw malformed("a string does not end") }
    position += 1
    return String(decoding: text[start..<position - 1], as: UTF8.self)
  }

  /// `bool ::= 'True' | 'False'`
  private mutating func parseBool() throws(NpyError) -> Bool {
    if acceptWord("True") { return true }
    if acceptWord("False") { return false }
    throw malformed("'fortran_order' is neither True nor False")
  }

  /// `shape ::= '(' (integer ',')* integer? ')'`
  private mutating func parseShape() throws(NpyError) -> [Int] {
    if !accept("(") { throw malformed("'shape' is not a tuple") }
    var extents: [Int] = []
    while !accept(")") {
      extents.append(try parseExtent())
      if accept(",") { continue }
      guard accept(")") else { throw malformed("'shape' holds something other than integers") }
      if extents.count == 1 { throw malformed("'shape' is not a tuple") }
      break
    }
    return extents
  }

  /// `integer ::= '-'? digit+ 'L'?`
  private mutating func parseExtent() throws(NpyError) -> Int {
    if accept("-") { throw NpyError(.negativeExtent) }
    skipSpace()
    let start = position
    var extent = 0
    while position < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) {
      let (scaled, overflow) = extent.multipliedReportingOverflow(by: 10)
      let (sum, carry) = scaled.addingReportingOverflow(Int(text[position] - UInt8(ascii: "0")))
      if overflow || carry { throw NpyError(.sizeOverflow) }
      extent = sum
      position += 1
    }
    if position == start { throw malformed("'shape' holds something other than integers") }
    _ = accept("L")
    return extent
  }

  /// Moves behind white space.
  private mutating func skipSpace() {
    while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
  }

  /// Moves behind `byte`, if it is the next one that is not white space, and returns if it was.
  private mutating func accept(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < text.count, text[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Moves behind `word`, if it is next, and returns if it was.
  private mutating func acceptWord(_ word: StaticString) -> Bool {
    skipSpace()
    let end = position + word.utf8CodeUnitCount
    let isNext = word.withUTF8Buffer { end <= text.count && $0.elementsEqual(text[position..<end]) }
    if isNext { position = end }
    return isNext
  }

  /// Moves behind `byte`, or throws if something else is next.
  private mutating func expect(_ byte: Unicode.Scalar) throws(NpyError) {
    if !accept(byte) { throw malformed("'\(byte)' is missing") }
  }

  /// Returns the error that the header is malformed for `reason`.
  private func malformed(_ reason: String) -> NpyError { NpyError(.header(reason: reason)) }
}
