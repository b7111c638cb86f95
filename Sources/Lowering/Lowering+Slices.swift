import PellucidIR
import PellucidSource
import PellucidSyntax
import PellucidTypes
import PellucidTyping

extension FunctionLowering {
  /// Returns what the slice `lower:upper:step` takes of an axis of `extent` places.
  mutating func slice(
    _ lower: Expression?, _ upper: Expression?, _ step: Expression?, _ extent: Operand
  ) -> AxisSelection {
    let pace =
      step.flatMap { isNone($0) ? nil : kernel[$0].constant?.integerValue ?? Int64.min } ?? 1
    guard pace != Int64.min, let step = Int(exactly: pace) else {
      guard let step else { unreachable("a step is not known") }
      return runtimeSlice(lower, upper, scalar(step, as: .int64), extent)
    }
    let low = step > 0 ? Operand.integer(0) : .integer(-1)
    let high = step > 0 ? extent : assign(.subtract, [extent, .integer(1)], .int64)
    let start = bound(lower, extent, low, high, otherwise: step > 0 ? low : high)
    let stop = bound(upper, extent, low, high, otherwise: step > 0 ? high : low)
    if start == .integer(0), stop == extent, step == 1 { return .all }
    let count =
      (step == 1 ? countOfRest(lower, upper, extent) : nil)
      ?? assign(.rangeLength, [start, stop, .integer(step)], .int64)
    return .slice(start: start, count: count, step: .integer(step))
  }

  /// Returns how many places the slice `lower:upper` has, if it leaves out so many at each end:
  /// `max(n - 3, 0)` for `1:-2`.
  private mutating func countOfRest(
    _ lower: Expression?, _ upper: Expression?, _ extent: Operand
  ) -> Operand? {
    let isOpen = upper.map(isNone) ?? true
    guard let first = written(lower), let last = written(upper),
      (0..<Int64(Int32.max)).contains(first), (-Int64(Int32.max)...0).contains(last),
      last < 0 || isOpen
    else { return nil }
    let rest = assign(.subtract, [extent, .integer(Int(first - last))], .int64)
    return assign(.maximum, [rest, .integer(0)], .int64)
  }

  /// Returns the number that a bound of a slice is written as, 0 if it is left out.
  private func written(_ bound: Expression?) -> Int64? {
    guard let bound, !isNone(bound) else { return 0 }
    return kernel[bound].constant?.integerValue
  }

  /// Returns what a slice with a step that is known at run time only takes of an axis.
  private mutating func runtimeSlice(
    _ lower: Expression?, _ upper: Expression?, _ step: Operand, _ extent: Operand
  ) -> AxisSelection {
    let isZero = assign(.equal, [step, .integer(0)], .bool)
    raise(.valueError, [.text("slice step cannot be zero")], if: isZero)
    let isForward = assign(.greater, [step, .integer(0)], .bool)
    let last = assign(.subtract, [extent, .integer(1)], .int64)
    let low = select(isForward, Yield(.integer(0)), Yield(.integer(-1)), .int64)
    let high = select(isForward, Yield(extent), Yield(last), .int64)
    let first = select(isForward, Yield(low), Yield(high), .int64)
    let end = select(isForward, Yield(high), Yield(low), .int64)
    let start = bound(lower, extent, low, high, otherwise: first)
    let stop = bound(upper, extent, low, high, otherwise: end)
    let count = assign(.rangeLength, [start, stop, step], .int64)
    return .slice(start: start, count: count, step: step)
  }

  /// `true` iff `expression` is None.
  private func isNone(_ expression: Expression) -> Bool {
    kernel[expression].meaning == .value(.none)
  }

  /// Returns a bound of a slice, counted from the front and clipped to `low ... high`.
  private mutating func bound(
    _ expression: Expression?, _ extent: Operand, _ low: Operand, _ high: Operand,
    otherwise: Operand
  ) -> Operand {
    guard let expression, !isNone(expression) else { return otherwise }
    let operand = scalar(expression, as: .int64)
    if case .constant(let constant) = operand, case .signed(let number) = constant.value {
      if number == 0 && low == .integer(0) { return operand }
      if number < 0 {
        let place = assign(.subtract, [extent, .integer(Int(-number))], .int64)
        return assign(.clip, [place, low, high], .int64)
      }
      return assign(.clip, [operand, low, high], .int64)
    }
    if case .extent = operand, operand == extent { return high }
    let place = assign(.wrapIndex, [operand, extent], .int64)
    return assign(.clip, [place, low, high], .int64)
  }
}
