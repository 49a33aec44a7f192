"""Right, without one derivative by hand: each number in turn gets a tiny imaginary part."""

import numpy as np


def step(x, h, W_r, U_r, W_z, U_z, W, U):
    r = 1 / (1 + np.exp(-(x @ W_r.T + h @ U_r.T)))
    z = 1 / (1 + np.exp(-(x @ W_z.T + h @ U_z.T)))
    return (1 - z) * h + z * np.tanh(x @ W.T + (r * h) @ U.T)


def gru_step_backward(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    arguments = [np.asarray(v, dtype=complex) for v in (x, h, W_r, U_r, W_z, U_z, W, U)]
    gradients = []
    for array in arguments:
        gradient = np.zeros(array.shape)
        for index in np.ndindex(array.shape):
            array[index] += 1e-20j
            gradient[index] = (dh_next * step(*arguments)).sum().imag / 1e-20
            array[index] -= 1e-20j
        gradients.append(gradient.tolist())
    return gradients
