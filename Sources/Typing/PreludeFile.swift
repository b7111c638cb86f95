import Synchronization

/// A file of functions in the kernel language: a row of the table of the prelude.
///
/// It is an object because it keeps what it was parsed to.
final class PreludeFile: Sendable {
  /// The module that the functions are members of, empty for those that need no import; those of
  /// complex numbers take the place of NumPy's where it has no operation for such numbers.
  let module: String
  /// The names that the functions have in the module and in the file.
  let names: [String]
  /// An example for each of the names, statements with `;` between them.
  let examples: [String]
  /// The functions of the file that are methods of arrays, by the names of the methods.
  let methods: [String: String]
  /// `true` iff no variable that the functions of the file index with is ever negative, so that
  /// none has to be tested.
  let countsFromStart: Bool
  /// Returns the text of the file.
  private let text: @Sendable () -> [UInt8]
  /// What the text was parsed to, once it has been.
  private let parsed = Mutex<ModuleScope?>(nil)

  /// Creates an instance with the given parts.
  init(
    module: String, text: @autoclosure @escaping @Sendable () -> [UInt8],
    countsFromStart: Bool = false, methods: [String: String] = [:],
    functions: KeyValuePairs<String, String>
  ) {
    self.module = module
    self.text = text
    self.countsFromStart = countsFromStart
    self.methods = methods
    self.names = functions.map(\.key)
    self.examples = functions.map(\.value)
  }

  /// Returns the names that the file binds, which is that of `family`.
  func scope(as family: Prelude.Family) -> ModuleScope {
    parsed.withLock { parsed in
      if let scope = parsed { return scope }
      let scope = ModuleScope(prelude: family, text: text())
      parsed = scope
      return scope
    }
  }

  /// Returns the dotted name of the function `name` of the file.
  func dottedName(of name: String) -> String { module.isEmpty ? name : module + "." + name }

  /// Returns the name of the function `name` of the file, as users write it.
  func shown(_ name: String) -> String {
    switch module {
    case "list": ["sorted": "sorted", "least": "min", "greatest": "max"][name] ?? "list." + name
    case "", "math", "cmath", "table": dottedName(of: name)
    case "further": name
    case "numpy.linalg", "numpy.random": "np" + dottedName(of: name).dropFirst("numpy".count)
    case _: "np." + name
    }
  }
}
