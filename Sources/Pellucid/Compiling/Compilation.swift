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
  let options: CompilationOptions
  /// The source.
  let file: SourceFile
  /// The file after parsing.
  let tree: SyntaxTree
  /// The names that the file binds.
  let scope: ModuleScope
  /// How long each stage took, in order.
  private(set) var times = StageTimes()

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

  /// Returns the IR of typed kernels, as lowering leaves it.
  private mutating func lowered(_ typed: TypedModule) -> Module {
    let lowering = LoweringOptions(boundsCheck: options.boundsCheck)
    return times.measure("lower") { Module(lowering: typed, options: lowering) }
  }

  /// Returns the IR of what is wanted after all passes; `observing` sees it after each one.
  mutating func optimized(
    _ wanted: [Wanted], observing: ((String, Module) -> Void)? = nil
  ) throws(PellucidError) -> Module {
    try optimized(try typed(wanted), observing: observing)
  }

  /// Returns the IR of typed kernels after all passes; `observing` sees it after each one.
  mutating func optimized(
    _ typed: TypedModule, observing: ((String, Module) -> Void)? = nil
  ) throws(PellucidError) -> Module {
    let lowered = lowered(typed)
    let (without, verifies) = (options.withoutPasses, options.verifies)
    let module = times.measure("passes") {
      Pipeline.run(lowered, without: without, verifying: verifies, observing: observing)
    }
    try check(module.findings)
    return module
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
