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
        pellucid doctor --functions

      With '--functions', measures how exact and how fast the vector versions of
      mathematical functions are on this processor, which takes some seconds.
      """)

  /// `true` iff vector functions are measured.
  @Flag(help: "Measure the vector versions of mathematical functions.")
  var functions = false

  /// Does what the command is for.
  func run() throws {
    if !functions { return print(machineDescription(), terminator: "") }
    try reporting {
      print(try vectorFunctionDescription(), terminator: "")
    }
  }
}
