import PellucidRuntime
import Testing

/// How floats out of range become integers, also in vectorised loops.
struct ConversionTests {
  /// Values, and what NumPy's `astype` makes of each on x86, for i8 i16 i32 i64 u8 u16 u32 u64.
  static let rows = [
    ("INFINITY", "0 0 -2147483648 -9223372036854775808 0 0 0 0"),
    ("-INFINITY", "0 0 -2147483648 -9223372036854775808 0 0 0 9223372036854775808"),
    ("NAN", "0 0 -2147483648 -9223372036854775808 0 0 0 9223372036854775808"),
    ("3e9", "0 0 -2147483648 3000000000 0 0 3000000000 3000000000"),
    ("-1.0", "-1 -1 -1 -1 255 65535 4294967295 18446744073709551615"),
    ("1e20", "0 0 -2147483648 -9223372036854775808 0 0 0 0"),
    ("-1e20", "0 0 -2147483648 -9223372036854775808 0 0 0 9223372036854775808"),
    ("-3e9", "0 0 -2147483648 -3000000000 0 0 1294967296 18446744070709551616"),
    ("300.5", "44 300 300 300 44 300 300 300"),
    ("-129.5", "127 -129 -129 -129 127 65407 4294967167 18446744073709551487"),
    ("70000.5", "112 4464 70000 70000 112 4464 70000 70000"),
    ("-0.5", "0 0 0 0 0 0 0 0"),
  ]

  /// The integer types: short name, name in C.
  static let targets = [
    ("i8", "int8_t"), ("i16", "int16_t"), ("i32", "int32_t"), ("i64", "int64_t"),
    ("u8", "uint8_t"), ("u16", "uint16_t"), ("u32", "uint32_t"), ("u64", "uint64_t"),
  ]

  @Test(arguments: CCompiler.all, [("f64", "double"), ("f32", "float")])
  func loopsConvertAsNumPyDoes(compiler: CCompiler, source: (String, String)) throws {
    let count = 8 * ConversionTests.rows.count
    var code = "\(source.1) x[\(count)];\n"
    for (short, name) in ConversionTests.targets {
      code += """
        \(name) x_\(short)[\(count)];
        void to_\(short)(void)
        {
            for (int i = 0; i < \(count); i++) {
                x_\(short)[i] = \(ConversionTests.conversion(to: short, name, from: source.0));
            }
        }

        """
    }
    code += ConversionTests.main(source.1)
    let helpers = ["pel_u64_from_f64", "pel_u64_from_f32"]
    let text = compiler.file(helpers, functions: ["printf"], code: code)
    let wanted = ConversionTests.rows.map { $0.1 + "\n" }.joined()
    #expect(try compiler.run(text) == wanted)
  }

  /// Returns the C that converts `x[i]` as the runtime says.
  private static func conversion(to short: String, _ name: String, from source: String) -> String {
    if let helper = Runtime.conversion(to: short, from: source) { return "\(helper)(x[i])" }
    let through = Runtime.intermediateType(to: short, from: source)
    let inner = targets.first { $0.0 == through }.map { "(\($0.1))" } ?? ""
    return "(\(name))\(inner)x[i]"
  }

  /// Returns the program that converts the values and prints one line for each.
  private static func main(_ source: String) -> String {
    let assignments = rows.enumerated().map { "value = (\(source))\($1.0); x[i + \($0)] = value;" }
    let arguments = targets.map { short, _ in
      short.hasPrefix("u") ? "(unsigned long long)x_\(short)[i]" : "(long long)x_\(short)[i]"
    }
    return """
      int main(void)
      {
          volatile \(source) value; /* keeps the values from the compiler */
          for (int i = 0; i < 8 * \(rows.count); i += \(rows.count)) {
              \(assignments.joined(separator: "\n        "))
          }
          \(targets.map { "to_\($0.0)();" }.joined(separator: "\n    "))
          for (int i = 0; i < \(rows.count); i++) {
              printf("%lld %lld %lld %lld %llu %llu %llu %llu\\n",
                     \(arguments.joined(separator: ", ")));
          }
          return 0;
      }

      """
  }
}
