import Glibc

/// The vector versions of libm's functions that are on this machine.
package enum VectorMathLibrary {
  /// The functions of libm that the compilers can replace by vector versions, where those exist.
  package static let candidates = [
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "cos", "cosh", "erf",
    "erfc", "exp", "exp10", "exp2", "expm1", "hypot", "log", "log10", "log1p", "log2", "pow", "sin",
    "sinh", "tan", "tanh",
  ]

  /// The functions of which glibc's libmvec has both the double and the float version.
  package static let functions: [String] = functions(of: "libmvec.so.1")

  /// The same for SLEEF's libsleefgnuabi.
  package static let sleefFunctions: [String] = functions(of: "libsleefgnuabi.so.3")

  /// Returns the functions of which the library `name` has both versions.
  private static func functions(of name: String) -> [String] {
    guard let library = try? SharedLibrary(path: name) else { return [] }
    return candidates.filter { function in
      let arguments = ["atan2", "hypot", "pow"].contains(function) ? "vv" : "v"
      return library.symbol("\(prefix(4))\(arguments)_\(function)") != nil
        && library.symbol("\(prefix(8))\(arguments)_\(function)f") != nil
    }
  }

  /// Returns how names of functions over `lanes` elements of 32 bytes in all start.
  private static func prefix(_ lanes: Int) -> String {
    #if arch(x86_64)
      "_ZGVdN\(lanes)"
    #else
      "_ZGVnN\(lanes / 2)"
    #endif
  }
}

/// Returns `true` iff the loader finds the library `name`.
func libraryIsPresent(_ name: String) -> Bool {
  (try? SharedLibrary(path: name)) != nil
}
