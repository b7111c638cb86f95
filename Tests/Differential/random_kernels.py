"""Makes random kernels of loops and arrays, from a seed.

A kernel is a list of statements, each a line or headers that are followed by the statements below
them, so that the fuzzer can leave statements out. Numbers stay small and whole: every order of a sum gives
the same result, and results are compared exactly.
"""

import random

VECTORS = ("a", "b", "c")
TABLES = ("p", "q")
PLACES = ("k", "l")
COUNTS = ("n", "m")
TOTALS = ("s", "t")

HEAD = '''import numpy as np
from numba import njit


@njit
def scaled(x, n):
    y = x * 2.0
    y[:n] -= 1.0
    return y


@njit
def bump(x, n):
    x[n:] += 1.0
    return n - 1


@njit
def checked(x, n):
    y = x + 1.0
    if n < 0:
        raise ValueError("negative")
    if n == 0:
        raise KeyError("zero")
    return y
'''

RESULT = "s, t, n, m, a.copy(), b.copy(), c.copy(), p.copy(), q.copy(), k.copy(), l.copy()"


class Generator:
    """The random choices of one kernel."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.loops = 0
        self.loop_depth = 0

    def one(self, *choices):
        """Returns one of the choices, each a text or a function that makes one."""
        choice = self.random.choice(choices)
        return choice if isinstance(choice, str) else choice()

    def count(self):
        """Returns an integer expression."""
        return self.one(
            lambda: self.random.choice(COUNTS), lambda: self.random.choice(COUNTS),
            lambda: str(self.random.randint(-3, 6)),
            lambda: f"{self.random.choice(COUNTS)} {self.random.choice('+-')} "
                    f"{self.random.randint(1, 3)}",
            lambda: f"len({self.random.choice(VECTORS)})",
            lambda: f"{self.random.choice(TABLES)}.shape[{self.random.randint(0, 1)}]",
            lambda: f"{self.random.choice(VECTORS)}.size // 2")

    def slice(self):
        """Returns a slice of one axis."""
        start, stop = (self.one("", "", self.count) for _ in range(2))
        step = self.one("", "", "", "", "::-1", ":2", ":-1", ":3")
        return ":".join([start, stop]) + step if step != "::-1" else step

    def place(self, extent):
        """Returns an index that is in bounds unless the extent is 0."""
        return f"({self.count()}) % {extent}"

    def vector(self, depth=2):
        """Returns an expression of a vector."""
        name = self.random.choice(VECTORS)
        table = self.random.choice(TABLES)
        leaves = [
            name, name, lambda: f"{name}[{self.slice()}]", lambda: f"{name}[{self.slice()}]",
            lambda: f"{table}[{self.place(f'{table}.shape[0]')}]",
            lambda: f"{table}[{self.place(f'{table}.shape[0]')}, {self.slice()}]",
            lambda: f"{table}[:, {self.place(f'{table}.shape[1]')}]"]
        if depth == 0:
            return self.one(*leaves)
        return self.one(
            *leaves,
            lambda: f"{self.vector(depth - 1)} {self.random.choice('+-')} "
                    f"{self.vector(depth - 1)}",
            lambda: f"{self.vector(depth - 1)} {self.random.choice('+-*')} {self.total(0)}",
            lambda: f"np.{self.one('maximum', 'minimum')}({self.vector(depth - 1)}, "
                    f"{self.vector(depth - 1)})",
            lambda: f"np.where({self.vector(0)} > {self.total(0)}, {self.vector(0)}, "
                    f"{self.vector(0)})",
            lambda: f"{table}.{self.one('sum', 'max', 'min')}(axis={self.random.randint(0, 1)})",
            lambda: f"scaled({self.vector(0)}, {self.count()})",
            lambda: f"np.{self.one('zeros', 'ones')}(max({self.count()}, 0))",
            lambda: f"np.cumsum({self.vector(0)})", lambda: f"{name}[{self.vector(0)} > 1.0]",
            lambda: f"{self.vector(0)}.copy()", lambda: f"-{self.vector(0)}",
            lambda: f"np.concatenate(({self.vector(0)}, {self.vector(0)}))",
            lambda: f"{table}.ravel()", lambda: f"np.roll({name}, {self.count()})",
            lambda: f"{name}[{self.places(0)} % {name}.size]",
            lambda: f"{self.vector(0)} * {self.places(0)}", lambda: f"np.sort({self.vector(0)})")

    def places(self, depth=1):
        """Returns an expression of a vector of integers."""
        name = self.random.choice(PLACES)
        leaves = [name, name, lambda: f"{name}[{self.slice()}]"]
        if depth == 0:
            return self.one(*leaves)
        return self.one(
            *leaves,
            lambda: f"{self.places(0)} {self.one('+', '-', '*', '//', '%', '&')} "
                    f"{self.one(lambda: self.places(0), self.count)}",
            lambda: f"np.arange({self.count()})", lambda: f"np.argsort({self.places(0)}, kind='stable')",
            lambda: f"np.where({self.vector(0)} > 1.0)[0]", lambda: f"{self.places(0)} ** 2",
            lambda: f"np.full(2, {self.count()})",
            lambda: f"{self.vector(0)}.astype(np.int64)")

    def table(self, depth=2):
        """Returns an expression of a table."""
        name = self.random.choice(TABLES)
        leaves = [
            name, name, lambda: f"{name}[{self.slice()}]", lambda: f"{name}.T",
            lambda: f"{name}[{self.slice()}, {self.slice()}]"]
        if depth == 0:
            return self.one(*leaves)
        return self.one(
            *leaves,
            lambda: f"{self.table(depth - 1)} {self.random.choice('+-')} {self.table(depth - 1)}",
            lambda: f"{self.table(depth - 1)} {self.random.choice('+-*')} {self.vector(0)}",
            lambda: f"{self.vector(0)}[:, np.newaxis] {self.random.choice('+-')} {self.vector(0)}",
            lambda: f"np.abs({self.table(0)})",
            lambda: f"np.outer({self.vector(0)}, {self.vector(0)})",
            lambda: f"{self.table(0)}.copy()")

    def total(self, depth=1):
        """Returns a float expression."""
        vector, table = self.random.choice(VECTORS), self.random.choice(TABLES)
        leaves = [
            lambda: self.random.choice(TOTALS), lambda: f"{self.random.randint(0, 4)}.0",
            lambda: f"{vector}[{self.place(f'{vector}.size')}]",
            lambda: f"{table}[{self.place(f'{table}.shape[0]')}, "
                    f"{self.place(f'{table}.shape[1]')}]"]
        if depth == 0:
            return self.one(*leaves)
        return self.one(
            *leaves, lambda: f"({self.vector(1)}).sum()", lambda: f"np.max({self.vector(0)})",
            lambda: f"({self.table(1)}).sum()", lambda: f"float({self.count()})",
            lambda: f"{self.total(0)} {self.random.choice('+-')} {self.total(0)}")

    def test(self):
        """Returns a condition."""
        return self.one(
            lambda: f"{self.count()} {self.one('<', '>', '==')} {self.count()}",
            lambda: f"{self.total(0)} > {self.total(0)}",
            lambda: f"({self.vector(0)} > 0.0).all()")

    def statement(self, depth):
        """Returns a statement."""
        vector, table = self.random.choice(VECTORS), self.random.choice(TABLES)
        count, total = self.random.choice(COUNTS), self.random.choice(TOTALS)
        update = self.one("=", "=", "+=", "-=")
        simple = [
            lambda: f"{vector} = {self.vector()}", lambda: f"{vector} = {self.vector()}",
            lambda: f"{vector}[{self.slice()}] {update} {self.vector()}",
            lambda: f"{vector}[{self.slice()}] {update} {self.vector(1)}",
            lambda: f"{vector}[{self.slice()}] {update} {self.total()}",
            lambda: f"{vector}[{self.vector(0)} > {self.total(0)}] = {self.total(0)}",
            lambda: f"{vector}[{self.place(f'{vector}.size')}] {update} {self.total()}",
            lambda: f"{vector} {self.one('+=', '-=')} {self.vector(1)}",
            lambda: f"{table} = {self.table()}",
            lambda: f"{table}[{self.slice()}, {self.slice()}] {update} {self.table(1)}",
            lambda: f"{table}[{self.place(f'{table}.shape[0]')}] {update} {self.vector(1)}",
            lambda: f"{table}[:, {self.place(f'{table}.shape[1]')}] {update} {self.vector(1)}",
            lambda: f"{count} = {self.count()}", lambda: f"{count} -= 1", lambda: f"{count} += 1",
            lambda: f"{count} = bump({vector}, {self.count()})",
            lambda: f"{total} = {self.total()}", lambda: f"{total} += {self.total()}",
            lambda: "{0}, {1} = {1}, {0}".format(*self.random.sample(VECTORS, 2)),
            lambda: f"{self.random.choice(PLACES)} = {self.places()}",
            lambda: f"{self.random.choice(PLACES)}[{self.slice()}] {update} {self.places()}",
            lambda: f"{vector}[{self.places(0)} % {vector}.size] {update} {self.total()}",
            lambda: f"{count} = {self.places(0)}.{self.one('sum', 'max', 'argmax')}() % 8",
            lambda: "p, q = q, p"]
        if depth == 0 or self.random.random() < 0.7:
            return self.one(*simple)
        return self.random.choice([self.loop, self.loop, self.branch, self.attempt])(depth)

    def loop(self, depth):
        """Returns a loop of a few turns."""
        self.loops += 1
        name = f"i{self.loops}"
        header = self.one(
            f"for {name} in range({self.random.randint(0, 3)}):",
            f"for {name} in range(min({self.count()}, 3)):",
            f"for {name} in range({self.random.randint(0, 2)}, min(len(a), 4)):")
        return header, self.block(depth - 1) + [f"{self.random.choice(COUNTS)} = {name}"]

    def branch(self, depth):
        """Returns an if, as a loop of at most one turn so that it stays one block."""
        return f"if {self.test()}:", self.block(depth - 1)

    def attempt(self, depth):
        """Returns a try, in which only what raises the same exceptions everywhere may raise."""
        parts = ["try:", self.attempted(depth)]
        taken = self.one(
            "except ZeroDivisionError:", "except (ValueError, KeyError):", "except Exception:",
            "except:", "")
        if taken:
            parts += [taken, self.attempted(depth) + self.random.choice([["raise"], [], []])]
            if self.random.random() < 0.3:
                parts += ["else:", self.attempted(depth)]
        if not taken or self.random.random() < 0.3:
            parts += ["finally:", self.attempted(depth)]
        return tuple(parts)

    def attempted(self, depth):
        """Returns a few statements of a try."""
        return [self.risky(depth - 1) for _ in range(self.random.randint(1, 4))]

    def risky(self, depth):
        """Returns a statement of a try."""
        vector, other = self.random.choice(VECTORS), self.random.choice(VECTORS)
        count, total = self.random.choice(COUNTS), self.random.choice(TOTALS)
        if depth > 0 and self.random.random() < 0.3:
            return self.random.choice([self.risky_loop, self.risky_branch, self.attempt])(depth)
        leave = ["break", "continue"] if self.loop_depth else []
        return self.one(
            lambda: f"{vector} = checked({other}, {self.count()})",
            lambda: f"{vector} = checked({other}, {self.count()})",
            lambda: f"{total} += checked({other}, {self.count()}).sum()",
            # NumPy's integers, unlike Python's, give 0 or inf where they are divided by 0.
            lambda: f"{count} = 6 // int({self.count()})",
            lambda: f"{total} = 3 / int({self.count()})",
            lambda: f"{vector} = {other}.copy()", lambda: f"{vector} = {other}",
            lambda: f"{vector} = {other}[1:]", lambda: f"{vector} = scaled({other}, {count})",
            lambda: f"{vector} += {self.random.randint(1, 3)}.0",
            lambda: "{0}, {1} = {1}, {0}".format(*self.random.sample(VECTORS, 2)),
            lambda: f"{count} = {self.count()}", lambda: f"{count} -= 1",
            lambda: f"{total} += 1.0",
            lambda: self.one(f"return {RESULT}", "raise KeyError('here')", *leave, *leave))

    def risky_loop(self, depth):
        """Returns a loop of a few turns in a try."""
        self.loops += 1
        self.loop_depth += 1
        body = self.attempted(depth)
        self.loop_depth -= 1
        return f"for i{self.loops} in range({self.random.randint(1, 3)}):", body

    def risky_branch(self, depth):
        """Returns an if in a try."""
        test = f"{self.count()} {self.one('<', '>', '==')} {self.count()}"
        return f"if {test}:", self.attempted(depth)

    def block(self, depth):
        """Returns a few statements."""
        return [self.statement(depth) for _ in range(self.random.randint(1, 4))]


def kernel(seed):
    """Returns the statements of the kernel of a seed."""
    generator = Generator(seed)
    return [generator.statement(2) for _ in range(generator.random.randint(2, 8))]


def lines(statements, indentation):
    """Returns the lines of statements."""
    result = []
    for statement in statements:
        if isinstance(statement, str):
            result.append(indentation + statement)
        else:
            for header, body in zip(statement[::2], statement[1::2]):
                result.append(indentation + header)
                result += lines(body or ["pass"], indentation + "    ")
    return result


def source(statements):
    """Returns the text of a kernel file."""
    text = [HEAD, "", "@njit", "def kernel(a, b, p, n, m):",
            "    k = np.arange(n)", "    l = np.arange(4) // 2", "    c = a.copy()", "    q = p + 1.0", "    s = 0.0", "    t = 1.0"]
    text += lines(statements, "    ")
    text += ["    return " + RESULT, ""]
    return "\n".join(text)


def shorter(statements):
    """Yields the statements with one of them, also a nested one, left out or replaced by what
    stands in it."""
    for place, statement in enumerate(statements):
        before, behind = statements[:place], statements[place + 1:]
        yield before + behind
        if not isinstance(statement, str):
            for index in range(1, len(statement), 2):
                yield before + statement[index] + behind
                for smaller in shorter(statement[index]):
                    parts = statement[:index] + (smaller,) + statement[index + 1:]
                    yield before + [parts] + behind
