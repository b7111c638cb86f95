import CTinyCC
import Glibc

/// A program that runs in a process group of its own, with everything that it says collected.
struct ChildProcess {
  /// How a child ended.
  enum Ending: Hashable {
    /// It ended by itself with this status.
    case exited(Int32)
    /// A signal with this number ended it.
    case signaled(Int32)
    /// It was still running when its time was over, and was ended with its whole group.
    case timedOut
  }

  /// What came of a child.
  struct Outcome {
    /// How it ended.
    let ending: Ending
    /// What it wrote, both streams in the order of arrival.
    let output: String
  }

  /// Runs `executable` with `arguments` and waits until it has ended or `timeout` is over.
  ///
  /// `environment` is added to that of this process. Fails with an error number if the program
  /// cannot be started.
  static func run(
    _ executable: String, _ arguments: [String], environment: [String], timeout: Duration
  ) throws(StartFailure) -> Outcome {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw StartFailure(code: errno) }
    defer { close(ends[0]) }
    let child: pid_t
    do {
      defer { close(ends[1]) }
      let variables = environment + inheritedEnvironment()
      let output = ends[1]
      child = try LiveBuilds.shared.group(orElse: StartFailure(code: ECANCELED)) {
        () throws(StartFailure) in
        try start(executable, [executable] + arguments, variables, output: output)
      }
    }
    defer { LiveBuilds.shared.remove(group: child) }
    var reader = ChildReader(child: child, output: ends[0], timeout: timeout)
    return reader.finish()
  }

  /// Why a program could not be started.
  struct StartFailure: Error {
    /// The system's error number.
    let code: Int32
  }

  /// Starts the program with both streams going to `output`, and nothing to read.
  private static func start(
    _ executable: String, _ arguments: [String], _ environment: [String], output: Int32
  ) throws(StartFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)

    // A group of its own, no blocked signals, and the usual answers to all of them.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var child = pid_t()
    let code = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        var code = ETXTBSY
        // A program just written may still be open in a child that another thread begins.
        for attempt in 0..<20 where code == ETXTBSY {
          if attempt > 0 { usleep(2000) }
          code = posix_spawn(&child, executable, &actions, &attributes, arguments, environment)
        }
        return code
      }
    }
    guard code == 0 else { throw StartFailure(code: code) }
    return child
  }
}

/// Returns the variables of this process, as they are now.
///
/// libc is asked for the list by name, because a library may carry a variable `environ` of its own.
private func inheritedEnvironment() -> [String] {
  typealias List = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  guard let place = dlsym(nil, "environ"),
    var entry = place.assumingMemoryBound(to: List?.self).pointee
  else { return [] }
  var variables: [String] = []
  while let text = entry.pointee {
    variables.append(String(cString: text))
    entry += 1
  }
  return variables
}

/// Returns what `body` makes of `texts` as a list of C strings that ends with a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  var copies = texts.map { strdup($0) }
  copies.append(nil)
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
