import PellucidTypes

/// A type of the emitted C.
indirect enum CType: Hashable {
  case void
  case scalar(ScalarType)
  /// A typedef, or a type that C itself names.
  case named(String)
  /// `T *`, or `const T *`.
  case pointer(CType, isConst: Bool)
  /// A pointer to rows, as in `const double (*)[n]`: the view of an array of rank 2 and more.
  case rows(ScalarType, lengths: [CExpression], isConst: Bool)
}

/// How complex types are spelled.
enum ComplexSpelling: Hashable {
  /// `double complex`, with the macro of <complex.h>.
  case macro
  /// `double _Complex`, which C++ compilers read too.
  case keyword
  /// `pel_c128`, a struct.
  case structure
}

extension ScalarType {
  /// The name of the type in C.
  func cName(_ spelling: ComplexSpelling) -> String {
    switch self {
    case .bool: "bool"
    case .int8: "int8_t"
    case .int16: "int16_t"
    case .int32: "int32_t"
    case .int64: "int64_t"
    case .uint8: "uint8_t"
    case .uint16: "uint16_t"
    case .uint32: "uint32_t"
    case .uint64: "uint64_t"
    case .float32: "float"
    case .float64: "double"
    case .complex64: Self.complexName("float", "pel_c64", spelling)
    case .complex128: Self.complexName("double", "pel_c128", spelling)
    }
  }

  /// Returns the name of a complex type whose parts and whose struct have the given names.
  private static func complexName(
    _ part: String, _ structure: String, _ spelling: ComplexSpelling
  ) -> String {
    switch spelling {
    case .macro: part + " complex"
    case .keyword: part + " _Complex"
    case .structure: structure
    }
  }

  /// What stands behind the name of a runtime helper of the type; int64 has no suffix.
  var helperSuffix: String { self == .int64 ? "" : "_" + shortName }
}
