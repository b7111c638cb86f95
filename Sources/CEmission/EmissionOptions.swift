/// What is asked of the emission of C.
package struct EmissionOptions: Hashable, Sendable {
  /// How elements of arrays of rank 2 and more are spelled.
  package enum Spelling: String, CaseIterable, Hashable, Sendable {
    /// `src[i - 1][j]`.
    case views
    /// `src_data[(i - 1) * src_n1 + j]`.
    case flat
  }

  /// Whom the C is for.
  package enum Flavour: String, CaseIterable, Hashable, Sendable {
    /// People: the file stands alone and includes what it needs.
    case people
    /// gcc or clang: as for people, with `#line` directives.
    case optimizedBuild
    /// libtcc: flat, without headers, parallel loops as functions of their own.
    case quickBuild
  }

  /// How elements are spelled.
  package var spelling: Spelling
  /// Whom the C is for.
  package var flavour: Flavour
  /// The name of the header that the C includes; nil if the declarations stand in the C itself.
  package var headerName: String?
  /// The flags that fit, shown at the head of the file.
  package var compilerFlags: String
  /// `true` iff the compiler may call vector versions of libm's functions.
  package var vectorMath: Bool
  /// How much the iterations of a loop have to be together for threads to be worth their start,
  /// where a load or a sum counts 1; 0 if they always are.
  package var threadWeight = 40_000

  /// The vector functions that the quick build calls for strips of elements.
  package var strips = StripMath.none

  /// The flags with which the C computes what the optimized build does.
  package static let standardFlags: String = {
    // gcc 12 fuses some products also where contraction is off; see `CompilerOptions`.
    #if arch(x86_64)
      let fusing = "-ffp-contract=off -mno-fma"
    #else
      let fusing = "-ffp-contract=off"
    #endif
    return "-O3 -march=native -fopenmp \(fusing) -fwrapv -fno-math-errno -fno-trapping-math"
  }()

  /// Creates an instance with the given parts.
  package init(
    spelling: Spelling = .views, flavour: Flavour = .people, headerName: String? = nil,
    compilerFlags: String = standardFlags,
    vectorMath: Bool = false
  ) {
    self.spelling = flavour == .quickBuild ? .flat : spelling
    self.flavour = flavour
    self.headerName = headerName
    self.compilerFlags = compilerFlags
    self.vectorMath = vectorMath
  }
}

/// The vector functions of a library.
package struct StripMath: Hashable, Sendable {
  /// The units in the last place within which results are.
  package let ulps: Int
  /// The names of the functions, as libm calls them for float64.
  package let functions: Set<String>

  /// No functions.
  package static let none = StripMath(ulps: 0, functions: [])

  /// Creates an instance with the given parts.
  package init(ulps: Int, functions: Set<String>) {
    self.ulps = ulps
    self.functions = functions
  }
}
