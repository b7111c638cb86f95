package import PellucidIR
import PellucidSource

/// The passes, in the order in which they run.
package enum Pipeline {
  /// All passes.
  package static let passes: [Pass] = [
    Pass(ArrayFusion.self, ArrayFusion.run),
    Pass(ArrayExpansion.self, ArrayExpansion.run),
    Pass(CommonExtentElimination.self, CommonExtentElimination.run),
    Pass(ConstantFolding.self, ConstantFolding.run),
    Pass(IndexProofs.self, IndexProofs.run),
    Pass(DeadCodeElimination.self, DeadCodeElimination.run),
    Pass(ErrorPropagation.self, ErrorPropagation.run),
    Pass(OverlapPropagation.self, OverlapPropagation.run),
    Pass(FirstTouch.self, FirstTouch.run),
    Pass(LoopInterchange.self, LoopInterchange.run),
    Pass(LoopTiling.self, LoopTiling.run),
    Pass(LoopFusion.self, LoopFusion.run),
    Pass(VectorMarking.self, VectorMarking.run),
    Pass(ParallelMarking.self, ParallelMarking.run),
    Pass(UpdateCopying.self, UpdateCopying.run),
    Pass(LoopCollapsing.self, LoopCollapsing.run),
    Pass(LoopScheduling.self, LoopScheduling.run),
    Pass(Ownership.self, Ownership.run),
  ]

  /// The passes of a quick build.
  package static let quickPasses = passes + [Pass(StripMarking.self, StripMarking.run)]

  /// The further passes of an optimized build; the C for people shows nothing of them.
  package static let buildPasses = [
    Pass(InvariantLoads.self, InvariantLoads.run),
    Pass(RowSpecialization.self, RowSpecialization.run),
  ]

  /// The passes of a race check.
  package static let racePasses = passes(
    with: Pass(RaceInstrumentation.self, RaceInstrumentation.run))

  /// The passes of a build that counts iterations.
  package static let countingPasses = passes(with: Pass(LoopCounting.self, LoopCounting.run))

  /// Returns the passes with `further` behind the one that marks parallel loops.
  private static func passes(with further: Pass) -> [Pass] {
    let marking = Pass(ParallelMarking.self, ParallelMarking.run).name
    return passes.flatMap { $0.name == marking ? [$0, further] : [$0] }
  }

  /// Returns `module` after all passes but those named in `without`.
  ///
  /// With `verifying`, the verifier runs before the first pass and after each one, and a fault
  /// stops the program with the name of the pass that made it. `observing` is given the name of
  /// each pass and the module that it returned.
  package static func run(
    _ module: Module, without: Set<String> = [], verifying: Bool = false,
    observing: ((String, Module) -> Void)? = nil
  ) -> Module {
    run(passes, on: module, without: without, verifying: verifying, observing: observing)
  }

  /// Returns `module` after all of `passes` but those named in `without`.
  package static func run(
    _ passes: [Pass], on module: Module, without: Set<String> = [], verifying: Bool = false,
    observing: ((String, Module) -> Void)? = nil
  ) -> Module {
    var module = module
    if verifying { verify(module, after: "lowering") }
    // Reflection makes the names, which takes its time.
    for pass in passes where without.isEmpty || !without.contains(pass.name) {
      module = pass.run(module)
      if verifying { verify(module, after: "the pass '\(pass.name)'") }
      observing?(pass.name, module)
    }
    return module
  }

  /// Stops the program if `module` is not valid, and blames `culprit`.
  private static func verify(_ module: Module, after culprit: String) {
    let faults = module.verify()
    guard faults.isEmpty else {
      unreachable("\(culprit) made an invalid module: \(faults.joined(separator: "; "))")
    }
  }
}
