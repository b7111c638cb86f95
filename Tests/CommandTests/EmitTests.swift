import Foundation
import Testing

/// `pellucid emit`.
struct EmitTests {
  let pellucid: Command

  init() throws { pellucid = try Command() }

  @Test func everyKernelWithTypesIsEmittedAndTheOthersAreNamed() throws {
    let outcome = try pellucid("emit", "kernels.py")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("double psum(") && outcome.output.contains("void saxpy("))
    #expect(!outcome.output.contains("ssum"))
    #expect(outcome.complaint.hasPrefix("note: 'ssum' in 'kernels.py' left out"))
  }

  @Test func aKernelIsEmittedForSeveralSignatures() throws {
    let outcome = try pellucid(
      "emit", "kernels.py", "--kernel", "ssum", "--signature", "i8(i8[::1])", "--signature",
      "f8(f8[::1])")
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    #expect(outcome.output.contains("int64_t ssum") && outcome.output.contains("double ssum"))
  }

  @Test func aHeaderIsWrittenAndIncluded() throws {
    try FileManager.default.createDirectory(
      at: pellucid.folder.appendingPathComponent("include"), withIntermediateDirectories: true)
    let outcome = try pellucid(
      "emit", "kernels.py", "--kernel", "divide", "--header", "include/d.h", "-o", "d.c")
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.complaint.isEmpty)
    #expect(try pellucid.text(of: "d.c").contains("#include \"d.h\"\n"))
    #expect(try pellucid.text(of: "include/d.h").contains("int64_t divide("))
    let compiled = try pellucid.run(
      "/usr/bin/gcc", ["-std=c11", "-Wall", "-Werror", "-Iinclude", "-c", "d.c"])
    #expect(compiled.status == 0, "\(compiled.complaint)")
  }

  @Test func theStyleChoosesTheSubscripts() throws {
    try pellucid.write(
      "from numba import njit\n@njit('f8(f8[:, ::1])')\ndef corner(x):\n    return x[1, 2]\n",
      to: "corner.py")
    #expect(try pellucid("emit", "corner.py").output.contains("x[1][2]"))
    #expect(try pellucid("emit", "corner.py", "--style", "flat").output.contains("x_n1 + 2]"))
  }

  @Test(arguments: [
    ("tokens", "name"), ("ast", "divide"), ("typed", "int64"), ("ir", "kernel @divide"),
    ("ir-after:dead-code-elimination", "kernel @divide"), ("c", "int64_t divide("),
  ])
  func everyStageIsPrinted(_ stage: String, _ text: String) throws {
    let outcome = try pellucid("emit", "kernels.py", "--kernel", "divide", "--stage", stage)
    #expect(outcome.status == 0 && outcome.output.contains(text), "\(outcome.complaint)")
    #expect(outcome.output.hasSuffix("\n") && !outcome.output.hasSuffix("\n\n"))
  }

  @Test func aPassIsLeftOut() throws {
    let parallel = try pellucid("emit", "kernels.py", "--kernel", "psum")
    let serial = try pellucid(
      "emit", "kernels.py", "--kernel", "psum", "--without", "parallel-marking")
    #expect(parallel.output.contains("#pragma omp parallel"))
    #expect(!serial.output.contains("#pragma omp parallel"))
  }

  @Test func boundsAndAccuracyReachTheC() throws {
    let plain = try pellucid("emit", "kernels.py", "--kernel", "element").output
    let checked = try pellucid("emit", "kernels.py", "--kernel", "element", "--boundscheck").output
    #expect(!plain.contains("INDEX_ERROR") && checked.contains("INDEX_ERROR"))
    let vector = try pellucid("emit", "kernels.py", "--kernel", "total_of_sines").output
    let scalar = try pellucid(
      "emit", "kernels.py", "--kernel", "total_of_sines", "--math", "libm"
    ).output
    #expect(vector.contains("simd") && !scalar.contains("simd"))
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try pellucid("emit", "kernels.py").output == pellucid("emit", "kernels.py").output)
  }

  @Test func aWatchedFileIsEmittedAgainAlsoAfterARename() throws {
    let process = pellucid.started(
      Command.products.appendingPathComponent("pellucid").path,
      ["emit", "watched.py", "-o", "watched.c", "--watch"], [:])
    let complaint = Pipe()
    process.standardError = complaint
    try pellucid.write(kernel(returning: "v"), to: "watched.py")
    try process.run()
    defer { process.terminate() }
    #expect(becomes("watched.c", "return v;"))
    try pellucid.write(kernel(returning: "v +"), to: "watched.py")
    try pellucid.write(kernel(returning: "v + 1.0"), to: "watched.py")
    #expect(becomes("watched.c", "return v + 1.0;"))
    try pellucid.write(kernel(returning: "v + 2.0"), to: "watched.py.new")
    let path = pellucid.folder.path
    #expect(rename(path + "/watched.py.new", path + "/watched.py") == 0)
    #expect(becomes("watched.c", "return v + 2.0;"))
    #expect(process.isRunning)
  }

  /// Returns a source whose kernel returns `expression`.
  private func kernel(returning expression: String) -> String {
    "from numba import njit\n@njit('f8(f8)')\ndef f(v):\n    return \(expression)\n"
  }

  /// Returns `true` iff the file `name` comes to hold `text` within some seconds.
  private func becomes(_ name: String, _ text: String) -> Bool {
    for _ in 0..<500 {
      if let content = try? pellucid.text(of: name), content.contains(text) { return true }
      usleep(20_000)
    }
    return false
  }
}
