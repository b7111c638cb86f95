import PellucidIR
import PellucidTypes

/// A loop whose iterations are counted from zero, so that they can be shared out in equal parts.
struct CountedLoop {
  /// The first value of the variable.
  let first: CExpression
  /// The number of iterations; not positive if there is none.
  let count: CExpression
  /// The step of the variable.
  let step: Int
  /// The name of a variable that counts iterations, where the step is not 1.
  let counter: String

  /// Makes the loop run the part of the given number, out of so many.
  func restrict(_ loop: inout CForLoop, to number: CExpression, of parts: CExpression) {
    let from = CExpression.binary(.divide, number.times(count), parts)
    let next = CExpression.binary(.add, number, .literal("1"))
    let to = CExpression.binary(.divide, next.times(count), parts)
    if step == 1 {
      loop.first = first.literalInteger == 0 ? from : .binary(.add, first, from)
      loop.bound = first.literalInteger == 0 ? to : .binary(.add, first, to)
      return
    }
    let value = first.adding(CExpression.name(counter).times(.integer(step)))
    let variable = CStatement(
      .declaration(CDeclaration(type: loop.type, name: loop.name, value: value, isConst: true)))
    loop = CForLoop(
      type: .scalar(.int64), name: counter, first: from, bound: to, step: 1,
      body: [variable] + loop.body)
  }
}

extension FunctionEmission {
  /// Returns the loop with its iterations counted; declares the count if it is no name.
  mutating func countedLoop(_ plan: ParallelLoop) -> CountedLoop {
    countedLoop(
      plan.first, plan.bound, step: plan.loop.step, named: function[plan.loop.variable].name)
  }

  /// Returns a loop with its iterations counted; declares the count if it is no name.
  mutating func countedLoop(
    _ first: CExpression, _ bound: CExpression, step: Int, named stem: String?
  ) -> CountedLoop {
    let blocks = block...scopes.blocks[block].last
    let counter = step == 1 ? "" : names.claim("k", in: blocks)
    if step == 1, first.literalInteger == 0, bound.isSimple {
      return CountedLoop(first: first, count: bound, step: step, counter: counter)
    }
    let count: CExpression =
      step != 1
      ? .call("pel_range_length", [first, bound, .integer(step)])
      : first.literalInteger == 0
        ? bound
        : first.literalInteger.map { bound.adding(.integer(-$0)) }
          ?? .binary(.subtract, bound, first)
    let name = names.claim((stem ?? "loop") + "_count", in: blocks)
    emitDeclaration(
      CDeclaration(type: .scalar(.int64), name: name, value: count, isConst: true))
    return CountedLoop(first: first, count: .name(name), step: step, counter: counter)
  }
}
