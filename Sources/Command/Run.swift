import ArgumentParser
import Glibc
import Pellucid

/// `pellucid run`.
struct Run: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Call a kernel and print its result.",
    discussion: """
      An argument is a number, a tuple, a .npy file, or an expression of NumPy's
      that makes an array: array, arange, linspace, zeros, ones, full, empty,
      rand, randn, randint. Negative numbers need no '--' in front.
      Types come from the arguments, unless the kernel or '--signature' has them.

        pellucid run sum.py:ssum 'np.arange(10)'
        pellucid run saxpy.py -2.5 x.npy 'ones(1000)' --save-argument y=y.npy
        pellucid run sum.py:ssum 'rand(10_000_000)' --tier optimized --repeat 5
        pellucid run divide.py -7 2 --save quotient.npy --time

      Times go to the standard error. With '--repeat', what is printed and saved
      is what the first call led to.
      """)

  /// The path of the source, and the name of the kernel.
  @Argument(help: "The Python file, and behind a colon the kernel; the last one if none is named.")
  var target: String

  /// The arguments, as they are written.
  @Argument(help: ArgumentHelp("The arguments of the kernel.", valueName: "argument"))
  var words: [String] = []

  /// How the kernel is built.
  @OptionGroup var build: RunBuildFlags

  /// How often the kernel is called.
  @Option(help: "Call it so many times, and show the minimum, the median and GB/s.")
  var `repeat`: Int = 1

  /// `true` iff times are shown.
  @Flag(help: "Show how long each stage of the compiler and the call took.")
  var time = false

  /// The seed of random arguments, and of what kernels draw.
  @Option(
    help: """
      The seed of rand, randn and randint, as np.random.seed takes it. Given one, \
      kernels start from it too.
      """)
  var seed: UInt32?

  /// The path that the result is written to.
  @Option(
    help: ArgumentHelp(
      "Write the result to a file; a tuple to r.0.npy, r.1.npy and so on.", valueName: "r.npy"))
  var save: String?

  /// The arguments to write after the call.
  @Option(
    help: ArgumentHelp(
      "Write an argument, as the kernel left it, to a file. Repeat it for more.",
      valueName: "name=file.npy"))
  var saveArgument: [SavedArgument] = []

  /// The types.
  @Option(
    help: ArgumentHelp(
      "The types of the kernel, as Numba spells them.", valueName: "f8(f8[::1])"))
  var signature: [String] = []

  /// How kernels are compiled.
  @OptionGroup var flags: CompilationFlags

  /// Throws if options do not go together.
  func validate() throws {
    if `repeat` < 1 { throw ValidationError("'--repeat' needs a number from 1 on") }
    if let threads = build.threads, threads < 1 {
      throw ValidationError("'--threads' needs a number from 1 on")
    }
  }

  /// Does what the command is for.
  func run() throws {
    build.setThreads()
    try reporting {
      let place = KernelPlace(target)
      let module = try KernelModule(path: place.path, options: flags.options)
      do {
        try call(module.kernel(place.kernel))
      } catch PellucidError.raised(let error) {
        complain(error.description)
        if let line = module.sourceLine(error.line), !line.isEmpty { complain("  \(line)\n") }
        throw ExitStatus.kernel.error
      }
    }
  }

  /// Compiles and calls `kernel`, and shows or saves what came of it.
  private func call(_ kernel: Kernel) throws {
    let saved = try saveArgument.map { ($0.path, try $0.position(in: kernel)) }
    var reader = ArgumentReader(seed: seed ?? 0)
    let start = StageTimes.now()
    let arguments = try reader.values(of: words.map(KernelPlace.trimmed))
    let read = StageTimes.now()
    let compiled = try kernel.compiled(
      for: arguments, signatures: signature, tier: build.tier, build: build.options)
    for warning in compiled.warnings { complain(warning) }
    if let seed { KernelModule.seedRandomNumbers(seed) }
    var calls = CallTimes()
    let result = try calls.first { try compiled.call(arguments) }
    try show(result)
    for (path, position) in saved {
      guard position < arguments.count else { continue }
      try arguments[position].write(npy: path)
    }
    try calls.repeat(`repeat` - 1) { _ = try compiled.call(arguments) }
    if time { complain(TimeTable(read - start, compiled.times, calls).description) }
    if `repeat` > 1 { complain(calls.summary(bytes: bytes(of: arguments + [result]))) }
  }

  /// Prints `result`, or writes it to its file.
  private func show(_ result: Value) throws {
    if case .none = result { return }
    if let save { try result.write(npy: save) }
    print(result)
  }

  /// Returns the number of bytes in the arrays among `values`.
  private func bytes(of values: [Value]) -> Int {
    values.reduce(0) { total, value in
      switch value {
      case .array(let array): total + array.byteCount
      case .tuple(let elements): total + bytes(of: elements)
      case .none, .scalar, .string, .list, .dictionary, .set: total
      }
    }
  }
}

/// The options of `run` that say how the kernel is built.
struct RunBuildFlags: ParsableArguments {
  /// How the kernel is compiled.
  @Option(
    help: """
      quick: by libtcc in a millisecond. optimized: by gcc or clang, for speed. tiered: \
      quick first, optimized in the background for further calls.
      """)
  var tier: Tier = .tiered

  /// The number of threads.
  @Option(help: "The number of threads of parallel loops; all cores if not given.")
  var threads: Int?

  /// The C compiler of the optimized build.
  @Option(help: "The C compiler of the optimized build; the variable CC, or gcc, if not given.")
  var cc: String?

  /// `true` iff what is built is kept for later runs.
  @Flag(help: "Keep optimized builds for later runs, which start without a compiler.")
  var cache = false

  /// The folder for what is compiled.
  @Option(help: ArgumentHelp("Keep the C that was compiled in this folder.", valueName: "dir"))
  var keep: String?

  /// The options for the build.
  var options: BuildOptions {
    var options = BuildOptions()
    options.compiler = cc
    options.keepDirectory = keep
    if cache { options.cache = true }
    return options
  }

  /// Tells the runtime of parallel loops, which is not loaded yet, how many threads to use.
  func setThreads() {
    if let threads { setenv("OMP_NUM_THREADS", "\(threads)", 1) }
  }
}
