import Pellucid
import Testing

@Suite struct AnyArrayTests {
  @Test func conversionKeepsTheMemoryAndChecksTheType() throws {
    let array = NDArray<Float>([1, 2, 3, 4], shape: [2, 2]).transposed()
    let any = AnyArray(array)
    #expect(any.dtype == .float32 && any.layout == .f && any.byteStrides == [4, 8])
    let back = try any.array(of: Float.self)
    back[0, 1] = 30
    #expect(array[0, 1] == 30)
    #expect(throws: ArrayError.elementType(expected: .float64, found: .float32)) {
      try any.array(of: Double.self)
    }
    #expect(Value(array).array(of: Int.self) == nil)
  }

  @Test(arguments: DType.allCases) func copyGathersStridedElements(dtype: DType) {
    let array = AnyArray(zeros: [3, 4], dtype: dtype)
    for index in 0..<(12 * dtype.size) {
      array.baseAddress.storeBytes(of: UInt8(index % 2), toByteOffset: index, as: UInt8.self)
    }
    let view = array.transposed().slicing(axis: 0, AxisSlice(step: -2))
    let copy = view.copied()
    #expect(copy.shape == [2, 3] && copy.isCContiguous)
    for row in 0..<2 {
      for column in 0..<3 {
        #expect(copy.scalar(at: [row, column]) == array.scalar(at: [column, 3 - 2 * row]))
      }
    }
  }

  @Test func scalarsKeepTheirType() {
    #expect(AnyScalar(3) == .int64(3))
    #expect(AnyScalar(UInt8(3)).dtype == .uint8)
    #expect(AnyScalar(Complex<Float>(1, 2)).value() == Complex<Float>(1, 2))
    #expect(AnyScalar(true).value(as: Double.self) == nil)
    #expect(Value(2.5).number() == 2.5)
  }

  @Test func dtypeIsFoundByNameAndCode() {
    for dtype in DType.allCases { #expect(DType(name: dtype.name) == dtype) }
    #expect(DType(name: "f4") == .float32)
    #expect(DType(name: "int") == .int64)
    #expect(DType(name: "float16") == nil)
  }
}
