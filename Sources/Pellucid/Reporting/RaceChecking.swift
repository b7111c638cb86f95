import PellucidSource

extension Kernel {
  /// Calls the kernel with `arguments`, which it may write into, on one thread, and returns which
  /// elements of arrays different iterations of its parallel loops use although one stores to them.
  ///
  /// That tells about these arguments: whether iterations meet may depend on the data. Reductions
  /// that are recognised do not count. The kernel is compiled for the one of `signatures` that fits
  /// best, or for the types of the arguments.
  public func checkRaces(
    _ arguments: [Value], signatures: [String] = []
  ) throws(PellucidError) -> RaceReport {
    let wanted = try wanted(for: arguments, signatures: signatures)
    let kernel = try CompiledKernel.compiled(
      module.compilation.checkingRaces(), wanted, .quick, build)
    let slots = try kernel.packed(arguments)
    guard let findings = RaceFindings(kernel.library) else {
      let (result, raised) = try kernel.outcome(slots, arguments)
      return RaceReport(
        races: [], diagnostics: [], warnings: kernel.warnings, hasParallelLoops: false,
        result: result, raised: raised)
    }
    let names = findings.begin(kernel.interface, slots.bits)
    let (result, raised) = try kernel.outcome(slots, arguments)
    guard let races = findings.end(names) else {
      throw .arguments("there is not memory enough to watch all elements; take smaller arrays")
    }
    let file = module.compilation.file
    return RaceReport(
      races: races, diagnostics: races.map { $0.diagnostic(in: file).rendered(in: file) },
      warnings: kernel.warnings, hasParallelLoops: true, result: result, raised: raised)
  }
}

extension CompiledKernel {
  /// Runs the kernel on packed arguments and returns its result, or what it raised.
  fileprivate func outcome(
    _ slots: Slots, _ arguments: [Value]
  ) throws(PellucidError) -> (Value?, RaisedError?) {
    do throws(PellucidError) {
      return (value(of: try run(slots), arguments), nil)
    } catch {
      guard case .raised(let raised) = error else { throw error }
      return (nil, raised)
    }
  }
}

extension Race {
  /// Returns the error that a person reads.
  fileprivate func diagnostic(in file: SourceFile) -> Diagnostic {
    let verb = first.isStore ? "stores to" : "reads"
    let other = Diagnostic.Note(
      file.lineSpan(first.line), "iteration \(first.iteration) \(verb) it here")
    let loop = Diagnostic.Note(file.lineSpan(loopLine), "the parallel loop begins here")
    return Diagnostic(
      "race", at: file.lineSpan(second.line), description,
      notes: first.line == second.line && first.isStore == second.isStore
        ? [loop] : [other, loop])
  }
}
