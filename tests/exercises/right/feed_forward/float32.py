import numpy as np


def feed_forward(x, W1, b1, W2, b2):
    x, W1, b1, W2, b2 = [np.asarray(a, dtype=np.float32) for a in (x, W1, b1, W2, b2)]
    hidden = np.dot(x, W1.T) + b1
    hidden = hidden * (hidden > 0)
    return np.dot(hidden, W2.T) + b2
