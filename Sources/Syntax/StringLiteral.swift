import PellucidSource

/// A string in the source, with its prefix and quotes.
struct StringLiteral {
  /// The source.
  private let file: SourceFile
  /// The place of the text between the quotes.
  private let content: Span
  /// `true` iff backslashes stand for themselves.
  private let isRaw: Bool
  /// `true` iff the values are bytes, which have no `\u` and `\N`.
  private let isBytes: Bool

  /// Creates an instance for the string token, or the start of an f-string, at `span`.
  init(_ span: Span, in file: SourceFile) {
    let text = file.text
    self.file = file
    var start = span.start
    var isRaw = false
    var isBytes = false
    while text[start] != UInt8(ascii: "\""), text[start] != UInt8(ascii: "'") {
      isRaw = isRaw || text[start] | 0x20 == UInt8(ascii: "r")
      isBytes = isBytes || text[start] | 0x20 == UInt8(ascii: "b")
      start += 1
    }
    let quote = text[start]
    let isTriple = span.end - start >= 3 && text[start + 1] == quote && text[start + 2] == quote
    let length = isTriple ? 3 : 1
    start += length
    var end = span.end
    // The closing quotes may be missing.
    if end - start >= length, text[(end - length)..<end].allSatisfy({ $0 == quote }) {
      end -= length
    }
    self.content = Span(start, max(start, end))
    self.isRaw = isRaw
    self.isBytes = isBytes
  }

  /// Returns the value of the whole string.
  func decoded(reportingTo diagnostics: inout [Diagnostic]) -> String {
    decode(content, isFormatted: false, &diagnostics)
  }

  /// Returns the value of the literal text at `span` in an f-string.
  func decodedPart(_ span: Span, reportingTo diagnostics: inout [Diagnostic]) -> String {
    decode(span, isFormatted: true, &diagnostics)
  }

  /// Returns the value of the text at `span`.
  private func decode(
    _ span: Span, isFormatted: Bool, _ diagnostics: inout [Diagnostic]
  ) -> String {
    let text = file.text
    let bytes = text[span.start..<span.end]
    let isPlain = bytes.allSatisfy {
      $0 != UInt8(ascii: "\\") && $0 != 13 && !(isFormatted && ($0 == 123 || $0 == 125))
    }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = span.start
    while place < span.end {
      let byte = text[place]
      if byte == UInt8(ascii: "\\"), !isRaw {
        place = decodeEscape(at: place, end: span.end, into: &result, &diagnostics)
        continue
      }
      place += 1
      if byte == 13 {
        if place < span.end, text[place] == 10 { place += 1 }
        result.append(10)
      } else {
        result.append(byte)
        if isFormatted, byte == 123 || byte == 125, place < span.end, text[place] == byte {
          place += 1
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends what the escape at `start` stands for, and returns the offset behind it.
  private func decodeEscape(
    at start: Int, end: Int, into result: inout [UInt8], _ diagnostics: inout [Diagnostic]
  ) -> Int {
    let text = file.text
    guard start + 1 < end else {
      result.append(text[start])
      return start + 1
    }
    let letter = text[start + 1]
    switch letter {
    case 10: return start + 2
    case 13: return start + 2 < end && text[start + 2] == 10 ? start + 3 : start + 2
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(letter)
    case UInt8(ascii: "a"): result.append(7)
    case UInt8(ascii: "b"): result.append(8)
    case UInt8(ascii: "f"): result.append(12)
    case UInt8(ascii: "n"): result.append(10)
    case UInt8(ascii: "r"): result.append(13)
    case UInt8(ascii: "t"): result.append(9)
    case UInt8(ascii: "v"): result.append(11)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      return decodeOctal(at: start + 1, end: end, into: &result)
    case UInt8(ascii: "x"):
      return decodeHexadecimal(at: start, end: end, count: 2, into: &result, &diagnostics)
    case UInt8(ascii: "u") where !isBytes:
      return decodeHexadecimal(at: start, end: end, count: 4, into: &result, &diagnostics)
    case UInt8(ascii: "U") where !isBytes:
      return decodeHexadecimal(at: start, end: end, count: 8, into: &result, &diagnostics)
    default:
      // Unknown escapes, and `\N{name}`, stay as they are written.
      result.append(UInt8(ascii: "\\"))
      return start + 1
    }
    return start + 2
  }

  /// Appends the character of up to three octal digits, and returns the offset behind them.
  private func decodeOctal(at start: Int, end: Int, into result: inout [UInt8]) -> Int {
    var value: UInt32 = 0
    var place = start
    while place < min(end, start + 3), file.text[place] >= 48, file.text[place] < 56 {
      value = value * 8 + UInt32(file.text[place] - 48)
      place += 1
    }
    append(value, to: &result)
    return place
  }

  /// Appends the character of `count` hexadecimal digits, and returns the offset behind them.
  private func decodeHexadecimal(
    at start: Int, end: Int, count: Int, into result: inout [UInt8],
    _ diagnostics: inout [Diagnostic]
  ) -> Int {
    var value: UInt32 = 0
    var place = start + 2
    while place < min(end, start + 2 + count), let digit = file.text[place].hexadecimalValue {
      value = value &* 16 &+ digit
      place += 1
    }
    let span = Span(start, place)
    if place < start + 2 + count {
      diagnostics.append(.shortEscape(file.text(of: span), at: span, digits: count))
    } else if value > 0x10FFFF {
      diagnostics.append(.escapeOutOfRange(file.text(of: span), at: span))
    } else {
      append(value, to: &result)
    }
    return place
  }

  /// Appends the character number `value`; half a surrogate pair becomes the replacement character.
  private func append(_ value: UInt32, to result: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: Array(String(Character(scalar)).utf8))
  }
}
