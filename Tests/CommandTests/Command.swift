import Foundation
import Testing

/// The command as a user runs it, in a folder of its own that holds the kernels of the tests.
final class Command {
  /// What a run of the command led to.
  struct Outcome {
    /// The exit code; negative for a signal.
    let status: Int32
    /// What was written to the standard output.
    let output: String
    /// What was written to the standard error.
    let complaint: String
  }

  /// The folder.
  let folder: URL

  /// Creates an instance with a fresh folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pellucid-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(Kernels.source, to: "kernels.py")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The folder that holds what was built: that of the test bundle.
  static let products: URL = {
    let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = executable.deletingLastPathComponent()
    // Ends: the path gets shorter.
    while folder.path != "/" {
      if FileManager.default.isExecutableFile(
        atPath: folder.appendingPathComponent("pellucid").path)
      {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../.build/debug").standardized
  }()

  /// Runs `pellucid` with the given words.
  func callAsFunction(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(Command.products.appendingPathComponent("pellucid").path, words, environment)
  }

  /// Runs the program at `path` in the folder.
  func run(
    _ path: String, _ words: [String], _ environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = started(path, words, environment)
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    // No test makes the command complain at greater length than a pipe holds.
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let bytes = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: text, as: UTF8.self),
      complaint: String(decoding: bytes, as: UTF8.self))
  }

  /// Returns a process that is ready to run the program at `path` in the folder.
  func started(_ path: String, _ words: [String], _ environment: [String: String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  /// Writes `text` to the file `name` in the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Returns the text of the file `name` in the folder.
  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The names of the files in the folder, sorted.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}
