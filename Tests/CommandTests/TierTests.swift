import Foundation
import Testing

/// Runs whose kernels are built for speed in the background.
struct TierTests {
  let pellucid: Command

  init() throws {
    pellucid = try Command()
    try FileManager.default.createDirectory(
      at: pellucid.folder.appendingPathComponent("tmp"), withIntermediateDirectories: true)
  }

  /// Runs `ssum` often enough to ask for the optimized build by a compiler with the given script.
  private func run(_ script: String, repeats: Int = 2000) throws -> Command.Outcome {
    try pellucid.write("#!/bin/sh\n\(script)\n", to: "mygcc")
    let path = pellucid.folder.appendingPathComponent("mygcc").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return try pellucid(
      "run", "kernels.py:ssum", "np.arange(10)", "--repeat", "\(repeats)", "--cc", path,
      environment: ["TMPDIR": pellucid.folder.path + "/tmp"])
  }

  /// The names of what is left in the folder for temporary files.
  private var remains: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: pellucid.folder.path + "/tmp")) ?? []
  }

  @Test func aProcessThatEndsLeavesNoCompilerAndNoFiles() throws {
    let start = Date()
    let outcome = try run("echo $$ >> '\(pellucid.folder.path)/pid'; sleep 30; exec gcc \"$@\"")
    #expect(outcome.status == 0 && outcome.output == "45\n")
    #expect(!outcome.complaint.contains("warning"))
    #expect(Date().timeIntervalSince(start) < 20 && remains.isEmpty)
    guard let text = try? pellucid.text(of: "pid") else { return }
    let number = try #require(Int32(text.split(separator: "\n")[0]))
    for _ in 0..<200 where kill(number, 0) == 0 { usleep(10_000) }
    #expect(kill(number, 0) != 0)
  }

  @Test(arguments: ["kill -9 $$", "exit 1"])
  func aFailedBuildIsReportedOnce(_ script: String) throws {
    let outcome = try run(script, repeats: 400_000)
    #expect(outcome.status == 0 && outcome.output == "45\n" && remains.isEmpty)
    let parts = outcome.complaint.components(separatedBy: "stays with the quick build")
    #expect(parts.count == 2, "\(outcome.complaint)")
  }

  @Test func aCacheMakesTheFirstCallFast() throws {
    let cache = [
      "PELLUCID_CACHE": "on", "PELLUCID_CACHE_DIR": pellucid.folder.path + "/cache",
    ]
    let words = ["run", "kernels.py:ssum", "np.arange(10)", "--time"]
    let path = Command.products.appendingPathComponent("pellucid").path
    #expect(try pellucid.run(path, words, cache).complaint.contains("libtcc"))
    #expect(try pellucid.run(path, words + ["--tier", "optimized"], cache).status == 0)
    let again = try pellucid.run(path, words, cache)
    #expect(again.output == "45\n" && !again.complaint.contains("libtcc"))
  }
}
