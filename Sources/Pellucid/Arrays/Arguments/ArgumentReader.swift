/// Reads the arguments of a kernel as they are written on a command line.
///
/// An argument is a number (`3`, `-2`, `1e-3`, `0x10`, `2+3j`, `True`, `1_000`), a `.npy` file
/// (`x.npy`, `@x.npy`, and `@x.npy[::2]` for a part of one), a string in quotes, `None`, a tuple of
/// them, or an expression of NumPy's that makes an array, with or without `np.`: `arange(10)`,
/// `zeros((3, 4), dtype=np.float32)`, `np.random.randint(0, 10, 1000)`, `array([[1, 2], [3, 4]])`,
/// `(rand(10) * 12 - 3).astype('f4')[::2]`, `ones((3, 4)).T`. Anything else that a kernel may
/// return is compiled as one: `np.sqrt(np.arange(10)) + np.where(…)`.
public struct ArgumentReader {
  /// The streams that `rand`, `randn` and `randint` go on drawing from.
  private var random: LegacyRandom

  /// Creates an instance whose random numbers are those of NumPy behind `np.random.seed(seed)`.
  public init(seed: UInt32 = 0) { random = LegacyRandom(seed: seed) }

  /// Returns the value that `text` spells.
  ///
  /// Throws `ArgumentError` iff the text is not an argument, or its file cannot be read.
  public mutating func value(of text: String) throws(ArgumentError) -> Value {
    if let path = Self.path(in: text) { return .array(try Self.array(in: path)) }
    var expression = ArgumentExpression(text, random: random)
    do {
      let value = try expression.parse().value()
      random = expression.random
      return value
    } catch {
      guard error.namesUnknown, let value = try Self.computed(text) else { throw error }
      return value
    }
  }

  /// Returns the value of `text` as an expression of the kernel language; nil if it is none.
  ///
  /// Throws `ArgumentError` iff the expression raises.
  private static func computed(_ text: String) throws(ArgumentError) -> Value? {
    guard !text.utf8.contains(UInt8(ascii: "\n")) else { return nil }
    let source = """
      import math
      import numpy as np
      from numba import njit

      @njit
      def argument():
          return \(text)

      """
    do throws(PellucidError) {
      return try KernelModule(source: source, name: "argument.py").kernel("argument").call([])
    } catch {
      if case .raised(let raised) = error { throw ArgumentError("'\(text)': \(raised)") }
      return nil
    }
  }

  /// Returns the values that `texts` spell, one after the other.
  ///
  /// Throws `ArgumentError`, which gives the position, iff one of them is not an argument.
  public mutating func values(of texts: [String]) throws(ArgumentError) -> [Value] {
    var values: [Value] = []
    for text in texts {
      do {
        values.append(try value(of: text))
      } catch {
        throw ArgumentError(error.message, position: values.count + 1)
      }
    }
    return values
  }

  /// Returns the array in the file at `path`.
  static func array(in path: String) throws(ArgumentError) -> AnyArray {
    do {
      return try AnyArray(npy: path)
    } catch {
      throw ArgumentError(error.description)
    }
  }

  /// Returns the path that `text` is, if it is nothing but one: `@path`, or what ends in `.npy`.
  private static func path(in text: String) -> String? {
    if text.hasPrefix("@") {
      let isWhole = text.hasSuffix(".npy") || !text.utf8.dropFirst().contains(UInt8(ascii: "."))
      return isWhole || ArgumentExpression.fileEnd(in: Array(text.utf8), from: 1) == nil
        ? String(text.dropFirst()) : nil
    }
    return text.hasSuffix(".npy") ? text : nil
  }
}

extension Value {
  /// Creates an instance with the value that `argument` spells on a command line, as
  /// `ArgumentReader` describes; random numbers are those behind `np.random.seed(seed)`.
  ///
  /// Throws `ArgumentError` iff the text is not an argument, or its file cannot be read.
  public init(argument: String, seed: UInt32 = 0) throws(ArgumentError) {
    var reader = ArgumentReader(seed: seed)
    self = try reader.value(of: argument)
  }
}
