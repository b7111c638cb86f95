import PellucidIR
import PellucidPasses
import PellucidTypes
import Testing

/// The pipeline runs the passes that it lists, in order.
struct PipelineTests {
  /// A kernel with work for each pass.
  private let module: Module

  /// Reads the kernel.
  init() throws {
    module = try Module(
      parsing: """
        module "k.py"
        kernel @f(%x: f64[::1]) -> f64 {
          %s: f64 = copy 0.0
          for %i: i64 in 0 ..< extent(%x, 0) {
            %1: i64 = wrapIndex %i, extent(%x, 0)
            %2: i64 = add 1, 2
            %3: f64 = load %x[%1]
            %s = add %s, %3
          }
          return %s
        }
        """)
  }

  /// Returns how many assignments in `module` use `operation`.
  private func count(_ operation: PellucidIR.Operation, in module: Module) -> Int {
    var count = 0
    for function in module.functions {
      function.body.forEachStatement {
        if case .assign(_, operation, _) = $0.kind { count += 1 }
      }
    }
    return count
  }

  @Test func passesAreNamedAfterTheirTypes() {
    #expect(Pass(ConstantFolding.self, { $0 }).name == "constant-folding")
    #expect(
      Pipeline.passes.map(\.name).filter {
        ["constant-folding", "index-proofs", "dead-code-elimination"].contains($0)
      } == ["constant-folding", "index-proofs", "dead-code-elimination"])
  }

  @Test func allPassesTogetherLeaveTheLoopAlone() throws {
    let result = Pipeline.run(module, verifying: true)
    #expect(count(.wrapIndex, in: result) == 0)
    #expect(count(.copy, in: result) == 1)
    #expect(count(.add, in: result) == 1)
  }

  @Test func aPassCanBeLeftOut() {
    var seen: [String] = []
    let result = Pipeline.run(
      module, without: ["index-proofs"], verifying: true,
      observing: { name, _ in seen.append(name) })
    #expect(count(.wrapIndex, in: result) == 1)
    #expect(!seen.contains("index-proofs"))
    #expect(seen.first == "array-fusion")
  }

  @Test func theVerifierBlamesThePassAtFault() async {
    let outcome = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let breaking = Pass(ConstantFolding.self) { module in
        var module = module
        module.functions[0].body.statements.append(Statement(.breakLoop))
        return module
      }
      let function = Function(name: "f", sourceName: "f", line: 1, pythonSignature: "")
      _ = Pipeline.run(
        [breaking], on: Module(fileName: "k.py", functions: [function]), verifying: true)
    }
    let text = outcome.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } ?? ""
    #expect(text.contains("the pass 'constant-folding' made an invalid module"))
  }
}
