import PellucidCEmission
import PellucidToolchain
import Synchronization

/// The way of a kernel from its quick build to its optimized one, which is made in the background.
///
/// The dispatcher in the quick build calls through a variable. Storing the other entry point there is
/// all that the change takes: calls that are under way end in the code in which they began, and
/// neither library is unloaded while the kernel is in use.
final class Promotion: Sendable {
  /// A variable of the dispatcher, which other threads read meanwhile.
  private typealias Variable = UnsafeMutablePointer<Atomic<UInt>>

  /// How far the optimized build is.
  private enum State {
    /// Nothing has been asked for.
    case waiting
    /// It has been asked for.
    case begun(BackgroundBuilds.Job)
    /// It is in use, or has failed.
    case ended(Result<CompiledKernel, PellucidError>)
  }

  /// The name of the kernel.
  private let name: String
  /// The quick build.
  private let library: SharedLibrary
  /// The variable with the entry point in use.
  private nonisolated(unsafe) let current: Variable
  /// The variable with what is called when enough has been done.
  private nonisolated(unsafe) let hot: Variable
  /// The variable with the owner.
  private nonisolated(unsafe) let owner: Variable
  /// Makes the optimized build.
  private let build: @Sendable () throws(PellucidError) -> CompiledKernel
  /// How far the optimized build is.
  private let state = Mutex(State.waiting)

  /// Creates an instance for the dispatcher of the kernel in `library`; `nil` if it has none.
  init?(
    of interface: KernelInterface, in library: SharedLibrary,
    to build: @escaping @Sendable () throws(PellucidError) -> CompiledKernel
  ) {
    func variable(_ name: String) -> Variable? {
      library.symbol(name).map {
        UnsafeMutableRawPointer(mutating: $0).assumingMemoryBound(to: Atomic<UInt>.self)
      }
    }
    guard let current = variable(interface.currentEntryName),
      let hot = variable(interface.hotName), let owner = variable(interface.ownerName)
    else { return nil }
    self.name = interface.sourceName
    self.library = library
    (self.current, self.hot, self.owner) = (current, hot, owner)
    self.build = build
  }

  /// Lets the dispatcher ask for the optimized build when enough has been done.
  func watch() {
    let address = UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque())
    owner.pointee.store(address, ordering: .releasing)
    let call: @convention(c) (UnsafeMutableRawPointer?) -> Void = { owner in
      guard let owner else { return }
      let promotion = Unmanaged<Promotion>.fromOpaque(owner).takeUnretainedValue()
      _ = ForkGate.inside { promotion.begin() }
    }
    hot.pointee.store(unsafeBitCast(call, to: UInt.self), ordering: .releasing)
  }

  /// The optimized build, once it is in use.
  var optimized: CompiledKernel? {
    state.withLock { if case .ended(.success(let kernel)) = $0 { kernel } else { nil } }
  }

  /// Returns when the optimized build is in use; throws if it failed.
  func wait() throws(PellucidError) {
    if let job = begin() { BackgroundBuilds.shared.wait(for: job) }
    if let failure { throw failure }
  }

  /// Why there is no optimized build, if it failed.
  private var failure: PellucidError? {
    state.withLock { if case .ended(.failure(let error)) = $0 { error } else { nil } }
  }

  /// Begins the optimized build, unless that has been done, and returns it while it is made.
  private func begin() -> BackgroundBuilds.Job? {
    hot.pointee.store(0, ordering: .relaxed)
    return state.withLock { state in
      switch state {
      case .waiting:
        let job = BackgroundBuilds.shared.add { self.finish() }
        state = .begun(job)
        return job
      case .begun(let job): return job
      case .ended: return nil
      }
    }
  }

  /// Makes the optimized build and puts it into use.
  private func finish() {
    do throws(PellucidError) {
      let kernel = try build()
      use(kernel.entryAddress)
      state.withLock { $0 = .ended(.success(kernel)) }
      for warning in kernel.warnings where warning.contains("[cache-unusable]") {
        BackgroundFailures.report(warning, id: "cache-unusable")
      }
    } catch {
      state.withLock { $0 = .ended(.failure(error)) }
      guard case .toolchain(let id, let message) = error else { return }
      BackgroundFailures.report(
        "warning: '\(name)' stays with the quick build, because the optimized one failed\n"
          + message, id: id)
    }
  }

  /// Makes calls from now on go to the entry point at `address`.
  func use(_ address: UnsafeRawPointer) {
    current.pointee.store(UInt(bitPattern: address), ordering: .releasing)
  }
}
