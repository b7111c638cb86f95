import Foundation
import Pellucid
import Testing

/// docs/manifest.md names the members that manifests have.
struct ManifestPageTests {
  /// Returns the names of all members in a value, at any depth.
  private func members(of value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      return object.reduce(into: Set(object.keys)) { $0.formUnion(members(of: $1.value)) }
    }
    return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(members(of: $1)) }
  }

  @Test func pageAndManifestHaveTheSameMembers() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pel-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let kernels = Project.root.appendingPathComponent("examples/matmul/matmul.py").path
    _ = try KernelModule(path: kernels).build(into: folder.path)
    let text = try Data(contentsOf: folder.appendingPathComponent("matmul.json"))
    let known = members(of: try JSONSerialization.jsonObject(with: text))
    let page = try Project.text("docs/manifest.md")
    for name in known.sorted() where !page.contains("`\(name)`") {
      Issue.record("the page has no '\(name)'")
    }
    for row in page.split(separator: "\n") where row.hasPrefix("| `") {
      for name in row.dropFirst(2).prefix(while: { $0 != "|" }).matches(of: /`([a-z_]+)`/)
      where !known.contains(String(name.output.1)) {
        Issue.record("manifests have no '\(name.output.1)'")
      }
    }
  }
}
