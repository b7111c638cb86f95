/// What a view takes of one axis: Python's `start:stop:step`.
public struct AxisSlice: Hashable, Sendable {
  /// The first index, counted from the end if negative; `nil` is the first element in `step`'s
  /// direction.
  public var start: Int?
  /// The index before which to stop, counted from the end if negative; `nil` takes all there are.
  public var stop: Int?
  /// The distance of neighbours; never 0.
  public var step: Int

  /// Creates an instance with the given bounds.
  /// - Requires: `step` is not 0.
  public init(_ start: Int? = nil, _ stop: Int? = nil, step: Int = 1) {
    precondition(step != 0, "the step of a slice is 0")
    self.start = start
    self.stop = stop
    self.step = step
  }

  /// Creates an instance that takes the indices of `range`.
  public init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// Returns the first index and the number of indices taken of an axis of `extent` elements;
  /// bounds outside of it are clipped as Python clips them.
  public func indices(in extent: Int) -> (first: Int, count: Int) {
    let lowest = step > 0 ? 0 : -1
    let highest = step > 0 ? extent : extent - 1
    let first = clip(start, to: lowest...highest, extent) ?? (step > 0 ? lowest : highest)
    let end = clip(stop, to: lowest...highest, extent) ?? (step > 0 ? highest : lowest)
    let distance = step > 0 ? end - first : first - end
    guard distance > 0 else { return (max(0, min(first, extent)), 0) }
    return (first, Int((UInt(distance) - 1) / step.magnitude) + 1)
  }

  /// Returns `bound` counted from the start of the axis and moved into `range`.
  private func clip(_ bound: Int?, to range: ClosedRange<Int>, _ extent: Int) -> Int? {
    guard let bound else { return nil }
    let counted = bound < 0 ? bound + extent : bound
    return min(max(counted, range.lowerBound), range.upperBound)
  }
}
