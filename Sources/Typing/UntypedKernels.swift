package import PellucidSource

extension ModuleScope {
  /// Returns what is wrong with the kernel with the given number whatever the types of its
  /// arguments are.
  package func untypedDiagnostics(of kernel: Int) -> [Diagnostic] {
    Program(scope: self).faults(withoutTypesOf: kernel)
  }
}
