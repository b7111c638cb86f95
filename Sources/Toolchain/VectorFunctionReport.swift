import Glibc

/// How exact and how fast the vector versions of libm's functions are on this processor.
package struct VectorFunctionReport: Hashable, Sendable {
  /// One function.
  package struct Row: Hashable, Sendable {
    /// The name.
    package let name: String
    /// The largest distance from the exact result that was met, in units in the last place.
    package let ulps: Double
    /// The nanoseconds that an element takes in vectors.
    package let vectorTime: Double
    /// The nanoseconds that a call of libm takes.
    package let scalarTime: Double
  }

  /// The library that the functions come from.
  package let library: VectorMath
  /// The functions, in the order of the alphabet.
  package let rows: [Row]

  /// Creates an instance by measuring `library`, for which gcc is needed.
  package init(measuring library: VectorMath) throws(ToolchainError) {
    let functions =
      library == .oneULP ? VectorMathLibrary.sleefFunctions : VectorMathLibrary.functions
    self.library = library
    guard !functions.isEmpty else {
      rows = []
      return
    }
    var compiler = try OptimizingCompiler(command: nil)
    compiler.options.vectorMath = library
    compiler.options.openMP = false
    let known = functions.filter { Self.ranges[$0] != nil }
    let built = try compiler.loadLibrary(Self.text(known), name: "vector_functions.c")
    var rows: [Row] = []
    for name in known {
      guard let address = built.symbol("measure_\(name)") else { continue }
      let measure = unsafeBitCast(
        address, to: (@convention(c) (UnsafeMutablePointer<Double>) -> Void).self)
      var found = [0.0, 0.0, 0.0]
      measure(&found)
      rows.append(
        Row(name: name, ulps: found[0], vectorTime: found[1], scalarTime: found[2]))
    }
    self.rows = rows
  }

  /// Returns a table for a person.
  package func rendered() -> String {
    let source = library == .oneULP ? "SLEEF, math=\"1ulp\"" : "libmvec, math=\"4ulp\""
    var text = "Vector functions of float64 (\(source))\n"
    text += "  function   max ULP   ns in vectors   ns by libm\n"
    for row in rows {
      text += "  " + row.name + String(repeating: " ", count: max(1, 11 - row.name.count))
      text += Self.column(row.ulps, 7) + Self.column(row.vectorTime, 16)
      text += Self.column(row.scalarTime, 13) + "\n"
    }
    return text
  }

  /// Returns `value` with two decimals at the right end of `width` characters.
  private static func column(_ value: Double, _ width: Int) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    let text = "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The arguments that are tried: the lowest and the highest one, spread evenly, or as powers are
  /// where both are positive and far apart.
  private static let ranges: [String: (low: String, high: String)] = [
    "acos": ("-1", "1"), "acosh": ("1", "1e6"), "asin": ("-1", "1"), "asinh": ("-1e6", "1e6"),
    "atan": ("-1e6", "1e6"), "atan2": ("-100", "100"), "atanh": ("-0.999", "0.999"),
    "cbrt": ("-1e6", "1e6"), "cos": ("-1e4", "1e4"), "cosh": ("-700", "700"), "erf": ("-6", "6"),
    "erfc": ("-6", "26"), "exp": ("-700", "700"), "exp2": ("-1000", "1000"),
    "expm1": ("-40", "700"), "hypot": ("-100", "100"), "log": ("1e-300", "1e300"),
    "log10": ("1e-300", "1e300"), "log1p": ("-0.999", "1e6"), "log2": ("1e-300", "1e300"),
    "pow": ("0.01", "50"), "sin": ("-1e4", "1e4"), "sinh": ("-700", "700"), "tan": ("-1e4", "1e4"),
    "tanh": ("-20", "20"),
  ]

  /// Returns the C that measures `functions`.
  private static func text(_ functions: [String]) -> String {
    var text = head
    for name in functions {
      guard let range = ranges[name] else { continue }
      let isBinary = ["atan2", "hypot", "pow"].contains(name)
      text += "\(isBinary ? "BINARY" : "UNARY")(\(name), \(range.low), \(range.high))\n"
    }
    return text
  }

  /// The C in front: arguments, times, and what a function of one or two arguments becomes.
  ///
  /// The exact result is that of the function of long double, which rounds eleven bits later.
  private static let head = """
    #include <math.h>
    #include <time.h>
    enum { COUNT = 4096, TURNS = 40 };
    static double x[COUNT], y[COUNT], results[COUNT];
    static double now(void)
    {
        struct timespec t;
        clock_gettime(CLOCK_MONOTONIC, &t);
        return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
    }
    static void spread(double *values, double low, double high, unsigned long state)
    {
        for (int i = 0; i < COUNT; i++) {
            state = state * 6364136223846793005UL + 1442695040888963407UL;
            const double part = (double)(state >> 11) / 9007199254740992.0;
            const int is_wide = low > 0 && high / low > 1e9;
            const double powers = log(high) * part + log(low) * (1.0 - part);
            values[i] = is_wide ? exp(powers) : low + part * (high - low);
        }
    }
    static double distance(double found, long double exact)
    {
        const double near = fabs((double)exact);
        if (!(near < INFINITY) || near < 1e-300) {
            return 0.0;
        }
        const long double unit = (long double)nextafter(near, INFINITY) - near;
        return (double)(fabsl((long double)found - exact) / unit);
    }
    #define SIMD __attribute__((simd("notinbranch"), const))
    #define ALONE __attribute__((noinline, optimize("no-tree-vectorize")))
    #define MEASURE(f, low, high, exact) \\
        void measure_##f(double *out) \\
        { \\
            out[0] = 0.0; \\
            out[1] = out[2] = 1e9; \\
            spread(x, low, high, 1); \\
            spread(y, low, high, 2); \\
            for (int turn = 0; turn < TURNS; turn++) { \\
                const double start = now(); \\
                each_##f(); \\
                const double middle = now(); \\
                many_##f(); \\
                const double end = now(); \\
                out[1] = fmin(out[1], (end - middle) / COUNT); \\
                out[2] = fmin(out[2], (middle - start) / COUNT); \\
            } \\
            for (int i = 0; i < COUNT; i++) { \\
                out[0] = fmax(out[0], distance(results[i], exact)); \\
            } \\
        }
    #define LOOP(attributes, name, value) \\
        attributes static void name(void) \\
        { \\
            for (int i = 0; i < COUNT; i++) { \\
                results[i] = value; \\
            } \\
        }
    #define UNARY(f, low, high) \\
        SIMD double f(double); \\
        LOOP(__attribute__((noinline)), many_##f, f(x[i])) \\
        LOOP(ALONE, each_##f, f(x[i])) \\
        MEASURE(f, low, high, f##l((long double)x[i]))
    #define BINARY(f, low, high) \\
        SIMD double f(double, double); \\
        LOOP(__attribute__((noinline)), many_##f, f(x[i], y[i])) \\
        LOOP(ALONE, each_##f, f(x[i], y[i])) \\
        MEASURE(f, low, high, f##l((long double)x[i], (long double)y[i]))

    """
}
