package import PellucidTypes

/// What NumPy's universal functions have beside their operands.
enum UniversalFunction {
  /// Functions of the table that work on elements but take neither `out` nor `where`.
  private static let plain: Set<String> = ["where", "real", "imag", "angle", "sinc"]

  /// Functions that are none of NumPy's ufuncs but take `out`.
  private static let withOutOnly: Set<String> = ["clip", "round", "around", "fix"]

  /// `true` iff the function `name` of the table is one of NumPy's ufuncs.
  static func isOne(_ name: String) -> Bool {
    guard name.hasPrefix("numpy."), FunctionTable.rows[name]?.rule != nil else { return false }
    let own = String(name.dropFirst(6))
    return !plain.contains(own) && !withOutOnly.contains(own)
  }

  /// Returns the names of the arguments that are no operands: `out` and `where`.
  static func options(of name: String) -> [String] {
    guard name.hasPrefix("numpy.") else { return [] }
    if isOne(name) { return ["out", "where"] }
    return withOutOnly.contains(String(name.dropFirst(6))) ? ["out"] : []
  }

  /// `true` iff the second argument of the function `name` counts something, and so keeps its type
  /// whatever the first one is.
  static func endsWithCount(_ name: String) -> Bool {
    ["numpy.round", "numpy.around", "numpy.ldexp"].contains(name)
  }

  /// Returns the names of the operands that can be given by name, in order.
  static func operands(of name: String) -> [String] {
    switch name {
    case "numpy.clip": ["a", "a_min", "a_max"]
    case "numpy.round", "numpy.around": ["a", "decimals"]
    case "math.isclose": ["a", "b", "rel_tol", "abs_tol"]
    default: []
    }
  }

  /// The methods of ufuncs.
  enum Method: String, CaseIterable {
    case reduce, accumulate, outer, at
  }

  /// Returns the function and the method that `name` stands for, as in `numpy.add.reduce`.
  static func method(_ name: String) -> (function: String, method: Method)? {
    guard let dot = name.lastIndex(of: "."),
      let method = Method(rawValue: String(name[name.index(after: dot)...]))
    else { return nil }
    let function = String(name[..<dot])
    return isOne(function) ? (function, method) : nil
  }

  /// The reductions that the `reduce` of functions does.
  static let reductions: [String: ArrayReduction.Function] = [
    "numpy.add": .sum, "numpy.multiply": .product, "numpy.minimum": .minimum,
    "numpy.maximum": .maximum, "numpy.logical_and": .all, "numpy.logical_or": .any,
  ]
}

/// A call of a function of elements whose values go to an array that exists.
package struct OutputCall: Hashable, Sendable {
  /// What is applied to the operands.
  package let target: CallTarget
  /// The positions of the operands among the arguments.
  package let operands: [Int]
  /// The position of the array.
  package let output: Int
  /// The position of the mask of the places that are stored to, if there is one.
  package let test: Int?
  /// The type of the values.
  package let element: ScalarType
}
