import Foundation
import Testing

/// `pellucid run`.
struct RunTests {
  let pellucid: Command

  init() throws { pellucid = try Command() }

  @Test func aResultIsPrintedAsNumPyDoes() throws {
    #expect(try pellucid("run", "kernels.py:ssum", "np.arange(10)").output == "45\n")
    #expect(
      try pellucid("run", "kernels.py:first_and_copy", "arange(3.0)").output
        == "(0.0, array([0., 1., 2.]))\n")
    let nothing = try pellucid("run", "kernels.py:saxpy", "1.0", "ones(2)", "ones(2)")
    #expect(nothing.status == 0 && nothing.output.isEmpty && nothing.complaint.isEmpty)
  }

  @Test func anArgumentMayBeAnyExpressionOfTheLanguage() throws {
    let sum = try pellucid("run", "kernels.py:ssum", "np.roll(np.zeros(3), 1) + np.sqrt(4.0)")
    #expect(sum.output == "6.0\n")
    let singular = try pellucid("run", "kernels.py:ssum", "np.linalg.inv(np.zeros((2, 2)))[0]")
    #expect(singular.status == 2 && singular.complaint.contains("Singular matrix"))
  }

  @Test func theLastKernelRunsIfNoneIsNamed() throws {
    #expect(try pellucid("run", "kernels.py", "zeros(3)").output == "0.0\n")
  }

  @Test(arguments: [
    ["run", "kernels.py:divide", "-7", "2"],
    ["run", "--seed", "3", "kernels.py:divide", "-7", "2"],
    ["run", "kernels.py:divide", "-7", "2", "--tier", "quick"],
    ["run", "kernels.py:divide", "--tier=quick", "-7", "2"],
    ["run", "--tier", "quick", "--", "kernels.py:divide", "-7", "2"],
  ])
  func optionsStandAnywhereAndNegativeNumbersAreArguments(_ words: [String]) throws {
    let outcome = try pellucid.run(
      Command.products.appendingPathComponent("pellucid").path, words)
    #expect(outcome.output == "-4\n" && outcome.status == 0, "\(outcome.complaint)")
  }

  @Test(arguments: [
    ("-2.5e3", "2500.0"), ("-.5", "0.5"), ("-inf", "inf"), ("-(1 + 2.0)", "3.0"),
    ("-np.pi", "3.141592653589793"), ("-0.0", "0.0"),
  ])
  func negativeExpressionsAreArguments(_ argument: String, _ result: String) throws {
    let outcome = try pellucid("run", "kernels.py:negated", argument)
    #expect(outcome.output == result + "\n", "\(outcome.complaint)")
  }

  @Test func defaultsOfParametersAreUsed() throws {
    try pellucid.write(
      "from numba import njit\n@njit\ndef scaled(v, factor=2.0):\n    return v * factor\n",
      to: "default.py")
    #expect(try pellucid("run", "default.py", "3").output == "6.0\n")
  }

  @Test func anExceptionShowsItsPlaceAndItsLine() throws {
    let outcome = try pellucid("run", "kernels.py:divide", "7", "0")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.complaint == """
        kernels.py:20: ZeroDivisionError: integer division by zero
          return a // b

        """)
  }

  @Test func boundsAreCheckedOnRequest() throws {
    let outcome = try pellucid("run", "--boundscheck", "kernels.py:element", "zeros(3)", "3")
    #expect(outcome.status == 1)
    #expect(outcome.complaint.hasPrefix("kernels.py:33: IndexError: "))
  }

  @Test func aSignatureChoosesTheTypes() throws {
    let outcome = try pellucid(
      "run", "kernels.py:ssum", "ones(3, dtype='f4')", "--signature", "f8(f4[::1])")
    #expect(outcome.output == "3.0\n", "\(outcome.complaint)")
    let misfit = try pellucid("run", "kernels.py:ssum", "ones(3)", "--signature", "f8(f4[::1])")
    #expect(misfit.status == 2 && misfit.complaint.contains("'ssum' does not take (float64[::1])"))
  }

  @Test func bothTiersAgree() throws {
    for tier in ["quick", "optimized"] {
      let outcome = try pellucid(
        "run", "kernels.py:psum", "arange(1000.0)", "--tier", tier, "--threads", "2")
      #expect(outcome.output == "499500.0\n", "\(outcome.complaint)")
    }
  }

  @Test func accuracyAndCompilerAreChosen() throws {
    let outcome = try pellucid(
      "run", "kernels.py:total_of_sines", "arange(1000.0)", "--tier", "optimized", "--cc", "clang",
      "--math", "libm", "--keep", "kept")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try pellucid.text(of: "kept/kernels.sh").contains("clang"))
    #expect(!(try pellucid.text(of: "kept/kernels.c").contains("__attribute__((simd")))
  }

  @Test func theQuickBuildIsKept() throws {
    #expect(try pellucid("run", "kernels.py:divide", "7", "2", "--keep", "a/b").output == "3\n")
    #expect(try pellucid.text(of: "a/b/kernels.c").contains("divide_entry"))
  }

  @Test func resultsAndArgumentsAreSaved() throws {
    let outcome = try pellucid(
      "run", "kernels.py:first_and_copy", "arange(3.0)", "--save", "r.npy", "--save-argument",
      "x=x.npy")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(pellucid.files == ["kernels.py", "r.0.npy", "r.1.npy", "x.npy"])
    #expect(try pellucid("run", "kernels.py:psum", "r.1.npy").output == "3.0\n")
    let saxpy = try pellucid(
      "run", "kernels.py:saxpy", "-2.0", "ones(3)", "zeros(3)", "--save-argument", "y=y.npy",
      "--save-argument", "x=x.npy")
    #expect(saxpy.status == 0)
    #expect(try pellucid("run", "kernels.py:psum", "y.npy").output == "-6.0\n")
    #expect(try pellucid("run", "kernels.py:psum", "x.npy").output == "3.0\n")
  }

  @Test func repeatsShowMinimumMedianAndThroughput() throws {
    let outcome = try pellucid("run", "kernels.py:psum", "ones(100000)", "--repeat", "3")
    #expect(outcome.output == "100000.0\n")
    #expect(
      outcome.complaint.wholeMatch(
        of: /3 calls: minimum [\d.]+ \S+, median [\d.]+ \S+, [\d.]+ GB\/s\n/) != nil)
  }

  @Test func argumentsAreSavedAsOneCallLeavesThem() throws {
    let outcome = try pellucid(
      "run", "kernels.py:saxpy", "1.0", "ones(3)", "zeros(3)", "--repeat", "4",
      "--save-argument", "y=y.npy")
    #expect(outcome.status == 0)
    #expect(try pellucid("run", "kernels.py:psum", "y.npy").output == "3.0\n")
  }

  @Test func timesOfAllStagesAreShown() throws {
    let outcome = try pellucid("run", "kernels.py:divide", "7", "2", "--time")
    let names = outcome.complaint.split(separator: "\n").compactMap {
      $0.split(separator: " ").first
    }
    #expect(
      names == [
        "arguments", "parse", "scope", "type", "lower", "passes", "emit", "libtcc", "load",
        "call", "total",
      ])
  }

  @Test func theSeedChoosesTheNumbers() throws {
    let numbers = try ["1", "1", "2"].map {
      try pellucid("run", "kernels.py:psum", "rand(5)", "--seed", $0).output
    }
    #expect(numbers[0] == numbers[1] && numbers[0] != numbers[2])
  }
}
