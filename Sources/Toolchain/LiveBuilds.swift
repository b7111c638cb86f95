import Glibc
import Synchronization

/// The compilers that run and the folders that exist now, for a program that is interrupted.
final class LiveBuilds: Sendable {
  /// The builds of this process.
  static let shared = LiveBuilds()

  /// What would be left behind.
  private struct Content {
    /// The process groups of compilers.
    var groups: [pid_t] = []
    /// The folders of builds.
    var folders: [String] = []
  }

  /// What would be left behind now.
  private let content = Mutex(Content())

  /// Adds a process group.
  func add(group: pid_t) { content.withLock { $0.groups.append(group) } }

  /// Adds a folder.
  func add(folder: String) { content.withLock { $0.folders.append(folder) } }

  /// Removes a process group, which has ended.
  func remove(group: pid_t) { content.withLock { $0.groups.removeAll { $0 == group } } }

  /// Removes a folder, which is gone.
  func remove(folder: String) { content.withLock { $0.folders.removeAll { $0 == folder } } }
}
