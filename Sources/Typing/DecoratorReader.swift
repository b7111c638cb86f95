import PellucidSource
import PellucidSyntax
import PellucidTypes

/// Reads the options and signatures of a kernel's decorator.
struct DecoratorReader {
  /// The file that the decorator stands in.
  let scope: ModuleScope
  /// What has been read.
  var options: KernelOptions
  /// What is wrong with it.
  var diagnostics: [Diagnostic] = []

  /// Creates an instance that adds to `options`.
  init(scope: ModuleScope, options: KernelOptions) {
    self.scope = scope
    self.options = options
  }

  /// Reads a decorator called `name`.
  mutating func read(_ decorator: Expression, name: String) {
    if name == "stencil" {
      options.stencil = StencilOptions()
      options.errorModel = .numpy
      readStencil(decorator)
      return
    }
    if name == "guvectorize" { options.errorModel = .numpy }
    if name == "vectorize" {
      options.isVectorized = true
      // The ufuncs of NumPy raise nothing.
      options.errorModel = .numpy
    }
    guard case .call(_, let arguments) = decorator.kind else { return }
    for argument in arguments {
      switch argument.kind {
      case .positional where name == "guvectorize" && readLayout(argument.value): break
      case .positional: readSignatures(argument.value)
      case .keyword(let keyword, let span): readOption(keyword, at: span, argument.value)
      case .unpacked, .unpackedKeywords:
        diagnostics.append(.invalidOption("unpacked arguments", at: argument.value.span))
      }
    }
  }

  /// Reads a decorator `@stencil`, with or without arguments.
  private mutating func readStencil(_ decorator: Expression) {
    guard case .call(_, let arguments) = decorator.kind else { return }
    for argument in arguments {
      switch argument.kind {
      case .positional: _ = word(argument.value, "func_or_mode", of: ["constant"])
      case .keyword("func_or_mode", _): _ = word(argument.value, "func_or_mode", of: ["constant"])
      case .keyword("cval", _): options.stencil?.border = argument.value
      case .keyword("neighborhood", _):
        let ranges = neighborhood(argument.value)
        options.stencil?.neighborhood = ranges
      case .keyword("standard_indexing", _):
        let standard = names(argument.value)
        options.stencil?.standard = standard
      case .keyword(let name, let span): diagnostics.append(.unknownOption(name, at: span))
      case .unpacked, .unpackedKeywords:
        diagnostics.append(.invalidOption("unpacked arguments", at: argument.value.span))
      }
    }
  }

  /// Returns the strings in a tuple or list.
  private func names(_ expression: Expression) -> Set<String> {
    var names: Set<String> = []
    expression.forEachExpression { if case .string(let name) = $0.kind { names.insert(name) } }
    return names
  }

  /// Returns the ranges that `((-1, 1), (0, 2))` spells, and reports anything else.
  private mutating func neighborhood(_ expression: Expression) -> [ClosedRange<Int>]? {
    var ranges: [ClosedRange<Int>] = []
    if case .tuple(let axes) = expression.kind {
      for axis in axes {
        guard case .tuple(let bounds) = axis.kind, bounds.count == 2,
          let lower = ModuleScope.offset(bounds[0]), let upper = ModuleScope.offset(bounds[1]),
          lower <= upper
        else { break }
        ranges.append(lower...upper)
      }
      if ranges.count == axes.count { return ranges }
    }
    diagnostics.append(
      .invalidOption("'neighborhood' takes a pair of offsets an axis", at: expression.span))
    return nil
  }

  /// Reads the layout of a function of `@guvectorize`, if `expression` is one.
  private mutating func readLayout(_ expression: Expression) -> Bool {
    guard case .string(let text) = expression.kind, text.contains("->"),
      let layout = GeneralizedLayout(text)
    else { return false }
    options.layout = layout
    return true
  }

  /// Reads one signature or a list of them.
  private mutating func readSignatures(_ expression: Expression) {
    switch expression.kind {
    case .list(let items):
      for item in items { readSignatures(item) }
    case .none:
      break
    case .name(let name) where boundSignature(name) != nil:
      boundSignature(name).map { readSignatures($0) }
    default:
      do throws(SignatureFault) {
        options.signatures.append(try SignatureReader(scope: scope).signature(expression))
      } catch {
        diagnostics.append(.invalidSignature(error.message, at: error.span))
      }
    }
  }

  /// Returns the signature or list of them that the file binds `name` to, if it is one.
  private func boundSignature(_ name: String) -> Expression? {
    guard case .assignment(let value, _, _)? = scope.binding(of: name) else { return nil }
    switch value.kind {
    case .list, .string, .call, .tuple: return value
    default: return nil
    }
  }

  /// Reads `keyword=value`.
  private mutating func readOption(_ keyword: String, at span: Span, _ value: Expression) {
    switch keyword {
    case "nogil": options.nogil = flag(value, keyword)
    case "cache": options.cache = flag(value, keyword)
    case "parallel": options.isParallel = isOn(value, keyword)
    case "boundscheck": options.boundsCheck = isNone(value) ? nil : flag(value, keyword)
    case "fastmath": readFastMath(value)
    case "error_model":
      let model = word(value, keyword, of: ["python", "numpy"])
      options.errorModel = model.flatMap(KernelOptions.ErrorModel.init) ?? .python
    case "math": options.math = word(value, keyword, of: ["libm", "1ulp", "4ulp"])
    case "tier": options.tier = word(value, keyword, of: ["tiered", "quick", "optimized"])
    case "promotion": _ = word(value, keyword, of: ["numpy"])
    case "nopython":
      if !flag(value, keyword) { diagnostics.append(.objectMode("nopython=False", at: value.span)) }
    case "forceobj":
      if flag(value, keyword) { diagnostics.append(.objectMode("forceobj=True", at: value.span)) }
    case "signature_or_function": readSignatures(value)
    case "locals": readLocals(value)
    case "target" where options.isVectorized || options.layout != nil:
      options.isParallel = word(value, keyword, of: ["cpu", "parallel"]) == "parallel"
    case "identity" where options.isVectorized: break
    case _ where KernelOptions.knownNames.contains(keyword): break
    default: diagnostics.append(.unknownOption(keyword, at: span))
    }
  }

  /// Reads `{'name': type, …}` or `dict(name=type, …)`.
  private mutating func readLocals(_ value: Expression) {
    let entries: [(name: String, type: Expression)?]
    switch value.kind {
    case .dictionary(let items):
      entries = items.map { key, type in
        if case .string(let name)? = key?.kind { (name, type) } else { nil }
      }
    case .call(let callee, let arguments) where isName(callee, "dict"):
      entries = arguments.map { argument in
        if case .keyword(let name, _) = argument.kind { (name, argument.value) } else { nil }
      }
    case _:
      entries = [nil]
    }
    for entry in entries {
      guard let entry else {
        diagnostics.append(
          .invalidOption("'locals' takes a dictionary of names and types", at: value.span))
        continue
      }
      do throws(SignatureFault) {
        options.locals[entry.name] = try SignatureReader(scope: scope).type(entry.type)
      } catch {
        diagnostics.append(.invalidSignature(error.message, at: error.span))
      }
    }
  }

  /// `true` iff `expression` is the name `name`.
  private func isName(_ expression: Expression, _ name: String) -> Bool {
    if case .name(name) = expression.kind { true } else { false }
  }

  /// Returns the value of a bool literal, and reports anything else.
  private mutating func flag(_ value: Expression, _ keyword: String) -> Bool {
    if case .boolean(let flag) = value.kind { return flag }
    if case .integer(let number?, _) = value.kind { return number != 0 }
    diagnostics.append(
      .invalidOption("'\(keyword)' takes True or False", at: value.span))
    return false
  }

  /// Returns `true` iff `value` switches `parallel` on: True, or a dictionary of switches.
  private mutating func isOn(_ value: Expression, _ keyword: String) -> Bool {
    if case .dictionary = value.kind { return true }
    if case .call(let callee, _) = value.kind, isName(callee, "dict") { return true }
    return flag(value, keyword)
  }

  /// `true` iff `value` is None.
  private func isNone(_ value: Expression) -> Bool {
    if case .none = value.kind { return true }
    return false
  }

  /// Returns the string literal `value` if it is one of `known`, and reports anything else.
  private mutating func word(_ value: Expression, _ keyword: String, of known: [String]) -> String?
  {
    if case .string(let text) = value.kind, known.contains(text) { return text }
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    diagnostics.append(.invalidOption("'\(keyword)' takes one of \(list)", at: value.span))
    return nil
  }

  /// Reads the value of `fastmath`: a bool or a set of LLVM's flags.
  private mutating func readFastMath(_ value: Expression) {
    switch value.kind {
    case .set(let items), .list(let items), .tuple(let items):
      for item in items {
        guard let name = word(item, "fastmath", of: KernelOptions.allFastMath + ["fast"]) else {
          continue
        }
        options.fastMath += name == "fast" ? KernelOptions.allFastMath : [name]
      }
      options.fastMath = Array(Set(options.fastMath)).sorted()
    default:
      options.fastMath = flag(value, "fastmath") ? KernelOptions.allFastMath : []
    }
  }
}
