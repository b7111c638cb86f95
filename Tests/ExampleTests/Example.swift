import Foundation
import Pellucid
import Testing

/// A folder of examples/ that shows kernels and their C.
struct Example: CustomTestStringConvertible {
  /// The name of the folder and of the files in it.
  let name: String

  /// The project's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All examples, by name.
  static let all: [Example] = entries(of: root.appendingPathComponent("examples"))
    .filter { !$0.contains(".") }.map(Example.init)

  var testDescription: String { name }

  /// The folder.
  var folder: URL { Self.root.appendingPathComponent("examples/\(name)") }

  /// The kernels.
  var kernels: URL { folder.appendingPathComponent(name + ".py") }

  /// The C that is kept beside the kernels.
  var keptC: URL { folder.appendingPathComponent(name + ".c") }

  /// The names of the files in the folder, sorted.
  var files: [String] { Self.entries(of: folder) }

  /// Returns what a folder holds, sorted, but for what a failing test left there.
  private static func entries(of folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".observed") && $0 != "__pycache__" }
      .sorted()
  }

  /// Returns the kernel called `name`.
  func kernel(_ name: String) throws -> Kernel {
    try KernelModule(path: kernels.path).kernel(name)
  }
}
