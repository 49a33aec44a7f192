import numpy as np


def rnn_step(x, h, W, U, b):
    x, h, W, U, b = [np.asarray(a, dtype=np.float32) for a in (x, h, W, U, b)]
    return np.tanh(np.matmul(x, W.T) + np.matmul(h, U.T) + b)
