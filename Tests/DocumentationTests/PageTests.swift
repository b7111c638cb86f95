import Foundation
import Pellucid
import Testing

/// The kernels and commands that the pages show are those of today.
struct PageTests {
  /// The pages that show kernels.
  private static let pages = ["README.md", "docs/language.md"]

  /// Returns the code blocks of a language on a page.
  private func blocks(_ language: String, of page: String) throws -> [String] {
    try Project.text(page).components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test(arguments: pages)
  func kernelsAreAccepted(_ page: String) throws {
    let kernels = try blocks("python", of: page)
    #expect(!kernels.isEmpty)
    for kernel in kernels {
      #expect(throws: Never.self) { try KernelModule(source: kernel).emit() }
    }
  }

  @Test func readmeShowsTheCThatItsKernelBecomes() throws {
    let kernel = try blocks("python", of: "README.md")[0]
    let c = try blocks("c", of: "README.md")[0]
    let emitted = try KernelModule(source: kernel, name: "smooth.py").emit().source
    #expect(emitted.hasSuffix(c), "\(emitted)")
  }

  @Test(arguments: [
    "README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/language.md",
    "docs/emitted-c.md", "docs/ir.md", "docs/diagnostics.md", "docs/loops.md",
  ])
  func linksLeadSomewhere(_ page: String) throws {
    let folder = Project.root.appendingPathComponent(page).deletingLastPathComponent()
    for link in try Project.text(page).matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
      let target = folder.appendingPathComponent(String(link.output.1)).path
      #expect(FileManager.default.fileExists(atPath: target), "\(page): \(link.output.1)")
    }
  }
}
