import PellucidSource
import PellucidSyntax

extension ModuleScope {
  /// Adds, for the function at `index` that `@vectorize`, `@guvectorize` or `@stencil` decorates, the one that
  /// applies it to whole arrays: `def f(x, y): return f(x, y)`, in which the call is that of an
  /// element, a core or a point. Outputs are not among its parameters.
  mutating func addWholeArrayFunction(of index: Int) {
    let element = functions[index]
    let function = element.function
    let start = functions.map(\.nodes.upperBound).max() ?? tree.nodeCount
    var next = max(start, tree.nodeCount)
    /// Returns an expression with an id of its own.
    func node(_ kind: Expression.Kind) -> Expression {
      defer { next += 1 }
      return Expression(id: next, span: function.nameSpan, kind: kind)
    }
    let first = next
    let count =
      element.options.layout?.inputs.count ?? element.options.stencil?.parameterCount
      ?? function.parameters.count
    let parameters = Array(function.parameters.prefix(count))
    let arguments = parameters.map { Argument(.positional, node(.name($0.name))) }
    let call = node(.call(node(.name(function.name)), arguments))
    let body = Statement(id: next, span: function.nameSpan, kind: .returned(call))
    var options = element.options
    options.signatures = []
    options.isVectorized = false
    options.layout = nil
    options.stencil = nil
    let whole = Function(
      name: function.name, nameSpan: function.nameSpan, span: function.span,
      decorators: function.decorators, parameters: parameters,
      returnAnnotation: nil, docstring: function.docstring, body: Block([body]))
    addWholeArrayFunction(
      Declaration(
        function: whole, leadingComments: element.leadingComments, isKernel: false,
        options: options, nodes: first..<next + 1, diagnostics: []), of: index)
  }
}
