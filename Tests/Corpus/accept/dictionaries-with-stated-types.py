import numpy as np
from numba import njit, types
from numba.typed import Dict

PAIR = types.UniTuple(types.int64, 2)


@njit
def typed(x):
    d = Dict.empty(types.int64, types.float64)
    for i in range(x.size):
        d[i % 3] = x[i] + d.get(i % 3, 0.0)
    e = Dict.empty(key_type=PAIR, value_type=types.int64)
    e[1, 2] = 3
    f = Dict()
    f[2] = 1.5
    return list(d.items()), e[1, 2], len(e), f[2]


# run: typed(np.arange(7.0))
# oracle: numba
