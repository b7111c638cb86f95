import PellucidIR
import PellucidTypes

/// What the C function of a kernel returns.
enum ResultForm: Hashable {
  case none
  case scalar(ScalarType)
  case array(ArrayType, FunctionResult.Ownership)
  /// A struct of the given name with a field a result.
  case structure(String)
}

extension Function {
  /// What the C function returns.
  var resultForm: ResultForm {
    if results.isEmpty { return .none }
    if results.count > 1 || returnsTuple {
      return .structure(ReservedNames.function(nameOfOriginal) + "_result")
    }
    switch results[0].type {
    case .scalar(let type): return .scalar(type)
    case .array(let type): return .array(type, results[0].ownership)
    }
  }

  /// The names of the fields of the results.
  var resultFields: [String] {
    var fields: [String] = []
    for (index, result) in results.enumerated() {
      var field = result.name ?? "f\(index)"
      if fields.contains(field) || ReservedNames.locals.contains(field) { field = "f\(index)" }
      fields.append(field)
    }
    return fields
  }
}

extension ArrayType {
  /// The name of the struct in which an array of the type is returned.
  func structName(_ ownership: FunctionResult.Ownership) -> String {
    switch ownership {
    case .owned: "array_\(element.shortName)_\(rank)d"
    case .borrowed, .none: "view_\(element.shortName)_\(rank)d"
    }
  }
}
