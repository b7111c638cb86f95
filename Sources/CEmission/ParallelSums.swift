import PellucidIR
import PellucidTypes

/// Sums of whole arrays in parallel kernels. NumPy adds up halves of halves; threads take parts that
/// are such halves, so that the bits are NumPy's with any number of threads:
///
///     double total_parts[PEL_BLOCKS];
///     const int64_t parts = pel_sum_parts(x_n);
///     #pragma omp parallel for if(x_n > 8192)
///     for (int64_t b = 0; b < parts; b++) {
///         const int64_t start = pel_part_start(b, parts, x_n);
///         const int64_t stop = pel_part_start(b + 1, parts, x_n);
///         total_parts[b] = pel_sum_f64(x + start, stop - start);
///     }
///     total += pel_sum_of_parts(total_parts, parts);
extension FunctionEmission {
  /// Writes a parallel loop over the parts of a sum, and what adds these up.
  mutating func emitParts(of sum: BlockReduction, _ plan: ParallelLoop, _ statement: Statement) {
    let comments = waitingComments
    waitingComments = []
    let sums = CExpression.name(sum.arrays[0])
    emitDeclaration(
      CDeclaration(
        type: .scalar(.float64), name: sum.arrays[0], length: .name("PEL_BLOCKS")))
    let counted = countedLoop(plan)
    let blocks = block...scopes.blocks[block].last
    let parts = CExpression.name(names.claim("parts", in: blocks))
    emitDeclaration(
      CDeclaration(
        type: .scalar(.int64), name: parts.atom, value: .call("pel_sum_parts", [counted.count]),
        isConst: true))
    let part = names.claim("b", in: blocks)
    let bounds = ["start", "stop"].map { names.claim($0, in: blocks) }
    var body: [CStatement] = []
    for (name, number) in zip(bounds, [.name(part), CExpression.name(part).adding(.literal("1"))]) {
      let place = CExpression.call("pel_part_start", [number, parts, counted.count])
      let value =
        counted.first.literalInteger == 0 ? place : CExpression.binary(.add, counted.first, place)
      body.append(
        CStatement(
          .declaration(
            CDeclaration(type: .scalar(.int64), name: name, value: value, isConst: true))))
    }
    let (value, computation) = partialSum(
      of: sum, plan.loop, from: .name(bounds[0]), to: .name(bounds[1]), statement)
    body += computation
    body.append(CStatement(.assignment(.index(sums, .name(part)), nil, value)))
    waitingComments = comments
    var plan = plan
    plan.count = counted.count
    emitParallel(
      CForLoop(
        type: .scalar(.int64), name: part, first: .literal("0"), bound: parts, step: 1,
        body: body), plan, statement)
    emit(.assignment(.name(sum.names[0]), .add, .call("pel_sum_of_parts", [sums, parts])))
  }

  /// Returns the sum of the values of a loop between two places, and the statements that compute
  /// it.
  private mutating func partialSum(
    of sum: BlockReduction, _ loop: ForLoop, from start: CExpression, to stop: CExpression,
    _ statement: Statement
  ) -> (CExpression, [CStatement]) {
    if let pointer = plainElements(loop) {
      skip(loop)
      let first = CExpression.binary(.add, pointer, start)
      return (.call("pel_sum_f64", [first, .binary(.subtract, stop, start)]), [])
    }
    let register = sum.registers[0]
    let strips = sum.parts[0]
    registerNames[register.index] = strips
    stripValues[register] = stripValue(strips, of: loop)
    let inner = cLoop(
      loop, first: Value(expression: .member(.name(strips), "start"), type: .int64),
      bound: .member(.name(strips), "stop"))
    registerNames[register.index] = sum.names[0]
    stripValues[register] = nil
    let beginning = beginning(strips, start, stop)
    var strip = overStrips([strips], byStrips(inner, loop))
    strip.line = statement.line
    return (.member(.name(strips), "sum"), beginning + [strip])
  }
}
