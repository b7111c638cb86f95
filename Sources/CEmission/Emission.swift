package import PellucidIR

/// The C of a module.
package struct EmittedC: Hashable, Sendable {
  /// The text of the C file.
  package let source: String
  /// The text of the header, if the C is for people.
  package let header: String
  /// The kernels that can be called from outside, in order.
  package let interfaces: [KernelInterface]
}

extension Module {
  /// Returns the module in C.
  package func emittedC(_ options: EmissionOptions = EmissionOptions()) -> EmittedC {
    let facts = ModuleFacts(self)
    var functions: [CFunction] = []
    var interfaces: [KernelInterface] = []
    var fixedExtents: [String: [FixedExtent]] = [:]
    for copy in self.functions where !copy.fixedExtents.isEmpty {
      fixedExtents[copy.nameOfOriginal] = copy.fixedExtents
    }
    for function in self.functions {
      var emission = FunctionEmission(function, in: self, facts: facts, options: options)
      let whole = emission.cFunction()
      functions += emission.outlined + [whole]
      if function.isExported {
        interfaces.append(
          KernelInterface(
            function, in: self, whole, fixedExtents: fixedExtents[function.name] ?? []))
      }
    }
    let unit = TranslationUnit(module: self, functions: functions, options: options)
    // A build has no use for the header.
    let header = options.flavour == .people ? unit.header() : ""
    return EmittedC(source: unit.source(), header: header, interfaces: interfaces)
  }
}
