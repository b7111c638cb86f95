package import PellucidTypes

/// A function that combines the elements of an array, along some of its axes or all.
package struct ArrayReduction: Hashable, Sendable {
  /// How the elements are combined.
  package enum Function: String, CaseIterable, Hashable, Sendable {
    case sum, product, minimum, maximum, mean, variance, deviation, any, all, countNonzero
    case peakToPeak
  }

  /// How the elements are combined.
  package let function: Function
  /// The axes that are combined, ascending.
  package let axes: [Int]
  /// `true` iff the combined axes stay, with the extent 1.
  package let keepsAxes: Bool
  /// The type in which the elements are combined, before the result is converted.
  package let compute: ScalarType
  /// What is taken from the number of elements before a variance is divided by it.
  package let degreesOfFreedom: Int
  /// The type of the array that `out` names, if the result goes there.
  package let output: ArrayType?

  /// Returns the parameters of `function` as NumPy has them.
  package static func parameters(of function: Function) -> [String] {
    switch function {
    case .sum, .product: ["a", "axis", "dtype", "out", "keepdims", "initial", "where"]
    case .minimum, .maximum: ["a", "axis", "out", "keepdims", "initial", "where"]
    case .mean: ["a", "axis", "dtype", "out", "keepdims", "where"]
    case .variance, .deviation:
      ["a", "axis", "dtype", "out", "ddof", "keepdims", "where", "mean", "correction"]
    case .any, .all: ["a", "axis", "out", "keepdims", "where"]
    case .countNonzero: ["a", "axis", "keepdims"]
    case .peakToPeak: ["a", "axis", "out", "keepdims"]
    }
  }

  /// The functions by the names that NumPy has for them.
  static let names: [String: Function] = [
    "sum": .sum, "prod": .product, "min": .minimum, "amin": .minimum, "max": .maximum,
    "amax": .maximum, "mean": .mean, "var": .variance, "std": .deviation, "any": .any,
    "all": .all, "count_nonzero": .countNonzero, "ptp": .peakToPeak,
  ]

  /// Returns the type to which a number of the type `scalar` is converted where it takes the place
  /// of the array; nil for a function that does more with one number.
  static func type(_ function: Function, ofScalar scalar: ScalarType) -> ScalarType? {
    switch function {
    case .sum, .product, .minimum, .maximum, .mean, .any, .all:
      types(function, scalar, dtype: nil)?.result
    case .variance, .deviation, .countNonzero, .peakToPeak: nil
    }
  }

  /// Returns the type of the result for elements of the type `element`, and the one in which they
  /// are combined; nil where the function does not take such elements.
  static func types(
    _ function: Function, _ element: ScalarType, dtype: ScalarType?
  ) -> (result: ScalarType, compute: ScalarType)? {
    switch function {
    case .sum, .product:
      let own: ScalarType =
        switch element.kind {
        case .bool, .signed: .int64
        case .unsigned: .uint64
        case .float, .complex: element
        }
      let result = dtype ?? own
      return (result, wide(result))
    case .minimum, .maximum, .peakToPeak:
      if element.isComplex || element == .bool && function == .peakToPeak { return nil }
      return (element, element.wide)
    case .mean:
      let result = dtype ?? (Promotion.isIntegral(element) ? .float64 : element)
      return (result, wide(result))
    case .variance, .deviation:
      let type = dtype ?? (Promotion.isIntegral(element) ? .float64 : element)
      return (type.realType, wide(type))
    case .any, .all: return (.bool, .bool)
    case .countNonzero: return (.int64, .int64)
    }
  }

  /// Returns the type in which values of `type` are summed: narrow floats lose too much.
  private static func wide(_ type: ScalarType) -> ScalarType {
    switch type {
    case .float32: .float64
    case .complex64: .complex128
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float64,
      .complex128:
      type.wide
    }
  }
}
