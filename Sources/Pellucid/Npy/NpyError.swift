/// Why a `.npy` file cannot be read or written.
public struct NpyError: Error, Hashable, Sendable {
  /// What is wrong with a file.
  public enum Fault: Hashable, Sendable {
    /// The system refused the operation (`open`, `read`, …) for a reason that it gives.
    case system(operation: String, reason: String)
    /// The file does not begin with the six bytes that every `.npy` file begins with.
    case magic
    /// The format version is not 1.0, 2.0 or 3.0.
    case version(major: Int, minor: Int)
    /// The file ends before its header does.
    case truncatedHeader
    /// The header is not a dictionary as NumPy writes it; `reason` says where it differs.
    case header(reason: String)
    /// The type of the elements is not of the language; `descr` is how the file spells it.
    case unsupportedDType(descr: String, kind: String)
    /// An extent is negative.
    case negativeExtent
    /// The size of the array does not fit the address space.
    case sizeOverflow
    /// The file has fewer bytes of data than its shape needs.
    case truncatedData(expected: Int, found: Int)
    /// The value to write is neither an array, a number nor a tuple of them; `kind` says what it
    /// is.
    case notAnArray(kind: String)
  }

  /// The file, as the caller named it; `nil` for bytes in memory.
  public let path: String?
  /// What is wrong with it.
  public let fault: Fault

  /// Creates an instance with the given parts.
  public init(_ fault: Fault, path: String? = nil) {
    self.path = path
    self.fault = fault
  }

  /// Returns the same error with the name of the file.
  func naming(_ path: String) -> NpyError { NpyError(fault, path: path) }
}

extension NpyError: CustomStringConvertible {
  /// The text that a person reads.
  public var description: String {
    if let path { "'\(path)': \(fault)" } else { fault.description }
  }
}

extension NpyError.Fault: CustomStringConvertible {
  /// The text that a person reads, without the name of the file.
  public var description: String {
    switch self {
    case .system(let operation, let reason):
      "cannot \(operation): \(reason)"
    case .magic:
      "not a .npy file: it does not begin with '\\x93NUMPY'"
    case .version(let major, let minor):
      "format \(major).\(minor) is not supported; known: 1.0, 2.0, 3.0"
    case .truncatedHeader:
      "the file ends inside its header"
    case .header(let reason):
      "malformed header: \(reason)"
    case .unsupportedDType(let descr, let kind):
      "dtype '\(descr)' (\(kind)) is not supported; use a bool, integer, float or complex array"
    case .negativeExtent:
      "malformed header: an extent in 'shape' is negative"
    case .sizeOverflow:
      "malformed header: 'shape' is larger than memory can be"
    case .truncatedData(let expected, let found):
      "the file ends inside its data: found \(found) bytes, expected \(expected)"
    case .notAnArray(let kind):
      "cannot write \(kind): a .npy file holds an array"
    }
  }
}
