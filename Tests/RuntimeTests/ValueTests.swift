import PellucidRuntime
import Testing

/// What the helpers compute, on each compiler.
struct ValueTests {
  /// A family of tables.
  struct Family: Sendable, CustomTestStringConvertible {
    /// The name of the family.
    let name: String
    /// The tables.
    let tables: [ValueTable]

    /// The name, for the test's name.
    var testDescription: String { name }
  }

  /// The families that serve both flavours.
  static let families = [
    Family(name: "integers", tables: ValueTable.integers),
    Family(name: "indices", tables: ValueTable.indices),
    Family(name: "choices", tables: ValueTable.choices),
    Family(name: "floats", tables: ValueTable.floats),
    Family(name: "rounding", tables: ValueTable.rounding),
    Family(name: "representation", tables: ValueTable.representation),
    Family(name: "conversions", tables: ValueTable.conversions),
    Family(name: "complex numbers", tables: ValueTable.complexNumbers),
  ]

  @Test(arguments: CCompiler.all, families)
  func helpersKeepPythonsRules(compiler: CCompiler, family: Family) throws {
    try check(family.tables, compiler)
  }

  @Test func quickComplexNumbersKeepPythonsRules() throws {
    try check(ValueTable.quickComplexNumbers, .tcc)
  }

  @Test func everyHelperWithAValueHasATable() {
    let tables = ValueTests.families.flatMap(\.tables) + ValueTable.quickComplexNumbers
    let tested = Set(tables.map(\.function))
    let others: Set = [
      "pel_error", "pel_error_code", "pel_raise", "pel_raise_first", "pel_keep_first", "pel_count",
      "pel_alloc", "pel_alloc_zeroed", "pel_shape", "pel_shape_text", "pel_shortest",
      "pel_repr_part", "pel_round_text",
      // Those of arrays: kernels of the corpus compare them with NumPy, bit for bit.
      "pel_sum_part", "pel_sum_halves", "pel_sum_f64", "pel_strips", "pel_halve_strips",
      "pel_begin_strips", "pel_add_strip", "pel_sum_pairs", "pel_sum_c128",
      "pel_sum_parts", "pel_part_start", "pel_sum_of_parts", "pel_smallest_f64", "pel_smallest_f32",
      "pel_largest_f64", "pel_largest_f32", "pel_algebra", "pel_algebra_found",
      "pel_decompose_by_host",
      // That of the machine.
      "pel_max_threads",
    ]
    for name in Runtime.helperNames(quick: false) + Runtime.helperNames(quick: true)
    where !tested.contains(name) && !others.contains(name) && !name.hasPrefix("pel_ra")
      && !name.hasPrefix("pel_turns") && !name.hasPrefix("pel_blas_")
      && !name.hasPrefix("pel_lapack_")
    {
      Issue.record("'\(name)' has no table")
    }
  }

  /// Checks that the compiled helpers give the results of the tables.
  private func check(_ tables: [ValueTable], _ compiler: CCompiler) throws {
    var names = tables.map(\.function)
    for type in ["c128", "c64"] where tables.contains(where: { $0.parameters.contains(type) }) {
      names.append("pel_make_\(type)")
    }
    let code = """
      static bool same(double a, double b)
      {
          return (a != a && b != b) || memcmp(&a, &b, sizeof a) == 0;
      }

      \(tables.map { $0.test(quick: compiler.quick) }.joined(separator: "\n"))
      int main(void)
      {
          \(tables.map { "test_\($0.function)();" }.joined(separator: "\n    "))
          printf("done\\n");
          return 0;
      }

      """
    let text = compiler.file(names, functions: ["printf", "memcmp", "strcmp"], code: code)
    for line in try compiler.run(text).split(separator: "\n") where line != "done" {
      let words = line.split(separator: " ")
      guard let table = tables.first(where: { $0.function == words[0] }), let row = Int(words[1])
      else {
        Issue.record("\(line)")
        continue
      }
      Issue.record("\(table.function)(\(table.rows[row])), by \(table.rule)")
    }
  }
}
