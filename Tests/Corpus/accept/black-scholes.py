import math
import numpy as np
from numba import njit, prange


@njit
def cumulative(x):
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


@njit(parallel=True)
def kernel(price, strike, years, rate, volatility):
    n = price.size
    call = np.empty(n)
    put = np.empty(n)
    for i in prange(n):
        root = volatility * math.sqrt(years[i])
        d1 = (math.log(price[i] / strike[i]) + (rate + 0.5 * volatility ** 2) * years[i]) / root
        d2 = d1 - root
        discounted = strike[i] * math.exp(-rate * years[i])
        call[i] = price[i] * cumulative(d1) - discounted * cumulative(d2)
        put[i] = discounted * cumulative(-d2) - price[i] * cumulative(-d1)
    return call, put


# tolerance: 1e-10
# run: kernel(90 + 20 * rng.random(50), 90 + 20 * rng.random(50), 0.5 + rng.random(50), 0.02, 0.3)
