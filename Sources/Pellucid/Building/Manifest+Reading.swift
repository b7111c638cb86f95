import PellucidCEmission
import PellucidIR
import PellucidTypes

/// What is wrong with a manifest.
struct ManifestError: Error {
  /// What is wrong, in lower case and without a full stop.
  let message: String
}

extension Manifest {
  /// Reads the manifest at `path`.
  init(path: String) throws(PellucidError) {
    let text = try readFile(path)
    do {
      try self.init(JSONReader.value(of: text))
    } catch let error as JSONError {
      throw .invalidManifest(path: path, reason: error.message)
    } catch let error as ManifestError {
      throw .invalidManifest(path: path, reason: error.message)
    } catch {
      throw .invalidManifest(path: path, reason: "\(error)")
    }
  }

  /// Creates an instance with what `json` says.
  private init(_ json: JSONValue) throws {
    let version = try Member("format", of: json).integer()
    guard version == Manifest.formatVersion else {
      throw ManifestError(
        message: "its format is \(version), expected \(Manifest.formatVersion)")
    }
    let source = try Member("source", of: json).value
    sourceFile = try Member("file", of: source).string()
    sourceHash = try Member("sha256", of: source).string()
    let name = try Member("c", of: Member("files", of: json).value).string()
    stem = name.hasSuffix(".c") ? String(name.dropLast(2)) : name
    compiler = try Member("compiler", of: json).strings()
    math = try Member("math", of: json).choice()
    fastMath = try Member("fastmath", of: json).strings()
    kernels = try Member("kernels", of: json).array().map(Manifest.kernel)
  }

  /// Returns the kernel that `json` describes.
  private static func kernel(_ json: JSONValue) throws -> Kernel {
    let interface = KernelInterface(
      name: try Member("name", of: json).string(), cName: try Member("c_name", of: json).string(),
      sourceName: try Member("source_name", of: json).string(),
      line: try Member("line", of: json).integer(),
      pythonSignature: try Member("signature", of: json).string(),
      parameters: try Member("parameters", of: json).array().map(parameter),
      results: try Member("results", of: json).array().map(result),
      returnsTuple: try Member("returns_tuple", of: json).boolean(),
      mayRaise: try Member("may_raise", of: json).boolean(),
      cResultType: try Member("c_result_type", of: json).string(),
      prototype: try Member("prototype", of: json).string())
    return Kernel(interface: interface, raises: try Member("raises", of: json).strings())
  }

  /// Returns the parameter that `json` describes.
  private static func parameter(_ json: JSONValue) throws -> KernelInterface.Parameter {
    KernelInterface.Parameter(
      name: try Member("name", of: json).string(), type: try type(json),
      cNames: try Member("c_names", of: json).strings(),
      isStoredInto: try Member("stored_into", of: json).boolean())
  }

  /// Returns the result that `json` describes.
  private static func result(_ json: JSONValue) throws -> KernelInterface.Result {
    KernelInterface.Result(
      type: try type(json), name: try Member("name", of: json).optionalString(),
      field: try Member("field", of: json).optionalString(),
      ownership: try Member("ownership", of: json).choice())
  }

  /// Returns the type that the members of `json` describe.
  private static func type(_ json: JSONValue) throws -> ValueType {
    let dtype = try Member("dtype", of: json).string()
    guard let element = ScalarType(numbaName: dtype) else {
      throw ManifestError(message: "'\(dtype)' is no dtype")
    }
    let rank = try Member("rank", of: json).integer()
    guard let name = try Member("layout", of: json).optionalString() else {
      return .scalar(element)
    }
    guard let layout = Layout.allCases.first(where: { $0.manifestName == name }) else {
      throw ManifestError(message: "'\(name)' is no layout")
    }
    guard (0...64).contains(rank) else { throw ManifestError(message: "\(rank) is no rank") }
    return .array(ArrayType(element, rank: rank, layout: layout))
  }
}

/// A member of an object in a manifest.
private struct Member {
  /// The name.
  let name: String
  /// The value.
  let value: JSONValue

  /// Creates an instance with the member `name`, which `object` must have.
  init(_ name: String, of object: JSONValue) throws {
    guard let value = object[name] else { throw ManifestError(message: "'\(name)' is missing") }
    self.name = name
    self.value = value
  }

  /// Returns the text.
  func string() throws -> String { try checked(value.string, "a string") }
  /// Returns the number.
  func integer() throws -> Int { try checked(value.integer, "an integer") }
  /// Returns the truth value.
  func boolean() throws -> Bool { try checked(value.boolean, "true or false") }
  /// Returns the elements.
  func array() throws -> [JSONValue] { try checked(value.array, "a list") }

  /// Returns the text, or nil for null.
  func optionalString() throws -> String? { value.isNull ? nil : try string() }

  /// Returns the elements, which are strings.
  func strings() throws -> [String] {
    try array().map { try checked($0.string, "a list of strings") }
  }

  /// Returns the choice that the text names.
  func choice<Choice: RawRepresentable>() throws -> Choice where Choice.RawValue == String {
    try checked(Choice(rawValue: string()), "a known word")
  }

  /// Returns `part`, which must be there.
  private func checked<Part>(_ part: Part?, _ expected: String) throws -> Part {
    guard let part else { throw ManifestError(message: "'\(name)' is not \(expected)") }
    return part
  }
}
