import Foundation
import Pellucid
import Testing

/// Kernels that answer at once and become fast in the background.
@Suite struct TierTests {
  /// A kernel whose work depends on its argument.
  private let source = """
    import numba
    @numba.njit
    def total(x):
        s = 0.0
        for v in x:
            s += v * 2.0
        return s
    @numba.njit
    def halves(x):
        if x.size == 0:
            raise ValueError("nothing")
        return x[: x.size // 2], x + 1j
    """

  /// Returns `total`, tiered, on a build by `compiler`.
  private func total(compiler: String? = nil) throws -> CompiledKernel {
    let kernel = try KernelModule(source: source).kernel("total")
    var build = BuildOptions()
    build.compiler = compiler
    return try kernel.compiled(signature: "f8(f8[::1])", build: build)
  }

  /// Returns what `kernel` makes of `count` ones, as text.
  private func called(_ kernel: CompiledKernel, _ count: Int) throws -> String {
    "\(try kernel.call([Value(NDArray([Double](repeating: 1, count: count)))]))"
  }

  @Test func oneWaitMakesAKernelFast() throws {
    let kernel = try total()
    #expect(!kernel.isOptimized)
    #expect(try called(kernel, 10) == "20.0")
    let (entry, quick) = (kernel.entryAddress, kernel.functionAddress)
    try kernel.waitForOptimizedBuild()
    #expect(kernel.isOptimized && kernel.entryAddress == entry)
    #expect(kernel.functionAddress != quick)
    #expect(try called(kernel, 10) == "20.0")
    try kernel.waitForOptimizedBuild()
  }

  @Test(arguments: [(1_000_000, 3), (1, 1100)])
  func enoughWorkAsksForTheOptimizedBuild(_ size: Int, _ calls: Int) throws {
    let kernel = try total()
    for _ in 0..<calls { #expect(try called(kernel, size) == "\(2.0 * Double(size))") }
    let end = Date(timeIntervalSinceNow: 60)
    while !kernel.isOptimized, Date() < end { usleep(2000) }
    #expect(kernel.isOptimized)
  }

  @Test func aCallOrTwoAskForNothing() throws {
    let marker = NSTemporaryDirectory() + "/tier-" + UUID().uuidString
    let kernel = try total(compiler: "/usr/bin/env touch \(marker) gcc")
    _ = try called(kernel, 10)
    _ = try called(kernel, 3_000_000)
    usleep(50_000)
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  @Test func otherTiersAreWhatTheyAre() throws {
    let kernel = try KernelModule(source: source).kernel("total")
    let quick = try kernel.compiled(signature: "f8(f8[::1])", tier: .quick)
    try quick.waitForOptimizedBuild()
    #expect(!quick.isOptimized)
    #expect(try kernel.compiled(signature: "f8(f8[::1])", tier: .optimized).isOptimized)
  }

  @Test func viewsAndExceptionsSurviveTheChange() throws {
    let kernel = try KernelModule(source: source).kernel("halves")
    let compiled = try kernel.compiled(signature: "(c16[::1],)")
    let ones = Value(NDArray([Complex<Double>](repeating: Complex(1.0, 0.0), count: 4)))
    let before = try compiled.call([ones])
    try compiled.waitForOptimizedBuild()
    #expect("\(try compiled.call([ones]))" == "\(before)")
    let none = Value(NDArray([Complex<Double>]()))
    #expect(throws: PellucidError.self) { try compiled.call([none]) }
  }

  @Test(arguments: [
    ("kill -9 $$", "compiler-killed"), ("exit 1", "compiler-failed"),
    ("echo 'No space left on device' >&2; exit 1", "compiler-failed"),
    ("exit 0", "compiler-failed"),
  ])
  func aFailedBuildStopsNothing(_ script: String, _ id: String) throws {
    let path = NSTemporaryDirectory() + "/tier-gcc-" + UUID().uuidString
    try "#!/bin/sh\n\(script)\n".write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let kernel = try total(compiler: "/bin/sh \(path)")
    let error = #expect(throws: PellucidError.self) { try kernel.waitForOptimizedBuild() }
    if case .toolchain(let found, _) = error { #expect(found == id) } else { Issue.record(error!) }
    for _ in 0..<1200 { #expect(try called(kernel, 3) == "6.0") }
    #expect(!kernel.isOptimized)
  }

  @Test func aKernelMayGoWhileItIsBuilt() throws {
    for _ in 0..<4 {
      let kernel = try total()
      for _ in 0..<1100 { _ = try called(kernel, 1) }
    }
    let last = try total()
    try last.waitForOptimizedBuild()
    #expect(try called(last, 2) == "4.0")
  }
}
