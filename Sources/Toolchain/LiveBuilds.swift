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
    /// The process that ends its builds when it ends, or 0.
    var process: pid_t = 0
    /// `true` iff nothing is begun any more, because the program ends.
    var isClosed = false
  }

  /// What would be left behind now.
  private let content = Mutex(Content())

  /// Returns the process group that `start` begins, and adds it; an end of the program comes before
  /// or after that, never between.
  func group<Failure: Error>(
    orElse closed: Failure, _ start: () throws(Failure) -> pid_t
  ) throws(Failure) -> pid_t {
    try content.withLock { content throws(Failure) in
      if content.isClosed { throw closed }
      let group = try start()
      content.groups.append(group)
      return group
    }
  }

  /// Returns the folder that `make` makes, and adds it; `nil` if there is none or the program ends.
  func folder(_ make: () -> String?) -> String? {
    content.withLock { content in
      guard !content.isClosed, let folder = make() else { return nil }
      content.folders.append(folder)
      return folder
    }
  }

  /// `true` iff the program ends, and what fails now does so for that reason.
  var isClosed: Bool { content.withLock(\.isClosed) }

  /// Makes the end of this process end its builds.
  func endWithProcess() {
    let isFirst = content.withLock { content in
      let isFirst = content.process == 0
      if !isFirst, content.process != getpid() { content = Content() }
      content.process = getpid()
      return isFirst
    }
    if isFirst { atexit { LiveBuilds.shared.close() } }
  }

  /// Ends the compilers and removes the folders, unless they belong to a process that was forked.
  private func close() {
    let folders: [String] = content.withLock { content in
      guard content.process == getpid() else { return [] }
      content.isClosed = true
      for group in content.groups { kill(-group, SIGKILL) }
      return content.folders
    }
    for folder in folders {
      removeFolder(folder)
      // A compiler that is just ending may have added a file meanwhile.
      for _ in 0..<100 where access(folder, F_OK) == 0 {
        usleep(1000)
        removeFolder(folder)
      }
    }
  }

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
