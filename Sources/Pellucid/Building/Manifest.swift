import PellucidCEmission
import PellucidIR
import PellucidTypes

/// What `build` writes beside a library: how its kernels are called, and where they come from.
struct Manifest {
  /// The version of the format, which changes when a reader of the old one would go wrong.
  static let formatVersion = 1

  /// A kernel.
  struct Kernel {
    /// How it is called.
    let interface: KernelInterface
    /// The names of the exception classes that it may raise, sorted.
    let raises: [String]
  }

  /// The name of the Python file.
  let sourceFile: String
  /// The SHA-256 of the Python file, in hexadecimal.
  let sourceHash: String
  /// The names of the files, without their endings.
  let stem: String
  /// The command that makes the library from the C, without the uniform entry points.
  var compiler: [String]
  /// How exact mathematical functions in loops are.
  let math: MathAccuracy
  /// The LLVM fast-math flags in force, sorted.
  let fastMath: [String]
  /// The kernels, in source order.
  let kernels: [Kernel]
}

extension Manifest {
  /// The manifest as JSON.
  var json: JSONValue {
    .object([
      ("format", .integer(Manifest.formatVersion)),
      ("source", .object([("file", .string(sourceFile)), ("sha256", .string(sourceHash))])),
      (
        "files",
        .object([
          ("c", .string(stem + ".c")), ("header", .string(stem + ".h")),
          ("library", .string(stem + ".so")),
        ])
      ),
      ("compiler", .array(compiler.map { .string($0) })),
      ("math", .string(math.rawValue)),
      ("fastmath", .array(fastMath.map { .string($0) })),
      ("kernels", .array(kernels.map(\.json))),
    ])
  }
}

extension Manifest.Kernel {
  /// The kernel as JSON.
  var json: JSONValue {
    .object([
      ("name", .string(interface.name)),
      ("c_name", .string(interface.cName)),
      ("entry_name", .string(interface.entryName)),
      ("source_name", .string(interface.sourceName)),
      ("line", .integer(interface.line)),
      ("signature", .string(interface.pythonSignature)),
      ("prototype", .string(interface.prototype)),
      ("c_result_type", .string(interface.cResultType)),
      ("parameters", .array(interface.parameters.map(Self.json))),
      ("results", .array(interface.results.map(Self.json))),
      ("returns_tuple", .boolean(interface.returnsTuple)),
      ("may_raise", .boolean(interface.mayRaise)),
      ("raises", .array(raises.map { .string($0) })),
    ])
  }

  /// Returns a parameter as JSON.
  private static func json(_ parameter: KernelInterface.Parameter) -> JSONValue {
    .object(
      [("name", .string(parameter.name))] + members(parameter.type) + [
        ("c_names", .array(parameter.cNames.map { .string($0) })),
        ("stored_into", .boolean(parameter.isStoredInto)),
      ])
  }

  /// Returns a result as JSON.
  private static func json(_ result: KernelInterface.Result) -> JSONValue {
    .object(
      [("name", JSONValue(result.name))] + members(result.type) + [
        ("field", JSONValue(result.field)),
        ("ownership", .string(result.ownership.rawValue)),
      ])
  }

  /// Returns the members that describe a type; the layout of a scalar is null.
  private static func members(_ type: ValueType) -> [(name: String, value: JSONValue)] {
    switch type {
    case .scalar(let scalar):
      [
        ("type", .string(scalar.name)), ("dtype", .string(scalar.name)), ("rank", .integer(0)),
        ("layout", .null),
      ]
    case .array(let array):
      [
        ("type", .string(array.description)), ("dtype", .string(array.element.name)),
        ("rank", .integer(array.rank)), ("layout", .string(array.layout.manifestName)),
      ]
    }
  }
}

extension Layout {
  /// The name of the layout in manifests.
  var manifestName: String {
    switch self {
    case .c: "C"
    case .f: "F"
    case .rows: "rows"
    case .strided: "A"
    }
  }
}
