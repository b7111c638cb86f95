import Foundation
import PellucidRuntime
import Testing

/// A C compiler that the helpers have to serve.
struct CCompiler: Sendable, CustomTestStringConvertible {
  /// The name of the program.
  let name: String
  /// The options that a kernel is compiled with.
  let options: [String]
  /// The options that ask for warnings and make them errors.
  let warnings: [String]
  /// `true` iff the compiler gets the texts that need no header.
  let quick: Bool

  /// The name, for the test's name.
  var testDescription: String { name }

  /// The compilers.
  static let all = [gcc, clang, tcc]
  /// gcc as the optimized build uses it.
  static let gcc = CCompiler(
    name: "gcc", options: ["-std=c11", "-O3", "-march=native", "-ffp-contract=off", "-fwrapv"],
    warnings: strict, quick: false)
  /// clang with the same options.
  static let clang = CCompiler(
    name: "clang", options: gcc.options, warnings: strict, quick: false)
  /// tcc without any header, as libtcc is used.
  static let tcc = CCompiler(
    name: "tcc", options: ["-nostdinc"], warnings: ["-Wall", "-Werror"], quick: true)
  /// The warnings of gcc and clang under which emitted C is clean.
  static let strict = [
    "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Wno-unused-function", "-Werror",
  ]

  /// The headers of test programs.
  private static let headers = [
    "<math.h>", "<stdbool.h>", "<stdint.h>", "<stdio.h>", "<stdlib.h>", "<string.h>",
  ]

  /// Returns the file that consists of the named helpers and `code`, which calls `functions`.
  func file(_ helpers: [String], functions: [String] = [], code: String = "") -> String {
    let helpers = Runtime.helpers(helpers, quick: quick)
    var head = ""
    if quick {
      var called = functions
      for function in helpers.flatMap(\.functions) where !called.contains(function) {
        called.append(function)
      }
      head = Runtime.quickPrelude(functions: called)
    } else {
      let own = functions.isEmpty ? [] : CCompiler.headers
      let includes = Set(own + helpers.flatMap(\.includes)).sorted()
      head = includes.map { "#include \($0)\n" }.joined()
    }
    return head + "\n" + helpers.map { $0.text + "\n\n" }.joined() + code
  }

  /// Compiles the text of a file and returns what the compiler says.
  func compile(_ text: String, options extra: [String] = []) throws -> String {
    try inFolder { folder in
      try text.write(to: folder.appending(path: "a.c"), atomically: false, encoding: .utf8)
      return try output(
        of: ["/usr/bin/env", name] + options + warnings + extra + ["-c", "a.c", "-o", "a.o"],
        in: folder)
    }
  }

  /// Compiles and runs the text of a program and returns what both say.
  func run(_ text: String) throws -> String {
    try inFolder { folder in
      try text.write(to: folder.appending(path: "a.c"), atomically: false, encoding: .utf8)
      let said = try output(
        of: ["/usr/bin/env", name] + options + (quick ? warnings : []) + [
          "a.c", "-o", "a.out", "-lm",
        ], in: folder)
      return try said + output(of: [folder.appending(path: "a.out").path], in: folder)
    }
  }
}

/// Returns what `body` returns for a fresh folder, which is removed.
func inFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Returns what a command writes, errors included; "status n" is added if it fails.
func output(of command: [String], in folder: URL) throws -> String {
  let process = Process()
  process.executableURL = URL(filePath: command[0])
  process.arguments = Array(command.dropFirst())
  process.currentDirectoryURL = folder
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let text = String(decoding: data, as: UTF8.self)
  return process.terminationStatus == 0 ? text : text + "status \(process.terminationStatus)\n"
}
