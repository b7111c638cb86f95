import PellucidToolchain

/// What a machine can do at most in loops such as kernels have.
public struct MachineSpeed: Hashable, Sendable {
  /// The date on which that was measured, as in `2026-11-27`.
  public let date: String
  /// The bytes that all threads together load and store in a second, in arrays larger than caches.
  public let bytesPerSecond: Double
  /// The operations on float64 that all threads together do in a second.
  public let operationsPerSecond: Double

  /// The kernels that are measured: STREAM's triad, and sums and products that wait for nothing.
  private static let kernels = """
    from numba import njit, prange


    @njit("void(f8[::1], f8[::1], f8[::1])", parallel=True)
    def triad(a, b, c):
        for i in prange(a.size):
            a[i] = b[i] + 3.0 * c[i]


    @njit("void(f8[:, ::1], i8)", parallel=True)
    def peak(a, turns):
        for t in prange(a.shape[0]):
            for turn in range(turns):
                for j in range(a.shape[1]):
                    x = a[t, j]
                    x = x * 0.5 + 0.25
                    x = x * 0.5 + 0.25
                    x = x * 0.5 + 0.25
                    x = x * 0.5 + 0.25
                    x = x * 0.5 + 0.25
                    x = x * 0.5 + 0.25
                    x = x * 0.5 + 0.25
                    x = x * 0.5 + 0.25
                    a[t, j] = x


    @njit("void(f8[::1])", parallel=True)
    def start(x):
        for i in prange(2):
            x[i] += 1.0


    @njit("void(f8[::1], f8[::1])")
    def sums(x, y):
        for i in range(x.size):
            y[i] = x[i] + y[i]
    """

  /// Returns what this machine can do, as kept in the folder of the cache; measured, and kept if
  /// that is possible, where it is not known or the processor or number of threads is another one.
  /// Returns nil where there is no C compiler.
  static func current(_ compiler: String?) -> MachineSpeed? {
    if let kept = MachineNotes.value(of: "speed")?.split(separator: " "), kept.count == 3,
      let bytes = Double(kept[1]), let operations = Double(kept[2])
    {
      return MachineSpeed(
        date: String(kept[0]), bytesPerSecond: bytes, operationsPerSecond: operations)
    }
    guard let measured = try? measured(compiler) else { return nil }
    // What others leave of a busy machine is not what it can do.
    if MachineNotes.isQuiet {
      MachineNotes.keep(
        "\(measured.date) \(measured.bytesPerSecond) \(measured.operationsPerSecond)", as: "speed")
      if let weight = try? threadWeight(compiler) {
        MachineNotes.keep("\(weight)", as: MachineNotes.threadWeightName)
      }
    }
    return measured
  }

  /// Returns what this machine can do.
  private static func measured(_ compiler: String?) throws(PellucidError) -> MachineSpeed {
    let module = try KernelModule(source: kernels, name: "machine.py")
    var build = BuildOptions()
    build.compiler = compiler
    let (elements, rows, columns, turns) = (1 << 22, MachineNotes.threads, 512, 20_000)
    let arrays = (0..<3).map { _ in Value.array(AnyArray(zeros: [elements], dtype: .float64)) }
    let triad = try module.kernel("triad").compiled(for: arrays, tier: .optimized, build: build)
    // Memory that nobody has stored into yet is one page of zeros.
    for target in 1...2 { _ = try triad.call([arrays[target], arrays[0], arrays[0]]) }
    let bytes = Double(24 * elements) / (try triad.fastestCall(arrays))
    let work = [
      Value.array(AnyArray(zeros: [rows, columns], dtype: .float64)),
      .scalar(.int64(Int64(turns))),
    ]
    let peak = try module.kernel("peak").compiled(for: work, tier: .optimized, build: build)
    let operations = Double(16 * rows * columns * turns) / (try peak.fastestCall(work))
    return MachineSpeed(
      date: MachineNotes.today, bytesPerSecond: bytes, operationsPerSecond: operations)
  }

  /// Returns the weight of iterations that take as long on one thread as on all of them, started for
  /// that: an iteration of `sums` has the weight 4.
  private static func threadWeight(_ compiler: String?) throws(PellucidError) -> Int? {
    guard MachineNotes.threads > 1 else { return nil }
    let module = try KernelModule(source: kernels, name: "machine.py")
    var build = BuildOptions()
    build.compiler = compiler
    let count = 2048
    let arrays = (0..<2).map { _ in Value.array(AnyArray(zeros: [count], dtype: .float64)) }
    let start = try module.kernel("start").compiled(
      for: [arrays[0]], tier: .optimized, build: build)
    let sums = try module.kernel("sums").compiled(for: arrays, tier: .optimized, build: build)
    let iteration = try sums.fastestCall(arrays) / Double(count)
    let threads = Double(MachineNotes.threads)
    let worth = try start.fastestCall([arrays[0]]) * threads / (threads - 1)
    return min(max(Int(4 * worth / iteration), 5_000), 1_000_000)
  }
}
