import ArgumentParser
import Pellucid

/// The flags that say how kernels are compiled, whatever is done with them.
struct CompilationFlags: ParsableArguments {
  /// `true` iff indices are checked.
  @Flag(help: "Raise IndexError for indices out of bounds, as Python does.")
  var boundscheck = false

  /// How exact vector math is.
  @Option(
    help: ArgumentHelp(
      "How exact mathematical functions in loops are.",
      discussion: """
        libm: the C library's own, the same bits on every build. 1ulp, 4ulp: vector functions \
        within so many units in the last place.
        """))
  var math: MathAccuracy = .fourULP

  /// The options for the compiler.
  var options: CompilationOptions {
    var options = CompilationOptions()
    options.boundsCheck = boundscheck
    options.math = math
    return options
  }
}

/// Which kernels of a file are meant, and for which types.
struct KernelSelection: ParsableArguments {
  /// The name of the one kernel that is meant.
  @Option(help: ArgumentHelp("Only this kernel.", valueName: "name"))
  var kernel: String?

  /// The types.
  @Option(
    help: ArgumentHelp(
      "The types of the kernel, as Numba spells them. Repeat it for more.",
      valueName: "f8(f8[::1])"))
  var signature: [String] = []
}
