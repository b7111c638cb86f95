import Glibc
@testable import Pellucid
import Synchronization
import Testing

/// The library in many threads at once.
@Suite struct KernelThreadTests {
  @Test func sixteenThreadsCompileAndCallTheSameAndOtherKernels() throws {
    let module = try KernelModule(source: kernels)
    let faults = Atomic<Int>(0)
    inThreads(16) { number in
      for round in 0..<8 {
        let elements = (0..<100).map { Double($0 + number) }
        var y = elements
        let expected = elements.reduce(0, +)
        let isRight =
          try module.kernel("total").call(returning: Double.self, elements) == expected
          && module.kernel("total").call(returning: Double.self, elements.map { Int32($0) })
            == expected
          && module.kernel("divide").call(returning: Int.self, number * 10, 5) == number * 2
        try module.kernel("saxpy")(1.0, elements, y.mutableSpan)
        let source = "import numba\n@numba.njit\ndef f(x): return x + \(number)\n"
        let own = try KernelModule(source: source)
        let sum = try own.kernel("f").call(returning: Int.self, round)
        if !isRight || y[99] != 2 * elements[99] || sum != round + number {
          faults.add(1, ordering: .relaxed)
        }
      }
    } onError: { error in
      Issue.record(error)
    }
    #expect(faults.load(ordering: .relaxed) == 0)
  }

  @Test func threadsThatAskAtOnceGetOneCompiledKernel() throws {
    let kernel = try KernelModule(source: kernels).kernel("total")
    let found = Mutex<[ObjectIdentifier: CompiledKernel]>([:])
    inThreads(16) { _ in
      let compiled = try kernel.compiled(signature: "(f4[::1],)")
      found.withLock { $0[ObjectIdentifier(compiled)] = compiled }
    } onError: { error in
      Issue.record(error)
    }
    #expect(found.withLock { $0.count } == 1)
  }

  @Test func callsGoOnWhileBuildsAreSwapped() throws {
    let kernel = try KernelModule(source: kernels).kernel("total")
    let compiled = try kernel.compiled(signature: "(f8[::1],)", tier: .tiered)
    let promotion = try #require(compiled.promotion)
    let quick = try kernel.compiled(signature: "(f8[::1],)", tier: .quick)
    let optimized = try kernel.compiled(signature: "(f8[::1],)", tier: .optimized)
    let swaps = getenv("PELLUCID_TIER_SWAPS").flatMap { Int(String(cString: $0)) } ?? 500
    let isOver = Atomic(false)
    let calls = Atomic<Int>(0)
    let faults = Atomic<Int>(0)
    inThreads(17) { number in
      if number == 16 {
        defer { isOver.store(true, ordering: .relaxed) }
        for swap in 0..<swaps {
          let before = calls.load(ordering: .relaxed)
          promotion.use((swap % 2 == 0 ? optimized : quick).entryAddress)
          // Ends: the other threads call until this one is done.
          while swap % 100 == 0, calls.load(ordering: .relaxed) < before + 16 { usleep(100) }
        }
        return
      }
      let elements = Value(NDArray((0..<100).map { Double($0 + number) }))
      let expected = Double(4950 + 100 * number)
      // Ends: the swaps do.
      repeat {
        let result = try compiled.call([elements])
        let isRight = result.number(as: Double.self) == expected
        if !isRight { faults.add(1, ordering: .relaxed) }
        calls.add(1, ordering: .relaxed)
      } while !isOver.load(ordering: .relaxed)
    } onError: { error in
      Issue.record(error)
    }
    #expect(faults.load(ordering: .relaxed) == 0)
    #expect(calls.load(ordering: .relaxed) >= 16 * swaps / 100)
  }

  /// Runs `body` in `count` threads and waits for them.
  private func inThreads(
    _ count: Int, _ body: @escaping @Sendable (Int) throws -> Void,
    onError: @escaping @Sendable (any Error) -> Void
  ) {
    var threads: [pthread_t] = []
    for number in 0..<count {
      let work = Work {
        do { try body(number) } catch { onError(error) }
      }
      var thread = pthread_t()
      let context = Unmanaged.passRetained(work).toOpaque()
      pthread_create(
        &thread, nil,
        { context in
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, context)
      threads.append(thread)
    }
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// What a thread does.
private final class Work: Sendable {
  /// The work.
  let run: @Sendable () -> Void

  /// Creates an instance that does `run`.
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
