extension Runtime {
  /// Returns what C compiled without any header needs in front: the standard types and limits, and
  /// the prototypes of exactly the library functions named.
  /// - Requires: `prototypes.h` or `quick.h` declares each function.
  package static func quickPrelude(functions: some Sequence<String>) -> String {
    var prelude = quickTypes
    for name in functions {
      var name = name
      let declaration = name.withUTF8 { LibraryFunctions.shared.declaration(of: $0) }
      guard let declaration else {
        preconditionFailure("no prototype is kept for '\(name)'")
      }
      if name == "vsnprintf" { prelude += quickVariadics }
      prelude += declaration
      prelude += "\n"
    }
    return prelude
  }

  /// The types, limits and constants of the standard headers, for libtcc on 64-bit Linux.
  private static let quickTypes = """
    typedef signed char int8_t;
    typedef short int16_t;
    typedef int int32_t;
    typedef long int64_t;
    typedef unsigned char uint8_t;
    typedef unsigned short uint16_t;
    typedef unsigned int uint32_t;
    typedef unsigned long uint64_t;
    typedef unsigned long size_t;
    typedef long ssize_t;
    #define _Thread_local
    #define bool _Bool
    #define true 1
    #define false 0
    #define NULL ((void *)0)
    #define INT8_MIN (-128)
    #define INT8_MAX 127
    #define INT16_MIN (-32768)
    #define INT16_MAX 32767
    #define INT32_MIN (-2147483647 - 1)
    #define INT32_MAX 2147483647
    #define INT64_MIN (-9223372036854775807L - 1)
    #define INT64_MAX 9223372036854775807L
    #define UINT8_MAX 255
    #define UINT16_MAX 65535
    #define UINT32_MAX 4294967295U
    #define UINT64_MAX 18446744073709551615UL
    #define INFINITY 1e999
    #define NAN (0.0 / 0.0)
    typedef struct { double re, im; } pel_c128;
    typedef struct { float re, im; } pel_c64;

    """

  /// What <stdarg.h> defines, for libtcc without its predefined text: the list of the System V
  /// ABI, which libtcc keeps 24 bytes below the frame of a variadic function.
  private static let quickVariadics = """
    typedef struct {
        unsigned gp_offset;
        unsigned fp_offset;
        char *overflow_arg_area;
        char *reg_save_area;
    } va_list[1];
    #define va_start(list, last) \\
        (*(list) = **(va_list *)((char *)__builtin_frame_address(0) - 24))
    #define va_end(list) ((void)(list))

    """
}
