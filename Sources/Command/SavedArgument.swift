import ArgumentParser
import Pellucid

/// An argument that is written to a file after the call, as in `y=y.npy`.
struct SavedArgument: ExpressibleByArgument {
  /// The name of the parameter.
  let name: String
  /// The path of the file.
  let path: String

  /// Creates an instance from `NAME=FILE`.
  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    name = String(parts[0])
    path = String(parts[1])
  }

  /// Returns the position of the parameter among those of `kernel`.
  func position(in kernel: Kernel) throws -> Int {
    let names = kernel.parameterNames
    if let position = names.firstIndex(of: name) { return position }
    let known = names.map { "'\($0)'" }.joined(separator: ", ")
    throw refused(
      "'\(kernel.name)' has no parameter '\(name)'"
        + (known.isEmpty ? "; it has none" : "; it has \(known)"), id: "arguments")
  }
}
