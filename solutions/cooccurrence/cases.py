"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    # Written as letters first: which words they are is drawn, the pattern is not.
    yield "sentence", (_words(rng, 9, [0, 1, 2, 3, 1, 2, 4, 5, 0, 1, 6]), 9, 2)
    yield "default_window", (_words(rng, 7, [0, 1, 2, 1, 2, 3, 0, 4]), 7)
    yield "square", (_words(rng, 8, [0, 1, 2, 3, 4, 2, 1, 5]), 8, 3)
    yield "repeats", (_words(rng, 5, [0, 0, 0, 1, 0, 2, 2, 1, 2]), 5, 2)
    yield "wide", (_words(rng, 6, [0, 1, 2, 0]), 6, 9)
    yield "one_word", (_words(rng, 4, [0]), 4, 2)
    yield "empty", (_words(rng, 3, []), 3, 1)


def _words(rng, vocabulary, pattern):
    return rng.permutation(vocabulary)[np.array(pattern, dtype=np.int64)]
