import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

/// Lowers one typed function to IR.
struct FunctionLowering {
  /// The function.
  let kernel: TypedKernel
  /// The file.
  let scope: ModuleScope
  /// The names of the specialisations, by number.
  let names: [Int: String]
  /// The specialisations, by number.
  let callees: [TypedKernel?]
  /// `true` iff indices are checked.
  let checksBounds: Bool

  /// The frozen globals that functions refer to.
  var globals: GlobalTable
  /// The function as far as it is lowered.
  var function: PellucidIR.Function
  /// The statements of the block that is being filled.
  var statements: [PellucidIR.Statement] = []
  /// Where each variable is kept.
  var storage: [Value] = []
  /// The flags that say whether a variable is bound, by name.
  var boundFlags: [String: Register] = [:]
  /// The registers that hold frozen global arrays.
  var globalArrays: [GlobalID: Register] = [:]
  /// What stands at the very beginning of the function.
  var prologue: [PellucidIR.Statement] = []
  /// The registers that statements have set, in order.
  var writes: [Register] = []
  /// The operands that are known not to be zero at the present point.
  var nonZero: Set<Operand> = []
  /// The loops around the present point, innermost last: the flag that a `break` clears, if the
  /// loop has an `else`.
  var loops: [Register?] = []
  /// The number of attempts whose bodies are around the present point.
  var attemptDepth = 0
  /// What has a `finally` around the present point, innermost last.
  var closings: [Closing] = []
  /// The registers that lists are kept in, which statements change that do not assign them.
  var listRegisters: Set<Register> = []
  /// Where lists that stand in others are kept.
  var heaps: [HeapPlace] = []
  /// Where the table that is made next is kept, if that is known.
  var tableTarget: TablePlace?
  /// The parameters whose length changes, which are returned behind the result.
  var changedValues: [Value] = []
  /// What is known of the extents of arrays at the present point.
  var extents = ExtentFacts()
  /// The place of the element that is being computed, inside an array expression.
  var elementContext: ElementContext?
  /// `true` iff the indices that are lowered have been checked before.
  var hasCheckedPlaces = false
  /// The number of `prange` loops around the present point.
  var parallelDepth = 0
  /// `true` iff the value that is being stored goes to several places.
  var sharesValue = false
  /// The place of the Python statement that is being lowered.
  var span = Span.none

  /// Creates an instance for the given function.
  init(
    _ kernel: TypedKernel, name: String, scope: ModuleScope, names: [Int: String],
    callees: [TypedKernel?], globals: GlobalTable, options: LoweringOptions
  ) {
    self.kernel = kernel
    self.scope = scope
    self.names = names
    self.callees = callees
    self.globals = globals
    self.checksBounds = kernel.declaration.options.boundsCheck ?? options.boundsCheck
    let source = kernel.declaration.function
    self.function = PellucidIR.Function(
      name: name, sourceName: source.name,
      line: scope.isPrelude ? 0 : scope.tree.file.line(of: source.nameSpan),
      pythonSignature: FunctionLowering.signature(kernel))
  }

  /// Returns the function in IR.
  mutating func lowered(isExported: Bool) -> PellucidIR.Function {
    let source = kernel.declaration.function
    function.isExported = isExported
    function.docstring =
      source.docstring.map {
        $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      } ?? []
    function.leadingComments = kernel.declaration.leadingComments.map(\.text)
    function.options.isParallel = kernel.declaration.options.isParallel
    function.options.fastMath = kernel.declaration.options.fastMath
    makeStorage()
    makeParameters()
    makeHeaps()
    makeResults()
    lower(source.body)
    if !Block(statements).endsPath { lowerEnd() }
    function.body = Block(
      prologue + statements, closingComments: source.body.closingComments.map(\.text))
    return function
  }

  /// Ends the function where its statements do not: with None, if that is a result. Otherwise a loop
  /// that is known to run has returned before.
  private mutating func lowerEnd() {
    switch kernel.result {
    case .none, .optional: return lowerReturn(nil)
    case .scalar, .array, .tuple, .string, .list, .table: break
    }
    var zeros: [Operand] = []
    for result in function.results {
      guard case .scalar(let type) = result.type else {
        return emit(.raise(.runtimeError, [.text("the end of the kernel is reached")]))
      }
      zeros.append(.constant(Constant(zeroOf: type)))
    }
    emit(.returned(zeros))
  }

  /// Returns `def f(x: float64[::1]) -> float64`.
  private static func signature(_ kernel: TypedKernel) -> String {
    let source = kernel.declaration.function
    let list = source.parameters.indices.map { index in
      let name = source.parameters[index].name
      if let constant = kernel.parameterConstants[index] { return "\(name)=\(constant.text)" }
      let type = kernel.parameterTypes[index]
      return "\(name): \(type == .none ? "None" : type.description)"
    }.joined(separator: ", ")
    let result = kernel.result == .none ? "None" : kernel.result.description
    let start = kernel.function < 0 ? "" : "def "
    let shown = Prelude.shownName(source.name, of: kernel.function)
    return start + "\(shown)(\(list)) -> \(result)"
  }

  /// Makes the registers that the variables are kept in.
  private mutating func makeStorage() {
    for variable in kernel.variables {
      storage.append(place(for: variable.type, named: variable.name, at: variable.span))
    }
    for name in checkedNames() {
      let flag = register(.scalar(.bool), named: name + "_is_bound", invented: true)
      boundFlags[name] = flag
      prologue.append(Statement(.assign(flag, .copy, [.boolean(false)])))
      for (index, variable) in kernel.variables.enumerated() where variable.name == name {
        if case .scalar(.register(let register), let type) = storage[index] {
          prologue.append(
            Statement(.assign(register, .copy, [.constant(Constant(zeroOf: type))])))
        }
      }
    }
  }

  /// Returns the names of the variables whose loads check that they are bound, sorted.
  private func checkedNames() -> [String] {
    var names: Set<String> = []
    for id in kernel.checkedLoads {
      if let variable = kernel.variable(loadedBy: id) {
        names.insert(kernel.variables[variable].name)
      }
    }
    return names.sorted()
  }

  /// Returns registers that hold a value of the given type.
  mutating func place(for type: Type, named name: String?, at span: Span) -> Value {
    switch type {
    case .none, .string:
      return .none
    case .scalar(let scalar):
      return .scalar(.register(register(.scalar(scalar), named: name, at: span)), scalar)
    case .array(let array):
      return .array(register(.array(array), named: name, at: span), array)
    case .tuple(let tuple):
      var elements: [Value] = []
      for (index, element) in tuple.elements.enumerated() {
        let suffix = tuple.fields.isEmpty ? "\(index)" : tuple.fields[index]
        elements.append(place(for: element, named: name.map { "\($0)_\(suffix)" }, at: span))
      }
      return .tuple(elements)
    case .list(let list) where list.isShared:
      return .reference(.register(register(.scalar(.int64), named: name, at: span)), list)
    case .list(let list):
      return listPlace(list, named: name, at: span).value
    case .table(let table):
      return tablePlace(table, named: name, at: span).value
    case .optional(let wrapped):
      let flag = register(.scalar(.bool), named: name.map { $0 + "_is_some" }, at: span)
      return .optional(
        present: .register(flag), place(for: wrapped, named: name, at: span))
    }
  }

  /// Makes the parameters and moves them to where the variables are kept.
  private mutating func makeParameters() {
    let source = kernel.declaration.function
    for (index, parameter) in source.parameters.enumerated() {
      let type = kernel.parameterTypes[index]
      let variables = kernel.parameterVariables[index]
      let own = variables.first { kernel.variables[$0].type == type }
      let value =
        own.map { storage[$0] } ?? place(for: type, named: parameter.name, at: parameter.span)
      let isChanged = kernel.changedParameters.contains(index)
      let passed = kernel.passedTables[index]
      if let passed, case .table(let table) = value {
        span = parameter.span
        take(passed, into: table)
      }
      for operand in isChanged ? value.wholeOperands : value.operands where passed == nil {
        if case .register(let register) = operand {
          var isConsumed = isChanged
          if case .scalar = function[register].type { isConsumed = false }
          function.parameters.append(FunctionParameter(register, isConsumed: isConsumed))
        }
      }
      if isChanged { changedValues.append(value) } else { countElements(of: value) }
      let constant = kernel.parameterConstants[index]?.constant
      for variable in variables where variable != own {
        assign(constant.map { self.value(of: $0, named: nil) } ?? value, to: variable)
      }
      if boundFlags[parameter.name] != nil { setBound(parameter.name) }
    }
  }

  /// Makes the counts of lists that are passed, also in tuples, what their arrays say.
  private mutating func countElements(of value: Value) {
    switch value {
    case .list(let arrays, .register(let count), _):
      emit(.assign(count, .copy, [.extent(arrays[0], axis: 0)]))
    case .tuple(let elements): for element in elements { countElements(of: element) }
    case .optional(_, let wrapped): countElements(of: wrapped)
    case .none, .scalar, .array, .list, .reference, .table, .text: break
    }
  }

  /// Makes the results.
  private mutating func makeResults() {
    let types = kernel.result.parts
    let names = resultNames(kernel.result, kernel.resultNames)
    for (index, type) in types.enumerated() {
      function.results.append(
        FunctionResult(type: type, name: index < names.count ? names[index] : nil))
    }
    for index in kernel.changedParameters.sorted() {
      let name = kernel.declaration.function.parameters[index].name
      let type = kernel.parameterTypes[index]
      for (part, partName) in zip(type.wholeParts, type.wholeNames(name)) {
        function.results.append(FunctionResult(type: part, name: partName))
      }
    }
    if !kernel.changedParameters.isEmpty { function.returnsTuple = true }
    makeHeapResults()
    switch kernel.result {
    case .tuple, .table: function.returnsTuple = true
    case .list(let list) where list.isShared: break
    case .list(let list): function.returnsTuple = list.storage.count > 1
    case .none, .scalar, .array, .optional, .string: break
    }
  }

  /// Returns the names of the registers that a result of the given type is made of.
  private func resultNames(_ type: Type, _ names: [String?]) -> [String?] {
    switch type {
    case .tuple(let tuple):
      return zip(tuple.elements.indices, tuple.elements).flatMap { index, element in
        let name = index < names.count ? names[index] : nil
        return element.parts.count == 1
          ? [name] : element.parts.indices.map { part in name.map { "\($0)_\(part)" } }
      }
    case .optional: return ["is_some", "value"]
    case .table(let table):
      return table.resultNames
    case .none, .scalar, .array, .string, .list: return []
    }
  }

  /// Returns a new register.
  mutating func register(
    _ type: ValueType, named name: String? = nil, invented: Bool = false, at span: Span? = nil
  ) -> Register {
    let register = Register(function.registers.count)
    var type = type
    if case .array(let array) = type {
      for (axis, isUnit) in array.isUnit.enumerated() where isUnit {
        extents.noteUnit(.extent(register, axis: axis))
      }
      type = .array(array.withUnitAxes([]))
    }
    function.registers.append(
      RegisterInfo(
        type: type, name: name, isNameInvented: invented,
        span: scope.isPrelude ? .none : span ?? self.span))
    return register
  }

  /// Adds a statement to the block that is being filled.
  mutating func emit(_ kind: PellucidIR.Statement.Kind) {
    statements.append(
      scope.isPrelude
        ? Statement(kind) : Statement(kind, span: span, line: scope.tree.file.line(of: span)))
    note(kind)
  }

  /// Notes which registers a statement sets.
  private mutating func note(_ kind: PellucidIR.Statement.Kind) {
    kind.forEachRegisterWritten { register in
      writes.append(register)
      forgetExtents(register)
      if !nonZero.isEmpty { nonZero.remove(.register(register)) }
    }
    noteExtents(kind)
  }

  /// Forgets what is known of the extents that `register` has or is; a register without a name is
  /// set once, so that nothing is.
  mutating func forgetExtents(_ register: Register) {
    if function[register].name != nil { extents.forget(register) }
  }

  /// Notes what a statement says of extents.
  mutating func noteExtents(_ kind: PellucidIR.Statement.Kind) {
    if case .assign(let register, _, _) = kind, case .scalar(let type) = function[register].type,
      !type.isInteger
    {
      return
    }
    let registers = function.registers
    extents.note(kind) { registers[$0.index].name != nil }
    if case .assign(let register, .copy, let operands) = kind,
      case .array(let type) = function[register].type, let source = operands[0].register
    {
      for axis in 0..<type.rank {
        extents.note(.extent(register, axis: axis), equals: .extent(source, axis: axis))
      }
    }
    if case .transpose(let register, of: let base) = kind,
      case .array(let type) = function[base].type
    {
      extents.noteTransposed(register, base, rank: type.rank)
    }
  }

  /// Returns the statements that `body` adds, in a block of their own.
  mutating func block(_ body: (inout FunctionLowering) -> Void) -> [PellucidIR.Statement] {
    let (outer, known) = (statements, nonZero)
    let (sizes, start) = (extents.known, writes.count)
    statements = []
    body(&self)
    extents.known = sizes
    for register in writes[start...] { forgetExtents(register) }
    // What the block has set is no longer known behind it; what it has checked neither.
    defer { (statements, nonZero) = (outer, known.isEmpty ? [] : known.intersection(nonZero)) }
    return statements
  }
}

extension PellucidIR.Statement.Kind {
  /// The registers that the statement itself sets, not those that blocks in it set.
  var destinations: [Register] {
    switch self {
    case .assign(let register, _, _), .load(let register, _), .select(let register, _, _, _),
      .view(let register, _, _), .transpose(let register, _), .arrange(let register, _, _),
      .allocate(let register, _, _),
      .pack(let register, _), .globalArray(let register, _):
      [register]
    case .call(let registers, _, _): registers
    case .forLoop(let loop): [loop.variable]
    case .arrayOperation(let operation): operation.destination.map { [$0] } ?? []
    case .store, .release, .fill, .copy, .raise, .boundsCheck, .print, .returned, .breakLoop,
      .continueLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
      []
    }
  }
}
