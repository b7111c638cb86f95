import Foundation
import PellucidCEmission
import Testing

/// Each module of the corpus gives the C that is kept beside it, and compilers have nothing to say.
struct GoldenTests {
  /// The warnings under which emitted C is clean.
  static let warnings = [
    "-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror", "-O2",
    "-fwrapv",
  ]

  @Test func corpusHasCases() {
    #expect(EmissionCase.all.count >= 2)
  }

  @Test(arguments: EmissionCase.all)
  func cIsAsKept(_ testCase: EmissionCase) throws {
    let module = try testCase.module()
    #expect(module.verify().isEmpty)
    let people = module.emittedC()
    try testCase.expect(people.source, in: ".c")
    try testCase.expect(people.header, in: ".h")
    let quick = module.emittedC(EmissionCase.quickOptions)
    try testCase.expect(quick.source, in: ".quick.c")
  }

  @Test(arguments: EmissionCase.all)
  func gccAndClangHaveNothingToSay(_ testCase: EmissionCase) throws {
    let folder = try ScratchFolder()
    let module = try testCase.module()
    let people = module.emittedC()
    let header = testCase.name + ".h"
    let split = module.emittedC(EmissionOptions(headerName: header))
    let files = [
      "people.c": people.source,
      "flat.c": module.emittedC(EmissionOptions(spelling: .flat)).source,
      "build.c": module.emittedC(
        EmissionOptions(flavour: .optimizedBuild, vectorMath: true)
      ).source,
      "entry.c": people.source + entrySource(for: people.interfaces),
      "guarded.c": people.source + entrySource(for: people.interfaces, overlap: .elsewhere),
      "overlap.c": overlapSource(people.source, name: "people.c", for: people.interfaces),
      "split.c": split.source,
    ]
    _ = try folder.write(split.header, to: header)
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      let file = try folder.write(text, to: name)
      for compiler in [["gcc", "-fopenmp"], ["gcc", "-Wno-unknown-pragmas"], ["clang"]] {
        let quiet =
          compiler[0] == "clang"
          ? ["-Wno-unknown-pragmas", "-Wno-dollar-in-identifier-extension", "-Wno-keyword-macro"]
          : []
        let result = try folder.run(
          compiler + Self.warnings + quiet + ["-c", file, "-o", "/dev/null"])
        #expect(result.status == 0 && result.output.isEmpty, "\(name): \(result.output)")
      }
    }
    let plus = try folder.write("#include \"\(header)\"\n", to: "header.cpp")
    let result = try folder.run(["g++", "-Wall", "-Wextra", "-c", plus, "-o", "/dev/null"])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  @Test(arguments: [["gcc", "-std=c11", "-pedantic", "-xc"], ["clang", "-xc"], ["g++", "-xc++"]])
  func headersStandTogether(_ compiler: [String]) throws {
    let folder = try ScratchFolder()
    var text = ""
    for testCase in EmissionCase.all {
      let name = testCase.name + ".h"
      _ = try folder.write(testCase.module().emittedC().header, to: name)
      text += "#include \"\(name)\"\n"
    }
    let file = try folder.write(text, to: "all.c")
    let result = try folder.run(
      compiler + ["-Wall", "-Wextra", "-c", file, "-o", "/dev/null"])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  @Test(arguments: EmissionCase.all)
  func tccHasNothingToSay(_ testCase: EmissionCase) throws {
    let folder = try ScratchFolder()
    let module = try testCase.module()
    let quick = module.emittedC(EmissionCase.quickOptions)
    let file = try folder.write(
      quick.source + entrySource(for: quick.interfaces, isQuick: true, overlap: .elsewhere),
      to: "quick.c")
    let second = try folder.write(
      overlapSource(quick.source, name: "quick.c", for: quick.interfaces, isQuick: true),
      to: "second.c")
    for path in [file, second] {
      let result = try folder.run(["tcc", "-Wall", "-nostdinc", "-c", path, "-o", "quick.o"])
      #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
    }
  }

  /// The kernels' own text is stable; the runtime's helpers have a layout test of their own.
  @Test(arguments: EmissionCase.all)
  func clangFormatChangesNothing(_ testCase: EmissionCase) throws {
    let folder = try ScratchFolder()
    let root = EmissionCase.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let style = try String(
      contentsOf: root.appendingPathComponent(".clang-format"), encoding: .utf8)
    _ = try folder.write(style, to: ".clang-format")
    let module = try testCase.module()
    for options in [EmissionOptions(), EmissionOptions(spelling: .flat)] {
      let text = masked(module.emittedC(options).source)
      let file = try folder.write(text, to: "people.c")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let first = lines.firstIndex { $0.hasPrefix("/* \(module.fileName):") } ?? 0
      let range = "--lines=\(first + 1):\(lines.count)"
      let result = try folder.run(["clang-format", "--style=file", range, file])
      #expect(result.output == text)
      for line in module.emittedC(options).source.split(separator: "\n") {
        #expect(line.utf8.count <= 100, "\(line)")
      }
    }
  }

  /// Returns the text without what no setting of clang-format keeps: indented pragmas, and the
  /// space in `double (*A)[n]`.
  private func masked(_ text: String) -> String {
    let text = text.replacingOccurrences(
      of: " \\\\\n *", with: " ", options: .regularExpression)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let content = line.drop { $0 == " " }
      if content.hasPrefix("#pragma omp") {
        return String(repeating: " ", count: line.count - content.count) + "pragma();"
      }
      return line.replacingOccurrences(of: " (*", with: "_(*")
    }.joined(separator: "\n")
  }
}
