import PellucidIR
import PellucidRuntime
import PellucidTypes

extension TranslationUnit {
  /// Returns the header: the types in use and a prototype for each exported kernel.
  func header() -> String {
    let name = options.headerName ?? stem + ".h"
    let guardName = Self.guardName(name)
    var printer = CPrinter(isQuick: false)
    printer.line("/* \(name): C interface of the kernels in \(module.fileName). */")
    printer.line("#ifndef \(guardName)")
    printer.line("#define \(guardName)")
    printer.line("")
    for header in Includes.headers(ofInterfaceOf: module).sorted() {
      printer.line("#include \(header)")
    }
    printer.raw("\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n")
    if module.functions.contains(where: { $0.isExported && $0.mayRaise }) {
      for helper in Runtime.helpers(["pel_error"], quick: false) {
        printer.line("")
        printer.raw(helper.text)
      }
    }
    for text in StructDefinitions(of: module, isQuick: false, onlyExported: true).texts {
      printer.line("")
      printer.raw(text)
    }
    for function in functions where !function.isStatic {
      var head = function.head
      if let first = head.first, let space = first.firstRange(of: "  ") {
        head[0] = String(first[space.upperBound...])
      }
      printer.line("")
      printer.blockComment(head)
      printer.raw(printer.prototype(function) + ";")
    }
    printer.raw("\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n")
    return printer.text
  }

  /// Returns the name of the macro that guards the header `name`.
  private static func guardName(_ name: String) -> String {
    var result: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): result.append(byte - 32)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        result.append(byte)
      default: result.append(UInt8(ascii: "_"))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension CPrinter {
  /// Writes a frozen global: a constant, or an array of constants.
  mutating func declaration(of global: Global, isNested: Bool) {
    switch global.value {
    case .scalar(let constant):
      line(
        "static const \(constant.type.cName(isQuick: isQuick)) \(global.name) = "
          + flat(constant.expression(isQuick: isQuick)) + ";")
    case .array(let type, let extents, let elements):
      let lengths = isNested ? extents : [max(extents.reduce(1, *), 1)]
      let start =
        "static const \(type.cName(isQuick: isQuick)) \(global.name)"
        + lengths.map { "[\($0)]" }.joined() + " = {"
      line(start)
      depth += 1
      rows(elements.map { flat($0.expression(isQuick: isQuick)) }[...], lengths)
      depth -= 1
      line("};")
    }
  }

  /// Writes the elements of an array, a row at a time.
  private mutating func rows(_ elements: ArraySlice<String>, _ lengths: [Int]) {
    if lengths.count > 1 {
      let size = lengths.dropFirst().reduce(1, *)
      var rest = elements
      while !rest.isEmpty {
        line("{")
        depth += 1
        rows(rest.prefix(size), Array(lengths.dropFirst()))
        depth -= 1
        line("},")
        rest = rest.dropFirst(size)
      }
      return
    }
    var current = ""
    for element in elements {
      if !current.isEmpty, column + current.utf8.count + element.utf8.count + 2 > Self.width {
        line(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + element + ","
    }
    line(current.isEmpty ? "0," : current)
  }
}

extension String {
  /// Returns the place of the first occurrence of `part`.
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) {
        return start..<index(start, offsetBy: part.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
