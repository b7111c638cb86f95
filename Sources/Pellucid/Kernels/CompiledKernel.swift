import Glibc
import PellucidCEmission
import PellucidIR
import PellucidRuntime
import PellucidToolchain
import PellucidTypes
import PellucidTyping

/// How the optimized build is made.
public struct BuildOptions: Hashable, Sendable {
  /// The C compiler and its first arguments; nil for the variable CC, or else gcc, cc or clang.
  public var compiler: String?
  /// The directory that keeps what was compiled, if any.
  public var keepDirectory: String?
  /// The level of optimization, 0 to 3.
  public var optimization = 3
  /// The time that one build may take, in seconds.
  public var timeout = 60.0
  /// Whether built libraries are kept for later processes; nil for what the decorator says. The
  /// variable PELLUCID_CACHE has the last word. Builds that go to `keepDirectory` are always made.
  public var cache: Bool?

  /// Creates an instance with the defaults.
  public init() {}
}

/// A kernel compiled for one combination of types.
///
/// It can be called from many threads at once.
public final class CompiledKernel: Sendable {
  /// The signature of the entry point: packed arguments, packed results, error; returns the error's
  /// code, 0 for none.
  typealias Entry =
    @convention(c) (UnsafePointer<UInt64>, UnsafeMutablePointer<UInt64>, UnsafeMutableRawPointer) ->
    Int64

  /// The loaded code.
  let library: SharedLibrary
  /// The entry point.
  let entry: Entry
  /// The description of the C function.
  let interface: KernelInterface
  /// The types.
  let parameterTypes: [Type]
  /// The type of the result.
  let resultType: Type
  /// The number of slots of the result.
  let resultSlots: Int
  /// For each array among the results, whether the caller owns it.
  let isOwned: [Bool]
  /// The names of the parameters, in order.
  let parameterNames: [String]
  /// The values of the parameters with a default, by position.
  let defaults: [ConstantValue?]
  /// The name of the source file.
  let fileName: String
  /// How long each stage took.
  public let times: StageTimes
  /// The C that was compiled.
  public let source: String
  /// What the compiler warns of, as a person reads it.
  public let warnings: [String]

  /// Compiles what is wanted of `module`.
  init(
    _ module: KernelModule, _ wanted: Wanted, _ tier: Tier, _ build: BuildOptions
  ) throws(PellucidError) {
    var compilation = module.compilation
    let typed = try compilation.typed([wanted])
    guard let root = typed.roots.first, let kernel = typed.kernels[root] else {
      throw .arguments("the kernel has no types")
    }
    let ir = try compilation.optimized(typed)
    let options = module.options.applying(kernel.declaration.options)
    var times = compilation.times
    let isQuick = tier == .quick
    let emission = EmissionOptions(
      flavour: isQuick ? .quickBuild : .optimizedBuild,
      vectorMath: options.math != .libm && !isQuick)
    let emitted = times.measure("emit") { ir.emittedC(emission) }
    let name = ir.functions.last?.name ?? ""
    guard let interface = emitted.interfaces.first(where: { $0.name == name }) else {
      throw .arguments("the kernel '\(name)' was not emitted")
    }
    let overlap = OverlapHandling(
      of: emitted.source, for: [interface], isQuick: isQuick,
      storesArrays: compilation.storesArrays)
    let text =
      emitted.source + entrySource(for: [interface], isQuick: isQuick, overlap: overlap)
    let serialText =
      overlap == .elsewhere
      ? compilation.overlapSource(typed, emission, kernel: interface.name) : nil
    if isQuick, let folder = build.keepDirectory {
      try keepQuickBuild(text, of: module.compilation.file.name, in: folder)
    }
    self.source = emitted.source
    var warnings = ir.findings.map { $0.rendered(in: module.compilation.file) }
    self.library = try times.measure(tier == .quick ? "libtcc" : "compiler") {
      () throws(PellucidError) in
      try loaded(
        text, serialText, module, tier, build, options, kernel.declaration.options, &warnings)
    }
    times.splitOff("load", library.loadingTime)
    guard let address = library.symbol(interface.entryName) else {
      throw .toolchain(
        id: "loader-failed", message: "error: the built library has no '\(interface.entryName)'\n")
    }
    self.entry = unsafeBitCast(address, to: Entry.self)
    self.interface = interface
    self.parameterTypes = kernel.parameterTypes
    self.resultType = kernel.result
    self.resultSlots = Slots.count(kernel.result)
    self.isOwned = interface.results.compactMap { result in
      if case .array = result.type { result.ownership == .owned } else { nil }
    }
    self.parameterNames = kernel.declaration.function.parameters.map(\.name)
    self.defaults = kernel.declaration.function.parameters.map {
      module.compilation.scope.defaultValue(of: $0)
    }
    self.fileName = module.compilation.file.name
    self.times = times
    self.warnings = warnings
  }

  /// Returns the C function itself as a function of type `T`, which must be the `@convention(c)`
  /// type of its prototype.
  ///
  ///     let hypot = try module.kernel("hypot").compiled(signature: "f8(f8, f8)", tier: .optimized)
  ///     typealias Hypot = @convention(c) (Double, Double) -> Double
  ///     if let function = hypot.function(as: Hypot.self) { print(function(3, 4)) }
  ///
  /// The pointer is valid as long as this object is. Calling it costs nothing beyond the kernel.
  /// - Requires: `T` is a `@convention(c)` function type that agrees with `prototype`, and no call
  ///   passes an array that the kernel stores into together with one that overlaps it.
  public func function<T>(as type: T.Type) -> T? {
    library.symbol(interface.cName).map { unsafeBitCast($0, to: T.self) }
  }

  /// The address of the C function; nil if the library does not export it.
  ///
  /// The pointer is valid as long as this object is.
  public var functionAddress: UnsafeRawPointer? { library.symbol(interface.cName) }

  /// The address of the entry point `int64_t (const pel_slot *, pel_slot *, pel_error *)`, which
  /// takes packed arguments as `include/pellucid.h` describes them.
  ///
  /// The pointer is valid as long as this object is.
  public var entryAddress: UnsafeRawPointer { unsafeBitCast(entry, to: UnsafeRawPointer.self) }

  /// The prototype of the C function.
  public var prototype: String { interface.prototype }
}

/// Returns the library that `text` compiles to, with what `serialText` adds to it; what a cache
/// that cannot be used leads to is added to `warnings`.
private func loaded(
  _ text: String, _ serialText: String?, _ module: KernelModule, _ tier: Tier,
  _ build: BuildOptions, _ options: CompilationOptions, _ kernel: KernelOptions,
  _ warnings: inout [String]
) throws(PellucidError) -> SharedLibrary {
  let name = module.compilation.file.name
  do throws(ToolchainError) {
    if tier == .quick {
      let needsOpenMP = text.mentions("GOMP_")
      let isMissing = needsOpenMP && QuickCompiler.openMP == .missing
      return try QuickCompiler().compile(
        isMissing ? Runtime.serialOpenMP + text : text, name: name, second: serialText,
        needsOpenMP: needsOpenMP)
    }
    var compiler = try OptimizingCompiler(command: build.compiler)
    compiler.serialText = serialText
    compiler.keepDirectory = build.keepDirectory
    compiler.timeout = .seconds(build.timeout)
    compiler.options.optimization = build.optimization
    compiler.options.vectorMath = VectorMath(rawValue: options.math.rawValue) ?? .fourULP
    for flag in kernel.fastMath {
      if let value = FastMath(name: flag) { compiler.options.fastMath.formUnion(value) }
    }
    guard let cache = wantedCache(build, kernel, &warnings) else {
      return try compiler.loadLibrary(text, name: name)
    }
    return try compiler.loadLibrary(
      text, name: name, cache: cache, libraryVersion: libraryVersion
    ) {
      warnings.append($0.rendered(as: "warning"))
    }
  } catch {
    throw .toolchain(id: error.id, message: error.rendered())
  }
}

/// Returns the cache that an optimized build uses, if any.
private func wantedCache(
  _ build: BuildOptions, _ kernel: KernelOptions, _ warnings: inout [String]
) -> LibraryCache? {
  if build.keepDirectory != nil { return nil }
  do throws(ToolchainError) {
    return try LibraryCache.forBuild(isAsked: build.cache ?? kernel.cache)
  } catch {
    warnings.append(error.rendered(as: "warning"))
    return nil
  }
}

extension CompilationOptions {
  /// Returns the options with what a kernel's decorator says.
  func applying(_ kernel: KernelOptions) -> CompilationOptions {
    var result = self
    if let math = kernel.math.flatMap(MathAccuracy.init) { result.math = math }
    if let checks = kernel.boundsCheck { result.boundsCheck = checks }
    return result
  }
}
