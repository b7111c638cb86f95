import Foundation
import Testing

/// docs/diagnostics.md, taken apart.
struct DiagnosticPage {
  /// What the page says of one id.
  struct Entry: CustomTestStringConvertible {
    /// The id.
    let id: String
    /// The title of the chapter.
    let chapter: String
    /// The kernels that give the diagnostic.
    var wrong: [String] = []
    /// The kernels that do not.
    var right: [String] = []

    var testDescription: String { id }
  }

  /// The entries, in order.
  private(set) var entries: [Entry] = []
  /// The lines that stand in front of each kernel.
  private(set) var prelude = ""

  /// The page.
  static let page = (try? DiagnosticPage(Project.text("docs/diagnostics.md"))) ?? DiagnosticPage("")

  /// The chapter whose entries have no kernels.
  static let withoutKernels = "Where no kernel is at fault"

  /// Takes the text of the page apart.
  init(_ text: String) {
    var chapter = ""
    var code: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = code {
        code = line == "```" ? nil : lines + [line]
        if line == "```" { add(lines) }
      } else if line == "```python" {
        code = []
      } else if line.hasPrefix("## ") {
        chapter = String(line.dropFirst(3))
      } else if line.hasPrefix("### `") {
        entries.append(Entry(id: String(line.dropFirst(5).dropLast()), chapter: chapter))
      }
    }
  }

  /// Adds a block of Python to the last entry.
  private mutating func add(_ lines: [Substring]) {
    let text = lines.dropFirst().joined(separator: "\n") + "\n"
    switch lines.first {
    case "# wrong": entries[entries.count - 1].wrong.append(text)
    case "# right": entries[entries.count - 1].right.append(text)
    default: if entries.isEmpty { prelude = lines.joined(separator: "\n") + "\n\n\n" }
    }
  }
}
