# -*- coding: utf-8 -*-
from numba import njit


@njit
def kernel(n):
    # Größe × 2 — “quoted” 数
    return n * 2


# run: kernel(5)
