import Foundation
import PellucidIR
import PellucidPasses
import Testing

/// Passes do not change what a kernel computes.
struct EquivalenceTests {
  /// Arguments that are tried with each kernel.
  private static let arguments: [[Int64]] = [
    [0, 1, 2], [3, -1, 5], [-2, 4, 0], [7, 7, 7], [1, 1000, -1000], [.max, 1, .min],
  ]

  @Test func randomKernelsGiveTheSameAfterThePasses() {
    var checks = (before: 0, after: 0)
    var finished = 0
    let count = ProcessInfo.processInfo.environment["PELLUCID_SEEDS"].flatMap(Int.init) ?? 300
    for seed in 1...count {
      let module = Module(fileName: "k.py", functions: [RandomKernel.make(seed: seed)])
      #expect(module.verify() == [], "seed \(seed)")
      checks.before += tests(in: module)
      var current = module
      for pass in [
        Pass(CommonExtentElimination.self, CommonExtentElimination.run),
        Pass(ConstantFolding.self, ConstantFolding.run), Pass(IndexProofs.self, IndexProofs.run),
        Pass(DeadCodeElimination.self, DeadCodeElimination.run),
      ] {
        let next = pass.run(current)
        let faults = next.verify()
        guard faults.isEmpty else {
          Issue.record("seed \(seed), \(pass.name): \(faults)\n\(current.printed(spans: false))")
          return
        }
        guard expectSame(current, next, "seed \(seed), \(pass.name)", &finished) else { return }
        current = next
      }
      checks.after += tests(in: current)
    }
    // Most runs end, and a good part of the tests is proved superfluous.
    #expect(finished > count * 8, "\(finished)")
    #expect(checks.after * 10 < checks.before * 9, "\(checks)")
  }

  @Test func randomKernelsReadBack() throws {
    for seed in 1...200 {
      let module = Module(fileName: "k.py", functions: [RandomKernel.make(seed: seed)])
      let result = Pipeline.run(module)
      #expect(try Module(parsing: module.printed()) == module, "seed \(seed)")
      #expect(try Module(parsing: result.printed()) == result, "seed \(seed)")
    }
  }

  /// Returns the number of tests of indices in `module`.
  private func tests(in module: Module) -> Int {
    var count = 0
    module.functions[0].body.forEachStatement {
      if case .boundsCheck = $0.kind { count += 1 }
      if case .assign(_, .wrapIndex, _) = $0.kind { count += 1 }
    }
    return count
  }

  /// Expects that both modules compute the same, and returns whether they do.
  private func expectSame(
    _ first: Module, _ second: Module, _ place: String, _ finished: inout Int
  ) -> Bool {
    for arguments in Self.arguments {
      let values = arguments.map { Interpreter.Value.integer($0) } + [.array(0), .array(1)]
      let arrays: [[Int64]] = [[5, -1, 0, 2], [1, 0, 3, 2, -2, 9]]
      let before = Interpreter.run(first.functions[0], values, arrays: arrays)
      if case .gaveUp = before { continue }
      finished += 1
      let after = Interpreter.run(second.functions[0], values, arrays: arrays)
      guard before == after else {
        Issue.record(
          """
          \(place), arguments \(arguments): \(before) became \(after)
          \(first.printed(spans: false))\(second.printed(spans: false))
          """)
        return false
      }
    }
    return true
  }
}
