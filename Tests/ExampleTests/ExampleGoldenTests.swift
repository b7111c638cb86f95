import Foundation
import Pellucid
import Testing

/// Each example is complete, and the C beside its kernels is what they give today.
struct ExampleGoldenTests {
  @Test func elevenExamplesAreKept() {
    let names = [
      "fft", "gram_schmidt", "layers", "mandelbrot", "matmul", "montecarlo", "nbody", "rc_filter",
      "saxpy", "stencil", "sum",
    ]
    #expect(Example.all.map(\.name) == names)
  }

  @Test(arguments: Example.all)
  func folderHoldsKernelsCAndReadmeOnly(_ example: Example) {
    #expect(example.files == ["README.md", example.name + ".c", example.name + ".py"])
  }

  /// With `PELLUCID_UPDATE_GOLDENS=1` in the environment the kept C is rewritten instead.
  @Test(arguments: Example.all)
  func emittedCIsAsKept(_ example: Example) throws {
    let emitted = try KernelModule(path: example.kernels.path).emit()
    #expect(emitted.skipped.isEmpty && emitted.warnings.isEmpty)
    let observed = example.keptC.appendingPathExtension("observed")
    try? FileManager.default.removeItem(at: observed)
    if ProcessInfo.processInfo.environment["PELLUCID_UPDATE_GOLDENS"] == "1" {
      return try emitted.source.write(to: example.keptC, atomically: true, encoding: .utf8)
    }
    let kept = (try? String(contentsOf: example.keptC, encoding: .utf8)) ?? ""
    if !kept.isEmpty && kept == emitted.source { return }
    try emitted.source.write(to: observed, atomically: true, encoding: .utf8)
    Issue.record("\(example.name).c is missing, empty or not what was seen; see \(observed.path)")
  }

  @Test(arguments: Example.all)
  func linesFitInAHundredColumns(_ example: Example) throws {
    let text = try String(contentsOf: example.keptC, encoding: .utf8)
    for line in text.split(separator: "\n") where line.utf8.count > 100 {
      Issue.record("\(example.name).c: \(line)")
    }
  }
}
