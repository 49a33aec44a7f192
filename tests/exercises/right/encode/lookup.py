"""Right, with the word's number instead of a product, and the sentence taken from its last word."""

import numpy as np


def encode(words, E, W, U, b):
    ids = np.argmax(words, axis=1)

    def state_after(count):
        if count == 0:
            return np.zeros_like(b)
        joined = np.concatenate([E[:, ids[count - 1]], state_after(count - 1)])
        return np.tanh(np.hstack([W, U]) @ joined + b)

    return state_after(len(ids))
