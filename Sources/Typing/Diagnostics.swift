package import PellucidSource
import PellucidTypes

/// The faults that typing finds. docs/diagnostics.md has a wrong and a right kernel for each id.
extension Diagnostic {
  /// A construct that is not in the language, and what to do instead.
  static func unsupported(_ construct: String, _ advice: Advice, at span: Span) -> Diagnostic {
    Diagnostic("unsupported", at: span, "\(construct) is not supported: \(advice.text)")
  }

  /// An operation on whole arrays.
  static func arrayExpression(
    _ operation: String, _ advice: Advice = .writeLoop, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "array-expression", at: span,
      "'\(operation)' of an array is not supported: \(advice.text)")
  }

  /// A name that nothing binds.
  static func undefined(_ name: String, near: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      "undefined-name", at: span, "'\(name)' is not defined",
      fix: near.map { Fix("write '\($0)'", replacing: span, with: $0) })
  }

  /// A local variable that is read before anything is assigned to it.
  static func unbound(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic("unbound-name", at: span, "'\(name)' is read before it is assigned")
  }

  /// A local variable that only some paths assign.
  static func maybeUnbound(_ name: String, at span: Span, join: Span) -> Diagnostic {
    Diagnostic(
      "maybe-unbound-name", at: span, "'\(name)' is not assigned on every path that leads here",
      notes: [Note(Span(join.start, join.start), "the paths meet behind this statement")],
      fix: Fix("assign '\(name)' before the branch"))
  }

  /// A variable that holds values of two types with nothing in common where paths meet.
  static func typeChange(
    _ name: String, from old: Meaning, to new: Meaning, at span: Span, first: Span
  ) -> Diagnostic {
    Diagnostic(
      "type-change", at: span,
      "'\(name)' changes type from \(old.shown) to \(new.shown) where the branches meet",
      notes: [Note(first, "'\(name)' is \(old.shown) here")])
  }

  /// A value that does not become what the decorator says of the variable.
  static func localType(
    _ name: String, declared: Type, found: Type, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "local-type", at: span, "'\(name)' is \(found) here, but 'locals' says \(declared)")
  }

  /// Returns of two types with nothing in common.
  static func returnTypes(
    _ type: Type, _ other: Type, at span: Span, other place: Span
  ) -> Diagnostic {
    Diagnostic(
      "return-type", at: span, "this returns \(type), but another 'return' returns \(other)",
      notes: [Note(place, "\(other) is returned here")])
  }

  /// A result that does not convert to the type that the signature states.
  static func resultType(_ type: Type, stated: Type, at span: Span) -> Diagnostic {
    Diagnostic(
      "result-type", at: span,
      "the kernel returns \(type), but its signature says \(stated)")
  }

  /// A recursive function that returns nothing whose type is known.
  static func recursiveType(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      "recursive-type", at: span,
      "the type that '\(name)' returns does not follow from a path without recursion",
      fix: Fix("return a value before the first recursive call, or state a signature"))
  }

  /// An integer that does not fit 64 bits.
  static func integerTooLarge(_ spelling: String, at span: Span) -> Diagnostic {
    Diagnostic("integer-too-large", at: span, "'\(spelling)' does not fit 64 bits")
  }

  /// An integer that does not fit the type of the elements that it meets.
  static func literalTooLarge(_ value: Int64, _ type: ScalarType, at span: Span) -> Diagnostic {
    Diagnostic(
      "integer-too-large", at: span, "\(value) does not fit \(type.name), the type of the elements",
      fix: Fix("convert the array, as in 'a.astype(np.int64)'"))
  }

  /// A power of integers that is none.
  static func negativePower(at span: Span) -> Diagnostic {
    Diagnostic(
      "operand-types", at: span, "integers to negative integer powers are not allowed",
      fix: Fix("write a float, as in '-1.0'"))
  }

  /// Operands that an operator does not take.
  static func operandTypes(
    _ operation: String, _ lhs: Meaning, _ rhs: Meaning, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "operand-types", at: span, "'\(operation)' does not take \(lhs.shown) and \(rhs.shown)")
  }

  /// An operand that an operator does not take.
  static func operandType(_ operation: String, _ operand: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("operand-types", at: span, "'\(operation)' does not take \(operand.shown)")
  }

  /// A call with too few or too many arguments.
  static func argumentCount(
    _ name: String, expected: String, found: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "argument-count", at: span,
      "'\(name)' got \(found) argument\(found == 1 ? "" : "s"), expected \(expected)")
  }

  /// An argument that a call gives by position and by name.
  static func argumentTwice(_ name: String, of function: String, at span: Span) -> Diagnostic {
    Diagnostic("argument-twice", at: span, "'\(function)' is given its argument '\(name)' twice")
  }

  /// A parameter of the same name as another.
  static func parameterTwice(_ name: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      "parameter-twice", at: span, "there are two parameters '\(name)'",
      notes: [Note(first, "the first is here")])
  }

  /// A file without kernels.
  package static let noKernel = Diagnostic(
    "no-kernel", at: Span(0, 0), "the file has no kernels: no function has '@njit' above it")

  /// A call of a kernel whose signatures do not take the arguments.
  static func noSignatureFits(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic("argument-types", at: span, message)
  }

  /// A call without an argument that has no default.
  static func missingArgument(
    _ parameter: String, of name: String, at span: Span, parameter place: Span?
  ) -> Diagnostic {
    Diagnostic(
      "missing-argument", at: span, "'\(name)' is called without its argument '\(parameter)'",
      notes: place.map { [Note($0, "'\(parameter)' has no default")] } ?? [])
  }

  /// Arguments of types that a function does not take.
  static func argumentTypes(_ name: String, _ types: [Type], at span: Span) -> Diagnostic {
    let list = types.map(\.description).joined(separator: ", ")
    return Diagnostic("argument-types", at: span, "'\(name)' does not take (\(list))")
  }

  /// A keyword that a function does not know.
  static func unknownKeyword(_ keyword: String, of name: String, at span: Span) -> Diagnostic {
    Diagnostic("unknown-keyword", at: span, "'\(name)' has no argument '\(keyword)'")
  }

  /// A function, type or constant that a library does not have, or that kernels cannot use.
  static func unknownMember(
    _ name: String, of module: String, near: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "unknown-function", at: span, "'\(module).\(name)' is not known inside kernels",
      fix: near.map { Fix("write '\($0)'", replacing: span, with: $0) }
        ?? Fix("call it outside of the kernel and pass what it gives, or write it out"))
  }

  /// An attribute that a value does not have.
  static func unknownAttribute(
    _ name: String, of value: Meaning, near: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "unknown-attribute", at: span, "\(value.shown) has no attribute '\(name)' inside kernels",
      fix: near.map { Fix("write '\($0)'", replacing: span, with: $0) })
  }

  /// A class of the file.
  static func classInKernel(_ name: String, at span: Span, bound: Span) -> Diagnostic {
    Diagnostic(
      "unsupported", at: span, "the class '\(name)' is not supported: \(Advice.forClass.text)",
      notes: [Note(bound, "'\(name)' is made here")])
  }

  /// A global variable that a kernel cannot read.
  static func unreadableGlobal(
    _ name: String, _ what: String, at span: Span, bound: Span
  ) -> Diagnostic {
    Diagnostic(
      "unreadable-global", at: span, "'\(name)' cannot be read inside a kernel: it is \(what)",
      notes: [Note(bound, "'\(name)' gets its value here")],
      fix: Fix("pass it as an argument"))
  }

  /// Something that has to be known when the kernel is compiled.
  static func notConstant(_ what: String, at span: Span) -> Diagnostic {
    Diagnostic("not-constant", at: span, "\(what) has to be known when the kernel is compiled")
  }

  /// A stencil whose offsets are not known.
  static func stencilReach(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      "stencil-reach", at: span,
      "the offsets in '\(name)' are not all numbers, or differ in how many they are: "
        + "state 'neighborhood=((-1, 1), …)'")
  }

  /// An axis that an array does not have.
  static func axisOutOfRange(_ axis: Int, rank: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      "axis", at: span,
      "the array has \(rank) axes, and axis \(axis) is not one of them, or named twice")
  }

  /// Subscripts of `np.einsum` that do not fit its operands.
  static func subscripts(_ what: String, at span: Span) -> Diagnostic {
    Diagnostic("subscripts", at: span, what)
  }

  /// A `break` or `continue` that no loop is around.
  static func outsideLoop(_ keyword: String, at span: Span) -> Diagnostic {
    Diagnostic("outside-loop", at: span, "'\(keyword)' stands outside a loop")
  }
}

extension Meaning {
  /// The words for it in a message.
  var shown: String {
    switch self {
    case .value(.none): "None"
    case .value(let type): type.description
    case .module(let name): "the module '\(name)'"
    case .function(let name): "the function '\(Inference.shortName(name))'"
    case .dtype(let type): "the type '\(type.name)'"
    case .kernel: "a function"
    case .method(let name, _): "the method '\(name)'"
    case .tupleClass(let type, _): "the class '\(type.name ?? "tuple")'"
    case .exceptionClass(let name): "the class '\(name)'"
    case .range: "a range"
    case .slice: "a slice"
    case .ellipsis: "'...'"
    case .unknown: "something unknown"
    }
  }
}
