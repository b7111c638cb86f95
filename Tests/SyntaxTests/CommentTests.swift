import PellucidSource
import PellucidSyntax
import Testing

@Suite struct CommentTests {
  @Test func commentsGoToTheStatementAboveWhichTheyStand() {
    let text = """
      # first

      # second
      a = 1  # behind
      b = [  # open
          1,  # one
          # alone
      ]  # close
      """
    let expected = """
      # first
      # second
      assign a = 1  # behind
      # open
      # one
      # alone
      assign b = (list 1)  # close

      """
    #expect(tree(text) == expected)
  }

  @Test func commentsAtTheEndOfABlockCloseIt() {
    let text = """
      for i in a:
          if b:
              c
              # inner
              # also inner
          # outer
        # between
      # module
      d
      # end
      """
    let expected = """
      for i in a
        if b
          expression c
          closing comments
            # inner
            # also inner
        closing comments
          # outer
      # between
      # module
      expression d
      closing comments
        # end

      """
    #expect(tree(text) == expected)
  }

  @Test func commentsOfBranchesStayWithTheirBranch() {
    let text = """
      if a:  # if
          b
          # after b
      # above elif
      elif (c  # in
            ):  # elif
          d
      # above else
      else:  # else
          e  # e
          # after e
      """
    let expected = """
      if a  # if
        expression b
        closing comments
          # after b
      else
        # above elif
        # in
        elif c  # elif
          expression d
        else  # else
          # above else
          expression e  # e
          closing comments
            # after e

      """
    #expect(tree(text) == expected)
  }

  @Test func commentsAroundDecoratorsAndDocstringsAreKept() {
    let text = """
      # above
      @njit  # why
      # between
      def f(a,  # parameter
            b):  # header
          # before
          "doc"  # beside
          # after
          return a
      def g():
          "doc"  # alone
      """
    let expected = """
      # above
      # why
      # between
      # parameter
      def f  # header
        decorator njit
        parameter a
        parameter b
        docstring "doc"
        # before
        # beside
        # after
        return a
      def g
        docstring "doc"
        closing comments
          # alone

      """
    #expect(tree(text) == expected)
  }

  @Test func commentsBehindOneLineBodiesAndSemicolonsGoToTheLastStatement() {
    #expect(
      tree("if a: b  # c\nd; e;  # f\n")
        == "if a\n  expression b  # c\nexpression d\nexpression e  # f\n")
  }

  @Test func commentsInsideSkippedBlocksAreLeftOutAndThoseBehindKept() {
    let text = """
      class A:  # header
          # inside
          x = 1
      # at the margin, inside
          y = 2
          # closing
      # behind
      z = 1
      """
    #expect(tree(text) == "unsupported \"class\"  # header\n# behind\nassign z = 1\n")
  }

  @Test func commentsLoseOnlyTheirSignAndOneSpace() {
    let file = SourceFile(name: "test.py", text: "x  #  two  \r\ny  #\r\nz  #!no\n")
    let tree = SyntaxTree(parsing: file)
    #expect(tree.body.statements.map { $0.trailingComment?.text } == [" two", "", "!no"])
    #expect(file.text(of: tree.body.statements[0].trailingComment!.span) == "#  two")
    #expect(file.text(of: tree.body.statements[0].span) == "x")
  }

  @Test func everyCommentOfAKernelIsKeptOnce() {
    let text = """
      # c0
      @njit  # c1
      def f(a):  # c2
          # c3
          for i in range(3):  # c4
              # c5
              a[i] = g(  # c6
                  1)  # c7
              # c8
          else:  # c9
              # c10
              pass  # c11
          while a:  # c12
              pass
              # c13
          # c14
      # c15
      """
    let printed = tree(text)
    for number in 0...15 {
      #expect(printed.split(separator: "\n").filter { $0.hasSuffix("# c\(number)") }.count == 1)
    }
  }
}
