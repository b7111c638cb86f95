import PellucidSource
import PellucidSyntax

extension ModuleScope {
  /// Gives the function at `index`, which `@stencil` decorates, parameters for the place of the
  /// point, and finds out how far it reaches.
  func stencilFunction(_ declaration: Declaration, _ options: StencilOptions) -> Declaration {
    let function = declaration.function
    var options = options
    options.parameterCount = function.parameters.count
    let names = Set(function.parameters.map(\.name)).subtracting(options.standard)
    var offsets: [[Int?]] = []
    var used: Set<String> = []
    function.body.forEachExpression { expression in
      if case .name(let name) = expression.kind { used.insert(name) }
      guard case .subscripted(let base, let index) = expression.kind,
        case .name(let name) = base.kind, names.contains(name)
      else { return }
      options.relative.insert(name)
      offsets.append(Subscript.items(of: index).map(Self.offset))
    }
    var result = declaration
    options.rank = offsets.first?.count ?? 0
    if let known = options.neighborhood {
      options.reach = known
    } else if offsets.allSatisfy({ $0.count == options.rank && !$0.contains(nil) }) {
      options.reach = (0..<options.rank).map { axis in
        let along = offsets.compactMap { $0[axis] } + [0]
        return (along.min() ?? 0)...(along.max() ?? 0)
      }
    } else {
      result.diagnostics.append(.stencilReach(function.name, at: function.nameSpan))
    }
    if options.rank == 0 || options.reach.count != options.rank {
      result.diagnostics.append(.stencilReach(function.name, at: function.nameSpan))
    }
    let places = ["i", "j", "k", "l"] + (4..<max(4, options.rank)).map { "i\($0)" }
    let parameters = places.prefix(options.rank).map { name in
      var name = name
      while used.contains(name) || names.contains(name) { name += "_" }
      return Parameter(
        name: name, span: function.nameSpan, kind: .ordinary, annotation: nil, defaultValue: nil)
    }
    result = Declaration(
      function: Function(
        name: function.name, nameSpan: function.nameSpan, span: function.span,
        decorators: function.decorators, parameters: function.parameters + parameters,
        returnAnnotation: function.returnAnnotation, docstring: function.docstring,
        body: function.body),
      leadingComments: declaration.leadingComments, isKernel: declaration.isKernel,
      options: declaration.options, nodes: declaration.nodes, diagnostics: result.diagnostics)
    result.options.stencil = options
    return result
  }

  /// Returns the number that an offset is written as; nil if it is no number.
  static func offset(_ expression: Expression) -> Int? {
    switch expression.kind {
    case .integer(let magnitude?, _): Int(exactly: magnitude)
    case .unary(.minus, let operand): offset(operand).map { -$0 }
    case .unary(.plus, let operand): offset(operand)
    default: nil
    }
  }
}
