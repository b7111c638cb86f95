/// Where vector versions of libm's functions come from.
package enum VectorMath: String, Hashable, Sendable, CaseIterable {
  /// Nowhere: libm's own functions, one element at a time.
  case libm
  /// glibc's libmvec, within four units in the last place.
  case fourULP = "4ulp"
  /// SLEEF's libsleefgnuabi, within one unit in the last place.
  case oneULP = "1ulp"
}

/// How the optimizing compiler is asked to work.
package struct CompilerOptions: Hashable, Sendable {
  /// The families of compilers that are told apart.
  package enum Family: String, Hashable, Sendable {
    /// GCC.
    case gcc
    /// Clang of LLVM.
    case clang
  }

  /// The level of optimization, 0 to 3.
  package var optimization = 3
  /// Whether the code may use all that this machine's processor has.
  package var native = true
  /// Whether OpenMP's pragmas are obeyed.
  package var openMP = true
  /// Whether the text has a function through which gcc's code starts threads.
  package var startsThreadsItself = false
  /// Where vector versions of libm's functions come from; the text must declare them.
  package var vectorMath = VectorMath.fourULP
  /// The preferred width of vectors in bits, or `nil` for the compiler's own choice.
  package var vectorWidth: Int? = Processor.current.preferredVectorWidth
  /// What the arithmetic may ignore.
  package var fastMath: FastMath = []
  /// Whether the code may use vectors of 512 bits.
  package var wideVectors = true
  /// Whether the library carries line tables and variables for a debugger.
  package var debugInformation = false
  /// Further flags, which come last and win.
  package var extraFlags: [String] = []

  /// Creates an instance with the usual settings.
  package init() {}

  /// Returns the flags that concern the text, fit for a compilation of one's own.
  package func compileFlags(for family: Family) -> [String] {
    var flags = ["-O\(optimization)"]
    #if arch(x86_64)
      if native { flags.append("-march=native") }
      if native, let vectorWidth { flags.append("-mprefer-vector-width=\(vectorWidth)") }
    #else
      if native { flags.append("-mcpu=native") }
    #endif
    if openMP { flags.append("-fopenmp") }
    flags += ["-fwrapv", "-fno-math-errno", "-fno-trapping-math"]
    flags += fastMath.flags
    #if arch(x86_64)
      // gcc 12 fuses products with alternating sums and differences, also where contraction is
      // off; without the instructions it cannot. Vectors of 512 bits have them in any case.
      if family == .gcc, !fastMath.contains(.contract) { flags.append("-mno-fma") }
      if !wideVectors { flags.append("-mno-avx512f") }
    #endif
    // glibc's headers offer vector functions of their own accord where this is defined.
    if vectorMath == .libm, family == .gcc { flags.append("-U__FAST_MATH__") }
    // gcc makes one call of the sine and the cosine of a number, which has no vector version.
    if vectorMath != .libm, family == .gcc {
      flags += ["sin", "cos", "sinf", "cosf"].map { "-fno-builtin-" + $0 }
    }
    if debugInformation { flags.append("-g") }
    return flags
  }

  /// Returns the flags that make a library, apart from the names of files.
  ///
  /// The start files are left out because they do nothing for C, and because the one that comes
  /// with fast arithmetic turns off subnormal numbers in the whole process.
  func libraryFlags(for family: Family) -> [String] {
    var flags = ["-fPIC", "-fno-semantic-interposition", "-shared", "-nostartfiles"]
    flags += ["-Wl,-Bsymbolic", "-pipe"]
    // Short loops take up to 1.7 times as long where they begin in the middle of a line of 64 bytes,
    // which what stands in front of them decides.
    if optimization > 1 { flags.append("-falign-loops=64") }
    // The linker need not load what only whole-program optimization asks of it.
    if family == .gcc { flags.append("-fno-use-linker-plugin") }
    if family == .gcc, startsThreadsItself { flags.append("-Wl,--wrap=GOMP_parallel") }
    return flags
  }

  /// Returns the libraries to link, in the order in which they are searched.
  func libraries() -> [String] {
    vectorMath == .oneULP ? ["-l:libsleefgnuabi.so.3", "-lm"] : ["-lm"]
  }
}
