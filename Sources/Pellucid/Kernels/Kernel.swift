import PellucidTypes
import PellucidTyping
import Synchronization

/// How a kernel is compiled.
public enum Tier: String, CaseIterable, Hashable, Sendable {
  /// By libtcc, in memory, in about a millisecond.
  case quick
  /// By gcc or clang, for speed.
  case optimized
}

/// A kernel of a source file, which is compiled for the types that it is called with.
///
/// A kernel can be called from many threads; each combination of types is compiled once.
///
///     let sum = try module.kernel("ssum")
///     let total = try sum.call([Value(array)])
public final class Kernel: Sendable {
  /// The file that the kernel stands in.
  let module: KernelModule
  /// The number of the function in the scope.
  let function: Int
  /// The compiled specialisations.
  private let compiled = Mutex<[Key: CompiledKernel]>([:])

  /// What tells compiled specialisations apart.
  private struct Key: Hashable {
    let signature: Signature
    let tier: Tier
    let build: BuildOptions
  }

  /// Creates an instance for a function of `module`.
  init(module: KernelModule, function: Int) {
    self.module = module
    self.function = function
  }

  /// The name.
  public var name: String { declaration.function.name }

  /// The names of the parameters, in order.
  public var parameterNames: [String] { declaration.function.parameters.map(\.name) }

  /// The function and its options.
  private var declaration: ModuleScope.Declaration { module.compilation.scope.functions[function] }

  /// Calls the kernel with `arguments`, which it may write into, and returns its result.
  ///
  /// It is compiled for their types first, if that has not been done.
  public func call(
    _ arguments: [Value], tier: Tier = .quick, build: BuildOptions = BuildOptions()
  ) throws(PellucidError) -> Value {
    try compiled(for: arguments, tier: tier, build: build).call(arguments)
  }

  /// Calls the kernel with `arguments` and returns its result.
  public func callAsFunction(_ arguments: Value...) throws(PellucidError) -> Value {
    try call(arguments)
  }

  /// Returns the kernel compiled for the types of `arguments`.
  public func compiled(
    for arguments: [Value], tier: Tier = .quick, build: BuildOptions = BuildOptions()
  ) throws(PellucidError) -> CompiledKernel {
    try compiled(signature(for: arguments), tier, build)
  }

  /// Returns the kernel compiled for the types that `signature` spells, as in `f8(f8[::1])`.
  public func compiled(
    signature: String, tier: Tier = .quick, build: BuildOptions = BuildOptions()
  ) throws(PellucidError) -> CompiledKernel {
    try compiled(module.signature(signature), tier, build)
  }

  /// Returns the kernel compiled for the one of `signatures` that fits `arguments` best; without
  /// signatures, for the types of `arguments`.
  public func compiled(
    for arguments: [Value], signatures: [String], tier: Tier = .quick,
    build: BuildOptions = BuildOptions()
  ) throws(PellucidError) -> CompiledKernel {
    if signatures.isEmpty { return try compiled(for: arguments, tier: tier, build: build) }
    var stated: [Signature] = []
    for text in signatures { stated.append(try module.signature(text)) }
    let best = try Dispatch(name: name, stated: stated).best(for: arguments.map(\.type))
    return try compiled(best, tier, build)
  }

  /// Returns the kernel compiled for `signature`; two threads that ask at once may both compile,
  /// and one result is kept.
  private func compiled(
    _ signature: Signature, _ tier: Tier, _ build: BuildOptions
  ) throws(PellucidError) -> CompiledKernel {
    let key = Key(signature: signature, tier: tier, build: build)
    if let known = compiled.withLock({ $0[key] }) { return known }
    let wanted = Wanted(kernel: function, signature: signature)
    let fresh = try CompiledKernel(module, wanted, tier, build)
    return compiled.withLock { table in
      if let known = table[key] { return known }
      table[key] = fresh
      return fresh
    }
  }

  /// Returns the signature that a call with `arguments` uses: the best of those that the kernel
  /// states, or else the one of their own types.
  private func signature(for arguments: [Value]) throws(PellucidError) -> Signature {
    let parameters = declaration.function.parameters
    var types = arguments.map(\.type)
    let stated = module.statedSignatures(of: function)
    if !stated.isEmpty {
      return try Dispatch(name: name, stated: stated).best(for: types)
    }
    guard types.count <= parameters.count else {
      throw .arguments("'\(name)' got \(types.count) arguments, expected \(parameters.count)")
    }
    for parameter in parameters[types.count...] {
      guard parameter.defaultValue != nil else {
        throw .arguments("'\(name)' is called without its argument '\(parameter.name)'")
      }
      guard let type = module.compilation.scope.defaultValue(of: parameter)?.type else {
        throw .arguments("the default of '\(parameter.name)' is not known when '\(name)' is compiled")
      }
      types.append(type)
    }
    return Signature(types)
  }
}
