import CPellucid
import Glibc
import Pellucid

/// The version, for as long as the process runs.
private let version = CText(libraryVersion)

/// The names of the exception classes, by their numbers in `pel_error`.
private let errorClasses = errorClassNames.map { CText($0) }

/// Returns the version of the library.
@c @implementation
public func pel_version() -> UnsafePointer<CChar>? { version.pointer }

/// Frees a text that was handed out.
@c @implementation
public func pel_string_free(_ text: UnsafeMutablePointer<CChar>?) { free(text) }

/// Frees the memory of a returned array.
@c @implementation
public func pel_memory_free(_ memory: UnsafeMutableRawPointer?) { free(memory) }

/// Returns the Python class of an error's code.
@c @implementation
public func pel_error_class(_ code: Int32) -> UnsafePointer<CChar>? {
  let index = Int(code) - 1
  return errorClasses.indices.contains(index) ? errorClasses[index].pointer : nil
}
