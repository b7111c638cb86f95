import os

from numba import njit

SCALE = 2
if os.environ.get("LARGE"):
    SCALE = 20

if os.environ.get("DEEP"):
    DEPTH = 3
else:
    DEPTH = 4

total = 0
for k in range(3):
    total = total + k


class Settings:
    scale = 3


@njit
def kernel(x):
    a = x * SCALE
    b = x * DEPTH
    c = x * total
    return a + b + c + Settings.scale


# signature: kernel(i8)
# expect-error: 'SCALE' cannot be read inside a kernel
# at: 25
# expect-error: 'DEPTH' cannot be read inside a kernel
# at: 26
# expect-error: 'total' cannot be read inside a kernel
# at: 27
# expect-error: the class 'Settings' is not supported
# at: 28
