/// How the elements of one array are aligned in its text.
enum ElementColumn {
  /// Bools, to a common width iff the array has axes.
  case bool(isAligned: Bool)
  /// Integers, to the given width.
  case integer(width: Int)
  case real(FloatColumn)
  case complex(real: FloatColumn, imaginary: FloatColumn)

  /// Creates an instance for `elements`, which the text shows, of an array of type `dtype`.
  init(_ elements: [AnyScalar], _ dtype: DType, rank: Int) {
    switch dtype {
    case .bool: self = .bool(isAligned: rank > 0)
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64:
      self = .integer(width: elements.map { $0.description.utf8.count }.max() ?? 0)
    case .float32, .float64:
      self = .real(FloatColumn(elements.map { $0.parts.real }))
    case .complex64, .complex128:
      self = .complex(
        real: FloatColumn(elements.map { $0.parts.real }),
        imaginary: FloatColumn(elements.map { $0.parts.imaginary }, showsPlus: true))
    }
  }

  /// Returns the aligned text of `element`.
  func word(for element: AnyScalar) -> String {
    switch self {
    case .bool(let isAligned):
      return element == .bool(true) && isAligned ? " True" : element.description
    case .integer(let width):
      let word = element.description
      return String(repeating: " ", count: width - word.utf8.count) + word
    case .real(let column):
      return column.word(for: element.parts.real)
    case .complex(let real, let imaginary):
      let word = imaginary.word(for: element.parts.imaginary)
      let end = word.lastIndex { $0 != " " }.map(word.index(after:)) ?? word.startIndex
      return real.word(for: element.parts.real) + word[..<end] + "j" + word[end...]
    }
  }
}

extension AnyScalar {
  /// The real and the imaginary part of a float or complex number; 0 for others.
  fileprivate var parts: (real: RealNumber, imaginary: RealNumber) {
    switch self {
    case .float32(let value): (RealNumber(value), RealNumber(Float(0)))
    case .float64(let value): (RealNumber(value), RealNumber(Double(0)))
    case .complex64(let value): (RealNumber(value.real), RealNumber(value.imaginary))
    case .complex128(let value): (RealNumber(value.real), RealNumber(value.imaginary))
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64:
      (RealNumber(Double(0)), RealNumber(Double(0)))
    }
  }
}
