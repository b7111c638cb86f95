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

  /// The number of arrays that are passed before the other arguments.
  package var arrays: Int { self == .multiply ? 3 : 0 }

  /// Returns `true` iff the function stores into the array that is passed at `place`.
  package func stores(intoArray place: Int) -> Bool { self == .multiply && place == 2 }

  /// `true` iff the function draws random numbers, so that the order of its calls matters.
  package var draws: Bool { arrays == 0 }

  /// The types of the parameters behind the arrays.
  package var parameters: [ScalarType] {
    switch self {
    case .double, .gauss, .exponential, .laplace, .gumbel, .logistic, .cauchy, .multiply: []
    case .seed, .interval: [.int64]
    case .gamma, .poisson, .geometric, .student: [.float64]
    case .beta: [.float64, .float64]
    case .binomial: [.int64, .float64]
    }
  }

  /// The type of the result; nil if there is none.
  package var result: ScalarType? {
    switch self {
    case .seed: nil
    case .interval, .poisson, .binomial, .geometric: .int64
    case .double, .gauss, .exponential, .gamma, .beta, .laplace, .gumbel, .logistic, .cauchy,
      .student:
      .float64
    case .multiply: .bool
    }
  }

  /// The dotted name by which the prelude calls the function.
  package var preludeName: String { draws ? "numpy.random._\(self)" : "numpy.linalg._\(self)" }

  /// Creates the function that the prelude calls `name`, if there is one.
  package init?(preludeName name: String) {
    guard let function = Self.allCases.first(where: { $0.preludeName == name }) else { return nil }
    self = function
  }
}
