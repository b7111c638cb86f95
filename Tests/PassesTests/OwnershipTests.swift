import Foundation
import PellucidIR
import PellucidPasses
import Testing

/// Memory is freed once on every path, and not before its last use.
struct OwnershipTests {
  /// Runs each function of `module`, after the pass, by many lots.
  private func expectSound(_ module: Module, runs: UInt64, _ name: String) {
    #expect(module.verify() == [], "\(name)")
    for function in module.functions {
      for seed in 0..<runs {
        var run = MemoryRun(module, seed: seed)
        do {
          try run.run(function.name)
        } catch {
          Issue.record("\(name), @\(function.name), lots \(seed): \(error)")
          return
        }
      }
    }
  }

  /// The cases of the corpus that are about ownership.
  static let cases = PassGoldenTests.names("ir").filter { $0.hasPrefix("ownership-") }

  @Test(arguments: cases) func corpusFreesItsMemoryOnce(name: String) throws {
    let file = PassGoldenTests.folder.appending(path: name + ".ir")
    var module = try Module(parsing: String(contentsOf: file, encoding: .utf8))
    for pass in Pipeline.passes {
      module = pass.run(module)
    }
    expectSound(module, runs: 300, name)
  }

  @Test func randomKernelsFreeTheirMemoryOnce() throws {
    let count = ProcessInfo.processInfo.environment["PELLUCID_FUZZ"].flatMap(UInt64.init) ?? 120
    var shared = 0
    var moving = 0
    for seed in 0..<count {
      var kernels = ArrayKernels(seed: seed)
      let module = kernels.module()
      #expect(module.verify() == [], "seed \(seed)")
      let owned = Ownership.run(ErrorPropagation.run(module))
      shared += owned.functions.count { $0.registers.contains { !$0.sharers.isEmpty } }
      moving += owned.functions.count { $0.moves }
      expectSound(owned, runs: 40, "seed \(seed)")
      #expect(Ownership.run(owned) == owned, "seed \(seed)")
    }
    #expect(shared > 5)
    #expect(moving > 20)
  }

  @Test func aMissingReleaseIsSeen() throws {
    let text = """
      module "k.py"
      kernel @f(%n: i64) raises {
        %a: f64[::1] owned = allocate (%n)
        BODY
      }
      """
    let bodies = ["comment", "release %a\n  release %a", "release %a\n  fill %a with 0.0\n"]
    for body in bodies {
      let module = try Module(parsing: text.replacing("BODY", with: body))
      var faults = 0
      for seed in 0..<20 {
        var run = MemoryRun(module, seed: UInt64(seed))
        do { try run.run("f") } catch { faults += 1 }
      }
      #expect(faults > 10)
    }
  }
}

extension Function {
  /// `true` iff a copy moves memory.
  fileprivate var moves: Bool {
    var result = false
    body.forEachStatement { if $0.movesMemory { result = true } }
    return result
  }
}
