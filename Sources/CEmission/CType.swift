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

extension ScalarType {
  /// The name of the type in C; complex types have one that the quick build defines itself.
  func cName(isQuick: Bool) -> String {
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
    case .complex64: isQuick ? "pel_c64" : "float complex"
    case .complex128: isQuick ? "pel_c128" : "double complex"
    }
  }

  /// What stands behind the name of a runtime helper of the type; int64 has no suffix.
  var helperSuffix: String { self == .int64 ? "" : "_" + shortName }
}
