import Glibc
import Synchronization

/// Compiles C in process with libtcc, in about a tenth of a millisecond.
///
/// The text must hold its own prototypes, because nothing is included and nothing is linked:
/// what it does not define is looked up in the program, libc, libm and, if needed, libgomp.
/// Nor may it use `__builtin_` functions, whose definitions are skipped for speed.
package struct QuickCompiler: Sendable {
  /// Whether the library carries line tables and local variables for a debugger.
  package var debugInformation = false
  /// Whether every warning is an error, as in tests of the emitted text.
  package var warningsAreErrors = false
  /// Whether libraries may be built in memory; otherwise they go through the folder for
  /// temporary files, as they do where the system forbids the former.
  package var buildsInMemory = true

  /// Creates an instance with the usual settings.
  package init() {}

  /// Whether parallel texts can be loaded as they are.
  package static var openMP: OpenMPAvailability { .current }

  /// Returns the loaded library that `text` describes; messages call the text `name`.
  ///
  /// A `second` text becomes part of the library, too.
  /// - Requires: a text with `needsOpenMP` brings stand-ins if `openMP` says `missing`.
  package func compile(
    _ text: String, name: String, second: String? = nil, needsOpenMP: Bool = false
  ) throws(ToolchainError) -> SharedLibrary {
    _ = globalMath
    if needsOpenMP { _ = OpenMPAvailability.current }
    let whole = [text, second].compactMap(\.self).map {
      supportFunctions + "# 1 \"\(quoted(name))\"\n" + $0
    }
    if buildsInMemory, let image = LibraryImage(inMemoryNamed: name, shared: debugInformation),
      let library = try load(whole, name: name, image: image, mayFail: true)
    {
      return library
    }
    let image = try LibraryImage(onDisk: ())
    guard let library = try load(whole, name: name, image: image, mayFail: false) else {
      throw ToolchainError(.loaderFailed, "the built library cannot be loaded")
    }
    return library
  }

  /// Returns the library that `texts` describe by way of `image`.
  ///
  /// Returns `nil` iff `mayFail` and the system does not let `image` be written or mapped, or the
  /// loader took it for another library.
  private func load(
    _ texts: [String], name: String, image: LibraryImage, mayFail: Bool
  ) throws(ToolchainError) -> SharedLibrary? {
    guard try write(texts, name: name, to: image.path) else {
      if mayFail { return nil }
      throw ToolchainError(.fileUnwritable, "cannot write the library of '\(name)'")
    }
    guard image.withDescriptor(markStackNotExecutable) == true else {
      throw ToolchainError(.loaderFailed, "the library of '\(name)' is not an ELF library")
    }
    do {
      let library = try SharedLibrary(
        path: image.path, keeping: debugInformation ? image : nil)
      return library.loadedPath == image.path ? library : nil
    } catch  where mayFail && !error.output.contains("undefined symbol") {
      return nil
    }
  }

  /// Compiles `texts` into the file at `path` and returns `false` iff the file cannot be written.
  private func write(
    _ texts: [String], name: String, to path: String
  ) throws(ToolchainError) -> Bool {
    let options = debugInformation ? libtccOptions + " -g" : libtccOptions
    let (compiled, written, messages) = turn.withLock { _ in
      guard let compiler = TinyCC(options: options) else { return (false, false, [String]()) }
      let compiled = texts.allSatisfy(compiler.compile) && compiler.messages.allSatisfy(isHarmless)
      let written = compiled && compiler.write(to: path)
      return (compiled, written, compiler.messages)
    }
    guard compiled else {
      throw ToolchainError(
        .compilerFailed, "libtcc refused the C of '\(name)'",
        output: messages.joined(separator: "\n"))
    }
    return written
  }

  /// Returns `true` iff `message` does not stop the build.
  ///
  /// libtcc only warns about a function without a prototype and then takes it to return an int.
  private func isHarmless(_ message: String) -> Bool {
    !warningsAreErrors && !message.contains("implicit declaration")
  }
}

/// Lets one thread at a time use libtcc, whose state is global.
private let turn = Mutex<Void>(())

/// Brings libm into view of every kernel, also where a host loaded this library privately.
private let globalMath: Bool = dlopen("libm.so.6", RTLD_NOW | RTLD_GLOBAL) != nil

/// No headers, no libraries; calls inside a library stay inside it whatever the program exports.
private let libtccOptions =
  "-nostdlib -nostdinc -Wimplicit-function-declaration -Wl,-Bsymbolic"

/// Returns `name` as the inside of a C string literal.
private func quoted(_ name: String) -> String {
  var text = ""
  for character in name where character != "\n" {
    if character == "\"" || character == "\\" { text += "\\" }
    text.append(character)
  }
  return text
}
