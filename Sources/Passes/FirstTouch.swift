package import PellucidIR
import PellucidSource
import PellucidTypes

/// Lets threads fill fresh arrays in kernels with `parallel=True`: memory is given out where it is
/// touched first, page by page, so that each thread finds its part nearby, and pages are prepared
/// side by side.
///
///     y = np.ones(n)           →       double *y = pel_alloc(n, sizeof *y);
///                                      #pragma omp parallel for if(n > 32768)
///                                      for (int64_t i = 0; i < n; i++) {
///                                          y[i] = 1.0;
///
/// Zeros come from the system as they are, touched by nobody.
package enum FirstTouch {
  /// The fewest elements along the first axis, where the number is known, that threads share.
  private static let fewestElements = 16
  /// What loops are called, outermost first.
  private static let names = ["i", "j", "k", "l"]

  /// Returns `module` with loops that fill arrays.
  package static func run(_ module: Module) -> Module {
    var result = module
    for index in module.functions.indices where module.functions[index].options.isParallel {
      var function = module.functions[index]
      function.body = filled(function.body, depth: 0, &function)
      result.functions[index] = function
    }
    return result
  }

  /// Returns `block`, which stands in `depth` loops, with loops that fill arrays; not in loops in
  /// loops, for each iteration of which threads would start.
  private static func filled(
    _ block: Block, depth: Int, _ function: inout Function
  ) -> Block {
    var result: [Statement] = []
    for var statement in block.statements {
      switch statement.kind {
      case .allocate(let array, let extents, .value(let value)) where isLarge(extents):
        statement.kind = .allocate(array, extents: extents, .none)
        let comment = statement.trailingComment
        statement.trailingComment = nil
        result.append(statement)
        var loop = loop(
          over: array, extents, storing: value, like: statement, &function)
        loop.trailingComment = comment
        result.append(loop)
      case .forLoop(let loop):
        if !loop.isParallelRequested, depth == 0 {
          statement.kind = statement.kind.mappingBlocks { filled($0, depth: 1, &function) }
        }
        result.append(statement)
      case .assign, .load, .store, .select, .view, .transpose, .arrange, .allocate, .release, .fill,
        .copy, .pack, .globalArray, .arrayOperation, .call, .raise, .boundsCheck, .print, .returned,
        .breakLoop, .continueLoop, .whileLoop, .ifElse, .comment, .raiseAgain, .attempt, .leaving:
        statement.kind = statement.kind.mappingBlocks { filled($0, depth: depth, &function) }
        result.append(statement)
      }
    }
    return Block(result, closingComments: block.closingComments)
  }

  /// `true` iff an array of these extents may be large.
  private static func isLarge(_ extents: [Operand]) -> Bool {
    guard let first = extents.first, extents.count <= names.count else { return false }
    guard case .signed(let count)? = first.constant?.value else { return true }
    return count >= fewestElements
  }

  /// Returns the loops that store `value` to each element of `array`, in the place of `statement`.
  private static func loop(
    over array: Register, _ extents: [Operand], storing value: Operand,
    like statement: Statement, _ function: inout Function
  ) -> Statement {
    guard case .array(let type) = function[array].type else { unreachable("an array is filled") }
    let variables = names.prefix(type.rank).map { name -> Register in
      return function.addRegister(
        RegisterInfo(
          type: .scalar(.int64), name: name, isNameInvented: true, span: statement.span))
    }
    var result = Statement(
      .store(value, Element(array, variables.map { .register($0) })), span: statement.span,
      line: statement.line)
    let axes = type.layout == .f ? Array(variables.indices) : variables.indices.reversed()
    for axis in axes {
      let loop = ForLoop(
        variable: variables[axis], lower: .integer(0), upper: extents[axis], body: Block([result]))
      result.kind = .forLoop(loop)
    }
    return [result].noting("filled by threads, each of which finds its part nearby")[0]
  }
}
