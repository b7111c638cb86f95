import Glibc

/// Returns `true` iff the library at `path` may hold instructions that round a product and its
/// alternating sum and difference once.
///
/// gcc 12.0 to 12.2 make them of `a * b - c` beside `d * e + f` though contraction is off
/// (https://gcc.gnu.org/PR107647), and no flag but one that takes the instructions away stops it.
/// The bytes of another instruction, or of data, can look the same, which costs a build.
func mayFuseProducts(_ path: String) -> Bool {
  #if arch(x86_64)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { return false }
    defer { munmap(start, size) }
    return holdsFusion(UnsafeRawBufferPointer(start: start, count: size))
  #else
    return false
  #endif
}

/// Returns `true` iff the encoding of a `vfmaddsub` or `vfmsubadd` stands in `bytes`.
func holdsFusion(_ bytes: UnsafeRawBufferPointer) -> Bool {
  for place in bytes.indices.dropLast(4) {
    switch bytes[place] {
    // VEX in three bytes: the map 0F38, the prefix 66, the operation.
    case 0xC4:
      if bytes[place + 1] & 0x1F == 0x02, bytes[place + 2] & 0x03 == 0x01,
        isFusion(bytes[place + 3])
      {
        return true
      }
    // EVEX: the same in four bytes.
    case 0x62:
      if bytes[place + 1] & 0x0F == 0x02, bytes[place + 2] & 0x07 == 0x05,
        isFusion(bytes[place + 4])
      {
        return true
      }
    default: continue
    }
  }
  return false
}

/// Returns `true` iff `operation` is one of `vfmaddsub` or `vfmsubadd` in the map 0F38.
private func isFusion(_ operation: UInt8) -> Bool {
  switch operation {
  case 0x96, 0x97, 0xA6, 0xA7, 0xB6, 0xB7: true
  default: false
  }
}
