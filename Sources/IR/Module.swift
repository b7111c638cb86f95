package import PellucidSource
package import PellucidTypes

/// The kernels that are emitted as one C file.
package struct Module: Hashable, Sendable {
  /// The name of the source file, as shown in C.
  package var fileName: String
  /// The named constants that functions refer to, in order of first use.
  package var globals: [Global]
  /// The functions; callees stand before their callers where no recursion forbids it.
  package var functions: [Function]
  /// What the passes have to tell the user, in order of the source; not a part of the text form.
  package var findings: [Diagnostic]

  /// Creates an instance with the given parts.
  package init(fileName: String, globals: [Global] = [], functions: [Function] = []) {
    self.fileName = fileName
    self.globals = globals
    self.functions = functions
    self.findings = []
  }
}

/// A frozen global variable of the source file.
package struct Global: Hashable, Sendable {
  /// The Python name.
  package var name: String
  /// The value.
  package var value: Value
  /// The line of the source that binds it, counted from 1.
  package var line: Int

  /// Creates an instance with the given parts.
  package init(name: String, value: Value, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }

  /// What a global holds.
  package enum Value: Hashable, Sendable {
    case scalar(Constant)
    /// A read-only, row-major array.
    case array(ScalarType, extents: [Int], elements: [Constant])
  }
}

/// The number of a global in its module.
package struct GlobalID: Hashable, Sendable {
  /// The position in `Module.globals`.
  package let index: Int

  /// Creates an instance with the given position.
  package init(_ index: Int) { self.index = index }
}

/// One kernel for one tuple of argument types.
package struct Function: Hashable, Sendable {
  /// The name, unique in the module; the C function bears it.
  package var name: String
  /// The name in the source.
  package var sourceName: String
  /// The line of the `def`, counted from 1.
  package var line: Int
  /// The Python signature with types, as in `def f(x: float64[::1]) -> float64`.
  package var pythonSignature: String
  /// The lines of the docstring; empty if there is none.
  package var docstring: [String]
  /// The comments that stand above the `def`.
  package var leadingComments: [String]
  /// `true` iff the function can be called from outside the module; others are `static` in C.
  package var isExported: Bool
  /// What the decorator asks for and emission has to know.
  package var options: FunctionOptions
  /// The parameters, in Python order; tuples are taken apart into one parameter an element.
  package var parameters: [FunctionParameter]
  /// What is returned; empty for None; a tuple is taken apart into one result an element.
  package var results: [FunctionResult]
  /// `true` iff what is returned is a tuple, also one of a single element.
  package var returnsTuple: Bool
  /// `true` iff a call may leave an error; set by the pass `ErrorPropagation`.
  package var mayRaise: Bool
  /// `true` iff a caller may pass arrays that overlap though one of them is stored into; set for
  /// functions that others of the module call so by the pass `OverlapPropagation`, and for all in a
  /// module that is compiled for such arguments. Other callers promise that none do.
  package var mayGetOverlap: Bool
  /// The extents of arguments that callers see to; set by the pass `RowSpecialization`.
  package var fixedExtents: [FixedExtent]
  /// What is known of each register, indexed by the register's number.
  package var registers: [RegisterInfo]
  /// The statements.
  package var body: Block

  /// Creates an instance with the given names and no content.
  package init(name: String, sourceName: String, line: Int, pythonSignature: String) {
    self.name = name
    self.sourceName = sourceName
    self.line = line
    self.pythonSignature = pythonSignature
    self.docstring = []
    self.leadingComments = []
    self.isExported = true
    self.options = FunctionOptions()
    self.parameters = []
    self.results = []
    self.returnsTuple = false
    self.mayRaise = false
    self.mayGetOverlap = false
    self.fixedExtents = []
    self.registers = []
    self.body = Block()
  }

  /// What is known of `register`.
  package subscript(register: Register) -> RegisterInfo {
    // Lends the entry; a copy would cost more than most of the questions about it.
    _read { yield registers[register.index] }
    _modify { yield &registers[register.index] }
  }
}

/// An extent of an array argument that is known when the function is compiled.
package struct FixedExtent: Hashable, Sendable {
  /// The place of the parameter.
  package var parameter: Int
  /// The axis.
  package var axis: Int
  /// The number of elements along the axis.
  package var extent: Int

  /// Creates an instance with the given parts.
  package init(parameter: Int, axis: Int, extent: Int) {
    self.parameter = parameter
    self.axis = axis
    self.extent = extent
  }
}

extension Function {
  /// What the name of a copy for fixed extents ends with; no Python name has a `$`.
  private static let copySuffix = "$rows"

  /// Returns the name of the copy of function `name` for fixed extents.
  package static func nameOfCopy(of name: String) -> String { name + copySuffix }

  /// The name of the function of which this one is a copy, or its own.
  package var nameOfOriginal: String {
    fixedExtents.isEmpty ? name : String(name.dropLast(Self.copySuffix.count))
  }
}

/// Options of a kernel that reach beyond lowering.
package struct FunctionOptions: Hashable, Sendable {
  /// `true` iff `parallel=True`: loops that are proved independent may run in parallel.
  package var isParallel = false
  /// The LLVM fast-math flags in force (`nnan`, `ninf`, `nsz`, `arcp`, `contract`, `afn`,
  /// `reassoc`), sorted; all seven for `fastmath=True`.
  package var fastMath: [String] = []

  /// Creates an instance with nothing switched on.
  package init() {}
}

/// A parameter of a function.
package struct FunctionParameter: Hashable, Sendable {
  /// The register that holds the argument on entry.
  package var register: Register
  /// `true` iff the function takes over the memory of the array, which its caller owns: it frees it
  /// or returns it, also where it raises.
  package var isConsumed: Bool

  /// Creates an instance with the given parts.
  package init(_ register: Register, isConsumed: Bool = false) {
    self.register = register
    self.isConsumed = isConsumed
  }
}

/// One value that a function returns.
package struct FunctionResult: Hashable, Sendable {
  /// Who owns the memory of a returned array.
  package enum Ownership: String, Hashable, Sendable {
    /// The result is no array.
    case none
    /// The caller owns it and frees it.
    case owned
    /// It is, or is part of, an array that the caller passed.
    case borrowed
  }

  /// The type.
  package var type: ValueType
  /// The name under which it is returned, if all `return`s agree on one; used for struct fields.
  package var name: String?
  /// Who owns it; set by the pass `Ownership`.
  package var ownership: Ownership

  /// Creates an instance with the given parts.
  package init(type: ValueType, name: String?, ownership: Ownership = .none) {
    self.type = type
    self.name = name
    self.ownership = ownership
  }
}

extension Module {
  /// `true` iff a pass has shaped a loop, which it only does where arrays are distinct.
  package var hasShapedLoops: Bool {
    functions.contains { $0.body.hasLoop { !$0.shapings.isEmpty } }
  }
}
