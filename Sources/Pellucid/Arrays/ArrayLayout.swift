/// How the elements of an array lie in memory.
public enum ArrayLayout: Hashable, Sendable {
  /// Row-major and without gaps, as NumPy's `C_CONTIGUOUS`; also what is both C and F.
  case c
  /// Column-major and without gaps, as NumPy's `F_CONTIGUOUS`.
  case f
  /// Neither.
  case strided
}

/// The order in which the elements of a new array follow one another.
public enum ArrayOrder: Hashable, Sendable {
  /// The last index runs fastest.
  case c
  /// The first index runs fastest.
  case f
}
