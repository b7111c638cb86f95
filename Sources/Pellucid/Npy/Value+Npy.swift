extension Value {
  /// Writes the value as `.npy` files: an array or a number, which becomes an array of rank 0, to
  /// `path`; the elements of a tuple each to a file of its own, `r.0.npy`, `r.1.npy` … for `r.npy`,
  /// and so the lists in a list; of a dictionary the keys and the values.
  ///
  /// Throws `NpyError` iff the system refuses a step, or a part is `None` or a string.
  public func write(npy path: String) throws(NpyError) {
    switch self {
    case .array(let array): try array.write(npy: path)
    case .scalar(let scalar): try AnyArray(scalar).write(npy: path)
    case .list(let elements), .set(let elements):
      guard let array = listed() else { return try Value.tuple(elements).write(npy: path) }
      try array.write(npy: path)
    case .dictionary(let entries):
      let columns = [Value.list(entries.map(\.key)), Value.list(entries.map(\.value))]
      try Value.tuple(columns).write(npy: path)
    case .none: throw NpyError(.notAnArray(kind: "None"), path: path)
    case .string: throw NpyError(.notAnArray(kind: "a string"), path: path)
    case .tuple(let elements):
      let isNamed = path.hasSuffix(".npy")
      let stem = isNamed ? path.dropLast(4) : path[...]
      for (index, element) in elements.enumerated() {
        try element.write(npy: "\(stem).\(index)\(isNamed ? ".npy" : "")")
      }
    }
  }
}
