import Glibc

/// How long the stages of the compiler took.
public struct StageTimes: Hashable, Sendable {
  /// One stage.
  public struct Stage: Hashable, Sendable {
    /// The name of the stage.
    public let name: String
    /// The time, in seconds.
    public let seconds: Double
  }

  /// The stages, in order.
  public private(set) var stages: [Stage] = []

  /// Creates an instance without stages.
  init() {}

  /// Returns what `body` returns, and adds the time it took under `name`.
  mutating func measure<Result, Failure: Error>(
    _ name: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = StageTimes.now()
    let result = try body()
    stages.append(Stage(name: name, seconds: StageTimes.now() - start))
    return result
  }

  /// Adds the time that a stage called `name` took.
  mutating func add(_ name: String, _ seconds: Double) {
    stages.append(Stage(name: name, seconds: seconds))
  }

  /// Gives the last part of the last stage, which took `duration`, the name `name`.
  mutating func splitOff(_ name: String, _ duration: Duration) {
    guard let last = stages.popLast() else { return }
    let seconds = min(last.seconds, duration / .seconds(1))
    stages.append(Stage(name: last.name, seconds: last.seconds - seconds))
    stages.append(Stage(name: name, seconds: seconds))
  }

  /// Returns the time of a clock that never goes back, in seconds.
  public static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
