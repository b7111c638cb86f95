import Glibc

/// A compiler of this machine, gcc or clang, that makes fast libraries from C.
package struct OptimizingCompiler: Sendable {
  /// The path of the compiler.
  package let executable: String
  /// What stands between the compiler and its flags, as in `ccache gcc`.
  package let leadingArguments: [String]
  /// Which flags the compiler knows.
  package let family: CompilerOptions.Family
  /// How it is asked to work.
  package var options = CompilerOptions()
  /// The headers that stand beside the text while it is compiled, by name.
  package var headers: [(name: String, text: String)] = []
  /// A second text that becomes part of the library, compiled without OpenMP and for arrays of
  /// different types that share memory; what the first text defines too is left out.
  package var serialText: String?
  /// The folder that keeps text, command and library of every build, if one is wanted.
  package var keepDirectory: String?
  /// How long one build may take.
  package var timeout = Duration.seconds(60)

  /// Creates an instance for `command`, or else the variable CC, or else gcc, cc or clang.
  ///
  /// The command may hold arguments; its first word is a path or is looked up in PATH.
  package init(command: String? = nil) throws(ToolchainError) {
    guard let (executable, arguments) = OptimizingCompiler.find(command) else {
      let asked = command ?? environmentVariable("CC")
      throw ToolchainError(
        .compilerMissing,
        asked.map { "cannot find the compiler '\($0)'" } ?? "there is no C compiler in PATH",
        fix: "install gcc, or name another compiler with '--cc' or the variable CC")
    }
    self.executable = executable
    self.leadingArguments = arguments
    self.family = OptimizingCompiler.family(of: executable, arguments)
  }

  /// Returns the library that `text` describes, loaded; its file is gone unless builds are kept.
  package func loadLibrary(
    _ text: String, name: String
  ) throws(ToolchainError) -> SharedLibrary {
    let folder = try TemporaryDirectory()
    let (path, _) = try build(text, name: name, in: folder.path)
    return try load(path, name: name)
  }

  /// Returns the library that `text` describes, loaded, from `cache` if it has it; otherwise it is
  /// built and added. A cache that fails is told to `reporting` and changes nothing else.
  package func loadLibrary(
    _ text: String, name: String, cache: LibraryCache, libraryVersion: String,
    reporting: (ToolchainError) -> Void
  ) throws(ToolchainError) -> SharedLibrary {
    let recipe = recipe(text, name: name, libraryVersion: libraryVersion)
    if options.openMP { _ = OpenMPAvailability.current }
    do throws(ToolchainError) {
      if let library = try cache.library(for: recipe) { return library }
    } catch {
      reporting(error)
      return try loadLibrary(text, name: name)
    }
    let folder = try TemporaryDirectory()
    let (path, _) = try build(text, name: name, in: folder.path)
    do throws(ToolchainError) {
      try cache.add(libraryAt: path, recipe: recipe)
    } catch {
      reporting(error)
    }
    return try load(path, name: name)
  }

  /// Returns the library that `text` describes if `cache` has it.
  package func cachedLibrary(
    _ text: String, name: String, cache: LibraryCache, libraryVersion: String
  ) -> SharedLibrary? {
    if options.openMP { _ = OpenMPAvailability.current }
    return try? cache.library(for: recipe(text, name: name, libraryVersion: libraryVersion))
  }

  /// Returns the library at `path`, loaded.
  private func load(_ path: String, name: String) throws(ToolchainError) -> SharedLibrary {
    // A runtime whose threads outlive a library must never be unloaded with it.
    if options.openMP { _ = OpenMPAvailability.current }
    do {
      return try SharedLibrary(path: path)
    } catch {
      // Where files on disk may not be executed, a copy in memory may.
      guard error.output.contains("failed to map segment"),
        let image = LibraryImage(inMemoryNamed: name)
      else { throw error }
      try copyFile(path, to: image)
      return try SharedLibrary(path: image.path)
    }
  }

  /// Writes the library that `text` describes to `path`, which appears complete or not at all, and
  /// returns the compiler with the options that it was built with in the end.
  @discardableResult package func buildLibrary(
    _ text: String, name: String, into path: String
  ) throws(ToolchainError) -> OptimizingCompiler {
    let folder = try TemporaryDirectory()
    let (library, compiler) = try build(text, name: name, in: folder.path)
    try copyFile(library, to: path)
    return compiler
  }

  /// Returns the command that makes `library` from `source`, word by word.
  package func command(source: String, library: String) -> [String] {
    command(source: source, object: nil, library: library)
  }

  /// Returns the command that makes `library` from `source` and from `object`, word by word.
  private func command(source: String, object: String?, library: String) -> [String] {
    let flags = options.compileFlags(for: family) + options.libraryFlags(for: family)
    // Of two definitions the first counts.
    let objects = object.map { [$0, "-Wl,-z,muldefs"] } ?? []
    return [executable] + leadingArguments + flags + options.extraFlags
      + ["-o", library, source] + objects + options.libraries()
  }

  /// Returns the command that makes `object` from the second text in `source`, word by word.
  private func serialCommand(source: String, object: String) -> [String] {
    var options = options
    options.openMP = false
    options.extraFlags = ["-fno-strict-aliasing", "-fPIC", "-pipe"] + options.extraFlags
    return [executable] + leadingArguments + options.compileFlags(for: family)
      + options.extraFlags + ["-c", "-o", object, source]
  }

  /// Builds in `folder` and returns the path of the library and the compiler that made it: one
  /// without wide vectors where these would round otherwise than the other builds.
  private func build(
    _ text: String, name: String, in folder: String
  ) throws(ToolchainError) -> (path: String, compiler: OptimizingCompiler) {
    let path = try buildOnce(text, name: name, in: folder)
    guard family == .gcc, options.wideVectors, !options.fastMath.contains(.contract),
      mayFuseProducts(path)
    else { return (path, self) }
    var other = self
    other.options.wideVectors = false
    return (try other.buildOnce(text, name: name, in: folder), other)
  }

  /// Builds in `folder` with the options as they are and returns the path of the library.
  private func buildOnce(
    _ text: String, name: String, in folder: String
  ) throws(ToolchainError) -> String {
    let stem = fileStem(name)
    let source = "\(folder)/\(stem).c"
    let library = "\(folder)/\(stem).so"
    try writeFile(text, to: source)
    for header in headers { try writeFile(header.text, to: "\(folder)/\(header.name)") }
    try keep(text, stem: stem)
    var object: String?
    if let serialText {
      let source = "\(folder)/\(stem)_serial.c"
      let path = "\(folder)/\(stem)_serial.o"
      try writeFile(serialText, to: source)
      try run(serialCommand(source: source, object: path), in: folder)
      object = path
    }
    try run(command(source: source, object: object, library: library), in: folder)
    guard access(library, R_OK) == 0 else {
      throw ToolchainError(.compilerFailed, "'\(shownName)' made no library")
    }
    if let keepDirectory { try copyFile(library, to: "\(keepDirectory)/\(stem).so") }
    return library
  }

  /// Puts the text and a script that compiles it into the folder for kept builds.
  private func keep(_ text: String, stem: String) throws(ToolchainError) {
    guard let keepDirectory else { return }
    try makeFolder(keepDirectory)
    try writeFile(text, to: "\(keepDirectory)/\(stem).c")
    var commands: [[String]] = []
    var object: String?
    if let serialText {
      object = "\(stem)_serial.o"
      try writeFile(serialText, to: "\(keepDirectory)/\(stem)_serial.c")
      commands.append(serialCommand(source: "\(stem)_serial.c", object: "\(stem)_serial.o"))
    }
    commands.append(command(source: "\(stem).c", object: object, library: "\(stem).so"))
    let lines = commands.map { $0.map(shellWord).joined(separator: " ") }
    try writeFile(
      "#!/bin/sh -e\n# Makes \(stem).so from \(stem).c.\ncd \"$(dirname \"$0\")\"\n"
        + lines.joined(separator: "\n") + "\n", to: "\(keepDirectory)/\(stem).sh", mode: 0o755)
  }

  /// Runs `command` to its end and throws unless it succeeds.
  private func run(_ command: [String], in folder: String) throws(ToolchainError) {
    let outcome: ChildProcess.Outcome
    do {
      outcome = try ChildProcess.run(
        command[0], Array(command.dropFirst()), environment: ["TMPDIR=\(folder)", "LC_ALL=C"],
        timeout: timeout)
    } catch {
      throw ToolchainError(
        .compilerMissing, "cannot start '\(shownName)': \(systemMessage(error.code))")
    }
    let output = outcome.output.replacing(folder + "/", with: "")
    switch outcome.ending {
    case .exited(0):
      return
    case .exited(let status):
      try throwIfPartWasKilled(output)
      throw ToolchainError(
        .compilerFailed, "'\(shownName)' ended with status \(status)", output: output)
    case .signaled(let signal):
      throw ToolchainError(
        .compilerKilled, "'\(shownName)' was ended by signal \(signal)", output: output)
    case .timedOut:
      throw ToolchainError(
        .compilerTimedOut, "'\(shownName)' did not end within \(timeout)", output: output)
    }
  }

  /// Throws if `output` is the driver's report that a part of the compiler was ended.
  private func throwIfPartWasKilled(_ output: String) throws(ToolchainError) {
    guard output.contains("signal terminated program") else { return }
    throw ToolchainError(
      .compilerKilled, "a part of '\(shownName)' was ended by a signal", output: output)
  }

  /// The name of the compiler without its folder.
  private var shownName: String { lastComponent(executable) }
}

extension OptimizingCompiler {
  /// Returns the path and the arguments of the compiler to use, or `nil` if there is none.
  private static func find(_ command: String?) -> (path: String, arguments: [String])? {
    if let asked = command ?? environmentVariable("CC") {
      let words = asked.split(separator: " ").map(String.init)
      guard let first = words.first, let path = findExecutable(first) else { return nil }
      return (path, Array(words.dropFirst()))
    }
    for name in ["gcc", "cc", "clang"] {
      if let path = findExecutable(name) { return (path, []) }
    }
    return nil
  }

  /// Returns which flags the compiler knows; only an undecided name costs a question.
  private static func family(
    of executable: String, _ arguments: [String]
  ) -> CompilerOptions.Family {
    let name = arguments.last { !$0.hasPrefix("-") } ?? resolvedPath(executable)
    if name.contains("clang") { return .clang }
    if name.contains("gcc") { return .gcc }
    let answer = try? ChildProcess.run(
      executable, arguments + ["--version"], environment: ["LC_ALL=C"], timeout: .seconds(5))
    return answer?.output.contains("clang") == true ? .clang : .gcc
  }
}
