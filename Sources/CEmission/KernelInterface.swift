package import PellucidIR
import PellucidTypes

/// How an exported kernel is called, for loaders and the manifest.
package struct KernelInterface: Hashable, Sendable {
  /// A parameter.
  package struct Parameter: Hashable, Sendable {
    /// The Python name.
    package let name: String
    /// The type.
    package let type: ValueType
    /// The names of the C parameters: the value, or pointer, extents and strides.
    package let cNames: [String]
    /// `true` iff the kernel may store into the array.
    package let isStoredInto: Bool

    /// Creates an instance with the given parts.
    package init(name: String, type: ValueType, cNames: [String], isStoredInto: Bool) {
      self.name = name
      self.type = type
      self.cNames = cNames
      self.isStoredInto = isStoredInto
    }
  }

  /// A result.
  package struct Result: Hashable, Sendable {
    /// The type.
    package let type: ValueType
    /// The name under which it is returned, if it has one.
    package let name: String?
    /// The field of the struct that is returned; nil if the C function returns the value itself.
    package let field: String?
    /// Who owns the memory.
    package let ownership: FunctionResult.Ownership

    /// Creates an instance with the given parts.
    package init(
      type: ValueType, name: String?, field: String?, ownership: FunctionResult.Ownership
    ) {
      self.type = type
      self.name = name
      self.field = field
      self.ownership = ownership
    }
  }

  /// The name, unique in the module.
  package let name: String
  /// The name of the C function.
  package let cName: String
  /// The name in the source.
  package let sourceName: String
  /// The line of the `def`, counted from 1.
  package let line: Int
  /// The Python signature with types.
  package let pythonSignature: String
  /// The parameters, in Python order.
  package let parameters: [Parameter]
  /// What is returned.
  package let results: [Result]
  /// `true` iff what is returned is a tuple.
  package let returnsTuple: Bool
  /// `true` iff a call may leave an error.
  package let mayRaise: Bool
  /// `true` iff the C around the kernel has the type of errors.
  package let isBesideErrors: Bool
  /// The type that the C function returns.
  package let cResultType: String
  /// The prototype of the C function, without a semicolon.
  package let prototype: String
  /// The extents of arguments for which the C has a copy of the kernel; empty if there is none.
  package private(set) var fixedExtents: [FixedExtent] = []

  /// The number of the first slot that each parameter takes among packed arguments.
  package var firstSlots: [Int] {
    var next = 0
    return parameters.map { parameter in
      defer { next += parameter.type.slotCount }
      return next
    }
  }

  /// The name of the uniform entry point.
  package var entryName: String { name + "_entry" }

  /// Creates an instance with the given parts, as a manifest keeps them.
  package init(
    name: String, cName: String, sourceName: String, line: Int, pythonSignature: String,
    parameters: [Parameter], results: [Result], returnsTuple: Bool, mayRaise: Bool,
    cResultType: String, prototype: String
  ) {
    self.name = name
    self.cName = cName
    self.sourceName = sourceName
    self.line = line
    self.pythonSignature = pythonSignature
    self.parameters = parameters
    self.results = results
    self.returnsTuple = returnsTuple
    self.mayRaise = mayRaise
    self.isBesideErrors = mayRaise
    self.cResultType = cResultType
    self.prototype = prototype
  }

  /// Creates the interface of `function` in `module`, whose C is given, and which has a copy for the
  /// given extents.
  init(
    _ function: Function, in module: Module, _ cFunction: CFunction,
    fixedExtents: [FixedExtent] = []
  ) {
    self.fixedExtents = fixedExtents
    let printer = CPrinter(complexSpelling: .keyword)
    name = function.name
    cName = cFunction.name
    sourceName = function.sourceName
    line = function.line
    pythonSignature = function.pythonSignature
    returnsTuple = function.returnsTuple
    mayRaise = function.mayRaise
    isBesideErrors = module.keepsErrors
    cResultType = printer.name(of: function.resultType)
    prototype = printer.prototype(cFunction)
    var rest = cFunction.parameters[...]
    parameters = function.parameters.map { parameter in
      let info = function[parameter.register]
      let count = info.type.cParameterCount
      let own = rest.prefix(count)
      rest = rest.dropFirst(count)
      var isStoredInto = false
      if case .pointer(_, let isConst) = own.first?.type { isStoredInto = !isConst }
      return Parameter(
        name: info.name ?? own.first?.name ?? "", type: info.type, cNames: own.map(\.name),
        isStoredInto: isStoredInto)
    }
    let isStructure = if case .structure = function.resultForm { true } else { false }
    results = zip(function.results, function.resultFields).map { result, field in
      Result(
        type: result.type, name: result.name, field: isStructure ? field : nil,
        ownership: result.ownership)
    }
  }
}

extension ValueType {
  /// The number of 8-byte slots that a value of the type takes among packed arguments or results.
  package var slotCount: Int {
    switch self {
    case .scalar(let type): type.isComplex ? 2 : 1
    case .array(let type): 1 + 2 * type.rank
    }
  }

  /// The number of C parameters that pass a value of the type.
  var cParameterCount: Int {
    switch self {
    case .scalar: 1
    case .array(let type): 1 + type.rank + (0..<type.rank).count { type.hasStride($0) }
    }
  }
}
