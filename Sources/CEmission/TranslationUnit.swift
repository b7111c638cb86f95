import PellucidIR
import PellucidRuntime
import PellucidTypes

/// The C file and the header of a module, put together from its functions.
struct TranslationUnit {
  /// The module.
  let module: Module
  /// The functions in C, those that parallel loops became among them.
  let functions: [CFunction]
  /// What is asked for.
  let options: EmissionOptions

  /// `true` iff the quick build compiles the C.
  var isQuick: Bool { options.flavour == .quickBuild }

  /// The name of the source file without folders and ending.
  var stem: String {
    let name = module.fileName.split(separator: "/").last ?? "kernels"
    return String(name.split(separator: ".").first ?? name)
  }

  /// Returns a printer.
  private func printer() -> CPrinter {
    CPrinter(
      complexSpelling: isQuick ? .structure : .macro,
      lineFile: options.flavour == .optimizedBuild ? module.fileName : nil)
  }

  /// Returns the C file.
  func source() -> String {
    var names = CNames()
    for function in functions { names.add(function) }
    for function in module.functions { names.add(resultsOf: function) }
    for global in module.globals { names.add(global, isQuick: isQuick) }
    let types = StructDefinitions(
      of: module, complexSpelling: isQuick ? .structure : .macro, onlyExported: false)
    let shown = StructDefinitions(of: module, complexSpelling: .keyword, onlyExported: true)
    let own = options.headerName == nil ? types : types.subtracting(shown)
    var helpers = self.helpers(names)
    let ahead = isQuick ? StripOperations(names, &helpers) : nil
    var printer = printer()
    writeHead(&printer)
    if isQuick {
      printer.raw(quickPrelude(names, helpers))
    } else {
      writeIncludes(&printer, names, helpers)
      writeVectorMath(&printer, names)
    }
    writeErrorCodes(&printer, names)
    if let text = ahead?.text(ulps: options.strips.ulps) {
      printer.line("")
      printer.raw(text)
    }
    for helper in helpers {
      printer.line("")
      printer.raw(text(of: helper))
    }
    if options.flavour != .people, helpers.contains(where: { $0.name == "pel_random_here" }) {
      printer.line("")
      printer.raw(Self.randomSharing)
    }
    if helpers.contains(where: { $0.name == "pel_algebra_found" }) {
      printer.line("")
      printer.raw(Self.algebraSharing)
    }
    for definition in own.texts {
      printer.line("")
      printer.raw(definition)
    }
    writeGlobals(&printer)
    writePrototypes(&printer, names)
    for function in functions {
      printer.line("")
      printer.function(function)
    }
    return printer.text
  }

  /// Writes the comment at the head of the file.
  private func writeHead(_ printer: inout CPrinter) {
    if isQuick { return }
    let file = options.headerName.map { String($0.split(separator: ".").first ?? "") } ?? stem
    printer.blockComment([
      "\(file).c: kernels of \(module.fileName) in C.",
      "cc \(options.compilerFlags) -c \(file).c",
    ])
  }

  /// Returns the runtime helpers in use, dependencies first.
  private func helpers(_ names: CNames) -> [RuntimeHelper] {
    var wanted: [String] = []
    if module.keepsErrors { wanted += ["pel_error"] }
    let own = Set(functions.map(\.name))
    wanted += names.calls.filter {
      $0.utf8.starts(with: "pel_".utf8) && !own.contains($0) && !StripOperations.isOperation($0)
    }
    if wanted.contains("pel_race_begin") { wanted += Self.raceReporting }
    if wanted.contains("pel_turns_add") { wanted.append("pel_turns_read") }
    var helpers = Runtime.helpers(wanted, quick: isQuick)
    if options.flavour == .people {
      helpers.removeAll { $0.name == "pel_random_here" || $0.name == "pel_random_source" }
    }
    let isInHeader = options.headerName != nil && module.showsErrors
    return isInHeader ? helpers.filter { $0.name != "pel_error" } : helpers
  }

  /// The functions through which a race check is told of arguments and asked for what it found.
  private static let raceReporting = ["pel_race_start", "pel_race_argument", "pel_race_findings"]

  /// The function by which a loader lets kernels draw from its generators.
  private static let randomSharing = """
    void pel_share_random(pel_random *(*here)(void))
    {
        pel_random_host.here = here;
    }
    """

  /// The function by which a loader lets kernels call the BLAS and the LAPACK that it
  /// has found.
  private static let algebraSharing = """
    void pel_share_algebra(const pel_algebra *algebra)
    {
        *pel_algebra_found() = *algebra;
    }
    """

  /// Returns the text of a helper; in C for people kernels draw from a generator of their own.
  private func text(of helper: RuntimeHelper) -> String {
    guard options.flavour == .people, helper.name.utf8.starts(with: "pel_random_".utf8) else {
      return helper.text
    }
    return helper.text.replacing("pel_random_here", with: "pel_random_own")
  }

  /// Writes the `#include` lines.
  private func writeIncludes(
    _ printer: inout CPrinter, _ names: CNames, _ helpers: [RuntimeHelper]
  ) {
    var headers = Set(helpers.flatMap(\.includes))
    headers.formUnion(Includes.headers(for: names))
    if let header = options.headerName {
      printer.line("#include \"\(header)\"")
      headers.subtract(Includes.headers(ofInterfaceOf: module))
    } else {
      headers.insert("<stdint.h>")
    }
    if !headers.isDisjoint(with: ["<stdio.h>", "<stdlib.h>", "<string.h>"]) {
      headers.remove("<stddef.h>")
    }
    if options.headerName != nil && !headers.isEmpty { printer.line("") }
    let needsOpenMP = headers.remove("<omp.h>") != nil
    for header in headers.sorted() { printer.line("#include \(header)") }
    if needsOpenMP {
      // Only compilers that are told to obey OpenMP's pragmas have it for certain.
      for line in ["#ifdef _OPENMP", "#include <omp.h>", "#endif"] { printer.line(line) }
    }
    if functions.contains(where: \.isRestrict) {
      printer.line("")
      printer.blockComment([
        "restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it."
      ])
    }
    let warnings = unusedParameters()
    if warnings {
      printer.line("")
      printer.line("/* A kernel's interface names every extent, read or not. */")
      printer.line("#pragma GCC diagnostic ignored \"-Wunused-parameter\"")
    }
  }

  /// Returns `true` iff a function does not read one of its parameters.
  private func unusedParameters() -> Bool {
    functions.contains { function in
      var names = CNames()
      names.add(function.body)
      return !function.parameters.allSatisfy { names.variables.contains($0.name) }
    }
  }

  /// Writes what lets the compiler call vector versions of libm's functions.
  private func writeVectorMath(_ printer: inout CPrinter, _ names: CNames) {
    guard options.vectorMath else { return }
    let declarations = names.calls.compactMap(Includes.vectorDeclaration)
    if declarations.isEmpty { return }
    printer.line("")
    printer.line(
      "/* Vector versions of libm's functions exist; this lets the compiler use them. */")
    printer.line("#if defined(__GNUC__) && !defined(__clang__)")
    for declaration in declarations {
      printer.line("__attribute__((simd(\"notinbranch\"), const)) " + declaration)
    }
    printer.line("#endif")
  }

  /// Returns what stands in for the standard headers.
  private func quickPrelude(_ names: CNames, _ helpers: [RuntimeHelper]) -> String {
    var wanted: [String] = []
    let own = names.calls.filter { Includes.header(ofFunction: $0) != nil }
    for name in helpers.flatMap(\.functions) + own where !wanted.contains(name) {
      wanted.append(name)
    }
    return Runtime.quickPrelude(functions: wanted)
  }

  /// Writes the numbers of the errors that are raised, and of the blocks of reductions.
  private func writeErrorCodes(_ printer: inout CPrinter, _ names: CNames) {
    let variables = names.variables
    let codes = ErrorCode.all.filter { variables.contains($0.name) }
    if !codes.isEmpty {
      printer.line("")
      printer.line("/* The exception classes in use; the numbers never change. */")
      printer.line("enum {")
      for code in codes { printer.line("    \(code.name) = \(code.number),") }
      printer.line("};")
    }
    if variables.contains("PEL_BLOCKS") {
      printer.line("")
      printer.line(
        "/* Parts of a parallel reduction, combined in order: threads do not change the result. */")
      printer.line("enum {")
      printer.line("    PEL_BLOCKS = 64,")
      printer.line("};")
    }
  }

  /// Writes the frozen globals.
  private func writeGlobals(_ printer: inout CPrinter) {
    if !module.globals.isEmpty { printer.line("") }
    for global in module.globals {
      printer.mark(line: global.line)
      printer.declaration(of: global, isNested: options.spelling == .views && !isQuick)
    }
  }

  /// Writes prototypes of the functions that are called before they are defined.
  private func writePrototypes(_ printer: inout CPrinter, _ names: CNames) {
    if Set(functions.map(\.name)).isDisjoint(with: names.calls) { return }
    var defined: Set<String> = []
    var needed: [CFunction] = []
    for function in functions {
      defined.insert(function.name)
      var names = CNames()
      names.add(function.body)
      for call in names.calls where !defined.contains(call) {
        guard let callee = functions.first(where: { $0.name == call }),
          !needed.contains(where: { $0.name == call })
        else { continue }
        needed.append(callee)
      }
    }
    if options.headerName != nil { needed.removeAll { !$0.isStatic } }
    if needed.isEmpty { return }
    printer.line("")
    for function in needed {
      printer.raw(printer.prototype(function) + ";")
    }
  }
}
