import ArgumentParser
import Pellucid

/// `pellucid check`.
struct Check: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find faults, and say which loops run in parallel.",
    discussion: """
      Prints every error and warning, and for each loop whether it is parallel,
      and if not, why. The exit code is 1 if there is an error.

        pellucid check kernels.py
        pellucid check kernels.py --kernel mean --signature 'f8(f8[::1])'
        pellucid check --race scatter.py:scatter 'randint(0, 100, 1000)' 'zeros(100)'

        pellucid check sum.py:ssum 'rand(10_000_000)'

      With arguments, as 'run' takes them, calls the kernel again and again, and
      prints how often each loop runs, and what that is of what the machine can
      do. With '--race', calls it once, on one thread, and prints which elements
      several iterations of a parallel loop use although one stores to them.
      """)

  /// The path of the source, and the name of the kernel.
  @Argument(help: "The Python file, and behind a colon the kernel, if only one is meant.")
  var target: String

  /// The arguments, as they are written.
  @Argument(
    help: ArgumentHelp("The arguments of a call to look at.", valueName: "argument"))
  var words: [String] = []

  /// The kernels and their types.
  @OptionGroup var selection: KernelSelection

  /// `true` iff a call is checked for races.
  @Flag(help: "Call the kernel, and find elements that iterations of parallel loops share.")
  var race = false

  /// How the kernel is built for a race check.
  @Option(
    help: """
      How the kernel is built for '--race'. quick: by libtcc in a millisecond. optimized: by gcc \
      or clang, for large arrays.
      """)
  var tier: Tier = .quick

  /// The seed of random arguments.
  @Option(help: "The seed of rand, randn and randint, as np.random.seed takes it.")
  var seed: UInt32 = 0

  /// `true` iff indices are checked.
  @Flag(help: "Raise IndexError for indices out of bounds, as Python does.")
  var boundscheck = false

  /// Throws if options do not go together.
  func validate() throws {
    if KernelPlace(target).kernel != nil, selection.kernel != nil {
      throw ValidationError("the kernel is named twice: behind the file, and by '--kernel'")
    }
  }

  /// Does what the command is for.
  func run() throws {
    try reporting {
      let place = KernelPlace(target)
      var options = CompilationOptions()
      options.boundsCheck = boundscheck
      let module = try KernelModule(path: place.path, options: options)
      let name = place.kernel ?? selection.kernel
      if race {
        try findRaces(module.kernel(name))
      } else if !words.isEmpty {
        try showCall(module.kernel(name))
      } else {
        try showLoops(module.check(kernel: name, signatures: selection.signature))
      }
    }
  }

  /// Prints what the compiler has to say.
  private func showLoops(_ report: CheckReport) throws {
    for diagnostic in report.diagnostics { complain(diagnostic) }
    for line in CheckReport.lines(report.loops, report.allocations) { print(line) }
    for name in report.untyped {
      complain(
        """
        note: '\(name)' was checked as far as that goes without types
        fix: name its types: '--kernel \(name) --signature "f8(f8[::1])"'

        """)
    }
    if report.errorCount > 0 { throw ExitStatus.kernel.error }
  }

  /// Calls `kernel` and prints what its loops do, and how fast.
  private func showCall(_ kernel: Kernel) throws {
    var reader = ArgumentReader(seed: seed)
    let arguments = try reader.values(of: words.map(KernelPlace.trimmed))
    let report = try kernel.measure(arguments, signatures: selection.signature)
    for warning in report.warnings { complain(warning) }
    for line in CheckReport.lines(report.loops, report.allocations) { print(line) }
    print(report)
  }

  /// Calls `kernel` and prints which elements its iterations share.
  private func findRaces(_ kernel: Kernel) throws {
    var reader = ArgumentReader(seed: seed)
    let arguments = try reader.values(of: words.map(KernelPlace.trimmed))
    let report = try kernel.checkRaces(
      arguments, signatures: selection.signature, tier: tier)
    for warning in report.warnings { complain(warning) }
    for race in report.diagnostics { complain(race) }
    if let raised = report.raised { complain(raised.description) }
    if !report.races.isEmpty || report.raised != nil { throw ExitStatus.kernel.error }
    print(
      report.hasParallelLoops
        ? "no race in this call of '\(kernel.name)'"
        : "no loop of '\(kernel.name)' runs in parallel")
  }
}
