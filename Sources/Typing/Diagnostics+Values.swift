import PellucidSource
import PellucidTypes

/// Faults of values that do not fit where they stand.
extension Diagnostic {
  /// Something that is no value at run time.
  static func notAValue(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("not-a-value", at: span, "\(found.shown) is not a value here")
  }

  /// Something that has no truth.
  static func notACondition(
    _ found: Meaning, _ advice: Advice? = nil, at span: Span
  ) -> Diagnostic {
    let advice = advice.map { ": " + $0.text } ?? ""
    return Diagnostic(
      "not-a-condition", at: span, "\(found.shown) cannot be a condition\(advice)")
  }

  /// Something that `for` cannot run over, or that cannot be unpacked.
  static func notIterable(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("not-iterable", at: span, "\(found.shown) has no elements to run over")
  }

  /// A bound that is no integer.
  static func notAnInteger(_ found: Meaning, _ name: String, at span: Span) -> Diagnostic {
    Diagnostic("not-an-integer", at: span, "'\(name)' takes integers, found \(found.shown)")
  }

  /// An argument that is no scalar.
  static func notAScalar(_ found: Meaning, of name: String, at span: Span) -> Diagnostic {
    Diagnostic("argument-types", at: span, "'\(name)' takes a scalar, found \(found.shown)")
  }

  /// An argument that is no array.
  static func notAnArray(_ found: Meaning, of name: String, at span: Span) -> Diagnostic {
    Diagnostic("argument-types", at: span, "'\(name)' takes an array, found \(found.shown)")
  }

  /// A `where` that is no mask.
  static func notAMask(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic(
      "argument-types", at: span, "'where' takes an array of bool, found \(found.shown)")
  }

  /// An `out` of another number of axes than the result.
  static func outputRank(
    _ name: String, expected: Int, found: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "rank-mismatch", at: span,
      "the result of '\(name)' has \(expected) axes, but 'out' has \(found)")
  }

  /// Nested lists of several lengths.
  static func unevenNesting(at span: Span) -> Diagnostic {
    Diagnostic(
      "not-a-shape", at: span, "the lists that make an array have to have equal lengths")
  }

  /// An argument that is no shape.
  static func notAShape(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic(
      "not-a-shape", at: span, "a shape is an integer or a tuple of integers, found \(found.shown)")
  }

  /// An argument that names no type of elements.
  static func notADtype(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic("not-a-dtype", at: span, "'\(text)' is not a type that arrays can have")
  }

  /// Something that has no length.
  static func noLength(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("no-length", at: span, "\(found.shown) has no length")
  }

  /// Something that cannot be called.
  static func notCallable(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("not-callable", at: span, "\(found.shown) cannot be called")
  }

  /// Something that `print` or an error cannot show.
  static func notPrintable(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("not-printable", at: span, "\(found.shown) cannot be printed inside a kernel")
  }

  /// Something that is raised but is no exception.
  static func notAnException(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      "not-an-exception", at: span, "'\(text)' is not an exception that kernels can raise")
  }

  /// Something that cannot be assigned to.
  static func notATarget(at span: Span) -> Diagnostic {
    Diagnostic("not-a-target", at: span, "this cannot be assigned to")
  }

  /// Something that has no elements to index.
  static func notSubscriptable(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("not-subscriptable", at: span, "\(found.shown) has no elements to index")
  }

  /// Something whose elements cannot be replaced.
  static func notStorable(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("not-storable", at: span, "the elements of \(found.shown) cannot be replaced")
  }

  /// An array that may not be written.
  static func readOnly(_ name: String, global: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      "read-only", at: span, "'\(name)' is read-only",
      fix: global.map { Fix("pass '\($0)' as an argument") })
  }

  /// A value that an element cannot hold.
  static func cannotStore(_ value: Type, _ place: Type, at span: Span) -> Diagnostic {
    Diagnostic("store-type", at: span, "\(value) cannot be stored in \(place)")
  }

  /// An array of more axes than the place that it is stored to.
  static func rankMismatch(_ value: Type, _ place: Type, at span: Span) -> Diagnostic {
    Diagnostic("rank-mismatch", at: span, "\(value) has more axes than \(place)")
  }

  /// An index that is no integer.
  static func indexType(_ found: Meaning, at span: Span) -> Diagnostic {
    Diagnostic("index-type", at: span, "an index is an integer, found \(found.shown)")
  }

  /// More indices than axes.
  static func tooManyIndices(_ count: Int, rank: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      "too-many-indices", at: span, "\(count) indices for an array of \(rank) dimensions")
  }

  /// An index outside a tuple.
  static func tupleIndex(_ index: Int, count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      "tuple-index", at: span, "index \(index) is out of range for a tuple of \(count) elements")
  }

  /// An index outside a string.
  static func stringIndex(_ index: Int, count: Int, at span: Span) -> Diagnostic {
    Diagnostic(
      "tuple-index", at: span,
      "index \(index) is out of range for a string of \(count) characters")
  }

  /// A tuple of several types where one type is needed.
  static func mixedTuple(_ tuple: TupleType, at span: Span) -> Diagnostic {
    Diagnostic(
      "mixed-tuple", at: span,
      "the elements of \(tuple) have different types, so only a constant can index them")
  }

  /// A tuple of several types that a loop runs over.
  static func mixedIteration(_ tuple: Meaning, at span: Span) -> Diagnostic {
    Diagnostic(
      "mixed-tuple", at: span,
      "the elements of \(tuple.shown) have different types, so no loop can run over them here",
      fix: Fix("convert them to one type, or take each by its index"))
  }

  /// A `break` or `continue` in a loop over a tuple of several types, which is written out.
  static func mixedIterationLeft(_ keyword: String, at span: Span) -> Diagnostic {
    Diagnostic(
      "mixed-tuple", at: span,
      "'\(keyword)' cannot stand in a loop over a tuple of several types, which is written out",
      fix: Fix("put the rest of the body under an 'if'"))
  }

  /// A tuple of another length than its targets.
  static func unpackCount(expected: Int, found: Int, at span: Span) -> Diagnostic {
    Diagnostic("unpack-count", at: span, "\(found) values for \(expected) targets")
  }

  /// A step of 0.
  static func zeroStep(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic("zero-step", at: span, "the step of \(name) must not be 0")
  }
}

/// Faults of decorators and signatures.
extension Diagnostic {
  /// A decorator that does not make a kernel.
  static func unsupportedDecorator(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      "unsupported-decorator", at: span, "the decorator '\(text)' is not supported on a kernel")
  }

  /// An option that decorators do not have.
  static func unknownOption(_ name: String, at span: Span) -> Diagnostic {
    let near = Nearest.name(to: name, in: KernelOptions.knownNames)
    let known = KernelOptions.knownNames.joined(separator: ", ")
    return Diagnostic(
      "unknown-option", at: span, "'\(name)' is not an option; known are \(known)",
      fix: near.map { Fix("write '\($0)'", replacing: span, with: $0) })
  }

  /// A value that an option does not take.
  static func invalidOption(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic("invalid-option", at: span, message)
  }

  /// Numba's object mode.
  static func objectMode(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      "object-mode", at: span,
      "'\(text)' asks for plain Python: a kernel is always compiled as a whole",
      fix: Fix("leave the option out, or the decorator"))
  }

  /// A signature that cannot be read.
  static func invalidSignature(_ message: String, at span: Span) -> Diagnostic {
    Diagnostic("invalid-signature", at: span, message)
  }

  /// A signature of another length than the list of parameters.
  static func signatureCount(
    _ name: String, expected: Int, found: Int, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      "signature-count", at: span,
      "the signature has \(found) types, but '\(name)' has \(expected) parameters")
  }
}
