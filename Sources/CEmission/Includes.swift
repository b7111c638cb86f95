import PellucidIR
import PellucidTypes

/// Which header declares what C uses.
enum Includes {
  /// Returns the headers that declare the names.
  static func headers(for names: CNames) -> Set<String> {
    var headers = headers(for: names.types)
    if names.usesFormatMacros { headers.insert("<inttypes.h>") }
    if names.usesSize { headers.insert("<stddef.h>") }
    if names.variables.contains("NULL") { headers.insert("<stddef.h>") }
    if names.variables.contains("true") || names.variables.contains("false") {
      headers.insert("<stdbool.h>")
    }
    if names.variables.contains("INFINITY") || names.variables.contains("NAN") {
      headers.insert("<math.h>")
    }
    for name in names.calls {
      if let header = header(ofFunction: name) { headers.insert(header) }
    }
    return headers
  }

  /// Returns the headers that declare the types.
  static func headers(for types: Set<ScalarType>) -> Set<String> {
    var headers: Set<String> = []
    for type in types {
      switch type.kind {
      case .bool: headers.insert("<stdbool.h>")
      case .signed, .unsigned: headers.insert("<stdint.h>")
      case .float: break
      case .complex: headers.insert("<complex.h>")
      }
    }
    return headers
  }

  /// Returns the headers that the module's own header includes.
  static func headers(ofInterfaceOf module: Module) -> Set<String> {
    var types: Set<ScalarType> = [.int64]
    for function in module.functions where function.isExported {
      for type in function.parameters.map({ function[$0.register].type })
        + function.results.map(\.type)
      {
        switch type {
        case .scalar(let scalar): types.insert(scalar)
        case .array(let array): types.insert(array.element)
        }
      }
    }
    return headers(for: types).subtracting(["<complex.h>"])
  }

  /// Returns the header that declares the library's function `name`, if it is one.
  static func header(ofFunction name: String) -> String? {
    switch name {
    case "memcpy", "memmove", "memset": return "<string.h>"
    case "malloc", "calloc", "free": return "<stdlib.h>"
    case "printf", "puts", "putchar", "snprintf", "vsnprintf": return "<stdio.h>"
    case "INT64_C", "UINT64_C": return "<stdint.h>"
    case "CMPLX", "CMPLXF": return "<complex.h>"
    case "omp_get_thread_num", "omp_get_num_threads", "omp_get_max_threads": return "<omp.h>"
    case "isnan", "isinf", "isfinite", "signbit": return "<math.h>"
    default: break
    }
    if name.utf8.starts(with: "GOMP_".utf8) { return "libgomp" }
    if mathFunctions.contains(name) { return "<math.h>" }
    if complexFunctions.contains(name) { return "<complex.h>" }
    return nil
  }

  /// The functions of <math.h> in use, for both widths.
  private static let mathFunctions: Set<String> = {
    var names: Set<String> = ["fabs", "fabsf"]
    for operation in Operation.allCases {
      guard let name = operation.row.libm else { continue }
      names.insert(name)
      names.insert(name + "f")
    }
    return names
  }()

  /// The functions of <complex.h> in use, for both widths.
  private static let complexFunctions: Set<String> = {
    var names: Set<String> = []
    for name in [
      "creal", "cimag", "conj", "cabs", "csqrt", "cexp", "clog", "csin", "ccos", "ctan", "casin",
      "cacos", "catan", "csinh", "ccosh", "ctanh", "casinh", "cacosh", "catanh", "cpow",
    ] {
      names.insert(name)
      names.insert(name + "f")
    }
    return names
  }()

  /// The functions of libm that have vector versions, with one operand.
  private static let unaryVector: Set<String> = [
    "acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "erf", "erfc", "exp",
    "exp2", "expm1", "log", "log10", "log1p", "log2", "sin", "sinh", "tan", "tanh",
  ]

  /// The functions of libm that have vector versions, with two operands.
  private static let binaryVector: Set<String> = ["atan2", "hypot", "pow"]

  /// Returns the declaration of the libm function `name` if there is a vector version of it.
  static func vectorDeclaration(_ name: String) -> String? {
    for (names, count) in [(unaryVector, 1), (binaryVector, 2)] {
      for (suffix, type) in [("", "double"), ("f", "float")] {
        let isMeant =
          suffix.isEmpty
          ? names.contains(name) : name.hasSuffix("f") && names.contains(String(name.dropLast()))
        if isMeant {
          let parameters = Array(repeating: type, count: count).joined(separator: ", ")
          return "\(type) \(name)(\(parameters));"
        }
      }
    }
    return nil
  }
}
