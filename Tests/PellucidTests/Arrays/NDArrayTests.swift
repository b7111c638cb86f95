import Pellucid
import Testing

@Suite struct NDArrayTests {
  let grid = NDArray(Array(0..<6).map(Double.init), shape: [2, 3])

  @Test func negativeIndexCountsFromTheEnd() {
    #expect(grid[1, 2] == 5)
    #expect(grid[-1, -3] == 3)
    #expect(grid[[0, -1]] == 2)
    #expect(NDArray([7, 8, 9])[-1] == 9)
  }

  @Test func viewsShareTheMemory() {
    let array = NDArray([1, 2, 3, 4, 5, 6], shape: [2, 3])
    array.row(1)[0] = 40
    array.transposed()[2, 0] = 30
    array.slicing(axis: 1, AxisSlice(step: -1))[0, 1] = 20
    #expect(array.elements == [1, 20, 30, 40, 5, 6])
  }

  @Test func copyIsApart() {
    let copy = grid.copied(order: .f)
    copy[0, 0] = 100
    #expect(grid[0, 0] == 0)
    #expect(copy.isFContiguous && !copy.isCContiguous)
    #expect(copy.strides == [1, 2])
    #expect(copy.elements == [100, 1, 2, 3, 4, 5])
  }

  @Test func layoutIgnoresAxesOfOneElement() {
    #expect(grid.layout == .c)
    #expect(grid.transposed().layout == .f)
    #expect(grid.slicing(axis: 1, 0..<2).layout == .strided)
    #expect(grid.slicing(axis: 0, 0..<1).slicing(axis: 1, 0..<2).layout == .c)
    #expect(NDArray<Float>(zeros: [0, 3]).transposed().layout == .c)
    #expect(NDArray<Float>(zeros: []).count == 1)
  }

  @Test(arguments: [
    (AxisSlice(), [0, 1, 2, 3, 4]), (AxisSlice(step: 2), [0, 2, 4]), (AxisSlice(1, 3), [1, 2]),
    (AxisSlice(-2), [3, 4]), (AxisSlice(nil, -3), [0, 1]), (AxisSlice(step: -1), [4, 3, 2, 1, 0]),
    (AxisSlice(10, step: -2), [4, 2, 0]), (AxisSlice(1, -10, step: -1), [1, 0]),
    (AxisSlice(3, 1), []), (AxisSlice(-10, 10, step: 4), [0, 4]), (AxisSlice(7, 9), []),
    (AxisSlice(0, nil, step: Int.max), [0]), (AxisSlice(nil, nil, step: Int.min), [4]),
  ])
  func sliceClipsAsPythonDoes(slice: AxisSlice, indices: [Int]) {
    #expect(NDArray(Array(0..<5)).slicing(slice).elements == indices)
  }

  @Test func sharedMemoryIsUsedInPlaceAndItsOwnerKept() {
    final class Owner {}
    let memory = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 4)
    memory.initialize(repeating: 1)
    weak var owner: Owner?
    do {
      let held = Owner()
      owner = held
      let array = NDArray(sharing: memory, shape: [2, 2], owner: held)
      array[1, 1] = 9
      let view = array.row(1)
      #expect(owner != nil && view[1] == 9)
    }
    #expect(owner == nil)
    #expect(memory[3] == 9)
    memory.deallocate()
  }

  @Test func reshapeIsAViewWhereItCanBe() {
    let flat = grid.reshaped([6])
    flat[5] = 50
    #expect(grid[1, 2] == 50)
    #expect(grid.transposed().reshaped([6]).elements == [0, 3, 1, 4, 2, 50])
  }

  @Test func largeArrayOfZerosHoldsZeros() {
    let array = NDArray<Int64>(zeros: [1 << 10, 1 << 10])
    #expect(array.elements.allSatisfy { $0 == 0 })
  }

  @Test func bufferCoversTheElements() {
    grid.withUnsafeMutableBufferPointer { $0[4] = -1 }
    #expect(grid[1, 1] == -1)
    #expect(grid.withUnsafeBufferPointer { $0.reduce(0, +) } == 10)
  }
}
