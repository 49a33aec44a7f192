"""The encoder of a sequence-to-sequence model: the last hidden state stands for the sentence.

Cho et al. (2014), "Learning phrase representations using RNN encoder-decoder", section 2.2, and
Sutskever, Vinyals and Le (2014), here with the simple tanh unit of Elman (1990).
"""

import numpy as np


def encode(words, E, W, U, b):
    words, E, W, U, b = (np.asarray(array, dtype=np.float64) for array in (words, E, W, U, b))
    h = np.zeros(len(b))
    for w in words:
        e = E @ w
        h = np.tanh(W @ e + U @ h + b)
    return h
