import Foundation
import Pellucid
import Testing

/// The page of diagnostics and the sources speak of the same ids, and its kernels show them.
struct DiagnosticPageTests {
  /// The places in source text that name an id.
  private static let patterns = [
    #"(?:Diagnostic|unexpected)\(\s*((?:[^,()\\]|\\\([a-z]*\))*)"#,
    #"\bid: (?:String = )?("[^"]*")"#,
    #"(\[[a-z]+(?:-[a-z]+)*\])\\n"#,
    #"(\[[a-z]+(?:-[a-z]+)+\])"#,
  ]

  /// Returns the ids that a source text names; `*` stands for what is put in.
  private func ids(in text: String, patterns: [String]) throws -> Set<String> {
    var found: Set<String> = []
    for pattern in patterns {
      for match in text.matches(of: try Regex(pattern, as: (Substring, Substring).self)) {
        for id in match.output.1.matches(of: /["\[]([a-z][a-z0-9\\()-]*)["\]]/) {
          found.insert(String(id.output.1).replacing(/\\\(.*?\)/, with: "*"))
        }
      }
    }
    return found
  }

  /// Returns the ids that the sources name.
  private func sourceIds() throws -> Set<String> {
    var found: Set<String> = []
    for path in Project.swiftFiles(under: "Sources") {
      let text = try Project.text(path)
      var patterns = Self.patterns
      if path.hasSuffix("ToolchainError.swift") { patterns.append(#"case \w+ = ("[a-z-]+")"#) }
      found.formUnion(try ids(in: text, patterns: patterns))
    }
    return found
  }

  @Test func pageAndSourcesHaveTheSameIds() throws {
    let known = try sourceIds()
    let documented = DiagnosticPage.page.entries.map(\.id)
    #expect(known.count > 80)
    #expect(documented.count == Set(documented).count)
    let stems = known.filter { $0.hasSuffix("*") }.map { $0.dropLast() }
    for id in known where !id.hasSuffix("*") && !documented.contains(id) {
      Issue.record("the page has no '\(id)'")
    }
    for stem in stems where !documented.contains(where: { $0.hasPrefix(stem) }) {
      Issue.record("the page has no '\(stem)…'")
    }
    for id in documented where !known.contains(id) && !stems.contains(where: { id.hasPrefix($0) }) {
      Issue.record("nothing reports '\(id)'")
    }
  }

  @Test(arguments: DiagnosticPage.page.entries)
  func kernelsShowTheDiagnostic(_ entry: DiagnosticPage.Entry) throws {
    if entry.chapter == DiagnosticPage.withoutKernels { return }
    #expect(!entry.wrong.isEmpty && !entry.right.isEmpty)
    for kernel in entry.wrong { #expect(ids(reportedFor: kernel) == [entry.id], "\(kernel)") }
    for kernel in entry.right { #expect(ids(reportedFor: kernel).isEmpty, "\(kernel)") }
  }

  /// Returns the ids of what is said when a kernel is compiled to C.
  private func ids(reportedFor kernel: String) -> Set<String> {
    var said: [String]
    do {
      said = try KernelModule(source: DiagnosticPage.page.prelude + kernel).emit().warnings
    } catch PellucidError.source(let diagnostics) {
      said = diagnostics
    } catch {
      said = ["\(error)"]
    }
    let pattern = /(?m)(?:error|warning): .*\[([a-z0-9-]+)\]$/
    return Set(said.flatMap { $0.matches(of: pattern).map { String($0.output.1) } })
  }
}
