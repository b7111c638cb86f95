import PellucidCEmission
import PellucidIR
import PellucidLowering
import PellucidPasses
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// The way of a source text through the stages of the compiler.
///
/// Each stage is a function from one value to the next, and can be stopped at, printed and timed.
struct Compilation {
  /// What the caller decides.
  private(set) var options: CompilationOptions
  /// The source.
  let file: SourceFile
  /// The file after parsing.
  let tree: SyntaxTree
  /// The names that the file binds.
  let scope: ModuleScope
  /// How long each stage took, in order.
  private(set) var times = StageTimes()
  /// `true` iff the kernels that were compiled last store whole arrays or have loops that passes have
  /// shaped, which both take the arrays for distinct.
  private(set) var needsDistinctArrays = false
  /// `true` iff the quick build compiles the kernels.
  private var isQuick = false

  /// Parses `file`.
  init(_ file: SourceFile, options: CompilationOptions = CompilationOptions()) {
    self.options = options
    self.file = file
    var times = StageTimes()
    let tree = times.measure("parse") { SyntaxTree(parsing: file) }
    self.tree = tree
    self.scope = times.measure("scope") { ModuleScope(tree) }
    self.times = times
  }

  /// Returns the compilation as a quick build needs it.
  func forQuickBuild() -> Compilation {
    var result = self
    result.isQuick = true
    return result
  }

  /// Returns the compilation as a race check needs it.
  func checkingRaces() -> Compilation {
    var result = self
    result.options.instrumentation = .races
    return result
  }

  /// Returns the compilation as a build that counts iterations needs it.
  func countingIterations() -> Compilation {
    var result = self
    result.options.instrumentation = .turns
    return result
  }

  /// Returns the typed kernels for what is wanted.
  mutating func typed(_ wanted: [Wanted]) throws(PellucidError) -> TypedModule {
    try check(tree.diagnostics)
    let scope = scope
    let typed = times.measure("type") {
      TypedModule(scope, wanted.map { ($0.kernel, $0.signature) })
    }
    try check(typed.diagnostics)
    return typed
  }

  /// Returns the IR of what is wanted, as lowering leaves it.
  mutating func lowered(_ wanted: [Wanted]) throws(PellucidError) -> Module {
    lowered(try typed(wanted))
  }

  /// Returns the IR of `typed`, as lowering leaves it.
  mutating func lowered(_ typed: TypedModule) -> Module {
    let lowering = LoweringOptions(boundsCheck: options.boundsCheck)
    return times.measure("lower") { Module(lowering: typed, options: lowering) }
  }

  /// Returns the IR of what is wanted after all passes; `observing` sees it after each one.
  mutating func optimized(
    _ wanted: [Wanted], observing: ((String, Module) -> Void)? = nil
  ) throws(PellucidError) -> Module {
    try optimized(typed(wanted), observing: observing)
  }

  /// Returns the IR of `typed` after all passes; `observing` sees it after each one.
  mutating func optimized(
    _ typed: TypedModule, observing: ((String, Module) -> Void)? = nil
  ) throws(PellucidError) -> Module {
    let module = passed(typed, observing: observing)
    try check(module.findings)
    return module
  }

  /// Returns the IR of `typed` after all passes, with their findings, errors among them.
  mutating func passed(
    _ typed: TypedModule, observing: ((String, Module) -> Void)? = nil
  ) -> Module {
    let lowered = lowered(typed)
    let (without, verifies) = (options.withoutPasses, options.verifies)
    let passes =
      switch options.instrumentation {
      case nil: isQuick ? Pipeline.quickPasses : Pipeline.passes
      case .races: Pipeline.racePasses
      case .turns: Pipeline.countingPasses
      }
    let result = times.measure("passes") {
      Pipeline.run(
        passes, on: lowered, without: without, verifying: verifies, observing: observing)
    }
    needsDistinctArrays = lowered.storesArrays || result.hasShapedLoops
    return result
  }

  /// Returns `module` after the passes that are for optimized builds alone.
  mutating func forOptimizedBuild(_ module: Module) -> Module {
    let (without, verifies) = (options.withoutPasses, options.verifies)
    if options.instrumentation != nil { return module }
    return times.measure("passes") {
      Pipeline.run(Pipeline.buildPasses, on: module, without: without, verifying: verifies)
    }
  }

  /// Returns the IR of `typed` after all passes, for arguments that may overlap.
  mutating func passedForOverlap(_ typed: TypedModule) -> Module {
    var lowered = lowered(typed)
    for index in lowered.functions.indices { lowered.functions[index].mayGetOverlap = true }
    let (without, verifies) = (options.withoutPasses, options.verifies)
    return times.measure("passes") {
      Pipeline.run(lowered, without: without, verifying: verifies)
    }
  }

  /// Returns the text that is built beside the kernels of `typed` for arguments that overlap, with
  /// entry points for the kernel called `name`, or for all kernels.
  mutating func overlapSource(
    _ typed: TypedModule, _ emission: EmissionOptions, kernel name: String? = nil
  ) -> String {
    var emission = emission
    // The header declares kernels that need no temporary arrays, and so may raise less.
    emission.headerName = nil
    let module = passedForOverlap(typed)
    let emitted = times.measure("emit") { module.emittedC(emission) }
    return PellucidCEmission.overlapSource(
      emitted.source, name: LibraryFiles.stem(of: file.name) + ".c",
      for: emitted.interfaces.filter { name == nil || $0.name == name },
      isQuick: emission.flavour == .quickBuild)
  }

  /// Returns the C of what is wanted.
  mutating func emitted(
    _ wanted: [Wanted], _ emission: EmissionOptions
  ) throws(PellucidError) -> EmittedC {
    let module = try optimized(wanted)
    return times.measure("emit") { module.emittedC(emission) }
  }

  /// Throws `diagnostics` if there is an error among them.
  private func check(_ diagnostics: [Diagnostic]) throws(PellucidError) {
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw .source(diagnostics.map { $0.rendered(in: file) })
    }
  }
}

/// A kernel and the types that it is wanted for.
struct Wanted: Hashable {
  /// The number of the function in the scope.
  let kernel: Int
  /// The types.
  let signature: Signature
}

/// What the caller of the compiler decides.
public struct CompilationOptions: Hashable, Sendable {
  /// `true` iff indices are checked against the extents, where the kernel does not say.
  public var boundsCheck = false
  /// How exact the vector versions of mathematical functions are, where the kernel does not say.
  public var math = MathAccuracy.fourULP
  /// The names of the passes that are left out.
  public var withoutPasses: Set<String> = []
  /// `true` iff the IR is verified after each pass.
  public var verifies = false
  /// What the kernels do beside what they are for; only quick builds can.
  var instrumentation: Instrumentation?

  /// What kernels may do beside what they are for.
  enum Instrumentation: Hashable, Sendable {
    /// They watch for races of iterations that would run in parallel.
    case races
    /// They count the iterations of loops.
    case turns
  }

  /// Creates an instance with the defaults.
  public init() {}
}

/// How exact mathematical functions in loops are, in units in the last place.
public enum MathAccuracy: String, CaseIterable, Hashable, Sendable {
  /// libm's own functions, the same on every build.
  case libm
  /// Vector functions within 1 ULP, from SLEEF.
  case oneULP = "1ulp"
  /// Vector functions within 4 ULP, from glibc's libmvec.
  case fourULP = "4ulp"
}
