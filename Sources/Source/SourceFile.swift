/// A source text and the name under which it is shown.
package struct SourceFile: Sendable {
  /// The name shown in diagnostics and in emitted C; never an absolute path of our own making.
  package let name: String
  /// The text, as UTF-8.
  package let text: [UInt8]
  /// The offset at which each line starts; never empty.
  private let lineStarts: [Int]

  /// Creates an instance with the given name and text.
  package init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
    var starts = [0]
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
  }

  /// Creates an instance with the given name and text.
  package init(name: String, text: String) {
    self.init(name: name, text: Array(text.utf8))
  }

  /// Returns the line that holds `offset`, counted from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the line on which `span` starts, counted from 1.
  package func line(of span: Span) -> Int { line(at: span.start) }

  /// Returns the column of `offset` in its line, counted in characters from 1.
  package func column(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset) - 1]
    return String(decoding: text[start..<min(offset, text.count)], as: UTF8.self).count + 1
  }

  /// Returns the text of line `number`, counted from 1, without its line end.
  package func lineText(_ number: Int) -> String {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : text.count
    if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// Returns the span of what stands in line `number`, counted from 1.
  package func lineSpan(_ number: Int) -> Span {
    let bytes = lineText(number).utf8
    let indentation = bytes.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let start = lineStarts[number - 1]
    return Span(start + indentation, start + bytes.count)
  }

  /// Returns the text that `span` covers.
  package func text(of span: Span) -> String {
    String(decoding: text[span.start..<span.end], as: UTF8.self)
  }
}
