/// A C file of helpers, those that are used most first; a file is read when it is first searched.
enum HelperFamily: Int, CaseIterable {
  case errors, allocation, indices, integers, choices, floats, conversions, rounding, random
  case representation, sums, hostAlgebra, blas, lapack, complexLapack, complexNumbers, quickComplex
  case race, turns

  /// The helpers of the file.
  var catalog: HelperCatalog {
    switch self {
    case .errors: HelperFamily.errorCatalog
    case .allocation: HelperFamily.allocationCatalog
    case .indices: HelperFamily.indexCatalog
    case .integers: HelperFamily.integerCatalog
    case .choices: HelperFamily.choiceCatalog
    case .floats: HelperFamily.floatCatalog
    case .conversions: HelperFamily.conversionCatalog
    case .rounding: HelperFamily.roundingCatalog
    case .random: HelperFamily.randomCatalog
    case .representation: HelperFamily.representationCatalog
    case .sums: HelperFamily.sumCatalog
    case .hostAlgebra: HelperFamily.hostAlgebraCatalog
    case .blas: HelperFamily.blasCatalog
    case .lapack: HelperFamily.lapackCatalog
    case .complexLapack: HelperFamily.complexLapackCatalog
    case .complexNumbers: HelperFamily.complexCatalog
    case .quickComplex: HelperFamily.quickComplexCatalog
    case .race: HelperFamily.raceCatalog
    case .turns: HelperFamily.turnCatalog
    }
  }

  /// Returns `true` iff the file serves the given flavour.
  func serves(quick: Bool) -> Bool {
    switch self {
    case .complexNumbers, .lapack, .complexLapack: !quick
    case .quickComplex, .turns: quick
    case .errors, .allocation, .indices, .integers, .choices, .floats, .conversions, .rounding,
      .random, .representation, .sums, .hostAlgebra, .blas, .race:
      true
    }
  }

  /// Returns `true` iff the file may hold the helper called `name`: complex numbers have files
  /// of their own.
  func mayHold(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let isComplex = name.has("_c128", at: name.count - 5) || name.has("_c64", at: name.count - 4)
    let holdsComplex =
      self == .complexNumbers || self == .quickComplex || self == .complexLapack
    return isComplex == holdsComplex
  }

  private static let errorCatalog = HelperCatalog(PackageResources.errors_h)
  private static let allocationCatalog = HelperCatalog(PackageResources.allocation_h)
  private static let indexCatalog = HelperCatalog(PackageResources.indices_h)
  private static let integerCatalog = HelperCatalog(PackageResources.integers_h)
  private static let choiceCatalog = HelperCatalog(PackageResources.choices_h)
  private static let floatCatalog = HelperCatalog(PackageResources.floats_h)
  private static let conversionCatalog = HelperCatalog(PackageResources.conversions_h)
  private static let roundingCatalog = HelperCatalog(PackageResources.rounding_h)
  private static let randomCatalog = HelperCatalog(PackageResources.random_h)
  private static let representationCatalog = HelperCatalog(PackageResources.representation_h)
  private static let sumCatalog = HelperCatalog(PackageResources.sums_h)
  private static let hostAlgebraCatalog = HelperCatalog(PackageResources.host_algebra_h)
  private static let lapackCatalog = HelperCatalog(PackageResources.lapack_h)
  private static let complexLapackCatalog = HelperCatalog(PackageResources.complex_lapack_h)
  private static let blasCatalog = HelperCatalog(PackageResources.blas_h)
  private static let complexCatalog = HelperCatalog(PackageResources.complex_numbers_h)
  private static let quickComplexCatalog = HelperCatalog(PackageResources.quick_complex_h)
  private static let raceCatalog = HelperCatalog(PackageResources.race_h)
  private static let turnCatalog = HelperCatalog(PackageResources.turns_h)
}

/// A helper, as a place in a C file.
struct HelperPlace: Equatable {
  /// The C file.
  let family: HelperFamily
  /// The place in it.
  let index: Int

  /// Creates the place of the helper called `name`, if there is one.
  init?(_ name: UnsafeBufferPointer<UInt8>, quick: Bool) {
    var number = 0
    while let family = HelperFamily(rawValue: number) {
      if family.serves(quick: quick), family.mayHold(name),
        let index = family.catalog.place(of: name)
      {
        self.family = family
        self.index = index
        return
      }
      number += 1
    }
    return nil
  }

  /// A number that no other helper has.
  var number: Int { family.rawValue << 16 | index }
}
