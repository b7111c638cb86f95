/// Writes C: K&R, 4 spaces, at most 100 columns.
///
/// Lines break only where clang-format leaves them alone: before the operators of lowest
/// precedence first, and inside an operand only if its operator starts a line.
struct CPrinter {
  /// The text so far, in bytes, which are faster to append to than a string.
  private var bytes: [UInt8] = []
  /// The level of indentation.
  var depth = 0
  /// How complex types are spelled.
  let complexSpelling: ComplexSpelling
  /// The file that `#line` names; nil for no `#line`.
  let lineFile: String?
  /// The line that the compiler takes the next line of text to be, while `#line` is in use.
  private var kernelLine = 0

  /// The widest line.
  static let width = 100

  /// Creates an instance that has written nothing.
  init(complexSpelling: ComplexSpelling, lineFile: String? = nil) {
    self.complexSpelling = complexSpelling
    self.lineFile = lineFile
    bytes.reserveCapacity(1 << 14)
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The number of columns that indentation takes.
  var column: Int { depth * 4 }

  /// Writes a line at the present indentation.
  mutating func line(_ content: String) {
    if !content.isEmpty {
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: column))
      bytes.append(contentsOf: content.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    if kernelLine > 0 {
      kernelLine += 1
      for byte in content.utf8 where byte == UInt8(ascii: "\n") { kernelLine += 1 }
    }
  }

  /// Writes lines that need no indentation.
  mutating func raw(_ content: String) {
    bytes.append(contentsOf: content.utf8)
    if let last = content.utf8.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Writes what stands in front of a statement of the given line of the kernel.
  mutating func mark(line number: Int) {
    guard let lineFile, number > 0, number != kernelLine else { return }
    let mark = kernelLine == 0 ? "#line \(number) \"\(lineFile)\"\n" : "#line \(number)\n"
    bytes.append(contentsOf: mark.utf8)
    kernelLine = number
  }

  /// Writes a comment, line by line, each of its own.
  mutating func comments(_ lines: [String]) {
    for content in lines {
      let parts = wrapped(content, indentation: "", reserve: 6)
      if parts.count == 1 { line("/* \(parts[0]) */") } else { blockComment(parts) }
    }
  }

  /// Returns the text of a comment in lines that fit, of which `reserve` columns are taken.
  private func wrapped(_ content: String, indentation: String, reserve: Int) -> [String] {
    let safe = Self.commentText(content)
    let room = Self.width - column - reserve
    if safe.utf8.count <= room { return [safe] }
    var lines: [String] = []
    var current = ""
    for word in Self.words(of: safe) {
      if !current.isEmpty, current.utf8.count + 1 + word.utf8.count > room {
        lines.append(current)
        current = indentation + word
      } else {
        current += (current.isEmpty && lines.isEmpty ? "" : " ") + word
      }
    }
    lines.append(current)
    return lines
  }

  /// Returns the words of a comment; a name and its type, as in `x: int64`, count as one.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = words.last, last.utf8.count > 1, last.utf8.last == UInt8(ascii: ":") {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// Writes a comment of several lines as one, with a star before each.
  mutating func blockComment(_ lines: [String]) {
    let lines = lines.flatMap { wrapped($0, indentation: "    ", reserve: 6) }
    guard let first = lines.first else { return }
    if lines.count == 1 { return line("/* \(first) */") }
    line("/* " + first)
    for safe in lines.dropFirst() {
      line(safe.isEmpty ? " *" : " * " + safe)
    }
    line(" */")
  }

  /// Returns `content` without what would end or open a comment, or warn in one.
  static func commentText(_ content: String) -> String {
    var safe: [UInt8] = []
    for byte in content.utf8 {
      let last = safe.last
      if last == UInt8(ascii: "*") && byte == UInt8(ascii: "/")
        || last == UInt8(ascii: "/") && byte == UInt8(ascii: "*")
      {
        safe.append(UInt8(ascii: " "))
      }
      safe.append(byte)
    }
    while let last = safe.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\\") {
      safe.removeLast()
    }
    return String(decoding: safe, as: UTF8.self)
  }
}
