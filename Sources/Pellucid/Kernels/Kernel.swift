import PellucidTypes
import PellucidTyping

/// How a kernel is compiled.
public enum Tier: String, CaseIterable, Hashable, Sendable {
  /// Quick at first, and optimized in the background once calls have done enough work; at once
  /// optimized where a cache has it.
  case tiered
  /// By libtcc, in memory, in about a millisecond.
  case quick
  /// By gcc or clang, for speed.
  case optimized
}

/// A kernel of a source file, which is compiled for the types that it is called with.
///
/// A kernel can be called from many threads; its module compiles each combination of types once.
///
///     let saxpy = try module.kernel("saxpy")
///     let x = [1.0, 2.0, 3.0]
///     var y = [1.0, 1.0, 1.0]
///     try saxpy(2.0, x, y.mutableSpan)
///
///     let norm = try module.kernel("norm")
///     let length = try norm.call(returning: Double.self, y)
///
/// Scalars, `[T]`, `Span`, `MutableSpan`, buffer pointers, `NDArray` and `Value` can be passed, see
/// `KernelArgument`. A call costs about a microsecond; `CompiledKernel.function(as:)` costs
/// nothing.
public struct Kernel: Sendable {
  /// The file that the kernel stands in.
  let module: KernelModule
  /// The number of the function in the scope.
  let function: Int
  /// How the kernel is compiled where a call does not say.
  public var tier = Tier.tiered
  /// How the optimized build is made where a call does not say.
  public var build = BuildOptions()

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
    _ arguments: [Value], tier: Tier? = nil, build: BuildOptions? = nil
  ) throws(PellucidError) -> Value {
    try compiled(for: arguments, tier: tier, build: build).call(arguments)
  }

  /// Returns the kernel compiled for the types of `arguments`.
  public func compiled(
    for arguments: [Value], tier: Tier? = nil, build: BuildOptions? = nil
  ) throws(PellucidError) -> CompiledKernel {
    for argument in arguments { try argument.checkElements() }
    return try compiled(signature(for: arguments.map(\.type)), tier, build)
  }

  /// Returns the kernel compiled for the types that `signature` spells, as in `f8(f8[::1])`.
  public func compiled(
    signature: String, tier: Tier? = nil, build: BuildOptions? = nil
  ) throws(PellucidError) -> CompiledKernel {
    try compiled(module.signature(signature), tier, build)
  }

  /// Returns the kernel compiled for the one of `signatures` that fits `arguments` best; without
  /// signatures, for the types of `arguments`.
  public func compiled(
    for arguments: [Value], signatures: [String], tier: Tier? = nil, build: BuildOptions? = nil
  ) throws(PellucidError) -> CompiledKernel {
    try compiled(signature(for: arguments, signatures), tier, build)
  }

  /// Returns what a call with arguments of the types that `types` spells runs, as in `(f8[::1], i8)`.
  func wanted(forArgumentTypes types: String) throws(PellucidError) -> Wanted {
    let signature = try signature(for: try module.signature(types).parameters)
    return Wanted(
      kernel: module.function(function, for: signature.parameters), signature: signature)
  }

  /// Returns what a call with `arguments` runs: the kernel for the one of `signatures` that fits
  /// them best, or without signatures for their types.
  func wanted(for arguments: [Value], signatures: [String]) throws(PellucidError) -> Wanted {
    let signature = try signature(for: arguments, signatures)
    return Wanted(
      kernel: module.function(function, for: signature.parameters), signature: signature)
  }

  /// Returns the one of the signatures that `texts` spell which fits `arguments` best; without
  /// texts, that of a call with them.
  private func signature(
    for arguments: [Value], _ texts: [String]
  ) throws(PellucidError) -> Signature {
    for argument in arguments { try argument.checkElements() }
    if texts.isEmpty { return try signature(for: arguments.map(\.type)) }
    var stated: [Signature] = []
    for text in texts { stated.append(try module.signature(text)) }
    return try best(of: stated, for: arguments.map(\.type))
  }

  /// Returns the kernel compiled for a call with arguments of the types that `types` spells, as in
  /// `(f8[::1], i8)`: for the best of the signatures that the kernel states, with its defaults.
  public func compiled(
    forArgumentTypes types: String, tier: Tier? = nil, build: BuildOptions? = nil
  ) throws(PellucidError) -> CompiledKernel {
    try compiled(signature(for: try module.signature(types).parameters), tier, build)
  }

  /// Returns the kernel compiled for the first of the signatures that it states.
  public func compiledAsStated(
    tier: Tier? = nil, build: BuildOptions? = nil
  ) throws(PellucidError) -> CompiledKernel {
    guard let signature = module.statedSignatures(of: function).first else {
      throw .noSignature(kernel: name)
    }
    return try compiled(signature, tier, build)
  }

  /// Returns the kernel compiled for `signature`.
  private func compiled(
    _ signature: Signature, _ tier: Tier?, _ build: BuildOptions?
  ) throws(PellucidError) -> CompiledKernel {
    let function = module.function(function, for: signature.parameters)
    let key = CompiledKernels.Key(
      function: function, signature: signature, tier: tier ?? self.tier, build: build ?? self.build)
    return try module.compiledKernels.kernel(for: key) { () throws(PellucidError) in
      let wanted = Wanted(kernel: function, signature: signature)
      return try CompiledKernel.compiled(module.compilation, wanted, key.tier, key.build)
    }
  }

  /// Returns the one of `stated` that takes arguments of the given types best, for just the axes of
  /// extent 1 that these have: NumPy stretches them, whatever a signature says.
  private func best(of stated: [Signature], for types: [Type]) throws(PellucidError) -> Signature {
    do throws(DispatchFault) {
      return try Dispatch(name: name, stated: stated).best(for: types).withUnitAxes(of: types)
    } catch {
      throw .arguments(error.message)
    }
  }

  /// Returns the signature that a call with arguments of the given types uses: the best of those
  /// that the kernel states, or else the one of the types themselves and of the defaults.
  private func signature(for arguments: [Type]) throws(PellucidError) -> Signature {
    let number = module.function(function, for: arguments)
    let parameters = module.compilation.scope.functions[number].function.parameters
    var types = arguments
    let stated = module.statedSignatures(of: function)
    if !stated.isEmpty && number == function {
      let isWhole = stated.contains { $0.parameters.count == types.count }
      let scope = module.compilation.scope
      return try best(
        of: stated,
        for: isWhole ? types : scope.completed(types, for: scope.functions[function].function))
    }
    guard types.count <= parameters.count else {
      throw .arguments(
        "'\(name)' got \(types.count) argument\(types.count == 1 ? "" : "s"), expected \(parameters.count)"
      )
    }
    for parameter in parameters[types.count...] {
      guard parameter.defaultValue != nil else {
        throw .arguments("'\(name)' is called without its argument '\(parameter.name)'")
      }
      guard let type = module.compilation.scope.defaultValue(of: parameter)?.type else {
        throw .arguments(
          "the default of '\(parameter.name)' is not known when '\(name)' is compiled")
      }
      types.append(type)
    }
    return Signature(types)
  }
}
