import PellucidIR

/// How threads share loops that call vector versions of libm's functions, whose last bits may differ
/// from those of the scalar ones.
///
/// The compiler takes the iterations that fill no vector one by one. Each thread gets whole vectors,
/// so that these are the last ones of the loop, however many threads there are:
///
///     const int64_t chunk = pel_chunk(n, pel_max_threads());
///     #pragma omp parallel for schedule(static, chunk)
///     for (int64_t i = 0; i < n; i++) {
///         y[i] = exp(x[i]);
///     }
extension FunctionEmission {
  /// Declares how many iterations of the loop a thread takes at a time, and returns the name; nil
  /// where that is left to OpenMP.
  mutating func declareChunk(_ loop: CForLoop, _ plan: ParallelLoop) -> String? {
    guard options.vectorMath, plan.blocks.isEmpty, plan.parallel.schedule == nil,
      !plan.parallel.isCollapsed, callsVectorMath(loop.body), fillsVectors(plan.loop.body)
    else { return nil }
    let name = names.claim("chunk", in: block...scopes.blocks[block].last)
    emitDeclaration(
      CDeclaration(
        type: .scalar(.int64), name: name,
        value: .call("pel_chunk", [iterations(of: plan), .call("pel_max_threads", [])]),
        isConst: true))
    return name
  }

  /// Returns the number of iterations; it may be negative where there is none.
  private func iterations(of plan: ParallelLoop) -> CExpression {
    let step = plan.loop.step
    if step == 1 { return plan.count ?? difference(plan.first, plan.bound) }
    let ends = step > 0 ? (plan.first, plan.bound) : (plan.bound, plan.first)
    let distance = difference(ends.0, ends.1)
    let width = abs(step)
    if width == 1 { return distance }
    return .binary(.divide, distance.adding(.integer(width - 1)), .integer(width))
  }

  /// Returns `true` iff the statements call functions of which there are vector versions, or may do
  /// so in functions of the module.
  private func callsVectorMath(_ body: [CStatement]) -> Bool {
    var names = CNames()
    names.add(body)
    return names.calls.contains { !$0.hasPrefix("pel_") && Includes.header(ofFunction: $0) == nil }
      || names.calls.contains { Includes.vectorDeclaration($0) != nil }
  }

  /// Returns `true` iff the compiler may take several iterations of a loop with the given body at
  /// once: no loop is inside, but for short ones that it unrolls.
  private func fillsVectors(_ body: Block) -> Bool {
    var result = true
    body.forEachKind { if facts.runsLoops($0) { result = false } }
    return result
  }
}

extension ForLoop {
  /// `true` iff the number of iterations is a constant so small that compilers unroll the loop.
  var isUnrolled: Bool {
    guard case .signed(let first) = lower.constant?.value,
      case .signed(let bound) = upper.constant?.value
    else { return false }
    return (Int128(bound) - Int128(first)) / Int128(step) <= 16
  }
}
