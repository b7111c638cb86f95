"""Writes ArgumentTable.swift: argument expressions with what NumPy makes of them.

Run it with NumPy 2.4: python make_argument_table.py > ArgumentTable.swift
"""

import numpy as np

NAMES = {name: getattr(np, name) for name in dir(np) if not name.startswith("_")}
NAMES.update({name: getattr(np.random, name) for name in "rand randn randint uniform normal".split()})
NAMES.update({name: getattr(np.random, name) for name in "random_sample standard_normal".split()})
NAMES.update({"np": np, "numpy": np, "float": float, "int": int, "bool": bool, "complex": complex})

RANGES = """
arange(10)
np.arange(3, 10)
numpy.arange(10, 3, -2)
arange(0, 1, 0.1)
arange(0.1, 2, 0.3)
arange(1, -1, -0.03)
arange(5.5)
arange(0)
arange(3, 1)
arange(5, dtype=np.float32)
arange(0, 1, 0.1, dtype='f4')
arange(0, 2, 0.25, np.complex64)
arange(300, dtype='u1')
arange(0.5, 5, 1.5, dtype=int)
arange(start=2, stop=20, step=3)
arange(np.float32(3))
linspace(0, 1, 11)
linspace(0, 1)
linspace(-3, 7, 1000)
linspace(1, 2, 1)
linspace(1, 2, 0)
linspace(5, 5, 4)
linspace(0, 10, 7, endpoint=False)
linspace(0, 10, 7, dtype=int)
linspace(-10, 0, 7, dtype='i2')
linspace(0, 1, 13, dtype=np.float32)
""".split("\n")

FILLED = """
zeros((3, 4))
np.zeros(5, dtype=bool)
zeros([2, 3], 'c8')
zeros((2, 3), order='F')
zeros(())
zeros((0, 3))
ones(5, dtype=np.float32)
ones((2, 2), int)
ones(3, complex)
full((2,2), 7)
full(3, 2.5)
full((2, 3), True)
full(2, 1+2j)
full((3,), 7, dtype='u2')
np.full(shape=(2, 2), fill_value=0.1, dtype=np.float32, order='F')
np.array([[1, 2], [3, 4]], dtype=np.float32)
np.array([1, 2.5, True])
array([True, False])
array([1, 2+1j])
array((1, 2, 3), 'i1')
array([[[1], [2]], [[3], [4]]])
array([])
array(3)
array([9223372036854775808])
array([np.float32(1), np.float32(2)])
array([1.9, -1.9], dtype=int)
asfortranarray(arange(6).reshape(2, 3))
ascontiguousarray(arange(6).reshape(2, 3).T)
""".split("\n")

VIEWS = """
arange(10)[::2]
arange(10)[::-1]
arange(10)[-3:]
arange(10)[2:8:3]
arange(10)[4]
arange(10).reshape(2, 5)
arange(12).reshape((3, -1))
arange(12).reshape(2, 2, 3).T
arange(12).reshape(3, 4)[1]
arange(12).reshape(3, 4)[:, 1]
arange(12).reshape(3, 4)[::2, ::-1]
arange(24).reshape(2, 3, 4)[..., 1]
arange(24).reshape(2, 3, 4)[1, ..., ::2]
arange(24).reshape(2, 3, 4)[..., 0, 1:]
arange(24).reshape(2, 3, 4).T.reshape(6, 4)
arange(24).reshape(2, 3, 4).transpose()
arange(5).astype('f4')
(rand(10) * 12 - 3).astype('i2')
np.random.rand(2, 3).T.astype(np.float32)
arange(6).reshape(2, 3).T.copy()
array([-1.5, 300.7, 2.0]).astype('u1')
array([0, 2, -1]).astype(bool)
array([1+2j, 3]).astype('c8')
array([1e10, -1e10, 1e300]).astype('i4')
array([1e10, 1e300]).astype('i8')
""".split("\n")

ARITHMETIC = """
2+3j
1 + 2 * 3 - 4 / 8
7 // 2
-7 // 2
-7 % 3
7.5 // -2
-7.5 % 2
2 ** 10
10**7
2 ** -1
2 ** 0.5
-2 ** 2
(1 + 2j) * (3 - 1j)
(1 + 2j) / (3 - 1j)
0x10
0b101
0o17
1_000
1e-3
.5
5.
1e5
1_0.5_0e1_0
-9223372036854775808
True
True + True
rand(10) * 12 - 3
arange(5) + 1
arange(5) / 2
1 - arange(5)
-arange(5)
2.5 * arange(4, dtype='f4')
2.5 * arange(4, dtype='i1')
arange(4, dtype='u1') * 100
arange(-4, 4) // 3
arange(-4, 4) % 3
arange(-4, 4) % -3
arange(-4, 4) / 3.5 // 0.25
arange(-4, 4) * 0.3 % 0.7
arange(-4, 4) * 0.3 % -0.7
arange(4) * 1j
arange(4, dtype='f4') * 1j
arange(4, dtype='f4') * np.float64(2)
arange(4, dtype='i4') * np.float32(2)
arange(3, dtype='u4') - arange(3, dtype='i4')
arange(3, dtype='i2') * arange(3, dtype='f4')
arange(4).reshape(2, 2) * np.pi
np.float32(0.1) * 3
-array([])
1 - arange(0)
(12 + 32j) / (3 - 1j)
(12 + 32j) / (1 - 3j)
0x_1f
00
np.int8(5)
np.uint64(18446744073709551615)
np.complex64(1+2j)
float(3)
""".split("\n")

RANDOM = """
rand(3, 2)
rand()
randn(5)
randn(2, 3)
np.random.randn(1001)
randint(0, 10)
randint(5)
randint(0, 10, 10_000)
np.random.randint(0, 10, size=(3, 4))
randint(-5, 5, 100)
randint(0, 2**32, 100)
randint(0, 2**32 - 1, 100)
randint(0, 2**40, 100)
randint(-2**63, 9223372036854775807, 100)
randint(0, 1, 5)
randint(0, 256, 100, dtype='u1')
randint(-100, 100, 101, dtype='i1')
randint(0, 100, 101, dtype=np.uint8)
randint(0, 1000, 101, dtype='i2')
randint(0, 65536, 101, dtype='u2')
randint(0, 100000, 100, dtype='i4')
randint(0, 2**32, 100, dtype='u4')
randint(0, 18446744073709551615, 100, dtype='u8')
randint(0, 2, 100, dtype=bool)
randint(0, 1, 10, dtype=bool)
randint(3, size=20)
random.random((2, 2))
random_sample(3)
standard_normal(7)
normal(3, 0.5, 9)
uniform(-1, 1, (2, 5))
""".split("\n")


def value_hash(data: bytes) -> str:
    """Returns the 64-bit FNV-1a hash of `data`."""
    hashed = 0xCBF29CE484222325
    for byte in data:
        hashed = (hashed ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{hashed:016x}"


def describe(value) -> str:
    """Returns type, shape, layout and hash of `value`, as the test writes them."""
    array = np.asarray(value)
    if not isinstance(value, np.ndarray):
        shape, layout = "scalar", "-"
    else:
        shape = "x".join(map(str, array.shape)) or "0d"
        layout = "C" if array.flags.c_contiguous else "F" if array.flags.f_contiguous else "A"
    return f"{array.dtype} {shape} {layout} {value_hash(array.tobytes())}"


print("/// Argument expressions, each with type, shape, layout and hash of what NumPy makes of it.")
print('let argumentTable = """')
for expression in filter(None, RANGES + FILLED + VIEWS + ARITHMETIC + RANDOM):
    for seed in [0, 4_294_967_295] if expression in RANDOM else [0]:
        np.random.seed(seed)
        with np.errstate(all="ignore"):
            value = eval(expression.replace("random.random(", "np.random.random("), dict(NAMES))
        print(f"  {expression}\t{seed}\t{describe(value)}")
print('  """')
