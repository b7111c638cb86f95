import Glibc

/// Whether the OpenMP runtime that parallel kernels call is on this machine.
package enum OpenMPAvailability: Hashable, Sendable {
  /// The library is loaded, and its symbols are seen by every kernel.
  case available
  /// There is no `libgomp.so.1`; a parallel text needs serial stand-ins for what it calls.
  case missing

  /// The state of this machine; the first read loads the library for the rest of the process.
  package static let current: OpenMPAvailability =
    dlopen("libgomp.so.1", RTLD_NOW | RTLD_GLOBAL) == nil ? .missing : .available
}
