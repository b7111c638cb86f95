import PellucidCEmission
import PellucidIR
import PellucidToolchain
import PellucidTyping

/// The files that a build has written.
public struct BuiltLibrary: Hashable, Sendable {
  /// The paths of the C, the header, the library and the manifest, as far as they were written.
  public let paths: [String]
  /// The names of the kernels in the library.
  public let kernels: [String]
  /// The names of the kernels that were left out because their types are not known.
  public let skipped: [String]
  /// What the compiler warns of, as a person reads it.
  public let warnings: [String]
}

extension KernelModule {
  /// Writes C, header, shared library and manifest of the kernel called `name`, or of all kernels,
  /// into the folder `directory`, for the given signatures or for those that the kernels state.
  ///
  /// The library needs nothing of Pellucid's. Nothing is written if the source is at fault.
  public func build(
    kernel name: String? = nil, signatures: [String] = [], style: SubscriptStyle = .views,
    into directory: String = ".", build: BuildOptions = BuildOptions()
  ) throws(PellucidError) -> BuiltLibrary {
    let (wanted, skipped) = try wanted(kernel: name, signatures: signatures)
    let stem = LibraryFiles.stem(of: compilation.file.name)
    let files = LibraryFiles(stem: stem, folder: directory)
    var compilation = compilation
    let typed = try compilation.typed(wanted)
    let module = try compilation.optimized(typed)
    let (math, fastMath) = arithmetic(of: wanted)
    let emission = EmissionOptions(
      spelling: style == .flat ? .flat : .views, headerName: stem + ".h", vectorMath: math != .libm)
    let emitted = module.emittedC(emission)
    let classes = module.raisedClasses()
    var manifest = Manifest(
      sourceFile: compilation.file.name,
      sourceHash: ContentHash(compilation.file.text).hexadecimal, stem: stem, compiler: [],
      math: math, fastMath: fastMath,
      kernels: emitted.interfaces.map {
        Manifest.Kernel(interface: $0, raises: classes[$0.name] ?? [])
      })
    try OutputFile.makeFolder(directory)
    try manifest.buildLibrary(
      emitted.source, header: emitted.header, files, build,
      overlapSource: compilation.overlapSource(typed, emission))
    try OutputFile.write(emitted.header, to: files.header)
    try OutputFile.write(emitted.source, to: files.source)
    try OutputFile.write(manifest.json.written(), to: files.manifest)
    return BuiltLibrary(
      paths: [files.source, files.header, files.library, files.manifest],
      kernels: manifest.kernels.map(\.interface.name), skipped: skipped,
      warnings: module.findings.map { $0.rendered(in: compilation.file) })
  }

  /// Returns how exact the arithmetic of one library has to be for all that is wanted.
  private func arithmetic(of wanted: [Wanted]) -> (math: MathAccuracy, fastMath: [String]) {
    let kernels = wanted.map { compilation.scope.functions[$0.kernel].options }
    let accuracies = kernels.map { options.applying($0).math }
    let math = MathAccuracy.allCases.first { accuracies.contains($0) } ?? options.math
    let shared = kernels.first?.fastMath.filter { flag in
      kernels.allSatisfy { $0.fastMath.contains(flag) }
    }
    return (math, shared ?? [])
  }
}

/// Builds the library again from the C file at `path`, which may have been edited by hand, and from
/// the manifest that stands beside it, and writes it beside them.
public func rebuildLibrary(
  fromC path: String, build: BuildOptions = BuildOptions()
) throws(PellucidError) -> BuiltLibrary {
  let text = String(decoding: try readFile(path), as: UTF8.self)
  let slash = path.lastIndex(of: "/")
  let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  let files = LibraryFiles(stem: LibraryFiles.stem(of: name), folder: folder)
  var manifest = try Manifest(path: files.manifest)
  let header = String(decoding: try readFile(files.header), as: UTF8.self)
  try manifest.buildLibrary(text, header: header, files, build)
  try OutputFile.write(manifest.json.written(), to: files.manifest)
  return BuiltLibrary(
    paths: [files.library, files.manifest], kernels: manifest.kernels.map(\.interface.name),
    skipped: [], warnings: [])
}

/// The paths of the files that belong to one library.
struct LibraryFiles {
  /// The names of the files, without their endings.
  let stem: String
  /// The folder that they lie in.
  let folder: String

  /// The C.
  var source: String { path(".c") }
  /// The header.
  var header: String { path(".h") }
  /// The shared library.
  var library: String { path(".so") }
  /// The manifest.
  var manifest: String { path(".json") }

  /// Returns the path of the file with the given ending.
  private func path(_ ending: String) -> String {
    folder == "."
      ? stem + ending
      : folder.hasSuffix("/")
        ? folder + stem + ending
        : "\(folder)/\(stem)\(ending)"
  }

  /// Returns the file name `name` without its ending.
  static func stem(of name: String) -> String {
    for ending in [".py", ".c"] where name.hasSuffix(ending) && name != ending {
      return String(name.dropLast(ending.utf8.count))
    }
    return name
  }
}

extension Manifest {
  /// Compiles `text` and the uniform entry points of the kernels to the library, which appears
  /// complete or not at all, and notes the command. Arguments that overlap go to `overlapSource`,
  /// or else to `text` itself without `restrict` and threads.
  fileprivate mutating func buildLibrary(
    _ text: String, header: String, _ files: LibraryFiles, _ build: BuildOptions,
    overlapSource: String? = nil
  ) throws(PellucidError) {
    let interfaces = kernels.map(\.interface)
    let overlap = OverlapHandling(of: text, for: interfaces)
    let starts = threadStartSource(behind: text)
    let entries = starts + entrySource(for: interfaces, overlap: overlap)
    do throws(ToolchainError) {
      var compiler = try OptimizingCompiler(command: build.compiler)
      compiler.timeout = .seconds(build.timeout)
      compiler.options.optimization = build.optimization
      compiler.options.startsThreadsItself = !starts.isEmpty
      compiler.options.vectorMath = VectorMath(rawValue: math.rawValue) ?? .fourULP
      for flag in fastMath {
        if let value = FastMath(name: flag) { compiler.options.fastMath.formUnion(value) }
      }
      compiler.headers = [(stem + ".h", header)]
      let extraFlags = compiler.options.extraFlags
      compiler.options.extraFlags = ["-iquote", files.folder]
      if overlap == .elsewhere {
        compiler.serialText =
          overlapSource
          ?? PellucidCEmission.overlapSource(text, name: stem + ".c", for: interfaces)
      }
      compiler = try compiler.buildLibrary(
        text + entries, name: stem + ".c", into: files.library)
      compiler.options.extraFlags = extraFlags
      compiler.options.startsThreadsItself = false
      let command = compiler.command(source: stem + ".c", library: stem + ".so")
      self.compiler = [command[0].split(separator: "/").last.map(String.init) ?? command[0]]
      self.compiler += command.dropFirst()
    } catch {
      throw .toolchain(id: error.id, message: error.rendered())
    }
  }
}
