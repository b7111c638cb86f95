"""Random numbers as np.random draws them."""
import numpy as np
from numba import njit


@njit
def seed(seed):
    """Start the stream over."""
    if seed < 0 or seed > 4294967295:
        raise ValueError("Seed must be between 0 and 2**32 - 1")
    np.random._seed(seed)


@njit
def random(size=None):
    """Return numbers from 0 up to 1."""
    return np.random._double(size)


@njit
def random_sample(size=None):
    """Return numbers from 0 up to 1."""
    return np.random._double(size)


@njit
def ranf(size=None):
    """Return numbers from 0 up to 1."""
    return np.random._double(size)


@njit
def sample(size=None):
    """Return numbers from 0 up to 1."""
    return np.random._double(size)


@njit
def rand(d0=None, d1=None, d2=None, d3=None):
    """Return numbers from 0 up to 1, of the given extents."""
    if d0 is None:
        return np.random._double(None)
    elif d1 is None:
        return np.random._double(d0)
    elif d2 is None:
        return np.random._double((d0, d1))
    elif d3 is None:
        return np.random._double((d0, d1, d2))
    else:
        return np.random._double((d0, d1, d2, d3))


@njit
def randn(d0=None, d1=None, d2=None, d3=None):
    """Return normal numbers, of the given extents."""
    if d0 is None:
        return np.random._gauss(None)
    elif d1 is None:
        return np.random._gauss(d0)
    elif d2 is None:
        return np.random._gauss((d0, d1))
    elif d3 is None:
        return np.random._gauss((d0, d1, d2))
    else:
        return np.random._gauss((d0, d1, d2, d3))


@njit
def uniform(low=0.0, high=1.0, size=None):
    """Return numbers from low up to high."""
    return low + (high - low) * np.random._double(size)


@njit
def standard_normal(size=None):
    """Return normal numbers."""
    return np.random._gauss(size)


@njit
def normal(loc=0.0, scale=1.0, size=None):
    """Return normal numbers about loc."""
    if scale < 0:
        raise ValueError("scale < 0")
    return loc + scale * np.random._gauss(size)


@njit
def lognormal(mean=0.0, sigma=1.0, size=None):
    """Return numbers whose logarithm is normal."""
    if sigma < 0:
        raise ValueError("sigma < 0")
    return np.exp(mean + sigma * np.random._gauss(size))


@njit
def randint(low, high=None, size=None):
    """Return integers from low up to but without high."""
    if high is None:
        if low <= 0:
            raise ValueError("high <= 0")
        return np.random._interval(low - 1, size)
    else:
        if low >= high:
            raise ValueError("low >= high")
        return low + np.random._interval(high - 1 - low, size)


@njit
def standard_exponential(size=None):
    """Return exponential numbers of mean 1."""
    return np.random._exponential(size)


@njit
def exponential(scale=1.0, size=None):
    """Return exponential numbers of mean scale."""
    if scale < 0:
        raise ValueError("scale < 0")
    return scale * np.random._exponential(size)


@njit
def rayleigh(scale=1.0, size=None):
    """Return lengths of vectors of two normal parts."""
    if scale < 0:
        raise ValueError("scale < 0")
    return scale * np.sqrt(2.0 * np.random._exponential(size))


@njit
def weibull(a, size=None):
    """Return powers of exponential numbers."""
    if a < 0:
        raise ValueError("a < 0")
    return np.random._exponential(size) ** (1.0 / a)


@njit
def pareto(a, size=None):
    """Return numbers of Pareto's second kind."""
    if a <= 0:
        raise ValueError("a <= 0")
    return np.exp(np.random._exponential(size) / a) - 1.0


@njit
def power(a, size=None):
    """Return numbers from 0 to 1 whose density is a power."""
    if a <= 0:
        raise ValueError("a <= 0")
    return (-np.expm1(-np.random._exponential(size))) ** (1.0 / a)


@njit
def standard_gamma(shape, size=None):
    """Return gamma numbers of scale 1."""
    if shape < 0:
        raise ValueError("shape < 0")
    return np.random._gamma(shape, size)


@njit
def gamma(shape, scale=1.0, size=None):
    """Return gamma numbers."""
    if shape < 0:
        raise ValueError("shape < 0")
    if scale < 0:
        raise ValueError("scale < 0")
    return scale * np.random._gamma(shape, size)


@njit
def chisquare(df, size=None):
    """Return sums of squares of df normal numbers."""
    if df <= 0:
        raise ValueError("df <= 0")
    return 2.0 * np.random._gamma(df / 2.0, size)


@njit
def beta(a, b, size=None):
    """Return beta numbers."""
    if a <= 0:
        raise ValueError("a <= 0")
    if b <= 0:
        raise ValueError("b <= 0")
    return np.random._beta(a, b, size)


@njit
def standard_t(df, size=None):
    """Return numbers of Student's distribution."""
    if df <= 0:
        raise ValueError("df <= 0")
    return np.random._student(df, size)


@njit
def standard_cauchy(size=None):
    """Return numbers of Cauchy's distribution."""
    return np.random._cauchy(size)


@njit
def laplace(loc=0.0, scale=1.0, size=None):
    """Return numbers whose density falls off on both sides of loc."""
    if scale < 0:
        raise ValueError("scale < 0")
    return loc + scale * np.random._laplace(size)


@njit
def gumbel(loc=0.0, scale=1.0, size=None):
    """Return extreme values."""
    if scale < 0:
        raise ValueError("scale < 0")
    return loc + scale * np.random._gumbel(size)


@njit
def logistic(loc=0.0, scale=1.0, size=None):
    """Return logistic numbers."""
    if scale < 0:
        raise ValueError("scale < 0")
    return loc + scale * np.random._logistic(size)


@njit
def poisson(lam=1.0, size=None):
    """Return numbers of events."""
    if not lam >= 0:
        raise ValueError("lam < 0 or lam is NaN")
    if lam > 9.223372006484771e18:
        raise ValueError("lam value too large")
    return np.random._poisson(lam, size)


@njit
def binomial(n, p, size=None):
    """Return numbers of successes among n trials."""
    if n < 0:
        raise ValueError("n < 0")
    if not (p >= 0 and p <= 1):
        raise ValueError("p < 0, p > 1 or p is NaN")
    return np.random._binomial(n, p, size)


@njit
def geometric(p, size=None):
    """Return numbers of trials up to the first success."""
    if not (p > 0 and p <= 1):
        raise ValueError("p <= 0, p > 1 or p contains NaNs")
    return np.random._geometric(p, size)


@njit
def shuffle(x):
    """Bring the elements along the first axis into another order."""
    if x.ndim == 1:
        for i in range(x.shape[0] - 1, 0, -1):
            j = np.random._interval(i)
            x[i], x[j] = x[j], x[i]
    else:
        for i in range(x.shape[0] - 1, 0, -1):
            j = np.random._interval(i)
            row = x[i].copy()
            x[i] = x[j]
            x[j] = row


@njit
def permutation(x):
    """Return the elements along the first axis in another order."""
    result = x.copy()
    shuffle(result)
    return result


@njit
def permutation_range(n):
    """Return the numbers below n in another order."""
    result = np.empty(n, np.int64)
    for i in range(n):
        result[i] = i
    shuffle(result)
    return result


@njit
def pick(cumulated):
    """Return the first place whose cumulated probability is above a drawn number."""
    x = np.random._double()
    low = 0
    high = cumulated.shape[0]
    while low < high:
        middle = (low + high) // 2
        if cumulated[middle] <= x:
            low = middle + 1
        else:
            high = middle
    return low


@njit
def cumulate(p, n):
    """Return the sums of the first probabilities, the last of which is 1."""
    if p.shape[0] != n:
        raise ValueError("'a' and 'p' must have same size")
    result = np.empty(n)
    total = 0.0
    for i in range(n):
        if not p[i] >= 0:
            raise ValueError("probabilities are not non-negative")
        total += p[i]
        result[i] = total
    if abs(total - 1.0) > 1.5e-8:
        raise ValueError("probabilities do not sum to 1")
    for i in range(n):
        result[i] /= total
    return result


@njit
def choice_range(n, size=None, replace=True, p=None):
    """Return numbers below n, with or without repetition."""
    if n <= 0:
        raise ValueError("a must be greater than 0 unless no samples are taken")
    if size is None:
        if p is None:
            if replace:
                return np.random._interval(n - 1)
            return permutation_range(n)[0]
        else:
            if not replace:
                raise ValueError("replace=False cannot be combined with p here")
            return pick(cumulate(p, n))
    else:
        result = np.empty(size, np.int64)
        if p is None:
            if replace:
                for i in range(result.shape[0]):
                    result[i] = np.random._interval(n - 1)
            else:
                if result.shape[0] > n:
                    raise ValueError(
                        "Cannot take a larger sample than population when replace is False")
                order = permutation_range(n)
                for i in range(result.shape[0]):
                    result[i] = order[i]
        else:
            if not replace:
                raise ValueError("replace=False cannot be combined with p here")
            cumulated = cumulate(p, n)
            for i in range(result.shape[0]):
                result[i] = pick(cumulated)
        return result


@njit
def choice(a, size=None, replace=True, p=None):
    """Return elements of a, with or without repetition."""
    n = a.shape[0]
    if n == 0:
        raise ValueError("'a' cannot be empty unless no samples are taken")
    if size is None:
        return a[choice_range(n, None, replace, p)]
    else:
        places = choice_range(n, size, replace, p)
        result = np.empty(places.shape[0], a.dtype)
        for i in range(places.shape[0]):
            result[i] = a[places[i]]
        return result
