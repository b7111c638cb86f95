// swift-tools-version: 6.2
import PackageDescription

/// Settings that every Swift target of the package shares.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// Returns the target of the stage `name`, whose sources stand in `Sources/name`.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: "Pellucid" + name, dependencies: dependencies, path: "Sources/" + name,
    swiftSettings: settings)
}

/// Returns the tests of the target `name`, which stand in `Tests/nameTests`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, path: "Tests/" + name + "Tests",
    exclude: exclude, swiftSettings: settings)
}

/// The C files whose text the target `PellucidRuntime` carries.
let runtimeFiles = [
  "allocation.h", "blas.h", "choices.h", "complex_lapack.h", "complex_numbers.h",
  "conversions.h", "errors.h", "floats.h", "host_algebra.h", "indices.h", "integers.h",
  "lapack.h", "prototypes.h", "quick.h", "quick_complex.h", "race.h", "random.h",
  "representation.h", "rounding.h", "serial_openmp.h", "sums.h", "turns.h",
]

/// The kernels whose text the target `PellucidTyping` carries.
let preludeFiles = [
  "accumulations.py", "comparing.py", "complex_functions.py", "complex_mathematics.py",
  "counting.py", "creation.py", "elements.py", "further_forms.py", "joining.py",
  "linear_algebra.py", "lists.py", "mathematics.py", "places.py", "products.py",
  "python_functions.py", "random.py", "scans.py", "searching.py", "shapes.py", "signals.py",
  "sorting.py", "statistics.py", "tables.py",
]

let package = Package(
  name: "pellucid",
  products: [
    .library(name: "Pellucid", targets: ["Pellucid"]),
    .library(name: "pellucid-c", type: .dynamic, targets: ["PellucidABI"]),
    .executable(name: "pellucid", targets: ["Command"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 1
    stage("Source"),
    stage("Types"),
    .target(name: "CStrips"),
    .systemLibrary(name: "CTinyCC", path: "Sources/CTinyCC"),
    .target(
      name: "PellucidRuntime", path: "runtime", exclude: ["README.md", ".clang-format"],
      resources: runtimeFiles.map { .embedInCode($0) }, swiftSettings: settings),
    // Floor 2
    stage("Syntax", ["PellucidSource"]),
    stage("IR", ["PellucidSource", "PellucidTypes"]),
    // Floor 3
    .target(
      name: "PellucidTyping",
      dependencies: ["PellucidSource", "PellucidTypes", "PellucidSyntax"], path: "Sources/Typing",
      resources: preludeFiles.map { .embedInCode("Prelude/" + $0) }, swiftSettings: settings),
    stage("Passes", ["PellucidIR", "PellucidTypes", "PellucidSource"]),
    stage("CEmission", ["PellucidIR", "PellucidTypes", "PellucidRuntime", "PellucidSource"]),
    stage("Toolchain", ["CStrips", "CTinyCC", "PellucidSource"]),
    // Floor 4
    stage(
      "Lowering",
      ["PellucidSource", "PellucidTypes", "PellucidSyntax", "PellucidTyping", "PellucidIR"]),
    // Floor 5
    .target(
      name: "Pellucid",
      dependencies: [
        "PellucidSource", "PellucidTypes", "PellucidRuntime", "PellucidSyntax", "PellucidIR",
        "PellucidTyping", "PellucidPasses", "PellucidCEmission", "PellucidToolchain",
        "PellucidLowering",
      ], swiftSettings: settings),
    // Floor 6
    .target(name: "CTinyCCStreams"),
    .systemLibrary(name: "CPellucid", path: "include"),
    .target(
      name: "PellucidABI", dependencies: ["Pellucid", "CPellucid", "CTinyCCStreams"],
      path: "Sources/ABI", swiftSettings: settings,
      // Callers need nothing of Swift: its run-time library is a part of ours, and no symbol of it
      // or of libtcc, which is not position-independent, leaves ours.
      linkerSettings: [
        .unsafeFlags([
          "-static-stdlib", "-Xlinker", "--exclude-libs=ALL", "-Xlinker", "-soname=libpellucid.so",
        ])
      ]),
    .executableTarget(
      name: "Command",
      dependencies: [
        "Pellucid", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),

    // Tests
    tests("Syntax", ["PellucidSyntax", "PellucidSource"]),

    tests("IR", ["PellucidIR", "PellucidTypes", "PellucidSource"]),
    tests("Passes", ["PellucidPasses", "PellucidIR", "PellucidTypes", "PellucidSource"]),
    tests("Command", ["Command"]),
    tests("Runtime", ["PellucidRuntime"]),
    tests("Toolchain", ["PellucidToolchain"]),
    tests(
      "Pellucid", ["Pellucid"],
      exclude: ["Arrays/make_argument_table.py", "Arrays/make_printing_table.py"]),
    tests("ABI", [], exclude: ["cycles.c", "interface.c", "interface.py", "threads.c"]),
    tests("CEmission", ["PellucidCEmission", "PellucidIR"]),
    tests("Example", ["Pellucid", "Command"]),
    tests("Documentation", ["Pellucid"]),
  ]
)
