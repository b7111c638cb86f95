import Glibc

/// The BLAS and LAPACK of this machine, by the symbols that Fortran gives them.
///
/// Looked for are, in this order: what `PELLUCID_BLAS` names (`off` for none), what the program has
/// loaded already, OpenBLAS, MKL, BLIS, the OpenBLAS that NumPy ships, and any other BLAS.
package struct LinearAlgebraLibrary: Sendable {
  /// The file of the library, as the loader knows it.
  package let path: String
  /// The loader's handle of the BLAS; the loader itself guards it against threads.
  private nonisolated(unsafe) let handle: UnsafeMutableRawPointer
  /// What stands before the Fortran name of a function in the library, and behind it.
  private let spelling: Spelling

  /// How a library spells the names of its functions.
  private struct Spelling {
    /// What stands before the name.
    let prefix: String
    /// What stands behind it.
    let suffix: String
    /// The number of bits in the integers that the functions take.
    let bits: Int
  }

  /// The ways in which libraries spell names.
  private static let spellings = [
    Spelling(prefix: "", suffix: "_", bits: 32),
    Spelling(prefix: "", suffix: "_64_", bits: 64),
    Spelling(prefix: "scipy_", suffix: "_64_", bits: 64),
    Spelling(prefix: "scipy_", suffix: "_", bits: 32),
  ]

  /// The library of this machine, if there is one; the first read looks for it.
  package static let current: LinearAlgebraLibrary? = find()

  /// Why there is none although one was asked for, or that none is wanted.
  package static var setting: String? { environmentVariable("PELLUCID_BLAS") }

  /// Where decompositions of matrices come from: the library of this machine if it has them, else
  /// the LAPACK that goes with it, if there is one.
  package static let decompositions: LinearAlgebraLibrary? = findDecompositions()

  /// Creates an instance from the library at `path`, which is loaded unless `onlyIfLoaded`, if it
  /// has the function that Fortran calls `name`.
  private init?(_ path: String, with name: String = "dgemm", onlyIfLoaded: Bool = false) {
    let mode = RTLD_NOW | RTLD_LOCAL | (onlyIfLoaded ? RTLD_NOLOAD : 0)
    guard let handle = dlopen(path, mode) else { return nil }
    let spelling = Self.spellings.first { spelling in
      dlsym(handle, spelling.prefix + name + spelling.suffix) != nil
    }
    guard let spelling else {
      dlclose(handle)
      return nil
    }
    (self.path, self.handle, self.spelling) = (path, handle, spelling)
  }

  /// Returns the function that Fortran calls `name`, if the library has it.
  func function(_ name: String) -> UnsafeMutableRawPointer? {
    dlsym(handle, spelling.prefix + name + spelling.suffix)
  }

  /// Returns the function that the library itself calls `name`, if it has it.
  func ownFunction(_ name: String) -> UnsafeMutableRawPointer? { dlsym(handle, name) }

  /// The number of bytes of the integers that the functions take.
  var bytesOfIntegers: Int { spelling.bits / 8 }

  /// Returns `true` iff the functions take integers as large as each of `values`.
  func takes(_ values: [Int64]) -> Bool {
    spelling.bits == 64 || values.allSatisfy { $0 <= Int64(Int32.max) }
  }

  /// Returns the library of this machine.
  private static func find() -> LinearAlgebraLibrary? {
    if let setting { return setting == "off" ? nil : LinearAlgebraLibrary(setting) }
    for path in loadedPaths() {
      if let library = LinearAlgebraLibrary(path, onlyIfLoaded: true) { return library }
    }
    let names = ["libopenblas.so.0", "libmkl_rt.so.2", "libmkl_rt.so", "libblis.so.4"]
    for path in names + pathsOfNumPy() + ["libblas.so.3"] {
      if let library = LinearAlgebraLibrary(path) { return library }
    }
    return nil
  }

  /// Returns the library of this machine that decomposes matrices.
  private static func findDecompositions() -> LinearAlgebraLibrary? {
    guard let current else { return nil }
    return current.function("dgesdd") != nil
      ? current : LinearAlgebraLibrary("liblapack.so.3", with: "dgesdd")
  }

  /// Returns the files of what the program has loaded that may be a BLAS.
  private static func loadedPaths() -> [String] {
    guard let file = fopen("/proc/self/maps", "r") else { return [] }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    var paths: [String] = []
    while getline(&line, &room, file) > 0, let line {
      let text = String(cString: line)
      guard let slash = text.firstIndex(of: "/") else { continue }
      let path = String(text[slash...].dropLast())
      let name = lastComponent(path)
      let isMeant = ["openblas", "libmkl_rt", "libblis", "libblas"].contains { name.contains($0) }
      if isMeant, !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  /// Returns the files of the OpenBLAS that comes with NumPy in the Python that this program would
  /// find, or in its virtual environment.
  private static func pathsOfNumPy() -> [String] {
    var roots: [String] = []
    if let environment = environmentVariable("VIRTUAL_ENV") { roots.append(environment) }
    if let python = findExecutable("python3") {
      roots.append(folder(of: folder(of: python)))
      roots.append(folder(of: folder(of: resolvedPath(python))))
    }
    return roots.flatMap { files("\($0)/lib/python3*/site-packages/numpy.libs/*openblas*.so*") }
  }

  /// Returns the folder that holds the file at `path`.
  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// Returns the files whose paths fit a pattern of the shell, sorted.
  private static func files(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }
}
