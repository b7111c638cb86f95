/// Where a kernel is to be found, as in `kernels.py:saxpy`.
struct KernelPlace: Hashable {
  /// The path of the source.
  let path: String
  /// The name of the kernel, if one is given.
  let kernel: String?

  /// Creates an instance from `FILE` or `FILE:KERNEL`.
  init(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), colon != text.startIndex,
      KernelPlace.isName(text[text.index(after: colon)...])
    else {
      path = text
      kernel = nil
      return
    }
    path = String(text[..<colon])
    kernel = String(text[text.index(after: colon)...])
  }

  /// Returns the argument `word` without the space that keeps it from being taken for an option.
  static func trimmed(_ word: String) -> String {
    word.hasPrefix(" -") ? String(word.dropFirst()) : word
  }

  /// Returns `true` iff `text` may be the name of a function.
  private static func isName(_ text: Substring) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
