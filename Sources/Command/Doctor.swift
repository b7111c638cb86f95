import ArgumentParser
import Pellucid

/// `pellucid doctor`.
struct Doctor: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Show what this machine offers, and what each missing part costs.",
    discussion: """
      Looks for compilers, the OpenMP runtime, vector math, BLAS, and permissions
      that builds need. Run it when a build fails or is slower than expected.

        pellucid doctor
        CC=clang pellucid doctor
      """)

  /// Does what the command is for.
  func run() { print(machineDescription(), terminator: "") }
}
