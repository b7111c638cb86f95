import Foundation
import Testing

/// A file that holds what a test expects to see.
struct Golden {
  /// The file.
  let file: URL

  /// Expects that `text` is what the file holds; writes what was seen beside it otherwise.
  ///
  /// With `PELLUCID_UPDATE_GOLDENS=1` in the environment the file is rewritten instead.
  func expect(_ text: String) throws {
    let observed = file.deletingPathExtension().appendingPathExtension("observed")
    if ProcessInfo.processInfo.environment["PELLUCID_UPDATE_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      try? FileManager.default.removeItem(at: observed)
      return
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    if let expected, !expected.isEmpty, expected == text {
      try? FileManager.default.removeItem(at: observed)
      return
    }
    try text.write(to: observed, atomically: true, encoding: .utf8)
    let name = file.lastPathComponent
    guard let expected, !expected.isEmpty else {
      Issue.record("\(name) is missing or empty; what was seen is in \(observed.lastPathComponent)")
      return
    }
    Issue.record("\(name) differs from what was seen:\n\(difference(expected, text))")
  }

  /// Returns the lines that `expected` and `observed` do not share.
  private func difference(_ expected: String, _ observed: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = observed.split(separator: "\n", omittingEmptySubsequences: false)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
      case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
      }
    }.joined(separator: "\n")
  }
}
