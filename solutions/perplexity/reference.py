"""Perplexity, after Jelinek, Mercer, Bahl and Baker (1977): exp of the mean loss of a word.

It is the geometric mean of 1 / p over the words that count.
"""

import numpy as np


def perplexity(logits, targets, mask):
    log_p = logits - np.logaddexp.reduce(logits, axis=2, keepdims=True)
    log_right = np.take_along_axis(log_p, targets[..., np.newaxis], axis=2)[..., 0]
    if mask is None:
        mask = np.ones(targets.shape)
    return np.exp(-np.sum(log_right * mask) / np.sum(mask))
