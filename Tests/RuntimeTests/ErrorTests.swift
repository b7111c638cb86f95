import PellucidRuntime
import Testing

/// What errors and memory helpers do, on each compiler.
struct ErrorTests {
  @Test(arguments: CCompiler.all)
  func theFirstErrorIsKept(compiler: CCompiler) throws {
    let code = """
      int main(void)
      {
          pel_error error = {0};
          pel_raise(&error, PEL_INDEX_ERROR, 7, "index %lld, %s", -3LL, "axis 0");
          pel_raise(&error, PEL_VALUE_ERROR, 8, "second");
          printf("%d %d %s\\n", error.code, error.line, error.message);
          return 0;
      }

      """
    let text = compiler.file(["pel_raise", "pel_error_code"], functions: ["printf"], code: code)
    #expect(try compiler.run(text) == "4 7 index -3, axis 0\n")
  }

  @Test(arguments: CCompiler.all)
  func shapesReadAsNumPyShowsThem(compiler: CCompiler) throws {
    let code = """
      int main(void)
      {
          const int64_t n[8] = {INT64_MIN, INT64_MIN, 1, 2, 3, 4, 5, INT64_MIN};
          printf("%s", pel_shape(1, (int64_t[]){3}).text);
          printf(" %s %s\\n", pel_shape(2, (int64_t[]){3, -1}).text, pel_shape(8, n).text);
          return 0;
      }

      """
    let text = compiler.file(["pel_shape"], functions: ["printf"], code: code)
    let least = "-9223372036854775808"
    #expect(
      try compiler.run(text) == "(3,) (3,-1) (\(least),\(least),1,2,3,4,5,\(least))\n")
  }

  @Test(arguments: CCompiler.all)
  func longMessagesAreCut(compiler: CCompiler) throws {
    let code = """
      int main(void)
      {
          pel_error error = {0};
          pel_raise(&error, 1, 1, "%0200d", 1);
          printf("%d\\n", (int)strlen(error.message));
          return 0;
      }

      """
    let text = compiler.file(["pel_raise"], functions: ["printf", "strlen"], code: code)
    #expect(try compiler.run(text) == "119\n")
  }

  @Test(arguments: CCompiler.all)
  func theErrorOfTheLowestIterationIsKept(compiler: CCompiler) throws {
    let code = """
      int main(void)
      {
          pel_error error = {0};
          pel_error inner = {0};
          int64_t first = 0;
          pel_keep_first(&error, &first, 1, &inner);
          pel_raise_first(&error, &first, 5, 1, 10, "five %d", 5);
          pel_raise_first(&error, &first, 9, 2, 10, "nine");
          printf("%s\\n", error.message);
          inner.code = 3;
          pel_keep_first(&error, &first, 6, &inner);
          printf("%d\\n", error.code);
          pel_keep_first(&error, &first, 3, &inner);
          printf("%d\\n", error.code);
          pel_raise_first(&error, &first, 2, 4, 10, "two");
          printf("%s %d\\n", error.message, (int)first);
          return 0;
      }

      """
    let text = compiler.file(
      ["pel_raise_first", "pel_keep_first"], functions: ["printf"], code: code)
    #expect(try compiler.run(text) == "five 5\n1\n3\ntwo 2\n")
  }

  @Test(arguments: CCompiler.all)
  func impossibleSizesGiveNoMemory(compiler: CCompiler) throws {
    let code = """
      int main(void)
      {
          volatile int64_t huge = INT64_MAX / 4;
          double *zeros = pel_alloc_zeroed(3, sizeof *zeros);
          printf("%g\\n", zeros[0] + zeros[1] + zeros[2]);
          free(zeros);
          void *volatile none = pel_alloc(0, 8);
          printf("%d", none == NULL);
          free(none);
          none = pel_alloc(-1, 8);
          printf("%d", none == NULL);
          none = pel_alloc(huge, 8);
          printf("%d", none == NULL);
          none = pel_alloc_zeroed(huge, 8);
          printf("%d\\n", none == NULL);
          printf("%d %d %d ", (int)pel_count(3, 4), (int)pel_count(0, 5), (int)pel_count(-1, 0));
          printf("%d\\n", (int)pel_count(INT64_MAX / 2, 3));
          return 0;
      }

      """
    let text = compiler.file(
      ["pel_alloc", "pel_alloc_zeroed", "pel_count"], functions: ["printf", "free"], code: code)
    #expect(try compiler.run(text) == "0\n0111\n12 0 -1 -1\n")
  }

  @Test func parallelRegionsRunOnOneThreadWithoutLibgomp() throws {
    let code = """
      static void body(void *data)
      {
          long first, end;
          bool more = GOMP_loop_dynamic_start(0, 10, 1, 1, &first, &end);
          for (; more; more = GOMP_loop_dynamic_next(&first, &end)) {
              for (long i = first; i < end; i++) {
                  *(long *)data += i;
              }
          }
          GOMP_loop_end();
      }

      int main(void)
      {
          long total = 0;
          GOMP_parallel(body, &total, 0, 0);
          printf("%ld %d\\n", total, omp_get_num_threads());
          return 0;
      }

      """
    let prelude = Runtime.quickPrelude(functions: ["printf"])
    #expect(try CCompiler.tcc.run(prelude + Runtime.serialOpenMP + code) == "45 1\n")
  }
}
