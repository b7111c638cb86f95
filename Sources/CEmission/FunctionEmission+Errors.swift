import PellucidIR
import PellucidTypes

extension FunctionEmission {
  /// Writes a `raise`, which leaves the function.
  mutating func raise(
    _ errorClass: ErrorClass, _ parts: [MessagePart], _ statement: Statement
  ) {
    let (format, values) = message(parts)
    flushAll()
    emitRaise(errorClass, format, values, statement)
    let releases = waitingReleases
    waitingReleases = []
    emitExit(releasing: releases)
  }

  /// Writes the call that records an error.
  mutating func emitRaise(
    _ errorClass: ErrorClass, _ format: CExpression, _ values: [CExpression],
    _ statement: Statement
  ) {
    let arguments: [CExpression] =
      [.name(errorClass.cName), .integer(statement.line), format] + values
    if handlerExits.isEmpty, let exit = parallelExit {
      return emitCritical(
        .call("pel_raise_first", [exit.error, exit.first, exit.iteration] + arguments),
        for: statement)
    }
    emit(.expression(.call("pel_raise", [errorPointer] + arguments)), for: statement)
  }

  /// Writes what leaves the function, the body of an attempt or the iteration of a parallel loop,
  /// after an error.
  mutating func emitExit(releasing registers: [Register]) {
    if handlerExits.isEmpty && parallelExit == nil {
      return emitReturnAfterError(releasing: registers)
    }
    for register in registers { output += releases(of: register, isLast: false) }
    if let exit = handlerExits.last {
      handlerExits[handlerExits.count - 1].isUsed = true
      return output.append(CStatement(.goto(exit.label)))
    }
    guard let exit = parallelExit else { return }
    if exit.loopDepth == 0 { return output.append(CStatement(.continueLoop)) }
    parallelExit?.isLabelUsed = true
    output.append(CStatement(.goto(exit.label)))
  }

  /// What is returned after an error; nil if nothing is returned.
  var zeroResult: CExpression? {
    switch function.resultForm {
    case .none: nil
    case .scalar(let type): type.zero(isQuick: isQuick)
    case .array(let type, let ownership):
      .compound(type.structName(ownership), [CInitializer(value: .literal("0"))])
    case .structure(let name): .compound(name, [CInitializer(value: .literal("0"))])
    }
  }

  /// Returns the format of a message and the values that it shows.
  mutating func message(_ parts: [MessagePart]) -> (format: CExpression, values: [CExpression]) {
    var pieces: [CExpression] = []
    var text: [UInt8] = []
    var values: [CExpression] = []
    for part in parts {
      switch part {
      case .text(let content): Self.appendFormat(content, to: &text)
      case .value(let operand), .formatted(let operand, directive: _):
        let value = value(operand)
        var flags = "%"
        if case .formatted(_, let directive) = part {
          if value.type.isFloat && !directive.hasSuffix("s") {
            text += Array(directive.utf8)
            values.append(value.expression)
            continue
          }
          flags = String(directive.dropLast())
        }
        if value.type.isFloat || value.type.isComplex {
          text += Array((flags + "s").utf8)
          values.append(representation(of: value))
          continue
        }
        let (conversion, expression) = formatted(value, flags)
        switch conversion {
        case .plain(let directive): text += Array(directive.utf8)
        case .macro(let directive, let macro):
          text += Array(directive.utf8)
          pieces.append(.literal(Self.quoted(text)))
          pieces.append(.name(macro))
          text = []
        }
        values += expression
      case .shape(let extents):
        text += Array("%s".utf8)
        values.append(shape(extents))
      }
    }
    if !text.isEmpty || pieces.isEmpty { pieces.append(.literal(Self.quoted(text))) }
    return (.literal(pieces.map(\.atom).joined(separator: " ")), values)
  }

  /// Returns the text of a shape: `pel_shape(2, (int64_t[]){n, m}).text`.
  private mutating func shape(_ extents: [Operand]) -> CExpression {
    let values = extents.map { CInitializer(value: value($0).expression) }
    return .member(
      .call("pel_shape", [.integer(extents.count), .compound("int64_t[]", values)]), "text")
  }

  /// How a value is shown by printf.
  enum Conversion {
    case plain(String)
    /// A `%` with flags and the macro of <inttypes.h> behind the closing quote.
    case macro(String, String)
  }

  /// Returns how a value is shown, and what is passed for it.
  func formatted(_ value: Value, _ flags: String = "%") -> (Conversion, [CExpression]) {
    switch value.type.kind {
    case .bool:
      let text = CExpression.conditional(
        value.expression, .literal("\"True\""), .literal("\"False\""))
      return (.plain(flags + "s"), [text])
    case .signed, .unsigned:
      let isSigned = value.type.kind == .signed
      let type: ScalarType = isSigned ? .int64 : .uint64
      let passed: CExpression =
        value.type == type && !value.isNarrow
        ? value.expression : .cast(.scalar(type), value.expression)
      if isQuick { return (.plain(flags + (isSigned ? "ld" : "lu")), [passed]) }
      return (.macro(flags, isSigned ? "PRId64" : "PRIu64"), [passed])
    case .float, .complex: return (.plain("%g"), [value.expression])
    }
  }

  /// Returns the text of a float or complex number as Python shows it; declares room for it.
  private mutating func representation(of value: Value) -> CExpression {
    let name = names.claim("text", in: block...scopes.blocks[block].last)
    let size = value.type.isComplex ? "64" : "32"
    emitDeclaration(CDeclaration(type: .named("char"), name: name, length: .literal(size)))
    if !value.type.isComplex { return .call("pel_repr_f64", [.name(name), value.expression]) }
    let parts = [Operation.realPart, .imaginaryPart].map {
      spelling.apply($0, [value], to: value.type.realType).expression
    }
    return .call("pel_repr_complex", [.name(name)] + parts)
  }

  /// Adds text to a format; per cent signs are doubled.
  private static func appendFormat(_ content: String, to text: inout [UInt8]) {
    for byte in content.utf8 {
      text.append(byte)
      if byte == UInt8(ascii: "%") { text.append(byte) }
    }
  }

  /// Returns the text as a C string literal.
  static func quoted(_ text: [UInt8]) -> String {
    var result: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): result += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case UInt8(ascii: "\t"): result += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case UInt8(ascii: "?") where result.last == UInt8(ascii: "?"):
        result += [UInt8(ascii: "\\"), byte]
      case 0..<32, 127:
        result.append(UInt8(ascii: "\\"))
        for shift in [6, 3, 0] { result.append(UInt8(ascii: "0") + (byte >> UInt8(shift)) & 7) }
      default: result.append(byte)
      }
    }
    result.append(UInt8(ascii: "\""))
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes the test that an index is in bounds.
  mutating func boundsCheck(
    _ index: Operand, _ original: Operand, _ array: Register, _ axis: Int, _ statement: Statement
  ) {
    let checked = value(index)
    let shown = value(original)
    let place = place(of: array)
    let extent = place.extents[axis]
    flushAll()
    let tooLow = CExpression.binary(.less, checked.expression, .literal("0"))
    let tooHigh = CExpression.binary(.greaterOrEqual, checked.expression, extent)
    let isUnsigned = checked.type.kind == .unsigned
    let highOnly = CExpression.binary(
      .greaterOrEqual, checked.expression, .cast(.scalar(.uint64), extent))
    let (format, values) = boundsMessage(shown, array, axis, extent)
    let comments = waitingComments
    waitingComments = []
    let outer = output
    output = []
    emitRaise(.indexError, format, values, Statement(.comment, line: statement.line))
    emitExit(releasing: statement.releasesOnError)
    let exit = output
    output = outer
    waitingComments = comments
    let test: CExpression =
      isUnsigned
      ? highOnly
      : checked.expression.literalInteger.map { $0 >= 0 } == true
        ? tooHigh : .binary(.or, tooLow, tooHigh)
    emit(.ifElse(test, then: exit, otherwise: []), for: statement)
  }

  /// Returns the message of an index out of bounds.
  private func boundsMessage(
    _ shown: Value, _ array: Register, _ axis: Int, _ extent: CExpression
  ) -> (CExpression, [CExpression]) {
    let (index, passed) = formatted(shown)
    let size = formatted(
      Value(expression: extent, type: .int64, isNarrow: extent.literalInteger != nil))
    var text = "of axis \(axis)"
    if let name = function[array].name { text += " of '\(name)'" }
    let pieces: [String]
    switch (index, size.0) {
    case (.macro(let first, let macro), .macro(let second, let other)):
      pieces = [
        "\"index \(first)\"", macro, "\" is out of bounds \(text), which has \(second)\"", other,
        "\" elements\"",
      ]
    case (.plain(let first), .plain(let second)), (.plain(let first), .macro(let second, _)),
      (.macro(let first, _), .plain(let second)):
      pieces = [
        "\"index \(first) is out of bounds \(text), which has \(second) elements\""
      ]
    }
    return (.literal(pieces.joined(separator: " ")), passed + size.1)
  }

  /// Writes a `print`.
  mutating func print(_ parts: [MessagePart], _ statement: Statement) {
    let (format, values) = message(parts + [.text("\n")])
    flushAll()
    emit(.expression(.call("printf", [format] + values)), for: statement)
  }
}

extension CExpression {
  /// The text of a name or literal.
  var atom: String {
    switch self {
    case .name(let text), .literal(let text): text
    case .unary, .binary, .conditional, .call, .cast, .index, .member, .arrow, .size, .compound,
      .braces:
      ""
    }
  }
}

extension ErrorClass {
  /// The name of the error's code in C.
  var cName: String {
    var name: [UInt8] = []
    for byte in rawValue.utf8 {
      if byte < UInt8(ascii: "a"), !name.isEmpty { name.append(UInt8(ascii: "_")) }
      name.append(byte >= UInt8(ascii: "a") ? byte - 32 : byte)
    }
    return "PEL_" + String(decoding: name, as: UTF8.self)
  }
}
