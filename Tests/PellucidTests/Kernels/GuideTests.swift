import Foundation
import Pellucid
import Testing

/// The code of docs/swift.md, compiled and run.
@Suite struct GuideTests {
  @Test func theExamplesOfTheGuideHold() throws {
    let module = try KernelModule(
      source: """
        from numba import njit
        import numpy as np

        @njit
        def saxpy(a, x, y):
            for i in range(y.shape[0]):
                y[i] += a * x[i]

        @njit
        def mean(x):
            if x.size == 0:
                raise ValueError("no elements")
            total = 0.0
            for v in x:
                total += v
            return total / x.size

        @njit
        def outer(x, y):
            result = np.empty((x.shape[0], y.shape[0]))
            for i in range(x.shape[0]):
                for j in range(y.shape[0]):
                    result[i, j] = x[i] * y[j]
            return result
        """)

    let saxpy = try module.kernel("saxpy")
    let x = [1.0, 2.0, 3.0]
    var y = [10.0, 10.0, 10.0]
    try saxpy(2.0, x, y.mutableSpan)
    #expect(y == [12.0, 14.0, 16.0])

    let mean = try module.kernel("mean")
    #expect(try mean.call(returning: Double.self, y) == 14.0)

    let outer = try module.kernel("outer")
    let table = try outer.call(returning: NDArray<Double>.self, x, x)
    #expect(table.shape == [3, 3] && table[2, 1] == 6.0)
    #expect(try mean.call(returning: Double.self, table.transposed().row(0)) == 2.0)

    do throws(PellucidError) {
      _ = try mean.call(returning: Double.self, [Double]())
    } catch {
      #expect(error.description == "kernels.py:12: ValueError: no elements\n")
    }

    var fast = mean
    fast.tier = .optimized
    let compiled = try fast.compiled(signature: "f8(f8[::1])")
    #expect(compiled.prototype == "double mean(const double *x, int64_t x_n, pel_error *error)")
    typealias Mean =
      @convention(c) (UnsafePointer<Double>, Int64, UnsafeMutableRawPointer) -> Double
    if let function = compiled.function(as: Mean.self) {
      var error = [UInt8](repeating: 0, count: 128)
      #expect(function(x, 3, &error) == 2.0)
    }
  }

  @Test func theGuideShowsTheCodeThatWasRunHere() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = here.appending(path: "../../../..").standardized
    let guide = try String(contentsOf: root.appending(path: "docs/swift.md"), encoding: .utf8)
    let code = lines(try String(contentsOf: here, encoding: .utf8)[...])
    let blocks = guide.components(separatedBy: "```swift\n").dropFirst().map {
      lines($0.components(separatedBy: "```")[0][...])
    }
    #expect(blocks.count == 6)
    for block in blocks {
      let isRun = code.indices.contains { code[$0...].starts(with: block) }
      #expect(isRun, "\(block.first ?? "")")
    }
  }

  /// Returns the lines of `text` that are not empty, without the spaces in front.
  private func lines(_ text: Substring) -> [Substring] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
  }
}
