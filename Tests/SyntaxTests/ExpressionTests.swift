import PellucidSource
import PellucidSyntax
import Testing

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("a + b * c", "(+ a (* b c))"),
    ("(a + b) * c", "(* (+ a b) c)"),
    ("a - b - c", "(- (- a b) c)"),
    ("2 ** 3 ** 2", "(** 2 (** 3 2))"),
    ("-x ** -2", "(- (** x (- 2)))"),
    ("not a == b and c", "(and (not (compare a == b)) c)"),
    ("a or b and not c or d", "(or a (and b (not c)) d)"),
    ("a | b ^ c & d << e", "(| a (^ b (& c (<< d e))))"),
    ("~a @ b // c % d", "(% (// (@ (~ a) b) c) d)"),
    ("a if b else c if d else e", "(if b a (if d c e))"),
    ("lambda: 1 if a else 2", "(lambda () (if a 1 2))"),
  ])
  func operatorsBindAsInPython(_ text: String, _ expected: String) {
    #expect(expression(text) == expected)
  }

  @Test func comparisonsChain() {
    #expect(expression("0 < a <= b not in c is not d") == "(compare 0 < a <= b not in c is not d)")
  }

  @Test(arguments: [
    ("1_000", "1000"), ("0xFF_FF", "65535"), ("0o17", "15"), ("0B101", "5"), ("00", "0"),
    ("18446744073709551615", "18446744073709551615"),
    ("18446744073709551616", "(large 18446744073709551616)"),
    (".5", "0.5"), ("5.", "5.0"), ("1_0e-2", "0.1"), ("1E5", "100000.0"), ("3.5j", "3.5j"),
    ("0777.", "777.0"), ("1if x else 2", "(if x 1 2)"), ("1..real", "(. 1.0 real)"),
  ])
  func numbersHaveTheirValue(_ text: String, _ expected: String) {
    #expect(expression(text) == expected)
  }

  @Test(arguments: [
    (#""a\tb\x41\u00e9\101\q""#, #""a\tbAéA\\q""#),
    (#"r"a\tb""#, #""a\\tb""#),
    (#"'a' "b" '''c'''"#, #""abc""#),
    (#"b"a" rb'\x'"#, #"(unsupported "bytes")"#),
    ("'''a\nb'''", #""a\nb""#),
    ("'a\\\nb'", #""ab""#),
    ("'''a\r\nb'''", #""a\nb""#),
    ("''", "\"\""),
    (#"'\ud800'"#, "\"\u{FFFD}\""),
  ])
  func stringsHaveTheirValue(_ text: String, _ expected: String) {
    #expect(expression(text) == expected)
  }

  @Test(arguments: [
    (#"f"a{x}b""#, #"(f-string "a" {x} "b")"#),
    (#"f"{x!r:>{w}.2f}""#, #"(f-string {x!r:">{w}.2f"})"#),
    (#"f"{{x}}""#, #"(f-string "{x}")"#),
    (#"f"{x = }""#, #"(f-string "x = " {x!r})"#),
    (#"f"{x=:.2f}""#, #"(f-string "x=" {x:".2f"})"#),
    (#"f"{d["k"]}""#, #"(f-string {([] d "k")})"#),
    (#"f"{f'{f"{1}"}'}""#, "(f-string {(f-string {(f-string {1})})})"),
    (#""a" f"{b}" 'c' f'd'"#, #"(f-string "a" {b} "cd")"#),
    (
      #"f"{x != y}{(lambda: 1)}{a, b}""#,
      "(f-string {(compare x != y)} {(lambda () 1)} {(tuple a b)})"
    ),
    (#"rf"\d{x}""#, #"(f-string "\\d" {x})"#),
    ("f'''{\nx\n}'''", "(f-string {x})"),
    (#"f"\N{BULLET}{x}""#, #"(f-string "\\N{BULLET}" {x})"#),
  ])
  func formattedStringsHoldTheirFields(_ text: String, _ expected: String) {
    #expect(expression(text) == expected)
  }

  @Test(arguments: [
    ("()", "(tuple)"), ("(a)", "a"), ("(a,)", "(tuple a)"), ("a, b,", "(tuple a b)"),
    ("[]", "(list)"), ("[a, *b]", "(list a (star b))"), ("{}", "(dict)"), ("{a}", "(set a)"),
    ("{a: b, **c}", "(dict a: b **c)"), ("(x := 1)", "(:= x 1)"), ("...", "..."),
    (
      "[a for b, c in d if e if f for g in h]",
      "(list-comprehension a for (tuple b c) in d if e if f for g in h)"
    ),
    ("{a: b for a in c}", "(dictionary-comprehension (tuple a b) for a in c)"),
    ("{a for a in b}", "(set-comprehension a for a in b)"),
    ("f(a for a in b)", "(call f (generator-comprehension a for a in b))"),
    ("[a async for a in b]", #"(unsupported "async comprehension")"#),
    ("(yield a, b)", #"(unsupported "yield")"#), ("await f(x)", #"(unsupported "await")"#),
  ])
  func displaysAndComprehensionsAreRead(_ text: String, _ expected: String) {
    #expect(expression(text) == expected)
  }

  @Test(arguments: [
    ("a.b[c](d)", "(call ([] (. a b) c) d)"),
    ("f(*a, b=1, **c)", "(call f *a b=1 **c)"),
    ("a[1:2, ::3, ..., None]", "([] a (tuple (slice 1 2 -) (slice - - 3) ... None))"),
    ("a[:]", "([] a (slice - - -))"), ("a[b,]", "([] a (tuple b))"),
    ("a[*b]", "([] a (star b))"), ("print(*a)", "(call print *a)"),
    (
      "lambda a, /, b=1, *c, d, **e: a",
      "(lambda (positional a, b = 1, *c, keyword d, **e) a)"
    ),
  ])
  func callsAndSubscriptsAreRead(_ text: String, _ expected: String) {
    #expect(expression(text) == expected)
  }

  @Test func spansCoverTheTextWithoutParentheses() throws {
    let file = SourceFile(name: "test.py", text: "x = (a + (b)) * f( c , d=(1, 2))\n")
    let tree = SyntaxTree(parsing: file)
    guard case .assign(_, let value) = tree.body.statements[0].kind,
      case .binary(_, let left, let right) = value.kind, case .call(_, let arguments) = right.kind
    else {
      Issue.record("not a product")
      return
    }
    #expect(file.text(of: value.span) == "(a + (b)) * f( c , d=(1, 2))")
    #expect(file.text(of: left.span) == "a + (b)")
    #expect(file.text(of: right.span) == "f( c , d=(1, 2))")
    #expect(file.text(of: arguments[0].value.span) == "c")
    #expect(file.text(of: arguments[1].value.span) == "(1, 2)")
  }
}
