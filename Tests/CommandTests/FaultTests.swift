import Foundation
import Testing

/// What the command says when it cannot do what it is asked for.
struct FaultTests {
  let pellucid: Command

  init() throws { pellucid = try Command() }

  @Test(arguments: [
    (["run", "missing.py", "1"], "cannot read 'missing.py'"),
    (["emit", "."], "cannot read '.': is a directory"),
    (["run", "kernels.py:nothing", "1"], "there is no kernel 'nothing'; the file has 'ssum', "),
    (["run", "kernels.py:divide", "1"], "'divide' got 1 argument, expected 2: (int64, int64)"),
    (["run", "kernels.py:ssum"], "'ssum'"),
    (["run", "kernels.py:psum", "missing.npy"], "argument 1: 'missing.npy': cannot open"),
    (["run", "kernels.py:psum", "@kernels.npy"], "argument 1: 'kernels.npy': not a .npy file"),
    (["run", "kernels.py:psum", "nothing(3)"], "argument 1: 'nothing(3)' is not"),
    (["run", "kernels.py:psum", "zeros(3)", "--save-argument", "y=y.npy"], "no parameter 'y'"),
    (["run", "kernels.py:psum", "zeros(3)", "--save-argument", "y"], "--save-argument"),
    (["run", "kernels.py:psum", "--teir", "quick"], "Unknown option '--teir'"),
    (["run", "kernels.py:psum", "zeros(3)", "--repeat", "0"], "'--repeat' needs"),
    (["run", "kernels.py:psum", "zeros(3)", "--threads", "0"], "'--threads' needs"),
    (["run", "kernels.py:psum", "zeros(3)", "--tier", "slow"], "'slow'"),
    (["emit", "kernels.py", "--kernel", "ssum"], "the types of 'ssum' are not known"),
    (["emit", "kernels.py", "--signature", "f8(f9)"], "f9"),
    (["emit", "kernels.py", "--stage", "nothing"], "there is no stage 'nothing'; known: tokens"),
    (["emit", "kernels.py", "--without", "nothing"], "there is no pass 'nothing'"),
    (["build", "kernels.c", "--kernel", "psum"], "only '--cc' goes with"),
  ])
  func whatCannotBeObeyedEndsWith2(_ words: [String], _ text: String) throws {
    try pellucid.write("no array", to: "kernels.npy")
    let outcome = try pellucid.run(
      Command.products.appendingPathComponent("pellucid").path, words)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("error: "))
    #expect(outcome.complaint.contains(text), "\(outcome.complaint)")
  }

  @Test func aFaultOfTheSourceEndsWith1() throws {
    try pellucid.write(
      "from numba import njit\n@njit('f8(f8)')\ndef f(x):\n    return y\n", to: "faulty.py")
    for words in [["emit"], ["check"], ["build"]] {
      let outcome = try pellucid.run(
        Command.products.appendingPathComponent("pellucid").path, words + ["faulty.py"])
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.complaint.hasPrefix("faulty.py:4:12: error: 'y' is not defined"))
    }
    #expect(pellucid.files == ["faulty.py", "kernels.py"])
  }

  @Test func aMissingCompilerEndsWith3() throws {
    let outcome = try pellucid("build", "kernels.py", "--cc", "no-such-compiler", "-o", ".")
    #expect(outcome.status == 3)
    #expect(outcome.complaint.contains("cannot find the compiler 'no-such-compiler'"))
    #expect(pellucid.files == ["kernels.py"])
  }

  @Test func aPlaceThatCannotBeWrittenEndsWith3() throws {
    let outcome = try pellucid("emit", "kernels.py", "-o", "nowhere/kernels.c")
    #expect(outcome.status == 3 && outcome.complaint.contains("cannot write 'nowhere/kernels.c'"))
    let saving = try pellucid("run", "kernels.py:psum", "ones(3)", "--save", "nowhere/r.npy")
    #expect(saving.status == 3)
    #expect(
      saving.complaint.contains("cannot write 'nowhere/r.npy': no such file or directory"))
  }
}
