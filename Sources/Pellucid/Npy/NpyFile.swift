import Glibc

extension AnyArray {
  /// Creates an instance with the array in the `.npy` file at `path`, of format 1.0 to 3.0.
  ///
  /// A file of more than 1 MiB is mapped: its pages are read when they are first touched, stores go
  /// to private copies of them and never reach the file, and the file must not be made shorter
  /// while the array lives. Numbers in the other byte order than the machine's are turned round.
  /// Bytes of bools other than 0 become 1.
  ///
  /// Throws `NpyError` iff the file cannot be read or does not hold an array of the language.
  public init(npy path: String) throws(NpyError) {
    do {
      try self.init(npyIn: FileReading.storage(of: path))
    } catch {
      throw error.naming(path)
    }
  }

  /// Creates an instance with the array in `bytes`, which are those of a `.npy` file.
  ///
  /// Throws `NpyError` iff the bytes do not hold an array of the language.
  public init(npyBytes bytes: [UInt8]) throws(NpyError) {
    try self.init(npyIn: FileReading.storage(with: bytes))
  }

  /// Creates an instance with the array in `file`, in place where its alignment allows that.
  private init(npyIn file: ArrayStorage) throws(NpyError) {
    let bytes = UnsafeRawBufferPointer(start: file.baseAddress, count: file.byteCount)
    let header = try NpyHeader(parsing: bytes)
    let geometry = Geometry(shape: header.shape, order: header.order)
    let size = geometry.count * header.dtype.size
    guard file.byteCount - header.dataOffset >= size else {
      throw NpyError(
        .truncatedData(expected: size, found: file.byteCount - header.dataOffset))
    }
    let data = UnsafeMutableRawBufferPointer(
      start: file.baseAddress + header.dataOffset, count: size)
    let isAligned = Int(bitPattern: data.baseAddress) % header.dtype.size == 0
    let storage = isAligned ? file : FileReading.storage(with: data)
    self.init(
      dtype: header.dtype, shape: header.shape, strides: geometry.strides,
      baseAddress: isAligned ? file.baseAddress + header.dataOffset : storage.baseAddress,
      owner: storage)
    if header.isSwapped { swapBytes(count: size) }
    if dtype == .bool { makeBoolsCanonical(count: size) }
  }

  /// Turns round the bytes of each number, of a complex one those of each part.
  private func swapBytes(count: Int) {
    switch dtype.scalarType.realType.size {
    case 2: swapBytes(of: UInt16.self, count: count)
    case 4: swapBytes(of: UInt32.self, count: count)
    default: swapBytes(of: UInt64.self, count: count)
    }
  }

  /// Turns round the bytes of each `Bits` in the first `count` bytes.
  private func swapBytes<Bits: FixedWidthInteger>(of bits: Bits.Type, count: Int) {
    let numbers = baseAddress.assumingMemoryBound(to: Bits.self)
    for index in 0..<count / MemoryLayout<Bits>.size { numbers[index] = numbers[index].byteSwapped }
  }

  /// Makes every byte other than 0 a 1; stores nothing, and so copies no page, where none is
  /// needed.
  private func makeBoolsCanonical(count: Int) {
    let bytes = UnsafeMutableRawBufferPointer(start: baseAddress, count: count)
    guard bytes.reduce(0, |) > 1 else { return }
    for index in bytes.indices where bytes[index] > 1 { bytes[index] = 1 }
  }
}
