import ArgumentParser
import Glibc
import Pellucid

/// The command `pellucid`.
@main
struct PellucidCommand: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "pellucid",
    abstract: "Compiles Numba-style Python kernels to readable C.",
    discussion: """
      A kernel is a Python function with '@njit' above it, as in this sum.py:

        from numba import njit

        @njit
        def ssum(x):
            total = 0
            for item in x:
                total += item
            return total

      Run it, read its C, build a library from it:

        pellucid run sum.py:ssum 'np.arange(10)'
        pellucid emit sum.py --signature 'i8(i8[::1])'
        pellucid build sum.py --signature 'i8(i8[::1])' -o out

      Exit codes: 0 all is well, 1 the kernel or its source is at fault,
      2 the command cannot be obeyed, 3 a compiler or the system is at fault.
      """,
    version: "0.1.0",
    subcommands: [Run.self, Emit.self, Check.self, Build.self, Cache.self, Docs.self, Doctor.self])

  /// Runs the command with the words of the command line.
  static func main() {
    cleanUpWhenInterrupted()
    do {
      var command = try parseAsRoot(NegativeNumbers.protected(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure else { exit(withError: error) }
      let text = fullMessage(for: error)
      complain((text.hasPrefix("Error: ") ? "e" + text.dropFirst() : text) + "\n")
      Glibc.exit(ExitStatus.usage.rawValue)
    }
  }
}
