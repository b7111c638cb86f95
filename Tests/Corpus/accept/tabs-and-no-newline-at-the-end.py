from numba import njit


@njit
def kernel(n):
	s = 0
	for i in range(n):
		if i > 1:
			s += i
	return s


# run: kernel(5)