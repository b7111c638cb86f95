import PellucidSource
import PellucidSyntax
import Testing

@Suite struct StatementTests {
  @Test(arguments: [
    ("a = b = 1, *c", "assign a = b = (tuple 1 (star c))"),
    ("a, *b = c", "assign (tuple a (star b)) = c"),
    ("a[0] **= 2", "assign ([] a 0) **= 2"),
    ("a.b: int", "declare (. a b): int"),
    ("a: f8 = 1", "declare a: f8 = 1"),
    ("return", "return"), ("return a, b", "return (tuple a b)"),
    ("raise E(x) from None", "raise (call E x) from None"),
    ("assert a, b", "assert a, b"),
    ("del a, b[0]", "del a, ([] b 0)"),
    ("global a, b", "global a, b"), ("nonlocal a", "nonlocal a"),
    ("import a.b as c, d", "import a.b as c, d"),
    ("from . import a", "from . import a"),
    ("from ...a.b import (c as d, e,)", "from ...a.b import c as d, e"),
    ("from a import *", "from a import *"),
    ("pass; break; continue", "pass\nbreak\ncontinue"),
    ("match = type = case = 1", "assign match = type = case = 1"),
    ("type X[T] = list[T]", "unsupported \"type alias\""),
    ("print >> f", "expression (>> print f)"),
    ("yield", "expression (unsupported \"yield\")"),
  ])
  func simpleStatementsAreRead(_ text: String, _ expected: String) {
    #expect(tree(text) == expected + "\n")
  }

  @Test func branchesNestBelowElse() {
    let text = """
      if a:
          b
      elif c: d; e
      else:
          if f:
              g
      """
    let expected = """
      if a
        expression b
      else
        elif c
          expression d
          expression e
        else
          if f
            expression g

      """
    #expect(tree(text) == expected)
  }

  @Test func loopsKeepTheirElse() {
    let expected = """
      for (tuple i j) in (tuple a b)
        pass
      else
        break
      while True
        pass
      else
        pass

      """
    #expect(
      tree("for i, j in a, b:\n pass\nelse:\n break\nwhile True: pass\nelse: pass\n") == expected)
  }

  @Test func functionsKeepTheirParts() {
    let text = """
      @njit
      @numba.njit("f8(f8)", parallel=True)
      def f[T: int](a: f8, /, b=1, *, c: int = 2, **d) -> f8:
          '''Does it.

              Well.
          '''
          return a
      """
    let expected = """
      def f
        decorator njit
        decorator (call (. numba njit) "f8(f8)" parallel=True)
        parameter positional a: f8
        parameter b = 1
        parameter keyword c: int = 2
        parameter **d
        returns f8
        docstring "Does it.\\n\\nWell."
        return a

      """
    #expect(tree(text) == expected)
  }

  @Test func functionSpansStartAtTheFirstDecorator() {
    let file = SourceFile(name: "test.py", text: "# c\n@a\ndef f():  # d\n  return 1  # e\n# f\n")
    let statement = SyntaxTree(parsing: file).body.statements[0]
    guard case .function(let function) = statement.kind else {
      Issue.record("not a function")
      return
    }
    #expect(file.text(of: function.span) == "@a\ndef f():  # d\n  return 1")
    #expect(file.text(of: statement.span) == file.text(of: function.span))
    #expect(file.text(of: function.nameSpan) == "f")
  }

  @Test func whatIsNotInTheLanguageIsSkipped() {
    let text = """
      class A(B):
          def f(self): $ x
      with open(f) as g, h:
          a b c
      async def f():
          await g()
      async for x in y: pass
      @d
      class C: pass
      @d
      async def g(): pass
      match x, y:
          case [1, *_]: pass
      x = 1
      """
    let printed = parse(text.replacing("$", with: "")).printed()
    let names = ["class", "with", "async def", "async for", "class", "async def", "match"]
    #expect(printed == names.map { "unsupported \"\($0)\"\n" }.joined() + "assign x = 1\n")
  }

  @Test func tryHasItsClauses() {
    let text = """
      try:
          from numba import njit
      except ImportError:  # none
          def njit(f): return f
      except (KeyError, ValueError) as e:
          raise
      except: pass
      else: pass
      finally:
          pass
      if DEBUG:
          def f(): pass
      if __name__ == "__main__":
          f()
      """
    let tree = parse(text)
    #expect(tree.faults == [])
    #expect(
      tree.printed()
        == "try\n  from numba import njit\nexcept ImportError  # none\n  def njit\n"
        + "    parameter f\n    return f\nexcept (tuple KeyError ValueError) as e\n  raise\n"
        + "except\n  pass\nelse\n  pass\nfinally\n  pass\nif DEBUG\n  def f\n    pass\n"
        + "if (compare __name__ == \"__main__\")\n  expression (call f)\n")
    // The import, `else`, `finally` and the function.
    #expect(tree.moduleStatements.count == 4)
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func everyLineEndEndsALine(_ end: String) {
    let text = ["if a:", "\tb = \\", "1", "\tc", "d"].joined(separator: end)
    #expect(tree(text) == "if a\n  assign b = 1\n  expression c\nexpression d\n")
  }

  @Test func byteOrderMarkIsSkipped() {
    #expect(tree("\u{FEFF}größe = 名前\n") == "assign größe = 名前\n")
  }

  @Test func idsAreOneSequence() {
    let tree = parse("x = a + 1\nif x:\n  y = f(2)\n")
    #expect(tree.nodeCount == 12)
    #expect(tree.body.statements.map(\.id) == [4, 11])
  }

  @Test func emptyFilesHaveNoStatements() {
    for text in ["", "\n", "# only\n", "   ", "\u{FEFF}"] {
      #expect(parse(text).faults == [])
      #expect(parse(text).body.statements.isEmpty)
    }
    #expect(parse("  # only").body.closingComments.map(\.text) == ["only"])
  }
}
