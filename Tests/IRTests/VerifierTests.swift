import PellucidIR
import PellucidTypes
import Testing

/// The verifier finds what is wrong, and nothing in what is right.
struct VerifierTests {
  /// Returns the messages about the kernel `f` with the given header and body.
  private func faults(_ header: String, _ body: String) throws -> [String] {
    let text = """
      module "k.py"
      global @n = 3
      global @w: f64[2] = [1.0, 2.0]
      kernel @divide(%a: i64, %b: f64[:]) -> (i64, i64) {
        return %a, %a
      }
      kernel @f(\(header)) {
      \(body)
      }
      """
    return try Module(parsing: text).verify()
  }

  @Test func validKernelsHaveNoFaults() throws {
    #expect(
      try faults(
        "%x: f64[:, ::1], %n: i64, %c: b8",
        """
        %row: f64[::1] = view %x[0, all]
        %q: i64, %r: i64 = call @divide(%n, %row)
        %w: readonly f64[::1] = global @w
        %s: f64 = copy 0.0
        for %i: i64 in 0 ..< extent(%x, 0) {
          %1: f64 = load %x[%i, @n]
          %s = add %s, %1
          %2: b8 = lt %s, 0.0
          if %2 {
            break
          }
        }
        while true {
          %last: i64 = copy %q
          if %c {
            %late: i64 = copy 1
            break
          }
          if %c {
            continue
          }
          %late = copy 2
          break
        }
        %sum: i64 = add %late, %last
        if %c {
          %b: i64 = copy 1
        } else {
          raise ValueError "no"
        }
        %b = add %b, %sum
        %p: f64 = power %s, %b
        %y: f64 = select %c {
          %z: f64 = sqrt %p
          yield %z
        } else {
          yield 1.0
        }
        return
        """) == [])
  }

  @Test(arguments: [
    ("%1: f64 = add 1.0, 2", "add does not take f64, i64"),
    ("%1: i64 = add 1.0, 2.0", "%1 is i64, not f64"),
    ("%1: f64 = add 1.0", "add takes 2 operands, not 1"),
    ("%1: i64 = lt 1, 2", "%1 is i64, not b8"),
    ("%1: i64 = divide 1, 2", "divide does not take i64"),
    ("%1: b8 = not 1", "not does not take i64"),
    ("%1: i64 = wrapIndex 1, 2:i32", "wrapIndex does not take i64, i32"),
    ("%1: c64 = makeComplex 1.0, 2.0", "%1 is c64, not c128"),
    ("%1: f64 = realPart 1.0", "realPart does not take f64"),
    ("%1: f64 = ldexp 1.0, 2.0", "ldexp does not take f64, f64"),
    ("%1: f64 = sqrt %x", "%x is an array"),
    ("%1: f64 = load %x[0]", "%x has 2 axes, not 1"),
    ("%1: f32 = load %x[0, 0]", "%1 is f32, not f64"),
    ("%1: f64 = load %x[0, 0.0]", "0.0 is f64, not i64 or u64"),
    ("%1: f64 = load %n[0]", "%n is no array"),
    ("store 1 to %x[0, 0]", "1 is i64, not f64"),
    ("store 1.0 to %c[0]", "%c is read-only"),
    ("fill %c with 1.0", "%c is read-only"),
    ("%v: f64[::1] = view %c[all]", "%c is read-only and %v is not"),
    ("%v: f64[::1] = view %x[all, all]", "%v has 1 axes, not 2"),
    ("%v: f64[:] = view %x[all]", "%x has 2 axes, not 1"),
    ("%v: f64[::1] = view %x[all, 0]", "which this view need not be"),
    ("%v: f64[::1] = view %c[from 0 count 2 step 2]", "which this view need not be"),
    ("%v: f64[:, ::1] = view %x[all, from 0 count 2 step 1]", "which this view need not be"),
    ("%v: f64[:, :1] = view %x[all, from 0 count 2 step %n]", "which this view need not be"),
    ("%v: f64[:, ::1] = transpose %x", "%v is f64[:, ::1], which is no transposed"),
    ("%v: f64[:, ::1] = reshape %x (6)", "which is no such view of"),
    ("%v: f64[:] = reshape %c (6)", "which is no such view of"),
    ("%v: f64[:, :] = permute %x (1, 1)", "which is no such view of"),
    ("%v: f64[:, :] = part real %x", "which is no such view of"),
    ("%v: f64[::1] = reshape %c (6)", "%c is read-only and %v is not"),
    ("%v: f64[::1] = allocate (1, 2)", "%v has 1 axes, not 2"),
    ("%v: f64[::1] = allocate (1) fill 1", "1 is i64, not f64"),
    ("%v: f64[::1] = pack 1.0, 2", "2 is i64, not f64"),
    ("%v: f64[::1] = global @w", "%v is f64[::1], not readonly f64[::1]"),
    ("%v: readonly f64[::1] = global @n", "@n is no global array"),
    ("copy %c into %x", "the arrays have 2 and 1 axes"),
    ("%1: f64 = copy @w", "@w is no global number"),
    ("%1: i64 = copy extent(%x, 2)", "extent(%x, 2): there is no such axis"),
    ("%1: i8 = copy 300:i8", "the constant 300:i8 is no i8"),
    ("%1: f64 = select 1 then 1.0 else 2.0", "1 is i64, not b8"),
    ("%1: f64 = select true then 1 else 2.0", "1 is i64, not f64"),
    ("call @g()", "there is no function @g"),
    ("call @divide(1)", "it takes 2 arguments, not 1"),
    ("%1: i64 = call @divide(1, %c)", "it gives 2 results, not 1"),
    ("%1: i64, %2: i64 = call @divide(1, %c)", "%c is readonly f64[::1], not f64[:]"),
    ("return 1", "the function gives 0 results, not 1"),
    ("if %n {\n}", "%n is i64, not b8"),
    ("while %n {\n}", "%n is i64, not b8"),
    ("for %i: i64 in 0 ..< 1.0 {\n}", "1.0 is f64, not i64"),
    ("for %i: i32 in 0 ..< 1 {\n}", "%i is i32, not i64"),
    ("for %i: i64 in 0 ..< 1 step 0 {\n}", "its step is 0"),
    ("for %i: i64 in 0 ..< 9 {\n %i = copy 1\n}", "its body assigns its variable %i"),
    ("for %i: i64 in 0 ..< %n {\n %n = copy 1\n}", "its body changes its bound %n"),
    ("break", "no loop is around it"),
    ("if true {\n continue\n}", "no loop is around it"),
    ("while {\n break\n} test true {\n}", "no loop is around it"),
    ("%1: f64 = select true {\n return\n yield 1.0\n} else {\n yield 2.0\n}", "inside an exp"),
    ("parallel for %i: i64 in 0 ..< 9 {\n break\n}", "it leaves a parallel loop"),
    ("parallel for %i: i64 in 0 ..< 9 {\n return\n}", "it leaves a parallel loop"),
    ("if true {\n %1: i64 = copy 1\n}\n%2: i64 = copy %1", "%1 may be read before"),
    ("for %i: i64 in 0 ..< 9 {\n}\n%2: i64 = copy %i", "%i may be read before"),
    ("for %i: i64 in 0 ..< 9 {\n %1: i64 = copy 1\n}\n%2: i64 = copy %1", "%1 may be read"),
    ("while %n {\n %1: i64 = copy 1\n}\n%2: i64 = copy %1", "%1 may be read before"),
    ("boundsCheck %n of %x axis 2 given %n", "extent(%x, 2): there is no such axis"),
    ("raise ValueError %x", "%x is f64[:, ::1], not b8"),
  ])
  func faultsAreFound(statement: String, message: String) throws {
    let found = try faults("%x: f64[:, ::1], %c: readonly f64[::1], %n: i64", statement)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test func layoutsThatFollowFromTheBaseAreAccepted() throws {
    #expect(
      try faults(
        "%x: f64[:, ::1], %f: f64[::1, :, :], %r: f64[:, :1], %s: f64[:, :], %n: i64",
        """
        %1: f64[:, ::1] = view %x[from 1 count %n step 1, all]
        %2: f64[::1] = view %x[%n, from 1 count 2 step 1]
        %3: f64[:, :1] = view %x[from 0 count 2 step 2, from 1 count 2 step 1]
        %4: f64[:] = view %x[all, 0]
        %5: f64[::1, :] = view %f[all, from 0 count %n step 1, 0]
        %6: f64[::1] = view %f[from 0 count %n step 1, 0, 0]
        %7: f64[::1] = view %r[0, all]
        %8: f64[:, :1] = view %r[all, from 0 count %n step 1]
        %9: f64[:] = view %s[all, 0]
        %10: f64[:, :, ::1] = view %x[all, new, all]
        %11: f64[] = view %s[0, 0]
        """) == [])
  }

  @Test func faultsOfTheWholeFunctionAreFound() throws {
    let module = try Module(
      parsing: """
        module "k.py"
        kernel @f(%a: i64, %a) -> i64 {
          if true {
            return %a
          }
        }
        kernel @f() {
        }
        """)
    #expect(
      module.verify() == [
        "@f: there are two functions of this name", "@f: two parameters are %a",
        "@f: the end is reached without a return",
      ])
  }

  @Test func registersThatDoNotExistAreReported() {
    var function = Function(name: "f", sourceName: "f", line: 1, pythonSignature: "")
    function.body.statements = [Statement(.assign(Register(3), .copy, [.integer(1)]))]
    #expect(function.verify() == ["@f: there is no register %?3"])
  }
}
