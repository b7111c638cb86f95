import numpy as np
from numba import njit


@njit
def kernel(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            if crc & 1:
                crc = (crc >> 1) ^ 0xEDB88320
            else:
                crc >>= 1
    return crc ^ 0xFFFFFFFF


# run: kernel(np.frombuffer(b"123456789", np.uint8).copy())
# expect: 0xCBF43926
# run: kernel(np.empty(0, np.uint8))
