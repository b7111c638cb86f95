import Testing

/// `pellucid check` and `pellucid doctor`.
struct CheckTests {
  let pellucid: Command

  init() throws { pellucid = try Command() }

  /// Returns the lines of `output` about loops, without those about iterations and arrays.
  private func loops(_ output: String) -> String {
    output.split(separator: "\n").filter { $0.contains("loop") && !$0.hasPrefix(" ") }
      .map { $0 + "\n" }.joined()
  }

  @Test func iterationsAndArraysAreReported() throws {
    try pellucid.write(
      """
      import numpy as np
      from numba import njit

      @njit("f8[::1](f8[::1], f8[::1])")
      def fused(x, y):
          a = x * 2.0
          b = np.exp(a) + y
          return b

      @njit("void(f8[:, ::1])")
      def halved(x):
          for i in range(x.shape[0]):
              for j in range(x.shape[1]):
                  x[i, j] *= 0.5
      """, to: "report.py")
    let outcome = try pellucid("check", "report.py")
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    #expect(
      outcome.output.contains(
        "16 bytes loaded, 8 bytes stored, 2 operations, exp an iteration; vectors of "))
    #expect(outcome.output.contains("; does line 6 too\n"))
    #expect(outcome.output.hasSuffix("report.py:7: 'b' is allocated\n"))
  }

  @Test func aCallIsMeasured() throws {
    try pellucid.write(
      """
      from numba import njit

      @njit
      def halved(x):
          for i in range(x.shape[0]):
              for j in range(x.shape[1]):
                  x[i, j] *= 0.5
      """, to: "measured.py")
    let outcome = try pellucid("check", "measured.py:halved", "ones((30, 50))")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  30 iterations\n"))
    #expect(
      outcome.output.contains("  1500 iterations; 8 bytes loaded, 8 bytes stored, 1 operation"))
    #expect(outcome.output.contains("s for each of 1500 innermost iterations\n"))
    #expect(outcome.output.contains("flop/s"))
  }

  @Test func everyLoopSaysHowItRuns() throws {
    let outcome = try pellucid("check", "kernels.py")
    #expect(outcome.status == 0)
    #expect(
      loops(outcome.output) == """
        kernels.py:14: loop over 'i': parallel (reduction + on 'total')
        kernels.py:24: loop over 'i': serial: no prange asks for it
        kernels.py:46: loop over 'i': serial: no prange asks for it

        """)
    #expect(outcome.complaint.contains("note: 'ssum' was checked as far as that goes"))
  }

  @Test func rowsThatAreAddedUpStartNoThreadsEach() throws {
    try pellucid.write(
      """
      import numpy as np
      from numba import njit

      @njit("f8[::1](f8[:, ::1])", parallel=True)
      def columns(x):
          return np.sum(x, axis=0)

      @njit("void(i8, f8[::1], f8[::1])", parallel=True)
      def steps(n, x, y):
          for t in range(n):
              y[1:-1] = 0.5 * (x[:-2] + x[2:])

      @njit("void(f8[:, ::1], f8[::1])", parallel=True)
      def weighted(x, y):
          for i in range(x.shape[0]):
              for j in range(x.shape[1]):
                  y[j] += x[i, j]
      """, to: "rows.py")
    #expect(
      loops(try pellucid("check", "rows.py").output) == """
        rows.py:6: loop: parallel
        rows.py:6: loop: serial: the order in which iterations update an array counts
        rows.py:6: loop: serial: the loop around it of the same expression is serial
        rows.py:10: loop over 't': serial: an iteration may raise
        rows.py:11: loop: parallel
        rows.py:15: loop over 'i': serial: the order in which iterations update 'y' counts
        rows.py:16: loop over 'j': serial: threads would start for each iteration of the serial loop \
        around it

        """)
  }

  @Test func oneKernelIsCheckedForASignature() throws {
    let outcome = try pellucid(
      "check", "kernels.py", "--kernel", "ssum", "--signature", "f8(f8[::1])")
    #expect(outcome.status == 0 && outcome.complaint.isEmpty)
    #expect(outcome.output.hasPrefix("kernels.py:7: loop"))
  }

  @Test func everyFaultIsReportedAlsoWithoutTypes() throws {
    try pellucid.write(
      """
      from numba import njit

      @njit
      def untyped(x):
          with open("f") as f:
              pass
          return x + missing

      @njit("f8(f8)")
      def typed(x):
          return x + other

      @njit("f8(f8)")
      def good(x):
          while x > 1.0:
              x = x / 2.0
          return x

      """, to: "faulty.py")
    let outcome = try pellucid("check", "faulty.py")
    #expect(outcome.status == 1)
    let errors = outcome.complaint.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      errors.map { $0.prefix { $0 != " " } } == [
        "faulty.py:5:5:", "faulty.py:7:16:", "faulty.py:11:16:",
      ])
    #expect(
      loops(outcome.output)
        == "faulty.py:15: 'while' loop: serial: only a 'for' over a range can run in parallel\n")
  }

  @Test func aSyntaxErrorIsReported() throws {
    try pellucid.write("from numba import njit\n@njit\ndef f(x:\n    return x\n", to: "faulty.py")
    let outcome = try pellucid("check", "faulty.py")
    #expect(outcome.status == 1 && outcome.complaint.contains("faulty.py:3:"))
  }

  @Test func theRaceCheckNamesElementsAndIterations() throws {
    try pellucid.write(
      """
      from numba import njit, prange

      @njit(parallel=True)
      def scatter(b, h):
          for i in prange(b.size):
              h[b[i], 0] = i
      """, to: "scatter.py")
    let kernel = "scatter.py:scatter"
    let found = try pellucid("check", "--race", kernel, "array([3, 1, 4, 1])", "zeros((5, 2))")
    #expect(found.status == 1 && found.output.isEmpty)
    #expect(
      found.complaint.contains(
        """
        scatter.py:6:9: error: element (1, 0) of 'h' is written by iterations 1 and 3 [race]
                  h[b[i], 0] = i
                  ^~~~~~~~~~~~~~
        scatter.py:5:5: note: the parallel loop begins here

        """))
    #expect(found.complaint.contains("fix: 'pellucid check --race scatter.py:scatter ARGUMENT"))
    let free = try pellucid("check", "--race", kernel, "array([3, 1, 4, 0])", "zeros((5, 2))")
    #expect(free.status == 0 && free.output == "no race in this call of 'scatter'\n")
    #expect(try pellucid("check", "--race", kernel, "array([3])").status == 2)
  }

  @Test func theDoctorNamesWhatThereIs() throws {
    let outcome = try pellucid("doctor")
    #expect(outcome.status == 0)
    for word in ["gcc", "quick build", "OpenMP", "libmvec", "SLEEF", "BLAS", "Permissions"] {
      #expect(outcome.output.contains(word))
    }
  }

  @Test func theDoctorMeasuresVectorFunctions() throws {
    let outcome = try pellucid("doctor", "--functions")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    let exp = try #require(lines.first { $0.first == "exp" })
    let ulps = try #require(Double(exp[1]))
    #expect(exp.count == 4 && ulps > 0 && ulps <= 4)
  }

  @Test(arguments: ["run", "emit", "check", "build", "doctor"])
  func helpTeachesByExample(_ name: String) throws {
    let outcome = try pellucid(name, "--help")
    #expect(outcome.status == 0 && outcome.output.contains("  pellucid \(name)"))
    #expect(try pellucid("--help").output.contains("\n  \(name) "))
  }
}
