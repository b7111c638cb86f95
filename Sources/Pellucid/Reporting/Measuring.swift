import PellucidIR
import PellucidToolchain

/// How fast a call of a kernel is, and what its loops do.
public struct MeasurementReport: Hashable, Sendable {
  /// The name of the kernel.
  public let kernel: String
  /// The loops, in order of the source.
  public let loops: [LoopReport]
  /// The arrays that are allocated, in order of the source.
  public let allocations: [AllocationReport]
  /// What the compiler warns of, as a person reads it.
  public let warnings: [String]
  /// The seconds that the fastest of some calls took.
  public let seconds: Double
  /// The bytes that all innermost loops of a call load and store, as far as that is known.
  public let bytes: Int
  /// The operations on floating-point numbers of all innermost loops, functions left out.
  public let operations: Int
  /// The iterations of all innermost loops.
  public let turns: Int
  /// What the machine can do at most.
  public let machine: MachineSpeed?
}

extension Kernel {
  /// Calls the kernel with `arguments`, which it may write into, again and again, and returns how
  /// long a call takes and what its loops do in it.
  ///
  /// The optimized build is measured; a quick one counts the iterations first. What the machine can
  /// do at most is measured once and kept with the date in the folder of the cache.
  public func measure(
    _ arguments: [Value], signatures: [String] = []
  ) throws(PellucidError) -> MeasurementReport {
    let wanted = try wanted(for: arguments, signatures: signatures)
    let counting = try CompiledKernel.compiled(
      module.compilation.countingIterations(), wanted, .quick, build)
    let copies = arguments.map { $0.detached() }
    _ = try counting.call(copies)
    let turns = Turns(counting.library)
    let kernel = try CompiledKernel.compiled(module.compilation, wanted, .optimized, build)
    let seconds = try kernel.fastestCall(arguments)
    var compilation = module.compilation
    let ir = try compilation.optimized([wanted])
    let remarks = module.vectorRemarks(for: [wanted], build.compiler)
    var loops: [LoopReport] = []
    var allocations: [AllocationReport] = []
    var first = 0
    for function in ir.functions {
      let reports = LoopReports(function, file: compilation.file.name, first: first)
      first = reports.end
      allocations += reports.allocations.filter { $0.line != 0 }
      for (loop, number) in zip(reports.loops, reports.numbers) {
        var loop = loop.adding(remarks)
        loop.turns = number.flatMap { turns?[$0] }
        loops.append(loop)
      }
    }
    let inner = loops.filter { $0.work != nil }
    return MeasurementReport(
      kernel: name, loops: loops.filter { $0.line != 0 }.sorted { $0.line < $1.line },
      allocations: allocations.sorted { $0.line < $1.line }, warnings: kernel.warnings,
      seconds: seconds, bytes: inner.total { $0.bytes }, operations: inner.total { $0.operations },
      turns: inner.reduce(0) { $0 + ($1.turns ?? 0) },
      machine: MachineSpeed.current(build.compiler))
  }
}

extension [LoopReport] {
  /// Returns the sum of `part` of each iteration.
  fileprivate func total(_ part: (LoopWork) -> Int) -> Int {
    reduce(0) { sum, loop in
      sum &+ (loop.turns ?? 0) &* (loop.work.map(part) ?? 0)
    }
  }
}

extension CompiledKernel {
  /// Returns the seconds of the fastest of up to 50 calls, which end after about half a second.
  func fastestCall(_ arguments: [Value]) throws(PellucidError) -> Double {
    let slots = try packed(arguments)
    _ = try value(of: run(slots), arguments)
    var fastest = Duration.seconds(1e9)
    let start = ContinuousClock.now
    for _ in 0..<50 {
      let before = ContinuousClock.now
      let results = try run(slots)
      fastest = min(fastest, ContinuousClock.now - before)
      // Frees what the call returned.
      _ = value(of: results, arguments)
      if ContinuousClock.now - start > .milliseconds(500) { break }
    }
    return fastest / .seconds(1)
  }
}

/// The counts of iterations that a library keeps; see `runtime/turns.h`.
private struct Turns {
  /// Returns the counts.
  private typealias Read = @convention(c) () -> UnsafePointer<Int64>
  /// The number of loops that are counted.
  private static let most = 1024
  /// The counts, by the numbers of the loops.
  private let counts: UnsafePointer<Int64>

  /// Creates an instance for `library`; nil if it has no loops.
  init?(_ library: SharedLibrary) {
    guard let read = library.symbol("pel_turns_read") else { return nil }
    counts = unsafeBitCast(read, to: Read.self)()
  }

  /// The iterations of the loop with the given number; nil if it is not counted.
  subscript(number: Int) -> Int? { number < Self.most ? Int(counts[number]) : nil }
}

extension Value {
  /// Returns the value with memory of its own, so that what is stored into it is not seen.
  fileprivate func detached() -> Value {
    switch self {
    case .array(let array): .array(array.copied())
    case .tuple(let elements): .tuple(elements.map { $0.detached() })
    case .none, .scalar, .string, .list, .dictionary, .set: self
    }
  }
}

extension MeasurementReport: CustomStringConvertible {
  /// The text that a person reads, a line for the time and one for what that is of the machine.
  public var description: String {
    var text = "'\(kernel)': \(Self.shown(seconds, "s")) a call"
    if turns > 0 {
      text += ", \(Self.shown(seconds / Double(turns), "s")) for each of \(turns) "
      text += "innermost iteration\(turns == 1 ? "" : "s")"
    }
    var parts: [String] = []
    if bytes > 0 {
      let rate = Double(bytes) / seconds
      parts.append(
        Self.shown(rate, "B/s") + share(rate, machine?.bytesPerSecond, "B/s", "memory's"))
    }
    if operations > 0 {
      let rate = Double(operations) / seconds
      parts.append(
        Self.shown(rate, "flop/s") + share(rate, machine?.operationsPerSecond, "flop/s", "at most"))
    }
    if parts.isEmpty { return text }
    text += "\n  " + parts.joined(separator: "; ")
    return machine.map { text + "; the machine was measured on \($0.date)" } ?? text
  }

  /// Returns what `rate` is of `most`, in parentheses.
  private func share(_ rate: Double, _ most: Double?, _ unit: String, _ words: String) -> String {
    guard let most, most > 0 else { return "" }
    let percent = Int((100 * rate / most).rounded())
    return " (\(percent) % of \(words) \(Self.shown(most, unit)))"
  }

  /// Returns three digits of `value` with its unit, as in `12.3 GB/s`.
  private static func shown(_ value: Double, _ unit: String) -> String {
    let prefixes: [(factor: Double, name: String)] = [
      (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"), (1, ""), (1e-3, "m"), (1e-6, "µ"),
      (1e-9, "n"), (1e-12, "p"),
    ]
    let prefix = prefixes.first { value >= $0.factor } ?? (1e-12, "p")
    let number = value / prefix.factor
    let digits = number >= 100 ? 1.0 : number >= 10 ? 10.0 : 100.0
    let rounded = (number * digits).rounded() / digits
    return (digits == 1 ? "\(Int(rounded))" : "\(rounded)") + " \(prefix.name)\(unit)"
  }
}
