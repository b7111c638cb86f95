/// A C function or type that emitted C copies because it uses it.
package struct RuntimeHelper: Hashable, Sendable {
  /// The name that emitted C uses.
  package let name: String
  /// The comment line and the definition, without a newline at the end.
  package let text: String
  /// The headers that the text needs, as in `<math.h>`, sorted.
  package let includes: [String]
  /// The library functions that the text calls, in order of first use.
  package let functions: [String]
}
