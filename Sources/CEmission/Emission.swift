package import PellucidIR

/// The C of a module.
package struct EmittedC: Hashable, Sendable {
  /// The text of the C file.
  package let source: String
  /// The text of the header.
  package let header: String
  /// The kernels that can be called from outside, in order.
  package let interfaces: [KernelInterface]
}

extension Module {
  /// Returns the module in C.
  package func emittedC(_ options: EmissionOptions = EmissionOptions()) -> EmittedC {
    let facts = ModuleFacts(self)
    var functions: [CFunction] = []
    for function in self.functions {
      var emission = FunctionEmission(function, in: self, facts: facts, options: options)
      let whole = emission.cFunction()
      functions += emission.outlined + [whole]
    }
    let unit = TranslationUnit(module: self, functions: functions, options: options)
    let interfaces = zip(self.functions, self.functions.map { ReservedNames.function($0.name) })
      .filter { $0.0.isExported }
      .compactMap { function, name in
        functions.first { $0.name == name }.map { KernelInterface(function, $0) }
      }
    return EmittedC(source: unit.source(), header: unit.header(), interfaces: interfaces)
  }
}
