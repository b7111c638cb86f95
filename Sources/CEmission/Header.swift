import PellucidIR
import PellucidRuntime
import PellucidTypes

extension TranslationUnit {
  /// Returns the header: the types in use and a prototype for each exported kernel.
  func header() -> String {
    let name = options.headerName ?? stem + ".h"
    let guardName = Self.guardName(name)
    var printer = CPrinter(complexSpelling: .keyword)
    var head = ["\(name): C interface of the kernels in \(module.fileName)."]
    if functions.contains(where: { !$0.isStatic && $0.isRestrict }) {
      head.append("An array that a kernel stores into must not overlap another that it is passed.")
    }
    printer.blockComment(head)
    printer.line("#ifndef \(guardName)")
    printer.line("#define \(guardName)")
    printer.line("")
    for header in Includes.headers(ofInterfaceOf: module).sorted() {
      printer.line("#include \(header)")
    }
    printer.raw("\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n")
    if module.showsErrors {
      for helper in Runtime.helpers(["pel_error"], quick: false) {
        printer.line("")
        printer.raw(Self.once("pel_error", helper.text))
      }
    }
    let types = StructDefinitions(of: module, complexSpelling: .keyword, onlyExported: true)
    for (name, text) in types.definitions {
      printer.line("")
      printer.raw(name.hasSuffix("_result") ? text : Self.once(name, text))
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

  /// Returns the definition of a type that other headers define too, for the first of them.
  private static func once(_ name: String, _ text: String) -> String {
    let macro = (name.hasPrefix("pel_") ? "" : "PEL_") + guardName(name) + "_DEFINED"
    let end = text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
    return "#ifndef \(macro)\n#define \(macro)\n\(text)\(end)#endif\n"
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
        "static const \(constant.type.cName(complexSpelling)) \(global.name) = "
          + flat(constant.initializer(isQuick: complexSpelling == .structure)) + ";")
    case .array(let type, let extents, let elements):
      let lengths = isNested ? extents : [max(extents.reduce(1, *), 1)]
      let start =
        "static const \(type.cName(complexSpelling)) \(global.name)"
        + lengths.map { "[\($0)]" }.joined() + " = "
      let texts = elements.map { flat($0.initializer(isQuick: complexSpelling == .structure)) }
      line(start + braces(texts[...], lengths, at: start.utf8.count) + ";")
    }
  }

  /// Returns the elements of an array in braces, with line breaks where they do not fit.
  private func braces(_ elements: ArraySlice<String>, _ lengths: [Int], at start: Int) -> String {
    var items = elements.isEmpty ? ["0"] : Array(elements)
    if lengths.count > 1 {
      let size = lengths.dropFirst().reduce(1, *)
      items = stride(from: elements.startIndex, to: elements.endIndex, by: max(size, 1)).map {
        braces(
          elements[$0..<min($0 + size, elements.endIndex)], Array(lengths.dropFirst()),
          at: start + 1)
      }
    }
    var result = "{"
    var column = start + 1
    for (index, item) in items.enumerated() {
      let width = item.utf8.count + 1
      let isBroken = item.utf8.contains(UInt8(ascii: "\n"))
      if index > 0 {
        let fits = column + 1 + width + 1 <= Self.width && !isBroken
        result += fits ? ", " : ",\n" + Self.spaces(start + 1)
        column = fits ? column + 1 : start + 1
      }
      result += item
      column = isBroken ? Self.width : column + width
    }
    return result + "}"
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
