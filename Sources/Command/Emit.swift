import ArgumentParser
import Pellucid

/// `pellucid emit`.
struct Emit: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "emit",
    abstract: "Print the C of kernels.",
    discussion: """
      The C stands alone: its first lines say how to compile it.
      Types come from the decorator, from annotations, or from '--signature'.

        pellucid emit saxpy.py
        pellucid emit sum.py --kernel ssum --signature 'i8(i8[::1])'
        pellucid emit saxpy.py -o saxpy.c --header saxpy.h --watch
        pellucid emit saxpy.py --stage ir-after:parallel-marking

      Stages: tokens, ast, typed, ir, ir-after:PASS, c.
      Passes: \(KernelModule.passNames.joined(separator: ", ")).
      """)

  /// The path of the source.
  @Argument(help: "The Python file.")
  var file: String

  /// The kernels and their types.
  @OptionGroup var selection: KernelSelection

  /// The path of the header to write.
  @Option(help: ArgumentHelp("Write a header too, and include it in the C.", valueName: "file.h"))
  var header: String?

  /// How elements of arrays are spelled.
  @Option(help: "How elements are spelled: x[i][j], or x[i * n + j].")
  var style: SubscriptStyle = .views

  /// The stage to print.
  @Option(help: "Print what this stage of the compiler makes instead of C.")
  var stage: String = "c"

  /// The path to write to.
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to a file instead of the standard output.", valueName: "file.c"))
  var output: String?

  /// `true` iff the C follows the source.
  @Flag(help: "Emit again whenever the file is saved, until interrupted.")
  var watch = false

  /// How kernels are compiled.
  @OptionGroup var flags: CompilationFlags

  /// The passes that are left out.
  @Option(help: ArgumentHelp("Leave a pass out. Repeat it for more.", valueName: "pass"))
  var without: [String] = []

  /// Throws if options do not go together.
  func validate() throws {
    let passes = KernelModule.passNames
    for name in without where !passes.contains(name) {
      throw ValidationError("there is no pass '\(name)'; known: \(passes.joined(separator: ", "))")
    }
    let stages = ["tokens", "ast", "typed", "ir", "c"] + passes.map { "ir-after:\($0)" }
    guard stages.contains(stage) else {
      throw ValidationError(
        "there is no stage '\(stage)'; known: \(stages.joined(separator: ", "))")
    }
    if header != nil, stage != "c" {
      throw ValidationError("'--header' goes with the stage 'c' only")
    }
    if let after = stage.split(separator: ":").dropFirst().first, without.contains(String(after)) {
      throw ValidationError("the pass '\(after)' is left out, so nothing can be shown after it")
    }
  }

  /// Does what the command is for.
  func run() throws {
    guard watch else { return try reporting { try emit() } }
    let changes = try reporting { try FileChanges(of: file) }
    while true {
      // A fault in the source is written already; the next save may mend it.
      _ = try? reporting { try emit() }
      flushOutput()
      try reporting { try changes.wait() }
    }
  }

  /// Emits once.
  private func emit() throws {
    var options = flags.options
    options.withoutPasses = Set(without)
    let module = try KernelModule(path: file, options: options)
    if stage != "c" {
      let text = try module.printed(
        stage: stage, kernel: selection.kernel, signatures: selection.signature)
      return try put(text ?? "")
    }
    let emitted = try module.emit(
      kernel: selection.kernel, signatures: selection.signature, style: style,
      headerName: header.map { String($0.split(separator: "/").last ?? "") })
    for warning in emitted.warnings { complain(warning) }
    if !emitted.skipped.isEmpty { complain(skippedNote(emitted.skipped, file)) }
    if let header { try OutputFile.write(emitted.header, to: header) }
    try put(emitted.source)
  }

  /// Writes `text` to where it is wanted.
  private func put(_ text: String) throws {
    if let output {
      try OutputFile.write(text, to: output)
      if watch { complain("note: '\(output)' is up to date\n") }
    } else {
      print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
    }
  }
}

/// Returns the note that the kernels `names` of `file` have been left out.
func skippedNote(_ names: [String], _ file: String) -> String {
  let list = names.map { "'\($0)'" }.joined(separator: ", ")
  return """
    note: \(list) in '\(file)' left out: the types are not known
    fix: name the kernel and its types: '--kernel \(names[0]) --signature "f8(f8[::1])"'

    """
}
