package import PellucidSource
package import PellucidSyntax
package import PellucidTypes

/// Why a signature cannot be read.
package struct SignatureFault: Error {
  /// The place at fault.
  package let span: Span
  /// The text, as a diagnostic has it.
  package let message: String
}

/// Reads types and signatures in Numba's spelling: strings, calls, tuples.
package struct SignatureReader {
  /// The file whose imports name the types.
  let scope: ModuleScope

  /// Creates an instance that reads with the imports of `scope`.
  package init(scope: ModuleScope) {
    self.scope = scope
  }

  /// Returns the signature that the text of a command line or a string spells.
  package func signature(text: String, at span: Span = .none) throws(SignatureFault) -> Signature {
    let expression = try parsed(text, at: span)
    do throws(SignatureFault) {
      return try signature(expression)
    } catch {
      throw SignatureFault(span: span, message: error.message)
    }
  }

  /// Returns the signature that `expression` spells: `f8(f8[:])`, `(f8, i4)`, or a string.
  package func signature(_ expression: Expression) throws(SignatureFault) -> Signature {
    switch expression.kind {
    case .string(let text):
      return try signature(text: text, at: expression.span)
    case .tuple(let items):
      return Signature(try types(items))
    case .call(let callee, let arguments):
      if isTypeConstructor(callee) { return Signature([try type(expression)]) }
      let result = try type(callee)
      return Signature(try types(arguments.map(\.value)), result: result)
    default:
      return Signature([try type(expression)])
    }
  }

  /// Returns the type that `expression` spells.
  package func type(_ expression: Expression) throws(SignatureFault) -> Type {
    switch expression.kind {
    case .none:
      return .none
    case .string(let text):
      let inner = try parsed(text, at: expression.span)
      do throws(SignatureFault) {
        return try type(inner)
      } catch {
        throw SignatureFault(span: expression.span, message: error.message)
      }
    case .name, .attribute:
      return try named(expression)
    case .subscripted(let base, let index):
      return try array(of: try type(base), index, at: expression.span)
    case .call(let callee, let arguments):
      return try constructed(callee, arguments, at: expression.span)
    case .tuple(let items):
      return .tuple(TupleType(try types(items)))
    default:
      throw fault(expression, "is not a type")
    }
  }

  /// Returns the types that `expressions` spell.
  private func types(_ expressions: [Expression]) throws(SignatureFault) -> [Type] {
    var result: [Type] = []
    for expression in expressions { result.append(try type(expression)) }
    return result
  }

  /// Returns the expression that `text` holds.
  private func parsed(_ text: String, at span: Span) throws(SignatureFault) -> Expression {
    let spelled = String(text.drop { $0 == " " || $0 == "\n" })
    let tree = SyntaxTree(parsing: SourceFile(name: "signature", text: spelled))
    guard tree.diagnostics.isEmpty, tree.body.statements.count == 1,
      case .expression(let expression) = tree.body.statements[0].kind
    else { throw SignatureFault(span: span, message: "'\(text)' is not a signature") }
    return expression
  }

  /// Returns the last part of the name that `expression` is, without the module in front.
  private func lastName(_ expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name):
      if case .member(_, let member)? = scope.binding(of: name) { return member }
      return name
    case .attribute(_, let name, _): return name
    default: return nil
    }
  }

  /// Returns the type that a plain name spells.
  private func named(_ expression: Expression) throws(SignatureFault) -> Type {
    guard let name = lastName(expression) else { throw fault(expression, "is not a type") }
    if name == "void" || name == "none" { return .none }
    if name == "string" || name == "unicode_type" || name == "str" { return .string }
    if let scalar = ScalarType(numbaName: name) { return .scalar(scalar) }
    if case .name(let variable) = expression.kind,
      case .assignment(let value, _, _)? = scope.bindings[variable]
    {
      return try type(value)
    }
    throw fault(expression, "is not a type")
  }

  /// Returns the array type `element[index]`.
  private func array(
    of element: Type, _ index: Expression, at span: Span
  ) throws(SignatureFault) -> Type {
    guard case .scalar(let scalar) = element else {
      throw SignatureFault(span: span, message: "arrays of '\(element)' are not supported")
    }
    var axes = [index]
    if case .tuple(let items) = index.kind { axes = items }
    var layout = Layout.strided
    for (axis, item) in axes.enumerated() {
      if case .ellipsis = item.kind, axes.count == 1 {
        return .array(ArrayType(scalar, rank: 1, layout: .strided))
      }
      guard case .slice(nil, nil, let step) = item.kind else {
        throw SignatureFault(span: item.span, message: "an axis is written ':' or '::1'")
      }
      guard let step else { continue }
      guard case .integer(1?, _) = step.kind else {
        throw SignatureFault(span: step.span, message: "the step of an axis can only be 1")
      }
      if axis == axes.count - 1 && layout == .strided {
        layout = .c
      } else if axis == 0 {
        layout = .f
      } else {
        throw SignatureFault(
          span: item.span, message: "only the first or the last axis can be '::1'")
      }
    }
    return .array(ArrayType(scalar, rank: axes.count, layout: layout))
  }

  /// `true` iff calling `callee` makes a type and not a signature.
  private func isTypeConstructor(_ callee: Expression) -> Bool {
    guard let name = lastName(callee) else { return false }
    return SignatureReader.constructors.contains(name)
  }

  /// The names that make types when they are called.
  private static let constructors: Set<String> = [
    "Tuple", "UniTuple", "NamedTuple", "optional", "Optional", "Array", "List", "Dict", "DictType",
    "Set", "literal", "dtype",
  ]

  /// Returns the type that `callee(arguments)` makes.
  private func constructed(
    _ callee: Expression, _ arguments: [Argument], at span: Span
  ) throws(SignatureFault) -> Type {
    let values = arguments.map(\.value)
    switch lastName(callee) {
    case "Tuple"? where values.count == 1:
      if case .tuple(let items) = values[0].kind { return .tuple(TupleType(try types(items))) }
      if case .list(let items) = values[0].kind { return .tuple(TupleType(try types(items))) }
    case "UniTuple"? where values.count == 2:
      if case .integer(let count?, _) = values[1].kind, count <= 1000 {
        let element = try type(values[0])
        return .tuple(TupleType(Array(repeating: element, count: Int(count))))
      }
    case "NamedTuple"? where values.count == 3:
      if let named = try namedTuple(values[0], values[1], values[2]) { return .tuple(named) }
    case "optional"?, "Optional"?:
      if values.count == 1 { return .optional(try type(values[0])) }
    case "List"? where values.count == 1:
      let element = try type(values[0])
      if !element.shared.scalars.isEmpty {
        return .list(ListType(element.shared, isBorrowed: true))
      }
    case "Dict"?, "DictType"?:
      if values.count == 2 { return try table(values[0], values[1]) }
    case "Set"? where values.count == 1:
      return try table(values[0], nil)
    case "Array"?:
      return try arrayConstructor(arguments, at: span)
    default:
      break
    }
    throw SignatureFault(span: span, message: "this is not a type")
  }

  /// Returns the type of dictionaries or sets that `Dict(key, value)` or `Set(key)` makes.
  private func table(
    _ key: Expression, _ value: Expression?
  ) throws(SignatureFault) -> Type {
    guard let keyType = try type(key).asKey else { throw fault(key, "is no type of keys") }
    var table = TableType(keyType, nil)
    if let value {
      let valueType = try type(value).shared
      guard !valueType.scalars.isEmpty else { throw fault(value, "is no type of values") }
      table.value = valueType
    }
    table.isLent = true
    return .table(table)
  }

  /// Returns the type that `NamedTuple((float64, int64), 'Name', ('field', 'other'))` makes.
  private func namedTuple(
    _ elements: Expression, _ name: Expression, _ fields: Expression
  ) throws(SignatureFault) -> TupleType? {
    guard case .tuple(let items) = elements.kind, case .string(let name) = name.kind,
      case .tuple(let names) = fields.kind, names.count == items.count
    else { return nil }
    let texts = names.compactMap { field in
      if case .string(let text) = field.kind { text } else { nil }
    }
    guard texts.count == names.count else { return nil }
    return TupleType(named: name, fields: texts, try types(items))
  }

  /// Returns the type that `Array(dtype, ndim, layout, readonly=…)` makes.
  private func arrayConstructor(
    _ arguments: [Argument], at span: Span
  ) throws(SignatureFault) -> Type {
    var fields: [String: Expression] = [:]
    for (argument, name) in zip(arguments, ["dtype", "ndim", "layout", "readonly", "aligned"]) {
      if case .keyword(let keyword, _) = argument.kind {
        fields[keyword] = argument.value
      } else {
        fields[name] = argument.value
      }
    }
    guard let dtype = fields["dtype"], case .scalar(let scalar) = try type(dtype),
      case .integer(let rank?, _)? = fields["ndim"]?.kind, rank <= 32,
      case .string(let letter)? = fields["layout"]?.kind,
      let layout = ["C": Layout.c, "F": .f, "A": .strided][letter]
    else {
      throw SignatureFault(
        span: span, message: "'Array' takes dtype, ndim and layout 'C', 'F' or 'A'")
    }
    var isReadOnly = false
    if case .boolean(true)? = fields["readonly"]?.kind { isReadOnly = true }
    let array = ArrayType(scalar, rank: Int(rank), layout: layout, isReadOnly: isReadOnly)
    let ones = try axes(fields["ones"], rank: Int(rank))
    return .array(array.withUnitAxes((0..<Int(rank)).map(ones.contains)))
  }

  /// Returns the axes in a tuple such as `ones=(0, 2)`, which names those of extent 1.
  private func axes(_ expression: Expression?, rank: Int) throws(SignatureFault) -> [Int] {
    guard let expression else { return [] }
    guard case .tuple(let items) = expression.kind else {
      throw fault(expression, "is no tuple of axes")
    }
    var axes: [Int] = []
    for item in items {
      guard case .integer(let axis?, _) = item.kind, axis < rank else {
        throw fault(item, "is no axis")
      }
      axes.append(Int(axis))
    }
    return axes
  }

  /// Returns the fault "'text' problem" at `expression`.
  private func fault(_ expression: Expression, _ problem: String) -> SignatureFault {
    let name = lastName(expression) ?? "this"
    return SignatureFault(span: expression.span, message: "'\(name)' \(problem)")
  }
}
