import Foundation
import Pellucid
import Testing

/// The list of functions is that of the tables.
struct FunctionPageTests {
  @Test func pageIsWhatTheCommandPrints() throws {
    #expect(try Project.text("docs/functions.md") == functionDocumentation())
  }

  @Test func examplesOfTheCorpusAreThoseOfThePage() throws {
    let path = "Tests/Corpus/accept/function-examples.py"
    #expect(try Project.text(path) == functionExamples())
  }

  @Test func everyFunctionSaysWhatItGives() {
    let rows = functionDocumentation().split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count > 300)
    for row in rows { #expect(!row.contains("|  |"), "\(row)") }
  }
}
