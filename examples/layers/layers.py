"""Two layers of a neural network in whole arrays: a row is a sample."""
import numpy as np
from numba import njit


@njit("float64[:, ::1](float64[:, ::1])")
def softmax(x):
    """Return the probabilities that the scores in each row stand for."""
    # no power overflows once the largest score is 0
    powers = np.exp(x - np.max(x, axis=1)[:, None])
    powers /= np.sum(powers, axis=1)[:, None]
    return powers


@njit("float64[:, ::1](float64[:, ::1], float64[::1], float64[::1])")
def batch_norm(x, gamma, beta):
    """Return x with the mean and the deviation of each column made those that are learnt."""
    mean = np.mean(x, axis=0)
    deviation = np.std(x, axis=0)
    return gamma * (x - mean) / (deviation + 1e-5) + beta
