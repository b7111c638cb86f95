import Glibc

/// A library in a cache: the file that the compiler made, its recipe behind that, and a hash of all.
///
/// The loader reads an ELF file by the tables at its start, so what follows does not disturb it.
struct CacheEntry {
  /// The number of the format, which is a part of every recipe.
  static let format = 1

  /// The recipe of the library.
  let recipe: BuildRecipe
  /// The file.
  let bytes: [UInt8]

  /// Creates an instance for a library whose file has the content `library`.
  init(library: [UInt8], recipe: BuildRecipe) {
    let description = Array(recipe.description.utf8)
    let body = library + description + sizeText(description.count)
    self.recipe = recipe
    self.bytes = body + Array((ContentHash(body).hexadecimal + "\n").utf8)
  }

  /// Creates an instance from the content of a file, or `nil` if that is damaged.
  init?(_ bytes: [UInt8]) {
    let bodyLength = bytes.count - hashLength
    guard bodyLength >= sizeLength else { return nil }
    let body = Array(bytes[..<bodyLength])
    let hash = String(decoding: bytes[bodyLength...], as: UTF8.self)
    guard hash == ContentHash(body).hexadecimal + "\n" else { return nil }
    let end = bodyLength - sizeLength
    let size = String(decoding: body[end...], as: UTF8.self).dropLast()
    guard let length = Int(size, radix: 16), length <= end,
      let recipe = BuildRecipe(
        description: String(decoding: body[end - length..<end], as: UTF8.self))
    else { return nil }
    self.recipe = recipe
    self.bytes = bytes
  }

  /// Creates an instance from the open file `descriptor`, or `nil` if that is damaged.
  init?(reading descriptor: Int32) {
    guard let bytes = content(of: descriptor) else { return nil }
    self.init(bytes)
  }
}

/// The number of bytes of the hash at the end of an entry.
private let hashLength = 65

/// The number of bytes of the length in front of the hash.
private let sizeLength = 17

/// Returns `number` with 16 hexadecimal digits, on a line.
private func sizeText(_ number: Int) -> [UInt8] {
  let digits = String(number, radix: 16)
  return Array((String(repeating: "0", count: sizeLength - 1 - digits.count) + digits + "\n").utf8)
}

/// Returns all bytes of the open file `descriptor`, or `nil` if they cannot be read.
func content(of descriptor: Int32) -> [UInt8]? {
  var information = stat()
  guard fstat(descriptor, &information) == 0 else { return nil }
  let size = Int(information.st_size)
  var isWhole = true
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    // Ends: each turn reads at least a byte, or leaves.
    while count < size {
      let got = pread(descriptor, buffer.baseAddress! + count, size - count, off_t(count))
      if got < 0, errno == EINTR { continue }
      if got <= 0 { break }
      count += got
    }
    isWhole = count == size
  }
  return isWhole ? bytes : nil
}
