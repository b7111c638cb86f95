import Foundation
import Testing

/// What `pellucid build` makes is right for arrays that overlap, too.
struct OverlapBuildTests {
  let pellucid: Command

  init() throws {
    pellucid = try Command()
    try pellucid.write(OverlapBuildTests.kernel, to: "smear.py")
    try pellucid.write(OverlapBuildTests.program, to: "program.c")
  }

  /// A kernel whose iterations depend on each other where `x` and `y` overlap.
  private static let kernel = """
    from numba import njit, prange

    @njit("void(f8[::1], f8[::1])", parallel=True)
    def smear(x, y):
        for i in prange(y.size):
            y[i] = x[i] + 1.0

    """

  /// A C program that calls the entry point with parts of one array.
  private static let program = """
    #include <stdint.h>
    #include <stdio.h>

    typedef union {
        int64_t i;
        void *p;
    } pel_slot;

    int64_t smear_entry(const pel_slot *arguments, pel_slot *results, void *error);

    int main(void)
    {
        enum { N = 20000 };
        static double a[N + 1];
        /* The strides of contiguous arrays need not be there. */
        const pel_slot arguments[] = {{.p = a}, {N}, {0}, {.p = a + 1}, {N}, {0}};
        char error[128] = {0};
        smear_entry(arguments, NULL, error);
        printf("%g %g\\n", a[1], a[N]);
        return 0;
    }

    """

  @Test func theEntryPointGivesWhatThePythonGives() throws {
    #expect(try pellucid("build", "smear.py", "-o", "out").status == 0)
    #expect(try compileAndRun() == "1 20000\n")
  }

  @Test func editedCIsRightToo() throws {
    #expect(try pellucid("build", "smear.py", "-o", "out").status == 0)
    let text = try pellucid.text(of: "out/smear.c")
    let edited = text.replacingOccurrences(
      of: "void smear(", with: "double two(void);\nvoid smear("
    )
    .replacingOccurrences(of: "x[i] + 1.0", with: "x[i] + two()")
    try pellucid.write(
      edited + "\ndouble two(void)\n{\n    return 2.0;\n}\n", to: "out/smear.c")
    let outcome = try pellucid("build", "out/smear.c")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try compileAndRun() == "2 40000\n")
  }

  @Test func keptCommandsBuildTheLibraryAgain() throws {
    let outcome = try pellucid(
      "run", "--tier", "optimized", "--keep", "kept", "smear.py", "zeros(4)", "zeros(4)")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    let again = try pellucid.run("/bin/sh", ["-e", "kept/smear.sh"])
    #expect(again.status == 0, "\(again.complaint)")
  }

  @Test func aQuickBuildKeepsTheVersionForOverlapToo() throws {
    let outcome = try pellucid(
      "run", "--tier", "quick", "--keep", "kept", "smear.py", "zeros(4)", "zeros(4)")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try pellucid.text(of: "kept/smear.c").contains("smear_entry"))
    #expect(try pellucid.text(of: "kept/smear_serial.c").contains("void smear"))
  }

  /// Returns what the C program prints.
  private func compileAndRun() throws -> String {
    let compiled = try pellucid.run(
      "/usr/bin/gcc", ["program.c", "out/smear.so", "-o", "program", "-Wl,-rpath,$ORIGIN/out"])
    #expect(compiled.status == 0, "\(compiled.complaint)")
    return try pellucid.run(
      pellucid.folder.appendingPathComponent("program").path, [], ["OMP_NUM_THREADS": "4"]
    ).output
  }
}
