import PellucidIR
import PellucidPasses
import PellucidTypes
import Testing

/// Constants are folded with the bits of the kernel at run time.
struct FoldingTests {
  /// Returns what `expression`, an IR operation of type `type`, is folded to; nil if it stays.
  private func folded(_ expression: String, _ type: String) throws -> String? {
    let module = try Module(
      parsing: """
        module "k.py"
        kernel @f() -> \(type) {
          %1: \(type) = \(expression)
          return %1
        }
        """)
    #expect(module.verify() == [])
    let result = ConstantFolding.run(module)
    guard case .returned(let values) = result.functions[0].body.statements.last?.kind,
      case .constant = values[0]
    else { return nil }
    let text = result.printed(spans: false)
    return text.split(separator: "\n").first { $0.contains("return") }.map {
      String($0.dropFirst("  return ".count))
    }
  }

  @Test(arguments: [
    ("add 9223372036854775807, 1", "i64", "-9223372036854775808"),
    ("multiply 4611686018427387904, 4", "i64", "0"),
    ("subtract 0:u64, 1:u64", "u64", "18446744073709551615:u64"),
    ("floorDivide -7, 2", "i64", "-4"), ("floorDivide 7, -2", "i64", "-4"),
    ("floorDivide -8, 2", "i64", "-4"), ("modulo -7, 2", "i64", "1"),
    ("modulo 7, -2", "i64", "-1"), ("modulo -8, 2", "i64", "0"),
    ("modulo -9223372036854775808, -1", "i64", "0"), ("power 3, 4", "i64", "81"),
    ("power 2, -1", "i64", "0"), ("power -1, -4", "i64", "1"), ("power 2, 64", "i64", "0"),
    ("shiftLeft 1, 65", "i64", "2"), ("shiftRight -8, 1", "i64", "-4"),
    ("negate 200:u8", "u8", "56:u8"), ("bitNot 0:u8", "u8", "255:u8"),
    ("negate -128:i8", "i8", "-128:i8"), ("absolute -5", "i64", "5"),
    ("clip -3, 0, 9", "i64", "0"), ("pythonMaximum 3, 9", "i64", "9"),
    ("wrapIndex 3, 9", "i64", "3"), ("eq 1.0, 1.0", "b8", "true"), ("lt nan, 1.0", "b8", "false"),
    ("ne nan, nan", "b8", "true"), ("not true", "b8", "false"),
    ("bitXor true, true", "b8", "false"), ("add 0.1, 0.2", "f64", "0.30000000000000004"),
    ("divide 1.0:f32, 3.0:f32", "f32", "0.3333333432674408:f32"),
    ("negate 2.5'", "f64", "-2.5'"), ("negate 0.0", "f64", "-0.0"),
    ("convert 2'", "f64", "2.0'"), ("convert 2", "f64", "2.0"), ("convert true", "f64", "1.0"),
    ("convert 300", "u8", "44:u8"), ("convert 200", "i8", "-56:i8"),
    ("convert -1", "u64", "18446744073709551615:u64"), ("convert -2.9", "i64", "-2"),
    ("convert 0.1'", "f32", "0.10000000149011612'0.1':f32"),
    ("convert 1e-3'1e-3'", "f64", "0.001'1e-3'"), ("convert 3'", "c128", "complex(3.0, 0.0)"),
    ("convert 0.5", "b8", "true"),
  ])
  func constantsFold(expression: String, type: String, expected: String) throws {
    #expect(try folded(expression, type) == expected)
  }

  @Test(arguments: [
    ("floorDivide 1, 0", "i64"), ("modulo 1, 0", "i64"), ("power 0, -1", "i64"),
    ("divide 1.0', 3.0'", "f64"), ("sqrt 4.0", "f64"), ("convert 1e300", "i64"),
    ("convert nan", "i64"), ("convert 300.0", "u8"), ("convert 9007199254740993", "f64"),
  ])
  func whatOnlyTheKernelKnowsStays(expression: String, type: String) throws {
    #expect(try folded(expression, type) == nil)
  }
}
