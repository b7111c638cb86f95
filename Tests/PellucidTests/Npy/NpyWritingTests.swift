import Foundation
import Pellucid
import Testing

@Suite struct NpyWritingTests {
  @Test(arguments: DType.allCases) func writtenArrayIsReadBack(dtype: DType) throws {
    try withTemporaryFolder { folder in
      let array = AnyArray(zeros: [4, 6], dtype: dtype)
      for index in 0..<array.byteCount {
        let byte = dtype == .bool ? UInt8(index % 2) : UInt8(index % 120)
        array.baseAddress.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
      }
      let strided = array.slicing(axis: 1, AxisSlice(step: -2))
      for written in [array, array.transposed(), strided, strided.holding(axis: 0, at: 1)] {
        try written.write(npy: "\(folder)/a.npy")
        let read = try AnyArray(npy: "\(folder)/a.npy")
        #expect(read.dtype == dtype && read.shape == written.shape)
        #expect(read.layout == (written.layout == .f ? .f : .c))
        #expect(bytes(of: read) == bytes(of: written))
      }
      #expect(names(in: folder) == ["a.npy"])
    }
  }

  @Test func fileIsThatOfNumPy() throws {
    try withTemporaryFolder { folder in
      try AnyArray(NDArray<Double>([1, 2], shape: [1, 2])).write(npy: "\(folder)/a.npy")
      let file = try Data(contentsOf: URL(filePath: "\(folder)/a.npy"))
      let header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }"
      #expect(file.count == 128 + 16)
      #expect(Array(file.prefix(10)) == [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0])
      #expect(String(decoding: file[10..<128], as: UTF8.self).hasPrefix(header))
      #expect(file[127] == UInt8(ascii: "\n"))
    }
  }

  @Test func longHeaderMakesFormatTwo() throws {
    try withTemporaryFolder { folder in
      let shape = Array(repeating: 1, count: 30_000)
      try AnyArray(NDArray<Int8>([7], shape: shape)).write(npy: "\(folder)/a.npy")
      let file = try Data(contentsOf: URL(filePath: "\(folder)/a.npy"))
      #expect(file[6] == 2 && (file.count - 1) % 64 == 0)
    }
  }

  @Test func storesIntoAMappedFileStayPrivate() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/large.npy"
      try AnyArray(NDArray<Int64>(repeating: 5, shape: [300_000])).write(npy: path)
      let mapped = try AnyArray(npy: path).array(of: Int64.self)
      mapped[-1] = 6
      #expect(mapped[-1] == 6 && mapped[0] == 5)
      #expect(try AnyArray(npy: path).array(of: Int64.self)[-1] == 5)
    }
  }

  @Test func failureNamesTheFileAndLeavesNothing() throws {
    let reading = #expect(throws: NpyError.self) { try AnyArray(npy: "/nowhere/a.npy") }
    #expect(reading?.description == "'/nowhere/a.npy': cannot open: no such file or directory")
    try withTemporaryFolder { folder in
      #expect(throws: NpyError.self) { try AnyArray(npy: folder) }
      let array = AnyArray(NDArray([1, 2]))
      #expect(throws: NpyError.self) { try array.write(npy: "\(folder)/none/a.npy") }
      try array.write(npy: "/dev/null")
      #expect(names(in: folder).isEmpty)
    }
  }

  @Test func fileThroughALinkReplacesItsTarget() throws {
    try withTemporaryFolder { folder in
      try AnyArray(NDArray([1])).write(npy: "\(folder)/a.npy")
      #expect(symlink("a.npy", "\(folder)/b.npy") == 0)
      try AnyArray(NDArray([2])).write(npy: "\(folder)/b.npy")
      #expect(try AnyArray(npy: "\(folder)/a.npy").scalar(at: [0]) == .int64(2))
    }
  }

  @Test func valuesAreWrittenPartByPart() throws {
    try withTemporaryFolder { folder in
      let value = Value.tuple([2.5, .tuple([Value(NDArray([1, 2])), true]), 3])
      try value.write(npy: "\(folder)/r.npy")
      try Value.scalar(.int8(4)).write(npy: "\(folder)/noend")
      #expect(names(in: folder) == ["noend", "r.0.npy", "r.1.0.npy", "r.1.1.npy", "r.2.npy"])
      #expect(try AnyArray(npy: "\(folder)/r.0.npy").scalar(at: []) == .float64(2.5))
      #expect(try AnyArray(npy: "\(folder)/noend").scalar(at: []) == .int8(4))
      let error = #expect(throws: NpyError.self) { try Value.none.write(npy: "\(folder)/n.npy") }
      #expect(error?.description.hasSuffix("cannot write None: a .npy file holds an array") == true)
    }
  }

  /// Returns the bytes of the elements in C order.
  private func bytes(of array: AnyArray) -> [UInt8] {
    let copy = array.copied()
    return Array(UnsafeRawBufferPointer(start: copy.baseAddress, count: copy.byteCount))
  }
}
