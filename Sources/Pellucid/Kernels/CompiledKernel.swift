import Glibc
import PellucidCEmission
import PellucidIR
import PellucidRuntime
import PellucidToolchain
import PellucidTypes
import PellucidTyping

/// How the optimized build is made.
public struct BuildOptions: Hashable, Sendable {
  /// The C compiler and its first arguments; nil for the variable CC, or else gcc, cc or clang.
  public var compiler: String?
  /// The directory that keeps what was compiled, if any.
  public var keepDirectory: String?
  /// The level of optimization, 0 to 3.
  public var optimization = 3
  /// The time that one build may take, in seconds.
  public var timeout = 60.0
  /// Whether built libraries are kept for later processes; nil for what the decorator says. The
  /// variable PELLUCID_CACHE has the last word. Builds that go to `keepDirectory` are always made.
  public var cache: Bool?

  /// Creates an instance with the defaults.
  public init() {}
}

/// A kernel compiled for one combination of types.
///
/// It can be called from many threads at once.
public final class CompiledKernel: Sendable {
  /// The signature of the entry point: packed arguments, packed results, error; returns the error's
  /// code, 0 for none.
  typealias Entry =
    @convention(c) (UnsafePointer<UInt64>, UnsafeMutablePointer<UInt64>, UnsafeMutableRawPointer) ->
    Int64

  /// The loaded code.
  let library: SharedLibrary
  /// The entry point.
  let entry: Entry
  /// The description of the C function.
  let interface: KernelInterface
  /// The types.
  let parameterTypes: [Type]
  /// The type of the result.
  let resultType: Type
  /// The types of the elements of the lists in each heap that stands behind the result.
  let heapElements: [Type]
  /// The dictionaries and sets whose keys change, by the parameters, in order.
  let changedParameters: [Int]
  /// The number of slots of the result, of what becomes of dictionaries and sets, and of heaps.
  public let resultSlots: Int
  /// For each array among the results, whether the caller owns it.
  let isOwned: [Bool]
  /// The names of the parameters, in order.
  let parameterNames: [String]
  /// The values of the parameters with a default, by position.
  let defaults: [ConstantValue?]
  /// The name of the source file.
  let fileName: String
  /// How long each stage took.
  public let times: StageTimes
  /// The C that was compiled.
  public let source: String
  /// What the compiler warns of, as a person reads it.
  public let warnings: [String]

  /// `true` iff gcc or clang has built the code in `library`.
  let isBuiltForSpeed: Bool
  /// How the kernel goes over to its optimized build, if it does.
  let promotion: Promotion?

  /// Creates an instance for the code of `build` in `library`, which goes over to what `optimized`
  /// makes if that is given; then `build` has a dispatcher.
  init(
    _ build: KernelBuild, _ library: SharedLibrary,
    optimized: (@Sendable () throws(PellucidError) -> CompiledKernel)? = nil
  ) throws(PellucidError) {
    let interface = build.interface
    let name = optimized == nil ? interface.entryName : interface.dispatcherName
    guard let address = library.symbol(name) else {
      throw .toolchain(
        id: "loader-failed", message: "error: the built library has no '\(name)'\n")
    }
    self.entry = unsafeBitCast(address, to: Entry.self)
    self.library = library
    self.isBuiltForSpeed = build.tier == .optimized
    self.interface = interface
    self.parameterTypes = build.kernel.parameterTypes
    self.resultType = build.kernel.result
    self.heapElements = build.kernel.heaps.filter(\.isReturned).map(\.element)
    self.changedParameters = build.kernel.changedParameters.sorted()
    self.resultSlots = interface.results.reduce(0) { $0 + $1.type.slotCount }
    self.isOwned = interface.results.compactMap { result in
      if case .array = result.type { result.ownership == .owned } else { nil }
    }
    let compilation = build.compilation
    self.parameterNames = build.kernel.declaration.function.parameters.map(\.name)
    self.defaults = build.kernel.declaration.function.parameters.map {
      compilation.scope.defaultValue(of: $0)
    }
    self.fileName = compilation.file.name
    self.source = build.source
    self.times = build.times
    self.warnings = build.warnings
    self.promotion = optimized.flatMap { Promotion(of: interface, in: library, to: $0) }
    promotion?.watch()
  }

  /// Returns the C function itself as a function of type `T`, which must be the `@convention(c)`
  /// type of its prototype.
  ///
  ///     let hypot = try module.kernel("hypot").compiled(signature: "f8(f8, f8)", tier: .optimized)
  ///     typealias Hypot = @convention(c) (Double, Double) -> Double
  ///     if let function = hypot.function(as: Hypot.self) { print(function(3, 4)) }
  ///
  /// The pointer is valid as long as this object is. Calling it costs nothing beyond the kernel.
  /// - Requires: `T` is a `@convention(c)` function type that agrees with `prototype`, and no call
  ///   passes an array that the kernel stores into together with one that overlaps it.
  public func function<T>(as type: T.Type) -> T? {
    functionAddress.map { unsafeBitCast($0, to: T.self) }
  }

  /// The address of the C function; nil if the library does not export it.
  ///
  /// That of the optimized build where there is one with the same prototype. The pointer is valid as
  /// long as this object is.
  public var functionAddress: UnsafeRawPointer? {
    if let optimized = promotion?.optimized, optimized.prototype == prototype {
      return optimized.functionAddress
    }
    return library.symbol(interface.cName)
  }

  /// The address of the entry point `int64_t (const pel_slot *, pel_slot *, pel_error *)`, which
  /// takes packed arguments as `include/pellucid.h` describes them.
  ///
  /// The pointer is valid as long as this object is.
  public var entryAddress: UnsafeRawPointer { unsafeBitCast(entry, to: UnsafeRawPointer.self) }

  /// The prototype of the C function.
  public var prototype: String { interface.prototype }

  /// `true` iff calls run the optimized build.
  public var isOptimized: Bool { promotion.map { $0.optimized != nil } ?? isBuiltForSpeed }

  /// Returns when calls run the optimized build, which is begun if it has not been.
  ///
  /// Throws if that build fails; calls go on with the quick one. For measurements: programs need not
  /// wait.
  public func waitForOptimizedBuild() throws(PellucidError) { try promotion?.wait() }
}

extension CompilationOptions {
  /// Returns the options with what a kernel's decorator says.
  func applying(_ kernel: KernelOptions) -> CompilationOptions {
    var result = self
    if let math = kernel.math.flatMap(MathAccuracy.init) { result.math = math }
    if let checks = kernel.boundsCheck { result.boundsCheck = checks }
    return result
  }
}
