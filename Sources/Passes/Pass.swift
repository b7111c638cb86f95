package import PellucidIR

/// A step of the compiler from one module to an equivalent one.
package struct Pass: Sendable {
  /// The type that stands for the pass.
  private let type: any Any.Type
  /// Returns the module as the pass leaves it.
  package let run: @Sendable (Module) -> Module

  /// Creates the pass that `type` stands for; the type's name gives the pass its own.
  package init(_ type: any Any.Type, _ run: @escaping @Sendable (Module) -> Module) {
    self.type = type
    self.run = run
  }

  /// The name by which the pass is asked for and left out, as in `constant-folding`.
  package var name: String { Pass.kebabCase("\(type)") }

  /// Returns `name` in lower case with a hyphen before each former capital but the first.
  private static func kebabCase(_ name: String) -> String {
    var result = ""
    for character in name {
      if character.isUppercase, !result.isEmpty { result += "-" }
      result += character.lowercased()
    }
    return result
  }
}
