import Glibc

/// Why a C text did not become a loaded library.
package struct ToolchainError: Error, Hashable, Sendable {
  /// The kinds of failure; the raw value is the stable kebab-case id.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// There is no such compiler on this machine.
    case compilerMissing = "compiler-missing"
    /// The compiler refused the text or its options.
    case compilerFailed = "compiler-failed"
    /// The compiler did not end within its time.
    case compilerTimedOut = "compiler-timed-out"
    /// The compiler was ended by a signal.
    case compilerKilled = "compiler-killed"
    /// The library was built but cannot be loaded.
    case loaderFailed = "loader-failed"
    /// A file or folder that the build needs cannot be made.
    case fileUnwritable = "file-unwritable"
    /// The folder of built libraries cannot be used; the build goes on without it.
    case cacheUnusable = "cache-unusable"
  }

  /// What kind of failure this is.
  package let kind: Kind
  /// The text, lower case, without a full stop, with code in single quotes.
  package let message: String
  /// What the compiler or the loader said, or an empty text.
  package let output: String
  /// How to mend it, if that is known.
  package let fix: String?

  /// Creates an instance with the given parts; without a `fix`, `output` may tell one.
  package init(_ kind: Kind, _ message: String, output: String = "", fix: String? = nil) {
    self.kind = kind
    self.message = message
    self.output = output
    self.fix = fix ?? ToolchainError.knownFix(for: output)
  }

  /// Returns what helps against the complaint in `output`, if that is one of the well-known ones.
  private static func knownFix(for output: String) -> String? {
    let advice = [
      ("undefined symbol: GOMP_", "install libgomp1, or build without parallel loops"),
      ("undefined symbol: omp_", "install libgomp1, or build without parallel loops"),
      ("-lomp", "install libomp-dev, or let gcc build parallel loops"),
      ("omp.h' file not found", "install libomp-dev, or let gcc build parallel loops"),
      ("-l:libsleefgnuabi", "install libsleef3, or choose another vector math"),
      ("libsleefgnuabi.so.3: cannot open", "install libsleef3, or choose another vector math"),
      ("No space left on device", "set TMPDIR to a folder with more room"),
    ]
    return advice.first { complaint, _ in output.contains(complaint) }?.1
  }

  /// The stable kebab-case name.
  package var id: String { kind.rawValue }

  /// Returns the text that a person reads: message, what the compiler said, fix.
  package func rendered(as severity: String = "error") -> String {
    var text = "\(severity): \(message) [\(id)]\n"
    for line in output.split(separator: "\n") { text += "  \(line)\n" }
    if let fix { text += "fix: \(fix)\n" }
    return text
  }
}

/// Returns the system's text for the error number `code`.
func systemMessage(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}
