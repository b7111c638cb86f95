import Foundation
import PellucidCEmission
import PellucidIR
import Testing

/// A module in IR text and the C that is expected of it, in Tests/Corpus/emission.
struct EmissionCase: CustomTestStringConvertible {
  /// What is asked for where the quick build compiles the C.
  static var quickOptions: EmissionOptions {
    var options = EmissionOptions(flavour: .quickBuild)
    options.strips = StripMath(ulps: 4, functions: ["exp"])
    return options
  }

  /// The name of the module's file without its ending.
  let name: String

  /// The folder of all cases.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus/emission")

  /// All cases, by name.
  static let all: [EmissionCase] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".ir") }.sorted().map {
      EmissionCase(name: String($0.dropLast(3)))
    }
  }()

  var testDescription: String { name }

  /// Returns the module.
  func module() throws -> Module {
    let file = Self.folder.appendingPathComponent(name + ".ir")
    return try Module(parsing: String(contentsOf: file, encoding: .utf8))
  }

  /// Expects that the file with the given ending holds `text`; writes what was seen beside it if
  /// not. With `PELLUCID_UPDATE_GOLDENS=1` in the environment the file is rewritten instead.
  func expect(_ text: String, in ending: String) throws {
    let file = Self.folder.appendingPathComponent(name + ending)
    let observed = Self.folder.appendingPathComponent(name + ending + ".observed")
    try? FileManager.default.removeItem(at: observed)
    if ProcessInfo.processInfo.environment["PELLUCID_UPDATE_GOLDENS"] == "1" {
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if !expected.isEmpty && expected == text { return }
    try text.write(to: observed, atomically: true, encoding: .utf8)
    Issue.record("\(name)\(ending) is missing, empty or not what was seen; see \(observed.path)")
  }
}

/// A folder for compilers' input and output, which goes away with the last reference.
final class ScratchFolder {
  /// The folder.
  let url: URL

  /// Creates an empty folder.
  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("pel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// Runs a command line in the folder and returns all that it wrote.
  func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = url
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
