"""What is left of a voltage behind a resistor and a capacitor, sample by sample."""
import math

from numba import njit


@njit("void(f8[::1], f8[::1], f8[::1])", error_model="numpy")
def rc_filter(voltage, time_constant, out):
    for i in range(voltage.size):
        out[i] = voltage[i] * (1 - math.exp(1 / time_constant[i]))
