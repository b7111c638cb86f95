import numpy as np
from numba import njit

@njit
def modulate(z, factor, result):
    for i in range(z.size):
        result[i] = z[i] * z[i].conjugate() * factor[i] + z[i]

@njit
def mixed(z, w, flags, out):
    for i in range(z.size):
        t = z[i] - w
        if flags[i]:
            t = t * w
        out[i] = t

# tolerance: 1e-12
# run: modulate(np.exp(1j * np.arange(600.0)), np.exp(2j * np.arange(600.0)), np.zeros(600, np.complex128))
# run: modulate(np.exp(1j * np.arange(20.0)).astype(np.complex64), np.exp(2j * np.arange(20.0)).astype(np.complex64), np.zeros(20, np.complex64))
# run: modulate(np.exp(1j * np.arange(600.0))[::-1], np.exp(2j * np.arange(600.0)), np.zeros(600, np.complex128))
# run: mixed(np.exp(1j * np.arange(600.0)), 1.5 - 2.0j, np.arange(600) % 3 == 0, np.zeros(600, np.complex128))
# run: modulate(np.zeros(0, np.complex128), np.zeros(0, np.complex128), np.zeros(0, np.complex128))
