import Glibc
import PellucidRuntime

/// The memory that a kernel writes an error to, as `pel_error` in C: code, line, message.
struct ErrorRecord {
  /// The number of bytes of the C struct.
  static let size = 128
  /// The bytes.
  private var bytes = [UInt8](repeating: 0, count: ErrorRecord.size)

  /// Creates an instance without an error.
  init() {}

  /// Returns what `body` returns for the address of the C struct.
  mutating func withAddress<Result>(_ body: (UnsafeMutableRawPointer) -> Result) -> Result {
    bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("the record has no bytes") }
      return body(base)
    }
  }

  /// Returns the exception that was raised in the source file `file`.
  func raised(in file: String) -> RaisedError {
    bytes.withUnsafeBytes { buffer in
      let code = buffer.load(fromByteOffset: 0, as: Int32.self)
      let line = buffer.load(fromByteOffset: 4, as: Int32.self)
      let text = buffer[8...].prefix { $0 != 0 }
      return RaisedError(
        className: ErrorCode(number: Int(code))?.className ?? "RuntimeError",
        message: String(decoding: text, as: UTF8.self), file: file, line: Int(line))
    }
  }
}

/// Frees memory that a kernel has allocated.
func freeMemory(_ address: UnsafeMutableRawPointer?) { free(address) }

extension Value {
  /// Adds what keeps the memory of the value's arrays alive.
  func collectOwners(_ owners: inout [AnyObject]) {
    switch self {
    case .array(let array): owners.append(array.owner)
    case .tuple(let elements): for element in elements { element.collectOwners(&owners) }
    case .none, .scalar, .string, .list, .dictionary, .set: break
    }
  }
}

/// The names of the Python exception classes that a kernel may raise; the class with the code `n`
/// of `pel_error` stands at `n - 1`.
public let errorClassNames = ErrorCode.all.map(\.className)
