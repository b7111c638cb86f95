"""Writes PrintingTable.swift: argument expressions with the text that Python prints for them.

Run it with NumPy 2.4: python make_printing_table.py > PrintingTable.swift
"""

import random

import numpy as np

NAMES = {name: getattr(np, name) for name in dir(np) if not name.startswith("_")}
NAMES.update({name: getattr(np.random, name) for name in "rand randn randint".split()})
NAMES.update({"np": np, "float": float, "int": int, "bool": bool, "complex": complex})

CHOSEN = """
3
-2
True
1e-5
0.0001
1e16
123456789012345680.0
1e15
-0.0
inf
-inf
nan
5e-324
1.7976931348623157e308
2+3j
1j
0*1j
-1j
1.5-2.25j
1e16+1e-5j
np.float32(0.1)
np.float32(1e-4)
np.float32(9e-5)
np.float32(999999)
np.float32(1000000)
np.float32(16777216)
np.float32(1e30)
np.float32(1e-45)
np.complex64(0.1+0.2j)
np.complex64(1e6+1j)
np.uint64(18446744073709551615)
np.int8(-128)
arange(10)[3]
array(0.1)
array(3)
array(True)
array(2, dtype='f4')
array(1e7, dtype='f4')
array([])
zeros((0, 3))
zeros((2, 0, 3), dtype=bool)
array([True, False, True])
array([[True, True], [False, True]])
zeros(3)
zeros((2, 3, 2))
ones((2, 2, 2, 2), dtype=int)
arange(1000)
arange(1001)
arange(-1001, 0)
arange(2000) * 0.25
arange(2000).reshape(4, 500)
arange(2000).reshape(500, 4)
arange(2000).reshape(2, 10, 100)
arange(2000).reshape(10, 10, 20)
arange(1200).reshape(10, 2, 60) / 7
arange(1001).reshape(1001, 1)
ones(1001, dtype=bool)
arange(1001) * 1j
linspace(0, 1, 2001)
linspace(0, 1e6, 2001)
linspace(0, 1, 11)
linspace(0, 1, 200)
linspace(-1, 1, 30).reshape(5, 6)
linspace(-1, 1, 40).reshape(2, 20)
linspace(1, 1e9, 40).reshape(2, 20).T
arange(60).reshape(3, 20)
arange(300).reshape(3, 100)
arange(24).reshape(2, 3, 4)
arange(24).reshape(2, 3, 4).T
arange(10)[::-2]
randint(0, 10, 100)
randint(-10**18, 10**18, 20)
rand(3, 4)
rand(20).astype('f4')
randn(30)
randn(3, 3, 3)
rand(1001, 1001)
rand(10) * 1e-7
rand(10) * 1e8
np.array([1.5, nan])
np.array([1, nan, inf])
np.array([1, nan, -inf, 100.125])
np.array([nan, nan])
np.array([inf])
np.array([-inf, inf])
np.array([1e10, nan, -inf])
np.array([1e-10, -0.0])
np.array([0.0, -0.0])
np.array([inf, nan, 1.5]) * (1+1j)
np.array([1e10, nan, 1.5]) * (1+1j)
np.array([1e300, 1e-300])
np.array([0.1, 0.25, 1/3])
np.array([999.9999999999, 1])
np.array([1000.5, 1])
np.array([1001, 1.0])
np.array([99999999.0])
np.array([100000000.0])
np.array([99999999.999999999])
np.array([99999999.9999])
np.array([0.00009999])
np.array([0.0001])
np.array([0.000123456789, 0.0123])
np.array([9.9999999999, 5e10])
np.array([1e100, 1])
np.array([1e5, 1e-5], dtype='f4')
np.array([0.0001], dtype='f4')
np.array([999999], dtype='f4')
np.array([1000000], dtype='f4')
np.array([0.1, 0.2], dtype='f4')
np.array([1.5, 2.5, 123456.789], dtype='f4')
np.array([1.5, -2.5], dtype='c8')
np.array([1.5, -2.5j, 1e10])
np.array([1+1j, 2.25-0.5j, -3])
np.array([[1+1j, 2.25-0.5j], [1e-3j, -3]])
(1, 2.5)
(1,)
()
(1, (2, 3.0), None, 'a', "it's", True)
(arange(3), 1.5)
(arange(3, dtype='f4'), np.float32(0.1), 1j)
(zeros((2, 2)), ones((0,)), zeros((0, 2), dtype='i4'), array([], dtype=bool))
(arange(2000), linspace(0, 1, 2000))
(arange(2000, dtype='u1'), arange(1200, dtype='f4').reshape(3, 400))
(arange(30), linspace(0, 1, 30).astype('f4'))
(array(1.25), array(True), array([True, False]), array([1, 2], 'i2'))
(linspace(0, 1, 12).reshape(3, 4), arange(24).reshape(2, 3, 4))
(arange(16, dtype='f4'), arange(17, dtype='i2'), arange(18, dtype='u2'), arange(19, dtype='i1'))
(rand(5) * 1j, rand(7).astype('c8'))
None
'a string'
""".split("\n")


def some_float(chance: random.Random, low: float, high: float, digits: int) -> float:
    """Returns a number with a magnitude of 10 to the power of low to high, rounded to `digits`."""
    number = chance.choice([1, 1, -1]) * 10 ** chance.uniform(low, high)
    return float(f"{number:.{digits - 1}e}")


def float_list(chance: random.Random) -> str:
    """Returns a list of floats of a common character."""
    low = chance.choice([-1, -3, -4, -6, -20, -300, 0, 2, 5, 7])
    high = low + chance.choice([0.5, 2, 3, 4, 8, 20])
    digits = chance.choice([1, 2, 3, 5, 8, 9, 10, 17, 17])
    numbers = [some_float(chance, low, min(high, 307), digits) for _ in range(chance.randint(1, 9))]
    for special in [0.0, float("nan"), float("inf"), -float("inf"), -0.0]:
        if chance.random() < 0.1:
            numbers.insert(chance.randrange(len(numbers) + 1), special)
    return "[" + ", ".join(map(repr, numbers)) + "]"


def integer_list(chance: random.Random, dtype: str) -> str:
    """Returns a list of integers that fit `dtype`."""
    info = np.iinfo(dtype)
    bits = chance.randint(1, info.bits)
    low, high = max(info.min, -(2**bits)), min(info.max, 2**bits)
    return str([chance.randint(low, high) for _ in range(chance.randint(1, 40))])


def random_expressions() -> list[str]:
    """Returns expressions of every type and many magnitudes."""
    chance = random.Random(20260101)
    made = []
    for _ in range(150):
        made.append(f"array({float_list(chance)})")
    for _ in range(60):
        low = chance.choice([-4, -1, 0, 3, -30])
        numbers = [float(np.float32(some_float(chance, low, low + 4, chance.choice([2, 6, 17]))))
                   for _ in range(chance.randint(1, 9))]
        made.append(f"array({numbers}, 'f4')")
    for dtype in "i1 i2 i4 i8 u1 u2 u4 u8".split():
        made += [f"array({integer_list(chance, dtype)}, '{dtype}')" for _ in range(3)]
    for dtype in ["c8", "c16"] * 12:
        made.append(f"array({float_list(chance)}, '{dtype}')[:4] * (0.5-2j)")
    for _ in range(60):
        made.append(repr(some_float(chance, -25, 25, chance.choice([1, 3, 8, 16, 17]))))
        made.append(f"np.float32({some_float(chance, -10, 10, chance.choice([1, 3, 9]))!r})")
    return made


def element_text(value) -> str:
    """Returns the text of an element of a tuple."""
    if isinstance(value, tuple):
        return tuple_text(value)
    if isinstance(value, (np.float32, np.complex64)):
        return str(value)
    return repr(value.item() if isinstance(value, np.generic) else value)


def tuple_text(value: tuple) -> str:
    """Returns the text of a tuple, numbers plain."""
    return "(" + ", ".join(map(element_text, value)) + (",)" if len(value) == 1 else ")")


def printed(value) -> str:
    """Returns the text that is printed for `value`."""
    if isinstance(value, tuple):
        return tuple_text(value)
    if isinstance(value, np.generic) and not isinstance(value, (np.float32, np.complex64)):
        value = value.item()
    return str(value)


print("/// Argument expressions, each behind '> ' and before the text that Python prints for it.")
print('let printingTable = #"""')
for expression in filter(None, CHOSEN + random_expressions()):
    np.random.seed(0)
    with np.errstate(all="ignore"):
        text = printed(eval(expression, dict(NAMES)))
    for line in ["> " + expression] + text.split("\n"):
        print(("  " + line) if line else "")
print('  """#')
