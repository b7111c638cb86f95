import ArgumentParser
import Pellucid

/// `pellucid build`.
struct Build: ParsableCommand {
  /// The help of the command.
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a library for C and Python's ctypes.",
    discussion: """
      Writes NAME.c, NAME.h, NAME.so, and NAME.json, which tells how the kernels
      are called. Given a NAME.c that lies beside its NAME.json, it builds the
      library again from that C, which may have been edited by hand.

        pellucid build saxpy.py
        pellucid build sum.py --signature 'i8(i8[::1])' --signature 'f8(f8[::1])' -o out
        pellucid build out/sum.c --cc clang
      """)

  /// The path of the source.
  @Argument(help: "The Python file, or the C file of an earlier build.")
  var file: String

  /// The folder for the files.
  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The folder to write into; made if it is not there.", valueName: "dir"))
  var output: String?

  /// The kernels and their types.
  @OptionGroup var selection: KernelSelection

  /// How elements of arrays are spelled.
  @Option(help: "How elements are spelled: x[i][j], or x[i * n + j].")
  var style: SubscriptStyle?

  /// The C compiler.
  @Option(help: "The C compiler; the variable CC, or gcc, if not given.")
  var cc: String?

  /// `true` iff indices are checked.
  @Flag(help: "Raise IndexError for indices out of bounds, as Python does.")
  var boundscheck = false

  /// How exact vector math is.
  @Option(help: "How exact mathematical functions in loops are. (default: 4ulp)")
  var math: MathAccuracy?

  /// Throws if options do not go together.
  func validate() throws {
    guard file.hasSuffix(".c") else { return }
    let isChoosing = selection.kernel != nil || !selection.signature.isEmpty || boundscheck
    if isChoosing || output != nil || style != nil || math != nil {
      throw ValidationError(
        "a C file is built as its manifest says: only '--cc' goes with '\(file)'")
    }
  }

  /// Does what the command is for.
  func run() throws {
    let built = try reporting {
      var build = BuildOptions()
      build.compiler = cc
      if file.hasSuffix(".c") { return try rebuildLibrary(fromC: file, build: build) }
      var options = CompilationOptions()
      options.boundsCheck = boundscheck
      if let math { options.math = math }
      return try KernelModule(path: file, options: options).build(
        kernel: selection.kernel, signatures: selection.signature, style: style ?? .views,
        into: output ?? ".", build: build)
    }
    for warning in built.warnings { complain(warning) }
    if !built.skipped.isEmpty { complain(skippedNote(built.skipped, file)) }
    for path in built.paths { print(path) }
  }
}
