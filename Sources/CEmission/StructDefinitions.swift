import PellucidIR
import PellucidTypes

/// The structs in which kernels return arrays and tuples.
struct StructDefinitions {
  /// The name and the definition of each, those that others hold first.
  private(set) var definitions: [(name: String, text: String)] = []
  /// How complex types are spelled.
  private let complexSpelling: ComplexSpelling

  /// The definitions.
  var texts: [String] { definitions.map(\.text) }

  /// Creates the structs that the functions of a module return.
  init(of module: Module, complexSpelling: ComplexSpelling, onlyExported: Bool) {
    self.complexSpelling = complexSpelling
    for function in module.functions where function.isExported || !onlyExported { add(function) }
  }

  /// Returns the definitions that `other` does not hold.
  func subtracting(_ other: StructDefinitions) -> StructDefinitions {
    var result = self
    result.definitions.removeAll { definition in
      other.definitions.contains { $0.name == definition.name }
    }
    return result
  }

  /// Adds what a function returns.
  private mutating func add(_ function: Function) {
    for result in function.results {
      if case .array(let type) = result.type { add(type, result.ownership) }
    }
    guard case .structure(let name) = function.resultForm,
      !definitions.contains(where: { $0.name == name })
    else { return }
    var lines = ["/* What \(function.name) returns. */", "typedef struct {"]
    for (result, field) in zip(function.results, function.resultFields) {
      switch result.type {
      case .scalar(let type): lines.append("    \(type.cName(complexSpelling)) \(field);")
      case .array(let type): lines.append("    \(type.structName(result.ownership)) \(field);")
      }
    }
    lines.append("} \(name);")
    definitions.append((name, lines.joined(separator: "\n")))
  }

  /// Adds the struct of an array.
  private mutating func add(_ type: ArrayType, _ ownership: FunctionResult.Ownership) {
    let name = type.structName(ownership)
    if definitions.contains(where: { $0.name == name }) { return }
    var lines: [String] = []
    if ownership == .owned {
      let isFirst = !definitions.contains { $0.name.hasPrefix("array_") }
      if isFirst {
        lines.append(
          "/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k."
            + " */")
      }
    } else {
      lines.append("/* A part of an array that the caller owns: borrowed, never to be freed. */")
    }
    lines += ["typedef struct {", "    \(type.element.cName(complexSpelling)) *data;"]
    if type.rank > 0 { lines.append("    int64_t n[\(type.rank)];") }
    if type.rank > 0 && ownership != .owned { lines.append("    int64_t s[\(type.rank)];") }
    lines.append("} \(name);")
    definitions.append((name, lines.joined(separator: "\n")))
  }
}
