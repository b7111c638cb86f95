import CTinyCC
import Glibc

/// Adds to the library in `descriptor` the header that asks for a stack that is not executable.
///
/// libtcc writes none, and a library without one makes the loader open the whole process's stack
/// to execution, or refuse the library. The headers are copied to the end of the file, where
/// there is room for one more. Segments are also brought down to page alignment, which spares the
/// loader a two-megabyte reservation for each. Returns `false` iff the file is no such library.
func markStackNotExecutable(_ descriptor: Int32) -> Bool {
  var file = Elf64_Ehdr()
  let fileSize = lseek(descriptor, 0, SEEK_END)
  let wide = MemoryLayout<Elf64_Phdr>.stride
  guard pread(descriptor, &file, MemoryLayout<Elf64_Ehdr>.size, 0) == MemoryLayout<Elf64_Ehdr>.size,
    file.e_ident.0 == 0x7f, file.e_ident.4 == UInt8(ELFCLASS64), Int(file.e_phentsize) == wide
  else { return false }

  var headers = [Elf64_Phdr](repeating: Elf64_Phdr(), count: Int(file.e_phnum))
  let size = wide * headers.count
  guard pread(descriptor, &headers, size, off_t(file.e_phoff)) == size else { return false }
  let page = Elf64_Xword(sysconf(Int32(_SC_PAGESIZE)))
  for index in headers.indices where headers[index].p_type == Elf64_Word(PT_LOAD) {
    headers[index].p_align = page
  }
  var stack = Elf64_Phdr()
  stack.p_type = Elf64_Word(PT_GNU_STACK)
  stack.p_flags = Elf64_Word(PF_R | PF_W)
  stack.p_align = 16
  headers.append(stack)

  let offset = (fileSize + 7) & ~7
  guard pwrite(descriptor, headers, size + wide, offset) == size + wide else { return false }
  file.e_phoff = Elf64_Off(offset)
  file.e_phnum += 1
  let whole = MemoryLayout<Elf64_Ehdr>.size
  return pwrite(descriptor, &file, whole, 0) == whole
}
