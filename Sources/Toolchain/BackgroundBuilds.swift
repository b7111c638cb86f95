import CTinyCC
import Glibc

/// Builds that run beside the program: at low priority, and on no more cores than it can spare.
///
/// A program that ends does not wait for them; their compilers and files go with it.
package final class BackgroundBuilds: Sendable {
  /// The builds of this process.
  package static let shared = BackgroundBuilds()

  /// One build.
  package final class Job: Sendable {
    /// What is to be done; it may be done twice, once in a process that a fork has made.
    fileprivate let body: @Sendable () -> Void
    /// How far it is; only looked at with the lock of the queue.
    fileprivate nonisolated(unsafe) var state = State.queued

    /// Creates an instance that has not begun.
    fileprivate init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    /// How far a job is.
    fileprivate enum State: Hashable {
      /// Nobody has begun.
      case queued
      /// It runs in the process with this number.
      case running(pid_t)
      /// It has been done.
      case done
    }
  }

  /// Guards all that follows, and the states of jobs.
  private nonisolated(unsafe) let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// The jobs that nobody has begun.
  private nonisolated(unsafe) var queue: [Job] = []
  /// The number of threads that work.
  private nonisolated(unsafe) var workers = 0
  /// The process that the threads belong to.
  private nonisolated(unsafe) var process: pid_t = 0

  /// Creates an instance without jobs.
  private init() { pthread_mutex_init(lock, nil) }

  /// Adds a build, which begins as soon as a core is free, and returns it.
  package func add(_ body: @escaping @Sendable () -> Void) -> Job {
    let job = Job(body)
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if process != getpid() {
      // The threads of the process that was forked are not in this one.
      (process, workers, queue) = (getpid(), 0, [])
      LiveBuilds.shared.endWithProcess()
    }
    queue.append(job)
    if workers < spareCores, startWorker() { workers += 1 }
    return job
  }

  /// Returns when `job` is done; does it here if nobody has begun.
  package func wait(for job: Job) {
    pthread_mutex_lock(lock)
    // Ends: a job that runs in this process gets done. A condition would be taken by whoever waits
    // for it, and a fork might come just then.
    while job.state == .running(getpid()) {
      pthread_mutex_unlock(lock)
      ForkGate.outside { _ = usleep(500) }
      pthread_mutex_lock(lock)
    }
    let isDone = job.state == .done
    if !isDone {
      queue.removeAll { $0 === job }
      job.state = .running(getpid())
    }
    pthread_mutex_unlock(lock)
    if !isDone { finish(job) }
  }

  /// Does `job`, which is marked as running.
  private func finish(_ job: Job) {
    job.body()
    pthread_mutex_lock(lock)
    job.state = .done
    pthread_mutex_unlock(lock)
  }

  /// Does jobs until there are none.
  private func work() {
    // On Linux this is the priority of the thread, which compilers inherit.
    setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    while let job = nextJob() { finish(job) }
  }

  /// Returns the job that has waited longest, now running, or `nil`; the thread ends then.
  private func nextJob() -> Job? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    if queue.isEmpty {
      workers -= 1
      return nil
    }
    let job = queue.removeFirst()
    job.state = .running(getpid())
    return job
  }

  /// Starts a thread that works, which no signal of the program's disturbs, and returns `true` iff
  /// the system allows that.
  private func startWorker() -> Bool {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, 16 << 20)
    var thread = pthread_t()
    return pthread_create(
      &thread, &attributes,
      { _ in
        ForkGate.inside { BackgroundBuilds.shared.work() }
        return nil
      }, nil) == 0
  }
}

/// The number of cores that builds may use: all that the program may run on but one.
private let spareCores: Int = {
  // Room for 8192 cores, which the system fills as far as it has some.
  var cores = [UInt64](repeating: 0, count: 128)
  guard sched_getaffinity(0, UInt(8 * cores.count), &cores) >= 0 else { return 1 }
  return max(1, cores.reduce(0) { $0 + $1.nonzeroBitCount } - 1)
}()
