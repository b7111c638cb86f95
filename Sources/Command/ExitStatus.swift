import ArgumentParser
import Glibc
import Pellucid

/// Why the command ends without success.
enum ExitStatus: Int32 {
  /// The kernel or its source is at fault.
  case kernel = 1
  /// What was asked for cannot be done: an unknown option, file, kernel or argument.
  case usage = 2
  /// A compiler or the system is at fault.
  case toolchain = 3

  /// The error that ends the command with this status, its text being written already.
  var error: ExitCode { ExitCode(rawValue) }
}

extension PellucidError {
  /// How the command ends.
  var exitStatus: ExitStatus {
    switch self {
    case .source, .raised: .kernel
    case .unreadable, .noSuchKernel, .noSignature, .invalidSignature, .arguments, .result,
      .invalidManifest:
      .usage
    case .toolchain, .unwritable: .toolchain
    }
  }
}

extension NpyError {
  /// The same as the error of any file that cannot be written, if it is one.
  fileprivate var unwritable: PellucidError? {
    guard case .system(operation: "write", let reason) = fault else { return nil }
    return .unwritable(path: path ?? "", reason: reason)
  }
}

/// Returns what `body` returns; writes what it throws as a person reads it, and ends the command.
func reporting<Result>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as PellucidError {
    complain(error.description)
    throw error.exitStatus.error
  } catch let error as ArgumentError {
    throw refused("\(error)", id: "unreadable-argument")
  } catch let error as NpyError {
    guard let error = error.unwritable else { throw refused("\(error)", id: "npy-file") }
    complain(error.description)
    throw error.exitStatus.error
  }
}

/// Writes that a command cannot be obeyed, and why, and returns the error that ends it.
func refused(_ message: String, id: String) -> ExitCode {
  complain("error: \(message) [\(id)]\n")
  return ExitStatus.usage.error
}

/// Writes `text` to the standard error, behind what the standard output has been given.
func complain(_ text: String) {
  fflush(nil)
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    // Ends: without a standard error there is nobody to tell.
    if count <= 0 { return }
    rest = rest.dropFirst(count)
  }
}
