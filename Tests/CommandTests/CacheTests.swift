import Foundation
import Testing

/// `pellucid cache`, and runs that share a cache.
struct CacheTests {
  let pellucid: Command
  /// The variables that lead to the cache of the test.
  let variables: [String: String]

  init() throws {
    pellucid = try Command()
    variables = ["PELLUCID_CACHE_DIR": pellucid.folder.path + "/cache"]
  }

  /// Runs `divide` on the optimized build with further words and variables.
  private func divide(
    _ words: String..., environment: [String: String] = [:]
  ) throws -> Command.Outcome {
    try pellucid.run(
      Command.products.appendingPathComponent("pellucid").path,
      ["run", "kernels.py:divide", "-7", "2", "--tier", "optimized"] + words,
      variables.merging(environment) { $1 })
  }

  /// The number of libraries in the cache.
  private var count: Int {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: pellucid.folder.path + "/cache")
    return (files ?? []).count { $0.hasSuffix(".so") }
  }

  @Test func whatIsAskedForIsKept() throws {
    #expect(try divide().output == "-4\n" && count == 0)
    #expect(try divide("--cache").output == "-4\n" && count == 1)
    #expect(try divide("--cache").output == "-4\n" && count == 1)
    #expect(try divide("--cache", environment: ["PELLUCID_CACHE": "off"]).output == "-4\n")
    try pellucid.write(
      "from numba import njit\n@njit(cache=True)\ndef f(v):\n    return v * 2.0\n", to: "kept.py")
    let kept = try pellucid("run", "kept.py", "3", "--tier", "optimized", environment: variables)
    #expect(kept.output == "6.0\n" && count == 2)
  }

  @Test func aVariableAsksForAllKernels() throws {
    #expect(try divide(environment: ["PELLUCID_CACHE": "read"]).output == "-4\n" && count == 0)
    #expect(try divide(environment: ["PELLUCID_CACHE": "on"]).output == "-4\n" && count == 1)
    let wrong = try divide(environment: ["PELLUCID_CACHE": "maybe"])
    #expect(wrong.output == "-4\n" && wrong.status == 0)
    #expect(
      wrong.complaint.contains("warning: the variable PELLUCID_CACHE is 'maybe' [cache-unusable]"))
  }

  @Test func theCacheIsShown() throws {
    #expect(
      try pellucid("cache", "path", environment: variables).output
        == pellucid.folder.path + "/cache\n")
    _ = try divide("--cache")
    let list = try pellucid("cache", "list", environment: variables).output
    #expect(list.contains("kernels.py\n1 library, "))
    let explained = try pellucid("cache", "explain", "kernels.py", environment: variables).output
    #expect(explained.contains("It is used where a kernel leads to the same text and command."))
    let key = String(list.prefix(12))
    let other = try pellucid(
      "cache", "explain", key, "--cc", "true", environment: variables
    ).output
    #expect(other.contains("It is not used now: compiler changed."))
    let none = try pellucid("cache", "explain", "none.py", environment: variables)
    #expect(none.status == 2 && none.complaint.contains("[no-such-entry]"))
    #expect(
      try pellucid("cache", "clear", environment: variables).output.hasPrefix("removed 1 file, "))
    #expect(count == 0)
  }

  @Test func writersMayBeKilled() throws {
    let path = Command.products.appendingPathComponent("pellucid").path
    let words = ["run", "kernels.py:divide", "-7", "2", "--tier", "optimized", "--cache"]
    for delay in [20_000, 60_000, 100_000] as [UInt32] {
      let runs = (0..<8).map { _ in pellucid.started(path, words, variables) }
      for run in runs {
        run.standardOutput = FileHandle.nullDevice
        try run.run()
      }
      usleep(delay)
      for run in runs.prefix(4) { kill(run.processIdentifier, SIGKILL) }
      for run in runs { run.waitUntilExit() }
      #expect(runs.dropFirst(4).allSatisfy { $0.terminationStatus == 0 })
      #expect(count == 1)
    }
    #expect(try divide("--cache").output == "-4\n")
    let list = try pellucid("cache", "list", environment: variables).output
    #expect(list.contains("1 library, ") && !list.contains("damaged"))
  }
}
