import PellucidIR
import PellucidTypes

/// The emission of one function: register IR to C statements.
///
/// Registers that are used once fold into their use (see `Folding`); the others are declared where
/// `Scopes` says.
struct FunctionEmission {
  /// The function.
  let function: Function
  /// The name of the source file, as shown in C.
  let fileName: String
  /// The module's constants.
  let globals: [Global]
  /// What calls do.
  let facts: ModuleFacts
  /// The registers through which the function may store.
  let isMutable: [Bool]
  /// What is asked for.
  let options: EmissionOptions
  /// How operations are spelled.
  let spelling: OperationSpelling
  /// Where registers are declared.
  let scopes: Scopes
  /// The names in use.
  var names: Names
  /// The names of scalar registers that have one already.
  var registerNames: [String?]
  /// The places of array registers that have one already.
  var places: [ArrayPlace?]
  /// `true` for registers whose declaration is written.
  var isDeclared: [Bool]
  /// The variables of the loops so far.
  var loopVariables: Set<Register> = []
  /// The expressions that wait for their use.
  var pending: [Pending] = []
  /// The statements of the block at hand.
  var output: [CStatement] = []
  /// The comments that wait for the next statement.
  var waitingComments: [String] = []
  /// The block at hand.
  var block = 0
  /// The number of the last block.
  var lastBlock = 0
  /// The number of the last statement.
  var lastStatement = 0
  /// The number of registers of each block that were declared in advance.
  var hoistedCounts: [Int]
  /// The names of the second pointers of registers that own memory at times.
  var ownedNames: [Register: String] = [:]
  /// The registers whose second pointers a block declares, by block.
  var ownedBlocks: [Int: [Register]] = [:]
  /// The registers that the next `raise` releases.
  var waitingReleases: [Register] = []
  /// The arrays without a name that go by the variables of another one, until those change.
  var waitingAliases: [(register: Register, source: Register)] = []
  /// The names of declarations that vanish if nothing uses them.
  var optionalNames: Set<String> = []
  /// Where errors lead to, if the function owns many arrays.
  var sharedExit: SharedExit?
  /// What leaving an iteration of a parallel loop takes, inside of one.
  var parallelExit: ParallelExit?
  /// Where errors go, inside of attempts; innermost last.
  var handlerExits: [HandlerExit] = []
  /// The variables with the errors that the handlers around are about, innermost last.
  var caughtErrors: [String] = []
  /// The types of the function's variables, for the quick build.
  var variableTypes: [String: CType] = [:]
  /// The flags that are set together with a register.
  var setFlags: [Register: String] = [:]
  /// Where values go that a register would combine, while a strip of them is computed.
  var stripValues: [Register: CExpression] = [:]
  /// The number of the last label.
  var lastLabel = 0
  /// What finding the element that was spelled last depends on and does.
  var elementEffects = Effects()
  /// The functions that parallel loops became, for the quick build.
  var outlined: [CFunction] = []

  /// Creates an instance at the start of the given function.
  init(_ function: Function, in module: Module, facts: ModuleFacts, options: EmissionOptions) {
    self.function = function
    self.fileName = module.fileName
    self.globals = module.globals
    self.facts = facts
    self.isMutable = facts[function.name]?.entry.isMutable ?? []
    self.options = options
    self.spelling = OperationSpelling(isQuick: options.flavour == .quickBuild)
    self.scopes = Scopes(of: function)
    let count = function.registers.count
    self.names = Names(
      reserved: facts.reservedNames, own: function.mayRaise ? ["error"] : [],
      lastBlock: scopes.blocks.count)
    self.registerNames = Array(repeating: nil, count: count)
    self.places = Array(repeating: nil, count: count)
    self.isDeclared = Array(repeating: false, count: count)
    self.hoistedCounts = Array(repeating: 0, count: scopes.blocks.count)
    self.sharedExit = SharedExit(of: function, scopes)
    claimNames()
    claimOwnedNames()
  }

  /// `true` iff the quick build compiles the C.
  var isQuick: Bool { options.flavour == .quickBuild }

  /// Gives the registers that bear Python names their C names, parameters first.
  private mutating func claimNames() {
    var order = function.parameters.map(\.register)
    for register in order { isDeclared[register.index] = true }
    let parameters = Set(order)
    let others = function.registers.indices.filter { index in
      scopes.entries[index].block >= 0 && !parameters.contains(Register(index))
        && function.registers[index].name != nil && !function.registers[index].isNameInvented
    }
    order += others.sorted {
      (scopes.entries[$0].firstStatement, $0) < (scopes.entries[$1].firstStatement, $1)
    }.map { Register($0) }
    for register in order {
      switch function[register].type {
      case .scalar: _ = name(of: register)
      case .array: _ = arrayName(of: register)
      }
    }
    nameResults()
    nameExtents()
  }

  /// Names an array without a name that is all that the function gives: `result`.
  private mutating func nameResults() {
    function.body.forEachKind { kind in
      guard case .returned(let operands) = kind, operands.count == 1,
        case .register(let register)? = operands.first,
        case .array(let type) = function[register].type, registerNames[register.index] == nil
      else { return }
      registerNames[register.index] = names.claim("result", in: extent(of: register)) {
        Self.partNames($0, type)
      }
    }
  }

  /// Names temporaries that are extents of an array with a name after it: `lap_n0`.
  private mutating func nameExtents() {
    function.body.forEachStatement { statement in
      guard case .allocate(let array, let extents, _) = statement.kind,
        let name = registerNames[array.index], scopes.isConstant(array),
        case .array(let type) = function[array].type
      else { return }
      let parts = ownPlace(name, type).extents
      for (extent, part) in zip(extents, parts) {
        guard case .register(let register) = extent, function[register].name == nil,
          registerNames[register.index] == nil, scopes.isConstant(register),
          scopes[register].block == scopes[array].block
        else { continue }
        registerNames[register.index] = part.atom
      }
    }
  }

  /// The blocks in which the register means something.
  func extent(of register: Register) -> ClosedRange<Int> {
    let block = max(scopes[register].block, 0)
    return block...(scopes.blocks[block].last)
  }

  /// Returns the C name of a scalar register.
  mutating func name(of register: Register) -> String {
    if let name = registerNames[register.index] { return name }
    let name: String
    if let stem = function[register].name {
      name = names.claim(stem, in: extent(of: register))
    } else {
      name = names.temporary()
    }
    registerNames[register.index] = name
    return name
  }

  /// Returns the C name of an array register; the names of its parts are made from it.
  mutating func arrayName(of register: Register) -> String {
    if let name = registerNames[register.index] { return name }
    guard case .array(let type) = function[register].type else {
      return name(of: register)
    }
    let stem = function[register].name ?? names.temporary()
    let name: String
    if function[register].name == nil {
      name = stem
    } else {
      name = names.claim(stem, in: extent(of: register)) { Self.partNames($0, type) }
    }
    registerNames[register.index] = name
    return name
  }

  /// Returns the names of all parts of an array called `name`.
  static func partNames(_ name: String, _ type: ArrayType) -> [String] {
    if type.rank <= 1 { return [name, name + "_n", name + "_s"] }
    return [name, name + "_data"]
      + (0..<type.rank).flatMap { [name + "_n\($0)", name + "_s\($0)"] }
  }

  /// Returns the place of an array whose parts are variables of their own.
  func ownPlace(_ name: String, _ type: ArrayType) -> ArrayPlace {
    let isFlat = type.rank <= 1
    let axes = 0..<type.rank
    return ArrayPlace(
      type: type, name: name, data: .name(isFlat ? name : name + "_data"),
      extents: axes.map { .name(isFlat ? name + "_n" : name + "_n\($0)") },
      strides: axes.map { axis in
        type.hasStride(axis) ? .name(isFlat ? name + "_s" : name + "_s\(axis)") : nil
      })
  }

  /// Returns the type of a register, which holds a scalar.
  func scalarType(_ register: Register) -> ScalarType {
    switch function[register].type {
    case .scalar(let type): type
    case .array(let type): type.element
    }
  }

  /// Writes a statement with the comments that wait.
  mutating func emit(_ kind: CStatement.Kind, for statement: Statement? = nil) {
    if case .declaration(let declaration) = kind { note(declaration) }
    var result = CStatement(kind)
    result.leading = waitingComments
    waitingComments = []
    result.trailing = statement?.trailingComment
    result.line = statement?.line ?? 0
    output.append(result)
  }

  /// Keeps the type of a variable, where outlining asks for it.
  mutating func note(_ declaration: CDeclaration) {
    guard isQuick else { return }
    variableTypes[declaration.name] =
      declaration.length == nil ? declaration.type : .pointer(declaration.type, isConst: false)
  }

  /// Runs `body` with an empty output in the block of the next number, and returns what it wrote.
  mutating func nested(_ body: (inout FunctionEmission) -> Void) -> [CStatement] {
    let outer = (output, block)
    output = []
    lastBlock += 1
    block = lastBlock
    body(&self)
    let result = output
    (output, block) = outer
    return result
  }
}
