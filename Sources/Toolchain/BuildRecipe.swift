import CTinyCC
import Glibc

/// What a library is made from, part by part: where all parts are equal, the libraries are.
package struct BuildRecipe: Hashable, Sendable {
  /// One part.
  package struct Part: Hashable, Sendable {
    /// What the part is, as in `compiler`.
    package let name: String
    /// The part, or the hash of it, on one line.
    package let value: String
  }

  /// The parts, in a fixed order.
  package let parts: [Part]

  /// Creates an instance with the given parts.
  init(_ parts: [(name: String, value: String)]) {
    self.parts = parts.map { name, value in
      Part(name: name, value: String(value.map { $0.isNewline ? " " : $0 }))
    }
  }

  /// Creates an instance from `description`, or `nil` if that is none of a recipe.
  init?(description: String) {
    var parts: [(name: String, value: String)] = []
    for line in description.split(separator: "\n") {
      guard let gap = line.firstIndex(of: " ") else { return nil }
      parts.append((String(line[..<gap]), String(line[line.index(after: gap)...])))
    }
    guard !parts.isEmpty else { return nil }
    self.init(parts)
  }

  /// The parts, a line each.
  var description: String { parts.map { "\($0.name) \($0.value)\n" }.joined() }

  /// The name of the library in a cache.
  package var key: String { ContentHash(description).hexadecimal }

  /// Returns the part called `name`.
  package func value(of name: String) -> String? { parts.first { $0.name == name }?.value }
}

extension OptimizingCompiler {
  /// Returns what the library of `text` is made from; the kernel's callees and its constants are
  /// parts of the text.
  func recipe(_ text: String, name: String, libraryVersion: String) -> BuildRecipe {
    let files = headers.map { $0.name + "\0" + $0.text + "\0" }.joined()
    let words = command(source: "-", library: "-").dropFirst()
    return BuildRecipe(
      [
        ("source", fileStem(name)), ("text", ContentHash(text).hexadecimal),
        ("second-text", serialText.map { ContentHash($0).hexadecimal } ?? "none"),
        ("headers", files.isEmpty ? "none" : ContentHash(files).hexadecimal),
        ("command", words.map(shellWord).joined(separator: " ")),
      ] + surroundings(libraryVersion: libraryVersion))
  }

  /// Returns the parts of every recipe that do not depend on the kernel.
  package func surroundings(libraryVersion: String) -> [(name: String, value: String)] {
    let programs = [executable] + leadingArguments.compactMap { findExecutable($0) }
    let variables = compilerVariables.compactMap { name in
      environmentVariable(name).map { "\(name)=\(shellWord($0))" }
    }
    return [
      ("compiler", programs.map(fileIdentity).joined(separator: " ")),
      ("processor", Processor.identity),
      ("libc", String(cString: gnu_get_libc_version())),
      ("environment", variables.isEmpty ? "none" : variables.joined(separator: " ")),
      ("pellucid", "\(libraryVersion) \(CacheEntry.format)"),
    ]
  }
}

/// The variables by which compilers find their parts, headers and libraries.
private let compilerVariables = [
  "CPATH", "C_INCLUDE_PATH", "LIBRARY_PATH", "GCC_EXEC_PREFIX", "COMPILER_PATH",
  "LD_LIBRARY_PATH",
]

/// Returns the path of a program with what changes when another one takes its place.
private func fileIdentity(_ path: String) -> String {
  let resolved = resolvedPath(path)
  var information = stat()
  guard stat(resolved, &information) == 0 else { return resolved }
  let time = information.st_mtim
  return "\(shellWord(resolved)) \(information.st_size) \(time.tv_sec).\(time.tv_nsec)"
}
