import PellucidIR
import PellucidPasses
import Testing

/// A prange runs in parallel, says why it does not, or is wrong.
struct ParallelMarkingTests {
  @Test func registersOfAnIterationBecomeRegistersOfTheLoop() throws {
    let loops = try ParallelLoops(
      """
      kernel @f(%n: i64, %x: f64[::1], %y: f64[::1]) {
        prange %i: i64 in 0 ..< %n {
          %t: f64 = load %x[%i]
          %u: f64 = add %t, 1.0
          store %u to %y[%i]
        }
        prange %j: i64 in 0 ..< %n {
          %t = load %x[%j]
          store %t to %y[%j]
        }
      }
      """)
    #expect(loops.lines == ["parallel prange", "parallel prange"])
    let text = loops.module.printed(spans: false)
    #expect(text.contains("%t.1: f64 = load %x[%j]"))
    #expect(loops.module.verify() == [])
  }

  @Test func theLastValueIsKeptIfEachIterationAssignsIt() throws {
    let loops = try ParallelLoops(
      body: """
        %b: b8 = lt %i, 5
        %c = copy %i
        if %b {
          %t = copy 1.0
          continue
        } else {
          %t = copy 2.0
        }
        """)
    #expect(loops.lines == ["parallel prange lastprivate(%c, %t)"])
    #expect(loops.findings == [])
  }

  @Test func aValueThatSomeIterationsAssignIsARace() throws {
    let loops = try ParallelLoops(body: "%b: b8 = lt %i, 5\nif %b {\n%t = copy 1.0\n}")
    #expect(
      loops.findings == [
        "error: iterations of this prange depend on each other: 't' is read behind the loop, but "
          + "not assigned in every iteration [race]; the prange begins here"
      ])
  }

  @Test func breakAndReturnMakeTheLoopSerial() throws {
    let loops = try ParallelLoops(body: "%b: b8 = lt %i, 5\nif %b {\nbreak\n}")
    #expect(loops.lines == ["prange serial \"the loop can be left early\""])
    let inner = try ParallelLoops(body: "for %j: i64 in 0 ..< %m {\nbreak\n}")
    #expect(inner.lines.first == "parallel prange")
    let left = try ParallelLoops(
      """
      kernel @f(%n: i64) -> i64 {
        prange %i: i64 in 0 ..< %n {
          return %i
        }
        return %n
      }
      """)
    #expect(left.lines == ["prange serial \"the loop can be left early\""])
    #expect(left.findings == [])
  }

  @Test func aPrangeInsideAPrangeStaysSilentlySerial() throws {
    let body = "prange %j: i64 in 0 ..< %m {\nstore 0.0 to %a[%i, %j]\n}"
    let loops = try ParallelLoops(body: body)
    #expect(loops.lines == ["parallel prange", "vector prange"])
    let outer = try ParallelLoops(body: body + "\n%b: b8 = lt %i, 5\nif %b {\nbreak\n}")
    #expect(outer.lines == ["prange serial \"the loop can be left early\"", "parallel prange"])
  }

  @Test func otherLoopsOfAKernelWithPrangeSayWhy() throws {
    let loops = try ParallelLoops(body: "%c = add %c, 1", loop: "for")
    #expect(loops.lines == ["for"])
    let mixed = try ParallelLoops(
      """
      kernel @f(%n: i64) {
        for %i: i64 in 0 ..< %n {
          prange %j: i64 in 0 ..< %n {
          }
        }
      }
      """)
    #expect(mixed.lines == ["for serial \"no prange asks for it\"", "parallel prange"])
  }

  // MARK: Arrays

  @Test(arguments: [
    "store 1.0 to %x[%i]", "store 1.0 to %a[%i, 0]", "store 1.0 to %a[0, %i]",
    "for %j: i64 in 0 ..< %m {\nstore 1.0 to %a[%i, %j]\n}",
    "%p: i64 = multiply 2, %i\nstore 1.0 to %x[%p]\n%q: i64 = add %p, 1\nstore 2.0 to %x[%q]",
    "%p: i64 = multiply 2, %i\n%q: i64 = add %p, 1\n%e: f64 = load %x[%q]\nstore %e to %x[%p]",
    "%u: i64 = copy %i\n%e: f64 = load %x[%u]\n%g: f64 = add %e, 1.0\nstore %g to %x[%i]",
    "%w: i64 = multiply %m, %i\nfor %j: i64 in 0 ..< %m {\n%q: i64 = add %w, %j\n"
      + "store 1.0 to %x[%q]\n}",
    "%w: i64 = multiply 3, %i\nfor %j: i64 in 0 ..< 3 {\n%q: i64 = add %w, %j\n"
      + "store 1.0 to %x[%q]\n}",
    "%w: i64 = multiply %m, %i\n%v: i64 = add %w, %m\n%u: i64 = pythonMinimum %v, 999\n"
      + "for %j: i64 in %w ..< %u {\nstore 1.0 to %x[%j]\n}",
    "for %j: i64 in 0 ..< 4 {\nfor %h: i64 in 0 ..< 2 {\n%p: i64 = multiply %i, 8\n"
      + "%q: i64 = multiply %j, 2\n%r: i64 = add %p, %q\n%u: i64 = add %r, %h\n"
      + "store 1.0 to %x[%u]\n}\n}",
    "%q: i64 = add %n, %i\n%e: f64 = load %x[%q]\nstore %e to %x[%i]",
    "%r: f64[::1] = view %a[%i, all]\nfill %r with 0.0",
    "%r: f64[::1] = view %a[%i, all]\nfor %j: i64 in 0 ..< %m {\nstore 1.0 to %r[%j]\n}",
    "%r: f64[:, :] = transpose %a\nstore 1.0 to %r[0, %i]",
    "%r: f64[::1] = allocate (3)\nstore 1.0 to %r[0]",
    "%e: f64 = load %x[0]\nstore %e to %a[%i, 0]",
  ])
  func storesToElementsOfTheirOwnAreFine(body: String) throws {
    let loops = try ParallelLoops(body: body)
    #expect(loops.lines.first == "parallel prange")
    #expect(loops.findings == [])
  }

  @Test func aPlaceBelowTheFirstIterationIsFine() throws {
    let body = "%e: f64 = load %x[0]\nstore %e to %x[%i]"
    #expect(try ParallelLoops(body: body, lower: "1").findings == [])
    #expect(try ParallelLoops(body: body).findings.count == 1)
    let last = "%e: f64 = load %x[%w]\nstore %e to %x[%i]"
    let wrap = "%w: i64 = wrapIndex -1, extent(%x, 0)\n"
    #expect(try ParallelLoops(body: wrap + last, lower: "1").findings.count == 1)
  }

  @Test func aStepOverTheDistanceIsFine() throws {
    let body = "%q: i64 = add %i, 1\n%e: f64 = load %x[%q]\nstore %e to %x[%i]"
    #expect(try ParallelLoops(body: body, step: " step 2").findings == [])
    #expect(try ParallelLoops(body: body).findings.count == 1)
  }

  @Test(arguments: [
    "store 1.0 to %x[0]", "store 1.0 to %x[%m]", "store 1.0 to %a[%m, 3]", "fill %x with 0.0",
    "for %j: i64 in 0 ..< %m {\nstore 1.0 to %x[%j]\n}",
    "%r: f64[::1] = view %a[0, all]\nstore 1.0 to %r[2]",
    "%q: i64 = subtract %i, 1\n%e: f64 = load %x[%q]\nstore %e to %x[%i]",
    "for %j: i64 in 0 ..< %m {\n%q: i64 = add %i, 1\n%e: f64 = load %a[%q, %j]\n"
      + "store %e to %a[%i, %j]\n}",
  ])
  func storesThatMeetAreRaces(body: String) throws {
    let loops = try ParallelLoops(body: body)
    let finding = try #require(loops.findings.first)
    #expect(finding.hasPrefix("error: iterations of this prange use the same element of "))
    #expect(finding.contains(", and one stores to it [race]; "))
    #expect(loops.lines.first?.hasPrefix("prange serial") == true)
  }

  @Test(arguments: [
    "%p: i64 = load %k[%i]\nstore 1.0 to %x[%p]",
    "%p: i64 = floorDivide %i, 2\nstore 1.0 to %x[%p]",
    "%b: b8 = eq %i, 0\nif %b {\nstore 1.0 to %x[0]\n}",
    "%q: i64 = add %m, %i\n%e: f64 = load %x[%q]\nstore %e to %x[%i]",
    "%w: i64 = multiply %m, %i\n%v: i64 = add %w, %m\n%u: i64 = add %v, 1\n"
      + "for %j: i64 in %w ..< %u {\nstore 1.0 to %x[%j]\n}",
    "for %j: i64 in 0 ..< %m {\n%q: i64 = add %i, %j\nstore 1.0 to %x[%q]\n}",
    "%q: i64 = subtract %i, 1\n%w: i64 = wrapIndex %q, extent(%x, 0)\nstore 1.0 to %x[%w]",
    "call @touch(%x, 0)",
  ])
  func storesThatMayMeetAreSuspected(body: String) throws {
    let touch = "kernel @touch(%y: f64[::1], %k: i64) {\n  store 0.0 to %y[%k]\n}\n"
    let alone = try ParallelLoops(body: body)
    let module = try Module(parsing: "module \"k.py\"\n" + touch)
    var whole = alone.module
    whole.functions.insert(contentsOf: module.functions, at: 0)
    whole.findings = []
    let marked = ParallelMarking.run(whole)
    let finding = try #require(marked.findings.first)
    #expect(finding.id == (body.hasPrefix("call") ? "race" : "possible-race"))
    #expect(marked.findings.count == 1)
  }

  @Test func whatACallStoresToIsSeen() throws {
    let touch = "kernel @touch(%y: f64[::1], %k: i64) {\n  store 0.0 to %y[%k]\n}\n"
    let module = try Module(parsing: "module \"k.py\"\n" + touch)
    var whole = try ParallelLoops(body: "call @touch(%x, %i)").module
    whole.functions.insert(contentsOf: module.functions, at: 0)
    whole.findings = []
    #expect(ParallelMarking.run(whole).findings == [])
  }

  @Test func indicesThatMayCountFromTheEndAreTestedInFront() throws {
    let body = "%w: i64 = wrapIndex %i, extent(%x, 0)\nstore 1.0 to %x[%w]"
    let loops = try ParallelLoops(body: body, lower: "%m")
    #expect(loops.findings == [])
    #expect(loops.module.printed().contains("= ge %m, 0"))
    #expect(loops.lines.first?.hasPrefix("parallel prange onlyif %") == true)
  }

  @Test func boundsOfLoopsKeepIterationsApart() throws {
    let swapped = try ParallelLoops(
      """
      kernel @f(%n: i64, %x: f64[::1]) {
        %half: i64 = floorDivide %n, 2
        %last: i64 = subtract %n, 1
        prange %i: i64 in 0 ..< %half {
          %r: i64 = subtract %last, %i
          %e: f64 = load %x[%r]
          %g: f64 = load %x[%i]
          store %e to %x[%i]
          store %g to %x[%r]
        }
      }
      """)
    #expect(swapped.findings == [])
    let transposed =
      "%f: i64 = add %i, 1\nfor %j: i64 in %f ..< %n {\n%e: f64 = load %a[%i, %j]\n"
      + "store %e to %a[%j, %i]\n}"
    #expect(try ParallelLoops(body: transposed).findings == [])
  }

  @Test func callsThatOnlyReadAreFine() throws {
    let loops = try ParallelLoops(
      """
      kernel @look(%y: f64[::1]) -> f64 {
        %1: f64 = load %y[0]
        return %1
      }
      kernel @f(%n: i64, %x: f64[::1], %y: f64[::1]) {
        prange %i: i64 in 0 ..< %n {
          %e: f64 = call @look(%x)
          store %e to %y[%i]
        }
      }
      """)
    #expect(loops.lines == ["parallel prange"])
    #expect(loops.findings == [])
  }

  // MARK: Elements that are updated

  @Test func integerElementsAreUpdatedAtomically() throws {
    let loops = try ParallelLoops(
      body: """
        %p: i64 = load %x.1[%i]
        %e: i64 = load %k[%p]
        %g: i64 = add %e, 1
        store %g to %k[%p] augmented
        """.replacing("load %x.1[%i]", with: "multiply %i, %i"))
    #expect(loops.lines == ["parallel prange"])
    #expect(loops.findings == [])
    #expect(loops.module.printed(spans: false).contains("store %g to %k[%p] augmented atomic"))
    let fixed = try ParallelLoops(
      body: "%e: i64 = load %k[0]\n%g: i64 = bitXor %e, %i\nstore %g to %k[0]")
    #expect(fixed.module.printed(spans: false).contains("store %g to %k[0] atomic"))
  }

  @Test func elementsOfTheirOwnAreNotAtomic() throws {
    let loops = try ParallelLoops(
      body: "%e: i64 = load %k[%i]\n%g: i64 = add %e, 1\nstore %g to %k[%i] augmented")
    #expect(!loops.module.printed().contains("atomic"))
  }

  @Test func sumsOfFloatElementsStaySerial() throws {
    let loops = try ParallelLoops(
      body: """
        %p: i64 = load %k[%i]
        %e: f64 = load %x[%p]
        %g: f64 = add %e, 1.0
        store %g to %x[%p] augmented
        """)
    #expect(loops.lines == ["prange serial \"the order in which iterations update 'x' counts\""])
    #expect(loops.findings == [])
  }

  @Test func updatesThatAreReadElsewhereAreSuspected() throws {
    let loops = try ParallelLoops(
      body: """
        %p: i64 = multiply %i, %i
        %e: i64 = load %k[%p]
        %g: i64 = add %e, 1
        store %g to %k[%p] augmented
        %h: i64 = load %k[%i]
        %c = add %c, %h
        """)
    #expect(loops.findings.count == 1)
  }

  // MARK: Loops without prange

  /// Marks a plain loop in a kernel with `parallel=True`.
  private func plain(_ body: String) throws -> [String] {
    let lines = body.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
    let loops = try ParallelLoops(
      """
      kernel @f(%n: i64, %x: f64[::1], %k: i64[::1]) -> (f64, i64, f64[::1], f64[:]) parallel {
        %s: f64 = copy 0.0
        %c: i64 = copy 0
        %out: f64[::1] = allocate (%n)
        %shared: f64[::1] = allocate (%n)
        %part: f64[:] = view %shared[from 0 count %n step 1]
        for %i: i64 in 0 ..< %n {
      \(lines)
        }
        return %s, %c, %out, %part
      }
      """)
    #expect(loops.findings == [])
    return loops.lines
  }

  @Test func plainLoopsThatAreIndependentRunInParallel() throws {
    #expect(
      try plain("%e: i64 = load %k[%i]\n%c = add %c, %e") == ["parallel for reduce(add %c)"])
    #expect(
      try plain("%e: f64 = load %x[%i]\n%g: f64 = sqrt %e\nstore %g to %out[%i]")
        == ["parallel for"])
    #expect(try plain("%e: f64 = load %shared[%i]\nstore %e to %part[%i]") == ["parallel for"])
    let nested = try plain("for %j: i64 in 2 ..< %n {\nstore 1.0 to %x[%i]\n}")
    #expect(nested.first?.hasPrefix("parallel for times (%") == true)
    let triangle = try plain("for %j: i64 in 0 ..< %i {\nstore 1.0 to %x[%i]\n}")
    #expect(triangle.first == "parallel for times (%n)")
  }

  @Test(arguments: [
    ("%e: f64 = load %x[%i]\n%s = add %s, %e", "the last bits of 's' would change"),
    ("store 1.0 to %out[0]", "iterations use the same element of 'out', and one stores to it"),
    (
      "%e: f64 = load %out[0]\nstore %e to %out[%i]",
      "iterations may use the same element of 'out', and one stores to it"
    ),
    (
      "%e: f64 = load %part[%i]\n%j: i64 = load %k[%i]\nstore %e to %shared[%j]",
      "iterations may use the same element of 'shared', and one stores to it"
    ),
    (
      "%e: i64 = load %k[%i]\nfor %j: i64 in 0 ..< %e {\nstore 1.0 to %x[%i]\n}",
      "how much an iteration does is not known before"
    ),
    ("print \"x\"", "it prints"), ("raise ValueError", "an iteration may raise"),
    ("%s = sin %s", "'s' is carried from one iteration to the next"),
    ("break", "the loop can be left early"),
  ])
  func otherPlainLoopsSayWhyTheyAreSerial(body: String, reason: String) throws {
    #expect(try plain(body).first == "for serial \"\(reason)\"")
  }
}
