import PellucidIR
import PellucidSource
import PellucidTypes
import Testing

/// The text form of the IR: what is printed reads back as what it was.
struct RoundTripTests {
  /// Expects that `text` reads, prints as itself, and reads back as the same module.
  private func expectStable(_ text: String) throws {
    let module = try Module(parsing: text)
    #expect(module.printed() == text)
    #expect(try Module(parsing: module.printed()) == module)
  }

  @Test func saxpyPrintsAsItReads() throws {
    try expectStable(
      """
      module "saxpy.py"

      kernel @saxpy(%a: f32, %x: readonly f32[::1], %y: f32[::1]) !5 {
        python "def saxpy(a: float32, x: float32[::1], y: float32[::1])"
        doc "Adds a multiple."
        # every element
        parallel for %i: i64 in 0 ..< extent(%x, 0) !7 { # independent
          %1: f32 = load %x[%i] !8
          %2: f32 = multiply %a, %1
          %3: f32 = load %y[%i]
          %4: f32 = add %2, %3
          store %4 to %y[%i] augmented # a comment // with a remark
          # the end
        }
        return
      }

      """)
  }

  @Test func everyFormOfStatementPrintsAsItReads() throws {
    try expectStable(everyStatement)
  }

  @Test func everyConstantReadsBack() throws {
    var constants = [
      Constant(.boolean(true), .bool), Constant(.boolean(false), .bool, spelling: "False"),
      Constant(.signed(.min), .int64), Constant(.signed(-7), .int8, spelling: "-7"),
      Constant(.unsigned(.max), .uint64, spelling: "0xFFFFFFFFFFFFFFFF"),
      Constant(.unsigned(3), .uint8, spelling: "3"),
      Constant(.complex(-0.0, .infinity), .complex64, spelling: "2j"),
      Constant(.complex(1, 2), .complex128), Constant(.float(2), .float64, spelling: "2"),
      Constant(.float(1), .float64, spelling: ""),
      Constant(.float(1), .float64, spelling: "a b'\n"),
    ]
    for value in [
      0.0, -0.0, 0.1, 1e-3, .leastNonzeroMagnitude, -1e300, 1e16, .infinity, -.infinity,
    ] {
      constants.append(Constant(.float(value), .float64))
      constants.append(Constant(.float(value), .float32, spelling: "\(value)"))
    }
    var function = Function(name: "f", sourceName: "f", line: 1, pythonSignature: "")
    function.body.statements = [Statement(.returned(constants.map { .constant($0) }))]
    let module = Module(fileName: "k.py", functions: [function])
    #expect(try Module(parsing: module.printed()) == module)
  }

  @Test func everyOperationReadsBack() throws {
    var function = Function(name: "f", sourceName: "f", line: 1, pythonSignature: "")
    let register = function.addRegister(
      RegisterInfo(type: .scalar(.float64), name: nil, span: .none))
    function.body.statements = Operation.allCases.map {
      Statement(.assign(register, $0, Array(repeating: .register(register), count: $0.row.arity)))
    }
    let module = Module(fileName: "k.py", functions: [function])
    #expect(try Module(parsing: module.printed()) == module)
  }

  @Test func spansNamesAndUnusedRegistersReadBack() throws {
    var function = Function(name: "odd name", sourceName: "f", line: 3, pythonSignature: "")
    for name in [nil, "total", "total", "a.b", "1", nil, "größe", "x \"y\"\n"] {
      _ = function.addRegister(
        RegisterInfo(
          type: .scalar(.int64), name: name, isNameInvented: name == "total", span: Span(4, 9),
          ownership: name == nil ? .owned : .borrowed))
    }
    function.parameters = [FunctionParameter(Register(5)), FunctionParameter(Register(2))]
    function.docstring = ["", "  a \"quoted\" line", "tab\t\u{1}"]
    function.leadingComments = ["", " indented", "\"quoted\"", "trailing ", "two\nlines"]
    function.options.fastMath = ["afn", "not a word"]
    function.body.statements = [
      Statement(
        .assign(Register(1), .add, [.register(Register(6)), .integer(1)]), span: Span(1, 2),
        line: 4, leadingComments: ["// x"], trailingComment: "# y", isAugmented: true),
      Statement(.comment, span: Span(7, 8), trailingComment: ""),
    ]
    function.body.closingComments = ["last"]
    let module = Module(fileName: "dir/\"k\".py", functions: [function])
    #expect(try Module(parsing: module.printed()) == module)
  }

  @Test func textWithoutSpansHasOneReading() throws {
    let module = try Module(parsing: everyStatement)
    let plain = try Module(parsing: module.printed(spans: false))
    #expect(plain.printed(spans: false) == module.printed(spans: false))
    #expect(!module.printed(spans: false).contains("10:20"))
  }

  @Test(arguments: [
    ("kernel", "1:1: expected 'module', found 'kernel'"),
    ("module \"k\"\nkernel @f() {\n  store %x to %y[0]\n}", "3:9: '%x' is not declared"),
    ("module \"k\"\nkernel @f(%x: f64) {\n  %x: f64 = copy %x\n}", "3:3: '%x' is declared twice"),
    ("module \"k\"\nkernel @f(%x: f64) {\n  %x = frob %x\n}", "3:13: 'frob' is no operation"),
    ("module \"k\"\nkernel @f() {\n  return @a\n}", "3:10: '@a' is not declared"),
    ("module \"k\"\nkernel @f(%x: f64[::1, :1]) {\n}", "2:27: this is no layout of an array"),
    ("module \"k", "1:10: expected '\"' before the end of the line"),
    ("module \"k\\", "1:10: unknown escape"),
    ("module \"k\"\nkernel @f() {\n  $\n}", "3:3: unexpected character"),
  ])
  func faultsNameTheirPlace(text: String, message: String) {
    do {
      _ = try Module(parsing: text)
      Issue.record("no fault was found")
    } catch {
      #expect("\(error)" == message)
    }
  }
}

/// A module with every form of statement and every fact.
let everyStatement = """
  module "all.py"

  global @scale = 2.0'2e0' !3
  global @scale.1 = 3:i32
  global @weights: f32[2, 2] = [1.0, 2.0', 0.5, inf] !4
  global @empty: u8[0] = [] !5

  # the kernel
  registers %x, %n, %v, %h: f64[::1] dynamic, %m: f64[::1] dynamic, %1, %2, %flag, %3, %4, %b, %t, %g, %p, %q, %r, %s, %best: f64, \
  %where: i64, %i, %j, %k, %5, %6: i8
  internal kernel @all(%x: f64[:, ::1] !10:20, %n: i64, %v: c128[:]) -> (q: f64[:] owned, i64) \
  raises parallel fastmath(afn, nnan) !7 {
    source "everything"
    sharing %h, %m
    %h = allocate (%n) onerror(%h, %m)
    %m = copy %h moves
    store 1.0 to %h[0] augmented atomic
    %1: f64 = load %x[0, %n] !8 !10:20
    store 1.0' to %x[extent(%x, 0), stride(%x, 1)] augmented !9
    %2: b8 = lt %n, 0
    %flag: b8 invented = select %2 then true else false # short
    %3: f64 = select %flag { # long
      # leads
      %4: f64 = sqrt %1
      # closes
      yield %4
    } else {
      yield @scale.1
    }
    %b: f64[:] dynamic = view %x[%n, from 0 count %n step -1]
    %t: f64[:, ::1] = view %x[all, new]
    %t = transpose %x
    %t = reshape %x (%n, 2)
    %t = permute %x (1, 0)
    %t = part imaginary %x
    %g: f64[::1] owned = allocate (%n, 3)
    %g = allocate (%n) zeros
    %g = allocate () fill 1.0
    release %g
    fill %x with 0.0
    copy %b into %g
    copy %b into %g overlapping !0
    %p: i64[::1] = pack 1, 2, 3
    %p = pack
    %q: readonly f32[:, :1] = global @weights
    %r: f64, %s: i64 = call @all(%x, %n)
    call @"odd name"()
    boundsCheck %1 of %x axis 0 given %n
    print "a", %n, "b\\n"
    print "n ", %n as "%5d"
    print
    parallel prange %i: i64 in 0 ..< %n step -2 reduce(add %s) \
  reduce(minimumPlace %best lt, %where) private(%3, %4) lastprivate(%1) !12 {
      continue
    }
    for %j: i64 in 1 ..< 10 serial "the iterations depend on each other" {
      if %flag {
        break
      } else {
        # nothing else
      }
    }
    while %flag !13 !10:20 {
    }
    while augmented {
      %k: b8 = not %flag
    } test %k {
      raise ValueError "no ", %n
    }
    if %2 {
      raise KeyError
    }
    comment # alone
    %best = copy 0
    %where = copy 0
    %5: f32 = convert @scale
    return %b, %n
    # done
  }

  """
