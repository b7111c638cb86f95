/// How an array shows the memory of another one.
package enum Arrangement: Hashable, Sendable {
  /// `reshape %x (extents)`: the elements in row-major order, of a row-major array; there are as
  /// many as before, or a `raise` before has seen to it.
  case reshaped([Operand])
  /// `permute %x (axes)`: axis by axis, the axis of the base that it is.
  case permuted([Int])
  /// `part real %x` and `part imaginary %x`: the real or the imaginary parts of complex elements.
  case part(ComplexPart)

  /// A part of a complex number.
  package enum ComplexPart: String, CaseIterable, Hashable, Sendable {
    case real, imaginary
  }

  /// Calls `visit` for each operand.
  package func forEachOperand(_ visit: (Operand) -> Void) {
    if case .reshaped(let extents) = self { extents.forEach(visit) }
  }

  /// Returns the arrangement with `map` of each operand.
  package func mappingOperands(_ map: (Operand) -> Operand) -> Arrangement {
    switch self {
    case .reshaped(let extents): .reshaped(extents.map(map))
    case .permuted, .part: self
    }
  }
}
