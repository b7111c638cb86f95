import PellucidSyntax
import PellucidTypes

extension TypedModule {
  /// Returns a text that shows the types of the kernels and of their variables.
  package func printed() -> String {
    kernels.enumerated().compactMap { number, kernel in
      kernel.map { TypedPrinter(kernel: $0, isRoot: roots.contains(number)).text(in: scope) }
    }.joined(separator: "\n")
  }
}

/// Prints a typed kernel.
private struct TypedPrinter {
  /// The kernel.
  let kernel: TypedKernel
  /// `true` iff the kernel was asked for, and is not only called by others.
  let isRoot: Bool

  /// Returns the types of the kernel and of its variables, a line each.
  func text(in scope: ModuleScope) -> String {
    let file = scope.tree.file
    let function = kernel.declaration.function
    let list = zip(function.parameters, kernel.parameterTypes)
      .map { "\($0.name): \($1)" }.joined(separator: ", ")
    var text = "kernel \(function.name)(\(list)) -> \(kernel.result)"
    text += "  // \(file.name):\(file.line(of: function.nameSpan))\(isRoot ? "" : ", called")\n"
    for variable in kernel.variables {
      text += "  \(variable.name): \(variable.type)  // line \(file.line(of: variable.span))"
      text += variable.isLoopVariable ? ", of its loop alone\n" : "\n"
    }
    return text
  }
}
