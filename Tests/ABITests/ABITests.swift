import Foundation
import Testing

/// The C interface, used by programs in C and in Python that are compiled and run here.
@Suite struct ABITests {
  @Test(arguments: [
    ["gcc", "-std=c11"], ["g++", "-xc++", "-std=c++11"],
    ["clang", "-std=c11"], ["clang", "-xc++", "-std=c++17"],
  ])
  func theHeaderCompilesWithoutAWarning(command: [String]) throws {
    let strict = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
    let header = Paths.include.appending(path: "pellucid.h").path
    let output = try run(command + strict + ["-fsyntax-only", header])
    #expect(output.status == 0, "\(output.text)")
  }

  @Test func aProgramInCUsesEveryFunction() throws {
    let output = try run([try built("interface").path])
    #expect(output.status == 0, "\(output.text)")
  }

  @Test func theProgramOfTheGuidePrintsWhatTheGuideShows() throws {
    let guide = try String(contentsOf: Paths.root.appending(path: "docs/c.md"), encoding: .utf8)
    let blocks = guide.components(separatedBy: "\n```")
    let code = try #require(blocks.first { $0.hasPrefix("c\n") }).dropFirst(2)
    let shown = try #require(blocks.first { $0.hasPrefix("\ndouble mean") }).dropFirst()
    let source = Paths.products.appending(path: "guide.c")
    try code.write(to: source, atomically: true, encoding: .utf8)
    let output = try run([try built("guide", from: source).path])
    #expect(output.status == 0)
    #expect(output.text == shown + "\n")
  }

  @Test func kernelsThatAreFreedLeaveNoMemory() throws {
    let cycles = ProcessInfo.processInfo.environment["PELLUCID_ABI_CYCLES"] ?? "1500"
    // Without the caches that each thread keeps of freed blocks, the count is exact.
    let exactly = "GLIBC_TUNABLES=glibc.malloc.tcache_count=0"
    let output = try run([exactly, try built("cycles").path, cycles])
    #expect(output.status == 0, "\(output.text)")
  }

  @Test func sixteenThreadsShareAModule() throws {
    let output = try run([try built("threads").path])
    #expect(output.status == 0, "\(output.text)")
  }

  @Test func everyFunctionOfTheHeaderIsInTheTransport() throws {
    let header = try String(
      contentsOf: Paths.include.appending(path: "pellucid.h"), encoding: .utf8)
    let transport = try String(
      contentsOf: Paths.tests.appending(path: "Differential/library.py"), encoding: .utf8)
    let functions = header.split(separator: "\n").filter { !$0.hasPrefix(" ") }.flatMap {
      $0.matches(of: /\b(pel_[a-z_]+)\(/).map { String($0.1) }
    }
    #expect(functions.count > 40)
    for function in functions { #expect(transport.contains("\"\(function)\""), "\(function)") }
  }

  @Test(.enabled(if: Paths.python != nil, "no virtual environment with NumPy"))
  func aScriptInPythonUsesTheLibrary() throws {
    guard let python = Paths.python else { return }
    let script = Paths.tests.appending(path: "ABITests/interface.py").path
    let output = try run([python, script, Paths.library.path])
    #expect(output.status == 0, "\(output.text)")
  }

  /// Returns the program that `name.c` compiles to, linked with the library as a user would.
  private func built(_ name: String, from source: URL? = nil) throws -> URL {
    let source = source ?? Paths.tests.appending(path: "ABITests/\(name).c")
    let folder = Paths.products.appending(path: "abi-\(name)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let library = folder.appending(path: "libpellucid.so")
    try? FileManager.default.removeItem(at: library)
    try FileManager.default.createSymbolicLink(at: library, withDestinationURL: Paths.library)
    let program = folder.appending(path: name)
    let output = try run([
      "gcc", "-std=c11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
      "-I\(Paths.include.path)", "-o", program.path,
      source.path,
      "-L\(folder.path)", "-lpellucid", "-pthread", "-Wl,-rpath,\(folder.path)",
    ])
    try #require(output.status == 0, "\(output.text)")
    return program
  }

  /// Returns the exit status and what the command printed.
  private func run(_ command: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

/// Where things are.
private enum Paths {
  /// The folder of all tests.
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The root of the package.
  static let root = tests.deletingLastPathComponent()
  /// The folder of the header.
  static let include = root.appending(path: "include")
  /// The folder that the build of these tests wrote to.
  static let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  /// The library that was built with these tests.
  static let library = products.appending(path: "libpellucid-c.so")
  /// Python with NumPy, if there is one.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["PELLUCID_PYTHON"]
    let own = root.appending(path: ".venv/bin/python").path
    return named ?? (FileManager.default.isExecutableFile(atPath: own) ? own : nil)
  }()
}
