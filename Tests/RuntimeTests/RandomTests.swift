import PellucidRuntime
import Testing

/// What is drawn after a seed, on each compiler.
struct RandomTests {
  /// What NumPy draws after `np.random.seed(12345)`: calls in C, and the sums of 1000 results.
  static let sums = [
    ("pel_random_double()", "504.62759757774256"),
    ("pel_random_gauss()", "-2.3507110069417223"),
    ("pel_random_exponential()", "1004.2661399707036"),
    ("pel_random_interval(0)", "0.0"),
    ("pel_random_interval(9)", "4451.0"),
    ("pel_random_interval(4294967295)", "2176765453835.0"),
    ("pel_random_interval(1099511627776)", "557970755412806.0"),
    ("pel_random_gamma(0.0)", "0.0"),
    ("pel_random_gamma(0.4)", "408.6708685236237"),
    ("pel_random_gamma(1.0)", "1004.2661399707036"),
    ("pel_random_gamma(3.5)", "3516.420760446983"),
    ("pel_random_beta(0.5, 0.5)", "508.4086871387848"),
    ("pel_random_beta(0.001, 0.002)", "344.4464258866215"),
    ("pel_random_beta(2.0, 0.5)", "793.1505703827308"),
    ("pel_random_poisson(0.0)", "0.0"),
    ("pel_random_poisson(3.5)", "3527.0"),
    ("pel_random_poisson(250.0)", "250091.0"),
    ("pel_random_binomial(10, 0.0)", "0.0"),
    ("pel_random_binomial(10, 0.75)", "7485.0"),
    ("pel_random_binomial(100000, 0.25)", "25006480.0"),
    ("pel_random_geometric(0.5)", "2002.0"),
    ("pel_random_geometric(0.001)", "1004253.0"),
    ("pel_random_laplace()", "3.9674627513424734"),
    ("pel_random_gumbel()", "567.3353742427242"),
    ("pel_random_logistic()", "10.88229682589071"),
    ("pel_random_cauchy()", "6171.856471298643"),
    ("pel_random_student(3.0)", "-17.41848900382463"),
  ]

  @Test(arguments: CCompiler.all)
  func drawsAreThoseOfNumPy(compiler: CCompiler) throws {
    let blocks = RandomTests.sums.map { call, sum in
      """
          pel_random_seed(12345);
          sum = 0.0;
          for (int i = 0; i < 1000; i++) {
              sum += (double)\(call);
          }
          if (sum != \(sum)) {
              printf("%s\\n", "\(call)");
          }
      """
    }
    let code = """
      int main(void)
      {
          double sum;
      \(blocks.joined(separator: "\n"))
          printf("done\\n");
          return 0;
      }

      """
    let names = Runtime.helperNames(quick: compiler.quick).filter { $0.hasPrefix("pel_random_") }
    #expect(try compiler.run(compiler.file(names, functions: ["printf"], code: code)) == "done\n")
  }

  @Test(arguments: CCompiler.all)
  func numbersThatNobodySeededDiffer(compiler: CCompiler) throws {
    let code = """
      int main(void)
      {
          printf("%.17g\\n", pel_random_double());
          return 0;
      }

      """
    let text = compiler.file(["pel_random_double"], functions: ["printf"], code: code)
    #expect(try compiler.run(text) != compiler.run(text))
  }
}
