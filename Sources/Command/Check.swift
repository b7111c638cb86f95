import ArgumentParser
import Pellucid

/// `pellucid check`.
struct Check: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find faults, and say which loops run in parallel.",
    discussion: """
      Prints every error and warning, and for each loop whether it is parallel,
      and if not, why. The exit code is 1 if there is an error.

        pellucid check kernels.py
        pellucid check kernels.py --kernel mean --signature 'f8(f8[::1])'
      """)

  /// The path of the source.
  @Argument(help: "The Python file.")
  var file: String

  /// The kernels and their types.
  @OptionGroup var selection: KernelSelection

  /// `true` iff indices are checked.
  @Flag(help: "Raise IndexError for indices out of bounds, as Python does.")
  var boundscheck = false

  /// Does what the command is for.
  func run() throws {
    let report = try reporting {
      var options = CompilationOptions()
      options.boundsCheck = boundscheck
      let module = try KernelModule(path: file, options: options)
      return try module.check(kernel: selection.kernel, signatures: selection.signature)
    }
    for diagnostic in report.diagnostics { complain(diagnostic) }
    for loop in report.loops { print(loop) }
    for name in report.untyped {
      complain(
        """
        note: '\(name)' was checked as far as that goes without types
        fix: name its types: '--kernel \(name) --signature "f8(f8[::1])"'

        """)
    }
    if report.errorCount > 0 { throw ExitStatus.kernel.error }
  }
}
