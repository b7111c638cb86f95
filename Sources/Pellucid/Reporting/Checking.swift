import PellucidIR
import PellucidPasses
import PellucidSource
import PellucidTyping

extension KernelModule {
  /// Returns what the compiler has to say about the kernel called `name`, or about all kernels, for
  /// the given signatures or for those that the kernels state.
  public func check(
    kernel name: String? = nil, signatures: [String] = []
  ) throws(PellucidError) -> CheckReport {
    var found = Findings(file: compilation.file)
    for wanted in try checked(kernel: name, signatures: signatures, &found) {
      var compilation = compilation
      let typed = TypedModule(compilation.scope, [(wanted.kernel, wanted.signature)])
      found.add(typed.diagnostics)
      if typed.diagnostics.contains(where: { $0.severity == .error }) { continue }
      let module = compilation.passed(typed)
      found.add(module.findings)
      if module.findings.contains(where: { $0.severity == .error }) { continue }
      for function in module.functions { found.add(loopsOf: function) }
    }
    return found.report()
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
    for loop in LoopReports(function, file: file.name).loops where !loops.contains(loop) {
      loops.append(loop)
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
      errorCount: diagnostics.count { $0.severity == .error }, loops: lines.map(\.element),
      untyped: untyped)
  }
}
