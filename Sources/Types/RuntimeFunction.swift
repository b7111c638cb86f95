/// A function of the runtime that kernels call by its C name and that has an effect: it draws from
/// the generator of the thread, or has a library change an array. None raises.
package enum RuntimeFunction: String, CaseIterable, Hashable, Sendable {
  case seed = "pel_random_seed"
  case double = "pel_random_double"
  case interval = "pel_random_interval"
  case gauss = "pel_random_gauss"
  case exponential = "pel_random_exponential"
  case gamma = "pel_random_gamma"
  case beta = "pel_random_beta"
  case poisson = "pel_random_poisson"
  case binomial = "pel_random_binomial"
  case geometric = "pel_random_geometric"
  case laplace = "pel_random_laplace"
  case gumbel = "pel_random_gumbel"
  case logistic = "pel_random_logistic"
  case cauchy = "pel_random_cauchy"
  case student = "pel_random_student"
  /// Adds the product of two matrices to a third, if there is a BLAS that does it.
  case multiply = "pel_blas_multiply"
  /// Stores the product of a matrix and a vector in another, if there is a BLAS that does it.
  case multiplyVector = "pel_blas_multiply_vector"
  /// Those of a LAPACK: matrices lie in memory by columns, and what they hold is lost. They return
  /// -1 if there is no LAPACK, else 0, or another number if the decomposition does not exist.
  case factor = "pel_lapack_factor"
  case solve = "pel_lapack_solve"
  case cholesky = "pel_lapack_cholesky"
  case reflect = "pel_lapack_reflect"
  case orthonormal = "pel_lapack_orthonormal"
  case eigh = "pel_lapack_eigh"
  case eig = "pel_lapack_eig"
  case svd = "pel_lapack_svd"
  /// Returns the rank, or -2 if the singular values do not converge.
  case lstsq = "pel_lapack_lstsq"

  /// The number of arrays that are passed before the other arguments.
  package var arrays: Int {
    switch self {
    case .seed, .double, .interval, .gauss, .exponential, .gamma, .beta, .poisson, .binomial,
      .geometric, .laplace, .gumbel, .logistic, .cauchy, .student:
      0
    case .cholesky: 1
    case .factor, .solve, .reflect, .orthonormal, .eigh: 2
    case .multiply, .multiplyVector, .lstsq: 3
    case .eig, .svd: 4
    }
  }

  /// `true` iff the arrays are passed with their extents and strides, else as addresses.
  package var takesShapes: Bool { self == .multiply || self == .multiplyVector }

  /// Returns `true` iff the function stores into the array that is passed at `place`.
  package func stores(intoArray place: Int) -> Bool {
    takesShapes ? place == 2 : place < arrays
  }

  /// `true` iff the function draws random numbers, so that the order of its calls matters.
  package var draws: Bool { arrays == 0 }

  /// The types of the parameters behind the arrays.
  package var parameters: [ScalarType] {
    switch self {
    case .double, .gauss, .exponential, .laplace, .gumbel, .logistic, .cauchy, .multiply,
      .multiplyVector:
      []
    case .seed, .interval, .factor, .cholesky: [.int64]
    case .solve, .reflect, .orthonormal: [.int64, .int64]
    case .eigh, .eig: [.int64, .bool]
    case .svd: [.int64, .int64, .bool, .bool]
    case .lstsq: [.int64, .int64, .int64, .float64]
    case .gamma, .poisson, .geometric, .student: [.float64]
    case .beta: [.float64, .float64]
    case .binomial: [.int64, .float64]
    }
  }

  /// The type of the result; nil if there is none.
  package var result: ScalarType? {
    switch self {
    case .seed: nil
    case .interval, .poisson, .binomial, .geometric, .factor, .solve, .cholesky, .reflect,
      .orthonormal, .eigh, .eig, .svd, .lstsq:
      .int64
    case .double, .gauss, .exponential, .gamma, .beta, .laplace, .gumbel, .logistic, .cauchy,
      .student:
      .float64
    case .multiply, .multiplyVector: .bool
    }
  }

  /// The dotted name by which the prelude calls the function: `numpy.random._beta` for
  /// `pel_random_beta`.
  package var preludeName: String {
    let action = rawValue.split(separator: "_", maxSplits: 2)[2]
    return (draws ? "numpy.random._" : "numpy.linalg._") + action
  }

  /// The functions by the names by which the prelude calls them.
  private static let byPreludeName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.preludeName, $0) })

  /// Creates the function that the prelude calls `name`, if there is one.
  package init?(preludeName name: String) {
    guard let function = Self.byPreludeName[name] else { return nil }
    self = function
  }
}
