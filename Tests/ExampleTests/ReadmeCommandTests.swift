import Foundation
import Testing

/// The commands that the README of each example shows run as they stand.
struct ReadmeCommandTests {
  /// Returns the commands that a page shows.
  private func commands(of page: URL) throws -> [String] {
    var result: [String] = []
    var isInBlock = false
    for line in try String(contentsOf: page, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("```") { isInBlock = line == "```sh" }
      if isInBlock && line.hasPrefix("pellucid ") { result.append(String(line)) }
    }
    return result
  }

  /// Runs a command line of the shell in the project's root, where `pellucid` is the one built
  /// along with the tests.
  private func run(_ command: String) throws -> (status: Int32, output: String) {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let products = URL(fileURLWithPath: program).deletingLastPathComponent().path
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "PATH='\(products)':\"$PATH\"; " + command]
    process.currentDirectoryURL = Example.root
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test(arguments: Example.all)
  func commandsRun(_ example: Example) throws {
    let commands = try commands(of: example.folder.appendingPathComponent("README.md"))
    #expect(commands.contains("pellucid emit examples/\(example.name)/\(example.name).py"))
    #expect(commands.contains { $0.hasPrefix("pellucid run") })
    for command in commands {
      let result = try run(command)
      #expect(result.status == 0, "\(command): \(result.output)")
    }
  }

  @Test(
    .disabled(if: ProcessInfo.processInfo.environment["PELLUCID_UPDATE_GOLDENS"] == "1"),
    arguments: Example.all)
  func emittedTextIsTheKeptOne(_ example: Example) throws {
    let result = try run("pellucid emit examples/\(example.name)/\(example.name).py")
    let kept = try String(contentsOf: example.keptC, encoding: .utf8)
    #expect(result.output == kept)
  }
}
