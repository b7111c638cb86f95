import PellucidIR

/// The C names of a function's registers: Python names survive, and nothing shadows.
struct Names {
  /// A name and the blocks in which it means something.
  private struct Claim {
    /// The first block.
    let first: Int
    /// The last block inside the first.
    let last: Int
  }

  /// A name that was claimed: the stem with a number, and the blocks.
  private struct LastNumber {
    /// The first block.
    let first: Int
    /// The last block inside the first.
    let last: Int
    /// The number; no name with a smaller one was free there.
    let number: Int
  }

  /// The names that are taken everywhere in each function.
  private let reserved: Set<String>
  /// Who claims which name.
  private var claims: [String: [Claim]] = [:]
  /// The name that was claimed last for each stem.
  private var lastNumbers: [String: LastNumber] = [:]
  /// The same for stems of several parts, by the names of the parts without a number.
  private var lastNumbersOfParts: [[String]: LastNumber] = [:]
  /// The number of the last temporary.
  private var lastTemporary = 0
  /// The last block of the function.
  private let lastBlock: Int

  /// Creates an instance in which the names `reserved`, which all functions share, and `own` are
  /// taken everywhere.
  init(reserved: Set<String>, own: [String], lastBlock: Int) {
    self.reserved = reserved
    self.lastBlock = lastBlock
    claims.reserveCapacity(32)
    lastNumbers.reserveCapacity(32)
    for name in own { claims[name] = [Claim(first: 0, last: lastBlock)] }
  }

  /// Returns `true` iff `name` means nothing yet from block `first` to `last`.
  private func isFree(_ name: String, _ first: Int, _ last: Int) -> Bool {
    if ReservedNames.locals.contains(name) || reserved.contains(name) { return false }
    guard let taken = claims[name] else { return true }
    return taken.allSatisfy { $0.last < first || last < $0.first }
  }

  /// Returns a name like `stem`, new in the given blocks.
  mutating func claim(_ stem: String, in blocks: ClosedRange<Int>) -> String {
    let first = blocks.lowerBound
    let last = blocks.upperBound
    var number = Self.number(behind: lastNumbers[stem], first, last)
    var name = Self.numbered(stem, number)
    while !isFree(name, first, last) {
      number += 1
      name = Self.numbered(stem, number)
    }
    lastNumbers[stem] = LastNumber(first: first, last: last, number: number)
    claims[name, default: []].append(Claim(first: first, last: last))
    return name
  }

  /// Returns a name like `stem`, new in the given blocks as are the names that `parts` makes of it.
  mutating func claim(
    _ stem: String, in blocks: ClosedRange<Int>, parts: (String) -> [String]
  ) -> String {
    let first = blocks.lowerBound
    let last = blocks.upperBound
    let stems = parts(stem)
    var number = Self.number(behind: lastNumbersOfParts[stems], first, last)
    var name = Self.numbered(stem, number)
    while !parts(name).allSatisfy({ isFree($0, first, last) }) {
      number += 1
      name = Self.numbered(stem, number)
    }
    lastNumbersOfParts[stems] = LastNumber(first: first, last: last, number: number)
    for part in parts(name) { claims[part, default: []].append(Claim(first: first, last: last)) }
    return name
  }

  /// Returns a name like `stem` that means nothing in the given block or around it, for a use
  /// that ends before anything else is named.
  func free(_ stem: String, in block: Int) -> String {
    var name = stem
    var number = 0
    while !isFree(name, block, block) {
      number += 1
      name = Self.numbered(stem, number)
    }
    return name
  }

  /// Returns the first number that may be free from block `first` to `last`.
  private static func number(behind known: LastNumber?, _ first: Int, _ last: Int) -> Int {
    // A name that was taken in some of the blocks still is.
    guard let known, first <= known.first, known.last <= last else { return 0 }
    return known.number + 1
  }

  /// Returns `stem_1`, or `_1` for `_`, since two underscores in a row belong to the compiler; the
  /// stem itself for 0.
  private static func numbered(_ stem: String, _ number: Int) -> String {
    if number == 0 { return stem }
    return stem.utf8.last == UInt8(ascii: "_") ? "\(stem)\(number)" : "\(stem)_\(number)"
  }

  /// Returns the next name of a temporary.
  mutating func temporary() -> String {
    while true {
      lastTemporary += 1
      let name = "t\(lastTemporary)"
      if isFree(name, 0, lastBlock) {
        claims[name] = [Claim(first: 0, last: lastBlock)]
        return name
      }
    }
  }
}

/// The names that C or its library has taken.
enum ReservedNames {
  /// The names that no variable may have: keywords, macros, and what emitted C itself calls.
  static let locals = words(
    """
    auto break case char const continue default do double else enum extern float for goto if inline
    int long register restrict return short signed sizeof static struct switch typedef union
    unsigned void volatile while asm fortran bool true false complex imaginary I NULL INFINITY NAN
    CMPLX CMPLXF errno stdin stdout stderr assert unix linux EOF isnan isinf isfinite signbit
    int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t size_t intptr_t va_list
    memcpy memmove memset malloc calloc free printf snprintf vsnprintf puts putchar
    acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh erf erfc exp exp2 expm1 fabs
    floor fma fmax fmin fmod hypot ldexp lgamma log log10 log1p log2 nextafter pow remainder rint
    sin sinh sqrt tan tanh tgamma trunc creal cimag conj cabs cexp clog csqrt cpow
    class delete new this template typename namespace private protected public virtual operator
    alignas alignof noreturn main
    _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary _Noreturn _Static_assert
    _Thread_local __func__ __asm__ __attribute__ __inline __volatile__ __FILE__ __LINE__ __DATE__
    """)

  /// Further names that no function may have, because the library or the compiler knows them.
  static let functions = words(
    """
    abort abs accept access acct alarm atexit atof atoi atol bcmp bcopy bind bsearch bzero
    clearerr clock close connect crypt ctime daemon difftime div drem dup dup2 ecvt environ exit
    fclose fcvt fdim ferror fflush ffs fgetc fgets fileno finite fma fopen fork fprintf fputc fputs
    fread frexp fscanf fseek ftell fwrite gamma gcvt getc getchar getenv gets getw glob gmtime ilogb
    index ioctl isalnum isalpha isdigit islower isspace isupper j0 j1 jn kill labs ldiv link listen
    llabs lldiv llrint llround localtime logb lrint lround lseek mktime modf nan nearbyint nice open
    pause perror pipe poll pow10 printf putc puts putw qsort raise rand random read realloc recv
    remove rename rewind rindex round scalb scalbln scalbn scanf select send setbuf setjmp shutdown
    signal significand sincos sleep socket sprintf srand sscanf stat strcat strchr strcmp strcpy
    strlen strncat strncmp strncpy strstr strtod strtof strtok strtol swab sync system tempnam time
    times toascii tolower toupper truncate ungetc unlink usleep utime wait write y0 y1 yn
    acosf asinf atanf ceilf cosf coshf expf fabsf floorf fmodf logf powf sinf sinhf sqrtf tanf tanhf
    """)

  /// Returns the words of `text`, which is ASCII.
  private static func words(_ text: String) -> Set<String> {
    let words = text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return Set(words.map { String(Substring($0)) })
  }

  /// Returns the C name of the kernel `name`.
  static func function(_ name: String) -> String {
    locals.contains(name) || functions.contains(name) ? name + "_1" : name
  }
}
