import Foundation
import Testing

/// The table of targets in docs/architecture.md is that of the package.
struct ArchitecturePageTests {
  /// A row of the table, or a target of the package.
  private struct Target: Hashable {
    /// The name.
    let name: String
    /// The folder.
    let folder: String
    /// The targets that it imports, sorted.
    let imports: [String]
  }

  /// What `swift package describe --type json` gives.
  private struct Description: Decodable {
    let targets: [Entry]

    /// A target.
    struct Entry: Decodable {
      let name: String
      let type: String
      let path: String
      let targetDependencies: [String]?

      enum CodingKeys: String, CodingKey {
        case name, type, path
        case targetDependencies = "target_dependencies"
      }
    }
  }

  /// Returns the rows of the page, with their floors.
  private func rows() throws -> [(floor: Int, target: Target)] {
    try Project.text("docs/architecture.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, let floor = Int(cells[1]) else { return nil }
      let imports = cells[4].isEmpty ? [] : cells[4].components(separatedBy: ", ")
      return (floor, Target(name: cells[2], folder: cells[3], imports: imports))
    }
  }

  /// Returns the targets of the package but for its tests.
  private func packageTargets() throws -> Set<Target> {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("pel-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    // A folder of its own, because the test runs while the package's own one is locked.
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--scratch-path", scratch.path, "describe", "--type", "json",
    ]
    process.currentDirectoryURL = Project.root
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let description = try JSONDecoder().decode(Description.self, from: text)
    return Set(
      description.targets.filter { $0.type != "test" }.map {
        Target(name: $0.name, folder: $0.path, imports: ($0.targetDependencies ?? []).sorted())
      })
  }

  @Test func tableIsThatOfThePackage() throws {
    let documented = try rows().map(\.target)
    #expect(documented.count > 10)
    let known = try packageTargets()
    for target in documented where !known.contains(target) {
      Issue.record("the package has no \(target)")
    }
    for target in known where !documented.contains(target) {
      Issue.record("the page has no \(target)")
    }
  }

  @Test func importsRunDownward() throws {
    let rows = try rows()
    for row in rows {
      for name in row.target.imports {
        let floor = rows.first { $0.target.name == name }?.floor ?? Int.max
        #expect(floor < row.floor, "\(row.target.name) imports \(name)")
      }
    }
  }
}
