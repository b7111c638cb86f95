package import PellucidIR
import PellucidSyntax
import PellucidTypes
package import PellucidTyping

/// What the caller of the compiler decides, where the decorators leave it open.
package struct LoweringOptions: Hashable, Sendable {
  /// `true` iff indices are checked against the extents.
  package var boundsCheck: Bool

  /// Creates an instance with the given choices.
  package init(boundsCheck: Bool = false) { self.boundsCheck = boundsCheck }
}

extension PellucidIR.Module {
  /// Creates the register IR of the given typed kernels, callees before their callers.
  /// - Requires: `typed` has no diagnostics.
  package init(lowering typed: TypedModule, options: LoweringOptions = LoweringOptions()) {
    self.init(fileName: typed.scope.tree.file.name)
    let order = Specialisations(typed)
    var globals = GlobalTable(scope: typed.scope)
    for number in order.numbers {
      guard let kernel = typed.kernels[number] else { continue }
      var lowering = FunctionLowering(
        kernel, name: order.names[number] ?? "",
        scope: Prelude.scope(of: kernel.function) ?? typed.scope, names: order.names,
        callees: typed.kernels, globals: globals, options: options)
      functions.append(lowering.lowered(isExported: typed.roots.contains(number)))
      globals = lowering.globals
    }
    self.globals = globals.globals
    if typed.kernels.contains(where: { $0?.heaps.isEmpty == false }) { dropUncalled() }
  }

  /// Drops the functions that nothing calls: of a heap's, not all are always needed.
  private mutating func dropUncalled() {
    let places = Dictionary(uniqueKeysWithValues: zip(functions.map(\.name), functions.indices))
    var needed: Set<Int> = []
    var pending = functions.indices.filter { functions[$0].isExported }
    // Ends: each function is looked at once.
    while let place = pending.popLast() {
      guard needed.insert(place).inserted else { continue }
      functions[place].body.forEachKind { kind in
        if case .call(_, function: let name, _) = kind, let callee = places[name] {
          pending.append(callee)
        }
      }
    }
    functions = functions.indices.filter(needed.contains).map { functions[$0] }
  }
}

/// The order and the names of the specialisations that are lowered.
struct Specialisations {
  /// The numbers, callees before callers where no recursion forbids it.
  private(set) var numbers: [Int] = []
  /// The names of the functions, by number.
  private(set) var names: [Int: String] = [:]

  /// Creates an instance for what `typed` was asked for.
  init(_ typed: TypedModule) {
    var seen: Set<Int> = []
    for root in typed.roots { visit(root, typed, &seen) }
    nameAll(typed)
  }

  /// Adds what `number` calls, and then `number`.
  private mutating func visit(_ number: Int, _ typed: TypedModule, _ seen: inout Set<Int>) {
    guard seen.insert(number).inserted, let kernel = typed.kernels[number] else { return }
    for call in kernel.calls.keys.sorted() {
      for callee in kernel.calls[call]?.specialisations ?? [] { visit(callee, typed, &seen) }
    }
    for callee in kernel.heaps.flatMap(\.specialisations) { visit(callee, typed, &seen) }
    for parameter in kernel.passedTables.keys.sorted() {
      for callee in kernel.passedTables[parameter]?.specialisations ?? [] {
        visit(callee, typed, &seen)
      }
    }
    numbers.append(number)
  }

  /// Gives each specialisation a name: that of the function, with the types behind it from the
  /// second one on. What was asked for comes first.
  private mutating func nameAll(_ typed: TypedModule) {
    var taken = Set(typed.scope.functions.map(\.function.name))
    var used: Set<String> = []
    let rest = numbers.filter { !typed.roots.contains($0) }
    for number in typed.roots + rest where names[number] == nil {
      guard let kernel = typed.kernels[number] else { continue }
      let isPrelude = kernel.function < 0
      let base = Prelude.symbol(kernel.declaration.function.name, of: kernel.function)
      guard !used.insert(base).inserted || isPrelude && taken.contains(base) else {
        names[number] = base
        continue
      }
      var parts = [base]
      for (type, constant) in zip(kernel.parameterTypes, kernel.parameterConstants) {
        if let constant {
          parts += constant.meaning == .value(.none) ? [] : [constant.mangled]
        } else {
          parts.append(type.mangled)
        }
      }
      var name = parts.joined(separator: "_")
      while !taken.insert(name).inserted { name += "_1" }
      names[number] = name
    }
  }
}

extension Type {
  /// The type as a part of a C name.
  var mangled: String {
    switch self {
    case .none: "none"
    case .scalar(let scalar): scalar.shortName
    case .array(let array):
      "\(array.element.shortName)_\(array.rank)d"
        + (array.layout == .c ? "" : array.layout == .f ? "_f" : "_s")
        + (array.isReadOnly ? "_r" : "")
    case .tuple(let tuple): tuple.elements.map(\.mangled).joined(separator: "_")
    case .optional(let wrapped): "opt_\(wrapped.mangled)"
    case .list(let list): "list_\(list.element.mangled)"
    case .table(let table):
      table.value.map { "dict_\(table.key.mangled)_\($0.mangled)" } ?? "set_\(table.key.mangled)"
    case .string: "str"
    }
  }
}

extension ExpressionInfo {
  /// A constant as the source spells it.
  var text: String {
    if case .dtype(let type) = meaning { return type.name }
    if let global { return global }
    if case .function(let name) = meaning { return name }
    return constant.map { $0.text } ?? "None"
  }

  /// A constant as a part of a C name.
  fileprivate var mangled: String {
    if case .dtype(let type) = meaning { return type.shortName }
    return String(text.map { $0 == "-" ? "m" : $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}

extension ConstantValue {
  /// The value as the source spells it.
  fileprivate var text: String {
    switch self {
    case .none: "None"
    case .boolean(let flag): flag ? "True" : "False"
    case .signed(let number, _): "\(number)"
    case .unsigned(let number, _): "\(number)"
    case .float(let number, _): "\(number)"
    case .complex(let real, let imaginary, _): "\(real)+\(imaginary)j"
    case .string(let text): "'\(text)'"
    case .tuple(let items, _): "(\(items.map(\.text).joined(separator: ", ")))"
    case .array: "array"
    }
  }
}

/// The frozen globals of a file that its functions refer to.
struct GlobalTable {
  /// The file.
  let scope: ModuleScope
  /// The globals, in order of first use.
  private(set) var globals: [Global] = []
  /// The numbers of the globals, by name.
  private var numbers: [String: GlobalID] = [:]

  /// Creates an instance without globals.
  init(scope: ModuleScope) { self.scope = scope }

  /// Returns the global called `name`, which holds `value`.
  mutating func global(_ name: String, _ value: Global.Value) -> GlobalID {
    if let number = numbers[name] { return number }
    let number = GlobalID(globals.count)
    numbers[name] = number
    globals.append(Global(name: name, value: value, line: scope.line(ofGlobal: name)))
    return number
  }
}

extension Constant {
  /// Creates the number that `value` is; nil if it is none.
  init?(_ value: ConstantValue) {
    switch value {
    case .boolean(let flag): self.init(.boolean(flag), .bool)
    case .signed(let number, let type): self.init(.signed(number), type)
    case .unsigned(let number, let type): self.init(.unsigned(number), type)
    case .float(let number, let type): self.init(.float(number), type)
    case .complex(let real, let imaginary, let type): self.init(.complex(real, imaginary), type)
    case .none, .string, .tuple, .array: return nil
    }
  }
}
