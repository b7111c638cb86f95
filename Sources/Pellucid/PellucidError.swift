/// Why a kernel could not be compiled or did not end well.
public enum PellucidError: Error, Hashable, Sendable {
  /// The source is at fault; each text is a diagnostic with its place, as a person reads it.
  case source([String])
  /// The source cannot be read.
  case unreadable(path: String, reason: String)
  /// A file cannot be written.
  case unwritable(path: String, reason: String)
  /// A manifest is not one that `build` has written.
  case invalidManifest(path: String, reason: String)
  /// There is no kernel of that name; the names of those that there are follow.
  case noSuchKernel(String, known: [String])
  /// A kernel has no signature, and nothing says what its types are.
  case noSignature(kernel: String)
  /// A signature of the caller cannot be read.
  case invalidSignature(String)
  /// The arguments do not fit the kernel.
  case arguments(String)
  /// The result is not of the type that the caller asked for.
  case result(String)
  /// The kernel raised an exception.
  case raised(RaisedError)
  /// The C compiler or the loader is at fault.
  case toolchain(id: String, message: String)
}

/// An exception that a kernel raised.
public struct RaisedError: Error, Hashable, Sendable {
  /// The name of the Python class, as in `ZeroDivisionError`.
  public let className: String
  /// The text.
  public let message: String
  /// The name of the source file.
  public let file: String
  /// The line that raised it, counted from 1.
  public let line: Int
}

extension PellucidError: CustomStringConvertible {
  /// The text that a person reads.
  public var description: String {
    switch self {
    case .source(let diagnostics):
      return diagnostics.joined()
    case .unreadable(let path, let reason):
      return "error: cannot read '\(path)': \(reason) [unreadable-file]\n"
    case .unwritable(let path, let reason):
      return "error: cannot write '\(path)': \(reason) [unwritable-file]\n"
    case .invalidManifest(let path, let reason):
      return "error: '\(path)' is not a manifest of 'build': \(reason) [invalid-manifest]\n"
    case .noSuchKernel(_, known: []):
      return "error: the file has no kernels: no function has '@njit' above it [no-such-kernel]\n"
    case .noSuchKernel(let name, let known):
      let list = known.map { "'\($0)'" }.joined(separator: ", ")
      return "error: there is no kernel '\(name)'; the file has \(list) [no-such-kernel]\n"
    case .noSignature(let kernel):
      return """
        error: the types of '\(kernel)' are not known: it has no signature and no annotations \
        [no-signature]
        fix: add '--signature "f8(f8[::1])"' with its types, or give the decorator a signature

        """
    case .invalidSignature(let message):
      return "error: \(message) [invalid-signature]\n"
    case .arguments(let message):
      return "error: \(message) [arguments]\n"
    case .result(let message):
      return "error: \(message) [result-type]\n"
    case .raised(let error):
      return error.description
    case .toolchain(_, let message):
      return message
    }
  }
}

extension RaisedError: CustomStringConvertible {
  /// The text that a person reads, as in `kernels.py:9: ValueError: negative input`.
  public var description: String {
    "\(file):\(line): \(className)\(message.isEmpty ? "" : ": \(message)")\n"
  }
}
