import PellucidSyntax
import Testing

@Suite struct VarietyTests {
  @Test func aFileOfEveryConstructParses() {
    #expect(faults(variety) == [])
    let names = parse(variety).moduleStatements.compactMap { statement in
      if case .function(let function) = statement.kind { function.name } else { nil }
    }
    #expect(names == ["saxpy", "mandelbrot", "generic", "main"])
  }
}

/// A Python file with nearly every construct of the language.
let variety = #"""
  #!/usr/bin/env python3
  # -*- coding: utf-8 -*-
  """Everything at once."""
  from __future__ import annotations
  import os, sys as system
  from typing import (Any,  # any
                      Optional as Maybe,)
  try:
      from numba import njit, prange
  except (ImportError, ModuleNotFoundError) as error:
      prange = range
      def njit(*args, **kwargs):
          return args[0] if args else lambda f: f
  else:
      HAVE = True
  finally:
      pass

  N: int = 0xFF_FF
  SCALE, *REST = 1e-3, 1_000.5J, .5, 5., 0o17, 0b1_0, 123456789012345678901234567890
  TEXT = ("raw " r"\d+\n" 'and' f"{N:>{10}} {N!r} {N=} {'a' 'b'}" u"x"
          """triple " quoted""")
  DATA = b"\x00\xff" rb'\n'
  if sys.version_info >= (3, 8): MODE = "new"; COUNT = 1
  elif os.name == 'nt':
      MODE = 'old'
  else: MODE = None


  @njit(["void(f4, f4[:], f4[:])"], parallel=True, fastmath={'nnan', 'ninf'})
  def saxpy(a, x, y):
      '''Adds.

          Indented.
      '''
      n = x.shape[0]  # extent
      # all elements
      for i in prange(0, n, 2):
          y[i] += a * x[i] if x[i] is not None and not x[i] < 0 <= 3 != 4 else -x[i] ** -2
      else:
          y[:, ::2, ..., None] @= x[1:-1:2].T
      while n > 0 and (m := n // 2) not in (3, 4):
          n >>= 1; n ^= ~n & 3 | 7
          if n == 5: continue
          break
      assert n >= 0, "never"
      return x, *y


  @njit
  def mandelbrot(c: complex, /, limit: int = 10, *args: float, tol=1e-3, **options) -> int:
      z = 0j
      total = sum(k * k for k in range(limit) if k % 2 if k > 3)
      pairs = {k: v for k, v in zip([1, 2], [3, 4])}; s = {*args, 1}; d = {**options, 'a': 1}
      grid = [[i + j for j in range(3)] for i in range(3)]
      def inner(w): nonlocal z; z = w; return lambda *a, b=1, **c: (yield)
      del pairs['a'], grid[0]
      raise ValueError(f"bad {z.real:.3f} {total!s:^{limit}}") from None


  def generic[T: (int, str), *Ts, **P](x: T, *args: *Ts) -> T:
      global N
      type Alias[S] = list[S]
      return x


  class Thing(Base, metaclass=Meta):
      """A thing."""
      x: int = 3

      @property
      def value(self): return self._value

      async def go(self):
          async with a as b, c: await b
          async for x in y:
              yield x
          return [x async for x in y if await x]

  with (open("a") as f, open("b") as g):
      print(*f.readlines(), sep="", file=g)

  def main(argv=None):
      match argv:
          case [] | None: pass
          case {"a": 1, **rest} if rest: print(rest)
          case Point(x=0, y=0): pass
      match = case = type = 1
      print(match, case, type)
      long = 1 + \
          2
      return 0

  if __name__ == "__main__":
      sys.exit(main(sys.argv[1:]))

  """#
