import PellucidCEmission
import PellucidIR
import PellucidRuntime
import PellucidToolchain
import PellucidTyping

/// A kernel on its way from source to a library: the C for one combination of types, and how that is
/// to be compiled.
struct KernelBuild {
  /// The way through the stages.
  private(set) var compilation: Compilation
  /// The typed kernel.
  let kernel: TypedKernel
  /// How it is compiled: quick, or for speed.
  let tier: Tier
  /// How the optimized build is made.
  private let options: BuildOptions
  /// The description of the C function.
  let interface: KernelInterface
  /// The C of the kernel.
  let source: String
  /// The C that is compiled: that of the kernel and its entry points.
  private let text: String
  /// `true` iff the compiled C has a function through which its parallel loops start threads.
  private let startsThreads: Bool
  /// The C for arguments that overlap, if that is another one.
  private let serialText: String?
  /// What the compiler warns of, as a person reads it.
  private(set) var warnings: [String]
  /// How long each stage took.
  private(set) var times: StageTimes

  /// Emits the C of what is wanted of `compilation`.
  ///
  /// A `dispatching` one has an entry point that can go over to another build.
  init(
    _ compilation: Compilation, _ wanted: Wanted, _ tier: Tier, _ options: BuildOptions,
    dispatching: Bool = false
  ) throws(PellucidError) {
    let isQuick = tier != .optimized
    var compilation = isQuick ? compilation.forQuickBuild() : compilation
    let typed = try compilation.typed([wanted])
    guard let root = typed.roots.first, let kernel = typed.kernels[root] else {
      throw .arguments("the kernel has no types")
    }
    var ir = try compilation.optimized(typed)
    if !isQuick { ir = compilation.forOptimizedBuild(ir) }
    let math = compilation.options.applying(kernel.declaration.options).math
    var emission = EmissionOptions(
      flavour: isQuick ? .quickBuild : .optimizedBuild, vectorMath: math != .libm && !isQuick)
    emission.threadWeight = MachineNotes.threadWeight
    if isQuick { emission.strips = ir.stripMath(math) }
    var times = compilation.times
    let emitted = times.measure("emit") { ir.emittedC(emission) }
    let name = ir.functions.last(where: \.isExported)?.name ?? ""
    guard let interface = emitted.interfaces.first(where: { $0.name == name }) else {
      throw .arguments("the kernel '\(name)' was not emitted")
    }
    let overlap = OverlapHandling(
      of: emitted.source, for: [interface], isQuick: isQuick,
      needsDistinctArrays: compilation.needsDistinctArrays)
    let entries = entrySource(for: [interface], isQuick: isQuick, overlap: overlap)
    let starts = isQuick ? "" : threadStartSource(behind: emitted.source)
    startsThreads = !starts.isEmpty
    self.text =
      emitted.source + starts + entries + (dispatching ? dispatcherSource(for: interface) : "")
    self.serialText =
      overlap == .elsewhere
      ? compilation.overlapSource(typed, emission, kernel: interface.name) : nil
    self.kernel = kernel
    self.tier = isQuick ? .quick : .optimized
    self.options = options
    self.interface = interface
    self.source = emitted.source
    self.warnings = ir.findings.map { $0.rendered(in: compilation.file) }
    self.times = times
    self.compilation = compilation
  }

  /// Returns the library, loaded.
  mutating func library() throws(PellucidError) -> SharedLibrary {
    if tier == .quick, let folder = options.keepDirectory {
      try keepQuickBuild(text, serial: serialText, of: compilation.file.name, in: folder)
    }
    let start = StageTimes.now()
    do throws(ToolchainError) {
      let library = tier == .quick ? try quickLibrary() : try optimizedLibrary()
      times.add(tier == .quick ? "libtcc" : "compiler", StageTimes.now() - start)
      times.splitOff("load", library.loadingTime)
      return library
    } catch {
      throw .toolchain(id: error.id, message: error.rendered())
    }
  }

  /// Returns the library, loaded, if a cache has it, and `nil` otherwise, also where that fails.
  mutating func cachedLibrary() -> SharedLibrary? {
    guard let cache = wantedCache(), let compiler = try? compiler() else { return nil }
    let start = StageTimes.now()
    let library = compiler.cachedLibrary(
      text, name: compilation.file.name, cache: cache, libraryVersion: libraryVersion)
    if let library {
      times.add("compiler", StageTimes.now() - start)
      times.splitOff("load", library.loadingTime)
    }
    return library
  }

  /// Returns the library that libtcc makes.
  private func quickLibrary() throws(ToolchainError) -> SharedLibrary {
    let needsOpenMP = text.mentions("GOMP_") || serialText?.mentions("GOMP_") == true
    let isMissing = needsOpenMP && QuickCompiler.openMP == .missing
    return try QuickCompiler().compile(
      isMissing ? Runtime.serialOpenMP + text : text, name: compilation.file.name,
      second: serialText, needsOpenMP: needsOpenMP)
  }

  /// Returns the library that gcc or clang makes or has made.
  private mutating func optimizedLibrary() throws(ToolchainError) -> SharedLibrary {
    let (compiler, name) = (try compiler(), compilation.file.name)
    guard let cache = wantedCache() else { return try compiler.loadLibrary(text, name: name) }
    var problems: [String] = []
    defer { warnings += problems }
    return try compiler.loadLibrary(
      text, name: name, cache: cache, libraryVersion: libraryVersion
    ) {
      problems.append($0.rendered(as: "warning"))
    }
  }

  /// Returns the compiler for speed, with all that it is told.
  private func compiler() throws(ToolchainError) -> OptimizingCompiler {
    let kernel = kernel.declaration.options
    let math = compilation.options.applying(kernel).math
    var compiler = try OptimizingCompiler(command: options.compiler)
    compiler.serialText = serialText
    compiler.keepDirectory = options.keepDirectory
    compiler.timeout = .seconds(options.timeout)
    compiler.options.optimization = options.optimization
    compiler.options.startsThreadsItself = startsThreads
    compiler.options.vectorMath = VectorMath(rawValue: math.rawValue) ?? .fourULP
    for flag in kernel.fastMath {
      if let value = FastMath(name: flag) { compiler.options.fastMath.formUnion(value) }
    }
    return compiler
  }

  /// Returns the cache that an optimized build uses, if any.
  private mutating func wantedCache() -> LibraryCache? {
    do throws(ToolchainError) {
      return try options.cache(for: kernel.declaration.options)
    } catch {
      warnings.append(error.rendered(as: "warning"))
      return nil
    }
  }
}

extension Module {
  /// Returns the vector functions that a quick build may call for strips of elements.
  fileprivate func stripMath(_ math: MathAccuracy) -> StripMath {
    guard math != .libm, functions.contains(where: \.body.hasVectorMath) else { return .none }
    return math == .oneULP
      ? StripMath(ulps: 1, functions: StripFunctions.oneULP)
      : StripMath(ulps: 4, functions: StripFunctions.fourULP)
  }
}

extension Block {
  /// `true` iff a loop in the block may go by strips and calls functions of libm.
  fileprivate var hasVectorMath: Bool {
    var result = false
    forEachKind { kind in
      guard case .forLoop(let loop) = kind, loop.isVector else { return }
      loop.body.forEachKind {
        if case .assign(_, let operation, _) = $0, operation.row.libm != nil { result = true }
      }
    }
    return result
  }
}

extension BuildOptions {
  /// Returns the cache that an optimized build of a kernel with the given options uses, if any.
  func cache(for kernel: KernelOptions) throws(ToolchainError) -> LibraryCache? {
    if keepDirectory != nil { return nil }
    return try LibraryCache.forBuild(isAsked: cache ?? kernel.cache)
  }
}
