/// Why a text is not an argument of a kernel.
public struct ArgumentError: Error, Hashable, Sendable {
  /// The place of the text among the arguments, counted from 1, if there are several.
  public let position: Int?
  /// What is wrong, in lower case and without a full stop, with code in quotes.
  public let message: String

  /// `true` iff the text names something that is not one of the generators, so that it may be an
  /// expression of the kernel language.
  let namesUnknown: Bool

  /// Creates an instance with the given parts.
  public init(_ message: String, position: Int? = nil) {
    self.init(message, position: position, namesUnknown: false)
  }

  /// Creates an instance with the given parts.
  init(_ message: String, position: Int? = nil, namesUnknown: Bool) {
    self.message = message
    self.position = position
    self.namesUnknown = namesUnknown
  }
}

extension ArgumentError: CustomStringConvertible {
  /// The text that a person reads, as in `argument 2: 'foo(3)' is not a generator; known: …`.
  public var description: String {
    if let position { "argument \(position): \(message)" } else { message }
  }
}
