/// Keeps the parser of the command line from taking negative numbers for options.
///
/// A word such as `-1` or `-2.5e3` gets a space in front, which makes it an argument wherever it
/// stands, and which nothing that reads arguments minds.
enum NegativeNumbers {
  /// Returns `words` with a space in front of each that is a negative number or expression.
  static func protected(_ words: some Sequence<String>) -> [String] {
    words.map { isNegative($0) ? " " + $0 : $0 }
  }

  /// Returns `true` iff `word` is a minus sign with a number, a name of one, or a call behind it.
  private static func isNegative(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "-") else { return false }
    switch bytes[1] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "("):
      return true
    case UInt8(ascii: "-"):
      return false
    default:
      return ["-inf", "-nan"].contains(word) || word.hasPrefix("-np.")
        || bytes.contains(UInt8(ascii: "("))
    }
  }
}
