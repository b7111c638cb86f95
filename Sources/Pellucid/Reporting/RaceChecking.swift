import PellucidSource

extension Kernel {
  /// Calls the kernel with `arguments`, which it may write into, on one thread, and returns which
  /// elements of arrays different iterations of its parallel loops use although one stores to them.
  ///
  /// That tells about these arguments: whether iterations meet may depend on the data. Reductions
  /// that are recognised do not count. The kernel is compiled for the one of `signatures` that fits
  /// best, or for the types of the arguments; for large arrays the optimized build is worth its time.
  public func checkRaces(
    _ arguments: [Value], signatures: [String] = [], tier: Tier = .quick
  ) throws(PellucidError) -> RaceReport {
    let kernel = try watched(wanted(for: arguments, signatures: signatures), tier)
    let slots = try kernel.packed(arguments)
    return try report(on: kernel, slots, arguments)
  }

  /// Calls the kernel with packed arguments of the types that `types` spells, as its entry point
  /// takes them, and returns which elements different iterations of its parallel loops use although
  /// one stores to them. The report is without the result.
  /// - Requires: there are slots for all parameters.
  public func checkRaces(
    forArgumentTypes types: String, packed slots: UnsafePointer<UInt64>
  ) throws(PellucidError) -> RaceReport {
    let kernel = try watched(wanted(forArgumentTypes: types), .quick)
    let count = kernel.parameterTypes.reduce(0) { $0 + Slots.count($1) }
    let bits = Array(UnsafeBufferPointer(start: slots, count: count))
    return try report(on: kernel, Slots(bits: bits), nil)
  }

  /// Returns the build of what is wanted that watches elements.
  private func watched(
    _ wanted: Wanted, _ tier: Tier
  ) throws(PellucidError) -> CompiledKernel {
    try CompiledKernel.compiled(
      module.compilation.checkingRaces(), wanted, tier == .optimized ? .optimized : .quick, build)
  }

  /// Calls `kernel`, a build that watches elements, and returns what it found; the result is that of
  /// `arguments`, if they are given.
  private func report(
    on kernel: CompiledKernel, _ slots: Slots, _ arguments: [Value]?
  ) throws(PellucidError) -> RaceReport {
    let findings = RaceFindings(kernel.library)
    let names = findings?.begin(kernel.interface, slots.bits) ?? []
    let (result, raised) = try kernel.outcome(slots, arguments ?? [])
    guard let races = findings.map({ $0.end(names) }) ?? [] else {
      throw .arguments("there is not memory enough to watch all elements; take smaller arrays")
    }
    let file = module.compilation.file
    return RaceReport(
      races: races, diagnostics: races.map { $0.diagnostic(in: file).rendered(in: file) },
      warnings: kernel.warnings, hasParallelLoops: findings != nil,
      result: arguments == nil ? nil : result, raised: raised)
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
