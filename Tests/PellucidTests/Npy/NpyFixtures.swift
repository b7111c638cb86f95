import Glibc
import Pellucid

/// Returns the bytes of a `.npy` file with the given header text and data.
func npyBytes(_ header: String, _ data: [UInt8], major: UInt8 = 1) -> [UInt8] {
  let length = header.utf8.count
  var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [major, 0]
  for shift in 0..<(major == 1 ? 2 : 4) {
    bytes.append(UInt8(truncatingIfNeeded: length >> (8 * shift)))
  }
  return bytes + Array(header.utf8) + data
}

/// Returns the bytes of `numbers` as they lie in memory.
func littleEndian<T: FixedWidthInteger>(_ numbers: [T]) -> [UInt8] {
  numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
}

/// Calls `body` with the path of a new folder, which is removed afterwards.
func withTemporaryFolder(_ body: (String) throws -> Void) throws {
  var template = Array("/tmp/pellucid-tests-XXXXXX".utf8CString)
  let folder = template.withUnsafeMutableBufferPointer { buffer in
    String(cString: mkdtemp(buffer.baseAddress!))
  }
  defer {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
  try body(folder)
}

/// Returns the names of the files in `folder`, sorted.
func names(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted()
}
