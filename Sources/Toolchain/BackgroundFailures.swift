import Glibc
import Synchronization

/// What is said of builds in the background, which have no caller to tell: each kind once.
package enum BackgroundFailures {
  /// Writes `text` to the standard error, unless another text with the same `id` was written or the
  /// program ends.
  package static func report(_ text: String, id: String) {
    guard !LiveBuilds.shared.isClosed, told.withLock({ $0.insert(id).inserted }) else { return }
    var text = text
    text.withUTF8 { _ = writeAll(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}

/// The kinds that were written.
private let told = Mutex<Set<String>>([])
