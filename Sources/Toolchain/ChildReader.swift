import Glibc

/// Collects what one child writes until it has ended or its time is over.
struct ChildReader {
  /// The child, which leads its group.
  private let child: pid_t
  /// Where its output arrives.
  private let output: Int32
  /// When its time is over.
  private let deadline: ContinuousClock.Instant
  /// What has arrived.
  private var bytes: [UInt8] = []
  /// How much output is kept; what comes after is read and dropped.
  private let limit = 1 << 20

  /// Creates an instance for the running `child`.
  init(child: pid_t, output: Int32, timeout: Duration) {
    self.child = child
    self.output = output
    self.deadline = .now + timeout
  }

  /// Returns what came of the child, which has ended then.
  mutating func finish() -> ChildProcess.Outcome {
    let ending = ForkGate.outside { waitForEnd() }
    return ChildProcess.Outcome(ending: ending, output: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads until the child has ended, and ends it when its time is over.
  private mutating func waitForEnd() -> ChildProcess.Ending {
    var streamIsOpen = true
    while true {
      // A closed stream mostly means that the end is near; an open one says when there is news.
      if streamIsOpen {
        streamIsOpen = readMore(waiting: 50)
      } else {
        usleep(500)
      }
      if let ending = poll(options: WNOHANG) {
        // A grandchild may hold the stream open: take what is there and go.
        while streamIsOpen, bytesAreWaiting(0) { streamIsOpen = readMore(waiting: 0) }
        return ending
      }
      if ContinuousClock.now >= deadline {
        kill(-child, SIGTERM)
        usleep(100_000)
        kill(-child, SIGKILL)
        _ = poll(options: 0)
        return .timedOut
      }
    }
  }

  /// Returns how the child ended, or `nil` while it runs.
  private func poll(options: Int32) -> ChildProcess.Ending? {
    var status: Int32 = 0
    while true {
      let result = waitpid(child, &status, options)
      if result == 0 { return nil }
      if result == child { break }
      // A host that ignores its children's ends loses the status; the missing file will tell.
      if errno != EINTR { return .exited(0) }
    }
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .signaled(signal)
  }

  /// Returns `true` iff something can be read, the end of the stream included.
  private func bytesAreWaiting(_ milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&entry, 1, milliseconds) > 0
  }

  /// Takes in what arrives within the time and returns `false` iff the stream has ended.
  private mutating func readMore(waiting milliseconds: Int32) -> Bool {
    guard bytesAreWaiting(milliseconds) else { return true }
    return withUnsafeTemporaryAllocation(byteCount: 8192, alignment: 1) { buffer in
      let count = read(output, buffer.baseAddress, buffer.count)
      guard count > 0 else { return count < 0 && errno == EINTR }
      bytes.append(contentsOf: buffer.prefix(min(count, limit - bytes.count)))
      return true
    }
  }
}
