import Foundation
import Testing

/// `pellucid build`.
struct BuildTests {
  let pellucid: Command

  init() throws { pellucid = try Command() }

  /// A C program that calls the library.
  private static let program = """
    #include "kernels.h"
    #include <stdio.h>

    int main(void)
    {
        const double x[3] = {1.0, 2.0, 3.0};
        double y[3] = {0.0, 0.0, 0.0};
        pel_error error = {0};
        saxpy(2.0, x, 3, 1, y, 3);
        printf("%g %g %lld\\n", psum(x, 3), y[2], (long long)divide(-7, 2, &error));
        divide(7, 0, &error);
        printf("%d: %s\\n", error.line, error.message);
        return 0;
    }

    """

  /// A Python program that calls the library.
  private static let script = """
    import ctypes, json

    manifest = json.load(open("out/kernels.json"))
    library = ctypes.CDLL("out/" + manifest["files"]["library"])
    kernels = {kernel["name"]: kernel for kernel in manifest["kernels"]}
    psum = getattr(library, kernels["psum"]["c_name"])
    psum.restype = ctypes.c_double
    x = (ctypes.c_double * 3)(1, 2, 3)
    print(psum(x, ctypes.c_int64(3)), kernels["divide"]["raises"])

    """

  @Test func theLibraryIsOfUseToCAndPython() throws {
    let outcome = try pellucid("build", "kernels.py", "-o", "out")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output == "out/kernels.c\nout/kernels.h\nout/kernels.so\nout/kernels.json\n")
    try pellucid.write(BuildTests.program, to: "program.c")
    #expect(try compileAndRun() == "6 6 -4\n20: integer division by zero\n")
    try pellucid.write(BuildTests.script, to: "script.py")
    let python = try pellucid.run("/usr/bin/env", ["python3", "script.py"])
    #expect(python.output == "6.0 ['ZeroDivisionError']\n", "\(python.complaint)")
  }

  @Test func editedCIsBuiltAgain() throws {
    #expect(try pellucid("build", "kernels.py", "-o", "out").status == 0)
    let text = try pellucid.text(of: "out/kernels.c")
    let edited = text.replacingOccurrences(of: "y[i] += a", with: "y[i] += 10.0 * a")
    #expect(edited != text)
    try pellucid.write(edited, to: "out/kernels.c")
    let outcome = try pellucid("build", "out/kernels.c")
    #expect(outcome.status == 0 && outcome.output == "out/kernels.so\nout/kernels.json\n")
    #expect(try pellucid.text(of: "out/kernels.c") == edited)
    try pellucid.write(BuildTests.program, to: "program.c")
    #expect(try compileAndRun() == "6 60 -4\n20: integer division by zero\n")
    let symbols = try pellucid.run("/usr/bin/nm", ["-D", "--defined-only", "out/kernels.so"])
    #expect(symbols.output.contains(" T saxpy\n") && symbols.output.contains(" T saxpy_entry\n"))
  }

  @Test func faultyCLeavesTheLibraryAsItWas() throws {
    #expect(try pellucid("build", "kernels.py").status == 0)
    let library = try Data(contentsOf: pellucid.folder.appendingPathComponent("kernels.so"))
    try pellucid.write("not C\n", to: "kernels.c")
    let outcome = try pellucid("build", "kernels.c")
    #expect(outcome.status == 3 && outcome.complaint.contains("kernels.c:1:1: error: "))
    #expect(
      try Data(contentsOf: pellucid.folder.appendingPathComponent("kernels.so")) == library)
    #expect(
      pellucid.files == ["kernels.c", "kernels.h", "kernels.json", "kernels.py", "kernels.so"])
  }

  @Test func theManifestTellsHowKernelsAreCalled() throws {
    #expect(
      try pellucid("build", "kernels.py", "--kernel", "first_and_copy", "--boundscheck").status == 0
    )
    let data = try Data(contentsOf: pellucid.folder.appendingPathComponent("kernels.json"))
    let manifest = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(manifest["format"] as? Int == 1)
    #expect((manifest["source"] as? [String: Any])?["file"] as? String == "kernels.py")
    let kernels = try #require(manifest["kernels"] as? [[String: Any]])
    #expect(kernels.map { $0["name"] as? String } == ["first_and_copy"])
    let kernel = try #require(kernels.first)
    #expect(kernel["line"] as? Int == 28)
    #expect(kernel["returns_tuple"] as? Bool == true)
    #expect(kernel["raises"] as? [String] == ["IndexError", "MemoryError", "ValueError"])
    let parameter = try #require((kernel["parameters"] as? [[String: Any]])?.first)
    #expect(parameter["name"] as? String == "x" && parameter["type"] as? String == "float64[::1]")
    #expect(parameter["rank"] as? Int == 1 && parameter["layout"] as? String == "C")
    #expect(parameter["c_names"] as? [String] == ["x", "x_n"])
    #expect(parameter["stored_into"] as? Bool == false)
    let results = try #require(kernel["results"] as? [[String: Any]])
    #expect(results.map { $0["dtype"] as? String } == ["float64", "float64"])
    #expect(results.map { $0["ownership"] as? String } == ["none", "owned"])
  }

  @Test func theSameSourceGivesTheSameFiles() throws {
    #expect(try pellucid("build", "kernels.py", "-o", "a").status == 0)
    #expect(try pellucid("build", "kernels.py", "-o", "b").status == 0)
    for name in ["kernels.c", "kernels.h", "kernels.json"] {
      #expect(try pellucid.text(of: "a/" + name) == pellucid.text(of: "b/" + name))
    }
  }

  @Test(arguments: [
    ("{\"format\": 2}", "its format is 2, expected 1"), ("{\"format\": 1}", "'source' is missing"),
    ("{\"format\": 1,}", "line 1: the name of a member is expected"), ("", "line 1: a value"),
    ("{\"format\": 1} x", "nothing more is expected"), ("[1.5]", "the number is no integer"),
    ("{\"format\": \"1\"}", "'format' is not an integer"),
  ])
  func aFaultyManifestIsRefused(_ text: String, _ reason: String) throws {
    try pellucid.write("int x;\n", to: "k.c")
    try pellucid.write("", to: "k.h")
    try pellucid.write(text, to: "k.json")
    let outcome = try pellucid("build", "k.c")
    #expect(outcome.status == 2 && outcome.complaint.contains(reason), "\(outcome.complaint)")
  }

  /// Returns what the C program prints.
  private func compileAndRun() throws -> String {
    let compiled = try pellucid.run(
      "/usr/bin/gcc",
      [
        "-std=c11", "-Wall", "-Werror", "-Iout", "program.c", "out/kernels.so", "-o", "program",
        "-Wl,-rpath,$ORIGIN/out",
      ])
    #expect(compiled.status == 0, "\(compiled.complaint)")
    return try pellucid.run(pellucid.folder.appendingPathComponent("program").path, []).output
  }
}
