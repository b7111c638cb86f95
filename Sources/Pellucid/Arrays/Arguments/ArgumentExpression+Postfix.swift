extension ArgumentExpression {
  /// `subscripts ::= subscript (',' subscript)* ','? ']'`, behind the bracket.
  mutating func parseSubscripts(of term: ArgumentTerm) throws(ArgumentError) -> ArgumentTerm {
    guard case .array(var array) = term else {
      throw ArgumentError("\(term.kind) cannot be subscripted")
    }
    var axis = 0
    repeat {
      if accept("...") {
        axis += try axesOfEllipsis(array.rank - axis)
      } else {
        (array, axis) = try parseSubscript(of: array, axis: axis)
      }
    } while accept(",") && !isNext("]")
    guard accept("]") else { throw ArgumentError("'\(whole)' lacks a ']'") }
    return array.rank == 0 ? .number(array.scalar(at: []), isLiteral: false) : .array(array)
  }

  /// `subscript ::= sum | sum? ':' sum? (':' sum?)?`; returns the view and its next axis.
  private mutating func parseSubscript(
    of array: AnyArray, axis: Int
  ) throws(ArgumentError) -> (AnyArray, nextAxis: Int) {
    guard axis < array.rank else { throw ArgumentError("'\(whole)' has too many subscripts") }
    let start = try parseBound()
    guard accept(":") else {
      guard let index = start else { throw ArgumentError("'\(whole)' lacks a subscript") }
      let extent = array.shape[axis]
      guard index >= -extent, index < extent else {
        throw ArgumentError("index \(index) is out of bounds for axis \(axis) with size \(extent)")
      }
      return (array.holding(axis: axis, at: index), axis)
    }
    let stop = try parseBound()
    let step = accept(":") ? try parseBound() ?? 1 : 1
    if step == 0 { throw ArgumentError("the step of a slice is 0") }
    return (array.slicing(axis: axis, AxisSlice(start, stop, step: step)), axis + 1)
  }

  /// Returns the bound that is next, if there is one.
  private mutating func parseBound() throws(ArgumentError) -> Int? {
    if isNext(":") || isNext("]") || isNext(",") { return nil }
    let term = try parseSum()
    if case .nothing = term { return nil }
    return try term.integer("a subscript")
  }

  /// Returns the number of axes that '...' passes over, of which `left` are yet without subscript.
  private func axesOfEllipsis(_ left: Int) throws(ArgumentError) -> Int {
    var (depth, behind) = (0, 0)
    for byte in text[position...] {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ","): behind += depth == 0 ? 1 : 0
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if depth == 0 { return max(0, left - behind) }
        depth -= 1
      case let byte where byte == UInt8(ascii: ".") && depth == 0 && behind > 0:
        continue
      case _: continue
      }
    }
    throw ArgumentError("'\(whole)' lacks a ']'")
  }

  /// Returns `true` iff `token` is next.
  private mutating func isNext(_ token: String) -> Bool {
    let start = position
    defer { position = start }
    return accept(token)
  }

  /// `attribute ::= 'T' | 'astype' '(' dtype ')' | 'reshape' … | 'copy' … | 'transpose' '(' ')'`,
  /// behind the point.
  mutating func parseAttribute(of term: ArgumentTerm) throws(ArgumentError) -> ArgumentTerm {
    guard let name = acceptName() else { throw ArgumentError("'\(whole)' lacks a name behind '.'") }
    if name == "T", case .array(let array) = term { return .array(array.transposed()) }
    guard let method = Method(rawValue: name), accept("(") else {
      let known = (["T"] + Method.allCases.map { $0.rawValue + "()" }).joined(separator: ", ")
      throw ArgumentError("'.\(name)' is not known; known: \(known)", namesUnknown: true)
    }
    let arguments = try parseCallArguments(of: "." + name)
    guard case .array(let array) = term else {
      guard method == .astype, case .number(let number, _) = term else {
        throw ArgumentError("'.\(name)()' is for arrays, not for \(term.kind)")
      }
      let dtype = try arguments.bound(to: method.parameters)[0]?.dtype()
      return .number(number.converted(to: dtype ?? number.dtype), isLiteral: false)
    }
    return .array(try apply(method, arguments, to: array))
  }

  /// What can be done with an array behind a point.
  private enum Method: String, CaseIterable {
    case astype, copy, reshape, transpose

    /// The names of the parameters; the extents of `reshape` have none.
    var parameters: [String] {
      switch self {
      case .astype: ["dtype"]
      case .copy: ["order"]
      case .reshape, .transpose: []
      }
    }
  }

  /// Returns what `method` makes of `array`.
  private func apply(
    _ method: Method, _ arguments: CallArguments, to array: AnyArray
  ) throws(ArgumentError) -> AnyArray {
    switch method {
    case .astype:
      guard let dtype = try arguments.bound(to: method.parameters)[0]?.dtype() else {
        throw ArgumentError("'.astype()' lacks a dtype")
      }
      let cast = array.converted(to: dtype)
      return array.layout == .f ? cast.copied(order: .f) : cast
    case .copy:
      let order = try arguments.bound(to: method.parameters)[0]?.order()
      return array.copied(order: order ?? .c)
    case .transpose:
      _ = try arguments.bound(to: method.parameters)
      return array.transposed()
    case .reshape:
      return array.reshaped(try extents(arguments, of: array))
    }
  }

  /// Returns the shape that `reshape` is given, with the extent for which -1 stands.
  private func extents(
    _ arguments: CallArguments, of array: AnyArray
  ) throws(ArgumentError) -> [Int] {
    var shape = try arguments.extents()
    try ArgumentTerm.requireRank(shape.count)
    let free = shape.indices.filter { shape[$0] == -1 }
    if free.count == 1 {
      shape[free[0]] = 1
      let others = Geometry.count(of: shape) ?? 0
      shape[free[0]] = others > 0 ? array.count / others : 0
    }
    guard Geometry.count(of: shape) == array.count else {
      throw ArgumentError(
        "an array of \(array.count) elements has no shape \(try arguments.extents())")
    }
    return shape
  }
}
