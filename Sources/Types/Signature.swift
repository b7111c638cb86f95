/// The types of a kernel's parameters and, where it is stated, of its result.
package struct Signature: Hashable, Sendable {
  /// The types of the parameters, in order.
  package var parameters: [Type]
  /// The type of the result, if it is stated.
  package var result: Type?

  /// Creates an instance with the given types.
  package init(_ parameters: [Type], result: Type? = nil) {
    self.parameters = parameters
    self.result = result
  }

  /// Returns the signature for arguments of the given types, which it takes: with the axes of extent
  /// 1 that these are known to have.
  package func withUnitAxes(of arguments: [Type]) -> Signature {
    var result = self
    for (place, argument) in arguments.enumerated().prefix(parameters.count) {
      guard case .array(let given) = argument, case .array(let stated) = parameters[place],
        given.rank == stated.rank
      else { continue }
      result.parameters[place] = .array(stated.withUnitAxes(given.isUnit))
    }
    return result
  }
}

extension ScalarType {
  /// Creates the type that NumPy or Numba calls `name`, short (`f8`) or long (`float64`), if there
  /// is one; without a prefix.
  package init?(numbaName name: String) {
    guard let type = ScalarType.numbaNames[name] else { return nil }
    self = type
  }

  /// The types by the names that `numba`, `numba.types` and `numpy` give them.
  private static let numbaNames: [String: ScalarType] = [
    "b1": .bool, "bool_": .bool, "boolean": .bool, "bool": .bool,
    "i1": .int8, "int8": .int8, "char": .int8, "byte": .int8,
    "i2": .int16, "int16": .int16, "short": .int16,
    "i4": .int32, "int32": .int32, "int_": .int64, "intc": .int32,
    "i8": .int64, "int64": .int64, "intp": .int64, "long_": .int64, "longlong": .int64,
    "long": .int64, "ssize_t": .int64, "int": .int64,
    "u1": .uint8, "uint8": .uint8, "uchar": .uint8, "ubyte": .uint8,
    "u2": .uint16, "uint16": .uint16, "ushort": .uint16,
    "u4": .uint32, "uint32": .uint32, "uintc": .uint32,
    "u8": .uint64, "uint64": .uint64, "uintp": .uint64, "uint": .uint64, "ulong": .uint64,
    "ulonglong": .uint64, "size_t": .uint64,
    "f4": .float32, "float32": .float32, "float_": .float32, "single": .float32,
    "f8": .float64, "float64": .float64, "double": .float64, "float": .float64,
    "c8": .complex64, "complex64": .complex64, "csingle": .complex64,
    "c16": .complex128, "complex128": .complex128, "cdouble": .complex128, "complex": .complex128,
  ]
}
