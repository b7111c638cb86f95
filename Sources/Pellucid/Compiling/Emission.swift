import PellucidCEmission
import PellucidIR
import PellucidPasses
import PellucidSyntax
import PellucidTyping

/// The C of kernels.
public struct EmittedKernels: Hashable, Sendable {
  /// The C.
  public let source: String
  /// The header that declares the kernels.
  public let header: String
  /// The names of the kernels that were left out because their types are not known.
  public let skipped: [String]
  /// What the compiler warns of, as a person reads it.
  public let warnings: [String]
}

/// How elements of arrays are spelled in C.
public enum SubscriptStyle: String, CaseIterable, Hashable, Sendable {
  /// `src[i - 1][j]`
  case views
  /// `src_data[(i - 1) * src_n1 + j]`
  case flat
}

extension KernelModule {
  /// Returns the C of the kernel called `name`, or of all kernels, for the given signatures or for
  /// those that the kernels state.
  ///
  /// With `headerName`, the C includes a header of that name instead of declaring its types itself.
  public func emit(
    kernel name: String? = nil, signatures: [String] = [], style: SubscriptStyle = .views,
    headerName: String? = nil
  ) throws(PellucidError) -> EmittedKernels {
    let (wanted, skipped) = try wanted(kernel: name, signatures: signatures)
    var compilation = compilation
    let module = try compilation.optimized(wanted)
    let emitted = module.emittedC(
      EmissionOptions(
        spelling: style == .flat ? .flat : .views, headerName: headerName,
        vectorMath: options.math != .libm))
    return EmittedKernels(
      source: emitted.source, header: emitted.header, skipped: skipped,
      warnings: module.findings.map { $0.rendered(in: compilation.file) })
  }

  /// The names of the passes, in the order in which they run.
  public static var passNames: [String] { Pipeline.passes.map(\.name) }

  /// Returns a text that shows the kernels after one stage of the compiler: `tokens`, `ast`,
  /// `typed`, `ir`, `ir-after:PASS` or `c`; nil if there is no such stage.
  public func printed(
    stage: String, kernel name: String? = nil, signatures: [String] = []
  ) throws(PellucidError) -> String? {
    var compilation = compilation
    switch stage {
    case "tokens": return Lexer(compilation.file).printed()
    case "ast": return compilation.tree.printed()
    case "c": return try emit(kernel: name, signatures: signatures).source
    default: break
    }
    let isPass = stage.hasPrefix("ir-after:")
    guard stage == "typed" || stage == "ir" || isPass else { return nil }
    let wanted = try wanted(kernel: name, signatures: signatures).wanted
    if stage == "typed" { return try compilation.typed(wanted).printed() }
    if stage == "ir" { return try compilation.lowered(wanted).printed(spans: false) }
    let pass = stage.dropFirst("ir-after:".count)
    var result: String?
    _ = try compilation.optimized(wanted) { name, module in
      if name == pass { result = module.printed(spans: false) }
    }
    return result
  }
}
