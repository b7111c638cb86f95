import Foundation
import PellucidRuntime
import Testing

/// The texts of the helpers and how they are found.
struct TextTests {
  /// The folder of the C files.
  static let runtime = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "runtime")

  @Test(arguments: CCompiler.all)
  func eachHelperCompilesAlone(compiler: CCompiler) throws {
    for name in Runtime.helperNames(quick: compiler.quick) {
      let text = compiler.file([name])
      #expect(try compiler.compile(text) == "", "\(name)")
      // tcc compiles static functions only where they are used.
      let global = text.replacing("static inline ", with: "").replacing("static void", with: "void")
      if compiler.quick { #expect(try compiler.compile(global) == "", "\(name)") }
    }
  }

  @Test(arguments: CCompiler.all)
  func allHelpersCompileTogether(compiler: CCompiler) throws {
    let text = compiler.file(Runtime.helperNames(quick: compiler.quick))
    #expect(try compiler.compile(text) == "")
  }

  @Test func eachHelperHasOneCommentLine() {
    for quick in [false, true] {
      for helper in Runtime.helpers(Runtime.helperNames(quick: quick), quick: quick) {
        let lines = helper.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].hasPrefix("/* ") && lines[0].hasSuffix(" */"), "\(helper.name)")
        #expect(lines.allSatisfy { $0.utf8.count <= 100 }, "\(helper.name)")
        #expect(!lines[1].hasPrefix("/*") && !lines.contains(""), "\(helper.name)")
      }
    }
  }

  @Test func dependenciesComeFirstAndOnce() {
    let names = Runtime.helpers(["pel_lcm", "pel_gcd", "pel_lcm"], quick: false).map(\.name)
    #expect(names == ["pel_gcd_u64", "pel_lcm_u64", "pel_abs", "pel_lcm", "pel_gcd"])
  }

  @Test func headersAndFunctionsFollowFromTheText() throws {
    let helper = try #require(Runtime.helpers(["pel_floordiv_f64"], quick: false).first)
    #expect(helper.includes == ["<math.h>"])
    #expect(helper.functions == ["fmod", "copysign", "floor"])
    let alloc = try #require(Runtime.helpers(["pel_alloc"], quick: false).first)
    #expect(alloc.includes == ["<stdint.h>", "<stdlib.h>"])
  }

  @Test func flavoursHaveTheirOwnComplexNumbers() {
    #expect(Runtime.hasHelper("pel_multiply_c128", quick: false))
    #expect(Runtime.hasHelper("pel_add_c128", quick: true))
    #expect(!Runtime.hasHelper("pel_add_c128", quick: false))
    #expect(!Runtime.hasHelper("pel_", quick: true))
  }

  @Test func preludeDeclaresWhatIsNamedAndNothingElse() {
    let prelude = Runtime.quickPrelude(functions: ["sin", "cexp"])
    #expect(prelude.contains("\ndouble sin(double);\n"))
    #expect(prelude.contains("\npel_c128 cexp(pel_c128);\n"))
    #expect(!prelude.contains("cos("))
  }

  @Test func errorNumbersAreThoseOfTheEnumeration() throws {
    let helper = try #require(Runtime.helpers(["pel_error_code"], quick: false).first)
    for code in ErrorCode.all {
      #expect(helper.text.contains("    \(code.name) = \(code.number),\n"))
      #expect(ErrorCode(number: code.number) == code)
      #expect(ErrorCode(className: code.className) == code)
    }
    #expect(ErrorCode(number: 0) == nil)
    #expect(ErrorCode(number: ErrorCode.all.count + 1) == nil)
  }

  @Test func enumerationsListTheCodesInUse() throws {
    let value = try #require(ErrorCode(className: "ValueError"))
    let memory = try #require(ErrorCode(className: "MemoryError"))
    #expect(
      ErrorCode.enumeration([value, memory])
        == "enum { PEL_MEMORY_ERROR = 6, PEL_VALUE_ERROR = 13 };")
    #expect(
      ErrorCode.enumeration(ErrorCode.all).hasPrefix("enum {\n    PEL_ARITHMETIC_ERROR = 1,\n"))
  }

  @Test func prototypesAgreeWithTheHeaders() throws {
    for compiler in [CCompiler.gcc, .clang] {
      let text = "#include \"\(TextTests.runtime.path)/prototypes.h\"\n"
      #expect(try compiler.compile(text, options: ["-fopenmp", "-Wno-redundant-decls"]) == "")
    }
  }

  @Test func eachFileCompilesAsC() throws {
    for file in try TextTests.files() where file != "prototypes.h" {
      let options = file.hasPrefix("quick") ? ["-fno-builtin"] : []
      for compiler in [CCompiler.gcc, .clang] {
        let text = "#include \"\(TextTests.runtime.path)/\(file)\"\n"
        #expect(try compiler.compile(text, options: options) == "", "\(file)")
      }
    }
  }

  @Test func formattingChangesNothing() throws {
    let command = ["/usr/bin/env", "clang-format", "--dry-run", "-Werror"]
    #expect(try output(of: command + TextTests.files(), in: TextTests.runtime) == "")
  }

  /// Returns the names of the C files.
  private static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: runtime.path)
      .filter { $0.hasSuffix(".h") }.sorted()
  }
}
