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

  /// Ends the compilers, removes the folders and then lets `signal` end this program.
  ///
  /// All else that happens to a build waits meanwhile, so that nothing is reported or begun.
  func end(with signal: Int32) {
    content.withLock { content in
      for group in content.groups { kill(-group, SIGKILL) }
      for folder in content.folders { removeFolder(folder) }
      var signals = interruptions()
      Glibc.signal(signal, SIG_DFL)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      kill(getpid(), signal)
    }
  }
}

extension OptimizingCompiler {
  /// Makes an interruption of this program end its compilers and remove their folders first.
  ///
  /// For a program that is all ours: the signals of interruption go to a thread of their own.
  /// - Requires: there is no other thread yet.
  package static func cleanUpWhenInterrupted() {
    var signals = interruptions()
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in waitForInterruption() }, nil)
    pthread_detach(thread)
  }
}

/// Returns the signals by which a person or the system asks a program to end.
private func interruptions() -> sigset_t {
  var signals = sigset_t()
  sigemptyset(&signals)
  for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
  return signals
}

/// Waits for one interruption and cleans up before it takes its usual course.
private func waitForInterruption() -> UnsafeMutableRawPointer? {
  var signals = interruptions()
  var number: Int32 = 0
  guard sigwait(&signals, &number) == 0 else { return nil }
  LiveBuilds.shared.end(with: number)
  return nil
}
