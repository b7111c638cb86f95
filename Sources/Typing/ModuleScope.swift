package import PellucidSource
package import PellucidSyntax
import PellucidTypes

/// The names that a source file binds at its outermost level.
package struct ModuleScope: Sendable {
  /// What a name is bound to.
  indirect enum Binding: Sendable {
    case module(String)
    /// A member of a module, by the dotted names of both.
    case member(module: String, name: String)
    case function(Int)
    /// `name = value`, the binding number `order` of the file; evaluated when a kernel reads it.
    case assignment(Expression, line: Int, order: Int)
    /// Something that a kernel cannot read, and what it is.
    case opaque(String, Span)
  }

  /// A function of the file, decorated or plain.
  package struct Declaration: Sendable {
    /// The `def`.
    package let function: Function
    /// The own-line comments above it.
    package let leadingComments: [Comment]
    /// `true` iff a decorator makes it a kernel.
    package let isKernel: Bool
    /// What the decorator asks for.
    package var options: KernelOptions
    /// The ids of the nodes in the function lie in this range.
    package let nodes: Range<Int>
    /// What is wrong with the decorators.
    package var diagnostics: [Diagnostic]
  }

  /// The source.
  package let tree: SyntaxTree
  /// The family of the prelude that the file is; nil for a file of the user.
  let family: Prelude.Family?
  /// The functions, in source order.
  package private(set) var functions: [Declaration] = []
  /// The functions that apply a function of `@vectorize` to whole arrays, by the number of that.
  package private(set) var wholeArrayFunctions: [Int: Int] = [:]
  /// The numbers of the lambdas and of the functions inside others, by the place of the `lambda` or
  /// of the name behind `def`.
  private(set) var nestedNumbers: [Int: Int] = [:]
  /// What is known of them, by number.
  private(set) var nested: [Int: NestedFunction] = [:]
  /// What is wrong with kernels that are not functions.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The modules that `from module import *` names, in order.
  private var starModules: [String] = []
  /// What each name is bound to at the end of the file.
  private(set) var bindings: [String: Binding] = [:]
  /// All that names are bound to on the way, with the number of each binding.
  private var history: [String: [(order: Int, binding: Binding)]] = [:]
  /// The number of bindings so far.
  private var bindingCount = 0

  /// Creates the scope of the given file.
  package init(_ tree: SyntaxTree) { self.init(tree, family: nil) }

  /// Creates the scope of the given file, which may be one of the prelude.
  init(_ tree: SyntaxTree, family: Prelude.Family?) {
    self.tree = tree
    self.family = family
    collect(tree.body, nodes: 0..<tree.nodeCount)
    for index in functions.indices where functions[index].isKernel {
      readDecorators(of: index)
      let options = functions[index].options
      if let stencil = options.stencil {
        functions[index] = stencilFunction(functions[index], stencil)
      }
      if options.isVectorized || options.layout != nil || options.stencil != nil {
        addWholeArrayFunction(of: index)
      }
    }
    guard tree.hasInnerFunctions else { return }
    let found = NestedFunctions(in: functions, of: tree.body, nodeCount: tree.nodeCount)
    functions = found.functions
    nestedNumbers = found.numbers
    nested = found.nested
  }

  /// Adds `declaration`, which applies the function at `index` to whole arrays.
  mutating func addWholeArrayFunction(_ declaration: Declaration, of index: Int) {
    wholeArrayFunctions[index] = functions.count
    functions.append(declaration)
  }

  /// `true` iff the file is one of ours, of which users see no lines.
  package var isPrelude: Bool { family != nil }

  /// `true` iff no variable that the functions index with is ever negative.
  package var countsFromStart: Bool { family?.file.countsFromStart ?? false }

  /// Returns the number by which a program knows the function `number` of this file.
  func programNumber(_ number: Int) -> Int {
    family.map { Prelude.number(number, in: $0) } ?? number
  }

  /// The numbers of the functions that a decorator makes kernels, in source order.
  package var kernels: [Int] { functions.indices.filter { functions[$0].isKernel } }

  /// Returns the number of the kernel called `name`, the last one if there are several.
  package func kernel(named name: String) -> Int? {
    functions.lastIndex { $0.function.name == name && $0.isKernel }
  }

  /// Binds what the statements of `block` bind; the ids of their nodes lie in `nodes`.
  mutating func collect(_ block: Block, nodes: Range<Int>) {
    let statements = block.statements
    for (index, statement) in statements.enumerated() {
      let start = index == 0 ? nodes.lowerBound : statements[index - 1].id
      let end = index + 1 < statements.count ? statements[index + 1].id + 1 : nodes.upperBound
      collect(statement, nodes: start..<max(start, end))
    }
  }

  /// Binds what `statement` binds.
  private mutating func collect(_ statement: Statement, nodes: Range<Int>) {
    switch statement.kind {
    case .function(let function):
      setBinding(of: function.name, to: .function(functions.count))
      functions.append(
        Declaration(
          function: function, leadingComments: statement.leadingComments, isKernel: false,
          options: KernelOptions(), nodes: nodes, diagnostics: []))
      functions[functions.count - 1] = decorated(functions[functions.count - 1])
    case .importModule(let names):
      for name in names { bindImport(name) }
    case .importFrom(let module, let names):
      if names.isEmpty { starModules.append(canonicalModule(module)) }
      for name in names {
        setBinding(of: name.alias ?? name.name, to: imported(name.name, from: module))
      }
    case .assign(let targets, let value):
      for target in targets { bind(target, to: value) }
    case .annotatedAssign(let target, _, let value?):
      bind(target, to: value)
    case .augmentedAssign(let target, _, _):
      bindOpaque(target, "a variable that changes")
    case .ifElse(let test, let then, let otherwise, _):
      collectBranches(of: test, then, otherwise, nodes: nodes)
    case .unsupported("async def") where isKernelText(statement):
      diagnostics.append(
        .unsupported("'async def'", .forConstruct("async def"), at: definition(in: statement)))
    case .unsupported("class"):
      bindClass(statement)
    case .attempt(let attempt):
      collect(attempt.body, nodes: nodes)
      if let otherwise = attempt.otherwise { collect(otherwise, nodes: nodes) }
      if let closing = attempt.closing { collect(closing, nodes: nodes) }
    case .forLoop(let target, _, let body, let otherwise):
      bindOpaque(target, "the variable of a loop")
      bindOpaque(body)
      if let otherwise { bindOpaque(otherwise) }
    case .whileLoop(_, let body, let otherwise):
      bindOpaque(body)
      if let otherwise { bindOpaque(otherwise) }
    case .delete(let targets):
      for target in targets { bindOpaque(target, "a variable that is deleted") }
    case .expression, .annotatedAssign, .returned, .raise, .assert, .breakLoop, .continueLoop,
      .pass, .global, .nonlocal, .unsupported, .invalid:
      break
    }
  }

  /// `true` iff a decorator above the skipped `statement` would make it a kernel.
  private func isKernelText(_ statement: Statement) -> Bool {
    let text = tree.file.text(of: statement.span)
    return text.hasPrefix("@") && text.prefix { $0 != "\n" }.contains("jit")
  }

  /// Returns the place of the line of the skipped `statement` that starts the definition.
  private func definition(in statement: Statement) -> Span {
    let text = tree.file.text(of: statement.span)
    let head = text.utf8.prefix(while: { $0 != UInt8(ascii: "\n") }).count + 1
    return Span(statement.span.start + head, statement.span.start + head + "async def".utf8.count)
  }

  /// Binds what `import name` or `import name as alias` binds.
  private mutating func bindImport(_ name: ImportedName) {
    if let alias = name.alias {
      setBinding(of: alias, to: .module(canonicalModule(name.name)))
    } else {
      let first = String(name.name.prefix { $0 != "." })
      setBinding(of: first, to: .module(canonicalModule(first)))
    }
  }

  /// Returns what `from module import name` binds.
  private func imported(_ name: String, from module: String) -> Binding {
    let full = canonicalModule(module + "." + name)
    if Names.modules.contains(full) { return .module(full) }
    return .member(module: canonicalModule(module), name: name)
  }

  /// Returns the name under which the tables know `module`.
  private func canonicalModule(_ module: String) -> String {
    module == "pellucid" || module.hasPrefix("pellucid.")
      ? "numba" + module.dropFirst("pellucid".count) : module
  }

  /// Binds `name` from here on.
  mutating func setBinding(of name: String, to binding: Binding) {
    bindings[name] = binding
    history[name, default: []].append((bindingCount, binding))
    bindingCount += 1
  }

  /// Binds the names in `target` to `value`.
  private mutating func bind(_ target: Expression, to value: Expression) {
    switch target.kind {
    case .name(let name):
      setBinding(
        of: name,
        to: .assignment(
          value, line: tree.file.line(of: target.span), order: bindingCount))
    case .tuple(let targets), .list(let targets):
      if case .tuple(let values) = value.kind, values.count == targets.count {
        for (target, value) in zip(targets, values) { bind(target, to: value) }
      } else {
        for target in targets { bindOpaque(target, "the target of an unpacking") }
      }
    default:
      break
    }
  }

  /// Returns `declaration`, marked as a kernel if a decorator makes it one.
  private func decorated(_ declaration: Declaration) -> Declaration {
    let isKernel = declaration.function.decorators.contains { decoratorName($0) != nil }
    return Declaration(
      function: declaration.function, leadingComments: declaration.leadingComments,
      isKernel: isKernel, options: declaration.options, nodes: declaration.nodes, diagnostics: [])
  }

  /// Reads the options and signatures of the function at `index`.
  private mutating func readDecorators(of index: Int) {
    for decorator in functions[index].function.decorators {
      guard let name = decoratorName(decorator) else {
        functions[index].diagnostics.append(
          .unsupportedDecorator(tree.file.text(of: decorator.span), at: decorator.span))
        continue
      }
      let (options, diagnostics) = read(decorator, name: name, functions[index].options)
      functions[index].options = options
      functions[index].diagnostics += diagnostics
    }
  }

  /// Returns `options` with those that the decorator called `name` adds, and what is wrong with it.
  ///
  /// The reader, which holds a copy of the scope, is gone before the scope changes.
  private func read(
    _ decorator: Expression, name: String, _ options: KernelOptions
  ) -> (KernelOptions, [Diagnostic]) {
    var reader = DecoratorReader(scope: self, options: options)
    reader.read(decorator, name: name)
    return (reader.options, reader.diagnostics)
  }

  /// Returns the name in `numba` of the decorator, if `numba` has one that makes kernels.
  private func decoratorName(_ decorator: Expression) -> String? {
    var expression = decorator
    if case .call(let callee, _) = expression.kind { expression = callee }
    guard let path = dottedName(of: expression), path.hasPrefix("numba.") else { return nil }
    let name = String(path.dropFirst("numba.".count))
    return Names.decorators.contains(name) ? name : nil
  }

  /// Returns what `name` is bound to at the end of the file, or before the binding number `order`:
  /// by a statement, or else by `from module import *`.
  func binding(of name: String, before order: Int? = nil) -> Binding? {
    if let order {
      let earlier = history[name]?.last { $0.order < order }
      if let earlier { return earlier.binding }
    } else if let binding = bindings[name] {
      return binding
    }
    let module = starModules.last { module in
      Builtins.member(name, of: module) != nil
        || module == "numba" && Names.decorators.contains(name)
    }
    return module.map { .member(module: $0, name: name) }
  }

  /// Returns the dotted name of the library member that `expression` names, such as
  /// `numpy.float64`, if it names one through this file's imports.
  func dottedName(of expression: Expression) -> String? {
    switch expression.kind {
    case .name(let name):
      switch binding(of: name) {
      case .module(let module): return module
      case .member(let module, let member): return module + "." + member
      case .function, .assignment, .opaque, nil: return nil
      }
    case .attribute(let base, let name, _):
      return dottedName(of: base).map { $0 + "." + name }
    default:
      return nil
    }
  }
}

/// Names that several parts of typing know.
enum Names {
  /// The modules whose members kernels use.
  static let modules: Set<String> = [
    "numpy", "math", "cmath", "numba", "numba.types", "numba.core", "numba.core.types",
    "numba.typed", "numba.typed.Dict", "numba.typed.List", "numpy.random", "numpy.linalg", "random",
    "collections", "typing", "functools",
  ]
  /// The decorators that make a function a kernel.
  static let decorators: Set<String> = ["njit", "jit", "vectorize", "guvectorize", "stencil"]
}

extension ModuleScope {
  /// Returns the line that binds the global variable `name`, counted from 1; 0 if none does.
  package func line(ofGlobal name: String) -> Int {
    if case .assignment(_, let line, _)? = bindings[name] { return line }
    return 0
  }
}
