import Testing

@testable import PellucidToolchain

/// What gcc says about loops, read back.
struct VectorRemarkTests {
  @Test func theWidestVectorsOfALineCount() {
    let output = """
      k.py:8:28: missed: couldn't vectorize loop
      k.py:8:28: missed: not vectorized: control flow in loop.
      k.py:8:50: optimized: loop vectorized using 64 byte vectors
      k.py:8:50: optimized: loop vectorized using 32 byte vectors
      other.h:3:1: optimized: loop vectorized using 64 byte vectors
      k.py:12:3: missed: couldn't vectorize loop
      k.py:12:9: missed: not vectorized: no vectype for stmt: _5 = *_4;
      k.py:20:9: missed: not vectorized: complicated access pattern.
      k.py:21:9: optimized: basic block part vectorized using 64 byte vectors

      """
    #expect(
      VectorRemark.all(in: output, name: "k.py") == [
        VectorRemark(line: 8, width: 64, reason: "control flow in loop"),
        VectorRemark(line: 12),
        VectorRemark(line: 20, reason: "complicated access pattern"),
      ])
  }

  @Test func gccIsAsked() throws {
    let text = """
      #line 5 "k.py"
      void scale(double *x, long n)
      {
      #line 6
          for (long i = 0; i < n; i++) {
      #line 7
              x[i] *= 2.0;
          }
      }

      """
    let remarks = try OptimizingCompiler(command: "gcc").vectorRemarks(text, name: "k.py")
    #expect(remarks?.contains { $0.line == 6 && ($0.width ?? 0) >= 16 } == true)
  }
}
