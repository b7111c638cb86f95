import Foundation
import Testing

@testable import PellucidToolchain

/// What the quick build promises.
@Suite struct QuickCompilerTests {
  /// Returns the function `name` of `library`, which takes and returns an integer.
  private func function(
    _ name: String, of library: SharedLibrary
  ) throws -> @convention(c) (Int) -> Int {
    unsafeBitCast(try #require(library.symbol(name)), to: (@convention(c) (Int) -> Int).self)
  }

  @Test func textBecomesFunction() throws {
    let library = try QuickCompiler().compile("long twice(long x) { return 2 * x; }", name: "k.py")
    #expect(try function("twice", of: library)(21) == 42)
    #expect(library.symbol("thrice") == nil)
  }

  @Test func callsMathAndMemoryFunctions() throws {
    let text = """
      double sqrt(double); void *memset(void *, int, unsigned long);
      void *calloc(unsigned long, unsigned long); void free(void *);
      long root(long x) { char *p = calloc(8, 1); memset(p, 1, 8); long y = p[3]; free(p);
        return (long)sqrt((double)x) + y; }
      """
    let library = try QuickCompiler().compile(text, name: "k.py")
    #expect(try function("root", of: library)(81) == 10)
  }

  /// Numbers at which a second rounding, a wrong sign or an overflow would show.
  static let unsigned: [UInt64] = [
    0, 1, 0x20_0000_0000_0001, 0x8000_0000_0000_0000, 0x8000_0000_0000_0401, 0xFFFF_FFFF_FFFF_FBFF,
    0xFFFF_FFFF_FFFF_FC00, 0xFFFF_FFFF_FFFF_FFFF, 0x8000_0080_0000_0001, 0x0000_0100_0001_0000,
  ]

  @Test(arguments: unsigned)
  func unsignedIntegersConvertAsSwiftDoes(value: UInt64) throws {
    let text = """
      double wide(unsigned long u) { return (double)u; }
      float narrow(unsigned long u) { return (float)u; }
      unsigned long back(double x) { return (unsigned long)x; }
      unsigned long backNarrow(float x) { return (unsigned long)x; }
      """
    let library = try QuickCompiler().compile(text, name: "k.py")
    let wide = unsafeBitCast(
      try #require(library.symbol("wide")), to: (@convention(c) (UInt64) -> Double).self)
    let narrow = unsafeBitCast(
      try #require(library.symbol("narrow")), to: (@convention(c) (UInt64) -> Float).self)
    #expect(wide(value) == Double(value))
    #expect(narrow(value) == Float(value))
    let back = unsafeBitCast(
      try #require(library.symbol("back")), to: (@convention(c) (Double) -> UInt64).self)
    let backNarrow = unsafeBitCast(
      try #require(library.symbol("backNarrow")), to: (@convention(c) (Float) -> UInt64).self)
    let number = Double(value)
    if let expected = UInt64(exactly: number) { #expect(back(number) == expected) }
    if let expected = UInt64(exactly: Float(value)) {
      #expect(backNarrow(Float(value)) == expected)
    }
  }

  @Test func compilerTellsItsName() throws {
    let text = """
      #if !defined __TINYC__ || __PELLUCID__ != 1
      #error "not the quick build"
      #endif
      long f(long x) { return x + __LINE__; }
      """
    let library = try QuickCompiler().compile(text, name: "k.py")
    #expect(try function("f", of: library)(0) == 4)
  }

  @Test func implicitDeclarationIsError() {
    #expect {
      try QuickCompiler().compile("long f(long x)\n{\n  return missing(x);\n}", name: "k.py")
    } throws: { error in
      guard let error = error as? ToolchainError else { return false }
      return error.kind == .compilerFailed
        && error.output == "k.py:3: warning: implicit declaration of function 'missing'"
    }
  }

  @Test func syntaxErrorNamesItsLine() {
    #expect {
      try QuickCompiler().compile("long f(long x)\n{\n  return x + 1.0 2;\n}", name: "k\"1.py")
    } throws: { error in
      (error as? ToolchainError)?.rendered().hasPrefix(
        "error: libtcc refused the C of 'k\"1.py' [compiler-failed]\n  k\"1.py:3: error: ") == true
    }
  }

  @Test func unresolvedSymbolIsNamed() {
    #expect {
      try QuickCompiler().compile("long g(long); long f(long x) { return g(x); }", name: "k.py")
    } throws: { error in
      guard let error = error as? ToolchainError else { return false }
      return error.kind == .loaderFailed && error.output.hasSuffix("undefined symbol: g")
    }
  }

  @Test func warningsAreErrorsOnRequest() throws {
    let text = "long f(long x) { int *p = (double *)0; return x; }"
    _ = try QuickCompiler().compile(text, name: "k.py")
    var strict = QuickCompiler()
    strict.warningsAreErrors = true
    #expect(throws: ToolchainError.self) { try strict.compile(text, name: "k.py") }
  }

  @Test func ownFunctionsWinOverThoseOfTheProgram() throws {
    let text = "long getpid(void) { return 7; } long f(long x) { return x + getpid(); }"
    let library = try QuickCompiler().compile(text, name: "k.py")
    #expect(try function("f", of: library)(0) == 7)
  }

  @Test func unloadingLeavesOthersAlone() throws {
    var libraries: [SharedLibrary?] = []
    for index in 0..<200 {
      let text = "static long n = \(index); long f(long x) { return x + n++; }"
      libraries.append(try QuickCompiler().compile(text, name: "k.py"))
    }
    for index in stride(from: 0, to: 200, by: 2) { libraries[index] = nil }
    for index in stride(from: 1, to: 200, by: 2) {
      let library = try #require(libraries[index])
      #expect(try function("f", of: library)(1000) == 1000 + index)
    }
  }

  @Test func missingRuntimeIsNamedWithItsPackage() {
    let text = "void GOMP_nonsense(void); long f(long x) { GOMP_nonsense(); return x; }"
    #expect {
      try QuickCompiler().compile(text, name: "k.py", needsOpenMP: true)
    } throws: { error in
      (error as? ToolchainError)?.fix == "install libgomp1, or build without parallel loops"
    }
  }

  @Test func compileTimeIsShown() throws {
    let text = """
      typedef long int64_t;
      double sqrt(double);
      void smooth(double *src, int64_t n, int64_t m, double *dst, int64_t steps)
      {
          for (int64_t t = 0; t < steps; t++) {
              for (int64_t i = 1; i < n - 1; i++) {
                  for (int64_t j = 1; j < m - 1; j++) {
                      dst[i * m + j] = 0.2 * (src[i * m + j] + src[(i - 1) * m + j]
                                              + src[(i + 1) * m + j] + src[i * m + j - 1]
                                              + sqrt(src[i * m + j + 1]));
                  }
              }
              double *const other = src;
              src = dst;
              dst = other;
          }
      }
      """
    var times: [Duration] = []
    for _ in 0..<200 {
      let start = ContinuousClock.now
      _ = try QuickCompiler().compile(text, name: "smooth.py")
      times.append(ContinuousClock.now - start)
    }
    times.sort()
    print("quick build of 20 lines: median \(times[100]), best \(times[0])")
  }

  @Test func diskStandsInForMemory() throws {
    var compiler = QuickCompiler()
    compiler.buildsInMemory = false
    let first = try compiler.compile("long f(long x) { return x + 1; }", name: "k.py")
    let second = try compiler.compile("long f(long x) { return x + 2; }", name: "k.py")
    #expect(try function("f", of: first)(0) == 1)
    #expect(try function("f", of: second)(0) == 2)
    let path = try #require(first.loadedPath)
    #expect(path.hasSuffix("/kernel.so"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func debuggersCanReadTheLibrary() throws {
    var compiler = QuickCompiler()
    compiler.debugInformation = true
    let library = try compiler.compile("long f(long x) { return x; }", name: "k.py")
    let path = try #require(library.loadedPath)
    #expect(path.hasPrefix("/proc/\(getpid())/fd/"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data([0x7F, 0x45])))
  }

  @Test func namesOfEveryLengthAreFine() throws {
    let name = String(repeating: "long/", count: 100) + "k.py"
    let library = try QuickCompiler().compile("long f(long x) { return x; }", name: name)
    #expect(try function("f", of: library)(5) == 5)
  }

  @Test func eightThreadsCompileAtOnce() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for thread in 0..<8 {
        group.addTask {
          for round in 0..<50 {
            let number = thread * 1000 + round
            let library = try QuickCompiler().compile(
              "long f(long x) { return x + \(number); }", name: "k.py")
            #expect(try function("f", of: library)(1) == number + 1)
          }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func nothingIsWritableAndExecutable() throws {
    let library = try QuickCompiler().compile(
      "long n; long f(long x) { return x + n; }", name: "wx-probe.py")
    let file = try #require(FileHandle(forReadingAtPath: "/proc/self/maps"))
    let maps = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
      .split(separator: "\n")
    #expect(maps.contains { $0.contains("wx-probe.py") && $0.contains(" r-xp ") })
    #expect(!maps.contains { $0.contains(" rwx") })
    #expect(maps.contains { $0.contains("[stack]") && $0.contains(" rw-p ") })
    #expect(try function("f", of: library)(1) == 1)
  }

  @Test func parallelTextsFindTheirRuntime() throws {
    guard QuickCompiler.openMP == .available else { return }
    let text = """
      void GOMP_parallel(void (*)(void *), void *, unsigned, unsigned);
      int omp_get_thread_num(void);
      static void body(void *data) { ((long *)data)[omp_get_thread_num()] = 1; }
      long f(long x)
      {
        long seen[4] = {0, 0, 0, 0};
        GOMP_parallel(body, seen, 4, 0);
        return x + seen[0] + seen[1] + seen[2] + seen[3];
      }
      """
    let library = try QuickCompiler().compile(text, name: "k.py", needsOpenMP: true)
    #expect(try function("f", of: library)(0) == 4)
  }
}
