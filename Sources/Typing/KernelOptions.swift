package import PellucidTypes

/// What a kernel's decorator asks for.
package struct KernelOptions: Sendable {
  /// How division by zero behaves.
  package enum ErrorModel: String, Hashable, Sendable {
    case python, numpy
  }

  /// `true` iff the GIL is released during calls from Python.
  package var nogil = false
  /// `true` iff compiled code is kept on disk.
  package var cache = false
  /// `true` iff loops that are proved independent run in parallel.
  package var isParallel = false
  /// The LLVM fast-math flags that are in force, sorted.
  package var fastMath: [String] = []
  /// `true` iff indices are checked; nil where the caller decides.
  package var boundsCheck: Bool?
  /// How division by zero behaves.
  package var errorModel = ErrorModel.python
  /// How exact vector math has to be: `libm`, `1ulp` or `4ulp`; nil where the caller decides.
  package var math: String?
  /// When a kernel is compiled for speed: `tiered`, `quick` or `optimized`; nil where the caller
  /// decides.
  package var tier: String?
  /// The types that local variables are given.
  package var locals: [String: Type] = [:]
  /// `true` iff the function is one of `@vectorize`: it is applied to the elements of arrays.
  package var isVectorized = false
  /// The layout of a function of `@guvectorize`.
  package var layout: GeneralizedLayout?
  /// What a decorator `@stencil` asks for.
  package var stencil: StencilOptions?
  /// The signatures that the decorator lists.
  package var signatures: [Signature] = []

  /// Creates an instance with the defaults.
  package init() {}

  /// The names that decorators know.
  static let knownNames = [
    "boundscheck", "cache", "debug", "error_model", "fastmath", "forceinline", "forceobj", "inline",
    "locals",
    "looplift", "math", "no_cfunc_wrapper", "no_cpython_wrapper", "nogil", "nopython", "parallel",
    "pipeline_class", "promotion", "signature_or_function", "tier",
  ]

  /// All fast-math flags, as `fastmath=True` asks for.
  static let allFastMath = ["afn", "arcp", "contract", "ninf", "nnan", "nsz", "reassoc"]
}
