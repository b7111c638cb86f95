extension AnyScalar: CustomStringConvertible {
  /// The text that Python prints for the number: for float32 and complex64 that of NumPy's scalars,
  /// for all others that of Python's own.
  public var description: String {
    switch self {
    case .bool(let value): value ? "True" : "False"
    case .int8(let value): value.description
    case .int16(let value): value.description
    case .int32(let value): value.description
    case .int64(let value): value.description
    case .uint8(let value): value.description
    case .uint16(let value): value.description
    case .uint32(let value): value.description
    case .uint64(let value): value.description
    case .float32(let value): RealNumber(value).text
    case .float64(let value): RealNumber(value).text
    case .complex64(let value): complexText(RealNumber(value.real), RealNumber(value.imaginary))
    case .complex128(let value): complexText(RealNumber(value.real), RealNumber(value.imaginary))
    }
  }

  /// Returns Python's text of a complex number: without a real part where that is a positive zero.
  private func complexText(_ real: RealNumber, _ imaginary: RealNumber) -> String {
    if real.value == 0 && real.value.sign == .plus { return imaginary.partText + "j" }
    let text = imaginary.partText
    return "(\(real.partText)\(text.hasPrefix("-") ? "" : "+")\(text)j)"
  }
}
