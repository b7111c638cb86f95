import CPellucid
import Glibc
import Pellucid

/// Where a function of the interface leaves a message.
typealias MessagePlace = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

extension PellucidError {
  /// The number by which callers in C tell errors apart.
  var status: pel_status {
    switch self {
    case .source: PEL_STATUS_SOURCE_REFUSED
    case .unreadable, .unwritable, .invalidManifest: PEL_STATUS_FILE_UNREADABLE
    case .noSuchKernel: PEL_STATUS_KERNEL_UNKNOWN
    case .noSignature: PEL_STATUS_SIGNATURE_MISSING
    case .invalidSignature: PEL_STATUS_SIGNATURE_INVALID
    case .arguments, .result, .raised: PEL_STATUS_ARGUMENT_INVALID
    case .toolchain: PEL_STATUS_BUILD_FAILED
    }
  }
}

/// Runs `body` and returns its status; leaves the text of an error in `message`.
func reporting(
  to message: MessagePlace?, _ body: () throws(PellucidError) -> Void
) -> pel_status {
  message?.pointee = nil
  do throws(PellucidError) {
    try apartFromForks(body)
    return PEL_STATUS_OK
  } catch {
    message?.pointee = strdup(error.description)
    return error.status
  }
}

/// Returns what `pointer` holds; throws if it is NULL, which the argument called `name` must not
/// be.
func required<T>(_ pointer: T?, _ name: String) throws(PellucidError) -> T {
  guard let pointer else { throw .arguments("'\(name)' is NULL") }
  return pointer
}
