import PellucidIR
import PellucidPasses
import Testing

/// Each form of a reduction is recognised, and what only looks like one is not.
struct ReductionRecognitionTests {
  @Test(arguments: [
    ("%e: f64 = load %x[%i]\n%s = add %s, %e", "reduce(add %s)"),
    ("%e: f64 = load %x[%i]\n%s = add %e, %s", "reduce(add %s)"),
    ("%e: f64 = load %x[%i]\n%u: f64 = add %s, %e\n%s = copy %u", "reduce(add %s)"),
    ("%e: f64 = load %x[%i]\n%s = subtract %s, %e", "reduce(add %s)"),
    ("%e: f64 = load %x[%i]\n%s = multiply %s, %e", "reduce(multiply %s)"),
    ("%e: f64 = load %x[%i]\n%s = divide %s, %e", "reduce(multiply %s)"),
    ("%u: f64 = add %s, 1.0\n%s = add %u, 2.0", "reduce(add %s)"),
    ("%u: f64 = subtract %s, 1.0\n%v: f64 = add 2.0, %u\n%s = copy %v", "reduce(add %s)"),
    ("%c = add %c, 1", "reduce(add %c)"),
    ("%c = bitAnd %c, %i", "reduce(bitAnd %c)"),
    ("%c = bitOr %i, %c", "reduce(bitOr %c)"),
    ("%c = bitXor %c, %i", "reduce(bitXor %c)"),
    ("%s = add %s, 1.0\n%s = add %s, 2.0", "reduce(add %s)"),
    ("%s = add %s, 1.0\n%t = multiply %t, 2.0", "reduce(add %s) reduce(multiply %t)"),
    (
      "%b: b8 = lt %i, 5\nif %b {\n%s = add %s, 1.0\n} else {\n%s = subtract %s, 1.0\n}",
      "reduce(add %s)"
    ),
    ("for %j: i64 in 0 ..< %m {\n%e: f64 = load %a[%i, %j]\n%s = add %s, %e\n}", "reduce(add %s)"),
  ])
  func sumsAndProductsAreReductions(body: String, facts: String) throws {
    let loops = try ParallelLoops(body: body)
    #expect(loops.lines.first == "parallel prange " + facts)
    #expect(loops.findings == [])
  }

  @Test(arguments: [
    ("lt", "%e, %s", "minimum %s lt"), ("le", "%e, %s", "minimum %s le"),
    ("gt", "%e, %s", "maximum %s gt"), ("ge", "%e, %s", "maximum %s ge"),
    ("gt", "%s, %e", "minimum %s lt"), ("ge", "%s, %e", "minimum %s le"),
    ("lt", "%s, %e", "maximum %s gt"), ("le", "%s, %e", "maximum %s ge"),
  ])
  func keepingTheBetterValueIsAReduction(operation: String, sides: String, facts: String) throws {
    let head = "%e: f64 = load %x[%i]\n%b: b8 = \(operation) \(sides)\n"
    for form in [
      "if %b {\n%s = copy %e\n}",
      "if %b {\n%s = load %x[%i]\n}",
      "if %b {\n%u: f64 = load %x[%i]\n%s = copy %u\n}",
      "%s = select %b then %e else %s",
      "%u: f64 = select %b then %e else %s\n%s = copy %u",
    ] {
      let loops = try ParallelLoops(body: head + form)
      #expect(loops.lines == ["parallel prange reduce(\(facts))"], "\(form)")
    }
  }

  @Test(arguments: [
    ("pythonMinimum %s, %e", "minimum %s pythonMinimum"),
    ("pythonMaximum %s, %e", "maximum %s pythonMaximum"),
    ("minimum %e, %s", "minimum %s minimum"), ("maximum %s, %e", "maximum %s maximum"),
    ("fmin %s, %e", "minimum %s fmin"), ("fmax %e, %s", "maximum %s fmax"),
  ])
  func minAndMaxCallsAreReductions(call: String, facts: String) throws {
    let loops = try ParallelLoops(body: "%e: f64 = load %x[%i]\n%s = \(call)")
    #expect(loops.lines == ["parallel prange reduce(\(facts))"])
  }

  @Test func minOfIntegersMayStandEitherWay() throws {
    let loops = try ParallelLoops(body: "%c = pythonMinimum %i, %c")
    #expect(loops.lines == ["parallel prange reduce(minimum %c pythonMinimum)"])
    let inverted = try ParallelLoops(
      body: "%b: b8 = lt %c, %i\n%c = select %b then %c else %i")
    #expect(inverted.lines == ["parallel prange reduce(minimum %c le)"])
  }

  @Test(arguments: [
    "%s = pythonMinimum %e, %s", "%b: b8 = lt %s, %e\n%s = select %b then %s else %e",
    "%b: b8 = le %s, %e\nif %b {\n} else {\n%s = copy %e\n}",
  ])
  func whereNaNMakesTheOrderCountTheLoopIsSerial(form: String) throws {
    let loops = try ParallelLoops(body: "%e: f64 = load %x[%i]\n" + form)
    #expect(
      loops.lines == ["prange serial \"the outcome of 's' depends on where a NaN stands\""])
    #expect(loops.findings == [])
  }

  @Test func theBestPlaceIsAReductionWithItsCompanions() throws {
    let loops = try ParallelLoops(
      body: """
        %e: f64 = load %x[%i]
        %b: b8 = lt %e, %s
        if %b {
          %where = copy %i
          %s = load %x[%i]
          %c = add %i, 1
        }
        """)
    #expect(loops.lines == ["parallel prange reduce(minimumPlace %s lt, %where, %c)"])
    #expect(loops.findings == [])
  }

  @Test func aConditionInFrontOfTheComparisonIsAllowed() throws {
    let loops = try ParallelLoops(
      body: """
        %e: f64 = load %x[%i]
        %o: b8 = gt %i, 3
        %b: b8 = select %o {
          %p: b8 = gt %e, %s
          yield %p
        } else {
          yield false
        }
        if %b {
          %s = copy %e
          %where = copy %i
        }
        """)
    #expect(loops.lines == ["parallel prange reduce(maximumPlace %s gt, %where)"])
  }

  @Test(arguments: [
    "%c = add %c, 1", "store 1.0 to %x[%i]", "print \"better\"", "%flag = copy true",
    "boundsCheck %i of %k axis 0 given %i",
  ])
  func aBranchThatDoesMoreThanKeepTheBestIsSerial(extra: String) throws {
    let head = "%e: f64 = load %a[%i, 0]\n%b: b8 = gt %e, %s\nif %b {\n%s = copy %e\n"
    for tail in [extra + "\n}", "} else {\n\(extra)\n}"]
    where extra != "%flag = copy true" || tail.contains("else") {
      let loops = try ParallelLoops(body: head + tail)
      let reason = "what the branch on 's' does depends on the order"
      #expect(loops.lines == ["prange serial \"\(reason)\""])
      #expect(loops.findings == [])
    }
  }

  @Test func aCheckThatWasMadeBeforeMayBeMadeAgain() throws {
    let check = "boundsCheck %i of %x axis 0 given %i\n"
    let loops = try ParallelLoops(
      body: check + "%e: f64 = load %x[%i]\n%b: b8 = gt %e, %s\nif %b {\n" + check
        + "%u: f64 = load %x[%i]\n%s = copy %u\n}")
    #expect(loops.lines == ["parallel prange reduce(maximum %s gt)"])
  }

  @Test(arguments: [
    ("%flag = select %flag {\nyield true\n} else {\n%b: b8 = gt %i, 7\nyield %b\n}", "or %flag"),
    ("%b: b8 = gt %i, 7\n%flag = select %b then true else %flag", "or %flag"),
    ("%b: b8 = gt %i, 7\n%good = select %good then %b else false", "and %good"),
    ("%b: b8 = gt %i, 7\n%u: b8 = select %b then %good else false\n%good = copy %u", "and %good"),
    ("%b: b8 = gt %i, 7\nif %b {\n%flag = copy true\n}", "or %flag"),
    ("%b: b8 = gt %i, 7\nif %b {\n%good = copy false\n}", "and %good"),
    ("%b: b8 = gt %i, 7\n%flag = bitOr %flag, %b", "bitOr %flag"),
  ])
  func truthValuesAreReductions(body: String, facts: String) throws {
    let loops = try ParallelLoops(body: body)
    #expect(loops.lines == ["parallel prange reduce(\(facts))"])
    #expect(loops.findings == [])
  }

  @Test func whatOrSkipsMayNotRaiseInParallel() throws {
    let loops = try ParallelLoops(
      body: """
        %flag = select %flag {
          yield true
        } else {
          boundsCheck %i of %x axis 0 given %i
          yield false
        }
        """)
    #expect(loops.lines == ["prange serial \"what stands behind 'or' does not always run\""])
  }

  @Test(arguments: [
    "%s = subtract 1.0, %s", "%s = divide 1.0, %s", "%s = add %s, %s",
    "%u: f64 = add %s, 1.0\n%t = copy %u\n%s = copy %u",
    "%u: f64 = add %s, 1.0\n%s = add %s, 2.0\n%s = copy %u",
    "%s = add %s, 1.0\n%s = multiply %s, 2.0",
    "%s = minimum %s, 1.0\n%s = fmin %s, 2.0",
    "%s = add %s, 1.0\nstore %s to %x[%i]",
    "%e: f64 = load %x[%i]\n%b: b8 = lt %e, %s\nif %b {\n%s = copy 1.0\n}",
    "%e: f64 = load %x[%i]\n%b: b8 = lt %e, %s\nif %b {\nstore 0.0 to %x[%i]\n%s = load %x[%i]\n}",
    "%u: f64 = multiply %s, 0.5\n%s = sin %u",
  ])
  func whatOnlyLooksLikeAReductionIsARace(body: String) throws {
    let loops = try ParallelLoops(body: body)
    #expect(loops.lines == ["prange serial \"'s' is carried from one iteration to the next\""])
    #expect(
      loops.findings == [
        "error: iterations of this prange depend on each other: 's' is carried from one iteration "
          + "to the next [race]; 's' is read here; the prange begins here"
      ])
  }
}
