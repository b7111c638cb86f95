/// What this machine offers to kernels, and what each missing part costs.
package struct MachineReport: Hashable, Sendable {
  /// One thing that was looked for.
  package struct Entry: Hashable, Sendable {
    /// What it is.
    package let name: String
    /// Whether it is there.
    package let isPresent: Bool
    /// What was found, or, for a missing one, what its absence costs in one sentence.
    package let detail: String
  }

  /// Entries that belong together.
  package struct Section: Hashable, Sendable {
    /// What they have in common.
    package let title: String
    /// The entries, in the order of their weight.
    package let entries: [Entry]
  }

  /// All that was looked for.
  package let sections: [Section]

  /// Creates an instance with the state of this machine.
  package init() {
    self.init(sections: [
      .processor(), .compilers(), .runtimeLibraries(), .linearAlgebra(), .permissions(),
      .clock(),
    ])
  }

  /// Creates an instance with the given sections.
  init(sections: [Section]) { self.sections = sections }

  /// Returns a table for a person.
  package func rendered() -> String {
    let width = sections.flatMap(\.entries).map(\.name.count).max() ?? 0
    var text = ""
    for section in sections {
      text += (text.isEmpty ? "" : "\n") + section.title + "\n"
      for entry in section.entries {
        let padding = String(repeating: " ", count: width - entry.name.count + 2)
        let state = entry.isPresent ? "  yes  " : "  no   "
        text += state + entry.name + padding + entry.detail + "\n"
      }
    }
    return text
  }
}

extension MachineReport.Section {
  /// Returns the processor and its vector instructions.
  fileprivate static func processor() -> Self {
    let processor = Processor.current
    let features = processor.vectorFeatures
    let width = processor.preferredVectorWidth.map { ", vectors of \($0) bits asked for" } ?? ""
    return Self(
      title: "Processor",
      entries: [
        .present("model", processor.model),
        .present("cores", "\(Probes.processorCount())"),
        .checked(
          "vector instructions", !features.isEmpty, features.joined(separator: " ") + width,
          else: "loops run one element at a time."),
        .present("C library", "glibc " + Probes.libraryVersion()),
      ])
  }

  /// Returns the compilers that the optimized build can use.
  fileprivate static func compilers() -> Self {
    var entries: [MachineReport.Entry] = []
    if let command = environmentVariable("CC") {
      let compiler = try? OptimizingCompiler(command: command)
      let version = compiler.flatMap { Probes.version(of: $0.executable, $0.leadingArguments) }
      entries.append(
        .checked(
          "CC=\(command)", version != nil, "\(compiler?.executable ?? ""): \(version ?? "")",
          else: "the optimized build fails until CC names a compiler or is unset."))
    }
    let costs = [
      ("gcc", "the optimized build falls back to clang, or kernels stay on the quick build."),
      ("clang", "nothing, unless '--cc clang' is wanted."),
    ]
    for (name, cost) in costs {
      let path = findExecutable(name)
      let version = path.flatMap { Probes.version(of: $0) }
      entries.append(
        .checked(name, version != nil, "\(path ?? ""): \(version ?? "")", else: cost))
    }
    let failure = Probes.quickBuildFailure()
    entries.append(
      .checked(
        "quick build", failure == nil, "libtcc, built in",
        else: "kernels wait for the optimized build: \(failure?.message ?? "")."))
    return Self(title: "Compilers", entries: entries)
  }

  /// Returns the libraries that kernels call.
  fileprivate static func runtimeLibraries() -> Self {
    Self(
      title: "Runtime libraries",
      entries: [
        .checked(
          "OpenMP (libgomp)", OpenMPAvailability.current == .available, "libgomp.so.1",
          else: "parallel loops run on one core; install libgomp1."),
        .vectorMath(
          "vector math (libmvec)", VectorMathLibrary.functions,
          else: "exp, log, sin and the like run one element at a time; glibc 2.35 has them all."),
        .vectorMath(
          "vector math (SLEEF)", VectorMathLibrary.sleefFunctions,
          else: "vector math within 1 ULP is not to be had; install libsleef3."),
      ])
  }

  /// Returns the library of linear algebra that kernels use, and what it serves.
  fileprivate static func linearAlgebra() -> Self {
    let library = LinearAlgebraLibrary.current
    let setting = LinearAlgebraLibrary.setting
    let cost = "large products of matrices take loops of our own"
    let advice =
      switch setting {
      case "off": "PELLUCID_BLAS=off"
      case let path?: "PELLUCID_BLAS=\(path) is no BLAS"
      case nil: "install libopenblas0, or name a library in PELLUCID_BLAS"
      }
    let decompositions = LinearAlgebraLibrary.decompositions
    let otherwise =
      library == nil
      ? "decompositions take loops of our own, too."
      : "decompositions take loops of our own; install liblapack3."
    return Self(
      title: "Linear algebra",
      entries: [
        .checked("BLAS", library != nil, library?.path ?? "", else: "\(cost); \(advice)."),
        .checked("LAPACK", decompositions != nil, decompositions?.path ?? "", else: otherwise),
      ])
  }

  /// Returns what the system lets this program do.
  fileprivate static func permissions() -> Self {
    let folder = temporaryFolder()
    return Self(
      title: "Permissions",
      entries: [
        .checked(
          "files in memory", Probes.memoryFilesAreAllowed(), "memfd_create",
          else: "the quick build writes its libraries to \(folder), which is slower."),
        .checked(
          "code in memory", Probes.memoryFilesAreExecutable(), "mapped for execution",
          else: "the quick build writes its libraries to \(folder), which is slower."),
        .checked(
          "temporary files", Probes.temporaryFolderIsWritable(), folder,
          else: "the optimized build has no room; set TMPDIR to a folder that can be written."),
        .checked(
          "code in temporary files", Probes.temporaryFolderIsExecutable(), folder,
          else: "optimized libraries cannot be loaded; set TMPDIR to a folder without 'noexec'."),
      ])
  }

  /// Returns the clock by which kernels are timed.
  fileprivate static func clock() -> Self {
    let clock = Probes.clock()
    return Self(
      title: "Clock",
      entries: [.present("source", "\(clock.source), \(clock.nanoseconds) ns a reading")])
  }
}

extension MachineReport.Entry {
  /// Returns an entry for what every machine has.
  fileprivate static func present(_ name: String, _ detail: String) -> Self {
    Self(name: name, isPresent: true, detail: detail)
  }

  /// Returns an entry that shows `detail` or, if it is missing, its `cost`.
  fileprivate static func checked(
    _ name: String, _ isPresent: Bool, _ detail: String, else cost: String
  ) -> Self {
    Self(name: name, isPresent: isPresent, detail: isPresent ? detail : cost)
  }

  /// Returns an entry for a library of vector functions.
  fileprivate static func vectorMath(
    _ name: String, _ functions: [String], else cost: String
  ) -> Self {
    let missing = VectorMathLibrary.candidates.filter { !functions.contains($0) }
    let lacking = missing.isEmpty ? "" : "; not " + missing.joined(separator: " ")
    let count = "\(functions.count) of \(VectorMathLibrary.candidates.count) functions"
    return checked(name, !functions.isEmpty, count + lacking, else: cost)
  }
}
