import ArgumentParser
import Pellucid

/// `pellucid docs`.
struct Docs: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Print what the language offers.",
    discussion: "  pellucid docs functions",
    subcommands: [DocsFunctions.self])
}

/// `pellucid docs functions`.
struct DocsFunctions: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "functions",
    abstract: "List every function that kernels call, with an example.",
    discussion: """
      The list is made of the tables that the compiler reads.

        pellucid docs functions | grep cumsum
        pellucid docs functions --examples > examples.py
      """)

  /// Whether the examples are wanted as kernels.
  @Flag(help: "Print the examples as a file of kernels.")
  var examples = false

  /// Does what the command is for.
  func run() { print(examples ? functionExamples() : functionDocumentation(), terminator: "") }
}
