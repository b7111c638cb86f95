/// What to do instead of something that is not supported.
enum Advice {
  case countDown, moveOut(String), moveImport, returnInstead, dropStatement
  case forConstruct(String), raiseClass, dropCause, indexTuple, noAttributes, indexDirectly
  case useArray, writeKernel, writeLoop, plainFormat, useEquals, plainText, loopOver
  case passSingly, listParameters, useAttribute(String)
  case useWhere, assignParts, augment, chooseElements, anyOrAll, bitwise(String), splitChain
  case zipTuples, loopOverGrid, enumerateGrid, returnBounds, useNumPy(String), forClass
  case forBuiltin(String), writeOut, useType(String)
  case keysAreNumbers, valuesAreNumbers, useUpdate, sortSet, makeSet, assignSet, useMethods
  case readLimit(String), isOfClass
  case sumSorted, printableFormat, passVariable(String), changeFirst, copyView, returnParts
  case plainHandler, renameVariable, handleOutside, raiseAgain

  /// The advice, as the text behind the colon of a message.
  var text: String {
    switch self {
    case .countDown: "write a 'range' with a negative step"
    case .moveOut(let name): "move '\(name)' out of the kernel"
    case .moveImport: "import at the top of the file"
    case .returnInstead: "pass values as arguments and return what changes"
    case .dropStatement: "leave the statement out; memory is freed when the kernel ends"
    case .forConstruct(let what): Advice.byConstruct[what] ?? "rewrite it with loops and calls"
    case .raiseClass: "write 'raise ValueError(\"…\")'"
    case .dropCause: "leave 'from …' out"
    case .plainHandler: "write 'except'"
    case .raiseAgain: "handlers can only raise it again"
    case .renameVariable: "give one of them another name"
    case .handleOutside: "call it outside of the 'try', or change the list in the 'try' itself"
    case .indexTuple: "take the elements by index"
    case .noAttributes: "objects do not change inside a kernel; use arrays"
    case .indexDirectly: "write it inside '[…]'"
    case .useArray: "use a tuple, or an array from 'np.empty'"
    case .writeKernel: "write a function with '@njit'"
    case .writeLoop: "write a loop over the elements"
    case .plainFormat: "leave the format out"
    case .useEquals: "write '=='"
    case .plainText: "strings can only be compared, printed and raised"
    case .loopOver: "use it as what a 'for' runs over"
    case .useWhere: "pass 'out' too, or choose with 'np.where'"
    case .chooseElements: "choose elements with 'np.where'"
    case .anyOrAll: "ask 'np.any' or 'np.all'"
    case .bitwise(let name): "combine the elements with '\(name)'"
    case .splitChain: "write '(a < b) & (b < c)'"
    case .zipTuples: "zip it with tuples"
    case .loopOverGrid: "write 'for index in np.ndindex(…)' and count in its body"
    case .enumerateGrid: "the order of memory is not known; write 'np.ndenumerate'"
    case .keysAreNumbers: "keys are integers, floats, bools and tuples of them"
    case .valuesAreNumbers: "values are numbers and tuples of numbers"
    case .useUpdate: "write 'd.update(other)'"
    case .sortSet: "run over 'sorted(s)'; the order of a set follows from hashes"
    case .makeSet: "make a set of it first"
    case .assignSet: "assign 's = s - other' or its like"
    case .copyView: "write 'list(d.values())' or its like"
    case .sumSorted: "write 'sum(sorted(s))'; the order of a set follows from hashes"
    case .useMethods: "use 'update', 'add' and 'discard'"
    case .passVariable(let name): "give the function a parameter for '\(name)'"
    case .printableFormat:
      "formats are those that C shows alike, such as '5d', '05d', '8.3f', '<10.4e' and '10'"
    case .changeFirst: "change it in a statement of its own before"
    case .returnParts: "return arrays, such as 'np.array(list(d.values()))'"
    case .returnBounds: "return its bounds"
    case .useNumPy(let name): "use '\(name)'"
    case .assignParts: "assign the parts of the result"
    case .augment: "write 'a[i] += x'"
    case .passSingly: "pass each argument by itself"
    case .listParameters: "list the parameters one by one"
    case .readLimit(let name): "read one of its members, as in '\(name)(np.int32).max'"
    case .isOfClass: "name 'int', 'np.ndarray', 'tuple' or their like, or a tuple of them"
    case .useAttribute(let name): "use the attribute '.\(name)'"
    case .forClass: "use named tuples, and raise exceptions of Python's own"
    case .writeOut: "write it with loops, or call it outside of the kernel and pass what it gives"
    case .useType(let name): "use 'np.\(name)'"
    case .forBuiltin(let name): Advice.byBuiltin[name] ?? "call it outside of the kernel"
    }
  }

  /// The advice for constructs that the parser names.
  private static let byConstruct: [String: String] = [
    "yield": "store into an array that the caller passes",
    "yield from": "store into an array that the caller passes",
    "await": "kernels run to their end; call them from the async code",
    "async def": "kernels run to their end; call them from the async code",
    "async for": "write a plain 'for'", "async with": "do it outside the kernel",
    "with": "open and close resources outside the kernel",
    "class": "use named tuples and arrays", "match": "write 'if' and 'elif'",
    "type alias": "leave the alias out", "bytes": "use an array of 'np.uint8'",
  ]

  /// The advice for Python's own functions and classes that kernels do not have.
  static let byBuiltin: [String: String] = [
    "aiter": plain, "anext": plain, "ascii": noStrings, "bin": noStrings,
    "breakpoint": "debug the function without its decorator", "bytearray": arrays,
    "bytes": arrays, "callable": plain, "chr": noStrings, "classmethod": plain, "compile": plain,
    "delattr": plain, "dir": plain, "eval": plain, "exec": plain,
    "exit": "raise an exception", "filter": "write a comprehension with 'if'", "format": noStrings,
    "frozenset": arrays,
    "getattr": plain, "globals": plain, "hasattr": plain, "hash": plain, "help": plain,
    "hex": noStrings, "id": plain, "input": "pass what was read as an argument",
    "issubclass": plain, "iter": loops, "locals": plain,
    "memoryview": arrays, "next": loops, "object": plain, "oct": noStrings,
    "open": "read files outside of the kernel and pass arrays", "ord": noStrings,
    "property": plain, "quit": "raise an exception", "repr": noStrings,
    "setattr": plain, "slice": "write it inside '[…]'",
    "sorted": "sort before the call, or write the loops", "staticmethod": plain,
    "super": plain, "tuple": "write the elements in parentheses",
    "type": "name the type, as in 'np.float64(…)'",
    "vars": plain, "__import__": "import at the top of the file",
  ]

  private static let plain = "call it outside of the kernel"
  private static let loops = "write a loop over the elements"
  private static let arrays = "use a tuple, or an array from 'np.empty'"
  private static let noStrings = "strings can only be compared, printed and raised"
}
