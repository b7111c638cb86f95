import Foundation
import Testing

@testable import PellucidToolchain

/// What the optimized build promises.
@Suite struct OptimizingCompilerTests {
  /// A kernel that every compiler builds.
  private let twice = "long twice(long x) { return 2 * x; }\n"

  /// Returns what the function `name` of `library` makes of `argument`.
  private func call(_ name: String, of library: SharedLibrary, _ argument: Int) throws -> Int {
    let address = try #require(library.symbol(name))
    return unsafeBitCast(address, to: (@convention(c) (Int) -> Int).self)(argument)
  }

  /// Returns the error that building with `compiler` throws.
  private func failure(of compiler: OptimizingCompiler) throws -> ToolchainError {
    do {
      _ = try compiler.loadLibrary(twice, name: "k.py")
    } catch {
      return error
    }
    throw ToolchainError(.compilerFailed, "the build should have failed")
  }

  @Test func gccMakesLibrary() throws {
    let library = try OptimizingCompiler(command: "gcc").loadLibrary(twice, name: "k.py")
    #expect(try call("twice", of: library, 21) == 42)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/clang")))
  func clangMakesLibrary() throws {
    let compiler = try OptimizingCompiler(command: "/usr/bin/clang")
    #expect(compiler.family == .clang)
    let library = try compiler.loadLibrary(twice, name: "k.py")
    #expect(try call("twice", of: library, 21) == 42)
  }

  @Test func parallelLoopsRun() throws {
    let text = """
      long sum(long n)
      {
          long s = 0;
          #pragma omp parallel for reduction(+:s)
          for (long i = 0; i < n; i++) s += i;
          return s;
      }
      """
    for _ in 0..<3 {
      let library = try OptimizingCompiler(command: "gcc").loadLibrary(text, name: "k.py")
      #expect(try call("sum", of: library, 1000) == 499_500)
    }
  }

  @Test func fastArithmeticLeavesSubnormalsAlone() throws {
    var compiler = try OptimizingCompiler(command: "gcc")
    compiler.options.fastMath = .fast
    let library = try compiler.loadLibrary(twice, name: "k.py")
    #expect(try call("twice", of: library, 1) == 2)
    let tiny = Double.leastNonzeroMagnitude * Double(try call("twice", of: library, 1))
    #expect(tiny > 0)
  }

  @Test(
    arguments: FastMath.names.map(\.value) + [[], .fast, [.nsz, .arcp], [.nnan, .ninf, .nsz]])
  func everyPermissionIsUnderstood(permissions: FastMath) throws {
    for command in ["gcc", "/usr/bin/clang"] {
      guard var compiler = try? OptimizingCompiler(command: command) else { continue }
      compiler.options.fastMath = permissions
      compiler.options.extraFlags = ["-Wall", "-Wextra", "-Werror"]
      _ = try compiler.loadLibrary("double half(double x) { return x / 2.0; }", name: "k.py")
    }
  }

  @Test func infinitiesStayUnlessBothPermissionsAreGiven() {
    #expect(FastMath([.nnan]).flags == ["-ffp-contract=off"])
    #expect(FastMath([.nnan, .ninf]).flags == ["-ffp-contract=off", "-ffinite-math-only"])
    #expect(
      FastMath.fast.subtracting([.nnan]).flags == ["-ffast-math", "-fno-finite-math-only"])
    #expect(FastMath(name: "nsz") == .nsz)
    #expect(FastMath(name: "quick") == nil)
  }

  @Test(arguments: VectorMath.allCases)
  func vectorMathComesFromTheChosenLibrary(choice: VectorMath) throws {
    if choice == .oneULP, !libraryIsPresent("libsleefgnuabi.so.3") { return }
    if choice == .fourULP, !libraryIsPresent("libmvec.so.1") { return }
    let declaration = choice == .libm ? "" : "__attribute__((simd(\"notinbranch\"), const))"
    let text = """
      \(declaration) double exp(double);
      void apply(double *x, long n)
      {
          for (long i = 0; i < n; i++) x[i] = exp(x[i]);
      }
      """
    let folder = try Folder()
    var compiler = try OptimizingCompiler(command: "gcc")
    compiler.options.vectorMath = choice
    try compiler.buildLibrary(text, name: "k.py", into: folder.path + "/k.so")
    let library = try SharedLibrary(path: folder.path + "/k.so")
    let apply = unsafeBitCast(
      try #require(library.symbol("apply")),
      to: (@convention(c) (UnsafeMutablePointer<Double>, Int) -> Void).self)
    var values = (0..<37).map { Double($0) / 8 }
    apply(&values, 37)
    for (index, value) in values.enumerated() {
      #expect(abs(value - exp(Double(index) / 8)) <= 4 * exp(Double(index) / 8).ulp)
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/k.so"))
    #expect((bytes.range(of: Data("libmvec.so.1".utf8)) != nil) == (choice == .fourULP))
    #expect((bytes.range(of: Data("libsleefgnuabi".utf8)) != nil) == (choice == .oneULP))
  }

  @Test func absentCompilerIsNamed() {
    #expect {
      _ = try OptimizingCompiler(command: "no-such-compiler -x")
    } throws: { error in
      guard let error = error as? ToolchainError else { return false }
      return error.id == "compiler-missing"
        && error.message == "cannot find the compiler 'no-such-compiler -x'"
    }
  }

  @Test func refusedTextShowsItsMessages() throws {
    let compiler = try OptimizingCompiler(command: "gcc")
    #expect {
      _ = try compiler.loadLibrary("int f(void) { return missing; }", name: "k.py")
    } throws: { error in
      guard let error = error as? ToolchainError else { return false }
      return error.id == "compiler-failed" && error.message == "'gcc' ended with status 1"
        && error.output.contains("k.c:1:22: error: 'missing' undeclared")
        && !error.output.contains("pellucid-")
    }
  }

  @Test func failingCompilerIsReported() throws {
    let folder = try Folder()
    let fake = try folder.script("gcc", "echo one; echo two >&2; exit 3")
    let error = try failure(of: try OptimizingCompiler(command: fake))
    #expect(error.id == "compiler-failed")
    #expect(error.message == "'gcc' ended with status 3")
    #expect(error.output == "one\ntwo\n")
    #expect(try folder.remains() == ["gcc"])
  }

  @Test func silentCompilerWithoutLibraryIsReported() throws {
    let folder = try Folder()
    let error = try failure(
      of: try OptimizingCompiler(command: try folder.script("gcc", "exit 0")))
    #expect(error.message == "'gcc' made no library")
  }

  @Test func hangingCompilerIsEndedWithItsChildren() throws {
    let folder = try Folder()
    let fake = try folder.script("gcc", "sleep 100 & echo $! > \"$(dirname \"$0\")/child\"; wait")
    var compiler = try OptimizingCompiler(command: fake)
    compiler.timeout = .milliseconds(300)
    let start = ContinuousClock.now
    let error = try failure(of: compiler)
    #expect(error.id == "compiler-timed-out")
    #expect(error.message == "'gcc' did not end within 0.3 seconds")
    #expect(ContinuousClock.now - start < .seconds(5))
    let child = try String(contentsOfFile: folder.path + "/child", encoding: .utf8)
    let number = try #require(Int32(child.trimmingCharacters(in: .whitespacesAndNewlines)))
    usleep(100_000)
    #expect(kill(number, 0) != 0 || isZombie(number))
  }

  @Test func stubbornCompilerIsEndedToo() throws {
    let folder = try Folder()
    let fake = try folder.script("gcc", "trap '' TERM; exec >&- 2>&-; while :; do sleep 0.1; done")
    var compiler = try OptimizingCompiler(command: fake)
    compiler.timeout = .milliseconds(200)
    let error = try failure(of: compiler)
    #expect(error.id == "compiler-timed-out", "\(error.rendered())")
  }

  @Test func killedCompilerIsReported() throws {
    let folder = try Folder()
    let error = try failure(
      of: try OptimizingCompiler(command: try folder.script("gcc", "kill -9 $$")))
    #expect(error.id == "compiler-killed")
    #expect(error.message == "'gcc' was ended by signal 9")
  }

  @Test func killedPartOfCompilerIsReported() throws {
    let folder = try Folder()
    let line = "gcc: fatal error: Killed signal terminated program cc1"
    let fake = try folder.script("gcc", "echo '\(line)' >&2; exit 1")
    #expect(try failure(of: try OptimizingCompiler(command: fake)).id == "compiler-killed")
  }

  @Test func brokenLibraryIsReported() throws {
    let folder = try Folder()
    let fake = try folder.script(
      "gcc", "while [ \"$1\" != -o ]; do shift; done; echo nonsense > \"$2\"")
    let error = try failure(of: try OptimizingCompiler(command: fake))
    #expect(error.id == "loader-failed")
  }

  @Test func grandchildWithOpenOutputDelaysNothing() throws {
    let folder = try Folder()
    let fake = try folder.script("gcc", "sleep 3 & echo late; exit 4")
    let start = ContinuousClock.now
    #expect(try failure(of: try OptimizingCompiler(command: fake)).output == "late\n")
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test func keptBuildCanBeRepeatedByHand() throws {
    let folder = try Folder()
    var compiler = try OptimizingCompiler(command: "gcc")
    compiler.keepDirectory = folder.path + "/kept"
    _ = try compiler.loadLibrary(twice, name: "some/k.py")
    let kept = folder.path + "/kept"
    let names = try FileManager.default.contentsOfDirectory(atPath: kept).sorted()
    #expect(names == ["k.c", "k.sh", "k.so"])
    #expect(try String(contentsOfFile: kept + "/k.c", encoding: .utf8) == twice)
    try FileManager.default.removeItem(atPath: kept + "/k.so")
    let script = try Process.run(URL(fileURLWithPath: kept + "/k.sh"), arguments: [])
    script.waitUntilExit()
    #expect(try call("twice", of: SharedLibrary(path: kept + "/k.so"), 4) == 8)
  }

  @Test func folderThatCannotBeMadeIsNamed() throws {
    let folder = try Folder()
    var compiler = try OptimizingCompiler(command: "gcc")
    compiler.keepDirectory = try folder.script("file", "") + "/kept"
    let error = try failure(of: compiler)
    #expect(error.rendered().hasPrefix("error: cannot create '\(compiler.keepDirectory ?? "")': "))
  }

  @Test func libraryThatCannotBeWrittenIsNamed() throws {
    let folder = try Folder()
    let target = folder.path + "/none/k.so"
    let error = #expect(throws: ToolchainError.self) {
      try OptimizingCompiler(command: "gcc").buildLibrary(twice, name: "k.py", into: target)
    }
    #expect(error?.rendered().hasPrefix("error: cannot write '\(target)': ") == true)
    #expect(try folder.remains().isEmpty)
  }

  @Test func compilerArgumentsComeFirst() throws {
    let folder = try Folder()
    let wrapper = try folder.script("wrapper", "exec \"$@\"")
    let compiler = try OptimizingCompiler(command: wrapper + " gcc -DEXTRA=1")
    #expect(compiler.family == .gcc)
    let library = try compiler.loadLibrary("long f(long x) { return x + EXTRA; }", name: "k.py")
    #expect(try call("f", of: library, 1) == 2)
  }

  @Test func wordsSurviveTheShell() {
    #expect(shellWord("-O3") == "-O3")
    #expect(shellWord("it's $HOME") == "'it'\\''s $HOME'")
    #expect(fileStem("/a/my kernels.v2.py") == "my_kernels")
  }
}

/// Returns `true` iff the process `number` has ended and waits to be collected.
private func isZombie(_ number: Int32) -> Bool {
  let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
  return state?.contains(") Z ") == true
}

/// A folder of one test, which goes with it.
final class Folder: Sendable {
  /// Where it is.
  let path: String

  /// Creates an empty folder.
  init() throws {
    path = NSTemporaryDirectory() + "/toolchain-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a shell script called `name` and returns its path.
  ///
  /// Not by way of Foundation, whose open file a child of another test would keep busy.
  func script(_ name: String, _ body: String) throws -> String {
    let file = path + "/" + name
    try writeFile("#!/bin/sh\n\(body)\n", to: file, mode: 0o755)
    return file
  }

  /// Returns the names of the files in it.
  func remains() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
