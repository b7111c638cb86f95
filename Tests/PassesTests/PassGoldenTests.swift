import Foundation
import PellucidIR
import PellucidPasses
import Testing

/// Each `NAME.ir` of the corpus, after the passes that its first line names, is `NAME.expected`.
struct PassGoldenTests {
  /// The folder with the cases.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus/passes")

  /// The names of the files of the corpus with the given ending, without it.
  static func names(_ ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix("." + ending) }.map {
      String($0.dropLast(ending.count + 1))
    }.sorted()
  }

  @Test(arguments: names("ir")) func passesGiveWhatIsExpected(name: String) throws {
    let text = try String(
      contentsOf: Self.folder.appending(path: name + ".ir"), encoding: .utf8)
    let first = try #require(text.split(separator: "\n").first)
    let mark = "// passes: "
    try #require(first.hasPrefix(mark), "the first line has to be '\(mark)NAME, …'")
    let wanted = first.dropFirst(mark.count).split(separator: ", ").map(String.init)
    var module = try Module(parsing: text)
    #expect(module.verify() == [])
    for name in wanted {
      let passes = Pipeline.racePasses + Pipeline.quickPasses + Pipeline.buildPasses
      let pass = try #require(
        passes.first { $0.name == name }, "there is no pass '\(name)'")
      module = pass.run(module)
      #expect(module.verify() == [], "after \(name)")
    }
    module.findings = []
    #expect(try Module(parsing: module.printed()) == module)
    try Golden(file: Self.folder.appending(path: name + ".expected"))
      .expect(module.printed(spans: false))
  }

  @Test func everyExpectationBelongsToACase() {
    #expect(Set(Self.names("expected")).subtracting(Self.names("ir")) == [])
    #expect(!Self.names("ir").isEmpty)
  }
}
