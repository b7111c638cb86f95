import PellucidCEmission
import PellucidIR
import PellucidPasses
import PellucidSource
import PellucidToolchain
import PellucidTyping

extension KernelModule {
  /// Returns what the compiler has to say about the kernel called `name`, or about all kernels, for
  /// the given signatures or for those that the kernels state. The C compiler, `compiler` or the
  /// variable CC or gcc, is asked which loops go in vectors, unless `asksCompiler` is `false`.
  public func check(
    kernel name: String? = nil, signatures: [String] = [], asksCompiler: Bool = true,
    compiler: String? = nil
  ) throws(PellucidError) -> CheckReport {
    var found = Findings(file: compilation.file)
    var sound: [Wanted] = []
    for wanted in try checked(kernel: name, signatures: signatures, &found) {
      var compilation = compilation
      let typed = TypedModule(compilation.scope, [(wanted.kernel, wanted.signature)])
      found.add(typed.diagnostics)
      if typed.diagnostics.contains(where: { $0.severity == .error }) { continue }
      let module = compilation.passed(typed)
      found.add(module.findings)
      if module.findings.contains(where: { $0.severity == .error }) { continue }
      for function in module.functions { found.add(loopsOf: function) }
      sound.append(wanted)
    }
    if asksCompiler { found.vectors = vectorRemarks(for: sound, compiler) }
    return found.report()
  }

  /// Returns what the C compiler says about the loops of what is wanted, by line; nothing where
  /// there is no gcc.
  func vectorRemarks(for wanted: [Wanted], _ command: String?) -> [Int: VectorRemark] {
    var compilation = compilation
    guard !wanted.isEmpty, let compiler = try? OptimizingCompiler(command: command),
      let module = try? compilation.optimized(wanted)
    else { return [:] }
    let text = module.emittedC(
      EmissionOptions(flavour: .optimizedBuild, vectorMath: options.math != .libm)
    ).source
    let remarks = try? compiler.vectorRemarks(text, name: compilation.file.name)
    return Dictionary(
      (remarks ?? []).map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns what there are types for, and notes the kernels without types in `found`.
  private func checked(
    kernel name: String?, signatures: [String], _ found: inout Findings
  ) throws(PellucidError) -> [Wanted] {
    if !signatures.isEmpty { return try wanted(kernel: name, signatures: signatures).wanted }
    let scope = compilation.scope
    let numbers = name == nil ? scope.kernels : [try function(named: name)]
    if numbers.isEmpty { throw noKernel }
    var wanted: [Wanted] = []
    for number in numbers {
      let stated = statedSignatures(of: number)
      wanted += stated.map { Wanted(kernel: number, signature: $0) }
      if stated.isEmpty {
        found.add(scope.untypedDiagnostics(of: number))
        found.untyped.append(scope.functions[number].function.name)
      }
    }
    return wanted
  }
}

/// What has been found out about the kernels of a file so far.
private struct Findings {
  /// The file.
  let file: SourceFile
  /// The names of the kernels whose types are not known.
  var untyped: [String] = []
  /// The diagnostics, each one once.
  private var diagnostics: [Diagnostic] = []
  /// The loops, each line once.
  private var loops: [LoopReport] = []
  /// The arrays that are allocated, each line once.
  private var allocations: [AllocationReport] = []
  /// What the C compiler says, by line.
  var vectors: [Int: VectorRemark] = [:]

  /// Creates an instance for `file`.
  init(file: SourceFile) { self.file = file }

  /// Adds those of `news` that are new.
  mutating func add(_ news: [Diagnostic]) {
    for diagnostic in news where !diagnostics.contains(diagnostic) {
      diagnostics.append(diagnostic)
    }
  }

  /// Adds the loops of `function`; several specialisations of a kernel often say the same.
  mutating func add(loopsOf function: Function) {
    let reports = LoopReports(function, file: file.name)
    for loop in reports.loops where loop.line != 0 && !loops.contains(loop) { loops.append(loop) }
    for allocation in reports.allocations
    where allocation.line != 0 && !allocations.contains(allocation) {
      allocations.append(allocation)
    }
  }

  /// Returns the report, in order of the source.
  func report() -> CheckReport {
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    let lines = loops.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    return CheckReport(
      diagnostics: sorted.map { $0.element.rendered(in: file) },
      errorCount: diagnostics.count { $0.severity == .error },
      loops: lines.map { $0.element.adding(vectors) },
      allocations: allocations.sorted { $0.line < $1.line }, untyped: untyped)
  }
}

extension LoopReport {
  /// Returns the report with what the C compiler says about its lines, which is about the innermost
  /// loops alone.
  func adding(_ remarks: [Int: VectorRemark]) -> LoopReport {
    let own = lines.sorted().compactMap { remarks[$0] }
    guard work != nil, !own.isEmpty else { return self }
    var result = self
    result.vectorWidth = own.compactMap(\.width).max()
    if result.vectorWidth == nil {
      result.scalarReason = own.lazy.compactMap(\.reason).first ?? "gcc does not say why"
    }
    return result
  }
}
