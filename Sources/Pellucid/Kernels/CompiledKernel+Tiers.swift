import PellucidToolchain

extension CompiledKernel {
  /// Returns what is wanted of `compilation`, compiled on the given tier.
  static func compiled(
    _ compilation: Compilation, _ wanted: Wanted, _ tier: Tier, _ options: BuildOptions
  ) throws(PellucidError) -> CompiledKernel {
    switch tier {
    case .quick, .optimized:
      var build = try KernelBuild(compilation, wanted, tier, options)
      let library = try build.library()
      return try CompiledKernel(build, library)
    case .tiered:
      if let kernel = try cached(compilation, wanted, options) { return kernel }
      var build = try KernelBuild(compilation, wanted, .quick, options, dispatching: true)
      let library = try build.library()
      return try CompiledKernel(build, library) { () throws(PellucidError) in
        try compiled(compilation, wanted, .optimized, options)
      }
    }
  }

  /// Returns the optimized build of what is wanted if a cache has it.
  private static func cached(
    _ compilation: Compilation, _ wanted: Wanted, _ options: BuildOptions
  ) throws(PellucidError) -> CompiledKernel? {
    let kernel = compilation.scope.functions[wanted.kernel].options
    // What is wrong with a cache is said when the optimized build looks for it.
    guard (try? options.cache(for: kernel)) != nil else { return nil }
    var build = try KernelBuild(compilation, wanted, .optimized, options)
    guard let library = build.cachedLibrary() else { return nil }
    return try CompiledKernel(build, library)
  }
}
